//! The steps of cursors, counted in tests, so that work is measured and not timed.

use std::cell::Cell;

std::thread_local! {
    static STEPS: Cell<usize> = const { Cell::new(0) };
}

/// Counts a step of a cursor.
pub(crate) fn step() {
    STEPS.with(|steps| steps.set(steps.get().saturating_add(1)));
}

/// The steps taken by some work.
pub(crate) fn of(work: impl FnOnce()) -> usize {
    STEPS.with(|steps| steps.set(0));
    work();
    STEPS.with(Cell::get)
}
