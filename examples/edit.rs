//! Edits two cells of 福島区's form of 平成28年度, one after the other: prints what is wrong with a cell
//! as typed, then the cells and marks that changed, and why.
//!
//! `cargo run --example edit` · `cargo run --example edit en`

use kusei::review::Differences;
use kusei::wire::SheetDifferences;
use kusei::{Language, RawSheet, Said, Sheet, review};

const FORM: &str = kusei::wire::REAL_FORM;

/// Two cells; the first is typed with an error, then corrected.
const READING: &str = "【4-1】アウトカム①の実績値";
const VOLUNTEERS: &str = "【4-2-1】業績目標①の実績値";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let asked = std::env::args().nth(1);
    let language =
        if asked.as_deref() == Some("en") { Language::English } else { Language::Japanese };

    let printed: RawSheet = serde_json::from_str(FORM)?;
    let before = review(&Sheet::try_from(printed.clone())?).record();

    let mut edited = printed.clone();
    edited.set(&READING.parse()?, "50..1%")?;
    edited.set(&VOLUNTEERS.parse()?, "40%")?;
    if let Err(defects) = Sheet::try_from(edited.clone()) {
        println!("{}\n", defects.to(language));
    }

    edited.set(&READING.parse()?, "50.1%")?;
    let after = review(&Sheet::try_from(edited.clone())?).record();
    println!("{}\n", SheetDifferences::between(&printed, &edited).to(language));
    println!("{}", Differences::between(&before, &after).to(language));
    Ok(())
}
