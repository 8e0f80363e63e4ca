//! Laws of what is read and written: printing and reading again changes nothing, one number in
//! many spellings is one number, comparison is an order, and no text at all makes the crate panic.

use std::cmp::Ordering;
use std::fmt::{Debug, Display};
use std::num::NonZeroU32;
use std::str::FromStr;

use kusei::{
    Achievement, Comparator, Criterion, Dimension, FiscalYear, InitiativeCode,
    InitiativeEffectiveness, ItemMark, Level, MunicipalityCode, OutcomeStatus, Progress, Quantity,
    Rate, RateCriterion, ReadingValue, Satisfaction, Stated, StrategyCode, StrategyEffectiveness,
    Text, Unit, Verdict,
};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
use rust_decimal::Decimal;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{from_value, json, to_value};

/// Units with how many base units (%, 円, 分) one is.
const UNITS: [(&str, i64); 22] = [
    ("", 1),
    ("%", 1),
    ("ポイント", 1),
    ("割", 10),
    ("点", 1),
    ("件", 1),
    ("人", 1),
    ("台", 1),
    ("箇所", 1),
    ("町会", 1),
    ("円", 1),
    ("千円", 1_000),
    ("万円", 10_000),
    ("百万円", 1_000_000),
    ("億円", 100_000_000),
    ("分", 1),
    ("時間", 60),
    ("日", 1),
    ("か月", 1),
    ("年", 1),
    ("km", 1),
    ("t-CO2", 1),
];

/// Pieces of what stands on forms, to be put together in any order.
const PIECES: &[&str] = &[
    "0",
    "1",
    "5",
    "12",
    "155",
    "000",
    "１",
    "５",
    ",",
    "，",
    ".",
    "．",
    "万",
    "億",
    "兆",
    "千",
    "百",
    "十",
    "円",
    "%",
    "％",
    "割",
    "点",
    "件",
    "人",
    "名",
    "箇所",
    "ヵ所",
    "ヶ月",
    "時間",
    "分",
    "年",
    "月",
    "日",
    "km",
    "e3",
    "以上",
    "以下",
    "未満",
    "超",
    "を",
    "超える",
    "上回る",
    "約",
    "▲",
    "△",
    "−",
    "-",
    "－",
    "+",
    " ",
    "\u{3000}",
    "・",
    "･",
    "平成",
    "令和",
    "昭和",
    "H",
    "Ｒ",
    "元",
    "年度",
    "28",
    "2016",
    "①",
    "②",
    "③",
    "(",
    "（",
    "ⅰ",
    "ⅱ",
    "i",
    "ii",
    ")",
    "）",
    "A",
    "Ｂ",
    "a",
    "ア",
    "ｲ",
    "㋐",
    "○",
    "〇",
    "×",
    "✖",
    "X",
    "―",
    "ー",
    "達成",
    "未達成",
    "4-1",
    "271039",
    "/",
    "々",
    "²",
];

/// Any text: of any characters, or of pieces of the form.
fn texts() -> impl Strategy<Value = String> {
    let pieces = vec(select(PIECES), 0..8).prop_map(|pieces| pieces.concat());
    proptest::prop_oneof![any::<String>(), pieces]
}

/// A figure as printed, of any scale, and its unit; now and then too large to be one.
fn written() -> impl Strategy<Value = (String, &'static str, i64)> {
    let digits = (1..=15_u32, any::<u64>()).prop_map(|(n, digits)| digits % 10_u64.pow(n));
    let places = (0..=12_usize, any::<u64>()).prop_map(|(scale, places)| {
        let places = format!("{places:020}");
        format!("{}{}", if scale > 0 { "." } else { "" }, &places[20 - scale..])
    });
    let sign = select(vec!["", "", "-"]);
    (sign, digits, places, select(&UNITS[..])).prop_map(|(sign, digits, places, (unit, factor))| {
        (format!("{sign}{digits}{places}"), unit, factor)
    })
}

/// A quantity with its value in base units.
fn valued() -> impl Strategy<Value = (Quantity, Decimal)> {
    written().prop_filter_map("it fits", |(figure, unit, factor)| {
        let quantity: Quantity = format!("{figure}{unit}").parse().ok()?;
        let value = Decimal::from_str(&figure).ok()?;
        Some((quantity, value.checked_mul(factor.into())?))
    })
}

fn quantities() -> impl Strategy<Value = Quantity> {
    valued().prop_map(|(quantity, _)| quantity)
}

/// Values that often meet, in units of one dimension.
fn money() -> impl Strategy<Value = Quantity> {
    let units = select(vec!["円", "千円", "万円", "百万円", "億円"]);
    let figures =
        select(vec!["0", "0.0001", "1", "1.0", "10", "100", "-1", "1000", "10000", "0.01"]);
    (figures, units).prop_map(|(figure, unit)| format!("{figure}{unit}").parse().expect("money"))
}

fn comparators() -> impl Strategy<Value = Comparator> {
    select(&Comparator::ALL[..])
}

fn rates() -> impl Strategy<Value = Rate> {
    (0..100_000_u32, 0..=6_u32, any::<u32>()).prop_map(|(whole, scale, places)| {
        let scale = usize::try_from(scale).expect("a small number");
        let places = &format!("{places:010}")[10 - scale..];
        let point = if scale > 0 { "." } else { "" };
        format!("{whole}{point}{places}%").parse().expect("a rate")
    })
}

fn years() -> impl Strategy<Value = FiscalYear> {
    (1926..=2125_u16).prop_map(|western| FiscalYear::from_western(western).expect("a year"))
}

fn numbers() -> impl Strategy<Value = NonZeroU32> {
    proptest::prop_oneof![1..100_u32, 1..=u32::MAX]
        .prop_map(|n| NonZeroU32::new(n).expect("from 1"))
}

fn strategy_codes() -> impl Strategy<Value = StrategyCode> {
    (numbers(), numbers()).prop_map(|(section, number)| StrategyCode::new(section, number))
}

fn initiative_codes() -> impl Strategy<Value = InitiativeCode> {
    (strategy_codes(), numbers())
        .prop_map(|(strategy, number)| InitiativeCode::new(strategy, number))
}

fn item_marks() -> impl Strategy<Value = ItemMark> {
    proptest::char::range('㋐', '㋾')
        .prop_map(|glyph| glyph.to_string().parse().expect("an item mark"))
}

fn municipality_codes() -> impl Strategy<Value = MunicipalityCode> {
    (0..100_000_u32).prop_map(|five| {
        let mut codes = (0..10).filter_map(|check| format!("{five:05}{check}").parse().ok());
        codes.next().expect("one of ten check digits is right")
    })
}

type Law = Result<(), TestCaseError>;

fn reads_back<T>(value: &T) -> Law
where
    T: FromStr<Err: Debug + PartialEq> + Display + Debug + PartialEq,
{
    let again = value.to_string().parse();
    prop_assert_eq!(again.as_ref(), Ok(value));
    Ok(())
}

fn crosses_the_wire<T>(value: &T) -> Law
where
    T: FromStr<Err: Debug + PartialEq> + Display + Debug + PartialEq + Serialize + DeserializeOwned,
{
    reads_back(value)?;
    let wire = json!(value.to_string());
    prop_assert_eq!(to_value(value).ok(), Some(wire.clone()));
    let again = from_value(wire).ok();
    prop_assert_eq!(again.as_ref(), Some(value));
    Ok(())
}

/// Whatever is read from a text prints to a text that is read as the same.
fn settles<T>(text: &str) -> Law
where
    T: FromStr<Err: Debug + PartialEq> + Display + Debug + PartialEq + Serialize + DeserializeOwned,
{
    let read = text.parse::<T>().ok();
    prop_assert_eq!(&from_value::<T>(json!(text)).ok(), &read);
    read.as_ref().map_or(Ok(()), crosses_the_wire)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_quantity_crosses_the_wire(quantity in quantities()) {
        crosses_the_wire(&quantity)?;
    }

    #[test]
    fn a_quantity_keeps_its_figure_and_unit((figure, unit, _) in written()) {
        if let Ok(quantity) = format!("{figure}{unit}").parse::<Quantity>() {
            let figure = Decimal::from_str(&figure).expect("a decimal");
            prop_assert_eq!(quantity.figure().scale(), figure.scale());
            prop_assert_eq!(quantity.value(), figure);
            prop_assert_eq!(quantity.unit().map_or("", Unit::as_str), unit);
            prop_assert_eq!(Quantity::new(figure, quantity.unit().cloned()), Ok(quantity));
        }
    }

    #[test]
    fn a_criterion_crosses_the_wire(quantity in quantities(), comparator in comparators()) {
        crosses_the_wire(&Criterion::new(quantity, comparator))?;
    }

    #[test]
    fn a_rate_and_its_criterion_cross_the_wire(rate in rates(), comparator in comparators()) {
        crosses_the_wire(&rate)?;
        crosses_the_wire(&RateCriterion::new(rate, comparator))?;
    }

    #[test]
    fn a_fiscal_year_crosses_the_wire(year in years()) {
        crosses_the_wire(&year)?;
    }

    #[test]
    fn codes_cross_the_wire(
        strategy in strategy_codes(),
        initiative in initiative_codes(),
        item in item_marks(),
        municipality in municipality_codes(),
    ) {
        crosses_the_wire(&strategy)?;
        crosses_the_wire(&initiative)?;
        crosses_the_wire(&item)?;
        crosses_the_wire(&municipality)?;
    }

    #[test]
    fn any_text_is_read_and_settles_or_is_refused(text in texts()) {
        settles::<Quantity>(&text)?;
        settles::<Criterion>(&text)?;
        settles::<Rate>(&text)?;
        settles::<RateCriterion>(&text)?;
        settles::<FiscalYear>(&text)?;
        settles::<StrategyCode>(&text)?;
        settles::<InitiativeCode>(&text)?;
        settles::<ItemMark>(&text)?;
        settles::<MunicipalityCode>(&text)?;
        settles::<OutcomeStatus>(&text)?;
        settles::<Progress>(&text)?;
        settles::<StrategyEffectiveness>(&text)?;
        settles::<Achievement>(&text)?;
        settles::<Level>(&text)?;
        settles::<InitiativeEffectiveness>(&text)?;
        settles::<Verdict>(&text)?;
        if let Ok(unit) = text.parse::<Unit>() {
            reads_back(&unit)?;
        }
        if let Ok(ReadingValue::Quantity(quantity)) = text.parse() {
            prop_assert_eq!(text.parse(), Ok(quantity));
        }
    }

    #[test]
    fn a_figure_before_any_text_is_read_and_settles_or_is_refused((figure, _, _) in written(), text in texts()) {
        settles::<Quantity>(&format!("{figure}{text}"))?;
        settles::<Criterion>(&format!("{figure}{text}以上"))?;
        settles::<RateCriterion>(&format!("{figure}{text}未満"))?;
    }

    #[test]
    fn any_cell_is_kept_as_printed(text in texts()) {
        let stated = Stated::<Achievement>::from(&*text);
        prop_assert_eq!(stated.printed(), &text);
        prop_assert_eq!(Stated::<Progress>::from(text.clone()).to_string(), text.clone());
        let cell = Text::from(&*text);
        prop_assert_eq!(cell.as_str(), &text);
        prop_assert!(u8::from(cell.is_blank()) + u8::from(cell.is_dash()) + u8::from(cell.is_filled()) == 1);
    }

    #[test]
    fn one_number_in_many_spellings_is_one_number(
        whole in 0..1_000_000_000_000_000_u64,
        places in "(\\.[0-9]{1,12})?",
        (unit, _) in select(&UNITS[..11]),
        minus in select(vec!["▲", "△", "−", "-", "－"]),
        widths in vec(any::<bool>(), 60),
    ) {
        let plain: Result<Quantity, _> = format!("{whole}{places}{unit}").parse();
        let negative: Result<Quantity, _> = format!("-{whole}{places}{unit}").parse();
        let commas = format!("{}{places}", with_commas(whole));
        for figure in [format!("{whole}{places}"), commas] {
            let mixed = mixed_width(&figure, &widths);
            for spelling in [
                format!("{figure}{unit}"),
                format!("{}{unit}", mixed_width(&figure, &[true; 60])),
                format!("{mixed}{unit}"),
                format!("\u{3000}{mixed} {unit} "),
                format!("・{mixed}{unit}"),
            ] {
                prop_assert_eq!(spelling.parse::<Quantity>().ok(), plain.clone().ok());
                let spelling = spelling.trim().trim_start_matches('・');
                let spelling = format!("{minus}{spelling}");
                prop_assert_eq!(spelling.parse::<Quantity>().ok(), negative.clone().ok());
            }
        }
    }

    #[test]
    fn a_multiplier_multiplies(
        n in 0..100_000_u64,
        rest in 1..1000_u64,
        (word, factor) in select(vec![("千", 1_000), ("万", 10_000), ("億", 100_000_000), ("千万", 10_000_000), ("千億", 100_000_000_000)]),
    ) {
        let sum = n * factor;
        prop_assert_eq!(format!("{n}{word}件").parse::<Quantity>().ok(), format!("{sum}件").parse().ok());
        let sum = sum + rest;
        prop_assert_eq!(format!("{n}{word}{rest}件").parse::<Quantity>().ok(), format!("{sum}件").parse().ok());
    }

    #[test]
    fn comparison_is_of_value_times_factor((a, a_value) in valued(), (b, b_value) in valued()) {
        match a.compare(&b) {
            Ok(order) => {
                prop_assert_eq!(order, a_value.cmp(&b_value));
                prop_assert_eq!(a.dimension(), b.dimension());
            }
            Err(error) => {
                prop_assert_eq!(a.unit() == b.unit(), false);
                prop_assert_eq!((error.left, error.right), (a, b));
            }
        }
    }

    #[test]
    fn comparison_is_reflexive_and_antisymmetric(a in quantities(), b in quantities()) {
        prop_assert_eq!(a.compare(&a), Ok(Ordering::Equal));
        prop_assert_eq!(a.compare(&b).ok(), b.compare(&a).ok().map(Ordering::reverse));
    }

    #[test]
    fn comparison_is_transitive_in_a_dimension(a in money(), b in money(), c in money()) {
        let order = |a: &Quantity, b: &Quantity| a.compare(b).expect("one dimension");
        prop_assert_eq!(a.dimension(), Some(Dimension::Money));
        if order(&a, &b).is_le() && order(&b, &c).is_le() {
            prop_assert!(order(&a, &c).is_le());
        }
        if order(&a, &b).is_eq() {
            prop_assert_eq!(order(&a, &c), order(&b, &c));
        }
    }

    #[test]
    fn a_difference_is_what_is_added((a, a_value) in valued(), (b, b_value) in valued()) {
        let Ok(difference) = a.difference(&b) else {
            prop_assert!(a.compare(&b).is_err());
            return Ok(());
        };
        let expected = a_value - b_value;
        match difference {
            Some(change) => {
                let unit = change.unit().map_or("", Unit::as_str);
                let factor = UNITS.iter().find(|(word, _)| *word == unit).map(|(_, factor)| *factor);
                let value = change.value() * Decimal::from(factor.expect("a known unit"));
                prop_assert_eq!(value, expected);
                let back = b.difference(&a).ok().flatten().map(|back| (-back.value(), back.unit().cloned()));
                prop_assert_eq!(back, Some((change.value(), change.unit().cloned())));
            }
            None => prop_assert!(expected.abs() >= Decimal::from(1_000_000_000_000_000_i64) || expected.scale() > 12),
        }
    }

    #[test]
    fn a_criterion_asks_how_its_quantity_compares(
        (reading, target) in (money(), money()),
        comparator in comparators(),
    ) {
        let order = reading.compare(&target).expect("one dimension");
        let satisfied = match comparator {
            Comparator::AtLeast => order.is_ge(),
            Comparator::AtMost => order.is_le(),
            Comparator::LessThan => order.is_lt(),
            Comparator::MoreThan => order.is_gt(),
        };
        let tested = Criterion::new(target, comparator).test(&reading);
        prop_assert_eq!(tested.map(|s| s == Satisfaction::Satisfied), Ok(satisfied));
    }

    #[test]
    fn a_day_belongs_to_the_year_it_lies_in(year in years(), other in years()) {
        let inside = year.first_day() <= other.first_day() && other.first_day() <= year.last_day();
        prop_assert_eq!(inside, year == other);
        prop_assert_eq!(FiscalYear::containing(year.first_day()), Ok(year));
        prop_assert_eq!(year.years_since(other), -other.years_since(year));
    }
}

fn with_commas(whole: u64) -> String {
    let digits = whole.to_string();
    let mut written = String::new();
    for (i, digit) in digits.char_indices() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// The text with some of its characters in full width.
fn mixed_width(text: &str, widths: &[bool]) -> String {
    let width = |(c, wide): (char, &bool)| match c {
        '!'..='~' if *wide => {
            char::from_u32(u32::from(c) + 0xFEE0).expect("a full-width character")
        }
        _ => c,
    };
    text.chars().zip(widths.iter().cycle()).map(width).collect()
}
