//! Prints why a mark of 福島区's form is what it is, as a tree down to the readings.
//!
//! `cargo run --example why 5-3` · `cargo run --example why 5-3-2 en`

use std::process::ExitCode;

use kusei::value::PlanCode;
use kusei::{Column, Explanation, Language, Said, Sheet, review};

const FORM: &str = include_str!("../tests/data/fukushima-h28.json");

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let english = arguments.iter().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    let code = arguments.iter().find(|argument| *argument != "en").map_or("5-3", String::as_str);
    match why(code) {
        Ok(trees) => {
            for tree in trees {
                println!("{}\n", tree.to(language));
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn why(code: &str) -> Result<Vec<Explanation>, Box<dyn std::error::Error>> {
    let sheet: Sheet = serde_json::from_str(FORM)?;
    let review = review(&sheet);
    let code: PlanCode = code.parse()?;
    let columns: &[Column] = match code {
        PlanCode::Strategy(_) => &[Column::StrategyEffectiveness],
        PlanCode::Initiative(_) => &[Column::Achievement, Column::InitiativeEffectiveness],
    };
    columns.iter().map(|column| Ok(review.explain(code, *column)?)).collect()
}
