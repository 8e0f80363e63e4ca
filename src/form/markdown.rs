//! The form in Markdown, with the tables of GitHub.

use alloc::format;
use core::fmt::{self, Write};

use super::captions as words;
use super::table::Table;
use super::{Form, Merged};

/// The form in Markdown, each of its tables a table as GitHub reads them.
///
/// The head has one row, so a column's captions stand in one line with its legend. Markdown
/// cannot merge cells: a line above the tables says what was done with them, by default
/// [`Merged::Once`].
///
/// Whatever a cell holds is inert and stands as text: no pipe ends it, no line end breaks the row
/// (it is written `<br>`), no HTML, emphasis, code or link comes of it, and outer spaces stay. Only
/// what a site finds in finished text (GitHub: addresses, `@names`) is the site's to decide.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::{Form, Merged};
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

impl<'s> Markdown<'s> {
    pub(super) const fn new(form: Form<'s>) -> Self {
        Self { form, merged: Merged::Once }
    }

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
        write_summary(f, self.form)?;
        let merged = match self.merged {
            Merged::Once => words::MERGED_ONCE,
            Merged::Repeated => words::MERGED_REPEATED,
        };
        writeln!(f, "\n{}", Inert(language.of(merged)))?;
        for table in self.form.tables() {
            writeln!(f, "\n## {}\n", Inert(table.title()))?;
            write_table(f, &table, self.merged)?;
        }
        if self.form.review().is_some() {
            writeln!(f, "\n## {}\n", Inert(language.of(words::FINDINGS)))?;
            let mut notes = self.form.notes().peekable();
            if notes.peek().is_none() {
                writeln!(f, "{}", Inert(language.of(words::NO_FINDINGS)))?;
            }
            for note in notes {
                let text = format!("{}: {} [{}]", note.place, note.sentence, note.severity);
                writeln!(f, "{}. {}", note.number, Inert(&text))?;
            }
        }
        Ok(())
    }
}

fn write_summary(f: &mut fmt::Formatter<'_>, form: Form<'_>) -> fmt::Result {
    let (summary, language) = (form.summary(), form.language());
    writeln!(f, "\n## {}\n", Inert(language.of(words::SUMMARY)))?;
    let captions = [words::COLUMN, words::MARK, words::MEANING, words::STATED, words::DERIVED];
    let captions = captions.map(|caption| language.of(caption)).join(" | ");
    writeln!(f, "| {captions} |\n| --- | --- | --- | ---: | ---: |")?;
    for tally in &summary.columns {
        for count in &tally.marks {
            let derived = count.derived.map(|n| format!("{n}")).unwrap_or_default();
            let [column, mark, wording] = [tally.column, count.mark, count.wording].map(Inert);
            writeln!(f, "| {column} | {mark} | {wording} | {} | {derived} |", count.stated)?;
        }
    }
    writeln!(f, "\n{}", Inert(&summary.coverage.sentence(language)))
}

fn write_table(f: &mut fmt::Formatter<'_>, table: &Table, merged: Merged) -> fmt::Result {
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

fn write_line(f: &mut fmt::Formatter<'_>, line: &str) -> fmt::Result {
    let inner = line.trim();
    let leading = line.len().saturating_sub(line.trim_start().len());
    let trailing = leading.saturating_add(inner.len());
    for (at, c) in line.char_indices() {
        let outer = at < leading || at >= trailing;
        match c {
            // By number where a backslash would read as one more, or where a line would break.
            '|' | '\\' | '`' | '<' | '>' | '&' | '$' | '\t' => by_number(f, c)?,
            ' ' if outer => by_number(f, c)?,
            c if outer && c.is_whitespace() => by_number(f, c)?,
            '*' | '_' | '~' | '[' | ']' | '#' | '!' | '^' | '=' | '+' | '-' | '"' | '\''
                if at == leading || "*_~[]!^#".contains(c) =>
            {
                f.write_char('\\')?;
                f.write_char(c)?;
            }
            // A number and a point or bracket at the beginning would begin a list.
            '.' | ')' if begins_list(line, leading, at) => {
                f.write_char('\\')?;
                f.write_char(c)?;
            }
            c => f.write_char(c)?,
        }
    }
    Ok(())
}

/// Whether digits alone stand before a place, and a space or nothing behind it.
fn begins_list(line: &str, from: usize, at: usize) -> bool {
    let before = line.get(from..at).unwrap_or_default();
    let after = line.get(at..).and_then(|rest| rest.chars().nth(1));
    after.is_none_or(char::is_whitespace)
        && !before.is_empty()
        && before.bytes().all(|b| b.is_ascii_digit())
}

fn by_number(f: &mut fmt::Formatter<'_>, c: char) -> fmt::Result {
    write!(f, "&#{};", u32::from(c))
}
