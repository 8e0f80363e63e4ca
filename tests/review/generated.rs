//! The generators of `tests/generate`: any bytes give a value; sheets are valid, raw sheets mostly
//! not; together they reach every kind of cell and every finding.

use std::collections::{BTreeMap, BTreeSet};

use kusei::review::PlanChecks;
use kusei::terms::{
    Achievement, InitiativeEffectiveness, Level, Missing, OutcomeStatus, Progress, Reason,
    StrategyEffectiveness, Text, Verdict,
};
use kusei::value::{
    InitiativeCode, ItemMark, MunicipalityCode, PlanCode, Rate, RateCriterion, ReadingValue,
    StrategyCode, Unit,
};
use kusei::{Criterion, FindingCode, FiscalYear, Quantity, RawSheet, Sheet, review};

use crate::drawn::{bytes, of};
use crate::generate::{Generate, Unstructured};
use crate::golden::ACROSS;

#[test]
fn without_bytes_there_is_a_sheet() {
    for count in 0..64 {
        for byte in [0, 1, 127, 255] {
            let _: Sheet = of(&vec![byte; count]);
            let _: RawSheet = of(&vec![byte; count]);
        }
    }
}

#[test]
fn every_sheet_is_legal() {
    for seed in 0..2_000 {
        let bytes = bytes(seed, 3_000);
        let drawn = Sheet::generate(&mut Unstructured::new(&bytes));
        assert!(drawn.is_ok(), "seed {seed}");
    }
}

#[test]
fn most_raw_sheets_are_none_and_some_are() {
    let read = |seed| Sheet::try_from(of::<RawSheet>(&bytes(seed, 3_000))).is_ok();
    let legal = (0..500).filter(|seed| read(*seed)).count();
    assert!((5..=250).contains(&legal), "{legal} of 500");
}

#[test]
fn they_reach_every_finding_and_every_reason_of_the_default_rules() {
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut reasons = BTreeSet::new();
    for seed in 0..1_500 {
        let bytes = bytes(seed, 3_000);
        let sheet: Sheet = of(&bytes);
        let review = review(&sheet);
        for finding in review.findings() {
            *codes.entry(finding.code().code()).or_default() += 1;
        }
        for strategy in review.strategies() {
            reasons.extend(strategy.overall().value().undetermined().map(Reason::code));
            reasons.extend(strategy.progress().value().undetermined().map(Reason::code));
            for indicator in strategy.indicators() {
                reasons.extend(indicator.individual().value().undetermined().map(Reason::code));
            }
            for initiative in strategy.initiatives() {
                reasons.extend(initiative.achievement().value().undetermined().map(Reason::code));
            }
        }
    }
    // A review has neither findings across sheets nor those of a plan.
    let own = FindingCode::ALL.iter().filter(|code| !PlanChecks::ALL.contains(code));
    for code in own.filter(|code| !ACROSS.contains(&code.code())) {
        assert!(codes.get(code.code()) >= Some(&20), "{code}: {codes:?}");
    }
    // A rate is only required of an indicator under another rubric.
    let all: BTreeSet<_> =
        Reason::ALL.iter().filter(|r| **r != Reason::RateUnknown).map(|r| r.code()).collect();
    assert_eq!(reasons, all);
}

/// Counts how many texts are read as each type, and how many are not.
macro_rules! read_as {
    ($texts:expr; $($type:ident)+) => {
        [$((stringify!($type), $texts.iter().filter(|text| text.parse::<$type>().is_ok()).count())),+]
    };
}

#[test]
fn texts_are_often_a_value_of_any_type_and_often_none() {
    let drawn = (0..20_000).map(|seed| of::<Text>(&bytes(seed, 300)).as_str().to_owned());
    let texts: Vec<String> = drawn.collect();
    for (name, count) in read_as! { texts;
        Achievement Criterion FiscalYear InitiativeCode InitiativeEffectiveness ItemMark Level
        Missing MunicipalityCode OutcomeStatus PlanCode Progress Quantity Rate RateCriterion
        ReadingValue StrategyCode StrategyEffectiveness Unit Verdict
    } {
        assert!((100..10_000).contains(&count), "{name}: {count}");
    }
    let held = |c: char| texts.iter().filter(|text| text.contains(c)).count();
    for c in ['\0', '\u{202E}', '\u{FEFF}', '\n', '<', '"', '|', '=', '％', '４', '区', '👨'] {
        assert!(held(c) >= 50, "{c:?}: {}", held(c));
    }
    let blank = texts.iter().filter(|text| Text::from(text.as_str()).is_blank()).count();
    let dash = texts.iter().filter(|text| Text::from(text.as_str()).is_dash()).count();
    assert!(blank >= 50 && dash >= 50, "{blank} {dash}");
}
