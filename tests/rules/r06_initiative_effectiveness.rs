//! R6 戦略に対する取組の有効性. ○ 有効 · × 有効でないため見直す

use kusei::Derived;
use kusei::rules::Decided;
use kusei::rules::r06_initiative_effectiveness::{R6, initiative_effectiveness};
use kusei::terms::Attainment::{Met, Missed};
use kusei::terms::WithdrawalState::{NoCriterion, NotTriggered, Triggered, Unknown};
use kusei::terms::{Attainment, Found, InitiativeEffectiveness, Reason, WithdrawalState};
use serde_json::json;

use crate::builders::{Printed as _, initiative, lists, rows, said, sheet, strategy, target};

const UNREAD: Attainment = Attainment::Unknown(Reason::ReadingMissing);

fn effectiveness(
    withdrawal: WithdrawalState,
    targets: &[Attainment],
) -> Decided<Derived<InitiativeEffectiveness>> {
    let any = if targets.is_empty() { Found::Absent } else { Found::Present };
    initiative_effectiveness(withdrawal, any)
}

rows! { R6;
    r6_1_triggered:          effectiveness(Triggered, &[Met])       => "×"                  by "R6.1";
    r6_2_withdrawal_unknown: effectiveness(Unknown, &[Met])         => "withdrawal-unknown" by "R6.2";
    r6_3_not_triggered:      effectiveness(NotTriggered, &[Missed]) => "○"                  by "R6.3";
    r6_4_no_targets:         effectiveness(NotTriggered, &[])       => "no-targets"         by "R6.4";
}

/// ○ does not depend on the targets' results.
#[test]
fn every_withdrawal_with_every_two_targets() {
    for targets in lists(&[Met, Missed, UNREAD], 2) {
        let not_triggered =
            if targets.is_empty() { ("no-targets", "R6.4") } else { ("○", "R6.3") };
        let expected = [
            (Triggered, ("×", "R6.1")),
            (Unknown, ("withdrawal-unknown", "R6.2")),
            (NotTriggered, not_triggered),
            (NoCriterion, not_triggered),
        ];
        for (withdrawal, expected) in expected {
            let found = said(effectiveness(withdrawal, &targets));
            assert_eq!(found, expected, "{withdrawal:?} {targets:?}");
        }
    }
}

#[test]
fn on_a_sheet() {
    let cells = [
        ("1000件以上", "599件", "×"),
        ("1000件以上", "600件", "○"),
        ("1000件以上", "1000件", "○"),
        ("500件以上", "599件", "×"),
        ("1000件以上", "", "withdrawal-unknown"),
    ];
    for (criterion, reading, expected) in cells {
        let targets = [target(json!({"criterion": criterion, "reading": reading}))];
        let withdrawal = json!({"conditions": [{"target": 1, "criterion": "600件未満"}]});
        let row = initiative(json!({"targets": targets, "withdrawal": withdrawal}));
        let sheet = sheet([strategy(json!({"initiatives": [row]}))]);
        let review = kusei::review(&sheet);
        let found = review.initiative("4-1-1".parse().expect("a code"));
        let found = found.map(|initiative| initiative.effectiveness().value().printed());
        assert_eq!(found, Some(expected), "{criterion} {reading}");
    }
}

#[test]
fn without_a_withdrawal_criterion() {
    for reading in ["600件", "599件", ""] {
        let targets = [target(json!({"criterion": "600件以上", "reading": reading}))];
        let row = initiative(json!({"targets": targets, "withdrawal": {"printed": "―"}}));
        let sheet = sheet([strategy(json!({"initiatives": [row]}))]);
        let review = kusei::review(&sheet);
        let found = review.initiative("4-1-1".parse().expect("a code"));
        let found = found.map(|initiative| initiative.effectiveness().value().printed());
        assert_eq!(found, Some("○"), "{reading}");
    }
}
