//! Writes 福島区's form of 平成28年度 into a folder, in every format.
//!
//! `cargo run --example publish --all-features -- out` writes Markdown, CSV, plain text, HTML and
//! SVG into `out`, with Japanese captions; a further argument `en` makes them English.

use std::error::Error;
use std::fs;
use std::path::Path;

use kusei::form::svg::{IndicatorPath, WardDot, WardDots};
use kusei::form::{Form, Language};
use kusei::{Criterion, Quantity, Sheet, review};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: publish <folder> [en]")?;
    let language = match arguments.next().as_deref() {
        Some("en") => Language::English,
        _ => Language::Japanese,
    };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;

    let sheet: Sheet = serde_json::from_str(include_str!("../tests/data/fukushima-h28.json"))?;
    let review = review(&sheet);
    let form = Form::reviewed(&review).in_language(language);

    fs::write(folder.join("form.md"), form.markdown().to_string())?;
    fs::write(folder.join("form.txt"), form.text().to_string())?;
    let [outcomes, initiatives] = form.csv();
    fs::write(folder.join("outcomes.csv"), outcomes.to_string())?;
    fs::write(folder.join("initiatives.csv"), initiatives.to_string())?;
    fs::write(folder.join("form.html"), form.html().to_string())?;

    for strategy in sheet.strategies() {
        for (number, indicator) in (1..).zip(strategy.indicators()) {
            // A milestone has no path.
            if let Some(path) = IndicatorPath::of(indicator.measured(), sheet.fiscal_year()) {
                let name = format!("{}-indicator-{number}.svg", strategy.code());
                fs::write(folder.join(name), path.in_language(language).to_string())?;
            }
        }
    }
    for (_, initiative) in sheet.initiatives() {
        for (number, path) in IndicatorPath::of_initiative(initiative, sheet.fiscal_year()) {
            let name = format!("{}-target-{number}.svg", initiative.code());
            fs::write(folder.join(name), path.in_language(language).to_string())?;
        }
    }
    fs::write(folder.join("wards.svg"), wards(language)?)?;
    Ok(())
}

/// Wards compared; but for 福島区's, the readings are made up.
fn wards(language: Language) -> Result<String, Box<dyn Error>> {
    let target: Criterion = "50%以上".parse()?;
    let readings = [("見本区", "61.3%"), ("例示区", "50.0%"), ("福島区", "49.6%")];
    let readings: Vec<(&str, Quantity)> = readings
        .into_iter()
        .map(|(ward, reading)| Ok((ward, reading.parse()?)))
        .collect::<Result<_, Box<dyn Error>>>()?;
    let mut wards = Vec::new();
    for (rank, (ward, value)) in (1..).zip(&readings) {
        let satisfaction = Some(target.test(value)?);
        wards.push(WardDot { ward, value: Some(value), rank: Some(rank), satisfaction });
    }
    wards.push(WardDot { ward: "未測定区", value: None, rank: None, satisfaction: None });
    let name = "「声かけ」、「見守り」、「助け合い」、「支え合い」を実感している区民の割合";
    Ok(WardDots::new(name, Some(&target), &wards).in_language(language).to_string())
}
