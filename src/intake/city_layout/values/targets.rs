//! The performance targets of an initiative, their readings, and its mark.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use crate::draft::{AchievementMarkError, achievement_mark};
use crate::form::parts::{self, reading::AchievementCell};
use crate::intake::account::making::put;
use crate::intake::account::question::QuestionKind;
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::cells::again::{marks, say};
use crate::intake::city_layout::cells::columns::{MOST_TEXTS, PrintedText, different, whole_texts};
use crate::intake::city_layout::cells::lines::{Matched, matched_lines};
use crate::intake::city_layout::cells::pieces::pieces;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::blocks::CodedBlock;
use crate::intake::city_layout::rows::whole::WholeForm;
use crate::intake::city_layout::values::aim_cells::{path, write};
use crate::intake::city_layout::values::aims::AimSeen;
use crate::intake::city_layout::values::readings::{self, ReadingOf};
use crate::intake::city_layout::values::shared::aims_in;
use crate::plan::{Column, Line, Row};
use crate::terms::Achievement;
use crate::value::FiscalYear;
use crate::wire::{RawInitiative, RawTarget};

/// The targets as printed, with their text.
pub(crate) struct TargetsSeen {
    /// Whether they are printed the same everywhere, with different names, and counted without a
    /// gap.
    pub(crate) is_one: bool,
    pub(crate) aims: Vec<AimSeen>,
    pub(crate) text: String,
}

/// Reads the targets of an initiative.
pub(crate) fn read<'g>(
    told: &mut Account<'g>,
    raw: &mut RawInitiative,
    pages: &[CityPage<'g>],
    whole: &WholeForm,
    row: Row,
    blocks: &[&CodedBlock<'g>],
) -> TargetsSeen {
    let printed = whole_texts(pages, blocks, TitledColumn::Targets);
    let Some(first) = printed.first() else {
        return TargetsSeen { is_one: true, aims: Vec::new(), text: String::new() };
    };
    let mut aims = aims_in(&first.text);
    if printed.len() > 1 {
        for aim in &mut aims {
            let columns: Vec<Column> = [Column::Name].into_iter().chain(aim.goals()).collect();
            aim.doubt(Unsure::PrintedDifferently, &columns);
        }
    }
    for cell in printed.iter().skip(1).flat_map(|own| &own.cells) {
        told.repeated(*cell);
    }
    for aim in &mut aims {
        due_elsewhere(aim, whole.fiscal_year);
    }
    let readings = achieved(told, raw, row, pages, blocks);
    let own: Vec<(Option<char>, &str, FoundCell<'g>)> = readings
        .first()
        .into_iter()
        .flat_map(|own| &own.lines)
        .flat_map(|(text, cell)| {
            pieces(text).into_iter().map(|piece| (piece.label, piece.text, *cell))
        })
        .collect();
    for cell in readings.iter().flat_map(|own| &own.again) {
        told.repeated(*cell);
    }
    let labels: Vec<Option<char>> = own.iter().map(|(label, ..)| *label).collect();
    let begun: Vec<_> = own.iter().map(|(label, _, cell)| (*label, *cell)).collect();
    let places = matched_lines(told.grids, &first.cells, &begun, &labels, &aims);
    let places = places.filter(|_| !own.is_empty());
    if places.is_none() {
        for (_, _, cell) in &own {
            told.ask(*cell, QuestionKind::Adrift);
        }
    }
    for (n, own_aim) in aims.iter().enumerate() {
        let line = Line::Target(n.saturating_add(1));
        let mut target = RawTarget::default();
        write(told, &mut target, own_aim, &first.cells, (row, line));
        target.path = path(told, own_aim, &first.cells, (row, line));
        let mut reasons: Vec<Unsure> = Vec::new();
        if aims.iter().any(|aim| aim.open.iter().any(|(why, _)| *why == Unsure::Several))
            && labels.iter().all(Option::is_none)
        {
            reasons.push(Unsure::Several);
        }
        if readings.len() > 1 {
            reasons.push(Unsure::PrintedDifferently);
        }
        if whole.has_lost_circles {
            reasons.push(Unsure::LostCircles);
        }
        if let Some((places, how)) = &places {
            if *how == Matched::ByOrder {
                reasons.push(Unsure::LabelsDiffer);
            }
            let texts: Vec<(&str, FoundCell<'_>)> = places
                .iter()
                .zip(&own)
                .filter(|(place, _)| **place == n)
                .map(|(_, (_, text, cell))| (*text, *cell))
                .collect();
            let of = ReadingOf {
                place: row.on(line, Column::TargetReading),
                population: Column::ReadingPopulation,
                is_last_year: false,
                goal: own_aim.text(Column::Target),
                reasons: &reasons,
            };
            readings::read(told, &mut target, of, &texts);
        }
        raw.targets.push(target);
    }
    let names: BTreeSet<String> =
        aims.iter().map(|own| fold::name(own.text(Column::Name))).collect();
    // After ①, ②, ④: a row is lost.
    let is_counted = aims.iter().any(|own| own.label.is_none())
        || aims.iter().zip('①'..='⑳').all(|(own, due)| own.label == Some(due));
    let is_one = printed.len() == 1 && names.len() == aims.len() && is_counted;
    TargetsSeen { is_one, aims, text: first.text.clone() }
}

/// Asks about a target that is due in another year than the form's: it has no cell for a due year.
fn due_elsewhere(aim: &mut AimSeen, fiscal_year: Option<FiscalYear>) {
    let due = aim.text(Column::Due);
    if due.is_empty() || (fiscal_year.is_some() && due.parse().ok() == fiscal_year) {
        return;
    }
    let goals: Vec<Column> = aim.goals().collect();
    aim.doubt(Unsure::DueElsewhere, &goals);
}

/// The readings of blocks that print the same ones.
struct ReadingsSeen<'g> {
    lines: Vec<(&'g str, FoundCell<'g>)>,
    again: Vec<FoundCell<'g>>,
}

impl ReadingsSeen<'_> {
    fn is_again(&self, other: &[(&str, FoundCell<'_>)]) -> bool {
        let run = |lines: &[(&str, FoundCell<'_>)]| -> String {
            lines.iter().map(|(text, _)| fold::run(text)).collect()
        };
        run(&self.lines) == run(other)
    }
}

/// Reads the mark, and returns the readings printed with it, block by block.
fn achieved<'g>(
    told: &mut Account<'g>,
    raw: &mut RawInitiative,
    row: Row,
    pages: &[CityPage<'g>],
    blocks: &[&CodedBlock<'g>],
) -> Vec<ReadingsSeen<'g>> {
    let mut marks_seen: Vec<(usize, FoundCell<'g>, &'g str)> = Vec::new();
    let mut readings: Vec<ReadingsSeen<'g>> = Vec::new();
    for (n, block) in blocks.iter().enumerate() {
        let mut lines: Vec<(&'g str, FoundCell<'g>)> = Vec::new();
        let rated = block.cells(pages, TitledColumn::Rating);
        let is_rated = !rated.is_empty();
        marks_seen.extend(rated.into_iter().map(|cell| (n, cell, cell.text)));
        for cell in block.cells(pages, TitledColumn::Achieved) {
            let is_mark = |text: &str| {
                let damaged =
                    matches!(achievement_mark(text), Err(AchievementMarkError::Damaged(_)));
                !is_rated && (damaged || achievement_mark(text).is_ok())
            };
            if is_mark(cell.text) {
                marks_seen.push((n, cell, cell.text));
                continue;
            }
            let (above, last) = cell.text.trim_end().rsplit_once('\n').unwrap_or(("", ""));
            if !last.is_empty() && is_mark(last) {
                marks_seen.push((n, cell, last));
                lines.push((above, cell));
            } else {
                lines.push((cell.text, cell));
            }
        }
        if lines.is_empty() {
            continue;
        }
        match readings.iter_mut().take(MOST_TEXTS).find(|own| own.is_again(&lines)) {
            Some(own) => own.again.extend(lines.into_iter().map(|(_, cell)| cell)),
            None => readings.push(ReadingsSeen { lines, again: Vec::new() }),
        }
    }
    let seen: Vec<PrintedText<'g>> = different(marks_seen);
    mark(told, raw, row, &seen);
    readings
}

/// Reads the mark, with how the initiative was carried out. If a mark lost a byte, asks for it and
/// proposes the possible marks.
fn mark(told: &mut Account<'_>, raw: &mut RawInitiative, row: Row, seen: &[PrintedText<'_>]) {
    let place = row.at(Column::Achievement);
    let damaged = seen.iter().find_map(|own| match achievement_mark(own.text) {
        Err(AchievementMarkError::Damaged(error)) => Some((error, own)),
        Err(_) | Ok(_) => None,
    });
    if let Some((_, own)) = damaged {
        return told.confirm_text(place, &[], &own.cells, Unsure::NotInLegend);
    }
    say(raw, told, place, seen, marks::<Achievement>());
    let Some(first) = seen.first() else { return };
    for part in parts::read(&AchievementCell, first.text) {
        if part.column == Column::Implementation && seen.len() == 1 {
            put(raw, told, row.at(part.column), &first.cells, &part.text);
        }
    }
}
