//! One ward's result on a common indicator.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use crate::plan::measured::MeasuredTarget;
use crate::plan::measured::attainment::Attainment;
use crate::plan::measured::mismatch::Mismatched;
use crate::plan::place::Place;
use crate::review::outlook::{Margin, margin_to_target};
use crate::review::rating::Rating;
use crate::review::{IndicatorReview, Review};
use crate::rules::clause::Decided;
use crate::terms::marks::OutcomeStatus;
use crate::terms::text::Text;
use crate::value::quantity::Quantity;
use crate::value::reading::{Missing, Reading};

/// What a ward reached on a common indicator, held against the common target.
#[derive(Debug, Clone)]
pub struct WardRow<'r> {
    pub(crate) review: &'r Review<'r>,
    pub(crate) own: Option<Own<'r>>,
    pub(crate) measured: Option<Cow<'r, MeasuredTarget>>,
    pub(crate) rank: Rank,
}

/// A ward's own indicator and where it stands on the ward's sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Own<'r> {
    pub(crate) at: Place,
    pub(crate) indicator: IndicatorReview<'r>,
}

/// Where a ward stands among those that can be ranked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rank {
    /// Its rank from 1, shared by equal readings.
    Ranked(usize),
    /// None, and why.
    Unranked(Unranked),
}

/// Why a ward is not ranked on a common indicator. Where several reasons apply, the first here.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unranked {
    /// The ward has no indicator tied to the common one.
    NoIndicator,
    /// The ward has several indicators tied to the common one.
    SeveralIndicators(usize),
    /// The ward's reading is missing, and why.
    Missing(Missing),
    /// The common target is a milestone, which is reached or not.
    Milestone,
    /// The ward's reading measures something else than the common target asks for.
    MeasuredOtherwise(Mismatched),
    /// The ward's readings are totals since another year, or totals where the common ones are not.
    CumulativeDiffers,
    /// The reading was taken among another population.
    AnotherPopulation,
    /// The common target is a change, and last year's reading is missing.
    PreviousMissing,
    /// The wards counted in units that do not compare, such as 人 and 台.
    UnitsDiffer,
}

impl Rank {
    /// The rank's number, where there is one.
    #[must_use]
    pub const fn number(&self) -> Option<usize> {
        match self {
            Self::Ranked(number) => Some(*number),
            Self::Unranked(_) => None,
        }
    }

    /// Why there is none.
    #[must_use]
    pub const fn unranked(&self) -> Option<&Unranked> {
        match self {
            Self::Ranked(_) => None,
            Self::Unranked(why) => Some(why),
        }
    }
}

impl Unranked {
    /// The reason's public code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoIndicator => "no-indicator",
            Self::SeveralIndicators(_) => "several-indicators",
            Self::Missing(_) => "reading-missing",
            Self::Milestone => "milestone",
            Self::MeasuredOtherwise(_) => "measured-otherwise",
            Self::CumulativeDiffers => "cumulative-differs",
            Self::AnotherPopulation => "another-population",
            Self::PreviousMissing => "previous-missing",
            Self::UnitsDiffer => "units-differ",
        }
    }

    /// The reason in Japanese.
    #[must_use]
    pub fn ja(&self) -> String {
        match self {
            Self::NoIndicator => "対応する指標がない".into(),
            Self::SeveralIndicators(count) => format!("対応する指標が{count}件ある"),
            Self::Missing(why) => format!("実績値がない（{}）", why.ja()),
            Self::Milestone => "数値目標でない".into(),
            Self::MeasuredOtherwise(_) => "共通の目標と異なるものを測っている".into(),
            Self::CumulativeDiffers => "累計の起点が共通の目標と異なる".into(),
            Self::AnotherPopulation => "母集団が異なる".into(),
            Self::PreviousMissing => "前年度の実績値がない".into(),
            Self::UnitsDiffer => "区によって単位が異なる".into(),
        }
    }

    /// The reason in English.
    #[must_use]
    pub fn en(&self) -> String {
        match self {
            Self::NoIndicator => "no indicator goes with it".into(),
            Self::SeveralIndicators(count) => format!("{count} indicators go with it"),
            Self::Missing(why) => format!("there is no reading ({})", why.en()),
            Self::Milestone => "the target is not a number".into(),
            Self::MeasuredOtherwise(_) => {
                "the ward measured something else than the common target asks for".into()
            }
            Self::CumulativeDiffers => "totals are counted since another year".into(),
            Self::AnotherPopulation => "it was measured among another population".into(),
            Self::PreviousMissing => "last year's reading is missing".into(),
            Self::UnitsDiffer => "the wards' units do not compare".into(),
        }
    }
}

impl<'r> WardRow<'r> {
    /// The ward's reviewed sheet.
    #[must_use]
    pub fn review(&self) -> &'r Review<'r> {
        self.review
    }

    /// The ward.
    #[must_use]
    pub fn ward(&self) -> &'r Text {
        self.review.sheet().ward()
    }

    /// The ward's own indicator that is tied to the common one, with its mark on the ward's own
    /// sheet; none where there is none or more than one.
    #[must_use]
    pub fn indicator(&self) -> Option<IndicatorReview<'r>> {
        self.own.map(|own| own.indicator)
    }

    /// Where that indicator's reading stands on the ward's sheet.
    #[must_use]
    pub fn at(&self) -> Option<Place> {
        self.own.map(|own| own.at)
    }

    /// The ward's readings held against the common target; none where they measure something
    /// else.
    #[must_use]
    pub fn measured(&self) -> Option<&MeasuredTarget> {
        self.measured.as_deref()
    }

    /// The ward's reading as it stands on its sheet.
    #[must_use]
    pub fn reading(&self) -> Option<&'r Reading> {
        self.indicator().map(|own| own.indicator().measured().reading())
    }

    /// Whether the common target is met.
    #[must_use]
    pub fn attainment(&self) -> Option<Decided<Attainment>> {
        self.measured().map(MeasuredTarget::attainment)
    }

    /// How far the reading stands from the common target, positive where better.
    #[must_use]
    pub fn margin(&self) -> Option<Margin> {
        margin_to_target(self.measured()?)
    }

    /// Whether the reading is on the line to the common target (R7).
    #[must_use]
    pub fn individual(&self) -> Option<Rating<'_, OutcomeStatus>> {
        let year = self.review.sheet().fiscal_year();
        Some(Rating::of_indicator(self.measured()?, year, self.review.rubric().outcome()))
    }

    /// The change from last year: reading − previous.
    #[must_use]
    pub fn change(&self) -> Option<Quantity> {
        self.indicator()?.indicator().measured().change()
    }

    /// Where the ward stands.
    #[must_use]
    pub fn rank(&self) -> Rank {
        self.rank.clone()
    }
}
