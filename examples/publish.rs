//! Writes 福島区's form of 平成28年度 into a folder, in every format.
//!
//! `cargo run --example publish --all-features -- out` writes Markdown, CSV, plain text, HTML and
//! SVG into `out`, with Japanese captions; a further argument `en` makes them English.

use std::error::Error;
use std::fs;
use std::path::Path;

use kusei::form::{Form, Language};
use kusei::{Sheet, review};

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
    Ok(())
}
