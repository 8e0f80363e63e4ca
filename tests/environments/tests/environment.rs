//! Checks that the features of this environment are on.

use rust_decimal::Decimal;
use serde_json::{Value, to_string};

#[test]
fn a_bare_decimal_is_written_as_a_number() {
    assert_eq!(to_string(&Decimal::new(8240, 2)).ok().as_deref(), Some("82.40"));
}

#[test]
fn a_number_keeps_its_digits_and_an_object_its_order() {
    let document = r#"{"b":0.10000000000000000000000000001,"a":1}"#;
    let value: Value = serde_json::from_str(document).expect("JSON");
    assert_eq!(value.to_string(), document);
}

/// A number in place of a text or an object is still refused, although serde_json presents it as an
/// object here; only the wording differs.
#[test]
fn a_number_is_no_text_and_a_fraction_no_target() {
    let real = include_str!("../../data/fukushima-h28.json");
    assert!(serde_json::from_str::<kusei::Sheet>(real).is_ok());
    for (read, refused) in [
        ("\"reading\": \"49.6%\"", "\"reading\": 49.6"),
        ("\"target\": 1", "\"target\": 1.5"),
        ("\"target\": 1", "\"target\": 1e0"),
        ("\"target\": 1", "\"target\": {\"$serde_json::private::Number\": \"1\"}"),
    ] {
        assert!(real.contains(read), "{read}");
        let edited = real.replacen(read, refused, 1);
        assert!(serde_json::from_str::<kusei::Sheet>(&edited).is_err(), "{refused}");
    }
}
