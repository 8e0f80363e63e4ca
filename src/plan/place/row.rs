//! The rows of the form, and the lines within a row.

use core::cmp::Ordering;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::plan::place::column::Column;
use crate::terms::notation::Circled;
use crate::terms::said::said;
use crate::terms::{Language, Said, Words};
use crate::value::{InitiativeCode, ItemMark, PlanCode, StrategyCode};

said! {
    /// A row of the form. A row whose number or code is illegible or already taken is named by its
    /// position, counted from 1; so is an initiative under another strategy than its code says.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Row {
        /// The sheet's head.
        #[default]
        Sheet => "sheet", "", "";
        /// The policy itself.
        Policy => "policy", "区政運営基本方針", "basic policy";
        /// A pillar of the policy.
        Pillar(pillar: u64) => "pillar", "区政運営基本方針{pillar}", "basic policy {pillar}";
        /// A desired outcome: the pillar's number and its own.
        DesiredOutcome(pillar: u64, number: u64) => "desired_outcome",
            "めざす成果{pillar}（{number}）", "desired outcome {pillar} ({number})";
        /// An item of a desired outcome.
        Item(pillar: u64, number: u64, mark: ItemMark) => "item",
            "めざす成果{pillar}（{number}）{mark}", "desired outcome {pillar} ({number}) {mark}";
        /// A pillar by its position.
        NthPillar(n: usize) => "nth_pillar", "{n}番目の柱", "pillar no. {n}";
        /// A desired outcome, by its pillar's position and its own.
        NthDesiredOutcome(pillar: usize, n: usize) => "nth_desired_outcome",
            "{pillar}番目の柱・{n}番目のめざす成果", "pillar no. {pillar}, desired outcome no. {n}";
        /// An item by its position, under a desired outcome that is named by position.
        NthItemOfNth(pillar: usize, outcome: usize, n: usize) => "nth_item_of_nth",
            "{pillar}番目の柱・{outcome}番目のめざす成果・{n}番目の項目",
            "pillar no. {pillar}, desired outcome no. {outcome}, item no. {n}";
        /// An item whose mark cannot be read, by its position under the desired outcome.
        NthItem(pillar: u64, number: u64, n: usize) => "nth_item",
            "めざす成果{pillar}（{number}）・{n}番目の項目", "desired outcome {pillar} ({number}), item no. {n}";
        /// A strategy.
        Strategy(code: StrategyCode) => "strategy", "【{code}】", "【{code}】";
        /// A strategy whose code cannot be read, by its position.
        NthStrategy(n: usize) => "nth_strategy", "{n}番目の戦略", "strategy no. {n}";
        /// An initiative.
        Initiative(code: InitiativeCode) => "initiative", "【{code}】", "【{code}】";
        /// An initiative whose code cannot be read, by its strategy's position and its own.
        NthInitiative(strategy: usize, n: usize) => "nth_initiative",
            "{strategy}番目の戦略・{n}番目の具体的取組", "strategy no. {strategy}, initiative no. {n}";
    }
}

/// A line of a row, counted from 1; a waypoint has its target's number and its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Line {
    /// A common indicator of an item.
    Common(usize),
    /// A text of a strategy that belongs to an item.
    Item(usize),
    /// An indicator of a strategy.
    Indicator(usize),
    /// A performance target of an initiative.
    Target(usize),
    /// A condition of a withdrawal criterion.
    Condition(usize),
    /// A waypoint of a common indicator's path.
    CommonPath(usize, usize),
    /// A waypoint of an indicator's path.
    IndicatorPath(usize, usize),
    /// A waypoint of a performance target's path.
    TargetPath(usize, usize),
}

/// The words for a waypoint, between its target's number and its own.
pub(super) const WAYPOINT: Words = Words { ja: "・目安", en: ", path " };

impl Row {
    /// Returns the code, if it is a strategy's or an initiative's row with a code.
    #[must_use]
    pub const fn plan_code(&self) -> Option<PlanCode> {
        match self {
            Self::Strategy(code) => Some(PlanCode::Strategy(*code)),
            Self::Initiative(code) => Some(PlanCode::Initiative(*code)),
            Self::Sheet
            | Self::Policy
            | Self::Pillar(_)
            | Self::DesiredOutcome(..)
            | Self::Item(..)
            | Self::NthPillar(_)
            | Self::NthDesiredOutcome(..)
            | Self::NthItem(..)
            | Self::NthItemOfNth(..)
            | Self::NthStrategy(_)
            | Self::NthInitiative(..) => None,
        }
    }

    /// Returns whether it is a strategy's or an initiative's row, by code or by position.
    pub(super) const fn is_of_plan(&self) -> bool {
        matches!(
            self,
            Self::Strategy(_)
                | Self::Initiative(_)
                | Self::NthStrategy(_)
                | Self::NthInitiative(..)
        )
    }

    /// Returns a key for rows with codes, which are most; it is cheaper than [`key`](Self::key). A
    /// strategy comes before its initiatives, which are counted from 1.
    const fn coded(self) -> Option<(StrategyCode, u32)> {
        if let Self::Strategy(code) = self {
            return Some((code, 0));
        }
        if let Self::Initiative(code) = self {
            Some((code.strategy(), code.number()))
        } else {
            None
        }
    }

    /// Returns a key that orders rows as the form does. Rows without a code follow those with one.
    pub(super) fn key(self) -> (u8, [u64; 5]) {
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        match self {
            Self::Sheet => (0, [0; 5]),
            Self::Policy => (0, [1, 0, 0, 0, 0]),
            Self::Pillar(pillar) => (1, [pillar, 0, 0, 0, 0]),
            Self::DesiredOutcome(pillar, number) => (1, [pillar, 1, number, 0, 0]),
            Self::Item(pillar, number, mark) => (1, [pillar, 1, number, mark.glyph().into(), 0]),
            Self::NthItem(pillar, number, n) => (1, [pillar, 1, number, u64::MAX, count(n)]),
            Self::NthPillar(n) => (1, [u64::MAX, count(n), 0, 0, 0]),
            Self::NthDesiredOutcome(pillar, n) => (1, [u64::MAX, count(pillar), 1, count(n), 0]),
            Self::NthItemOfNth(pillar, outcome, n) => {
                (1, [u64::MAX, count(pillar), 1, count(outcome), count(n).saturating_add(1)])
            }
            Self::Strategy(code) => (2, [code.section().into(), code.number().into(), 0, 0, 0]),
            Self::Initiative(code) => {
                let strategy = code.strategy();
                let own = code.number().into();
                (2, [strategy.section().into(), strategy.number().into(), 1, own, 0])
            }
            Self::NthStrategy(n) => (3, [count(n), 0, 0, 0, 0]),
            Self::NthInitiative(strategy, n) => (3, [count(strategy), 1, count(n), 0, 0]),
        }
    }

    /// Returns a key that orders columns as the form does: both tables have 課題, each in its place.
    pub(super) const fn column_key(self, column: Column) -> (Column, bool) {
        match (self, column) {
            (Self::Initiative(_) | Self::NthInitiative(..), Column::Issues) => {
                (Column::InitiativeEffectiveness, true)
            }
            _ => (column, false),
        }
    }
}

impl Line {
    /// Returns its number.
    #[must_use]
    pub const fn number(self) -> usize {
        match self {
            Self::Common(n)
            | Self::Item(n)
            | Self::Indicator(n)
            | Self::Target(n)
            | Self::Condition(n)
            | Self::CommonPath(n, _)
            | Self::IndicatorPath(n, _)
            | Self::TargetPath(n, _) => n,
        }
    }

    /// Returns the number of the waypoint, if it is one.
    #[must_use]
    pub const fn waypoint(self) -> Option<usize> {
        match self {
            Self::CommonPath(_, own) | Self::IndicatorPath(_, own) | Self::TargetPath(_, own) => {
                Some(own)
            }
            Self::Common(_)
            | Self::Item(_)
            | Self::Indicator(_)
            | Self::Target(_)
            | Self::Condition(_) => None,
        }
    }

    /// Returns the line of a waypoint on its path; a line without a path stays as it is.
    pub(crate) const fn at_waypoint(self, own: usize) -> Self {
        match self {
            Self::Common(n) => Self::CommonPath(n, own),
            Self::Indicator(n) => Self::IndicatorPath(n, own),
            Self::Target(n) => Self::TargetPath(n, own),
            Self::Item(_)
            | Self::Condition(_)
            | Self::CommonPath(..)
            | Self::IndicatorPath(..)
            | Self::TargetPath(..) => self,
        }
    }

    /// Returns a key that orders lines: a path follows its target.
    const fn key(self) -> (u8, usize, Option<usize>) {
        let kind = match self {
            Self::Common(_) | Self::CommonPath(..) => 0,
            Self::Item(_) => 1,
            Self::Indicator(_) | Self::IndicatorPath(..) => 2,
            Self::Target(_) | Self::TargetPath(..) => 3,
            Self::Condition(_) => 4,
        };
        (kind, self.number(), self.waypoint())
    }

    /// Returns the public code of its kind.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Common(_) | Self::CommonPath(..) => "common",
            Self::Item(_) => "nth_text",
            Self::Indicator(_) | Self::IndicatorPath(..) => "indicator",
            Self::Target(_) | Self::TargetPath(..) => "target",
            Self::Condition(_) => "condition",
        }
    }

    /// Returns the words for its kind, which come before its number.
    pub(super) const fn words(self) -> Words {
        match self {
            Self::Common(_) | Self::CommonPath(..) => {
                Words { ja: "成果指標", en: "common indicator " }
            }
            Self::Item(_) => Words { ja: "項目別", en: "text by item " },
            Self::Indicator(_) | Self::IndicatorPath(..) => {
                Words { ja: "アウトカム", en: "indicator " }
            }
            Self::Target(_) | Self::TargetPath(..) => Words { ja: "業績目標", en: "target " },
            Self::Condition(_) => Words { ja: "条件", en: "condition " },
        }
    }
}

impl Ord for Line {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Line {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Row {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.coded(), other.coded()) {
            (Some(own), Some(other)) => own.cmp(&other),
            _ => self.key().cmp(&other.key()),
        }
    }
}

impl PartialOrd for Row {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Said for Line {
    /// Writes アウトカム①, past ⑳ アウトカム（21）, for a waypoint アウトカム①・目安②; in English `indicator 1`,
    /// `indicator 1, path 2`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        out.write_str(self.words().to(language))?;
        Circled(self.number()).say(language, out)?;
        let Some(own) = self.waypoint() else { return Ok(()) };
        out.write_str(WAYPOINT.to(language))?;
        Circled(own).say(language, out)
    }
}

impl fmt::Display for Row {
    /// Writes the row in the form's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(Language::Japanese, f)
    }
}

impl fmt::Display for Line {
    /// Writes the line in the form's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(Language::Japanese, f)
    }
}

impl Line {
    /// Writes the keys that identify the line into a map.
    pub(super) fn serialize_into<M: SerializeMap>(self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry(self.code(), &self.number())?;
        self.waypoint().map_or(Ok(()), |own| map.serialize_entry("path", &own))
    }
}

impl Row {
    /// Writes the keys that identify the row into a map.
    pub(super) fn serialize_into<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Sheet | Self::Policy => Ok(()),
            Self::Strategy(code) => map.serialize_entry("code", code),
            Self::Initiative(code) => map.serialize_entry("code", code),
            Self::NthStrategy(n) => map.serialize_entry("nth_strategy", n),
            Self::NthInitiative(strategy, n) => {
                map.serialize_entry("nth_strategy", strategy)?;
                map.serialize_entry("nth_initiative", n)
            }
            Self::NthPillar(n) => map.serialize_entry("nth_pillar", n),
            Self::NthDesiredOutcome(pillar, n) => {
                map.serialize_entry("nth_pillar", pillar)?;
                map.serialize_entry("nth_desired_outcome", n)
            }
            Self::NthItemOfNth(pillar, outcome, n) => {
                Self::NthDesiredOutcome(*pillar, *outcome).serialize_into(map)?;
                map.serialize_entry("nth_item", n)
            }
            Self::Pillar(pillar) => map.serialize_entry("pillar", pillar),
            Self::DesiredOutcome(pillar, number) => {
                map.serialize_entry("pillar", pillar)?;
                map.serialize_entry("desired_outcome", number)
            }
            Self::Item(pillar, number, mark) => {
                Self::DesiredOutcome(*pillar, *number).serialize_into(map)?;
                map.serialize_entry("item", mark)
            }
            Self::NthItem(pillar, number, n) => {
                Self::DesiredOutcome(*pillar, *number).serialize_into(map)?;
                map.serialize_entry("nth_item", n)
            }
        }
    }
}

impl Serialize for Row {
    /// Writes `{"code": "4-2"}` or `{"pillar": 1, "desired_outcome": 3, "item": "㋐"}`; for the
    /// sheet's head and the policy itself, `{}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.serialize_into(&mut map)?;
        map.end()
    }
}

impl Serialize for Line {
    /// Writes `{"indicator": 1}`; for a waypoint, `{"indicator": 1, "path": 2}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.serialize_into(&mut map)?;
        map.end()
    }
}

#[test]
fn rows_that_have_codes_are_ordered_by_their_keys() {
    use core::num::NonZeroU32;

    use alloc::vec::Vec;

    let few = || (1..=3).filter_map(NonZeroU32::new);
    let strategies = few().flat_map(|section| few().map(move |n| StrategyCode::new(section, n)));
    let rows: Vec<Row> = strategies
        .flat_map(|code| {
            let initiatives = few().map(move |n| Row::Initiative(InitiativeCode::new(code, n)));
            core::iter::once(Row::Strategy(code)).chain(initiatives)
        })
        .chain([Row::Policy, Row::NthStrategy(1), Row::NthInitiative(1, 1)])
        .collect();
    for own in &rows {
        for other in &rows {
            assert_eq!(own.cmp(other), own.key().cmp(&other.key()), "{own:?} {other:?}");
        }
    }
}
