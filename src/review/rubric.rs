//! The rubric: which of the replaceable rules are in force, in which years, and by which source.

pub(crate) mod interval;
pub(crate) mod refused;
pub(crate) mod rule;
pub(crate) mod schedule;

use alloc::borrow::Cow;
use alloc::string::String;

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

use crate::review::rubric::interval::{Interval, NotInForce};
use crate::review::rubric::refused::RubricError;
use crate::review::rubric::rule::{
    IndicatorRules, OutcomeRule, ProgressRule, RawOutcome, RequiredNarratives,
};
use crate::review::rubric::schedule::RateSchedule;
use crate::rules::Standing;
use crate::terms::{Combination, Excerpt, RateRule, notation};
use crate::value::FiscalYear;
use crate::wire::cell::plain_cells;
use crate::wire::tree::read_named;

/// The replaceable rules that are in force, as one plain value.
///
/// DECISION: the id of a [shipped](Self::shipped) rubric belongs only to its own content (rules,
/// years and source), because a review cites it as its authority. A document that has such an id
/// but other content is refused, and so is [`named`](Self::named). A shipped rubric that is changed
/// in code loses its id and source, and is [`UNNAMED`](Self::UNNAMED) until it is named again. Your
/// own rubric keeps its name whatever is changed.
///
/// ```
/// use kusei::{review::ProgressRule, Rubric};
///
/// let changed = Rubric::osaka_ward_2016().with_progress(ProgressRule::NoneTriggered);
/// assert_eq!((changed.id(), changed.source()), (Rubric::UNNAMED, ""));
/// assert!(changed.clone().named("osaka-ward-2016", "大阪市").is_err());
/// assert_eq!(changed.named("ours", "区の内規")?.id(), "ours");
/// # Ok::<(), kusei::review::RubricError>(())
/// ```
///
/// ```
/// use kusei::review::OutcomeRule;
/// use kusei::Rubric;
///
/// let rubric = Rubric::osaka_ward_2016().with_outcome(OutcomeRule::TargetMet).named("ours", "区の内規")?;
/// let json = serde_json::to_string(&rubric)?;
/// assert_eq!(serde_json::from_str::<Rubric>(&json)?, rubric);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[doc(alias = "評価規則")]
pub struct Rubric {
    id: Cow<'static, str>,
    source: Cow<'static, str>,
    from: Option<FiscalYear>,
    to: Option<FiscalYear>,
    outcome: OutcomeRule,
    overall: OneRule,
    progress: ProgressRule,
    withdrawal: Combination,
    achievement_rate: RateRule,
    narratives: RequiredNarratives,
}

/// The values of the key `overall`. There is only one: a B among a strategy's indicators makes B
/// (R8), never an average.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum OneRule {
    #[default]
    AnyNotOnTrack,
}

/// A rubric as a document writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRubric {
    id: String,
    source: String,
    #[serde(default)]
    from: Option<FiscalYear>,
    #[serde(default)]
    to: Option<FiscalYear>,
    #[serde(default)]
    outcome: RawOutcome,
    #[serde(default)]
    overall: OneRule,
    #[serde(default)]
    progress: ProgressRule,
    /// `any` or `all`
    #[serde(default)]
    withdrawal: Option<String>,
    #[serde(default)]
    achievement_rate: RateRule,
    #[serde(default)]
    narratives: RequiredNarratives,
}

plain_cells! { RawRubric }

/// The ids of the shipped rubrics.
const SHIPPED: [&str; 4] = [
    "osaka-ward-2016",
    "osaka-ward-2016-target-met",
    "osaka-reform-2012",
    "osaka-ward-2016-two-minus-quotient",
];

impl Rubric {
    /// The id of a shipped rubric that was changed and not named again.
    pub const UNNAMED: &str = "unnamed";

    /// Returns the rules that fit the form of 平成28年度: the straight line, in force in every year.
    #[must_use]
    pub const fn osaka_ward_2016() -> Self {
        Self {
            id: Cow::Borrowed("osaka-ward-2016"),
            source: Cow::Borrowed(
                "福島区「区政運営基本方針の成果目標の達成に向けた取組状況について」平成28年度: legends as printed, rules fitted to its marks",
            ),
            from: None,
            to: None,
            outcome: OutcomeRule::LinearPath,
            overall: OneRule::AnyNotOnTrack,
            progress: ProgressRule::AllAchieved,
            withdrawal: Combination::Any,
            achievement_rate: RateRule::Quotient,
            narratives: RequiredNarratives::InitiativesAndStrategies,
        }
    }

    /// Returns the same rules with "target met" in place of the straight line; it fits 15 of 16.
    #[must_use]
    pub fn osaka_ward_2016_target_met() -> Self {
        let rubric = Self { outcome: OutcomeRule::TargetMet, ..Self::osaka_ward_2016() };
        rubric.renamed(
            Cow::Borrowed("osaka-ward-2016-target-met"),
            Cow::Borrowed("the same form with the reading one ward is on record as using"),
        )
    }

    /// Returns the progress rates of the 市政改革プラン, in force in 平成24年度 and 平成25年度 as published.
    ///
    /// STATED: reading ÷ target is compared with 33.4% in the first and 66.7% in the second of
    /// three years, and with 90% for targets of two years or one. The rate for a third year was not
    /// published, so it is undetermined. DECISION: everything else is as on the ward's form.
    #[must_use]
    pub fn osaka_reform_2012() -> Self {
        let rubric = Self {
            from: FiscalYear::from_western(2012).ok(),
            to: FiscalYear::from_western(2013).ok(),
            outcome: OutcomeRule::ProgressRate(RateSchedule::osaka_reform_2012()),
            ..Self::osaka_ward_2016()
        };
        rubric.renamed(
            Cow::Borrowed("osaka-reform-2012"),
            Cow::Borrowed("大阪市「市政改革プラン」の進捗状況（平成25年度末現在）のポイント: 評価区分 (www.city.osaka.lg.jp/shiseikaikakushitsu/page/0000273757.html)"),
        )
    }

    /// Returns the rules that fit the form of 平成28年度, with the other published achievement rate of
    /// lower-is-better targets, 2 − result ÷ target.
    ///
    /// STATED: 長崎市 computes it this way. DECISION: everything else is as on the ward's form.
    #[must_use]
    pub fn osaka_ward_2016_two_minus_quotient() -> Self {
        let rate = RateRule::TwoMinusQuotient;
        let rubric = Self { achievement_rate: rate, ..Self::osaka_ward_2016() };
        rubric.renamed(
            Cow::Borrowed("osaka-ward-2016-two-minus-quotient"),
            Cow::Borrowed(
                "the same form with the achievement rate that 長崎市 publishes for lower-is-better indicators: 2 − result ÷ target",
            ),
        )
    }

    /// Returns every shipped rubric.
    #[must_use]
    pub fn shipped() -> [Self; 4] {
        [
            Self::osaka_ward_2016(),
            Self::osaka_ward_2016_target_met(),
            Self::osaka_reform_2012(),
            Self::osaka_ward_2016_two_minus_quotient(),
        ]
    }

    /// Names the rules, and gives their source.
    ///
    /// # Errors
    ///
    /// [`RubricError::NoId`] if the id is blank; [`RubricError::ShippedId`] if it is a shipped
    /// rubric's, in any width and spacing, but content or source is not.
    pub fn named(
        self,
        id: impl Into<Cow<'static, str>>,
        source: impl Into<Cow<'static, str>>,
    ) -> Result<Self, RubricError> {
        let id = id.into();
        if notation::is_blank(&id) {
            return Err(RubricError::NoId);
        }
        let shown = Excerpt::new(&id);
        let named = self.renamed(id, source.into());
        if named.is_as_shipped() { Ok(named) } else { Err(RubricError::ShippedId(shown)) }
    }

    /// Returns whether it has no shipped id, or is the shipped rubric with that id.
    fn is_as_shipped(&self) -> bool {
        let alike = |id: &&str| notation::same_words(id, &self.id);
        !SHIPPED.iter().any(alike) || Self::shipped().contains(self)
    }

    /// Removes id and source, if it was a shipped rubric.
    fn changed(self) -> Self {
        if self.is_as_shipped() {
            self
        } else {
            self.renamed(Cow::Borrowed(Self::UNNAMED), Cow::Borrowed(""))
        }
    }

    fn renamed(mut self, id: Cow<'static, str>, source: Cow<'static, str>) -> Self {
        (self.id, self.source) = (id, source);
        self
    }

    /// Sets the rule for outcome indicators.
    #[must_use]
    pub fn with_outcome(mut self, outcome: OutcomeRule) -> Self {
        self.outcome = outcome;
        self.changed()
    }

    /// Sets the rule for progress.
    #[must_use]
    pub fn with_progress(mut self, progress: ProgressRule) -> Self {
        self.progress = progress;
        self.changed()
    }

    /// Sets the default for combining withdrawal conditions.
    #[must_use]
    pub fn with_withdrawal(mut self, withdrawal: Combination) -> Self {
        self.withdrawal = withdrawal;
        self.changed()
    }

    /// Sets the achievement rate of lower-is-better targets, for withdrawal conditions and progress
    /// rates.
    #[must_use]
    pub fn with_achievement_rate(mut self, achievement_rate: RateRule) -> Self {
        self.achievement_rate = achievement_rate;
        self.changed()
    }

    /// Sets which narratives are required.
    #[must_use]
    pub fn with_narratives(mut self, narratives: RequiredNarratives) -> Self {
        self.narratives = narratives;
        self.changed()
    }

    /// Limits the rubric to some years.
    ///
    /// # Errors
    ///
    /// [`RubricError::EmptyInterval`] if the last year is before the first.
    pub fn in_force(
        mut self,
        from: Option<FiscalYear>,
        to: Option<FiscalYear>,
    ) -> Result<Self, RubricError> {
        match (from, to) {
            (Some(from), Some(to)) if to < from => Err(RubricError::EmptyInterval { from, to }),
            _ => {
                (self.from, self.to) = (from, to);
                Ok(self.changed())
            }
        }
    }

    /// Returns the rubric's id, which a review names.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns its source; empty if none was given.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Returns what backs its own numbers: a public document if it is shipped, else the decision of
    /// whoever named it.
    #[must_use]
    pub(crate) fn standing(&self) -> Standing {
        if SHIPPED.contains(&self.id.as_ref()) { Standing::Stated } else { Standing::Decision }
    }

    /// Returns the years in which it is in force.
    #[must_use]
    pub const fn interval(&self) -> Interval {
        Interval { from: self.from, to: self.to }
    }

    /// Returns how an outcome indicator is rated.
    #[must_use]
    pub const fn outcome(&self) -> &OutcomeRule {
        &self.outcome
    }

    /// Returns how a strategy's progress follows from its initiatives.
    #[must_use]
    pub const fn progress(&self) -> ProgressRule {
        self.progress
    }

    /// Returns how withdrawal conditions combine if a criterion does not say.
    #[must_use]
    pub const fn withdrawal(&self) -> Combination {
        self.withdrawal
    }

    /// Returns how the achievement rate of a lower-is-better target is computed (R4).
    #[must_use]
    pub const fn achievement_rate(&self) -> RateRule {
        self.achievement_rate
    }

    /// Returns which narratives must be filled.
    #[must_use]
    pub const fn narratives(&self) -> RequiredNarratives {
        self.narratives
    }

    /// Checks that it is in force in a year.
    ///
    /// # Errors
    ///
    /// [`NotInForce`], which names the interval.
    pub fn check_year(&self, year: FiscalYear) -> Result<(), NotInForce> {
        let interval = self.interval();
        if interval.contains(year) {
            Ok(())
        } else {
            Err(NotInForce { rubric: Excerpt::new(&self.id), year, interval })
        }
    }
}

impl Default for Rubric {
    fn default() -> Self {
        Self::osaka_ward_2016()
    }
}

impl<'r> From<&'r Rubric> for IndicatorRules<'r> {
    fn from(rubric: &'r Rubric) -> Self {
        Self { outcome: &rubric.outcome, achievement_rate: rubric.achievement_rate }
    }
}

impl<'de> Deserialize<'de> for Rubric {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw: RawRubric = read_named(deserializer, "rubric", "id")?;
        Self::try_from(raw).map_err(D::Error::custom)
    }
}

impl TryFrom<RawRubric> for Rubric {
    type Error = RubricError;

    fn try_from(raw: RawRubric) -> Result<Self, RubricError> {
        // `overall` has only one word, so nothing depends on it.
        let OneRule::AnyNotOnTrack = raw.overall;
        let withdrawal = raw.withdrawal.map(|word| word.parse()).transpose()?;
        Self::osaka_ward_2016()
            .with_outcome(raw.outcome.into())
            .with_progress(raw.progress)
            .with_withdrawal(withdrawal.unwrap_or_default())
            .with_achievement_rate(raw.achievement_rate)
            .with_narratives(raw.narratives)
            .in_force(raw.from, raw.to)?
            .named(raw.id, raw.source)
    }
}
