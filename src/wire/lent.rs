//! A document whose texts are borrowed, from its source or from an owned document.
//!
//! A cell is read once and then stored as a value, so a text of its own would be allocated only to
//! be dropped. The checks therefore work on borrowed texts, and a text is copied only where it is
//! stored. Writing has [cells of its own type](crate::wire::write::cell), for the same reason.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

/// A part of a document that can lend its texts.
pub(crate) trait Lend: Sized {
    /// The same part with cells of another type in the place of its texts.
    type With<C>;

    /// Borrows its texts.
    fn lend(&self) -> Lent<'_, Self>;

    /// Makes the texts owned.
    fn own<C: Into<String>>(lent: Self::With<C>) -> Self;
}

/// A part of a document with borrowed texts.
pub(crate) type Lent<'a, T> = <T as Lend>::With<Cow<'a, str>>;

impl Lend for String {
    type With<C> = C;

    #[inline]
    fn lend(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    #[inline]
    fn own<C: Into<Self>>(lent: C) -> Self {
        lent.into()
    }
}

impl Lend for u64 {
    type With<C> = Self;

    #[inline]
    fn lend(&self) -> Self {
        *self
    }

    #[inline]
    fn own<C: Into<String>>(lent: Self) -> Self {
        lent
    }
}

impl<T: Lend> Lend for Option<T> {
    type With<C> = Option<T::With<C>>;

    fn lend(&self) -> Lent<'_, Self> {
        self.as_ref().map(T::lend)
    }

    fn own<C: Into<String>>(lent: Self::With<C>) -> Self {
        lent.map(T::own::<C>)
    }
}

impl<T: Lend> Lend for Vec<T> {
    type With<C> = Vec<T::With<C>>;

    fn lend(&self) -> Lent<'_, Self> {
        self.iter().map(T::lend).collect()
    }

    fn own<C: Into<String>>(lent: Self::With<C>) -> Self {
        // A plain loop: collecting in place would compile to much code for every kind of row.
        let mut own = Self::with_capacity(lent.len());
        for each in lent {
            own.push(T::own::<C>(each));
        }
        own
    }
}

impl<T: Lend> Lend for Box<T> {
    type With<C> = Box<T::With<C>>;

    fn lend(&self) -> Lent<'_, Self> {
        Box::new(T::lend(self))
    }

    fn own<C: Into<String>>(lent: Self::With<C>) -> Self {
        Self::new(T::own::<C>(*lent))
    }
}
