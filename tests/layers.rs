//! The layers of STYLE.md: imports point only downwards, and those within a layer form no cycle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Every module of the crate root, lowest layer first.
const LAYERS: [(usize, &[&str]); 9] = [
    (1, &["notation"]),
    (
        2,
        &[
            "text",
            "listed",
            "legend",
            "stated",
            "clause",
            "derived",
            "fiscal_year",
            "language",
            "code",
            "figure",
            "unit",
            "numeral",
            "quantity",
        ],
    ),
    (3, &["criterion", "reading"]),
    (4, &["target", "measured", "achievement_rate", "withdrawal"]),
    (5, &["policy", "initiative", "strategy"]),
    (6, &["sheet"]),
    (7, &["rules"]),
    (8, &["review"]),
    (
        9,
        &[
            "scenario",
            "sensitivity",
            "table",
            "ward",
            "comparison",
            "roll_up",
            "series",
            "form",
            "draft",
        ],
    ),
];

/// Names that say nothing about what a module is.
const UNSAID: [&str; 5] = ["utils", "common", "helpers", "types", "error"];

/// The one place where variants are imported all at once: the cells of a decision table.
const GLOB: (&str, &str) = ("clause.rs", "$(use $words::*;)*");

/// Most lines of a file; past that it is two concepts.
const LONGEST: usize = 400;

/// A source file: its path below `src` and its code, without comments and tests.
struct Source {
    path: String,
    length: usize,
    code: String,
}

impl Source {
    /// The module's path: `["sheet", "read"]` of `sheet/read.rs`.
    fn module(&self) -> Vec<&str> {
        self.path.trim_end_matches(".rs").split('/').collect()
    }

    /// The module of the crate root it belongs to.
    fn top(&self) -> &str {
        self.module()[0]
    }

    /// What the file names of the crate root: a module, or an item where it has no business.
    fn imports(&self) -> BTreeSet<String> {
        let to_root = "super::".repeat(self.module().len());
        let named = heads(&self.code, "crate::").chain(heads(&self.code, &to_root));
        named.filter(|name| name != self.top()).collect()
    }
}

/// The first names behind a path's beginning: of `crate::{a::b, c}` they are `a` and `c`.
fn heads<'a>(code: &'a str, beginning: &'a str) -> impl Iterator<Item = String> + 'a {
    code.match_indices(beginning).flat_map(move |(at, _)| {
        let begun = code[..at].chars().next_back().is_some_and(|c| c == ':' || is_word(c));
        let rest = &code[at + beginning.len()..];
        match (begun, rest.strip_prefix('{')) {
            (true, _) => Vec::new(),
            (false, Some(group)) => parts(group).into_iter().map(word).collect(),
            (false, None) => vec![word(rest)],
        }
    })
}

/// The parts of a group `a::{b, c}, d}`, up to its closing brace.
fn parts(group: &str) -> Vec<&str> {
    let (mut depth, mut begin, mut parts) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                parts.push(group[begin..at].trim());
                begin = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| is_word(*c)).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// All files below `src` but `lib.rs` and those for tests alone, in order.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = files(&root);
    paths.sort();
    let sources = paths.iter().map(|path| source(&root, path));
    let (lib, sources): (Vec<_>, Vec<_>) = sources.partition(|source| source.path == "lib.rs");
    let declares = |source: &Source| lib[0].code.contains(&format!("mod {};", source.top()));
    sources.into_iter().filter(declares).collect()
}

fn source(root: &Path, path: &Path) -> Source {
    let text = fs::read_to_string(path).expect("a source file");
    let below = path.strip_prefix(root).expect("below src").to_str().expect("a name");
    let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    Source {
        path: below.replace('\\', "/"),
        length: text.lines().count(),
        code: without_tests(&code.collect::<Vec<_>>().join("\n")),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (folders, own): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let own = own.into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"));
    own.chain(folders.iter().flat_map(|folder| files(folder))).collect()
}

/// The code without its items behind `#[cfg(test)]`: tests may look anywhere.
fn without_tests(code: &str) -> String {
    let mut parts = code.split("#[cfg(test)]");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |code, part| {
        let mut depth = 0;
        let end = part.char_indices().find(|(_, c)| {
            depth += i32::from(*c == '{') - i32::from(*c == '}');
            depth == 0 && matches!(c, '}' | ';')
        });
        code + end.map_or("", |(at, _)| &part[at + 1..])
    })
}

/// The layer of a module; none has layer 0.
fn layer(module: &str) -> usize {
    LAYERS.iter().find(|(_, modules)| modules.contains(&module)).map_or(0, |(layer, _)| *layer)
}

/// What each module of the crate root imports.
fn imports() -> BTreeMap<String, BTreeSet<String>> {
    let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources() {
        imports.entry(source.top().into()).or_default().extend(source.imports());
    }
    imports
}

#[test]
fn every_module_has_its_line_and_every_line_its_module() {
    let found: BTreeSet<String> = sources().iter().map(|source| source.top().into()).collect();
    let lines: BTreeSet<String> =
        LAYERS.iter().flat_map(|(_, modules)| modules.iter().map(ToString::to_string)).collect();
    assert_eq!(found, lines);
}

#[test]
fn imports_point_only_downwards() {
    let mut upward = Vec::new();
    for source in sources() {
        for import in source.imports() {
            if layer(&import) == 0 || layer(&import) > layer(source.top()) {
                upward.push(format!("{} imports {import}", source.path));
            }
        }
    }
    assert_eq!(upward, [""; 0]);
}

#[test]
fn imports_within_a_layer_form_no_cycle() {
    let mut left = imports();
    // A module that imports none of those left is no part of a cycle.
    while let Some(free) =
        left.iter().find(|(_, needs)| needs.iter().all(|need| !left.contains_key(need)))
    {
        let free = free.0.clone();
        left.remove(&free);
    }
    assert_eq!(left, BTreeMap::new());
}

#[test]
fn no_module_has_a_name_that_says_nothing() {
    let sources = sources();
    let unsaid =
        sources.iter().filter(|source| source.module().iter().any(|name| UNSAID.contains(name)));
    assert_eq!(unsaid.map(|source| source.path.as_str()).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn nothing_is_imported_all_at_once() {
    let globs = lines(|line| ["::*", "{*", ", *}"].iter().any(|glob| line.contains(glob)));
    assert_eq!(globs, [format!("{}: {}", GLOB.0, GLOB.1)]);
}

#[test]
fn no_figure_is_a_float() {
    let is_float =
        |line: &str| line.split(|c| !is_word(c)).any(|word| ["f32", "f64"].contains(&word));
    assert_eq!(lines(is_float), [""; 0]);
}

#[test]
fn no_file_is_longer_than_a_concept() {
    let long = sources().into_iter().filter(|source| source.length > LONGEST);
    let long: Vec<_> = long.map(|source| format!("{}: {}", source.path, source.length)).collect();
    assert_eq!(long, [""; 0]);
}

/// The lines of code of which something is true, each behind its file's path.
fn lines(is_meant: impl Fn(&str) -> bool) -> Vec<String> {
    let of = |source: &Source| {
        let meant = source.code.lines().filter(|line| is_meant(line));
        meant.map(|line| format!("{}: {}", source.path, line.trim())).collect::<Vec<_>>()
    };
    sources().iter().flat_map(of).collect()
}

/// A file at a path of `src`.
fn file(path: &str, code: &str) -> Source {
    Source { path: path.into(), length: 0, code: without_tests(code) }
}

macro_rules! imports {
    ($($name:ident: $path:literal $code:literal => [$($import:literal),*];)+) => {$(
        #[test]
        fn $name() {
            let found: Vec<_> = file($path, $code).imports().into_iter().collect();
            assert_eq!(found, [$($import),*] as [&str; imports!(@count $($import)*)]);
        }
    )+};
    (@count $($import:literal)*) => { <[&str]>::len(&[$($import),*]) };
}

// What the reading of imports sees, so that the tests above do not pass for being blind.
imports! {
    a_use: "text.rs" "use crate::notation;" => ["notation"];
    an_item: "text.rs" "use crate::notation::Excerpt;" => ["notation"];
    a_group: "text.rs" "use crate::{notation::{self, Excerpt}, unit::Unit,\n    figure};" => ["figure", "notation", "unit"];
    an_inline_path: "text.rs" "let x = crate::unit::Unit::Yen;" => ["unit"];
    a_path_in_a_macro: "text.rs" "=> $crate::clause::Rule" => ["clause"];
    a_public_use: "rules.rs" "pub use crate::withdrawal::R3;" => ["withdrawal"];
    a_reexport_of_the_root: "text.rs" "use crate::Sheet;" => ["Sheet"];
    the_root_from_a_file_of_it: "text.rs" "use super::unit::Unit;" => ["unit"];
    the_root_from_below: "sheet/read/target.rs" "use super::super::super::{unit, text};" => ["text", "unit"];
    a_parent_that_is_not_the_root: "sheet/read/target.rs" "use super::super::place::Place;" => [];
    its_own_module: "sheet/read.rs" "use crate::sheet::place::Place;" => [];
    a_test_may_look_anywhere: "text.rs" "use crate::unit;\n#[cfg(test)]\nmod tests { use crate::review::{a, b}; }\nuse crate::code;" => ["code", "unit"];
    another_crates_path: "text.rs" "use serde_crate::unit; use alloc::crate_::x;" => [];
}
