//! Reads a Sheet from standard input, and writes its Review to standard output.
//!
//! `cargo run --example review_json < tests/data/fukushima-h28.json`
//!
//! If the document is not a valid sheet, it exits with 1 and prints one defect per line on standard
//! error, in Japanese, or with the argument `en` in English.

use std::io::{Read, Write};
use std::process::ExitCode;

use kusei::{Language, RawSheet, Said, Sheet, review};

fn main() -> ExitCode {
    let english = std::env::args().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    match run(language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(language: Language) -> Result<(), Box<dyn std::error::Error>> {
    let mut document = String::new();
    std::io::stdin().read_to_string(&mut document)?;
    // In two steps, so that defects are values, not one message.
    let raw: RawSheet = serde_json::from_str(&document)?;
    let sheet = Sheet::try_from(raw).map_err(|defects| defects.to(language).to_string())?;
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &review(&sheet))?;
    writeln!(out)?;
    Ok(())
}
