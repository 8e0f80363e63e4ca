//! A derived value is a mark, a reason why there is none, or a judgement; never two of these.

use std::collections::BTreeSet;

use kusei::Derived;
use kusei::terms::{LeftToOfficer, Level, Reason, StrategyEffectiveness};
use serde_json::{json, to_value};

use crate::builders::{REASONS, every_value};

#[test]
fn a_value_is_a_mark_or_says_why_not() {
    for value in every_value::<Level>() {
        let (mark, why) = (value.mark(), value.undetermined());
        let expected = match value {
            Derived::Mark(level) => (Some(level), None),
            Derived::Undetermined(reason) => (None, Some(reason)),
        };
        assert_eq!((mark, why), expected);
        assert_eq!(value.glyph().mark(), mark.map(Level::mark));
    }
}

#[test]
fn it_is_written_with_exactly_one_key() {
    let written = |value: Derived<Level>| to_value(value).expect("a wire form");
    assert_eq!(written(Derived::Mark(Level::Achieved)), json!({ "mark": "①" }));
    let judgement = Derived::<StrategyEffectiveness>::Judgement(LeftToOfficer);
    assert_eq!((judgement.mark(), judgement.undetermined()), (None, None));
    assert_eq!(to_value(judgement).ok(), Some(json!({ "judgement": true })));
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
