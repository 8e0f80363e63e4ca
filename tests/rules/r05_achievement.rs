//! R5 業績目標の達成状況. ①目標達成 ②目標未達成 ③撤退基準未達成; (ⅰ)取組は予定どおり実施
//! (ⅱ)取組を予定どおり実施しなかった

use kusei::Derived;
use kusei::rules::Decided;
use kusei::rules::r05_achievement::{self, R5};
use kusei::terms::Attainment::{Met, Missed, Unknown};
use kusei::terms::Implementation::{AsPlanned, NotAsPlanned};
use kusei::terms::WithdrawalState::{NoCriterion, NotTriggered, Triggered};
use kusei::terms::{Attainment, Implementation, Level, Reason, WithdrawalState};
use serde_json::{Value, json};

use crate::builders::{
    Printed as _, REASONS, every_value, findings, initiative, lists, rows, said, sheet, strategy,
    target,
};

const UNREAD: Attainment = Unknown(Reason::ReadingMissing);
const UNCOMPARED: Attainment = Unknown(Reason::PreviousMissing);

const ONE: Derived<Level> = Derived::Mark(Level::Achieved);
const TWO: Derived<Level> = Derived::Mark(Level::NotAchieved);
const THREE: Derived<Level> = Derived::Mark(Level::WithdrawalTriggered);
const OPEN: Derived<Level> = Derived::Undetermined(Reason::NoTargets);

fn level(withdrawal: WithdrawalState, targets: &[Attainment]) -> Decided<Derived<Level>> {
    r05_achievement::level(withdrawal, targets.iter().copied().collect())
}

fn mark(
    level: Derived<Level>,
    implementation: Option<Implementation>,
) -> Decided<Derived<kusei::terms::Achievement>> {
    r05_achievement::achievement(level, implementation)
}

rows! { R5;
    r5_1_triggered:            level(Triggered, &[Met])                     => "③"                  by "R5.1";
    r5_2_withdrawal_unknown:   level(WithdrawalState::Unknown, &[Met])      => "withdrawal-unknown" by "R5.2";
    r5_3_no_targets:           level(NotTriggered, &[])                     => "no-targets"         by "R5.3";
    r5_4_one_missed:           level(NotTriggered, &[Met, Missed, UNREAD])  => "②"                  by "R5.4";
    r5_5_all_met:              level(NotTriggered, &[Met, Met])             => "①"                  by "R5.5";
    r5_6_one_unknown:          level(NotTriggered, &[Met, UNREAD])          => "reading-missing"    by "R5.6";

    r5_7_no_suffix:            mark(THREE, Some(AsPlanned))    => "③"                      by "R5.7";
    r5_8_met_as_planned:       mark(ONE, Some(AsPlanned))      => "①(ⅰ)"                   by "R5.8";
    r5_9_met_not_as_planned:   mark(ONE, Some(NotAsPlanned))   => "①(ⅱ)"                   by "R5.9";
    r5_10_missed_as_planned:   mark(TWO, Some(AsPlanned))      => "②(ⅰ)"                   by "R5.10";
    r5_11_missed_otherwise:    mark(TWO, Some(NotAsPlanned))   => "②(ⅱ)"                   by "R5.11";
    r5_12_not_given:           mark(ONE, None)                 => "implementation-unknown" by "R5.12";
    r5_13_level_open:          mark(OPEN, Some(AsPlanned))     => "no-targets"             by "R5.13";
}

#[test]
fn every_withdrawal_with_every_three_targets() {
    for targets in lists(&[Met, Missed, UNREAD, UNCOMPARED], 3) {
        let first_unknown = targets.iter().find_map(|target| match target {
            Unknown(reason) => Some(reason.code()),
            Met | Missed => None,
        });
        let not_triggered = match first_unknown {
            _ if targets.is_empty() => ("no-targets", "R5.3"),
            _ if targets.contains(&Missed) => ("②", "R5.4"),
            None => ("①", "R5.5"),
            Some(reason) => (reason, "R5.6"),
        };
        let expected = [
            (Triggered, ("③", "R5.1")),
            (WithdrawalState::Unknown, ("withdrawal-unknown", "R5.2")),
            (NotTriggered, not_triggered),
            (NoCriterion, not_triggered),
        ];
        for (withdrawal, expected) in expected {
            assert_eq!(said(level(withdrawal, &targets)), expected, "{withdrawal:?} {targets:?}");
        }
    }
}

#[test]
fn every_level_with_every_implementation() {
    let implementations = [Some(AsPlanned), Some(NotAsPlanned), None];
    let suffix = ("implementation-unknown", "R5.12");
    let marks = [
        (ONE, [("①(ⅰ)", "R5.8"), ("①(ⅱ)", "R5.9"), suffix]),
        (TWO, [("②(ⅰ)", "R5.10"), ("②(ⅱ)", "R5.11"), suffix]),
        (THREE, [("③", "R5.7"); 3]),
    ];
    let reasons =
        REASONS.map(|reason| (Derived::Undetermined(reason), [(reason.code(), "R5.13"); 3]));
    let rows: Vec<_> = marks.into_iter().chain(reasons).collect();
    assert_eq!(rows.len(), every_value::<Level>().len());
    for (level, expected) in rows {
        let found = implementations.map(|implementation| said(mark(level, implementation)));
        assert_eq!(found, expected, "{level:?}");
    }
}

/// Returns the level and the mark of an initiative of a sheet.
fn both(cells: Value) -> Option<[&'static str; 2]> {
    let sheet = sheet([strategy(json!({"initiatives": [initiative(cells)]}))]);
    let review = kusei::review(&sheet);
    let initiative = review.initiative("4-1-1".parse().expect("a code"))?;
    Some([initiative.level().value().printed(), initiative.achievement().value().printed()])
}

fn row(targets: [&str; 2], withdrawal: &str, implementation: Option<&str>) -> Value {
    let targets =
        targets.map(|reading| target(json!({"criterion": "60%以上", "reading": reading})));
    let withdrawal = json!({"conditions": [{"target": 1, "criterion": withdrawal}]});
    json!({"targets": targets, "withdrawal": withdrawal, "implementation": implementation})
}

/// The order of the rules: withdrawal, then targets, then implementation.
#[test]
fn the_first_of_several_reasons() {
    let (planned, safe) = (Some("as_planned"), "0%未満");
    assert_eq!(both(row(["", ""], safe, None)), Some(["withdrawal-unknown"; 2]));
    assert_eq!(both(row(["", "60%"], safe, planned)), Some(["withdrawal-unknown"; 2]));
    assert_eq!(both(row(["", "50%"], safe, planned)), Some(["withdrawal-unknown"; 2]));
    assert_eq!(both(row(["60%", ""], safe, None)), Some(["reading-missing"; 2]));
    assert_eq!(both(row(["60%", "60%"], safe, None)), Some(["①", "implementation-unknown"]));
    assert_eq!(both(row(["60%", "50%"], safe, None)), Some(["②", "implementation-unknown"]));
    assert_eq!(both(row(["60%", "60%"], safe, planned)), Some(["①", "①(ⅰ)"]));
    assert_eq!(both(json!({})), Some(["no-targets"; 2]));
    assert_eq!(both(json!({"implementation": "as_planned"})), Some(["no-targets"; 2]));
}

#[test]
fn three_outranks_a_met_target() {
    for implementation in [None, Some("as_planned"), Some("not_as_planned")] {
        for targets in [["60%", "60%"], ["60%", "50%"], ["60%", ""]] {
            assert_eq!(both(row(targets, "60%以上", implementation)), Some(["③"; 2]));
        }
    }
}

#[test]
fn printed_without_a_condition_is_undetermined() {
    let mut cells = row(["60%", "60%"], "0%未満", Some("as_planned"));
    cells["withdrawal"] = json!({"printed": "効果がない場合は再構築"});
    assert_eq!(both(cells.clone()), Some(["withdrawal-unknown"; 2]));
    for nothing in [json!({"printed": "―"}), json!({}), Value::Null] {
        cells["withdrawal"] = nothing;
        assert_eq!(both(cells.clone()), Some(["①", "①(ⅰ)"]));
    }
}

/// The finding on a stated mark; if only the level is derived, levels are compared.
#[test]
fn stated_beside_derived() {
    let (met, missed, open) = (["60%", "60%"], ["60%", "50%"], ["60%", ""]);
    let (planned, otherwise) = (Some("as_planned"), Some("not_as_planned"));
    let differs = Some("mark-differs");
    let cells = [
        ("①(ⅰ)", met, planned, None),
        ("①ⅰ", met, planned, None),
        ("①(ⅱ)", met, planned, differs),
        ("①(ⅱ)", met, otherwise, None),
        ("①(ⅰ)", met, None, None),
        ("①(ⅱ)", met, None, None),
        ("②(ⅰ)", met, None, differs),
        ("③", met, None, differs),
        ("②(ⅱ)", missed, None, None),
        ("②(ⅰ)", missed, None, None),
        ("①(ⅰ)", missed, None, differs),
        ("③", open, planned, None),
        ("①(ⅰ)", open, None, None),
        ("①", met, planned, Some("illegible-mark")),
        ("①", open, None, Some("illegible-mark")),
        ("A", missed, None, Some("illegible-mark")),
        ("", met, planned, Some("mark-missing")),
        ("―", met, planned, Some("mark-missing")),
        ("", met, None, None),
        ("", open, planned, None),
    ];
    for (stated, targets, implementation, expected) in cells {
        let mut cells = row(targets, "0%未満", implementation);
        cells["stated"] = json!({"achievement": stated, "effectiveness": "○"});
        cells["issues"] = json!("課題");
        cells["improvements"] = json!("改善策");
        let sheet = sheet([strategy(json!({"initiatives": [initiative(cells)]}))]);
        let found = findings(&sheet);
        let place = " @ 【4-1-1】業績目標の達成状況";
        let found = found.iter().find_map(|finding| finding.strip_suffix(place));
        assert_eq!(found, expected, "{stated} {targets:?} {implementation:?}");
    }
}
