//! A target: what is measured, of whom, what is asked for and by when.

use alloc::boxed::Box;

use crate::plan::goal::Goal;
use crate::terms::{Text, text};
use crate::value::FiscalYear;

/// What is aimed at, of an indicator and of a performance target alike.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    population: Text,
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

    /// With the label printed before it: ①.
    #[inline]
    #[must_use]
    pub fn with_label(self, label: impl Into<Text>) -> Self {
        self.with_seldom(label.into(), |seldom| &mut seldom.label)
    }

    /// With its wording as printed.
    #[inline]
    #[must_use]
    pub fn with_printed(self, printed: impl Into<Text>) -> Self {
        self.with_seldom(printed.into(), |seldom| &mut seldom.printed)
    }

    /// With the population it is about.
    #[inline]
    #[must_use]
    pub fn with_population(self, population: impl Into<Text>) -> Self {
        self.with_seldom(population.into(), |seldom| &mut seldom.population)
    }

    #[inline]
    fn with_seldom(mut self, text: Text, cell: fn(&mut Seldom) -> &mut Text) -> Self {
        if self.seldom.is_some() || text != text::BLANK {
            let mut seldom = self.seldom.take().unwrap_or_default();
            *cell(&mut seldom) = text;
            self.seldom = Some(seldom).filter(|seldom| **seldom != Seldom::default());
        }
        self
    }

    /// With the first year of a target of several years.
    #[inline]
    #[must_use]
    pub fn with_from(mut self, from: Option<FiscalYear>) -> Self {
        self.from = from;
        self
    }

    /// With the year by the end of which it is due.
    #[inline]
    #[must_use]
    pub fn with_due(mut self, due: Option<FiscalYear>) -> Self {
        self.due = due;
        self
    }

    /// With readings that are totals since a year.
    #[inline]
    #[must_use]
    pub fn with_cumulative_since(mut self, since: Option<FiscalYear>) -> Self {
        self.cumulative_since = since;
        self
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
    pub fn population(&self) -> &Text {
        self.seldom.as_ref().map_or(&text::BLANK, |seldom| &seldom.population)
    }

    /// The first year of a target of several years.
    #[must_use]
    pub const fn from(&self) -> Option<FiscalYear> {
        self.from
    }

    /// The year by the end of which it is due; none on a target of this year's own.
    #[inline]
    #[must_use]
    pub const fn due(&self) -> Option<FiscalYear> {
        self.due
    }

    /// The year since which readings are totals (累計).
    #[must_use]
    pub const fn cumulative_since(&self) -> Option<FiscalYear> {
        self.cumulative_since
    }

    /// What is aimed at.
    #[inline]
    #[must_use]
    pub const fn goal(&self) -> &Goal {
        &self.goal
    }

    /// Whether two targets ask for the same in the same years, of readings counted alike: 50％以上
    /// is 50.0%以上. Names, labels and wordings may differ.
    #[must_use]
    pub fn asks_the_same(&self, other: &Self) -> bool {
        self.goal.is_same_as(&other.goal)
            && (self.from, self.due) == (other.from, other.due)
            && self.cumulative_since == other.cumulative_since
    }
}
