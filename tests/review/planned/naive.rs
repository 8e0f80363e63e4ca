//! The crate compared with the oracle on dense sheets, and the codes that these reach.

use std::collections::BTreeMap;

use kusei::review::{PlanChecks, plan_review_with};
use kusei::terms::{Combination, RateRule};
use kusei::{Sheet, plan_review};

use super::crowd;
use super::oracle;
use crate::drawn::{bytes, of};
use crate::register::Register;

const SEEDS: u64 = 8_000;

/// How often every code must be found.
const OFTEN: usize = 300;

fn sheet(seed: u64) -> Sheet {
    let document = crowd::document(seed);
    serde_json::from_value(document.clone())
        .unwrap_or_else(|error| panic!("seed {seed}: {error}\n{document:#}"))
}

#[test]
fn the_crate_and_the_naive_checks_agree() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..SEEDS {
        let sheet = sheet(seed);
        // Each way to combine with each formula of a rate, in turn.
        for (nth, withdrawal) in Combination::ALL.iter().enumerate() {
            let rule = RateRule::ALL[(nth + usize::from(seed % 4 < 2)) % 2];
            let checks = PlanChecks::default().with_withdrawal(*withdrawal);
            let checks = checks.with_achievement_rate(rule);
            let plan = plan_review_with(&sheet, &checks);
            let found =
                plan.findings().iter().map(|own| oracle::found(own.code().code(), own.at()));
            let found: Vec<_> = found.collect();
            let expected = oracle::findings(&sheet, *withdrawal, rule);
            assert_eq!(found, expected, "seed {seed}, {withdrawal}, {rule}");
            for (code, ..) in found {
                *counts.entry(code).or_default() += 1;
            }
        }
    }
    for code in PlanChecks::ALL {
        assert!(counts.get(code.code()) >= Some(&OFTEN), "{code}: {counts:?}");
    }
}

#[test]
fn every_finding_is_in_its_register() {
    let mut held = 0;
    for seed in 0..2_000 {
        let document = crowd::document(seed);
        // A unit that is not in the tables has no English.
        if document.to_string().contains("世帯主") {
            continue;
        }
        let (sheet, register) = (sheet(seed), Register::of(&document));
        for finding in plan_review(&sheet).findings() {
            register.hold(finding);
            register.hold(&finding.at());
            held += 1;
        }
    }
    assert!(held > 5_000, "{held}");
}

/// Figures of any size, and texts of any characters: each finding is one line.
#[test]
fn findings_on_any_sheet_are_one_line() {
    let findings = (0..1_000).map(|seed| {
        let sheet: Sheet = of(&bytes(seed, 3_000));
        let plan = plan_review(&sheet);
        assert!(plan.findings().iter().all(|own| own.to_string().lines().count() == 1));
        plan.findings().len()
    });
    assert!(findings.sum::<usize>() > 1_000);
}

#[test]
fn the_reading_of_the_year_does_not_matter() {
    let mut changed = 0;
    for seed in 0..2_000 {
        let document = crowd::document(seed);
        let other = crowd::with_other_readings(&document, seed + 1);
        let read: [Result<Sheet, _>; 2] =
            [&document, &other].map(|document| serde_json::from_value(document.clone()));
        let [Ok(sheet), Ok(other)] = read else { continue };
        changed += usize::from(sheet != other);
        assert_eq!(plan_review(&sheet).findings(), plan_review(&other).findings(), "seed {seed}");
    }
    assert!(changed > 1_000, "{changed}");
}
