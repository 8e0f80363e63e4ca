//! A target: what is measured, of whom, what is asked for and by when.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::hash::{Hash, Hasher};

use crate::plan::goal::Goal;
use crate::plan::path::{PathError, TargetPath, Waypoint};
use crate::plan::reference::{Baseline, Reference};
use crate::plan::spellings::{RowCell, Spellings};
use crate::terms::{Text, text};
use crate::value::FiscalYear;

/// What is aimed at, of an indicator and of a performance target alike.
///
/// One that is read from a document knows how its cells are written there, and is written so again.
/// Equal are two whose texts, years and goals are, however they are written: due in H29 is due in
/// 平成29年度. Whether they [ask for the same](Self::asks_the_same) is another question.
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

/// What is seldom said of a target; behind one pointer, and only where something is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Seldom {
    label: Text,
    printed: Text,
    rarer: Option<Box<Rarer>>,
}

/// What is seldom said even there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Rarer {
    population: Text,
    /// Of a goal that is not measured from one; else it is the goal's.
    baseline: Option<Box<Baseline>>,
    path: TargetPath,
    /// Of its cells, and of those beside it in its row.
    spellings: Option<Spellings>,
}

impl Target {
    /// A target of this year's own. A target of several years is given [`due`](Self::with_due).
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

    /// A target with all that is said of it: its label, its wording as printed, its population, the
    /// baseline beside its goal, and a path that was checked.
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

    /// With the label printed before it: ①.
    #[inline]
    #[must_use]
    pub fn with_label(self, label: impl Into<Text>) -> Self {
        self.with_seldom(label.into(), |seldom, label| seldom.label = label)
    }

    /// With its wording as printed.
    #[inline]
    #[must_use]
    pub fn with_printed(self, printed: impl Into<Text>) -> Self {
        self.with_seldom(printed.into(), |seldom, printed| seldom.printed = printed)
    }

    /// With the population it is about.
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

    /// With a baseline that is told beside the goal. A change that is measured from a baseline has
    /// its own, and keeps it.
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

    /// Keeps the spellings of its row's cells.
    #[inline]
    pub(crate) fn spell(&mut self, spellings: Option<Spellings>) {
        if spellings.is_some() {
            let seldom = self.seldom.get_or_insert_default();
            seldom.rarer.get_or_insert_default().spellings = spellings;
        }
    }

    /// How the cells of its row are written, where that is not as their values print.
    pub(crate) fn spellings(&self) -> Option<&Spellings> {
        self.seldom.as_ref()?.rarer.as_ref()?.spellings.as_ref()
    }

    /// Without the spellings of cells that no longer hold what they held.
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

    /// With the first year of a target of several years.
    #[inline]
    #[must_use]
    pub fn with_from(mut self, from: Option<FiscalYear>) -> Self {
        self.from = from;
        self.spelt_only(|cell| cell != RowCell::From)
    }

    /// With the year by the end of which it is due. A path that no longer leads there is dropped.
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

    /// With criteria published for single years on the way to it.
    ///
    /// # Errors
    ///
    /// [`PathError`], the first: beside a change or a milestone, out of order, past the due year, of
    /// another direction or dimension, at the due year not the target.
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

    /// With a path that was checked.
    pub(crate) fn on_path(mut self, path: TargetPath) -> Self {
        if !path.waypoints().is_empty() || !self.path().waypoints().is_empty() {
            let mut seldom = self.seldom.take().unwrap_or_default();
            seldom.change(|rarer| rarer.path = path);
            self.seldom = Some(seldom).filter(|seldom| **seldom != Seldom::default());
        }
        self.spelt_only(|cell| !matches!(cell, RowCell::PathYear(_) | RowCell::Path(_)))
    }

    /// With readings that are totals since a year.
    #[inline]
    #[must_use]
    pub fn with_cumulative_since(mut self, since: Option<FiscalYear>) -> Self {
        self.cumulative_since = since;
        self.spelt_only(|cell| cell != RowCell::CumulativeSince)
    }

    /// What is measured.
    #[must_use]
    pub const fn name(&self) -> &Text {
        &self.name
    }

    /// The label printed before it, such as ①. Labels may repeat.
    #[must_use]
    pub fn label(&self) -> &Text {
        self.seldom.as_ref().map_or(&text::BLANK, |seldom| &seldom.label)
    }

    /// Its wording as printed.
    #[must_use]
    pub fn printed(&self) -> &Text {
        self.seldom.as_ref().map_or(&text::BLANK, |seldom| &seldom.printed)
    }

    /// The population it is about.
    #[must_use]
    #[doc(alias = "対象")]
    pub fn population(&self) -> &Text {
        let rarer = self.seldom.as_ref().and_then(|seldom| seldom.rarer.as_ref());
        rarer.map_or(&text::BLANK, |rarer| &rarer.population)
    }

    /// The value of an earlier year that it looks back to, be it what its change is measured from
    /// or not.
    #[must_use]
    pub fn baseline(&self) -> Option<&Baseline> {
        let told = || self.seldom.as_ref()?.rarer.as_ref()?.baseline.as_deref();
        self.goal.reference().and_then(Reference::baseline).or_else(told)
    }

    /// The criteria published for single years on the way to it; without waypoints where there are
    /// none.
    #[must_use]
    pub fn path(&self) -> &TargetPath {
        static NONE: TargetPath = TargetPath::NONE;
        let rarer = self.seldom.as_ref().and_then(|seldom| seldom.rarer.as_ref());
        rarer.map_or(&NONE, |rarer| &rarer.path)
    }

    /// The first year of a target of several years.
    #[must_use]
    #[doc(alias = "始期")]
    pub const fn from(&self) -> Option<FiscalYear> {
        self.from
    }

    /// The year by the end of which it is due; none on a target of this year's own.
    #[inline]
    #[must_use]
    #[doc(alias = "期限")]
    pub const fn due(&self) -> Option<FiscalYear> {
        self.due
    }

    /// The year since which readings are totals (累計).
    #[must_use]
    #[doc(alias = "累計の起算")]
    pub const fn cumulative_since(&self) -> Option<FiscalYear> {
        self.cumulative_since
    }

    /// What is aimed at.
    #[inline]
    #[must_use]
    pub const fn goal(&self) -> &Goal {
        &self.goal
    }

    /// Whether two targets ask for the same at last, in the same years, whatever the path.
    pub(crate) fn asks_the_same_by(&self, other: &Self) -> bool {
        self.goal.is_same_as(&other.goal) && self.is_of_the_years_of(other)
    }

    /// Whether two targets are of the same years and of readings counted alike.
    pub(crate) fn is_of_the_years_of(&self, other: &Self) -> bool {
        (self.from, self.due) == (other.from, other.due)
            && self.cumulative_since == other.cumulative_since
    }

    /// Whether two targets ask for the same in the same years, of readings counted alike, on one path:
    /// 50％以上 is 50.0%以上. Names, labels and wordings may differ.
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

/// What two targets are held against each other by: all but how it is spelt.
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
