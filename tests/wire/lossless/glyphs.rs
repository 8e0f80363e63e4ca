//! Output equals the document glyph for glyph, except for what can be written in two ways: compared
//! with the document itself, for generated sheets and for documents whose cells are respelt.

mod mutations;

use kusei::plan::{
    ConditionTest, DesiredOutcome, Indicator, Initiative, Item, PerformanceTarget, Target,
    Withdrawal,
};
use kusei::terms::Implementation;
use kusei::value::{ItemMark, MunicipalityCode, Reading};
use kusei::wire::{RawCommonIndicator, RawIndicator, RawInitiative, RawReading, RawTarget};
use kusei::{FiscalYear, RawSheet, Sheet, review};
use proptest::prelude::{prop_assert_eq, proptest};
use serde_json::{Map, Value, to_value};

use self::mutations::{KINDS, mutated};
use super::{survives, written};
use crate::documents::{REAL, full, small};
use crate::drawn::{bytes, config, of, sheets};
use crate::generate::plan::Legal;
use crate::random::Random;

/// Lists that may be absent if they are empty.
const LISTS: [&str; 6] =
    ["desired_outcomes", "items", "indicators", "initiatives", "targets", "conditions"];

/// Returns the document in the shortest form that the format allows.
///
/// - null, "" and an empty list mean the same as an absent key, and so do marks and a withdrawal
///   criterion without a key.
/// - `"missing": "blank"` means the same as nothing, and `"missing": "dash"` alone the same as "―".
/// - `{"value": …}` means the same as the text alone.
pub(crate) fn shortest(document: &Value) -> Value {
    match document {
        Value::Object(cells) => {
            let cells = cells.iter().map(|(key, cell)| (key.clone(), cell_at(key, cell)));
            Value::Object(cells.filter(|(key, cell)| !says_nothing(key, cell)).collect())
        }
        Value::Array(list) => list.iter().map(shortest).collect(),
        other => other.clone(),
    }
}

fn cell_at(key: &str, cell: &Value) -> Value {
    match (key, shortest(cell)) {
        ("reading" | "previous", Value::Object(fields)) => reading(fields),
        (_, cell) => cell,
    }
}

fn reading(mut fields: Map<String, Value>) -> Value {
    let missing = fields.get("missing").and_then(Value::as_str);
    if missing == Some("blank") {
        fields.remove("missing");
    } else if missing == Some("dash") && !fields.contains_key("value") {
        fields.remove("missing");
        fields.insert("value".into(), "―".into());
    }
    match fields.get("value") {
        Some(value) if fields.len() == 1 => value.clone(),
        _ => Value::Object(fields),
    }
}

fn says_nothing(key: &str, cell: &Value) -> bool {
    match cell {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty() && LISTS.contains(&key),
        Value::Object(cells) => cells.is_empty(),
        _ => false,
    }
}

/// Every value of a sheet whose spelling may vary.
pub(crate) type Values = (
    (FiscalYear, Option<MunicipalityCode>),
    Vec<Target>,
    Vec<[Reading; 2]>,
    Vec<Withdrawal>,
    Vec<Option<Implementation>>,
    Vec<Option<ItemMark>>,
);

pub(crate) fn values(sheet: &Sheet) -> Values {
    let of_policy = commons(sheet).into_iter().cloned();
    let indicators = || sheet.indicators().map(|(_, own)| own);
    let initiatives = || sheet.initiatives().map(|(_, own)| own);
    let targets = || initiatives().flat_map(Initiative::targets);
    let measured =
        || indicators().map(Indicator::measured).chain(targets().map(PerformanceTarget::measured));
    (
        (sheet.fiscal_year(), sheet.municipality_code()),
        of_policy.chain(measured().map(|own| own.target().clone())).collect(),
        measured().map(|own| [own.reading().clone(), own.previous().clone()]).collect(),
        initiatives().map(|own| own.withdrawal().clone()).collect(),
        initiatives().map(Initiative::implementation).collect(),
        indicators().map(Indicator::item).collect(),
    )
}

fn commons(sheet: &Sheet) -> Vec<&Target> {
    let outcomes = sheet.policy().desired_outcomes().map(|(_, outcome)| outcome);
    outcomes.flat_map(DesiredOutcome::items).flat_map(Item::indicators).collect()
}

/// Returns a sheet's review, with its findings.
pub(crate) fn printed(sheet: &Sheet) -> Value {
    to_value(review(sheet)).expect("a review has a wire form")
}

/// Returns the cells of a sheet as written, beside what their values print.
pub(crate) fn said_and_printed(sheet: &Sheet) -> Vec<(String, String)> {
    let mut pairs = vec![(RawSheet::from(sheet).fiscal_year, sheet.fiscal_year().to_string())];
    let mut pair = |written: Option<String>, printed: Option<String>| {
        assert_eq!(written.is_some(), printed.is_some());
        pairs.extend(written.zip(printed));
    };
    let mut target = |raw: RawCommonIndicator, own: &Target| {
        let criterion = own.goal().criterion().map(ToString::to_string);
        pair(raw.criterion.or(raw.change), criterion);
        pair(raw.from, own.from().map(|year| year.to_string()));
        pair(raw.due, own.due().map(|year| year.to_string()));
    };
    for common in commons(sheet) {
        target(common.into(), common);
    }
    for (_, own) in sheet.indicators() {
        target(own.measured().target().into(), own.measured().target());
    }
    for (_, own) in sheet.initiatives() {
        for own in own.targets() {
            target(own.measured().target().into(), own.measured().target());
        }
    }
    let mut read = |raw: Option<RawReading>, own: &Reading| {
        let text = match raw {
            Some(RawReading::Text(text)) => Some(text),
            Some(RawReading::Fields(fields)) => fields.value,
            None => None,
        };
        pairs.extend(text.zip(own.quantity().map(ToString::to_string)));
    };
    for (_, own) in sheet.indicators() {
        let raw = RawIndicator::from(own);
        read(raw.reading, own.measured().reading());
        read(raw.previous, own.measured().previous());
    }
    for (_, own) in sheet.initiatives() {
        for own in own.targets() {
            let raw = RawTarget::from(own);
            read(raw.reading, own.measured().reading());
            read(raw.previous, own.measured().previous());
        }
    }
    for (_, own) in sheet.initiatives() {
        let raw = RawInitiative::from(own).withdrawal.unwrap_or_default();
        for (raw, own) in raw.conditions.into_iter().zip(own.withdrawal().conditions()) {
            let printed = match own.test() {
                ConditionTest::Reading(criterion) => criterion.to_string(),
                ConditionTest::Rate(criterion) => criterion.to_string(),
            };
            pairs.extend(raw.criterion.or(raw.achievement_rate).map(|text| (text, printed)));
        }
    }
    pairs
}

/// Checks that a valid document comes back, in the shortest form.
fn comes_back(document: &Value, sheet: &Sheet) {
    let back = written(sheet);
    assert_eq!(back, shortest(document), "{document:#}");
    assert_eq!(back, shortest(&back));
    survives(sheet);
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn every_generated_sheet_is_written_as_it_is(legal in sheets::<Legal>()) {
        let Legal(raw) = legal;
        let document = to_value(&raw).expect("a wire form");
        let sheet = Sheet::try_from(raw).expect("a sheet");
        comes_back(&document, &sheet);
        // A document in canonical spelling gives the same sheet when read from the shortest form.
        prop_assert_eq!(serde_json::from_value::<Sheet>(shortest(&document)).ok(), Some(sheet));
    }

    #[test]
    fn a_document_with_slips_is_refused_or_written_as_it_is(raw in sheets::<RawSheet>()) {
        let document = to_value(&raw).expect("a wire form");
        if let Ok(sheet) = Sheet::try_from(raw) {
            comes_back(&document, &sheet);
        }
    }
}

/// The number of documents that are respelt.
const DOCUMENTS: u64 = 10_000;

/// A document, its sheet, and its values and review.
struct Plain {
    document: Value,
    sheet: Sheet,
    values: Values,
    printed: Value,
}

impl Plain {
    fn new(document: Value) -> Self {
        let sheet: Sheet = serde_json::from_value(document.clone()).expect("a sheet");
        let (values, printed) = (values(&sheet), printed(&sheet));
        Self { document, sheet, values, printed }
    }

    /// Checks another sheet with the same values; returns whether it differs in spelling.
    fn differs_in_spelling_alone(&self, anew: &Value, spelt: &Sheet) -> bool {
        let is_another = shortest(&self.document) != shortest(anew);
        assert_eq!(*spelt != self.sheet, is_another, "{anew:#}");
        assert_eq!(values(spelt), self.values, "{anew:#}");
        is_another
    }
}

#[test]
fn ten_thousand_documents_spelt_anew_are_written_as_they_are() {
    let form = serde_json::from_str(REAL).expect("JSON");
    let mut plain: Vec<_> = [small(), full(), form].into_iter().map(Plain::new).collect();
    let drawn = |seed| to_value(of::<Legal>(&bytes(seed, 2_000)).0).expect("a wire form");
    plain.extend((0..100).map(|seed| Plain::new(drawn(seed))));
    let (mut sheets, mut differ) = (0, 0);
    let mut done = [0; KINDS.len()];
    for seed in 0..DOCUMENTS {
        let random = &mut Random::new(seed);
        let plain = match random.up_to(19) {
            0..12 => &plain[0],
            12..17 => &plain[1],
            17 => &plain[2],
            _ => &plain[3 + random.up_to(99)],
        };
        let (anew, mutations) = mutated(&plain.document, random);
        // Two kinds in one cell may leave nothing readable: 0 万 from 0000 in full width.
        let Ok(spelt) = serde_json::from_value::<Sheet>(anew.clone()) else { continue };
        sheets += 1;
        for kind in mutations {
            done[kind] += 1;
        }
        comes_back(&anew, &spelt);
        differ += u64::from(plain.differs_in_spelling_alone(&anew, &spelt));
        // The review takes longest.
        if seed % 8 == 0 {
            assert_eq!(printed(&spelt), plain.printed, "{anew:#}");
        }
    }
    assert!(sheets > DOCUMENTS * 9 / 10, "{sheets} were read");
    assert!(differ > DOCUMENTS * 6 / 10, "{differ} differ");
    for ((kind, _), done) in KINDS.iter().zip(done) {
        assert!(done > 20, "{kind}: {done} times");
    }
}
