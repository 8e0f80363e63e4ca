//! Writes 福島区's form of 平成28年度 as a workbook, reads it back, and reviews the result; and writes a
//! form to be filled in.
//!
//! `cargo run -p kusei-workbook --example workbook -- out` writes two files into the folder `out`:
//!
//! - `form.xlsx`, the form with its review: cells hold what the ward wrote, and findings are notes.
//!   It is read like an officer's file: what the tables do not contain is asked for, and answered
//!   here.
//! - `to-fill-in.xlsx`, the form of the next year for the same strategies, with nothing written.

#[path = "../tests/workbook/grids.rs"]
mod grids;

use std::error::Error;
use std::fs;
use std::path::Path;

use kusei::chrono::NaiveDate;
use kusei::form::Form;
use kusei::intake::{Given, Reply, read};
use kusei::wire::BlankStrategy;
use kusei::{RawSheet, Said, Sheet, review};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: workbook FOLDER")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let sheet: Sheet =
        serde_json::from_str(include_str!("../../../tests/data/fukushima-h28.json"))?;
    let day = NaiveDate::from_ymd_opt(2017, 6, 30).ok_or("no such day")?;

    let written = folder.join("form.xlsx");
    fs::write(&written, Form::reviewed(&review(&sheet)).xlsx(day)?)?;
    read_back(&written, ["福島区", "平成28年度", sheet.policy().title().as_str()])?;
    fs::write(folder.join("to-fill-in.xlsx"), Form::of(&empty(&sheet)?).to_fill_in().xlsx(day)?)?;
    Ok(())
}

/// Reads a workbook, answers the questions, and prints them with the review's findings.
fn read_back(file: &Path, answers: [&str; 3]) -> Result<(), Box<dyn Error>> {
    let grids = grids::grids(&fs::read(file)?)?;
    let mut taken = read(&grids, Given::default());
    for answer in answers {
        let question = taken.questions().next().ok_or("no question")?;
        println!("{}\n→ {answer}", question.ja());
        taken.answer(question.id(), Reply::Write(answer))?;
    }
    let sheet = taken.finish()?;
    for finding in review(&sheet).findings() {
        println!("{finding}");
    }
    Ok(())
}

/// Returns the sheet of the next year for the same strategies, each with the same number of
/// initiatives.
fn empty(sheet: &Sheet) -> Result<Sheet, Box<dyn Error>> {
    let mut strategies = Vec::new();
    for own in sheet.strategies() {
        strategies.push(BlankStrategy {
            code: own.code(),
            desired_outcome: own.desired_outcome(),
            initiatives: own.initiatives().len().try_into()?,
        });
    }
    let year = sheet.fiscal_year().next().ok_or("no year after")?;
    let document = RawSheet::blank(sheet.ward().as_str(), year, sheet.policy(), &strategies);
    Ok(document.try_into()?)
}
