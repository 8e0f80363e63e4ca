//! The cost of parsing alone: `serde_json` into plain structs with exactly the shape of the wire
//! format, owned texts and options, without checks and with unknown keys allowed.

use std::fmt;

use serde::de::{self, MapAccess, SeqAccess, Visitor, value};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Declares plain structs: `? name` may be absent, `* name` is a list that may be.
macro_rules! plain {
    (@fields $own:ident [$($done:tt)*] ? $field:ident: $type:ty, $($rest:tt)*) => {
        plain! { @fields $own [$($done)*
            #[serde(skip_serializing_if = "Option::is_none")]
            $field: Option<$type>,
        ] $($rest)* }
    };
    (@fields $own:ident [$($done:tt)*] * $field:ident: $type:ty, $($rest:tt)*) => {
        plain! { @fields $own [$($done)*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            $field: Vec<$type>,
        ] $($rest)* }
    };
    (@fields $own:ident [$($done:tt)*] $field:ident: $type:ty, $($rest:tt)*) => {
        plain! { @fields $own [$($done)* $field: $type,] $($rest)* }
    };
    (@fields $own:ident [$($done:tt)*]) => {
        #[derive(Serialize, Deserialize)]
        #[allow(clippy::struct_field_names, reason = "the wire format has the key `strategy` in a strategy")]
        pub(crate) struct $own { $($done)* }
    };
    ($($own:ident { $($fields:tt)* })+) => { $(plain! { @fields $own [] $($fields)* })+ };
}

plain! {
    Sheet {
        format: String, form: String, ? municipality: String, ? municipality_code: String,
        ward: String, fiscal_year: String, policy: Policy, strategies: Vec<Strategy>,
    }
    Policy { title: String, pillars: Vec<Pillar>, }
    Pillar { number: u64, title: String, * desired_outcomes: DesiredOutcome, }
    DesiredOutcome { number: u64, title: String, * items: Item, }
    Item { mark: String, title: String, * indicators: CommonIndicator, }
    CommonIndicator {
        ? label: String, name: String, ? criterion: String, ? change: String, ? milestone: String,
        ? from: String, ? due: String, ? cumulative_since: String, ? population: String,
        ? printed: String,
    }
    Strategy {
        code: String, desired_outcome: DesiredOutcomeRef, ? desired_state: Texts, ? strategy: Texts,
        * indicators: Indicator, ? stated: StrategyMarks, ? issues: String, ? improvements: String,
        * initiatives: Initiative,
    }
    DesiredOutcomeRef { pillar: u64, number: u64, }
    Indicator {
        ? item: String, ? common: u64, ? label: String, name: String, ? criterion: String,
        ? change: String, ? milestone: String, ? from: String, ? due: String,
        ? cumulative_since: String, ? population: String, ? printed: String, ? reading: Reading,
        ? previous: Reading, ? stated: String,
    }
    StrategyMarks { ? overall: String, ? progress: String, ? effectiveness: String, }
    Initiative {
        code: String, * items: String, ? content: String, * targets: Target,
        ? withdrawal: Withdrawal, ? prior_results: String, ? activities: String,
        ? implementation: String, ? stated: InitiativeMarks, ? issues: String,
        ? improvements: String,
    }
    Target {
        ? label: String, name: String, ? criterion: String, ? change: String, ? milestone: String,
        ? cumulative_since: String, ? population: String, ? printed: String, ? reading: Reading,
        ? previous: Reading, ? stated: String,
    }
    Withdrawal { ? printed: String, ? when: String, * conditions: Condition, }
    Condition { target: ConditionSubject, ? criterion: String, ? achievement_rate: String, }
    InitiativeMarks { ? achievement: String, ? effectiveness: String, }
    ReadingFields { ? value: String, ? missing: String, ? population: String, }
    ItemText { item: String, ? text: String, }
}

/// Declares a cell of two shapes by hand, which costs a quarter of `untagged`.
macro_rules! either {
    ($own:ident, $text:ident, $other:ident($type:ty), { $($visit:tt)+ }) => {
        pub(crate) enum $own { $text(String), $other($type) }

        impl Serialize for $own {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::$text(text) => text.serialize(serializer),
                    Self::$other(other) => other.serialize(serializer),
                }
            }
        }

        impl<'de> Deserialize<'de> for $own {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Shapes;
                impl<'de> Visitor<'de> for Shapes {
                    type Value = $own;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a cell of two shapes")
                    }
                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$own, E> {
                        Ok($own::$text(text.into()))
                    }
                    $($visit)+
                }
                deserializer.deserialize_any(Shapes)
            }
        }
    };
}

either!(Reading, Text, Fields(ReadingFields), {
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Reading, A::Error> {
        let fields = value::MapAccessDeserializer::new(map);
        ReadingFields::deserialize(fields).map(Reading::Fields)
    }
});
either!(Texts, Text, ByItem(Vec<ItemText>), {
    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Texts, A::Error> {
        Vec::deserialize(value::SeqAccessDeserializer::new(list)).map(Texts::ByItem)
    }
});
either!(ConditionSubject, Word, Number(u64), {
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<ConditionSubject, E> {
        Ok(ConditionSubject::Number(number))
    }
});

/// Reads a document into plain structs.
pub(crate) fn parse(document: &str) -> Sheet {
    serde_json::from_str(document).expect("a document of the format's shape")
}

/// Reads a document into a tree.
pub(crate) fn parse_value(document: &str) -> serde_json::Value {
    serde_json::from_str(document).expect("JSON")
}

/// Checks that the plain structs lose nothing: they write the document that they read.
pub(crate) fn check(document: &str) {
    let written = serde_json::to_value(parse(document)).expect("JSON");
    assert!(written == parse_value(document), "plain structs lose part of the document");
}
