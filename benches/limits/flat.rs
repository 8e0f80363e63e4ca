//! The limit: every mark by one pass over flat arrays of `i64`, all figures scaled beforehand to
//! hundredths of their base unit.
//!
//! No engine that keeps what an officer wrote can be this fast; it is what the arithmetic costs.

mod lay;

use crate::marks::{
    Code, GOOD, Marks, NOT_DUE, POOR, PREVIOUS_MISSING, READING_MISSING, Standing, Withdrawal,
    achievement, first_reason, overall, progress, strategy,
};

/// Decimal places that all figures are scaled to.
const SCALE: u32 = 2;

const NUMBER: u8 = 0;
const CHANGE: u8 = 1;
const MILESTONE: u8 = 2;

/// 以下 and 未満; 未満 and 超.
const LOWER: u8 = 1;
const STRICT: u8 = 2;
/// The reading is there; last year's is.
const READ: u8 = 1;
const READ_BEFORE: u8 = 2;

/// Targets with their readings, a column each.
#[derive(Default)]
struct Targets {
    kind: Vec<u8>,
    word: Vec<u8>,
    read: Vec<u8>,
    goal: Vec<i64>,
    reading: Vec<i64>,
    previous: Vec<i64>,
}

/// Conditions on a reading or, where `rate`, on an achievement rate in hundredths of a per cent.
#[derive(Default)]
struct Conditions {
    target: Vec<u32>,
    rate: Vec<bool>,
    word: Vec<u8>,
    bound: Vec<i64>,
}

/// Sheets as flat arrays; `…_end` is where a row's part ends.
#[derive(Default)]
pub(crate) struct Flat {
    indicators: Targets,
    years: Vec<i64>,
    targets: Targets,
    conditions: Conditions,
    target_end: Vec<u32>,
    condition_end: Vec<u32>,
    asked: Vec<u8>,
    implementation: Vec<u8>,
    indicator_end: Vec<u32>,
    initiative_end: Vec<u32>,
}

const NOTHING: u8 = 0;
const PRINTED_ONLY: u8 = 1;
const ANY: u8 = 2;
const ALL: u8 = 3;

impl Flat {
    /// Gives every mark.
    pub(crate) fn marks(&self, marks: &mut Marks) {
        self.rate_indicators(&mut marks.individual);
        let mut first = 0;
        let mut from = 0;
        let rows = self.indicator_end.iter().zip(&self.initiative_end);
        for (nth, (&indicators, &initiatives)) in rows.enumerate() {
            let rated = &marks.individual[first as usize..indicators as usize];
            let on_track = rated.contains(&GOOD);
            let not_on_track = rated.contains(&POOR);
            let (mut not_achieved, mut open) = (false, 0);
            for row in from as usize..initiatives as usize {
                let standing = self.standing(row);
                let level = standing.level();
                marks.level[row] = level;
                marks.achievement[row] = achievement(level, self.implementation[row]);
                marks.initiative[row] = standing.effectiveness();
                not_achieved |= standing.is_known_not_achieved();
                open = first_reason(open, level);
            }
            let overall = overall(on_track, not_on_track);
            let progress = progress((initiatives - from) as usize, not_achieved, open);
            marks.overall[nth] = overall;
            marks.progress[nth] = progress;
            marks.strategy[nth] = strategy(overall, progress);
            (first, from) = (indicators, initiatives);
        }
    }

    fn rate_indicators(&self, individual: &mut [Code]) {
        let own = &self.indicators;
        for (nth, (mark, &years)) in individual.iter_mut().zip(&self.years).enumerate() {
            *mark = match own.attainment(nth) {
                POOR if own.kind[nth] == CHANGE || years <= 1 => POOR,
                POOR if own.kind[nth] == MILESTONE => NOT_DUE,
                POOR if own.read[nth] & READ_BEFORE == 0 => PREVIOUS_MISSING,
                POOR => {
                    let (goal, reading, previous) =
                        (own.goal[nth], own.reading[nth], own.previous[nth]);
                    let made = (reading - previous) * years;
                    let asked = goal - previous;
                    let lower = own.word[nth] & LOWER != 0;
                    let on_line = if lower { made <= asked } else { made >= asked };
                    if !satisfies(own.word[nth], previous, goal) && on_line { GOOD } else { POOR }
                }
                other => other,
            };
        }
    }

    fn standing(&self, row: usize) -> Standing {
        let start = |ends: &[u32]| row.checked_sub(1).map_or(0, |before| ends[before] as usize);
        let targets = start(&self.target_end)..self.target_end[row] as usize;
        let conditions = start(&self.condition_end)..self.condition_end[row] as usize;
        let (mut missed, mut unknown) = (false, 0);
        let count = targets.len();
        for target in targets {
            match self.targets.attainment(target) {
                GOOD => {}
                POOR => missed = true,
                reason if unknown == 0 => unknown = reason,
                _ => {}
            }
        }
        let (mut holds, mut fails, mut open) = (false, false, false);
        for condition in conditions {
            match self.state(condition) {
                Some(true) => holds = true,
                Some(false) => fails = true,
                None => open = true,
            }
        }
        let withdrawal = match (self.asked[row], holds, fails, open) {
            (NOTHING, ..) | (ANY, false, _, false) | (ALL, _, true, _) => Withdrawal::NotTriggered,
            (ANY, true, ..) | (ALL, _, false, false) => Withdrawal::Triggered,
            _ => Withdrawal::Unknown,
        };
        Standing { withdrawal, targets: count, missed, unknown }
    }

    fn state(&self, condition: usize) -> Option<bool> {
        let own = &self.conditions;
        let target = own.target[condition] as usize;
        let (kind, goal) = (self.targets.kind[target], self.targets.goal[target]);
        let (word, bound, reading) =
            (own.word[condition], own.bound[condition], self.targets.reading[target]);
        if self.targets.read[target] & READ == 0 || kind == MILESTONE {
            return None;
        }
        if !own.rate[condition] {
            return Some(satisfies(word, reading, bound));
        }
        if kind != NUMBER || reading < 0 || goal < 0 {
            return None;
        }
        let lower = self.targets.word[target] & LOWER != 0;
        match (lower, reading, goal) {
            (true, 0, _) => Some(word & LOWER == 0),
            (false, _, 0) => None,
            (true, ..) => Some(satisfies(word, goal * 10_000, bound * reading)),
            (false, ..) => Some(satisfies(word, reading * 10_000, bound * goal)),
        }
    }
}

impl Targets {
    /// R2: `GOOD` where met, `POOR` where missed, else a reason.
    #[inline]
    fn attainment(&self, nth: usize) -> Code {
        let (kind, read) = (self.kind[nth], self.read[nth]);
        if read & READ == 0 {
            return READING_MISSING;
        }
        if kind != CHANGE {
            return poor_unless(satisfies(self.word[nth], self.reading[nth], self.goal[nth]));
        }
        if read & READ_BEFORE == 0 {
            return PREVIOUS_MISSING;
        }
        let change = self.reading[nth] - self.previous[nth];
        poor_unless(satisfies(self.word[nth], change, self.goal[nth]))
    }
}

#[inline]
fn satisfies(word: u8, value: i64, bound: i64) -> bool {
    let (more, less) = if word & LOWER == 0 { (value, bound) } else { (bound, value) };
    more > less || more == less && word & STRICT == 0
}

#[inline]
fn poor_unless(met: bool) -> Code {
    if met { GOOD } else { POOR }
}
