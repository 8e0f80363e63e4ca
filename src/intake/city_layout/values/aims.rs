//! A target as the city prints it: ①…の割合：平成29年度までに50％以上(区民に対するアンケート).

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::draft::{Doubt, Drafted, Field, IndicatorCells, Sense, scan};
use crate::intake::account::making::put;
use crate::intake::account::unsure::Unsure;
use crate::intake::account::{Account, FoundCell};
use crate::intake::city_layout::cells::beside;
use crate::intake::city_layout::cells::pieces::CellPiece;
use crate::intake::city_layout::pages::fold::whole;
use crate::plan::{Column, Goal, Line, Place, Row, Target};
use crate::terms::Comparator;
use crate::value::{Criterion, FiscalYear, Quantity};
use crate::wire::{RawWaypoint, RowCells};

/// What a printed target says, cell by cell of the format.
#[derive(Debug, Clone, Default)]
pub(crate) struct AimSeen {
    pub(crate) label: Option<char>,
    /// The cells, in any order.
    pub(crate) cells: Vec<(Column, String)>,
    /// What is open, and of which of the cells; those that are blank are asked for.
    pub(crate) open: Vec<(Unsure, Vec<Column>)>,
    /// What is asked for in single years, and what is open of it.
    pub(crate) path: Vec<RawWaypoint>,
    pub(crate) path_open: Option<Unsure>,
}

impl AimSeen {
    pub(crate) fn set(&mut self, column: Column, text: impl Into<String>) {
        let text: String = text.into();
        let text = whole(&text).into_owned();
        if !text.is_empty() {
            self.cells.retain(|(own, _)| *own != column);
            self.cells.push((column, text));
        }
    }

    pub(crate) fn doubt(&mut self, why: Unsure, columns: &[Column]) {
        self.open.push((why, columns.to_vec()));
    }

    pub(crate) fn text(&self, column: Column) -> &str {
        self.cells.iter().find(|(own, _)| *own == column).map_or("", |(_, text)| text)
    }

    /// Whether something is aimed at.
    pub(crate) fn has_goal(&self) -> bool {
        GOALS.iter().any(|column| !self.text(*column).is_empty())
    }
}

pub(crate) const GOALS: [Column; 3] = [Column::Target, Column::Change, Column::Milestone];

/// The targets of a part of a cell; one without a goal where it says none.
pub(crate) fn aims_of(piece: &CellPiece<'_>) -> Vec<AimSeen> {
    let texts = [piece.text];
    let draft = IndicatorCells { outcome: &texts, ..IndicatorCells::default() }.draft();
    let mut aims: Vec<AimSeen> =
        draft.targets().iter().map(|own| aim_of(piece.text, own)).collect();
    if aims.len() > 1 {
        for aim in &mut aims {
            aim.doubt(Unsure::Several, &[Column::Name]);
        }
    }
    if aims.is_empty() {
        let mut own = AimSeen::default();
        own.set(Column::Name, piece.text);
        aims.push(own);
    }
    if let [only] = aims.as_mut_slice() {
        only.label = piece.label;
        if let Some(label) = piece.label {
            only.set(Column::Label, label.to_string());
        }
        if piece.may_begin_a_list() {
            only.doubt(Unsure::WhichWords, &[Column::Label, Column::Name]);
        }
    }
    aims
}

/// What a drafted target says, with its cells as they are written.
pub(crate) fn aim_of(text: &str, own: &Drafted<'_, Target>) -> AimSeen {
    let mut aim = AimSeen::default();
    let span = own.span();
    let before = text.get(..span.start).unwrap_or_default();
    let behind = text.get(span.end..).unwrap_or_default();
    let goal = goal_columns(&mut aim, own);
    for own in own.value().path().waypoints() {
        let (year, criterion) = (own.year().to_string(), own.criterion().to_string());
        aim.path.push(RawWaypoint { fiscal_year: Some(year), criterion: Some(criterion) });
    }
    if let Some(baseline) = own.value().baseline() {
        aim.set(Column::BaselineYear, baseline.year().to_string());
        aim.set(Column::Baseline, baseline.value().to_string());
    }
    if let Some(due) = own.value().due() {
        aim.set(Column::Due, year_as_written(before, due));
    }
    let (name, between) = named(before);
    let middle = without_years(between);
    let is_plain = name.is_some();
    aim.set(
        Column::Name,
        match name {
            Some(name) => trimmed(name),
            None => without_conjunction(own.value().name().as_str()),
        },
    );
    if name.is_none()
        && without_conjunction(own.value().name().as_str()) != own.value().name().as_str()
    {
        aim.doubt(Unsure::WhichWords, &[Column::Name]);
    }
    // 「平成29年度までに満足度」 may say when it is due.
    let has_year = |text| scan(text).any(|own| matches!(own.sense(), Some(Sense::Year(_))));
    if !has_year(between) && name.is_some_and(has_year) {
        aim.doubt(Unsure::WhichYear, &[Column::Name, Column::Due]);
    }
    let mut doubts: Vec<(Unsure, Vec<Column>)> = Vec::new();
    for (field, doubt) in own.doubts() {
        match field {
            Field::Name if is_plain && *doubt == Doubt::WhichWords => {}
            Field::Name => doubts.push((Unsure::from_draft(*doubt), [Column::Name].into())),
            Field::Baseline => {
                let columns = [Column::BaselineYear, Column::Baseline];
                doubts.push((Unsure::from_draft(*doubt), columns.into()));
            }
            Field::Path => aim.path_open = Some(Unsure::from_draft(*doubt)),
            Field::Due => doubts.push((Unsure::from_draft(*doubt), [Column::Due].into())),
            Field::Goal
            | Field::Reading
            | Field::Subject
            | Field::Test
            | Field::Combination
            | Field::Mark => {
                doubts.push((Unsure::from_draft(*doubt), [goal, Column::Printed].into()));
            }
        }
    }
    aim.open.append(&mut doubts);
    let criterion = match own.value().goal() {
        Goal::Criterion(own) | Goal::Change(own, _) => Some(own),
        Goal::RelativeChange(..) | Goal::Milestone(_) => None,
    };
    if let Some(why) = criterion.and_then(beside::of_criterion) {
        aim.doubt(why, &[goal]);
    }
    if !is_plain && beside::is_conditional(before) {
        aim.doubt(Unsure::WordsBesideFigure, &[goal]);
    }
    note(&mut aim, goal, (middle, own.text()), behind, is_plain);
    let is_changed = goal == Column::Change;
    if is_changed || own.doubts().iter().any(|(_, doubt)| *doubt == Doubt::NoComparator) {
        let printed = if is_changed { text } else { own.text() };
        if aim.text(Column::Printed).is_empty() {
            aim.set(Column::Printed, printed.trim());
        }
    }
    population_in_name(&mut aim);
    aim
}

/// The words before and behind the figure.
fn note(
    aim: &mut AimSeen,
    goal: Column,
    (middle, own): (&str, &str),
    behind: &str,
    is_plain: bool,
) {
    let middle = middle.trim();
    if is_plain && !middle.is_empty() {
        aim.set(Column::Printed, format!("{middle}{own}"));
        if !beside::PERIODS.contains(&middle) {
            aim.doubt(Unsure::WordsBesideFigure, &[Column::Name, goal, Column::Printed]);
        }
    }
    let behind = behind.trim().trim_end_matches('。');
    if behind.is_empty() {
        return;
    }
    if let Some(population) = beside::bracketed(behind).and_then(population) {
        aim.set(Column::Population, population);
        aim.doubt(Unsure::PopulationInNote, &[Column::Population]);
        return;
    }
    if is_plain && goal != Column::Change {
        aim.set(Column::Printed, format!("{middle}{own}{behind}"));
        aim.doubt(Unsure::WordsBesideFigure, &[goal, Column::Printed]);
    } else if goal == Column::Target && !beside::is_aimed_at(behind) {
        aim.doubt(Unsure::WordsBesideFigure, &[goal]);
    }
}

/// 区民を対象にしたアンケートで、…: the population is in the name.
fn population_in_name(aim: &mut AimSeen) {
    let name = aim.text(Column::Name);
    let Some((whom, rest)) = name.split_once("を対象に") else { return };
    let is_survey = ["アンケート", "調査"].iter().any(|word| rest.contains(word));
    if is_survey && whom.chars().count() <= 20 && !whom.contains(['、', '「']) {
        let whom = String::from(whom);
        aim.set(Column::Population, whom);
        aim.doubt(Unsure::PopulationInNote, &[Column::Population]);
    }
}

/// The population a note names: 区民に対するアンケート.
pub(crate) fn population(note: &str) -> Option<&str> {
    const ASKED: [&str; 8] = [
        "に対するアンケート",
        "に対する調査",
        "へのアンケート",
        "対象アンケート",
        "を対象としたアンケート",
        "を対象にしたアンケート",
        "に質問",
        "に調査",
    ];
    let whom = ASKED.iter().find_map(|asked| note.strip_suffix(asked))?;
    Some(whom).filter(|whom| !whom.is_empty())
}

/// The goal, as it is written where that reads the same; gives its column.
fn goal_columns(aim: &mut AimSeen, own: &Drafted<'_, Target>) -> Column {
    match own.value().goal() {
        Goal::Criterion(criterion) => {
            aim.set(Column::Target, as_written(own.text(), criterion));
            Column::Target
        }
        Goal::Change(criterion, _) => {
            aim.set(Column::Change, criterion.to_string());
            Column::Change
        }
        Goal::RelativeChange(..) => {
            // Whether of the figure or in points is not printed.
            aim.doubt(Unsure::Change, &[Column::Change, Column::Printed]);
            Column::Change
        }
        Goal::Milestone(text) => {
            aim.set(Column::Milestone, text.as_str());
            Column::Milestone
        }
    }
}

/// A criterion in the glyphs of the print: 50％以上; of 1事業も検討できなかった the figure's.
pub(crate) fn as_written(printed: &str, criterion: &Criterion) -> String {
    if printed.parse::<Criterion>().is_ok_and(|own| own == *criterion) {
        return printed.into();
    }
    let figure = printed.char_indices().map(|(at, c)| at.saturating_add(c.len_utf8()));
    let mut figure = figure.filter_map(|end| printed.get(..end)).filter(|own| {
        let own: Option<Quantity> = own.parse().ok();
        own.is_some_and(|own| own == *criterion.quantity())
    });
    match figure.next_back() {
        Some(figure) => format!("{figure}{}", words_of(criterion.comparator())),
        None => criterion.to_string(),
    }
}

const fn words_of(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "以上",
        Comparator::AtMost => "以下",
        Comparator::LessThan => "未満",
        Comparator::MoreThan => "超",
    }
}

/// The words of a year before a value.
fn year_as_written(before: &str, due: FiscalYear) -> String {
    let years = scan(before).filter(|own| own.sense() == Some(&Sense::Year(due)));
    years.last().map_or_else(|| due.to_string(), |own| own.text().into())
}

/// The name of what is measured and what is between it and the figure: parted by the last colon,
/// else the last line end, outside quotes and brackets.
fn named(before: &str) -> (Option<&str>, &str) {
    let mut depth = 0_usize;
    let (mut colon, mut line) = (None, None);
    for (at, c) in before.char_indices() {
        match c {
            '「' | '『' | '｢' | '（' | '(' => depth = depth.saturating_add(1),
            '」' | '』' | '｣' | '）' | ')' => depth = depth.saturating_sub(1),
            '：' | ':' if depth == 0 => colon = Some((at, c)),
            '\n' if depth == 0 => line = Some((at, c)),
            _ => {}
        }
    }
    let Some((at, c)) = colon.or(line) else { return (None, before) };
    // 「H29年度までに」 names nothing.
    let name = before.get(..at).filter(|name| !without_years(name).trim().is_empty());
    (name, before.get(at.saturating_add(c.len_utf8())..).unwrap_or_default())
}

/// What is between the name and the figure without the year and what bounds it.
fn without_years(between: &str) -> &str {
    const BOUNDS: [&str; 10] =
        ["末までに", "末まで", "中までに", "までに", "まで", "末に", "中に", "末", "中", "に"];
    let years = scan(between).filter(|own| matches!(own.sense(), Some(Sense::Year(_))));
    let Some(last) = years.last() else { return between };
    if !between.get(..last.start()).unwrap_or_default().trim().is_empty() {
        return between;
    }
    let rest = between.get(last.end()..).unwrap_or_default().trim_start();
    BOUNDS.iter().find_map(|bound| rest.strip_prefix(bound)).unwrap_or(rest)
}

fn trimmed(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || c == '・')
}

fn without_conjunction(name: &str) -> &str {
    const WORDS: [&str; 5] = ["また、", "さらに、", "なお、", "併せて、", "あわせて、"];
    WORDS.iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name)
}

/// Writes what is aimed at, and asks what is open of it.
pub(crate) fn write(
    told: &mut Account<'_>,
    raw: &mut dyn RowCells,
    own: &AimSeen,
    cells: &[FoundCell<'_>],
    (row, line): (Row, Line),
) {
    let at = |column| row.on(line, column);
    for (column, text) in &own.cells {
        if raw.text_in(*column).is_some() {
            put(raw, told, at(*column), cells, text);
        }
    }
    let mut asked: Vec<Column> = Vec::new();
    let first: Vec<FoundCell<'_>> = cells.iter().take(1).copied().collect();
    for (why, columns) in &own.open {
        let is_open = |column: &Column| {
            let is_there = *column != Column::Printed || !own.text(*column).is_empty();
            is_there && !asked.contains(column)
        };
        let columns: Vec<Column> = columns.iter().copied().filter(is_open).collect();
        if columns.is_empty() {
            continue;
        }
        let texts: Vec<String> = columns.iter().map(|column| own.text(*column).into()).collect();
        let places: Vec<Place> = columns.into_iter().map(at).collect();
        let is_proposed = texts.iter().any(|text| !text.is_empty());
        let proposals = if is_proposed { Vec::from([texts]) } else { Vec::new() };
        told.confirm(&places, proposals, &first, *why);
        asked.extend(places.into_iter().map(|own| own.column));
    }
    if !own.has_goal() {
        told.confirm_text(at(Column::Target), &[], &first, Unsure::NoFigure);
    }
}

/// The path of a target, as it is put into its row.
pub(crate) fn path(
    told: &mut Account<'_>,
    own: &AimSeen,
    cells: &[FoundCell<'_>],
    (row, line): (Row, Line),
) -> Vec<RawWaypoint> {
    let (mut places, mut texts) = (Vec::new(), Vec::new());
    for (n, waypoint) in (1..).zip(&own.path) {
        for column in [Column::PathYear, Column::Path] {
            let place = row.on(line.at_waypoint(n), column);
            for cell in cells {
                told.value(place, *cell);
            }
            places.push(place);
            texts.push(waypoint.text_in(column).unwrap_or_default().into_owned());
        }
    }
    if let Some(why) = own.path_open.filter(|_| !places.is_empty()) {
        told.confirm(&places, Vec::from([texts]), cells, why);
    }
    own.path.clone()
}
