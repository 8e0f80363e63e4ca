//! Changes: how much is added or taken away, and since when.

use core::fmt;

use crate::plan::{Goal, Reference};
use crate::value::{Criterion, Quantity};

/// The amount of a change: positive if something is added, negative if it is taken away.
///
/// ```
/// use kusei::draft::{Basis, Sense, scan};
///
/// let phrase = scan("前年度より苦情を10件以上削減する。").next().ok_or("none")?;
/// assert_eq!(phrase.text(), "前年度より苦情を10件以上削減");
/// let Some(Sense::Change(change)) = phrase.sense() else { return Err("no change".into()) };
/// assert_eq!((change.to_string(), change.basis()), ("-10件以下".to_owned(), Some(Basis::PreviousYear)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Change {
    amount: ChangeAmount,
    basis: Option<Basis>,
}

/// The bound of a change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ChangeAmount {
    /// An amount: `-10件` for 10件削減
    By(Quantity),
    /// A criterion on the change: `-10件以下` for 10件以上削減, `0超` for 前年度を上回る
    Criterion(Criterion),
}

/// The reference of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// 前年度, 昨年度, 前年
    PreviousYear,
    /// 前回
    PreviousTime,
    /// 毎年度, 毎年: from each year to the next
    EachYear,
}

impl Change {
    pub(crate) const fn new(amount: ChangeAmount, basis: Option<Basis>) -> Self {
        Self { amount, basis }
    }

    /// Returns the bound of the change.
    #[must_use]
    pub const fn amount(&self) -> &ChangeAmount {
        &self.amount
    }

    /// Returns its figure.
    pub(crate) const fn quantity(&self) -> &Quantity {
        match &self.amount {
            ChangeAmount::By(quantity) => quantity,
            ChangeAmount::Criterion(criterion) => criterion.quantity(),
        }
    }

    /// Returns the reference, if the text names one.
    #[must_use]
    pub const fn basis(&self) -> Option<Basis> {
        self.basis
    }

    /// Returns the goal that it sets, if it is a criterion.
    ///
    /// ```
    /// use kusei::Said;
    /// use kusei::draft::{Sense, scan};
    ///
    /// let goal = |text| match scan(text).next()?.sense()? {
    ///     Sense::Change(change) => Some(change.goal()?.ja().to_string()),
    ///     _ => None,
    /// };
    /// assert_eq!(goal("前年度より10件以上増加").as_deref(), Some("前年度から10件以上増加"));
    /// assert_eq!(goal("前年度より10件増加"), None);
    /// ```
    #[must_use]
    pub fn goal(&self) -> Option<Goal> {
        match &self.amount {
            ChangeAmount::Criterion(criterion) => {
                Some(Goal::Change(criterion.clone(), Reference::Previous))
            }
            ChangeAmount::By(_) => None,
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.amount {
            ChangeAmount::By(quantity) => fmt::Display::fmt(quantity, f),
            ChangeAmount::Criterion(criterion) => fmt::Display::fmt(criterion, f),
        }
    }
}
