//! Why a mark is what it is, as a tree down to the readings.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::Serialize;

use crate::plan::measured::MeasuredTarget;
use crate::plan::place::{Column, Line, Place, Row};
use crate::plan::withdrawal::condition::ConditionState;
use crate::review::rating::Rating;
use crate::review::{IndicatorReview, InitiativeReview, Review, StrategyReview};
use crate::rules::clause::{Because, Grounds};
use crate::rules::derived::Derived;
use crate::terms::language::Language;
use crate::terms::marks::Legend;
use crate::value::code::PlanCode;
use crate::value::reading::Reading;

/// A value at its place, why it is so, and the values it rests on.
///
/// `Display` writes the tree in Japanese, [`en`](Self::en) in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// Where the value stands.
    pub at: Place,
    /// The value: a mark, a reason code, `judgement`, a result, or a reading as it is written.
    pub value: Cow<'static, str>,
    /// The value in words.
    #[serde(skip)]
    words: Words,
    /// The clause that decided and what it used; none for a reading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Because>,
    /// The values it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rests_on: Vec<Explanation>,
}

/// A value in the words of two languages.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    ja: Cow<'static, str>,
    en: Cow<'static, str>,
}

impl Words {
    fn new(ja: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self { ja: ja.into(), en: en.into() }
    }
}

/// Tells why there is nothing to explain.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotExplained {
    /// The code is not on the sheet.
    #[error("【{0}】 is not on the sheet")]
    NotOnSheet(PlanCode),
    /// The row has no derived value in the column.
    #[error("【{0}】 has no derived value in {1}")]
    NotDerived(PlanCode, Column),
}

impl Review<'_> {
    /// Explains a row's mark in a column: why is 5-3's 全体 B?
    ///
    /// A strategy has 全体, 進捗 and 有効性; an initiative 業績目標の達成状況, 撤退基準 and
    /// 取組の有効性.
    ///
    /// # Errors
    ///
    /// [`NotExplained`] for a code that is not on the sheet, and for a column in which nothing is
    /// derived for it.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let json = include_str!("../../tests/data/fukushima-h28.json");
    /// # let sheet: kusei::Sheet = serde_json::from_str(json)?;
    /// let review = kusei::review(&sheet);
    /// let why = review.explain("5-3".parse()?, kusei::Column::Overall)?;
    /// assert_eq!((why.value.as_ref(), why.rests_on.len()), ("B", 3));
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
        let at = Place { row: Row::Strategy(self.strategy().code()), line: None, column };
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
        let at = |column| Place { row, line: Some(Line::Indicator(number)), column };
        let measured = self.indicator().measured();
        let rests_on = readings(measured, at(Column::OutcomeReading), at(Column::OutcomePrevious));
        Explanation::of(at(Column::Individual), &self.individual(), rests_on)
    }
}

impl InitiativeReview<'_> {
    /// Explains one of the initiative's marks: 業績目標の達成状況, 撤退基準 or 取組の有効性.
    #[must_use]
    pub fn explain(&self, column: Column) -> Option<Explanation> {
        let at = Place { row: Row::Initiative(self.initiative().code()), line: None, column };
        if column == Column::Achievement {
            let mut rests_on = self.explain_targets(at.row);
            rests_on.extend(self.explain(Column::Withdrawal));
            let level = Explanation::of(at, &self.level(), rests_on);
            Some(Explanation::of(at, &self.achievement(), [level].into()))
        } else if column == Column::InitiativeEffectiveness {
            let rests_on = self.explain(Column::Withdrawal).into_iter().collect();
            Some(Explanation::of(at, &self.effectiveness(), rests_on))
        } else if column == Column::Withdrawal {
            let decided = self.withdrawal();
            Some(Explanation {
                at,
                value: decided.value.word().into(),
                words: Words::new(decided.value.ja(), decided.value.en()),
                because: Some(Because::new(decided.clause, Grounds::default())),
                rests_on: self.explain_conditions(at.row),
            })
        } else {
            None
        }
    }

    fn explain_targets(&self, row: Row) -> Vec<Explanation> {
        let explained = (1..).zip(self.initiative().targets()).map(|(number, target)| {
            let at = |column| Place { row, line: Some(Line::Target(number)), column };
            let measured = target.measured();
            let decided = measured.attainment();
            Explanation {
                at: at(Column::Target),
                value: decided.value.word().into(),
                words: Words::new(decided.value.ja(), decided.value.word()),
                because: Some(Because::new(decided.clause, measured.grounds())),
                rests_on: readings(measured, at(Column::TargetReading), at(Column::TargetPrevious)),
            }
        });
        explained.collect()
    }

    fn explain_conditions(&self, row: Row) -> Vec<Explanation> {
        let targets = self.initiative().targets();
        let states = self.initiative().withdrawal().states(targets);
        let explained = states.map(|(number, condition, state)| {
            let at = |column| Place { row, line: Some(Line::Target(number)), column };
            let (word, ja, en) = match state {
                ConditionState::Holds => ("holds", "に当たる", "holds"),
                ConditionState::DoesNotHold => ("does_not_hold", "に当たらない", "does not hold"),
                ConditionState::Unknown => ("unknown", "に当たるかは不明", "is unknown"),
            };
            let test = condition.test();
            let target = number.checked_sub(1).and_then(|index| targets.get(index));
            let reading = target.map(|target| target.measured().reading());
            Explanation {
                at: at(Column::Withdrawal),
                value: word.into(),
                words: Words::new(format!("「{test}」{ja}"), format!("{} {en}", test.english())),
                because: None,
                rests_on: reading
                    .map(|own| leaf(own, at(Column::TargetReading)))
                    .into_iter()
                    .collect(),
            }
        });
        explained.collect()
    }
}

/// The two readings of a target; last year's only where there is one.
fn readings(measured: &MeasuredTarget, reading: Place, previous: Place) -> Vec<Explanation> {
    let mut readings = Vec::from([leaf(measured.reading(), reading)]);
    if measured.previous().missing().is_none() {
        readings.push(leaf(measured.previous(), previous));
    }
    readings
}

fn leaf(reading: &Reading, at: Place) -> Explanation {
    let grounds = Grounds::default().with_reading("reading", reading);
    let read = grounds.iter().next();
    let (ja, en) = read.map(|read| (read.ja.clone(), read.en.clone())).unwrap_or_default();
    Explanation {
        at,
        value: ja.clone().into(),
        words: Words::new(ja, en),
        because: None,
        rests_on: Vec::new(),
    }
}

impl Explanation {
    fn of<M: Legend>(at: Place, rating: &Rating<'_, M>, rests_on: Vec<Self>) -> Self {
        let (value, words) = match rating.value() {
            Derived::Mark(mark) => (mark.mark(), Words::new(mark.mark(), mark.mark())),
            Derived::Undetermined(reason) => {
                (reason.code(), Words::new(format!("定まらない（{}）", reason.ja()), reason.code()))
            }
            Derived::Judgement => ("judgement", Words::new("判断", "judgement")),
        };
        Self { at, value: value.into(), words, because: Some(rating.because()), rests_on }
    }

    /// The tree in English, one value a line.
    #[must_use]
    pub fn en(&self) -> String {
        let mut tree = String::new();
        // Writing to a `String` does not fail.
        let _ = self.write(&mut tree, 0, Language::English);
        tree
    }

    fn write(&self, out: &mut dyn Write, depth: usize, language: Language) -> fmt::Result {
        if depth > 0 {
            writeln!(out)?;
        }
        let value = language.choose(&self.words.ja, &self.words.en);
        write!(out, "{:indent$}{}: {value}", "", self.at, indent = depth.saturating_mul(2))?;
        if let Some(because) = &self.because {
            let sentence = match language {
                Language::Japanese => because.ja(),
                Language::English => because.en(),
            };
            write!(out, "  [{}] {sentence}", because.clause())?;
        }
        let deeper = depth.saturating_add(1);
        self.rests_on.iter().try_for_each(|child| child.write(out, deeper, language))
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0, Language::Japanese)
    }
}
