//! The crate's own source, for tests that must cover everything in it.

#![allow(dead_code, reason = "each test program uses only a part")]

use std::fs;
use std::path::{Path, PathBuf};

/// The crate's folder; also where another crate runs the test in its environment.
pub(crate) fn root() -> PathBuf {
    let mut above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    above.find(|crate_| crate_.join("tests/golden").is_dir()).expect("the crate").into()
}

/// Returns the files with an ending in a folder and its subfolders, in order.
pub(crate) fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let found = paths
        .into_iter()
        .flat_map(|path| if path.is_dir() { files(&path, end) } else { vec![path] });
    found.filter(|path| path.to_string_lossy().ends_with(end)).collect()
}

/// Returns the source as one text, file after file.
pub(crate) fn source() -> String {
    let files = files(&root().join("src"), ".rs");
    files.iter().map(|path| fs::read_to_string(path).expect("source is text")).collect()
}
