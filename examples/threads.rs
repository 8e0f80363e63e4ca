//! Spreads wards over threads with rayon: reads documents and reviews sheets, in order.
//!
//! ```text
//! cargo run --release --example threads [wards]
//! ```
//!
//! Prints the marks of the first wards, and the time taken by one thread and by all.

use std::error::Error;
use std::time::{Duration, Instant};

use kusei::terms::Legend;
use kusei::wire::RawReading;
use kusei::{RawSheet, Review, Sheet, review};
use rayon::prelude::*;

const FORM: &str = kusei::wire::REAL_FORM;

fn main() -> Result<(), Box<dyn Error>> {
    let wards = std::env::args().nth(1).map_or(Ok(240), |wards| wards.parse())?;
    let form: RawSheet = serde_json::from_str(FORM)?;
    let documents: Vec<String> = (1..=wards)
        .map(|number| serde_json::to_string(&ward(&form, number)))
        .collect::<Result<_, _>>()?;
    let threads = rayon::current_num_threads();

    let (alone, one) =
        timed(|| documents.iter().map(|own| read(own)).collect::<Result<Vec<Sheet>, _>>());
    let (shared, all) =
        timed(|| documents.par_iter().map(|own| read(own)).collect::<Result<Vec<Sheet>, _>>());
    let (alone, sheets) = (alone?, shared?);
    let same = sheets == alone;
    println!("{wards} wards read: {one:.1?} on one thread, {all:.1?} on {threads}; equal: {same}");

    let (alone, one) = timed(|| sheets.iter().map(review).collect::<Vec<Review<'_>>>());
    let (reviews, all) = timed(|| sheets.par_iter().map(review).collect::<Vec<Review<'_>>>());
    for review in reviews.iter().take(3) {
        println!("{}", marks(review));
    }
    let same = reviews == alone;
    println!("reviewed: {one:.1?} on one thread, {all:.1?} on {threads}; equal: {same}");
    Ok(())
}

/// Returns the result of a task, and the time it took.
fn timed<T>(task: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = task();
    (done, start.elapsed())
}

fn read(document: &str) -> Result<Sheet, serde_json::Error> {
    serde_json::from_str(document)
}

/// The real form with a ward's own readings.
fn ward(form: &RawSheet, number: usize) -> RawSheet {
    let mut sheet = RawSheet { ward: format!("第{number}区"), ..form.clone() };
    let indicators = sheet.strategies.iter_mut().flat_map(|strategy| &mut strategy.indicators);
    for (nth, indicator) in indicators.enumerate() {
        let Some(RawReading::Text(text)) = &mut indicator.reading else { continue };
        if text.ends_with(['%', '％']) {
            *text = format!("{}%", (number * 31 + nth * 17) % 90 + 5);
        }
    }
    sheet
}

/// Returns a ward's marks, strategy by strategy: 【4-1】 A a ア.
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
