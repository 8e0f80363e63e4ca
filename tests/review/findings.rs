//! The findings of a review: on one line, cell by cell with their severity; and a rating's mark.

use kusei::terms::OutcomeStatus;
use kusei::{Column, Finding, FindingCode, Review, Severity, Sheet, review};
use serde_json::json;

use crate::documents::{REAL, edited, sheet};

fn real() -> Sheet {
    serde_json::from_str(REAL).expect("the real form")
}

/// Returns the findings with a code, one per line.
fn lines(review: &Review<'_>, code: FindingCode) -> Vec<String> {
    let findings = review.findings().iter().filter(|finding| finding.code() == code);
    findings.map(ToString::to_string).collect()
}

#[test]
fn a_finding_is_one_line_of_place_sentence_and_code() {
    let sheet = real();
    let told = lines(&review(&sheet), FindingCode::IllegibleMark);
    let expected = "【5-1】戦略の進捗状況：「B」は凡例（a、b）にない記号である（規則ではaとなる） [illegible-mark]";
    assert_eq!(told, [expected]);
}

/// The stated text is given glyph for glyph, and absent if the ward wrote nothing.
#[test]
fn stated_texts_are_given_as_written() {
    let sheet = sheet(&edited(&[
        ("indicator/stated", json!("・Ａ ")),
        ("target/stated", json!("（未達成）")),
        ("strategy/stated", json!({ "overall": "？" })),
    ]));
    let review = review(&sheet);
    let told = review.findings().iter().map(|finding| (finding.stated(), finding.derived()));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            (Some("・Ａ "), Some("B")),
            (Some("？"), Some("B")),
            (Some("（未達成）"), Some("達成")),
            (None, Some("①(ⅰ)")),
            (None, Some("○")),
        ]
    );
}

/// A mark can be asked for alone, or with the reason why there is none.
#[test]
fn a_rating_has_a_mark_or_a_reason() {
    let sheet = real();
    let review = review(&sheet);
    let strategy = review.strategy("5-1".parse().expect("a code")).expect("5-1");
    let marks = strategy.indicators().map(|one| one.individual().mark());
    let b = Some(OutcomeStatus::NotOnTrack);
    assert_eq!(marks.collect::<Vec<_>>(), [b, b, b, b, None]);
}

#[test]
fn a_severity_has_words_in_both_languages() {
    let severities = [Severity::Conflict, Severity::Missing, Severity::Note];
    assert_eq!(severities.map(|severity| severity.ja()), ["不整合", "未記入", "要確認"]);
    assert_eq!(severities.map(Severity::code), ["conflict", "missing", "note"]);
}

/// If (ⅰ) or (ⅱ) is missing, ①, ② and ③ are compared anyway.
#[test]
fn a_level_is_compared_though_the_suffix_is_open() {
    let told = |stated: &str| {
        let sheet = sheet(&edited(&[
            ("initiative/implementation", json!(null)),
            ("initiative/stated", json!({ "achievement": stated, "effectiveness": "○" })),
        ]));
        let review = review(&sheet);
        let at = |finding: &&Finding<'_>| finding.at().column == Column::Achievement;
        let finding = review.findings().iter().find(at);
        finding.map(|finding| (finding.code(), finding.derived()))
    };
    assert_eq!(told("①（ⅰ）"), None);
    assert_eq!(told("①（ⅱ）"), None);
    assert_eq!(told("②（ⅰ）"), Some((FindingCode::MarkDiffers, Some("①"))));
    assert_eq!(told("？"), Some((FindingCode::IllegibleMark, Some("①"))));
}

/// If a population is named twice, width and spaces make no difference, as in comparisons.
#[test]
fn a_population_in_another_spelling_is_the_same() {
    let told = |of_target: &str, of_reading: &str| {
        let sheet = sheet(&edited(&[
            ("indicator/population", json!(of_target)),
            ("indicator/reading", json!({ "value": "49.6%", "population": of_reading })),
        ]));
        lines(&review(&sheet), FindingCode::PopulationDiffers).len()
    };
    for alike in ["18歳以上の区民", "１８歳以上の区民", " 18歳 以上の　区民", "18歳以上の\n区民"]
    {
        assert_eq!(told("18歳以上の区民", alike), 0, "{alike}");
        assert_eq!(told(alike, "18歳以上の区民"), 0, "{alike}");
    }
    assert_eq!(told("18歳以上の区民", "20歳以上の区民"), 1);
    assert_eq!(told("区民", "―"), 0);
}

/// A change without a unit is in the unit of its readings; if these differ, there is a finding.
#[test]
fn a_change_without_unit_has_its_finding_on_the_counter() {
    let told = |change: &str, reading: &str, previous: &str| {
        let target =
            json!({ "name": "数", "change": change, "reading": reading, "previous": previous });
        let sheet = sheet(&edited(&[("target", target)]));
        let review = review(&sheet);
        let notes = review.findings().iter().filter(|own| {
            [FindingCode::CounterDiffers, FindingCode::UnitMissing].contains(&own.code())
        });
        notes.map(|own| (own.code().code(), own.at().column)).collect::<Vec<_>>()
    };
    let (reading, previous) = (Column::TargetReading, Column::TargetPrevious);
    assert_eq!(told("5以上", "12人", "5件"), [("counter-differs", previous)]);
    assert_eq!(told("5以上", "12件", "5人"), [("counter-differs", previous)]);
    assert_eq!(told("5以上", "12人", "5人"), []);
    assert_eq!(told("5以上", "12", "5人"), []);
    assert_eq!(told("5件以上", "12人", "5件"), [("counter-differs", reading)]);
    assert_eq!(told("5件以上", "12件", "5"), [("unit-missing", previous)]);
}
