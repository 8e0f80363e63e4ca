//! Speed beside its limit, in one run: `cargo bench --bench limits`, or `-- --quick`.
//!
//! There are two yardsticks. The limit is passes over flat `i64` arrays with all figures scaled
//! beforehand; the nested loop walks the same sheets and compares the same integers. Both give the
//! same marks as the review, which is asserted before anything is timed. Both compare every figure
//! each time; the crate compares once, when it builds a sheet, for all reviews, and this is
//! included in the row of parsing. Parsing is compared with `serde_json` into plain structs of the
//! same shape, and `ends` measures what a user waits for from end to end; `-p kusei-benches
//! --features pages` adds the pages and the prose. Ratios are medians over rounds in which the
//! operations take turns, with the smallest and the largest.

mod acts;
mod ends;
mod exact;
mod figures;
mod flat;
mod marks;
mod memory;
mod nation;
mod nested;
mod plain;
mod race;
mod random;

use std::hint::black_box;
use std::time::Duration;

use flat::Flat;
use kusei::{RawSheet, Sheet, review};
use marks::Marks;
use race::Table;

#[global_allocator]
static ALLOCATOR: memory::Counting = memory::Counting;

/// How much is measured.
#[derive(Clone, Copy)]
struct Scale {
    rounds: usize,
    least: Duration,
    nation: usize,
    largest: usize,
}

fn main() {
    let given = |word: &str| std::env::args().any(|argument| argument == word);
    // `cargo test --benches` passes no argument, `cargo bench` passes `--bench`.
    if given("--test") || std::env::args().len() == 1 {
        let few = sheets(&plans(3));
        println!("{}", check(&few));
        return;
    }
    if given("--repeat") {
        repeat();
        return;
    }
    let scale = if given("--quick") {
        Scale { rounds: 5, least: Duration::from_millis(1), nation: 240, largest: 10_000 }
    } else {
        Scale {
            rounds: 15,
            least: Duration::from_millis(2),
            nation: nation::PLANS,
            largest: 1_000_000,
        }
    };
    let mut table = Table::new();
    acts::form(&mut table, scale);
    ends::measure(&mut table, scale);
    for (title, wards) in
        [("one ward, hot in cache", 1), ("a city of 24", 24), ("a nation", scale.nation)]
    {
        acts::measure(&mut table, title, wards, scale);
    }
    acts::grow(&mut table, scale);
    println!("{table}");
}

fn plans(wards: usize) -> Vec<RawSheet> {
    (0..wards).map(nation::plan).collect()
}

fn sheets(plans: &[RawSheet]) -> Vec<Sheet> {
    plans.iter().cloned().map(nation::checked).collect()
}

/// Asserts that all contestants give the same marks, and returns how many there are of each.
fn check(sheets: &[Sheet]) -> String {
    let expected = Marks::of_review(sheets);
    for contestant in [flat_marks(sheets), nested_marks(sheets)] {
        if let Some(difference) = contestant.difference(&expected) {
            panic!("the marks differ: {difference}");
        }
    }
    expected.census()
}

fn flat_marks(sheets: &[Sheet]) -> Marks {
    let mut marks = Marks::room_for(sheets);
    Flat::new(sheets).marks(&mut marks);
    marks
}

fn nested_marks(sheets: &[Sheet]) -> Marks {
    let mut marks = Marks::room_for(sheets);
    nested::marks(sheets, &mut marks);
    marks
}

/// For a profile: repeats an operation over a city of 24 wards, or with `--form` over the real
/// form.
///
/// `valgrind --tool=callgrind --toggle-collect='*limits::again*' … --repeat review --form`
fn repeat() {
    let given = |word: &str| std::env::args().any(|argument| argument == word);
    let (sheets, times): (Vec<Sheet>, _) = if given("--form") {
        (vec![serde_json::from_str(acts::FORM).expect("the real form is a sheet")], 240)
    } else {
        (sheets(&plans(24)), 10)
    };
    let written = |sheet| serde_json::to_string(sheet).expect("a sheet is written");
    let documents: Vec<String> = sheets.iter().map(written).collect();
    let mut marks = Marks::room_for(&sheets);
    if given("limit") {
        let flat = Flat::new(&sheets);
        again(times, || flat.marks(black_box(&mut marks)));
    } else if given("nested") {
        again(times, || nested::marks(black_box(&sheets), black_box(&mut marks)));
    } else if given("marks") {
        let (rubric, mut buffer) = (kusei::Rubric::default(), kusei::Marks::default());
        again(times, || acts::marks_only(black_box(&sheets), &rubric, &mut buffer));
    } else if given("parse") {
        again(times, || acts::parse_and_check(black_box(&documents)));
    } else if given("plain") {
        again(times, || acts::parse_plain(black_box(&documents)));
    } else if given("reasons") {
        again(times, || {
            for sheet in black_box(&sheets) {
                black_box(serde_json::to_string(&review(sheet)).expect("a review is written"));
            }
        });
    } else {
        again(times, || {
            for sheet in black_box(&sheets) {
                black_box(review(sheet));
            }
        });
    }
}

#[inline(never)]
fn again(times: usize, mut act: impl FnMut()) {
    for _ in 0..times {
        act();
    }
}
