//! Figures: equal where they are printed alike, and hashed and ordered as they are equal.

use std::collections::HashSet;

use kusei::Quantity;
use kusei::value::Figure;
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

/// What is hashed alike is looked up among all others: figures that all hashed alike would make
/// a set of many slow.
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
fn a_figure_is_made_of_a_decimal_or_its_parts_alike() {
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
