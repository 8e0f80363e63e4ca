//! A rubric's bytes: read, written, read again, and the real form reviewed under it.
#![no_main]

use std::sync::LazyLock;

use kusei::Rubric;
use kusei::Sheet;
use kusei::review_with;
use libfuzzer_sys::fuzz_target;

static REAL: LazyLock<Sheet> = LazyLock::new(|| {
    let real = include_str!("../../tests/data/fukushima-h28.json");
    serde_json::from_str(real).expect("the real form")
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(rubric) = serde_json::from_slice::<Rubric>(bytes) else { return };
    let written = serde_json::to_string(&rubric).expect("a rubric is written");
    let again: Rubric = serde_json::from_str(&written).expect("what is written is read");
    assert_eq!(again, rubric);
    match review_with(&REAL, &rubric) {
        Ok(review) => assert!(serde_json::to_string(&review).is_ok()),
        Err(error) => assert!(!rubric.interval().contains(error.year)),
    }
});
