//! Any text in a cell is kept unchanged, and read in the same way in every cell.

use kusei::terms::{Achievement, Progress, Text};
use kusei::value::{RateCriterion, ReadingValue, Stated, Unit};
use kusei::{Criterion, Quantity};
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};

use super::round_trips::settles;
use crate::drawn::{any, config};

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn a_cell_is_kept_as_printed(text in any::<Text>()) {
        let text = text.as_str();
        let stated = Stated::<Achievement>::from(text);
        prop_assert_eq!(stated.printed(), text);
        prop_assert_eq!(Stated::<Progress>::from(text).to_string(), text);
        let cell = Text::from(text);
        prop_assert_eq!(cell.as_str(), text);
        let is = [cell.is_blank(), cell.is_dash(), cell.is_filled()];
        prop_assert_eq!(is.into_iter().filter(|is| *is).count(), 1);
    }

    #[test]
    fn a_reading_is_a_quantity_where_the_text_is_one(text in any::<Text>()) {
        let text = text.as_str();
        if let Ok(ReadingValue::Quantity(quantity)) = text.parse() {
            prop_assert_eq!(text.parse(), Ok(quantity));
        } else {
            prop_assert!(text.parse::<Quantity>().is_err());
        }
    }

    #[test]
    fn a_figure_before_any_text_is_read_and_settles_or_is_refused(
        figure in any::<Quantity>(),
        text in prop_oneof![any::<Text>(), any::<Unit>().prop_map(|unit| unit.as_str().into())],
    ) {
        let figure = figure.value();
        settles::<Quantity>(&format!("{figure}{text}"))?;
        settles::<Criterion>(&format!("{figure}{text}以上"))?;
        settles::<RateCriterion>(&format!("{figure}{text}未満"))?;
    }
}
