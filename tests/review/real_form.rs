//! 福島区, 平成28年度: the ward's stated marks beside the derived ones, and every finding.

use std::collections::BTreeSet;
use std::fmt::Display;

use kusei::review::{InitiativeReview, StrategyReview};
use kusei::terms::Legend;
use kusei::value::{Stated, Statement};
use kusei::{Derived, Marks, Rubric, Said, Sheet};
use serde_json::Value;

use crate::documents::REAL;

fn form() -> Sheet {
    serde_json::from_str(REAL).expect("the form is a sheet")
}

fn printed<M: Legend>(derived: Derived<M>) -> &'static str {
    match derived {
        Derived::Mark(mark) => mark.mark(),
        Derived::Undetermined(reason) => reason.code(),
        Derived::Judgement(_) => "judgement",
    }
}

/// Returns how a stated mark compares with the derived one.
fn beside<M: Legend>(stated: Stated<'_, M>, derived: Derived<M>) -> &'static str {
    match (stated.statement(), derived) {
        (Statement::Mark(stated), Derived::Mark(derived)) if stated == derived => "equal",
        (Statement::Mark(_), Derived::Mark(_)) => "differs",
        (Statement::Mark(_), Derived::Judgement(_)) => "judgement",
        (Statement::Mark(_), Derived::Undetermined(_)) => "undetermined",
        (Statement::Illegible, _) => "illegible",
        (Statement::Blank | Statement::Dash, _) => "not stated",
    }
}

/// A code, how stated and derived compare, and the derived value.
type Row<'a> = (&'a str, &'static str, &'static str);

fn row<M: Legend>(code: impl Display, stated: Stated<'_, M>, derived: Derived<M>) -> [String; 3] {
    [code.to_string(), beside(stated, derived).into(), printed(derived).into()]
}

fn assert_rows(found: &[[String; 3]], expected: &[Row]) {
    let found = found.iter().map(|[code, beside, derived]| (&**code, &**beside, &**derived));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

/// The rows of a column of strategies.
fn strategies(column: impl Fn(StrategyReview<'_>) -> [String; 3]) -> Vec<[String; 3]> {
    kusei::review(&form()).strategies().map(column).collect()
}

/// The rows of a column of initiatives.
fn initiatives(column: impl Fn(InitiativeReview<'_>) -> [String; 3]) -> Vec<[String; 3]> {
    let sheet = form();
    let review = kusei::review(&sheet);
    review.strategies().flat_map(|strategy| strategy.initiatives()).map(column).collect()
}

#[test]
fn individual_16_of_16() {
    let sheet = form();
    let review = kusei::review(&sheet);
    let rows = review.strategies().flat_map(|strategy| {
        let code = strategy.strategy().code();
        (1..).zip(strategy.indicators()).map(move |(number, one)| {
            row(format!("{code} {number}"), one.indicator().stated(), one.individual().value())
        })
    });
    let rows: Vec<_> = rows.collect();
    let expected = [
        ("4-1 1", "equal", "B"),
        ("4-2 1", "equal", "A"),
        ("4-2 2", "equal", "B"),
        ("4-3 1", "equal", "A"),
        ("4-3 2", "equal", "A"),
        ("4-3 3", "equal", "A"),
        ("4-4 1", "equal", "B"),
        ("4-4 2", "equal", "A"),
        ("5-1 1", "equal", "B"),
        ("5-1 2", "equal", "B"),
        ("5-1 3", "equal", "B"),
        ("5-1 4", "equal", "B"),
        ("5-1 5", "not stated", "reading-missing"),
        ("5-2 1", "equal", "B"),
        ("5-3 1", "equal", "A"),
        ("5-3 2", "equal", "B"),
        ("5-3 3", "equal", "A"),
    ];
    assert_rows(&rows, &expected);
}

#[test]
fn overall_7_of_7() {
    let rows = strategies(|one| {
        row(one.strategy().code(), one.strategy().stated().overall(), one.overall().value())
    });
    let expected = [
        ("4-1", "equal", "B"),
        ("4-2", "equal", "B"),
        ("4-3", "equal", "A"),
        ("4-4", "equal", "B"),
        ("5-1", "equal", "B"),
        ("5-2", "equal", "B"),
        ("5-3", "equal", "B"),
    ];
    assert_rows(&rows, &expected);
}

#[test]
fn progress_6_of_7() {
    let rows = strategies(|one| {
        row(one.strategy().code(), one.strategy().stated().progress(), one.progress().value())
    });
    let expected = [
        ("4-1", "equal", "b"),
        ("4-2", "equal", "a"),
        ("4-3", "equal", "a"),
        ("4-4", "equal", "b"),
        ("5-1", "illegible", "a"),
        ("5-2", "equal", "b"),
        ("5-3", "equal", "b"),
    ];
    assert_rows(&rows, &expected);
}

#[test]
fn effectiveness_of_strategies_3_and_4_judgements() {
    let rows = strategies(|one| {
        row(
            one.strategy().code(),
            one.strategy().stated().effectiveness(),
            one.effectiveness().value(),
        )
    });
    let expected = [
        ("4-1", "judgement", "judgement"),
        ("4-2", "equal", "イ"),
        ("4-3", "equal", "ア"),
        ("4-4", "judgement", "judgement"),
        ("5-1", "equal", "イ"),
        ("5-2", "judgement", "judgement"),
        ("5-3", "judgement", "judgement"),
    ];
    assert_rows(&rows, &expected);
}

/// The mark is derived if the sheet says how the initiative was carried out.
#[test]
fn achievement_15_of_15() {
    let rows = initiatives(|one| {
        row(
            one.initiative().code(),
            one.initiative().stated().achievement(),
            one.achievement().value(),
        )
    });
    let expected = [
        ("4-1-1", "equal", "①(ⅰ)"),
        ("4-1-2", "equal", "②(ⅰ)"),
        ("4-1-3", "equal", "②(ⅰ)"),
        ("4-2-1", "equal", "①(ⅰ)"),
        ("4-2-2", "equal", "①(ⅰ)"),
        ("4-3-1", "equal", "①(ⅰ)"),
        ("4-3-2", "equal", "①(ⅰ)"),
        ("4-3-3", "equal", "①(ⅰ)"),
        ("4-4-1", "equal", "③"),
        ("4-4-2", "equal", "①(ⅰ)"),
        ("5-1-1", "equal", "①(ⅰ)"),
        ("5-1-2", "equal", "①(ⅰ)"),
        ("5-2-1", "equal", "③"),
        ("5-3-1", "equal", "①(ⅰ)"),
        ("5-3-2", "equal", "③"),
    ];
    assert_rows(&rows, &expected);
}

#[test]
fn effectiveness_of_initiatives_15_of_15() {
    let rows = initiatives(|one| {
        row(
            one.initiative().code(),
            one.initiative().stated().effectiveness(),
            one.effectiveness().value(),
        )
    });
    let expected = [
        ("4-1-1", "equal", "○"),
        ("4-1-2", "equal", "○"),
        ("4-1-3", "equal", "○"),
        ("4-2-1", "equal", "○"),
        ("4-2-2", "equal", "○"),
        ("4-3-1", "equal", "○"),
        ("4-3-2", "equal", "○"),
        ("4-3-3", "equal", "○"),
        ("4-4-1", "equal", "×"),
        ("4-4-2", "equal", "○"),
        ("5-1-1", "equal", "○"),
        ("5-1-2", "equal", "○"),
        ("5-2-1", "equal", "×"),
        ("5-3-1", "equal", "○"),
        ("5-3-2", "equal", "×"),
    ];
    assert_rows(&rows, &expected);
}

#[test]
fn rated_of_all() {
    let sheet = form();
    let review = kusei::review(&sheet);
    let coverage = review.strategies().map(|strategy| strategy.coverage());
    let coverage: Vec<_> = coverage.map(|coverage| (coverage.rated(), coverage.of())).collect();
    assert_eq!(coverage, [(1, 1), (2, 2), (3, 3), (2, 2), (4, 5), (1, 1), (3, 3)]);
}

/// Code, severity; place: code, column and line; stated and derived.
#[test]
fn these_findings_and_no_others() {
    let sheet = form();
    let review = serde_json::to_value(kusei::review(&sheet)).expect("a review has a wire form");
    let findings = review["findings"].as_array().expect("a list");
    let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
    let found: Vec<_> = findings
        .iter()
        .map(|finding| {
            let at = &finding["at"];
            let line = ["indicator", "target"].map(|line| at[line].as_u64().unwrap_or(0));
            let words = [&finding["code"], &finding["severity"], &at["code"], &at["column"]];
            (words.map(text), line, [&finding["stated"], &finding["derived"]].map(text))
        })
        .collect();
    let (reading, previous) = ("outcome_reading", "outcome_previous");
    let expected = [
        (["population-differs", "note", "4-2", reading], [1, 0], ["", ""]),
        (["population-differs", "note", "4-2-1", "target_reading"], [0, 1], ["", ""]),
        (["counter-differs", "note", "4-3", reading], [1, 0], ["", ""]),
        (["counter-differs", "note", "4-3", previous], [1, 0], ["", ""]),
        (["reading-missing", "missing", "5-1", reading], [5, 0], ["", ""]),
        (["illegible-mark", "conflict", "5-1", "progress"], [0, 0], ["B", "a"]),
        (["unit-missing", "note", "5-3", reading], [2, 0], ["", ""]),
        (["unit-missing", "note", "5-3", previous], [2, 0], ["", ""]),
    ];
    let expected = expected
        .map(|(words, line, marks)| (words.map(str::to_owned), line, marks.map(str::to_owned)));
    assert_eq!(found, expected);
}

#[test]
fn why_5_3_third_is_on_the_line() {
    let sheet = form();
    let review = kusei::review(&sheet);
    let strategy = review.strategy("5-3".parse().expect("a code")).expect("5-3");
    let third = strategy.indicators().nth(2).expect("a third indicator");
    let because = third.individual().because();
    assert_eq!(because.clause().id, "R7.8");
    let figures = [
        ("required", "49.3%"),
        ("previous", "38.6%"),
        ("target", "60%以上"),
        ("reading", "52.0%"),
        ("year", "平成28年度"),
        ("due", "平成29年度"),
    ];
    for (name, value) in figures {
        assert_eq!(because.facts().get(name), Some(value), "{name}");
        let written = value.trim_end_matches("以上");
        assert!(because.ja().to_string().contains(written), "{name}: {}", because.ja());
    }
    for value in ["49.3%", "38.6%", "the target of 60%", "52.0%", "FY2016", "FY2017"] {
        assert!(because.en().to_string().contains(value), "{value}: {}", because.en());
    }
}

/// Collects the paths of a document's keys; figures are named by the clauses.
fn keys(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(cells) => {
            for (key, value) in cells {
                let path = format!("{path}.{key}");
                if key != "figures" {
                    keys(value, &path, found);
                }
                found.insert(path);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keys(value, path, found)),
        _ => {}
    }
}

#[test]
fn the_review_has_the_keys_of_the_format() {
    let sheet = form();
    let review = serde_json::to_value(kusei::review(&sheet)).expect("a review has a wire form");
    let mut found = BTreeSet::new();
    keys(&review, "", &mut found);

    let mut expected = BTreeSet::from(
        [
            ".format",
            ".ward",
            ".fiscal_year",
            ".rubric",
            ".strategies",
            ".findings",
            ".strategies.code",
            ".strategies.indicators",
            ".strategies.coverage",
            ".strategies.coverage.rated",
            ".strategies.coverage.of",
            ".strategies.initiatives",
            ".strategies.initiatives.code",
            ".strategies.initiatives.targets",
            ".strategies.strategy",
            ".strategies.strategy.item",
            ".strategies.strategy.text",
            ".strategies.stated",
            ".strategies.stated.overall",
            ".strategies.stated.progress",
            ".strategies.stated.effectiveness",
            ".strategies.indicators.name",
            ".strategies.indicators.stated",
            ".strategies.initiatives.content",
            ".strategies.initiatives.stated",
            ".strategies.initiatives.stated.achievement",
            ".strategies.initiatives.stated.effectiveness",
            ".strategies.initiatives.targets.name",
            ".strategies.initiatives.targets.stated",
            ".strategies.initiatives.targets.result",
            ".strategies.initiatives.withdrawal",
            ".strategies.initiatives.withdrawal.result",
            ".findings.code",
            ".findings.severity",
            ".findings.at",
            ".findings.at.code",
            ".findings.at.en",
            ".findings.at.ja",
            ".findings.at.column",
            ".findings.at.indicator",
            ".findings.at.target",
            ".findings.stated",
            ".findings.derived",
            ".findings.because",
            ".findings.because.ja",
            ".findings.because.en",
        ]
        .map(str::to_owned),
    );
    let ratings = [
        (".strategies.indicators.individual", vec!["mark", "undetermined"]),
        (".strategies.overall", vec!["mark"]),
        (".strategies.progress", vec!["mark"]),
        (".strategies.effectiveness", vec!["mark", "judgement"]),
        (".strategies.initiatives.level", vec!["mark"]),
        (".strategies.initiatives.achievement", vec!["mark"]),
        (".strategies.initiatives.effectiveness", vec!["mark"]),
    ];
    let results = [".strategies.initiatives.targets", ".strategies.initiatives.withdrawal"];
    let results = results.map(|result| (result, vec![]));
    for (rating, values) in ratings.into_iter().chain(results) {
        let because = ["because", "because.clause", "because.figures", "because.ja", "because.en"];
        let cells = values.into_iter().chain(because);
        expected.insert(rating.to_owned());
        expected.extend(cells.map(|cell| format!("{rating}.{cell}")));
    }
    assert_eq!(found, expected);
}

#[test]
fn the_head_of_the_review() {
    let sheet = form();
    let review = serde_json::to_value(kusei::review(&sheet)).expect("a review has a wire form");
    let head = ["format", "ward", "fiscal_year", "rubric"].map(|key| review[key].as_str());
    let expected = ["kusei/1", "福島区", "平成28年度", "osaka-ward-2016"];
    assert_eq!(head, expected.map(Some));
}

/// The buffer holds the marks of the review, in form order; it is empty if no rule is in force.
#[test]
fn marks_alone_are_those_of_the_review() {
    let sheet = form();
    let rubric = Rubric::default();
    let mut marks = Marks::default();
    assert_eq!(marks.derive(&sheet, &rubric), Ok(()));
    let review = kusei::review(&sheet);
    let strategies = review.strategies().map(|own| own.effectiveness().value());
    assert!(marks.strategies().iter().map(|own| own.effectiveness.value).eq(strategies));
    let indicators = review.strategies().flat_map(|own| own.indicators());
    let individual = indicators.map(|own| own.individual().value());
    assert!(marks.indicators().iter().map(|own| own.value).eq(individual));
    let initiatives = review.strategies().flat_map(|own| own.initiatives());
    let achievement = initiatives.map(|own| own.achievement().value());
    assert!(marks.initiatives().iter().map(|own| own.achievement.value).eq(achievement));
    assert_eq!(
        [marks.strategies().len(), marks.indicators().len(), marks.initiatives().len()],
        [7, 17, 15]
    );

    let past = Rubric::osaka_reform_2012();
    assert!(marks.derive(&sheet, &past).is_err());
    assert_eq!(marks, Marks::default());
}
