//! A target: what is measured, among whom, what is asked for, and by when.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::hash::{Hash, Hasher};

use crate::plan::goal::Goal;
use crate::plan::path::{PathError, TargetPath, Waypoint};
use crate::plan::reference::{Baseline, Reference};
use crate::plan::spellings::{RowCell, Spellings};
use crate::terms::{Text, text};
use crate::value::FiscalYear;

/// The target of an indicator or of a performance target.
///
/// A target read from a document keeps how its cells are written there, and is written back the
/// same way. Two targets are equal if their texts, years and goals are, however they are written:
/// due in H29 is due in 平成29年度. Names and labels count; [`asks_the_same`](Self::asks_the_same)
/// ignores them.
#[derive(Debug, Clone)]
#[doc(alias = "目標")]
pub struct Target {
    name: Text,
    seldom: Option<Box<Seldom>>,
    from: Option<FiscalYear>,
    due: Option<FiscalYear>,
    cumulative_since: Option<FiscalYear>,
    goal: Goal,
}

/// The fields that most targets do not have, behind one pointer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Seldom {
    label: Text,
    printed: Text,
    rarer: Option<Box<Rarer>>,
}

/// The fields that are even rarer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Rarer {
    population: Text,
    /// The baseline of a goal that is not measured from it; otherwise the goal has it.
    baseline: Option<Box<Baseline>>,
    path: TargetPath,
    /// The spellings of its cells, and of those beside it in its row.
    spellings: Option<Spellings>,
}

impl Target {
    /// Makes a target of one year. For a target of several years, add [`with_due`](Self::with_due).
    #[inline]
    #[must_use]
    pub fn new(name: impl Into<Text>, goal: Goal) -> Self {
        Self {
            name: name.into(),
            seldom: None,
            from: None,
            due: None,
            cumulative_since: None,
            goal,
        }
    }

    /// Makes a target from all its fields; the path has been checked.
    pub(crate) fn said_in(
        name: Text,
        goal: Goal,
        [from, due, cumulative_since]: [Option<FiscalYear>; 3],
        [label, printed, population]: [Text; 3],
        baseline: Option<Baseline>,
        path: TargetPath,
    ) -> Self {
        let baseline = baseline.filter(|_| !goal.is_measured_from_a_baseline()).map(Box::new);
        let is_rarer =
            baseline.is_some() || population != text::BLANK || !path.waypoints().is_empty();
        let rarer =
            is_rarer.then(|| Box::new(Rarer { population, baseline, path, spellings: None }));
        let seldom = (rarer.is_some() || label != text::BLANK || printed != text::BLANK)
            .then(|| Box::new(Seldom { label, printed, rarer }));
        Self { name, seldom, from, due, cumulative_since, goal }
    }

    /// Sets the label printed before it: ①.
    #[inline]
    #[must_use]
    pub fn with_label(self, label: impl Into<Text>) -> Self {
        self.with_seldom(label.into(), |seldom, label| seldom.label = label)
    }

    /// Sets its wording as printed.
    #[inline]
    #[must_use]
    pub fn with_printed(self, printed: impl Into<Text>) -> Self {
        self.with_seldom(printed.into(), |seldom, printed| seldom.printed = printed)
    }

    /// Sets the population it is about.
    #[inline]
    #[must_use]
    pub fn with_population(self, population: impl Into<Text>) -> Self {
        self.with_seldom(population.into(), |seldom, population| {
            seldom.change(|rarer| rarer.population = population);
        })
    }

    #[inline]
    fn with_seldom(mut self, text: Text, put: fn(&mut Seldom, Text)) -> Self {
        if self.seldom.is_some() || text != text::BLANK {
            let mut seldom = self.seldom.take().unwrap_or_default();
            put(&mut seldom, text);
            self.seldom = Some(seldom).filter(|seldom| **seldom != Seldom::default());
        }
        self
    }

    /// Sets a baseline that is shown beside the goal. A change measured from a baseline keeps its
    /// own.
    #[must_use]
    pub fn with_baseline(mut self, baseline: Option<Baseline>) -> Self {
        if !self.goal.is_measured_from_a_baseline()
            && (baseline.is_some() || self.baseline().is_some())
        {
            let mut seldom = self.seldom.take().unwrap_or_default();
            seldom.change(|rarer| rarer.baseline = baseline.map(Box::new));
            self.seldom = Some(seldom).filter(|seldom| **seldom != Seldom::default());
        }
        self.spelt_only(|cell| !matches!(cell, RowCell::BaselineYear | RowCell::Baseline))
    }

    /// Sets the spellings of its row's cells.
    #[inline]
    pub(crate) fn spell(&mut self, spellings: Option<Spellings>) {
        if spellings.is_some() {
            let seldom = self.seldom.get_or_insert_default();
            seldom.rarer.get_or_insert_default().spellings = spellings;
        }
    }

    /// Returns the spellings of its row's cells that are not written as their values print.
    pub(crate) fn spellings(&self) -> Option<&Spellings> {
        self.seldom.as_ref()?.rarer.as_ref()?.spellings.as_ref()
    }

    /// Drops the spellings of cells that are not kept.
    #[inline]
    pub(crate) fn spelt_only(mut self, kept: impl Fn(RowCell) -> bool) -> Self {
        if let Some(seldom) = self.seldom.as_mut().filter(|seldom| seldom.rarer.is_some()) {
            seldom.change(|rarer| {
                rarer.spellings = rarer.spellings.take().and_then(|own| own.only(kept));
            });
            self.seldom.take_if(|seldom| **seldom == Seldom::default());
        }
        self
    }

    /// Sets the first year of a target of several years.
    #[inline]
    #[must_use]
    pub fn with_from(mut self, from: Option<FiscalYear>) -> Self {
        self.from = from;
        self.spelt_only(|cell| cell != RowCell::From)
    }

    /// Sets the year by the end of which it is due. A path that no longer leads there is dropped.
    #[inline]
    #[must_use]
    pub fn with_due(mut self, due: Option<FiscalYear>) -> Self {
        self.due = due;
        let path = self.path().clone();
        if !path.waypoints().is_empty() {
            let still = self.goal.criterion().and_then(|own| path.still(own, due));
            return self.on_path(still.unwrap_or_default()).spelt_only(|cell| cell != RowCell::Due);
        }
        self.spelt_only(|cell| cell != RowCell::Due)
    }

    /// Sets criteria published for single years on the way to it.
    ///
    /// # Errors
    ///
    /// The first [`PathError`]: beside a change or a milestone, out of order, past the due year, of
    /// another direction or dimension, or in the due year not the target.
    pub fn with_path(self, waypoints: Vec<Waypoint>) -> Result<Self, PathError> {
        let path = match &self.goal {
            _ if waypoints.is_empty() => TargetPath::default(),
            Goal::Criterion(criterion) => TargetPath::new(waypoints, criterion, self.due)?,
            Goal::Change(..) | Goal::RelativeChange(..) | Goal::Milestone(_) => {
                return Err(PathError::NotACriterion);
            }
        };
        Ok(self.on_path(path))
    }

    /// Sets a path that has been checked.
    pub(crate) fn on_path(mut self, path: TargetPath) -> Self {
        if !path.waypoints().is_empty() || !self.path().waypoints().is_empty() {
            let mut seldom = self.seldom.take().unwrap_or_default();
            seldom.change(|rarer| rarer.path = path);
            self.seldom = Some(seldom).filter(|seldom| **seldom != Seldom::default());
        }
        self.spelt_only(|cell| !matches!(cell, RowCell::PathYear(_) | RowCell::Path(_)))
    }

    /// Sets the year since which readings are totals.
    #[inline]
    #[must_use]
    pub fn with_cumulative_since(mut self, since: Option<FiscalYear>) -> Self {
        self.cumulative_since = since;
        self.spelt_only(|cell| cell != RowCell::CumulativeSince)
    }

    /// Returns what is measured.
    #[must_use]
    pub const fn name(&self) -> &Text {
        &self.name
    }

    /// Returns the label printed before it, such as ①. Labels may repeat.
    #[must_use]
    pub fn label(&self) -> &Text {
        self.seldom.as_ref().map_or(&text::BLANK, |seldom| &seldom.label)
    }

    /// Returns its wording as printed.
    #[must_use]
    pub fn printed(&self) -> &Text {
        self.seldom.as_ref().map_or(&text::BLANK, |seldom| &seldom.printed)
    }

    /// Returns the population it is about.
    #[must_use]
    #[doc(alias = "対象")]
    pub fn population(&self) -> &Text {
        let rarer = self.seldom.as_ref().and_then(|seldom| seldom.rarer.as_ref());
        rarer.map_or(&text::BLANK, |rarer| &rarer.population)
    }

    /// Returns the baseline, whether its change is measured from it or not.
    #[must_use]
    pub fn baseline(&self) -> Option<&Baseline> {
        let told = || self.seldom.as_ref()?.rarer.as_ref()?.baseline.as_deref();
        self.goal.reference().and_then(Reference::baseline).or_else(told)
    }

    /// Returns the criteria published for single years on the way to it; a path without waypoints
    /// if there are none.
    #[must_use]
    pub fn path(&self) -> &TargetPath {
        static NONE: TargetPath = TargetPath::NONE;
        let rarer = self.seldom.as_ref().and_then(|seldom| seldom.rarer.as_ref());
        rarer.map_or(&NONE, |rarer| &rarer.path)
    }

    /// Returns the first year of a target of several years.
    #[must_use]
    #[doc(alias = "始期")]
    pub const fn from(&self) -> Option<FiscalYear> {
        self.from
    }

    /// Returns the year by the end of which it is due; none for a target of one year.
    #[inline]
    #[must_use]
    #[doc(alias = "期限")]
    pub const fn due(&self) -> Option<FiscalYear> {
        self.due
    }

    /// Returns the year since which readings are totals (累計).
    #[must_use]
    #[doc(alias = "累計の起算")]
    pub const fn cumulative_since(&self) -> Option<FiscalYear> {
        self.cumulative_since
    }

    /// Returns the goal.
    #[inline]
    #[must_use]
    pub const fn goal(&self) -> &Goal {
        &self.goal
    }

    /// Returns whether two targets have the same goal and years, whatever the path.
    pub(crate) fn asks_the_same_by(&self, other: &Self) -> bool {
        self.goal.is_same_as(&other.goal) && self.is_of_the_years_of(other)
    }

    /// Returns whether two targets are for the same years, with readings totalled from the same
    /// year.
    pub(crate) fn is_of_the_years_of(&self, other: &Self) -> bool {
        (self.from, self.due) == (other.from, other.due)
            && self.cumulative_since == other.cumulative_since
    }

    /// Returns whether two targets ask for the same, in the same years and on the same path, of
    /// readings totalled from the same year: 50％以上 is 50.0%以上. Names, labels and wordings may
    /// differ.
    #[must_use]
    pub fn asks_the_same(&self, other: &Self) -> bool {
        self.asks_the_same_by(other) && self.path() == other.path()
    }
}

impl Seldom {
    fn change(&mut self, change: impl FnOnce(&mut Rarer)) {
        let mut rarer = self.rarer.take().unwrap_or_default();
        change(&mut rarer);
        self.rarer = Some(rarer).filter(|rarer| **rarer != Rarer::default());
    }
}

/// The fields that equality and hashing use: all but the spellings.
type TargetSaid<'t> =
    ([&'t Text; 4], [Option<FiscalYear>; 3], &'t Goal, Option<&'t Baseline>, &'t TargetPath);

impl Target {
    fn said(&self) -> TargetSaid<'_> {
        let texts = [&self.name, self.label(), self.printed(), self.population()];
        (
            texts,
            [self.from, self.due, self.cumulative_since],
            &self.goal,
            self.baseline(),
            self.path(),
        )
    }
}

impl PartialEq for Target {
    fn eq(&self, other: &Self) -> bool {
        self.said() == other.said()
    }
}

impl Eq for Target {}

impl Hash for Target {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.said().hash(state);
    }
}
