//! Reads scenarios (one, or a list) as JSON on standard input and prints a line for each.
//!
//! `cargo run --example check_scenarios < tests/scenarios/rules.json`
//!
//! Exits with 1 if any fails or cannot be checked.

use std::io::Read;
use std::process::ExitCode;

use kusei::scenario::{Scenario, check};
use kusei::wire::OneByOne;

fn main() -> ExitCode {
    match run() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<usize, Box<dyn std::error::Error>> {
    let mut json = String::new();
    std::io::stdin().read_to_string(&mut json)?;
    let one = json.trim_start().starts_with('{');
    let list = if one { format!("[{json}]") } else { json };
    let scenarios: OneByOne<Scenario> = serde_json::from_str(&list)?;
    let (mut count, mut failed) = (0, 0);
    for read in &scenarios {
        count += 1;
        let scenario = match read {
            Ok(scenario) => scenario,
            Err(misread) => {
                failed += 1;
                println!("ERROR {misread}");
                continue;
            }
        };
        match check(scenario) {
            Ok(unexpected) if unexpected.is_empty() => println!("pass  {}", scenario.name),
            Ok(unexpected) => {
                failed += 1;
                println!("FAIL  {}", scenario.name);
                for line in &unexpected {
                    println!("      {line}");
                }
            }
            Err(errors) => {
                failed += 1;
                println!("ERROR {}", scenario.name);
                for line in &errors {
                    println!("      {line}");
                }
            }
        }
    }
    println!("{count} scenarios, {failed} failed");
    Ok(failed)
}
