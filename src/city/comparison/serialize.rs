//! Serialisation of a comparison.

use alloc::string::ToString;
use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::city::comparison::row::{Rank, WardRow};
use crate::city::comparison::{CommonIndicator, Comparison};
use crate::plan::WardName;
use crate::terms::Text;

impl Serialize for Comparison<'_> {
    /// Writes `{fiscal_year, rubric, wards, common_indicators}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let wards: Vec<_> =
            self.reviews().iter().map(|review| WardName::of(review.sheet())).collect();
        let mut comparison = serializer.serialize_struct("Comparison", 4)?;
        comparison.serialize_field("fiscal_year", &self.fiscal_year())?;
        comparison.serialize_field("rubric", self.rubric().id())?;
        comparison.serialize_field("wards", &wards)?;
        comparison.serialize_field("common_indicators", self.common_indicators())?;
        comparison.end()
    }
}

impl Serialize for CommonIndicator<'_> {
    /// Writes `{desired_outcome, item, common, name, target, kind, due, population, rows}`; `kind`
    /// is the kind of the target: `criterion`, `change` or `milestone`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut common = serializer.serialize_struct("CommonIndicator", 9)?;
        common.serialize_field("desired_outcome", &self.desired_outcome().reference())?;
        common.serialize_field("item", &self.item().mark())?;
        common.serialize_field("common", &self.number())?;
        common.serialize_field("name", self.target().name().as_str())?;
        common.serialize_field("target", &self.target().goal().to_string())?;
        common.serialize_field("kind", self.target().goal().code())?;
        common.serialize_field("due", &self.target().due())?;
        common.serialize_field("population", &self.population().map(Text::as_str))?;
        common.serialize_field("rows", self.rows())?;
        common.end()
    }
}

impl Serialize for WardRow<'_> {
    /// Writes `municipality` if it is named, `ward`, `rank` or `unranked`, and those of `at`,
    /// `reading`, `result`, `margin`, `individual` and `change` that are known.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_struct("WardRow", 9)?;
        if let Some(municipality) = WardName::of(self.review().sheet()).municipality {
            row.serialize_field("municipality", municipality)?;
        }
        row.serialize_field("ward", self.ward().as_str())?;
        match &self.rank {
            Rank::Ranked(number) => row.serialize_field("rank", number)?,
            Rank::Unranked(why) => row.serialize_field("unranked", why.code())?,
        }
        if let Some(at) = self.at() {
            row.serialize_field("at", &at)?;
        }
        if let Some(reading) = self.reading() {
            row.serialize_field("reading", &reading.to_string())?;
        }
        if let Some(attainment) = self.attainment() {
            row.serialize_field("result", attainment.value.code())?;
        }
        if let Some(margin) = self.margin().as_ref().and_then(|margin| margin.shown()) {
            row.serialize_field("margin", margin)?;
        }
        if let Some(individual) = self.individual() {
            row.serialize_field("individual", &individual)?;
        }
        if let Some(change) = self.change() {
            row.serialize_field("change", &change)?;
        }
        row.end()
    }
}
