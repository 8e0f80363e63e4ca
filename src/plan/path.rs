//! The path of a target: criteria published for single years before it is due.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::terms::Said;
use crate::terms::language::in_japanese;
use crate::terms::said::said;
use crate::value::quantity::fit;
use crate::value::unit::Fit;
use crate::value::{Criterion, FiscalYear};

/// The criterion for one year on the way to a target: 464台以下 in 平成28年度.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "目安値")]
pub struct Waypoint {
    year: FiscalYear,
    criterion: Criterion,
}

/// The path of a target: at most 50 waypoints in ascending years, of the target's direction and
/// dimension, none after its due year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
#[doc(alias = "目安")]
pub struct TargetPath(Option<Box<[Waypoint]>>);

said! {
    /// The error returned when waypoints do not form a path of the target.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum PathError {
        /// The target is a change or a milestone.
        NotACriterion => "path-without-criterion",
            "数値目標でない目標に、目安 `path` が記入されています（数値 `criterion` の目標にだけ記入してください）",
            "a `path` is entered, and the target is no figure (expected it beside a `criterion` alone)";
        /// More years than a path may have.
        TooLong(most: usize) => "path-too-long",
            "目安の年度が多すぎます（{most}以内にしてください）",
            "the path has too many years (expected at most {most})";
        /// A year does not follow the one before it.
        OutOfOrder {
            /// The year.
            found: FiscalYear,
            /// The year before it on the path.
            before: FiscalYear,
        } => "path-out-of-order",
            "目安の年度「{found}」が「{before}」より後ではありません（年度の順に、各年度一度だけ記入してください）",
            "{found} is not after {before} on the path (expected ascending years, each once)";
        /// A year is after the target's due year.
        PastDue {
            /// The year.
            found: FiscalYear,
            /// The due year.
            due: FiscalYear,
        } => "path-past-due",
            "目安の年度「{found}」が期限（{due}）より後です（期限までの年度を記入してください）",
            "{found} is after the due year, {due} (expected years up to it)";
        /// A waypoint has the opposite direction.
        OtherDirection {
            /// The waypoint's criterion.
            found: String,
            /// The target's.
            target: String,
        } => "path-direction",
            "目安「{found}」の向きが目標「{target}」と異なります（目標と同じ向きの「以上」「以下」などで記入してください）",
            "`{found}` asks for the other direction than the target, `{target}` (expected its direction)";
        /// A waypoint measures something else.
        Incomparable {
            /// The waypoint's criterion.
            found: String,
            /// The target's.
            target: String,
        } => "path-incomparable",
            "目安「{found}」と目標「{target}」は単位が異なるため比較できません（同じ種類の単位で記入してください）",
            "`{found}` does not compare with the target, `{target}`: their units differ (expected units of one kind)";
        /// The waypoint in the due year asks for another figure than the target.
        NotTheTarget {
            /// The waypoint's criterion.
            found: String,
            /// The target's.
            target: String,
        } => "path-not-the-target",
            "期限の年度の目安「{found}」が目標「{target}」と異なります（目標と同じ値を記入してください）",
            "in the due year the path asks for `{found}` and not for the target, `{target}` (expected the target)";
    }
}
in_japanese! { PathError }

impl Waypoint {
    /// Makes a waypoint.
    #[must_use]
    pub const fn new(year: FiscalYear, criterion: Criterion) -> Self {
        Self { year, criterion }
    }

    /// Returns the year.
    #[must_use]
    pub const fn year(&self) -> FiscalYear {
        self.year
    }

    /// Returns the criterion.
    #[must_use]
    pub const fn criterion(&self) -> &Criterion {
        &self.criterion
    }
}

impl TargetPath {
    /// The most waypoints a path may have.
    pub const MAX: usize = 50;
    pub(crate) const NONE: Self = Self(None);

    /// Makes a path to a criterion; `due` is its due year, if it has one.
    ///
    /// # Errors
    ///
    /// The first [`PathError`].
    pub fn new(
        waypoints: Vec<Waypoint>,
        criterion: &Criterion,
        due: Option<FiscalYear>,
    ) -> Result<Self, PathError> {
        let first = Self::errors(&waypoints, criterion, due).next();
        first.map_or(Ok(Self::checked(waypoints)), |(_, error)| Err(error))
    }

    /// Iterates over the errors, each with the number of its waypoint, counted from 1.
    pub(crate) fn errors<'w>(
        waypoints: &'w [Waypoint],
        criterion: &'w Criterion,
        due: Option<FiscalYear>,
    ) -> impl Iterator<Item = (usize, PathError)> + use<'w> {
        let too_long = waypoints
            .get(Self::MAX)
            .map(|_| (Self::MAX.saturating_add(1), PathError::TooLong(Self::MAX)));
        let before = waypoints.iter().map(|own| Some(own.year));
        let before = core::iter::once(None).chain(before);
        let each = (1..).zip(waypoints.iter().zip(before)).take(Self::MAX);
        let each = each
            .filter_map(move |(n, (own, before))| Some((n, own.error(before, criterion, due)?)));
        each.chain(too_long)
    }

    /// Returns the path, if it is still a path to a criterion.
    pub(crate) fn still(self, criterion: &Criterion, due: Option<FiscalYear>) -> Option<Self> {
        let is_one = Self::errors(self.waypoints(), criterion, due).next().is_none();
        is_one.then_some(self)
    }

    /// Makes a path from waypoints that have been checked.
    pub(crate) fn checked(waypoints: Vec<Waypoint>) -> Self {
        Self((!waypoints.is_empty()).then(|| waypoints.into_boxed_slice()))
    }

    /// Returns the waypoints, in ascending years.
    #[must_use]
    pub fn waypoints(&self) -> &[Waypoint] {
        self.0.as_deref().unwrap_or_default()
    }

    /// Returns the criterion for a year, if the path has one.
    #[must_use]
    pub fn criterion_in(&self, year: FiscalYear) -> Option<&Criterion> {
        let at = self.waypoints().binary_search_by_key(&year, Waypoint::year).ok()?;
        self.waypoints().get(at).map(Waypoint::criterion)
    }
}

impl Waypoint {
    fn error(
        &self,
        before: Option<FiscalYear>,
        target: &Criterion,
        due: Option<FiscalYear>,
    ) -> Option<PathError> {
        let (found, own) = (self.year, &self.criterion);
        let words = || [own.ja().to_string(), target.ja().to_string()];
        if let Some(before) = before.filter(|before| found <= *before) {
            return Some(PathError::OutOfOrder { found, before });
        }
        if let Some(due) = due.filter(|due| found > *due) {
            return Some(PathError::PastDue { found, due });
        }
        let (unit, others) = (own.quantity().unit(), target.quantity().unit());
        if fit(unit, others) == Fit::Differs {
            let [found, target] = words();
            return Some(PathError::Incomparable { found, target });
        }
        if own.direction() != target.direction() {
            let [found, target] = words();
            return Some(PathError::OtherDirection { found, target });
        }
        let is_target = own.comparator() == target.comparator()
            && own.quantity().exact().compare(target.quantity().exact()).is_eq();
        if due == Some(found) && !is_target {
            let [found, target] = words();
            return Some(PathError::NotTheTarget { found, target });
        }
        None
    }
}
