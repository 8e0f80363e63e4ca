//! R11 課題 and 改善策. 様式3: 「左記が「③」の場合は必須」

use kusei::rules::Decided;
use kusei::rules::r11_narrative::{R11, initiative_narrative, strategy_narrative};
use kusei::terms::{InitiativeEffectiveness, Level, Narrative, StrategyEffectiveness};
use serde_json::{Value, json};

use crate::builders::{findings, initiative, rows, said, sheet, strategy, target};

fn of_initiative(level: &str, effectiveness: &str) -> Decided<Narrative> {
    initiative_narrative(level.parse().ok(), effectiveness.parse().ok())
}

fn of_strategy(effectiveness: &str) -> Decided<Narrative> {
    strategy_narrative(effectiveness.parse().ok())
}

rows! { R11;
    r11_1_three:         of_initiative("③", "○") => "required" by "R11.1";
    r11_2_not_effective: of_initiative("①", "×") => "required" by "R11.2";
    r11_3_neither:       of_initiative("②", "○") => "optional" by "R11.3";
    r11_4_reconsider:    of_strategy("イ")       => "required" by "R11.4";
    r11_5_go_on:         of_strategy("ア")       => "optional" by "R11.5";
}

#[test]
fn every_level_with_every_effectiveness() {
    let levels = Level::ALL.iter().copied().map(Some).chain([None]);
    for level in levels {
        let marks = InitiativeEffectiveness::ALL.iter().copied().map(Some);
        for effectiveness in marks.chain([None]) {
            let expected =
                match (level.map(Level::mark), effectiveness.map(InitiativeEffectiveness::mark)) {
                    (Some("③"), _) => ("required", "R11.1"),
                    (_, Some("×")) => ("required", "R11.2"),
                    (_, _) => ("optional", "R11.3"),
                };
            let found = said(initiative_narrative(level, effectiveness));
            assert_eq!(found, expected, "{level:?} {effectiveness:?}");
        }
    }
}

#[test]
fn every_effectiveness_of_a_strategy() {
    let found = StrategyEffectiveness::ALL.iter().map(|mark| said(strategy_narrative(Some(*mark))));
    assert!(found.eq([("optional", "R11.5"), ("required", "R11.4")]));
    assert_eq!(said(strategy_narrative(None)), ("optional", "R11.5"));
}

/// Contents of filled cells, and of unfilled ones.
const FILLED: [&str; 2] = ["見直す", "なし"];
const UNFILLED: [&str; 5] = ["", " ", "―", "ー", "－"];

/// Returns the missing cells of narratives in a sheet with one strategy.
fn missing(strategy: Value) -> Vec<String> {
    let found = findings(&sheet([strategy]));
    let missing = found.iter().filter_map(|finding| finding.strip_prefix("narrative-missing @ "));
    missing.map(str::to_owned).collect()
}

/// Returns an initiative for which 40%以下 is ③ and ×, 60%以上 is ① and ○, and a blank is open.
fn row(
    reading: &str,
    [achievement, effectiveness]: [&str; 2],
    [issues, improvements]: [&str; 2],
) -> Value {
    let row = initiative(json!({
        "targets": [target(json!({"criterion": "60%以上", "reading": reading}))],
        "withdrawal": {"conditions": [{"target": 1, "criterion": "40%以下"}]},
        "implementation": "as_planned",
        "stated": {"achievement": achievement, "effectiveness": effectiveness},
        "issues": issues, "improvements": improvements,
    }));
    strategy(json!({"initiatives": [row]}))
}

/// The stated mark decides if it is legible, else the derived one.
#[test]
fn stated_marks_decide_over_an_initiatives_derived_ones() {
    let achievements = [
        ("③", Some("③")),
        ("①(ⅰ)", Some("①")),
        ("②(ⅱ)", Some("②")),
        ("", None),
        ("―", None),
        ("①", None),
        ("B", None),
    ];
    let effects = [
        ("×", Some("×")),
        ("✕", Some("×")),
        ("○", Some("○")),
        ("", None),
        ("―", None),
        ("△", None),
    ];
    let derived = [("40%", Some(["③", "×"])), ("60%", Some(["①", "○"])), ("", None)];
    for (achievement, stated_level) in achievements {
        for (effectiveness, stated_effect) in effects {
            for (reading, derived) in derived {
                let level = stated_level.or(derived.map(|[level, _]| level));
                let effect = stated_effect.or(derived.map(|[_, effect]| effect));
                let required = level == Some("③") || effect == Some("×");
                let places: &[&str] =
                    if required { &["【4-1-1】課題", "【4-1-1】改善策"] } else { &[] };
                let found = missing(row(reading, [achievement, effectiveness], ["", "―"]));
                assert_eq!(found, places, "{achievement} {effectiveness} {reading}");
            }
        }
    }
}

#[test]
fn blank_and_dash_do_not_fill_a_cell_of_an_initiative() {
    for filled in FILLED {
        for unfilled in UNFILLED {
            let missing = |cells| missing(row("40%", ["③", "×"], cells));
            assert_eq!(missing([filled, filled]), [""; 0]);
            assert_eq!(missing([unfilled, filled]), ["【4-1-1】課題"], "{unfilled:?}");
            assert_eq!(missing([filled, unfilled]), ["【4-1-1】改善策"], "{unfilled:?}");
        }
    }
}

/// Returns a strategy with one indicator and one initiative, each for 50%以上.
fn strategy_row(
    readings: [&str; 2],
    effectiveness: &str,
    [issues, improvements]: [&str; 2],
) -> Value {
    let [indicator, performance] =
        readings.map(|reading| target(json!({"criterion": "50%以上", "reading": reading})));
    strategy(json!({
        "indicators": [indicator],
        "initiatives": [initiative(json!({"targets": [performance]}))],
        "stated": {"effectiveness": effectiveness},
        "issues": issues, "improvements": improvements,
    }))
}

#[test]
fn the_stated_mark_decides_over_a_strategys_derived_one() {
    let derived = [["49%", "50%"], ["50%", "50%"], ["49%", "49%"], ["", ""]];
    let stated = [
        ("イ", [true, true, true, true]),
        ("ｲ", [true, true, true, true]),
        ("ア", [false, false, false, false]),
        ("", [true, false, false, false]),
        ("―", [true, false, false, false]),
        ("㋑", [true, false, false, false]),
    ];
    for (effectiveness, required) in stated {
        for (readings, required) in derived.into_iter().zip(required) {
            let places: &[&str] = if required {
                &["【4-1】課題", "【4-1】今後の対応方向・改善策"]
            } else {
                &[]
            };
            let found = missing(strategy_row(readings, effectiveness, ["", "―"]));
            assert_eq!(found, places, "{effectiveness} {readings:?}");
        }
    }
}

#[test]
fn blank_and_dash_do_not_fill_a_cell_of_a_strategy() {
    for filled in FILLED {
        for unfilled in UNFILLED {
            let missing = |cells| missing(strategy_row(["49%", "50%"], "イ", cells));
            assert_eq!(missing([filled, filled]), [""; 0]);
            assert_eq!(missing([unfilled, filled]), ["【4-1】課題"], "{unfilled:?}");
            assert_eq!(
                missing([filled, unfilled]),
                ["【4-1】今後の対応方向・改善策"],
                "{unfilled:?}"
            );
        }
    }
}
