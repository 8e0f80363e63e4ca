//! A city's sheets, in the structs of the wire format.

use kusei::wire::{
    RawCommonIndicator, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator, RawItem, RawPillar,
    RawPolicy, RawReading, RawReadingFields, RawStrategy,
};
use kusei::{RawSheet, Sheet};

use super::city::{Asked, Cell, City, Goal, Own, YEAR};

/// The places of the common indicators: desired outcome, item, and number in the item.
pub(crate) const PLACES: [(u64, &str, u64); 4] =
    [(1, "㋐", 1), (1, "㋐", 2), (1, "㋑", 1), (2, "㋐", 1)];

/// The place of an own indicator: its strategy's code and its number.
pub(crate) type At = (String, usize);

pub(crate) fn name(ward: usize) -> String {
    format!("第{}区", ward + 1)
}

/// The sheets of all wards.
pub(crate) fn sheets(city: &City) -> Vec<Sheet> {
    let policy = policy(&city.common);
    let wards = city.wards.iter().enumerate();
    wards
        .map(|(ward, own)| {
            let raw = sheet(&name(ward), policy.clone(), strategies(own).0);
            Sheet::try_from(raw).unwrap_or_else(|defects| panic!("{defects}\n{own:#?}"))
        })
        .collect()
}

/// Returns the places of a ward's own indicators, by common indicator.
pub(crate) fn places(own: &[Vec<Own>]) -> Vec<Vec<At>> {
    strategies(own).1
}

pub(crate) fn sheet(ward: &str, policy: RawPolicy, strategies: Vec<RawStrategy>) -> RawSheet {
    RawSheet {
        format: kusei::wire::FORMAT.into(),
        form: kusei::wire::FORM.into(),
        ward: ward.into(),
        fiscal_year: format!("{YEAR}年度"),
        policy,
        strategies,
        ..RawSheet::default()
    }
}

fn policy(common: &[Asked]) -> RawPolicy {
    let item = |outcome, mark: &str| RawItem {
        mark: mark.into(),
        title: "項目".into(),
        indicators: (common.iter().zip(PLACES))
            .filter(|(_, place)| (place.0, place.1) == (outcome, mark))
            .map(|(asked, _)| self::common(asked))
            .collect(),
    };
    let outcome = |number| RawDesiredOutcome {
        number,
        title: "成果".into(),
        items: vec![item(number, "㋐"), item(number, "㋑")],
    };
    let pillar =
        RawPillar {
            number: 1, title: "柱".into(), desired_outcomes: vec![outcome(1), outcome(2)]
        };
    RawPolicy { title: "方針".into(), pillars: vec![pillar] }
}

fn common(asked: &Asked) -> RawCommonIndicator {
    let (criterion, change, milestone) = goal(asked.goal);
    RawCommonIndicator {
        name: "共通の指標".into(),
        criterion,
        change,
        milestone,
        due: asked.due.map(year),
        cumulative_since: asked.since.map(year),
        population: asked.population.map(Into::into),
        ..RawCommonIndicator::default()
    }
}

fn strategies(own: &[Vec<Own>]) -> (Vec<RawStrategy>, Vec<Vec<At>>) {
    let mut strategies: Vec<_> = [("4-1", 1), ("4-2", 2), ("4-3", 1), ("4-4", 2)]
        .map(|(code, number)| RawStrategy {
            code: code.into(),
            desired_outcome: RawDesiredOutcomeRef { pillar: 1, number },
            ..RawStrategy::default()
        })
        .into();
    // One of the ward's own indicators is between those of the first strategy.
    strategies[0].indicators.push(RawIndicator {
        name: "区独自の指標".into(),
        milestone: Some("立ち上げる".into()),
        ..RawIndicator::default()
    });
    let mut places = Vec::new();
    for (own, place) in own.iter().zip(PLACES) {
        places.push(Vec::new());
        for own in own {
            let strategy = usize::from(place.0 == 2) + if own.second { 2 } else { 0 };
            let strategy = &mut strategies[strategy];
            strategy.indicators.push(indicator(own, place));
            let at = (strategy.code.clone(), strategy.indicators.len());
            places.last_mut().expect("just pushed").push(at);
        }
    }
    (strategies, places)
}

fn indicator(own: &Own, (_, item, common): (u64, &str, u64)) -> RawIndicator {
    let (criterion, change, milestone) = goal(own.asked.goal);
    RawIndicator {
        item: Some(item.into()),
        common: Some(common),
        name: "区の指標".into(),
        criterion,
        change,
        milestone,
        due: own.asked.due.map(year),
        cumulative_since: own.asked.since.map(year),
        population: own.asked.population.map(Into::into),
        reading: Some(cell(own.reading, own.reading_population)),
        previous: Some(cell(own.previous, None)),
        ..RawIndicator::default()
    }
}

fn goal(goal: Goal) -> (Option<String>, Option<String>, Option<String>) {
    match goal {
        Goal::Criterion(comparator, bound) => {
            (Some(format!("{}{}", bound.text(), comparator.word())), None, None)
        }
        Goal::Change(comparator, bound) => {
            (None, Some(format!("{}{}", bound.text(), comparator.word())), None)
        }
        Goal::Milestone => (None, None, Some("立ち上げる".into())),
    }
}

fn cell(cell: Cell, population: Option<&str>) -> RawReading {
    let (value, missing) = match cell {
        Cell::Amount(amount) => (Some(amount.text()), None),
        Cell::Reached => (Some("reached".into()), None),
        Cell::NotReached => (Some("not_reached".into()), None),
        Cell::Missing(why) => (None, Some(why.into())),
    };
    let population = population.map(Into::into);
    RawReading::from(RawReadingFields { value, missing, population, status: None })
}

fn year(year: i32) -> String {
    format!("{year}年度")
}
