//! The many spellings of a number, unit, year, mark or empty cell.

use serde_json::{Value, json};

use super::fraction::Fraction;
use super::model::{
    Cell, Comparator, Criterion, Implementation, Missing, Quantity, Reading, Stated, Text, Unit,
    When,
};
use crate::random::Random;

/// Ten-thousandths of a unit: the smallest step that is written here.
pub(crate) type Ticks = i128;

pub(crate) const ONE: Ticks = 10_000;

/// A mark of a legend and its spellings.
pub(crate) type Spellings = &'static [(&'static str, &'static [&'static str])];

const A: &[&str] = &["A", "Ａ", "・A", "・Ａ", " A"];
const B: &[&str] = &["B", "Ｂ", "・B", "・Ｂ", "Ｂ "];
pub(crate) const OUTCOME: Spellings = &[("A", A), ("B", B)];
pub(crate) const NOT_OUTCOME: &[&str] = &["a", "b", "C", "○", "①", "ア", "㋐"];

pub(crate) const PROGRESS: Spellings =
    &[("a", &["a", "ａ", "・a", "・ａ"]), ("b", &["b", "ｂ", "・b", "・ｂ"])];
pub(crate) const NOT_PROGRESS: &[&str] = &["A", "B", "Ｂ", "・Ｂ", "c", "②(ⅰ)"];

pub(crate) const STRATEGY: Spellings = &[("ア", &["ア", "・ア"]), ("イ", &["イ", "・イ"])];
pub(crate) const NOT_STRATEGY: &[&str] = &["㋐", "㋑", "A", "ウ", "○"];

pub(crate) const ACHIEVEMENT: Spellings = &[
    ("①(ⅰ)", &["①(ⅰ)", "①（ⅰ）", "①(i)", "①（i）", "①ⅰ", "①i", "・①(ⅰ)", "① (ⅰ)"]),
    ("①(ⅱ)", &["①(ⅱ)", "①（ⅱ）", "①(ii)", "①ⅱ", "①ii"]),
    ("②(ⅰ)", &["②(ⅰ)", "②（ⅰ）", "②(i)", "②ⅰ", "②i", "・②ⅰ"]),
    ("②(ⅱ)", &["②(ⅱ)", "②（ⅱ）", "②(ii)", "②（ii）", "②ⅱ", "②ii"]),
    ("③", &["③", "・③", "③ "]),
];
pub(crate) const NOT_ACHIEVEMENT: &[&str] = &["①", "②", "@", "A", "B", "1", "④", "㋐", "○"];

pub(crate) const EFFECTIVENESS: Spellings =
    &[("○", &["○", "◯", "〇", "・○"]), ("×", &["×", "✕", "✖", "X", "・×"])];
pub(crate) const NOT_EFFECTIVENESS: &[&str] = &["△", "ア", "B", "x", "◎"];

pub(crate) const VERDICT: Spellings = &[("達成", &["達成"]), ("未達成", &["未達成"])];
pub(crate) const NOT_VERDICT: &[&str] = &["ほぼ達成", "達成見込", "○", "①(ⅰ)"];

const DASHES: &[&str] = &["―", "―", "―", "ー", "－", "‐", "−", "─", "-"];

fn blank(random: &mut Random) -> Option<Value> {
    match random.up_to(2) {
        0 => None,
        1 => Some(Value::Null),
        _ => Some(json!("")),
    }
}

fn not_given(random: &mut Random) -> Option<Value> {
    random.percent(50).then_some(Value::Null)
}

fn empty(random: &mut Random) -> Option<Value> {
    if random.percent(60) { blank(random) } else { Some(json!(random.pick(DASHES))) }
}

pub(crate) fn mark(random: &mut Random, legend: Spellings, not: &[&str]) -> Cell<Stated> {
    match random.up_to(9) {
        0..=1 => Cell { means: Stated::Nothing, written: empty(random) },
        2 => Cell::new(Stated::Illegible, random.pick(not)),
        _ => {
            let (mark, spellings) = random.pick(legend);
            Cell::new(Stated::Mark(mark), random.pick(spellings))
        }
    }
}

pub(crate) fn text(random: &mut Random) -> Cell<Text> {
    if random.percent(50) {
        Cell::new(Text::Filled, "周知の方法を見直す。")
    } else {
        Cell { means: Text::Empty, written: empty(random) }
    }
}

pub(crate) fn missing(random: &mut Random) -> Cell<Reading> {
    let (missing, word) = random.pick(&[
        (Missing::Blank, "blank"),
        (Missing::Dash, "dash"),
        (Missing::NotMeasured, "not_measured"),
        (Missing::NotPublished, "not_published"),
        (Missing::Discontinued, "discontinued"),
    ]);
    let written = match missing {
        Missing::Blank if random.percent(75) => blank(random),
        Missing::Dash if random.percent(75) => Some(json!(random.pick(DASHES))),
        _ => Some(json!({ "missing": word })),
    };
    Cell { means: Reading::Missing(missing), written }
}

pub(crate) fn implementation(random: &mut Random) -> Cell<Implementation> {
    match random.up_to(5) {
        0..=2 => Cell::new(Implementation::AsPlanned, "as_planned"),
        3..=4 => Cell::new(Implementation::NotAsPlanned, "not_as_planned"),
        _ => Cell { means: Implementation::NotGiven, written: not_given(random) },
    }
}

pub(crate) fn when(random: &mut Random) -> Cell<When> {
    match random.up_to(2) {
        0 => Cell::new(When::Any, "any"),
        1 => Cell::new(When::All, "all"),
        _ => Cell { means: When::Any, written: not_given(random) },
    }
}

/// Writes a fiscal year in one of its eras, or in the common era.
pub(crate) fn year(random: &mut Random, year: i32) -> Value {
    let heisei = year - 1988;
    let reiwa = year - 2018;
    let text = match random.up_to(7) {
        0 | 1 => format!("平成{heisei}年度"),
        2 => format!("H{heisei}"),
        3 => format!("H{heisei}年度"),
        4 => format!("Ｈ{heisei}年度"),
        5 if reiwa == 1 => "令和元年度".to_owned(),
        5 if reiwa > 1 => format!("令和{reiwa}年度"),
        6 if reiwa > 0 => format!("R{reiwa}"),
        7 => format!("{year}"),
        _ => format!("{year}年度"),
    };
    json!(text)
}

pub(crate) fn criterion(random: &mut Random, comparator: Comparator, bound: Quantity) -> Criterion {
    let word = match comparator {
        Comparator::AtLeast => "以上",
        Comparator::AtMost => "以下",
        Comparator::Below => "未満",
        Comparator::Above => random.pick(&["超", "超", "を超える", "上回る"]),
    };
    let text = format!("{}{word}", bound.text);
    Criterion { comparator, bound, text }
}

/// Writes a given number of ticks of `unit`.
pub(crate) fn quantity(random: &mut Random, ticks: Ticks, unit: Option<Unit>) -> Quantity {
    let number = number(random, ticks, unit);
    let unit_text = unit.map_or("", |unit| symbol(random, unit));
    Quantity { amount: Fraction::new(ticks, ONE), unit, text: format!("{number}{unit_text}") }
}

fn number(random: &mut Random, ticks: Ticks, unit: Option<Unit>) -> String {
    let multiplied = matches!(unit, Some(Unit::Counter(_))) && random.percent(25);
    let (multiple, word) = random.pick(&[(1_000, "千"), (10_000, "万"), (100_000_000, "億")]);
    if multiplied && ticks != 0 && ticks % multiple == 0 {
        return format!("{}{word}", figure(random, ticks / multiple));
    }
    figure(random, ticks)
}

/// Returns the figure with its sign, in some width, with or without commas and trailing zeros.
fn figure(random: &mut Random, ticks: Ticks) -> String {
    let sign = if ticks < 0 { random.pick(&["-", "−", "▲", "△"]) } else { "" };
    let mut whole = (ticks.abs() / ONE).to_string();
    if random.percent(50) {
        whole = with_commas(&whole);
    }
    let decimals = format!("{:04}", ticks.abs() % ONE);
    let needed = decimals.trim_end_matches('0').len();
    let shown = if random.percent(75) { needed } else { random.up_to(4).max(needed) };
    let point = if shown > 0 { "." } else { "" };
    let figure = format!("{whole}{point}{}", &decimals[..shown]);
    match random.up_to(9) {
        0 => format!("{sign}{}", figure.chars().map(full_width).collect::<String>()),
        1 => format!("{sign}{}", half_in_full_width(&figure)),
        _ => format!("{sign}{figure}"),
    }
}

fn with_commas(digits: &str) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn full_width(character: char) -> char {
    match character {
        '0'..='9' => char::from_u32(u32::from(character) - u32::from('0') + u32::from('０'))
            .expect("full-width digits follow each other"),
        other => other,
    }
}

/// As the form prints 「4０%」.
fn half_in_full_width(figure: &str) -> String {
    let spell = |(index, character)| {
        if index % 2 == 1 { full_width(character) } else { character }
    };
    figure.chars().enumerate().map(spell).collect()
}

fn symbol(random: &mut Random, unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => random.pick(&["%", "%", "％", "パーセント"]),
        Unit::Point => "ポイント",
        Unit::Wari => "割",
        Unit::Score => "点",
        Unit::Counter("名") => random.pick(&["名", "人"]),
        Unit::Counter("箇所") => {
            random.pick(&["箇所", "カ所", "ヵ所", "か所", "ヶ所", "ケ所", "個所"])
        }
        Unit::Counter(symbol) | Unit::Other(symbol) => symbol,
        Unit::Yen(1) => "円",
        Unit::Yen(1_000) => "千円",
        Unit::Yen(10_000) => "万円",
        Unit::Yen(1_000_000) => "百万円",
        Unit::Yen(_) => "億円",
        Unit::Minutes(1) => "分",
        Unit::Minutes(_) => "時間",
    }
}
