//! Sheets to print, and what every format of them must hold.

#![allow(dead_code, unused_imports, reason = "each test file uses a part of it")]

pub(crate) mod cells;
pub(crate) mod hostile;
pub(crate) mod plain;

use std::fs;
use std::path::Path;

use kusei::form::{Form, Merged, Table};
use kusei::{RawSheet, Sheet};

/// 福島区's form of 平成28年度.
pub(crate) fn real_form() -> Sheet {
    serde_json::from_str(include_str!("../data/fukushima-h28.json")).expect("the real form")
}

/// A sheet in the wire format, changed before it is checked.
pub(crate) fn changed(change: impl FnOnce(&mut RawSheet)) -> Sheet {
    let mut raw = RawSheet::from(&real_form());
    change(&mut raw);
    Sheet::try_from(raw).expect("a sheet")
}

/// What a format without merged cells must hold of a table, place by place.
pub(crate) fn grid(table: &Table, merged: Merged) -> Vec<Vec<String>> {
    let head = table.columns().iter().map(kusei::form::TableColumn::flat).collect();
    let row = |row: Vec<Option<&kusei::form::Cell>>| {
        row.into_iter().map(|cell| cell.map(ToString::to_string).unwrap_or_default()).collect()
    };
    std::iter::once(head).chain(table.flat(merged).map(row)).collect()
}

/// Compares a text with the one kept under a name. `KUSEI_SNAPSHOTS=write` keeps the text.
pub(crate) fn assert_snapshot(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(name);
    if std::env::var("KUSEI_SNAPSHOTS").as_deref() == Ok("write") {
        fs::write(&path, text).expect("a snapshot is written");
    }
    let kept = fs::read_to_string(&path).expect("a snapshot is kept");
    let first = kept.lines().zip(text.lines()).position(|(kept, text)| kept != text);
    if let Some(line) = first {
        let (kept, text) = (kept.lines().nth(line), text.lines().nth(line));
        panic!("{name}, line {}:\nkept {kept:?}\nis   {text:?}", line + 1);
    }
    assert!(kept == text, "{name}: {} bytes kept, {} now", kept.len(), text.len());
}
