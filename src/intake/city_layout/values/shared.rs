//! The targets of a cell: those of its parts, and the parts that are about several before them.

use alloc::vec::Vec;

use crate::draft::{Sense, scan};
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::cells::pieces::{CellPiece, pieces};
use crate::intake::city_layout::values::aims::{AimSeen, aims_of};
use crate::plan::Column;

/// The largest number of parts of a cell that are read.
const MOST: usize = 100;

/// Returns the targets of a cell, in the order of the print.
pub(crate) fn aims_in(text: &str) -> Vec<AimSeen> {
    let mut aims: Vec<AimSeen> = Vec::new();
    let all = pieces(text);
    for piece in all.iter().take(MOST) {
        if piece.is_shared {
            if share(&mut aims, piece).is_none() {
                // The targets that it is about are not found, so the parts were not split
                // correctly.
                for aim in &mut aims {
                    aim.doubt(Unsure::Several, &[Column::Name]);
                }
            }
        } else {
            aims.extend(aims_of(piece));
        }
    }
    for aim in &mut aims {
        if all.len() > MOST {
            aim.doubt(Unsure::Several, &[Column::Name]);
        }
        if !aim.has_goal() {
            in_words(aim);
        }
    }
    aims
}

/// Applies a shared part to the targets it is about: those it names, else all without a goal, if
/// their number is the one it gives.
fn share(aims: &mut [AimSeen], piece: &CellPiece<'_>) -> Option<()> {
    let (labels, number) = piece.shared_by();
    let one = CellPiece { label: None, is_shared: false, ..*piece };
    let drafted = aims_of(&one);
    let [goal] = drafted.as_slice() else { return None };
    if !goal.has_goal() {
        return None;
    }
    let open: Vec<usize> = aims
        .iter()
        .enumerate()
        .filter(|(_, aim)| !aim.has_goal())
        .filter(|(_, aim)| labels.is_empty() || aim.label.is_some_and(|own| labels.contains(&own)))
        .map(|(n, _)| n)
        .collect();
    let due = if labels.is_empty() { number } else { Some(labels.len()) };
    if due != Some(open.len()) {
        return None;
    }
    for n in open {
        let Some(aim) = aims.get_mut(n) else { continue };
        let mut columns = Vec::new();
        for column in [Column::Target, Column::Change, Column::Due] {
            let text = goal.text(column);
            if !text.is_empty() {
                aim.set(column, text);
                columns.push(column);
            }
        }
        aim.set(Column::Printed, piece.text);
        columns.push(Column::Printed);
        aim.doubt(Unsure::SaidOfSeveral, &columns);
    }
    Some(())
}

/// Proposes a target without a figure as a milestone: 平成27年度中に…仕組みを立ち上げる.
pub(crate) fn in_words(aim: &mut AimSeen) {
    let whole = alloc::string::String::from(aim.text(Column::Name));
    let mut words = whole.trim().trim_end_matches('。');
    if words.is_empty() {
        return;
    }
    let year = scan(words).find(|own| matches!(own.sense(), Some(Sense::Year(_))));
    if let Some(year) = year.filter(|year| year.start() == 0) {
        let rest = words.get(year.end()..).unwrap_or_default();
        let bounds = ["中に", "までに", "末までに"];
        if let Some(rest) = bounds.iter().find_map(|bound| rest.strip_prefix(bound)) {
            aim.set(Column::Due, year.text());
            words = rest.trim_start_matches(['、', ' ', '\u{3000}']);
        }
    }
    let (name, milestone) = words.rsplit_once('を').unwrap_or((words, words));
    aim.set(Column::Name, name);
    aim.set(Column::Milestone, milestone);
    aim.set(Column::Printed, whole.trim());
    aim.doubt(
        Unsure::MilestoneInWords,
        &[Column::Name, Column::Milestone, Column::Due, Column::Printed],
    );
}
