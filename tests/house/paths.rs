//! Files, tests and functions that scripts, lists and documents name exist, and every source file
//! has tests for its mutants.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::source::{files, root, source};

/// The beginnings of a line with a path of the project.
const BEGINNINGS: [&str; 6] = ["src/", "tests/", "benches/", "examples/", "fuzz/", ".ci/"];

/// Paths that a script creates, or that belong to the reader's project.
const MADE: [&str; 5] =
    ["fuzz/artifacts/", "fuzz/corpus/", "fuzz/words.dict", "fuzz/$", "src/main.rs"];

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the paths that a text names, up to a variable part: for `tests/{a,b}/*.rs`, `tests/a/`
/// and `tests/b/`.
fn named(text: &str) -> Vec<String> {
    let is_path = |c: char| c.is_ascii_alphanumeric() || "_-./{},*$".contains(c);
    let words = text.split(|c: char| !is_path(c));
    let paths = words.filter_map(|word| {
        let word = word.trim_start_matches("../").trim_end_matches(['.', ',']);
        let word = word.strip_prefix("./").unwrap_or(word);
        BEGINNINGS.iter().any(|begin| word.starts_with(begin)).then_some(word)
    });
    let spread = paths.flat_map(|path| match path.split_once('{') {
        Some((before, rest)) => {
            let group = rest.split_once('}').map_or(rest, |(group, _)| group);
            group.split(',').map(|one| format!("{before}{one}")).collect()
        }
        None => vec![path.to_owned()],
    });
    let kept = spread.filter(|path| !MADE.iter().any(|made| path.starts_with(made)));
    kept.map(|path| {
        let fixed = path.find(['*', '$']).map_or(&*path, |at| &path[..at]);
        let whole = fixed.len() == path.len();
        let end = if whole { fixed.len() } else { fixed.rfind('/').map_or(0, |at| at + 1) };
        fixed[..end].to_owned()
    })
    .collect()
}

/// Returns every script, list and document that names paths relative to the crate.
fn naming() -> Vec<String> {
    let scripts = files(&root().join(".ci"), "");
    let below = root();
    let pages = files(&root().join("src/guide"), "");
    let found = scripts.iter().chain(&pages).map(|path| path.strip_prefix(&below).expect("below"));
    let found: Vec<_> = found.map(|path| path.to_string_lossy().into_owned()).collect();
    let fixed = ["README.md", "CHANGELOG.md", "Cargo.toml", ".cargo/mutants.toml", "src/lib.rs"];
    found.into_iter().chain(fixed.map(String::from)).collect()
}

#[test]
fn named_paths_exist() {
    let mut gone = Vec::new();
    for file in naming() {
        let text = read(&file);
        let missing = named(&text).into_iter().filter(|path| !root().join(path).exists());
        gone.extend(missing.map(|path| format!("{file} names {path}")));
    }
    assert_eq!(gone, [""; 0]);
}

#[test]
fn the_targets_of_every_member_exist() {
    for manifest in files(&root(), "Cargo.toml") {
        if manifest.components().any(|part| part.as_os_str() == "target") {
            continue;
        }
        let text = fs::read_to_string(&manifest).expect("a manifest");
        let folder = manifest.parent().expect("a folder");
        for line in text.lines().filter(|line| line.contains("path = \"")) {
            let path = line.split("path = \"").nth(1).and_then(|rest| rest.split('"').next());
            let path = folder.join(path.expect("a path"));
            assert!(path.exists(), "{}: {line}", manifest.display());
        }
    }
}

/// Test programs in scripts and documents exist: `--test NAME module::`.
#[test]
fn test_programs_that_are_run_by_name_exist() {
    let mut run = BTreeSet::new();
    for file in naming() {
        let text = read(&file).replace(['`', '|', '\n'], " ");
        let words: Vec<_> = text.split_whitespace().collect();
        for pair in words.windows(2).filter(|pair| pair[0] == "--test") {
            run.insert(pair[1].trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
        }
    }
    run.remove("");
    assert!(run.len() > 3, "{run:?}");
    for program in run {
        assert!(program_of(&program).is_some(), "there is no program {program}");
    }
}

/// Returns the folder of a test program, which is a folder with a `main.rs` or a file.
fn program_of(program: &str) -> Option<&'static str> {
    let folders =
        ["tests", "tests/readers/tests", "tests/workbook/tests", "tests/environments/tests"];
    folders.into_iter().find(|folder| {
        let folder = root().join(folder);
        folder.join(program).join("main.rs").exists()
            || folder.join(format!("{program}.rs")).exists()
    })
}

/// Reads `.ci/mutants.tests`: a source file or folder, and its tests.
fn held() -> BTreeMap<String, Vec<String>> {
    let text = read(".ci/mutants.tests");
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (file, tests) = line.split_once(": ").expect("a file and its tests");
            let tests = tests.split_whitespace().filter(|word| *word != "|").map(String::from);
            (file.to_owned(), tests.collect())
        })
        .collect()
}

#[test]
fn every_source_file_has_tests_for_its_mutants() {
    let (held, folder) = (held(), root());
    for file in held.keys() {
        assert!(folder.join(file).exists(), ".ci/mutants.tests names {file}, which is gone");
    }
    let unheld = files(&folder.join("src"), ".rs").into_iter().filter_map(|path| {
        let file = path.strip_prefix(&folder).expect("below").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).expect("source");
        let decides =
            text.lines().any(|line| !line.trim().starts_with("//") && line.contains("fn "));
        let own = held.contains_key(&file)
            || held.keys().any(|line| line.ends_with('/') && file.starts_with(line));
        (decides && !own).then_some(file)
    });
    assert_eq!(unheld.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn the_tests_of_every_file_exist() {
    for (file, tests) in held() {
        assert!(!tests.is_empty(), "{file}");
        for test in tests.iter().filter(|test| !test.starts_with('-')) {
            let (program, module) = test.split_once("::").expect("a program and a module");
            let folder =
                program_of(program).unwrap_or_else(|| panic!("{file}: no program {program}"));
            let own = root().join(folder).join(program);
            let module = module.replace("::", "/");
            let found = own.join(format!("{module}.rs")).exists()
                || own.join(&module).join("mod.rs").exists();
            assert!(found, "{file}: there is no module {test}");
        }
    }
}

/// Functions that `.cargo/mutants.toml` excludes by name exist.
#[test]
fn the_functions_excluded_from_mutants_exist() {
    let (text, source) = (read(".cargo/mutants.toml"), source());
    let mut functions = Vec::new();
    for line in
        text.lines().filter(|line| line.starts_with("    ") && !line.trim().starts_with('#'))
    {
        let words = line.split(|c: char| !c.is_alphanumeric() && !"_:".contains(c));
        let own =
            words.filter_map(|word| word.split_once("::").filter(|(owner, _)| !owner.is_empty()));
        functions.extend(own.map(|(_, function)| function.to_owned()));
        let within = line
            .rsplit_once(" in ")
            .map(|(_, word)| word.trim_matches(|c: char| !c.is_alphanumeric()));
        functions.extend(
            within
                .filter(|word| word.chars().all(|c| c.is_lowercase() || c == '_'))
                .map(String::from),
        );
    }
    assert!(functions.len() > 5, "{functions:?}");
    for function in functions {
        assert!(source.contains(&format!("fn {function}(")), "there is no fn {function}");
    }
}

#[test]
fn how_paths_are_read() {
    let text =
        "see `src/a.rs`, tests/{a,b} and tests/golden/*.json; fuzz/corpus/x; [x](../src/b.rs).";
    assert_eq!(named(text), ["src/a.rs", "tests/a", "tests/b", "tests/golden/", "src/b.rs"]);
}
