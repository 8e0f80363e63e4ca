//! What a target asks for: a criterion on the reading, one on its change, or a milestone.

use core::cmp::Ordering;
use core::fmt::{self, Write};

use crate::terms::{Comparator, GoalKind, Language, Said, Text, notation};
use crate::value::Criterion;

/// The three kinds of target.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Goal {
    /// On the reading: 50%以上.
    Criterion(Criterion),
    /// On the change, reading − previous: 0件超 for 「前年度実績を上回る」, -10件以下 for
    /// 「10件以上削減」.
    Change(Criterion),
    /// Reached or not, as an officer judges: 立ち上げる.
    Milestone(Text),
}

impl Goal {
    /// The criterion, of the reading or of the change.
    #[inline]
    #[must_use]
    pub const fn criterion(&self) -> Option<&Criterion> {
        match self {
            Self::Criterion(criterion) | Self::Change(criterion) => Some(criterion),
            Self::Milestone(_) => None,
        }
    }

    /// Whether two goals are of one kind and ask for equal figures, counted alike: 50％以上 is
    /// 50.0%以上, and 5件以上 is not 5人以上.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Criterion(a), Self::Criterion(b)) | (Self::Change(a), Self::Change(b)) => {
                a.comparator() == b.comparator() && a.quantity().is_same_as(b.quantity())
            }
            (Self::Milestone(a), Self::Milestone(b)) => {
                notation::same_words(a.as_str(), b.as_str())
            }
            (Self::Criterion(_) | Self::Change(_) | Self::Milestone(_), _) => false,
        }
    }

    /// Its key in the wire format: `criterion`, `change` or `milestone`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Criterion(_) => "criterion",
            Self::Change(_) => "change",
            Self::Milestone(_) => "milestone",
        }
    }

    /// What kind of goal it is.
    #[inline]
    #[must_use]
    pub const fn kind(&self) -> GoalKind {
        match self {
            Self::Criterion(_) => GoalKind::Number,
            Self::Change(_) => GoalKind::Change,
            Self::Milestone(_) => GoalKind::Milestone,
        }
    }
}

impl fmt::Display for Goal {
    /// Writes the cell in the notation of the wire: `50%以上`, of a change `-10件以下`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Criterion(criterion) | Self::Change(criterion) => fmt::Display::fmt(criterion, f),
            Self::Milestone(text) => fmt::Display::fmt(text, f),
        }
    }
}

impl Said for Goal {
    /// Writes 50%以上, 前年度から10件以上減少, 「立ち上げる」; in English `at least 50%`, `a fall of
    /// at least 10 件 (cases)`, `“立ち上げる”`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Criterion(criterion) => criterion.say(language, out),
            Self::Change(criterion) => say_change(criterion, language, out),
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

/// Writes what a change must be as what must happen: a bound below zero is a fall.
#[rustfmt::skip]
fn say_change(change: &Criterion, language: Language, out: &mut dyn Write) -> fmt::Result {
    use Comparator::{AtLeast, AtMost, LessThan, MoreThan};
    use Ordering::{Equal, Greater, Less};

    let amount = change.quantity().written().as_amount_of_change();
    let amount = amount.to(language);
    let [ja, en] = match (change.comparator(), change.quantity().exact().sign()) {
        (AtLeast,  Greater) => [["前年度から", "以上増加"],     ["a rise of at least ", ""]],
        (MoreThan, Greater) => [["前年度から", "を超えて増加"], ["a rise of more than ", ""]],
        (AtMost,   Greater) => [["前年度からの増加が", "以下"], ["a rise of at most ", ""]],
        (LessThan, Greater) => [["前年度からの増加が", "未満"], ["a rise of less than ", ""]],
        (AtLeast,  Less   ) => [["前年度からの減少が", "以下"], ["a fall of at most ", ""]],
        (MoreThan, Less   ) => [["前年度からの減少が", "未満"], ["a fall of less than ", ""]],
        (AtMost,   Less   ) => [["前年度から", "以上減少"],     ["a fall of at least ", ""]],
        (LessThan, Less   ) => [["前年度から", "を超えて減少"], ["a fall of more than ", ""]],
        (AtLeast,  Equal  ) => return out.write_str(language.choose("前年度実績以上", "no fall from last year")),
        (MoreThan, Equal  ) => return out.write_str(language.choose("前年度実績を上回る", "a rise from last year")),
        (AtMost,   Equal  ) => return out.write_str(language.choose("前年度実績以下", "no rise from last year")),
        (LessThan, Equal  ) => return out.write_str(language.choose("前年度実績を下回る", "a fall from last year")),
    };
    let [before, after] = language.choose(ja, en);
    write!(out, "{before}{amount}{after}")
}
