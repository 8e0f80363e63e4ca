//! 戦略 and its outcome indicators.

use alloc::boxed::Box;
use core::hash::{Hash, Hasher};
use core::num::NonZeroU32;

use crate::plan::initiative::Initiative;
use crate::plan::measured::MeasuredTarget;
use crate::plan::policy::DesiredOutcomeRef;
use crate::plan::prose::RowProse;
use crate::plan::spellings::{RowCell, Spellings};
use crate::terms::{OutcomeStatus, Progress, Prose, StrategyEffectiveness, Text};
use crate::value::{ItemMark, Stated, Statement, StrategyCode};

/// A ward's strategy (戦略) towards a desired outcome: 【4-2】.
///
/// The form prints it once for each item's row; that is layout. Where an item has a text of its own
/// (【5-3】), the text belongs to the item.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "戦略")]
pub struct Strategy {
    pub(crate) code: StrategyCode,
    pub(crate) desired_outcome: DesiredOutcomeRef,
    pub(crate) position: OutcomePosition,
    pub(crate) desired_state: ItemTexts,
    pub(crate) text: ItemTexts,
    pub(crate) indicators: Box<[Indicator]>,
    pub(crate) overall: Statement<OutcomeStatus>,
    pub(crate) progress: Statement<Progress>,
    pub(crate) effectiveness: Statement<StrategyEffectiveness>,
    /// Issues and improvements.
    pub(crate) prose: RowProse<1>,
    pub(crate) initiatives: Box<[Initiative]>,
    /// Spellings of its marks; behind a thin pointer, because they are rare.
    pub(crate) spellings: Option<Box<Spellings>>,
}

/// The position of a desired outcome in its policy: its pillar's index and its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct OutcomePosition {
    pub(crate) pillar: usize,
    pub(crate) outcome: usize,
}

/// A text of a strategy, or one text per item.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ItemTexts {
    /// One text.
    One(Text),
    /// Texts that belong to items.
    ByItem(Box<[(ItemMark, Text)]>),
}

/// An outcome indicator (アウトカム) of a strategy.
///
/// ```
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// for (strategy, indicator) in sheet.indicators() {
///     let measured = indicator.measured();
///     println!("{} {} {}", strategy.code(), measured.target().name(), indicator.stated().printed());
/// }
/// let (strategy, first) = sheet.indicators().next().ok_or("none")?;
/// assert!(sheet.common_indicator(strategy, first).is_some()); // what all wards are measured by
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[doc(alias = "アウトカム")]
pub struct Indicator {
    pub(crate) measured: MeasuredTarget,
    pub(crate) item: Option<ItemMark>,
    pub(crate) common: Option<NonZeroU32>,
    /// The content of its cell; the row's spellings keep any other printed text.
    pub(crate) stated: Statement<OutcomeStatus>,
}

/// The marks that a ward stated for a strategy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, serde::Serialize)]
pub struct StrategyMarks<'a> {
    overall: Stated<'a, OutcomeStatus>,
    progress: Stated<'a, Progress>,
    effectiveness: Stated<'a, StrategyEffectiveness>,
}

impl Strategy {
    /// Returns its code: 4-2.
    #[must_use]
    pub const fn code(&self) -> StrategyCode {
        self.code
    }

    /// Returns the desired outcome it is for; see
    /// [`Sheet::desired_outcome`](crate::Sheet::desired_outcome).
    #[must_use]
    pub const fn desired_outcome(&self) -> DesiredOutcomeRef {
        self.desired_outcome
    }

    /// Returns めざす状態.
    #[must_use]
    #[doc(alias = "めざす状態")]
    pub const fn desired_state(&self) -> &ItemTexts {
        &self.desired_state
    }

    /// Returns the strategy's text.
    #[must_use]
    pub const fn text(&self) -> &ItemTexts {
        &self.text
    }

    /// Returns its outcome indicators.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// Returns the marks that the ward stated.
    #[must_use]
    pub fn stated(&self) -> StrategyMarks<'_> {
        let spelt = self.spellings.as_deref();
        let effectiveness = RowCell::StrategyEffectiveness;
        StrategyMarks {
            overall: Spellings::mark(spelt, RowCell::Overall, self.overall),
            progress: Spellings::mark(spelt, RowCell::Progress, self.progress),
            effectiveness: Spellings::mark(spelt, effectiveness, self.effectiveness),
        }
    }

    /// Returns 課題.
    #[must_use]
    #[doc(alias = "課題")]
    pub fn issues(&self) -> Prose<'_> {
        self.prose.cell(0)
    }

    /// Returns 今後の対応方向・改善策.
    #[must_use]
    #[doc(alias = "今後の対応方向・改善策")]
    pub fn improvements(&self) -> Prose<'_> {
        self.prose.cell(1)
    }

    /// Returns its initiatives.
    #[must_use]
    pub fn initiatives(&self) -> &[Initiative] {
        &self.initiatives
    }
}

impl Default for ItemTexts {
    fn default() -> Self {
        Self::One(Text::default())
    }
}

impl ItemTexts {
    /// Returns the text for an item: its own, or the common one.
    #[must_use]
    pub fn of(&self, item: ItemMark) -> Option<&Text> {
        match self {
            Self::One(text) => Some(text),
            Self::ByItem(texts) => {
                texts.iter().find(|(mark, _)| *mark == item).map(|(_, text)| text)
            }
        }
    }
}

impl AsRef<MeasuredTarget> for Indicator {
    fn as_ref(&self) -> &MeasuredTarget {
        &self.measured
    }
}

impl Indicator {
    /// Returns its target and readings.
    #[must_use]
    pub const fn measured(&self) -> &MeasuredTarget {
        &self.measured
    }

    /// Returns the item of the desired outcome that it is tied to, if any.
    #[must_use]
    pub const fn item(&self) -> Option<ItemMark> {
        self.item
    }

    /// Returns the number of the item's common indicator that it is tied to; none for a ward's own
    /// indicator.
    #[must_use]
    pub const fn common(&self) -> Option<u32> {
        match self.common {
            Some(number) => Some(number.get()),
            None => None,
        }
    }

    /// Returns the mark that the ward stated (個別).
    #[must_use]
    pub fn stated(&self) -> Stated<'_, OutcomeStatus> {
        Spellings::mark(self.measured.target().spellings(), RowCell::Stated, self.stated)
    }
}

/// The fields that equality and hashing use.
type IndicatorSaid<'i> =
    (&'i MeasuredTarget, Option<ItemMark>, Option<NonZeroU32>, Stated<'i, OutcomeStatus>);

impl Indicator {
    fn said(&self) -> IndicatorSaid<'_> {
        (&self.measured, self.item, self.common, self.stated())
    }
}

impl PartialEq for Indicator {
    fn eq(&self, other: &Self) -> bool {
        self.said() == other.said()
    }
}

impl Eq for Indicator {}

impl Hash for Indicator {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.said().hash(state);
    }
}

impl<'a> StrategyMarks<'a> {
    /// Returns アウトカムの達成状況（全体）.
    #[must_use]
    pub const fn overall(self) -> Stated<'a, OutcomeStatus> {
        self.overall
    }

    /// Returns 戦略の進捗状況.
    #[must_use]
    pub const fn progress(self) -> Stated<'a, Progress> {
        self.progress
    }

    /// Returns 戦略のアウトカムに対する有効性.
    #[must_use]
    pub const fn effectiveness(self) -> Stated<'a, StrategyEffectiveness> {
        self.effectiveness
    }
}
