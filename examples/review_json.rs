//! Reads a Sheet on standard input and writes its Review on standard output.
//!
//! `cargo run --example review_json < tests/data/fukushima-h28.json`
//!
//! A document that is no sheet exits with 1 and one defect a line on standard error.

use std::io::{Read, Write};
use std::process::ExitCode;

use kusei::{RawSheet, Sheet, review};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut document = String::new();
    std::io::stdin().read_to_string(&mut document)?;
    // In two steps, so that defects come as values and not as one message.
    let raw: RawSheet = serde_json::from_str(&document)?;
    let sheet = Sheet::try_from(raw)?;
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &review(&sheet))?;
    writeln!(out)?;
    Ok(())
}
