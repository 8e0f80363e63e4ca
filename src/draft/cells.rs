//! Drafts an initiative from its printed cells: targets, readings, withdrawal conditions.

use alloc::vec::Vec;

use crate::draft::drafted::InitiativeDraft;
use crate::draft::drafting::{Cell, cells, combination};

/// The printed cells of an initiative that hold values.
///
/// What is drafted from them is a proposal: each value has its place and a [`Confidence`](super::Confidence), and an
/// officer confirms. A value in quotes or brackets is part of a question's or a note's wording,
/// and none is drafted from there while one stands outside.
///
/// ```
/// use kusei::draft::Confidence;
/// use kusei::draft::Doubt;
/// use kusei::draft::InitiativeCells;
///
/// let draft = InitiativeCells {
///     targets: &["①応募件数：100件以上", "②満足度：65％"],
///     withdrawal: "①が50件に満たない場合は再構築する。",
///     readings: &["①112件②70.8％（達成）"],
/// }
/// .draft();
///
/// let targets: Vec<_> = draft.targets().iter().map(|t| (t.value().goal().to_string(), t.confidence())).collect();
/// assert_eq!(targets, [
///     ("100件以上".to_owned(), Confidence::Certain),
///     ("65%以上".to_owned(), Confidence::ToConfirm(Doubt::NoComparator)),
/// ]);
/// assert_eq!(draft.conditions()[0].value().test().to_string(), "50件未満");
/// assert_eq!(draft.readings().len(), 2);
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
    /// Drafts what the cells say.
    #[must_use]
    pub fn draft(self) -> InitiativeDraft<'a> {
        let targets: Vec<_> = cells(self.targets).flat_map(Cell::targets).collect();
        let readings = cells(self.readings).flat_map(Cell::readings).collect();
        let withdrawal = Cell::whole(self.withdrawal);
        let conditions = withdrawal.conditions(&targets);
        let when = combination(self.withdrawal);
        InitiativeDraft::new(self.withdrawal, (targets, readings, conditions), when)
    }
}
