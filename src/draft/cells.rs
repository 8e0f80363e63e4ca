//! Drafts an initiative or an indicator from its printed cells.

pub(crate) mod accounted;
pub(crate) mod aimed;
pub(crate) mod around;
pub(crate) mod changed;
pub(crate) mod combination;
pub(crate) mod condition;
pub(crate) mod gaps;
pub(crate) mod goal;
pub(crate) mod headed;
pub(crate) mod led_to;
pub(crate) mod left_open;
pub(crate) mod looked_back;
pub(crate) mod modified;
pub(crate) mod name;
pub(crate) mod part;
pub(crate) mod proviso;
pub(crate) mod reading;
pub(crate) mod same_name;
pub(crate) mod says;
pub(crate) mod status;
pub(crate) mod steps;
pub(crate) mod subject;
pub(crate) mod told;

use alloc::vec::Vec;

use crate::draft::cells::combination::combination;
use crate::draft::cells::part::{Part, parts};
use crate::draft::cells::reading::{ReadingYear, marks, readings_of};
use crate::draft::cells::same_name::Names;
use crate::draft::drafted::{IndicatorDraft, InitiativeDraft};

/// The printed cells of an initiative that hold values.
///
/// The draft is a proposal for an officer to confirm: each value has its place and the doubts about
/// each field. Values in quotes or brackets usually belong to the wording of a question or a note,
/// so they are drafted only if there is none outside.
///
/// ```
/// use kusei::Said;
/// use kusei::draft::{Confidence, Doubt, Field, InitiativeCells};
///
/// let draft = InitiativeCells {
///     targets: &["①応募件数：100件以上", "②満足度：65％"],
///     withdrawal: "①が50件に満たない場合は再構築する。",
///     readings: &["①112件②70.8％（達成）"],
/// }
/// .draft();
///
/// let [first, second] = draft.targets() else { return Err("not two targets") };
/// assert_eq!(first.value().goal().ja().to_string(), "100件以上");
/// assert_eq!(first.confidence(), Confidence::Certain);
/// assert_eq!(second.value().goal().ja().to_string(), "65%以上");
/// assert_eq!(second.doubts(), [(Field::Goal, Doubt::NoComparator)]);
/// assert_eq!(second.confidence_in(Field::Name), Confidence::Certain);
/// assert_eq!(draft.conditions()[0].value().test().to_string(), "50件未満");
/// assert_eq!(draft.readings().len(), 2);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct InitiativeCells<'a> {
    /// 業績目標, a cell or line each
    pub targets: &'a [&'a str],
    /// 撤退基準
    pub withdrawal: &'a str,
    /// The values of 達成状況, a cell or line each
    pub readings: &'a [&'a str],
}

impl<'a> InitiativeCells<'a> {
    /// Drafts the values of the cells.
    #[must_use]
    pub fn draft(self) -> InitiativeDraft<'a> {
        let targets: Vec<_> = parts(self.targets).flat_map(Part::targets).collect();
        let names = Names::of(&targets, self.targets);
        let readings = readings_of(self.readings, (&targets, &names), ReadingYear::This);
        let conditions = Part::whole(self.withdrawal).conditions(&targets, &names);
        let (when, open) = combination(self.withdrawal, &conditions);
        InitiativeDraft { printed: self.withdrawal, targets, readings, conditions, when, open }
    }
}

/// The printed cells of a strategy's outcome that hold values.
///
/// ```
/// use kusei::draft::{Confidence, IndicatorCells};
///
/// let draft = IndicatorCells {
///     outcome: &["①認知度：平成29年度までに50％以上", "②参加率：30％以上"],
///     readings: &["①95.0％ ②26.2％"],
///     previous: &["①82.40％ ②25.40％"],
///     individual: &["①A ②B"],
/// }
/// .draft();
///
/// assert_eq!(draft.targets()[0].value().name().as_str(), "認知度");
/// assert_eq!(draft.readings().len(), draft.previous().len());
/// assert_eq!(draft.individual().len(), 2);
/// assert!(draft.targets().iter().all(|target| target.confidence() == Confidence::Certain));
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct IndicatorCells<'a> {
    /// アウトカム, a cell or line each
    pub outcome: &'a [&'a str],
    /// This year's readings
    pub readings: &'a [&'a str],
    /// Last year's readings
    pub previous: &'a [&'a str],
    /// 個別
    pub individual: &'a [&'a str],
}

impl<'a> IndicatorCells<'a> {
    /// Drafts the values of the cells.
    #[must_use]
    pub fn draft(self) -> IndicatorDraft<'a> {
        let targets: Vec<_> = parts(self.outcome).flat_map(Part::targets).collect();
        let names = Names::of(&targets, self.outcome);
        let readings = readings_of(self.readings, (&targets, &names), ReadingYear::This);
        let previous = readings_of(self.previous, (&targets, &names), ReadingYear::Last);
        let individual = marks(self.individual).collect();
        IndicatorDraft { targets, readings, previous, individual }
    }
}
