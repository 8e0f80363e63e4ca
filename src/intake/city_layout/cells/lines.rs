//! The lines of a block: a reading, last year's reading and a mark side by side, matched with their
//! targets.

use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::question::QuestionKind;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::cells::pieces::{CellPiece, begins_piece, pieces};
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::blocks::CodedBlock;
use crate::intake::city_layout::values::aims::AimSeen;
use crate::intake::page::grid::Grid;
use crate::terms::notation::Circled;

/// A line: the values printed for one target and year.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LineSeen<'g> {
    pub(crate) row: usize,
    pub(crate) label: Option<char>,
    pub(crate) reading: Option<(&'g str, FoundCell<'g>)>,
    pub(crate) previous: Option<(&'g str, FoundCell<'g>)>,
    pub(crate) individual: Option<(&'g str, FoundCell<'g>)>,
}

impl<'g> LineSeen<'g> {
    /// Returns its label and its first cell.
    pub(crate) fn begun(&self) -> Option<(Option<char>, FoundCell<'g>)> {
        let (_, cell) = self.reading.or(self.previous).or(self.individual)?;
        Some((self.label, cell))
    }
}

/// An indicator with the values printed for it.
pub(crate) struct IndicatorSeen<'g> {
    pub(crate) aim: AimSeen,
    /// The positions of the blocks whose アウトカム names it.
    pub(crate) blocks: Vec<usize>,
    /// Its lines, each with the position of its block.
    pub(crate) lines: Vec<(usize, LineSeen<'g>)>,
    /// The cells that name it.
    pub(crate) cells: Vec<FoundCell<'g>>,
}

/// Returns the lines of a block, from top to bottom.
pub(crate) fn lines<'g>(
    told: &mut Account<'_>,
    page: &CityPage<'g>,
    block: &CodedBlock<'g>,
) -> Vec<LineSeen<'g>> {
    let mut lines = Vec::new();
    for own in &block.rows {
        let begun = |column| page.cell(own.row, column).filter(|cell| cell.origin.row == own.row);
        let cells =
            [TitledColumn::Reading, TitledColumn::Previous, TitledColumn::Individual].map(begun);
        let [reading, previous, individual] = cells;
        let readings = reading.map(|cell| pieces(cell.text)).unwrap_or_default();
        let previouses = previous.map(|cell| pieces(cell.text)).unwrap_or_default();
        let marks: Vec<&'g str> = individual
            .map(|cell| cell.text.split('\n').filter(|line| !line.trim().is_empty()).collect())
            .unwrap_or_default();
        let count = readings.len().max(previouses.len()).max(marks.len());
        let goes = |of: usize| of == count || of == 0;
        for (cell, is_it) in [
            (reading, goes(readings.len())),
            (previous, goes(previouses.len()) && agree(&readings, &previouses)),
            (individual, goes(marks.len())),
        ] {
            if let (Some(cell), false) = (cell, is_it) {
                told.ask(cell, QuestionKind::Unread);
            }
        }
        for n in 0..count {
            let piece = |pieces: &[CellPiece<'g>], cell: Option<FoundCell<'g>>| {
                let own = pieces.get(n).filter(|_| goes(pieces.len()))?;
                Some((own.text, cell?))
            };
            let agrees = agree(&readings, &previouses);
            lines.push(LineSeen {
                row: own.row,
                label: readings.get(n).or(previouses.get(n)).and_then(|own| own.label),
                reading: piece(&readings, reading),
                previous: piece(&previouses, previous).filter(|_| agrees),
                individual: marks.get(n).filter(|_| goes(marks.len())).copied().zip(individual),
            });
        }
    }
    lines
}

/// Returns the text of targets that each have a cell in a row of their own, as if in one cell;
/// parts about several of them come last. `None` if a cell holds more than one target.
pub(crate) fn in_own_rows(cells: &[FoundCell<'_>]) -> Option<String> {
    let mut all: Vec<(&str, Vec<&str>)> = Vec::new();
    for cell in cells.iter().take(MOST) {
        let own = pieces(cell.text);
        let (shared, single): (Vec<_>, Vec<_>) = own.into_iter().partition(|own| own.is_shared);
        let [_] = single.as_slice() else { return None };
        let shared: Vec<&str> = shared.into_iter().map(|own| own.text).collect();
        let end = shared.first().and_then(|first| cell.text.find(*first));
        all.push((cell.text.get(..end.unwrap_or(cell.text.len()))?.trim_end(), shared));
    }
    if cells.len() != all.len() || all.len() < 2 {
        return None;
    }
    let mut lines = String::new();
    for (n, (own, shared)) in all.iter().enumerate() {
        lines.push_str(if n > 0 { "\n" } else { "" });
        lines.push_str(if begins_piece(own.trim_start()) { "" } else { "・" });
        lines.push_str(own);
        let next = all.get(n.saturating_add(1)).map(|(_, shared)| shared.as_slice());
        for own in shared.iter().filter(|own| next.is_none_or(|next| !next.contains(own))) {
            lines.extend(["\n", own]);
        }
    }
    Some(lines)
}

/// Returns, for each line, the position of its target: by its row unless its label contradicts it,
/// else by its label, else in order.
pub(crate) fn matched_lines(
    grids: &[Grid<'_>],
    cells: &[FoundCell<'_>],
    lines: &[(Option<char>, FoundCell<'_>)],
    labels: &[Option<char>],
    aims: &[AimSeen],
) -> Option<(Vec<usize>, Matched)> {
    let by_row = by_row(grids, cells, lines, aims).filter(|own| own.len() == labels.len());
    let Some(by_row) = by_row else {
        let (places, how) = matched(labels, aims)?;
        // The targets are in rows of their own, and lines without labels are in other rows.
        let is_apart = cells.len() > 1 && cells.len() == aims.len();
        let is_bare = is_apart && labels.iter().all(Option::is_none);
        return Some((places, if is_bare { Matched::ByOrder } else { how }));
    };
    let is_it = |(place, label): (&usize, &Option<char>)| {
        label.is_none() || aims.get(*place).is_some_and(|own| own.label == *label)
    };
    if by_row.iter().zip(labels).all(is_it) {
        return Some((by_row, Matched::Surely));
    }
    let (places, how) = matched(labels, aims)?;
    let how = if places == by_row { how } else { Matched::ByOrder };
    Some((places, how))
}

/// Returns, for each line, the position of the target whose cell covers the same rows; `None`
/// unless every line has one.
fn by_row(
    grids: &[Grid<'_>],
    cells: &[FoundCell<'_>],
    lines: &[(Option<char>, FoundCell<'_>)],
    aims: &[AimSeen],
) -> Option<Vec<usize>> {
    if cells.len() != aims.len() || cells.len() < 2 || lines.len() > cells.len() {
        return None;
    }
    let rows = |cell: &FoundCell<'_>| {
        let whole = grids.get(cell.origin.grid)?.cells().get(cell.position)?;
        Some((cell.origin.grid, cell.origin.row, whole.rows))
    };
    let mut places: Vec<usize> = Vec::new();
    for (_, cell) in lines {
        let own = rows(cell)?;
        let place = cells.iter().position(|cell| rows(cell) == Some(own))?;
        if places.contains(&place) {
            return None;
        }
        places.push(place);
    }
    Some(places)
}

/// Returns whether the labels on both sides are the same.
fn agree(readings: &[CellPiece<'_>], previous: &[CellPiece<'_>]) -> bool {
    readings.iter().zip(previous).all(|(a, b)| match (a.label, b.label) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    })
}

/// The largest number of lines that are matched with targets.
const MOST: usize = 100;

/// How lines were matched with targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Matched {
    /// By their labels or rows, or one by one.
    Surely,
    /// By their order, although only one side has labels; or by labels that contradict their rows.
    ByOrder,
}

/// Returns, for each label or unlabelled line, the position of its target.
fn matched(labels: &[Option<char>], aims: &[AimSeen]) -> Option<(Vec<usize>, Matched)> {
    if labels.len() > MOST {
        return None;
    }
    let all_labelled = labels.iter().all(Option::is_some);
    let is_labelled = |aim: &AimSeen| aim.label.is_some();
    if all_labelled && aims.iter().all(is_labelled) && !labels.is_empty() {
        let mut places: Vec<usize> = Vec::new();
        for label in labels {
            let mut of = aims.iter().enumerate().filter(|(_, aim)| aim.label == *label);
            let (place, second) = (of.next()?.0, of.next());
            if second.is_some() || places.contains(&place) {
                return None;
            }
            places.push(place);
        }
        return Some((places, Matched::Surely));
    }
    if labels.len() != aims.len() {
        return None;
    }
    let none = labels.iter().all(Option::is_none) && !aims.iter().any(is_labelled);
    // ①, ②, ③ beside targets without labels number them.
    let counted = (1..).zip(labels).all(|(n, label)| {
        label.is_some_and(|own| Circled::read(&String::from(own)).is_some_and(|(own, _)| own == n))
    });
    let none = none || counted && !aims.iter().any(is_labelled);
    let how = if none || aims.len() == 1 { Matched::Surely } else { Matched::ByOrder };
    Some(((0..aims.len()).collect(), how))
}
