//! Values of the crate's types from any bytes, for property tests and fuzzing.
//!
//! Whatever the bytes, a value comes of them: bytes that have run out give the plainest one. So
//! the same generators serve a fuzzer, which brings bytes of its own, and a property test, which
//! draws them. They build through the crate's public doors alone, and are included where they are
//! used: an `Arbitrary` for the crate's types cannot be implemented outside it.
//!
//! - A [`Sheet`](kusei::Sheet) is legal by construction, in the many spellings of the form.
//! - A [`RawSheet`](kusei::RawSheet) is such a sheet with slips: now and then a cell holds what it
//!   must not. Most are no sheets. Its parts likewise.
//! - A [`Text`](kusei::terms::Text) is any text of a cell: mostly a value of some column in one of its
//!   spellings, or pieces of such values, or characters of any kind.
//! - Numbers keep near each other, so that targets are met, missed and just missed; and now and
//!   then lie at the bounds.

#![allow(unreachable_pub, reason = "the fuzz targets' library shows what a test keeps")]

mod cell;
mod mark;
mod place;
pub mod plan;
mod rule;
mod target;
mod text;
mod value;
mod written;

pub use arbitrary::{Error, Result, Unstructured};

/// A type of which any bytes give a value.
pub trait Generate: Sized {
    /// The value that the bytes give.
    ///
    /// # Errors
    ///
    /// None that was ever seen: a value is found whatever the bytes.
    fn generate(u: &mut Unstructured<'_>) -> Result<Self>;
}

/// A value of the type that is asked for where it goes.
fn draw<T: Generate>(u: &mut Unstructured<'_>) -> Result<T> {
    T::generate(u)
}

/// A value of a finite set, each as likely.
fn one_of<T: Copy>(u: &mut Unstructured<'_>, all: &[T]) -> Result<T> {
    u.choose(all).copied()
}

/// Whether something that happens so often of 100 times happens.
fn percent(u: &mut Unstructured<'_>, often: u8) -> Result<bool> {
    u.ratio(often, 100_u8)
}

/// At most the given number of values.
fn several<T: Generate>(u: &mut Unstructured<'_>, most: usize) -> Result<Vec<T>> {
    let count = u.int_in_range(0..=most)?;
    (0..count).map(|_| draw(u)).collect()
}

/// Draws a value of a closed set.
macro_rules! chosen {
    ($($name:ty: $all:expr;)+) => {$(
        impl $crate::generate::Generate for $name {
            fn generate(u: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<Self> {
                $crate::generate::one_of(u, &$all)
            }
        }
    )+};
}
use chosen;

/// Draws what is no type of the crate as `arbitrary` draws it.
macro_rules! as_arbitrary {
    ($($name:ty)+) => {$(
        impl Generate for $name {
            fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
                u.arbitrary()
            }
        }
    )+};
}

as_arbitrary! { bool char u8 u32 u64 usize String }

impl<T: Generate> Generate for Option<T> {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        Ok(if draw(u)? { Some(draw(u)?) } else { None })
    }
}

impl<T: Generate, const N: usize> Generate for [T; N] {
    fn generate(u: &mut Unstructured<'_>) -> Result<Self> {
        let values = (0..N).map(|_| draw(u)).collect::<Result<Vec<T>>>()?;
        values.try_into().map_err(|_| Error::IncorrectFormat)
    }
}
