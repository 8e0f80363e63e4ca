//! Why a mark is what it is, as a tree down to the readings.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::{Serialize, Serializer};

use crate::plan::{Column, ConditionTest, Line, MeasuredTarget, Place, Row};
use crate::review::rating::Rating;
use crate::review::reviewed::{IndicatorReview, InitiativeReview, Review, StrategyReview};
use crate::rules::{Because, Derived, DerivedGlyph};
use crate::terms::language::{in_english, in_japanese};
use crate::terms::said::said;
use crate::terms::{Attainment, ConditionState, Language, Legend, Said, WithdrawalState};
use crate::value::{PlanCode, Reading};

/// A value at its place, the reason for it, and the values it depends on.
///
/// `Display` writes the tree in Japanese, one value per line; [`Said`] writes it in either
/// language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The place of the value.
    pub at: Place,
    /// The value.
    pub value: ExplainedValue,
    /// The clause that decided and the facts it used; none for a reading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Because>,
    /// The values it depends on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rests_on: Vec<Explanation>,
}

/// A value in an explanation. Serialises as its word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExplainedValue {
    /// A mark, or the reason why there is none.
    Derived(DerivedGlyph),
    /// Whether a target is met.
    Attainment(Attainment),
    /// Whether a withdrawal criterion is triggered.
    Withdrawal(WithdrawalState),
    /// Whether a withdrawal condition holds.
    Condition(ConditionState, ConditionTest),
    /// A reading.
    Reading(Reading),
}

impl fmt::Display for ExplainedValue {
    /// Writes a mark, a reason code, `judgement`, a result, or a reading as written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Derived(derived) => f.write_str(derived.code()),
            Self::Attainment(attainment) => f.write_str(attainment.code()),
            Self::Withdrawal(state) => f.write_str(state.code()),
            Self::Condition(state, _) => f.write_str(state.code()),
            Self::Reading(reading) => write!(f, "{}", reading.ja()),
        }
    }
}

impl Said for ExplainedValue {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match (self, language) {
            (Self::Derived(derived), _) => derived.say(language, out),
            (Self::Attainment(attainment), _) => attainment.say(language, out),
            (Self::Withdrawal(state), _) => out.write_str(state.to(language)),
            (Self::Condition(state, test), Language::Japanese) => {
                write!(out, "「{}」{}", test.ja(), state.ja())
            }
            (Self::Condition(state, test), Language::English) => {
                write!(out, "{} {}", test.en(), state.en())
            }
            (Self::Reading(reading), _) => reading.say(language, out),
        }
    }
}

impl Serialize for ExplainedValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

said! {
    /// The error returned when there is nothing to explain.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum NotExplained {
        /// The code is not on the sheet.
        NotOnSheet(code: PlanCode) => "not-on-sheet",
            "【{code}】は様式にありません（様式にある戦略又は具体的取組の番号を指定してください）",
            "【{code}】 is not on the sheet (expected the code of a strategy or initiative that is)";
        /// The row has no derived value in the column.
        NotDerived(code: PlanCode, column: Column) => "not-derived",
            "【{code}】の「{column}」は、規則から評価が導かれる欄ではありません（戦略は全体の達成状況・進捗状況・有効性、取組は達成状況・撤退基準・有効性の欄を指定してください）",
            "nothing is derived of 【{code}】 in the column “{column}” (expected the overall status, progress or effectiveness of a strategy, or the achievement, withdrawal or effectiveness of an initiative)";
    }
}
in_english! { NotExplained }

impl Review<'_> {
    /// Explains a row's mark in a column: for example, why is 全体 of 5-3 B?
    ///
    /// A strategy has 全体, 進捗 and 有効性; an initiative has 業績目標の達成状況, 撤退基準 and
    /// 取組の有効性. For the mark of an indicator (個別), use
    /// [`IndicatorReview::individual`](crate::review::IndicatorReview::individual) and
    /// [`Rating::because`](crate::Rating::because).
    ///
    /// # Errors
    ///
    /// [`NotExplained`] if the code is not on the sheet, or if nothing is derived for it in the
    /// column.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let json = kusei::wire::REAL_FORM;
    /// # let sheet: kusei::Sheet = serde_json::from_str(json)?;
    /// let review = kusei::review(&sheet);
    /// let why = review.explain("5-3".parse()?, kusei::Column::Overall)?;
    /// assert_eq!((why.value.to_string().as_str(), why.rests_on.len()), ("B", 3));
    /// # Ok(())
    /// # }
    /// ```
    pub fn explain(&self, code: PlanCode, column: Column) -> Result<Explanation, NotExplained> {
        let explained = match code {
            PlanCode::Strategy(own) => {
                self.strategy(own).ok_or(NotExplained::NotOnSheet(code))?.explain(column)
            }
            PlanCode::Initiative(own) => {
                self.initiative(own).ok_or(NotExplained::NotOnSheet(code))?.explain(column)
            }
        };
        explained.ok_or(NotExplained::NotDerived(code, column))
    }
}

impl StrategyReview<'_> {
    /// Explains one of the strategy's marks: 全体, 進捗 or 有効性.
    #[must_use]
    pub fn explain(&self, column: Column) -> Option<Explanation> {
        let at = Row::Strategy(self.strategy().code()).at(column);
        if column == Column::Overall {
            let indicators = (1..).zip(self.indicators());
            let rests_on = indicators.map(|(n, indicator)| indicator.explain(at.row, n));
            Some(Explanation::of(at, &self.overall(), rests_on.collect()))
        } else if column == Column::Progress {
            let levels =
                self.initiatives().filter_map(|initiative| initiative.explain(Column::Achievement));
            Some(Explanation::of(at, &self.progress(), levels.collect()))
        } else if column == Column::StrategyEffectiveness {
            let parts = [Column::Overall, Column::Progress].into_iter();
            let rests_on = parts.filter_map(|part| self.explain(part)).collect();
            Some(Explanation::of(at, &self.effectiveness(), rests_on))
        } else {
            None
        }
    }
}

impl IndicatorReview<'_> {
    fn explain(&self, row: Row, number: usize) -> Explanation {
        let at = |column| row.on(Line::Indicator(number), column);
        let measured = self.indicator().measured();
        let rests_on = readings(measured, at(Column::OutcomeReading), at(Column::OutcomePrevious));
        Explanation::of(at(Column::Individual), &self.individual(), rests_on)
    }
}

impl InitiativeReview<'_> {
    /// Explains one of the initiative's marks: 業績目標の達成状況, 撤退基準 or 取組の有効性.
    #[must_use]
    pub fn explain(&self, column: Column) -> Option<Explanation> {
        let at = Row::Initiative(self.initiative().code()).at(column);
        if column == Column::Achievement {
            let mut rests_on = self.explain_targets(at.row);
            rests_on.extend(self.explain(Column::Withdrawal));
            let level = Explanation::of(at, &self.level(), rests_on);
            Some(Explanation::of(at, &self.achievement(), [level].into()))
        } else if column == Column::InitiativeEffectiveness {
            let rests_on = self.explain(Column::Withdrawal).into_iter().collect();
            Some(Explanation::of(at, &self.effectiveness(), rests_on))
        } else if column == Column::Withdrawal {
            let rating = self.withdrawal();
            let value = ExplainedValue::Withdrawal(rating.value());
            let rests_on = self.explain_conditions(at.row);
            Some(Explanation { at, value, because: Some(rating.because()), rests_on })
        } else {
            None
        }
    }

    fn explain_targets(&self, row: Row) -> Vec<Explanation> {
        let targets = self.initiative().targets().iter().zip(self.targets());
        let explained = (1..).zip(targets).map(|(number, (target, rating))| {
            let at = |column| row.on(Line::Target(number), column);
            let (reading, previous) = (at(Column::TargetReading), at(Column::TargetPrevious));
            Explanation {
                at: at(Column::Target),
                value: ExplainedValue::Attainment(rating.value()),
                because: Some(rating.because()),
                rests_on: readings(target.measured(), reading, previous),
            }
        });
        explained.collect()
    }

    fn explain_conditions(&self, row: Row) -> Vec<Explanation> {
        let targets = self.initiative().targets();
        let explained = self.conditions().map(|(number, condition, state)| {
            let at = |column| row.on(Line::Target(number), column);
            let target = number.checked_sub(1).and_then(|index| targets.get(index));
            let reading = target.map(|target| target.measured().reading());
            let rests_on = reading.map(|own| leaf(own, at(Column::TargetReading)));
            Explanation {
                at: at(Column::Withdrawal),
                value: ExplainedValue::Condition(state, condition.test().clone()),
                because: None,
                rests_on: rests_on.into_iter().collect(),
            }
        });
        explained.collect()
    }
}

/// Returns the two readings of a target; last year's only if there is one.
fn readings(measured: &MeasuredTarget, reading: Place, previous: Place) -> Vec<Explanation> {
    let mut readings = Vec::from([leaf(measured.reading(), reading)]);
    if measured.previous().missing().is_none() {
        readings.push(leaf(measured.previous(), previous));
    }
    readings
}

fn leaf(reading: &Reading, at: Place) -> Explanation {
    // The population is not part of what the cell says.
    let value = ExplainedValue::Reading(reading.without_population());
    Explanation { at, value, because: None, rests_on: Vec::new() }
}

impl Explanation {
    fn of<M: Legend>(at: Place, rating: &Rating<'_, Derived<M>>, rests_on: Vec<Self>) -> Self {
        let value = ExplainedValue::Derived(rating.value().glyph());
        Self { at, value, because: Some(rating.because()), rests_on }
    }

    fn write(&self, out: &mut dyn Write, depth: usize, language: Language) -> fmt::Result {
        if depth > 0 {
            writeln!(out)?;
        }
        let value = self.value.to(language);
        let (at, colon) = (self.at.to(language), language.choose("：", ": "));
        write!(out, "{:indent$}{at}{colon}{value}", "", indent = depth.saturating_mul(2))?;
        if let Some(because) = &self.because {
            write!(out, "  [{}] {}", because.clause(), because.to(language))?;
        }
        let deeper = depth.saturating_add(1);
        self.rests_on.iter().try_for_each(|child| child.write(out, deeper, language))
    }
}

impl Said for Explanation {
    /// Writes the tree, one value per line.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.write(out, 0, language)
    }
}

in_japanese! { Explanation }
