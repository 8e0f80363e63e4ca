//! Checks a single cell as it is typed into an input field.

use alloc::vec::Vec;

use crate::plan::strategy::OutcomePosition;
use crate::plan::{Column, Line, Place, Row};
use crate::value::code::ItemMarks;
use crate::value::{InitiativeCode, StrategyCode};
use crate::wire::address::{NotSet, Spot};
use crate::wire::defect::DefectKind;
use crate::wire::lent::{Lend, Lent};
use crate::wire::raw::{RawPolicy, RawSheet};
use crate::wire::read::initiative::Above;
use crate::wire::read::policy::{OutcomeIndex, PolicyIndex};
use crate::wire::read::reader::Reader;

/// The cells that a cell must agree with: the row, and the line if it is on one, of a document.
///
/// A reading must agree with its target, an initiative's code with its strategy's, and a reference
/// with the policy.
#[derive(Debug, Clone, Copy)]
pub struct CellContext<'a> {
    raw: &'a RawSheet,
    row: Row,
    line: Option<Line>,
}

impl<'a> CellContext<'a> {
    /// Makes the context of a row, or of one of its lines, from a document in its current state.
    #[must_use]
    pub const fn new(raw: &'a RawSheet, row: Row, line: Option<Line>) -> Self {
        Self { raw, row, line }
    }

    /// Makes the context of the cell at a place.
    #[must_use]
    pub const fn of(raw: &'a RawSheet, at: &Place) -> Self {
        Self::new(raw, at.row, at.line)
    }
}

impl Column {
    /// Checks the text of a cell before it is written: returns what `Sheet::check` would report for
    /// this cell if it were [set](RawSheet::set). The rest of the document is not checked.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use kusei::wire::CellContext;
    /// use kusei::{Place, RawSheet};
    ///
    /// let json = kusei::wire::REAL_FORM;
    /// let raw: RawSheet = serde_json::from_str(json)?;
    /// let field: Place = "【4-1】アウトカム①の実績値".parse()?;
    /// let context = CellContext::of(&raw, &field);
    /// assert_eq!(field.column.check("50.1%", &context), Ok(()));
    /// let refused = field.column.check("50人", &context).map_err(|defect| defect.to_string());
    /// assert!(refused.is_err_and(|told| told.starts_with("「50人」と「50%以上」は単位が異なる")));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The first thing wrong with the cell; [`DefectKind::NotSet`] if the document has no such
    /// cell, or if the cell holds a number and the text is not one.
    pub fn check(self, text: &str, context: &CellContext<'_>) -> Result<(), DefectKind> {
        let CellContext { raw, row, line } = *context;
        let at = Place { row, line, column: self };
        let spot = raw.spot(row).ok_or(NotSet::NoSuchCell(at))?;
        let mut raw = raw.clone();
        raw.set(&at, text)?;
        let year = raw.fiscal_year.parse().ok();
        let mut reader = Reader { year, ..Reader::default() };
        let _ = reader.row_alone(raw.lend(), spot);
        let mut defects = reader.defects.iter().map(|defect| (defect.place, &defect.kind));
        let own = defects.find(|(place, _)| place.line == line && place.column == self);
        own.map_or(Ok(()), |(_, kind)| Err(kind.clone()))
    }
}

/// Splits off the element at a position, with those before it.
fn split<T>(mut all: Vec<T>, position: usize) -> Option<(T, Vec<T>)> {
    all.truncate(position.saturating_add(1));
    let own = all.pop()?;
    (all.len() == position).then_some((own, all))
}

impl Reader {
    /// Reads a row without those under it. The row above and its siblings are known, and not
    /// reported.
    fn row_alone(&mut self, mut raw: Lent<'_, RawSheet>, spot: Spot) -> Option<()> {
        match spot {
            Spot::Sheet => {
                raw.policy = Lent::<RawPolicy>::default();
                let _ = self.head(&raw, &mut PolicyIndex::default());
            }
            Spot::Policy => {
                raw.policy.pillars.clear();
                let _ = self.policy(&raw.policy, &mut PolicyIndex::default());
            }
            Spot::Pillar(i) => {
                let (mut pillar, before) = split(raw.policy.pillars, i)?;
                pillar.desired_outcomes.clear();
                let mut seen = before.iter().map(|own| own.number).collect();
                let _ = self.pillar(before.len(), &pillar, &mut seen, &mut PolicyIndex::default());
            }
            Spot::Outcome(i, j) => {
                let (pillar, _) = split(raw.policy.pillars, i)?;
                let (mut outcome, before) = split(pillar.desired_outcomes, j)?;
                outcome.items.clear();
                let mut seen = before.iter().map(|own| own.number).collect();
                let above = (pillar.number, true, OutcomePosition { pillar: i, outcome: j });
                let _ = self.outcome(above, &outcome, &mut seen, &mut PolicyIndex::default());
            }
            Spot::Item(i, j, k) => {
                let (pillar, _) = split(raw.policy.pillars, i)?;
                let (outcome, _) = split(pillar.desired_outcomes, j)?;
                let (item, before) = split(outcome.items, k)?;
                let mut seen = ItemMarks::default();
                for mark in before.iter().filter_map(|own| own.mark.parse().ok()) {
                    seen.insert(mark);
                }
                let mut known = OutcomeIndex::new(OutcomePosition { pillar: i, outcome: j });
                let _ = self.item(Row::Sheet, &item, &mut seen, Some(&mut known));
            }
            Spot::Strategy(i) => {
                let index = Self::index(&raw.policy);
                let (mut strategy, before) = split(raw.strategies, i)?;
                strategy.initiatives.clear();
                let codes = before.iter().filter_map(|own| own.code.parse::<StrategyCode>().ok());
                let _ = self.strategy(before.len(), &strategy, &mut codes.collect(), &index);
            }
            Spot::Initiative(i, j) => {
                let index = Self::index(&raw.policy);
                let (strategy, _) = split(raw.strategies, i)?;
                let outcome = strategy.desired_outcome;
                let items = index.outcome(outcome.pillar, outcome.number);
                let (initiative, before) = split(strategy.initiatives, j)?;
                let codes = before.iter().filter_map(|own| own.code.parse::<InitiativeCode>().ok());
                let above = Above { nth: i, code: strategy.code.parse().ok(), first: None };
                let code = self.initiative_code(&initiative.code, above, &mut codes.collect());
                let _ = self.initiative(code, &initiative, items);
            }
        }
        Some(())
    }

    /// Indexes what the policy has for references, whatever is wrong with it.
    fn index(policy: &Lent<'_, RawPolicy>) -> PolicyIndex {
        let mut index = PolicyIndex::default();
        let _ = Self::default().policy(policy, &mut index);
        index
    }
}
