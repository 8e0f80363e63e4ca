//! A blank document: a policy, and the codes of strategies and initiatives.

use alloc::string::ToString;

use crate::plan::{BasicPolicy, DesiredOutcomeRef};
use crate::value::{FiscalYear, StrategyCode};
use crate::wire::raw::{RawDesiredOutcomeRef, RawInitiative, RawSheet, RawStrategy};
use crate::wire::version::{FORM, FORMAT};

/// A strategy of a blank document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BlankStrategy {
    /// Its code.
    pub code: StrategyCode,
    /// The desired outcome it is for.
    pub desired_outcome: DesiredOutcomeRef,
    /// The number of its initiatives; their codes count from 1.
    pub initiatives: u16,
}

impl RawSheet {
    /// Makes a blank document of a ward for a year: the policy, and for each strategy and
    /// initiative only its code. Each initiative serves all items of its desired outcome until it
    /// names some.
    ///
    /// It is a valid sheet if no code comes twice and the policy has each desired outcome.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use kusei::plan::DesiredOutcomeRef;
    /// use kusei::wire::BlankStrategy;
    /// use kusei::{RawSheet, Sheet};
    ///
    /// # let json = kusei::wire::REAL_FORM;
    /// # let other: Sheet = serde_json::from_str(json)?;
    /// let strategy = BlankStrategy {
    ///     code: "4-1".parse()?,
    ///     desired_outcome: DesiredOutcomeRef { pillar: 1, number: 1 },
    ///     initiatives: 2,
    /// };
    /// let document = RawSheet::blank("架空区", "平成29年度".parse()?, other.policy(), &[strategy]);
    /// let sheet = Sheet::try_from(document)?;
    /// assert_eq!(sheet.initiatives().count(), 2);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn blank(
        ward: &str,
        fiscal_year: FiscalYear,
        policy: &BasicPolicy,
        strategies: &[BlankStrategy],
    ) -> Self {
        Self {
            format: FORMAT.into(),
            form: FORM.into(),
            ward: ward.into(),
            fiscal_year: fiscal_year.to_string(),
            policy: policy.into(),
            strategies: strategies.iter().map(RawStrategy::from).collect(),
            ..Self::default()
        }
    }
}

impl From<&BlankStrategy> for RawStrategy {
    fn from(own: &BlankStrategy) -> Self {
        let BlankStrategy { code, desired_outcome: of, initiatives } = own;
        let initiative = |number| RawInitiative {
            code: alloc::format!("{code}-{number}"),
            ..RawInitiative::default()
        };
        Self {
            code: code.to_string(),
            desired_outcome: RawDesiredOutcomeRef {
                pillar: of.pillar.into(),
                number: of.number.into(),
            },
            initiatives: (1..=*initiatives).map(initiative).collect(),
            ..Self::default()
        }
    }
}
