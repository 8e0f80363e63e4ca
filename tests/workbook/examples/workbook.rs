//! Writes 福島区's form of 平成28年度 as a workbook, reads it back, and reviews what was read.
//!
//! `cargo run -p kusei-workbook --example workbook -- form.xlsx` writes the form with what its review finds; the cells
//! hold what the ward wrote, the findings are notes. The file is read as an officer's would be:
//! what the tables do not say is asked and answered here.

#[path = "../tests/workbook/grids.rs"]
mod grids;

use std::error::Error;
use std::fs;

use kusei::chrono::NaiveDate;
use kusei::form::Form;
use kusei::intake::{Given, Reply, read};
use kusei::{Said, Sheet, review};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: workbook FILE.xlsx")?;
    let sheet: Sheet =
        serde_json::from_str(include_str!("../../../tests/data/fukushima-h28.json"))?;
    let day = NaiveDate::from_ymd_opt(2017, 6, 30).ok_or("no such day")?;
    fs::write(&path, Form::reviewed(&review(&sheet)).xlsx(day)?)?;
    println!("{path}");

    let grids = grids::grids(&fs::read(&path)?)?;
    let mut taken = read(&grids, Given::default());
    for answer in ["福島区", "平成28年度", sheet.policy().title().as_str()] {
        let question = taken.questions().next().ok_or("no question")?;
        println!("{}\n→ {answer}", question.ja());
        taken.answer(question.id(), Reply::Write(answer))?;
    }
    let back = taken.finish()?;
    for finding in review(&back).findings() {
        println!("{finding}");
    }
    Ok(())
}
