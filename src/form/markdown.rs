//! The form in Markdown, with the tables of GitHub.

use alloc::format;
use core::fmt::{self, Write};

use crate::form::captions as words;
use crate::form::edition::FormSection;
use crate::form::sheet::Form;
use crate::form::table::{Merged, PrintedTable};

/// The form in Markdown, each of its tables a table as GitHub reads them.
///
/// The head has one row, so a column's captions are in one line with its legend. Markdown
/// cannot merge cells: a line above the tables says what was done with them, by default
/// [`Merged::Once`].
///
/// Whatever a cell holds is inert and is shown as text: no pipe ends it, no line end breaks the row
/// (it is written `<br>`), no HTML, emphasis, code or link comes of it, and outer spaces stay. Only
/// what a site finds in finished text (GitHub: addresses, `@names`) is the site's to decide.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::Form;
/// use kusei::form::Merged;
///
/// # let json = include_str!("../../tests/data/fukushima-h28.json");
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let markdown = Form::of(&sheet).markdown().merged(Merged::Repeated).to_string();
/// assert!(markdown.starts_with("# 区政運営基本方針の成果目標の達成に向けた取組状況について（福島区）\n"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Markdown<'s> {
    form: Form<'s>,
    merged: Merged,
}

impl<'s> Form<'s> {
    /// The form in Markdown.
    #[must_use]
    pub const fn markdown(&self) -> Markdown<'s> {
        Markdown { form: *self, merged: Merged::Once }
    }
}

impl Markdown<'_> {
    /// With merged cells written once, or in each of their rows.
    #[must_use]
    pub const fn merged(mut self, merged: Merged) -> Self {
        self.merged = merged;
        self
    }
}

impl fmt::Display for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.form.language();
        writeln!(f, "# {}", Inert(&self.form.title()))?;
        for line in self.form.subject().iter().filter(|line| !line.is_empty()) {
            writeln!(f, "\n{}", Inert(line))?;
        }
        let merged = match self.merged {
            Merged::Once => words::MERGED_ONCE,
            Merged::Repeated => words::MERGED_REPEATED,
        };
        writeln!(f, "\n{}", Inert(merged.to(language)))?;
        for table in self.form.tables() {
            writeln!(f, "\n## {}\n", Inert(table.title()))?;
            write_table(f, &table, self.merged)?;
        }
        if self.form.has(FormSection::Findings) {
            writeln!(f, "\n## {}\n", Inert(FormSection::Findings.to(language)))?;
            let mut notes = self.form.notes().peekable();
            if notes.peek().is_none() {
                writeln!(f, "{}", Inert(words::NO_FINDINGS.to(language)))?;
            }
            let colon = language.choose("：", ": ");
            for note in notes {
                let text = format!("{}{colon}{} [{}]", note.place, note.sentence, note.severity);
                writeln!(f, "{}. {}", note.number, Inert(&text))?;
            }
        }
        if self.form.has(FormSection::Summary) {
            write_summary(f, self.form)?;
        }
        Ok(())
    }
}

/// A printed table in Markdown, under its title; merged cells are written once.
#[derive(Debug, Clone, Copy)]
pub struct MarkdownTable<'t>(&'t PrintedTable);

impl PrintedTable {
    /// The table in Markdown.
    #[must_use]
    pub const fn markdown(&self) -> MarkdownTable<'_> {
        MarkdownTable(self)
    }
}

impl fmt::Display for MarkdownTable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# {}\n", Inert(self.0.title()))?;
        write_table(f, self.0, Merged::Once)
    }
}

fn write_summary(f: &mut fmt::Formatter<'_>, form: Form<'_>) -> fmt::Result {
    let (summary, language) = (form.summary(), form.language());
    writeln!(f, "\n## {}\n", Inert(FormSection::Summary.to(language)))?;
    let captions = [words::COLUMN, words::MARK, words::MEANING, words::STATED, words::DERIVED];
    let captions = captions.map(|caption| caption.to(language)).join(" | ");
    writeln!(f, "| {captions} |\n| --- | --- | --- | ---: | ---: |")?;
    for tally in &summary.columns {
        for count in &tally.marks {
            let derived = count.derived.map(|n| format!("{n}")).unwrap_or_default();
            let [column, mark, wording] = [tally.column, count.mark, &count.wording].map(Inert);
            writeln!(f, "| {column} | {mark} | {wording} | {} | {derived} |", count.stated)?;
        }
    }
    writeln!(f, "\n{}", Inert(&summary.coverage.sentence(language)))
}

fn write_table(f: &mut fmt::Formatter<'_>, table: &PrintedTable, merged: Merged) -> fmt::Result {
    for column in table.columns() {
        write!(f, "| {} ", Inert(&column.flat()))?;
    }
    f.write_str("|\n")?;
    for _ in table.columns() {
        f.write_str("| --- ")?;
    }
    f.write_str("|\n")?;
    for row in table.flat(merged) {
        for cell in row {
            let text = cell.map(|cell| format!("{cell}")).unwrap_or_default();
            write!(f, "| {} ", Inert(&text))?;
        }
        f.write_str("|\n")?;
    }
    Ok(())
}

/// A text that Markdown takes for nothing but text, in one line.
struct Inert<'t>(&'t str);

impl fmt::Display for Inert<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, line) in self.0.split('\n').enumerate() {
            if n > 0 {
                f.write_str("<br>")?;
            }
            write_line(f, line)?;
        }
        Ok(())
    }
}

/// What is written by number: a backslash before it would read as one more, or a line would end.
const BY_NUMBER: &str = "|\\`<>&$\t";
/// What means something wherever it is.
const ANYWHERE: &str = "*_~[]!^#";
/// What means something at the beginning of a line.
const AT_THE_BEGINNING: &str = "=+-:";

fn write_line(f: &mut fmt::Formatter<'_>, line: &str) -> fmt::Result {
    let leading = line.len().saturating_sub(line.trim_start().len());
    let trailing = line.trim_end().len();
    for (at, c) in line.char_indices() {
        let by_number = BY_NUMBER.contains(c) || c == ' ' && (at < leading || at >= trailing);
        let escaped = ANYWHERE.contains(c)
            || at == leading && AT_THE_BEGINNING.contains(c)
            || matches!(c, '.' | ')') && ends_number(line, leading, at);
        if by_number {
            write!(f, "&#{};", u32::from(c))?;
        } else {
            f.write_str(if escaped { "\\" } else { "" })?;
            f.write_char(c)?;
        }
    }
    Ok(())
}

/// Whether a place ends the number of a list: digits alone before it, a space or nothing after.
fn ends_number(line: &str, from: usize, at: usize) -> bool {
    let before = line.get(from..at).unwrap_or_default();
    let after = line.get(at..).and_then(|rest| rest.chars().nth(1));
    after.is_none_or(char::is_whitespace)
        && !before.is_empty()
        && before.bytes().all(|b| b.is_ascii_digit())
}
