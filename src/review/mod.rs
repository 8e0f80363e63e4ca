//! The review: what the rules derive for every cell of a sheet, and how that differs from what the
//! ward stated.
//!
//! | to | use |
//! |---|---|
//! | review a sheet | [`review()`], [`review_with`] and a [`Rubric`]; only the marks: [`Marks`] |
//! | read marks with their reasons | [`Review`], [`StrategyReview`], [`IndicatorReview`], [`InitiativeReview`], [`Rating`] |
//! | read what differs | [`Finding`], [`FindingKind`] |
//! | explain a mark | [`Review::explain`], [`Explanation`] |
//! | store a review | [`Review::ratings`], [`Record`] |
//! | compare two reviews | [`Differences`], [`compare_rubrics`] |
//! | look ahead | [`required_reading`], [`turning_point`], [`Trajectory`], [`Margin`] |
//! | check a plan | [`plan_review()`], [`PlanReview`], [`PlanChecks`] |

pub(crate) mod differences;
pub(crate) mod explanation;
pub(crate) mod facts;
pub(crate) mod finding;
pub(crate) mod findings;
pub(crate) mod marks;
pub(crate) mod outlook;
pub(crate) mod planned;
pub(crate) mod rating;
pub(crate) mod record;
pub(crate) mod reviewed;
pub(crate) mod rubric;
pub(crate) mod serialize;
pub(crate) mod turning;

pub use self::differences::{
    BothWays, Difference, Differences, Explained, FindingDifference, compare_rubrics,
};
pub use self::explanation::{Explanation, NotExplained};
pub use self::facts::counts::LevelCounts;
pub use self::facts::coverage::Coverage;
pub use self::facts::individual::{individual, required_reading};
pub use self::finding::said::{
    ByRules, Counted, LegendMarks, QuantityOf, Requirement, Revision, SaidVerdict, TargetTerms,
    Unfilled,
};
pub use self::finding::{Finding, FindingCode, FindingKind, Severity};
pub use self::marks::{InitiativeRatings, Marks, StrategyRatings};
pub use self::outlook::{
    Margin, Side, Trajectory, TrajectoryError, margin_to_target, margin_to_withdrawal,
};
pub use self::planned::checks::PlanChecks;
pub use self::planned::named::{AllOpposed, Opposed, TestsTogether};
pub use self::planned::{PlanReview, plan_review, plan_review_with};
pub use self::rating::Rating;
pub(crate) use self::record::read::marks_of;
pub use self::record::{BecauseRecord, FindingRecord, RatedCell, RatingRecord, Record};
pub use self::reviewed::{
    IndicatorReview, InitiativeReview, Review, StrategyReview, review, review_with,
};
pub use self::rubric::Rubric;
pub use self::rubric::interval::{Interval, NotInForce};
pub use self::rubric::refused::RubricError;
pub use self::rubric::rule::{IndicatorRules, OutcomeRule, ProgressRule, RequiredNarratives};
pub use self::rubric::schedule::{RateSchedule, RateStep};
pub use self::turning::turning_point;
/// The JSON Schema (draft 2020-12) of a review as it is written.
///
/// Marks, results and severities are closed sets there; a later version may add codes of findings
/// and reasons.
pub const REVIEW_SCHEMA: &str = include_str!("review.schema.json");

/// The JSON Schema (draft 2020-12) of a [`Rubric`].
pub const RUBRIC_SCHEMA: &str = include_str!("rubric.schema.json");
