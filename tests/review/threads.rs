//! Any number of threads can read sheets at once, with the same results.

use kusei::city::RollUp;
use kusei::{Comparison, Rubric, Series, Sheet, review};

use crate::documents::REAL;

const fn is_send_and_sync<T: Send + Sync>() {}

/// Checked when this file is compiled.
const _: () = {
    is_send_and_sync::<Sheet>();
    is_send_and_sync::<Rubric>();
    is_send_and_sync::<kusei::Review<'static>>();
    is_send_and_sync::<Comparison<'static>>();
    is_send_and_sync::<RollUp<'static>>();
    is_send_and_sync::<Series<'static>>();
    is_send_and_sync::<kusei::Defects>();
};

#[test]
fn threads_share_a_sheet_and_give_equal_reviews() {
    let sheet: Sheet = serde_json::from_str(REAL).expect("the real form is a sheet");
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| review(&sheet))).collect();
        for thread in threads {
            assert_eq!(thread.join().expect("a review"), review(&sheet));
        }
    });
}
