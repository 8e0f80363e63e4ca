//! Writes 福島区's form of 平成28年度 into a folder, in every format.
//!
//! `cargo run --example publish --all-features -- out` writes Markdown, CSV, plain text, HTML and
//! SVG into `out`, with Japanese captions; a further argument `en` makes them English.

use std::error::Error;
use std::fs;
use std::path::Path;

use kusei::form::Form;
use kusei::form::svg::{PathPicture, WardDots};
use kusei::wire::RawReading;
use kusei::{Comparison, Language, RawSheet, Sheet, review};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: publish <folder> [en]")?;
    let english = arguments.any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;

    let real: RawSheet = serde_json::from_str(include_str!("../tests/data/fukushima-h28.json"))?;
    let sheet = Sheet::try_from(real.clone())?;
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
            if let Some(path) = PathPicture::of(indicator.measured(), sheet.fiscal_year()) {
                let name = format!("{}-indicator-{number}.svg", strategy.code());
                fs::write(folder.join(name), path.in_language(language).to_string())?;
            }
        }
    }
    for (_, initiative) in sheet.initiatives() {
        for (number, path) in PathPicture::of_initiative(initiative, sheet.fiscal_year()) {
            let name = format!("{}-target-{number}.svg", initiative.code());
            fs::write(folder.join(name), path.in_language(language).to_string())?;
        }
    }
    fs::write(folder.join("wards.svg"), wards(&real, language)?)?;
    Ok(())
}

/// The real ward beside two invented ones, 架空1区 and 架空2区, whose readings are made up.
fn wards(real: &RawSheet, language: Language) -> Result<String, Box<dyn Error>> {
    let mut sheets = vec![Sheet::try_from(real.clone())?];
    for (ward, reading) in [("架空1区", "61.3%"), ("架空2区", "50.0%")] {
        let mut invented = real.clone();
        invented.ward = ward.into();
        if let Some(first) =
            invented.strategies.first_mut().and_then(|it| it.indicators.first_mut())
        {
            first.reading = Some(RawReading::Text(reading.into()));
        }
        sheets.push(Sheet::try_from(invented)?);
    }
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let comparison = Comparison::new(&reviews)?;
    let first = comparison.common_indicators().first().ok_or("no common indicator")?;
    let picture = WardDots::of(first, language).ok_or("no criterion")?;
    Ok(picture.to_string())
}
