//! Figures at the bounds, where a product of two would overflow; and work that is linear in the
//! sheet.

use kusei::plan_review;
use serde_json::{Value, json};

use crate::documents::{edited, sheet};
use crate::work::work;

fn found(target: &str, conditions: &[(&str, &str)]) -> Vec<String> {
    let conditions: Vec<_> =
        conditions.iter().map(|(key, text)| json!({ "target": 1, *key: text })).collect();
    let sheet = sheet(&edited(&[
        ("initiative/targets", json!([{ "name": "額", "criterion": target }])),
        ("initiative/withdrawal", json!({ "when": "all", "conditions": conditions })),
    ]));
    let plan = plan_review(&sheet);
    let own = plan
        .findings()
        .iter()
        .filter(|own| own.at().row.plan_code().is_some_and(|code| code.to_string() == "4-1-1"));
    own.map(|own| own.code().to_string()).collect()
}

macro_rules! rows {
    ($($name:ident: $target:literal, [$($key:ident $condition:literal),+] => [$($code:literal),*];)+) => {$(
        #[test]
        fn $name() {
            let codes = found($target, &[$((stringify!($key), $condition)),+]);
            assert_eq!(codes, [$($code),*] as [&str; <[&str]>::len(&[$($code),*])]);
        }
    )+};
}

rows! {
    the_last_place: "999999999999999.999999999999点以上", [criterion "999999999999999.999999999999点未満"] => ["no-middle"];
    one_last_place: "999999999999999.999999999999点以上", [criterion "999999999999999.999999999998点以下"] => [];
    the_largest_count: "999999999999999件以上", [criterion "999999999999998件以下"] => ["no-middle"];
    the_smallest_count: "-999999999999999件超", [criterion "-999999999999999件以下"] => ["no-middle"];
    a_rate_of_the_largest: "999999999999999.999999999999点以上", [achievement_rate "100%未満"] => ["no-middle"];
    a_rate_just_below: "999999999999999.999999999999点以上", [achievement_rate "99.999999%未満"] => [];
    a_rate_just_above: "999999999999999.999999999999点以上", [achievement_rate "100.000001%未満"] => ["withdrawal-contradicts"];
    the_largest_rate: "999999999999999.999999999999点以上", [achievement_rate "99999.999999%未満"] => ["withdrawal-contradicts"];
    a_rate_of_the_smallest: "0.000000000001点以下", [achievement_rate "100%未満"] => ["no-middle"];
    // From 10^17 ÷ 99999.999999 on, exclusive, up to it, inclusive.
    two_of_the_largest_rates: "999999999999999.999999999999点以下",
        [achievement_rate "99999.999999%未満", achievement_rate "99999.999999%以上"] => [];
    two_rates_side_by_side: "999999999999999.999999999999点以下",
        [achievement_rate "99999.999999%未満", achievement_rate "99999.999998%超"] => ["withdrawal-contradicts"];
    two_rates_of_the_largest: "999999999999999.999999999999点超",
        [achievement_rate "99999.999998%超", achievement_rate "99999.999999%未満"] => ["withdrawal-contradicts"];
    two_rates_that_part: "999999999999999.999999999999点超",
        [achievement_rate "99999.999998%以下", achievement_rate "99999.999999%以上"] => [];
    in_the_largest_unit: "999999999999999円以上", [criterion "9999999.99999999億円未満"] => ["no-middle"];
}

/// Returns an initiative with a number of targets and of conditions, all on one target or each on
/// its own, and indicators that are tied to one common indicator.
fn large(rows: usize, on_one: bool) -> Value {
    let target = json!({ "name": "割合", "criterion": "50%以上", "previous": "60%" });
    let condition = |nth: usize| {
        let target = if on_one { 1 } else { nth + 1 };
        let rate = json!({ "target": target, "achievement_rate": format!("{}%未満", nth % 90) });
        let reading = json!({ "target": target, "criterion": format!("{}%未満", nth % 90) });
        if nth % 2 == 0 { rate } else { reading }
    };
    let conditions: Vec<_> = (0..rows).map(condition).collect();
    let indicator = json!({ "item": "㋐", "common": 1, "name": "割合", "criterion": "40%以上" });
    edited(&[
        ("strategy/indicators", json!(vec![indicator; rows])),
        ("initiative/targets", json!(vec![target; rows])),
        ("initiative/withdrawal", json!({ "conditions": conditions })),
    ])
}

#[test]
fn the_work_grows_with_the_sheet_and_no_faster() {
    for on_one in [true, false] {
        let works = [500, 4_000].map(|rows| {
            let sheet = sheet(&large(rows, on_one));
            let (plan, (allocations, bytes)) = work(|| plan_review(&sheet));
            assert!(plan.findings().len() >= rows);
            [allocations, bytes]
        });
        let [small, large] = works;
        for (small, large) in small.into_iter().zip(large) {
            assert!(large * 10 <= small * 8 * 12, "{small} {large}");
        }
    }
}
