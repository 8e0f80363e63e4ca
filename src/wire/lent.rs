//! A document whose texts are borrowed, from its source or from an owned document.
//!
//! A cell is read once and then stored as a value, so a text of its own would be allocated only to
//! be dropped. The checks therefore work on borrowed texts, and a text is copied only where it is
//! stored.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// A part of a document that can lend its texts.
pub(crate) trait Lend {
    /// The same part with borrowed texts.
    type Lent<'a>;

    /// Borrows its texts.
    fn lend(&self) -> Self::Lent<'_>;

    /// Makes the texts owned.
    fn own(lent: Self::Lent<'_>) -> Self;
}

/// A part of a document with borrowed texts.
pub(crate) type Lent<'a, T> = <T as Lend>::Lent<'a>;

impl Lend for String {
    type Lent<'a> = Cow<'a, str>;

    #[inline]
    fn lend(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    #[inline]
    fn own(lent: Cow<'_, str>) -> Self {
        lent.into_owned()
    }
}

impl Lend for u64 {
    type Lent<'a> = Self;

    #[inline]
    fn lend(&self) -> Self {
        *self
    }

    #[inline]
    fn own(lent: Self) -> Self {
        lent
    }
}

impl<T: Lend> Lend for Option<T> {
    type Lent<'a> = Option<Lent<'a, T>>;

    fn lend(&self) -> Self::Lent<'_> {
        self.as_ref().map(T::lend)
    }

    fn own(lent: Self::Lent<'_>) -> Self {
        lent.map(T::own)
    }
}

impl<T: Lend> Lend for Vec<T> {
    type Lent<'a> = Vec<Lent<'a, T>>;

    fn lend(&self) -> Self::Lent<'_> {
        self.iter().map(T::lend).collect()
    }

    fn own(lent: Self::Lent<'_>) -> Self {
        // A plain loop: collecting in place would compile to much code for every kind of row.
        let mut own = Self::with_capacity(lent.len());
        for each in lent {
            own.push(T::own(each));
        }
        own
    }
}

impl<T: Lend> Lend for Box<T> {
    type Lent<'a> = Box<Lent<'a, T>>;

    fn lend(&self) -> Self::Lent<'_> {
        Box::new(T::lend(self))
    }

    fn own(lent: Self::Lent<'_>) -> Self {
        Self::new(T::own(*lent))
    }
}
