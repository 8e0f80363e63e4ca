//! Errors are bounded and on one line, whatever the document contains, because they are shown in
//! terminals, logs and pages.

use kusei::review::{OutcomeRule, ProgressRule, RateSchedule, RateStep, RequiredNarratives};
use kusei::scenario::{Expectation, ExpectedFinding, Given, RubricChoice, Scenario, check};
use kusei::wire::{OneByOne, RawIndicator, RawReading, RawSubject, RawTexts};
use kusei::{Quantity, RawSheet, Rubric, Sheet};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::{Index, select};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::documents::{full, pointers, set};
use crate::drawn::config;

/// The largest number of characters reported for one defect.
const LONGEST: usize = 2_000;

/// Escape sequences, forged lines, reversed lines, and very long texts.
fn hostile() -> impl Strategy<Value = String> {
    let planted = select(vec![
        "\u{1b}[31m\u{1b}[2J",
        "\nerror: all is well",
        "\r\n",
        "\u{202e}",
        "\u{200b}",
        "\0",
        "\u{9b}31m",
        "\u{2028}",
        "`",
        "\" at line 1 column 1",
        "―",
        "40%以下",
        "4-1-1",
        "",
    ]);
    let tail = prop_oneof![
        4 => Just(String::new()),
        2 => any::<String>(),
        1 => Just("あ".repeat(100_000)),
        1 => Just("1".repeat(100_000)),
    ];
    (planted, tail).prop_map(|(planted, tail)| format!("{planted}{tail}"))
}

/// Draws a value that is or contains a hostile text.
fn value() -> impl Strategy<Value = Value> {
    (hostile(), 0..8_u8).prop_map(|(text, shape)| match shape {
        0..=2 => json!(text),
        3 => json!([text]),
        4 => json!({ text: 1 }),
        5 => json!([{ text: null }]),
        6 => json!({ "value": text, "missing": "\n" }),
        _ => json!(49.6),
    })
}

fn scenario() -> Value {
    json!({ "name": "on the line", "rubric": rubric(), "because": "R7.8",
        "given": { "fiscal_year": "平成28年度",
            "indicators": [ { "name": "指標", "criterion": "60%以上", "reading": { "value": "49.3%" } } ],
            "initiatives": [ { "code": "1-1-1", "targets": [ { "name": "数", "criterion": "1件以上" } ],
                "withdrawal": { "conditions": [ { "target": 1, "criterion": "0件以下" } ] } } ] },
        "expect": [ { "column": "individual", "indicator": 1, "value": "A" } ],
        "findings": [ { "finding": "mark-missing", "code": "1-1", "column": "progress" } ] })
}

fn rubric() -> Value {
    json!({ "id": "ours", "source": "区の内規", "from": "平成24年度", "to": "平成30年度",
        "outcome": { "progress_rate": [{ "length": 4, "year": 1, "rate": "25%" }, { "rate": "90%" }] },
        "overall": "any_not_on_track", "progress": "all_achieved", "withdrawal": "any",
        "achievement_rate": "two_minus_quotient", "narratives": "initiatives" })
}

/// Puts a value at a place of a document or, in an object, under a hostile key.
fn planted(mut document: Value, place: Index, value: Value, key: Option<String>) -> Value {
    let pointers = pointers(&document);
    let pointer = place.get(&pointers).clone();
    match (key, document.pointer_mut(&pointer).and_then(Value::as_object_mut)) {
        (Some(key), Some(object)) => drop(object.insert(key, value)),
        _ if pointer.is_empty() => document = value,
        _ => set(&mut document, &pointer, value),
    }
    document
}

fn assert_bounded(told: &str) {
    for line in told.split('\n') {
        let length = line.chars().count();
        assert!(length < LONGEST, "{length} characters: {line:.300}");
        let unseen = |c: char| {
            c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{200b}')
        };
        assert!(!line.chars().any(unseen), "{line:?}");
    }
}

/// Returns the error of a type's reader for a text, if it refuses it.
fn told<T: DeserializeOwned>(text: &str) -> Option<String> {
    serde_json::from_str::<T>(text).err().map(|error| error.to_string())
}

/// Checks that everything a reader reports is bounded, for a text and for a tree.
fn hold<T: DeserializeOwned>(document: &Value) {
    if let Some(told) = told::<T>(&document.to_string()) {
        assert_bounded(&told);
    }
    let told = serde_json::from_value::<T>(document.clone()).err().map(|error| error.to_string());
    if let Some(told) = told {
        assert_bounded(&told);
    }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn of_a_sheet(place in any::<Index>(), value in value(), key in proptest::option::of(hostile())) {
        let document = planted(full(), place, value, key);
        hold::<Sheet>(&document);
        hold::<RawSheet>(&document);
        if let Ok(sheet) = serde_json::from_value::<Sheet>(document) {
            for finding in kusei::review(&sheet).findings() {
                assert_bounded(&finding.to_string());
                assert!(!finding.to_string().contains('\n'));
            }
        }
    }

    #[test]
    fn of_a_rubric(place in any::<Index>(), value in value(), key in proptest::option::of(hostile())) {
        let document = planted(rubric(), place, value, key);
        hold::<Rubric>(&document);
        hold::<RubricChoice>(&document);
        let list: OneByOne<Rubric> = serde_json::from_value(json!([document])).expect("a list");
        list.iter().filter_map(|read| read.as_ref().err()).for_each(|e| assert_bounded(&e.to_string()));
    }

    #[test]
    fn of_a_scenario(place in any::<Index>(), value in value(), key in proptest::option::of(hostile())) {
        let document = planted(scenario(), place, value, key);
        hold::<Scenario>(&document);
        hold::<Vec<Scenario>>(&json!([document]));
        let list: OneByOne<Scenario> = serde_json::from_value(json!([document])).expect("a list");
        for read in &list {
            match read.as_ref().map(check) {
                Err(misread) => assert_bounded(&misread.to_string()),
                Ok(Err(errors)) => errors.iter().for_each(|error| assert_bounded(&error.to_string())),
                Ok(Ok(unexpected)) => unexpected.iter().for_each(|own| assert_bounded(&own.to_string())),
            }
        }
    }

    /// Parts that can be read by themselves.
    #[test]
    fn of_parts(value in value()) {
        hold::<OutcomeRule>(&value);
        hold::<ProgressRule>(&value);
        hold::<RequiredNarratives>(&value);
        hold::<RateSchedule>(&value);
        hold::<RateStep>(&value);
        hold::<Given>(&value);
        hold::<Expectation>(&value);
        hold::<ExpectedFinding>(&value);
        hold::<RawIndicator>(&value);
        hold::<RawReading>(&value);
        hold::<RawTexts>(&value);
        hold::<RawSubject>(&value);
        hold::<Quantity>(&value);
        hold::<kusei::terms::OutcomeStatus>(&value);
        hold::<OneByOne<Rubric>>(&value);
    }
}

/// A message names the key at its beginning, as written or escaped.
#[test]
fn a_hostile_key_is_shortened() {
    let key = format!("\u{1b}[31m\n{}", "x".repeat(100_000));
    let mut document = full();
    document["policy"][&key] = json!(1);
    let expected = format!(
        "unknown field `\\u{{1b}}[31m\\n{}…`, expected `title` or `pillars` at line 1 column ",
        "x".repeat(54)
    );
    let told = told::<Sheet>(&document.to_string()).expect("refused");
    assert!(told.starts_with(&expected), "{told:.300}");
}

macro_rules! told_of {
    ($($name:ident: $door:ty, $document:expr => $told:literal;)+) => {$(
        #[test]
        fn $name() {
            let error = serde_json::from_value::<$door>($document).err().map(|e| e.to_string());
            assert_eq!(error.as_deref(), Some($told));
        }
    )+};
}

/// A document with a value at a place.
fn with(mut document: Value, pointer: &str, value: Value) -> Value {
    set(&mut document, pointer, value);
    document
}

told_of! {
    a_number_in_a_scenario: Scenario, with(scenario(), "/given/indicators/0/criterion", json!(60)) =>
        "scenario `on the line`: `given.indicators[0].criterion`: invalid type: integer `60`, expected a string";
    a_fraction_in_a_scenario: Scenario, with(scenario(), "/given/indicators/0/reading/value", json!(49.3)) =>
        "scenario `on the line`: `given.indicators[0].reading.value`: invalid type: number with a fraction, expected a string";
    an_unknown_key_in_a_scenario: Scenario, with(scenario(), "/expect/0/wish", json!(1)) =>
        "scenario `on the line`: `expect[0]`: unknown field `wish`, expected one of `code`, `column`, `indicator`, `target`, `value`, `because`";
    a_text_for_a_list: Scenario, with(scenario(), "/expect", json!("A")) =>
        "scenario `on the line`: `expect`: invalid type: string \"A\", expected a sequence";
    a_text_for_a_number: Scenario, with(scenario(), "/expect/0/indicator", json!("1")) =>
        "scenario `on the line`: `expect[0].indicator`: invalid type: string \"1\", expected usize";
    a_number_for_a_rubric: Scenario, with(scenario(), "/rubric", json!(1)) =>
        "scenario `on the line`: `rubric`: invalid type: integer `1`, expected the id of a shipped rubric, or a rubric";
    a_rubric_in_a_scenario: Scenario, with(scenario(), "/rubric/outcome", json!("average")) =>
        "scenario `on the line`: `rubric`: rubric `ours`: `outcome`: unknown variant `average`, expected one of `linear_path`, `target_met`, `progress_rate`";
    nothing_given: Scenario, json!({ "name": "empty" }) =>
        "scenario `empty`: missing field `given`";
    no_name: Scenario, json!({ "given": {} }) =>
        "scenario: missing field `name`";
    a_rate_in_a_rubric: Rubric, with(rubric(), "/outcome/progress_rate/1/rate", json!("90件")) =>
        "rubric `ours`: `outcome.progress_rate[1].rate`: 「90件」は達成率ではありません（例：90%。%で記入してください）";
    a_key_in_a_rubric: Rubric, with(rubric(), "/outcome/progress_rate/1/colour", json!(1)) =>
        "rubric `ours`: `outcome.progress_rate[1]`: unknown field `colour`, expected one of `length`, `year`, `rate`";
    a_word_in_a_rubric: Rubric, with(rubric(), "/progress", json!("half")) =>
        "rubric `ours`: `progress`: `half` is not one of the choices (every initiative is ① `all_achieved` / more than half of the initiatives are ① `majority_achieved` / no initiative is ③ `none_triggered`)";
    a_number_in_a_rubric: Rubric, with(rubric(), "/source", json!(1)) =>
        "rubric `ours`: `source`: invalid type: integer `1`, expected a string";
    no_source_of_a_rubric: Rubric, json!({ "id": "ours" }) =>
        "rubric `ours`: missing field `source`";
    a_list_for_a_rubric: Rubric, json!([]) =>
        "rubric: invalid type: sequence, expected struct RawRubric";
    an_object_for_a_list: OneByOne<Rubric>, json!({}) =>
        "invalid type: map, expected a list";
}

/// A bad element does not affect the rest of a list, and is reported by number and name.
#[test]
fn a_list_is_read_one_by_one() {
    let bad = with(scenario(), "/given/indicators/0/due", json!(29));
    let list = json!([scenario(), bad, 1, scenario(), { "name": "half" }]);
    for list in [
        serde_json::from_value::<OneByOne<Scenario>>(list.clone()).expect("a list"),
        serde_json::from_str(&list.to_string()).expect("a list"),
    ] {
        let good: Vec<_> = list.iter().flatten().map(|one| one.name.as_str()).collect();
        assert_eq!(good, ["on the line"; 2]);
        let misread: Vec<_> = list.iter().filter_map(|read| read.as_ref().err()).collect();
        let told: Vec<_> = misread.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "no. 2: scenario `on the line`: `given.indicators[0].due`: invalid type: integer `29`, expected a string",
                "no. 3: scenario: invalid type: integer `1`, expected an object",
                "no. 5: scenario `half`: missing field `given`",
            ]
        );
        let which: Vec<_> = misread
            .iter()
            .map(|own| (own.number(), own.name().map(kusei::terms::Excerpt::as_str)))
            .collect();
        assert_eq!(which, [(2, Some("on the line")), (3, None), (5, Some("half"))]);
        assert!(told[0].ends_with(misread[0].reason()));
    }
    assert!(serde_json::from_str::<OneByOne<Scenario>>("[{}, ").is_err(), "no JSON");
}

/// A duplicate key is reported in a tree as in a text.
#[test]
fn a_key_twice_in_a_rubric() {
    let told =
        told::<Rubric>(r#"{ "id": "ours", "id": "theirs", "source": "" }"#).expect("refused");
    assert!(told.starts_with("rubric `ours`: duplicate field `id`"), "{told}");
}
