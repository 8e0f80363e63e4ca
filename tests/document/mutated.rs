//! Ten thousand documents with faults: a document is sound exactly if the fast path reads it, and
//! every fault is found at its place.

use std::collections::BTreeSet;

use kusei::wire::{Document, DocumentDefect};
use kusei::{Column, RawSheet, Sheet};
use serde_json::{Value, from_str, from_value, to_value};

use crate::documents::{full, small};
use crate::drawn::{bytes, of};
use crate::faults::{Fault, fault};
use crate::json::Json;
use crate::random::Random;

/// Sound documents to start from.
fn bases() -> Vec<Json> {
    let drawn = (0..12).map(|seed| of::<Sheet>(&bytes(seed, 800)));
    let drawn = drawn.map(|sheet| to_value(RawSheet::from(&sheet)).expect("a document"));
    [small(), full()].into_iter().chain(drawn).map(|document| Json::from(&document)).collect()
}

fn document(text: &str) -> Document {
    from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Returns the code and path of each defect of a document's shape.
fn found(document: &Document) -> Vec<(String, String)> {
    let defects = document.defects();
    let shapes = defects.iter().filter_map(|defect| match defect {
        DocumentDefect::Shape(shape) => Some((shape.code().into(), shape.path.to_string())),
        _ => None,
    });
    shapes.collect()
}

/// Returns the defects of the document's cells.
fn cells(document: &Document) -> Vec<String> {
    let defects = document.defects();
    let cells = defects.iter().filter(|defect| matches!(defect, DocumentDefect::Cell(_)));
    cells.map(ToString::to_string).collect()
}

#[test]
fn it_is_sound_where_the_fast_path_reads_it() {
    let bases = bases();
    let mut random = Random::new(16);
    let mut sound = 0;
    for n in 0..10_000 {
        let mut mutated = bases[n % bases.len()].clone();
        for _ in 0..random.up_to(3) {
            fault(&mut mutated, &mut random);
        }
        let text = mutated.to_string();
        let document = document(&text);
        let (fast, defects) = (from_str::<Sheet>(&text), document.defects());
        assert_eq!(fast.is_ok(), defects.count() == 0, "{text}: {defects}");
        match (fast, document.sheet()) {
            (Ok(fast), Ok(slow)) => {
                assert_eq!(fast, slow);
                sound += 1;
            }
            (Err(_), Err(told)) => assert_eq!(told, defects),
            (fast, slow) => panic!("{fast:?}, {slow:?}"),
        }
    }
    assert!((2_000..8_000).contains(&sound), "{sound} are sound");
}

#[test]
fn every_fault_is_found_at_its_place_and_brings_nothing_about() {
    let bases = bases();
    let mut random = Random::new(17);
    for n in 0..10_000 {
        let mut mutated = bases[n % bases.len()].clone();
        let faults = fault(&mut mutated, &mut random);
        let text = mutated.to_string();
        let document = document(&text);
        let faults: Vec<_> = faults.iter().map(|(code, path): &Fault| (*code, &**path)).collect();
        let found = found(&document);
        let told: Vec<_> = found.iter().map(|(code, path)| (&**code, &**path)).collect();
        assert_eq!(told, faults, "{text}");
        let is_blank = |code| {
            ["missing-key", "mistyped", "number-for-text", "fraction-for-text", "not-whole"]
                .contains(code)
        };
        if !faults.is_empty() && faults.iter().all(|(code, _)| is_blank(code)) {
            assert_eq!(cells(&document), [""; 0], "{faults:?} {text}");
        }
    }
}

/// The place of a defect is the address of the changed cell.
#[test]
fn the_place_of_a_cell_is_its_address() {
    let mut seen = BTreeSet::new();
    for base in bases() {
        let raw: RawSheet = from_str(&base.to_string()).expect("a document");
        for path in base.paths() {
            let mut mutated = base.clone();
            let text = mutated.at(&path).to_string();
            *mutated.at(&path) = Json::plain("true");
            let defects = document(&mutated.to_string()).defects();
            let Some(place) = defects.iter().next().and_then(DocumentDefect::place) else {
                continue;
            };
            // Without its name, a row is not addressed by it; several items are one cell.
            let is_name = [Column::Code, Column::Number, Column::Mark].contains(&place.column);
            let is_items = place.column == Column::Item && place.line.is_none();
            if let (Ok(text), false) = (from_str::<String>(&text), is_name || is_items) {
                assert_eq!(raw.cell(&place).as_deref(), Some(&*text), "{place}");
                seen.insert(place.column);
            }
        }
    }
    assert_eq!(seen.len(), 57, "{seen:?}");
}

#[test]
fn any_source_gives_the_same_errors() {
    let bases = bases();
    let mut random = Random::new(18);
    for n in 0..500 {
        let mut mutated = bases[n % bases.len()].clone();
        fault(&mut mutated, &mut random);
        let Ok(value) = from_str::<Value>(&mutated.to_string()) else { continue };
        let of_text = document(&value.to_string()).defects();
        let of_value: Document = from_value(value).expect("a document");
        assert_eq!(of_value.defects(), of_text);
    }
}

/// A truncated document has one defect, and nothing is reported about the missing part.
#[test]
fn a_sound_document_cut_anywhere_has_one_defect() {
    let text = small().to_string();
    for (end, _) in text.char_indices() {
        let mut json = serde_json::Deserializer::from_str(&text[..end]);
        let document = Document::read(&mut json).ended(json.end());
        let defects = document.defects();
        let codes: Vec<_> = defects.iter().map(DocumentDefect::code).collect();
        assert_eq!(codes, ["broken"], "{defects}\ncut at {end}: {}", &text[..end]);
    }
}

/// Defects before the truncation are kept.
#[test]
fn a_fault_before_the_cut_is_kept() {
    let text = small().to_string().replacen("\"ward\":\"福島区\"", "\"ward\":1", 1);
    let text = text.replacen("\"4-1-2\"", "\"4-1-02\"", 1);
    let whole = document(&text).defects();
    assert_eq!(whole.count(), 2, "{whole}");
    let end = text.find("\"4-2\"").expect("the second strategy");
    let mut json = serde_json::Deserializer::from_str(&text[..end]);
    let document = Document::read(&mut json).ended(json.end());
    let defects = document.defects();
    let codes: Vec<_> = defects.iter().map(DocumentDefect::code).collect();
    assert_eq!(codes, ["broken", "code"], "{defects}");
    assert_eq!(document.raw().strategies[0].code, "4-1");
}

#[test]
fn text_after_the_document_is_reported() {
    let text = format!("{} x", small());
    let mut json = serde_json::Deserializer::from_str(&text);
    let document = Document::read(&mut json);
    assert_eq!(document.defects().count(), 0);
    let document = document.ended(json.end());
    assert_eq!(document.defects().iter().next().map(DocumentDefect::code), Some("broken"));
}
