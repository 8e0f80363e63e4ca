//! Compares wards, counts their marks, and follows wards through the years, beside the cost of
//! reviewing the same sheets. Only compare rows of the same run.
//!
//! The sheets are the real form's with readings from a fixed sequence.

#![allow(missing_docs, reason = "the harness generates an undocumented function")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use kusei::wire::RawReading;
use kusei::{Comparison, RawSheet, Review, Series, Sheet, review};

const FORM: &str = include_str!("../tests/data/fukushima-h28.json");

/// The municipalities of Japan, including the wards of 東京.
const MUNICIPALITIES: usize = 1_741;
const YEARS: usize = 10;

/// Returns the form of a ward in a year, with readings of its own.
fn sheet(form: &RawSheet, ward: usize, year: usize) -> Sheet {
    let mut sheet = form.clone();
    sheet.ward = format!("第{ward}区");
    sheet.municipality_code = None;
    sheet.fiscal_year = format!("{}年度", 2016 + year);
    for (number, indicator) in
        sheet.strategies.iter_mut().flat_map(|strategy| &mut strategy.indicators).enumerate()
    {
        let Some(RawReading::Text(text)) = &indicator.reading else { continue };
        let own = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').to_owned();
        let figure = |year: usize| (ward * 31 + number * 17 + year * 7) % 90 + 5;
        indicator.reading = Some(RawReading::Text(format!("{}{own}", figure(year + 1))));
        indicator.previous = Some(RawReading::Text(format!("{}{own}", figure(year))));
    }
    Sheet::try_from(sheet).expect("a form with other readings is a sheet")
}

fn sheets(wards: usize, years: usize) -> Vec<Vec<Sheet>> {
    let form: RawSheet = serde_json::from_str(FORM).expect("the real form has the format's shape");
    let year = |year| (0..wards).map(|ward| sheet(&form, ward, year)).collect();
    (0..years).map(year).collect()
}

fn city(criterion: &mut Criterion) {
    let sheets = sheets(24, YEARS);
    let reviews: Vec<Vec<Review<'_>>> =
        sheets.iter().map(|year| year.iter().map(review).collect()).collect();
    let mut group = criterion.benchmark_group("24 wards");
    group.bench_function("review", |b| {
        b.iter(|| black_box(&sheets[0]).iter().map(review).collect::<Vec<_>>());
    });
    group.bench_function("lay side by side", |b| {
        b.iter(|| Comparison::new(black_box(&reviews[0])).expect("one policy, one year"));
    });
    let comparison = Comparison::new(&reviews[0]).expect("one policy, one year");
    group.bench_function("count the marks", |b| b.iter(|| black_box(&comparison).roll_up()));
    group.bench_function("write the comparison as JSON", |b| {
        b.iter(|| serde_json::to_string(black_box(&comparison)));
    });
    group.bench_function("follow one ward for ten years", |b| {
        b.iter(|| Series::new(black_box(&reviews).iter().map(|year| &year[0])).expect("one ward"));
    });
    group.finish();
}

fn nation(criterion: &mut Criterion) {
    let sheets = sheets(MUNICIPALITIES, YEARS);
    let mut group = criterion.benchmark_group("1,741 municipalities for ten years");
    group.sample_size(10);
    group.bench_function("review", |b| {
        b.iter(|| {
            let sheets = black_box(&sheets).iter().flatten();
            sheets.map(|sheet| review(sheet).findings().len()).sum::<usize>()
        });
    });
    let reviews: Vec<Vec<Review<'_>>> =
        sheets.iter().map(|year| year.iter().map(review).collect()).collect();
    group.bench_function("lay side by side and count the marks", |b| {
        b.iter(|| {
            let cities = reviews.iter().map(|year| Comparison::new(year).expect("one policy"));
            cities.map(|city| city.roll_up().city().derived.individual.rated()).sum::<usize>()
        });
    });
    group.bench_function("follow", |b| {
        b.iter(|| {
            let ward = |ward: usize| reviews.iter().filter_map(move |year| year.get(ward));
            let series = |number| Series::new(ward(number)).expect("one ward");
            (0..MUNICIPALITIES).map(|number| series(number).findings().len()).sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, city, nation);
criterion_main!(benches);
