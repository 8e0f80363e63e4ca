//! The generators of feature `arbitrary`: whatever the bytes, a value; sheets that are legal, raw
//! sheets that mostly are not; and together they reach every kind of cell and every finding.
#![cfg(feature = "arbitrary")]

use std::collections::{BTreeMap, BTreeSet};

use kusei::arbitrary::{Arbitrary, Unstructured};
use kusei::{FindingCode, RawSheet, Reason, Sheet, review};

/// So many bytes of a seed: always the same.
fn bytes(seed: u64, count: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    std::iter::repeat_with(next).flatten().take(count).collect()
}

fn drawn<'a, T: Arbitrary<'a>>(bytes: &'a [u8]) -> T {
    T::arbitrary(&mut Unstructured::new(bytes)).expect("whatever the bytes, a value")
}

#[test]
fn without_bytes_there_is_a_sheet() {
    for count in 0..64 {
        for byte in [0, 1, 127, 255] {
            let _: Sheet = drawn(&vec![byte; count]);
            let _: RawSheet = drawn(&vec![byte; count]);
        }
    }
}

#[test]
fn every_sheet_is_legal() {
    for seed in 0..2_000 {
        let bytes = bytes(seed, 3_000);
        let drawn = Sheet::arbitrary(&mut Unstructured::new(&bytes));
        assert!(drawn.is_ok(), "seed {seed}");
    }
}

#[test]
fn most_raw_sheets_are_none_and_some_are() {
    let read = |seed| Sheet::try_from(drawn::<RawSheet>(&bytes(seed, 3_000))).is_ok();
    let legal = (0..500).filter(|seed| read(*seed)).count();
    assert!((5..=250).contains(&legal), "{legal} of 500");
}

#[test]
fn they_reach_every_finding_and_every_reason_of_the_default_rules() {
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut reasons = BTreeSet::new();
    for seed in 0..1_500 {
        let bytes = bytes(seed, 3_000);
        let sheet: Sheet = drawn(&bytes);
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
    // Findings across sheets are no review's.
    let across = ["previous-differs", "target-revised", "indicator-unmatched", "year-missing"];
    for code in FindingCode::ALL.iter().filter(|code| !across.contains(&code.code())) {
        assert!(codes.get(code.code()) >= Some(&20), "{code}: {codes:?}");
    }
    // A rate is required of an indicator under another rubric only.
    let all: BTreeSet<_> =
        Reason::ALL.iter().filter(|r| **r != Reason::RateUnknown).map(|r| r.code()).collect();
    assert_eq!(reasons, all);
}
