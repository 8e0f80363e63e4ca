//! The cell of a target: its name, its goal and years, its population.

use alloc::string::String;
use alloc::vec::Vec;

use crate::form::captions as words;
use crate::form::parts::aim::AimCell;
use crate::form::parts::{CellPart, Composed, begun_lines, is_one_line, push_part, text_of};
use crate::plan::{Column, Target};
use crate::terms::notation::Circled;
use crate::wire::{InWriting, Of, RawCommonIndicator};

/// A whole target in one cell.
pub(crate) struct TargetCell;

/// The name of a target, if its goal has a cell of its own.
pub(crate) struct NameCell;

impl Composed for TargetCell {
    fn columns(&self) -> &'static [Column] {
        &[
            Column::Label,
            Column::Name,
            Column::Due,
            Column::Target,
            Column::Change,
            Column::RelativeChange,
            Column::Against,
            Column::Milestone,
            Column::Printed,
            Column::Population,
            Column::From,
            Column::CumulativeSince,
            Column::PathYear,
            Column::Path,
            Column::BaselineYear,
            Column::Baseline,
        ]
    }

    fn write_plain(&self, parts: &[CellPart<'_>], out: &mut String) {
        write_named(parts, out);
        out.push('\n');
        AimCell::beside(parts).write_plain(parts, out);
        write_circumstances(parts, out);
    }

    fn is_usual(&self, parts: &[CellPart<'_>]) -> bool {
        NameCell.is_usual(parts) && AimCell::of(None).is_usual(parts)
    }

    fn read_plain<'t>(&self, text: &'t str) -> Vec<CellPart<'t>> {
        let (before, circumstances) = read_circumstances(text);
        let (name, goal) = before.rsplit_once('\n').unwrap_or((before, ""));
        let mut parts = read_named(name);
        parts.extend(AimCell::beside(&circumstances).read_plain(goal));
        parts.extend(circumstances);
        parts
    }
}

impl Composed for NameCell {
    fn columns(&self) -> &'static [Column] {
        &[
            Column::Label,
            Column::Name,
            Column::Printed,
            Column::Population,
            Column::From,
            Column::CumulativeSince,
            Column::PathYear,
            Column::Path,
            Column::BaselineYear,
            Column::Baseline,
        ]
    }

    fn write_plain(&self, parts: &[CellPart<'_>], out: &mut String) {
        write_named(parts, out);
        write_circumstances(parts, out);
    }

    /// Holds if everything is on one line. The label is one of ① to ⑳, or absent and the name does
    /// not begin with a number. The name has no ：, which ends every caption. There is no path and
    /// no baseline.
    fn is_usual(&self, parts: &[CellPart<'_>]) -> bool {
        let [label, name] = [Column::Label, Column::Name].map(|column| text_of(parts, column));
        let is_named = match label {
            "" => labelled(name).is_none(),
            label => labelled(label) == Some(""),
        };
        let is_plain =
            |part: &CellPart<'_>| is_one_line(&part.text) && !OF_YEARS.contains(&part.column);
        is_named && !name.contains('：') && parts.iter().all(is_plain)
    }

    fn read_plain<'t>(&self, text: &'t str) -> Vec<CellPart<'t>> {
        let (name, circumstances) = read_circumstances(text);
        let mut parts = read_named(name);
        parts.extend(circumstances);
        parts
    }
}

fn write_named(parts: &[CellPart<'_>], out: &mut String) {
    out.extend([text_of(parts, Column::Label), text_of(parts, Column::Name)]);
}

/// Returns what follows a label from ① to ⑳.
fn labelled(text: &str) -> Option<&str> {
    let (_, name) = Circled::read(text).filter(|_| !text.starts_with('（'))?;
    Some(name)
}

fn read_named(text: &str) -> Vec<CellPart<'_>> {
    let name = labelled(text).unwrap_or(text);
    let label = text.strip_suffix(name).unwrap_or_default();
    let parts = [(Column::Label, label), (Column::Name, name)];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    parts.map(|(column, text)| CellPart::new(column, text)).collect()
}

/// Returns the parts of a target that have a text, in the order of [`TargetCell`]; each waypoint of
/// its path has two.
pub(crate) fn of_target(target: &Target) -> Vec<CellPart<'_>> {
    let own = InWriting::<'_, RawCommonIndicator>::of(target);
    let mut parts = Vec::with_capacity(TargetCell.columns().len());
    let before = [
        (Column::Label, own.label),
        (Column::Name, Some(own.name)),
        (Column::Due, own.due),
        (Column::Target, own.criterion),
        (Column::Change, own.change),
        (Column::RelativeChange, own.relative_change),
        (Column::Against, own.against),
        (Column::Milestone, own.milestone),
        (Column::Printed, own.printed),
        (Column::Population, own.population),
        (Column::From, own.from),
        (Column::CumulativeSince, own.cumulative_since),
    ];
    for (column, text) in before {
        push_part(&mut parts, column, text);
    }
    for own in own.path {
        push_part(&mut parts, Column::PathYear, own.fiscal_year);
        push_part(&mut parts, Column::Path, own.criterion);
    }
    if let Some(own) = own.baseline {
        push_part(&mut parts, Column::BaselineYear, own.fiscal_year);
        push_part(&mut parts, Column::Baseline, own.value);
    }
    parts
}

const CIRCUMSTANCES: [(&str, Column); 6] = [
    (words::PRINTED.ja, Column::Printed),
    (words::POPULATION.ja, Column::Population),
    (words::FROM.ja, Column::From),
    (words::CUMULATIVE.ja, Column::CumulativeSince),
    (words::PATH.ja, Column::PathYear),
    (words::BASELINE.ja, Column::BaselineYear),
];

/// Returns the column of the figure that shares a line with a year: 目安：平成28年度　464台以下.
fn figure_of(year: Column) -> Option<Column> {
    let pairs = [(Column::PathYear, Column::Path), (Column::BaselineYear, Column::Baseline)];
    pairs.into_iter().find(|(own, _)| *own == year).map(|(_, figure)| figure)
}

/// The years that have a figure, and the figures.
const OF_YEARS: [Column; 4] =
    [Column::PathYear, Column::Path, Column::BaselineYear, Column::Baseline];

/// The character between the two.
const GAP: char = '\u{3000}';

fn write_circumstances(parts: &[CellPart<'_>], out: &mut String) {
    for (at, own) in parts.iter().enumerate() {
        let caption = CIRCUMSTANCES.iter().find(|(_, column)| *column == own.column);
        let Some((caption, column)) = caption else { continue };
        out.extend(["\n", caption, &own.text]);
        if let Some(figure) = figure_of(*column) {
            let next = parts.get(at.saturating_add(1)).filter(|next| next.column == figure);
            out.push(GAP);
            out.push_str(next.map_or("", |next| &next.text));
        }
    }
}

fn read_circumstances(text: &str) -> (&str, Vec<CellPart<'_>>) {
    let (before, lines) = begun_lines(text, &CIRCUMSTANCES);
    let parts = lines.into_iter().flat_map(|line| {
        let both = figure_of(line.column).zip(line.text.split_once(GAP));
        let Some((figure, (year, own))) = both else { return [Some(line), None] };
        let own = CellPart::new(figure, String::from(own));
        let year = CellPart::new(line.column, String::from(year));
        [Some(year), Some(own).filter(|own| !own.text.is_empty())]
    });
    (before, parts.flatten().collect())
}
