//! Wire format → sheet: reads every cell and reports every defect, in form order.

pub(crate) mod initiative;
pub(crate) mod policy;
pub(crate) mod reader;
pub(crate) mod strategy;
pub(crate) mod target;

use alloc::boxed::Box;

use crate::plan::facts::SheetFacts;
use crate::plan::spellings::{RowCell, Spellings};
use crate::plan::{BasicPolicy, Column, Sheet};
use crate::value::FiscalYear;
use crate::wire::defect::{DefectKind, Defects};
use crate::wire::lent::{Lend, Lent};
use crate::wire::raw::{RawPolicy, RawSheet};
use crate::wire::read::policy::PolicyIndex;
use crate::wire::read::reader::Reader;
use crate::wire::{FORMATS, FORMS};

impl TryFrom<RawSheet> for Sheet {
    type Error = Defects;

    /// Checks a document.
    ///
    /// # Errors
    ///
    /// [`Defects`], all of them, in form order: the first 1,000 are listed, the rest counted.
    fn try_from(raw: RawSheet) -> Result<Self, Defects> {
        checked(&raw.lend())
    }
}

/// Checks a document with borrowed texts.
pub(crate) fn checked(raw: &Lent<'_, RawSheet>) -> Result<Sheet, Defects> {
    let mut reader = Reader::default();
    let sheet = reader.sheet(raw);
    match sheet {
        Some(sheet) if reader.defects.is_empty() => Ok(sheet),
        _ => Err(reader.defects),
    }
}

impl TryFrom<RawPolicy> for BasicPolicy {
    type Error = Defects;

    /// Checks a policy alone, as a city gives it to its wards.
    ///
    /// # Errors
    ///
    /// [`Defects`], all of them, in form order.
    fn try_from(raw: RawPolicy) -> Result<Self, Defects> {
        let mut reader = Reader::default();
        let policy = reader.policy(&raw.lend(), &mut PolicyIndex::default());
        match policy {
            Some(policy) if reader.defects.is_empty() => Ok(policy),
            _ => Err(reader.defects),
        }
    }
}

impl Reader {
    fn sheet(&mut self, raw: &Lent<'_, RawSheet>) -> Option<Sheet> {
        let mut index = PolicyIndex::default();
        let head = self.head(raw, &mut index);
        let strategies = self.strategies(&raw.strategies, &index);
        Some(head?.with_strategies(strategies?))
    }

    /// Reads a sheet except its strategies.
    pub(crate) fn head(
        &mut self,
        raw: &Lent<'_, RawSheet>,
        index: &mut PolicyIndex,
    ) -> Option<Sheet> {
        self.word(Column::Format, &raw.format, FORMATS);
        self.word(Column::Form, &raw.form, FORMS);
        let municipality_code = self.optional(
            Column::MunicipalityCode,
            RowCell::MunicipalityCode,
            raw.municipality_code.as_deref(),
        );
        let ward = self.required(Column::Ward, &raw.ward);
        let fiscal_year = self.fiscal_year(&raw.fiscal_year);
        self.year = fiscal_year;
        let spellings = Spellings::take(&mut self.spellings);
        let policy = self.policy(&raw.policy, index);
        Some(Sheet {
            municipality: raw.municipality.as_deref().into(),
            municipality_code: municipality_code?,
            ward: ward?,
            fiscal_year: fiscal_year?,
            policy: policy?,
            strategies: Box::default(),
            spellings: spellings.map(Box::new),
            facts: SheetFacts::default(),
        })
    }

    fn fiscal_year(&mut self, text: &str) -> Option<FiscalYear> {
        let text = self.filled(RowCell::FiscalYear, Some(text));
        let Some(text) = text else {
            self.defect(Column::FiscalYear, DefectKind::Blank);
            return None;
        };
        self.cell(Column::FiscalYear, RowCell::FiscalYear, text)
    }
}
