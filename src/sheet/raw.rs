//! The wire format, version 1, as it stands in a document: plain texts, nothing checked yet.
//!
//! Text is the notation an officer writes, and numbers travel inside strings, so that 82.40%
//! stays 82.40%. Fill these in by hand, or read them with serde; `Sheet::try_from` checks them.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::either::{RawReading, RawSubject, RawTexts};
use super::object::object;

/// Declares wire types in the order they are written: `name: Type` is required, `? name: Type`
/// may be absent or null, `* name: Type` is a list that may be absent.
macro_rules! wire {
    (@fields $declared:tt [$($done:tt)*] ? $field:ident: $type:ty, $($rest:tt)*) => {
        wire! { @fields $declared [$($done)*
            #[doc = concat!("`", stringify!($field), "`, absent or null where blank")]
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $field: Option<$type>,
        ] $($rest)* }
    };
    (@fields $declared:tt [$($done:tt)*] * $field:ident: $type:ty, $($rest:tt)*) => {
        wire! { @fields $declared [$($done)*
            #[doc = concat!("`", stringify!($field), "`, absent where empty")]
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $field: Vec<$type>,
        ] $($rest)* }
    };
    (@fields $declared:tt [$($done:tt)*] $field:ident: $type:ty, $($rest:tt)*) => {
        wire! { @fields $declared [$($done)*
            #[doc = concat!("`", stringify!($field), "`, required")]
            pub $field: $type,
        ] $($rest)* }
    };
    (@fields [$(#[$meta:meta])* $name:ident] [$($done:tt)*]) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(remote = "Self", deny_unknown_fields)]
        pub struct $name { $($done)* }

        object! { $name }
    };
    ($($(#[$meta:meta])* $name:ident { $($fields:tt)* })+) => {
        $(wire! { @fields [$(#[$meta])* $name] [] $($fields)* })+
    };
}

wire! {
    /// A whole sheet.
    RawSheet {
        format: String,
        form: String,
        ? municipality: String,
        ? municipality_code: String,
        ward: String,
        fiscal_year: String,
        policy: RawPolicy,
        strategies: Vec<RawStrategy>,
    }

    /// 区政運営基本方針.
    RawPolicy {
        title: String,
        pillars: Vec<RawPillar>,
    }

    /// A pillar.
    RawPillar {
        number: u64,
        title: String,
        * desired_outcomes: RawDesiredOutcome,
    }

    /// めざす成果.
    RawDesiredOutcome {
        number: u64,
        title: String,
        * items: RawItem,
    }

    /// 項目.
    RawItem {
        mark: String,
        title: String,
        * indicators: RawCommonIndicator,
    }

    /// A common indicator: a target without readings.
    RawCommonIndicator {
        ? label: String,
        name: String,
        ? criterion: String,
        ? change: String,
        ? milestone: String,
        ? from: String,
        ? due: String,
        ? cumulative_since: String,
        ? population: String,
        ? printed: String,
    }

    /// 戦略.
    RawStrategy {
        code: String,
        desired_outcome: RawDesiredOutcomeRef,
        ? desired_state: RawTexts,
        ? strategy: RawTexts,
        * indicators: RawIndicator,
        ? stated: RawStrategyMarks,
        ? issues: String,
        ? improvements: String,
        * initiatives: RawInitiative,
    }

    /// Which desired outcome a strategy is for.
    RawDesiredOutcomeRef {
        pillar: u64,
        number: u64,
    }

    /// アウトカム: an outcome indicator of a strategy.
    RawIndicator {
        ? item: String,
        ? common: u64,
        ? label: String,
        name: String,
        ? criterion: String,
        ? change: String,
        ? milestone: String,
        ? from: String,
        ? due: String,
        ? cumulative_since: String,
        ? population: String,
        ? printed: String,
        ? reading: RawReading,
        ? previous: RawReading,
        ? stated: String,
    }

    /// The marks stated of a strategy.
    RawStrategyMarks {
        ? overall: String,
        ? progress: String,
        ? effectiveness: String,
    }

    /// 具体的取組.
    RawInitiative {
        code: String,
        * items: String,
        ? content: String,
        * targets: RawTarget,
        ? withdrawal: RawWithdrawal,
        ? prior_results: String,
        ? activities: String,
        ? implementation: String,
        ? stated: RawInitiativeMarks,
        ? issues: String,
        ? improvements: String,
    }

    /// 業績目標: a performance target of an initiative, for this year.
    RawTarget {
        ? label: String,
        name: String,
        ? criterion: String,
        ? change: String,
        ? milestone: String,
        ? cumulative_since: String,
        ? population: String,
        ? printed: String,
        ? reading: RawReading,
        ? previous: RawReading,
        ? stated: String,
    }

    /// 撤退基準.
    RawWithdrawal {
        ? printed: String,
        ? when: String,
        * conditions: RawCondition,
    }

    /// A condition of a withdrawal criterion.
    RawCondition {
        target: RawSubject,
        ? criterion: String,
        ? achievement_rate: String,
    }

    /// The marks stated of an initiative.
    RawInitiativeMarks {
        ? achievement: String,
        ? effectiveness: String,
    }
}
