//! Cells that hold several cells of the format, written so that they can be read back: a target
//! with its label, name, goal and years; a reading with its population; a withdrawal criterion.
//!
//! Each has a plain layout, as on the form: ①…の割合, 平成29年度までに50%以上, 対象：区民. It is used if it reads
//! back as exactly the same parts. Otherwise (a label other than ①, a name whose second line reads
//! like a goal, 「（達成）」 beside 「達成」), every part is on a line of its own under its caption (表示番号：Ａ),
//! with further lines of a text indented by one space. So no two different sheets print the same
//! cells, and the usual cells look like the form.

pub(crate) mod aim;
#[cfg(test)]
mod laws;
pub(crate) mod reading;
pub(crate) mod target;
pub(crate) mod withdrawal;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr;

use crate::form::bytes::any_byte;
use crate::form::visible::{Visible, visible};
use crate::plan::Column;
use crate::terms::notation::is_blank;
use crate::terms::{
    Against, Combination, Implementation, MilestoneState, Missing, ReadingStatus, Term,
};
use crate::wire::WrittenCell;

/// One cell of the format within a printed cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CellPart<'t> {
    pub(crate) column: Column,
    pub(crate) text: Cow<'t, str>,
}

impl<'t> CellPart<'t> {
    pub(crate) fn new(column: Column, text: impl Into<Cow<'t, str>>) -> Self {
        Self { column, text: text.into() }
    }

    /// Adds a further line.
    fn go_on(&mut self, line: &str) {
        let text = self.text.to_mut();
        text.push('\n');
        text.push_str(line);
    }
}

/// The indent of further lines of a text under its caption.
const INDENT: char = '\u{3000}';

/// A printed cell with several parts.
pub(crate) trait Composed {
    /// Returns the columns of its parts, in reading order.
    fn columns(&self) -> &'static [Column];

    /// Writes the parts in the layout of the form; parts of other columns are ignored.
    fn write_plain(&self, parts: &[CellPart<'_>], out: &mut String);

    /// Returns whether the parts (its own, in the order of its columns) certainly read back from
    /// the plain layout, because their texts are on one line and their ends cannot be mistaken for
    /// what [`read_plain`](Self::read_plain) looks for. `false` if it must be tried.
    fn is_usual(&self, parts: &[CellPart<'_>]) -> bool;

    /// Returns the column of the part that is the whole cell if it is usual and there is no other.
    fn whole(&self) -> Option<Column> {
        None
    }

    /// Reads a text in the plain layout.
    fn read_plain<'t>(&self, text: &'t str) -> Vec<CellPart<'t>>;
}

/// Returns a part, if it has a text.
pub(crate) fn part<'t>(
    (column, text): (Column, Option<impl Into<Cow<'t, str>>>),
) -> Option<CellPart<'t>> {
    let text = visible(text?.into());
    let is_there = if is_free(column) { !text.is_empty() } else { !is_blank(&text) };
    is_there.then(|| CellPart::new(column, text))
}

/// Returns whether a column may hold any text, even only spaces. In other columns, only spaces mean
/// a blank.
const fn is_free(column: Column) -> bool {
    matches!(
        column,
        Column::Label
            | Column::Name
            | Column::Milestone
            | Column::Population
            | Column::Printed
            | Column::ReadingPopulation
            | Column::PreviousPopulation
            | Column::Verdict
            | Column::Withdrawal
            | Column::Achievement
    )
}

/// Adds a part if it has a text.
fn push_part<'t>(
    parts: &mut Vec<CellPart<'t>>,
    column: Column,
    text: Option<impl Into<Cow<'t, str>>>,
) {
    if text.is_some() {
        parts.extend(part((column, text)));
    }
}

/// Returns the parts that have a text.
fn parts_of<const N: usize>(texts: [(Column, Option<WrittenCell<'_>>); N]) -> Vec<CellPart<'_>> {
    let mut parts = Vec::with_capacity(N);
    for (column, text) in texts {
        push_part(&mut parts, column, text);
    }
    parts
}

/// Writes the parts as one cell; parts of other columns are ignored.
pub(crate) fn write(composed: &dyn Composed, parts: &[CellPart<'_>]) -> Visible<'static> {
    let plain = plain(composed, parts);
    let own = || parts.iter().filter(|part| composed.columns().contains(&part.column));
    let reads_back = composed.is_usual(parts) || read(composed, &plain).iter().eq(own());
    Visible::joined(if reads_back { plain } else { captioned(own()) })
}

/// Writes as one cell parts that all belong to it. A part that is the whole cell lends its text.
pub(crate) fn write_own<'t>(composed: &dyn Composed, parts: Vec<CellPart<'t>>) -> Visible<'t> {
    let is_whole = |parts: &[CellPart<'_>; 1]| {
        let [only] = parts;
        composed.whole() == Some(only.column) && composed.is_usual(parts)
    };
    match <[_; 1]>::try_from(parts) {
        Ok(parts) if is_whole(&parts) => {
            let [only] = parts;
            Visible::joined(only.text)
        }
        Ok(parts) => write(composed, &parts),
        Err(parts) => write(composed, &parts),
    }
}

/// Writes the parts in the layout of the form.
pub(crate) fn plain(composed: &dyn Composed, parts: &[CellPart<'_>]) -> String {
    let lengths = parts.iter().map(|part| part.text.len().saturating_add(LONGEST_JOINT));
    let mut text = String::with_capacity(lengths.sum());
    composed.write_plain(parts, &mut text);
    text
}

/// Room for what precedes or follows a part.
const LONGEST_JOINT: usize = 32;

/// Reads a cell.
pub(crate) fn read<'t>(composed: &dyn Composed, text: &'t str) -> Vec<CellPart<'t>> {
    if text.is_empty() {
        return Vec::new();
    }
    read_captioned(composed.columns(), text).unwrap_or_else(|| composed.read_plain(text))
}

/// Returns whether a text is on one line.
fn is_one_line(text: &str) -> bool {
    !any_byte(text, |byte| byte == b'\n')
}

/// Returns whether a text begins with a digit, as no caption and no word of the form does.
fn is_of_digits(text: &str) -> bool {
    text.starts_with(is_digit)
}

/// Returns whether a character is a digit, in either width.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// Returns the text of a part, empty if it is absent.
pub(crate) fn text_of<'p>(parts: &'p [CellPart<'_>], column: Column) -> &'p str {
    parts.iter().find(|part| part.column == column).map_or("", |part| &part.text)
}

/// Returns the value of a part, if it is present and valid.
pub(crate) fn value_of<T: FromStr>(parts: &[CellPart<'_>], column: Column) -> Option<T> {
    parts.iter().find(|part| part.column == column)?.text.parse().ok()
}

fn captioned<'p>(parts: impl Iterator<Item = &'p CellPart<'p>>) -> String {
    let mut lines = String::new();
    for part in parts {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(part.column.ja());
        lines.push('：');
        for (n, line) in word(part).split('\n').enumerate() {
            if n > 0 {
                lines.extend(['\n', INDENT]);
            }
            lines.push_str(line);
        }
    }
    lines
}

/// Reads a cell in which every part is under its caption.
fn read_captioned<'t>(columns: &[Column], text: &'t str) -> Option<Vec<CellPart<'t>>> {
    let mut parts: Vec<CellPart<'t>> = Vec::new();
    for line in text.split('\n') {
        if let (Some(part), Some(more)) = (parts.last_mut(), line.strip_prefix(INDENT)) {
            part.go_on(more);
            continue;
        }
        let begin = |column: &Column| {
            let text = line.strip_prefix(column.ja())?.strip_prefix('：')?;
            Some(CellPart::new(*column, text))
        };
        parts.push(columns.iter().find_map(begin)?);
    }
    for part in &mut parts {
        if let Some(code) = code_of(part) {
            part.text = code;
        }
    }
    Some(parts)
}

/// Returns the words of a column, if they are a closed set.
#[rustfmt::skip]
#[expect(clippy::wildcard_enum_match_arm, reason = "every other column has none")]
const fn words_of(column: Column) -> &'static [Term] {
    match column {
        Column::Combination => Combination::TERMS,
        Column::Against => Against::TERMS,
        Column::ReadingStatus | Column::PreviousStatus => ReadingStatus::TERMS,
        Column::Implementation => Implementation::TERMS,
        Column::ReadingMissing | Column::PreviousMissing => Missing::TERMS,
        Column::OutcomeReading | Column::OutcomePrevious
        | Column::TargetReading | Column::TargetPrevious => MilestoneState::TERMS,
        _ => &[],
    }
}

/// Returns a part in the words of the form, if they are a closed set.
fn said(part: &CellPart<'_>) -> Option<&'static str> {
    words_of(part.column).iter().find(|own| own.code == part.text).map(|own| own.words.ja)
}

/// Returns a part in the words of the form.
fn word<'p>(part: &'p CellPart<'_>) -> Cow<'p, str> {
    if part.column == Column::Subject {
        return withdrawal::said_subject(&part.text);
    }
    Cow::Borrowed(said(part).unwrap_or(&part.text))
}

/// Returns the format's word for a word of the form.
fn code_of(part: &CellPart<'_>) -> Option<Cow<'static, str>> {
    if part.column == Column::Subject {
        let (code, rest) = withdrawal::read_subject(&part.text)?;
        return rest.is_empty().then_some(code);
    }
    words_of(part.column).iter().find(|own| own.words.ja == part.text).map(|own| own.code.into())
}

/// Reads lines that begin with captions, the first at the beginning of the text; lines without one
/// continue the text above.
fn begun_lines<'t>(text: &'t str, captions: &[(&str, Column)]) -> (&'t str, Vec<CellPart<'t>>) {
    let caption = |line: &'t str| {
        captions.iter().find_map(|(caption, column)| Some((*column, line.strip_prefix(*caption)?)))
    };
    let mut parts: Vec<CellPart<'t>> = Vec::new();
    let mut before = text.len();
    let mut at = 0_usize;
    for line in text.split('\n') {
        match (caption(line), parts.last_mut()) {
            (Some((column, own)), last) => {
                if last.is_none() {
                    before = at.saturating_sub(1);
                }
                parts.push(CellPart::new(column, own));
            }
            (None, Some(last)) => {
                last.go_on(line);
            }
            (None, None) => {}
        }
        at = at.saturating_add(line.len()).saturating_add(1);
    }
    (text.get(..before).unwrap_or_default(), parts)
}
