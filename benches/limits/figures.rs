//! Targets, readings and withdrawal conditions of every kind; one figure in four is exactly on its
//! line, target or bound.
//!
//! Figures are drawn as whole steps and counted in hundredths of the base unit (%, 円, 分), then
//! written in one of the units an officer may choose.

use std::slice::from_ref;

use kusei::wire::{
    RawCondition, RawIndicator, RawReading, RawReadingFields, RawSubject, RawTarget, RawWithdrawal,
};

use crate::nation::prose;
use crate::random::Random;

/// A kind of figure: its units with their numbers of base units, the unit of a change, the smallest
/// step in hundredths, and the largest number of steps.
struct Kind {
    units: &'static [(&'static str, i64)],
    change: &'static str,
    step: i64,
    most: i64,
}

#[rustfmt::skip]
const KINDS: [Kind; 9] = [
    Kind { units: &[("%", 1)], change: "ポイント", step: 10, most: 1_000 },
    Kind { units: &[("%", 1), ("％", 1), ("割", 10)], change: "%", step: 100, most: 100 },
    Kind { units: &[("点", 1)], change: "点", step: 10, most: 50 },
    Kind { units: &[("件", 1)], change: "件", step: 100, most: 2_000 },
    Kind { units: &[("人", 1), ("名", 1), ("件", 1)], change: "人", step: 100, most: 9_000 },
    Kind { units: &[("台", 1)], change: "台", step: 100, most: 60 },
    Kind { units: &[("千円", 1_000), ("百万円", 1_000_000), ("億円", 100_000_000)], change: "千円", step: 100_000, most: 500_000 },
    Kind { units: &[("分", 1), ("時間", 60)], change: "分", step: 3_000, most: 90 },
    Kind { units: &[("", 1)], change: "", step: 10, most: 900 },
];

/// 以上 is the most frequent word.
const WORDS: [&str; 8] = ["以上", "以上", "以上", "以上", "以下", "以下", "未満", "超"];

/// A target's figures, for conditions on it.
pub(crate) struct Figure {
    kind: usize,
    goal: i64,
    reading: i64,
    higher: bool,
    has_rate: bool,
}

/// A target's cells.
#[derive(Default)]
struct Cells {
    criterion: Option<String>,
    change: Option<String>,
    milestone: Option<String>,
    reading: Option<RawReading>,
    previous: Option<RawReading>,
}

/// Returns an outcome indicator: past, due, or up to five years ahead.
pub(crate) fn indicator(random: &mut Random, common: bool) -> RawIndicator {
    let ahead = if common { 1 } else { random.between(-3, 5) };
    let due = (ahead >= -2).then(|| format!("平成{}年度", 28 + ahead));
    let (cells, _) = if common {
        number(random, 0, Some((5_000, "以上")), 1)
    } else {
        target(random, ahead.max(0))
    };
    RawIndicator {
        criterion: cells.criterion,
        change: cells.change,
        milestone: cells.milestone,
        due,
        reading: cells.reading,
        previous: cells.previous,
        ..RawIndicator::default()
    }
}

/// Returns up to four performance targets of an initiative.
pub(crate) fn performance_targets(random: &mut Random) -> (Vec<RawTarget>, Vec<Figure>) {
    let count = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 4][random.below(20)];
    let count = if random.one_in(50) { 0 } else { count };
    let one = |_| {
        let (cells, figure) = target(random, 0);
        let raw = RawTarget {
            name: prose(30),
            criterion: cells.criterion,
            change: cells.change,
            milestone: cells.milestone,
            reading: cells.reading,
            previous: cells.previous,
            ..RawTarget::default()
        };
        (raw, figure)
    };
    (0..count).map(one).unzip()
}

fn target(random: &mut Random, ahead: i64) -> (Cells, Figure) {
    let kind = random.below(KINDS.len());
    match random.below(10) {
        0 => change(random, kind),
        1 => milestone(random, kind),
        _ => number(random, kind, None, ahead),
    }
}

fn number(
    random: &mut Random,
    kind: usize,
    asked: Option<(i64, &str)>,
    ahead: i64,
) -> (Cells, Figure) {
    let Kind { step, most, .. } = KINDS[kind];
    let tens = if random.one_in(3) { 90 } else { 1 };
    let drawn = random.between(0, most / tens) * tens * step;
    let (goal, word) = asked.unwrap_or((drawn, WORDS[random.below(WORDS.len())]));
    let higher = matches!(word, "以上" | "超");
    let towards = if higher { 1 } else { -1 };
    let around = |random: &mut Random| goal + random.between(-most / 5, most / 5) * step;
    let (mut reading, mut previous) = (around(random), around(random));
    match (random.below(8), ahead) {
        (0, _) | (2, ..=0) => reading = goal,
        (1, _) if goal % (90 * step) == 0 => {
            reading = if higher { goal / 10 * 9 } else { goal / 9 * 10 };
        }
        (2, 1..) => {
            let a_year = random.between(1, most / 20) * step;
            previous = goal - towards * (ahead + 1) * a_year;
            reading = previous + towards * a_year;
        }
        _ => {}
    }
    // Negative counts are rare; they have no rate.
    if !random.one_in(20) {
        (reading, previous) = (reading.max(0), previous.max(0));
    }
    let (unit, factor) = unit(random, kind, goal);
    let cells = Cells {
        criterion: Some(format!("{}{unit}{word}", written(goal, factor))),
        reading: cell(random, reading, kind, Some(factor)),
        previous: cell(random, previous, kind, Some(factor)),
        ..Cells::default()
    };
    (cells, Figure { kind, goal, reading, higher, has_rate: true })
}

fn change(random: &mut Random, kind: usize) -> (Cells, Figure) {
    let Kind { units, change, step, most } = KINDS[kind];
    let word = WORDS[random.below(WORDS.len())];
    let goal = random.between(-most / 10, most / 10) * step;
    let previous = random.between(most / 5, most) * step;
    let asked = if random.one_in(4) { goal } else { random.between(-most / 5, most / 5) * step };
    let reading = previous + asked;
    let cells = Cells {
        change: Some(format!("{}{change}{word}", written(goal, units[0].1))),
        reading: cell(random, reading, kind, None),
        previous: cell(random, previous, kind, None),
        ..Cells::default()
    };
    let figure = Figure { kind, goal: reading, reading, higher: true, has_rate: false };
    (cells, figure)
}

fn milestone(random: &mut Random, kind: usize) -> (Cells, Figure) {
    let reading = match random.below(10) {
        0 => missing(random),
        1..4 => Some(RawReading::Text("not_reached".into())),
        _ => Some(RawReading::Text("reached".into())),
    };
    let cells = Cells { milestone: Some("立ち上げる".into()), reading, ..Cells::default() };
    let figure = Figure { kind, goal: 0, reading: 0, higher: true, has_rate: false };
    (cells, figure)
}

/// Returns a withdrawal criterion: none, a sentence, or conditions.
pub(crate) fn withdrawal(random: &mut Random, targets: &[Figure]) -> Option<RawWithdrawal> {
    if random.one_in(12) {
        return None;
    }
    let when = ["any", "any", "all"].get(random.below(6)).map(|word| (*word).into());
    let conditions = match random.below(20) {
        0 => Vec::new(),
        1..7 if suits_rates(random, targets) => vec![RawCondition {
            target: RawSubject::Word("each".into()),
            achievement_rate: Some(rate(random)),
            ..RawCondition::default()
        }],
        _ => (1..).zip(targets).map(|(number, target)| condition(random, number, target)).collect(),
    };
    Some(RawWithdrawal { when, conditions, ..RawWithdrawal::default() })
}

/// Returns whether a rate may be asked for: only numbers have one, but sometimes it is asked of
/// another target.
fn suits_rates(random: &mut Random, targets: &[Figure]) -> bool {
    !targets.is_empty() && (targets.iter().all(|own| own.has_rate) || random.one_in(8))
}

fn rate(random: &mut Random) -> String {
    ["90%未満", "90%未満", "80%以下", "66.7%未満", "9割以下"][random.below(5)].into()
}

fn condition(random: &mut Random, number: u64, target: &Figure) -> RawCondition {
    let subject = RawSubject::Number(number);
    if random.one_in(3) && suits_rates(random, from_ref(target)) {
        let achievement_rate = Some(rate(random));
        return RawCondition { target: subject, achievement_rate, ..RawCondition::default() };
    }
    let Kind { step, .. } = KINDS[target.kind];
    let eased = target.goal / 10 * if target.higher { 8 } else { 12 };
    let bound = if random.one_in(4) { target.reading } else { eased / step * step };
    let words = if target.higher { ["以下", "未満"] } else { ["以上", "超"] };
    let (unit, factor) = unit(random, target.kind, bound);
    let bare = random.one_in(40) && KINDS[target.kind].units.len() == 1;
    let unit = if bare { "" } else { unit };
    let criterion = Some(format!("{}{unit}{}", written(bound, factor), words[random.below(2)]));
    RawCondition { target: subject, criterion, ..RawCondition::default() }
}

/// Returns a reading's cell: a figure, sometimes without unit, with a population, or missing.
fn cell(random: &mut Random, value: i64, kind: usize, target: Option<i64>) -> Option<RawReading> {
    match random.below(40) {
        0..3 => missing(random),
        3 if counts(kind) && target.is_some_and(|factor| value % factor == 0) => {
            Some(RawReading::Text(written(value, target.unwrap_or(1))))
        }
        drawn => {
            let (unit, factor) = unit(random, kind, value);
            let text = format!("{}{unit}", written(value, factor));
            let population = Some(prose(2));
            Some(match drawn {
                4 => RawReading::from(RawReadingFields {
                    value: Some(text),
                    population,
                    ..RawReadingFields::default()
                }),
                _ => RawReading::Text(text),
            })
        }
    }
}

/// Returns whether figures of the kind may have no unit: only scores and counts.
fn counts(kind: usize) -> bool {
    matches!(KINDS[kind].units, [("点" | "件" | "人" | "台" | "", _), ..])
}

fn missing(random: &mut Random) -> Option<RawReading> {
    let reason = match random.below(6) {
        0 => return None,
        1 => return Some(RawReading::Text("―".into())),
        2 => return Some(RawReading::Text(String::new())),
        3 => "not_measured",
        4 => "not_published",
        _ => "discontinued",
    };
    let missing = Some(reason.into());
    Some(RawReading::from(RawReadingFields { missing, ..RawReadingFields::default() }))
}

/// Returns a unit in which the figure has at most two decimal places; mostly the first.
fn unit(random: &mut Random, kind: usize, value: i64) -> (&'static str, i64) {
    let units = KINDS[kind].units;
    let drawn = if random.one_in(4) { units[random.below(units.len())] } else { units[0] };
    if value % drawn.1 == 0 { drawn } else { units[0] }
}

/// Writes hundredths of the base unit in a unit: 1145 as `1145`, 82.40 as `82.4`.
fn written(value: i64, factor: i64) -> String {
    let hundredths = value / factor;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}
