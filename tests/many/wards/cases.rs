//! Rankings as an officer would write them: the readings of the wards, and their ranks.

use kusei::{Comparison, Sheet, review};
use serde_json::{Value, json};

/// Returns a sheet with one common indicator and one own indicator tied to it.
pub(crate) fn one_of(ward: &str, common: &Value, own: Value) -> Sheet {
    let mut common = common.clone();
    common["name"] = json!("成果指標");
    let mut own = own;
    own["name"] = json!("指標");
    own["item"] = json!("㋐");
    own["common"] = json!(1);
    let item = json!({ "mark": "㋐", "title": "項目", "indicators": [common] });
    let outcome = json!({ "number": 1, "title": "成果", "items": [item] });
    crate::documents::sheet(&json!({
        "format": "kusei/1", "form": "osaka-ward-2016", "ward": ward, "fiscal_year": "平成28年度",
        "policy": { "title": "方針", "pillars": [
            { "number": 1, "title": "柱", "desired_outcomes": [outcome] } ] },
        "strategies": [{ "code": "4-1", "desired_outcome": { "pillar": 1, "number": 1 },
                         "indicators": [own] }],
    }))
}

/// Returns each ward's rank or reason, in the order given.
pub(crate) fn ranks(common: &Value, own: &[Value]) -> Vec<String> {
    let names: Vec<_> = (1..=own.len()).map(|number| format!("第{number}区")).collect();
    let sheets: Vec<_> =
        names.iter().zip(own).map(|(name, own)| one_of(name, common, own.clone())).collect();
    ranks_of(&sheets)
}

pub(crate) fn ranks_of(sheets: &[Sheet]) -> Vec<String> {
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let comparison = Comparison::new(&reviews).unwrap_or_else(|defects| panic!("{defects}"));
    let rows = comparison.common_indicators()[0].rows();
    let rank = |sheet: &Sheet| {
        let row = rows.iter().find(|row| row.ward() == sheet.ward()).expect("a row");
        match row.rank() {
            kusei::city::Rank::Ranked(rank) => rank.to_string(),
            kusei::city::Rank::Unranked(why) => why.code().into(),
        }
    };
    sheets.iter().map(rank).collect()
}

/// Ranks readings against one criterion, which is also every ward's own.
fn readings(criterion: &str, readings: &[&str], expected: &[&str]) {
    let common = json!({ "criterion": criterion });
    let own = |reading: &&str| json!({ "criterion": criterion, "reading": reading });
    assert_eq!(ranks(&common, &readings.iter().map(own).collect::<Vec<_>>()), expected);
}

/// Ranks changes, written `this year/last year`.
fn changes(change: &str, pairs: &[&str], expected: &[&str]) {
    let own = |pair: &&str| {
        let (reading, previous) = pair.split_once('/').expect("two readings");
        json!({ "change": change, "reading": reading, "previous": previous })
    };
    let own: Vec<_> = pairs.iter().map(own).collect();
    assert_eq!(ranks(&json!({ "change": change }), &own), expected);
}

macro_rules! rows {
    ($check:ident: $($name:ident: $goal:literal [$($cell:literal),+] => [$($rank:literal),+];)+) => {
        $(#[test] fn $name() { $check($goal, &[$($cell),+], &[$($rank),+]); })+
    };
}

rows! { readings:
    more_is_better:        "50%以上" ["10%", "30%", "20%"] => ["3", "1", "2"];
    more_is_better_beyond: "50%超"   ["10%", "30%", "20%"] => ["3", "1", "2"];
    less_is_better:        "50%以下" ["10%", "30%", "20%"] => ["1", "3", "2"];
    less_is_better_below:  "50%未満" ["10%", "30%", "20%"] => ["1", "3", "2"];
    equal_ones_share_and_the_next_is_skipped: "5件以上" ["3件", "4件", "5件", "4件", "2件"] => ["4", "2", "1", "2", "5"];
    all_equal:             "5件以上" ["3件", "3件", "3件"] => ["1", "1", "1"];
    one_alone:             "5件以上" ["3件"] => ["1"];
    scale_is_spelling:     "50%以上" ["82.4%", "82.40%", "8.24割", "82.41%"] => ["2", "2", "2", "1"];
    nothing_is_rounded:    "50%以上" ["49.9999999%", "50%", "49.99999999%"] => ["3", "1", "2"];
    zero_and_below:        "0円以上" ["0円", "-1円", "▲2千円", "0.00円"] => ["1", "3", "4", "1"];
    multiples_of_money:    "1億円以上" ["1億円", "99,999千円", "100百万円", "10001万円"] => ["2", "4", "2", "1"];
    hours_and_minutes:     "60分以下" ["1時間", "59分", "60分", "2時間"] => ["2", "1", "2", "4"];
    zero_is_not_missing:   "5件以下" ["0件", "―", "", "1件"] => ["1", "reading-missing", "reading-missing", "2"];
    bare_beside_its_unit:  "3.5点以上" ["3.4", "3.4点", "3.5"] => ["2", "2", "1"];
    the_general_counter:   "5件以上" ["6件", "7人", "6人"] => ["2", "1", "2"];
    counters_that_differ:  "5件以上" ["6件", "7人", "8台"] => ["1", "units-differ", "units-differ"];
    bare_all_through:      "5以上" ["6", "5.0", "5"] => ["1", "2", "2"];
    large_figures:         "1件以上" ["999999999999999件", "999999999999998件", "-999999999999999件"] => ["1", "2", "3"];
    fine_figures:          "0%以上" ["0.000000000001%", "0%", "-0.000000000001%"] => ["1", "2", "3"];
}

rows! { changes:
    rises:                "0超" ["10%/5%", "9%/1%", "50%/50%"] => ["2", "1", "3"];
    falls:                "-10件以下" ["10件/30件", "10件/40件", "10件/5件"] => ["2", "1", "3"];
    equal_changes:        "0超" ["10%/5%", "95%/90%", "5%/1%"] => ["1", "1", "3"];
    last_year_is_missing: "0超" ["10%/5%", "10%/―", "―/10%"] => ["1", "previous-missing", "reading-missing"];
    in_points:            "4ポイント以上" ["50%/40%", "5割/41%"] => ["1", "2"];
}
