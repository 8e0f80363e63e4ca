//! Rows that may have slipped: a mark in a column of words, a figure in a column of marks, two
//! codes in one cell, codes that are out of order. They are read as printed, and none is certain.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::intake::account::doubtful::Doubtful;
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::cells::again::marks;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::fold::run;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::intake::city_layout::rows::blocks::{Coded, CodedBlock};
use crate::plan::Row;
use crate::terms::{
    Achievement, InitiativeEffectiveness, OutcomeStatus, Progress, StrategyEffectiveness, Text,
};
use crate::value::{InitiativeCode, Quantity, StrategyCode};

/// The columns that hold only marks.
const MARKS: [TitledColumn; 5] = [
    TitledColumn::Effectiveness,
    TitledColumn::Individual,
    TitledColumn::Overall,
    TitledColumn::Progress,
    TitledColumn::Rating,
];

/// The columns that hold only words.
const WORDS: [TitledColumn; 8] = [
    TitledColumn::StrategyText,
    TitledColumn::Indicator,
    TitledColumn::Issues,
    TitledColumn::Improvements,
    TitledColumn::Targets,
    TitledColumn::Withdrawal,
    TitledColumn::Prior,
    TitledColumn::Activities,
];

/// The longest text that may be a misprinted mark.
const LONGEST_MARK: usize = 8;

/// Returns whether a text is only a mark, of any legend.
fn is_mark(text: &str) -> bool {
    let all = [
        marks::<OutcomeStatus>(),
        marks::<Progress>(),
        marks::<StrategyEffectiveness>(),
        marks::<Achievement>(),
        marks::<InitiativeEffectiveness>(),
    ];
    let is_blank = Text::from(text).is_blank() || Text::from(text).is_dash();
    !is_blank && all.iter().any(|own| (own.is_legible)(text))
}

/// Returns whether a text in a column of marks cannot be one: a figure, or a sentence.
fn is_no_mark(text: &str) -> bool {
    text.split('\n')
        .map(str::trim)
        .any(|line| line.chars().count() > LONGEST_MARK || line.parse::<Quantity>().is_ok())
}

/// Returns whether a text in a column of words is a mark, or a figure without words.
fn is_no_word(text: &str, column: TitledColumn) -> bool {
    let is_figure = column != TitledColumn::Prior && text.trim().parse::<Quantity>().is_ok();
    is_mark(text) || is_figure
}

/// Returns whether a text contains another code, so that two blocks became one cell.
fn has_codes(text: &str) -> bool {
    let is_code = |line: &str| {
        let code = line.trim_start().strip_prefix('【').and_then(|own| own.split_once('】'));
        code.is_some_and(|(own, _)| {
            own.parse::<StrategyCode>().is_ok() || own.parse::<InitiativeCode>().is_ok()
        })
    };
    text.split('\n').any(is_code)
}

/// Returns whether a column with two titles has two different texts beside one row.
fn is_doubled(block: &CodedBlock<'_>, pages: &[CityPage<'_>], own: TitledColumn) -> bool {
    let Some(page) = pages.get(block.page) else { return false };
    let is_wide = page.table.at(own).is_some_and(|range| range.len() > 1);
    is_wide
        && block.rows.iter().any(|row| {
            let cells = page.cells(row.row, own);
            cells
                .windows(2)
                .any(|pair| pair.iter().map(|own| run(own.text)).collect::<BTreeSet<_>>().len() > 1)
        })
}

fn is_out_of_place(block: &CodedBlock<'_>, pages: &[CityPage<'_>]) -> bool {
    let any = |column, is: &dyn Fn(&str) -> bool| {
        block.cells(pages, column).iter().any(|cell| is(cell.text))
    };
    has_codes(block.text)
        || WORDS.iter().any(|own| is_doubled(block, pages, *own))
        || MARKS.iter().any(|own| any(*own, &is_no_mark))
        || WORDS.iter().any(|own| any(*own, &|text| is_no_word(text, *own)))
        || [TitledColumn::Reading, TitledColumn::Previous].iter().any(|own| any(*own, &is_mark))
}

/// Records strategies and initiatives beside a cell that looks like another column's. If more than
/// half of a page's are, records all on the page.
pub(crate) fn rows(coded: &[Coded<'_>], pages: &[CityPage<'_>], doubtful: &mut Doubtful) {
    let mut of_page: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for own in coded {
        for block in &own.blocks {
            let is_one = is_out_of_place(block, pages);
            let (slipped, all) = of_page.entry(block.page).or_default();
            *slipped = slipped.saturating_add(usize::from(is_one));
            *all = all.saturating_add(1);
            if is_one {
                doubtful.row(own.row, Unsure::RowsLost);
            }
        }
    }
    let is_slipped = |page: &usize| {
        of_page.get(page).is_some_and(|(slipped, all)| slipped.saturating_mul(2) > *all)
    };
    for own in coded.iter().filter(|own| own.blocks.iter().any(|own| is_slipped(&own.page))) {
        doubtful.row(own.row, Unsure::RowsLost);
    }
}

/// Returns the group within which a code is numbered, and its number.
fn counted(coded: &Coded<'_>) -> Option<([u32; 2], u32)> {
    let of_strategy = coded.strategy().map(|own| ([own.section(), 0], own.number()));
    of_strategy.or_else(|| {
        let (own, of) = (coded.initiative()?, coded.initiative()?.strategy());
        Some(([of.section(), of.number()], own.number()))
    })
}

/// Returns the rows whose codes are out of order: on their page a greater code comes before or a
/// smaller one after them, or the preceding number is missing everywhere. With a strategy, its
/// initiatives too.
pub(crate) fn disordered(coded: &[Coded<'_>]) -> BTreeSet<Row> {
    let all: BTreeSet<([u32; 2], u32)> = coded.iter().filter_map(counted).collect();
    let mut disordered = BTreeSet::new();
    let mut pages: BTreeMap<usize, Vec<Row>> = BTreeMap::new();
    for own in coded {
        let before = counted(own).and_then(|(of, number)| Some((of, number.checked_sub(1)?)));
        if before.is_some_and(|before| before.1 > 0 && !all.contains(&before)) {
            disordered.insert(own.row);
        }
        if let Some(block) = own.blocks.first() {
            pages.entry(block.page).or_default().push(own.row);
        }
    }
    for rows in pages.into_values() {
        let mut greatest = None;
        for row in &rows {
            if greatest > Some(*row) {
                disordered.insert(*row);
            }
            greatest = greatest.max(Some(*row));
        }
        let mut smallest = None;
        for row in rows.iter().rev() {
            if smallest.is_some_and(|own| *row > own) {
                disordered.insert(*row);
            }
            smallest = Some(smallest.map_or(*row, |own: Row| own.min(*row)));
        }
    }
    let of = |own: &&Coded<'_>| {
        let of = own.initiative().map(|code| Row::Strategy(code.strategy()));
        of.is_some_and(|of| disordered.contains(&of))
    };
    let further: Vec<Row> = coded.iter().filter(of).map(|own| own.row).collect();
    disordered.extend(further);
    disordered
}
