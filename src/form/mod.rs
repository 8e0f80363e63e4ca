//! The form as the city prints it: two wide tables, as a neutral model and in several formats.
//!
//! 「めざす成果および戦略」 and 「具体的取組」 have the column groups 計画 and 自己評価, merged cells, and legends in their
//! header cells. With a [`Review`](crate::Review), cells also show the derived mark and the number
//! of the finding (※5) where it differs from what the ward stated.
//!
//! These are pure functions from values to text. Every writer is a [`Display`](core::fmt::Display),
//! except the writer of workbooks, which returns bytes; the caller writes the file. The same sheet
//! always gives the same text, in time and size linear in the sheet.
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
//! There are two prints: [`Form::publication`] has the ward's own cells in the layout of the city's
//! form, and [`Form::reviewed`] adds the results of the review; [`Form::showing`] selects the
//! sections that follow the tables. A comparison, a roll-up or a series can be written in the same
//! formats as a [`PrintedTable`]: [`PrintedTable::of`].
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
//! - A row of the form is the smallest unit that is printed: one indicator of a strategy, one
//!   performance target of an initiative. Everything above it spans several rows. A strategy is
//!   printed once beside all its items, not once for each. If another strategy (or an initiative
//!   with other items) belongs to the same item, the item is printed again as 「㋐（再掲）」.
//! - What the form has no cell for is a line in the nearest cell: a target's wording if it is
//!   separate (様式の記載：), its population (対象：), its first year (始期：) and 累計の起算：, a withdrawal
//!   criterion's conditions (条件：, and how several combine). Whether an initiative was carried out
//!   as planned is a line below its mark, if (ⅰ) or (ⅱ) does not say so. The status of a reading
//!   precedes it: 速報値36.0%. 前年度までの実績 has two cells, the text and the target's reading of last year.
//! - In Japanese, a figure, year or criterion is printed as in its cell, glyph for glyph (1145件,
//!   H29までに50％以上); in English it is formatted for people, `1,145 件 (cases)`. A change is printed as
//!   a sentence that says what must happen: 前年度から1箇所以上増加, 平成26年度比15%以上減少. If the sentence does not
//!   determine the criterion, the criterion follows: 前年度実績を上回る（0件超）, 前年度から4ポイント以上増加（4％以上）.
//! - If a cell with several parts would not read back as these parts, each is on a line of its own
//!   under its caption (表示番号：Ａ), with further lines of a text indented by one space. So no two
//!   different sheets print the same cell, and `intake` can read the tables back. A milestone with
//!   the words of a criterion, such as 50%, is printed like this too.
//! - A publication has the head of the city's form: 項目 over pillars, desired outcomes and items,
//!   and 成果指標と目標値 beside it.
//! - Missing rows are named in brackets: （戦略なし）, （具体的取組なし）, （アウトカムなし）, （業績目標なし）.
//! - Texts are printed glyph for glyph, except for what documents cannot hold or readers cannot
//!   see: line ends are unified, control characters are written as their pictures (U+0000 as ␀),
//!   and those without a picture and noncharacters by their number (〔U+0085〕).

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
#[cfg(any(feature = "html", feature = "svg"))]
pub(crate) mod markup;
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
