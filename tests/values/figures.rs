//! Figures: equal if they print the same; hash and order agree with equality.

use std::collections::HashSet;

use kusei::value::{Figure, NotAFigure};
use kusei::{Quantity, Said};
use rust_decimal::Decimal;

#[test]
fn figures_of_one_value_and_two_scales_are_two() {
    let figures: Vec<Figure> =
        [(824, 1), (8_240, 2), (-824, 1), (824, 0), (0, 0), (0, 1)].map(of_parts).to_vec();
    assert_eq!(figures.iter().collect::<HashSet<_>>().len(), figures.len());
    for (i, figure) in figures.iter().enumerate() {
        for (j, other) in figures.iter().enumerate() {
            assert_eq!(figure == other, i == j, "{figure} {other}");
        }
    }
}

/// Figures have different hashes: if all were the same, a set of many would be slow.
#[test]
fn different_figures_hash_differently() {
    use std::hash::{BuildHasher, RandomState};
    let state = RandomState::new();
    let hashes: HashSet<u64> = (0..1_000).map(|n| state.hash_one(of_parts((n, 1)))).collect();
    assert!(hashes.len() > 990, "{}", hashes.len());
    assert_eq!(state.hash_one(of_parts((5, 1))), state.hash_one(of_parts((5, 1))));
}

fn of_parts((mantissa, scale): (i128, u32)) -> Figure {
    Figure::from_parts(mantissa, scale).expect("within the bounds")
}

#[test]
fn a_figure_from_a_decimal_equals_one_from_its_parts() {
    for (mantissa, scale, printed) in
        [(824, 1, "82.4"), (8_240, 2, "82.40"), (-5, 12, "-0.000000000005"), (0, 3, "0.000")]
    {
        let figure = of_parts((mantissa, scale));
        assert_eq!(figure.to_string(), printed);
        assert_eq!(format!("{figure:?}"), printed);
        assert_eq!(figure.scale(), scale);
        assert_eq!(figure.value(), printed.parse::<Decimal>().expect("a decimal"));
        assert_eq!(Figure::new(figure.value()), Some(figure));
        let quantity: Quantity = printed.parse().expect("a quantity");
        assert_eq!(quantity.figure(), figure);
    }
}

/// Within the bounds, figures and decimals convert into each other, with the scale; a decimal out
/// of bounds is refused.
#[test]
fn a_decimal_is_a_figure_within_the_bounds() {
    for printed in
        ["0", "0.00", "82.40", "-607", "999999999999999.999999999999", "-999999999999999"]
    {
        let decimal: Decimal = printed.parse().expect("a decimal");
        let figure = Figure::try_from(decimal).expect("within the bounds");
        assert_eq!(Decimal::from(figure).to_string(), printed);
        assert_eq!(figure, Figure::new(decimal).expect("within the bounds"));
    }
    for printed in ["1000000000000000", "-1000000000000000", "0.0000000000001"] {
        let decimal: Decimal = printed.parse().expect("a decimal");
        assert_eq!(Figure::try_from(decimal), Err(NotAFigure(decimal)));
    }
    assert_eq!(Figure::try_from(Decimal::MAX), Err(NotAFigure(Decimal::MAX)));
    assert_eq!(
        NotAFigure(Decimal::MIN).to_string(),
        "「-79228162514264337593543950335」は扱える大きさを超えています（1,000兆未満、小数点以下12桁以内で記入してください）"
    );
}

/// The decimals of the crate are those of the `rust_decimal` it re-exports.
#[test]
fn the_mandated_crates_are_re_exported() {
    let decimal = kusei::rust_decimal::Decimal::new(824, 1);
    assert_eq!(Figure::try_from(decimal).map(Decimal::from), Ok(Decimal::new(824, 1)));
    let day = kusei::chrono::NaiveDate::from_ymd_opt(2016, 4, 1).expect("a day");
    assert_eq!(kusei::FiscalYear::try_from(day), "平成28年度".parse());
}

/// Numbers of every length, with zeros and nines at either end, and between them.
fn numbers() -> impl Iterator<Item = i128> {
    let powers = (0..27).map(|exponent| 10_i128.pow(exponent));
    powers.flat_map(|power| {
        let positive = [0, power - 1, power, power + 1, power * 7 / 3, power * 123 / 100];
        positive.into_iter().flat_map(|own| [own, -own])
    })
}

/// The crate's own printing equals that of `rust_decimal`, at every scale and with every format
/// option.
#[test]
fn a_figure_prints_as_its_decimal_does() {
    let mut count = 0;
    for (mantissa, scale) in numbers().flat_map(|own| (0..=12).map(move |scale| (own, scale))) {
        let Some(figure) = Figure::from_parts(mantissa, scale) else { continue };
        let decimal = figure.value();
        assert_eq!((decimal.mantissa(), decimal.scale()), (mantissa, scale));
        assert_eq!(figure.to_string(), decimal.to_string());
        assert_eq!(format!("{figure:+}"), format!("{decimal:+}"));
        assert_eq!(format!("{figure:*<40}"), format!("{decimal:*<40}"));
        assert_eq!(format!("{figure:+040}"), format!("{decimal:+040}"));
        assert_eq!(format!("{figure:.3}"), format!("{decimal:.3}"));
        if let Ok(quantity) = Quantity::new(decimal, None) {
            assert_eq!(quantity.to_string(), decimal.to_string());
            assert_eq!(quantity.ja().to_string(), with_commas(&decimal.to_string()));
            count += 1;
        }
    }
    assert!(count > 2_000, "{count}");
}

/// A number with commas before every third digit from the point, and ▲ for its minus.
fn with_commas(printed: &str) -> String {
    let (minus, digits) = match printed.strip_prefix('-') {
        Some(digits) => ("▲", digits),
        None => ("", printed),
    };
    let (whole, places) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut separated = String::from(minus);
    for (left, digit) in (1..=whole.len()).rev().zip(whole.chars()) {
        separated.push(digit);
        if left > 1 && left % 3 == 1 {
            separated.push(',');
        }
    }
    separated + places
}
