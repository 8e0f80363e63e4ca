//! Bytes in use, counted by the allocator, and the bytes of a document's texts.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use kusei::RawSheet;
use kusei::wire::{
    RawIndicator, RawInitiative, RawPolicy, RawReading, RawStrategy, RawTarget, RawTexts,
};

thread_local! {
    static IN_USE: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator, which counts the bytes that this thread has in use.
pub(crate) struct Counting;

// SAFETY: every call is passed on to the system's allocator unchanged; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        change(0, layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        change(layout.size(), 0);
        unsafe { System.dealloc(memory, layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        change(layout.size(), size);
        unsafe { System.realloc(memory, layout, size) }
    }
}

fn change(freed: usize, taken: usize) {
    let _ = IN_USE.try_with(|own| own.set(own.get().wrapping_add(taken).wrapping_sub(freed)));
}

/// Returns the result of a task, and how many bytes it leaves in use.
pub(crate) fn kept<T>(task: impl FnOnce() -> T) -> (T, usize) {
    let before = IN_USE.get();
    let done = task();
    (done, IN_USE.get().saturating_sub(before))
}

/// Returns the bytes of the texts of a plan, including its policy's; codes, years and figures do
/// not count.
pub(crate) fn texts(sheet: &RawSheet) -> usize {
    sheet.ward.len()
        + sheet.municipality.as_ref().map_or(0, String::len)
        + policy(&sheet.policy)
        + sheet.strategies.iter().map(strategy).sum::<usize>()
}

fn of<const N: usize>(cells: [&Option<String>; N]) -> usize {
    cells.into_iter().flatten().map(String::len).sum()
}

fn policy(own: &RawPolicy) -> usize {
    let outcomes = || own.pillars.iter().flat_map(|pillar| &pillar.desired_outcomes);
    let items = || outcomes().flat_map(|outcome| &outcome.items);
    let indicators = items().flat_map(|item| &item.indicators);
    own.title.len()
        + own.pillars.iter().map(|pillar| pillar.title.len()).sum::<usize>()
        + outcomes().map(|outcome| outcome.title.len()).sum::<usize>()
        + items().map(|item| item.title.len()).sum::<usize>()
        + indicators.map(|own| own.name.len() + of([&own.label, &own.printed])).sum::<usize>()
}

fn strategy(own: &RawStrategy) -> usize {
    let texts = |texts: &Option<RawTexts>| match texts {
        Some(RawTexts::Text(text)) => text.len(),
        Some(RawTexts::ByItem(texts)) => texts.iter().map(|own| of([&own.text])).sum(),
        None => 0,
    };
    let stated = own.stated.as_ref();
    texts(&own.desired_state)
        + texts(&own.strategy)
        + of([&own.issues, &own.improvements])
        + stated.map_or(0, |own| of([&own.overall, &own.progress, &own.effectiveness]))
        + own.indicators.iter().map(indicator).sum::<usize>()
        + own.initiatives.iter().map(initiative).sum::<usize>()
}

fn reading(own: Option<&RawReading>) -> usize {
    match own {
        Some(RawReading::Fields(fields)) => of([&fields.population]),
        Some(RawReading::Text(_)) | None => 0,
    }
}

fn indicator(own: &RawIndicator) -> usize {
    own.name.len()
        + of([&own.label, &own.milestone, &own.population, &own.printed, &own.stated])
        + reading(own.reading.as_ref())
        + reading(own.previous.as_ref())
}

fn target(own: &RawTarget) -> usize {
    own.name.len()
        + of([&own.label, &own.milestone, &own.population, &own.printed, &own.stated])
        + reading(own.reading.as_ref())
        + reading(own.previous.as_ref())
}

fn initiative(own: &RawInitiative) -> usize {
    let stated = own.stated.as_ref();
    let withdrawal = own.withdrawal.as_ref();
    of([&own.content, &own.prior_results, &own.activities, &own.issues, &own.improvements])
        + stated.map_or(0, |own| of([&own.achievement, &own.effectiveness]))
        + withdrawal.map_or(0, |own| of([&own.printed]))
        + own.targets.iter().map(target).sum::<usize>()
}
