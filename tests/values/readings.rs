//! The cells of readings and of texts: a quantity, a milestone, or the reason why there is none.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use kusei::Quantity;
use kusei::terms::{MilestoneState, Missing, Text};
use kusei::value::{Reading, ReadingValue};

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap_or_else(|e| panic!("{e}"))
}

#[test]
#[rustfmt::skip]
fn a_readings_cell_has_one_of_four_contents() {
    let missing = |missing| Ok(ReadingValue::Missing(missing));
    for blank in ["", " ", "\u{3000}\n"] {
        assert_eq!(blank.parse(), missing(Missing::Blank));
    }
    for dash in ["―", "ー", "－", "‐", "−", "─", "-", " ― ", "\u{3000}-"] {
        assert_eq!(dash.parse(), missing(Missing::Dash));
        assert!(Text::from(dash).is_dash() && !Text::from(dash).is_filled());
    }
    let milestone = |state| Ok(ReadingValue::Milestone(state));
    assert_eq!("reached".parse(), milestone(MilestoneState::Reached));
    assert_eq!(" not_reached ".parse(), milestone(MilestoneState::NotReached));
    assert_eq!("０".parse(), Ok(ReadingValue::Quantity(quantity("0"))));
    assert_eq!("4０%".parse(), Ok(ReadingValue::Quantity(quantity("40%"))));
    for refused in [
        "Reached", "not reached", "到達", "blank", "dash", "not_measured", "――", "–", "—",
        "67％（未達成）", "・",
    ] {
        assert!(refused.parse::<ReadingValue>().is_err(), "{refused}");
    }
}

#[test]
fn a_reading_keeps_its_population() {
    let reading = Reading::from(quantity("95.0%")).among("区民");
    assert_eq!(reading.quantity(), Some(&quantity("95.0%")));
    assert_eq!((reading.population().as_str(), reading.missing()), ("区民", None));
    assert_eq!(Reading::blank(), Reading::from(Missing::Blank));
    assert_eq!(Reading::blank().missing(), Some(Missing::Blank));
    assert_eq!(Reading::from(MilestoneState::Reached).quantity(), None);
    assert!(Reading::blank().population().is_blank());
}

#[test]
fn why_there_is_no_reading() {
    for (missing, ja, en) in [
        (Missing::Blank, "空欄", "blank"),
        (Missing::Dash, "「―」", "―"),
        (Missing::NotMeasured, "未測定", "not measured"),
        (Missing::NotPublished, "未公表", "not published yet"),
        (Missing::Discontinued, "測定終了", "discontinued"),
    ] {
        assert_eq!((missing.ja(), missing.en()), (ja, en));
        assert_eq!(Reading::from(missing).missing(), Some(missing));
        assert_eq!(Reading::from(missing).quantity(), None);
    }
}

#[test]
fn the_words_of_the_wire_format() {
    words(Missing::ALL, &["blank", "dash", "not_measured", "not_published", "discontinued"]);
    words(MilestoneState::ALL, &["reached", "not_reached"]);
    let explained = Missing::ALL.iter().map(|missing| missing.is_explained());
    let explained: Vec<_> = explained.collect();
    assert_eq!(explained, [false, false, true, true, true]);
    for unknown in ["", "Blank", "―", "unknown", "blank "] {
        assert!(unknown.parse::<Missing>().is_err());
    }
}

fn words<W>(all: &[W], words: &[&str])
where
    W: FromStr + Display + PartialEq + Copy + Debug,
{
    assert_eq!(all.len(), words.len());
    for (one, word) in all.iter().zip(words) {
        assert_eq!(one.to_string(), *word);
        assert_eq!(word.parse().ok(), Some(*one));
    }
}

#[test]
fn a_text_cell_is_blank_a_dash_or_filled() {
    for (text, blank, dash) in [
        ("", true, false),
        ("\u{3000} ", true, false),
        ("―", false, true),
        (" － ", false, true),
        ("――", false, false),
        ("課題", false, false),
    ] {
        let cell = Text::from(text);
        assert_eq!((cell.is_blank(), cell.is_dash()), (blank, dash), "{text:?}");
        assert_eq!(cell.is_filled(), !blank && !dash);
        assert_eq!((cell.as_str(), &*cell.to_string()), (text, text));
        assert_eq!(cell, Text::from(text.to_owned()));
        assert_eq!(cell, Text::from(Some(text.to_owned())));
    }
    assert_eq!(Text::from(None::<String>), Text::default());
    assert!(Text::default().is_blank());
}

/// A cell displays as its quantity or its word; without a reason, it is read back from that.
#[test]
fn a_reading_is_displayed() {
    for (reading, displayed) in [
        (Reading::from(quantity("82.40％")), "82.40%"),
        (Reading::from(quantity("74名")).among("区民"), "74人"),
        (Reading::from(MilestoneState::NotReached), "not_reached"),
        (Reading::from(Missing::NotMeasured), "not_measured"),
        (Reading::blank(), "blank"),
    ] {
        assert_eq!(
            (reading.to_string(), reading.value().to_string()),
            (displayed.into(), displayed.into())
        );
        if reading.missing().is_none() {
            assert_eq!(displayed.parse().as_ref(), Ok(reading.value()));
        }
    }
}
