//! Sheets to print, and what every format of them must contain.

#![allow(dead_code, unused_imports, reason = "each test file uses only a part")]

pub(crate) mod cells;
pub(crate) mod hostile;
pub(crate) mod plain;

use std::fs;
use std::path::Path;

use kusei::form::{Form, Merged, PrintedTable};
use kusei::wire::{RawReading, RawReadingFields};
use kusei::{RawSheet, Sheet};

use crate::documents::REAL;

/// 福島区's form of 平成28年度.
pub(crate) fn real_form() -> Sheet {
    serde_json::from_str(REAL).expect("the real form")
}

/// A sheet in the wire format, changed before it is checked.
pub(crate) fn changed(change: impl FnOnce(&mut RawSheet)) -> Sheet {
    let mut raw = RawSheet::from(&real_form());
    change(&mut raw);
    Sheet::try_from(raw).expect("a sheet")
}

/// The real form, with cells that it has no example of: every reason for a missing reading,
/// milestones with readings, first years, totals, combined conditions, initiatives not carried out
/// as planned.
pub(crate) fn complete() -> Sheet {
    changed(|raw| {
        let missing = |word: &str| {
            Some(RawReading::from(RawReadingFields {
                missing: Some(word.into()),
                ..RawReadingFields::default()
            }))
        };
        raw.municipality_code = Some("271039".into());
        for (n, indicator) in
            raw.strategies.iter_mut().flat_map(|it| &mut it.indicators).enumerate()
        {
            let words = ["not_measured", "not_published", "discontinued", "dash", "blank"];
            indicator.reading = missing(words[n % words.len()]);
            indicator.previous = missing(words[(n + 1) % words.len()]);
            indicator.from = Some("平成25年度".into());
            indicator.cumulative_since = Some("平成24年度".into());
            if n % 3 == 0 {
                (indicator.criterion, indicator.change) = (None, None);
                indicator.milestone = Some("開設する".into());
                let state = if n % 2 == 0 { "reached" } else { "not_reached" };
                indicator.reading = Some(RawReading::Text(state.into()));
                indicator.previous = Some(RawReading::Text("not_reached".into()));
            }
        }
        for (n, initiative) in
            raw.strategies.iter_mut().flat_map(|it| &mut it.initiatives).enumerate()
        {
            let word = ["as_planned", "not_as_planned"][n % 2];
            initiative.implementation = Some(word.into());
            if let Some(withdrawal) = &mut initiative.withdrawal {
                withdrawal.when = [Some("all"), None, Some("any")][n % 3].map(Into::into);
            }
            for target in &mut initiative.targets {
                target.cumulative_since = Some("平成23年度".into());
                target.population = Some(format!("母集団{n}"));
            }
        }
    })
}

/// Returns the cells of a table in a format without merged cells, position by position.
pub(crate) fn grid(table: &PrintedTable, merged: Merged) -> Vec<Vec<String>> {
    let head = table.columns().iter().map(kusei::form::PrintedColumn::flat).collect();
    let row = |row: Vec<Option<&kusei::form::Cell>>| {
        row.into_iter().map(|cell| cell.map(ToString::to_string).unwrap_or_default()).collect()
    };
    std::iter::once(head).chain(table.flat(merged).map(row)).collect()
}

/// Compares a text with the snapshot of a name. `KUSEI_SNAPSHOTS=write` rewrites the snapshot.
pub(crate) fn assert_snapshot(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../snapshots").join(name);
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
