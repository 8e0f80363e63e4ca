//! Whether a reading fits its target: same dimension, same counter, same kind.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt::{self, Write};

use crate::plan::goal::Goal;
use crate::plan::target::Target;
use crate::terms::language::in_japanese;
use crate::terms::said::said;
use crate::terms::{GoalKind, Language, MilestoneState, Said};
use crate::value::quantity::fit;
use crate::value::unit::Fit;
use crate::value::{Dimension, Quantity, Reading, ReadingValue, Unit};

said! {
    /// The error returned when a cell cannot be a reading of its target.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum Mismatch {
        /// `3台` for `100人以上`, `50%` for `3.5点以上`
        Incomparable {
            /// The quantity or criterion found.
            found: String,
            /// What it was compared with.
            expected: String,
        } => "incomparable",
            "「{found}」と「{expected}」は単位が異なるため比較できません（同じ種類の単位で記入してください）",
            "`{found}` does not compare with `{expected}`: their units differ (expected units of one kind)";
        /// `reached` for `50%以上`
        NotAMilestone(found: MilestoneState) => "not-a-milestone",
            "数値目標の欄に「{found}」とあります（例：49.6%。数値と単位を記入してください）",
            "“{found}” is in a cell for a figure (expected a figure and its unit, such as `49.6%`)";
        /// `1件` for 立ち上げる
        NotAQuantity(found: String) => "not-a-quantity",
            "到達目標の欄に「{found}」とあります（到達 `reached`／未到達 `not_reached` のいずれかを記入してください）",
            "`{found}` is in a cell for a milestone (expected `reached` or `not_reached`)";
        /// `0.496` for `50%以上`, `15` for `20千円以上`
        NoUnit {
            /// The figure without a unit.
            found: String,
            /// The unit of the target.
            unit: Unit,
        } => "no-unit",
            "「{found}」に単位がありません（目標の単位は「{unit}」です。単位を付けて記入してください）",
            "`{found}` has no unit (expected one, as the target is in {unit}; only scores and counts are read without)";
        /// `999999999999999` for `3億円以上`
        DoesNotFit {
            /// The figure without a unit.
            found: String,
            /// The unit it takes.
            unit: Unit,
        } => "does-not-fit",
            "「{found}」は、単位を「{unit}」とすると扱える大きさを超えています（円・分・%に換算して1,000兆未満で記入してください）",
            "`{found}` does not fit in {unit} (expected less than 1,000 trillion in yen, minutes or per cent)";
    }
}
in_japanese! { Mismatch }

/// The error returned when cells cannot be readings of their target.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
pub struct Mismatched {
    /// What is wrong with this year's reading.
    pub reading: Option<Mismatch>,
    /// What is wrong with last year's reading.
    pub previous: Option<Mismatch>,
    /// What is wrong with the target's baseline.
    pub baseline: Option<Box<Mismatch>>,
}

impl Mismatched {
    /// Returns its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "mismatched"
    }
}

impl Said for Mismatched {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let [reading, previous, baseline] = match language {
            Language::Japanese => ["実績値：", "前年度：", "基準値："],
            Language::English => ["this year's reading: ", "last year's reading: ", "baseline: "],
        };
        let mut between = "";
        for (cell, mismatch) in [
            (reading, self.reading.as_ref()),
            (previous, self.previous.as_ref()),
            (baseline, self.baseline.as_deref()),
        ] {
            if let Some(mismatch) = mismatch {
                write!(out, "{between}{cell}{}", mismatch.to(language))?;
                between = language.choose("。", "; ");
            }
        }
        Ok(())
    }
}
in_japanese! { Mismatched }

/// Checks of a target and its readings.
impl Target {
    /// Returns whether a cell is missing, or holds what the target asks for in exactly the unit of
    /// its criterion.
    pub(crate) fn counts_alike(&self, reading: &Reading) -> bool {
        match (reading.value(), self.goal()) {
            (ReadingValue::Missing(_), _) | (ReadingValue::Milestone(_), Goal::Milestone(_)) => {
                true
            }
            (ReadingValue::Quantity(quantity), Goal::Criterion(own) | Goal::Change(own, _)) => {
                quantity.unit() == own.quantity().unit()
            }
            (ReadingValue::Milestone(_) | ReadingValue::Quantity(_), _) => false,
        }
    }

    #[inline]
    pub(crate) fn unit<'a>(
        &'a self,
        reading: &'a Reading,
        previous: &'a Reading,
    ) -> Option<&'a Unit> {
        let own = self.goal().criterion().and_then(|criterion| criterion.quantity().unit());
        match self.goal() {
            Goal::Change(_, from) | Goal::RelativeChange(_, from) => own
                .or_else(|| from.baseline().and_then(|baseline| baseline.value().unit()))
                .or_else(|| reading.quantity().and_then(Quantity::unit))
                .or_else(|| previous.quantity().and_then(Quantity::unit)),
            Goal::Criterion(_) | Goal::Milestone(_) => own,
        }
    }

    pub(crate) fn mismatch(&self, reading: &Reading, other: &Reading) -> Option<Mismatch> {
        match (reading.value(), self.goal()) {
            (ReadingValue::Missing(_), _) | (ReadingValue::Milestone(_), Goal::Milestone(_)) => {
                None
            }
            (ReadingValue::Milestone(state), _) => Some(Mismatch::NotAMilestone(*state)),
            (ReadingValue::Quantity(quantity), Goal::Milestone(_)) => {
                Some(Mismatch::NotAQuantity(quantity.ja().to_string()))
            }
            (ReadingValue::Quantity(quantity), _) => {
                self.unfit(quantity, self.unit(reading, other))
            }
        }
    }

    fn unfit(&self, quantity: &Quantity, unit: Option<&Unit>) -> Option<Mismatch> {
        let mismatch = bare(quantity, unit).or_else(|| misfit(quantity, unit, self.goal()));
        mismatch.or_else(|| too_large(self.goal().criterion()?.quantity(), unit))
    }

    /// Returns why the baseline does not fit the target and its readings. Beside a milestone it is
    /// only shown, so it always fits.
    pub(crate) fn baseline_mismatch(
        &self,
        reading: &Reading,
        previous: &Reading,
    ) -> Option<Mismatch> {
        let value = self.baseline()?.value();
        let unit = self.unit(reading, previous);
        match self.goal().kind() {
            GoalKind::Milestone => None,
            // A change has no unit before it has a reading.
            GoalKind::Change if unit.is_none() => None,
            GoalKind::Change | GoalKind::Number => self.unfit(value, unit),
        }
    }
}

/// Returns why a quantity does not compare with a goal in a unit.
pub(crate) fn misfit(quantity: &Quantity, unit: Option<&Unit>, goal: &Goal) -> Option<Mismatch> {
    let compares = quantity.unit().is_none() || fit(quantity.unit(), unit) != Fit::Differs;
    if compares {
        too_large(quantity, unit)
    } else {
        Some(Mismatch::Incomparable {
            found: quantity.ja().to_string(),
            expected: match (goal.criterion(), unit) {
                (Some(criterion), _) => criterion.ja().to_string(),
                (None, Some(unit)) => unit.to_string(),
                (None, None) => goal.ja().to_string(),
            },
        })
    }
}

/// Returns why a bare figure cannot be a reading. It could be in another unit than the target's, a
/// share or a multiple of 円 or 分, and this is not guessed.
fn bare(quantity: &Quantity, unit: Option<&Unit>) -> Option<Mismatch> {
    let unit = unit.filter(|_| quantity.unit().is_none())?;
    match unit.dimension() {
        Dimension::Score | Dimension::Count => None,
        Dimension::Ratio | Dimension::Money | Dimension::Time | Dimension::Own => {
            Some(Mismatch::NoUnit { found: quantity.ja().to_string(), unit: unit.clone() })
        }
    }
}

/// Returns why a bare figure cannot take a unit.
fn too_large(quantity: &Quantity, unit: Option<&Unit>) -> Option<Mismatch> {
    let unit = unit.filter(|unit| quantity.unit().is_none() && !quantity.fits_in(unit))?;
    Some(Mismatch::DoesNotFit { found: quantity.ja().to_string(), unit: unit.clone() })
}

/// Returns why two quantities do not compare with each other, although each fits the target.
pub(crate) fn differ(found: &Quantity, other: &Quantity) -> Option<Mismatch> {
    if found.unit()?.fit(other.unit()?) == Fit::Differs {
        Some(Mismatch::Incomparable {
            found: found.ja().to_string(),
            expected: other.ja().to_string(),
        })
    } else {
        None
    }
}
