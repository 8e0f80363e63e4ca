//! Any value of the crate, drawn from the generators of `tests/generate`.
//!
//! Proptest draws bytes and shrinks them, and a generator turns them into a value. So a failure is
//! shown as the simplest failing value, and no test has generators of its own.

#![allow(dead_code, reason = "each test file draws only some of the values")]

use std::fmt::Debug;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any as any_of_std};
use proptest::test_runner::TestCaseError;

use crate::generate::{Generate, Unstructured};

/// The result of a law for one case.
pub(crate) type Law = Result<(), TestCaseError>;

/// Draws a value of a type that is not a whole document.
pub(crate) fn any<T: Generate + Debug>() -> impl Strategy<Value = T> {
    of_bytes(300)
}

/// Draws a sheet, or a document of one, which takes more bytes.
pub(crate) fn sheets<T: Generate + Debug>() -> impl Strategy<Value = T> {
    of_bytes(3_000)
}

fn of_bytes<T: Generate + Debug>(most: usize) -> impl Strategy<Value = T> {
    vec(any_of_std::<u8>(), 0..most).prop_map(|bytes| of(&bytes))
}

/// Returns the value for the bytes.
pub(crate) fn of<T: Generate>(bytes: &[u8]) -> T {
    T::generate(&mut Unstructured::new(bytes)).expect("whatever the bytes, a value")
}

/// Returns a number of bytes from a seed, the same in every run.
pub(crate) fn bytes(seed: u64, count: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    std::iter::repeat_with(next).flatten().take(count).collect()
}

/// Sets the number of cases; a failure is reported, not saved to a file.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}
