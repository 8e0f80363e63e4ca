//! Values of every type from any bytes, for property tests and fuzzing: feature `arbitrary`.
//!
//! Every value type of this crate implements [`Arbitrary`] here. Whatever the bytes, a value comes
//! of them: bytes that have run out give the plainest one. So the same generators serve a fuzzer
//! (which brings bytes of its own) and a property test (which draws them), and a downstream test
//! of either kind needs no generator of sheets of its own. This is why it is the `arbitrary` crate
//! and not a set of proptest strategies: proptest can draw bytes, a fuzzer cannot draw strategies.
//! It needs `std`.
//!
//! - A [`Sheet`](crate::Sheet) is legal by construction, in the many spellings of the form.
//! - A [`RawSheet`](crate::RawSheet) is such a sheet with slips: now and then a cell holds what it
//!   must not. Most are no sheets. Its parts likewise.
//! - A [`Text`](crate::Text) is any text of a cell: mostly a value of some column in one of its
//!   spellings, or pieces of such values, or characters of any kind.
//! - Numbers keep near each other, so that targets are met, missed and just missed; and now and
//!   then lie at the bounds.
//!
//! ```
//! use kusei::arbitrary::{Arbitrary, Unstructured};
//!
//! let bytes: Vec<u8> = (0..=255).cycle().take(2_000).collect(); // of a fuzzer, or of proptest
//! let sheet = kusei::Sheet::arbitrary(&mut Unstructured::new(&bytes))?;
//! assert_eq!(kusei::review(&sheet), kusei::review(&sheet));
//! # Ok::<(), kusei::arbitrary::Error>(())
//! ```
//!
//! A strategy for proptest, whose failures shrink as its bytes do:
//!
//! ```
//! use kusei::arbitrary::{Arbitrary, Unstructured};
//! use proptest::{collection::vec, prelude::*};
//!
//! fn sheets() -> impl Strategy<Value = kusei::Sheet> {
//!     let drawn = |bytes: Vec<u8>| kusei::Sheet::arbitrary(&mut Unstructured::new(&bytes));
//!     vec(any::<u8>(), 0..3_000).prop_map(move |bytes| drawn(bytes).expect("whatever the bytes"))
//! }
//!
//! proptest!(|(sheet in sheets())| {
//!     prop_assert_eq!(kusei::review(&sheet), kusei::review(&sheet));
//! });
//! ```

mod cell;
mod mark;
mod plan;
mod rule;
mod target;
mod text;
mod value;
mod written;

pub use ::arbitrary::{Arbitrary, Error, Result, Unstructured};

/// A value of a finite set, each as likely.
fn one_of<T: Copy>(u: &mut Unstructured<'_>, all: &[T]) -> Result<T> {
    u.choose(all).copied()
}

/// Whether something that happens so often of 100 times happens.
fn percent(u: &mut Unstructured<'_>, often: u8) -> Result<bool> {
    u.ratio(often, 100_u8)
}

/// So many values at most.
fn several<'a, T: Arbitrary<'a>>(
    u: &mut Unstructured<'a>,
    most: usize,
) -> Result<alloc::vec::Vec<T>> {
    let count = u.int_in_range(0..=most)?;
    (0..count).map(|_| u.arbitrary()).collect()
}

/// Draws a value of a closed set.
macro_rules! chosen {
    ($($name:ty: $all:expr;)+) => {$(
        impl<'a> ::arbitrary::Arbitrary<'a> for $name {
            fn arbitrary(u: &mut ::arbitrary::Unstructured<'a>) -> ::arbitrary::Result<Self> {
                $crate::arbitrary::one_of(u, &$all)
            }
        }
    )+};
}
use chosen;
