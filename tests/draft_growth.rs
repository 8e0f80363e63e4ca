//! Scanning takes work linear in the text. Work is counted in allocations and phrases, not timed,
//! on texts that repeat what a reader looks ahead or back for.
#![cfg(feature = "draft")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use kusei::draft::scan;

/// Counts the bytes a thread allocates.
struct Counting;

thread_local! {
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call is passed on to the system's allocator as it stands.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = BYTES.try_with(|bytes| bytes.set(bytes.get() + layout.size()));
        // SAFETY: the caller's promise is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise is passed on.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// What a text is made of that may lead a reader to look far.
const PIECES: [&str; 34] = [
    "1", "１", "一", "十", "千", "万", "〜", "1〜", "1・", "1、", "1/", "1-", "1.", "1,", "1:", "以上",
    "（", "「", "△", "▲1", "前年度", "前年度より", "毎年", "平成", "平成1・", "H1～", "第1・", "1件も",
    "1%以上", "がない", "年度", " ", "\n", "。",
];

/// The bytes allocated while a text is scanned, and the phrases found.
fn work(text: &str) -> (usize, usize) {
    let before = BYTES.with(Cell::get);
    let found = scan(text).count();
    (BYTES.with(Cell::get) - before, found)
}

#[test]
fn twice_the_text_is_twice_the_work() {
    for piece in PIECES {
        let (once, _) = work(&piece.repeat(2_000));
        let (four, _) = work(&piece.repeat(8_000));
        assert!(four <= 5 * once + 50_000, "{piece:?}: {once} then {four} bytes");
    }
}

#[test]
fn a_text_is_walked_once_however_large() {
    // Not timed: where the work were quadratic, this would not end.
    for piece in PIECES {
        let text = piece.repeat(1_000_000 / piece.len());
        let (_, found) = work(&text);
        assert!(found <= text.len(), "{piece:?}");
    }
}
