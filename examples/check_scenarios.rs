//! Reads scenarios (one, or a list) as JSON from standard input, and prints a line for each.
//!
//! `cargo run --example check_scenarios < tests/scenarios/rules.json` prints Japanese, with the
//! argument `en` English.
//!
//! Exits with 1 if any fails or cannot be checked.

use std::io::Read;
use std::process::ExitCode;

use kusei::scenario::{Scenario, Unexpected, check};
use kusei::terms::Words;
use kusei::wire::OneByOne;
use kusei::{Language, Place, Said};

const PASSED: Words = Words { ja: "合格", en: "pass " };
const FAILED: Words = Words { ja: "不合格", en: "FAIL " };
const UNCHECKED: Words = Words { ja: "検査不可", en: "ERROR" };

fn main() -> ExitCode {
    let english = std::env::args().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    match run(language) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(language: Language) -> Result<usize, Box<dyn std::error::Error>> {
    let mut json = String::new();
    std::io::stdin().read_to_string(&mut json)?;
    let one = json.trim_start().starts_with('{');
    let list = if one { format!("[{json}]") } else { json };
    let scenarios: OneByOne<Scenario> = serde_json::from_str(&list)?;
    let (mut count, mut failed) = (0, 0);
    for read in &scenarios {
        count += 1;
        let (verdict, name, lines) = match read {
            Err(misread) => (UNCHECKED, misread.to(language).to_string(), Vec::new()),
            Ok(scenario) => {
                let (verdict, lines) = checked(scenario, language);
                (verdict, scenario.name.clone(), lines)
            }
        };
        println!("{} {name}", verdict.to(language));
        for line in &lines {
            println!("      {line}");
        }
        failed += usize::from(verdict != PASSED);
    }
    match language {
        Language::Japanese => println!("{count}件のうち{failed}件が不合格又は検査不可"),
        Language::English => println!("{count} scenarios, {failed} failed"),
    }
    Ok(failed)
}

/// Returns whether a scenario passes, and what was unexpected or prevents the check.
fn checked(scenario: &Scenario, language: Language) -> (Words, Vec<String>) {
    match check(scenario) {
        Ok(unexpected) if unexpected.is_empty() => (PASSED, Vec::new()),
        Ok(unexpected) => (FAILED, unexpected.iter().map(|own| described(own, language)).collect()),
        Err(errors) => {
            (UNCHECKED, errors.iter().map(|error| error.to(language).to_string()).collect())
        }
    }
}

fn described(unexpected: &Unexpected, language: Language) -> String {
    let Unexpected { expected, derived, .. } = unexpected;
    let at = match unexpected.at.parse::<Place>() {
        Ok(place) => place.to(language).to_string(),
        Err(_) => unexpected.at.clone(),
    };
    let (line, why) = match (language, expected.split_once(" by ")) {
        (Language::Japanese, Some((value, by))) => {
            (format!("{at}：期待「{value}」（{by}による）に対し判定「{derived}」"), &unexpected.ja)
        }
        (Language::Japanese, None) => {
            (format!("{at}：期待「{expected}」に対し判定「{derived}」"), &unexpected.ja)
        }
        (Language::English, _) => {
            (format!("{at}: expected {expected}, derived {derived}"), &unexpected.en)
        }
    };
    let clause = unexpected.clause.map(|clause| format!(" [{clause}]")).unwrap_or_default();
    let why = why.as_ref().map(|why| format!(" {why}")).unwrap_or_default();
    format!("{line}{clause}{why}")
}
