//! The sentences of the defects of a document's shape; reading any document takes bounded work.

use std::vec;

use kusei::wire::{Document, DocumentDefect, DocumentDefects};
use kusei::{Said, Sheet};
use serde::de::value::{Error, MapDeserializer};
use serde::de::{Deserializer, IntoDeserializer, SeqAccess, Visitor};
use serde_json::{Value, from_str, from_value, json, to_value};

use crate::documents::{edited, small};
use crate::work::work;

fn document(text: &str) -> DocumentDefects {
    from_str::<Document>(text).expect("JSON").defects()
}

macro_rules! told {
    ($($name:ident: $place:literal = $value:tt => $ja:literal, $en:literal;)+) => {$(
        #[test]
        fn $name() {
            let defects = document(&edited(&[($place, json!($value))]).to_string());
            assert_eq!((defects.to_string().as_str(), defects.en().to_string().as_str()), ($ja, $en));
        }
    )+};
}

told! {
    a_number_for_a_reading: "indicator/reading" = 49.6 =>
        "【4-1】アウトカム①の実績値：小数が引用符なしで入っています（数値は単位を付けて引用符で囲み、「\"82.40%\"」のように入れてください）",
        "【4-1】 indicator 1: this year's result: a number with decimals is not in quotes (expected a text: figures are in quotes with their unit, such as `\"82.40%\"`)";
    an_unknown_key: "indicator/memo" = "" =>
        "【4-1】アウトカム①（`strategies[0].indicators[0]`）：「memo」という名前のデータはここでは使えません（使える名前：`item`／`common`／`label`／`name`／`criterion`／`change`／`relative_change`／`baseline`／`against`／`path`／`milestone`／`from`／`due`／`cumulative_since`／`population`／`printed`／`reading`／`previous`／`stated`）",
        "【4-1】 indicator 1 (`strategies[0].indicators[0]`): `memo` is not a key of this object (expected `item` / `common` / `label` / `name` / `criterion` / `change` / `relative_change` / `baseline` / `against` / `path` / `milestone` / `from` / `due` / `cumulative_since` / `population` / `printed` / `reading` / `previous` / `stated`)";
    an_unknown_key_of_the_sheet: "author" = "区" =>
        "データ全体：「author」という名前のデータはここでは使えません（使える名前：`format`／`form`／`municipality`／`municipality_code`／`ward`／`fiscal_year`／`policy`／`strategies`）",
        "the document: `author` is not a key of this object (expected `format` / `form` / `municipality` / `municipality_code` / `ward` / `fiscal_year` / `policy` / `strategies`)";
    a_missing_key: "common" = { "criterion": "50%以上" } =>
        "めざす成果1（1）㋐の成果指標①の指標名：「name」がありません（文字列を入れてください）",
        "desired outcome 1 (1) ㋐, common indicator 1: what is measured: `name` is missing (expected a text)";
    a_missing_code: "strategies/1" = { "desired_outcome": { "pillar": 1, "number": 1 } } =>
        "2番目の戦略の番号：「code」がありません（文字列を入れてください）",
        "strategy no. 2: code: `code` is missing (expected a text)";
    an_object_for_a_list: "initiative/targets" = {} =>
        "【4-1-1】（`strategies[0].initiatives[0].targets`）：オブジェクトが入っています（リストを入れてください）",
        "【4-1-1】 (`strategies[0].initiatives[0].targets`): an object is here (expected a list)";
    a_text_for_a_number: "pillar/number" = "1" =>
        "区政運営基本方針1の番号：文字列が入っています（1以上の整数を入れてください）",
        "basic policy 1: number: a text is here (expected a whole number from 1)";
    a_fraction_for_a_subject: "condition/target" = 1.5 =>
        "【4-1-1】条件①の対象とする業績目標：数値が入っています（業績目標の番号又は「each」を入れてください）",
        "【4-1-1】 condition 1: target of the condition: a number is here (expected the number of a target or `each`)";
    null_for_a_list: "strategy/indicators" = null =>
        "【4-1】（`strategies[0].indicators`）：空の値が入っています（リストを入れてください）",
        "【4-1】 (`strategies[0].indicators`): null is here (expected a list)";
}

#[test]
fn a_doubled_key_keeps_the_first() {
    let text = small().to_string().replacen("\"ward\":", "\"ward\":\"北区\",\"ward\":", 1);
    let document: Document = from_str(&text).expect("JSON");
    assert_eq!(document.raw().ward, "北区");
    assert_eq!(
        document.defects().to_string(),
        "区：「ward」が2回以上あります（一つだけにしてください）"
    );
}

/// The defects of shape come first, then those of cells, each with its place.
#[test]
fn everything_at_once() {
    let edits = [
        ("memo", json!(1)),
        ("ward", json!(" ")),
        ("indicator/reading", json!(49.6)),
        ("target/reading", json!("1..145件")),
        ("strategies/1/desired_outcome/number", json!(9)),
    ];
    let defects = document(&edited(&edits).to_string());
    let codes: Vec<_> = defects.iter().map(DocumentDefect::code).collect();
    assert_eq!(codes, ["unknown-key", "fraction-for-text", "blank", "quantity", "points-nowhere"]);
}

#[test]
fn a_defect_as_json() {
    let edits =
        [("indicator/memo", json!(1)), ("indicator/reading", json!(2)), ("ward", json!(""))];
    let defects = to_value(document(&edited(&edits).to_string())).expect("JSON");
    let [unknown, number, blank] = [0, 1, 2].map(|n| &defects["listed"][n]);
    assert_eq!(unknown["code"], "unknown-key");
    assert_eq!(unknown["path"], "strategies[0].indicators[0]");
    assert_eq!((&unknown["at"]["code"], &unknown["at"]["indicator"]), (&json!("4-1"), &json!(1)));
    assert_eq!(number["at"]["column"], "outcome_reading");
    assert_eq!(number["path"], "strategies[0].indicators[0].reading");
    assert_eq!((&blank["code"], &blank["at"]["column"]), (&json!("blank"), &json!("ward")));
}

#[test]
fn values_that_are_not_objects() {
    for (text, ja) in [
        ("null", "データ全体：空の値が入っています（オブジェクトを入れてください）"),
        ("true", "データ全体：真偽値が入っています（オブジェクトを入れてください）"),
        ("1", "データ全体：数値が入っています（オブジェクトを入れてください）"),
        ("\"kusei/1\"", "データ全体：文字列が入っています（オブジェクトを入れてください）"),
        ("[]", "データ全体：リストが入っています（オブジェクトを入れてください）"),
    ] {
        assert_eq!(document(text).to_string(), ja);
    }
    let codes: Vec<_> = document("{}").iter().map(DocumentDefect::code).collect::<Vec<_>>();
    assert_eq!(codes, ["missing-key"; 6]);
}

/// Returns the bytes allocated for reading a document and reporting its defects, per byte of it.
fn bytes_by_byte(text: &str) -> u64 {
    let (count, (_, bytes)) = work(|| {
        let defects = document(text);
        let told = defects.to_string();
        assert!(told.lines().all(|line| line.chars().count() < 1_000), "a line is bounded");
        assert!(defects.iter().count() <= DocumentDefects::LISTED);
        defects.count()
    });
    assert!(count > 0);
    bytes / text.len() as u64
}

fn nested(key: &str, depth: usize) -> String {
    let small = small().to_string();
    let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    format!("{{\"{key}\":{deep},{}", &small[1..])
}

#[test]
fn a_hundred_thousand_nested_lists() {
    for key in ["memo", "ward", "policy", "strategies", "format"] {
        let text = if key == "memo" {
            nested(key, 100_000)
        } else {
            let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
            format!("{{\"{key}\":{deep}}}")
        };
        assert!(document(&text).count() > 0);
        assert!(bytes_by_byte(&text) < 40, "{key}");
    }
    let open = "{\"policy\":".repeat(100_000);
    let mut json = serde_json::Deserializer::from_str(&open);
    let defects = Document::read(&mut json).defects();
    let codes: Vec<_> = defects.iter().map(DocumentDefect::code).collect();
    assert_eq!(codes, ["unknown-key", "broken"]);
}

#[test]
fn a_hundred_thousand_unknown_keys() {
    let junk = |count: usize| {
        let keys = (0..count).map(|n| format!("\"memo{n}\":{{\"a\":[{n}]}},"));
        let keys = keys.collect::<Vec<_>>().concat();
        format!("{{{keys}{}", &small().to_string()[1..])
    };
    let defects = document(&junk(100_000));
    assert_eq!((defects.count(), defects.iter().count()), (100_000, 1_000));
    let [((), (few, _)), ((), (many, _))] =
        [junk(20_000), junk(100_000)].map(|text| work(|| drop(document(&text))));
    assert!(many < few + 1_000, "unknown values are not stored: {few}, {many}");
}

#[test]
fn a_hundred_thousand_misshapen_strategies() {
    let strategies = |count: usize| {
        let list = vec!["{\"code\":1}"; count].join(",");
        edited(&[]).to_string().replacen("\"strategies\":[", &format!("\"strategies\":[{list},"), 1)
    };
    let defects = document(&strategies(100_000));
    assert_eq!(defects.iter().count(), 1_000);
    let [(_, (_, few)), (_, (_, many))] =
        [16_384, 131_072].map(|count| work(|| document(&strategies(count)).count()));
    assert!(many < 9 * few, "{few} to {many} bytes");
}

#[test]
fn a_key_and_a_number_of_a_million_characters() {
    let (key, digits) = ("区".repeat(1_000_000), "9".repeat(300));
    let text = format!("{{\"{key}\":1,\"ward\":{digits},{}", &small().to_string()[1..]);
    assert!(bytes_by_byte(&text) < 20);
}

/// A source that passes on everything and skips nothing.
#[derive(Clone, Copy)]
struct Deep(usize);

impl<'de> Deserializer<'de> for Deep {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Once(self.0.checked_sub(1).map(Deep)))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Once(Option<Deep>);

impl<'de> SeqAccess<'de> for Once {
    type Error = Error;

    fn next_element_seed<T: serde::de::DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        self.0.take().map(|deep| seed.deserialize(deep)).transpose()
    }
}

impl IntoDeserializer<'_, Error> for Deep {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[test]
fn a_source_that_skips_nothing_is_left_at_a_depth() {
    let source = |depth| MapDeserializer::new([("memo", Deep(depth))].into_iter());
    let codes = |depth| {
        let defects = Document::read(source(depth)).defects();
        defects.iter().map(DocumentDefect::code).collect::<Vec<_>>()
    };
    assert_eq!(codes(100).last(), Some(&"missing-key"));
    assert_eq!(codes(1_000_000), ["unknown-key", "broken"]);
}

#[test]
fn the_small_document_has_no_defect() {
    let document: Document = from_value(small()).expect("JSON");
    assert_eq!(document.defects().count(), 0);
    let sheet: Value = to_value(document.sheet().expect("a sheet")).expect("JSON");
    assert_eq!(sheet, to_value(from_value::<Sheet>(small()).expect("a sheet")).expect("JSON"));
}
