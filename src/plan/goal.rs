//! What a target asks for: a criterion on the reading, one on its change, or a milestone.

use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt::{self, Write};

use crate::plan::reference::{Baseline, Reference};
use crate::terms::{Comparator, Direction, GoalKind, Language, Said, Text, notation};
use crate::value::{Criterion, Quantity, RelativeCriterion};

/// The four kinds of target.
///
/// ```
/// use kusei::plan::{Goal, Reference};
/// use kusei::Said;
///
/// let level = Goal::Criterion("50%以上".parse()?);
/// assert_eq!(level.ja().to_string(), "50%以上");
/// let fall = Goal::Change("-10件以下".parse()?, Reference::Previous);
/// assert_eq!(fall.en().to_string(), "a fall of at least 10 件 (cases)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "目標値")]
pub enum Goal {
    /// A criterion on the reading: 50%以上.
    Criterion(Criterion),
    /// A criterion on the change, reading − reference: 0件超 for 「前年度実績を上回る」, -10件以下 for 「10件以上削減」.
    Change(Criterion, Reference),
    /// A criterion on the relative change, (reading − reference) ÷ reference: -15%以下 for 「15％以上削減」
    /// of a count.
    RelativeChange(RelativeCriterion, Reference),
    /// A milestone, reached or not as an officer judges: 立ち上げる.
    Milestone(Text),
}

impl Goal {
    /// Returns the criterion on the reading or the change, in the readings' unit. A relative change
    /// has none: its bound is a percentage.
    #[inline]
    #[must_use]
    pub const fn criterion(&self) -> Option<&Criterion> {
        match self {
            Self::Criterion(criterion) | Self::Change(criterion, _) => Some(criterion),
            Self::RelativeChange(..) | Self::Milestone(_) => None,
        }
    }

    /// Returns the reference of a change; none for other goals.
    #[must_use]
    pub const fn reference(&self) -> Option<&Reference> {
        match self {
            Self::Change(_, reference) | Self::RelativeChange(_, reference) => Some(reference),
            Self::Criterion(_) | Self::Milestone(_) => None,
        }
    }

    /// Returns whether it is a change measured from a baseline.
    pub(crate) fn is_measured_from_a_baseline(&self) -> bool {
        self.reference().is_some_and(|own| own.baseline().is_some())
    }

    /// Returns which way a reading gets better; none for a milestone.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        match self {
            Self::Criterion(criterion) | Self::Change(criterion, _) => Some(criterion.direction()),
            Self::RelativeChange(criterion, _) => Some(criterion.direction()),
            Self::Milestone(_) => None,
        }
    }

    /// Returns whether two goals are of the same kind and ask for equal figures in the same kind of
    /// unit: 50％以上 is 50.0%以上, but 5件以上 is not 5人以上.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        let alike = |a: &Criterion, b: &Criterion| {
            a.comparator() == b.comparator() && a.quantity().is_same_as(b.quantity())
        };
        match (self, other) {
            (Self::Criterion(a), Self::Criterion(b)) => alike(a, b),
            (Self::Change(a, from), Self::Change(b, other)) => {
                alike(a, b) && from.is_same_as(other)
            }
            (Self::RelativeChange(a, from), Self::RelativeChange(b, other)) => {
                a.is_same_as(b) && from.is_same_as(other)
            }
            (Self::Milestone(a), Self::Milestone(b)) => {
                notation::same_words(a.as_str(), b.as_str())
            }
            (
                Self::Criterion(_)
                | Self::Change(..)
                | Self::RelativeChange(..)
                | Self::Milestone(_),
                _,
            ) => false,
        }
    }

    /// Returns its key in the wire format: `criterion`, `change`, `relative_change` or `milestone`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Criterion(_) => "criterion",
            Self::Change(..) => "change",
            Self::RelativeChange(..) => "relative_change",
            Self::Milestone(_) => "milestone",
        }
    }

    /// Returns the kind of goal.
    #[inline]
    #[must_use]
    pub const fn kind(&self) -> GoalKind {
        match self {
            Self::Criterion(_) => GoalKind::Number,
            Self::Change(..) | Self::RelativeChange(..) => GoalKind::Change,
            Self::Milestone(_) => GoalKind::Milestone,
        }
    }
}

impl fmt::Display for Goal {
    /// Writes the cell in the notation of the wire format: `50%以上`, or for a change `-10件以下`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Criterion(criterion) | Self::Change(criterion, _) => {
                fmt::Display::fmt(criterion, f)
            }
            Self::RelativeChange(criterion, _) => fmt::Display::fmt(criterion, f),
            Self::Milestone(text) => fmt::Display::fmt(text, f),
        }
    }
}

impl Said for Goal {
    /// Writes 50%以上, 前年度から10件以上減少, 平成26年度比15%以上減少, 「立ち上げる」; in English `at
    /// least 50%`, `a fall of at least 10 件 (cases)`, `a fall of at least 15% against FY2014`,
    /// `“立ち上げる”`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Criterion(criterion) => criterion.say(language, out),
            Self::Change(criterion, from) => {
                let amount = criterion.quantity().written().as_amount_of_change();
                let from =
                    MeasuredFrom {
                        reference: from, joined: ["から", "からの"], is_named: false
                    };
                let amount = amount.to(language);
                say_change(
                    criterion.comparator(),
                    criterion.quantity(),
                    &amount,
                    from,
                    language,
                    out,
                )
            }
            Self::RelativeChange(criterion, from) => {
                let amount = criterion.bound().written().without_sign();
                let from =
                    MeasuredFrom { reference: from, joined: ["比", "比の"], is_named: true };
                let amount = amount.to(language);
                say_change(criterion.comparator(), criterion.bound(), &amount, from, language, out)
            }
            Self::Milestone(text) => match language {
                Language::Japanese => write!(out, "「{text}」"),
                Language::English => write!(out, "“{text}”"),
            },
        }
    }

    fn is_alike(&self) -> bool {
        false
    }
}

/// The reference of a change, as a sentence names it.
#[derive(Clone, Copy)]
struct MeasuredFrom<'g> {
    reference: &'g Reference,
    /// The words that join it to an amount, and to a noun.
    joined: [&'static str; 2],
    /// Whether the English sentence names last year, too.
    is_named: bool,
}

/// Writes the bound of a change in words: a bound below zero is a fall.
#[rustfmt::skip]
fn say_change(
    comparator: Comparator,
    bound: &Quantity,
    amount: &dyn fmt::Display,
    MeasuredFrom { reference, joined: [to, of], is_named }: MeasuredFrom<'_>,
    language: Language,
    out: &mut dyn Write,
) -> fmt::Result {
    use Comparator::{AtLeast, AtMost, LessThan, MoreThan};
    use Ordering::{Equal, Greater, Less};

    let year = reference.baseline().map(Baseline::year);
    let (ja_from, en_from): (String, String) = match year {
        Some(year) => (year.ja().to_string(), year.en().to_string()),
        None => ("前年度".into(), "last year".into()),
    };
    let [[joined, after], [english, noun]] = match (comparator, bound.exact().sign()) {
        (AtLeast,  Greater) => [[to, "以上増加"],       ["a rise of at least ", ""]],
        (MoreThan, Greater) => [[to, "を超えて増加"],   ["a rise of more than ", ""]],
        (AtMost,   Greater) => [[of, "以下"],           ["a rise of at most ", "増加が"]],
        (LessThan, Greater) => [[of, "未満"],           ["a rise of less than ", "増加が"]],
        (AtLeast,  Less   ) => [[of, "以下"],           ["a fall of at most ", "減少が"]],
        (MoreThan, Less   ) => [[of, "未満"],           ["a fall of less than ", "減少が"]],
        (AtMost,   Less   ) => [[to, "以上減少"],       ["a fall of at least ", ""]],
        (LessThan, Less   ) => [[to, "を超えて減少"],   ["a fall of more than ", ""]],
        (AtLeast,  Equal  ) => [["実績", "以上"],       ["no fall from ", ""]],
        (MoreThan, Equal  ) => [["実績", "を上回る"],   ["a rise from ", ""]],
        (AtMost,   Equal  ) => [["実績", "以下"],       ["no rise from ", ""]],
        (LessThan, Equal  ) => [["実績", "を下回る"],   ["a fall from ", ""]],
    };
    let is_zero = bound.exact().sign().is_eq();
    match language {
        Language::Japanese if is_zero => write!(out, "{ja_from}{joined}{after}"),
        Language::Japanese => write!(out, "{ja_from}{joined}{noun}{amount}{after}"),
        Language::English if is_zero => write!(out, "{english}{en_from}"),
        Language::English if is_named || year.is_some() => {
            write!(out, "{english}{amount} against {en_from}")
        }
        Language::English => write!(out, "{english}{amount}"),
    }
}
