//! Criteria: a quantity and 以上, 以下, 未満 or 超, in the spellings of R1.

use kusei::terms::{Comparator, Direction, Excerpt, Satisfaction};
use kusei::value::{CriterionError, QuantityError};
use kusei::{Criterion, Quantity, Said};
use serde_json::{from_value, json, to_value};

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap_or_else(|e| panic!("{e}"))
}

/// Returns how a text is written back, or the kind of error.
fn criterion(text: &str) -> Result<String, String> {
    text.parse::<Criterion>()
        .map(|criterion| {
            let written = criterion.to_string();
            assert_eq!(written.parse().as_ref(), Ok(&criterion), "{text}");
            assert_eq!(to_value(&criterion).ok(), Some(json!(written)));
            assert_eq!(from_value(json!(text)).ok(), Some(criterion));
            written
        })
        .map_err(|error| match error {
            CriterionError::NoComparator(found) => {
                assert_eq!(found, Excerpt::new(text));
                "NoComparator".into()
            }
            CriterionError::Quantity(QuantityError::NotAFigure(_)) => "NotAFigure".into(),
            CriterionError::Quantity(QuantityError::Unit { .. }) => "Unit".into(),
            CriterionError::Quantity(QuantityError::DoesNotFit(_)) => "DoesNotFit".into(),
            other => other.to_string(),
        })
}

#[test]
#[rustfmt::skip]
fn the_spellings_of_criteria() {
    for (text, written) in [
        ("50%以上", "50%以上"), ("5０％以上", "50%以上"), ("4０%以下", "40%以下"),
        ("0件以下", "0件以下"), ("90％未満", "90%未満"), ("0件超", "0件超"),
        ("100人を超える", "100人超"), ("100人超える", "100人超"), ("50%を上回る", "50%超"),
        ("50%上回る", "50%超"), ("-10件以下", "-10件以下"), ("4ポイント以上", "4ポイント以上"),
        ("▲1,500千円以上", "-1500千円以上"), ("4.5万冊以上", "45000冊以上"),
        ("82.40%以上", "82.40%以上"), ("5以上", "5以上"), (" 50% 以上\u{3000}", "50%以上"),
        ("・50%以上", "50%以上"),
    ] {
        assert_eq!(criterion(text), Ok(written.into()));
    }
}

#[test]
#[rustfmt::skip]
fn no_criterion() {
    for (text, error) in [
        ("50%", "NoComparator"), ("0件", "NoComparator"), ("", "NoComparator"),
        ("100名をめざす", "NoComparator"), ("10件以上削減", "NoComparator"),
        ("50%より多い", "NoComparator"), ("50%を下回る", "NoComparator"),
        ("以上50%", "NoComparator"), (">=50%", "NoComparator"), ("50%以上。", "NoComparator"),
        ("以上", "NotAFigure"), ("超", "NotAFigure"), ("約50%以上", "NotAFigure"),
        ("前年度以上", "NotAFigure"), ("前年度実績を上回る", "NotAFigure"),
        ("1,14件以上", "NotAFigure"), ("50%以上以上", "Unit"), ("50%以上未満", "Unit"),
        ("50%を以上", "Unit"), ("50人以上超", "Unit"), ("3割5分以上", "Unit"),
        ("1000兆円以上", "DoesNotFit"),
    ] {
        assert_eq!(criterion(text), Err(error.into()), "{text:?}");
    }
}

#[test]
fn values_that_are_not_texts_are_refused_on_the_wire() {
    for no_text in [json!(50), json!(null), json!(["50%以上"]), json!({"criterion": "50%以上"})]
    {
        assert!(from_value::<Criterion>(no_text).is_err());
    }
}

#[test]
fn a_criterion_is_a_quantity_and_a_comparator() {
    for (comparator, label, english, direction) in [
        (Comparator::AtLeast, "以上", "at least", Direction::Higher),
        (Comparator::AtMost, "以下", "at most", Direction::Lower),
        (Comparator::LessThan, "未満", "less than", Direction::Lower),
        (Comparator::MoreThan, "超", "more than", Direction::Higher),
    ] {
        let made = Criterion::new(quantity("50%"), comparator);
        assert_eq!(format!("50%{label}").parse().as_ref(), Ok(&made));
        assert_eq!((made.quantity(), made.comparator()), (&quantity("50%"), comparator));
        assert_eq!((comparator.ja(), comparator.en()), (label, english));
        assert_eq!((made.direction(), comparator.direction()), (direction, direction));
        assert_eq!(made.en(), format!("{english} 50%"));
    }
    let all: Vec<_> = Comparator::ALL.iter().map(Comparator::ja).collect();
    assert_eq!(all, ["以上", "以下", "未満", "超"]);
}

/// R1, every comparator below, at and above its quantity.
#[test]
fn a_criterion_is_satisfied() {
    for (text, expected) in [
        ("50%以上", [false, true, true]),
        ("50%以下", [true, true, false]),
        ("50%未満", [true, false, false]),
        ("50%超", [false, false, true]),
    ] {
        let criterion: Criterion = text.parse().expect(text);
        for (readings, satisfied) in [
            (["49.999999999999%", "49ポイント", "4.9割"], expected[0]),
            (["50%", "50.0％", "5割"], expected[1]),
            (["50.000000000001%", "51ポイント", "5.1割"], expected[2]),
        ] {
            for reading in readings {
                let expected =
                    if satisfied { Satisfaction::Satisfied } else { Satisfaction::NotSatisfied };
                assert_eq!(criterion.test(&quantity(reading)), Ok(expected), "{reading} {text}");
            }
        }
        for other in ["50", "50点", "50件", "50円", "50分"] {
            assert!(criterion.test(&quantity(other)).is_err(), "{other} {text}");
        }
    }
}

/// A negated criterion holds exactly where the original does not; a mirrored one asks the same of
/// the negative.
#[test]
fn a_comparator_negated_and_mirrored() {
    for comparator in Comparator::ALL {
        let criterion =
            |figure: i64, comparator| Criterion::new(quantity(&figure.to_string()), comparator);
        let satisfied = |criterion: Criterion, reading: i64| {
            criterion.test(&quantity(&reading.to_string())) == Ok(Satisfaction::Satisfied)
        };
        for (asked, reading) in [(-2, -3), (-2, -2), (-2, -1), (0, -1), (0, 0), (0, 1), (5, -5)] {
            let own = satisfied(criterion(asked, *comparator), reading);
            assert_eq!(satisfied(criterion(asked, comparator.negated()), reading), !own);
            assert_eq!(satisfied(criterion(-asked, comparator.mirrored()), -reading), own);
        }
        let (negated, mirrored) = (comparator.negated(), comparator.mirrored());
        assert_eq!((negated.negated(), mirrored.mirrored()), (*comparator, *comparator));
        assert_eq!(negated.mirrored(), mirrored.negated());
        for turned in [negated, mirrored] {
            assert_eq!(turned.direction(), comparator.direction().opposite(), "{comparator}");
        }
        assert_ne!(negated, mirrored);
    }
}
