//! The version of a document is reported before anything else.

use kusei::terms::Excerpt;
use kusei::wire::{Document, DocumentDefect, Format};
use kusei::{RawSheet, Sheet};
use serde_json::{from_str, json};

use crate::documents::{edited, small};

const NEWER: &str = "`kusei/2` is a newer version of the format (expected `kusei/1`: write that version, or update the reader)";

/// Returns the error for a text, without line and column.
fn refusal(text: &str) -> String {
    let told = from_str::<Sheet>(text).map(drop).expect_err("no sheet").to_string();
    told.split(" at line ").next().unwrap_or_default().into()
}

macro_rules! newer {
    ($($name:ident: $text:expr;)+) => {$(
        #[test]
        fn $name() {
            let text = $text;
            assert_eq!(refusal(&text), NEWER, "{text}");
            let defects = from_str::<Document>(&text).expect("JSON").defects();
            let codes: Vec<_> = defects.iter().map(DocumentDefect::code).collect();
            assert_eq!(codes, ["newer-version"], "{defects}");
            assert_eq!(from_str::<Format>(&text).expect("a format"), Format::Newer(Excerpt::new("kusei/2")));
        }
    )+};
}

newer! {
    nothing_but_the_version: r#"{"format":"kusei/2"}"#.to_owned();
    an_unknown_key_before_it: r#"{"author":"区","format":"kusei/2"}"#.to_owned();
    an_unknown_key_after_it: r#"{"format":"kusei/2","author":{"name":[1]}}"#.to_owned();
    an_unknown_key_inside: edited(&[("format", json!("kusei/2")), ("indicator/weight", json!({}))]).to_string();
    another_type_inside: edited(&[("format", json!("kusei/2")), ("indicator/reading", json!(4))]).to_string();
    a_key_not_there: edited(&[("format", json!("kusei/2")), ("strategy/code", json!(null))]).to_string();
}

#[test]
fn broken_json_of_a_newer_version() {
    assert_eq!(refusal(r#"{"format":"kusei/2","form":}"#), NEWER);
    let mut json = serde_json::Deserializer::from_str(r#"{"format":"kusei/2","form":}"#);
    let document = Document::read(&mut json);
    assert_eq!(document.defects().iter().next().map(DocumentDefect::code), Some("newer-version"));
}

/// Its cells are those of this version, so it is a document whose version is a defect.
#[test]
fn a_newer_version_of_the_same_shape_is_a_raw_sheet() {
    let text = edited(&[("format", json!("kusei/2"))]).to_string();
    let raw: RawSheet = from_str(&text).expect("the format's shape");
    let defects = Sheet::check(&raw);
    assert_eq!(defects.iter().map(kusei::Defect::code).collect::<Vec<_>>(), ["unknown-word"]);
}

/// An unknown key is held back until the version is known, and reported then.
#[test]
fn an_unknown_key_of_this_version() {
    let unknown = "unknown field `author`, expected one of `format`, ";
    for text in [
        r#"{"author":1,"format":"kusei/1"}"#,
        r#"{"author":1,"editor":2,"format":"kusei/1"}"#,
        r#"{"format":"kusei/1","author":1}"#,
        r#"{"author":1}"#,
        r#"{"author":1,"format":"kusei"}"#,
        r#"{"ward":"区","author":[[]],"form":""}"#,
    ] {
        assert!(refusal(text).starts_with(unknown), "{text}: {}", refusal(text));
    }
}

#[test]
fn words_that_are_versions() {
    let of = |word: &str| Format::from(word);
    assert_eq!(of("kusei/1"), Format::Current);
    let long = format!("kusei/{}", "9".repeat(100_000));
    for word in ["kusei/2", "kusei/10", "kusei/99999999999999999999999", &long] {
        assert_eq!(of(word), Format::Newer(Excerpt::new(word)));
    }
    for word in [
        "",
        "kusei",
        "kusei/",
        "kusei/0",
        "kusei/01",
        "Kusei/2",
        "kusei/2 ",
        "kusei/1.5",
        "kusei/-2",
    ] {
        assert_eq!(of(word), Format::Other(Excerpt::new(word)));
    }
}

#[test]
fn the_version_alone() {
    let format = |text: &str| from_str::<Format>(text).map_err(|error| error.to_string());
    assert_eq!(format(&small().to_string()), Ok(Format::Current));
    let junk = format!(
        r#"{{"a":{}{},"format":"kusei/1","b":{{}}}}"#,
        "[".repeat(1_000),
        "]".repeat(1_000)
    );
    assert_eq!(format(&junk), Ok(Format::Current));
    for (text, told) in [
        ("{}", "missing field `format` at line 1 column 2"),
        (r#"{"format":1}"#, "invalid type: integer `1`, expected a string at line 1 column 11"),
        (r#"{"format":"a","format":"b"}"#, "duplicate field `format` at line 1 column 22"),
        (
            r#""kusei/1""#,
            "invalid type: string \"kusei/1\", expected an object with a `format` at line 1 column 9",
        ),
    ] {
        assert_eq!(format(text), Err(told.into()));
    }
}
