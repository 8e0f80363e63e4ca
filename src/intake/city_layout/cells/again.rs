//! One cell of the sheet that is printed in several: the same text, or a question.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::pages::fold::whole;
use crate::intake::city_layout::rows::blocks::PrintedText;
use crate::plan::Place;
use crate::terms::{Legend, Text};
use crate::value::Stated;
use crate::wire::RowCells;

/// What may be in a column.
#[derive(Clone, Copy)]
pub(crate) struct Reads {
    /// Whether a text is one of the column's.
    pub(crate) is_legible: fn(&str) -> bool,
    /// Whether two texts say the same.
    pub(crate) are_same: fn(&str, &str) -> bool,
}

/// Any text.
pub(crate) const NARRATIVE: Reads = Reads { is_legible: |_| true, are_same: |_, _| false };

/// The marks of a legend.
pub(crate) const fn marks<M: Legend>() -> Reads {
    Reads {
        is_legible: |text| {
            Text::from(text).is_blank() || Text::from(text).is_dash() || mark::<M>(text).is_some()
        },
        are_same: |a, b| mark::<M>(a).is_some() && mark::<M>(a) == mark::<M>(b),
    }
}

fn mark<M: Legend>(text: &str) -> Option<M> {
    Stated::<M>::from(text).mark()
}

/// Writes what a column says into a row, and asks where it says several things, or what its legend
/// does not have.
pub(crate) fn say(
    row: &mut dyn RowCells,
    told: &mut Account<'_>,
    place: Place,
    texts: &[PrintedText<'_>],
    reads: Reads,
) {
    let Some(first) = texts.first() else { return };
    let _ = row.put_in(place.column, &whole(first.text));
    let mut different: Vec<Cow<'_, str>> = Vec::new();
    for own in texts {
        let is_first = core::ptr::eq(own, first);
        let is_same = is_first || (reads.are_same)(own.text, first.text);
        if is_first || !is_same {
            different.push(whole(own.text));
        }
        values_and_again(told, place, &own.cells, is_same);
    }
    let cells: Vec<FoundCell<'_>> =
        texts.iter().filter_map(|own| own.cells.first().copied()).collect();
    let different: Vec<&str> = different.iter().map(|own| &**own).collect();
    if different.len() > 1 {
        told.confirm_text(place, &different, &cells, Unsure::PrintedDifferently);
    } else if !(reads.is_legible)(first.text) {
        told.confirm_text(place, &different, &cells, Unsure::NotInLegend);
    }
}

/// The first of some cells is where a text was read from, the others print it again.
pub(crate) fn values_and_again(
    told: &mut Account<'_>,
    place: Place,
    cells: &[FoundCell<'_>],
    is_read: bool,
) {
    for cell in cells {
        if is_read && !told.origins.contains_key(&place) {
            told.value(place, *cell);
        } else {
            told.repeated(*cell);
            told.origins.entry(place).or_default().push(cell.origin);
        }
    }
}
