//! A valid sheet under any rubric: reviewed, explained, compared and written, always with the same
//! result.
#![no_main]

use kusei::Rubric;
use kusei::Sheet;
use kusei::review::{Differences, compare_rubrics};
use kusei::review_with;
use kusei_fuzz::{Unstructured, next};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let bytes = &mut Unstructured::new(bytes);
    let (rubric, sheet): (Rubric, Sheet) = (next(bytes), next(bytes));
    kusei_fuzz::sheet(&sheet);
    if let Ok(review) = review_with(&sheet, &rubric) {
        let again = review_with(&sheet, &rubric).expect("in force");
        assert_eq!(kusei_fuzz::told(&review), kusei_fuzz::told(&again));
        let differences = compare_rubrics(&sheet, &Rubric::default(), &rubric).expect("in force");
        assert!(differences.marks().iter().all(|own| own.mark.differs()));
        assert_eq!(compare_rubrics(&sheet, &rubric, &rubric), Ok(Differences::default()));
    }
});
