//! Prints why a mark of 福島区's form is what it is, as a tree down to the readings.
//!
//! `cargo run --example why 5-3` prints Japanese, `cargo run --example why 5-3-2 en` English.

use std::process::ExitCode;

use kusei::value::{CodeError, PlanCode};
use kusei::{Column, Explanation, Language, Said, Sheet, review};

const FORM: &str = kusei::wire::REAL_FORM;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let english = arguments.iter().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    let code = arguments.iter().find(|argument| *argument != "en").map_or("5-3", String::as_str);
    match why(code, language) {
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

/// Returns the explanations of a strategy's or initiative's marks, or what is wrong with the code.
fn why(code: &str, language: Language) -> Result<Vec<Explanation>, String> {
    let sheet: Sheet = serde_json::from_str(FORM).map_err(|error| error.to_string())?;
    let review = review(&sheet);
    let code: PlanCode = code.parse().map_err(|error: CodeError| error.to(language).to_string())?;
    let columns: &[Column] = match code {
        PlanCode::Strategy(_) => &[Column::StrategyEffectiveness],
        PlanCode::Initiative(_) => &[Column::Achievement, Column::InitiativeEffectiveness],
    };
    let explained = columns.iter().map(|column| review.explain(code, *column));
    explained.map(|own| own.map_err(|error| error.to(language).to_string())).collect()
}
