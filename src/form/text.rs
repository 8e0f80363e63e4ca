//! The form in plain text, for a terminal or a letter in a fixed-width font.

pub(crate) mod layout;

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::form::captions as words;
use crate::form::cell::Cell;
use crate::form::edition::FormSection;
use crate::form::notes::Note;
use crate::form::sheet::Form;
use crate::form::summary::MarkCount;
use crate::form::table::{PrintedColumn, PrintedTable};
use crate::form::text::layout::{Block, Ruled};
use crate::form::wrap::{Ambiguous, Wrapped};

/// The form in plain text, with rules and merged cells.
///
/// Every character takes the columns that UAX #11 gives it, so that the rules line up in a
/// fixed-width font. Lines may be broken between any two characters, but not before 。 or 」, not
/// after 「, and not within a number or a Latin word if that can be avoided; nothing is omitted.
///
/// A line of a narrow column takes a whole line of the page, so a text of 100,000 characters takes
/// many pages; the output stays linear in the sheet.
///
/// DECISION: tabs are written as ␉, and characters that reverse a line's direction by their number
/// (〔U+202E〕), because either would move the neighbouring cells.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::Ambiguous;
/// use kusei::form::Form;
///
/// # let json = kusei::wire::REAL_FORM;
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let text = Form::of(&sheet).text().width(240).ambiguous(Ambiguous::Wide).to_string();
/// assert!(text.contains("| 【4-1】"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct PlainText<'s> {
    form: Form<'s>,
    lines: PlainLines,
}

/// A printed table in plain text, under its title, with the rules of [`PlainText`].
#[derive(Debug, Clone, Copy)]
pub struct PlainTable<'t> {
    table: &'t PrintedTable<'t>,
    lines: PlainLines,
}

/// The width of lines and of ambiguous characters.
#[derive(Debug, Clone, Copy)]
struct PlainLines {
    width: usize,
    ambiguous: Ambiguous,
}

impl<'s> Form<'s> {
    /// Returns the form in plain text.
    #[must_use]
    pub const fn text(&self) -> PlainText<'s> {
        PlainText { form: *self, lines: PlainLines::DEFAULT }
    }
}

/// The settings of the lines of a text.
macro_rules! asked_of_lines {
    ($text:ty) => {
        impl $text {
            /// Sets the largest number of columns of a line. No cell is narrower than four columns:
            /// below about 100, lines are longer than this.
            #[must_use]
            pub const fn width(mut self, columns: usize) -> Self {
                self.lines.width = columns;
                self
            }

            /// Sets whether characters of ambiguous width are narrow or wide.
            #[must_use]
            pub const fn ambiguous(mut self, ambiguous: Ambiguous) -> Self {
                self.lines.ambiguous = ambiguous;
                self
            }
        }
    };
}
asked_of_lines!(PlainText<'_>);
asked_of_lines!(PlainTable<'_>);

impl PlainText<'_> {
    /// The default width of a page.
    pub const WIDTH: usize = 200;

    fn summary(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (summary, language) = (self.form.summary(), self.form.language());
        let captions = [words::COLUMN, words::MARK, words::MEANING, words::STATED, words::DERIVED];
        let mut rows = Vec::from([line(captions.map(|caption| caption.to(language).into()))]);
        for tally in &summary.columns {
            for (n, count) in tally.marks.iter().enumerate() {
                let MarkCount { mark, wording, stated, derived } = count;
                let derived = derived.map(|n| n.to_string()).unwrap_or_default();
                let texts =
                    [(*mark).into(), wording.clone(), stated.to_string().into(), derived.into()];
                let mut row = Vec::new();
                if n == 0 {
                    let text = tally.column.into();
                    row.push(Block { column: 0, rows: tally.marks.len(), text });
                }
                row.extend((1..).zip(texts).map(|(column, text)| Block { column, rows: 1, text }));
                rows.push(row);
            }
        }
        self.lines.ruled(f, self.lines.width.min(100), &[360, 90, 370, 90, 90], rows)?;
        self.lines.paragraph(f, &summary.coverage.sentence(language))
    }
}

impl PrintedTable<'_> {
    /// Returns the table in plain text.
    #[must_use]
    pub const fn text(&self) -> PlainTable<'_> {
        PlainTable { table: self, lines: PlainLines::DEFAULT }
    }
}

impl fmt::Display for PlainTable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines.paragraph(f, self.table.title())?;
        self.lines.table(f, self.table)
    }
}

impl PlainLines {
    const DEFAULT: Self = Self { width: PlainText::WIDTH, ambiguous: Ambiguous::Narrow };

    fn paragraph(&self, f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
        Wrapped::new(text.into(), self.width.max(layout::NARROWEST), self.ambiguous)
            .lines()
            .try_for_each(|line| writeln!(f, "{}", line.trim_end_matches(' ')))
    }

    fn table(&self, f: &mut fmt::Formatter<'_>, table: &PrintedTable<'_>) -> fmt::Result {
        let head = table.columns().iter().enumerate().map(|(column, it)| Block {
            column,
            rows: 1,
            text: head(it).into(),
        });
        let mut rows = Vec::from([head.collect::<Vec<_>>()]);
        rows.extend(table.rows().iter().map(|row| row.cells().iter().map(block).collect()));
        let weights: Vec<_> = table.columns().iter().map(PrintedColumn::weight).collect();
        self.ruled(f, self.width, &weights, rows)
    }

    fn ruled(
        &self,
        f: &mut fmt::Formatter<'_>,
        width: usize,
        weights: &[u16],
        rows: Vec<Vec<Block<'_>>>,
    ) -> fmt::Result {
        write!(f, "{}", Ruled::new(weights, width, rows, self.ambiguous))
    }
}

impl fmt::Display for PlainText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.form.language();
        self.lines.paragraph(f, &self.form.title())?;
        for line in self.form.subject().iter().filter(|line| !line.is_empty()) {
            self.lines.paragraph(f, line)?;
        }
        for table in self.form.tables() {
            writeln!(f)?;
            self.lines.paragraph(f, table.title())?;
            self.lines.table(f, &table)?;
        }
        if self.form.has(FormSection::Findings) {
            writeln!(f)?;
            self.lines.paragraph(f, FormSection::Findings.to(language))?;
            let mut notes = self.form.notes().peekable();
            if notes.peek().is_none() {
                self.lines.paragraph(f, words::NO_FINDINGS.to(self.form.language()))?;
            }
            let colon = language.choose("：", ": ");
            for Note { number, severity, place, sentence, .. } in notes {
                let number = Cell::reference(language, number);
                self.lines
                    .paragraph(f, &format!("{number} [{severity}] {place}{colon}{sentence}"))?;
            }
        }
        if self.form.has(FormSection::Summary) {
            writeln!(f)?;
            self.lines.paragraph(f, FormSection::Summary.to(language))?;
            self.summary(f)?;
        }
        Ok(())
    }
}

/// Returns a column's captions and legend, each on a line of its own.
fn head(column: &PrintedColumn) -> String {
    let mut text = column.path().join("\n");
    for line in column.legend() {
        text.push('\n');
        text.push_str(&line.to_string());
    }
    text
}

fn block<'t>(cell: &'t Cell<'t>) -> Block<'t> {
    Block { column: cell.column(), rows: cell.rows(), text: cell.printed() }
}

fn line<const N: usize>(texts: [Cow<'_, str>; N]) -> Vec<Block<'_>> {
    texts.into_iter().enumerate().map(|(column, text)| Block { column, rows: 1, text }).collect()
}
