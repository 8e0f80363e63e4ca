//! A sheet or a part of one as an owned document, and its serde output.

use serde::{Serialize, Serializer};

use crate::plan::spellings::THIS_YEAR;
use crate::plan::{
    BasicPolicy, Condition, DesiredOutcome, Indicator, Initiative, InitiativeMarks, Item,
    PerformanceTarget, Pillar, Sheet, Strategy, StrategyMarks, Target, Withdrawal,
};
use crate::value::Reading;
use crate::wire::lent::{Lend, Lent};
use crate::wire::raw::{
    RawCommonIndicator, RawCondition, RawDesiredOutcome, RawIndicator, RawInitiative,
    RawInitiativeMarks, RawItem, RawPillar, RawPolicy, RawSheet, RawStrategy, RawStrategyMarks,
    RawTarget, RawWithdrawal,
};
use crate::wire::shape::RawReading;
use crate::wire::write::row::{CANONICAL, Of};
use crate::wire::write::{initiative_marks, strategy_marks};

/// Converts parts to owned documents. A cell's spelling is kept by its row, and is included.
macro_rules! owned {
    ($($raw:ident of $part:ident,)+) => {$(
        impl From<&$part> for $raw {
            fn from(part: &$part) -> Self {
                Self::own(Of::of(part))
            }
        }
    )+};
}

owned! {
    RawSheet of Sheet,
    RawPolicy of BasicPolicy,
    RawPillar of Pillar,
    RawDesiredOutcome of DesiredOutcome,
    RawItem of Item,
    RawCommonIndicator of Target,
    RawStrategy of Strategy,
    RawIndicator of Indicator,
    RawInitiative of Initiative,
    RawTarget of PerformanceTarget,
    RawWithdrawal of Withdrawal,
    RawCondition of Condition,
    RawIndicator of Target,
    RawTarget of Target,
}

impl From<StrategyMarks<'_>> for RawStrategyMarks {
    fn from(marks: StrategyMarks<'_>) -> Self {
        Self::own(strategy_marks(marks))
    }
}

impl From<InitiativeMarks<'_>> for RawInitiativeMarks {
    fn from(marks: InitiativeMarks<'_>) -> Self {
        Self::own(initiative_marks(marks))
    }
}

impl From<&Reading> for Option<RawReading> {
    /// Converts the reading alone, in canonical spelling; its row has any other spelling.
    fn from(own: &Reading) -> Self {
        CANONICAL.reading(THIS_YEAR, own).map(Lend::own)
    }
}

impl Serialize for Sheet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Lent::<'_, RawSheet>::of(self).serialize(serializer)
    }
}

impl Serialize for Reading {
    /// Writes the cell as the wire format does, in canonical spelling; null if it is blank.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        CANONICAL.reading(THIS_YEAR, self).serialize(serializer)
    }
}

impl Serialize for Target {
    /// Writes the target as the wire format writes a common indicator.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Lent::<'_, RawCommonIndicator>::of(self).serialize(serializer)
    }
}
