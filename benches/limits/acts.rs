//! The operations that are measured, and what each is compared with.

use std::hint::black_box;
use std::time::Duration;

use kusei::{Comparison, RawSheet, Review, Rubric, Said, Sheet, review};

use crate::flat::Flat;
use crate::marks::Marks;
use crate::race::{Beside, Race, Table, Times};
use crate::{Scale, check, memory, nation, nested, plain, plans, sheets};

/// The form of 福島区 in 平成28年度.
pub(crate) const FORM: &str = include_str!("../../tests/data/fukushima-h28.json");
const LIMIT: &str = "the limit, flat i64";
const NESTED: &str = "nested loop by hand";
const MARKS: &str = "marks only";
const REVIEW: &str = "review with reasons";
const UNSTATED: &str = "the same, nothing stated";
const SENTENCES: &str = "sentences in Japanese";
const PLAIN: &str = "serde_json, plain structs";
const VALUE: &str = "serde_json, Value";
const PARSE: &str = "parse and check";
const COMPARE: &str = "comparison";
const ROLL_UP: &str = "roll-up";

/// Derives the crate's marks into a caller's buffer, sheet after sheet.
pub(crate) fn marks_only(sheets: &[Sheet], rubric: &Rubric, marks: &mut kusei::Marks) {
    for sheet in sheets {
        marks.derive(sheet, rubric).expect("the rubric is in force");
        black_box(&*marks);
    }
}

/// Measures a ward, a city or a nation.
pub(crate) fn measure(table: &mut Table, title: &str, wards: usize, scale: Scale) {
    let plans = plans(wards);
    let (sheets, in_use) = memory::kept(|| sheets(&plans));
    let blank: Vec<Sheet> =
        plans.iter().cloned().map(nation::unstated).map(nation::checked).collect();
    let census = check(&sheets);
    let initiatives = sheets.iter().flat_map(Sheet::initiatives).count();
    let indicators = sheets.iter().flat_map(Sheet::indicators).count();
    let reviews: Vec<Review<'_>> = sheets.iter().map(review).collect();
    let findings: usize = reviews.iter().map(|review| review.findings().len()).sum();
    table.title("");
    table.title(&format!(
        "{title}: {wards} plans, {initiatives} initiatives, {indicators} indicators, {findings} findings"
    ));
    if wards == scale.nation {
        println!("{census}\n");
    }
    let over = u32::try_from(initiatives).unwrap_or(u32::MAX);
    let yardsticks = Beside { limit: LIMIT, yardstick: NESTED, goal: "" };

    let flat = Flat::new(&sheets);
    let (mut own, mut other) = (Marks::room_for(&sheets), Marks::room_for(&sheets));
    let race = Race::new(scale.least)
        .act(LIMIT, || flat.marks(black_box(&mut own)))
        .act(NESTED, || nested::marks(black_box(&sheets), black_box(&mut other)));
    let (rubric, mut buffer) = (Rubric::default(), kusei::Marks::default());
    let race = race.act(MARKS, || marks_only(black_box(&sheets), &rubric, &mut buffer));
    let mut race = race.act(REVIEW, || {
        for sheet in black_box(&sheets) {
            black_box(review(sheet));
        }
    });
    race = race.act(UNSTATED, || {
        for sheet in black_box(&blank) {
            black_box(review(sheet));
        }
    });
    if wards <= 24 {
        race = race.act(SENTENCES, || {
            for review in black_box(&reviews) {
                sentences(review);
            }
        });
    }
    if wards > 1 {
        race = race
            .act(COMPARE, || {
                black_box(Comparison::new(black_box(&reviews)).expect("one policy, one year"));
            })
            .act(ROLL_UP, || {
                let city = Comparison::new(black_box(&reviews)).expect("one policy, one year");
                black_box(city.roll_up());
            });
    }
    let times = race.run(scale.rounds);
    let [marks, of_review, of_unstated] = match wards {
        1 => ["limit ≤ 1.1 (1.0)", "limit ≤ 1.7 (1.4)", ""],
        24 => ["", "", ""],
        _ => ["limit ≤ 4 (3)", "limit ≤ 5.5 (4.5)", "limit ≤ 14 (12)"],
    };
    let goals = [
        (LIMIT, ""),
        (NESTED, ""),
        (MARKS, marks),
        (REVIEW, of_review),
        (UNSTATED, of_unstated),
        (SENTENCES, "on demand only"),
        (COMPARE, ""),
        (ROLL_UP, "with its comparison"),
    ];
    for (act, goal) in goals {
        table.act(&times, act, over, Beside { goal, ..yardsticks });
    }
    if let Some(seconds) = times.seconds(REVIEW) {
        let each = f64::from(over) / seconds.median();
        table.title(&format!("  {:.2} million initiatives reviewed a second", each / 1e6));
    }
    parse(table, &plans, over, scale);
    let texts: usize = plans.iter().map(memory::texts).sum();
    let policies = policies(&plans);
    let bytes = in_use.saturating_sub(texts + policies) / initiatives;
    table.title(&format!(
        "  {bytes} bytes an initiative beyond its texts ({}) and the policy; goal ≤ 700 (500)",
        texts / initiatives
    ));
}

/// Returns the bytes that the policies use beyond their texts.
fn policies(plans: &[RawSheet]) -> usize {
    let Some(first) = plans.first() else { return 0 };
    let bare = RawSheet { strategies: Vec::new(), ..first.clone() };
    let texts = memory::texts(&bare);
    // A clone, made while counting: what is freed there was allocated there.
    let (_sheet, in_use) = memory::kept(|| nation::checked(bare.clone()));
    in_use.saturating_sub(texts) * plans.len()
}

fn parse(table: &mut Table, plans: &[RawSheet], over: u32, scale: Scale) {
    let written = |plan| serde_json::to_string(plan).expect("a plan is written");
    let documents: Vec<String> = plans.iter().map(written).collect();
    plain::check(&documents[0]);
    let bytes: usize = documents.iter().map(String::len).sum();
    let times = Race::new(scale.least)
        .act(PLAIN, || parse_plain(&documents))
        .act(VALUE, || each(&documents, plain::parse_value))
        .act(PARSE, || parse_and_check(&documents))
        .run(scale.rounds);
    table.title(&format!("  documents: {bytes} bytes"));
    for (act, goal) in [(PLAIN, ""), (VALUE, ""), (PARSE, "plain ≤ 1.25 (1.05)")] {
        table.act(&times, act, over, Beside { limit: "", yardstick: PLAIN, goal });
    }
}

/// Parses documents into plain structs of the same shape.
pub(crate) fn parse_plain(documents: &[String]) {
    each(documents, plain::parse);
}

/// Parses documents into sheets.
pub(crate) fn parse_and_check(documents: &[String]) {
    each(documents, |text| serde_json::from_str::<Sheet>(text).expect("a sheet"));
}

fn each<T>(documents: &[String], parse: impl Fn(&str) -> T) {
    for document in black_box(documents) {
        black_box(parse(document));
    }
}

/// Writes every mark's sentence.
fn sentences(review: &Review<'_>) {
    for strategy in review.strategies() {
        for indicator in strategy.indicators() {
            black_box(indicator.individual().because().ja());
        }
        black_box(strategy.overall().because().ja());
        black_box(strategy.progress().because().ja());
        black_box(strategy.effectiveness().because().ja());
        for initiative in strategy.initiatives() {
            black_box(initiative.level().because().ja());
            black_box(initiative.achievement().because().ja());
            black_box(initiative.effectiveness().because().ja());
        }
    }
}

/// Measures the limit, the nested loop, the marks and the review of the same sheets.
fn side_by_side(sheets: &[Sheet], least: Duration, rounds: usize) -> Times {
    check(sheets);
    let flat = Flat::new(sheets);
    let (mut own, mut other) = (Marks::room_for(sheets), Marks::room_for(sheets));
    let (rubric, mut buffer) = (Rubric::default(), kusei::Marks::default());
    Race::new(least)
        .act(LIMIT, || flat.marks(black_box(&mut own)))
        .act(NESTED, || nested::marks(black_box(sheets), black_box(&mut other)))
        .act(MARKS, || marks_only(black_box(sheets), &rubric, &mut buffer))
        .act(REVIEW, || {
            for sheet in black_box(sheets) {
                black_box(review(sheet));
            }
        })
        .run(rounds)
}

/// Measures the form as a ward printed it.
pub(crate) fn form(table: &mut Table, scale: Scale) {
    let sheet: Sheet = serde_json::from_str(FORM).expect("the real form is a sheet");
    let initiatives = u32::try_from(sheet.initiatives().count()).unwrap_or(u32::MAX);
    let findings = review(&sheet).findings().len();
    table.title("");
    table.title(&format!("the real form: {initiatives} initiatives, {findings} findings"));
    let times = side_by_side(&[sheet], scale.least, scale.rounds);
    for (act, goal) in
        [(LIMIT, ""), (NESTED, ""), (MARKS, "limit ≤ 1.1 (1.0)"), (REVIEW, "limit ≤ 1.7 (1.4)")]
    {
        table.act(&times, act, initiatives, Beside { limit: LIMIT, yardstick: NESTED, goal });
    }
}

/// The number of rounds of a row that is only measured for its growth.
const FEW: usize = 5;

/// Measures one sheet with more and more initiatives.
pub(crate) fn grow(table: &mut Table, scale: Scale) {
    table.title("");
    table.title("one sheet of so many initiatives");
    let sizes = [
        (100, "100"),
        (1_000, "1,000"),
        (10_000, "10,000"),
        (100_000, "100,000"),
        (1_000_000, "1,000,000"),
    ];
    let mut firsts = [None; 4];
    for (size, name) in sizes {
        if usize::try_from(size).unwrap_or(usize::MAX) > scale.largest {
            break;
        }
        let sheets = [nation::checked(nation::plan_of(usize::try_from(size).unwrap_or(0)))];
        let times = side_by_side(&sheets, scale.least, scale.rounds.min(FEW));
        table.title(&format!("  {name}"));
        for (act, first) in [LIMIT, NESTED, MARKS, REVIEW].into_iter().zip(&mut firsts) {
            let Some(seconds) = times.seconds(act) else { continue };
            let each = seconds.median() / f64::from(size);
            let growth = each / *first.get_or_insert(each);
            let goal = format!("{growth:.2} × that of 100");
            table.act(&times, act, size, Beside { limit: LIMIT, yardstick: NESTED, goal: &goal });
        }
    }
}
