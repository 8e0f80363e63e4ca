//! A derived value is a mark, a reason why there is none, or a judgement; never two of them.

use std::collections::BTreeSet;

use kusei::{Derived, Level, Reason};
use serde_json::{json, to_value};

use crate::builders::{REASONS, every_value};

#[test]
fn a_value_is_one_of_three_things() {
    for value in every_value::<Level>() {
        let (mark, why) = (value.mark(), value.undetermined());
        let expected = match value {
            Derived::Mark(level) => (Some(level), None),
            Derived::Undetermined(reason) => (None, Some(reason)),
            Derived::Judgement => (None, None),
        };
        assert_eq!((mark, why), expected);
        assert_eq!(value.map(Level::mark).mark(), mark.map(Level::mark));
        assert_eq!(value.map(Level::mark).undetermined(), why);
    }
}

#[test]
fn it_is_written_with_exactly_one_key() {
    let written = |value: Derived<Level>| to_value(value.map(Level::mark)).expect("a wire form");
    assert_eq!(written(Derived::Mark(Level::Achieved)), json!({ "mark": "①" }));
    assert_eq!(written(Derived::Judgement), json!({ "judgement": true }));
    for reason in REASONS {
        assert_eq!(
            written(Derived::Undetermined(reason)),
            json!({ "undetermined": reason.code() })
        );
    }
}

#[test]
fn reasons_are_listed_once_and_printed_as_their_codes() {
    assert_eq!(Reason::ALL, REASONS);
    let codes: BTreeSet<_> = REASONS.iter().map(ToString::to_string).collect();
    assert_eq!(codes, REASONS.iter().map(|reason| reason.code().into()).collect());
    assert_eq!(codes.len(), REASONS.len());
    for reason in REASONS {
        assert!(!reason.ja().is_empty() && !reason.en().is_empty(), "{reason}");
    }
}
