//! Rows of marks as printed, and marks that lost a byte.

use kusei::draft::{AchievementMarkError, MarkCell, achievement_mark, marks_of_row};
use kusei::terms::{
    Achievement, InitiativeEffectiveness, Level, OutcomeStatus, Progress, StrategyEffectiveness,
};

fn cells(row: &str) -> Vec<MarkCell> {
    marks_of_row(row)
        .into_iter()
        .map(|cell| {
            assert_eq!(row.get(cell.start..cell.start + cell.text.len()), Some(cell.text), "{row}");
            cell.cell
        })
        .collect()
}

fn reading(text: &str) -> MarkCell {
    MarkCell::Reading(text.parse().expect(text))
}

#[test]
fn rows_as_printed() {
    let (a, b) = (OutcomeStatus::OnTrack, OutcomeStatus::NotOnTrack);
    assert_eq!(
        cells("49.6% 54.2% B B b"),
        [
            reading("49.6%"),
            reading("54.2%"),
            MarkCell::Outcome(b),
            MarkCell::Outcome(b),
            MarkCell::Progress(Progress::NotOnTrack),
        ]
    );
    assert_eq!(
        cells("①95.0%　82.40% Ａ"),
        [reading("95.0%"), reading("82.40%"), MarkCell::Outcome(a)]
    );
    assert_eq!(
        cells("①(i) ○ ― ―"),
        [
            MarkCell::Achievement(Achievement::AchievedAsPlanned),
            MarkCell::Initiative(InitiativeEffectiveness::Effective),
            MarkCell::Dash,
            MarkCell::Dash,
        ]
    );
    assert_eq!(
        cells("③ × イ"),
        [
            MarkCell::Achievement(Achievement::WithdrawalTriggered),
            MarkCell::Initiative(InitiativeEffectiveness::NotEffective),
            MarkCell::Strategy(StrategyEffectiveness::NotEffective),
        ]
    );
    assert_eq!(cells("3.4 3.5"), [reading("3.4"), reading("3.5")]);
    assert_eq!(cells("  "), []);
    assert!(matches!(cells("㋐ 第2回").as_slice(), [MarkCell::Unknown(_), MarkCell::Unknown(_)]));
}

#[test]
fn a_lost_byte_is_refused_with_a_hint() {
    for (printed, hint) in [
        ("@", Level::Achieved),
        ("@(ⅰ)", Level::Achieved),
        ("＠ⅰ", Level::Achieved),
        ("A", Level::NotAchieved),
        ("A(ⅰ)", Level::NotAchieved),
        ("Ａ（ⅱ）", Level::NotAchieved),
        ("B", Level::WithdrawalTriggered),
        ("Bi", Level::WithdrawalTriggered),
    ] {
        match achievement_mark(printed) {
            Err(AchievementMarkError::Damaged(damaged)) => {
                assert_eq!(damaged.hint, hint, "{printed}");
                assert_eq!(damaged.found.as_str(), printed);
            }
            other => panic!("{printed}: {other:?}"),
        }
    }
    let error = achievement_mark("@(ⅰ)").map_err(|error| error.to_string());
    let said = "「@(ⅰ)」は「業績目標の達成状況」の記号ではありません（文字化けと思われます。元の様式で「①」かどうか確認してください）";
    assert_eq!(error, Err(said.to_owned()));
}

#[test]
fn whole_marks_are_read_and_others_are_unknown() {
    for mark in Achievement::ALL {
        assert_eq!(achievement_mark(mark.mark()), Ok(*mark));
    }
    for printed in ["C", "①", "②", "a", "AB", "@@", ""] {
        assert!(
            matches!(achievement_mark(printed), Err(AchievementMarkError::Unknown(_))),
            "{printed}"
        );
    }
    assert!(matches!(cells("@(ⅰ) A(ⅰ)").as_slice(), [MarkCell::Damaged(_), MarkCell::Damaged(_)]));
}
