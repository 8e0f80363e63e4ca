//! R8 アウトカムの達成状況（全体）. A 順調 · B 順調でない

use kusei::Derived;
use kusei::review::Coverage;
use kusei::rules::Decided;
use kusei::rules::r08_overall::R8;
use kusei::terms::{OutcomeStatus, Reason};
use serde_json::{Value, json};

use crate::builders::{every_value, lists, rows, said, sheet, strategy, target};

const A: Derived<OutcomeStatus> = Derived::Mark(OutcomeStatus::OnTrack);
const B: Derived<OutcomeStatus> = Derived::Mark(OutcomeStatus::NotOnTrack);
const UNRATED: Derived<OutcomeStatus> = Derived::Undetermined(Reason::ReadingMissing);

fn all(indicators: &[Derived<OutcomeStatus>]) -> Decided<Derived<OutcomeStatus>> {
    indicators.iter().copied().collect::<Coverage>().overall()
}

rows! { R8;
    r8_1_a_b_makes_b:      all(&[A, A, B, UNRATED]) => "B"             by "R8.1";
    r8_2_else_an_a_is_a:   all(&[UNRATED, A])       => "A"             by "R8.2";
    r8_3_nothing_is_rated: all(&[UNRATED, UNRATED]) => "nothing-rated" by "R8.3";
}

#[test]
fn every_three_indicators() {
    for indicators in lists(&every_value(), 3) {
        let count = |mark| indicators.iter().filter(|one| **one == mark).count();
        let expected = match (count(A), count(B)) {
            (0, 0) => ("nothing-rated", "R8.3"),
            (_, 0) => ("A", "R8.2"),
            (_, _) => ("B", "R8.1"),
        };
        assert_eq!(said(all(&indicators)), expected, "{indicators:?}");

        let coverage: Coverage = indicators.iter().copied().collect();
        let counted = (coverage.rated(), coverage.of());
        assert_eq!(counted, (count(A) + count(B), indicators.len()), "{indicators:?}");
    }
}

/// Returns the mark over an indicator of ㋐ and one of ㋑, with its counts.
fn on_a_sheet(readings: &[[&str; 2]]) -> (&'static str, &'static str, [usize; 2]) {
    let indicators = readings.iter().map(|[item, reading]| {
        let reading = json!({"item": item, "criterion": "50%以上", "reading": reading});
        target(reading)
    });
    let indicators: Vec<Value> = indicators.collect();
    let sheet = sheet([strategy(json!({"indicators": indicators}))]);
    let review = kusei::review(&sheet);
    let strategy = review.strategies().next().expect("a strategy");
    let (coverage, overall) = (strategy.coverage(), strategy.overall());
    let because = overall.because();
    let [rated, of] = ["rated", "of"].map(|name| because.facts().get(name).map(str::to_owned));
    let counts = [coverage.rated(), coverage.of()];
    if overall.mark().is_some() {
        assert_eq!(rated, Some(counts[0].to_string()));
    }
    assert_eq!(of, Some(counts[1].to_string()));
    let value = crate::builders::Printed::printed(overall.value());
    (value, overall.clause().id, counts)
}

#[test]
fn over_the_strategys_code_not_the_items_row() {
    assert_eq!(on_a_sheet(&[["㋐", "50%"], ["㋑", "49.9%"]]), ("B", "R8.1", [2, 2]));
    assert_eq!(on_a_sheet(&[["㋐", "49.9%"], ["㋑", "50%"]]), ("B", "R8.1", [2, 2]));
    assert_eq!(on_a_sheet(&[["㋐", "50%"], ["㋑", "50%"]]), ("A", "R8.2", [2, 2]));
    assert_eq!(on_a_sheet(&[["㋐", "50%"], ["㋑", ""]]), ("A", "R8.2", [1, 2]));
    assert_eq!(on_a_sheet(&[["㋐", "―"], ["㋑", "49.9%"]]), ("B", "R8.1", [1, 2]));
    assert_eq!(on_a_sheet(&[["㋐", "―"], ["㋑", ""]]), ("nothing-rated", "R8.3", [0, 2]));
    assert_eq!(on_a_sheet(&[]), ("nothing-rated", "R8.3", [0, 0]));
}
