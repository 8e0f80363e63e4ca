//! Which checks of a plan are made.

use alloc::string::String;
use alloc::vec::Vec;

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

use crate::review::finding::FindingCode;
use crate::terms::{Combination, RateRule, Term, UnknownWord};
use crate::wire::cell::plain_cells;
use crate::wire::tree::read_whole;

/// The checks of a plan to make: all except those left out by their codes.
///
/// A document names the checks left out, so that checks added in a later version are made.
///
/// ```
/// use kusei::FindingCode;
/// use kusei::review::PlanChecks;
///
/// let checks = PlanChecks::default().without(FindingCode::NoMiddle)?;
/// assert!(!checks.includes(FindingCode::NoMiddle));
/// let json = serde_json::to_string(&checks)?;
/// assert_eq!(
///     json,
///     r#"{"without":["no-middle"],"withdrawal":"any","achievement_rate":"quotient"}"#
/// );
/// assert_eq!(serde_json::from_str::<PlanChecks>(&json)?, checks);
/// assert!(checks.without(FindingCode::MarkMissing).is_err()); // a check of the evaluation
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct PlanChecks {
    /// In the order of the checks, each once.
    without: Vec<FindingCode>,
    withdrawal: Combination,
    achievement_rate: RateRule,
}

/// The checks as a document writes them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPlanChecks {
    #[serde(default)]
    without: Vec<String>,
    /// `any` or `all`
    #[serde(default)]
    withdrawal: Option<String>,
    #[serde(default)]
    achievement_rate: RateRule,
}

plain_cells! { RawPlanChecks }

impl PlanChecks {
    /// The codes of all checks, in the order in which they are made at one place.
    pub const ALL: [FindingCode; 10] = [
        FindingCode::CommonUncovered,
        FindingCode::TargetAlreadyMet,
        FindingCode::LineUndrawable,
        FindingCode::WeakerThanCommon,
        FindingCode::LaterThanCommon,
        FindingCode::WithdrawalContradicts,
        FindingCode::TargetWithoutWithdrawal,
        FindingCode::NoMiddle,
        FindingCode::WithdrawalMissing,
        FindingCode::TargetMissing,
    ];

    const TERMS: [Term; 10] = {
        let [a, b, c, d, e, f, g, h, i, j] = Self::ALL;
        [
            Term::bare(a.code()),
            Term::bare(b.code()),
            Term::bare(c.code()),
            Term::bare(d.code()),
            Term::bare(e.code()),
            Term::bare(f.code()),
            Term::bare(g.code()),
            Term::bare(h.code()),
            Term::bare(i.code()),
            Term::bare(j.code()),
        ]
    };

    /// Leaves out a check.
    ///
    /// # Errors
    ///
    /// [`UnknownWord`] if the code is not of a plan check.
    pub fn without(mut self, code: FindingCode) -> Result<Self, UnknownWord> {
        self.leave_out(known(code.code())?);
        Ok(self)
    }

    fn leave_out(&mut self, check: FindingCode) {
        if let Err(place) = self.without.binary_search(&check) {
            self.without.insert(place, check);
        }
    }

    /// Makes a check that was left out.
    ///
    /// # Errors
    ///
    /// [`UnknownWord`] if the code is not of a plan check.
    pub fn with(mut self, code: FindingCode) -> Result<Self, UnknownWord> {
        let code = known(code.code())?;
        self.without.retain(|own| *own != code);
        Ok(self)
    }

    /// Sets the default for combining withdrawal conditions, as
    /// [`Rubric::with_withdrawal`](crate::Rubric::with_withdrawal) does.
    #[must_use]
    pub fn with_withdrawal(mut self, withdrawal: Combination) -> Self {
        self.withdrawal = withdrawal;
        self
    }

    /// Sets the achievement rate of lower-is-better targets, as
    /// [`Rubric::with_achievement_rate`](crate::Rubric::with_achievement_rate) does.
    #[must_use]
    pub fn with_achievement_rate(mut self, achievement_rate: RateRule) -> Self {
        self.achievement_rate = achievement_rate;
        self
    }

    /// Returns whether a check is made.
    #[must_use]
    pub fn includes(&self, code: FindingCode) -> bool {
        Self::ALL.contains(&code) && !self.without.contains(&code)
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
}

/// Finds the check with a code.
fn known(code: &str) -> Result<FindingCode, UnknownWord> {
    let mut checks = PlanChecks::ALL.into_iter();
    let check = checks.find(|check| check.code() == code);
    check.ok_or_else(|| UnknownWord::new(code, &PlanChecks::TERMS))
}

impl<'de> Deserialize<'de> for PlanChecks {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw: RawPlanChecks = read_whole(deserializer)?;
        Self::try_from(raw).map_err(D::Error::custom)
    }
}

impl TryFrom<RawPlanChecks> for PlanChecks {
    type Error = UnknownWord;

    fn try_from(raw: RawPlanChecks) -> Result<Self, UnknownWord> {
        let withdrawal = raw.withdrawal.map(|word| word.parse()).transpose()?;
        let mut checks = Self {
            without: Vec::new(),
            withdrawal: withdrawal.unwrap_or_default(),
            achievement_rate: raw.achievement_rate,
        };
        for code in &raw.without {
            checks.leave_out(known(code)?);
        }
        Ok(checks)
    }
}
