//! Values of the crate's types from any bytes, for property tests and fuzzing.
//!
//! Any bytes give a value; when they run out, the plainest one. So the same generators serve a
//! fuzzer, which supplies its own bytes, and property tests, which draw them. They use only the
//! crate's public interface and are included where they are needed, because `Arbitrary` cannot be
//! implemented for the crate's types outside it.
//!
//! - A [`Sheet`](kusei::Sheet) is valid by construction, in the many spellings of the form.
//! - A [`RawSheet`](kusei::RawSheet) is such a sheet with slips: sometimes a cell has a wrong
//!   content. Most are not valid sheets. The same holds for its parts.
//! - A [`Text`](kusei::terms::Text) is any text of a cell: mostly a value of some column in one of
//!   its spellings, or pieces of such values, or characters of any kind.
//! - Numbers are close to each other, so that targets are met, missed and just missed; sometimes
//!   they are at the bounds.

#![allow(unreachable_pub, reason = "public in the library of the fuzz targets, private in a test")]

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

/// A type that can be generated from any bytes.
pub trait Generate: Sized {
    /// Returns the value for the bytes.
    ///
    /// # Errors
    ///
    /// None is known: any bytes give a value.
    fn generate(u: &mut Unstructured<'_>) -> Result<Self>;
}

/// Returns a value of the type that the context requires.
fn draw<T: Generate>(u: &mut Unstructured<'_>) -> Result<T> {
    T::generate(u)
}

/// Returns a value of a finite set, all equally likely.
fn one_of<T: Copy>(u: &mut Unstructured<'_>, all: &[T]) -> Result<T> {
    u.choose(all).copied()
}

/// Returns `true` with the given probability in percent.
fn percent(u: &mut Unstructured<'_>, often: u8) -> Result<bool> {
    u.ratio(often, 100_u8)
}

/// Returns at most the given number of values.
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

/// Draws types that are not the crate's with `arbitrary`.
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
