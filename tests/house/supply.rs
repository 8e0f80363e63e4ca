//! The dependencies, from `cargo metadata` and the lock files: their sources, their licences, and
//! those that a pure library must not have.
//!
//! Everything that is built here is checked, including other members and their tools. Dependencies
//! of other platforms are checked if `EVERY_PLATFORM` is set and a registry is available
//! (`.ci/supply`). Advisories need a current database: they are checked before a release
//! (`.ci/advisories`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::source::root;

/// The only source of packages.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The licences of what is shipped with the crate, with any features.
///
/// Zlib comes with workbooks, a feature that is off by default.
const SHIPPED: [&str; 4] = ["MIT", "Apache-2.0", "Unicode-3.0", "Zlib"];

/// The additional licences of tests and benches, which are not shipped.
const TOOLS: [&str; 5] = ["MPL-2.0", "ISC", "BSD-3-Clause", "MIT-0", "NCSA"];

/// Clocks, random numbers, sockets, processes, C: never shipped.
const NEVER: [&str; 8] =
    ["cc", "getrandom", "iana-time-zone", "libc", "openssl-sys", "rand", "tokio", "windows-sys"];

/// Packages whose source is in this project.
const OWN: [&str; 6] = [
    "kusei",
    "kusei-benches",
    "kusei-environments",
    "kusei-fuzz",
    "kusei-readers",
    "kusei-workbook",
];

/// The workspaces, and the lock file of each.
const LOCKS: [&str; 3] = ["Cargo.lock", "fuzz/Cargo.lock", "tests/environments/Cargo.lock"];

fn run(command: &mut Command) -> String {
    let output = command.output().expect("a command that runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}:\n{told}");
    String::from_utf8(output.stdout).expect("text")
}

/// Returns cargo's metadata of a workspace with all features.
fn metadata(manifest: &str, only_here: bool) -> Value {
    let mut command = Command::new(env!("CARGO"));
    command.args(["metadata", "--format-version=1", "--locked", "--all-features"]);
    command.arg("--manifest-path").arg(root().join(manifest));
    if only_here {
        let version = run(Command::new("rustc").arg("-vV"));
        let host = version.lines().find_map(|line| line.strip_prefix("host: "));
        command.args(["--offline", "--filter-platform", host.expect("a host")]);
    }
    serde_json::from_str(&run(&mut command)).expect("JSON")
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value[key].as_array().expect("a list").iter()
}

/// Returns whether allowed licences satisfy a licence expression: `A OR B`, `A/B`, `A AND B`.
fn is_met(expression: &str, allowed: &[&str]) -> bool {
    let expression = expression.replace(['(', ')'], " ").replace('/', " OR ");
    let parts = expression.split(" AND ");
    parts.into_iter().all(|part| part.split(" OR ").any(|one| allowed.contains(&one.trim())))
}

/// Returns the ids of the crate and all packages that it is built with.
fn shipped(metadata: &Value) -> BTreeSet<&str> {
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"], "nodes").map(|node| (text(node, "id"), node)).collect();
    let own = list(metadata, "packages").find(|package| text(package, "name") == "kusei");
    let mut found = BTreeSet::new();
    let mut next = vec![text(own.expect("the crate"), "id")];
    while let Some(id) = next.pop() {
        if found.insert(id) {
            let needed = list(nodes[id], "deps")
                .filter(|needed| list(needed, "dep_kinds").any(|kind| kind["kind"] != "dev"));
            next.extend(needed.map(|needed| text(needed, "pkg")));
        }
    }
    found
}

/// Returns the faults of a workspace's packages. What is shipped is determined from the crate's own
/// metadata; other workspaces turn on more features, only for tests.
fn faults(metadata: &Value, shipped: &BTreeSet<&str>) -> Vec<String> {
    let tools = [&SHIPPED[..], &TOOLS].concat();
    let mut faults = Vec::new();
    for package in
        list(metadata, "packages").filter(|package| !OWN.contains(&text(package, "name")))
    {
        let (name, licence) = (text(package, "name"), text(package, "license"));
        let is_shipped = shipped.contains(text(package, "id"));
        if text(package, "source") != REGISTRY {
            faults.push(format!("{name} comes from `{}`", text(package, "source")));
        }
        if !is_met(licence, if is_shipped { &SHIPPED } else { &tools }) {
            faults.push(format!("{name} is under `{licence}`"));
        }
        if is_shipped && NEVER.contains(&name) {
            faults.push(format!("{name} is shipped"));
        }
    }
    faults
}

#[test]
fn licences_and_sources_are_allowed() {
    let every_platform = std::env::var_os("EVERY_PLATFORM").is_some();
    let metadata = metadata("Cargo.toml", !every_platform);
    assert!(list(&metadata, "packages").count() > 100, "the tools were not looked at");
    let shipped = shipped(&metadata);
    assert_eq!(faults(&metadata, &shipped), [""; 0]);
    assert!((14..=40).contains(&shipped.len()), "{shipped:?} with every feature on");
    if every_platform {
        for lock in &LOCKS[1..] {
            let manifest = lock.replace(".lock", ".toml");
            assert_eq!(
                faults(&self::metadata(&manifest, false), &BTreeSet::new()),
                [""; 0],
                "{manifest}"
            );
        }
    }
}

/// On every platform, each package of a lock file is the project's own, or the registry's with a
/// checksum.
#[test]
fn every_lock_file_names_the_registry_alone() {
    for lock in LOCKS {
        let text = fs::read_to_string(root().join(lock)).expect("a lock file");
        let packages: Vec<_> = text.split("[[package]]").skip(1).collect();
        assert!(packages.len() > 20, "{lock}");
        for package in packages {
            let cell = |key: &str| {
                let rest = package.lines().find_map(|line| line.strip_prefix(key));
                rest.and_then(|rest| rest.strip_prefix(" = ")).map(|cell| cell.trim_matches('"'))
            };
            let name = cell("name").expect("a name");
            if OWN.contains(&name) {
                assert_eq!(cell("source"), None, "{lock}: {name}");
            } else {
                assert_eq!(cell("source"), Some(REGISTRY), "{lock}: {name}");
                assert_eq!(cell("checksum").map(str::len), Some(64), "{lock}: {name}");
            }
        }
    }
}

#[test]
fn how_licence_expressions_are_met() {
    for met in [
        "MIT",
        "MIT OR GPL-3.0",
        "GPL-2.0/MIT",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR MIT",
    ] {
        assert!(is_met(met, &SHIPPED), "{met}");
    }
    for unmet in ["", "GPL-3.0", "MIT AND GPL-3.0", "MPL-2.0", "Apache-2.0 WITH LLVM-exception"] {
        assert!(!is_met(unmet, &SHIPPED), "{unmet}");
    }
}

/// A package with another source, another licence, or a forbidden name is found.
#[test]
fn a_fault_is_seen() {
    let package = |name: &str, source: &str, license: &str| serde_json::json!({ "name": name, "id": name, "source": source, "license": license });
    let needs = |id: &str, needed: &[&str]| {
        let kinds = serde_json::json!([{ "kind": null }]);
        let deps: Vec<_> =
            needed.iter().map(|id| serde_json::json!({ "pkg": id, "dep_kinds": kinds })).collect();
        serde_json::json!({ "id": id, "deps": deps })
    };
    let metadata = serde_json::json!({
        "packages": [
            package("kusei", "", "MIT"), package("libc", REGISTRY, "MIT"),
            package("a", "git+https://example.org/a", "MIT"), package("b", REGISTRY, "MPL-2.0"),
            package("c", REGISTRY, "MPL-2.0"), package("d", REGISTRY, "GPL-3.0"),
        ],
        "resolve": { "nodes": [
            needs("kusei", &["libc", "a", "b"]), needs("libc", &[]), needs("a", &[]), needs("b", &[]),
        ] },
    });
    assert_eq!(
        faults(&metadata, &shipped(&metadata)),
        [
            "libc is shipped",
            "a comes from `git+https://example.org/a`",
            "b is under `MPL-2.0`",
            "d is under `GPL-3.0`"
        ]
    );
}
