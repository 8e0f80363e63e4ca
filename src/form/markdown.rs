//! The form in Markdown, with GitHub's tables.

use alloc::format;
use alloc::string::String;
use core::fmt::{self, Write};

use crate::form::bytes::{ByteKinds, byte_kinds};
use crate::form::captions as words;
use crate::form::cell::Cell;
use crate::form::edition::FormSection;
use crate::form::sheet::Form;
use crate::form::table::{Merged, PrintedTable};

/// The form in Markdown, with each of its tables as a GitHub table.
///
/// The head has one row, so a column's captions and legend are on one line. Markdown cannot merge
/// cells: a line above the tables says how merged cells are written, by default [`Merged::Once`].
///
/// Cells are inert and shown as text: a pipe does not end a cell, a line end does not break the row
/// (it is written as `<br>`), HTML, emphasis, code and links have no effect, and outer spaces are
/// kept. A site may still process the finished text (GitHub links addresses and `@names`).
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::Form;
/// use kusei::form::Merged;
///
/// # let json = kusei::wire::REAL_FORM;
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let markdown = Form::of(&sheet).markdown().merged(Merged::Repeated).to_string();
/// assert!(markdown.starts_with("# 区政運営基本方針の成果目標の達成に向けた取組状況について（福島区　平成28年度）\n"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Markdown<'s> {
    form: Form<'s>,
    merged: Merged,
}

impl<'s> Form<'s> {
    /// Returns the form in Markdown.
    #[must_use]
    pub const fn markdown(&self) -> Markdown<'s> {
        Markdown { form: *self, merged: Merged::Once }
    }
}

impl Markdown<'_> {
    /// Sets whether merged cells are written once or in each of their rows.
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
pub struct MarkdownTable<'t>(&'t PrintedTable<'t>);

impl PrintedTable<'_> {
    /// Returns the table in Markdown.
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
    let mut line = String::new();
    for tally in &summary.columns {
        for count in &tally.marks {
            line.clear();
            for text in [tally.column, count.mark, &count.wording] {
                push_cell(&mut line, text);
            }
            let derived = count.derived.map(|n| format!("{n}")).unwrap_or_default();
            writeln!(f, "{line}| {} | {derived} |", count.stated)?;
        }
    }
    writeln!(f, "\n{}", Inert(&summary.coverage.sentence(language)))
}

fn write_table(
    f: &mut fmt::Formatter<'_>,
    table: &PrintedTable<'_>,
    merged: Merged,
) -> fmt::Result {
    let mut line = String::new();
    for column in table.columns() {
        push_cell(&mut line, &column.flat());
    }
    line.push_str("|\n");
    for _ in table.columns() {
        line.push_str("| --- ");
    }
    line.push_str("|\n");
    f.write_str(&line)?;
    for row in table.flat(merged) {
        line.clear();
        for cell in row {
            push_cell(&mut line, &cell.map(Cell::printed).unwrap_or_default());
        }
        line.push_str("|\n");
        f.write_str(&line)?;
    }
    Ok(())
}

fn push_cell(line: &mut String, text: &str) {
    line.push_str("| ");
    push_inert(line, text);
    line.push(' ');
}

/// A text that Markdown takes for nothing but text, on one line.
struct Inert<'t>(&'t str);

impl fmt::Display for Inert<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut inert = String::with_capacity(self.0.len());
        push_inert(&mut inert, self.0);
        f.write_str(&inert)
    }
}

fn push_inert(out: &mut String, text: &str) {
    let kinds = SIGNS.of(text);
    if kinds & LINE_END == 0 {
        return push_line(out, text, kinds);
    }
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push_str("<br>");
        }
        push_line(out, line, SIGNS.of(line));
    }
}

/// An ASCII sign. Most texts have none, and other characters have no meaning in Markdown.
const SIGN: u8 = 1;
/// A sign with a meaning everywhere.
const ACTIVE: u8 = 2;
/// The end of a line.
const LINE_END: u8 = 4;

static SIGNS: ByteKinds = byte_kinds!(|byte| match byte {
    b'\n' => SIGN | LINE_END,
    b'\t' | b'!' | b'#' | b'$' | b'&' | b'*' | b'<' | b'>' | b'['..=b'`' | b'|' | b'~' => {
        SIGN | ACTIVE
    }
    _ if is_sign(byte) => SIGN,
    _ => 0,
});

const fn is_sign(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric()
}

/// Returns whether nothing in a line needs escaping, as in most lines with signs: 【4-1】, 49.6%. It
/// has no sign with a meaning everywhere, no sign or space at the beginning, no space at the end,
/// and no list number at the beginning.
fn is_text_alone(line: &str, kinds: u8) -> bool {
    let is_edge = |c: char| c.is_whitespace() || (c.is_ascii() && !c.is_ascii_alphanumeric());
    let digits = || line.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = |digits: usize| {
        digits > 0
            && matches!(line.as_bytes().get(digits), Some(b'.' | b')'))
            && ends_number(line, digits)
    };
    kinds & ACTIVE == 0
        && !line.starts_with(is_edge)
        && !line.ends_with(char::is_whitespace)
        && !is_number(digits())
}

/// How a byte is written. Bytes that are not ASCII are always text.
enum Escape {
    /// Unchanged.
    No,
    /// After a backslash.
    Backslash,
    /// By its number: a backslash before it would be read as text, or it would end the line.
    Number,
}

/// The positions of a line where characters have a special meaning.
struct LinePlaces {
    /// The beginning and end of its text without spaces.
    begin: usize,
    end: usize,
    /// The position after leading digits, where a list number would end.
    number: Option<usize>,
}

impl LinePlaces {
    fn of(line: &str) -> Self {
        let text = line.trim_start();
        let begin = line.len().saturating_sub(text.len());
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let number = (digits > 0).then(|| begin.saturating_add(digits));
        Self { begin, end: line.trim_end().len(), number }
    }

    fn escape(&self, line: &str, at: usize, byte: u8) -> Escape {
        match byte {
            b'|' | b'\\' | b'`' | b'<' | b'>' | b'&' | b'$' | b'\t' => Escape::Number,
            b' ' if at < self.begin || at >= self.end => Escape::Number,
            b'*' | b'_' | b'~' | b'[' | b']' | b'!' | b'^' | b'#' => Escape::Backslash,
            b'=' | b'+' | b'-' | b':' if at == self.begin => Escape::Backslash,
            b'.' | b')' if self.number == Some(at) && ends_number(line, at) => Escape::Backslash,
            _ => Escape::No,
        }
    }
}

/// Writes unchanged stretches in one go, up to a byte that must be escaped.
fn push_line(out: &mut String, line: &str, kinds: u8) {
    if kinds & SIGN == 0 || is_text_alone(line, kinds) {
        return out.push_str(line);
    }
    let places = LinePlaces::of(line);
    let mut written = 0;
    for (at, byte) in line.bytes().enumerate().filter(|(_, byte)| is_sign(*byte)) {
        let escape = places.escape(line, at, byte);
        if matches!(escape, Escape::No) {
            continue;
        }
        out.push_str(line.get(written..at).unwrap_or_default());
        written = at;
        if matches!(escape, Escape::Number) {
            // Writing to a string cannot fail.
            let _ = write!(out, "&#{byte};");
            written = at.saturating_add(1);
        } else {
            out.push('\\');
        }
    }
    out.push_str(line.get(written..).unwrap_or_default());
}

/// Returns whether a sign after a number makes it a list number: a space or nothing follows.
fn ends_number(line: &str, at: usize) -> bool {
    let after = line.get(at..).and_then(|rest| rest.chars().nth(1));
    after.is_none_or(char::is_whitespace)
}

#[test]
fn a_line_that_is_text_alone_is_escaped_nowhere() {
    use proptest::prelude::ProptestConfig;
    use proptest::{prop_assert, proptest};

    let line = "[0-9]{0,2}[.)]?[-0-9a-z+=:.)(|\\\\`<>&$\t*_~\\[\\]!^#%,/; 　字。{}@'\"?]{0,4}";
    proptest!(ProptestConfig::with_cases(5_000), |(line in line)| {
        let places = LinePlaces::of(&line);
        let is_as_it_is = |(at, byte)| matches!(places.escape(&line, at, byte), Escape::No);
        let is_alone = line.bytes().enumerate().all(is_as_it_is);
        prop_assert!(is_alone || !is_text_alone(&line, SIGNS.of(&line)), "{:?}", line);
    });
}
