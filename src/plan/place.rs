//! A place on the form, in the form's words: 【4-2】 アウトカム 1 前年度.

use core::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::value::code::{InitiativeCode, ItemMark, PlanCode, StrategyCode};

/// Where on the form something stands: its row, its line within the row, its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The row.
    pub row: Row,
    /// The line within the row, where it has several.
    pub line: Option<Line>,
    /// The column.
    pub column: Column,
}

/// A row of the form. Where a number or code cannot be read, the row is counted from 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Row {
    /// The sheet's head.
    #[default]
    Sheet,
    /// A pillar of the policy.
    Pillar(u64),
    /// A desired outcome: the pillar's number and its own.
    DesiredOutcome(u64, u64),
    /// An item of a desired outcome.
    Item(u64, u64, ItemMark),
    /// An item whose mark cannot be read, by its position under the desired outcome.
    NthItem(u64, u64, usize),
    /// A strategy.
    Strategy(StrategyCode),
    /// A strategy whose code cannot be read, by its position.
    NthStrategy(usize),
    /// An initiative.
    Initiative(InitiativeCode),
    /// An initiative whose code cannot be read, by the positions of its strategy and its own.
    NthInitiative(usize, usize),
}

/// A line of a row, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Line {
    /// A common indicator of an item.
    Common(usize),
    /// An indicator of a strategy.
    Indicator(usize),
    /// A performance target of an initiative.
    Target(usize),
    /// A condition of a withdrawal criterion.
    Condition(usize),
}

/// Lists the columns once: variant, words of the form, English.
macro_rules! columns {
    ($($name:ident => $label:literal, $english:literal;)+) => {
        /// A column of the form, or a cell of its head.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Column {
            $(#[doc = concat!($label, ": ", $english)] $name,)+
        }

        impl Column {
            /// The column in the form's words.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)+ }
            }

            /// The column in English.
            #[must_use]
            pub const fn english(self) -> &'static str {
                match self { $(Self::$name => $english,)+ }
            }
        }
    };
}

columns! {
    Format                  => "形式の版", "version of the wire format";
    Form                    => "様式", "form edition";
    MunicipalityCode        => "全国地方公共団体コード", "municipality code";
    Ward                    => "区", "ward";
    FiscalYear              => "年度", "fiscal year";
    Title                   => "名称", "title";
    Number                  => "番号", "number";
    Mark                    => "項目の記号", "mark of an item";
    Code                    => "コード", "code";
    Name                    => "指標", "what is measured";
    Target                  => "目標値", "target";
    From                    => "開始年度", "first year of the target";
    Due                     => "期限", "due year";
    Population              => "母集団", "population";
    CumulativeSince         => "累計の起点", "first year of cumulative readings";
    Item                    => "項目", "item";
    Common                  => "成果指標", "common indicator";
    DesiredOutcome          => "めざす成果", "desired outcome";
    DesiredState            => "めざす状態", "desired state";
    Strategy                => "戦略", "strategy";
    OutcomeReading          => "アウトカムの達成状況（実績値）", "this year's reading of an indicator";
    OutcomePrevious         => "前年度", "last year's reading of an indicator";
    Individual              => "アウトカムの達成状況（個別）", "status of an indicator";
    Overall                 => "アウトカムの達成状況（全体）", "status of all indicators";
    Progress                => "戦略の進捗状況", "progress of the strategy";
    StrategyEffectiveness   => "戦略のアウトカムに対する有効性", "effectiveness of the strategy";
    Issues                  => "課題", "issues";
    FutureImprovements      => "今後の対応方向・改善策", "direction and improvements";
    Withdrawal              => "撤退基準", "withdrawal criterion";
    Implementation          => "取組の実施", "carried out as planned or not";
    TargetReading           => "業績目標の達成状況（実績値）", "this year's reading of a performance target";
    TargetPrevious          => "前年度までの実績", "last year's reading of a performance target";
    Achievement             => "業績目標の達成状況", "achievement of the performance targets";
    InitiativeEffectiveness => "戦略に対する取組の有効性", "effectiveness of the initiative";
    Improvements            => "改善策", "improvements";
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

impl Row {
    /// The code of a strategy's or initiative's row.
    #[must_use]
    pub const fn code(&self) -> Option<PlanCode> {
        match self {
            Self::Strategy(code) => Some(PlanCode::Strategy(*code)),
            Self::Initiative(code) => Some(PlanCode::Initiative(*code)),
            Self::Sheet
            | Self::Pillar(_)
            | Self::DesiredOutcome(..)
            | Self::Item(..)
            | Self::NthItem(..)
            | Self::NthStrategy(_)
            | Self::NthInitiative(..) => None,
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sheet => Ok(()),
            Self::Pillar(pillar) => write!(f, "区政運営基本方針 {pillar}"),
            Self::DesiredOutcome(pillar, number) => {
                write!(f, "区政運営基本方針 {pillar}（{number}）")
            }
            Self::Item(pillar, number, mark) => {
                write!(f, "区政運営基本方針 {pillar}（{number}）{mark}")
            }
            Self::NthItem(pillar, number, n) => {
                write!(f, "区政運営基本方針 {pillar}（{number}） {n}番目の項目")
            }
            Self::Strategy(code) => write!(f, "【{code}】"),
            Self::NthStrategy(n) => write!(f, "{n}番目の戦略"),
            Self::Initiative(code) => write!(f, "【{code}】"),
            Self::NthInitiative(strategy, n) => {
                write!(f, "{strategy}番目の戦略の{n}番目の具体的取組")
            }
        }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Common(n) => write!(f, "成果指標 {n}"),
            Self::Indicator(n) => write!(f, "アウトカム {n}"),
            Self::Target(n) => write!(f, "業績目標 {n}"),
            Self::Condition(n) => write!(f, "条件 {n}"),
        }
    }
}

impl fmt::Display for Place {
    /// Writes the place in the form's words: `【4-2】 アウトカム 1 前年度`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.row != Row::Sheet {
            write!(f, "{} ", self.row)?;
        }
        if let Some(line) = self.line {
            write!(f, "{line} ")?;
        }
        fmt::Display::fmt(&self.column, f)
    }
}

impl Serialize for Place {
    /// Writes `{code, column}`, and `indicator`, `target` or `condition` where one is meant.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let line = self.line.map(|line| match line {
            Line::Common(n) => ("common", n),
            Line::Indicator(n) => ("indicator", n),
            Line::Target(n) => ("target", n),
            Line::Condition(n) => ("condition", n),
        });
        let mut place = serializer.serialize_struct("Place", if line.is_some() { 3 } else { 2 })?;
        match self.row.code() {
            Some(code) => place.serialize_field("code", &code)?,
            None => place.serialize_field("code", &alloc::format!("{}", self.row))?,
        }
        place.serialize_field("column", self.column.label())?;
        if let Some((name, n)) = line {
            place.serialize_field(name, &n)?;
        }
        place.end()
    }
}
