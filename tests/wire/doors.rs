//! The functions of the wire types: the obvious ones exist, and none bypasses the checks.

use kusei::plan::BasicPolicy;
use kusei::wire::{
    RawBaseline, RawCommonIndicator, RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef,
    RawIndicator, RawInitiative, RawInitiativeMarks, RawItem, RawItemText, RawPillar, RawPolicy,
    RawReading, RawReadingFields, RawStrategy, RawStrategyMarks, RawSubject, RawTarget, RawTexts,
    RawWaypoint, RawWithdrawal,
};
use kusei::{Defects, RawSheet, Sheet};
use proptest::prelude::{prop_assert_eq, proptest};
use serde_json::{Value, from_str, from_value, json, to_value};

use crate::documents::REAL;
use crate::drawn::{config, sheets};

/// Functions that an associated function of the type itself would hide.
trait Door {
    fn serialize(_: Closed) -> Closed;
    fn deserialize(_: Closed) -> Closed;
}

/// Only the trait's functions accept it.
#[derive(Debug, PartialEq)]
struct Closed;

macro_rules! objects {
    ($($name:ident: $Raw:ident;)+) => {
        const OBJECTS: &[&str] = &[$(stringify!($Raw)),+];

        $(
            impl Door for $Raw {
                fn serialize(closed: Closed) -> Closed {
                    closed
                }

                fn deserialize(closed: Closed) -> Closed {
                    closed
                }
            }

            #[test]
            fn $name() {
                // If the type had functions with these names, this would not compile.
                assert_eq!($Raw::deserialize($Raw::serialize(Closed)), Closed);
                let own = to_value($Raw::default()).expect("a wire form");
                assert_eq!(from_value(own.clone()).ok(), Some($Raw::default()));
                let cells: Vec<Value> = own.as_object().expect("an object").values().cloned().collect();
                for list in [json!(cells), json!([]), json!([null]), json!([own]), json!([1, 2])] {
                    let text = list.to_string();
                    let refused = from_str::<$Raw>(&text).expect_err(&text).to_string();
                    assert!(refused.contains("expected an object"), "{text}: {refused}");
                    assert!(from_value::<$Raw>(list).is_err());
                }
                for other in [json!(null), json!(true), json!(1), json!("a")] {
                    assert!(from_value::<$Raw>(other).is_err());
                }
            }
        )+
    };
}

objects! {
    baseline: RawBaseline;
    common_indicator: RawCommonIndicator;
    condition: RawCondition;
    desired_outcome: RawDesiredOutcome;
    desired_outcome_ref: RawDesiredOutcomeRef;
    indicator: RawIndicator;
    initiative: RawInitiative;
    initiative_marks: RawInitiativeMarks;
    item: RawItem;
    item_text: RawItemText;
    pillar: RawPillar;
    policy: RawPolicy;
    reading_fields: RawReadingFields;
    sheet: RawSheet;
    strategy: RawStrategy;
    strategy_marks: RawStrategyMarks;
    target: RawTarget;
    waypoint: RawWaypoint;
    withdrawal: RawWithdrawal;
}

#[test]
fn every_object_of_the_format_is_covered() {
    let source = [
        include_str!("../../src/wire/raw.rs"),
        include_str!("../../src/wire/raw/policy.rs"),
        include_str!("../../src/wire/raw/strategy.rs"),
        include_str!("../../src/wire/raw/initiative.rs"),
        include_str!("../../src/wire/shape.rs"),
    ]
    .concat();
    let names = source.lines().filter_map(|line| line.strip_prefix("    Raw")?.strip_suffix(" {"));
    let names = names.filter_map(|name| name.split(' ').next());
    let mut names: Vec<_> = names.map(|name| format!("Raw{name}")).collect();
    names.sort();
    assert_eq!(names, OBJECTS);
}

#[test]
fn a_cell_of_two_shapes_is_made_of_either() {
    assert_eq!(RawReading::from("49.6%"), RawReading::Text("49.6%".into()));
    assert_eq!(RawReading::from(String::from("―")), RawReading::Text("―".into()));
    let fields = RawReadingFields { missing: Some("not_measured".into()), ..Default::default() };
    assert_eq!(RawReading::from(fields.clone()), RawReading::Fields(Box::new(fields)));
    assert_eq!(RawTexts::from("支え合う"), RawTexts::Text("支え合う".into()));
    assert_eq!(RawSubject::from(1), RawSubject::Number(1));
    // Texts by item are the only list among them, a list of objects.
    for list in [json!([1]), json!(["結ぶ"]), json!([["㋐", "結ぶ"]])] {
        assert!(from_value::<RawReading>(list.clone()).is_err(), "{list}");
        assert!(from_value::<RawSubject>(list.clone()).is_err(), "{list}");
        assert!(from_value::<RawTexts>(list).is_err());
    }
    let by_item = json!([{ "item": "㋐", "text": "結ぶ" }]);
    assert!(matches!(from_value(by_item), Ok(RawTexts::ByItem(texts)) if texts.len() == 1));
}

fn real() -> Sheet {
    from_str(REAL).expect("the real form")
}

/// The policy alone, as a city provides it to its wards.
#[test]
fn a_policy_is_checked_alone() {
    let sheet = real();
    let raw = RawPolicy::from(sheet.policy());
    assert_eq!(raw, RawSheet::from(&sheet).policy);
    assert_eq!(BasicPolicy::try_from(raw.clone()).as_ref(), Ok(sheet.policy()));
    let twice =
        RawPolicy { pillars: [raw.pillars.clone(), raw.pillars].concat(), title: String::new() };
    let defects = BasicPolicy::try_from(twice).expect_err("two of each").to_string();
    assert!(defects.contains("の名称：未記入です"), "{defects}");
}

/// Returns a sheet with the policy and nothing that refers to it.
fn around(policy: RawPolicy) -> RawSheet {
    RawSheet { policy, strategies: Vec::new(), ..RawSheet::from(&real()) }
}

proptest! {
    #![proptest_config(config(500))]

    /// It is read or refused as in a sheet.
    #[test]
    fn a_policy_alone_has_the_defects_it_has_on_a_sheet(policy in sheets::<RawPolicy>()) {
        let alone: Result<BasicPolicy, Defects> = policy.clone().try_into();
        let on_a_sheet = Sheet::try_from(around(policy)).map(|sheet| sheet.policy().clone());
        prop_assert_eq!(alone, on_a_sheet);
    }

    /// A part serialises as it does within its sheet.
    #[test]
    fn a_part_is_written_as_in_its_sheet(sheet in sheets::<Sheet>()) {
        let raw = RawSheet::from(&sheet);
        prop_assert_eq!(&RawPolicy::from(sheet.policy()), &raw.policy);
        for (strategy, raw) in sheet.strategies().iter().zip(&raw.strategies) {
            prop_assert_eq!(&RawStrategy::from(strategy), raw);
            for (indicator, raw) in strategy.indicators().iter().zip(&raw.indicators) {
                prop_assert_eq!(&RawIndicator::from(indicator), raw);
                let target = RawIndicator::from(indicator.measured().target());
                let (none, raw) = (RawIndicator::default(), raw.clone());
                let cells = RawIndicator {
                    item: none.item, common: none.common, reading: none.reading,
                    previous: none.previous, stated: none.stated, ..raw
                };
                prop_assert_eq!(target, cells);
            }
            for (initiative, raw) in strategy.initiatives().iter().zip(&raw.initiatives) {
                prop_assert_eq!(&RawInitiative::from(initiative), raw);
                for (target, raw) in initiative.targets().iter().zip(&raw.targets) {
                    prop_assert_eq!(&RawTarget::from(target), raw);
                    let cells = RawTarget { reading: None, previous: None, stated: None, ..raw.clone() };
                    let target = target.measured().target();
                    prop_assert_eq!(RawTarget::from(target), cells);
                    // A target's own JSON is that of a common indicator.
                    let own = to_value(RawCommonIndicator::from(target)).ok();
                    prop_assert_eq!(to_value(target).ok(), own);
                }
            }
        }
    }
}
