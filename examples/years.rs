//! Prints a ward's three years: every indicator's path, what happened to the indicators, and where
//! the sheets contradict each other.
//!
//! The sheet of 平成28年度 is 福島区's real one. Those of 平成27年度 and 平成29年度 are **invented**: they are
//! made from the real one, and the last one contains a changed reading, a lowered target and a
//! renamed indicator.
//!
//! `cargo run --example years` prints Japanese, `cargo run --example years en` English.

use kusei::review::TargetTerms;
use kusei::terms::{OutcomeStatus, Words};
use kusei::wire::{RawIndicator, RawReading};
use kusei::years::{IndicatorEvent, PathPoint};
use kusei::{Language, RawSheet, Said, Series, Sheet, review};

const FORM: &str = kusei::wire::REAL_FORM;

const INVENTED: Words = Words {
    ja: "平成28年度は実際の様式、平成27年度と平成29年度は架空の様式による。",
    en: "The form of FY2016 is real; those of FY2015 and FY2017 are invented.",
};
const FIRST_ON_TRACK: Words =
    Words { ja: "初めて順調（A）となった年度", en: "first on track (A)" };
const FIRST_OFF_TRACK: Words =
    Words { ja: "初めて順調でない（B）となった年度", en: "first off track (B)" };
const MARKS: Words =
    Words { ja: "戦略ごとの評価（判定）", en: "Marks derived for each strategy" };
const CHANGES: Words = Words { ja: "指標の変更", en: "Changes of the indicators" };
const FINDINGS: Words = Words { ja: "年度間の確認事項", en: "Findings across the years" };
const DERIVED: Words = Words { ja: "判定", en: "derived" };
const TARGET: Words = Words { ja: "目標値", en: "target" };
const REQUIRED: Words = Words { ja: "必要な値", en: "required" };
const CHANGE: Words = Words { ja: "前年度差", en: "difference from last year" };

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let english = std::env::args().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    let colon = if english { ": " } else { "：" };
    let real: RawSheet = serde_json::from_str(FORM)?;
    let sheets = [
        Sheet::try_from(before(&real))?,
        Sheet::try_from(real.clone())?,
        Sheet::try_from(after(&real))?,
    ];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let series = Series::new(&reviews)?;

    println!("{} {}", sheets[0].municipality(), sheets[0].ward());
    println!("{}", INVENTED.to(language));
    for path in series.paths() {
        let Some(last) = path.points().last() else { continue };
        println!("\n【{}】{}", last.strategy(), last.target().name());
        for point in path.points() {
            println!("  {}", line(point, language));
        }
        let first = [
            (OutcomeStatus::OnTrack, FIRST_ON_TRACK),
            (OutcomeStatus::NotOnTrack, FIRST_OFF_TRACK),
        ];
        for (status, words) in first {
            if let Some(year) = path.first(status) {
                println!("  {}{colon}{}", words.to(language), year.to(language));
            }
        }
    }

    println!("\n{}", MARKS.to(language));
    for strategy in sheets[1].strategies() {
        for (year, review) in series.strategy(strategy.code()) {
            let marks = [
                review.overall().value().to(language).to_string(),
                review.progress().value().to(language).to_string(),
                review.effectiveness().value().to(language).to_string(),
            ];
            let marks = marks.join(if english { ", " } else { "、" });
            println!("  【{}】{}{colon}{marks}", strategy.code(), year.to(language));
        }
    }

    println!("\n{}", CHANGES.to(language));
    for event in series.events() {
        let point = match event {
            IndicatorEvent::Renamed(pair) | IndicatorEvent::TargetRevised(pair) => &pair.after,
            IndicatorEvent::Added(point) | IndicatorEvent::Dropped(point, _) => point,
            _ => continue,
        };
        println!(
            "  {} 【{}】{}{colon}{}",
            event.year().to(language),
            point.strategy(),
            event.to(language),
            point.target().name()
        );
    }

    println!("\n{}{colon}{}", FINDINGS.to(language), series.findings().len());
    for finding in series.findings() {
        let (year, own) = (finding.year(), finding.finding());
        let (at, sentence) = (own.at(), own.to(language));
        println!("  {} {}{colon}{sentence}", year.to(language), at.to(language));
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

/// The year after, invented: the real readings as last year's, and three changes.
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

/// A year's reading and mark, its target, what the line required, and the change.
fn line(point: &PathPoint<'_>, language: Language) -> String {
    let or_dash = |it: Option<String>| it.unwrap_or_else(|| "―".into());
    let required = point.required().map(|it| it.to(language).to_string());
    let change = point.change().map(|it| it.as_difference().to(language).to_string());
    let derived = point.individual().value();
    let parts = [
        format!("{} {}", point.year().to(language), point.measured().reading().to(language)),
        format!("{} {}", DERIVED.to(language), derived.to(language)),
        format!("{} {}", TARGET.to(language), TargetTerms(point.target()).to(language)),
        format!("{} {}", REQUIRED.to(language), or_dash(required)),
        format!("{} {}", CHANGE.to(language), or_dash(change)),
    ];
    parts.join(if language == Language::Japanese { "　" } else { "; " })
}
