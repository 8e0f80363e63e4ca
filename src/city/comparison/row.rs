//! One ward's result on a common indicator.

use alloc::borrow::Cow;

use crate::plan::{MeasuredTarget, Mismatched, Place};
use crate::review::{IndicatorReview, Margin, Rating, Review, margin_to_target};
use crate::rules::{Decided, Derived};
use crate::terms::said::said;
use crate::terms::{Attainment, Missing, OutcomeStatus, Text};
use crate::value::{Quantity, Reading};

/// A ward's result on a common indicator, compared with the common target.
///
/// ```
/// use kusei::{Comparison, Said};
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let comparison = Comparison::new([&review])?;
/// for row in comparison.common_indicators()[0].rows() {
///     let mark = row.individual().and_then(|rating| rating.mark());
///     match (row.rank().number(), row.margin()) {
///         (Some(rank), Some(margin)) => println!("{rank} {} {} {mark:?}", row.ward(), margin.en()),
///         _ => println!("- {} {:?}", row.ward(), row.rank().unranked()),
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct WardRow<'r> {
    pub(crate) review: &'r Review<'r>,
    pub(crate) own: Option<Own<'r>>,
    pub(crate) measured: Option<Cow<'r, MeasuredTarget>>,
    pub(crate) rank: Rank,
}

/// A ward's own indicator and its place on the ward's sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Own<'r> {
    pub(crate) at: Place,
    pub(crate) indicator: IndicatorReview<'r>,
}

/// The position of a ward in the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "順位")]
pub enum Rank {
    /// Ranked: the rank from 1, shared by equal readings.
    Ranked(usize),
    /// Not ranked, and why.
    Unranked(Unranked),
}

said! {
    /// Why a ward is not ranked on a common indicator. If several reasons apply, the first in this
    /// order is given.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Unranked {
        /// The ward has no indicator tied to the common one.
        NoIndicator => "no-indicator", "対応する指標がない", "no such indicator";
        /// The ward has several indicators tied to the common one.
        SeveralIndicators(count: usize) => "several-indicators",
            "対応する指標が{count}件ある", "{count} such indicators";
        /// The ward's reading is missing, and why.
        Missing(why: Missing) => "reading-missing",
            "実績値なし（{why}）", "no result ({why})";
        /// The ward gives a forecast, which is not a reading.
        Forecast => "reading-forecast", "実績値は見込みのみ", "a forecast alone";
        /// The common target is a milestone, which is only reached or not.
        Milestone => "milestone", "数値目標でない", "the target is not a figure";
        /// The ward's reading measures something else than the common target asks for.
        MeasuredOtherwise(mismatched: Mismatched) => "measured-otherwise",
            "共通の目標と異なるものを測定している",
            "measures something else than the common target asks for";
        /// The ward's readings are totals since another year, or are totals while the common ones
        /// are not.
        CumulativeDiffers => "cumulative-differs",
            "累計の起算が共通の目標と異なる", "totals are counted since another year";
        /// The reading was taken among another population.
        AnotherPopulation => "another-population",
            "対象者が異なる", "covers another population";
        /// The common target is a change, and last year's reading is missing.
        PreviousMissing => "previous-missing",
            "前年度の実績値なし", "no result for last year";
        /// The common target is a relative change: shares are not ranked.
        RelativeChange => "relative-change",
            "目標が増減率である", "the target is a relative change";
        /// The wards counted in units that do not compare, such as 人 and 台.
        UnitsDiffer => "units-differ", "区により単位が異なる", "the wards' units do not compare";
    }
}

impl Rank {
    /// Returns the rank's number, if the ward is ranked.
    #[must_use]
    pub const fn number(&self) -> Option<usize> {
        match self {
            Self::Ranked(number) => Some(*number),
            Self::Unranked(_) => None,
        }
    }

    /// Returns the reason, if the ward is not ranked.
    #[must_use]
    pub const fn unranked(&self) -> Option<&Unranked> {
        match self {
            Self::Ranked(_) => None,
            Self::Unranked(why) => Some(why),
        }
    }
}

impl<'r> WardRow<'r> {
    /// Returns the ward's reviewed sheet.
    #[must_use]
    pub fn review(&self) -> &'r Review<'r> {
        self.review
    }

    /// Returns the ward.
    #[must_use]
    pub fn ward(&self) -> &'r Text {
        self.review.sheet().ward()
    }

    /// Returns the ward's own indicator that is tied to the common one, with its mark on the ward's
    /// own sheet; `None` unless exactly one is tied.
    #[must_use]
    pub fn indicator(&self) -> Option<IndicatorReview<'r>> {
        self.own.map(|own| own.indicator)
    }

    /// Returns the place of that indicator's reading on the ward's sheet.
    #[must_use]
    pub fn at(&self) -> Option<Place> {
        self.own.map(|own| own.at)
    }

    /// Returns the ward's readings with the common target; `None` if they measure something else.
    #[must_use]
    pub fn measured(&self) -> Option<&MeasuredTarget> {
        self.measured.as_deref()
    }

    /// Returns the ward's reading as written on its sheet.
    #[must_use]
    pub fn reading(&self) -> Option<&'r Reading> {
        self.indicator().map(|own| own.indicator().measured().reading())
    }

    /// Returns whether the common target is met.
    #[must_use]
    pub fn attainment(&self) -> Option<Decided<Attainment>> {
        self.measured().map(MeasuredTarget::attainment)
    }

    /// Returns the distance of the reading from the common target, positive if better.
    #[must_use]
    pub fn margin(&self) -> Option<Margin> {
        margin_to_target(self.measured()?)
    }

    /// Returns whether the reading is on the line to the common target (R7).
    #[must_use]
    pub fn individual(&self) -> Option<Rating<'_, Derived<OutcomeStatus>>> {
        let year = self.review.sheet().fiscal_year();
        Some(Rating::of_indicator(self.measured()?, year, self.review.rubric()))
    }

    /// Returns the change from last year: reading − previous.
    #[must_use]
    pub fn change(&self) -> Option<Quantity> {
        self.indicator()?.indicator().measured().change()
    }

    /// Returns the position of the ward.
    #[must_use]
    pub fn rank(&self) -> Rank {
        self.rank.clone()
    }
}
