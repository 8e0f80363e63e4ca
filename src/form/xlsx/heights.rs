//! Row heights at which all texts are visible. A spreadsheet fits a row to its cells, but not to
//! merged ones.

use alloc::vec::Vec;

/// The height of a row without a text, in points.
const LOWEST: u32 = 16;

/// The largest height of a row.
const HIGHEST: u32 = 409;

/// The height of a line, and the space above and below all lines.
const LINE: u32 = 13;
const MARGIN: u32 = 4;

/// The width of a character and of a half-width one, in pixels.
const FULL: u32 = 12;
const HALF: u32 = 7;

/// The rows that a text spans, and the height that it needs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TextHeight {
    row: usize,
    rows: usize,
    points: u32,
}

impl TextHeight {
    /// Creates it for a text that is broken into lines of a width in pixels.
    pub(crate) fn new(row: usize, rows: usize, text: &str, pixels: u32) -> Self {
        // One character is kept free on the right, for marks that may not begin a line.
        let room = pixels.saturating_sub(FULL).max(FULL);
        let lines = text
            .split('\n')
            .fold(0_u32, |lines, line| lines.saturating_add(width(line).div_ceil(room).max(1)));
        Self { row, rows, points: lines.saturating_mul(LINE).saturating_add(MARGIN) }
    }

    /// Creates it for a row with room for later texts.
    pub(crate) const fn of_room(row: usize, points: u32) -> Self {
        Self { row, rows: 1, points }
    }
}

fn width(line: &str) -> u32 {
    let of = |c| match c {
        ..='~' | '｡'..='ﾟ' => HALF,
        _ => FULL,
    };
    line.chars().fold(0, |width: u32, c| width.saturating_add(of(c)))
}

/// Returns the height of each row. If a text needs more than the rows it spans have, they share the
/// rest.
pub(crate) fn heights(rows: usize, mut texts: Vec<TextHeight>) -> Vec<u32> {
    let mut heights: Vec<u32> = core::iter::repeat_n(LOWEST, rows).collect();
    texts.sort_by_key(|text| text.rows);
    for text in texts {
        let end = text.row.saturating_add(text.rows);
        let Some(own) = heights.get_mut(text.row..end) else { continue };
        let high = own.iter().fold(0, |sum: u32, height| sum.saturating_add(*height));
        let mut missing = text.points.saturating_sub(high);
        let mut left = u32::try_from(own.len()).unwrap_or(u32::MAX);
        for height in own {
            let share = missing.div_ceil(left.max(1)).min(HIGHEST.saturating_sub(*height));
            *height = height.saturating_add(share);
            missing = missing.saturating_sub(share);
            left = left.saturating_sub(1);
        }
    }
    heights
}
