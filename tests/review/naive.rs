//! The crate against a second, naive implementation of the rules, on generated sheets.
//!
//! `generator` grows small valid sheets that crowd the boundaries of the rules; `oracle`,
//! `outcomes` and `findings` follow the sentences of the rules over plain structs and exact
//! fractions, and share nothing with the crate. A sheet is shown to the crate as a JSON document,
//! and its review is read as one.

mod comparison;
mod findings;
mod oracle;
mod outcomes;
mod rows;
mod tally;

use std::fmt::Write as _;
use std::ops::Range;

use tally::Tally;

use crate::invented::{document, generator};

const SEEDS: Range<u64> = 0..12_000;

/// Sheets that are written and read again; none of those above.
const WRITTEN_AGAIN: Range<u64> = 12_000..15_000;

/// How often every row must occur.
const OFTEN: usize = 50;

/// How many disagreements are printed in full.
const SHOWN: usize = 5;

#[test]
fn the_crate_and_the_naive_rules_agree() {
    let disagreements: Vec<String> = SEEDS.flat_map(disagreements).collect();
    assert_none(&disagreements);
}

fn disagreements(seed: u64) -> Vec<String> {
    let sheet = generator::sheet(seed);
    let text = document::document(&sheet).to_string();
    let read: kusei::Sheet = match serde_json::from_str(&text) {
        Ok(read) => read,
        Err(error) => return vec![format!("seed {seed}: refused: {error}\n  {text}")],
    };
    let review = serde_json::to_value(kusei::review(&read)).expect("a review has a wire form");
    let expected = outcomes::review(&sheet);
    let findings = findings::findings(&sheet, &expected);
    let differences = comparison::differences(&sheet, &expected, &findings, &review);
    differences.into_iter().map(|difference| format!("seed {seed}: {difference}")).collect()
}

#[test]
fn a_sheet_written_and_read_again_is_the_same() {
    let changed: Vec<String> = WRITTEN_AGAIN.filter_map(changed).collect();
    assert_none(&changed);
}

fn changed(seed: u64) -> Option<String> {
    let text = document::document(&generator::sheet(seed)).to_string();
    let sheet: kusei::Sheet = match serde_json::from_str(&text) {
        Ok(sheet) => sheet,
        Err(error) => return Some(format!("seed {seed}: refused: {error}\n  {text}")),
    };
    let written = serde_json::to_string(&sheet).expect("a sheet has a wire form");
    let again: kusei::Sheet = match serde_json::from_str(&written) {
        Ok(again) => again,
        Err(error) => return Some(format!("seed {seed}: refused again: {error}\n  {written}")),
    };
    if again != sheet {
        return Some(format!("seed {seed}: another sheet\n  {text}\n  {written}"));
    }
    let [review, review_again] = [&sheet, &again]
        .map(|sheet| serde_json::to_value(kusei::review(sheet)).expect("a review has a wire form"));
    (review != review_again).then(|| format!("seed {seed}: another review\n  {text}\n  {written}"))
}

fn assert_none(disagreements: &[String]) {
    let shown = disagreements.iter().take(SHOWN).fold(String::new(), |mut shown, one| {
        let _ = write!(shown, "\n{one}");
        shown
    });
    assert!(disagreements.is_empty(), "{} disagreements, the first:{shown}", disagreements.len());
}

#[test]
fn the_generator_reaches_every_row() {
    let mut tally = Tally::default();
    for seed in SEEDS {
        let sheet = generator::sheet(seed);
        let reviews = outcomes::review(&sheet);
        tally.sheet(&sheet, &reviews);
        tally.findings(&findings::findings(&sheet, &reviews));
    }
    println!("{tally:#?}");
    assert_none(&tally.surprises(OFTEN));
}
