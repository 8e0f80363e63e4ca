//! The marks that a cell can change: a table written by hand, checked in both directions. Setting
//! one cell changes only marks that the table allows, and every entry of the table is observed.

use std::collections::{BTreeMap, BTreeSet};

use kusei::plan::{Line, Row};
use kusei::review::Differences;
use kusei::rules::DerivedGlyph;
use kusei::{Column, Place, RawSheet, Sheet, review};

use crate::documents::REAL;
use crate::drawn::{bytes, of};
use crate::random::Random;

/// A kind of row or line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Sheet,
    Policy,
    Strategy,
    Indicator,
    Initiative,
    Target,
    Condition,
}

fn kind(at: Place) -> Of {
    match (at.row, at.line) {
        (_, Some(Line::Indicator(_) | Line::IndicatorPath(..))) => Of::Indicator,
        (_, Some(Line::Target(_) | Line::TargetPath(..))) => Of::Target,
        (_, Some(Line::Condition(_))) => Of::Condition,
        (Row::Sheet, _) => Of::Sheet,
        (Row::Strategy(_), _) => Of::Strategy,
        (Row::Initiative(_), _) => Of::Initiative,
        _ => Of::Policy,
    }
}

/// The marks that an indicator's cell can change: its own, and those above it.
const OUTCOME: &[Column] = &[Column::Individual, Column::Overall, Column::StrategyEffectiveness];

/// The marks that a cell of an initiative's targets and withdrawal criterion can change.
const LEVEL: &[Column] = &[
    Column::Achievement,
    Column::InitiativeEffectiveness,
    Column::Progress,
    Column::StrategyEffectiveness,
];

/// The marks that a cell of a change can change: it has no achievement rate, and a condition on the
/// figure looks at the reading.
const CHANGE: &[Column] = &[Column::Achievement, Column::Progress, Column::StrategyEffectiveness];

/// Columns of a target that are rarely filled.
const SELDOM: [Column; 7] = [
    Column::RelativeChange,
    Column::Against,
    Column::Baseline,
    Column::Path,
    Column::PathYear,
    Column::ReadingStatus,
    Column::PreviousStatus,
];

/// The marks that a cell can change. Columns that are not listed change none: names, labels,
/// populations, narratives, stated marks, reasons for missing readings, the policy.
const TABLE: [(Of, Column, &[Column]); 30] = [
    (Of::Sheet, Column::FiscalYear, OUTCOME),
    (Of::Indicator, Column::Target, OUTCOME),
    (Of::Indicator, Column::Change, OUTCOME),
    (Of::Indicator, Column::Due, OUTCOME),
    (Of::Indicator, Column::OutcomeReading, OUTCOME),
    (Of::Indicator, Column::OutcomePrevious, OUTCOME),
    (Of::Indicator, Column::RelativeChange, OUTCOME),
    (Of::Indicator, Column::Against, OUTCOME),
    (Of::Indicator, Column::Baseline, OUTCOME),
    (Of::Indicator, Column::Path, OUTCOME),
    (Of::Indicator, Column::PathYear, OUTCOME),
    (Of::Indicator, Column::ReadingStatus, OUTCOME),
    (Of::Indicator, Column::PreviousStatus, OUTCOME),
    (Of::Target, Column::Target, LEVEL),
    (Of::Target, Column::Change, CHANGE),
    (Of::Target, Column::TargetReading, LEVEL),
    (Of::Target, Column::TargetPrevious, LEVEL),
    (Of::Target, Column::RelativeChange, CHANGE),
    (Of::Target, Column::Against, CHANGE),
    (Of::Target, Column::Baseline, CHANGE),
    (Of::Target, Column::ReadingStatus, LEVEL),
    (Of::Target, Column::PreviousStatus, CHANGE),
    (Of::Initiative, Column::Withdrawal, LEVEL),
    (Of::Initiative, Column::Combination, LEVEL),
    (Of::Initiative, Column::Implementation, &[Column::Achievement]),
    (Of::Condition, Column::Subject, LEVEL),
    (Of::Condition, Column::Condition, LEVEL),
    (Of::Condition, Column::ConditionRate, LEVEL),
    // A row with another name is another row.
    (
        Of::Strategy,
        Column::Code,
        &[Column::Individual, Column::Overall, Column::Progress, Column::StrategyEffectiveness],
    ),
    (Of::Initiative, Column::Code, &[Column::Achievement, Column::InitiativeEffectiveness]),
];

fn allowed(at: Place) -> &'static [Column] {
    let row = TABLE.iter().find(|(of, column, _)| (*of, *column) == (kind(at), at.column));
    row.map_or(&[], |(_, _, marks)| marks)
}

/// Returns whether a mark belongs to a cell: to the line itself, its row, or the strategy above.
fn is_of(mark: Place, at: Place) -> bool {
    match at.row {
        Row::Sheet => true,
        Row::Strategy(_) if mark.column == Column::Individual && at.line.is_some() => {
            let of_line = at.line.map(|line| match line {
                Line::IndicatorPath(n, _) => Line::Indicator(n),
                line => line,
            });
            (mark.row, mark.line) == (at.row, of_line)
        }
        Row::Initiative(code) => mark.row == at.row || mark.row == Row::Strategy(code.strategy()),
        row => mark.row == row,
    }
}

type Marks = BTreeMap<Place, DerivedGlyph>;

fn marks(sheet: &Sheet) -> Marks {
    review(sheet).ratings().map(|cell| (cell.at, cell.derived)).collect()
}

/// Returns the places whose marks differ, naively.
fn differing(a: &Marks, b: &Marks) -> Vec<Place> {
    let places: BTreeSet<&Place> = a.keys().chain(b.keys()).collect();
    places.into_iter().filter(|at| a.get(at) != b.get(at)).copied().collect()
}

/// Returns texts that cells of a column have on other sheets, and some that any cell may have.
fn texts(bases: &[RawSheet]) -> BTreeMap<(Of, Column), Vec<String>> {
    let mut texts: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for (at, text) in bases.iter().flat_map(RawSheet::cells) {
        texts.entry((kind(at), at.column)).or_default().push(text.into_owned());
    }
    for own in texts.values_mut() {
        own.sort();
        own.dedup();
    }
    texts
}

/// Returns a figure near the given one, in the same unit so that they compare.
fn near(text: &str, random: &mut Random) -> Option<String> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let digits = text[start..].find(|c: char| !(c.is_ascii_digit() || ",.".contains(c)));
    let end = digits.map_or(text.len(), |end| start + end);
    let figure = random.pick(&["0", "1", "2", "40", "50", "60", "90", "100", "1000"]);
    Some(format!("{}{figure}{}", &text[..start], &text[end..]))
}

const EVERYWHERE: [&str; 12] = [
    "",
    "―",
    "reached",
    "not_reached",
    "as_planned",
    "not_as_planned",
    "any",
    "all",
    "each",
    "1",
    "2",
    "not_measured",
];

#[test]
fn a_cell_changes_the_marks_of_the_table_and_no_other() {
    let mut bases: Vec<RawSheet> =
        (0..400).map(|seed| RawSheet::from(&of::<Sheet>(&bytes(seed, 3_000)))).collect();
    bases.retain(|raw| !raw.strategies.is_empty());
    let real: RawSheet = serde_json::from_str(REAL).expect("the real form");
    // A sheet of every kind of target.
    let targets: RawSheet =
        serde_json::from_str(include_str!("../golden/targets.sheet.json")).expect("a sheet");
    let texts = texts(&bases);
    let bases: Vec<(RawSheet, Marks, Vec<Place>)> = bases
        .into_iter()
        .chain([real.clone(), real, targets.clone(), targets.clone(), targets])
        .map(|raw| {
            let sheet = Sheet::try_from(raw.clone()).expect("a sheet");
            let places = raw.cells().map(|(at, _)| at).collect();
            (raw, marks(&sheet), places)
        })
        .collect();
    let mut random = Random::new(16);
    let mut seen: BTreeSet<(Of, Column, Column)> = BTreeSet::new();
    let (mut legal, mut changed) = (0, 0);
    let entries: usize = TABLE.iter().map(|(_, _, marks)| marks.len()).sum();
    for round in 0..120_000 {
        if round > 15_000 && seen.len() == entries {
            break;
        }
        let (raw, before, places) = &bases[random.up_to(bases.len() - 1)];
        // Mostly choose a cell that may change a mark.
        let of_table: Vec<Place> = if random.percent(85) {
            let (of, column, _) = random.pick(&TABLE);
            places.iter().filter(|at| (kind(**at), at.column) == (of, column)).copied().collect()
        } else {
            places.clone()
        };
        if of_table.is_empty() {
            continue;
        }
        let at = random.pick(&of_table);
        let own = raw.cell(&at).expect("a cell").into_owned();
        let text = match (random.up_to(3), near(&own, &mut random)) {
            (0 | 1, Some(near)) => near,
            (0, None) | (2, _) => random.pick(&EVERYWHERE).to_owned(),
            _ => {
                let known = &texts[&(kind(at), at.column)];
                known[random.up_to(known.len() - 1)].clone()
            }
        };
        let mut edited = raw.clone();
        if edited.set(&at, &text).is_err() {
            continue;
        }
        let Ok(sheet) = Sheet::try_from(edited) else { continue };
        legal += 1;
        let after = marks(&sheet);
        let differing = differing(before, &after);
        changed += usize::from(!differing.is_empty());
        for mark in &differing {
            let moved = at.column == Column::Code && !before.contains_key(mark);
            assert!(allowed(at).contains(&mark.column), "{at} = {text} changed {mark}");
            assert!(moved || is_of(*mark, at), "{at} = {text} changed {mark}");
            seen.insert((kind(at), at.column, mark.column));
        }
        if round % 16 == 0 {
            let a = review(&Sheet::try_from(raw.clone()).expect("a sheet")).record();
            let differences = Differences::between(&a, &review(&sheet).record());
            assert!(differences.marks().iter().map(|own| own.mark.at).eq(differing));
        }
    }
    assert!(legal > 5_000 && changed > 1_000, "{legal} {changed}");
    // Each cell changes the mark that follows from it, and each mark above is changed by some cell.
    // Rarely filled cells are mostly constrained by the cells beside them: most of their columns
    // are observed.
    let met = SELDOM.iter().filter(|own| seen.iter().any(|(_, column, _)| column == *own)).count();
    assert!(met > SELDOM.len() / 2, "{met}");
    for (of, column, marks) in TABLE.into_iter().filter(|(_, column, _)| !SELDOM.contains(column)) {
        assert!(
            seen.contains(&(of, column, marks[0])),
            "{of:?} {column} never changed {}",
            marks[0]
        );
        for mark in marks {
            assert!(
                seen.iter().any(|(own, _, other)| (own, other) == (&of, mark)),
                "{of:?} {mark}"
            );
        }
    }
}
