//! Reads lines of municipal prose, and prints what is found in each as one line of JSON.
//!
//! `echo '平成29年度までに50％以上' | cargo run --features draft --example read_notation`

use std::io::{self, BufRead, Write};

use kusei::draft::{Aim, Bound, Period, Phrase, Qualifier, Sense, scan};
use serde::Serialize;

/// What is found in a line, each kind in order.
#[derive(Default, Serialize)]
struct Found<'a> {
    years: Vec<Entry<'a>>,
    quantities: Vec<Entry<'a>>,
    criteria: Vec<Entry<'a>>,
    changes: Vec<Entry<'a>>,
    ambiguous: Vec<Entry<'a>>,
}

/// A phrase: its text, its place in bytes, and its value in the crate's notation.
#[derive(Default, Serialize)]
struct Entry<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    qualifier: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    per: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    aim: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bound: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    readings: Option<Vec<String>>,
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        serde_json::to_writer(&mut out, &found(&line?))?;
        writeln!(out)?;
    }
    Ok(())
}

fn found(line: &str) -> Found<'_> {
    let mut found = Found::default();
    for phrase in scan(line) {
        let entry = entry(&phrase);
        match phrase.sense() {
            Some(Sense::Year(_) | Sense::Years(..)) => found.years.push(entry),
            Some(Sense::Quantity(_) | Sense::Range(..)) => found.quantities.push(entry),
            Some(Sense::Criterion(_)) => found.criteria.push(entry),
            Some(Sense::Change(_)) => found.changes.push(entry),
            Some(_) | None => found.ambiguous.push(entry),
        }
    }
    found
}

fn entry<'a>(phrase: &Phrase<'a>) -> Entry<'a> {
    let (from, to) = match phrase.sense() {
        Some(Sense::Years(from, to)) => (Some(from.to_string()), Some(to.to_string())),
        Some(Sense::Range(from, to)) => (Some(from.to_string()), Some(to.to_string())),
        _ => (None, None),
    };
    let readings = || phrase.senses().iter().map(ToString::to_string).collect();
    Entry {
        text: phrase.text(),
        start: phrase.start(),
        end: phrase.end(),
        value: phrase.sense().map(ToString::to_string),
        from,
        to,
        qualifier: phrase.qualifier().map(Qualifier::label),
        per: phrase.period().map(Period::label),
        aim: phrase.aim().map(Aim::label),
        bound: phrase.bound().map(Bound::label),
        readings: if phrase.sense().is_none() { Some(readings()) } else { None },
    }
}
