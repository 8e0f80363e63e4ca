//! Spreads wards over threads with rayon: sheets are shared, reviews come back in order.
//!
//! ```text
//! cargo run --release --example threads [wards]
//! ```
//!
//! Prints the marks of the first wards, and how long one thread and all of them took.

use std::error::Error;
use std::time::Instant;

use kusei::{Legend, RawReading, RawSheet, Review, Sheet, review};
use rayon::prelude::*;

const FORM: &str = include_str!("../tests/data/fukushima-h28.json");

fn main() -> Result<(), Box<dyn Error>> {
    let wards = std::env::args().nth(1).map_or(Ok(1_741), |wards| wards.parse())?;
    let form: RawSheet = serde_json::from_str(FORM)?;
    let sheets = (1..=wards).map(|number| ward(&form, number)).collect::<Result<Vec<_>, _>>()?;

    let start = Instant::now();
    let alone: Vec<Review<'_>> = sheets.iter().map(review).collect();
    let one = start.elapsed();

    let start = Instant::now();
    let reviews: Vec<Review<'_>> = sheets.par_iter().map(review).collect();
    let all = start.elapsed();

    for review in reviews.iter().take(3) {
        println!("{}", marks(review));
    }
    let same = reviews == alone;
    let threads = rayon::current_num_threads();
    println!("{wards} wards: {one:.1?} on one thread, {all:.1?} on {threads}; equal: {same}");
    Ok(())
}

/// The real form with a ward's own readings.
fn ward(form: &RawSheet, number: usize) -> Result<Sheet, kusei::Defects> {
    let mut sheet = RawSheet { ward: format!("第{number}区"), ..form.clone() };
    let indicators = sheet.strategies.iter_mut().flat_map(|strategy| &mut strategy.indicators);
    for (nth, indicator) in indicators.enumerate() {
        let Some(RawReading::Text(text)) = &mut indicator.reading else { continue };
        if text.ends_with(['%', '％']) {
            *text = format!("{}%", (number * 31 + nth * 17) % 90 + 5);
        }
    }
    sheet.try_into()
}

/// A ward's marks, one strategy behind the other: 【4-1】 A a ア.
fn marks(review: &Review<'_>) -> String {
    fn glyph<M: Legend>(mark: Option<M>) -> &'static str {
        mark.map_or("・", Legend::mark)
    }
    let strategies = review.strategies().map(|own| {
        let code = own.strategy().code();
        let overall = glyph(own.overall().mark());
        let progress = glyph(own.progress().mark());
        format!("【{code}】 {overall} {progress} {}", glyph(own.effectiveness().mark()))
    });
    format!("{}  {}", review.sheet().ward(), strategies.collect::<Vec<_>>().join("  "))
}
