//! A review does not change with the order of unrelated rows.
//!
//! If several readings are missing, the first in form order gives the reason; the marks of a row
//! and their clauses do not change.

use std::collections::BTreeMap;

use kusei::{RawSheet, Sheet, review};
use proptest::prelude::{any, prop_assert_eq, proptest};
use serde_json::{Value, to_value};

use crate::drawn::{config, sheets};

/// Returns the derived values of each row by its code, without the sentences; parts without a code
/// by their contents, in any order.
fn derived(sheet: &Sheet) -> BTreeMap<String, Vec<String>> {
    let review = to_value(review(sheet)).expect("a wire form");
    let mut derived = BTreeMap::new();
    for strategy in list(&review["strategies"]) {
        let mut said = said(strategy, &["overall", "progress", "effectiveness"]);
        said.push(strategy["coverage"].to_string());
        let indicators = list(&strategy["indicators"]).iter();
        said.extend(sorted(indicators.map(|part| value(&part["individual"])).collect()));
        derived.insert(strategy["code"].to_string(), said);
        for initiative in list(&strategy["initiatives"]) {
            let marks = self::said(initiative, &["level", "achievement", "effectiveness"]);
            let results = list(&initiative["targets"]).iter().map(Value::to_string).collect();
            let withdrawal = initiative["withdrawal"].to_string();
            let said = [marks, sorted(results), vec![withdrawal]].concat();
            derived.insert(initiative["code"].to_string(), said);
        }
    }
    let findings = list(&review["findings"]).iter().map(|finding| {
        format!("{} {} {}", finding["code"], finding["at"]["code"], finding["at"]["column"])
    });
    derived.insert("findings".into(), sorted(findings.collect()));
    derived
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn said(row: &Value, columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| value(&row[*column])).collect()
}

/// Returns a mark and its clause. Which of several reasons is given depends on the order.
fn value(rating: &Value) -> String {
    let mark = if rating["undetermined"].is_null() { &rating["mark"] } else { &Value::Null };
    format!("{mark} {} {}", rating["judgement"], rating["because"]["clause"])
}

fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort();
    list
}

/// Permutes a list, as determined by a number.
fn shuffle<T>(list: &mut [T], mut order: u64) {
    for at in (1..list.len()).rev() {
        let other = usize::try_from(order % (at as u64 + 1)).expect("an index");
        list.swap(at, other);
        order = order.wrapping_mul(6_364_136_223_846_793_005).rotate_left(17) ^ 0x9E37;
    }
}

fn legal(raw: RawSheet) -> Sheet {
    match raw.try_into() {
        Ok(sheet) => sheet,
        Err(defects) => panic!("another order has defects:\n{defects}"),
    }
}

macro_rules! laws {
    ($($(#[$meta:meta])* $name:ident: |$raw:ident, $order:ident| $shuffle:expr;)+) => {proptest! {
        #![proptest_config(config(300))]
        $(
            $(#[$meta])*
            #[test]
            fn $name(sheet in sheets::<Sheet>(), order in any::<u64>()) {
                let mut raw = RawSheet::from(&sheet);
                let ($raw, $order) = (&mut raw, order);
                $shuffle;
                prop_assert_eq!(derived(&legal(raw)), derived(&sheet));
            }
        )+
    }};
}

laws! {
    of_strategies: |raw, order| shuffle(&mut raw.strategies, order);
    of_pillars_outcomes_and_items: |raw, order| {
        shuffle(&mut raw.policy.pillars, order);
        for pillar in &mut raw.policy.pillars {
            shuffle(&mut pillar.desired_outcomes, order);
            for outcome in &mut pillar.desired_outcomes {
                shuffle(&mut outcome.items, order);
            }
        }
    };
    of_indicators: |raw, order| {
        for strategy in &mut raw.strategies {
            shuffle(&mut strategy.indicators, order);
        }
    };
    of_initiatives: |raw, order| {
        for strategy in &mut raw.strategies {
            shuffle(&mut strategy.initiatives, order);
        }
    };
    of_conditions: |raw, order| {
        for initiative in raw.strategies.iter_mut().flat_map(|row| &mut row.initiatives) {
            if let Some(withdrawal) = &mut initiative.withdrawal {
                shuffle(&mut withdrawal.conditions, order);
            }
        }
    };
    /// Conditions name targets by number, so these targets keep their order.
    of_targets_that_no_condition_names: |raw, order| {
        for initiative in raw.strategies.iter_mut().flat_map(|row| &mut row.initiatives) {
            if initiative.withdrawal.as_ref().is_none_or(|own| own.conditions.is_empty()) {
                shuffle(&mut initiative.targets, order);
            }
        }
    };
    of_items_served_and_texts_by_item: |raw, order| {
        for strategy in &mut raw.strategies {
            for texts in [&mut strategy.desired_state, &mut strategy.strategy] {
                if let Some(kusei::wire::RawTexts::ByItem(texts)) = texts {
                    shuffle(texts, order);
                }
            }
            for initiative in &mut strategy.initiatives {
                shuffle(&mut initiative.items, order);
            }
        }
    };
}
