//! Serialisation of a series.

use alloc::string::ToString;
use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::WardName;
use crate::value::FiscalYear;
use crate::years::event::IndicatorEvent;
use crate::years::path::{IndicatorPath, PathPoint};
use crate::years::series::Series;

impl Serialize for Series<'_> {
    /// Writes `{municipality, ward, years, missing_years, paths, events, findings}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = self.reviews().first().map(|review| WardName::of(review.sheet()));
        let mut series = serializer.serialize_struct("Series", 7)?;
        if let Some(municipality) = name.and_then(|name| name.municipality) {
            series.serialize_field("municipality", municipality)?;
        }
        series.serialize_field("ward", &name.map(|name| name.ward))?;
        series.serialize_field("years", &self.years().collect::<Vec<FiscalYear>>())?;
        series.serialize_field("missing_years", self.missing_years())?;
        series.serialize_field("paths", self.paths())?;
        series.serialize_field("events", self.events())?;
        series.serialize_field("findings", self.findings())?;
        series.end()
    }
}

impl Serialize for IndicatorPath<'_> {
    /// Writes the points in order.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.points())
    }
}

impl Serialize for PathPoint<'_> {
    /// Writes `{fiscal_year, code, indicator, name, target, kind, due, reading, required,
    /// individual, change}`; what is absent is null. `kind` is the kind of the target: `criterion`,
    /// `change` or `milestone`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut point = serializer.serialize_struct("PathPoint", 11)?;
        point.serialize_field("fiscal_year", &self.year())?;
        point.serialize_field("code", &self.strategy())?;
        point.serialize_field("indicator", &self.number())?;
        point.serialize_field("name", self.target().name().as_str())?;
        point.serialize_field("target", &self.target().goal().to_string())?;
        point.serialize_field("kind", self.target().goal().code())?;
        point.serialize_field("due", &self.target().due())?;
        point.serialize_field("reading", &self.measured().reading().to_string())?;
        point.serialize_field("required", &self.required())?;
        point.serialize_field("individual", &self.individual())?;
        point.serialize_field("change", &self.change())?;
        point.end()
    }
}

impl Serialize for IndicatorEvent<'_> {
    /// Writes `{event, fiscal_year, before, after}`, without `before` for an added indicator and
    /// without `after` for a dropped one.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (before, after) = match self {
            Self::Added(point) => (None, Some(point)),
            Self::Dropped(point, _) => (Some(point), None),
            Self::Renamed(pair) | Self::TargetRevised(pair) => {
                (Some(&pair.before), Some(&pair.after))
            }
        };
        let mut event = serializer.serialize_struct("IndicatorEvent", 4)?;
        event.serialize_field("event", self.code())?;
        event.serialize_field("fiscal_year", &self.year())?;
        if let Some(before) = before {
            event.serialize_field("before", before)?;
        }
        if let Some(after) = after {
            event.serialize_field("after", after)?;
        }
        event.end()
    }
}
