//! What became of the indicators from one sheet to the next.

use core::cmp::Ordering;

use crate::plan::target::{Goal, Target};
use crate::terms::notation;
use crate::value::criterion::{Comparator, Criterion, Direction};
use crate::value::fiscal_year::FiscalYear;
use crate::years::path::PathPoint;

/// Something that became of an indicator between a sheet and the one before it.
///
/// The list of a series is append-only: another year adds to its end and changes nothing before.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum IndicatorEvent<'r> {
    /// It goes with no indicator of the sheet before.
    Added(PathPoint<'r>),
    /// No indicator of the next sheet, of the year given, goes with it.
    Dropped(PathPoint<'r>, FiscalYear),
    /// It is called otherwise.
    Renamed(Succession<'r>),
    /// Its target asks for something else: the criterion, the years, what is counted or among whom.
    TargetRevised(Succession<'r>),
}

/// One indicator on two sheets that follow each other.
#[derive(Debug, Clone, Copy)]
pub struct Succession<'r> {
    /// On the earlier sheet.
    pub before: PathPoint<'r>,
    /// On the later sheet.
    pub after: PathPoint<'r>,
}

/// Which way a target was revised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tendency {
    /// It asks for less, or by a later year.
    Eased,
    /// It asks for more, or by an earlier year.
    Tightened,
    /// Neither can be said: it asks for something else, or one way and the other at once.
    Unclear,
}

impl IndicatorEvent<'_> {
    /// The year of the later sheet.
    #[must_use]
    pub fn year(&self) -> FiscalYear {
        match self {
            Self::Added(point) => point.year(),
            Self::Dropped(_, year) => *year,
            Self::Renamed(succession) | Self::TargetRevised(succession) => succession.after.year(),
        }
    }

    /// The event's public code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Added(_) => "added",
            Self::Dropped(..) => "dropped",
            Self::Renamed(_) => "renamed",
            Self::TargetRevised(_) => "target-revised",
        }
    }

    /// The event in Japanese.
    #[must_use]
    pub const fn ja(&self) -> &'static str {
        match self {
            Self::Added(_) => "追加",
            Self::Dropped(..) => "廃止",
            Self::Renamed(_) => "名称変更",
            Self::TargetRevised(_) => "目標改定",
        }
    }

    /// The event in English, as one word or two.
    #[must_use]
    pub const fn en(&self) -> &'static str {
        match self {
            Self::Added(_) => "added",
            Self::Dropped(..) => "dropped",
            Self::Renamed(_) => "renamed",
            Self::TargetRevised(_) => "target revised",
        }
    }
}

impl Succession<'_> {
    pub(crate) fn is_renamed(&self) -> bool {
        let (before, after) = (self.before.slot.name(), self.after.slot.name());
        !notation::same_words(before, after)
    }

    pub(crate) fn is_revised(&self) -> bool {
        let (before, after) = (self.before.target(), self.after.target());
        !before.asks_the_same(after) || !among_the_same(before, after)
    }

    /// Which way the target was revised.
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
}

impl Tendency {
    /// The tendency in Japanese.
    #[must_use]
    pub const fn ja(self) -> &'static str {
        match self {
            Self::Eased => "引下げ・延期",
            Self::Tightened => "引上げ・前倒し",
            Self::Unclear => "比較できない変更",
        }
    }

    /// The tendency in English.
    #[must_use]
    pub const fn en(self) -> &'static str {
        match self {
            Self::Eased => "eased",
            Self::Tightened => "tightened",
            Self::Unclear => "changed otherwise",
        }
    }
}

fn among_the_same(before: &Target, after: &Target) -> bool {
    notation::same_words(before.population().as_str(), after.population().as_str())
}

/// Whether a later target's due year asks for more: earlier is more.
fn due(before: &Target, after: &Target) -> Option<Ordering> {
    match (before.due(), after.due()) {
        (Some(before), Some(after)) => Some(before.cmp(&after)),
        (None, None) => Some(Ordering::Equal),
        (Some(_), None) | (None, Some(_)) => None,
    }
}

/// Whether a later goal asks for more than an earlier one of its kind and direction.
fn criterion(before: &Goal, after: &Goal) -> Option<Ordering> {
    match (before, after) {
        (Goal::Criterion(before), Goal::Criterion(after))
        | (Goal::Change(before), Goal::Change(after)) => asked(before, after),
        (Goal::Milestone(_), Goal::Milestone(_)) if before.is_same_as(after) => {
            Some(Ordering::Equal)
        }
        (Goal::Criterion(_) | Goal::Change(_) | Goal::Milestone(_), _) => None,
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
