//! Counted work: the allocations of this thread and their bytes.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The number of allocations, and their total bytes.
pub(crate) type Work = (u64, u64);

thread_local! {
    static WORK: Cell<Work> = const { Cell::new((0, 0)) };
}

/// The system's allocator, counting each thread's allocations.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: every call is passed on to the system's allocator unchanged; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size.saturating_sub(layout.size()));
        unsafe { System.realloc(memory, layout, size) }
    }
}

fn count(bytes: usize) {
    let _ = WORK.try_with(|work| {
        let (allocations, sum) = work.get();
        work.set((allocations + 1, sum + bytes as u64));
    });
}

/// Returns the result of a task, and its work.
pub(crate) fn work<T>(task: impl FnOnce() -> T) -> (T, Work) {
    let (allocations, bytes) = WORK.get();
    let done = task();
    let (after, bytes_after) = WORK.get();
    (done, (after - allocations, bytes_after - bytes))
}
