//! All spellings of a number are equal, and comparison is an order: checked with decimals and a
//! separate table of units.

use std::cmp::Ordering;

use kusei::terms::{Comparator, Satisfaction};
use kusei::value::{Figure, Unit};
use kusei::{Criterion, FiscalYear, Quantity};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any as any_of_std, prop_assert, prop_assert_eq, proptest};
use proptest::sample::{Index, select};
use rust_decimal::Decimal;

use crate::drawn::{any, config};

/// A unit, and the number of base units (%, 円, 分) in it.
type Factor = (&'static str, i64);

/// Units that compare with each other; the first is a base unit.
const ALIKE: [&[Factor]; 14] = [
    &[("%", 1), ("ポイント", 1), ("割", 10)],
    &[("円", 1), ("千円", 1_000), ("万円", 10_000), ("百万円", 1_000_000), ("億円", 100_000_000)],
    &[("分", 1), ("時間", 60)],
    &[("件", 1), ("人", 1)],
    &[("件", 1), ("台", 1)],
    &[("件", 1), ("箇所", 1)],
    &[("件", 1), ("町会", 1)],
    &[("", 1)],
    &[("点", 1)],
    &[("日", 1)],
    &[("か月", 1)],
    &[("年", 1)],
    &[("km", 1)],
    &[("t-CO2", 1)],
];

fn compare(one: &str, other: &str) -> bool {
    let holds = |alike: &[Factor], unit| alike.iter().any(|(own, _)| *own == unit);
    ALIKE.iter().any(|alike| holds(alike, one) && holds(alike, other))
}

fn unit(quantity: &Quantity) -> &str {
    quantity.unit().map_or("", Unit::as_str)
}

/// A quantity, and its value in base units.
type Valued = (Quantity, Decimal);

/// Returns a value in a unit, or in the base unit if it has no figure in that one.
fn written(value: Decimal, (unit, factor): Factor, (base, _): Factor) -> Option<Valued> {
    let figure = value.checked_div(factor.into())?;
    let own = || {
        format!("{figure}{unit}").parse().ok().filter(|_| figure * Decimal::from(factor) == value)
    };
    Some((own().or_else(|| format!("{value}{base}").parse().ok())?, value))
}

/// Draws three quantities that compare, some with the same value, with any figures.
fn alike() -> impl Strategy<Value = [Valued; 3]> {
    let each = || (any::<Figure>(), any_of_std::<Index>(), 0..3_usize);
    (select(&ALIKE[..]), [each(), each(), each()]).prop_filter_map("it fits", |(alike, drawn)| {
        let unit = |index: &Index| *index.get(alike);
        let values =
            drawn.each_ref().map(|(figure, of, _)| figure.value().checked_mul(unit(of).1.into()));
        let quantity =
            |(_, own, value): &(_, Index, usize)| written(values[*value]?, unit(own), alike[0]);
        let [a, b, c] = drawn.each_ref().map(quantity);
        Some([a?, b?, c?])
    })
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn a_quantity_keeps_its_figure_and_unit(quantity in any::<Quantity>()) {
        let (figure, unit) = (quantity.value(), unit(&quantity));
        let read: Quantity = format!("{figure}{unit}").parse().expect("a quantity");
        prop_assert_eq!(read.figure().scale(), figure.scale());
        prop_assert_eq!(read.value(), figure);
        prop_assert_eq!(self::unit(&read), unit);
        prop_assert_eq!(Quantity::new(figure, quantity.unit().cloned()), Ok(read));
    }

    #[test]
    fn comparison_is_of_value_times_factor([(a, a_value), (b, b_value), _] in alike()) {
        prop_assert_eq!(a.compare(&b), Ok(a_value.cmp(&b_value)));
        prop_assert_eq!(a.dimension(), b.dimension());
    }

    #[test]
    fn only_quantities_of_one_dimension_compare([(a, _), ..] in alike(), [(b, _), ..] in alike()) {
        match a.compare(&b) {
            Ok(_) => prop_assert!(compare(unit(&a), unit(&b))),
            Err(error) => {
                prop_assert!(!compare(unit(&a), unit(&b)));
                prop_assert_eq!((error.left, error.right), (a, b));
            }
        }
    }

    #[test]
    fn comparison_is_reflexive_and_antisymmetric(a in any::<Quantity>(), [(b, _), (c, _), _] in alike()) {
        prop_assert_eq!(a.compare(&a), Ok(Ordering::Equal));
        for (a, b) in [(&a, &b), (&b, &c)] {
            prop_assert_eq!(a.compare(b).ok(), b.compare(a).ok().map(Ordering::reverse));
        }
    }

    #[test]
    fn comparison_is_transitive([(a, _), (b, _), (c, _)] in alike()) {
        let order = |a: &Quantity, b: &Quantity| a.compare(b).expect("they are alike");
        if order(&a, &b).is_le() && order(&b, &c).is_le() {
            prop_assert!(order(&a, &c).is_le());
        }
        if order(&a, &b).is_eq() {
            prop_assert_eq!(order(&a, &c), order(&b, &c));
        }
    }

    #[test]
    fn a_difference_is_the_amount_added([(a, a_value), (b, b_value), _] in alike()) {
        let expected = a_value - b_value;
        match a.difference(&b).expect("they are alike") {
            Some(change) => {
                let units = ALIKE.iter().copied().flatten();
                let factor = units.clone().find(|(own, _)| *own == unit(&change));
                let (_, factor) = factor.expect("a known unit");
                prop_assert_eq!(change.value() * Decimal::from(*factor), expected);
                let back = b.difference(&a).ok().flatten().map(|back| (-back.value(), back.unit().cloned()));
                prop_assert_eq!(back, Some((change.value(), change.unit().cloned())));
            }
            None => prop_assert!(expected.abs() >= Decimal::from(1_000_000_000_000_000_i64) || expected.scale() > 12),
        }
    }

    #[test]
    fn a_criterion_agrees_with_comparing_quantities(
        [(reading, value), (target, bound), _] in alike(),
        comparator in any::<Comparator>(),
    ) {
        let satisfied = match comparator {
            Comparator::AtLeast => value >= bound,
            Comparator::AtMost => value <= bound,
            Comparator::LessThan => value < bound,
            Comparator::MoreThan => value > bound,
        };
        let tested = Criterion::new(target, comparator).test(&reading);
        prop_assert_eq!(tested.map(|s| s == Satisfaction::Satisfied), Ok(satisfied));
    }

    #[test]
    fn one_number_in_many_spellings_is_one_number(
        quantity in any::<Quantity>(),
        minus in select(vec!["▲", "△", "−", "-", "－"]),
        widths in vec(any_of_std::<bool>(), 60),
    ) {
        let (plain, unit) = (quantity.value().abs().to_string(), unit(&quantity));
        let positive: Result<Quantity, _> = format!("{plain}{unit}").parse();
        let negative: Result<Quantity, _> = format!("-{plain}{unit}").parse();
        prop_assert!(positive.is_ok() && negative.is_ok());
        for figure in [plain.clone(), with_commas(&plain)] {
            let mixed = mixed_width(&figure, &widths);
            for spelling in [
                format!("{figure}{unit}"),
                format!("{}{unit}", mixed_width(&figure, &[true; 60])),
                format!("{mixed}{unit}"),
                format!("\u{3000}{mixed} {unit} "),
                format!("・{mixed}{unit}"),
            ] {
                prop_assert_eq!(spelling.parse::<Quantity>().ok(), positive.clone().ok(), "{}", spelling);
                let spelling = spelling.trim().trim_start_matches('・');
                let spelling = format!("{minus}{spelling}");
                prop_assert_eq!(spelling.parse::<Quantity>().ok(), negative.clone().ok(), "{}", spelling);
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
    fn a_day_belongs_to_the_year_it_lies_in(year in any::<FiscalYear>(), other in any::<FiscalYear>()) {
        let inside = year.first_day() <= other.first_day() && other.first_day() <= year.last_day();
        prop_assert_eq!(inside, year == other);
        prop_assert_eq!(FiscalYear::containing(year.first_day()), Ok(year));
        prop_assert_eq!(year.years_since(other), -other.years_since(year));
    }
}

/// A figure with a comma between each three digits before its point.
fn with_commas(figure: &str) -> String {
    let whole = figure.split('.').next().map_or(0, str::len);
    let mut written = String::new();
    for (i, c) in figure.char_indices() {
        if i > 0 && i < whole && (whole - i) % 3 == 0 {
            written.push(',');
        }
        written.push(c);
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
