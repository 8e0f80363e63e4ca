//! A cell of the sheet that is printed several times: with the same text, or else a question.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::cells::columns::PrintedText;
use crate::intake::city_layout::pages::fold::whole;
use crate::plan::Place;
use crate::terms::{Legend, Text};
use crate::value::Stated;
use crate::wire::RowCells;

/// How to read a column.
#[derive(Clone, Copy)]
pub(crate) struct Reads {
    /// Whether the column can hold a text.
    pub(crate) is_legible: fn(&str) -> bool,
    /// Whether two texts have the same meaning.
    pub(crate) are_same: fn(&str, &str) -> bool,
}

/// Any text.
pub(crate) const NARRATIVE: Reads = Reads { is_legible: |_| true, are_same: |_, _| false };

/// Returns the marks of a legend.
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

/// Writes the text of a column into a row, and asks if the texts differ or its legend does not have
/// the mark. Returns whether it asks.
pub(crate) fn say(
    row: &mut dyn RowCells,
    told: &mut Account<'_>,
    place: Place,
    texts: &[PrintedText<'_>],
    reads: Reads,
) -> bool {
    let Some(first) = texts.first() else { return false };
    let _ = row.put_in(place.column, &whole(first.text));
    let is_same =
        |own: &PrintedText<'_>| core::ptr::eq(own, first) || (reads.are_same)(own.text, first.text);
    for own in texts {
        if is_same(own) {
            told.value_and_again(place, &own.cells);
        } else {
            own.cells.iter().for_each(|cell| told.again(place, *cell));
        }
    }
    let others = texts.iter().filter(|own| !is_same(own));
    let different: Vec<Cow<'_, str>> =
        core::iter::once(first).chain(others).map(|own| whole(own.text)).collect();
    let different: Vec<&str> = different.iter().map(|own| &**own).collect();
    let why = match different.as_slice() {
        [_, _, ..] => Unsure::PrintedDifferently,
        _ if !(reads.is_legible)(first.text) => Unsure::NotInLegend,
        _ => return false,
    };
    let cells: Vec<FoundCell<'_>> =
        texts.iter().filter_map(|own| own.cells.first().copied()).collect();
    told.confirm_text(place, &different, &cells, why);
    true
}
