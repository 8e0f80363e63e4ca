//! Parts of a sheet by themselves: a value has no spelling, a row keeps its own, and a cell that is
//! given another value loses its spelling.

use std::hash::{DefaultHasher, Hash, Hasher};

use kusei::plan::{Indicator, MeasuredTarget, Target};
use kusei::value::Reading;
use kusei::wire::{RawCommonIndicator, RawIndicator, RawReading, RawWithdrawal};
use kusei::{FiscalYear, RawSheet, Sheet};
use serde_json::json;

use crate::documents::{edited, sheet};

/// The small document, its first indicator in other spellings or in canonical ones.
fn spelt() -> Sheet {
    sheet(&edited(&[
        ("indicator/criterion", json!("5０％以上")),
        ("indicator/from", json!("H27")),
        ("indicator/due", json!("H29")),
        ("indicator/cumulative_since", json!("2014")),
        ("indicator/reading", json!("・49.6％")),
        ("common/due", json!(" H29年度")),
        ("condition/criterion", json!("６００件未満")),
    ]))
}

fn plain() -> Sheet {
    sheet(&edited(&[
        ("indicator/from", json!("平成27年度")),
        ("indicator/cumulative_since", json!("平成26年度")),
    ]))
}

fn indicator(sheet: &Sheet) -> &Indicator {
    &sheet.strategies()[0].indicators()[0]
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[test]
fn values_are_equal_without_their_spelling_and_rows_are_not() {
    let (spelt, plain) = (spelt(), plain());
    let [a, b] = [&spelt, &plain].map(|sheet| indicator(sheet).measured());
    assert_eq!(a.target(), b.target());
    assert_eq!(hash(a.target()), hash(b.target()));
    assert_eq!((a.reading(), a.previous()), (b.reading(), b.previous()));
    assert_ne!(a, b);
    assert_ne!(indicator(&spelt), indicator(&plain));
    let items = [&spelt, &plain].map(|sheet| sheet.policy().desired_outcomes().next());
    let [a, b] = items.map(|outcome| &outcome.expect("an outcome").1.items()[0]);
    assert_eq!(a.indicators(), b.indicators());
    assert_ne!(a, b);
    let [a, b] = [&spelt, &plain].map(|sheet| &sheet.strategies()[0].initiatives()[0]);
    assert_eq!(a.withdrawal(), b.withdrawal());
    assert_ne!(a, b);
    assert_ne!(spelt, plain);
    assert_ne!(RawSheet::from(&spelt), RawSheet::from(&plain));
}

#[test]
fn parts_that_are_not_rows_are_written_canonically() {
    let sheet = spelt();
    let reading = indicator(&sheet).measured().reading();
    let raw: Option<RawReading> = reading.into();
    assert_eq!(raw, Some(RawReading::from("49.6%")));
    assert_eq!(serde_json::to_value(reading).ok(), Some(json!("49.6%")));
    let withdrawal = sheet.strategies()[0].initiatives()[0].withdrawal();
    let conditions = RawWithdrawal::from(withdrawal).conditions;
    assert_eq!(conditions[0].criterion.as_deref(), Some("600件未満"));
}

/// Returns the years of a target as written.
fn years(target: &Target) -> [Option<String>; 3] {
    let raw = RawCommonIndicator::from(target);
    [raw.from, raw.due, raw.cumulative_since]
}

#[test]
fn a_target_that_is_given_another_year_is_written_with_it() {
    let own = || indicator(&spelt()).measured().target().clone();
    let year = |western| Some(FiscalYear::from_western(western).expect("a year"));
    let words = |words: [&str; 3]| words.map(|word| Some(word.to_owned()));
    assert_eq!(years(&own()), words(["H27", "H29", "2014"]));
    assert_eq!(years(&own().with_from(year(2016))), words(["平成28年度", "H29", "2014"]));
    assert_eq!(years(&own().with_due(year(2018))), words(["H27", "平成30年度", "2014"]));
    let since = own().with_cumulative_since(year(2013));
    assert_eq!(years(&since), words(["H27", "H29", "平成25年度"]));
    let none = own().with_due(None).with_from(None).with_cumulative_since(None);
    assert_eq!(years(&none), [None, None, None]);
    // The rest is unchanged.
    let labelled = own().with_due(None).with_label("①").with_label("");
    assert_eq!(RawCommonIndicator::from(&labelled).criterion.as_deref(), Some("5０％以上"));
    assert_eq!(years(&labelled)[0].as_deref(), Some("H27"));
}

#[test]
fn a_target_with_other_readings_has_not_the_spellings_of_those_it_had() {
    let sheet = spelt();
    let own = indicator(&sheet).measured();
    assert_eq!(RawIndicator::from(indicator(&sheet)).reading, Some("・49.6％".into()));
    let again = MeasuredTarget::new(own.target().clone(), Reading::blank(), Reading::blank());
    let other = MeasuredTarget::new(
        indicator(&sheet).measured().target().clone(),
        own.reading().clone(),
        own.previous().clone(),
    );
    let other = other.expect("one dimension");
    assert_eq!(other.target(), own.target());
    assert_ne!(&other, own, "its reading is written as it prints");
    assert_eq!(again.expect("one dimension").target(), own.target());
    assert_eq!(years(other.target())[1].as_deref(), Some("H29"));
}
