//! The cells of a publication: those of the city's form, in the ward's own words.
//!
//! STATED: the form numbers desired outcomes in full width (（１）) and prints a target as one
//! sentence (①…の割合：平成29年度までに50%以上), a withdrawal criterion by its wording alone, and 「―」
//! where a common indicator has no value to reach.
//! DECISION: name and goal are two lines of the cell, because the sheet keeps them apart; a wording
//! that contains the name is the whole cell. What the form has no cell for (populations, first
//! years, conditions, how conditions combine) is not printed, unless there is no wording: a
//! withdrawal criterion with only conditions is printed as these.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::parts::{CellPart, Composed};
use crate::form::table::PrintedTable;
use crate::form::visible::Visible;
use crate::form::{captions as words, parts};
use crate::plan::{Column, Target};

/// Gives a table the head of the city's form on the left: 項目 over pillars, desired outcomes and
/// items, and 成果指標と目標値 beside it.
pub(crate) fn head(table: &mut PrintedTable<'_>, left: [usize; 3], common: &[usize]) {
    let language = table.language;
    let [item, goal, name] =
        [words::ITEM, words::COMMON_AND_GOAL, words::COMMON].map(|own| own.to(language));
    for (position, column) in table.columns.iter_mut().enumerate() {
        if let Some(group) = column.path.first_mut().filter(|_| left.contains(&position)) {
            *group = item;
        }
        if common.contains(&position) {
            let last = column.path.get(2).copied().unwrap_or(name);
            column.path = Vec::from([goal, last]);
        }
    }
}

/// The columns that the form has no cell for.
const BESIDE: [Column; 3] =
    [Column::ReadingPopulation, Column::PreviousPopulation, Column::Implementation];

/// Returns whether a target's wording contains its name.
fn is_whole_sentence(target: &Target) -> bool {
    target.printed().as_str().contains(target.name().as_str()) && !target.name().is_blank()
}

/// Returns a whole target in one cell; `goal` is used if there is no wording.
pub(crate) fn target(target: &Target, goal: &str) -> String {
    let (label, name, printed) = (target.label(), target.name(), target.printed());
    match printed.is_blank() {
        _ if is_whole_sentence(target) => format!("{label}{printed}"),
        true => format!("{label}{name}\n{goal}"),
        false => format!("{label}{name}\n{printed}"),
    }
}

/// Returns the name of a common indicator.
pub(crate) fn name(target: &Target) -> String {
    let text = if is_whole_sentence(target) { target.printed() } else { target.name() };
    format!("{}{text}", target.label())
}

/// Returns the goal of a common indicator, in a cell of its own.
pub(crate) fn goal(target: &Target, goal: &str) -> String {
    match target.printed() {
        _ if is_whole_sentence(target) => "―".into(),
        printed if printed.is_blank() => goal.into(),
        printed => printed.to_string(),
    }
}

/// Returns a number in full-width digits, as the form numbers desired outcomes: （１）.
pub(crate) fn wide(number: &str) -> String {
    let wide = |c: char| match c {
        '0'..='9' => u32::from(c).checked_add(0xFEE0).and_then(char::from_u32).unwrap_or(c),
        c => c,
    };
    number.chars().map(wide).collect()
}

/// Returns a cell in the layout of the form, without the parts that the form has no cell for.
pub(crate) fn plain(composed: &dyn Composed, mut parts: Vec<CellPart<'_>>) -> Visible<'static> {
    parts.retain(|part| !BESIDE.contains(&part.column));
    Visible::joined(parts::plain(composed, &parts))
}
