//! Test cases as a document holds them.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Error, MapAccess, Visitor, value};
use serde::{Deserialize, Deserializer, Serialize};

use crate::review::Rubric;
use crate::wire::cell::plain_cells;
use crate::wire::fields::wire;
use crate::wire::{RawIndicator, RawInitiative, RawSheet};

wire! {
    /// A test case of the rules.
    Scenario named "scenario" by "name" {
        /// The case's name.
        name: String,
        /// The input of the rules.
        given: Given,
        /// The rubric in force: the id of a shipped one, or a whole rubric; `osaka-ward-2016` if
        /// absent.
        ? rubric: RubricChoice,
        /// The values expected.
        * expectations at "expect": Expectation,
        /// The findings expected, exactly; not checked if absent.
        ? findings: Vec<ExpectedFinding>,
        /// The deciding clause, for expectations that do not name their own.
        ? because: String,
    }

    /// A whole sheet, or the indicators and initiatives of one strategy, 1-1.
    Given {
        /// A whole sheet; nothing else may be given with it.
        ? sheet: RawSheet,
        /// The year evaluated; 平成28年度 if absent.
        ? fiscal_year: String,
        /// The strategy's indicators.
        * indicators: RawIndicator,
        /// The strategy's initiatives, with codes 1-1-1, 1-1-2 …
        * initiatives: RawInitiative,
    }

    /// A value expected at a place.
    Expectation {
        /// The strategy or initiative; if absent, 1-1 or 1-1-1, depending on the column.
        ? code: String,
        /// The column's id.
        column: String,
        /// The indicator, from 1, if one is meant.
        ? indicator: usize,
        /// The performance target, from 1, if one is meant.
        ? target: usize,
        /// A mark of the column, a level ① or ②, a reason code, `judgement`, or a result.
        value: String,
        /// The clause expected to decide; any if absent.
        ? because: String,
    }

    /// A finding expected at a place.
    ExpectedFinding {
        /// The finding's code: `illegible-mark`.
        finding: String,
        /// The strategy or initiative.
        code: String,
        /// The column's id.
        column: String,
        /// The indicator, from 1, if one is meant.
        ? indicator: usize,
        /// The performance target, from 1, if one is meant.
        ? target: usize,
    }
}

/// A shipped rubric by its id, or a rubric written in the scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum RubricChoice {
    /// `"osaka-ward-2016-target-met"`
    Shipped(String),
    /// `{"id": "ours", "source": "…", …}`
    Own(Rubric),
}

plain_cells! { RubricChoice }

impl<'de> Deserialize<'de> for RubricChoice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Choice;

        impl<'de> Visitor<'de> for Choice {
            type Value = RubricChoice;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a shipped rubric, or a rubric")
            }

            fn visit_str<E: Error>(self, id: &str) -> Result<RubricChoice, E> {
                Ok(RubricChoice::Shipped(id.into()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RubricChoice, A::Error> {
                let rubric = value::MapAccessDeserializer::new(map);
                Rubric::deserialize(rubric).map(RubricChoice::Own)
            }
        }

        deserializer.deserialize_any(Choice)
    }
}
