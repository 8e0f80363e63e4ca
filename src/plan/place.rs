//! A place on the form, in the form's words: 【4-2】 アウトカム 1 前年度.

pub(crate) mod read;

use core::cmp::Ordering;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::terms::said::{said, terms};
use crate::terms::{Language, Said};
use crate::value::{InitiativeCode, ItemMark, PlanCode, StrategyCode};

/// Where on the form something is: its row, its line within the row, its column.
///
/// Places are ordered as the form is read: the head, the policy, then strategy by strategy its
/// indicators, its marks and its initiatives. `Display` writes the form's words, which are read
/// back.
///
/// ```
/// use kusei::plan::Column;
/// use kusei::plan::Place;
///
/// let place: Place = "【4-2】 アウトカム 1 前年度".parse()?;
/// assert_eq!(place.column, Column::OutcomePrevious);
/// assert!(place < "【4-2-1】 課題".parse()?);
/// # Ok::<(), kusei::plan::NotAPlace>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The row.
    pub row: Row,
    /// The line within the row, where it has several.
    pub line: Option<Line>,
    /// The column.
    pub column: Column,
}

said! {
    /// A row of the form. Where a number or code cannot be read, the row is counted from 1.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Row {
        /// The sheet's head.
        #[default]
        Sheet => "sheet", "", "";
        /// The policy itself.
        Policy => "policy", "区政運営基本方針", "basic policy";
        /// A pillar of the policy.
        Pillar(pillar: u64) => "pillar", "区政運営基本方針 {pillar}", "basic policy {pillar}";
        /// A desired outcome: the pillar's number and its own.
        DesiredOutcome(pillar: u64, number: u64) => "desired_outcome",
            "区政運営基本方針 {pillar}（{number}）", "basic policy {pillar} ({number})";
        /// An item of a desired outcome.
        Item(pillar: u64, number: u64, mark: ItemMark) => "item",
            "区政運営基本方針 {pillar}（{number}）{mark}", "basic policy {pillar} ({number}) {mark}";
        /// An item whose mark cannot be read, by its position under the desired outcome.
        NthItem(pillar: u64, number: u64, n: usize) => "nth_item",
            "区政運営基本方針 {pillar}（{number}） {n}番目の項目", "basic policy {pillar} ({number}), item no. {n}";
        /// A strategy.
        Strategy(code: StrategyCode) => "strategy", "【{code}】", "【{code}】";
        /// A strategy whose code cannot be read, by its position.
        NthStrategy(n: usize) => "nth_strategy", "{n}番目の戦略", "strategy no. {n}";
        /// An initiative.
        Initiative(code: InitiativeCode) => "initiative", "【{code}】", "【{code}】";
        /// An initiative whose code cannot be read, by the positions of its strategy and its own.
        NthInitiative(strategy: usize, n: usize) => "nth_initiative",
            "{strategy}番目の戦略の{n}番目の具体的取組", "initiative no. {n} of strategy no. {strategy}";
    }
}

said! {
    /// A line of a row, counted from 1.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Line {
        /// A common indicator of an item.
        Common(n: usize) => "common", "成果指標 {n}", "common indicator {n}";
        /// An indicator of a strategy.
        Indicator(n: usize) => "indicator", "アウトカム {n}", "indicator {n}";
        /// A performance target of an initiative.
        Target(n: usize) => "target", "業績目標 {n}", "target {n}";
        /// A condition of a withdrawal criterion.
        Condition(n: usize) => "condition", "条件 {n}", "condition {n}";
    }
}

terms! {
    /// A column of the form, or a cell of its head, in the order of the form.
    #[derive(PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Column {
        "format" Format "形式の版" "version of the wire format",
        "form" Form "様式" "form edition",
        "municipality_code" MunicipalityCode "全国地方公共団体コード" "municipality code",
        "ward" Ward "区" "ward",
        "fiscal_year" FiscalYear "年度" "fiscal year",
        "title" Title "名称" "title",
        "number" Number "番号" "number",
        "mark" Mark "項目の記号" "mark of an item",
        "code" Code "コード" "code",
        "name" Name "指標" "what is measured",
        "target" Target "目標値" "target",
        "from" From "開始年度" "first year of the target",
        "due" Due "期限" "due year",
        "population" Population "母集団" "population",
        "cumulative_since" CumulativeSince "累計の起点" "first year of cumulative readings",
        "item" Item "項目" "item",
        "common" Common "成果指標" "common indicator",
        "desired_outcome" DesiredOutcome "めざす成果" "desired outcome",
        "desired_state" DesiredState "めざす状態" "desired state",
        "strategy" Strategy "戦略" "strategy",
        "outcome_reading" OutcomeReading "アウトカムの達成状況（実績値）" "this year's reading of an indicator",
        "outcome_previous" OutcomePrevious "前年度" "last year's reading of an indicator",
        "individual" Individual "アウトカムの達成状況（個別）" "status of an indicator",
        "overall" Overall "アウトカムの達成状況（全体）" "status of all indicators",
        "progress" Progress "戦略の進捗状況" "progress of the strategy",
        "strategy_effectiveness" StrategyEffectiveness "戦略のアウトカムに対する有効性" "effectiveness of the strategy",
        "issues" Issues "課題" "issues",
        "future_improvements" FutureImprovements "今後の対応方向・改善策" "direction and improvements",
        "withdrawal" Withdrawal "撤退基準" "withdrawal criterion",
        "implementation" Implementation "取組の実施" "carried out as planned or not",
        "target_reading" TargetReading "業績目標の達成状況（実績値）" "this year's reading of a performance target",
        "target_previous" TargetPrevious "前年度までの実績" "last year's reading of a performance target",
        "achievement" Achievement "業績目標の達成状況" "achievement of the performance targets",
        "initiative_effectiveness" InitiativeEffectiveness "戦略に対する取組の有効性" "effectiveness of the initiative",
        "improvements" Improvements "改善策" "improvements",
    }
}

impl Row {
    /// The code of a strategy's or initiative's row.
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
            | Self::NthItem(..)
            | Self::NthStrategy(_)
            | Self::NthInitiative(..) => None,
        }
    }

    /// A place on the row itself, beside its lines.
    #[must_use]
    pub const fn at(self, column: Column) -> Place {
        Place { row: self, line: None, column }
    }

    /// A place on one of its lines.
    #[must_use]
    pub const fn on(self, line: Line, column: Column) -> Place {
        Place { row: self, line: Some(line), column }
    }

    /// What orders rows as the form does. Rows that are counted follow those that have codes.
    fn key(self) -> (u8, [u64; 5]) {
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        match self {
            Self::Sheet => (0, [0; 5]),
            Self::Policy => (0, [1, 0, 0, 0, 0]),
            Self::Pillar(pillar) => (1, [pillar, 0, 0, 0, 0]),
            Self::DesiredOutcome(pillar, number) => (1, [pillar, 1, number, 0, 0]),
            Self::Item(pillar, number, mark) => (1, [pillar, 1, number, mark.glyph().into(), 0]),
            Self::NthItem(pillar, number, n) => (1, [pillar, 1, number, u64::MAX, count(n)]),
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

    /// What orders columns on the row as the form does: both tables have 課題, each in its place.
    const fn column_key(self, column: Column) -> (Column, bool) {
        match (self, column) {
            (Self::Initiative(_) | Self::NthInitiative(..), Column::Issues) => {
                (Column::InitiativeEffectiveness, true)
            }
            _ => (column, false),
        }
    }
}

impl Line {
    /// Its number.
    #[must_use]
    pub const fn number(self) -> usize {
        match self {
            Self::Common(n) | Self::Indicator(n) | Self::Target(n) | Self::Condition(n) => n,
        }
    }
}

impl Place {
    /// What orders places as the form is read.
    fn key(&self) -> impl Ord {
        let stage = match (self.line, self.column) {
            (None, column) if column < Column::OutcomeReading => 0,
            (Some(_), Column::Withdrawal) => 2,
            (Some(_), _) => 1,
            (None, _) => 3,
        };
        (self.row.key(), stage, self.line, self.row.column_key(self.column))
    }
}

impl Ord for Row {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Row {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Said for Place {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        if self.row != Row::Sheet {
            self.row.say(language, out)?;
            out.write_char(' ')?;
        }
        if let Some(line) = self.line {
            line.say(language, out)?;
            out.write_str(language.choose(" ", ": "))?;
        }
        out.write_str(self.column.to(language))
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

impl fmt::Display for Place {
    /// Writes the place in the form's words: `【4-2】 アウトカム 1 前年度`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(Language::Japanese, f)
    }
}

impl Serialize for Row {
    /// Writes a code plain, any other row in the form's words.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.plan_code() {
            Some(code) => code.serialize(serializer),
            None => serializer.collect_str(self),
        }
    }
}

impl Serialize for Line {
    /// Writes `{"indicator": 1}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut line = serializer.serialize_map(Some(1))?;
        line.serialize_entry(self.code(), &self.number())?;
        line.end()
    }
}

impl Serialize for Place {
    /// Writes `{code, column}`, and `indicator`, `target` or `condition` where one is meant.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let length = if self.line.is_some() { 3 } else { 2 };
        let mut place = serializer.serialize_struct("Place", length)?;
        place.serialize_field("code", &self.row)?;
        place.serialize_field("column", self.column.ja())?;
        if let Some(line) = self.line {
            place.serialize_field(line.code(), &line.number())?;
        }
        place.end()
    }
}
