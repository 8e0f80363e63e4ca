//! The crate against a second, naive implementation of the rules, on generated sheets.
//!
//! `generator` makes small valid sheets close to the boundaries of the rules; `oracle`, `outcomes`
//! and `findings` implement the sentences of the rules over plain structs and exact fractions, and
//! share no code with the crate. The crate reads a sheet from a JSON document, and its review is
//! compared as one.

mod comparison;
mod findings;
mod oracle;
mod outcomes;
mod rows;
mod tally;

use std::fmt::Write as _;
use std::ops::Range;

use kusei::Rubric;
use kusei::review::{OutcomeRule, RateSchedule};
use kusei::terms::RateRule;
use oracle::Rules;
use tally::Tally;

use crate::invented::fraction::Fraction;
use crate::invented::{document, generator};

const SEEDS: Range<u64> = 0..12_000;

/// How often every row must occur.
const OFTEN: usize = 50;

/// How many differences are printed in full.
const SHOWN: usize = 5;

#[test]
fn the_crate_and_the_naive_rules_agree() {
    let of = |seed| disagreements(seed, Rules::default(), &Rubric::default());
    let disagreements: Vec<String> = SEEDS.flat_map(of).collect();
    assert_none(&disagreements);
}

/// One of these per sheet: the other formula of a rate with the line, and both formulas for a rate
/// that indicators must reach.
#[test]
fn the_crate_and_the_naive_rules_agree_on_rates() {
    let form = Rubric::osaka_ward_2016();
    let required = |percent: i128| {
        let rate = format!("{percent}%").parse().expect("a rate");
        OutcomeRule::ProgressRate(RateSchedule::constant(rate))
    };
    let other = RateRule::TwoMinusQuotient;
    let progress = |percent| Some(Fraction::new(percent, 1));
    let rubrics = [
        (Rules { two_minus: true, progress: None }, Rubric::osaka_ward_2016_two_minus_quotient()),
        (
            Rules { two_minus: true, progress: progress(90) },
            form.clone().with_outcome(required(90)).with_achievement_rate(other),
        ),
        (
            Rules { two_minus: true, progress: progress(110) },
            form.clone().with_outcome(required(110)).with_achievement_rate(other),
        ),
        (Rules { two_minus: false, progress: progress(90) }, form.with_outcome(required(90))),
    ];
    let mut disagreements = Vec::new();
    for (seed, (rules, rubric)) in SEEDS.zip(rubrics.iter().cycle()) {
        disagreements.extend(self::disagreements(seed, *rules, rubric));
    }
    assert_none(&disagreements);
}

/// The two formulas differ often enough, for withdrawal criteria and for indicators.
#[test]
fn the_generator_reaches_rates_on_which_the_formulas_differ() {
    let (mut withdrawals, mut indicators) = (0, 0);
    for seed in SEEDS {
        let sheet = generator::sheet(seed);
        let [by_quotient, by_other] = [false, true].map(|two_minus| {
            outcomes::review(&sheet, Rules { two_minus, progress: Some(Fraction::new(90, 1)) })
        });
        for (a, b) in by_quotient.iter().zip(&by_other) {
            let own = a.initiatives.iter().zip(&b.initiatives);
            withdrawals += own.filter(|(a, b)| a.withdrawal != b.withdrawal).count();
            let own = a.individual.iter().zip(&b.individual);
            indicators += own.filter(|(a, b)| a != b).count();
        }
    }
    assert!(withdrawals >= OFTEN && indicators >= OFTEN, "{withdrawals} {indicators}");
}

fn disagreements(seed: u64, rules: Rules, rubric: &Rubric) -> Vec<String> {
    let sheet = generator::sheet(seed);
    let text = document::document(&sheet).to_string();
    let read: kusei::Sheet = match serde_json::from_str(&text) {
        Ok(read) => read,
        Err(error) => return vec![format!("seed {seed}: refused: {error}\n  {text}")],
    };
    let review = kusei::review_with(&read, rubric).expect("in force in any year");
    let review = serde_json::to_value(review).expect("a review has a wire form");
    let expected = outcomes::review(&sheet, rules);
    let findings = findings::findings(&sheet, &expected);
    let differences = comparison::differences(&sheet, &expected, &findings, &review);
    differences.into_iter().map(|difference| format!("seed {seed}: {difference}")).collect()
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
        let reviews = outcomes::review(&sheet, Rules::default());
        tally.sheet(&sheet, &reviews);
        tally.findings(&findings::findings(&sheet, &reviews));
    }
    println!("{tally:#?}");
    assert_none(&tally.surprises(OFTEN));
}
