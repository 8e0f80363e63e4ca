//! End to end: what a user waits for, each operation beside a lower bound with the same result.
//!
//! | operation | bound |
//! |---|---|
//! | a document into the JSON of its review | plain structs read from the document, and the same JSON written from plain values |
//! | a document into a sheet, and back | plain structs read and written |
//! | a review into a page | the page's bytes written piece by piece into a new text |
//! | prose scanned for phrases | one pass of a regular expression for figures with their words |

#[cfg(feature = "pages")]
use std::fmt::Write as _;
use std::hint::black_box;

#[cfg(feature = "pages")]
use kusei::RawSheet;
#[cfg(feature = "pages")]
use kusei::form::Form;
use kusei::{Sheet, review};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::race::{Beside, Race, Table};
use crate::{Scale, acts, plain};

const PLAIN: &str = "plain structs in and out";
const REVIEWED: &str = "document → Review JSON";
const AGAIN: &str = "document → sheet → JSON";
const BOTH: &str = "plain structs read and written";
const READ: &str = "plain structs";
const CHECK: &str = "parse and check";

/// JSON with the layout of structs: it is written without look-ups.
enum Written {
    Nothing,
    Flag(bool),
    Number(u64),
    Text(String),
    List(Vec<Written>),
    Object(Vec<(String, Written)>),
}

impl From<Value> for Written {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Nothing,
            Value::Bool(flag) => Self::Flag(flag),
            Value::Number(number) => Self::Number(number.as_u64().expect("numbers from 0 up")),
            Value::String(text) => Self::Text(text),
            Value::Array(list) => Self::List(list.into_iter().map(Self::from).collect()),
            Value::Object(parts) => {
                Self::Object(parts.into_iter().map(|(key, own)| (key, own.into())).collect())
            }
        }
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => {
                let mut all = serializer.serialize_seq(Some(list.len()))?;
                list.iter().try_for_each(|own| all.serialize_element(own))?;
                all.end()
            }
            Self::Object(parts) => {
                let mut all = serializer.serialize_map(Some(parts.len()))?;
                parts.iter().try_for_each(|(key, own)| all.serialize_entry(key, own))?;
                all.end()
            }
        }
    }
}

/// Measures each operation on the real form.
pub(crate) fn measure(table: &mut Table, scale: Scale) {
    let sheet: Sheet = serde_json::from_str(acts::FORM).expect("the real form is a sheet");
    let over = u32::try_from(sheet.initiatives().count()).unwrap_or(u32::MAX);
    let compact = |sheet: &Sheet| serde_json::to_string(sheet).expect("a sheet is written");
    let document = compact(&sheet);
    let value = serde_json::to_value(review(&sheet)).expect("a review is written");
    let written = Written::from(value.clone());
    assert!(serde_json::to_value(&written).expect("JSON") == value, "the bound writes the same");

    table.title("");
    table.title(&format!("from end to end, the real form: {} bytes", document.len()));
    let read = |text: &str| serde_json::from_str::<Sheet>(text).expect("a sheet");
    let json = |own: &dyn Fn() -> serde_json::Result<String>| own().expect("JSON");
    let times = Race::new(scale.least)
        .act(PLAIN, || {
            black_box(plain::parse(black_box(&document)));
            black_box(json(&|| serde_json::to_string(black_box(&written))));
        })
        .act(REVIEWED, || {
            let sheet = read(black_box(&document));
            black_box(json(&|| serde_json::to_string(&review(&sheet))));
        })
        .act(BOTH, || {
            let plain = plain::parse(black_box(&document));
            black_box(json(&|| serde_json::to_string(&plain)));
        })
        .act(AGAIN, || {
            let sheet = read(black_box(&document));
            black_box(json(&|| serde_json::to_string(&sheet)));
        })
        .act(READ, || {
            black_box(plain::parse(black_box(&document)));
        })
        .act(CHECK, || {
            black_box(read(black_box(&document)));
        })
        .run(scale.rounds);
    for (act, yardstick, goal) in [
        (PLAIN, PLAIN, ""),
        (REVIEWED, PLAIN, "≤ 1.6 (1.35)"),
        (BOTH, BOTH, ""),
        (AGAIN, BOTH, "≤ 1.4 (1.15)"),
        (READ, READ, ""),
        (CHECK, READ, "≤ 1.25 (1.05)"),
    ] {
        table.act(&times, act, over, Beside { limit: "", yardstick, goal });
    }
    pages(table, &sheet, scale);
    prose(table, scale);
}

#[cfg(feature = "pages")]
fn pages(table: &mut Table, sheet: &Sheet, scale: Scale) {
    type Page<'r> = (&'static str, &'static [char], &'static str, Box<dyn Fn() -> String + 'r>);
    let over = u32::try_from(sheet.initiatives().count()).unwrap_or(u32::MAX);
    let review = review(sheet);
    let form = || Form::reviewed(&review);
    let all: [Page<'_>; 4] = [
        ("HTML", &['>'], "≤ 6 (4)", Box::new(|| form().html().to_string())),
        ("Markdown", &['|', '\n'], "≤ 30 (20)", Box::new(|| form().markdown().to_string())),
        (
            "CSV",
            &[',', '\n'],
            "≤ 25 (20)",
            Box::new(|| form().csv().map(|own| own.to_string()).concat()),
        ),
        ("text", &[' ', '\n'], "≤ 18 (12)", Box::new(|| form().text().to_string())),
    ];
    for (name, ends, goal, page) in all {
        let whole = page();
        let pieces: Vec<&str> = whole.split_inclusive(ends).collect();
        table.title(&format!("  {name}: {} bytes in {} pieces", whole.len(), pieces.len()));
        let times = Race::new(scale.least)
            .act("the same bytes", || {
                let mut written = String::new();
                for piece in black_box(&pieces) {
                    written.write_str(piece).expect("a text takes any piece");
                }
                black_box(written);
            })
            .act(name, || {
                black_box(page());
            })
            .run(scale.rounds);
        let beside = Beside { limit: "", yardstick: "the same bytes", goal };
        table.act(&times, name, over, beside);
    }
}

#[cfg(feature = "pages")]
fn prose(table: &mut Table, scale: Scale) {
    let raw: RawSheet = serde_json::from_str(acts::FORM).expect("the format's shape");
    let texts: Vec<String> = texts(&raw);
    let bytes: usize = texts.iter().map(String::len).sum();
    let pattern = "(?:平成|令和)?[0-9０-９元]+(?:[.,．，][0-9０-９]+)*\
        (?:年度|%|％|ポイント|点|件|人|名|回|箇所|か所|世帯|円)?(?:以上|以下|未満|を超える|を上回る)?";
    let pattern = regex::Regex::new(pattern).expect("a pattern");
    let times = Race::new(scale.least)
        .act("one regex pass", || {
            for text in black_box(&texts) {
                black_box(pattern.find_iter(text).count());
            }
        })
        .act("prose scanned", || {
            for text in black_box(&texts) {
                black_box(kusei::draft::scan(text).count());
            }
        })
        .run(scale.rounds);
    table.title(&format!("  prose: {} texts, {bytes} bytes", texts.len()));
    let over = u32::try_from(texts.len()).unwrap_or(u32::MAX);
    for (act, goal) in [("one regex pass", ""), ("prose scanned", "≤ 8 (4)")] {
        table.act(&times, act, over, Beside { limit: "", yardstick: "one regex pass", goal });
    }
}

/// Returns a ward's sentences.
#[cfg(feature = "pages")]
fn texts(raw: &RawSheet) -> Vec<String> {
    let strategies = raw.strategies.iter();
    let of_strategies = strategies.clone().flat_map(|own| [&own.issues, &own.improvements]);
    let of_initiatives = strategies.flat_map(|own| &own.initiatives).flat_map(|own| {
        let withdrawal = own.withdrawal.as_ref().map_or(&None, |own| &own.printed);
        [
            &own.content,
            &own.prior_results,
            &own.activities,
            &own.issues,
            &own.improvements,
            withdrawal,
        ]
    });
    of_strategies.chain(of_initiatives).flatten().cloned().collect()
}

#[cfg(not(feature = "pages"))]
fn pages(table: &mut Table, _: &Sheet, _: Scale) {
    table.title("  pages: skipped, `--features pages` measures them");
}

#[cfg(not(feature = "pages"))]
fn prose(table: &mut Table, _: Scale) {
    table.title("  prose: skipped, `--features pages` measures it");
}
