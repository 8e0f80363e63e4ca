//! The instructions of every operation grow at most linearly with the rows of a sheet, and those of
//! every writer and reader with the length of a cell.
//!
//! Valgrind counts the instructions of this program: it writes a profile at each [`mark`], so that
//! the code between two marks is one operation. Without valgrind nothing is counted, and the test
//! says so.

mod acts;
mod cells;

use std::hint::black_box;
use std::process::Command;
use std::{env, fs};

/// Set for the process that is counted: `rows`, `cells`.
const COUNTED: &str = "KUSEI_COUNTED";
/// Set by `.ci/growth`: ten times as many rows.
const MANY: &str = "KUSEI_MANY_ROWS";

/// The function at which valgrind begins a new profile.
#[inline(never)]
fn mark_of_growth(number: u64) -> u64 {
    black_box(number)
}

/// Runs operations at several sizes.
pub(crate) struct Counting {
    size: usize,
}

impl Counting {
    /// Runs an operation so that only its instructions are counted.
    pub(crate) fn act<T>(&self, name: &str, act: impl FnOnce() -> T) {
        println!("\nact: {} {name}", self.size);
        black_box(mark_of_growth(1));
        black_box(act());
        black_box(mark_of_growth(2));
    }
}

/// Returns the instructions of each operation, by its size.
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
        // Valgrind counts `rep movsb` as one instruction per byte, so long copies would count too
        // much.
        .env("GLIBC_TUNABLES", "glibc.cpu.x86_rep_movsb_threshold=1000000000")
        .output();
    let Ok(counted) = counted else {
        println!("not counted: there is no valgrind");
        return None;
    };
    assert!(counted.status.success(), "{}", String::from_utf8_lossy(&counted.stderr));
    let said = String::from_utf8_lossy(&counted.stdout);
    let acts = said.lines().filter_map(|line| line.strip_prefix("act: ")?.split_once(' '));
    // The first profile is from before the first operation, the third from between two.
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

/// Counts operations at two sizes, and checks that each takes at most 1.1 times as much per row or
/// character at the larger one.
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
