//! The form as the city prints it: two wide tables, as a neutral model and in several formats.
//!
//! 「めざす成果および戦略」 and 「具体的取組」, each with its column groups 計画 and 自己評価, merged cells
//! merged, legends in their header cells, and, where a [`Review`] is given, the derived mark and
//! the finding's number (※6) in every cell where it parts from what the ward stated.
//!
//! Pure functions from values to text: every writer is a [`Display`](core::fmt::Display), and the
//! caller writes the file. The same sheet gives the same text, always, in time and size linear in
//! the sheet.
//!
//! | format | by | feature |
//! |---|---|---|
//! | Markdown, GitHub's tables | [`Form::markdown`] | `form` |
//! | CSV, RFC 4180 | `Form::csv` | `csv` |
//! | plain text, East Asian widths | `Form::text` | `text` |
//! | one HTML page | `Form::html` | `html` |
//! | pictures, SVG 1.1 | `svg::PathPicture`, `svg::WardDots` | `svg` |
//!
//! # Examples
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use kusei::form::Form;
//!
//! let json = include_str!("../../tests/data/fukushima-h28.json");
//! let sheet: kusei::Sheet = serde_json::from_str(json)?;
//! let review = kusei::review(&sheet);
//! let markdown = Form::reviewed(&review).markdown().to_string();
//! assert!(markdown.contains("B（判定：a）※6")); // 5-1 戦略の進捗状況
//! # Ok(())
//! # }
//! ```
//!
//! # What stands in a cell
//!
//! STATED: the two tables, their captions, column groups and legends are those of 福島区's form of
//! 平成28年度. INFERRED: the order of the columns, from the order of its text. DECISION:
//!
//! - The row of the form is the smallest that is printed: one indicator of a strategy, one
//!   performance target of an initiative. Everything above spans the rows below it. A strategy is
//!   printed once beside all its items, not once for each; where a further strategy (or a further
//!   initiative of other items) meets an item again, the item stands as 「㋐（再掲）」.
//! - What the sheet knows and the form has no cell for is a line of the nearest cell: a target's
//!   wording where it is kept apart (原文：), its population (対象：), first year (開始：) and 累計：,
//!   a withdrawal criterion's conditions (条件：), whether an initiative was carried out as planned
//!   (実施：). 前年度までの実績 has two cells, the text and the target's reading of last year.
//! - What is not there is said in brackets: （戦略なし）, （具体的取組なし）, （アウトカムなし）, （業績目標なし）.
//! - Texts are glyph for glyph, save what no document can hold or no reader can see: line ends are
//!   all written as one kind, control characters as their pictures (U+0000 as ␀), and those without
//!   one, and noncharacters, by their number (〔U+0085〕).

pub(crate) mod captions;
pub(crate) mod cell;
#[cfg(feature = "csv")]
pub(crate) mod csv;
pub(crate) mod grid;
#[cfg(feature = "html")]
pub(crate) mod html;
pub(crate) mod initiatives;
pub(crate) mod markdown;
pub(crate) mod notes;
pub(crate) mod outcomes;
pub(crate) mod summary;
#[cfg(feature = "svg")]
pub mod svg;
pub(crate) mod table;
#[cfg(feature = "text")]
pub(crate) mod text;
pub(crate) mod visible;
pub(crate) mod wording;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::captions as words;
pub use crate::form::cell::{Cell, CellKind};
#[cfg(feature = "csv")]
pub use crate::form::csv::Csv;
pub use crate::form::csv::Formulas;
#[cfg(feature = "html")]
pub use crate::form::html::Html;
pub use crate::form::markdown::Markdown;
pub use crate::form::notes::Note;
use crate::form::notes::Notes;
pub use crate::form::summary::{ColumnCounts, MarkCount, Summary};
pub use crate::form::table::{Head, LegendLine, PrintedColumn, PrintedRow, PrintedTable};
#[cfg(feature = "text")]
pub use crate::form::text::Ambiguous;
pub use crate::form::text::PlainText;
use crate::plan::sheet::Sheet;
use crate::review::Review;
pub use crate::review::facts::coverage::Coverage;
use crate::terms::language::{Language, Said};

/// A sheet, and its review if there is one, as the form prints them.
///
/// Cheap to make and to copy; the tables are laid out when they are asked for.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::Form;
/// use kusei::Language;
///
/// # let json = include_str!("../../tests/data/fukushima-h28.json");
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let [outcomes, initiatives] = Form::of(&sheet).in_language(Language::English).tables();
/// assert_eq!(outcomes.title(), "Desired outcomes and strategies");
/// assert_eq!(initiatives.rows().len(), 23); // 15 initiatives with 23 performance targets
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
#[doc(alias = "様式")]
pub struct Form<'s> {
    sheet: &'s Sheet,
    review: Option<&'s Review<'s>>,
    language: Language,
}

/// Where a merged cell is written in a format that cannot merge cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Merged {
    /// In the first of its rows, as printed; the rows below are left blank.
    #[default]
    Once,
    /// In each of its rows, so that a row can be read, filtered or sorted alone. A long cell over
    /// many rows is then written many times: the output is no longer linear in the sheet.
    Repeated,
}

impl<'s> Form<'s> {
    /// The form of a sheet, with what the ward stated and nothing else.
    #[must_use]
    pub fn of(sheet: &'s Sheet) -> Self {
        Self { sheet, review: None, language: Language::default() }
    }

    /// The form of a sheet with what its review found.
    #[must_use]
    pub fn reviewed(review: &'s Review<'s>) -> Self {
        Self { sheet: review.sheet(), review: Some(review), language: Language::default() }
    }

    /// The form with captions in a language; the ward's own texts stay as they are.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The language of the captions.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sheet that is printed.
    #[must_use]
    pub const fn sheet(&self) -> &'s Sheet {
        self.sheet
    }

    /// The review whose findings are printed with it.
    #[must_use]
    pub const fn review(&self) -> Option<&'s Review<'s>> {
        self.review
    }

    /// The form's title: 区政運営基本方針の成果目標の達成に向けた取組状況について（福島区）.
    #[must_use]
    pub fn title(&self) -> String {
        let ward = visible::visible(self.sheet.ward().as_str());
        match self.language {
            Language::Japanese => format!("{}（{ward}）", words::TITLE.ja),
            Language::English => format!("{} ({ward})", words::TITLE.en),
        }
    }

    /// The lines under the title: the policy's title, and the ward and year.
    #[must_use]
    pub fn subject(&self) -> [String; 2] {
        let municipality = visible::visible(self.sheet.municipality().as_str());
        let code = self.sheet.municipality_code().map(|code| format!("（{code}）"));
        let ward = visible::visible(self.sheet.ward().as_str());
        let parts = [
            municipality.into_owned(),
            format!("{ward}{}", code.unwrap_or_default()),
            self.sheet.fiscal_year().to(self.language).to_string(),
        ];
        let named: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        [visible::visible(self.sheet.policy().title().as_str()).to_string(), named.join(" ")]
    }

    /// The two tables: めざす成果および戦略, and 具体的取組.
    #[must_use]
    pub fn tables(&self) -> [PrintedTable; 2] {
        let notes = Notes::of(self.review, self.language);
        [outcomes::table(self.sheet, &notes), initiatives::table(self.sheet, &notes)]
    }

    /// What the review found (確認事項), numbered from 1 as in the cells; empty without a review.
    pub fn notes(&self) -> impl Iterator<Item = Note> + use<'s> {
        notes::all(self.review, self.language)
    }

    /// The marks counted, column by column, and how many indicators are rated.
    #[must_use]
    pub fn summary(&self) -> Summary {
        summary::of(self.sheet, self.review, self.language)
    }

    /// The form in Markdown.
    #[must_use]
    pub const fn markdown(&self) -> Markdown<'s> {
        Markdown::new(*self)
    }

    /// The two tables in CSV, each a document of its own.
    #[cfg(feature = "csv")]
    #[must_use]
    pub fn csv(&self) -> [Csv; 2] {
        self.tables().map(Csv::new)
    }

    /// The form in plain text.
    #[cfg(feature = "text")]
    #[must_use]
    pub const fn text(&self) -> PlainText<'s> {
        PlainText::new(*self)
    }

    /// The form as one HTML page.
    #[cfg(feature = "html")]
    #[must_use]
    pub const fn html(&self) -> Html<'s> {
        Html::new(*self)
    }
}
