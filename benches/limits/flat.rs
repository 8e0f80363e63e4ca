//! The limit: derives every mark in passes over flat arrays of `i64`, with all figures scaled
//! beforehand to hundredths of their base unit.
//!
//! Every figure is compared in each pass, and no branch depends on a figure: a comparison gives one
//! bit, and the bits of a row are looked up in a small table. This is the cost of the arithmetic.

#![allow(clippy::needless_bitwise_bool, reason = "a skipped comparison would be a branch")]

mod lay;
mod tables;

use std::iter::zip;

use crate::marks::{Code, GOOD, Marks, POOR, first_reason, overall, progress, strategy};
use tables::Tables;

/// The number of decimal places that all figures are scaled to.
const SCALE: u32 = 2;

/// The bits of a target's row: this year's reading exists, last year's exists; the kind; the due
/// year is ahead.
const READ: u8 = 1;
const READ_BEFORE: u8 = 2;
const CHANGE: u8 = 4;
const MILESTONE: u8 = 8;
const AHEAD: u8 = 16;
/// 以下 and 未満; 未満 and 超: for a target, and for a condition.
const LOWER: u8 = 32;
const STRICT: u8 = 64;
/// The condition is on an achievement rate.
const RATE: u8 = 128;

/// Targets with their readings, one column each.
#[derive(Default)]
struct Targets {
    bits: Vec<u8>,
    goal: Vec<i64>,
    reading: Vec<i64>,
    previous: Vec<i64>,
}

/// Conditions on a reading or an achievement rate, whose bound is in hundredths of a per cent.
#[derive(Default)]
struct Conditions {
    target: Vec<u32>,
    bits: Vec<u8>,
    bound: Vec<i64>,
}

/// Sheets as flat arrays; `…_end` is the end of a row's part.
#[derive(Default)]
pub(crate) struct Flat {
    indicators: Targets,
    years: Vec<i64>,
    targets: Targets,
    conditions: Conditions,
    target_end: Vec<u32>,
    condition_end: Vec<u32>,
    /// The combination of conditions, and how the initiative was carried out.
    asked: Vec<u8>,
    implementation: Vec<u8>,
    indicator_end: Vec<u32>,
    initiative_end: Vec<u32>,
    tables: Tables,
}

const NOTHING: u8 = 0;
const PRINTED_ONLY: u8 = 1;
const ANY: u8 = 2;
const ALL: u8 = 3;

/// Facts about an initiative's targets: one is missed, and the first that is unknown.
const MISSED: u8 = 1;
const UNREAD: u8 = 2;
const UNREAD_BEFORE: u8 = 4;
const SOME: u8 = 8;

/// Facts about its conditions.
const HOLDS: u8 = 1;
const FAILS: u8 = 2;
const OPEN: u8 = 4;

impl Flat {
    /// Derives every mark.
    pub(crate) fn marks(&self, marks: &mut Marks) {
        self.rate_indicators(&mut marks.individual);
        self.rate_initiatives(marks);
        let (mut individual, mut levels) = (&*marks.individual, &*marks.level);
        let (mut first, mut from) = (0, 0);
        let rows = self.indicator_end.iter().zip(&self.initiative_end);
        let given = marks.overall.iter_mut().zip(&mut marks.progress).zip(&mut marks.strategy);
        for ((&to, &until), ((all, made), effective)) in rows.zip(given) {
            let (rated, rest) = individual.split_at((to - first) as usize);
            let (own, others) = levels.split_at((until - from) as usize);
            (individual, levels) = (rest, others);
            (first, from) = (to, until);
            let among = |code| rated.iter().fold(false, |found, own| found | (*own == code));
            let (mut not_achieved, mut open) = (false, 0);
            for level in own {
                not_achieved |= level & KNOWN != 0;
                open = first_reason(open, level & !KNOWN);
            }
            *all = overall(among(GOOD), among(POOR));
            *made = progress(own.len(), not_achieved, open);
            *effective = strategy(*all, *made);
        }
        marks.level.iter_mut().for_each(|level| *level &= !KNOWN);
    }

    fn rate_indicators(&self, individual: &mut [Code]) {
        let own = &self.indicators;
        let figures = zip(zip(&own.goal, &own.reading), zip(&own.previous, &self.years));
        let rows = zip(&own.bits, figures);
        for (mark, (&bits, ((&goal, &reading), (&previous, &years)))) in zip(individual, rows) {
            let met = satisfies(bits, changed(bits, reading, previous), goal);
            let fell_back = satisfies(bits, previous, goal);
            let on_line = satisfies(bits & !STRICT, (reading - previous) * years, goal - previous);
            *mark = self.tables.individual(bits, met, fell_back, on_line);
        }
    }

    fn rate_initiatives(&self, marks: &mut Marks) {
        let (mut target, mut condition) = (0, 0);
        let ends = zip(&self.target_end, &self.condition_end);
        let said = zip(&self.asked, &self.implementation);
        let given = zip(zip(&mut marks.level, &mut marks.achievement), &mut marks.initiative);
        for ((ends, (&asked, &implementation)), ((level, mark), effectiveness)) in
            zip(zip(ends, said), given)
        {
            let (mut together, mut states) = (0, 0);
            for nth in target..*ends.0 as usize {
                let own = self.attainment(nth);
                let unknown = together & (UNREAD | UNREAD_BEFORE) != 0;
                together |= own & if unknown { !(UNREAD | UNREAD_BEFORE) } else { !0 };
            }
            for nth in condition..*ends.1 as usize {
                states |= self.state(nth);
            }
            (target, condition) = (*ends.0 as usize, *ends.1 as usize);
            let rated = self.tables.initiative(together, states, asked, implementation);
            [*level, *mark, *effectiveness] = rated;
        }
    }

    /// R2.
    #[inline]
    fn attainment(&self, nth: usize) -> u8 {
        let own = &self.targets;
        let (bits, reading) = (own.bits[nth], own.reading[nth]);
        let met = satisfies(bits, changed(bits, reading, own.previous[nth]), own.goal[nth]);
        self.tables.attainment(bits, met)
    }

    /// R3, R4.
    #[inline]
    fn state(&self, nth: usize) -> u8 {
        let (bits, bound) = (self.conditions.bits[nth], self.conditions.bound[nth]);
        let target = self.conditions.target[nth] as usize;
        let own = self.targets.bits[target];
        let (goal, reading) = (self.targets.goal[target], self.targets.reading[target]);
        let (lower, rate) = (own & LOWER != 0, bits & RATE != 0);
        let (over, under) = if lower { (goal, reading) } else { (reading, goal) };
        let over = if rate { over * 10_000 } else { reading };
        let under = if rate { under } else { 1 };
        let unbounded = rate & lower & (reading == 0);
        let holds = satisfies(bits, over, bound * under);
        let holds = if unbounded { bits & LOWER == 0 } else { holds };
        let rated = (own & (CHANGE | MILESTONE) == 0) & (reading >= 0) & (goal >= 0);
        let known =
            (own & READ != 0) & (own & MILESTONE == 0) & (!rate | (rated & (lower | (goal != 0))));
        if known { if holds { HOLDS } else { FAILS } } else { OPEN }
    }
}

/// A level that is certainly not ①, beside its code.
const KNOWN: Code = 128;

/// Returns the figure that a target looks at: the reading, or its change.
#[inline]
fn changed(bits: u8, reading: i64, previous: i64) -> i64 {
    if bits & CHANGE == 0 { reading } else { reading - previous }
}

#[inline]
fn satisfies(bits: u8, value: i64, bound: i64) -> bool {
    let way = -i64::from(bits & LOWER != 0);
    let beyond = ((value - bound) ^ way) - way;
    beyond >= i64::from(bits & STRICT != 0)
}
