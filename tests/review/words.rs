//! Every sentence of a review is in the register of its language.

use std::collections::BTreeSet;

use kusei::review::{OutcomeRule, ProgressRule, RateSchedule};
use kusei::value::PlanCode;
use kusei::{Column, Review, Rubric, Sheet, review, review_with, rules};

use crate::documents::REAL;
use crate::drawn::{bytes, of};
use crate::register::Register;

/// A golden sheet of every kind of target.
const TARGETS: &str = include_str!("../golden/targets.sheet.json");

/// Checks everything that a review says, and collects the clauses that occur.
fn hold(review: &Review<'_>, met: &mut BTreeSet<&'static str>) {
    let sheet = review.sheet();
    let register = Register::of(&serde_json::to_value(sheet).expect("a wire form"));
    for strategy in review.strategies() {
        let individual = strategy.indicators().map(|own| own.individual().because());
        let own = [
            strategy.overall().because(),
            strategy.progress().because(),
            strategy.effectiveness().because(),
        ];
        for because in individual.chain(own) {
            register.hold(&because);
            met.insert(because.clause().id);
        }
        for initiative in strategy.initiatives() {
            let own = [
                initiative.withdrawal().because(),
                initiative.level().because(),
                initiative.achievement().because(),
                initiative.effectiveness().because(),
            ];
            for because in initiative.targets().map(|own| own.because()).chain(own) {
                register.hold(&because);
                met.insert(because.clause().id);
            }
        }
        let code = PlanCode::Strategy(strategy.strategy().code());
        register.hold(&review.explain(code, Column::StrategyEffectiveness).expect("a mark"));
    }
    for finding in review.findings() {
        register.hold(finding);
        register.hold(&finding.at());
    }
}

fn rubrics() -> Vec<Rubric> {
    let rate = RateSchedule::constant("90%".parse().expect("a rate"));
    let outcomes =
        [OutcomeRule::LinearPath, OutcomeRule::TargetMet, OutcomeRule::ProgressRate(rate)];
    let all = outcomes.into_iter().flat_map(|outcome| {
        ProgressRule::ALL.iter().map(move |progress| {
            Rubric::default().with_outcome(outcome.clone()).with_progress(*progress)
        })
    });
    all.collect()
}

#[test]
fn every_sentence_of_generated_sheets() {
    let mut met = BTreeSet::new();
    let rubrics = rubrics();
    for seed in 0..900 {
        let sheet: Sheet = of(&bytes(seed ^ 0x0F0F_1CE5, 3_000));
        let rubric = &rubrics[usize::try_from(seed).expect("small") % rubrics.len()];
        hold(&review_with(&sheet, rubric).expect("in force"), &mut met);
    }
    let targets: Sheet = serde_json::from_str(TARGETS).expect("a golden sheet");
    hold(&review(&targets), &mut met);
    // R1 and R4 decide within a row, R11 within a finding.
    let spoken = rules::ALL.iter().filter(|rule| !["R1", "R4", "R11"].contains(&rule.id));
    let expected: BTreeSet<_> =
        spoken.flat_map(kusei::rules::Rule::clauses).map(|own| own.id).collect();
    let silent: Vec<_> = expected.difference(&met).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn every_sentence_of_the_real_form() {
    let sheet: Sheet = serde_json::from_str(REAL).expect("the real form");
    hold(&review(&sheet), &mut BTreeSet::new());
}

/// The tables as the docs and an auditor see them: titles, standings, bases.
#[test]
fn every_title_and_basis() {
    let quoted = [
        "それぞれ",
        "各業績目標の達成率",
        "67％（未達成）",
        "左記が「③」の場合は必須",
        "市政改革プラン",
        "様式3",
    ];
    let register = Register::knowing(quoted.map(str::to_owned));
    for rule in rules::ALL {
        for table in rule.tables {
            register.hold(&table.title);
            register.hold(&table.basis);
            register.hold(&table.standing);
            for clause in table.clauses {
                register.hold(&clause.basis);
            }
        }
    }
}
