//! Rules R1 to R6, implemented from their sentences: targets and initiatives.

use std::fmt;

use crate::invented::fraction::Fraction;
use crate::invented::model::{
    Comparator, Condition, Criterion, Implementation, Initiative, Kind, On, Quantity, Reading,
    Status, Target, Test, Unit, When,
};

/// The result of a rule for a column of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Derived {
    Mark(&'static str),
    Undetermined(&'static str),
    Judgement,
}

impl fmt::Display for Derived {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mark(mark) => write!(f, "mark {mark}"),
            Self::Undetermined(reason) => write!(f, "undetermined {reason}"),
            Self::Judgement => f.write_str("judgement"),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Met,
    Missed,
    Unknown(&'static str),
}

/// The rubric's choices among the rules implemented here; by default the form's.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rules {
    /// R4. 2 − reading ÷ target if lower is better.
    pub(crate) two_minus: bool,
    /// R7. The rate in percent that an indicator must reach; if there is none, the straight line.
    pub(crate) progress: Option<Fraction>,
}

/// An achievement rate in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rate {
    Known(Fraction),
    Unbounded,
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Withdrawal {
    Triggered,
    NotTriggered,
    Unknown,
    None,
}

#[derive(Clone, Debug)]
pub(crate) struct InitiativeReview {
    pub(crate) targets: Vec<Verdict>,
    pub(crate) withdrawal: Withdrawal,
    pub(crate) level: Derived,
    pub(crate) achievement: Derived,
    pub(crate) effectiveness: Derived,
}

pub(crate) fn review_initiative(initiative: &Initiative, rules: Rules) -> InitiativeReview {
    let targets: Vec<_> = initiative.targets.iter().map(verdict).collect();
    let withdrawal = withdrawal(initiative, rules);
    let level = level(withdrawal, &targets);
    InitiativeReview {
        achievement: achievement(level, initiative.implementation.means),
        effectiveness: initiative_effectiveness(withdrawal, &targets),
        targets,
        withdrawal,
        level,
    }
}

/// R1. A quantity in base units; one without a unit takes `unit`.
pub(crate) fn in_base_units(quantity: &Quantity, unit: Option<Unit>) -> Fraction {
    quantity.amount.times(quantity.unit.or(unit).map_or(1, Unit::scale))
}

/// R1. A reading without a unit takes its target's. R2: a forecast is not a reading.
pub(crate) fn amount(target: &Target, reading: &Reading) -> Option<Fraction> {
    match reading {
        Reading::Quantity(_, Status::Forecast)
        | Reading::Reached
        | Reading::NotReached
        | Reading::Missing(_) => None,
        Reading::Quantity(quantity, _) => Some(in_base_units(quantity, target.counted_in())),
    }
}

/// R1. Returns the number of a criterion on `target`; without a unit it takes the target's or, if
/// the target has none either, the reading's.
pub(crate) fn bound(target: &Target, criterion: &Criterion) -> Fraction {
    in_base_units(&criterion.bound, target.counted_in().or(target.reading.means.unit()))
}

pub(crate) fn holds(comparator: Comparator, left: Fraction, right: Fraction) -> bool {
    match comparator {
        Comparator::AtLeast => left >= right,
        Comparator::AtMost => left <= right,
        Comparator::Below => left < right,
        Comparator::Above => left > right,
    }
}

/// R2. Returns whether a target was met.
pub(crate) fn verdict(target: &Target) -> Verdict {
    let reading = amount(target, &target.reading.means);
    let reference = match &target.baseline {
        Some(baseline) => Some(in_base_units(baseline, target.counted_in())),
        None => amount(target, &target.previous.means),
    };
    let compare = |criterion: &Criterion, number| {
        if holds(criterion.comparator, number, bound(target, criterion)) {
            Verdict::Met
        } else {
            Verdict::Missed
        }
    };
    match (&target.kind, &target.reading.means) {
        (Kind::Milestone, Reading::Reached) => return Verdict::Met,
        (Kind::Milestone, Reading::NotReached) => return Verdict::Missed,
        _ => {}
    }
    match (&target.kind, reading, reference) {
        (_, None, _) | (Kind::Milestone, ..) => {
            Verdict::Unknown(why_none(&target.reading.means, "reading-missing"))
        }
        (Kind::Criterion(criterion), Some(reading), _) => compare(criterion, reading),
        (Kind::Change(_) | Kind::Relative(_), Some(_), None) => {
            Verdict::Unknown(why_none(&target.previous.means, "previous-missing"))
        }
        (Kind::Change(change), Some(reading), Some(reference)) => {
            compare(change, reading.minus(reference))
        }
        (Kind::Relative(_), Some(_), Some(reference)) if reference <= Fraction::ZERO => {
            Verdict::Unknown("reference-not-positive")
        }
        (Kind::Relative(share), Some(reading), Some(reference)) => {
            let changed = reading.minus(reference).over(reference).times(100);
            if holds(share.comparator, changed, in_base_units(&share.bound, None)) {
                Verdict::Met
            } else {
                Verdict::Missed
            }
        }
    }
}

/// R2. Returns why there is no reading: it is missing, or a forecast.
pub(crate) fn why_none(reading: &Reading, missing: &'static str) -> &'static str {
    match reading {
        Reading::Quantity(_, Status::Forecast) => "reading-forecast",
        _ => missing,
    }
}

/// R4. The achievement rate of a target.
pub(crate) fn rate(target: &Target, rules: Rules) -> Rate {
    let Kind::Criterion(criterion) = &target.kind else {
        return Rate::Unknown;
    };
    let Some(reading) = amount(target, &target.reading.means) else {
        return Rate::Unknown;
    };
    let goal = bound(target, criterion);
    if reading < Fraction::ZERO || goal < Fraction::ZERO {
        return Rate::Unknown;
    }
    if criterion.comparator.rises() {
        if goal == Fraction::ZERO {
            return Rate::Unknown;
        }
        return Rate::Known(reading.over(goal).times(100));
    }
    if rules.two_minus && goal > Fraction::ZERO {
        let two = Fraction::new(2, 1);
        return Rate::Known(two.minus(reading.over(goal)).times(100));
    }
    if reading == Fraction::ZERO {
        return Rate::Unbounded;
    }
    Rate::Known(goal.over(reading).times(100))
}

/// R3. Returns whether one condition holds for one target; `None` if that is unknown.
fn condition(target: &Target, condition: &Condition, rules: Rules) -> Option<bool> {
    let criterion = &condition.criterion;
    match condition.test {
        Test::Reading => {
            let reading = amount(target, &target.reading.means)?;
            Some(holds(criterion.comparator, reading, bound(target, criterion)))
        }
        Test::AchievementRate => match rate(target, rules) {
            Rate::Unknown => None,
            Rate::Unbounded => Some(criterion.comparator.rises()),
            Rate::Known(rate) => {
                let percent = in_base_units(&criterion.bound, None);
                Some(holds(criterion.comparator, rate, percent))
            }
        },
    }
}

/// R3. Returns whether the withdrawal criterion is triggered.
fn withdrawal(initiative: &Initiative, rules: Rules) -> Withdrawal {
    let Some(withdrawal) = &initiative.withdrawal else {
        return Withdrawal::None;
    };
    let mut answers = Vec::new();
    for one in &withdrawal.conditions {
        match one.on {
            On::Target(index) => answers.push(condition(&initiative.targets[index], one, rules)),
            On::Each => {
                answers.extend(initiative.targets.iter().map(|each| condition(each, one, rules)));
            }
        }
    }
    if answers.is_empty() {
        return Withdrawal::Unknown;
    }
    let (decisive, decided, otherwise) = match withdrawal.when.means {
        When::Any => (true, Withdrawal::Triggered, Withdrawal::NotTriggered),
        When::All => (false, Withdrawal::NotTriggered, Withdrawal::Triggered),
    };
    if answers.contains(&Some(decisive)) {
        decided
    } else if answers.contains(&None) {
        Withdrawal::Unknown
    } else {
        otherwise
    }
}

/// R5. The level ①, ② or ③.
fn level(withdrawal: Withdrawal, targets: &[Verdict]) -> Derived {
    match withdrawal {
        Withdrawal::Triggered => return Derived::Mark("③"),
        Withdrawal::Unknown => return Derived::Undetermined("withdrawal-unknown"),
        Withdrawal::NotTriggered | Withdrawal::None => {}
    }
    if targets.is_empty() {
        return Derived::Undetermined("no-targets");
    }
    if targets.contains(&Verdict::Missed) {
        return Derived::Mark("②");
    }
    for target in targets {
        if let Verdict::Unknown(reason) = target {
            return Derived::Undetermined(reason);
        }
    }
    Derived::Mark("①")
}

/// R5. The level with its suffix.
fn achievement(level: Derived, implementation: Implementation) -> Derived {
    match (level, implementation) {
        (Derived::Mark("①"), Implementation::AsPlanned) => Derived::Mark("①(ⅰ)"),
        (Derived::Mark("①"), Implementation::NotAsPlanned) => Derived::Mark("①(ⅱ)"),
        (Derived::Mark("②"), Implementation::AsPlanned) => Derived::Mark("②(ⅰ)"),
        (Derived::Mark("②"), Implementation::NotAsPlanned) => Derived::Mark("②(ⅱ)"),
        (Derived::Mark("①" | "②"), Implementation::NotGiven) => {
            Derived::Undetermined("implementation-unknown")
        }
        (level, _) => level,
    }
}

/// R6. ○ or ×.
fn initiative_effectiveness(withdrawal: Withdrawal, targets: &[Verdict]) -> Derived {
    match withdrawal {
        Withdrawal::Triggered => Derived::Mark("×"),
        Withdrawal::Unknown => Derived::Undetermined("withdrawal-unknown"),
        Withdrawal::NotTriggered | Withdrawal::None if targets.is_empty() => {
            Derived::Undetermined("no-targets")
        }
        Withdrawal::NotTriggered | Withdrawal::None => Derived::Mark("○"),
    }
}
