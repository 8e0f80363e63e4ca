//! A target as the city prints it: ①…の割合：平成29年度までに50％以上(区民に対するアンケート).

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::draft::{Doubt, Drafted, Field, IndicatorCells, Sense, scan};
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::cells::beside;
use crate::intake::city_layout::cells::pieces::CellPiece;
use crate::intake::city_layout::cells::words::{
    as_written, named, population, trimmed, without_conjunction, without_years, year_as_written,
};
use crate::intake::city_layout::pages::fold::whole;
use crate::plan::{Column, Goal, Target};
use crate::wire::RawWaypoint;

/// A printed target, cell by cell of the format.
#[derive(Debug, Clone, Default)]
pub(crate) struct AimSeen {
    pub(crate) label: Option<char>,
    /// The cells, in any order.
    pub(crate) cells: Vec<(Column, String)>,
    /// The doubts, each with its cells; cells that are blank are asked for.
    pub(crate) open: Vec<(Unsure, Vec<Column>)>,
    /// The criteria for single years, with their doubts.
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

    /// Returns the columns of its goal.
    pub(crate) fn goals(&self) -> impl Iterator<Item = Column> {
        let goals = [Column::Target, Column::Change, Column::Milestone];
        goals.into_iter().filter(|column| !self.text(*column).is_empty())
    }

    /// Returns whether it has a goal.
    pub(crate) fn has_goal(&self) -> bool {
        self.goals().next().is_some()
    }
}

/// Returns the targets of a part of a cell; one without a goal if the part has none.
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

/// Returns a drafted target with its cells as written.
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
    // 「平成29年度までに満足度」 may give the due year.
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

/// Reads the words before and behind the figure.
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

/// Reads a population within the name: 区民を対象にしたアンケートで、….
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

/// Writes the goal, as printed if that has the same meaning, and returns its column.
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
            // The print does not say whether the change is relative or in points.
            aim.doubt(Unsure::Change, &[Column::Change, Column::Printed]);
            Column::Change
        }
        Goal::Milestone(text) => {
            aim.set(Column::Milestone, text.as_str());
            Column::Milestone
        }
    }
}
