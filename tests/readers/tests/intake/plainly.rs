//! Sheets as their print can hold them, without what the form does not show.

use std::collections::{BTreeMap, BTreeSet};

use kusei::terms::Text;
use kusei::wire::{RawItemText, RawStrategy, RawTexts};
use kusei::{Column, RawSheet, Sheet};

use crate::drawn::{bytes, of};
use crate::generate::plan::Legal;

/// Returns the document with texts that every format can hold, and without spaces in cells of
/// figures.
fn plain(Legal(mut raw): Legal) -> Sheet {
    let cells: Vec<_> = raw.cells().map(|(at, text)| (at, text.into_owned())).collect();
    for (at, text) in cells {
        let own = text;
        let mut text: String = own.chars().map(shown).collect();
        if Text::from(text.as_str()).is_blank() && !Text::from(own).is_blank() {
            text = "名称".into();
        }
        let is_blank = Text::from(text.as_str()).is_blank() && is_of_figures(at.column);
        raw.set(&at, if is_blank { "" } else { &text }).expect("a cell of the sheet");
    }
    raw.try_into().expect("a sheet still")
}

fn shown(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        '\u{2028}' | '\u{2029}' | '\u{FDD0}'..='\u{FDEF}' => ' ',
        c if c.is_control() || u32::from(c) & 0xFFFE == 0xFFFE => ' ',
        c => c,
    }
}

fn is_of_figures(column: Column) -> bool {
    use Column::{
        Against, Baseline, BaselineYear, Change, Combination, Condition, ConditionRate,
        CumulativeSince, Due, From, Implementation, Item, Milestone, OutcomePrevious,
        OutcomeReading, Path, PathYear, PreviousMissing, PreviousStatus, ReadingMissing,
        ReadingStatus, RelativeChange, Target, TargetPrevious, TargetReading,
    };
    let columns = [
        Against,
        Baseline,
        BaselineYear,
        Change,
        Combination,
        Condition,
        ConditionRate,
        CumulativeSince,
        Due,
        From,
        Implementation,
        Item,
        Milestone,
        OutcomePrevious,
        OutcomeReading,
        Path,
        PathYear,
        PreviousMissing,
        PreviousStatus,
        ReadingMissing,
        ReadingStatus,
        RelativeChange,
        Target,
        TargetPrevious,
        TargetReading,
    ];
    columns.contains(&column)
}

/// Returns sheets that have strategies, generated from different bytes.
pub(crate) fn rich_sheets(count: usize) -> impl Iterator<Item = Sheet> {
    let sheets = (0..).map(|seed| plain(of::<Legal>(&bytes(seed, 6_000))));
    let is_rich = |sheet: &Sheet| {
        let mut initiatives = sheet.strategies().iter().map(|own| own.initiatives().len());
        initiatives.any(|count| count > 0)
    };
    sheets.filter(is_rich).take(count)
}

/// Returns the sheet in the order of the print, without what the form does not show.
pub(crate) fn as_printed(sheet: &Sheet) -> RawSheet {
    let mut raw = RawSheet::from(sheet);
    raw.fiscal_year = sheet.fiscal_year().to_string();
    raw.municipality_code = sheet.municipality_code().map(|code| code.to_string());
    let mut order = BTreeMap::new();
    let mut items_of = BTreeMap::new();
    for pillar in &raw.policy.pillars {
        for own in &pillar.desired_outcomes {
            let items: Vec<String> = own.items.iter().map(|item| item.mark.clone()).collect();
            order.insert((pillar.number, own.number), order.len());
            items_of.insert((pillar.number, own.number), items);
        }
    }
    let of = |own: &RawStrategy| (own.desired_outcome.pillar, own.desired_outcome.number);
    raw.strategies.sort_by_key(|own| order[&of(own)]);
    let mut met = BTreeSet::new();
    for strategy in &mut raw.strategies {
        let items = &items_of[&of(strategy)];
        strategy.indicators.sort_by_key(|own| {
            let item = items.iter().position(|item| Some(item) == own.item.as_ref());
            (item.unwrap_or(usize::MAX), own.common.unwrap_or(u64::MAX))
        });
        // The first strategy of a desired outcome is beside all of its items, the others beside
        // those they have a text or an indicator for.
        let is_first = met.insert(of(strategy));
        let rows = items.iter().filter(|item| is_first || says_something_of(strategy, item));
        let rows: Vec<String> = rows.cloned().collect();
        let is_loose = strategy.indicators.iter().any(|own| own.item.is_none());
        let is_one = rows.len() == 1 && !is_loose;
        let is_for_text = is_one && !is_first && strategy.indicators.is_empty();
        for texts in [&mut strategy.desired_state, &mut strategy.strategy] {
            *texts = texts.take().and_then(|texts| match texts {
                RawTexts::Text(text) if is_for_text => Some(RawTexts::ByItem(vec![RawItemText {
                    item: rows[0].clone(),
                    text: Some(text),
                }])),
                texts => by_item(texts, is_one && !is_for_text),
            });
        }
        for initiative in &mut strategy.initiatives {
            if initiative.items.is_empty() {
                initiative.items.clone_from(items);
            }
        }
    }
    raw
}

fn says_something_of(strategy: &RawStrategy, item: &String) -> bool {
    let texts = [&strategy.desired_state, &strategy.strategy].into_iter().flatten();
    let mut texts = texts.flat_map(|texts| match texts {
        RawTexts::ByItem(texts) => texts.as_slice(),
        RawTexts::Text(_) => &[],
    });
    texts.any(|own| own.item == *item && own.text.is_some())
        || strategy.indicators.iter().any(|own| own.item.as_ref() == Some(item))
}

/// Returns texts by item without blank ones, or one text if there is only one cell.
fn by_item(texts: RawTexts, is_one: bool) -> Option<RawTexts> {
    let RawTexts::ByItem(texts) = texts else { return Some(texts) };
    let texts: Vec<RawItemText> = texts.into_iter().filter(|own| own.text.is_some()).collect();
    match texts.as_slice() {
        [] => None,
        [only] if is_one => only.text.clone().map(RawTexts::Text),
        _ => Some(RawTexts::ByItem(texts)),
    }
}
