//! A place on the form, in the form's words: 【4-2】アウトカム①の前年度の実績値.

pub(crate) mod column;
pub(crate) mod read;
pub(crate) mod row;

use core::cmp::Ordering;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::plan::place::column::Column;
use crate::plan::place::row::{Line, Row};
use crate::terms::{Language, Said, Words};

/// A place on the form: its row, its line within the row, and its column.
///
/// Places are ordered as the form is read: the head, the policy, then for each strategy its
/// indicators, its marks and its initiatives. `Display` writes the words of the form. `FromStr`
/// reads these back, and the English ones.
///
/// ```
/// use kusei::Said;
/// use kusei::plan::{Column, Place};
///
/// let place: Place = "【4-2】アウトカム①の前年度の実績値".parse()?;
/// assert_eq!(place.column, Column::OutcomePrevious);
/// assert_eq!(place.en(), "【4-2】 indicator 1: last year's result");
/// assert!(place < "【4-2-1】課題".parse()?);
/// # Ok::<(), kusei::plan::NotAPlace>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The row.
    pub row: Row,
    /// The line within the row, if it has several.
    pub line: Option<Line>,
    /// The column.
    pub column: Column,
}

impl Row {
    /// Returns the place of a column on the row itself.
    #[must_use]
    pub const fn at(self, column: Column) -> Place {
        Place { row: self, line: None, column }
    }

    /// Returns the place of a column on one of its lines.
    #[must_use]
    pub const fn on(self, line: Line, column: Column) -> Place {
        Place { row: self, line: Some(line), column }
    }
}

impl Place {
    /// Returns the words for the column, shorter where row and line say the rest: アウトカム①の実績値.
    pub(super) const fn column_words(self) -> Words {
        match (self.column, self.line) {
            (Column::OutcomeReading, Some(Line::Indicator(_)))
            | (Column::TargetReading, Some(Line::Target(_))) => {
                Words { ja: "実績値", en: "this year's result" }
            }
            (Column::OutcomePrevious, Some(Line::Indicator(_)))
            | (Column::TargetPrevious, Some(Line::Target(_))) => {
                Words { ja: "前年度の実績値", en: "last year's result" }
            }
            (Column::Individual, Some(Line::Indicator(_))) => {
                Words { ja: "達成状況（個別）", en: "status" }
            }
            (Column::Code, None) if self.row.is_of_plan() => Words { ja: "番号", en: "code" },
            (column, _) => Words { ja: column.ja(), en: column.en() },
        }
    }

    /// Returns a key that orders the places of a row as the form is read.
    fn key_in_row(&self) -> impl Ord {
        let stage = match (self.line, self.column) {
            (None, column) if column < Column::OutcomeReading => 0,
            (None, Column::Withdrawal | Column::Combination)
            | (Some(_), Column::Withdrawal)
            | (Some(Line::Condition(_)), _) => 2,
            (Some(_), _) => 1,
            (None, _) => 3,
        };
        (stage, self.line, self.row.column_key(self.column))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.row.cmp(&other.row).then_with(|| self.key_in_row().cmp(&other.key_in_row()))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Said for Place {
    /// Writes 【4-2】アウトカム①の実績値, 【4-2】戦略の進捗状況, めざす成果1（3）の名称, 年度; in
    /// English `【4-2】 indicator 1: this year's result`, `desired outcome 1 (3): title`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.row.say(language, out)?;
        let coded = self.row.plan_code().is_some();
        let [after_row, before_column] = match (self.row, self.line, language) {
            (Row::Sheet, None, _) => ["", ""],
            (_, None, Language::Japanese) => ["", if coded { "" } else { "の" }],
            (_, None, Language::English) => ["", if coded { " " } else { ": " }],
            (Row::Sheet, Some(_), _) => ["", language.choose("の", ": ")],
            (_, Some(_), Language::Japanese) => [if coded { "" } else { "の" }, "の"],
            (_, Some(_), Language::English) => [if coded { " " } else { ", " }, ": "],
        };
        if let Some(line) = self.line {
            out.write_str(after_row)?;
            line.say(language, out)?;
        }
        out.write_str(before_column)?;
        out.write_str(self.column_words().to(language))
    }
}

impl fmt::Display for Place {
    /// Writes the place in the form's words: `【4-2】アウトカム①の実績値`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.say(Language::Japanese, f)
    }
}

impl Serialize for Place {
    /// Writes what identifies the row (`code`, or `pillar`, `desired_outcome`, `item`), the
    /// column's id, `common`, `indicator`, `target` or `condition` for a line, and the whole place
    /// in words, `ja` and `en`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut place = serializer.serialize_map(None)?;
        self.row.serialize_into(&mut place)?;
        place.serialize_entry("column", &self.column)?;
        if let Some(line) = self.line {
            line.serialize_into(&mut place)?;
        }
        place.serialize_entry("ja", &self.ja())?;
        place.serialize_entry("en", &self.en())?;
        place.end()
    }
}
