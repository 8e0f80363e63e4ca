//! Prints a ward's three years: every indicator's path, what became of the indicators, and where
//! the sheets part.
//!
//! The sheet of 平成28年度 is 福島区's real one. Those of 平成27年度 and 平成29年度 are **invented**:
//! they are made here from the real one, with a changed reading, a lowered target and a renamed
//! indicator planted in the last.
//!
//! `cargo run --example years` prints Japanese, `cargo run --example years en` English.

use kusei::terms::OutcomeStatus;
use kusei::wire::{RawIndicator, RawReading};
use kusei::years::{IndicatorEvent, PathPoint};
use kusei::{Language, RawSheet, Said, Series, Sheet, review};

const FORM: &str = include_str!("../tests/data/fukushima-h28.json");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let english = std::env::args().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    let real: RawSheet = serde_json::from_str(FORM)?;
    let sheets = [
        Sheet::try_from(before(&real))?,
        Sheet::try_from(real.clone())?,
        Sheet::try_from(after(&real))?,
    ];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let series = Series::new(&reviews)?;

    println!("{} {}", sheets[0].municipality(), sheets[0].ward());
    println!(
        "平成28年度は実データ、前後の年度は架空のデータ / FY2016 is real, the years beside it are invented"
    );
    for path in series.paths() {
        let Some(last) = path.points().last() else { continue };
        println!("\n【{}】 {}", last.strategy(), last.target().name());
        for point in path.points() {
            println!("  {}", line(point, language));
        }
        let words = if english {
            ["on the line since", "off it since"]
        } else {
            ["初めて順調", "初めて順調でない"]
        };
        for (status, words) in [OutcomeStatus::OnTrack, OutcomeStatus::NotOnTrack].iter().zip(words)
        {
            if let Some(year) = path.first(*status) {
                println!("  {words}: {year}");
            }
        }
    }

    println!("\n戦略ごとの評価 / marks over the years");
    for strategy in sheets[1].strategies() {
        for (year, review) in series.strategy(strategy.code()) {
            println!(
                "  【{}】 {year}: {} {} {}",
                strategy.code(),
                mark(review.overall().mark()),
                mark(review.progress().mark()),
                mark(review.effectiveness().mark())
            );
        }
    }

    println!("\n指標の変更 / what became of the indicators");
    for event in series.events() {
        let point = match event {
            IndicatorEvent::Renamed(pair) | IndicatorEvent::TargetRevised(pair) => &pair.after,
            IndicatorEvent::Added(point) | IndicatorEvent::Dropped(point, _) => point,
            _ => continue,
        };
        println!(
            "  {} 【{}】 {}: {}",
            event.year(),
            point.strategy(),
            event.to(language),
            point.target().name()
        );
    }

    println!("\n年度間の確認事項 / findings across the sheets: {}", series.findings().len());
    for finding in series.findings() {
        let own = finding.finding();
        println!("  {} {}: {}", finding.year(), own.at(), own.to(language));
    }
    Ok(())
}

/// The year before, invented: the readings the real sheet prints as last year's.
fn before(real: &RawSheet) -> RawSheet {
    let mut sheet = real.clone();
    sheet.fiscal_year = "平成27年度".into();
    for indicator in indicators(&mut sheet) {
        indicator.reading = indicator.previous.take();
        indicator.stated = None;
    }
    sheet
}

/// The year after, invented: the real readings as last year's, and three breaks.
fn after(real: &RawSheet) -> RawSheet {
    let mut sheet = real.clone();
    sheet.fiscal_year = "平成29年度".into();
    for indicator in indicators(&mut sheet) {
        indicator.previous = indicator.reading.clone();
        indicator.stated = None;
    }
    if let [first, second, third, ..] = &mut indicators(&mut sheet).collect::<Vec<_>>()[..] {
        first.previous = Some(RawReading::Text("48.6%".into()));
        second.criterion = Some("40%以上".into());
        third.name = "校区を越えた連携・協働が進んでいると感じる区民の割合".into();
    }
    sheet
}

fn indicators(sheet: &mut RawSheet) -> impl Iterator<Item = &mut RawIndicator> {
    sheet.strategies.iter_mut().flat_map(|strategy| &mut strategy.indicators)
}

fn line(point: &PathPoint<'_>, language: Language) -> String {
    let shown = |it: Option<String>| it.unwrap_or_else(|| "―".into());
    let (reading, goal) = (point.measured().reading(), point.target().goal());
    let words = match language {
        Language::Japanese => ["目標", "必要値", "前年度比"],
        Language::English => ["target", "required", "change"],
    };
    format!(
        "{} {} {} {} {} {} {} {} {}",
        point.year(),
        reading.to(language),
        mark(point.individual().mark()),
        words[0],
        goal.to(language),
        words[1],
        shown(point.required().map(|it| it.to(language).to_string())),
        words[2],
        shown(point.change().map(|it| it.to_string()))
    )
}

fn mark(mark: Option<impl std::fmt::Display>) -> String {
    mark.map_or_else(|| "―".into(), |mark| mark.to_string())
}
