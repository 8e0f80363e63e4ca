//! The wire format, version 1, as it is in a document: plain texts, nothing checked yet.
//!
//! Text is the notation an officer writes, and numbers travel inside strings, so that 82.40%
//! stays 82.40%. Fill these in by hand, or read them with serde; `Sheet::try_from` checks them.
//!
//! A sheet written back has every cell as it was, glyph for glyph. Of two ways to say the same it
//! has the shorter: an absent key for null, "", an empty list of lines, and marks or a withdrawal
//! criterion without a key; a text for a reading's `value` alone; "―" for `"missing": "dash"`;
//! nothing for `"missing": "blank"` and for `"against": "previous"`.

use alloc::string::String;
use alloc::vec::Vec;

use crate::wire::fields::wire;
use crate::wire::shape::{RawReading, RawSubject, RawTexts};

wire! {
    loosely:

    /// A whole sheet.
    RawSheet versioned at "format" {
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
        ? relative_change: String,
        ? baseline: RawBaseline,
        ? against: String,
        * path: RawWaypoint,
        ? milestone: String,
        ? from: String,
        ? due: String,
        ? cumulative_since: String,
        ? population: String,
        ? printed: String,
    }

    /// The value of a year that a target looks back to.
    RawBaseline {
        ? fiscal_year: String,
        ? value: String,
    }

    /// What is asked for in one year on the way to a target.
    RawWaypoint {
        ? fiscal_year: String,
        ? criterion: String,
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
        ? relative_change: String,
        ? baseline: RawBaseline,
        ? against: String,
        * path: RawWaypoint,
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
        ? relative_change: String,
        ? baseline: RawBaseline,
        ? against: String,
        * path: RawWaypoint,
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
