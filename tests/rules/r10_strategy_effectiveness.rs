//! R10 戦略のアウトカムに対する有効性. ア 有効であり、継続して推進 · イ
//! 有効でないため、戦略を見直す

use kusei::Derived;
use kusei::rules::Decided;
use kusei::rules::r10_strategy_effectiveness::{R10, strategy_effectiveness};
use kusei::terms::{OutcomeStatus, Progress, Reason, StrategyEffectiveness};
use serde_json::{Value, json};

use crate::builders::{every_value, findings, initiative, rows, said, sheet, strategy, target};

type Overall = Derived<OutcomeStatus>;
type Made = Derived<Progress>;

const A: Overall = Derived::Mark(OutcomeStatus::OnTrack);
const B: Overall = Derived::Mark(OutcomeStatus::NotOnTrack);
const UNRATED: Overall = Derived::Undetermined(Reason::NothingRated);
const MADE: Made = Derived::Mark(Progress::OnTrack);
const NOT_MADE: Made = Derived::Mark(Progress::NotOnTrack);
const OPEN: Made = Derived::Undetermined(Reason::NoInitiatives);

fn effectiveness(overall: Overall, progress: Made) -> Decided<Derived<StrategyEffectiveness>> {
    strategy_effectiveness(overall, progress)
}

rows! { R10;
    r10_1_a_and_a:         effectiveness(A, MADE)                  => "ア"             by "R10.1";
    r10_2_b_and_a:         effectiveness(B, MADE)                  => "イ"             by "R10.2";
    r10_3_b_and_b:         effectiveness(B, NOT_MADE)              => "judgement"      by "R10.3";
    r10_4_overall_open:    effectiveness(UNRATED, NOT_MADE)        => "nothing-rated"  by "R10.4";
    r10_5_progress_open:   effectiveness(A, OPEN)                  => "no-initiatives" by "R10.5";
}

#[test]
fn every_overall_with_every_progress() {
    for overall in every_value::<OutcomeStatus>() {
        for progress in every_value::<Progress>() {
            let expected = match (overall, progress) {
                (A, MADE) => ("ア", "R10.1"),
                (B, MADE) => ("イ", "R10.2"),
                (A | B, NOT_MADE) => ("judgement", "R10.3"),
                (Derived::Undetermined(reason), _) => (reason.code(), "R10.4"),
                (A | B, Derived::Undetermined(reason)) => (reason.code(), "R10.5"),
            };
            let found = said(effectiveness(overall, progress));
            assert_eq!(found, expected, "{overall:?} {progress:?}");
        }
    }
}

/// Returns a strategy with one indicator and one initiative, each for 50%以上.
fn row(indicator: &str, initiatives: &str) -> Value {
    let read = |reading: &str| target(json!({"criterion": "50%以上", "reading": reading}));
    let row = initiative(json!({"targets": [read(initiatives)], "implementation": "as_planned"}));
    strategy(json!({"indicators": [read(indicator)], "initiatives": [row]}))
}

fn on_a_sheet(strategy: Value) -> Option<(&'static str, &'static str)> {
    let sheet = sheet([strategy]);
    let review = kusei::review(&sheet);
    let strategy = review.strategies().next()?;
    let effectiveness = strategy.effectiveness();
    let value = crate::builders::Printed::printed(effectiveness.value());
    Some((value, effectiveness.clause().id))
}

/// Reasons are inherited from below; the derived marks decide, not the stated ones.
#[test]
fn from_the_rows_below() {
    let cells = [
        ("50%", "50%", ("ア", "R10.1")),
        ("49%", "50%", ("イ", "R10.2")),
        ("50%", "49%", ("judgement", "R10.3")),
        ("49%", "49%", ("judgement", "R10.3")),
        ("", "50%", ("nothing-rated", "R10.4")),
        ("", "49%", ("nothing-rated", "R10.4")),
        ("", "", ("nothing-rated", "R10.4")),
        ("50%", "", ("reading-missing", "R10.5")),
        ("49%", "", ("reading-missing", "R10.5")),
    ];
    for (indicator, initiatives, expected) in cells {
        let mut row = row(indicator, initiatives);
        assert_eq!(on_a_sheet(row.clone()), Some(expected), "{indicator} {initiatives}");
        for (overall, progress) in [("A", "a"), ("B", "b"), ("―", "B")] {
            row["stated"] = json!({"overall": overall, "progress": progress});
            assert_eq!(on_a_sheet(row.clone()), Some(expected), "{indicator} {initiatives}");
        }
    }
    let mut open = row("50%", "50%");
    open["initiatives"][0]["withdrawal"] = json!({"printed": "効果がない場合は再構築"});
    assert_eq!(on_a_sheet(open), Some(("withdrawal-unknown", "R10.5")));
    let mut none = row("50%", "50%");
    none["initiatives"] = json!([]);
    assert_eq!(on_a_sheet(none), Some(("no-initiatives", "R10.5")));
}

/// A judgement or an undetermined value requires no mark and contradicts none.
#[test]
fn stated_beside_derived() {
    let (effective, not_effective, judgement, open) =
        (["50%", "50%"], ["49%", "50%"], ["49%", "49%"], ["50%", ""]);
    let [illegible, differs, missing] =
        ["illegible-mark", "mark-differs", "mark-missing"].map(Some);
    let cells = [
        ("ア", [None, differs, None, None]),
        ("ｱ", [None, differs, None, None]),
        ("イ", [differs, None, None, None]),
        ("", [missing, missing, None, None]),
        ("―", [missing, missing, None, None]),
        ("㋐", [illegible; 4]),
    ];
    for (stated, expected) in cells {
        let found = [effective, not_effective, judgement, open].map(|[indicator, initiatives]| {
            let mut row = row(indicator, initiatives);
            row["stated"] = json!({"effectiveness": stated});
            let place = " @ 【4-1】戦略のアウトカムに対する有効性";
            let found = findings(&sheet([row]));
            found.iter().find_map(|finding| finding.strip_suffix(place)).map(str::to_owned)
        });
        assert_eq!(found.each_ref().map(Option::as_deref), expected, "{stated}");
    }
}
