//! A reading: a quantity, the state of a milestone, or the reason why there is none.

use alloc::boxed::Box;
use core::fmt::{self, Write};
use core::str::FromStr;

use crate::terms::{Language, MilestoneState, Missing, ReadingStatus, Said, Text, notation, text};
use crate::value::quantity::{Quantity, QuantityError};

/// A reading's cell, with its population and status, where they are given.
///
/// Only a quantity can be provisional (速報値) or a forecast (見込).
///
/// ```
/// use kusei::terms::{Missing, ReadingStatus};
/// use kusei::value::{Reading, ReadingValue};
///
/// let final_one = Reading::new(ReadingValue::Quantity("49.6%".parse()?)).among("区民");
/// assert_eq!(final_one.quantity(), Some(&"49.6%".parse()?));
/// let early = Reading::unsettled("36.0%".parse()?, ReadingStatus::Provisional);
/// assert_eq!(early.status(), Some(ReadingStatus::Provisional));
/// assert_eq!(Reading::blank().missing(), Some(Missing::Blank));
/// # Ok::<(), kusei::value::QuantityError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[doc(alias = "実績値")]
pub struct Reading(KeptReading);

/// Most readings are only a value; the other fields are behind a pointer, so that a reading is no
/// larger than its value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum KeptReading {
    Alone(ReadingValue),
    /// With a population or a status.
    Circumstanced(Box<(ReadingValue, Circumstances)>),
}

/// The fields that most readings do not have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
struct Circumstances {
    population: Text,
    status: Option<ReadingStatus>,
}

/// The content of a reading's cell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ReadingValue {
    /// A quantity.
    Quantity(Quantity),
    /// The state of a milestone.
    Milestone(MilestoneState),
    /// No reading, for this reason. It is never zero, and never a missed target.
    Missing(Missing),
}

impl Reading {
    /// Makes a final reading without a population.
    #[must_use]
    pub const fn new(value: ReadingValue) -> Self {
        Self(KeptReading::Alone(value))
    }

    /// Makes a reading that is provisional or a forecast.
    #[must_use]
    #[doc(alias = "速報値")]
    #[doc(alias = "見込")]
    pub fn unsettled(quantity: Quantity, status: ReadingStatus) -> Self {
        Self::from(quantity).changed(|own| own.status = Some(status))
    }

    /// Returns a blank cell.
    #[must_use]
    pub fn blank() -> Self {
        Self::new(ReadingValue::Missing(Missing::Blank))
    }

    /// Returns the reading with the population it covers.
    #[must_use]
    pub fn among(self, population: impl Into<Text>) -> Self {
        let population = population.into();
        if population == text::BLANK && self.circumstances().is_none() {
            return self;
        }
        self.changed(|own| own.population = population)
    }

    fn changed(self, change: impl FnOnce(&mut Circumstances)) -> Self {
        let (value, mut own) = match self.0 {
            KeptReading::Alone(value) => (value, Circumstances::default()),
            KeptReading::Circumstanced(own) => *own,
        };
        change(&mut own);
        Self::under(value, own)
    }

    fn under(value: ReadingValue, own: Circumstances) -> Self {
        if own == Circumstances::default() {
            Self::new(value)
        } else {
            Self(KeptReading::Circumstanced(Box::new((value, own))))
        }
    }

    #[inline]
    const fn circumstances(&self) -> Option<&Circumstances> {
        match &self.0 {
            KeptReading::Alone(_) => None,
            KeptReading::Circumstanced(own) => Some(&own.1),
        }
    }

    /// Returns the same cell with its quantity in another unit.
    pub(crate) fn with_quantity(&self, quantity: Quantity) -> Self {
        let value = ReadingValue::Quantity(quantity);
        Self::under(value, self.circumstances().cloned().unwrap_or_default())
    }

    /// Returns the same cell without the population.
    pub(crate) fn without_population(&self) -> Self {
        self.clone().among(Text::default())
    }

    /// Returns the content of the cell.
    #[inline]
    #[must_use]
    pub const fn value(&self) -> &ReadingValue {
        match &self.0 {
            KeptReading::Alone(value) => value,
            KeptReading::Circumstanced(own) => &own.0,
        }
    }

    /// Returns the population that the reading covers, blank if none is given.
    #[inline]
    #[must_use]
    pub fn population(&self) -> &Text {
        self.circumstances().map_or(&text::BLANK, |own| &own.population)
    }

    /// Returns its status, if it is not the year's final result.
    #[inline]
    #[must_use]
    pub fn status(&self) -> Option<ReadingStatus> {
        self.circumstances()?.status
    }

    /// Returns whether it is a forecast, which does not count as a reading.
    #[inline]
    #[must_use]
    pub fn is_forecast(&self) -> bool {
        self.status() == Some(ReadingStatus::Forecast)
    }

    /// Returns the quantity that the rules judge; none for a forecast.
    #[inline]
    pub(crate) fn judged(&self) -> Option<&Quantity> {
        self.quantity().filter(|_| !self.is_forecast())
    }

    /// Returns the quantity, if there is one, final or not.
    #[inline]
    #[must_use]
    pub const fn quantity(&self) -> Option<&Quantity> {
        match self.value() {
            ReadingValue::Quantity(quantity) => Some(quantity),
            ReadingValue::Milestone(_) | ReadingValue::Missing(_) => None,
        }
    }

    /// Returns why there is no reading, if there is none.
    #[inline]
    #[must_use]
    pub const fn missing(&self) -> Option<Missing> {
        match self.value() {
            ReadingValue::Missing(missing) => Some(*missing),
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

impl fmt::Display for ReadingValue {
    /// Writes the quantity as the wire format does, or its word.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity(quantity) => fmt::Display::fmt(quantity, f),
            Self::Milestone(state) => fmt::Display::fmt(state, f),
            Self::Missing(missing) => fmt::Display::fmt(missing, f),
        }
    }
}

impl fmt::Display for Reading {
    /// Writes the content of the cell, without population and status.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.value(), f)
    }
}

impl Said for Reading {
    /// Writes the quantity, with 速報値 or 見込 before it, 到達, or why there is none.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        if let Some(status) = self.status() {
            write!(out, "{}{}", status.to(language), language.choose("", " "))?;
        }
        match self.value() {
            ReadingValue::Quantity(quantity) => quantity.say(language, out),
            ReadingValue::Milestone(state) => out.write_str(state.to(language)),
            ReadingValue::Missing(missing) => out.write_str(missing.to(language)),
        }
    }

    fn is_alike(&self) -> bool {
        self.status().is_none() && self.quantity().is_some_and(Said::is_alike)
    }
}
