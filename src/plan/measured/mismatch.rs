//! Whether a reading goes with its target: one dimension, one counter, one kind.

use alloc::string::{String, ToString};
use core::fmt::{self, Write};

use crate::plan::goal::Goal;
use crate::plan::target::Target;
use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{Language, Said};
use crate::value::quantity::fit;
use crate::value::unit::Fit;
use crate::value::{Criterion, Dimension, Quantity, Reading, ReadingValue, Unit};

said! {
    /// The error returned when a cell cannot be a reading of its target.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum Mismatch {
        /// `3台` for `100人以上`, `50%` for `3.5点以上`
        Incomparable {
            /// The quantity or criterion found.
            found: String,
            /// What it was held against.
            expected: String,
        } => "incomparable",
            "「{found}」は「{expected}」と比較できない（同じ種類の単位で記入が必要）",
            "`{found}` does not compare with `{expected}` (expected the same dimension and counter)";
        /// `reached` for `50%以上`
        NotAMilestone(found: &'static str) => "not-a-milestone",
            "数値を記入する欄に「{found}」とある（到達・未到達は到達目標のみ）",
            "`{found}` stands where a quantity is due (only a milestone is reached or not)";
        /// `1件` for 立ち上げる
        NotAQuantity(found: Quantity) => "not-a-quantity",
            "到達・未到達を記入する欄に「{found}」とある（`reached`又は`not_reached`で記入が必要）",
            "`{found}` stands where a milestone is `reached` or `not_reached`";
        /// `0.496` for `50%以上`, `15` for `20千円以上`
        NoUnit {
            /// The figure without unit.
            found: String,
            /// What the target is counted in.
            unit: Unit,
        } => "no-unit",
            "「{found}」に単位がない（目標の単位は{unit}。点や件数のほかは単位を付けて記入が必要）",
            "`{found}` has no unit beside a target in {unit} (only scores and counts are read without one)";
        /// `999999999999999` for `3億円以上`
        DoesNotFit {
            /// The figure without unit.
            found: String,
            /// The unit it takes.
            unit: Unit,
        } => "does-not-fit",
            "「{found}」は{unit}として扱える範囲にない（円・分・%で1,000兆未満で記入が必要）",
            "`{found}` does not fit in {unit} (expected less than 1,000兆 in 円, 分 or %)";
    }
}
in_english! { Mismatch }

/// The error returned when cells cannot be readings of their target.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
pub struct Mismatched {
    /// What is wrong with this year's reading.
    pub reading: Option<Mismatch>,
    /// What is wrong with last year's.
    pub previous: Option<Mismatch>,
}

impl Said for Mismatched {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let (reading, previous) = match language {
            Language::Japanese => ("実績値：", "前年度："),
            Language::English => ("reading: ", "previous: "),
        };
        let mut between = "";
        for (cell, mismatch) in [(reading, &self.reading), (previous, &self.previous)] {
            if let Some(mismatch) = mismatch {
                write!(out, "{between}{cell}{}", mismatch.to(language))?;
                between = language.choose("；", "; ");
            }
        }
        Ok(())
    }
}
in_english! { Mismatched }

/// The checks that need a target and its readings.
impl Target {
    /// Whether a cell holds what the target asks for, in the very unit of its criterion, or
    /// nothing.
    pub(crate) fn counts_alike(&self, reading: &Reading) -> bool {
        match (reading.value(), self.goal().criterion()) {
            (ReadingValue::Missing(_), _) | (ReadingValue::Milestone(_), None) => true,
            (ReadingValue::Quantity(quantity), Some(own)) => {
                quantity.unit() == own.quantity().unit()
            }
            (ReadingValue::Milestone(_), Some(_)) | (ReadingValue::Quantity(_), None) => false,
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
            Goal::Change(_) => own
                .or_else(|| reading.quantity().and_then(Quantity::unit))
                .or_else(|| previous.quantity().and_then(Quantity::unit)),
            Goal::Criterion(_) | Goal::Milestone(_) => own,
        }
    }

    pub(crate) fn mismatch(&self, reading: &Reading, other: &Reading) -> Option<Mismatch> {
        match (reading.value(), self.goal().criterion()) {
            (ReadingValue::Missing(_), _) | (ReadingValue::Milestone(_), None) => None,
            (ReadingValue::Milestone(state), Some(_)) => {
                Some(Mismatch::NotAMilestone(state.code()))
            }
            (ReadingValue::Quantity(quantity), None) => {
                Some(Mismatch::NotAQuantity(quantity.clone()))
            }
            (ReadingValue::Quantity(quantity), Some(criterion)) => {
                let unit = self.unit(reading, other);
                bare(quantity, unit)
                    .or_else(|| misfit(quantity, unit, criterion))
                    .or_else(|| too_large(criterion.quantity(), unit))
            }
        }
    }
}

/// Why a quantity cannot be held against a criterion counted in a unit.
pub(crate) fn misfit(
    quantity: &Quantity,
    unit: Option<&Unit>,
    criterion: &Criterion,
) -> Option<Mismatch> {
    let compares = quantity.unit().is_none() || fit(quantity.unit(), unit) != Fit::Differs;
    if compares {
        too_large(quantity, unit)
    } else {
        Some(Mismatch::Incomparable {
            found: quantity.to_string(),
            expected: criterion.to_string(),
        })
    }
}

/// Why a bare figure cannot be a reading: what a figure without a unit may be otherwise than in
/// its target's unit, a share, a multiple of 円 or of 分, is not guessed.
fn bare(quantity: &Quantity, unit: Option<&Unit>) -> Option<Mismatch> {
    let unit = unit.filter(|_| quantity.unit().is_none())?;
    match unit.dimension() {
        Dimension::Score | Dimension::Count => None,
        Dimension::Ratio | Dimension::Money | Dimension::Time | Dimension::Own => {
            Some(Mismatch::NoUnit { found: quantity.to_string(), unit: unit.clone() })
        }
    }
}

/// Why a bare figure cannot take a unit.
fn too_large(quantity: &Quantity, unit: Option<&Unit>) -> Option<Mismatch> {
    let unit = unit.filter(|unit| quantity.unit().is_none() && !quantity.fits_in(unit))?;
    Some(Mismatch::DoesNotFit { found: quantity.to_string(), unit: unit.clone() })
}

/// Why two quantities cannot be held against each other, though each fits the target.
pub(crate) fn differ(found: &Quantity, other: &Quantity) -> Option<Mismatch> {
    if found.unit()?.fit(other.unit()?) == Fit::Differs {
        Some(Mismatch::Incomparable { found: found.to_string(), expected: other.to_string() })
    } else {
        None
    }
}
