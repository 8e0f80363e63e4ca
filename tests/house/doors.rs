//! The public modules and the names at the root, compared with the committed list. All other public
//! names belong to a module; the whole interface is checked before a release (`.ci/public-api`).

use std::fs;

use crate::source::root;

/// Returns the public modules and names that a text of `lib.rs` declares, one per line, in order.
fn doors(source: &str) -> Vec<String> {
    let mut doors = Vec::new();
    let mut feature = String::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if let Some(rest) = line.strip_prefix("#[cfg(feature = \"") {
            feature = format!(" (feature {})", rest.trim_end_matches("\")]"));
        } else if let Some(module) = line.strip_prefix("pub mod ") {
            doors.push(format!("mod {}{feature}", module.trim_end_matches(';')));
            feature.clear();
        } else if let Some(first) = line.strip_prefix("pub use ") {
            let mut import = first.to_owned();
            while !import.ends_with(';') {
                import += lines.next().expect("the end of an import").trim();
            }
            let (path, group) = import.split_once('{').unwrap_or(("", &import));
            let names = group.trim_end_matches([';', '}']).split(',').map(str::trim);
            for name in names.filter(|name| !name.is_empty()) {
                assert!(!name.contains(" as "), "{path}{name} has two names");
                doors.push(format!("{}{feature}", name.rsplit("::").next().unwrap_or(name)));
            }
            feature.clear();
        }
    }
    doors.sort_by_key(|door| (!door.starts_with("mod "), door.to_lowercase(), door.clone()));
    doors
}

#[test]
fn the_public_names_are_those_of_the_list() {
    let source = fs::read_to_string(root().join("src/lib.rs")).expect("the root");
    let list = fs::read_to_string(root().join("tests/api/doors.txt")).expect("the list");
    let listed: Vec<_> = list.lines().collect();
    let doors = doors(&source);
    assert_eq!(doors, listed, "the doors, one a line:\n{}", doors.join("\n"));
    let names = doors.iter().filter(|door| !door.starts_with("mod ")).count();
    assert!(names <= 30, "{names} names at the root are more than who comes first looks through");
}

/// No public name comes from a glob, which the list would not show.
#[test]
fn the_root_has_only_public_modules_and_reexports() {
    let source = fs::read_to_string(root().join("src/lib.rs")).expect("the root");
    let items = source.lines().filter(|line| line.starts_with("pub "));
    for item in items {
        assert!(item.starts_with("pub mod ") || item.starts_with("pub use "), "{item}");
        assert!(!item.contains('*'), "{item}");
    }
}

#[test]
fn how_public_names_are_read() {
    let source = "pub mod b;\n#[cfg(feature = \"f\")]\npub mod a;\n#[doc(inline)]\npub use crate::x::{\n    Y, y,\n};\npub use z;\nuse crate::hidden;\n";
    assert_eq!(doors(source), ["mod a (feature f)", "mod b", "Y", "y", "z"]);
}
