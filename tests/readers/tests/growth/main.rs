//! The instructions of every act grow with the rows of a sheet and no faster, and so do those of
//! every writer and reader with what is in a cell.
//!
//! Valgrind counts them, on this program itself: it writes a profile at each [`mark`], so that what
//! lies between two marks is one act. Where there is no valgrind nothing is counted, which is said.

mod acts;
mod cells;

use std::hint::black_box;
use std::process::Command;
use std::{env, fs};

/// Set for the process that is counted: `rows`, `cells`.
const COUNTED: &str = "KUSEI_COUNTED";
/// Set by `.ci/growth`: rows ten times as many.
const MANY: &str = "KUSEI_MANY_ROWS";

/// Where valgrind begins a new profile.
#[inline(never)]
fn mark_of_growth(number: u64) -> u64 {
    black_box(number)
}

/// What is done with sizes one after the other.
pub(crate) struct Counting {
    size: usize,
}

impl Counting {
    /// Lets what an act does be counted, and nothing else.
    pub(crate) fn act<T>(&self, name: &str, act: impl FnOnce() -> T) {
        println!("\nact: {} {name}", self.size);
        black_box(mark_of_growth(1));
        black_box(act());
        black_box(mark_of_growth(2));
    }
}

/// The instructions of each act, by its size.
fn counts(test: &str) -> Option<Vec<(usize, String, u64)>> {
    let folder = env::temp_dir().join(format!("kusei-growth-{}-{test}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let own = env::current_exe().expect("this program");
    let profile = folder.join("profile");
    let counted = Command::new("valgrind")
        .args(["--tool=callgrind", "--dump-before=*mark_of_growth*"])
        .arg(format!("--callgrind-out-file={}", profile.display()))
        .arg(own)
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(COUNTED, test)
        // Valgrind counts a copy by `rep movsb` as an instruction a byte: long copies would count more.
        .env("GLIBC_TUNABLES", "glibc.cpu.x86_rep_movsb_threshold=1000000000")
        .output();
    let Ok(counted) = counted else {
        println!("not counted: there is no valgrind");
        return None;
    };
    assert!(counted.status.success(), "{}", String::from_utf8_lossy(&counted.stderr));
    let said = String::from_utf8_lossy(&counted.stdout);
    let acts = said.lines().filter_map(|line| line.strip_prefix("act: ")?.split_once(' '));
    // The first profile is what comes before the first act, the third what comes between two.
    let counts = acts.zip((2..).step_by(2)).map(|((size, name), number)| {
        let written = fs::read_to_string(folder.join(format!("profile.{number}")));
        let written = written.expect("a profile");
        let total = written.lines().find_map(|line| line.strip_prefix("totals: "));
        let total = total.and_then(|total| total.trim().parse().ok()).expect("a total");
        (size.parse().expect("a size"), name.to_owned(), total)
    });
    let counts = counts.collect();
    let _ = fs::remove_dir_all(&folder);
    Some(counts)
}

/// Counts acts at two sizes, and holds that each takes at most 1.1 times as much for each row or
/// character of the larger.
fn at_most_linear(test: &str, sizes: [usize; 2], acts: impl Fn(&Counting)) {
    if env::var(COUNTED).is_ok() {
        for size in sizes {
            acts(&Counting { size });
        }
        return;
    }
    let Some(counts) = counts(test) else { return };
    let (less, more) = counts.split_at(counts.len() / 2);
    assert!(!less.is_empty() && less.len() == more.len(), "{counts:?}");
    let mut faster = Vec::new();
    for ((small, name, few), (large, same, many)) in less.iter().zip(more) {
        assert_eq!((*small, *large, name), (sizes[0], sizes[1], same));
        let percent = many * *small as u64 * 100 / (few * *large as u64);
        println!("{percent:>4}% a unit: {name}, {few} at {small} and {many} at {large}");
        if percent > 110 {
            faster.push(format!("{name}: {percent}%"));
        }
    }
    assert!(faster.is_empty(), "{faster:#?}");
}

#[test]
fn rows() {
    let sizes = if env::var(MANY).is_ok() { [1_000, 10_000] } else { [100, 1_000] };
    at_most_linear("rows", sizes, acts::all);
}

#[test]
fn characters_of_a_cell() {
    at_most_linear("characters_of_a_cell", [1_000, 10_000], cells::all);
}
