//! What is known about a target before there is a reading: which readings would meet it, and which
//! would trigger its withdrawal conditions.

use core::cmp::Ordering;

use crate::plan::{Condition, ConditionTest};
use crate::review::planned::cut::{Numbers, Point};
use crate::review::planned::readings::ReadingSet;
use crate::rules::{r01_criterion, r04_achievement_rate};
use crate::terms::{Combination, Comparator, GoalKind, RateFormula, RateRule, Satisfaction, Sign};
use crate::value::figure::Exact;
use crate::value::{Criterion, RateCriterion, Unit};

/// The readings for which something holds, and those for which it does not. For all others it is
/// unknown.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) holds: ReadingSet,
    pub(crate) fails: ReadingSet,
}

impl Known {
    /// Known for no reading.
    const NEVER: Self = Self { holds: ReadingSet::NONE, fails: ReadingSet::NONE };

    /// Returns which readings in a unit satisfy a criterion, which takes that unit if it has none
    /// of its own.
    pub(crate) fn of_criterion(criterion: &Criterion, unit: Option<&Unit>) -> Self {
        let bound = criterion.quantity().exact_in(unit);
        let Some(bound) = Point::new(bound, Exact::whole(1)) else { return Self::NEVER };
        let holds = ReadingSet::compared(bound, Numbers::of(unit), |order| {
            satisfies(criterion.comparator(), order)
        });
        Self { fails: holds.clone().complement(), holds }
    }

    /// Returns for which readings of a target a withdrawal condition on it holds; `rule` selects
    /// the formula of the achievement rate.
    pub(crate) fn of_condition(condition: &Condition, target: &Criterion, rule: RateRule) -> Self {
        match condition.test() {
            ConditionTest::Reading(criterion) => {
                Self::of_criterion(criterion, target.quantity().unit())
            }
            ConditionTest::Rate(criterion) => Self::of_rate(criterion, target, rule),
        }
    }

    /// Returns for which readings of a target its achievement rate satisfies a criterion (R4),
    /// taking negative readings, 0 and positive ones in turn.
    fn of_rate(criterion: &RateCriterion, target: &Criterion, rule: RateRule) -> Self {
        let numbers = Numbers::of(target.quantity().unit());
        let Some(zero) = Point::new(Exact::ZERO, Exact::whole(1)) else { return Self::NEVER };
        let beside_zero = [Ordering::Less, Ordering::Equal, Ordering::Greater];
        beside_zero.into_iter().fold(Self::NEVER, |known, order| {
            let readings = ReadingSet::compared(zero, numbers, |own| own == order);
            let of_sign = Self::of_rate_where(order.into(), criterion, target, rule, numbers);
            Self {
                holds: known.holds.or(&of_sign.holds.and(&readings)),
                fails: known.fails.or(&of_sign.fails.and(&readings)),
            }
        })
    }

    /// Returns the same for readings of one sign, which share a formula; for other readings the
    /// result means nothing.
    fn of_rate_where(
        sign: Sign,
        criterion: &RateCriterion,
        target: &Criterion,
        rule: RateRule,
        numbers: Numbers,
    ) -> Self {
        const HUNDRED: Exact = Exact::whole(100);
        let (bound, own) = (criterion.rate().percentage().exact(), target.quantity().exact());
        let formula = r04_achievement_rate::achievement_rate(
            GoalKind::Number,
            target.direction(),
            Some(sign),
            own.sign().into(),
            rule,
        );
        let whatever = |rate: Ordering| {
            let (all, none) = (ReadingSet::ALL, ReadingSet::NONE);
            let holds = satisfies(criterion.comparator(), rate);
            let (holds, fails) = if holds { (all, none) } else { (none, all) };
            Self { holds, fails }
        };
        // The reading at which the rate equals the bound, and how the rate compares with the bound
        // for larger readings.
        let (turn, above) = match formula.value {
            RateFormula::Unknown => return Self::NEVER,
            RateFormula::Unbounded => return whatever(Ordering::Greater),
            RateFormula::ZeroPercent => return whatever(Exact::ZERO.compare(bound)),
            RateFormula::ReadingOverTarget => {
                (Point::new(bound.times(own), HUNDRED), Ordering::Greater)
            }
            RateFormula::TargetOverReading if bound.sign().is_eq() => {
                return whatever(Ordering::Greater);
            }
            RateFormula::TargetOverReading => {
                (Point::new(own.times(HUNDRED), bound), Ordering::Less)
            }
            RateFormula::TwoMinusReadingOverTarget => {
                let left = Exact::whole(200).minus(bound);
                (Point::new(own.times(left), HUNDRED), Ordering::Less)
            }
        };
        let Some(turn) = turn else { return Self::NEVER };
        let holds = ReadingSet::compared(turn, numbers, |reading| {
            let rate = if above.is_gt() { reading } else { reading.reverse() };
            satisfies(criterion.comparator(), rate)
        });
        Self { fails: holds.clone().complement(), holds }
    }

    /// Returns for which readings of a target the conditions on it hold together (R3): with any,
    /// one that holds is enough; with all, one that does not hold is.
    pub(crate) fn together<'k>(
        conditions: impl Iterator<Item = &'k Self>,
        combination: Combination,
    ) -> Self {
        let (none, all) = (ReadingSet::NONE, ReadingSet::ALL);
        match combination {
            Combination::Any => conditions.fold(Self { holds: none, fails: all }, |both, own| {
                Self { holds: both.holds.or(&own.holds), fails: both.fails.and(&own.fails) }
            }),
            Combination::All => conditions.fold(Self { holds: all, fails: none }, |both, own| {
                Self { holds: both.holds.and(&own.holds), fails: both.fails.or(&own.fails) }
            }),
        }
    }
}

fn satisfies(comparator: Comparator, order: Ordering) -> bool {
    r01_criterion::satisfies(comparator, order).value == Satisfaction::Satisfied
}
