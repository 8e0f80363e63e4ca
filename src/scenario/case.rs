//! A test case as it is in a document.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::review::Rubric;
use crate::wire::{RawIndicator, RawInitiative, RawSheet};

/// A test case of the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What it shows.
    pub name: String,
    /// What the rules are given.
    pub given: Given,
    /// The rubric in force: the id of a shipped one, or a rubric; `osaka-ward-2016` where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rubric: Option<RubricChoice>,
    /// What is expected of them.
    #[serde(rename = "expect", default, skip_serializing_if = "Vec::is_empty")]
    pub expectations: Vec<Expectation>,
    /// The findings expected, neither more nor fewer, where they are to be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<ExpectedFinding>>,
    /// The clause expected to decide, where an expectation names none of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
}

/// A whole sheet, or the indicators and initiatives of one strategy, 1-1.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// A whole sheet; then nothing else is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<RawSheet>,
    /// The year evaluated; 平成28年度 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year: Option<String>,
    /// The strategy's indicators.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<RawIndicator>,
    /// The strategy's initiatives, with codes 1-1-1, 1-1-2 …
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub initiatives: Vec<RawInitiative>,
}

/// A shipped rubric by its id, or a rubric of the scenario's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum RubricChoice {
    /// `"osaka-ward-2016-target-met"`
    Shipped(String),
    /// `{"id": "ours", "source": "…", …}`
    Own(Rubric),
}

/// A value expected at a place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The strategy or initiative; 1-1 or 1-1-1, as the column asks, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The column in the form's words.
    pub column: String,
    /// The indicator, from 1, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<usize>,
    /// The performance target, from 1, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<usize>,
    /// A mark of the column, a level ① or ②, a reason code, `judgement`, or a result.
    pub value: String,
    /// The clause expected to decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
}

/// A finding expected at a place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedFinding {
    /// The finding's code: `illegible-mark`.
    pub finding: String,
    /// The strategy or initiative.
    pub code: String,
    /// The column in the form's words.
    pub column: String,
    /// The indicator, from 1, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<usize>,
    /// The performance target, from 1, where one is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<usize>,
}
