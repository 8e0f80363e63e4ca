//! Counts how often each row of each rule was reached.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::comparison::{verdict_word, withdrawal_word};
use super::findings::{Finding, Row};
use super::oracle::{self, Rate, Rules, Verdict, Withdrawal};
use super::outcomes::{self, StrategyReview};
use super::rows::ROWS;
use crate::invented::fraction::Fraction;
use crate::invented::model::{
    Comparator, Condition, Initiative, Kind, Missing, On, Reading, Sheet, Stated, Status, Target,
    Test, Unit,
};

/// How often something occurred, by its name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    counts: BTreeMap<String, usize>,
}

impl Tally {
    /// Returns the names that occurred fewer than `times` times, and the unexpected ones.
    pub(crate) fn surprises(&self, times: usize) -> Vec<String> {
        let expected: Vec<_> = ROWS
            .iter()
            .flat_map(|(rule, rows)| rows.iter().map(move |row| format!("{rule}: {row}")))
            .collect();
        let count = |name: &String| self.counts.get(name).copied().unwrap_or(0);
        let rare = expected
            .iter()
            .filter(|name| count(name) < times)
            .map(|name| format!("{name} occurred {} times", count(name)));
        let unexpected = self
            .counts
            .keys()
            .filter(|name| !expected.contains(name))
            .map(|name| format!("{name} is not expected"));
        rare.chain(unexpected).collect()
    }

    fn count(&mut self, name: impl Into<String>) {
        *self.counts.entry(name.into()).or_default() += 1;
    }

    pub(crate) fn sheet(&mut self, sheet: &Sheet, reviews: &[StrategyReview]) {
        for (strategy, review) in sheet.strategies.iter().zip(reviews) {
            for (indicator, derived) in strategy.indicators.iter().zip(&review.individual) {
                self.count(format!("individual: {derived}"));
                self.target(indicator);
                self.line(indicator, sheet.year.means);
                self.due(indicator, sheet.year.means);
            }
            self.count(format!("overall: {}", review.overall));
            self.count(format!("progress: {}", review.progress));
            self.count(format!("strategy effectiveness: {}", review.effectiveness));
            for (initiative, review) in strategy.initiatives.iter().zip(&review.initiatives) {
                for verdict in &review.targets {
                    self.count(format!("target: {}", verdict_word(*verdict)));
                }
                self.count(format!("withdrawal: {}", withdrawal_word(review.withdrawal)));
                self.count(format!("level: {}", review.level));
                self.count(format!("achievement: {}", review.achievement));
                self.count(format!("effectiveness: {}", review.effectiveness));
                let missed = review.targets.contains(&Verdict::Missed);
                if missed && review.withdrawal == Withdrawal::Unknown {
                    self.count("level: open, yet not ①");
                }
                self.initiative(initiative);
            }
        }
    }

    pub(crate) fn findings(&mut self, findings: &[Finding]) {
        for finding in findings {
            let row = match finding.row {
                Row::Indicator(_) => "indicator",
                Row::Target(_) => "target",
                Row::None => "cell",
            };
            self.count(format!("finding, {row}: {}", finding.code));
        }
    }

    fn target(&mut self, target: &Target) {
        for (column, reading) in [("reading", &target.reading), ("previous", &target.previous)] {
            match reading.means {
                Reading::Quantity(_, Status::Provisional) => {
                    self.count(format!("{column}: provisional"));
                }
                Reading::Quantity(_, Status::Forecast) => self.count(format!("{column}: forecast")),
                _ => {}
            }
            match &reading.means {
                Reading::Missing(missing) => {
                    let word = missing_word(*missing);
                    self.count(format!("{column}: {word}"));
                }
                Reading::Quantity(quantity, _) if quantity.amount < Fraction::ZERO => {
                    self.count(format!("{column}: negative"));
                }
                Reading::Quantity(quantity, _) if quantity.amount == Fraction::ZERO => {
                    self.count(format!("{column}: zero"));
                }
                Reading::Quantity(quantity, _) => {
                    self.count(format!("{column}: {}", unit_word(quantity.unit)));
                }
                Reading::Reached | Reading::NotReached => {
                    self.count(format!("{column}: milestone"));
                }
            }
        }
        match &target.kind {
            Kind::Criterion(criterion) => {
                let word = comparator_word(criterion.comparator);
                if target.others.contains_key("baseline") {
                    self.count("criterion: beside a baseline");
                }
                self.count(format!("criterion: {word}"));
                let goal = oracle::bound(target, criterion);
                if oracle::amount(target, &target.reading.means) == Some(goal) {
                    self.count(format!("criterion, exactly on: {word}"));
                }
                if goal == Fraction::ZERO {
                    self.count(format!("criterion, zero: {word}"));
                }
            }
            Kind::Change(change) => {
                self.count(format!("change: {}", comparator_word(change.comparator)));
                if target.baseline.is_some() {
                    self.count("change: from a baseline");
                }
                if change.bound.unit.is_none() {
                    self.count("change: without a unit");
                }
            }
            Kind::Relative(share) => {
                self.count(format!("relative change: {}", comparator_word(share.comparator)));
                let from = if target.baseline.is_some() { "a baseline" } else { "last year" };
                self.count(format!("relative change: from {from}"));
            }
            Kind::Milestone => self.count("kind: milestone"),
        }
    }

    /// R7: the position of a reading relative to the straight line, or why there is no line.
    fn line(&mut self, indicator: &Target, year: i32) {
        if let Some(line) = outcomes::line(indicator, year) {
            let word = comparator_word(line.comparator);
            match line.reading.cmp(&line.required) {
                Ordering::Less => self.count(format!("line, below: {word}")),
                Ordering::Greater => self.count(format!("line, above: {word}")),
                Ordering::Equal => {
                    self.count(format!("line, exactly on: {word}"));
                    self.count(format!("line, exactly on: {} years", line.years));
                }
            }
        } else if let Kind::Criterion(criterion) = &indicator.kind {
            let previous = oracle::amount(indicator, &indicator.previous.means);
            if let (Some(waypoint), Some(on)) = (&indicator.path, outcomes::on_path(indicator)) {
                let word = comparator_word(waypoint.comparator);
                self.count(format!("path, {}: {word}", if on { "on" } else { "off" }));
                return;
            }
            let later = indicator.due.means.is_some_and(|due| due > year);
            if later && previous.is_some() && oracle::verdict(indicator) == Verdict::Missed {
                self.count(format!("fell back: {}", comparator_word(criterion.comparator)));
            }
        }
    }

    fn due(&mut self, indicator: &Target, year: i32) {
        self.count(match indicator.due.means {
            None => "due: absent",
            Some(due) if due < year => "due: before the year",
            Some(due) if due == year => "due: in the year",
            Some(_) => "due: after the year",
        });
    }

    fn initiative(&mut self, initiative: &Initiative) {
        for target in &initiative.targets {
            self.target(target);
            if oracle::rate(target, Rules::default()) == Rate::Unbounded {
                self.count("rate: unbounded");
            }
            if let Stated::Mark(verdict) = target.stated.means {
                self.count(format!("verdict: {verdict}"));
            }
        }
        let Some(withdrawal) = &initiative.withdrawal else {
            return;
        };
        self.count(format!(
            "withdrawal, {:?}: {} conditions",
            withdrawal.when.means,
            withdrawal.conditions.len()
        ));
        for condition in &withdrawal.conditions {
            let comparator = comparator_word(condition.criterion.comparator);
            let test = match condition.test {
                Test::Reading => "criterion",
                Test::AchievementRate => "rate",
            };
            self.count(format!("condition, {test}: {comparator}"));
            if condition.on == On::Each {
                self.count(format!("condition, {test}: each"));
            }
            for (index, target) in initiative.targets.iter().enumerate() {
                if condition.on == On::Each || condition.on == On::Target(index) {
                    self.condition(condition, target);
                }
            }
        }
    }

    /// R3: readings and rates exactly on the bound of a condition.
    fn condition(&mut self, condition: &Condition, target: &Target) {
        let reading = oracle::amount(target, &target.reading.means);
        let comparator = comparator_word(condition.criterion.comparator);
        match condition.test {
            Test::Reading => {
                if reading == Some(oracle::bound(target, &condition.criterion)) {
                    self.count(format!("condition, exactly on a reading: {comparator}"));
                }
            }
            Test::AchievementRate => {
                let bound = oracle::in_base_units(&condition.criterion.bound, None);
                let (rate, Kind::Criterion(goal)) =
                    (oracle::rate(target, Rules::default()), &target.kind)
                else {
                    return;
                };
                if rate == Rate::Known(bound) {
                    let rises = goal.comparator.rises();
                    let direction = if rises { "more is better" } else { "less is better" };
                    self.count(format!("condition, exactly on a rate: {comparator}, {direction}"));
                    for (named, goal_tenths) in NAMED_GOALS {
                        let goal = oracle::bound(target, goal);
                        if rises && bound == percent(90) && goal == Fraction::new(goal_tenths, 10) {
                            self.count(format!("condition, exactly 90%: {named}"));
                        }
                    }
                }
            }
        }
    }
}

/// Figures whose quotients are not 0.9 in binary.
const NAMED_GOALS: [(&str, i128); 5] = [
    ("11.7 of 13.0", 130),
    ("60.3 of 67", 670),
    ("55.8 of 62", 620),
    ("64.8 of 72", 720),
    ("75.6 of 84", 840),
];

fn percent(percent: i128) -> Fraction {
    Fraction::new(percent, 1)
}

fn comparator_word(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "以上",
        Comparator::AtMost => "以下",
        Comparator::Below => "未満",
        Comparator::Above => "超",
    }
}

fn missing_word(missing: Missing) -> &'static str {
    match missing {
        Missing::Blank => "blank",
        Missing::Dash => "dash",
        Missing::NotMeasured => "not_measured",
        Missing::NotPublished => "not_published",
        Missing::Discontinued => "discontinued",
    }
}

fn unit_word(unit: Option<Unit>) -> &'static str {
    match unit {
        None => "without a unit",
        Some(Unit::Percent) => "%",
        Some(Unit::Point) => "ポイント",
        Some(Unit::Wari) => "割",
        Some(Unit::Score) => "点",
        Some(Unit::Counter("件")) => "件",
        Some(Unit::Counter(_)) => "another counter",
        Some(Unit::Yen(1)) => "円",
        Some(Unit::Yen(_)) => "multiples of 円",
        Some(Unit::Minutes(1)) => "分",
        Some(Unit::Minutes(_)) => "時間",
        Some(Unit::Other(_)) => "another symbol",
    }
}
