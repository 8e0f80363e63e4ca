//! Which ward a sheet is of, for laying the sheets of several wards side by side.
//!
//! DECISION: a ward is identified by its name and its municipality, ignoring width and spaces. Two
//! sheets with one ward name are of two wards only if their municipalities differ, by name or by
//! code; if that is not known, they are taken to be of the same ward.

use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt;

use serde::Serialize;

use crate::plan::sheet::Sheet;
use crate::terms::notation;
use crate::value::MunicipalityCode;

/// A ward's name as its sheet writes it: 大阪市福島区.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct WardName<'r> {
    /// The municipality, if it is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality: Option<&'r str>,
    /// The ward.
    pub ward: &'r str,
}

impl<'r> WardName<'r> {
    /// Returns the name on a sheet.
    #[must_use]
    pub fn of(sheet: &'r Sheet) -> Self {
        let municipality = sheet.municipality();
        Self {
            municipality: municipality.is_filled().then_some(municipality.as_str()),
            ward: sheet.ward().as_str(),
        }
    }
}

impl fmt::Display for WardName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.municipality.unwrap_or_default(), self.ward)
    }
}

/// A ward's name and municipality, without differences of spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ward {
    name: String,
    municipality: Option<String>,
    code: Option<MunicipalityCode>,
}

impl Ward {
    pub(crate) fn of(sheet: &Sheet) -> Self {
        let municipality: String = notation::letters(sheet.municipality().as_str()).collect();
        Self {
            name: notation::letters(sheet.ward().as_str()).collect(),
            municipality: sheet.municipality().is_filled().then_some(municipality),
            code: sheet.municipality_code(),
        }
    }

    /// Adds what another sheet of the ward says about its municipality.
    pub(crate) fn learn(&mut self, other: &Self) {
        if self.name == other.name {
            self.municipality = self.municipality.take().or_else(|| other.municipality.clone());
            self.code = self.code.or(other.code);
        }
    }

    /// Returns whether nothing distinguishes the two.
    pub(crate) fn may_be(&self, other: &Self) -> bool {
        let apart = |differ: Option<bool>| differ.unwrap_or(false);
        let names = self.municipality.as_ref().zip(other.municipality.as_ref());
        let codes = self.code.zip(other.code);
        self.name == other.name
            && !apart(names.map(|(a, b)| a != b))
            && !apart(codes.map(|(a, b)| a != b))
    }
}

/// The position at which a ward was added, by name, municipality and code.
type Met = BTreeMap<(String, Option<String>, Option<MunicipalityCode>), usize>;

/// The wards added so far, each with its position.
#[derive(Debug, Default)]
pub(crate) struct Wards {
    /// By name, then municipality, then code.
    by_municipality: Met,
    /// By name, then code; the municipality is left out.
    by_code: Met,
}

impl Wards {
    /// Returns the position of an added ward that may be this one.
    pub(crate) fn twin_of(&self, ward: &Ward) -> Option<usize> {
        let name = || ward.name.clone();
        let met = |municipality: Option<String>, code| {
            self.by_municipality.get(&(name(), municipality, code)).copied()
        };
        match (&ward.municipality, ward.code) {
            (Some(own), Some(code)) => [None, Some(own.clone())]
                .into_iter()
                .flat_map(|municipality| [(municipality.clone(), None), (municipality, Some(code))])
                .find_map(|(municipality, code)| met(municipality, code)),
            (Some(own), None) => [None, Some(own.clone())].into_iter().find_map(|municipality| {
                let first = (name(), municipality.clone(), None);
                let (key, at) = self.by_municipality.range(first..).next()?;
                (key.0 == ward.name && key.1 == municipality).then_some(*at)
            }),
            (None, Some(code)) => [None, Some(code)]
                .into_iter()
                .find_map(|code| self.by_code.get(&(name(), None, code)).copied()),
            (None, None) => {
                let (key, at) = self.by_code.range((name(), None, None)..).next()?;
                (key.0 == ward.name).then_some(*at)
            }
        }
    }

    /// Adds a ward and its position.
    pub(crate) fn add(&mut self, ward: Ward, at: usize) {
        self.by_code.entry((ward.name.clone(), None, ward.code)).or_insert(at);
        self.by_municipality.entry((ward.name, ward.municipality, ward.code)).or_insert(at);
    }
}
