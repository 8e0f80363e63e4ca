//! Prints what can be found in a plan before its year: the checks of 福島区's form of 平成28年度, or of a
//! Sheet from standard input.
//!
//! `cargo run --example plan` · `cargo run --example plan en` ·
//! `cargo run --example plan - --json < tests/data/fukushima-h28.json`
//!
//! With `--json` it prints one finding per line, as in a Review's JSON. If the document is not a
//! valid sheet, it exits with 1 and prints one defect per line on standard error, in the language
//! asked for.

use std::io::{Read, Write};
use std::process::ExitCode;

use kusei::{Language, RawSheet, Said, Sheet, plan_review};

const FORM: &str = kusei::wire::REAL_FORM;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Box<dyn std::error::Error>> {
    let asked = |word: &str| arguments.iter().any(|argument| argument == word);
    let language = if asked("en") { Language::English } else { Language::Japanese };
    let sheet: Sheet = if asked("-") {
        let mut document = String::new();
        std::io::stdin().read_to_string(&mut document)?;
        let raw: RawSheet = serde_json::from_str(&document)?;
        Sheet::try_from(raw).map_err(|defects| defects.to(language).to_string())?
    } else {
        serde_json::from_str(FORM)?
    };
    let mut out = std::io::stdout().lock();
    for finding in plan_review(&sheet).findings() {
        if asked("--json") {
            serde_json::to_writer(&mut out, finding)?;
            writeln!(out)?;
        } else {
            let (place, sentence) = (finding.at(), finding.to(language));
            let colon = if asked("en") { ": " } else { "：" };
            let severity = finding.severity().to(language);
            writeln!(out, "[{severity}] {}{colon}{sentence}", place.to(language))?;
        }
    }
    Ok(())
}
