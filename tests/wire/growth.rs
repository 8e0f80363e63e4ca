//! The work of reading, reviewing and writing grows at most linearly with the document.
//!
//! Work is counted as the allocations of this thread and their bytes. Code that walks without
//! allocating is compared with a document of the same size that needs less walking.

use std::io::sink;

use kusei::{Defects, RawSheet, Sheet, review};

use crate::work::{Work, work};

/// The steps: a sheet is reviewed and written, or defects are reported.
const STEPS: [&str; 4] = ["reading", "reviewing or telling", "writing the review", "writing"];

/// Returns the work of each step, and the number of defects.
fn steps(document: &str) -> ([Work; 4], usize) {
    let (read, reading) = work(|| {
        let raw: RawSheet = serde_json::from_str(document).expect("the format's shape");
        Sheet::try_from(raw)
    });
    match read {
        Ok(sheet) => {
            let (review, reviewing) = work(|| review(&sheet));
            let ((), of_review) = work(|| serde_json::to_writer(sink(), &review).expect("a form"));
            let ((), writing) = work(|| serde_json::to_writer(sink(), &sheet).expect("a form"));
            ([reading, reviewing, of_review, writing], 0)
        }
        Err(defects) => {
            let (told, telling) = work(|| defects.to_string());
            assert_eq!(told.lines().count(), defects.count().min(Defects::LISTED + 1));
            ([reading, telling, (0, 0), (0, 0)], defects.count())
        }
    }
}

/// The work for a larger document, in per cent of what a smaller one and its size predict.
struct Growth(Vec<(String, u64)>);

/// Reads documents of three sizes with a given number of defects.
fn growth(
    sizes: [usize; 3],
    defects: impl Fn(usize) -> usize,
    document: impl Fn(usize) -> String,
) -> Growth {
    let works = sizes.map(|size| {
        let (works, found) = steps(&document(size));
        assert_eq!(found, defects(size), "defects of {size}");
        (size as u64, works)
    });
    let mut percentages = Vec::new();
    for [(small, less), (large, more)] in [[works[0], works[1]], [works[1], works[2]]] {
        for ((step, less), more) in STEPS.iter().zip(less).zip(more) {
            let units = [("allocations", less.0, more.0), ("bytes", less.1, more.1)];
            percentages.extend(units.map(|(unit, less, more)| {
                let percentage = (more * small * 100).checked_div(less * large);
                (format!("{unit} of {step}, {small} to {large}"), percentage.unwrap_or(100))
            }));
        }
    }
    Growth(percentages)
}

impl Growth {
    /// Checks that the bytes per unit differ by at most a fifth, and so do the allocations if there
    /// are any per unit: a review makes the same few for any sheet.
    fn is_linear(&self) {
        let far: Vec<_> = self
            .0
            .iter()
            .filter(|(step, work)| {
                let few = step.starts_with("allocations of reviewing") && *work < 80;
                !few && !(80..=120).contains(work)
            })
            .collect();
        assert!(far.is_empty(), "{far:#?}");
    }

    /// Checks that the work per unit grows by at most a fifth.
    fn is_at_most_linear(&self) {
        let more: Vec<_> = self.0.iter().filter(|(_, work)| *work > 120).collect();
        assert!(more.is_empty(), "{more:#?}");
    }
}

/// Sizes at which doubling lists have the same unused share; past 10^5 in an optimised build.
const DOUBLINGS: [usize; 3] =
    if cfg!(debug_assertions) { [128, 1_024, 8_192] } else { [1_024, 8_192, 131_072] };

/// Characters of one cell.
const CHARACTERS: [usize; 3] = [10_000, 100_000, 1_000_000];

const HEAD: &str =
    r#""format":"kusei/1","form":"osaka-ward-2016","ward":"福島区","fiscal_year":"平成28年度""#;
const ITEM: &str =
    r#"{"mark":"㋐","title":"項目","indicators":[{"name":"割合","criterion":"50%以上"}]}"#;
const OUTCOME: &str = r#""desired_outcome":{"pillar":1,"number":1}"#;
const INDICATOR: &str = r#"{"item":"㋐","common":1,"name":"割合","criterion":"50%以上","due":"平成29年度","reading":"49.6%","previous":"54.2%","stated":"A"}"#;
const TARGET: &str = r#"{"name":"件数","criterion":"1000件以上","reading":"1,145件"}"#;

/// Returns a number of parts, one after the other.
fn list(count: usize, part: impl Fn(usize) -> String) -> String {
    (1..=count).map(part).collect::<Vec<_>>().join(",")
}

/// A sheet of one outcome's items, and of strategies.
fn sheet(items: &str, strategies: &str) -> String {
    let outcome = format!(r#"{{"number":1,"title":"成果","items":[{items}]}}"#);
    let pillar = format!(r#"{{"number":1,"title":"柱","desired_outcomes":[{outcome}]}}"#);
    format!(
        r#"{{{HEAD},"policy":{{"title":"方針","pillars":[{pillar}]}},"strategies":[{strategies}]}}"#
    )
}

/// A sheet of one strategy with the cells.
fn strategy(cells: &str) -> String {
    sheet(ITEM, &format!(r#"{{"code":"4-1",{OUTCOME},{cells}}}"#))
}

/// A sheet of one initiative with the cells.
fn initiative(cells: &str) -> String {
    strategy(&format!(r#""initiatives":[{{"code":"4-1-1",{cells}}}]"#))
}

/// A sheet of one initiative with a given number of targets and the conditions.
fn conditions(targets: usize, conditions: &str) -> String {
    let targets = list(targets, |_| TARGET.into());
    initiative(&format!(r#""targets":[{targets}],"withdrawal":{{"conditions":[{conditions}]}}"#))
}

/// Returns a sheet with one indicator whose cell repeats the text.
fn long_cell(cell: &str, text: &str, times: usize) -> String {
    let indicator = format!(
        r#"{{"name":"割合","criterion":"50%以上","reading":"1%","{cell}":"{}"}}"#,
        text.repeat(times)
    );
    // Of two keys with the same name, the later one counts.
    let value: serde_json::Value = serde_json::from_str(&indicator).expect("JSON");
    strategy(&format!(r#""indicators":[{value}]"#))
}

fn no_defect(_: usize) -> usize {
    0
}

fn one_defect(_: usize) -> usize {
    1
}

/// A sheet of a given number of initiatives, ten under each strategy.
fn initiatives(count: usize) -> String {
    let strategies = list(count / 10, |s| {
        let initiatives = list(10, |n| {
            format!(
                r#"{{"code":"4-{s}-{n}","items":["㋐"],"content":"内容","targets":[{TARGET}],
                "withdrawal":{{"printed":"半分","conditions":[{{"target":"each","achievement_rate":"50%未満"}}]}},
                "stated":{{"achievement":"③"}}}}"#
            )
        });
        format!(
            r#"{{"code":"4-{s}",{OUTCOME},"indicators":[{INDICATOR}],"initiatives":[{initiatives}]}}"#
        )
    });
    sheet(ITEM, &strategies)
}

#[test]
fn from_160_to_10_240_initiatives() {
    growth([160, 1_280, 10_240], no_defect, initiatives).is_linear();
}

#[test]
fn a_hundred_thousand_initiatives_and_more() {
    growth([1_280, 20_480, 163_840], no_defect, initiatives).is_linear();
}

#[test]
fn initiatives_of_one_strategy() {
    // All codes have the same length: a longer one would need another allocation.
    let document = |size| {
        let code = |n| format!(r#"{{"code":"4-1-{}"}}"#, 1_000_000 + n);
        strategy(&format!(r#""initiatives":[{}]"#, list(size, code)))
    };
    growth(DOUBLINGS, no_defect, document).is_at_most_linear();
}

#[test]
fn indicators_of_one_strategy() {
    let document =
        |size| strategy(&format!(r#""indicators":[{}]"#, list(size, |_| INDICATOR.into())));
    growth(DOUBLINGS, no_defect, document).is_at_most_linear();
}

#[test]
fn all_codes_equal() {
    let document = |size| sheet(ITEM, &list(size, |_| format!(r#"{{"code":"4-1",{OUTCOME}}}"#)));
    growth(DOUBLINGS, |size| size - 1, document).is_at_most_linear();
}

#[test]
fn all_references_dangling() {
    let document = |size| {
        let strategy = |n| {
            format!(
                r#"{{"code":"4-{n}","desired_outcome":{{"pillar":1,"number":{}}},"initiatives":[
                {{"code":"4-{n}-1","withdrawal":{{"conditions":[{{"target":1,"criterion":"1件以上"}}]}}}}]}}"#,
                n + 1
            )
        };
        sheet(ITEM, &list(size, strategy))
    };
    growth(DOUBLINGS, |size| 2 * size, document).is_at_most_linear();
}

#[test]
fn items_of_one_mark() {
    let document = |size| sheet(&list(size, |_| ITEM.into()), "");
    growth(DOUBLINGS, |size| size - 1, document).is_at_most_linear();
}

#[test]
fn texts_of_one_item() {
    let document =
        |size| strategy(&format!(r#""strategy":[{}]"#, list(size, |_| r#"{"item":"㋐"}"#.into())));
    growth(DOUBLINGS, |size| size - 1, document).is_at_most_linear();
}

#[test]
fn items_of_one_initiative() {
    let document = |size| initiative(&format!(r#""items":[{}]"#, list(size, |_| "\"㋐\"".into())));
    growth(DOUBLINGS, |size| size - 1, document).is_at_most_linear();
}

#[test]
fn outcomes_and_strategies_for_each() {
    let document = |size| {
        let outcomes = list(size, |n| format!(r#"{{"number":{n},"title":"成果"}}"#));
        let strategies = list(size, |n| {
            format!(r#"{{"code":"4-{n}","desired_outcome":{{"pillar":1,"number":{n}}}}}"#)
        });
        let pillar = format!(r#"{{"number":1,"title":"柱","desired_outcomes":[{outcomes}]}}"#);
        format!(
            r#"{{{HEAD},"policy":{{"title":"方針","pillars":[{pillar}]}},"strategies":[{strategies}]}}"#
        )
    };
    growth(DOUBLINGS, no_defect, document).is_at_most_linear();
}

#[test]
fn a_hundred_thousand_defects() {
    let document = |size| sheet(ITEM, &list(size, |_| format!(r#"{{"code":"",{OUTCOME}}}"#)));
    growth([1_024, 16_384, 131_072], |size| size, document).is_at_most_linear();
}

#[test]
fn targets_and_several_conditions_on_each() {
    let each = list(3, |_| r#"{"target":"each","criterion":"600人未満"}"#.into());
    growth(DOUBLINGS, no_defect, |size| conditions(size, &each)).is_at_most_linear();
}

#[test]
fn conditions_on_one_target() {
    let document =
        |size| conditions(1, &list(size, |_| r#"{"target":1,"criterion":"600人未満"}"#.into()));
    growth(DOUBLINGS, no_defect, document).is_at_most_linear();
}

#[test]
fn conditions_that_do_not_suit_each_target() {
    let each = list(3, |_| r#"{"target":"each","criterion":"600%未満"}"#.into());
    growth(DOUBLINGS, |size| 3 * size, |size| conditions(size, &each)).is_at_most_linear();
}

#[test]
fn a_reading_of_a_million_digits() {
    growth(CHARACTERS, one_defect, |size| long_cell("reading", "9", size)).is_at_most_linear();
}

#[test]
fn a_reading_of_a_million_spaces() {
    growth(CHARACTERS, no_defect, |size| long_cell("reading", "　", size)).is_at_most_linear();
}

#[test]
fn a_criterion_of_a_million_multipliers() {
    growth(CHARACTERS, one_defect, |size| long_cell("criterion", "千以上", size))
        .is_at_most_linear();
}

#[test]
fn a_name_of_a_million_characters() {
    growth(CHARACTERS, no_defect, |size| long_cell("name", "区", size)).is_at_most_linear();
}

#[test]
fn a_population_of_a_million_characters() {
    growth(CHARACTERS, no_defect, |size| long_cell("population", "区", size)).is_at_most_linear();
}

#[test]
fn a_mark_of_a_million_characters() {
    growth(CHARACTERS, no_defect, |size| long_cell("stated", " Ａ", size)).is_at_most_linear();
}

#[test]
fn an_item_of_a_million_characters() {
    growth(CHARACTERS, one_defect, |size| long_cell("item", "㋐", size)).is_at_most_linear();
}

#[test]
fn an_unknown_key_of_a_million_characters_is_reported_once() {
    let document = long_cell(&"区".repeat(1_000_000), "", 1);
    let (told, (_, bytes)) =
        work(|| serde_json::from_str::<Sheet>(&document).map_err(|e| e.to_string()));
    assert!(told.is_err_and(|told| told.lines().count() == 1));
    assert!(bytes < 20 * document.len() as u64, "{bytes} bytes");
}

#[test]
fn a_million_strategies() {
    let count = if cfg!(debug_assertions) { 100_000 } else { 1_000_000 };
    let document = sheet(ITEM, &list(count, |n| format!(r#"{{"code":"4-{n}",{OUTCOME}}}"#)));
    let read: Sheet = serde_json::from_str(&document).expect("a sheet");
    let review = review(&read);
    assert_eq!(review.strategies().count(), count);
    assert_eq!(review.findings(), []);
}
