//! No two types in the crate have the same name, private ones included.

use std::collections::BTreeMap;
use std::fs;

use crate::source::{files, root};

/// The folder whose types are not compared: `review` does not import it.
const APART: &str = "draft";

/// Returns the name of the type that a line declares.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = match line.strip_prefix("pub") {
        Some(rest) => rest.split_once(' ').map_or("", |(_, rest)| rest),
        None => line,
    };
    let kinds = ["struct ", "enum ", "trait ", "type "];
    let rest = kinds.into_iter().find_map(|kind| line.strip_prefix(kind))?;
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|name| name.starts_with(|c: char| c.is_uppercase()))
}

#[test]
fn a_name_means_one_thing() {
    let src = root().join("src");
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in files(&src, ".rs") {
        let file = path.strip_prefix(&src).expect("below src").to_string_lossy().into_owned();
        if file.starts_with(APART) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("source");
        // Types in a trait or a block are local to it.
        let lines = text.lines().filter(|line| {
            let is_inner = line.starts_with("            ");
            let is_traits = line.starts_with(' ') && line.contains("type ");
            !(is_inner || is_traits)
        });
        for name in lines.filter_map(declared) {
            places.entry(name.into()).or_default().push(file.clone());
        }
    }
    assert!(places.len() > 150, "{}", places.len());
    places.retain(|_, places| places.len() > 1);
    assert_eq!(places, BTreeMap::new());
}

#[test]
fn how_types_are_read() {
    let lines = ["pub struct A<'s> {", "    pub(crate) enum B {", "type C = u8;", "trait D: E {"];
    assert_eq!(lines.map(declared), ["A", "B", "C", "D"].map(Some));
    for line in
        ["// struct A", "let structure = 1;", "struct $name {", "pub fn a() {", "pub use a::B;"]
    {
        assert_eq!(declared(line), None, "{line}");
    }
}
