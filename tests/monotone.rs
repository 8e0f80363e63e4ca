//! A better reading, in its criterion's own direction, never earns a worse mark.
//!
//! All else equal, for non-negative readings and withdrawal conditions that run against their
//! target, under every rubric; ア/イ aside, and undetermined values aside.

use kusei::{
    Comparator, Derived, Direction, Legend, OutcomeRule, ProgressRule, RateSchedule, Review,
    Rubric, Sheet, review_with,
};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{Value, json};

/// A target in tenths of a point: its comparator, its figure, last year's reading, its due year.
#[derive(Debug, Clone)]
struct Aim {
    comparator: Comparator,
    figure: u32,
    previous: Option<u32>,
    due: Option<u32>,
    change: bool,
}

/// A sheet of one strategy, and which reading becomes better by how much.
#[derive(Debug, Clone)]
struct Case {
    indicators: Vec<(Aim, Option<u32>)>,
    initiatives: Vec<Vec<(Aim, Option<u32>, u32)>>,
    combination: &'static str,
    rates: bool,
    better: usize,
    by: u32,
}

fn aim() -> impl Strategy<Value = Aim> {
    let comparator = prop::sample::select(&Comparator::ALL[..]);
    let due = prop::option::of(26..33_u32);
    (comparator, 0..60_u32, prop::option::weighted(0.8, 0..60_u32), due, prop::bool::weighted(0.2))
        .prop_map(|(comparator, figure, previous, due, change)| Aim {
            comparator,
            figure,
            previous,
            due,
            change,
        })
}

fn reading() -> impl Strategy<Value = Option<u32>> {
    prop::option::weighted(0.9, 0..60_u32)
}

fn case() -> impl Strategy<Value = Case> {
    let indicators = prop::collection::vec((aim(), reading()), 0..4);
    let targets = prop::collection::vec((aim(), reading(), 0..60_u32), 1..4);
    let initiatives = prop::collection::vec(targets, 0..4);
    let combination = prop::sample::select(&["any", "all"][..]);
    (indicators, initiatives, combination, any::<bool>(), any::<usize>(), 1..30_u32).prop_map(
        |(indicators, initiatives, combination, rates, better, by)| Case {
            indicators,
            initiatives,
            combination,
            rates,
            better,
            by,
        },
    )
}

fn points(tenths: u32) -> String {
    format!("{}.{}点", tenths / 10, tenths % 10)
}

impl Aim {
    fn cells(&self, reading: Option<u32>) -> Value {
        let kind = if self.change { "change" } else { "criterion" };
        json!({
            "name": "指標", kind: format!("{}{}", points(self.figure), self.comparator.label()),
            "previous": self.previous.map(points), "reading": reading.map(points),
        })
    }

    /// The reading made better by so much, but never negative.
    fn better(&self, reading: u32, by: u32) -> u32 {
        match self.comparator.direction() {
            Direction::Higher => reading + by,
            Direction::Lower => reading.saturating_sub(by),
        }
    }

    /// A withdrawal condition that runs against the target.
    fn condition(&self, number: usize, bound: u32, rate: bool) -> Value {
        if rate && !self.change {
            return json!({ "target": number, "achievement_rate": format!("{bound}%未満") });
        }
        let word = match self.comparator.direction() {
            Direction::Higher => "以下",
            Direction::Lower => "以上",
        };
        json!({ "target": number, "criterion": format!("{}{word}", points(bound)) })
    }
}

impl Case {
    /// The sheet, and the sheet with one reading made better; `None` where there is none.
    fn sheets(&self) -> Option<(Sheet, Sheet)> {
        let readings = self.indicators.len() + self.initiatives.iter().map(Vec::len).sum::<usize>();
        let chosen = self.better.checked_rem(readings)?;
        Some((self.sheet(None), self.sheet(Some(chosen))))
    }

    fn sheet(&self, better: Option<usize>) -> Sheet {
        let mut nth = 0;
        let mut read = |aim: &Aim, reading: Option<u32>| {
            let chosen = better == Some(nth);
            nth += 1;
            reading.map(|reading| if chosen { aim.better(reading, self.by) } else { reading })
        };
        let indicators: Vec<Value> = self
            .indicators
            .iter()
            .map(|(aim, reading)| {
                let mut cells = aim.cells(read(aim, *reading));
                cells["due"] = json!(aim.due.map(|due| format!("H{due}")));
                cells["from"] = json!("H27");
                cells
            })
            .collect();
        let initiatives: Vec<Value> = (1..)
            .zip(&self.initiatives)
            .map(|(code, targets): (usize, _)| {
                let conditions: Vec<Value> = (1..)
                    .zip(targets)
                    .map(|(number, (aim, _, bound))| aim.condition(number, *bound, self.rates))
                    .collect();
                json!({
                    "code": format!("1-1-{code}"), "implementation": "as_planned",
                    "targets": targets.iter().map(|(aim, reading, _)| aim.cells(read(aim, *reading))).collect::<Vec<_>>(),
                    "withdrawal": { "when": self.combination, "conditions": conditions },
                })
            })
            .collect();
        let document = json!({
            "format": "kusei/1", "form": "osaka-ward-2016", "ward": "見本区", "fiscal_year": "平成28年度",
            "policy": { "title": "方針", "pillars": [ { "number": 1, "title": "柱",
                "desired_outcomes": [ { "number": 1, "title": "成果" } ] } ] },
            "strategies": [ { "code": "1-1", "desired_outcome": { "pillar": 1, "number": 1 },
                "indicators": indicators, "initiatives": initiatives } ],
        });
        serde_json::from_value(document).expect("a sheet")
    }
}

fn rubrics() -> Vec<Rubric> {
    let constant = |rate: &str| {
        OutcomeRule::ProgressRate(RateSchedule::constant(rate.parse().expect("a rate")))
    };
    let Some(reform) =
        Rubric::shipped().into_iter().find(|rubric| rubric.id() == "osaka-reform-2012")
    else {
        panic!("the rubric is shipped")
    };
    let outcomes = [
        OutcomeRule::LinearPath,
        OutcomeRule::TargetMet,
        constant("66.7%"),
        constant("120%"),
        reform.outcome().clone(),
    ];
    let progress =
        [ProgressRule::AllAchieved, ProgressRule::MajorityAchieved, ProgressRule::NoneTriggered];
    outcomes
        .iter()
        .flat_map(|outcome| {
            progress.map(|progress| {
                Rubric::default().with_outcome(outcome.clone()).with_progress(progress)
            })
        })
        .collect()
}

/// The marks that are better the further down their legend's list they do not stand.
fn ranks(review: &Review<'_>) -> Vec<(&'static str, Option<usize>)> {
    fn rank<M: Legend>(value: Derived<M>) -> Option<usize> {
        let mark = value.mark()?;
        M::ALL.iter().position(|own| *own == mark)
    }
    let mut ranks = Vec::new();
    for strategy in review.strategies() {
        ranks.extend(strategy.indicators().map(|own| ("個別", rank(own.individual().value()))));
        ranks.push(("全体", rank(strategy.overall().value())));
        ranks.push(("進捗", rank(strategy.progress().value())));
        for initiative in strategy.initiatives() {
            ranks.push(("水準", rank(initiative.level().value())));
            ranks.push(("達成状況", rank(initiative.achievement().value())));
            ranks.push(("○/×", rank(initiative.effectiveness().value())));
        }
    }
    ranks
}

/// The columns in which a better reading made a mark worse.
fn worse(before: &Sheet, after: &Sheet, rubric: &Rubric) -> Vec<&'static str> {
    let before = review_with(before, rubric).expect("in force");
    let after = review_with(after, rubric).expect("in force");
    let pairs = ranks(&before).into_iter().zip(ranks(&after));
    pairs
        .filter_map(|((column, before), (_, after))| (after? > before?).then_some(column))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_better_reading_never_earns_a_worse_mark(case in case()) {
        if let Some((before, after)) = case.sheets() {
            for rubric in rubrics() {
                prop_assert_eq!(worse(&before, &after, &rubric), [""; 0], "{:?}", rubric);
            }
        }
    }
}

/// The check itself can fail: shown the better sheet first, it finds marks made worse in every
/// column.
#[test]
fn turned_round_the_check_goes_red() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut found: Vec<&str> = Vec::new();
    for _ in 0..300 {
        let case = case().new_tree(&mut runner).expect("a case").current();
        if let Some((before, after)) = case.sheets() {
            found.extend(rubrics().iter().flat_map(|rubric| worse(&after, &before, rubric)));
        }
    }
    for column in ["個別", "全体", "進捗", "水準", "達成状況", "○/×"] {
        assert!(found.contains(&column), "{column}");
    }
}
