//! Work, counted and not timed: allocations and their bytes, by this thread alone.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// How many allocations, and how many bytes in all.
pub(crate) type Work = (u64, u64);

thread_local! {
    static WORK: Cell<Work> = const { Cell::new((0, 0)) };
}

/// The system's allocator, counting what each thread asks of it.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: every call is handed to the system's allocator as it came; counting allocates nothing.
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

/// What a task gives, and the work it took.
pub(crate) fn work<T>(task: impl FnOnce() -> T) -> (T, Work) {
    let (allocations, bytes) = WORK.get();
    let done = task();
    let (after, bytes_after) = WORK.get();
    (done, (after - allocations, bytes_after - bytes))
}

/// The work per unit grows by a fifth at most from one size to the next.
pub(crate) fn at_most_linear(works: &[(usize, Vec<(&str, Work)>)]) {
    let mut more = Vec::new();
    for pair in works.windows(2) {
        let [(small, less), (large, much)] = pair else { unreachable!("windows of two") };
        for ((step, less), (_, much)) in less.iter().zip(much) {
            for (unit, less, much) in [("allocations", less.0, much.0), ("bytes", less.1, much.1)] {
                let expected = less.max(1) * *large as u64 / *small as u64;
                let percent = much * 100 / expected;
                println!("{step}, {small} to {large}: {much} {unit}, {percent}% of expected");
                // A handful is no growth.
                if percent > 120 && much > 1_000 {
                    more.push(format!("{step}, {small} to {large}: {percent}% of the {unit}"));
                }
            }
        }
    }
    assert!(more.is_empty(), "{more:#?}");
}
