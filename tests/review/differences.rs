//! Differences between two reviews and two documents: the laws, and the sentences.

use kusei::review::{Differences, Record};
use kusei::wire::SheetDifferences;
use kusei::{Column, FindingCode, Place, RawSheet, Said, Sheet, review};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use serde_json::{json, to_value};

use crate::documents::REAL;
use crate::drawn::{config, sheets};
use crate::register::Register;

fn real() -> RawSheet {
    serde_json::from_str(REAL).expect("the real form")
}

fn record(raw: &RawSheet) -> Record {
    review(&Sheet::try_from(raw.clone()).expect("a sheet")).record()
}

fn at(place: &str) -> Place {
    place.parse().expect("a place")
}

/// The real form with some cells rewritten.
fn edited(edits: &[(&str, &str)]) -> RawSheet {
    let mut raw = real();
    for (place, text) in edits {
        raw.set(&at(place), text).expect("a cell");
    }
    raw
}

fn lines(said: &impl Said) -> Vec<String> {
    said.ja().to_string().lines().map(String::from).collect()
}

#[test]
fn an_edit_is_reported_with_its_consequences_above() {
    let before = record(&real());
    let after = record(&edited(&[("【4-1】アウトカム①の実績値", "50.1%")]));
    let differences = Differences::between(&before, &after);
    let columns: Vec<_> = differences.marks().iter().map(|own| own.mark.at.column).collect();
    assert_eq!(columns, [Column::Individual, Column::Overall]);
    let told = lines(&differences);
    assert_eq!(
        told[..3],
        [
            "【4-1】アウトカム①の達成状況（個別）：B→A。実績（50.1%）が目標（50%以上）を達成しているため、順調（A）とする",
            "  【4-1】アウトカムの達成状況（全体）：B→A",
            "  【4-1】戦略のアウトカムに対する有効性：区の判断による（変更なし、理由が異なる）",
        ],
    );
    let english = differences.en().to_string();
    assert!(english.contains("\n  【4-1】 status of all indicators: B → A\n"), "{english}");
}

#[test]
fn only_the_reason_may_differ() {
    let before = record(&real());
    let after = record(&edited(&[("【4-1】アウトカム①の実績値", "49.5%")]));
    let differences = Differences::between(&before, &after);
    assert_eq!(differences.marks(), []);
    let [only] = differences.reasons() else { panic!("{differences:?}") };
    assert_eq!(only.at, at("【4-1】アウトカム①の達成状況（個別）"));
    let figures = [&only.a, &only.b].map(|side| {
        side.as_ref().and_then(|own| own.because.figures.get("reading").map(String::from))
    });
    assert_eq!(figures, ["49.6%", "49.5%"].map(|figure| Some(figure.to_owned())));
    assert!(only.ja().to_string().contains("：B（変更なし、理由が異なる）。"), "{}", only.ja());
    assert!(
        only.en().to_string().contains(": B (unchanged, for another reason): "),
        "{}",
        only.en()
    );
}

/// A stated mark is not a derived one: only findings change.
#[test]
fn findings_come_go_and_change() {
    let stated = "【4-1】アウトカム①の達成状況（個別）";
    let [clean, wrong, illegible] = ["B", "A", "C"].map(|mark| record(&edited(&[(stated, mark)])));
    let codes = |a: &Record, b: &Record| {
        let differences = Differences::between(a, b);
        assert!(differences.marks().is_empty() && differences.reasons().is_empty());
        let told = lines(&differences);
        let findings = differences.findings().iter();
        let codes = findings.map(|own| (own.code, own.a.is_some(), own.b.is_some()));
        (codes.collect::<Vec<_>>(), told)
    };
    let (came, told) = codes(&clean, &wrong);
    assert_eq!(came, [(FindingCode::MarkDiffers, false, true)]);
    assert_eq!(
        told,
        [
            "【4-1】アウトカム①の達成状況（個別）：新たな確認事項：「A」と記載されているが、規則ではBとなる"
        ]
    );
    let (went, told) = codes(&wrong, &clean);
    assert_eq!(went, [(FindingCode::MarkDiffers, true, false)]);
    assert!(told[0].contains("：解消した確認事項："), "{told:?}");
    let (both, _) = codes(&wrong, &illegible);
    assert_eq!(
        both,
        [(FindingCode::IllegibleMark, false, true), (FindingCode::MarkDiffers, true, false)]
    );
}

#[test]
fn a_row_of_one_review_alone_is_added_or_removed() {
    let mut raw = real();
    let mut more = raw.strategies[0].indicators[0].clone();
    more.name = "新たな指標".into();
    raw.strategies[0].indicators.push(more);
    let (before, after) = (record(&real()), record(&raw));
    let place = "【4-1】アウトカム②の達成状況（個別）";
    for (differences, word) in [
        (Differences::between(&before, &after), "：追加された行で、B。"),
        (Differences::between(&after, &before), "：削除された行で、B。"),
    ] {
        assert_eq!(differences.marks()[0].mark.at, at(place));
        assert!(differences.marks()[0].mark.differs());
        let told = lines(&differences);
        assert!(told[0].starts_with(&format!("{place}{word}")), "{told:?}");
    }
    let cells = SheetDifferences::between(&real(), &raw);
    let name = cells.cells().iter().find(|cell| cell.at == at("【4-1】アウトカム②の指標名"));
    let name = name.expect("the name is listed");
    assert_eq!((name.a.as_deref(), name.b.as_deref()), (None, Some("新たな指標")));
    assert_eq!(name.ja().to_string(), "【4-1】アウトカム②の指標名：追加された行の「新たな指標」");
    assert!(cells.cells().iter().all(|cell| cell.b.as_deref() != Some("")));
}

#[test]
fn cells_that_differ_are_reported() {
    let edits = [
        ("【4-1】アウトカム①の実績値", "50.1%"),
        ("【4-1】課題", ""),
        ("【4-1-1】課題", "担い手\nが少ない"),
    ];
    let (before, after) = (real(), edited(&edits));
    let issues = before.cell(&at("【4-1】課題")).expect("a cell").into_owned();
    let shown = kusei::terms::Excerpt::new(&issues);
    let differences = SheetDifferences::between(&before, &after);
    let was_blank = before.cell(&at("【4-1-1】課題")).expect("a cell").is_empty();
    assert!(was_blank, "the cell is blank on the real form");
    assert_eq!(
        lines(&differences),
        [
            "【4-1】アウトカム①の実績値：「49.6%」→「50.1%」".into(),
            format!("【4-1】課題：「{shown}」を削除"),
            "【4-1-1】課題：「担い手\\nが少ない」を記入".into(),
        ]
    );
    let json = to_value(&differences).expect("JSON");
    assert_eq!((&json[0]["a"], &json[0]["b"]), (&json!("49.6%"), &json!("50.1%")));
    assert_eq!(json[0]["at"]["code"], "4-1");
}

proptest! {
    #![proptest_config(config(300))]

    /// Nothing differs from itself; in the other direction, the sides are swapped.
    #[test]
    fn differences_are_of_two_things(a in sheets::<Sheet>(), b in sheets::<Sheet>()) {
        let (raw_a, raw_b) = (RawSheet::from(&a), RawSheet::from(&b));
        prop_assert!(SheetDifferences::between(&raw_a, &raw_a).is_empty());
        let cells = SheetDifferences::between(&raw_a, &raw_b);
        let back = SheetDifferences::between(&raw_b, &raw_a);
        let swapped = back.cells().iter().map(|cell| (cell.at, &cell.b, &cell.a));
        prop_assert!(cells.cells().iter().map(|cell| (cell.at, &cell.a, &cell.b)).eq(swapped));

        let (kept_a, kept_b) = (review(&a).record(), review(&b).record());
        prop_assert!(Differences::between(&kept_a, &kept_a).is_empty());
        let differences = Differences::between(&kept_a, &kept_b);
        let back = Differences::between(&kept_b, &kept_a);
        let swapped = back.findings().iter().map(|own| (own.at, own.code, &own.b, &own.a));
        let own = differences.findings().iter().map(|own| (own.at, own.code, &own.a, &own.b));
        prop_assert!(own.eq(swapped));
        let swapped = back.marks().iter().map(|own| (own.mark.at, &own.mark.b, &own.mark.a));
        let own = differences.marks().iter().map(|own| (own.mark.at, &own.mark.a, &own.mark.b));
        prop_assert!(own.eq(swapped));
        prop_assert_eq!(differences.is_empty(), differences.ja().to_string().is_empty());
    }

    /// If both documents have the same rows, setting the cells that differ turns the one into the
    /// other.
    #[test]
    fn cells_that_differ_are_all_that_does(sheet in sheets::<Sheet>(), picks in proptest::collection::vec(proptest::prelude::any::<proptest::sample::Index>(), 1..6)) {
        let before = RawSheet::from(&sheet);
        let mut after = before.clone();
        let places: Vec<Place> = before.cells().map(|(at, _)| at).collect();
        for pick in picks {
            let _ = after.set(pick.get(&places), "改");
        }
        // A changed code, number or mark moves its row to another place.
        if !after.cells().map(|(at, _)| at).eq(places) {
            return Ok(());
        }
        let mut again = before.clone();
        for cell in SheetDifferences::between(&before, &after).cells() {
            let written = cell.b.as_deref().map(|text| again.set(&cell.at, text));
            prop_assert!(written.is_none_or(|written| written.is_ok()));
        }
        let cells = |raw: &RawSheet| raw.cells().map(|(at, text)| (at, text.into_owned())).collect::<Vec<_>>();
        prop_assert_eq!(cells(&again), cells(&after));
    }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn both_languages_keep_to_the_register(a in sheets::<Sheet>(), b in sheets::<Sheet>()) {
        let (raw_a, raw_b) = (RawSheet::from(&a), RawSheet::from(&b));
        let register = Register::of(&json!([raw_a, raw_b]));
        let differences = Differences::between(&review(&a).record(), &review(&b).record());
        for own in differences.marks() {
            for mark in own.above.iter().chain([&own.mark]) {
                let (ja, en) = (mark.ja().to_string(), mark.en().to_string());
                prop_assert!(!ja.is_empty() && !en.contains('：') && !ja.contains('\n'));
            }
        }
        // In a document, a strategy's desired outcome is two numbers, 1（3）.
        let cells = SheetDifferences::between(&raw_a, &raw_b);
        let told = cells.cells().iter().filter(|cell| cell.at.column != Column::DesiredOutcome);
        let is_word = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().chars().count() > 1);
        told.filter(|cell| is_word(&cell.a) && is_word(&cell.b)).for_each(|cell| register.hold(cell));
    }
}

/// The crate's own sentences, on the real form.
#[test]
fn the_real_forms_differences_keep_to_the_register() {
    let (before, after) = (
        real(),
        edited(&[
            ("年度", "平成29年度"),
            ("【4-2-1】業績目標①の実績値", "1%"),
            ("【5-3】アウトカム①の実績値", ""),
            ("【4-1】アウトカム①の達成状況（個別）", "？"),
        ]),
    );
    let register = Register::of(&json!([before, after]));
    let differences = Differences::between(&record(&before), &record(&after));
    assert!(!differences.marks().is_empty() && !differences.findings().is_empty());
    for own in differences.marks() {
        register.hold(&own.mark);
        assert_eq!(own.ja().to_string().lines().count(), 1 + own.above.len());
    }
    differences.reasons().iter().for_each(|own| register.hold(own));
    differences.findings().iter().for_each(|own| register.hold(own));
}
