//! Phrases found in a text: their place, their wording, and the senses they can have.

use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use crate::draft::change::Change;
use crate::draft::cursor::Cursor;
use crate::draft::words::asides::{Aim, Aside, Bound, Period, Qualifier};
use crate::terms::Comparator;
use crate::value::{Criterion, Dimension, FiscalYear, Quantity};

/// A phrase found in a text, with its place, its wording and its sense.
///
/// The place is a range of bytes on character boundaries. A phrase has one sense, or is ambiguous:
/// then it has the senses that the text leaves open, or none that this crate can write.
///
/// ```
/// use kusei::draft::{Sense, scan};
///
/// let mut found = scan("出席者は９,３人、欠席者は約2割である。");
/// let (first, second) = (found.next().ok_or("none")?, found.next().ok_or("none")?);
/// assert_eq!((first.text(), first.sense()), ("９,３人", None));
/// assert_eq!(first.senses().len(), 4); // 9.3人, 93人, 9人, 3人
/// assert_eq!(second.sense(), Some(&Sense::Quantity("2割".parse()?)));
/// assert_eq!(second.qualifier().map(|q| q.label()), Some("約"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase<'a> {
    text: &'a str,
    start: usize,
    senses: Senses,
    aside: Aside,
}

/// A possible meaning of a phrase, written in the crate's own notation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sense {
    /// `平成28年度`
    Year(FiscalYear),
    /// `令和3年度～令和5年度`, both included
    Years(FiscalYear, FiscalYear),
    /// `45000冊`: a figure with its unit and no comparator, never a criterion
    Quantity(Quantity),
    /// `30人～40人`
    Range(Quantity, Quantity),
    /// `30%未満`
    Criterion(Criterion),
    /// `-10件以下`: how much something should change, or did
    Change(Change),
}

impl Sense {
    /// Creates a criterion with a comparator.
    pub(crate) fn bound(quantity: &Quantity, comparator: Comparator) -> Self {
        Self::Criterion(Criterion::new(quantity.clone(), comparator))
    }

    /// Returns the quantity, if the sense is one.
    pub(crate) const fn quantity(&self) -> Option<&Quantity> {
        if let Self::Quantity(quantity) = self { Some(quantity) } else { None }
    }

    /// Returns the criterion on a reading, if the sense is one.
    pub(crate) const fn criterion(&self) -> Option<&Criterion> {
        if let Self::Criterion(criterion) = self { Some(criterion) } else { None }
    }

    /// Returns the figure and unit of a sense, if it has exactly one.
    pub(crate) const fn amount(&self) -> Option<&Quantity> {
        match self {
            Self::Quantity(quantity) => Some(quantity),
            Self::Criterion(criterion) => Some(criterion.quantity()),
            Self::Year(_) | Self::Years(..) | Self::Range(..) | Self::Change(_) => None,
        }
    }
}

/// Returns each sense once, in the order of first occurrence.
pub(crate) fn distinct(senses: impl IntoIterator<Item = Sense>) -> Vec<Sense> {
    let mut kept = Vec::new();
    for sense in senses {
        if !kept.contains(&sense) {
            kept.push(sense);
        }
    }
    kept
}

/// Returns whether a quantity is a share of something.
pub(crate) fn is_share(quantity: &Quantity) -> bool {
    quantity.dimension() == Some(Dimension::Ratio)
}

/// The senses of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Senses {
    Certain(Sense),
    Ambiguous(Vec<Sense>),
}

impl Senses {
    /// Returns the senses that a text leaves open.
    pub(crate) fn open(senses: impl IntoIterator<Item = Sense>) -> Self {
        Self::Ambiguous(senses.into_iter().collect())
    }

    /// Returns a sense that is certain unless something leaves it open.
    pub(crate) fn unless(open: bool, sense: Sense) -> Self {
        if open { Self::open([sense]) } else { Self::Certain(sense) }
    }

    /// Returns the same senses, none of them certain.
    pub(crate) fn left_open(self) -> Self {
        match self {
            Self::Certain(sense) => Self::open([sense]),
            Self::Ambiguous(_) => self,
        }
    }

    /// Returns the sense, if it is certain.
    pub(crate) const fn sense(&self) -> Option<&Sense> {
        if let Self::Certain(sense) = self { Some(sense) } else { None }
    }

    /// Returns the owned sense, if it is certain.
    pub(crate) fn certain(self) -> Option<Sense> {
        if let Self::Certain(sense) = self { Some(sense) } else { None }
    }
}

/// What a reader found in a sentence: its senses, its beginning and its end.
#[derive(Debug)]
pub(crate) struct Found<'a> {
    pub(crate) senses: Senses,
    pub(crate) start: Cursor<'a>,
    pub(crate) end: Cursor<'a>,
}

impl<'a> Found<'a> {
    /// Returns it as a phrase of its sentence.
    pub(crate) fn phrase(self, aside: Aside) -> Phrase<'a> {
        Phrase::new(self.start.text_to(self.end), self.start.at(), self.senses, aside)
    }
}

impl<'a> Phrase<'a> {
    pub(crate) const fn new(text: &'a str, start: usize, senses: Senses, aside: Aside) -> Self {
        Self { text, start, senses, aside }
    }

    /// Returns the phrase as written.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// Returns the byte offset where it begins.
    #[must_use]
    pub const fn start(&self) -> usize {
        self.start
    }

    /// Returns the byte offset where it ends.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start.saturating_add(self.text.len())
    }

    /// Returns its byte range.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end()
    }

    /// Returns its sense; `None` if it is ambiguous.
    #[must_use]
    pub const fn sense(&self) -> Option<&Sense> {
        self.senses.sense()
    }

    /// Returns all senses it can have. An ambiguous phrase may have none that can be written, such
    /// as a figure out of bounds or with misplaced commas.
    #[must_use]
    pub fn senses(&self) -> &[Sense] {
        match &self.senses {
            Senses::Certain(sense) => core::slice::from_ref(sense),
            Senses::Ambiguous(senses) => senses,
        }
    }

    /// Returns its qualifier: 約, 程度, 延べ.
    #[must_use]
    pub const fn qualifier(&self) -> Option<Qualifier> {
        self.aside.qualifier
    }

    /// Returns the period it is counted per: 年5回.
    ///
    /// ```
    /// use kusei::draft::scan;
    ///
    /// let mut found = scan("平成29年度までに年5回をめざす");
    /// let (year, count) = (found.next().ok_or("none")?, found.next().ok_or("none")?);
    /// assert_eq!(year.bound().map(|own| own.label()), Some("までに"));
    /// assert_eq!(count.period().map(|own| own.label()), Some("年"));
    /// assert_eq!(count.aim().map(|own| own.label()), Some("めざす"));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn period(&self) -> Option<Period> {
        self.aside.period
    }

    /// Returns the words that make it a goal: めざす, 目標.
    #[must_use]
    pub const fn aim(&self) -> Option<Aim> {
        self.aside.aim
    }

    /// Returns the bound that a year has: までに, 年度中, 年度末.
    #[must_use]
    pub const fn bound(&self) -> Option<Bound> {
        self.aside.bound
    }

    /// Returns the phrase with its place moved by a number of bytes, for a longer text.
    pub(crate) const fn shifted(mut self, by: usize) -> Self {
        self.start = self.start.saturating_add(by);
        self
    }
}

impl fmt::Display for Phrase<'_> {
    /// Writes its sense; for an ambiguous phrase all of them, separated by `|` and followed by `?`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.senses {
            Senses::Certain(sense) => fmt::Display::fmt(sense, f),
            Senses::Ambiguous(senses) => {
                for (number, sense) in senses.iter().enumerate() {
                    let between = if number == 0 { "" } else { "|" };
                    write!(f, "{between}{sense}")?;
                }
                f.write_str("?")
            }
        }
    }
}

impl fmt::Display for Sense {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => fmt::Display::fmt(year, f),
            Self::Years(from, to) => write!(f, "{from}～{to}"),
            Self::Quantity(quantity) => fmt::Display::fmt(quantity, f),
            Self::Range(from, to) => write!(f, "{from}～{to}"),
            Self::Criterion(criterion) => fmt::Display::fmt(criterion, f),
            Self::Change(change) => fmt::Display::fmt(change, f),
        }
    }
}
