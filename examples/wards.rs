//! Prints a city's wards side by side: every common indicator ranked, then all marks counted.
//!
//! The sheet of 福島区 is the real one of 平成28年度. The 23 other wards, 架空1区 to 架空23区, are **invented**:
//! their readings come from a fixed sequence and mean nothing.
//!
//! `cargo run --example wards` prints Japanese, `cargo run --example wards en` English.

use kusei::city::{CommonIndicator, RollUp, Tally, Unranked, WardRow};
use kusei::review::TargetTerms;
use kusei::terms::{Legend, Words};
use kusei::wire::{RawReading, RawReadingFields};
use kusei::{Column, Comparison, Language, Quantity, RawSheet, Said, Sheet, review};

const FORM: &str = kusei::wire::REAL_FORM;

const INVENTED: Words = Words {
    ja: "福島区は実際の様式の数値、架空1区から架空23区までは架空の数値である。",
    en: "The figures of 福島区 are real; those of 架空1区 to 架空23区 are invented.",
};
const MARGIN: Words = Words { ja: "目標との差", en: "margin to target" };
const CHANGE: Words = Words { ja: "前年度差", en: "difference from last year" };
const DERIVED: Words = Words { ja: "判定", en: "derived" };
const COUNTED: Words = Words { ja: "集計", en: "Marks counted" };

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

    println!("{} {}", sheets[0].municipality(), comparison.fiscal_year().to(language));
    println!("{}", INVENTED.to(language));
    for common in comparison.common_indicators() {
        print_indicator(common, language);
    }

    let roll_up = comparison.roll_up();
    let colon = if english { ": " } else { "：" };
    println!("\n{}{colon}{}", COUNTED.to(language), RollUp::RULE.to(language));
    for row in std::iter::once(roll_up.city()).chain(roll_up.groups()) {
        println!("  {}", row.scope.to(language));
        println!("    {}", counts(Column::Individual, &row.derived.individual, language));
        println!("    {}", counts(Column::Achievement, &row.derived.achievement, language));
    }
    for row in roll_up.wards() {
        println!("  {}", row.scope.to(language));
        println!("    {}", counts(Column::Overall, &row.derived.overall, language));
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
                RawReading::from(RawReadingFields { missing, ..RawReadingFields::default() })
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
    let (outcome, item) = (common.desired_outcome(), common.item());
    let target = common.target();
    let asked = TargetTerms(target);
    let [open, close] = match language {
        Language::Japanese => ["（", "）"],
        Language::English => [" (", ")"],
    };
    println!(
        "\n{}{open}{}{close}{} {}{open}{}{close}",
        common.pillar().number(),
        outcome.number(),
        item.mark(),
        target.name(),
        asked.to(language)
    );
    for row in common.rows() {
        println!("  {}", line(row, language));
    }
}

/// A ward's rank, reading, result, mark, margin and change; or why it is not ranked.
fn line(row: &WardRow<'_>, language: Language) -> String {
    let rank = row.rank();
    let reading = said(row.reading(), language);
    let Some(number) = rank.number() else {
        let why = said(rank.unranked(), language);
        let ward = row.ward();
        return match (rank.unranked(), language) {
            (Some(Unranked::Missing(_)), Language::Japanese) => format!(" ― {ward}：{why}"),
            (Some(Unranked::Missing(_)), Language::English) => format!(" ― {ward}: {why}"),
            (_, Language::Japanese) => format!(" ― {ward} {reading}：順位対象外（{why}）"),
            (_, Language::English) => format!(" ― {ward} {reading}: not ranked ({why})"),
        };
    };
    let result = said(row.attainment().map(|decided| decided.value), language);
    let mark = said(row.individual().map(|rating| rating.value()), language);
    let change = row.change();
    let change = change.as_ref().map(Quantity::as_difference);
    let parts = [
        format!("{number:>2} {} {reading}", row.ward()),
        result,
        format!("{} {mark}", DERIVED.to(language)),
        format!("{} {}", MARGIN.to(language), said(row.margin(), language)),
        format!(
            "{} {}",
            CHANGE.to(language),
            change.map_or("―".into(), |it| said(Some(it), language))
        ),
    ];
    parts.join(if language == Language::Japanese { "、" } else { ", " })
}

fn said(value: Option<impl Said>, language: Language) -> String {
    value.map(|value| value.to(language).to_string()).unwrap_or_default()
}

fn counts<M: Legend>(column: Column, tally: &Tally<M>, language: Language) -> String {
    let marks: Vec<_> = tally.marks().map(|(mark, count)| format!("{mark} {count}")).collect();
    let (marks, rated, of) = (marks.join(" "), tally.rated(), tally.of());
    match language {
        Language::Japanese => format!("{}：{marks}（{of}件のうち{rated}件を評価）", column.ja()),
        Language::English => format!("{}: {marks} ({rated} of {of} rated)", column.en()),
    }
}
