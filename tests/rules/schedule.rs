//! Schedules of achievement rates: the first step that applies, found without trying all.

use kusei::plan::{Goal, Target};
use kusei::review::{OutcomeRule, RateSchedule, RateStep};
use kusei::value::Rate;
use kusei::{FiscalYear, Rubric, review_with};
use serde_json::json;

/// A rubric may come from anyone: a schedule with many steps must not make a review of many rows
/// slow. It would take minutes if each row tried each step.
#[test]
fn a_schedule_of_a_hundred_thousand_steps_is_looked_up() {
    let rate: Rate = "90%".parse().expect("a rate");
    let step = |length| RateStep { length: Some(length), year: None, rate: rate.clone() };
    let steps = (1_000..101_000).map(step).collect();
    let rule = OutcomeRule::ProgressRate(RateSchedule::new(steps));
    let rubric = Rubric::osaka_ward_2016().with_outcome(rule);

    let indicator = json!({"name": "割合", "criterion": "50%以上", "reading": "1%"});
    let strategy = crate::builders::strategy(json!({ "indicators": vec![indicator; 20_000] }));
    let sheet = crate::builders::sheet(json!([strategy]));
    let review = review_with(&sheet, &rubric).expect("in force");
    let strategy = review.strategies().next().expect("a strategy");
    let marks = strategy.indicators().filter(|own| own.individual().mark().is_some());
    assert_eq!(marks.count(), 0);
}

/// The steps tried one after the other, as the doc of a schedule defines it.
#[test]
fn the_first_step_that_applies_is_found() {
    let places = [None, Some(1), Some(2), Some(3)];
    let rates: Vec<Rate> = (1..=6).map(|n| format!("{n}0%").parse().expect("a rate")).collect();
    let mut order = 1_u64;
    for _ in 0..500 {
        let mut drawn = || {
            order = order.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(order >> 33).expect("31 bits")
        };
        let steps: Vec<RateStep> = rates
            .iter()
            .take(drawn() % 7)
            .map(|rate| {
                let (length, year) = (places[drawn() % 4], places[drawn() % 4]);
                RateStep { length, year, rate: rate.clone() }
            })
            .collect();
        let schedule = RateSchedule::new(steps.clone());
        assert_eq!(schedule.steps(), steps);
        for (from, due, year) in [(2014, 2016, 2016), (2014, 2016, 2014), (2016, 2017, 2017)] {
            let year_of = |year| FiscalYear::from_western(year).expect("a year");
            let target = Target::new("割合", Goal::Milestone("".into()))
                .with_from(Some(year_of(from)))
                .with_due(Some(year_of(due)));
            let (length, nth) = (u32::from(due - from) + 1, u32::from(year - from) + 1);
            let applies = |step: &&RateStep| {
                step.length.is_none_or(|own| own == length)
                    && step.year.is_none_or(|own| own == nth)
            };
            let expected = steps.iter().find(applies).map(|step| &step.rate);
            assert_eq!(schedule.rate(&target, year_of(year)), expected, "{steps:?}");
        }
    }
}
