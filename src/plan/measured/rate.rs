//! The achievement rate (達成率) of a target, compared without dividing (R4).

use core::cmp::Ordering;
use core::fmt::{self, Write};

use crate::plan::goal::Goal;
use crate::plan::measured::MeasuredTarget;
use crate::rules::{Decided, r01_criterion, r04_achievement_rate};
use crate::terms::fact_name::FactName;
use crate::terms::{Direction, Facts, Language, RateFormula, RateRule, Said, Satisfaction, Sign};
use crate::value::figure::Exact;
use crate::value::shown::{Digits, Places, Showing};
use crate::value::{Rate, RateCriterion, Rounding, Shown, Unit};

impl MeasuredTarget {
    /// Returns how to compute the achievement rate (R4); `rule` selects the formula where lower is
    /// better.
    #[inline]
    #[must_use]
    pub fn rate_formula(&self, rule: RateRule) -> Decided<RateFormula> {
        let goal = self.target().goal();
        let (direction, target) = match goal {
            Goal::Criterion(criterion) => (criterion.direction(), criterion.quantity().exact()),
            Goal::Change(..) | Goal::RelativeChange(..) | Goal::Milestone(_) => {
                (Direction::Higher, Exact::ZERO)
            }
        };
        let sign = |figure: Exact| Sign::from(figure.sign());
        let reading = self.reading_exact().map(sign);
        r04_achievement_rate::achievement_rate(goal.kind(), direction, reading, sign(target), rule)
    }

    /// Returns whether the achievement rate satisfies a criterion, without dividing; `None` if the
    /// rate is not known.
    #[inline]
    #[must_use]
    pub fn rate_satisfies(
        &self,
        criterion: &RateCriterion,
        rule: RateRule,
    ) -> Option<Satisfaction> {
        let order = self.compare_rate(criterion.rate(), rule)?;
        Some(r01_criterion::satisfies(criterion.comparator(), order).value)
    }

    /// Compares the achievement rate with a bound, without dividing; `None` if the rate is not
    /// known.
    #[inline]
    #[must_use]
    pub fn compare_rate(&self, bound: &Rate, rule: RateRule) -> Option<Ordering> {
        let formula = self.rate_formula(rule).value;
        if formula == RateFormula::Unbounded {
            return Some(Ordering::Greater);
        }
        let (over, under) = self.rate_parts(formula)?;
        Some(over.compare_products(HUNDRED, under, bound.percentage().exact()))
    }

    /// Returns the achievement rate in %, to be shown, never compared. Given a bound, it is shown
    /// on the same side of the bound as the exact rate.
    ///
    /// A rate that must be rounded is rounded down (切捨て; for a negative rate this is 切上げ of its
    /// digits), to at least two decimal places, one more than reading and target have, and more if
    /// only those separate it from the bound.
    ///
    /// `None` if it is unknown, unbounded, or too large to show.
    #[must_use]
    pub fn shown_rate(&self, bound: Option<&Rate>, rule: RateRule) -> Option<Shown> {
        let (over, under) = self.rate_parts(self.rate_formula(rule).value)?;
        let target = self.target().goal().criterion()?.quantity();
        let sources = self.reading().quantity().into_iter().chain([target]);
        let showing = Showing {
            over: over.times(HUNDRED),
            under,
            unit: Some(&Unit::Percent),
            places: Places::as_printed(sources).at_least(2),
            towards: Direction::Lower,
            against: bound.map(|bound| bound.percentage().exact()),
        };
        showing.shown().filter(Shown::is_below_bound)
    }

    /// Adds the achievement rate, as a sentence writes it beside a bound, and its rounding, if it
    /// is known.
    pub(crate) fn tell_rate(&self, bound: &Rate, rule: RateRule, facts: &mut Facts) {
        if let Some((rate, rounding)) = self.said_rate(bound, rule) {
            facts.add(FactName::RATE, &rate);
            facts.add_any(FactName::ROUNDING, rounding);
        }
    }

    fn said_rate(&self, bound: &Rate, rule: RateRule) -> Option<(SaidRate, Option<Rounding>)> {
        let formula = self.rate_formula(rule).value;
        if formula == RateFormula::Unbounded {
            return Some((SaidRate::Unbounded, None));
        }
        let (over, _) = self.rate_parts(formula)?;
        Some(match (self.shown_rate(Some(bound), rule), over.sign()) {
            (Some(Shown { digits, rounding }), _) => (SaidRate::Shown(digits), rounding),
            (None, Ordering::Less) => (SaidRate::TooSmall, None),
            (None, Ordering::Equal | Ordering::Greater) => (SaidRate::TooLarge, None),
        })
    }

    /// Returns the formula, if a sentence names it because it is not the default one.
    pub(crate) fn said_formula(&self, rule: RateRule) -> Option<RateFormula> {
        let formula = self.rate_formula(rule).value;
        (formula == RateFormula::TwoMinusReadingOverTarget).then_some(formula)
    }

    /// Returns the rate as a fraction with a positive denominator; `None` if it is unknown or
    /// unbounded.
    #[inline]
    fn rate_parts(&self, formula: RateFormula) -> Option<(Exact, Exact)> {
        let target = self.target().goal().criterion()?.quantity().exact();
        let reading = self.reading_exact()?;
        match formula {
            RateFormula::Unknown | RateFormula::Unbounded => None,
            RateFormula::ZeroPercent => Some((Exact::ZERO, Exact::whole(1))),
            RateFormula::ReadingOverTarget => Some((reading, target)),
            RateFormula::TargetOverReading => Some((target, reading)),
            RateFormula::TwoMinusReadingOverTarget => {
                Some((target.plus(target).minus(reading), target))
            }
        }
    }
}

const HUNDRED: Exact = Exact::whole(100);

/// An achievement rate as a sentence writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum SaidRate {
    /// Exact, or rounded.
    Shown(Digits),
    /// Never below any bound.
    Unbounded,
    /// Too large for a figure.
    TooLarge,
    /// Negative, and too large for a figure in absolute value.
    TooSmall,
}

impl fmt::Display for SaidRate {
    /// Writes the figure, or the word of the wire format.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shown(rate) => fmt::Display::fmt(rate, f),
            Self::Unbounded => f.write_str(RateFormula::Unbounded.code()),
            Self::TooLarge => f.write_str("too_large"),
            Self::TooSmall => f.write_str("too_small"),
        }
    }
}

impl Said for SaidRate {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Shown(rate) => rate.say(language, out),
            Self::Unbounded => RateFormula::Unbounded.say(language, out),
            Self::TooLarge => out.write_str(language.choose("1,000兆%以上", "10^15% or more")),
            Self::TooSmall => out.write_str(language.choose("▲1,000兆%以下", "−10^15% or less")),
        }
    }
}
