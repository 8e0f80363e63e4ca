//! The layers: each folder of `src` is a layer, imports point only downwards, and no file imports a
//! file that imports it. Checked on the sources themselves, including macros and tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of `src`, lowest first. Folders on one line do not import each other.
const LAYERS: [&[&str]; 9] = [
    &["terms"],
    &["rules"],
    &["value"],
    &["plan"],
    &["wire"],
    &["review", "draft"],
    &["city", "years", "scenario"],
    &["form", "guide"],
    &["intake"],
];

/// Module names that say nothing.
const UNSAID: [&str; 5] = ["utils", "common", "helpers", "types", "error"];

/// The only file that may import all names of a module: its macro makes the decision tables, whose
/// cells are variants.
const GLOB: &str = "rules/clause.rs";

/// The largest number of lines of a file.
const LONGEST: usize = 400;

/// A source file: its path below `src`, and its code without comments.
struct Source {
    path: String,
    length: usize,
    code: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
        let code = code.collect::<Vec<_>>().join("\n");
        Self { path: path.replace('\\', "/"), length: text.lines().count(), code }
    }

    /// Returns the module: `plan::place` for `plan/place.rs`, `plan` for `plan/mod.rs`.
    fn module(&self) -> String {
        let path = self.path.trim_end_matches(".rs");
        path.strip_suffix("/mod").unwrap_or(path).replace('/', "::")
    }

    /// Returns the modules whose items the file names; for a name in no module, the name.
    fn imports(&self, modules: &BTreeSet<String>) -> BTreeSet<String> {
        let module = self.module();
        let above = module.rsplit_once("::").map_or("", |(above, _)| above);
        let mut paths: Vec<String> = paths(&self.code, "crate::").collect();
        let uses = self.code.split('\n').filter_map(|line| {
            let line = line.strip_prefix("pub(crate) ").unwrap_or(line);
            line.strip_prefix("pub ").unwrap_or(line).strip_prefix("use ")
        });
        for (relative, to) in [("self::", module.as_str()), ("super::", above)] {
            for line in uses.clone() {
                // A group may continue after its line.
                let at = line.as_ptr() as usize - self.code.as_ptr() as usize;
                if line.starts_with(relative) {
                    let found = tree(&self.code[at + relative.len()..]);
                    paths.extend(found.into_iter().map(|path| format!("{to}::{path}")));
                }
            }
        }
        let named = paths.iter().map(|path| nearest(path.trim_start_matches("::"), modules));
        named.filter(|named| *named != module).collect()
    }
}

/// Returns the module that a path leads to, or its first name if there is none.
fn nearest(path: &str, modules: &BTreeSet<String>) -> String {
    let mut left = path;
    loop {
        if modules.contains(left) {
            return left.into();
        }
        match left.rsplit_once("::") {
            Some((above, _)) => left = above,
            None => return left.into(),
        }
    }
}

/// Returns the paths after a beginning: for `crate::{a::b, c}`, `a::b` and `c`.
fn paths<'a>(code: &'a str, beginning: &'a str) -> impl Iterator<Item = String> + 'a {
    code.match_indices(beginning).flat_map(move |(at, _)| {
        let begun = code[..at].chars().next_back().is_some_and(|c| c == ':' || is_word(c));
        if begun { Vec::new() } else { tree(&code[at + beginning.len()..]) }
    })
}

/// Returns the paths of an import tree `a::{b, c::{d, e}}`, up to its end.
fn tree(text: &str) -> Vec<String> {
    let end = text.find(|c: char| !is_word(c) && c != ':').unwrap_or(text.len());
    let (path, rest) = text.split_at(end);
    let Some(group) = rest.strip_prefix('{').filter(|_| path.is_empty() || path.ends_with("::"))
    else {
        return vec![path.trim_end_matches(':').into()];
    };
    let below = parts(group).into_iter().flat_map(tree);
    below.map(|below| format!("{path}{below}")).collect()
}

/// Returns the parts of a group `a::{b, c}, d}`, up to its closing brace.
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

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Returns every file below `src` except `lib.rs`, in order.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = files(&root);
    paths.sort();
    let sources = paths.iter().map(|path| {
        let text = fs::read_to_string(path).expect("a source file");
        let below = path.strip_prefix(&root).expect("below src").to_str().expect("a name");
        Source::new(below, &text)
    });
    sources.filter(|source| source.path != "lib.rs").collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (folders, own): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let own = own.into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs"));
    own.chain(folders.iter().flat_map(|folder| files(folder))).collect()
}

/// Returns the folder of a module, and its index in [`LAYERS`].
fn layer(module: &str) -> (&str, Option<usize>) {
    let folder = module.split("::").next().unwrap_or_default();
    (folder, LAYERS.iter().position(|layer| layer.contains(&folder)))
}

/// Returns the imports of each file.
fn imports() -> BTreeMap<String, BTreeSet<String>> {
    let sources = sources();
    let modules = sources.iter().map(Source::module).collect();
    sources.iter().map(|source| (source.module(), source.imports(&modules))).collect()
}

#[test]
fn every_folder_is_a_layer_and_every_layer_a_folder() {
    let sources = sources();
    let folders: BTreeSet<&str> = sources
        .iter()
        .map(|source| source.path.split_once('/').map_or(&*source.path, |(folder, _)| folder))
        .collect();
    let layers: BTreeSet<&str> = LAYERS.into_iter().flatten().copied().collect();
    assert_eq!(folders, layers);
}

#[test]
fn imports_point_only_downwards() {
    let mut upward = Vec::new();
    for (module, imports) in imports() {
        let (folder, own) = layer(&module);
        for import in imports {
            let (other, theirs) = layer(&import);
            if other != folder && (theirs.is_none() || theirs >= own) {
                upward.push(format!("{module} imports {import}"));
            }
        }
    }
    assert_eq!(upward, [""; 0]);
}

#[test]
fn no_file_is_imported_by_what_it_imports() {
    let mut left = imports();
    // A file that imports none of the remaining ones is not part of a circle.
    while let Some(free) =
        left.iter().find(|(_, needs)| needs.iter().all(|need| !left.contains_key(need)))
    {
        let free = free.0.clone();
        left.remove(&free);
    }
    // Neither is one that no remaining file imports.
    while let Some(free) = left.keys().find(|own| left.values().all(|needs| !needs.contains(*own)))
    {
        let free = free.clone();
        left.remove(&free);
    }
    let circle: Vec<_> = left.into_keys().collect();
    assert_eq!(circle, [""; 0]);
}

#[test]
fn no_module_has_a_name_that_says_nothing() {
    let unsaid = sources().into_iter().map(|source| source.module());
    let unsaid = unsaid.filter(|module| module.split("::").any(|name| UNSAID.contains(&name)));
    assert_eq!(unsaid.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn nothing_is_imported_all_at_once() {
    let globs = lines(|line| ["::*", "{*", ", *}"].iter().any(|glob| line.contains(glob)));
    let others: Vec<_> = globs.into_iter().filter(|(path, _)| path != GLOB).collect();
    assert_eq!(others, []);
}

/// Floats in a document are handled in one place, where they are refused or skipped without being
/// read.
#[test]
fn no_figure_is_a_float() {
    let is_float =
        |line: &str| line.split(|c| !is_word(c)).any(|word| ["f32", "f64"].contains(&word));
    let met = lines(is_float);
    let met: Vec<_> = met.iter().map(|(path, line)| (&**path, line.trim())).collect();
    let one = "fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {";
    assert_eq!(met, [("wire/skip.rs", one)]);
}

#[test]
fn no_file_is_too_long() {
    let long = sources().into_iter().filter(|source| source.length > LONGEST);
    let long: Vec<_> = long.map(|source| (source.path, source.length)).collect();
    assert_eq!(long, []);
}

/// Returns the lines of code that satisfy a condition, each with its file's path.
fn lines(is_meant: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let of = |source: &Source| {
        let meant = source.code.lines().filter(|line| is_meant(line));
        meant.map(|line| (source.path.clone(), line.trim().into())).collect::<Vec<_>>()
    };
    sources().iter().flat_map(of).collect()
}

macro_rules! imports {
    ($($name:ident: $path:literal $code:literal => [$($import:literal),*];)+) => {$(
        #[test]
        fn $name() {
            let modules = ["terms", "terms::text", "terms::said", "plan", "plan::place", "plan::place::read"];
            let modules = modules.map(String::from).into();
            let found: Vec<_> = Source::new($path, $code).imports(&modules).into_iter().collect();
            assert_eq!(found, [$($import),*] as [&str; imports!(@count $($import)*)]);
        }
    )+};
    (@count $($import:literal)*) => { <[&str]>::len(&[$($import),*]) };
}

// Checks how imports are read, so that the tests above cannot pass by reading nothing.
imports! {
    a_use: "plan/place.rs" "use crate::terms::text;" => ["terms::text"];
    an_item: "plan/place.rs" "use crate::terms::text::Text;" => ["terms::text"];
    an_item_of_a_door: "plan/place.rs" "use crate::terms::Text;" => ["terms"];
    a_group: "plan/mod.rs" "use crate::{terms::{text::{self, Text}, said::Said},\n    plan::place};" => ["plan::place", "terms::said", "terms::text"];
    an_inline_path: "plan/place.rs" "let x = crate::terms::text::EMPTY;" => ["terms::text"];
    a_path_in_a_macro: "plan/place.rs" "=> $crate::terms::text::Text" => ["terms::text"];
    a_door: "plan/mod.rs" "pub use self::place::Place;" => ["plan::place"];
    a_child: "plan/place.rs" "use self::read::{\n    a,\n    b,\n};" => ["plan::place::read"];
    a_reexport_of_the_root: "terms/text.rs" "use crate::Sheet;" => ["Sheet"];
    a_parent: "plan/place/read.rs" "use super::Place;" => ["plan::place"];
    a_door_from_within: "terms/text.rs" "use super::said::said;" => ["terms::said"];
    a_test_is_no_exception: "terms/text.rs" "#[cfg(test)]\nmod tests { use crate::plan::place::Place; }" => ["plan::place"];
    a_comment_imports_nothing: "terms/text.rs" "// use crate::plan::place;" => [];
    another_crates_path: "terms/text.rs" "use serde_crate::unit; use alloc::crate_::x;" => [];
}
