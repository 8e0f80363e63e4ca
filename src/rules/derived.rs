//! A derived value: a mark, or the reason why there is none.

use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::terms::{Language, Legend, Reason, Said, Words};

/// What the rules give for a cell: a mark, or why there is none.
///
/// What the ward stated there is [`Stated`](crate::value::Stated).
///
/// ```
/// use kusei::Derived;
/// use kusei::terms::Progress;
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// for strategy in review.strategies() {
///     match strategy.progress().value() {
///         Derived::Mark(Progress::OnTrack) => println!("{}: a", strategy.strategy().code()),
///         Derived::Mark(Progress::NotOnTrack) => println!("{}: b", strategy.strategy().code()),
///         Derived::Undetermined(reason) => println!("{}", reason.en()),
///         Derived::Judgement(never) => match never {}, // of 戦略のアウトカムに対する有効性 alone
///     }
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Derived<M: Legend> {
    /// A mark.
    Mark(M),
    /// No mark, for this reason.
    Undetermined(Reason),
    /// The numbers leave the mark to an officer; this occurs only in 戦略のアウトカムに対する有効性.
    #[doc(alias = "区の判断による")]
    Judgement(M::Judgement),
}

/// A derived value of any column, with its glyph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DerivedGlyph {
    /// A mark's glyph.
    Mark(&'static str),
    /// No mark, for this reason.
    Undetermined(Reason),
    /// The numbers leave the mark to an officer.
    Judgement,
}

/// The words for a value that the numbers leave to an officer.
pub(crate) const JUDGEMENT: Words =
    Words { ja: "区の判断による", en: "for the ward to judge" };

impl<M: Legend> Derived<M> {
    /// Returns the mark, if there is one.
    #[must_use]
    pub fn mark(self) -> Option<M> {
        match self {
            Self::Mark(mark) => Some(mark),
            Self::Undetermined(_) | Self::Judgement(_) => None,
        }
    }

    /// Returns why there is no mark, if the value is undetermined.
    #[must_use]
    pub fn undetermined(&self) -> Option<Reason> {
        match self {
            Self::Undetermined(why) => Some(*why),
            Self::Mark(_) | Self::Judgement(_) => None,
        }
    }

    /// Returns the value with the mark's glyph.
    #[must_use]
    pub fn glyph(self) -> DerivedGlyph {
        match self {
            Self::Mark(mark) => DerivedGlyph::Mark(mark.mark()),
            Self::Undetermined(why) => DerivedGlyph::Undetermined(why),
            Self::Judgement(_) => DerivedGlyph::Judgement,
        }
    }
}

impl DerivedGlyph {
    /// Returns the word of the wire format: the glyph, a reason's code, or `judgement`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mark(glyph) => glyph,
            Self::Undetermined(reason) => reason.code(),
            Self::Judgement => "judgement",
        }
    }

    /// Returns the mark's glyph, if there is one.
    #[must_use]
    pub const fn mark(self) -> Option<&'static str> {
        match self {
            Self::Mark(glyph) => Some(glyph),
            Self::Undetermined(_) | Self::Judgement => None,
        }
    }

    /// Writes exactly one of `mark`, `undetermined` and `judgement` into an object.
    pub(crate) fn serialize_into<S: SerializeStruct>(self, object: &mut S) -> Result<(), S::Error> {
        match self {
            Self::Mark(glyph) => object.serialize_field("mark", glyph),
            Self::Undetermined(reason) => object.serialize_field("undetermined", &reason),
            Self::Judgement => object.serialize_field("judgement", &true),
        }
    }
}

impl fmt::Display for DerivedGlyph {
    /// Writes the word of the wire format.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl<M: Legend> fmt::Display for Derived<M> {
    /// Writes the word of the wire format.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.glyph(), f)
    }
}

impl Said for DerivedGlyph {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match (self, language) {
            (Self::Mark(glyph), _) => out.write_str(glyph),
            (Self::Undetermined(why), Language::Japanese) => {
                write!(out, "判定不可（{}）", why.ja())
            }
            (Self::Undetermined(why), Language::English) => {
                write!(out, "undetermined ({})", why.en())
            }
            (Self::Judgement, _) => out.write_str(JUDGEMENT.to(language)),
        }
    }
}

impl<M: Legend> Said for Derived<M> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.glyph().say(language, out)
    }
}

impl Serialize for DerivedGlyph {
    /// Writes an object with exactly one of `mark`, `undetermined` and `judgement`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut derived = serializer.serialize_struct("Derived", 1)?;
        self.serialize_into(&mut derived)?;
        derived.end()
    }
}

impl<M: Legend> Serialize for Derived<M> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.glyph().serialize(serializer)
    }
}

#[cfg(test)]
impl<M: Legend<Judgement: crate::terms::domain::Domain>> crate::terms::domain::Domain
    for Derived<M>
{
    fn all() -> alloc::vec::Vec<Self> {
        let marks = M::ALL.iter().copied().map(Self::Mark);
        let reasons = Reason::ALL.iter().copied().map(Self::Undetermined);
        let judgements = <M::Judgement as crate::terms::domain::Domain>::all();
        marks.chain(reasons).chain(judgements.into_iter().map(Self::Judgement)).collect()
    }
}
