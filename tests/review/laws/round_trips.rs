//! Every type that prints and parses, or serialises and deserialises, reads back unchanged; any
//! text can be parsed.
//!
//! The types are found in the source, so that new ones cannot be forgotten.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::str::FromStr;

use kusei::terms::Text;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{from_str, from_value, json, to_string, to_value};

use crate::drawn::{Law, any, config};
use crate::source::source;

/// A printed value parses to the same value, and prints the same.
fn reads_back<T>(value: &T) -> Law
where
    T: FromStr<Err: Debug + PartialEq> + Display + Debug + PartialEq,
{
    let printed = value.to_string();
    let again: Result<T, _> = printed.parse();
    prop_assert_eq!(again.as_ref(), Ok(value));
    prop_assert_eq!(again.map(|again| again.to_string()), Ok(printed));
    Ok(())
}

/// A text that parses reads back; an error is one line.
pub(super) fn settles<T>(text: &str) -> Law
where
    T: FromStr<Err: Debug + Display + PartialEq> + Display + Debug + PartialEq,
{
    match text.parse::<T>() {
        Ok(read) => reads_back(&read),
        Err(refused) => {
            prop_assert_eq!(refused.to_string().lines().count(), 1);
            Ok(())
        }
    }
}

/// A serialised value reads back, and serialises the same.
fn crosses_the_wire<T: Serialize + DeserializeOwned + Debug + PartialEq>(value: &T) -> Law {
    let written = to_string(value).expect("a wire form");
    let again = from_str::<T>(&written);
    prop_assert!(again.is_ok(), "{written}: {again:?}");
    let again = again.expect("read");
    prop_assert_eq!(to_string(&again).expect("a wire form"), written);
    prop_assert_eq!(&again, value);
    Ok(())
}

/// The same, for values that serialise as their printed text.
fn crosses_as_its_text<T>(value: &T) -> Law
where
    T: FromStr<Err: Debug + PartialEq> + Display + Debug + PartialEq + Serialize + DeserializeOwned,
{
    reads_back(value)?;
    crosses_the_wire(value)?;
    prop_assert_eq!(to_value(value).ok(), Some(json!(value.to_string())));
    Ok(())
}

/// The same, and a text on the wire is read or refused like the text itself.
fn settles_on_the_wire<T>(text: &str) -> Law
where
    T: FromStr<Err: Debug + Display + PartialEq> + Display + Debug + PartialEq + DeserializeOwned,
{
    settles::<T>(text)?;
    prop_assert_eq!(from_value::<T>(json!(text)).ok(), text.parse().ok());
    Ok(())
}

/// A law for each type, and the names of the types.
macro_rules! of_values {
    ($law:ident: $($name:ident: $($type:ident)::+;)+) => {
        pub(super) const ALL: &[&str] = &[$(stringify!($($type)::+)),+];

        proptest! {
            #![proptest_config(config(200))]
            $(
                #[test]
                fn $name(value in any::<kusei::$($type)::+>()) {
                    $law(&value)?;
                }
            )+
        }
    };
}

/// A law for each type's values, and one for any text.
macro_rules! of_values_and_texts {
    ($law:ident, $of_text:ident: $($name:ident: $($type:ident)::+;)+) => {
        of_values! { $law: $($name: $($type)::+;)+ }

        mod any_text {
            use super::*;

            proptest! {
                #![proptest_config(config(300))]
                $(
                    #[test]
                    fn $name(text in any::<Text>()) {
                        $of_text::<kusei::$($type)::+>(text.as_str())?;
                    }
                )+
            }
        }
    };
}

mod printed {
    use super::*;

    of_values_and_texts! { reads_back, settles:
        place: plan::Place;
        unit: value::Unit;
    }
}

mod printed_and_written {
    use super::*;

    of_values_and_texts! { crosses_as_its_text, settles_on_the_wire:
        achievement: terms::Achievement;
        criterion: Criterion;
        fiscal_year: FiscalYear;
        initiative_code: value::InitiativeCode;
        initiative_effectiveness: terms::InitiativeEffectiveness;
        item_mark: value::ItemMark;
        level: terms::Level;
        municipality_code: value::MunicipalityCode;
        outcome_status: terms::OutcomeStatus;
        plan_code: value::PlanCode;
        progress: terms::Progress;
        quantity: Quantity;
        rate: value::Rate;
        relative_criterion: value::RelativeCriterion;
        rate_criterion: value::RateCriterion;
        strategy_code: value::StrategyCode;
        strategy_effectiveness: terms::StrategyEffectiveness;
        verdict: terms::Verdict;
    }
}

mod written {
    use super::*;

    of_values! { crosses_the_wire:
        outcome_rule: review::OutcomeRule;
        progress_rule: review::ProgressRule;
        rate_rule: terms::RateRule;
        rate_schedule: review::RateSchedule;
        rate_step: review::RateStep;
        raw_common_indicator: wire::RawCommonIndicator;
        raw_indicator: wire::RawIndicator;
        raw_initiative: wire::RawInitiative;
        raw_policy: wire::RawPolicy;
        raw_reading: wire::RawReading;
        raw_sheet: RawSheet;
        raw_strategy: wire::RawStrategy;
        raw_target: wire::RawTarget;
        raw_withdrawal: wire::RawWithdrawal;
        required_narratives: review::RequiredNarratives;
        plan_checks: review::PlanChecks;
        rubric: Rubric;
        sheet: Sheet;
    }
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
    &text[..end.unwrap_or(text.len())]
}

/// Returns a type's name without its path.
fn last(path: &str) -> String {
    path.rsplit("::").next().unwrap_or_default().trim().into()
}

/// Returns the types that a trait is implemented for by name.
fn implementing(source: &str, what: &str) -> BTreeSet<String> {
    let named = source.match_indices(what).map(|(at, _)| word(&source[at + what.len()..]));
    named.filter(|name| !name.is_empty()).map(String::from).collect()
}

/// Returns the types that a macro implements both for: `Name = "…" {` of a legend, `Name;` of a
/// code.
fn of_macros(source: &str) -> BTreeSet<String> {
    let legends = source.lines().filter_map(|line| {
        let (name, rest) = line.trim().split_once(" = \"")?;
        let begins = rest.ends_with("\" {") || rest.contains("\" or ");
        Some(name).filter(|name| word(name) == *name && begins)
    });
    let block = source.split("as_text! {").last().unwrap_or_default();
    let block = block.split('}').next().unwrap_or_default();
    let codes = block.lines().filter_map(|line| line.trim().strip_suffix(';'));
    legends.chain(codes).map(String::from).collect()
}

#[test]
fn every_type_that_is_printed_and_read_is_covered() {
    let source = source();
    let read = implementing(&source, " FromStr for ");
    let printed = implementing(&source, "Display for ");
    let mut both: BTreeSet<String> = read.intersection(&printed).cloned().collect();
    both.extend(of_macros(&source));
    // Its text for a missing reading has a separate key on the wire.
    both.remove("ReadingValue");
    let covered = printed::ALL.iter().chain(printed_and_written::ALL);
    let covered: BTreeSet<String> = covered.map(|path| last(path)).collect();
    assert_eq!(both.symmetric_difference(&covered).collect::<Vec<_>>(), [""; 0]);
}

/// Types that serialise only as part of a type that is covered.
const PARTS: [&str; 17] = [
    "RawBaseline",
    "RawCondition",
    "RawDesiredOutcome",
    "RawDesiredOutcomeRef",
    "RawInitiativeMarks",
    "RawItem",
    "RawItemText",
    "RawPillar",
    "RawReadingFields",
    "RawStrategyMarks",
    "RawSubject",
    "RawTexts",
    "RawWaypoint",
    // The document forms of a rubric and of the selected checks; private.
    "RawOutcome",
    "RawPlanChecks",
    "RawRateStep",
    "RawRubric",
];

#[test]
fn every_type_that_crosses_the_wire_is_covered() {
    let source = source();
    let mut both: BTreeSet<String> = implementing(&source, "Deserialize<'de> for ");
    // `struct RawSheet { … }` of `wire!`, with the names before a brace.
    both.extend(of_macros(&source));
    both.extend(source.lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?.strip_suffix(" {")?;
        Some(name.to_owned()).filter(|name| name.starts_with("Raw") && word(name) == name)
    }));
    for derived in source.split("#[derive(").skip(1) {
        let (traits, behind) = derived.split_once(")]").expect("the end of a derive");
        if traits.contains("Deserialize") {
            let at = ["struct ", "enum "]
                .into_iter()
                .filter_map(|kind| Some((behind.find(kind)?, kind)));
            let (at, kind) = at.min().expect("a type");
            both.insert(word(&behind[at + kind.len()..]).into());
        }
    }
    // `LentReading of RawReading,` of `two_shapes!`.
    both.extend(source.lines().filter_map(|line| {
        let (lent, name) = line.trim().strip_suffix(',')?.split_once(" of ")?;
        Some(name.to_owned()).filter(|_| lent.starts_with("Lent"))
    }));
    // `read_by_word! { ProgressRule … }`: closed sets.
    let words = source.split("\nread_by_word! { ").skip(1);
    let words = words.filter_map(|words| words.split_once(" }"));
    both.extend(words.flat_map(|(names, _)| names.split(' ').map(String::from)));
    // The private types that `wire!` makes for each type, a rubric's key with one word, and an
    // unparsed document.
    for private in ["", "Object", "Derived", "OneRule", "Tree", "Pairs"] {
        both.remove(private);
    }
    // Scenarios are documents of tests with their own round-trip tests; a list that is read one by
    // one is never written.
    let apart = [
        "OneByOne",
        "RubricChoice",
        // Tested elsewhere: `document`, `review::kept`.
        "Document",
        "Format",
        "Place",
        "RawBecause",
        "RawDerived",
        "RawFigures",
        "RawFinding",
        "RawPlace",
        "RawRating",
        "RawRecord",
        "RawSentences",
        "Record",
    ];
    let covered = written::ALL.iter().chain(printed_and_written::ALL);
    let covered = covered.chain(&PARTS).chain(&apart);
    let covered: BTreeSet<String> = covered.map(|path| last(path)).collect();
    assert_eq!(both.symmetric_difference(&covered).collect::<Vec<_>>(), [""; 0]);
}
