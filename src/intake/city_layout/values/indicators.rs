//! The indicators of a strategy: several in a cell, with lines of readings beside them, repeated
//! for each item.

use alloc::string::String;
use alloc::vec::Vec;

use crate::intake::account::Account;
use crate::intake::account::making::SheetReader;
use crate::intake::account::question::QuestionKind;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::cells::again::{marks, say};
use crate::intake::city_layout::cells::columns::{different, whole_texts};
use crate::intake::city_layout::cells::lines::{
    IndicatorSeen, LineSeen, Matched, lines, matched_lines,
};
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::are_like;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::blocks::{Coded, CodedBlock};
use crate::intake::city_layout::rows::whole::WholeForm;
use crate::intake::city_layout::values::aim_cells::{path, write};
use crate::intake::city_layout::values::readings::{self, ReadingOf};
use crate::intake::city_layout::values::shared::aims_in;
use crate::intake::city_layout::values::ties;
use crate::plan::{Column, Line, Row};
use crate::terms::OutcomeStatus;
use crate::wire::RawIndicator;

/// Reads the indicators of the last strategy, and records the reasons why they are uncertain.
pub(crate) fn read<'g>(
    reader: &mut SheetReader<'g>,
    pages: &[CityPage<'g>],
    whole: &WholeForm,
    coded: &Coded<'g>,
    blocks: &[&CodedBlock<'g>],
) -> Option<Unsure> {
    let told = &mut reader.told;
    let row = coded.row;
    let mut seen: Vec<IndicatorSeen<'g>> = Vec::new();
    let mut open: Vec<(usize, Unsure)> = Vec::new();
    let texts = whole_texts(pages, blocks, TitledColumn::Indicator);
    for own in &texts {
        let begin = seen.len();
        let aims = aims_in(&own.text);
        let own_lines: Vec<(usize, Vec<LineSeen<'g>>)> = own
            .blocks
            .iter()
            .filter_map(|n| {
                let block = blocks.get(*n)?;
                Some((*n, lines(told, pages.get(block.page)?, block)))
            })
            .collect();
        let is_open =
            aims.iter().any(|aim| aim.open.iter().any(|(why, _)| *why == Unsure::Several));
        for aim in &aims {
            seen.push(IndicatorSeen {
                aim: aim.clone(),
                blocks: own.blocks.clone(),
                lines: Vec::new(),
                cells: own.cells.clone(),
            });
        }
        for (block, lines) in own_lines {
            let labels: Vec<Option<char>> = lines.iter().map(|line| line.label).collect();
            if lines.is_empty() {
                continue;
            }
            let cells = blocks.get(block).map(|block| block.cells(pages, TitledColumn::Indicator));
            let first: Vec<_> = lines.iter().filter_map(LineSeen::begun).collect();
            let cells = cells.unwrap_or_default();
            let own = matched_lines(told.grids, &cells, &first, &labels, &aims);
            let Some((places, how)) = own else {
                for line in &lines {
                    for (_, cell) in
                        [line.reading, line.previous, line.individual].into_iter().flatten()
                    {
                        told.ask(cell, QuestionKind::Adrift);
                    }
                }
                continue;
            };
            for (place, line) in places.into_iter().zip(lines) {
                let number = begin.saturating_add(place);
                if how == Matched::ByOrder && !open.contains(&(number, Unsure::LabelsDiffer)) {
                    open.push((number, Unsure::LabelsDiffer));
                }
                if is_open && !open.contains(&(number, Unsure::Several)) {
                    open.push((number, Unsure::Several));
                }
                if let Some(own) = seen.get_mut(number) {
                    own.lines.push((block, line));
                }
            }
        }
    }
    let is_untitled = pages.iter().any(|page| page.table.is_untitled);
    for (number, own) in seen.iter_mut().enumerate() {
        let nth = Line::Indicator(number.saturating_add(1));
        let mut reasons: Vec<Unsure> =
            open.iter().filter(|(of, _)| *of == number).map(|(_, why)| *why).collect();
        if whole.has_lost_circles {
            reasons.push(Unsure::LostCircles);
        }
        if is_untitled {
            reasons.push(Unsure::Untitled);
        }
        let label = own.lines.first().and_then(|(_, line)| line.label);
        if own.aim.label.is_none() && label.is_some() {
            own.aim.set(Column::Label, label.map(String::from).unwrap_or_default());
            own.aim.doubt(Unsure::LabelsDiffer, &[Column::Label]);
        }
        let raw = indicator(told, row, nth, own, &reasons);
        if let Some(strategy) = reader.raw.strategies.last_mut() {
            strategy.indicators.push(raw);
        }
    }
    ties::tie(reader, pages, coded, blocks, &seen);
    let runs: Vec<&str> = texts.iter().map(|own| own.text.as_str()).collect();
    let is_several =
        seen.iter().any(|own| own.aim.open.iter().any(|(why, _)| *why == Unsure::Several));
    if are_like(&runs) {
        return Some(Unsure::PrintedDifferently);
    }
    is_several.then_some(Unsure::Several)
}

/// Writes an indicator's cells, and asks about their doubts.
fn indicator<'g>(
    told: &mut Account<'g>,
    row: Row,
    line: Line,
    own: &IndicatorSeen<'g>,
    reasons: &[Unsure],
) -> RawIndicator {
    let mut raw = RawIndicator::default();
    write(told, &mut raw, &own.aim, &own.cells, (row, line));
    raw.path = path(told, &own.aim, &own.cells, (row, line));
    let this_year = ReadingOf {
        place: row.on(line, Column::OutcomeReading),
        population: Column::ReadingPopulation,
        is_last_year: false,
        goal: own.aim.text(Column::Target),
        reasons,
    };
    let last_year = ReadingOf {
        place: row.on(line, Column::OutcomePrevious),
        population: Column::PreviousPopulation,
        is_last_year: true,
        ..this_year
    };
    let lines = || own.lines.iter().map(|(_, line)| line);
    let texts: Vec<_> = lines().filter_map(|line| line.reading).collect();
    readings::read(told, &mut raw, this_year, &texts);
    let texts: Vec<_> = lines().filter_map(|line| line.previous).collect();
    readings::read(told, &mut raw, last_year, &texts);
    let place = row.on(line, Column::Individual);
    let individual = lines().filter_map(|line| line.individual);
    let texts = different(individual.map(|(text, cell)| (0, cell, text)));
    let is_asked = say(&mut raw, told, place, &texts, marks::<OutcomeStatus>());
    let why = reasons.first().filter(|why| **why != Unsure::Untitled && !is_asked);
    if let (Some(first), Some(why)) = (texts.first(), why) {
        told.confirm_text(place, &[first.text], first.cells.get(..1).unwrap_or_default(), *why);
    }
    raw
}
