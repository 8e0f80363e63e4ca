//! Rolls a sheet over: next year's plan, with this year's readings as last year's.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::iter::zip;

use crate::plan::{Column, DesiredOutcomeRef, Line, MeasuredTarget, Place, Row, Sheet, Target};
use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{MilestoneState, notation};
use crate::value::{Criterion, FiscalYear, Quantity, ReadingValue};
use crate::wire::raw::{RawInitiative, RawSheet, RawStrategy};
use crate::wire::shape::RawReading;

/// Next year's document, and the places that an officer should look at.
///
/// ```
/// use kusei::Sheet;
///
/// let sheet: Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let next = sheet.next_year()?;
/// for place in next.due() {
///     println!("{place}"); // came due this year: renewed, or dropped?
/// }
/// let sheet = Sheet::try_from(next.into_sheet())?;
/// assert_eq!(sheet.fiscal_year(), "平成29年度".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextYear {
    sheet: RawSheet,
    due: Vec<Place>,
    reached: Vec<Place>,
}

said! {
    /// The error returned when a sheet has no year after it.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum NoNextYear {
        /// The year is the last one supported.
        LastYear(year: FiscalYear) => "last-year",
            "{year}の翌年度は扱える年度ではありません（2125年度までの年度を指定してください）",
            "the year after {year} is out of range (expected a fiscal year up to 2125)";
    }
}
in_english! { NoNextYear }

impl Sheet {
    /// Returns next year's document, from which its plan can be written in spring.
    ///
    /// The plan half is kept, including targets of one year and due years. Each reading becomes
    /// last year's, with its population or the reason why it is missing; totals (累計) stay totals.
    /// The evaluation half is blank: readings, marks, verdicts, 取組の実施, 取組実績, 課題 and 改善策.
    ///
    /// DECISION: 取組実績 is appended to 前年度までの実績 on a new line (a 「―」 there is replaced), because that
    /// cell covers all years up to last year. A target that has come due and a milestone that was
    /// reached are kept: the ward decides whether to renew them.
    ///
    /// # Errors
    ///
    /// [`NoNextYear`] for 2125年度, the last year supported.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let json = kusei::wire::REAL_FORM;
    /// # let sheet: kusei::Sheet = serde_json::from_str(json)?;
    /// let next = sheet.next_year()?.into_sheet();
    /// assert_eq!(next.fiscal_year, "平成29年度");
    /// let cell = |place: &str| Some(next.cell(&place.parse().ok()?)?.into_owned());
    /// assert_eq!(cell("【4-1】アウトカム①の前年度の実績値").as_deref(), Some("49.6%"));
    /// assert_eq!(cell("【4-1】アウトカム①の実績値").as_deref(), Some(""));
    /// # Ok(())
    /// # }
    /// ```
    pub fn next_year(&self) -> Result<NextYear, NoNextYear> {
        let year = self.fiscal_year;
        let after = year.next().ok_or(NoNextYear::LastYear(year))?;
        let (sheet, due, reached) = (RawSheet::from(self), Vec::new(), Vec::new());
        let mut next = NextYear { sheet, due, reached };
        next.sheet.fiscal_year = after.to_string();
        for row in &mut next.sheet.strategies {
            row.roll_over();
        }
        for (_, outcome) in self.policy.desired_outcomes() {
            let DesiredOutcomeRef { pillar, number } = outcome.reference();
            for item in outcome.items() {
                let row = Row::Item(pillar.into(), number.into(), item.mark());
                for (n, target) in (1..).zip(item.indicators()) {
                    next.note_due(target, year, row.on(Line::Common(n), Column::Due));
                }
            }
        }
        for (raw, own) in zip(&mut next.sheet.strategies, &self.strategies) {
            for (raw, own) in zip(&mut raw.indicators, own.indicators()) {
                with_unit(&mut raw.previous, own.measured());
            }
            for (raw, own) in zip(&mut raw.initiatives, own.initiatives()) {
                for (raw, own) in zip(&mut raw.targets, own.targets()) {
                    with_unit(&mut raw.previous, own.measured());
                }
            }
        }
        for strategy in self.strategies() {
            let row = Row::Strategy(strategy.code());
            for (n, own) in (1..).zip(strategy.indicators()) {
                let at = |column| row.on(Line::Indicator(n), column);
                next.note_due(own.measured().target(), year, at(Column::Due));
                next.note_reached(own.measured(), at(Column::Milestone));
            }
            for initiative in strategy.initiatives() {
                let row = Row::Initiative(initiative.code());
                for (n, own) in (1..).zip(initiative.targets()) {
                    next.note_reached(own.measured(), row.on(Line::Target(n), Column::Milestone));
                }
            }
        }
        Ok(next)
    }
}

impl NextYear {
    /// Returns the document. It is a valid sheet: reading it gives no defects.
    #[must_use]
    pub const fn sheet(&self) -> &RawSheet {
        &self.sheet
    }

    /// Returns the document by value.
    #[must_use]
    pub fn into_sheet(self) -> RawSheet {
        self.sheet
    }

    /// Returns the due years that have come, of common indicators and the ward's own, in form
    /// order: those of the sheet's year or earlier.
    #[must_use]
    pub fn due(&self) -> &[Place] {
        &self.due
    }

    /// Returns the milestones that were reached in the sheet's year, in form order.
    #[must_use]
    pub fn reached(&self) -> &[Place] {
        &self.reached
    }

    fn note_due(&mut self, target: &Target, year: FiscalYear, at: Place) {
        if target.due().is_some_and(|due| due <= year) {
            self.due.push(at);
        }
    }

    fn note_reached(&mut self, own: &MeasuredTarget, at: Place) {
        if *own.reading().value() == ReadingValue::Milestone(MilestoneState::Reached) {
            self.reached.push(at);
        }
    }
}

impl RawStrategy {
    fn roll_over(&mut self) {
        for indicator in &mut self.indicators {
            indicator.previous = indicator.reading.take();
            indicator.stated = None;
        }
        self.initiatives.iter_mut().for_each(RawInitiative::roll_over);
        (self.stated, self.issues, self.improvements) = (None, None, None);
    }
}

impl RawInitiative {
    fn roll_over(&mut self) {
        for target in &mut self.targets {
            target.previous = target.reading.take();
            target.stated = None;
        }
        let activities = self.activities.take().filter(|text| notation::is_filled(text));
        self.prior_results = match (self.prior_results.take(), activities) {
            (Some(prior), Some(activities)) if notation::is_filled(&prior) => {
                Some(format!("{prior}\n{activities}"))
            }
            (_, Some(activities)) => Some(activities),
            (prior, None) => prior,
        };
        (self.implementation, self.stated) = (None, None);
        (self.issues, self.improvements) = (None, None);
    }
}

/// Writes the unit of a bare reading whose target has none: a change takes the unit of its
/// readings, and this year's reading took it from last year's, which is gone.
fn with_unit(previous: &mut Option<RawReading>, own: &MeasuredTarget) {
    let is_bare = |quantity: &Quantity| quantity.unit().is_none();
    let criterion = own.target().goal().criterion().map(Criterion::quantity);
    if !own.reading().quantity().is_some_and(is_bare) || !criterion.is_none_or(is_bare) {
        return;
    }
    let Some(counted) = own.own_reading() else { return };
    match previous {
        Some(RawReading::Text(text)) => *text = counted.to_string(),
        Some(RawReading::Fields(fields)) => fields.value = Some(counted.to_string()),
        None => {}
    }
}
