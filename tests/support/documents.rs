//! Documents to start from, with functions to edit and read them.

#![allow(dead_code, reason = "each test program uses only a part")]

use kusei::{Defects, RawSheet, Sheet};
use serde_json::{Value, json};

/// The form of 福島区, 平成28年度.
pub(crate) const REAL: &str = include_str!("../data/fukushima-h28.json");

/// A small valid document: two pillars, two outcomes, three items, two strategies, two initiatives.
pub(crate) fn small() -> Value {
    json!({
        "format": "kusei/1",
        "form": "osaka-ward-2016",
        "ward": "福島区",
        "fiscal_year": "平成28年度",
        "policy": {
            "title": "区政運営基本方針",
            "pillars": [
                { "number": 1, "title": "活力ある地域社会づくり", "desired_outcomes": [
                    { "number": 1, "title": "協働の実現", "items": [
                        { "mark": "㋐", "title": "自律した地域運営", "indicators": [
                            { "name": "区民の割合", "criterion": "50%以上", "due": "平成29年度" }
                        ] },
                        { "mark": "㋑", "title": "ネットワークの拡充" }
                    ] },
                    { "number": 2, "title": "地域資源の循環" }
                ] },
                { "number": 2, "title": "自律した区政運営" }
            ]
        },
        "strategies": [
            {
                "code": "4-1",
                "desired_outcome": { "pillar": 1, "number": 1 },
                "desired_state": [{ "item": "㋐", "text": "支え合う" }],
                "indicators": [{
                    "item": "㋐", "common": 1, "name": "区民の割合", "criterion": "50%以上",
                    "due": "平成29年度", "reading": "49.6%", "previous": "54.2%", "stated": "B"
                }],
                "initiatives": [
                    {
                        "code": "4-1-1",
                        "items": ["㋐"],
                        "targets": [
                            { "name": "件数", "criterion": "1000件以上", "reading": "1,145件" },
                            { "name": "周知", "milestone": "始める", "reading": "reached" }
                        ],
                        "withdrawal": {
                            "when": "any",
                            "conditions": [{ "target": 1, "criterion": "600件未満" }]
                        },
                        "implementation": "as_planned"
                    },
                    { "code": "4-1-2" }
                ]
            },
            { "code": "4-2", "desired_outcome": { "pillar": 1, "number": 1 } }
        ]
    })
}

/// A document that fills every cell of the wire format, in canonical notation.
pub(crate) fn full() -> Value {
    let indicators = [
        json!({
            "item": "㋐", "common": 1, "label": "①", "name": "区民の割合", "criterion": "50%以上",
            "from": "平成26年度", "due": "平成29年度", "cumulative_since": "平成25年度",
            "population": "区民", "printed": "平成29年度までに50％", "stated": "・Ａ",
            "path": [{ "fiscal_year": "平成28年度", "criterion": "45%以上" }],
            "reading": { "value": "95.0%", "population": "知っている区民" }, "previous": "82.40%"
        }),
        json!({ "name": "増減率", "relative_change": "-15%以下", "against": "baseline",
                "baseline": { "fiscal_year": "平成26年度", "value": "514台" },
                "reading": { "value": "436.9台", "status": "provisional" },
                "previous": { "value": "464台", "status": "forecast" } }),
        json!({ "name": "増減", "change": "-10件以下", "reading": "3箇所", "previous": "―" }),
        json!({ "name": "仕組み", "milestone": "立ち上げる", "reading": "not_reached",
                "previous": { "missing": "not_measured" }, "stated": "？" }),
        json!({ "name": "調査", "criterion": "3.50点超", "reading": { "missing": "not_published" },
                "previous": { "missing": "discontinued", "population": "団体" } }),
        json!({ "name": "母集団", "milestone": "―",
                "reading": { "value": "―", "population": "区民" },
                "previous": { "value": "reached", "population": "区民" } }),
        json!({ "name": "空欄", "criterion": "0以下", "reading": { "population": "区民" } }),
    ];
    let initiative = json!({
        "code": "4-1-1",
        "items": ["㋐", "㋑"],
        "content": "橋渡し役を置く",
        "targets": [
            { "label": "①", "name": "件数", "criterion": "1000件以上",
              "cumulative_since": "令和元年度", "population": "区民", "printed": "年間1000件",
              "path": [{ "fiscal_year": "平成29年度", "criterion": "1100件以上" }],
              "reading": "1145件", "previous": "-607件", "stated": "（未達成）" },
            { "name": "割合", "relative_change": "1.5割超", "against": "baseline",
              "baseline": { "fiscal_year": "平成27年度", "value": "3箇所" }, "reading": "4箇所" },
            { "name": "費用", "change": "1500千円未満", "reading": "45000千円", "stated": "―" },
            { "name": "周知", "milestone": "始める", "reading": "reached" }
        ],
        "withdrawal": {
            "printed": "それぞれ９割に満たない場合",
            "when": "all",
            "conditions": [
                { "target": 1, "criterion": "600件未満" },
                { "target": "each", "achievement_rate": "90%未満" }
            ]
        },
        "prior_results": "―",
        "activities": "全10地域に配置した",
        "implementation": "not_as_planned",
        "stated": { "achievement": "①ⅰ", "effectiveness": "◯" },
        "issues": "ー",
        "improvements": " "
    });
    json!({
        "format": "kusei/1",
        "form": "osaka-ward-2016",
        "municipality": "大阪市",
        "municipality_code": "271039",
        "ward": "福島区",
        "fiscal_year": "平成28年度",
        "policy": {
            "title": "区政運営基本方針",
            "pillars": [{ "number": 1, "title": "柱", "desired_outcomes": [
                { "number": 4_294_967_295_u32, "title": "協働の実現", "items": [
                    { "mark": "㋐", "title": "自律", "indicators": [
                        { "label": "・", "name": "区民の割合", "criterion": "50%以上",
                          "from": "平成26年度", "due": "平成29年度",
                          "cumulative_since": "昭和元年度", "population": "区民",
                          "path": [{ "fiscal_year": "平成28年度", "criterion": "45%以上" }],
                          "printed": "50％" },
                        { "name": "増減率", "relative_change": "-15%以下", "against": "baseline",
                          "baseline": { "fiscal_year": "平成26年度", "value": "514台" } },
                        { "name": "件数", "change": "0件超" },
                        { "name": "仕組み", "milestone": "立ち上げる" }
                    ] },
                    { "mark": "㋑", "title": "循環" }
                ] }
            ] }]
        },
        "strategies": [{
            "code": "4-1",
            "desired_outcome": { "pillar": 1, "number": 4_294_967_295_u32 },
            "desired_state": "支え合う",
            "strategy": [{ "item": "㋐", "text": "結ぶ" }, { "item": "㋑" }],
            "indicators": indicators,
            "stated": { "overall": "B", "progress": "B", "effectiveness": "イ" },
            "issues": "登録者の確保",
            "improvements": "広報を強める",
            "initiatives": [
                initiative,
                { "code": "4-1-2", "withdrawal": { "when": "any" } },
                { "code": "4-1-3", "withdrawal": { "printed": "再構築する" } },
                { "code": "4-1-4", "stated": { "effectiveness": "x" } }
            ]
        }]
    })
}

/// Returns the small document with values put at places.
pub(crate) fn edited(edits: &[(&str, Value)]) -> Value {
    let mut document = small();
    for (place, value) in edits {
        set(&mut document, &pointer(place), value.clone());
    }
    document
}

/// Puts a value at a JSON pointer, adding the last key if it is absent.
pub(crate) fn set(document: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer below the document");
    match document.pointer_mut(parent) {
        Some(Value::Object(cells)) => {
            cells.insert(key.into(), value);
        }
        Some(Value::Array(list)) => match list.get_mut(key.parse::<usize>().expect("an index")) {
            Some(part) => *part = value,
            None => list.push(value),
        },
        found => panic!("nothing can be put at {pointer} of {found:?}"),
    }
}

/// Returns the JSON pointer of a place whose first word may name the first part of its kind.
pub(crate) fn pointer(place: &str) -> String {
    let (first, rest) = place.split_once('/').unwrap_or((place, ""));
    let part = match first {
        "pillar" => "/policy/pillars/0",
        "outcome" => "/policy/pillars/0/desired_outcomes/0",
        "item" => "/policy/pillars/0/desired_outcomes/0/items/0",
        "common" => "/policy/pillars/0/desired_outcomes/0/items/0/indicators/0",
        "strategy" => "/strategies/0",
        "indicator" => "/strategies/0/indicators/0",
        "initiative" => "/strategies/0/initiatives/0",
        "target" => "/strategies/0/initiatives/0/targets/0",
        "milestone" => "/strategies/0/initiatives/0/targets/1",
        "condition" => "/strategies/0/initiatives/0/withdrawal/conditions/0",
        _ => return format!("/{place}"),
    };
    if rest.is_empty() { part.into() } else { format!("{part}/{rest}") }
}

/// Reads the document as a sheet.
pub(crate) fn sheet(document: &Value) -> Sheet {
    match read(document) {
        Ok(sheet) => sheet,
        Err(defects) => panic!("refused: {defects}\n{document:#}"),
    }
}

/// Reads a document of the format's shape.
pub(crate) fn read(document: &Value) -> Result<Sheet, Defects> {
    let raw: RawSheet = serde_json::from_value(document.clone()).expect("the format's shape");
    Sheet::try_from(raw)
}

/// Returns the defects of a document, one per line.
pub(crate) fn refusal(document: &Value) -> String {
    match read(document) {
        Ok(_) => panic!("read without a defect:\n{document:#}"),
        Err(defects) => defects.to_string(),
    }
}

/// Returns the pointers of all parts of a document, the document itself first.
pub(crate) fn pointers(document: &Value) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut next = 0;
    while let Some(at) = found.get(next).cloned() {
        match document.pointer(&at) {
            Some(Value::Object(cells)) => {
                found.extend(cells.keys().map(|key| format!("{at}/{key}")));
            }
            Some(Value::Array(list)) => {
                found.extend((0..list.len()).map(|index| format!("{at}/{index}")));
            }
            _ => {}
        }
        next += 1;
    }
    found
}

/// Returns a pointer without its indices, which identifies the kind of place.
pub(crate) fn kind(pointer: &str) -> String {
    let words = pointer.split('/').filter(|word| word.parse::<usize>().is_err());
    words.collect::<Vec<_>>().join("/")
}
