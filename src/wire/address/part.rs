//! The parts of a reading's cell.

use alloc::string::String;

use crate::wire::shape::{RawReading, RawReadingFields};

/// A part of a reading's cell.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    Value,
    Missing,
    Population,
    Status,
}

impl Part {
    pub(crate) fn of(self, reading: Option<&RawReading>) -> &str {
        match (self, reading) {
            (Self::Value, Some(RawReading::Text(text))) => text,
            (_, Some(RawReading::Text(_)) | None) => "",
            (own, Some(RawReading::Fields(fields))) => {
                let RawReadingFields { value, missing, population, status } = &**fields;
                let part = match own {
                    Self::Value => value,
                    Self::Missing => missing,
                    Self::Population => population,
                    Self::Status => status,
                };
                part.as_deref().unwrap_or_default()
            }
        }
    }

    /// Writes a part; a reading that has only a value is written as a text.
    pub(crate) fn put(self, reading: &mut Option<RawReading>, text: &str) {
        let mut fields = match reading.take() {
            None => RawReadingFields::default(),
            Some(RawReading::Text(text)) => {
                RawReadingFields { value: held(&text), ..RawReadingFields::default() }
            }
            Some(RawReading::Fields(fields)) => *fields,
        };
        *match self {
            Self::Value => &mut fields.value,
            Self::Missing => &mut fields.missing,
            Self::Population => &mut fields.population,
            Self::Status => &mut fields.status,
        } = held(text);
        *reading = match fields {
            RawReadingFields { value, missing: None, population: None, status: None } => {
                value.map(RawReading::Text)
            }
            fields => Some(fields.into()),
        };
    }
}

/// Returns the text of an optional cell; an empty text leaves the cell absent.
pub(crate) fn held(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.into())
}
