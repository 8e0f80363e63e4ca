//! A mark as the ward stated it: kept glyph for glyph, and read by its column's legend.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use serde::{Serialize, Serializer};

use crate::terms::{Legend, notation};

/// What a mark's cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)] // A byte of its own says which, so that looking costs one comparison.
pub enum Statement<M> {
    /// Nothing is printed.
    Blank,
    /// 「―」 is printed: nothing stated.
    Dash,
    /// A mark of the column's legend.
    Mark(M),
    /// Something the column's legend does not know.
    Illegible,
}

/// A mark's cell as printed. Nothing is refused and nothing corrected.
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "記載")]
pub struct Stated<M> {
    statement: Statement<M>,
    /// Where it is not the mark's own glyph; seldom, so behind a thin pointer.
    otherwise: Option<Box<Box<str>>>,
}

impl<M: Copy> Statement<M> {
    /// The mark, where it is one of the column's legend.
    #[inline]
    pub(crate) const fn mark(self) -> Option<M> {
        match self {
            Self::Mark(mark) => Some(mark),
            Self::Blank | Self::Dash | Self::Illegible => None,
        }
    }
}

impl<M: Legend> Statement<M> {
    /// The mark's glyph, empty where there is none.
    fn glyph(self) -> &'static str {
        match self {
            Self::Mark(mark) => mark.mark(),
            Self::Blank | Self::Dash | Self::Illegible => "",
        }
    }
}

impl<M: Legend> Stated<M> {
    /// The cell as printed, empty where it is blank.
    #[must_use]
    pub fn printed(&self) -> &str {
        match &self.otherwise {
            Some(printed) => printed,
            None => self.statement.glyph(),
        }
    }

    /// What the cell says.
    #[inline]
    #[must_use]
    pub fn statement(&self) -> Statement<M> {
        self.statement
    }

    /// The mark, where the legend knows it.
    #[must_use]
    pub fn mark(&self) -> Option<M> {
        self.statement.mark()
    }
}

impl<M> Default for Stated<M> {
    fn default() -> Self {
        Self { statement: Statement::Blank, otherwise: None }
    }
}

impl<M: Legend> From<&str> for Stated<M> {
    fn from(printed: &str) -> Self {
        // No legend knows a blank or a dash, so the order does not matter.
        let statement = if let Some(mark) = M::read(printed) {
            Statement::Mark(mark)
        } else if notation::is_blank_mark(printed) {
            Statement::Blank
        } else if notation::is_dash(printed) {
            Statement::Dash
        } else {
            Statement::Illegible
        };
        let otherwise = (printed != statement.glyph()).then(|| Box::new(printed.into()));
        Self { statement, otherwise }
    }
}

impl<M: Legend> From<String> for Stated<M> {
    fn from(printed: String) -> Self {
        Self::from(printed.as_str())
    }
}

impl<M: Legend> From<Cow<'_, str>> for Stated<M> {
    fn from(printed: Cow<'_, str>) -> Self {
        Self::from(&*printed)
    }
}

impl<M: Legend, T: Into<Self>> From<Option<T>> for Stated<M> {
    fn from(printed: Option<T>) -> Self {
        printed.map_or_else(Self::default, Into::into)
    }
}

impl<M: Legend> fmt::Display for Stated<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.printed())
    }
}

impl<M: Legend> Serialize for Stated<M> {
    /// Writes the cell as printed.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.printed())
    }
}
