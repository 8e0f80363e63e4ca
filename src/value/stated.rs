//! A mark as the ward stated it: kept glyph for glyph, and read by its column's legend.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::rules::Derived;
use crate::terms::{Legend, notation};

/// The content of a mark's cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)] // A byte of its own says which, so that looking costs one comparison.
pub enum Statement<M> {
    /// Nothing is printed.
    Blank,
    /// 「―」 is printed: nothing is stated.
    Dash,
    /// A mark of the column's legend.
    Mark(M),
    /// Something that is not in the column's legend.
    Illegible,
}

/// A mark's cell as printed, borrowed from its row. Nothing is refused, and nothing corrected.
///
/// ```
/// use kusei::terms::OutcomeStatus;
/// use kusei::terms::Progress;
/// use kusei::value::Stated;
/// use kusei::value::Statement;
///
/// let individual = Stated::<OutcomeStatus>::from("・Ａ");
/// assert_eq!(individual.mark(), Some(OutcomeStatus::OnTrack));
/// assert_eq!(individual.printed(), "・Ａ");
///
/// // 福島区 printed `B` in the column of `a` and `b`.
/// assert_eq!(Stated::<Progress>::from("B").statement(), Statement::Illegible);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "記載")]
pub struct Stated<'a, M> {
    statement: Statement<M>,
    /// The printed text, if it is not the mark's own glyph.
    otherwise: Option<&'a str>,
}

impl<M: Copy> Statement<M> {
    /// Returns the mark, if the cell holds one.
    #[inline]
    pub(crate) const fn mark(self) -> Option<M> {
        match self {
            Self::Mark(mark) => Some(mark),
            Self::Blank | Self::Dash | Self::Illegible => None,
        }
    }
}

/// How a mark's cell differs from what the rules give for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Disagreement {
    /// The cell holds no mark of its legend.
    Illegible,
    /// It holds another mark than the derived one.
    Differs,
    /// It holds no mark, although one is derived.
    Missing,
}

impl<M: Legend> Statement<M> {
    /// Returns whether the cell holds the derived mark, as most cells do.
    #[inline]
    pub(crate) fn is(self, derived: Derived<M>) -> bool {
        matches!((self, derived), (Self::Mark(own), Derived::Mark(mark)) if own == mark)
    }

    /// Returns whether the cell differs from a derived value.
    #[inline]
    pub(crate) fn parts(self, derived: Derived<M>) -> bool {
        self.beside(derived).is_some()
    }

    /// Returns how the cell differs from a derived value, if it does. A legible mark never differs from
    /// a value that is not a mark.
    #[inline]
    pub(crate) fn beside(self, derived: Derived<M>) -> Option<Disagreement> {
        match (self, derived.mark()) {
            (Self::Illegible, _) => Some(Disagreement::Illegible),
            (Self::Mark(mark), Some(other)) if mark != other => Some(Disagreement::Differs),
            (Self::Blank | Self::Dash, Some(_)) => Some(Disagreement::Missing),
            (Self::Mark(_) | Self::Blank | Self::Dash, _) => None,
        }
    }

    /// Returns the mark's glyph, empty if there is no mark.
    fn glyph(self) -> &'static str {
        match self {
            Self::Mark(mark) => mark.mark(),
            Self::Blank | Self::Dash | Self::Illegible => "",
        }
    }
}

impl<'a, M: Legend> Stated<'a, M> {
    /// Returns the cell as printed, empty if it is blank.
    #[must_use]
    pub fn printed(&self) -> &'a str {
        self.otherwise.unwrap_or_else(|| self.statement.glyph())
    }

    /// Returns the content of the cell.
    #[inline]
    #[must_use]
    pub const fn statement(&self) -> Statement<M> {
        self.statement
    }

    /// Returns the mark, if the cell holds one of its legend.
    #[must_use]
    pub const fn mark(&self) -> Option<M> {
        self.statement.mark()
    }
}

impl<'a, M> Stated<'a, M> {
    /// Makes a cell from its content and, if that is not the mark's own glyph, the printed text.
    #[inline]
    pub(crate) const fn spelt(statement: Statement<M>, otherwise: Option<&'a str>) -> Self {
        Self { statement, otherwise }
    }

    /// Returns whether the printed text is not the mark's own glyph.
    pub(crate) const fn is_spelt_otherwise(&self) -> bool {
        self.otherwise.is_some()
    }
}

impl<M> Default for Stated<'_, M> {
    fn default() -> Self {
        Self::spelt(Statement::Blank, None)
    }
}

impl<'a, M: Legend> From<&'a str> for Stated<'a, M> {
    fn from(printed: &'a str) -> Self {
        // No legend has a blank or a dash, so the order does not matter.
        let statement = if let Some(mark) = M::read(printed) {
            Statement::Mark(mark)
        } else if notation::is_blank_mark(printed) {
            Statement::Blank
        } else if notation::is_dash(printed) {
            Statement::Dash
        } else {
            Statement::Illegible
        };
        Self::spelt(statement, Some(printed).filter(|printed| *printed != statement.glyph()))
    }
}

impl<'a, M: Legend> From<Option<&'a str>> for Stated<'a, M> {
    fn from(printed: Option<&'a str>) -> Self {
        printed.map_or_else(Self::default, Self::from)
    }
}

impl<M: Legend> fmt::Display for Stated<'_, M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.printed())
    }
}

impl<M: Legend> Serialize for Stated<'_, M> {
    /// Writes the cell as printed.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.printed())
    }
}
