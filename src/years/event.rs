//! Changes of the indicators from one sheet to the next.

use core::cmp::Ordering;
use core::fmt::{self, Write};

use crate::plan::{Goal, Target};
use crate::review::Revision;
use crate::terms::said::said;
use crate::terms::{Comparator, Direction, Language, Revised, Said, Tendency, notation};
use crate::value::{Criterion, FiscalYear};
use crate::years::path::PathPoint;

said! {
    /// A change of an indicator between a sheet and the one before it.
    ///
    /// A series' list of events is append-only: a further year adds to its end and changes nothing
    /// before.
    ///
    /// ```
    /// use kusei::{Said, Series, Sheet, review};
    ///
    /// let before: Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
    /// let mut after = before.next_year()?.into_sheet();
    /// after.set(&"【4-1】アウトカム①の目標値".parse()?, "40％以上")?;
    /// let sheets = [before, Sheet::try_from(after)?];
    /// let reviews: Vec<_> = sheets.iter().map(review).collect();
    /// let series = Series::new(&reviews)?;
    /// let revision = series.revisions().next().ok_or("none")?;
    /// assert_eq!(revision.tendency(), kusei::terms::Tendency::Eased); // 50% before
    /// for event in series.events() {
    ///     println!("{}: {}", event.year().en(), event.en());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy)]
    #[non_exhaustive]
    pub enum IndicatorEvent<'r> {
        /// The indicator continues none on the sheet before.
        Added(point: PathPoint<'r>) => "added", "追加", "added";
        /// No indicator on the sheet of the given year, the next one, continues it.
        Dropped(point: PathPoint<'r>, year: FiscalYear) => "dropped", "廃止", "dropped";
        /// The indicator has another name.
        Renamed(succession: Succession<'r>) => "renamed", "名称変更", "renamed";
        /// The target asks for something else: the criterion, the years, the quantity or the
        /// population changed.
        TargetRevised(succession: Succession<'r>) => "target-revised", "目標改定", "target revised";
    }
}

/// One indicator on two successive sheets.
#[derive(Debug, Clone, Copy)]
pub struct Succession<'r> {
    /// The indicator on the earlier sheet.
    pub before: PathPoint<'r>,
    /// The indicator on the later sheet.
    pub after: PathPoint<'r>,
}

impl IndicatorEvent<'_> {
    /// Returns the year of the later sheet.
    #[must_use]
    pub fn year(&self) -> FiscalYear {
        match self {
            Self::Added(point) => point.year(),
            Self::Dropped(_, year) => *year,
            Self::Renamed(succession) | Self::TargetRevised(succession) => succession.after.year(),
        }
    }
}

impl Said for Succession<'_> {
    /// Writes the indicator's name on the later sheet.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.after.say(language, out)
    }
}

impl Succession<'_> {
    pub(crate) fn is_renamed(&self) -> bool {
        let (before, after) = (self.before.slot.name(), self.after.slot.name());
        !notation::same_words(before, after)
    }

    pub(crate) fn is_revised(&self) -> bool {
        let (before, after) = (self.before.target(), self.after.target());
        !self.asks_as_announced() || !among_the_same(before, after)
    }

    /// Returns whether the later sheet asks for the same as the earlier one, or, if the earlier one
    /// published a figure for the later one's year, for that figure.
    fn asks_as_announced(&self) -> bool {
        let (before, after) = (self.before.target(), self.after.target());
        let year = self.after.year();
        let Some(announced) = before.path().criterion_in(year) else {
            return before.asks_the_same_by(after);
        };
        // A change or a milestone cannot be the figure that was announced.
        let Goal::Criterion(own) = after.goal() else { return false };
        let own = Some(own).filter(|_| after.due().is_none_or(|due| due <= year));
        let kept = after.path().criterion_in(year).or(own).is_none_or(|own| {
            own.comparator() == announced.comparator()
                && own.quantity().is_same_as(announced.quantity())
        });
        let goal_kept = match (before.due(), after.due()) {
            // Without due years, each sheet has the target of its own year.
            (None, None) => before.is_of_the_years_of(after),
            _ => before.asks_the_same_by(after),
        };
        kept && goal_kept
    }

    /// Returns the direction in which the target was revised.
    #[must_use]
    pub fn tendency(&self) -> Tendency {
        let (before, after) = (self.before.target(), self.after.target());
        let counted_alike =
            before.cumulative_since() == after.cumulative_since() && among_the_same(before, after);
        let due = due(before, after);
        let criterion = criterion(before.goal(), after.goal());
        match (counted_alike, criterion, due) {
            (true, Some(Ordering::Less), Some(Ordering::Less | Ordering::Equal))
            | (true, Some(Ordering::Equal), Some(Ordering::Less)) => Tendency::Eased,
            (true, Some(Ordering::Greater), Some(Ordering::Greater | Ordering::Equal))
            | (true, Some(Ordering::Equal), Some(Ordering::Greater)) => Tendency::Tightened,
            _ => Tendency::Unclear,
        }
    }

    /// Returns what was revised, as far as it can be determined.
    pub(crate) fn revision(&self) -> Revision {
        let (before, after) = (self.before.target(), self.after.target());
        let higher = after.goal().direction() != Some(Direction::Lower);
        let goal = match criterion(before.goal(), after.goal()) {
            Some(Ordering::Less) if higher => Some(Revised::Lowered),
            Some(Ordering::Greater) if higher => Some(Revised::Raised),
            Some(Ordering::Less) => Some(Revised::Loosened),
            Some(Ordering::Greater) => Some(Revised::Tightened),
            Some(Ordering::Equal) | None => None,
        };
        let due = match due(before, after) {
            Some(Ordering::Less) => Some(Revised::Postponed),
            Some(Ordering::Greater) => Some(Revised::Advanced),
            Some(Ordering::Equal) | None => None,
        };
        Revision { goal, due }
    }
}

fn among_the_same(before: &Target, after: &Target) -> bool {
    notation::same_words(before.population().as_str(), after.population().as_str())
}

/// Compares how much two due years ask for: an earlier one asks for more.
fn due(before: &Target, after: &Target) -> Option<Ordering> {
    match (before.due(), after.due()) {
        (Some(before), Some(after)) => Some(before.cmp(&after)),
        (None, None) => Some(Ordering::Equal),
        (Some(_), None) | (None, Some(_)) => None,
    }
}

/// Compares how much two goals of the same kind and direction ask for.
fn criterion(before: &Goal, after: &Goal) -> Option<Ordering> {
    match (before, after) {
        (Goal::Criterion(before), Goal::Criterion(after)) => asked(before, after),
        (Goal::Change(before, from), Goal::Change(after, other)) if from.is_same_as(other) => {
            asked(before, after)
        }
        (Goal::RelativeChange(before, from), Goal::RelativeChange(after, other))
            if from.is_same_as(other) =>
        {
            asked(before.written(), after.written())
        }
        (Goal::Milestone(_), Goal::Milestone(_)) if before.is_same_as(after) => {
            Some(Ordering::Equal)
        }
        (
            Goal::Criterion(_) | Goal::Change(..) | Goal::RelativeChange(..) | Goal::Milestone(_),
            _,
        ) => None,
    }
}

fn asked(before: &Criterion, after: &Criterion) -> Option<Ordering> {
    if before.direction() != after.direction() {
        return None;
    }
    let figure = after.quantity().compare(before.quantity()).ok()?;
    let figure = match after.direction() {
        Direction::Higher => figure,
        Direction::Lower => figure.reverse(),
    };
    let strictness = |criterion: &Criterion| match criterion.comparator() {
        Comparator::AtLeast | Comparator::AtMost => 0,
        Comparator::MoreThan | Comparator::LessThan => 1,
    };
    Some(figure.then(strictness(after).cmp(&strictness(before))))
}
