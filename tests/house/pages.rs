//! Pages of the guide that are tables in a separate file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::source::{files, root};

fn path(name: &str) -> PathBuf {
    root().join("src/guide").join(name)
}

/// Returns the text of a page.
pub(crate) fn page(name: &str) -> String {
    let path = path(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the cells of a line that is a table's row.
pub(crate) fn cells(line: &str) -> Option<Vec<&str>> {
    let row = line.strip_prefix('|')?.strip_suffix('|')?;
    Some(row.split('|').map(str::trim).collect())
}

/// Returns a table's row.
pub(crate) fn row(cells: &[&str]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// Returns the head of a table, with a blank line before it.
pub(crate) fn head(cells: &[&str]) -> String {
    format!("\n{}|{}\n", row(cells), "---|".repeat(cells.len()))
}

/// Returns the texts in backticks.
pub(crate) fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Compares the generated text with the end of a page, from its first line on, or with the whole
/// page if it does not have that line. `KUSEI_SNAPSHOTS=write` rewrites it.
pub(crate) fn holds(name: &str, generated: &str) {
    let first = generated.lines().next().expect("a heading");
    let kept = page(name);
    let start = kept.find(&format!("{first}\n")).unwrap_or(0);
    if std::env::var("KUSEI_SNAPSHOTS").as_deref() == Ok("write") {
        fs::write(path(name), format!("{}{generated}", &kept[..start])).expect("a page is written");
        return;
    }
    for (kept, now) in kept[start..].lines().zip(generated.lines()) {
        assert_eq!(kept, now, "{name}: write it anew with KUSEI_SNAPSHOTS=write");
    }
    assert_eq!(kept[start..].lines().count(), generated.lines().count(), "{name}");
}

/// Returns a text as readers see it: for a source file only its docs, with the file that they
/// include.
fn docs(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a page");
    if path.extension().is_none_or(|own| own != "rs") {
        return text;
    }
    let lines = text.lines().filter_map(|line| {
        let included = line.strip_prefix("#![doc = include_str!(\"").map(|rest| {
            let file = rest.split('"').next().expect("a file");
            let file = path.parent().expect("a folder").join(file);
            fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
        });
        included.or_else(|| Some(line.strip_prefix("//!")?.trim_start().to_owned()))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns the anchor of a heading: its letters and digits, with - between words.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().chars();
    let kept = kept.filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
}

/// Rustdoc does not check links within a page.
#[test]
fn links_within_a_page_have_their_headings() {
    let mut links = 0;
    for path in files(&root().join("src/guide"), ".rs") {
        let docs = docs(&path);
        let anchors: Vec<_> =
            docs.lines().filter(|line| line.starts_with('#')).map(anchor).collect();
        for link in docs.split("](#").skip(1) {
            let link = link.split(')').next().expect("the end of a link");
            assert!(anchors.iter().any(|own| own == link), "{}: #{link}", path.display());
            links += 1;
        }
    }
    assert!(links > 5, "{links}");
}
