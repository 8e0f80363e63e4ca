//! Serialisation of a roll-up.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::city::roll_up::{RollUp, RollUpRow, Scope};

impl Serialize for RollUp<'_> {
    /// Writes `{rule, city, groups, wards}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut roll_up = serializer.serialize_struct("RollUp", 4)?;
        roll_up.serialize_field("rule", "count-marks")?;
        roll_up.serialize_field("city", self.city())?;
        roll_up.serialize_field("groups", self.groups())?;
        roll_up.serialize_field("wards", self.wards())?;
        roll_up.end()
    }
}

impl Serialize for RollUpRow<'_> {
    /// Writes the group (`pillar`, with `number` for a desired outcome; or `ward`; nothing for the
    /// city), then `derived` and `stated`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_struct("RollUpRow", 4)?;
        match self.scope {
            Scope::City => {}
            Scope::Pillar(pillar) => row.serialize_field("pillar", &pillar)?,
            Scope::DesiredOutcome(outcome) => {
                row.serialize_field("pillar", &outcome.pillar)?;
                row.serialize_field("number", &outcome.number)?;
            }
            Scope::Ward { name, .. } => {
                if let Some(municipality) = name.municipality {
                    row.serialize_field("municipality", municipality)?;
                }
                row.serialize_field("ward", name.ward)?;
            }
        }
        row.serialize_field("derived", &self.derived)?;
        row.serialize_field("stated", &self.stated)?;
        row.end()
    }
}
