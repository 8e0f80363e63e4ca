//! Lays out a table with merged cells and rules; a cell's text runs over all the rows it spans.
//!
//! A space precedes every line of a text, so that no text, not even one of hyphens, looks like a
//! rule.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::form::wrap::{Ambiguous, Wrapped};

/// The smallest width of a column.
pub(crate) const NARROWEST: usize = 4;

/// A cell to lay out.
pub(crate) struct Block<'t> {
    pub(crate) column: usize,
    pub(crate) rows: usize,
    pub(crate) text: Cow<'t, str>,
}

/// A table with its texts broken to the widths of its columns.
pub(crate) struct Ruled<'t> {
    widths: Vec<usize>,
    rows: Vec<Vec<Broken<'t>>>,
    heights: Vec<usize>,
}

/// A cell's lines, and the last row it spans.
struct Broken<'t> {
    column: usize,
    last: usize,
    text: Wrapped<'t>,
}

impl<'t> Ruled<'t> {
    /// Breaks the texts and determines the height of each row.
    pub(crate) fn new(
        weights: &[u16],
        width: usize,
        rows: Vec<Vec<Block<'t>>>,
        ambiguous: Ambiguous,
    ) -> Self {
        let widths = widths(weights, width);
        let broken = |(row, blocks): (usize, Vec<Block<'t>>)| -> Vec<Broken<'t>> {
            let break_one = |Block { column, rows, text }| {
                let width = widths.get(column).copied().unwrap_or(NARROWEST);
                let last = row.saturating_add(rows).saturating_sub(1);
                Broken { column, last, text: Wrapped::new(text, width, ambiguous) }
            };
            blocks.into_iter().map(break_one).collect()
        };
        let rows: Vec<_> = rows.into_iter().enumerate().map(broken).collect();
        let heights = heights(&rows);
        Self { widths, rows, heights }
    }
}

/// Distributes a width among columns and the rules between them.
fn widths(weights: &[u16], width: usize) -> Vec<usize> {
    let rules_and_spaces = weights.len().saturating_mul(2).saturating_add(1);
    let room = width.saturating_sub(rules_and_spaces);
    let all: usize = weights.iter().copied().map(usize::from).sum();
    let share = |weight: &u16| {
        room.saturating_mul(usize::from(*weight))
            .checked_div(all)
            .unwrap_or_default()
            .max(NARROWEST)
    };
    weights.iter().map(share).collect()
}

/// Returns the number of lines of each row: when a cell ends, its lines must fit into its rows and
/// the rules between them.
fn heights(rows: &[Vec<Broken<'_>>]) -> Vec<usize> {
    let mut ending: Vec<Vec<(usize, usize)>> = rows.iter().map(|_| Vec::new()).collect();
    for (first, cells) in rows.iter().enumerate() {
        for cell in cells {
            if let Some(ending) = ending.get_mut(cell.last) {
                ending.push((first, cell.text.height()));
            }
        }
    }
    let (mut begins, mut heights, mut begin) = (Vec::new(), Vec::new(), 0_usize);
    for cells in ending {
        begins.push(begin);
        let needed = cells.into_iter().map(|(first, lines)| {
            let before = begins.get(first).map_or(0, |first| begin.saturating_sub(*first));
            lines.saturating_sub(before)
        });
        let height = needed.max().unwrap_or_default().max(1);
        heights.push(height);
        begin = begin.saturating_add(height).saturating_add(1);
    }
    heights
}

/// The current cell of a column, and how many of its lines are written.
struct OpenCell<'b> {
    cell: &'b Broken<'b>,
    written: usize,
}

impl fmt::Display for Ruled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut columns: Vec<Option<OpenCell<'_>>> = self.widths.iter().map(|_| None).collect();
        let mut line = String::new();
        let mut write = |columns: &mut [_], ends: &dyn Fn(&Broken<'_>) -> bool| {
            line.clear();
            self.rule(&mut line, columns, ends);
            f.write_str(&line)
        };
        write(&mut columns, &|_| true)?;
        for (row, (cells, height)) in self.rows.iter().zip(&self.heights).enumerate() {
            for cell in cells {
                if let Some(column) = columns.get_mut(cell.column) {
                    *column = Some(OpenCell { cell, written: 0 });
                }
            }
            for _ in 0..*height {
                write(&mut columns, &|_| false)?;
            }
            write(&mut columns, &|cell| cell.last == row)?;
        }
        Ok(())
    }
}

impl Ruled<'_> {
    /// Writes a line: a rule in the columns whose cell ends here, text in the others.
    fn rule(
        &self,
        line: &mut String,
        columns: &mut [Option<OpenCell<'_>>],
        ends: &dyn Fn(&Broken<'_>) -> bool,
    ) {
        let are_empty = columns.iter().all(Option::is_none);
        let mut left_ends = false;
        for (column, width) in columns.iter_mut().zip(&self.widths) {
            let here = column.as_ref().map_or(are_empty, |open| ends(open.cell));
            line.push(if here || left_ends { '+' } else { '|' });
            left_ends = here;
            if here {
                fill(line, HYPHENS, width.saturating_add(1));
                continue;
            }
            let next = column.as_mut().and_then(|open| {
                let next = open.cell.text.line(open.written);
                open.written = open.written.saturating_add(1);
                next
            });
            let (text, used) = next.unwrap_or_default();
            line.push(' ');
            line.push_str(text);
            fill(line, SPACES, width.saturating_sub(used));
        }
        line.push_str(if left_ends { "+\n" } else { "|\n" });
    }
}

fn fill(line: &mut String, with: &str, times: usize) {
    let mut left = times;
    while left > 0 {
        let part = with.get(..left).unwrap_or(with);
        line.push_str(part);
        left = left.saturating_sub(part.len().max(1));
    }
}

/// Spaces and hyphens, to be written many at once.
const SPACES: &str = "                                ";
const HYPHENS: &str = "--------------------------------";
