//! Respelt cells: the same value in another of the spellings that READING §5 names.

use serde_json::{Value, json};

use crate::documents::pointers;
use crate::random::Random;

/// A kind of change to the text of a cell; `None` if it does not apply.
type Anew = fn(&str, &mut Random) -> Option<String>;

/// The kinds, with their functions.
pub(crate) const KINDS: [(&str, Anew); 15] = [
    ("full width", |text, _| changed(text, text.chars().map(wide).collect())),
    ("one in full width", |text, random| {
        let at = random.up_to(text.chars().count().checked_sub(1)?);
        let anew = text.chars().enumerate().map(|(i, c)| if i == at { wide(c) } else { c });
        changed(text, anew.collect())
    }),
    ("percent", |text, random| {
        let at = text.find(['%', '％'])?;
        let word = random.pick(&["%", "％", "パーセント", " ％", "　%"]);
        changed(text, format!("{}{word}{}", &text[..at], text[at..].replacen(['%', '％'], "", 1)))
    }),
    ("counter", |text, random| {
        let (word, others) = COUNTERS.iter().find(|(word, _)| text.contains(word))?;
        Some(text.replacen(word, random.pick(others), 1))
    }),
    ("comma", |text, _| {
        let at = text.find(|c: char| c.is_ascii_digit())?;
        let count = text[at..].chars().take_while(char::is_ascii_digit).count();
        let before = &text[..at + count.checked_sub(3).filter(|before| *before > 0)?];
        (count <= 6).then(|| format!("{before},{}", &text[before.len()..]))
    }),
    ("no comma", |text, _| changed(text, text.replace(',', ""))),
    ("minus", |text, random| {
        changed(text, text.replacen('-', random.pick(&["▲", "△", "−", "－", "▲ "]), 1))
    }),
    ("thousands", |text, _| {
        let (before, behind) = text.rsplit_once("000")?;
        let plain = before.ends_with(|c: char| c.is_ascii_digit());
        (plain && !text.contains([',', '.', '円'])).then(|| format!("{before}千{behind}"))
    }),
    ("leading zeros", |text, _| {
        let plain = text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains([',', '，']);
        plain.then(|| format!("00{text}"))
    }),
    ("spaces", |text, random| {
        let outer = ["", " ", "　", "\t", "\n", "\u{A0}", "\u{2003} "];
        changed(text, format!("{}{text}{}", random.pick(&outer), random.pick(&outer)))
    }),
    ("bullet", |text, random| Some(format!("{}{text}", random.pick(&["・", "・ ", "･"])))),
    ("comparator", |text, random| {
        let stem = text.strip_suffix('超')?;
        Some(format!("{stem}{}", random.pick(&["を超える", "超える", "を上回る", "上回る", " 超"])))
    }),
    ("year", |text, random| {
        let year: u16 = text.strip_prefix("平成")?.strip_suffix("年度")?.parse().ok()?;
        let western = year + 1988;
        Some(match random.up_to(6) {
            0 => format!("H{year}"),
            1 => format!("Ｈ{year}年度"),
            2 => format!("{western}年度"),
            3 => western.to_string(),
            4 => format!("平成 {year} 年度"),
            5 => format!("昭和{}年度", u32::from(western) - 1925),
            _ => format!("・Ｈ　{year}"),
        })
    }),
    ("stroke", |text, random| {
        (text == "―").then(|| random.pick(&["ー", "－", "‐", "−", "─", "-", "・―", " ― "]).into())
    }),
    // This changes a cell, not its text.
    ("shape", |_, _| None),
];

const COUNTERS: [(&str, &[&str]); 5] = [
    ("箇所", &["ヵ所", "カ所", "か所", "ヶ所", "ケ所", "個所"]),
    ("ヵ所", &["カ所", "箇所", "ｶ所"]),
    ("人", &["名"]),
    ("名", &["人"]),
    ("か月", &["ヶ月", "カ月", "箇月"]),
];

fn wide(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).expect("a full-width character"),
        _ => c,
    }
}

fn changed(text: &str, anew: String) -> Option<String> {
    (anew != text).then_some(anew)
}

/// Cells that hold a figure or a year.
const NOTATION: [&str; 10] = [
    "fiscal_year",
    "criterion",
    "change",
    "achievement_rate",
    "reading",
    "previous",
    "value",
    "from",
    "due",
    "cumulative_since",
];

/// Cells that may be absent, and are if they hold spaces.
const SPARE: [(&str, &[&str]); 3] = [
    ("indicators", &["from", "due", "cumulative_since", "reading", "previous"]),
    ("targets", &["cumulative_since", "reading", "previous"]),
    ("initiatives", &["implementation"]),
];

/// Returns the document with some of its cells respelt, and the kinds used; the values are the
/// same.
pub(crate) fn mutated(document: &Value, random: &mut Random) -> (Value, Vec<usize>) {
    let mut anew = document.clone();
    let places = pointers(document);
    let cells: Vec<_> = places
        .iter()
        .filter(|place| {
            let key = place.rsplit('/').next().unwrap_or_default();
            let cell = document.pointer(place);
            NOTATION.contains(&key) && cell.is_some_and(Value::is_string)
        })
        .collect();
    let mut kinds = Vec::new();
    for _ in 0..=random.up_to(6) {
        let place = cells[random.up_to(cells.len() - 1)];
        let cell = anew.pointer_mut(place).expect("a cell");
        let kind = random.up_to(KINDS.len() - 1);
        let spelt = match cell.as_str() {
            Some(text) => KINDS[kind].1(text, random).map(Value::from),
            None => None,
        };
        let reading = place.ends_with("/reading") || place.ends_with("/previous");
        let shaped = || reading.then(|| shape(cell.clone()));
        if let Some(spelt) = spelt.or_else(|| (kind + 1 == KINDS.len()).then(shaped).flatten()) {
            *cell = spelt;
            kinds.push(kind);
        }
    }
    if random.percent(50) {
        leave_out(&mut anew, &places, random);
    }
    (anew, kinds)
}

/// Returns a reading as an object with the same meaning.
fn shape(cell: Value) -> Value {
    match cell {
        Value::String(text) if text == "―" => json!({ "missing": "dash" }),
        Value::String(text) => json!({ "value": text, "population": "", "missing": null }),
        other => other,
    }
}

/// Makes one absent cell explicitly blank.
fn leave_out(document: &mut Value, places: &[String], random: &mut Random) {
    let (list, keys) = random.pick(&SPARE);
    let rows: Vec<_> = places
        .iter()
        .filter(|place| {
            let (above, nth) = place.rsplit_once('/').unwrap_or_default();
            above.ends_with(list) && !above.starts_with("/policy") && nth.parse::<usize>().is_ok()
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let row = document.pointer_mut(rows[random.up_to(rows.len() - 1)]);
    let Some(row) = row.and_then(Value::as_object_mut) else { return };
    let nothing = [Value::Null, json!(""), json!(" "), json!("　")];
    let nothing = nothing[random.up_to(nothing.len() - 1)].clone();
    row.entry(random.pick(keys)).or_insert(nothing);
}
