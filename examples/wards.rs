//! Prints a city's wards side by side: every common indicator ranked, then all marks counted.
//!
//! The sheet of 福島区 is the real one of 平成28年度. The 23 wards beside it, 架空1区 to 架空23区,
//! are **invented**: their readings are made here by a fixed sequence and mean nothing.
//!
//! `cargo run --example wards` prints Japanese, `cargo run --example wards en` English.

use kusei::city::{CommonIndicator, RollUp, Tally, WardRow};
use kusei::terms::Legend;
use kusei::wire::{RawReading, RawReadingFields};
use kusei::{Comparison, Language, RawSheet, Said, Sheet, review};

const FORM: &str = include_str!("../tests/data/fukushima-h28.json");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let english = std::env::args().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    let real: RawSheet = serde_json::from_str(FORM)?;
    let mut sheets = vec![Sheet::try_from(real.clone())?];
    for number in 1..=23 {
        sheets.push(Sheet::try_from(invented(&real, number))?);
    }
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let comparison = Comparison::new(&reviews)?;

    println!("{} {}", sheets[0].municipality(), comparison.fiscal_year());
    println!(
        "福島区は実データ、架空1区〜架空23区は架空のデータ / 福島区 is real, 架空1区–架空23区 are invented"
    );
    for common in comparison.common_indicators() {
        print_indicator(common, language);
    }

    let roll_up = comparison.roll_up();
    println!("\n集計 / roll-up: {}", RollUp::RULE.to(language));
    for row in std::iter::once(roll_up.city()).chain(roll_up.groups()) {
        println!(
            "  {}: {} / {}",
            row.scope,
            counts(&row.derived.individual),
            counts(&row.derived.achievement)
        );
    }
    for row in roll_up.wards() {
        println!("  {}: {}", row.scope, counts(&row.derived.overall));
    }
    Ok(())
}

/// The real sheet with another name and invented readings.
fn invented(real: &RawSheet, number: u64) -> RawSheet {
    let mut sheet = real.clone();
    sheet.ward = format!("架空{number}区");
    sheet.municipality_code = None;
    let mut seed = number;
    for strategy in &mut sheet.strategies {
        for indicator in &mut strategy.indicators {
            // A fixed sequence: the same table on every machine.
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let this = (seed >> 33) % 600 + 250;
            let last = this + (seed >> 43) % 120 - 60;
            let score = indicator.criterion.as_deref().is_some_and(|it| it.contains('点'));
            let share = indicator.criterion.as_deref().is_some_and(|it| it.contains(['%', '％']));
            let cell = |figure: u64| match (share, score) {
                (true, _) => format!("{}.{}%", figure / 10, figure % 10),
                (false, true) => format!("{}.{}点", figure % 4 + 1, figure % 10),
                (false, false) => format!("{}件", figure % 3),
            };
            let missing = (seed >> 20) % 11 == 0;
            indicator.reading = Some(if missing {
                let missing = Some("not_measured".into());
                RawReading::Fields(RawReadingFields { missing, ..RawReadingFields::default() })
            } else {
                RawReading::Text(cell(this))
            });
            indicator.previous = Some(RawReading::Text(cell(last)));
            indicator.stated = None;
        }
    }
    sheet
}

fn print_indicator(common: &CommonIndicator<'_>, language: Language) {
    let goal = common.target().goal();
    let (outcome, item) = (common.desired_outcome(), common.item());
    println!(
        "\n{}（{}）{} {} {}",
        common.pillar().number(),
        outcome.number(),
        item.mark(),
        common.target().name(),
        goal.to(language)
    );
    for row in common.rows() {
        println!("  {}", line(row, language));
    }
}

fn line(row: &WardRow<'_>, language: Language) -> String {
    let rank = row.rank();
    let reading = said(row.reading(), language);
    let Some(number) = rank.number() else {
        return format!(" ― {} {reading} … {}", row.ward(), said(rank.unranked(), language));
    };
    let result = said(row.attainment().map(|decided| decided.value), language);
    let shown = |quantity: Option<String>| quantity.unwrap_or_else(|| "―".into());
    let margin = row.margin().and_then(|margin| Some(margin.shown()?.to(language).to_string()));
    let mark = row.individual().and_then(|rating| rating.mark()).map_or("―", |mark| mark.mark());
    let words = match language {
        Language::Japanese => ["目標との差", "前年度比"],
        Language::English => ["margin", "change"],
    };
    format!(
        "{number:>2} {} {reading} {result} {mark} {} {} {} {}",
        row.ward(),
        words[0],
        shown(margin),
        words[1],
        shown(row.change().map(|change| change.to_string()))
    )
}

fn said(value: Option<impl Said>, language: Language) -> String {
    value.map(|value| value.to(language).to_string()).unwrap_or_default()
}

fn counts<M: Legend>(tally: &Tally<M>) -> String {
    let marks: Vec<_> = tally.marks().map(|(mark, count)| format!("{mark} {count}")).collect();
    format!("{} {} ({}/{})", M::TITLE, marks.join(" "), tally.rated(), tally.of())
}
