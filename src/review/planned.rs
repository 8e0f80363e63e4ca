//! A plan checked before its year: what can be found while there is no reading to judge.

pub(crate) mod aim;
pub(crate) mod checks;
pub(crate) mod cut;
pub(crate) mod known;
pub(crate) mod named;
pub(crate) mod readings;
pub(crate) mod walk;

use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::Sheet;
use crate::review::finding::Finding;
use crate::review::planned::checks::PlanChecks;
use crate::wire::FORMAT;

/// Checks the plan half of a sheet (計画の点検), as it is written in spring.
///
/// DECISION, all of it: the form is silent. No check gives a mark. This year's readings are not
/// read: the findings are the same whatever they are.
///
/// | code | severity | found where |
/// |---|---|---|
/// | `common-uncovered` | note | no indicator of the ward is tied to a common indicator |
/// | `target-already-met` | note | a criterion is met by last year's reading |
/// | `line-undrawable` | missing | an indicator's criterion is due in a later year and last year has no reading |
/// | `weaker-than-common` | note | an indicator and its common one have criteria of one direction that compare, and some reading meets only the ward's |
/// | `later-than-common` | note | its due year is later than the common one's, whatever their kinds; no due year means this year |
/// | `withdrawal-contradicts` | conflict | some reading meets a criterion and triggers the conditions on it, taken together as the withdrawal criterion says |
/// | `target-without-withdrawal` | note | there are conditions, and none looks at this target |
/// | `no-middle` | note | every target is a criterion, conditions combine with any or there is one target, and the readings that trigger are exactly those that miss: ① or ③, never ② |
/// | `withdrawal-missing` | missing | neither condition nor wording |
/// | `target-missing` | missing | no target |
///
/// Counts are whole numbers, negative ones included: no reading lies between 1件以上 and 0件以下, but
/// some lie between 50%以上 and 49%以下. Where an achievement rate is not known (R4), a condition on it
/// neither holds nor fails.
///
/// The policy's findings come first, in its order; then for each strategy its indicators, and for
/// each initiative its targets and then itself. Findings at one place follow the order of the
/// table.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let json = kusei::wire::REAL_FORM;
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let plan = kusei::plan_review(&sheet);
/// let first = plan.findings().first().ok_or("no finding")?;
/// assert_eq!(first.code(), kusei::FindingCode::TargetAlreadyMet); // 4-1: 54.2% last year, 50%以上
/// # Ok(())
/// # }
/// ```
#[must_use]
pub fn plan_review(sheet: &Sheet) -> PlanReview<'_> {
    plan_review_with(sheet, &PlanChecks::default())
}

/// Checks the plan half of a sheet with some of the checks.
///
/// ```
/// use kusei::review::{PlanChecks, plan_review_with};
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = plan_review_with(&sheet, &PlanChecks::default());
/// for finding in review.findings() {
///     println!("{}: {}", finding.at(), finding);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn plan_review_with<'s>(sheet: &'s Sheet, checks: &PlanChecks) -> PlanReview<'s> {
    PlanReview { sheet, checks: checks.clone(), findings: walk::of(sheet, checks) }
}

/// The findings in the plan half of a sheet, with the sheet itself.
///
/// Serialises as an object of `format`, `ward`, `fiscal_year`, `checks` and `findings`, each
/// finding as in a Review.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "計画の点検")]
pub struct PlanReview<'s> {
    sheet: &'s Sheet,
    checks: PlanChecks,
    findings: Vec<Finding<'s>>,
}

impl<'s> PlanReview<'s> {
    /// Returns the sheet that was checked.
    #[must_use]
    pub fn sheet(&self) -> &'s Sheet {
        self.sheet
    }

    /// Returns the checks that were made.
    #[must_use]
    pub fn checks(&self) -> &PlanChecks {
        &self.checks
    }

    /// Returns the findings, the policy's first, then in sheet order.
    #[must_use]
    pub fn findings(&self) -> &[Finding<'s>] {
        &self.findings
    }
}

impl Serialize for PlanReview<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut plan = serializer.serialize_struct("PlanReview", 5)?;
        plan.serialize_field("format", FORMAT)?;
        plan.serialize_field("ward", self.sheet.ward())?;
        plan.serialize_field("fiscal_year", &self.sheet.fiscal_year())?;
        plan.serialize_field("checks", &self.checks)?;
        plan.serialize_field("findings", &self.findings)?;
        plan.end()
    }
}
