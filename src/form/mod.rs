//! The form as the city prints it: two wide tables, as a neutral model and in several formats.
//!
//! 「めざす成果および戦略」 and 「具体的取組」, each with its column groups 計画 and 自己評価,
//! merged cells merged, legends in their header cells, and, where a [`Review`](crate::Review) is
//! given, the derived mark and the finding's number (※5) in every cell where it parts from what the
//! ward stated.
//!
//! Pure functions from values to text: every writer is a [`Display`](core::fmt::Display), but a
//! workbook's, which gives bytes; the caller writes the file. The same sheet gives the same text, always, in time and size linear in
//! the sheet.
//!
//! | format | by | feature |
//! |---|---|---|
//! | Markdown, GitHub's tables | [`Form::markdown`] | `form` |
//! | CSV, RFC 4180 | `Form::csv` | `csv` |
//! | plain text, East Asian widths | `Form::text` | `text` |
//! | one HTML page | `Form::html` | `html` |
//! | a workbook, Office Open XML | `Form::xlsx` | `xlsx` |
//! | pictures, SVG 1.1 | `svg::PathPicture`, `svg::YearsPicture`, `svg::Overview`, `svg::WardDots`, `svg::WardGrid` | `svg` |
//!
//! Two prints: [`Form::publication`], the ward's own cells as the city's form has them, and
//! [`Form::reviewed`], with what the crate adds; [`Form::showing`] says which sections follow the
//! tables. A comparison, a roll-up or a series is written in the same formats as a
//! [`PrintedTable`]: [`PrintedTable::of`].
//!
//! # Examples
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use kusei::form::Form;
//!
//! let json = kusei::wire::REAL_FORM;
//! let sheet: kusei::Sheet = serde_json::from_str(json)?;
//! let review = kusei::review(&sheet);
//! let markdown = Form::reviewed(&review).markdown().to_string();
//! assert!(markdown.contains("B（判定：a）※5")); // 5-1 戦略の進捗状況
//! # Ok(())
//! # }
//! ```
//!
//! # What is in a cell
//!
//! STATED: the two tables, their captions, column groups and legends are those of 福島区's form of
//! 平成28年度. INFERRED: the order of the columns, from the order of its text. DECISION:
//!
//! - The row of the form is the smallest that is printed: one indicator of a strategy, one
//!   performance target of an initiative. Everything above spans the rows below it. A strategy is
//!   printed once beside all its items, not once for each; where a further strategy (or a further
//!   initiative of other items) meets an item again, the item is shown as 「㋐（再掲）」.
//! - What the sheet knows and the form has no cell for is a line of the nearest cell: a target's
//!   wording where it is kept apart (様式の記載：), its population (対象：), first year (始期：) and
//!   累計の起算：, a withdrawal criterion's conditions (条件：, and how several combine). Whether an
//!   initiative was carried out as planned is a line under its mark, where (ⅰ) or (ⅱ) does not say
//!   so; how firm a reading is is before it, 速報値36.0%. 前年度までの実績 has two cells, the text and the target's reading of last year.
//! - In Japanese a figure, year or criterion is written as in its cell, glyph for glyph (1145件,
//!   H29までに50％以上); in English for people, `1,145 件 (cases)`. A change is said as what must
//!   happen, 前年度から1箇所以上増加, 平成26年度比15%以上減少; where the words do not say how it is
//!   written, that is beside them: 前年度実績を上回る（0件超）, 前年度から4ポイント以上増加（4％以上）.
//! - A cell of several parts that would not read back as them has each on a line of its own under
//!   its caption (表示番号：Ａ), further lines of a text one space in: so no two sheets print alike in
//!   it. `intake` reads the tables back. A milestone in the words of a criterion, 50%, is one of them.
//! - A publication has the head of the city's form: 項目 over pillars, desired outcomes and items,
//!   成果指標と目標値 beside it.
//! - What is not there is said in brackets: （戦略なし）, （具体的取組なし）, （アウトカムなし）, （業績目標なし）.
//! - Texts are glyph for glyph, save what no document can hold or no reader can see: line ends are
//!   all written as one kind, control characters as their pictures (U+0000 as ␀), and those without
//!   one, and noncharacters, by their number (〔U+0085〕).

#[cfg(feature = "html")]
pub(crate) mod block;
pub(crate) mod bytes;
pub(crate) mod captions;
pub(crate) mod cell;
pub(crate) mod commons;
#[cfg(feature = "csv")]
pub(crate) mod csv;
pub(crate) mod edition;
pub(crate) mod grid;
#[cfg(feature = "html")]
pub(crate) mod html;
pub(crate) mod initiatives;
pub(crate) mod legend;
pub(crate) mod listing;
pub(crate) mod markdown;
pub(crate) mod notes;
pub(crate) mod outcomes;
pub(crate) mod parts;
pub(crate) mod publication;
pub(crate) mod sheet;
pub(crate) mod summary;
#[cfg(feature = "svg")]
pub mod svg;
pub(crate) mod table;
#[cfg(feature = "text")]
pub(crate) mod text;
pub(crate) mod visible;
pub(crate) mod wording;
#[cfg(any(feature = "svg", feature = "text"))]
pub(crate) mod wrap;
#[cfg(feature = "xlsx")]
pub(crate) mod xlsx;

pub use self::cell::{Cell, CellKind};
#[cfg(feature = "csv")]
pub use self::csv::{ByteOrderMark, Csv, Formulas};
#[cfg(any(feature = "html", feature = "svg"))]
pub use self::edition::Paper;
pub use self::edition::{Edition, FigureStyle, FormSection};
#[cfg(feature = "html")]
pub use self::html::Html;
#[cfg(feature = "html")]
pub use self::html::listing::HtmlTable;
pub use self::legend::LegendLine;
pub use self::markdown::{Markdown, MarkdownTable};
pub use self::notes::Note;
pub use self::sheet::Form;
pub use self::summary::{ColumnCounts, MarkCount, RatedIndicators, Summary};
pub use self::table::{Head, Merged, PrintedColumn, PrintedRow, PrintedTable};
#[cfg(feature = "text")]
pub use self::text::{PlainTable, PlainText};
#[cfg(any(feature = "svg", feature = "text"))]
pub use self::wrap::Ambiguous;
#[cfg(feature = "xlsx")]
pub use self::xlsx::refusal::WorkbookError;
