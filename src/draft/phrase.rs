//! What is found in a text: where it is, how it is written, and the senses it can have.

use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use crate::draft::change::Change;
use crate::draft::cursor::Cursor;
use crate::draft::words::asides::{Aim, Aside, Bound, Period, Qualifier};
use crate::terms::Comparator;
use crate::value::{Criterion, Dimension, FiscalYear, Quantity};

/// Something found in a text, with its place, its wording and its sense.
///
/// The place is a range of bytes on character boundaries. A phrase has one sense, or it is
/// ambiguous: then it has those the text leaves open, or none that this crate can write.
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

/// One thing a phrase can mean. Written in the crate's own notation.
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
    /// `-10件以下`: how much something is to change, or did
    Change(Change),
}

impl Sense {
    /// A criterion by a comparator.
    pub(crate) fn bound(quantity: &Quantity, comparator: Comparator) -> Self {
        Self::Criterion(Criterion::new(quantity.clone(), comparator))
    }

    /// The quantity, where the sense is one.
    pub(crate) const fn quantity(&self) -> Option<&Quantity> {
        if let Self::Quantity(quantity) = self { Some(quantity) } else { None }
    }

    /// The criterion on a reading, where the sense is one.
    pub(crate) const fn criterion(&self) -> Option<&Criterion> {
        if let Self::Criterion(criterion) = self { Some(criterion) } else { None }
    }

    /// The figure and unit a sense is about, where there is one alone.
    pub(crate) const fn amount(&self) -> Option<&Quantity> {
        match self {
            Self::Quantity(quantity) => Some(quantity),
            Self::Criterion(criterion) => Some(criterion.quantity()),
            Self::Year(_) | Self::Years(..) | Self::Range(..) | Self::Change(_) => None,
        }
    }
}

/// Each sense once, in the order in which it first comes.
pub(crate) fn distinct(senses: impl IntoIterator<Item = Sense>) -> Vec<Sense> {
    let mut kept = Vec::new();
    for sense in senses {
        if !kept.contains(&sense) {
            kept.push(sense);
        }
    }
    kept
}

/// Whether a quantity is a share of something.
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
    /// What the text leaves open.
    pub(crate) fn open(senses: impl IntoIterator<Item = Sense>) -> Self {
        Self::Ambiguous(senses.into_iter().collect())
    }

    /// A sense that is certain unless something leaves it open.
    pub(crate) fn unless(open: bool, sense: Sense) -> Self {
        if open { Self::open([sense]) } else { Self::Certain(sense) }
    }

    /// The same senses, none of them certain.
    pub(crate) fn left_open(self) -> Self {
        match self {
            Self::Certain(sense) => Self::open([sense]),
            Self::Ambiguous(_) => self,
        }
    }

    /// The sense, where it is certain.
    pub(crate) const fn sense(&self) -> Option<&Sense> {
        if let Self::Certain(sense) = self { Some(sense) } else { None }
    }

    /// The sense itself, where it is certain.
    pub(crate) fn certain(self) -> Option<Sense> {
        if let Self::Certain(sense) = self { Some(sense) } else { None }
    }
}

/// What a reader found in a sentence: its senses, and from where to where.
#[derive(Debug)]
pub(crate) struct Found<'a> {
    pub(crate) senses: Senses,
    pub(crate) start: Cursor<'a>,
    pub(crate) end: Cursor<'a>,
}

impl<'a> Found<'a> {
    /// The phrase it is in its sentence.
    pub(crate) fn phrase(self, aside: Aside) -> Phrase<'a> {
        Phrase::new(self.start.text_to(self.end), self.start.at(), self.senses, aside)
    }
}

impl<'a> Phrase<'a> {
    pub(crate) const fn new(text: &'a str, start: usize, senses: Senses, aside: Aside) -> Self {
        Self { text, start, senses, aside }
    }

    /// The phrase as written.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// Where it begins, in bytes.
    #[must_use]
    pub const fn start(&self) -> usize {
        self.start
    }

    /// Where it ends, in bytes.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start.saturating_add(self.text.len())
    }

    /// Its position, in bytes.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start..self.end()
    }

    /// Its sense; `None` where it is ambiguous.
    #[must_use]
    pub const fn sense(&self) -> Option<&Sense> {
        self.senses.sense()
    }

    /// Every sense it can have. An ambiguous phrase may have none that can be written: a figure
    /// out of bounds, commas out of place.
    #[must_use]
    pub fn senses(&self) -> &[Sense] {
        match &self.senses {
            Senses::Certain(sense) => core::slice::from_ref(sense),
            Senses::Ambiguous(senses) => senses,
        }
    }

    /// What qualifies it: 約, 程度, 延べ.
    #[must_use]
    pub const fn qualifier(&self) -> Option<Qualifier> {
        self.aside.qualifier
    }

    /// What it is counted per: 年5回.
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

    /// What says that it is aimed at: めざす, 目標.
    #[must_use]
    pub const fn aim(&self) -> Option<Aim> {
        self.aside.aim
    }

    /// How a year bounds: までに, 年度中, 年度末.
    #[must_use]
    pub const fn bound(&self) -> Option<Bound> {
        self.aside.bound
    }

    /// The phrase in a longer text that begins a given number of bytes earlier.
    pub(crate) const fn shifted(mut self, by: usize) -> Self {
        self.start = self.start.saturating_add(by);
        self
    }
}

impl fmt::Display for Phrase<'_> {
    /// Writes its sense; of an ambiguous phrase all of them, between `|`, before `?`.
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
