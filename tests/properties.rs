//! Laws of whole sheets and of every value, over whatever bytes give: nothing panics, everything
//! is always the same, what is written is read as it was, and order changes nothing.
#![cfg(feature = "arbitrary")]

#[path = "properties/order.rs"]
mod order;
#[path = "properties/round_trips.rs"]
mod round_trips;
#[path = "properties/totality.rs"]
mod totality;

use std::fmt::Debug;

use kusei::arbitrary::{Arbitrary, Unstructured};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any};
use proptest::test_runner::TestCaseError;

type Law = Result<(), TestCaseError>;

/// A value of whatever bytes, at most so many.
fn of_bytes<T: for<'a> Arbitrary<'a> + Debug>(most: usize) -> impl Strategy<Value = T> {
    let drawn = |bytes: Vec<u8>| T::arbitrary(&mut Unstructured::new(&bytes));
    vec(any::<u8>(), 0..most).prop_map(move |bytes| drawn(bytes).expect("whatever the bytes"))
}

/// A sheet, or its document with slips.
fn sheets<T: for<'a> Arbitrary<'a> + Debug>() -> impl Strategy<Value = T> {
    of_bytes(3_000)
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}
