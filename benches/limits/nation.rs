//! The plans of a whole nation, generated from a fixed sequence and read through the public
//! interface.
//!
//! There are as many plans, initiatives and indicators as in a nation's year; each plan has the
//! size of the real form. Stated marks are those that the rules derive, except for one cell in
//! forty.

use kusei::review::StrategyReview;
use kusei::terms::Legend;
use kusei::wire::{
    RawCommonIndicator, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator, RawInitiative,
    RawInitiativeMarks, RawItem, RawPillar, RawPolicy, RawStrategy, RawStrategyMarks, RawTexts,
};
use kusei::{Derived, RawSheet, Sheet, review};

use crate::figures::{indicator, performance_targets, withdrawal};
use crate::random::Random;

/// Plans, initiatives and indicators of a nation-year.
pub(crate) const PLANS: usize = 5_223;
const INITIATIVES: usize = 73_271;
const INDICATORS: usize = 91_083;
/// Strategies of one plan.
const STRATEGIES: usize = 7;

/// The items of each desired outcome, and the index of a strategy's.
const ITEMS: [&str; 2] = ["㋐", "㋑"];
const OUTCOMES: [(u64, u64); 7] = [(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2), (2, 3)];

const PROSE: &str = "地域の担い手とともに見守り活動の場を広げ、区民へのアンケートで課題を確かめて翌年度の取組に反映する";

/// Returns a plan of the nation: its document, checked, with marks stated.
pub(crate) fn plan(number: usize) -> RawSheet {
    let share = |all: usize| all * (number + 1) / PLANS - all * number / PLANS;
    sized(number, STRATEGIES, share(INITIATIVES), share(INDICATORS))
}

/// Returns a plan with a given number of initiatives, and indicators and strategies in a nation's
/// proportion.
pub(crate) fn plan_of(initiatives: usize) -> RawSheet {
    let strategies = (initiatives / 2).max(1);
    sized(PLANS, strategies, initiatives, initiatives * INDICATORS / INITIATIVES)
}

fn sized(number: usize, strategies: usize, initiatives: usize, indicators: usize) -> RawSheet {
    let mut random = Random::new(number as u64);
    let share = |all: usize, nth: usize| all * (nth + 1) / strategies - all * nth / strategies;
    let mut sheet = RawSheet {
        format: kusei::wire::FORMAT.into(),
        form: kusei::wire::FORM.into(),
        ward: format!("第{number}区"),
        fiscal_year: "平成28年度".into(),
        policy: policy(),
        strategies: (0..strategies)
            .map(|nth| strategy(&mut random, nth, share(indicators, nth), share(initiatives, nth)))
            .collect(),
        ..RawSheet::default()
    };
    state(&mut sheet, &mut random);
    sheet
}

/// Returns the policy of all plans: the city fixes it.
fn policy() -> RawPolicy {
    let item = |mark: &&str| RawItem {
        mark: (*mark).into(),
        title: prose(20),
        indicators: vec![RawCommonIndicator {
            name: prose(24),
            criterion: Some("50%以上".into()),
            due: Some("平成29年度".into()),
            ..RawCommonIndicator::default()
        }],
    };
    let pillar = |number| RawPillar {
        number,
        title: prose(18),
        desired_outcomes: OUTCOMES
            .into_iter()
            .filter(|(pillar, _)| *pillar == number)
            .map(|(_, number)| RawDesiredOutcome {
                number,
                title: prose(12),
                items: ITEMS.iter().map(item).collect(),
            })
            .collect(),
    };
    RawPolicy { title: prose(22), pillars: vec![pillar(1), pillar(2)] }
}

fn strategy(random: &mut Random, nth: usize, indicators: usize, initiatives: usize) -> RawStrategy {
    let (pillar, number) = OUTCOMES[nth % OUTCOMES.len()];
    let code = format!("4-{}", nth + 1);
    RawStrategy {
        desired_outcome: RawDesiredOutcomeRef { pillar, number },
        desired_state: Some(RawTexts::Text(prose(33))),
        strategy: Some(RawTexts::Text(prose(35))),
        indicators: (0..indicators).map(|nth| ward_indicator(random, nth)).collect(),
        issues: Some(prose(30)),
        improvements: Some(prose(32)),
        initiatives: (1..=initiatives)
            .map(|number| initiative(random, format!("{code}-{number}")))
            .collect(),
        code,
        ..RawStrategy::default()
    }
}

/// The first two are tied to the common ones.
fn ward_indicator(random: &mut Random, nth: usize) -> RawIndicator {
    let common = ITEMS.get(nth).filter(|_| random.one_in(2));
    RawIndicator {
        item: common.map(|item| (*item).into()),
        common: common.map(|_| 1),
        name: prose(24),
        ..indicator(random, common.is_some())
    }
}

fn initiative(random: &mut Random, code: String) -> RawInitiative {
    let (targets, figures) = performance_targets(random);
    let withdrawal = withdrawal(random, &figures);
    RawInitiative {
        code,
        items: vec![ITEMS[random.below(2)].into()],
        content: Some(prose(32)),
        targets,
        withdrawal: withdrawal
            .map(|own| kusei::wire::RawWithdrawal { printed: Some(prose(24)), ..own }),
        prior_results: Some(prose(24)),
        activities: Some(prose(32)),
        implementation: match random.below(10) {
            0 => None,
            1 => Some("not_as_planned".into()),
            _ => Some("as_planned".into()),
        },
        issues: Some(prose(28)),
        improvements: Some(prose(29)),
        ..RawInitiative::default()
    }
}

/// Returns a text of the given number of characters.
pub(crate) fn prose(characters: usize) -> String {
    PROSE.chars().take(characters).collect()
}

/// States every mark as the rules derive it; sometimes a ward leaves it blank or errs.
fn state(sheet: &mut RawSheet, random: &mut Random) {
    let checked = checked(sheet.clone());
    let review = review(&checked);
    for (raw, derived) in sheet.strategies.iter_mut().zip(review.strategies()) {
        state_strategy(raw, &derived, random);
    }
}

fn state_strategy(raw: &mut RawStrategy, derived: &StrategyReview<'_>, random: &mut Random) {
    for (raw, derived) in raw.indicators.iter_mut().zip(derived.indicators()) {
        raw.stated = mark(derived.individual().value(), random);
    }
    raw.stated = Some(RawStrategyMarks {
        overall: mark(derived.overall().value(), random),
        progress: mark(derived.progress().value(), random),
        effectiveness: mark(derived.effectiveness().value(), random),
    });
    for (raw, derived) in raw.initiatives.iter_mut().zip(derived.initiatives()) {
        raw.stated = Some(RawInitiativeMarks {
            achievement: mark(derived.achievement().value(), random),
            effectiveness: mark(derived.effectiveness().value(), random),
        });
    }
}

fn mark<M: Legend>(derived: Derived<M>, random: &mut Random) -> Option<String> {
    let own = match (random.below(80), derived.mark()) {
        (0, _) => return None,
        (1, _) | (_, None) => M::ALL[random.below(M::ALL.len())],
        (_, Some(mark)) => mark,
    };
    Some(own.mark().into())
}

/// Returns the plan with no mark stated: each that can be derived is a finding.
pub(crate) fn unstated(mut plan: RawSheet) -> RawSheet {
    for strategy in &mut plan.strategies {
        strategy.stated = None;
        strategy.indicators.iter_mut().for_each(|own| own.stated = None);
        strategy.initiatives.iter_mut().for_each(|own| own.stated = None);
    }
    plan
}

/// Checks the plan.
pub(crate) fn checked(plan: RawSheet) -> Sheet {
    match Sheet::try_from(plan) {
        Ok(sheet) => sheet,
        Err(defects) => panic!("a plan of the nation is a sheet: {defects}"),
    }
}
