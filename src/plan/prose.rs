//! The prose cells of a row, stored in one text.

use alloc::boxed::Box;
use alloc::string::String;
use core::{fmt, iter};

use crate::terms::Prose;

/// Prose cells in one text, `N + 1` of them, with the offsets at which the last `N` begin. Rows are
/// kept by the hundred thousand, and their narratives read one at a time.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum RowProse<const N: usize> {
    Together(Box<str>, [u32; N]),
    /// Cells whose total length does not fit an offset.
    Apart(Box<[Box<str>]>),
}

/// The most bytes that are stored together.
const MOST: usize = 0x7FFF_FFFF;

impl<const N: usize> RowProse<N> {
    /// Stores the cells; an absent cell is empty.
    pub(crate) fn new(first: Option<&str>, others: [Option<&str>; N]) -> Self {
        Self::up_to(MOST, first.unwrap_or_default(), others.map(Option::unwrap_or_default))
    }

    fn up_to(most: usize, first: &str, others: [&str; N]) -> Self {
        let length = others.iter().fold(first.len(), |sum, cell| sum.saturating_add(cell.len()));
        if length > most {
            return Self::Apart(iter::once(first).chain(others).map(Into::into).collect());
        }
        let mut text = String::with_capacity(length);
        text.push_str(first);
        let starts = others.map(|cell| {
            let start = u32::try_from(text.len()).unwrap_or(u32::MAX);
            text.push_str(cell);
            start
        });
        Self::Together(text.into(), starts)
    }

    /// Returns a cell by its index, from 0.
    pub(crate) fn cell(&self, nth: usize) -> Prose<'_> {
        let text = match self {
            Self::Together(text, starts) => {
                let start_of = |nth| starts.get(nth).and_then(|own| usize::try_from(*own).ok());
                let start = nth.checked_sub(1).map_or(Some(0), start_of);
                start.and_then(|start| text.get(start..start_of(nth).unwrap_or(text.len())))
            }
            Self::Apart(cells) => cells.get(nth).map(|cell| &**cell),
        };
        Prose::from(text.unwrap_or_default())
    }
}

impl<const N: usize> fmt::Debug for RowProse<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries((0..=N).map(|nth| self.cell(nth))).finish()
    }
}

#[test]
fn cells_are_the_same_together_and_apart() {
    let texts = ["", "課題", "―", "é"];
    for (first, a) in texts.iter().flat_map(|first| texts.map(|a| (*first, a))) {
        for (b, c) in texts.iter().flat_map(|b| texts.map(|c| (*b, c))) {
            let length = [first, a, b, c].concat().len();
            for most in [length, length.saturating_sub(1)] {
                let kept = RowProse::up_to(most, first, [a, b, c]);
                assert_eq!([0, 1, 2, 3].map(|nth| kept.cell(nth).as_str()), [first, a, b, c]);
                assert_eq!(matches!(kept, RowProse::Apart(_)), most < length);
                assert!(kept.cell(4).is_blank());
            }
        }
    }
}
