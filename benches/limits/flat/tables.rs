//! The results for the bits of a row: the rules as look-up tables.

use super::{
    AHEAD, ALL, ANY, CHANGE, FAILS, HOLDS, KNOWN, MILESTONE, MISSED, NOTHING, OPEN, READ,
    READ_BEFORE, SOME, UNREAD, UNREAD_BEFORE,
};
use crate::marks::{
    Code, GOOD, NOT_DUE, POOR, PREVIOUS_MISSING, READING_MISSING, Standing, Withdrawal, achievement,
};

/// One entry for each combination of bits.
pub(crate) struct Tables {
    individual: [Code; 256],
    attainment: [u8; 32],
    withdrawal: [u8; 32],
    /// The level with [`KNOWN`], the mark and the effectiveness; withdrawal, targets and (ⅰ)/(ⅱ).
    initiative: [[Code; 3]; 256],
}

impl Default for Tables {
    fn default() -> Self {
        let number = |at: usize| u8::try_from(at).expect("a table of 256 at most");
        Self {
            individual: std::array::from_fn(|at| individual(number(at))),
            attainment: std::array::from_fn(|at| attainment(number(at))),
            withdrawal: std::array::from_fn(|at| withdrawal(number(at))),
            initiative: std::array::from_fn(|at| initiative(number(at))),
        }
    }
}

impl Tables {
    #[inline]
    pub(crate) fn individual(&self, bits: u8, met: bool, fell_back: bool, on_line: bool) -> Code {
        let bits = bits & (READ | READ_BEFORE | CHANGE | MILESTONE | AHEAD);
        let compared = u8::from(met) << 5 | u8::from(fell_back) << 6 | u8::from(on_line) << 7;
        self.individual[usize::from(bits | compared)]
    }

    #[inline]
    pub(crate) fn attainment(&self, bits: u8, met: bool) -> u8 {
        let bits = bits & (READ | READ_BEFORE | CHANGE | MILESTONE);
        self.attainment[usize::from((bits | u8::from(met) << 4) & 31)]
    }

    #[inline]
    pub(crate) fn initiative(
        &self,
        targets: u8,
        conditions: u8,
        asked: u8,
        implementation: u8,
    ) -> [Code; 3] {
        let withdrawal = self.withdrawal[usize::from((conditions | asked << 3) & 31)];
        self.initiative[usize::from(targets | withdrawal << 4 | implementation << 6)]
    }
}

fn individual(at: u8) -> Code {
    let is = |bits: u8| at & bits != 0;
    let (met, fell_back, on_line) = (is(32), is(64), is(128));
    match (is(MILESTONE), is(CHANGE)) {
        _ if !is(READ) => READING_MISSING,
        (false, true) if !is(READ_BEFORE) => PREVIOUS_MISSING,
        _ if met => GOOD,
        (false, true) => POOR,
        _ if !is(AHEAD) => POOR,
        (true, _) => NOT_DUE,
        _ if !is(READ_BEFORE) => PREVIOUS_MISSING,
        _ if on_line && !fell_back => GOOD,
        _ => POOR,
    }
}

fn attainment(at: u8) -> u8 {
    let is = |bits: u8| at & bits != 0;
    SOME | if !is(READ) {
        UNREAD
    } else if is(CHANGE) && !is(READ_BEFORE) {
        UNREAD_BEFORE
    } else if is(16) {
        0
    } else {
        MISSED
    }
}

const TRIGGERED: u8 = 0;
const NOT_TRIGGERED: u8 = 1;
const UNKNOWN: u8 = 2;

fn withdrawal(at: u8) -> u8 {
    let is = |bits: u8| at & bits != 0;
    match (at >> 3, is(HOLDS), is(FAILS), is(OPEN)) {
        (NOTHING, ..) | (ANY, false, _, false) | (ALL, _, true, _) => NOT_TRIGGERED,
        (ANY, true, ..) | (ALL, _, false, false) => TRIGGERED,
        _ => UNKNOWN,
    }
}

fn initiative(at: u8) -> [Code; 3] {
    let is = |bits: u8| at & bits != 0;
    let withdrawal = match at >> 4 & 3 {
        TRIGGERED => Withdrawal::Triggered,
        NOT_TRIGGERED => Withdrawal::NotTriggered,
        _ => Withdrawal::Unknown,
    };
    let unknown = match (is(UNREAD), is(UNREAD_BEFORE)) {
        (true, _) => READING_MISSING,
        (false, true) => PREVIOUS_MISSING,
        (false, false) => 0,
    };
    let standing = Standing { withdrawal, targets: is(SOME).into(), missed: is(MISSED), unknown };
    let level = standing.level();
    let known = if standing.is_known_not_achieved() { KNOWN } else { 0 };
    [level | known, achievement(level, at >> 6), standing.effectiveness()]
}
