//! A place in a document: keys for the row, the column's id, the line's number.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error};

use crate::plan::{Column, Line, Place, Row};
use crate::terms::{Excerpt, Said, UnknownWord};
use crate::value::PlanCode;
use crate::wire::cell::plain_cells;
use crate::wire::tree::read_whole;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct RawPlace {
    code: Option<String>,
    pillar: Option<u64>,
    desired_outcome: Option<u64>,
    item: Option<String>,
    nth_pillar: Option<usize>,
    nth_desired_outcome: Option<usize>,
    nth_item: Option<usize>,
    nth_strategy: Option<usize>,
    nth_initiative: Option<usize>,
    column: String,
    common: Option<usize>,
    nth_text: Option<usize>,
    indicator: Option<usize>,
    target: Option<usize>,
    condition: Option<usize>,
    path: Option<usize>,
    ja: Option<String>,
    en: Option<String>,
}

plain_cells! { RawPlace }

impl<'de> Deserialize<'de> for Place {
    /// Reads the place as it is written. The words may be left out.
    ///
    /// DECISION: the ids decide, and differing words are ignored, because a later version may word
    /// a place better. The head and the policy have no id: the words tell them apart, or without
    /// words the column (the policy has a title, the head does not).
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw: RawPlace = read_whole(deserializer)?;
        let column = raw.column.parse().map_err(|unknown: UnknownWord| {
            D::Error::custom(format_args!("`column`: {}", unknown.en()))
        })?;
        let line = raw.line().map_err(D::Error::custom)?;
        let place = |row| Self { row, line, column };
        if let Some(row) = raw.row().map_err(D::Error::custom)? {
            return Ok(place(row));
        }
        let (policy, head) = (place(Row::Policy), place(Row::Sheet));
        let is_of_policy = raw.says(&policy) || (column == Column::Title && !raw.says(&head));
        Ok(if is_of_policy { policy } else { head })
    }
}

impl RawPlace {
    /// Returns whether its words, in either language, are those of a place.
    fn says(&self, place: &Place) -> bool {
        let is = |words: &Option<String>, own: String| words.as_ref() == Some(&own);
        is(&self.ja, place.ja().to_string()) || is(&self.en, place.en().to_string())
    }

    fn line(&self) -> Result<Option<Line>, &'static str> {
        let lines = [
            self.common.map(Line::Common),
            self.nth_text.map(Line::Item),
            self.indicator.map(Line::Indicator),
            self.target.map(Line::Target),
            self.condition.map(Line::Condition),
        ];
        let mut named = lines.into_iter().flatten();
        match (named.next(), named.next()) {
            (line, None) => {
                Ok(line.map(|line| self.path.map_or(line, |own| line.at_waypoint(own))))
            }
            (_, Some(_)) => Err("a place is on one line (expected one of `common`, `nth_text`, \
                                 `indicator`, `target`, `condition`, or none)"),
        }
    }

    /// Returns the row; `None` for the head and the policy, which have no id.
    fn row(&self) -> Result<Option<Row>, String> {
        let keys = [
            ("code", self.code.is_some()),
            ("pillar", self.pillar.is_some()),
            ("desired_outcome", self.desired_outcome.is_some()),
            ("item", self.item.is_some()),
            ("nth_pillar", self.nth_pillar.is_some()),
            ("nth_desired_outcome", self.nth_desired_outcome.is_some()),
            ("nth_item", self.nth_item.is_some()),
            ("nth_strategy", self.nth_strategy.is_some()),
            ("nth_initiative", self.nth_initiative.is_some()),
        ];
        let keys: Vec<&str> =
            keys.into_iter().filter_map(|(key, is_there)| is_there.then_some(key)).collect();
        let [pillar, outcome] = [self.pillar, self.desired_outcome].map(Option::unwrap_or_default);
        let [nth_pillar, nth_outcome, nth_item, nth_strategy, nth_initiative] = [
            self.nth_pillar,
            self.nth_desired_outcome,
            self.nth_item,
            self.nth_strategy,
            self.nth_initiative,
        ]
        .map(Option::unwrap_or_default);
        Ok(Some(match keys.as_slice() {
            [] => return Ok(None),
            ["code"] => match read("code", self.code.as_deref())? {
                PlanCode::Strategy(code) => Row::Strategy(code),
                PlanCode::Initiative(code) => Row::Initiative(code),
            },
            ["pillar"] => Row::Pillar(pillar),
            ["pillar", "desired_outcome"] => Row::DesiredOutcome(pillar, outcome),
            ["pillar", "desired_outcome", "item"] => {
                Row::Item(pillar, outcome, read("item", self.item.as_deref())?)
            }
            ["pillar", "desired_outcome", "nth_item"] => Row::NthItem(pillar, outcome, nth_item),
            ["nth_pillar"] => Row::NthPillar(nth_pillar),
            ["nth_pillar", "nth_desired_outcome"] => {
                Row::NthDesiredOutcome(nth_pillar, nth_outcome)
            }
            ["nth_pillar", "nth_desired_outcome", "nth_item"] => {
                Row::NthItemOfNth(nth_pillar, nth_outcome, nth_item)
            }
            ["nth_strategy"] => Row::NthStrategy(nth_strategy),
            ["nth_strategy", "nth_initiative"] => Row::NthInitiative(nth_strategy, nth_initiative),
            _ => return Err("these keys together name no row of the form".into()),
        }))
    }
}

/// Reads a code or mark of the form.
fn read<T: FromStr>(key: &str, found: Option<&str>) -> Result<T, String> {
    let found = found.unwrap_or_default();
    let unread = |_| format!("`{key}`: `{}` is not one of the form's", Excerpt::new(found));
    found.parse().map_err(unread)
}
