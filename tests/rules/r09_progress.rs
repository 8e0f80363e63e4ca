//! R9 戦略の進捗状況. a 順調 · b 順調でない

use kusei::review::ProgressRule::{AllAchieved, MajorityAchieved, NoneTriggered};
use kusei::review::{LevelCounts, ProgressRule};
use kusei::rules::r09_progress::R9;
use kusei::rules::{Decided, r05_achievement};
use kusei::terms::Attainment::{Met, Missed};
use kusei::terms::WithdrawalState::{NotTriggered, Triggered, Unknown};
use kusei::terms::{Attainment, Progress, Reason, WithdrawalState};
use kusei::{Derived, Rubric};
use serde_json::{Value, json};

use crate::builders::{Printed as _, initiative, lists, rows, said, sheet, strategy, target};

const UNREAD: Attainment = Attainment::Unknown(Reason::ReadingMissing);

/// The states of an initiative: ① ② ③, or open: without a reading (？), without targets (無), with an
/// unknown withdrawal criterion (撤), or with that although a target is missed (未).
const STANDINGS: [char; 7] = ['①', '②', '③', '？', '無', '撤', '未'];

fn standing(initiative: char) -> (WithdrawalState, &'static [Attainment]) {
    match initiative {
        '①' => (NotTriggered, &[Met]),
        '②' => (NotTriggered, &[Met, Missed, UNREAD]),
        '③' => (Triggered, &[Met]),
        '？' => (NotTriggered, &[Met, UNREAD]),
        '無' => (NotTriggered, &[]),
        '撤' => (Unknown, &[Met]),
        '未' => (Unknown, &[Missed]),
        other => panic!("{other} is no initiative"),
    }
}

fn progress(rule: ProgressRule, initiatives: &str) -> Decided<Derived<Progress>> {
    let mut counts = LevelCounts::default();
    for initiative in initiatives.chars() {
        let (withdrawal, targets) = standing(initiative);
        let targets = targets.iter().copied().collect();
        counts.add(r05_achievement::level(withdrawal, targets).value, withdrawal, targets);
    }
    counts.progress(rule)
}

rows! { R9;
    r9_1_no_initiative:        progress(AllAchieved, "")              => "no-initiatives"  by "R9.1";
    r9_2_one_not_achieved:     progress(AllAchieved, "①②")            => "b"               by "R9.2";
    r9_3_all_achieved:         progress(AllAchieved, "①①")            => "a"               by "R9.3";
    r9_4_one_open:             progress(AllAchieved, "①？")           => "reading-missing" by "R9.4";
    r9_5_more_than_half:       progress(MajorityAchieved, "①①②")      => "a"               by "R9.5";
    r9_6_half_not_achieved:    progress(MajorityAchieved, "①②")       => "b"               by "R9.6";
    r9_7_majority_open:        progress(MajorityAchieved, "①？")      => "reading-missing" by "R9.7";
    r9_8_one_triggered:        progress(NoneTriggered, "①①③")         => "b"               by "R9.8";
    r9_9_none_triggered:       progress(NoneTriggered, "①②②")         => "a"               by "R9.9";
    r9_10_one_may_be:          progress(NoneTriggered, "①？")         => "reading-missing" by "R9.10";
}

#[test]
fn under_all_achieved() {
    let strategies = [
        ("①", "a"),
        ("②", "b"),
        ("③", "b"),
        ("？", "reading-missing"),
        ("撤", "withdrawal-unknown"),
        ("未", "b"),
        ("①未", "b"),
        ("①③", "b"),
        ("？②", "b"),
        ("撤③", "b"),
        ("①①①？", "reading-missing"),
    ];
    for (initiatives, expected) in strategies {
        assert_eq!(progress(AllAchieved, initiatives).value.printed(), expected, "{initiatives}");
    }
}

#[test]
fn under_majority_achieved() {
    let strategies = [
        ("①①②", "a"),
        ("①②", "b"),
        ("①①②②", "b"),
        ("①①②③", "b"),
        ("①②②", "b"),
        ("①①？", "a"),
        ("①？", "reading-missing"),
        ("①？？", "reading-missing"),
        ("①①？？", "reading-missing"),
        ("①①②？", "reading-missing"),
        ("①②②？", "b"),
        ("②？", "b"),
        ("②？？", "reading-missing"),
        ("①①①？？", "a"),
        ("②②？？？", "reading-missing"),
        ("②②②？？", "b"),
        ("①未", "b"),
        ("①①未", "a"),
        ("①撤", "withdrawal-unknown"),
        ("未撤", "b"),
        ("？", "reading-missing"),
    ];
    for (initiatives, expected) in strategies {
        assert_eq!(
            progress(MajorityAchieved, initiatives).value.printed(),
            expected,
            "{initiatives}"
        );
    }
}

#[test]
fn under_none_triggered() {
    let strategies = [
        ("①", "a"),
        ("②", "a"),
        ("②②", "a"),
        ("③", "b"),
        ("②③", "b"),
        ("？③", "b"),
        ("撤③", "b"),
        ("②？", "reading-missing"),
        ("未", "withdrawal-unknown"),
        ("①未", "withdrawal-unknown"),
        ("無", "no-targets"),
    ];
    for (initiatives, expected) in strategies {
        assert_eq!(progress(NoneTriggered, initiatives).value.printed(), expected, "{initiatives}");
    }
}

/// The withdrawal criterion's reason comes first; of the targets' reasons, the first on the form.
#[test]
fn the_first_of_several_reasons() {
    let strategies = [
        ("？無", "reading-missing"),
        ("無？", "no-targets"),
        ("？撤", "withdrawal-unknown"),
        ("撤？", "withdrawal-unknown"),
        ("無？撤", "withdrawal-unknown"),
        ("①無？", "no-targets"),
    ];
    for (initiatives, expected) in strategies {
        for rule in [AllAchieved, NoneTriggered] {
            assert_eq!(
                progress(rule, initiatives).value.printed(),
                expected,
                "{initiatives} {rule:?}"
            );
        }
    }
    assert_eq!(progress(MajorityAchieved, "①無？撤").value.printed(), "withdrawal-unknown");
    assert_eq!(progress(MajorityAchieved, "①無？").value.printed(), "no-targets");
}

#[test]
fn every_four_initiatives_under_every_rule() {
    for initiatives in lists(&STANDINGS, 4) {
        let count =
            |standings: &str| initiatives.iter().filter(|one| standings.contains(**one)).count();
        let (all, achieved, not_achieved) = (initiatives.len(), count("①"), count("②③未"));
        let reason = initiatives.iter().find_map(|one| match one {
            '？' => Some("reading-missing"),
            '無' => Some("no-targets"),
            _ => None,
        });
        let withdrawal = (count("撤未") > 0).then_some("withdrawal-unknown");
        let open = withdrawal.or(reason).unwrap_or("none is open");
        let expected = match all {
            0 => [("no-initiatives", "R9.1"); 3],
            _ => [
                match () {
                    () if not_achieved > 0 => ("b", "R9.2"),
                    () if achieved == all => ("a", "R9.3"),
                    () => (open, "R9.4"),
                },
                match () {
                    () if achieved > all - achieved => ("a", "R9.5"),
                    () if not_achieved >= all - not_achieved => ("b", "R9.6"),
                    () => (open, "R9.7"),
                },
                match () {
                    () if count("③") > 0 => ("b", "R9.8"),
                    () if count("①②") == all => ("a", "R9.9"),
                    () => (open, "R9.10"),
                },
            ],
        };
        let initiatives = String::from_iter(initiatives);
        let found = [AllAchieved, MajorityAchieved, NoneTriggered];
        let found = found.map(|rule| said(progress(rule, &initiatives)));
        assert_eq!(found, expected, "{initiatives}");
    }
}

/// Returns an initiative in a state.
fn row(number: usize, standing: char) -> Value {
    let (reading, printed) = match standing {
        '①' => ("60%", ""),
        '②' => ("59.9%", ""),
        '③' => ("40%", ""),
        '？' => ("", ""),
        '撤' => ("60%", "効果がない場合は再構築"),
        '未' => ("59.9%", "効果がない場合は再構築"),
        other => panic!("{other} is not on this sheet"),
    };
    let conditions = match standing {
        '③' => json!([{"target": 1, "criterion": "40%以下"}]),
        _ => json!([]),
    };
    initiative(json!({
        "code": format!("4-1-{number}"),
        "targets": [target(json!({"criterion": "60%以上", "reading": reading}))],
        "withdrawal": {"printed": printed, "conditions": conditions},
    }))
}

#[test]
fn on_a_sheet_under_every_rule() {
    let strategies = [
        ("", ["no-initiatives"; 3]),
        ("①①", ["a", "a", "a"]),
        ("①①②", ["b", "a", "a"]),
        ("①②", ["b", "b", "a"]),
        ("①①③", ["b", "a", "b"]),
        ("？①撤", ["withdrawal-unknown"; 3]),
        ("？①未", ["b", "withdrawal-unknown", "withdrawal-unknown"]),
        ("①？①", ["reading-missing", "a", "reading-missing"]),
    ];
    for (initiatives, expected) in strategies {
        let rows = (1..).zip(initiatives.chars());
        let rows: Vec<_> = rows.map(|(number, standing)| row(number, standing)).collect();
        let sheet = sheet([strategy(json!({"initiatives": rows}))]);
        let found = [AllAchieved, MajorityAchieved, NoneTriggered].map(|rule| {
            let rubric = Rubric::osaka_ward_2016().with_progress(rule);
            let review = kusei::review_with(&sheet, &rubric).expect("in force");
            let mut progress = review.strategies().map(|strategy| strategy.progress().value());
            progress.next().map(crate::builders::Printed::printed)
        });
        assert_eq!(found, expected.map(Some), "{initiatives}");
    }
    assert_eq!(ProgressRule::default(), AllAchieved);
    assert_eq!(Rubric::default().progress(), AllAchieved);
}
