//! A reading: a quantity, how a milestone stands, or why there is nothing to read.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt;
use core::str::FromStr;

use crate::rules::clause::Grounds;
use crate::terms::marks::Alternatives;
use crate::terms::notation;
use crate::terms::notation::Excerpt;
use crate::terms::text;
use crate::terms::text::Text;
use crate::value::quantity::{Quantity, QuantityError};

/// A reading's cell, with the population it was taken among where one is given.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "実績値")]
pub struct Reading {
    value: ReadingValue,
    /// Seldom given, so behind a pointer.
    population: Option<Box<Text>>,
}

/// What a reading's cell says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ReadingValue {
    /// A quantity.
    Quantity(Quantity),
    /// How a milestone stands.
    Milestone(MilestoneState),
    /// Nothing, and why. Missing is never zero and never missed.
    Missing(Missing),
}

/// How a milestone stands, as an officer judged it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MilestoneState {
    /// It is reached.
    Reached,
    /// It is not reached.
    NotReached,
}

/// Why there is no reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The cell is blank.
    Blank,
    /// The cell holds 「―」.
    Dash,
    /// It was not measured.
    NotMeasured,
    /// It is not published yet.
    NotPublished,
    /// Its measurement was discontinued.
    Discontinued,
}

impl MilestoneState {
    /// Every state.
    pub const ALL: [Self; 2] = [Self::Reached, Self::NotReached];

    /// The word of the wire format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::NotReached => "not_reached",
        }
    }

    /// The state in Japanese.
    #[must_use]
    pub const fn ja(self) -> &'static str {
        match self {
            Self::Reached => "到達",
            Self::NotReached => "未到達",
        }
    }

    /// The state in English.
    #[must_use]
    pub const fn en(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::NotReached => "not reached",
        }
    }
}

impl Missing {
    /// Every reason.
    pub const ALL: [Self; 5] =
        [Self::Blank, Self::Dash, Self::NotMeasured, Self::NotPublished, Self::Discontinued];
    pub(crate) const WORDS: [&'static str; 5] =
        ["blank", "dash", "not_measured", "not_published", "discontinued"];

    /// The word of the wire format.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Dash => "dash",
            Self::NotMeasured => "not_measured",
            Self::NotPublished => "not_published",
            Self::Discontinued => "discontinued",
        }
    }

    /// The reason in Japanese.
    #[must_use]
    pub const fn ja(self) -> &'static str {
        match self {
            Self::Blank => "空欄",
            Self::Dash => "「―」",
            Self::NotMeasured => "未測定",
            Self::NotPublished => "未公表",
            Self::Discontinued => "測定終了",
        }
    }

    /// The reason in English.
    #[must_use]
    pub const fn en(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Dash => "―",
            Self::NotMeasured => "not measured",
            Self::NotPublished => "not published yet",
            Self::Discontinued => "discontinued",
        }
    }

    /// Whether the cell gives a reason; blank and 「―」 give none.
    #[must_use]
    pub const fn is_explained(self) -> bool {
        match self {
            Self::Blank | Self::Dash => false,
            Self::NotMeasured | Self::NotPublished | Self::Discontinued => true,
        }
    }
}

/// Tells that a word is none of a closed set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not known here (expected {})", Alternatives(expected))]
pub struct UnknownWord {
    /// What was found.
    pub found: Excerpt,
    /// The words that are known.
    pub expected: &'static [&'static str],
}

impl Reading {
    /// A reading without a population.
    #[must_use]
    pub fn new(value: ReadingValue) -> Self {
        Self { value, population: None }
    }

    /// A blank cell.
    #[must_use]
    pub fn blank() -> Self {
        Self::new(ReadingValue::Missing(Missing::Blank))
    }

    /// The reading, taken among a population.
    #[must_use]
    pub fn among(mut self, population: impl Into<Text>) -> Self {
        let population = population.into();
        self.population = (population != text::BLANK).then(|| Box::new(population));
        self
    }

    /// What the cell says.
    #[inline]
    #[must_use]
    pub const fn value(&self) -> &ReadingValue {
        &self.value
    }

    /// The population the reading was taken among, blank where none is given.
    #[inline]
    #[must_use]
    pub fn population(&self) -> &Text {
        self.population.as_deref().unwrap_or(&text::BLANK)
    }

    /// The quantity, where there is one.
    #[inline]
    #[must_use]
    pub const fn quantity(&self) -> Option<&Quantity> {
        match &self.value {
            ReadingValue::Quantity(quantity) => Some(quantity),
            ReadingValue::Milestone(_) | ReadingValue::Missing(_) => None,
        }
    }

    /// Why there is no reading, where there is none.
    #[inline]
    #[must_use]
    pub const fn missing(&self) -> Option<Missing> {
        match self.value {
            ReadingValue::Missing(missing) => Some(missing),
            ReadingValue::Quantity(_) | ReadingValue::Milestone(_) => None,
        }
    }
}

impl From<Quantity> for Reading {
    fn from(quantity: Quantity) -> Self {
        Self::new(ReadingValue::Quantity(quantity))
    }
}

impl From<MilestoneState> for Reading {
    fn from(state: MilestoneState) -> Self {
        Self::new(ReadingValue::Milestone(state))
    }
}

impl From<Missing> for Reading {
    fn from(missing: Missing) -> Self {
        Self::new(ReadingValue::Missing(missing))
    }
}

impl FromStr for ReadingValue {
    type Err = QuantityError;

    /// Reads a quantity, `reached`, `not_reached`, a blank or 「―」.
    fn from_str(printed: &str) -> Result<Self, QuantityError> {
        if printed.starts_with(|c: char| c.is_ascii_digit()) {
            return printed.parse().map(Self::Quantity);
        }
        match notation::trim(printed) {
            "" => Ok(Self::Missing(Missing::Blank)),
            "reached" => Ok(Self::Milestone(MilestoneState::Reached)),
            "not_reached" => Ok(Self::Milestone(MilestoneState::NotReached)),
            text if notation::is_dash(text) => Ok(Self::Missing(Missing::Dash)),
            text => text.parse().map(Self::Quantity),
        }
    }
}

impl FromStr for Missing {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|missing| missing.word() == word)
            .ok_or_else(|| UnknownWord { found: Excerpt::new(word), expected: &Self::WORDS })
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl fmt::Display for MilestoneState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl Reading {
    /// What the cell says in the words of the wire format.
    pub(crate) fn written(&self) -> String {
        match &self.value {
            ReadingValue::Quantity(quantity) => quantity.to_string(),
            ReadingValue::Milestone(state) => state.to_string(),
            ReadingValue::Missing(missing) => missing.to_string(),
        }
    }

    /// What the cell says in Japanese: the quantity as written back, 到達, or why there is none.
    #[must_use]
    pub fn ja(&self) -> String {
        match &self.value {
            ReadingValue::Quantity(quantity) => quantity.to_string(),
            ReadingValue::Milestone(state) => state.ja().into(),
            ReadingValue::Missing(missing) => missing.ja().into(),
        }
    }

    /// What the cell says in English.
    #[must_use]
    pub fn en(&self) -> String {
        match &self.value {
            ReadingValue::Quantity(quantity) => quantity.to_string(),
            ReadingValue::Milestone(state) => state.en().into(),
            ReadingValue::Missing(missing) => missing.en().into(),
        }
    }
}

impl Grounds {
    /// Adds a reading in the words of each language.
    pub(crate) fn with_reading(self, name: &'static str, reading: &Reading) -> Self {
        self.with_words(name, reading.ja(), reading.en())
    }
}
