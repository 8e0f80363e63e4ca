//! Any value of the crate, drawn from the generators of `tests/generate`.
//!
//! Proptest draws bytes and makes them fewer and smaller; a generator makes a value of them. So
//! what fails is shown as the plainest value that fails, and no test has generators of its own.

#![allow(dead_code, reason = "each test file draws its own values")]

use std::fmt::Debug;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any as any_of_std};
use proptest::test_runner::TestCaseError;

use crate::generate::{Generate, Unstructured};

/// What a law says of one case.
pub(crate) type Law = Result<(), TestCaseError>;

/// Any value of a type that is no whole document.
pub(crate) fn any<T: Generate + Debug>() -> impl Strategy<Value = T> {
    of_bytes(300)
}

/// Any sheet, or any document of one, which takes more bytes.
pub(crate) fn sheets<T: Generate + Debug>() -> impl Strategy<Value = T> {
    of_bytes(3_000)
}

fn of_bytes<T: Generate + Debug>(most: usize) -> impl Strategy<Value = T> {
    vec(any_of_std::<u8>(), 0..most).prop_map(|bytes| of(&bytes))
}

/// The value that bytes give.
pub(crate) fn of<T: Generate>(bytes: &[u8]) -> T {
    T::generate(&mut Unstructured::new(bytes)).expect("whatever the bytes, a value")
}

/// A number of bytes of a seed: the same in every run.
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

/// The given number of cases; a failure is reported, not kept in a file.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}
