//! One ward over the years: the path of every indicator, and differences between sheets.

use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

use crate::plan::WardName;
use crate::plan::ward::Ward;
use crate::review::{InitiativeReview, Review, StrategyReview};
use crate::terms::{Excerpt, sort_by};
use crate::value::{FiscalYear, InitiativeCode, StrategyCode};
use crate::years::defect::{SeriesDefect, SeriesDefects};
use crate::years::event::{IndicatorEvent, Succession};
use crate::years::finding::SeriesFinding;
use crate::years::matching::{Slot, matches, slots};
use crate::years::path::{IndicatorPath, PathPoint};

/// The sheets of one ward, in the order of their years.
///
/// STATED: a plan runs for years (平成27年度 to 29年度), and each sheet prints last year's reading beside
/// this year's. DECISION, where the form is silent: which indicators of two sheets are the same
/// (see [`events`](Self::events)); a year without a sheet is allowed and reported; a reading that
/// is left out a year later is reported as changed; totals (累計) are never mixed with a single
/// year's figures and never summed again.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let json = kusei::wire::REAL_FORM;
/// use kusei::FindingCode;
/// use kusei::wire::RawReading;
/// use kusei::RawSheet;
/// use kusei::Series;
/// use kusei::Sheet;
/// use kusei::review;
///
/// let h28: RawSheet = serde_json::from_str(json)?;
/// let mut h29 = h28.clone();
/// h29.fiscal_year = "平成29年度".into();
/// let indicator = &mut h29.strategies[0].indicators[0];
/// indicator.reading = Some(RawReading::Text("51.0%".into()));
/// indicator.previous = Some(RawReading::Text("48.0%".into()));
/// let sheets = [Sheet::try_from(h29)?, Sheet::try_from(h28)?]; // in any order
/// let reviews: Vec<_> = sheets.iter().map(review).collect();
///
/// let series = Series::new(&reviews)?;
/// let path = &series.paths()[0];
/// assert_eq!(path.points()[1].change(), Some("1.4ポイント".parse()?)); // 49.6% to 51.0%
/// let first = &series.findings()[0];
/// assert_eq!(first.finding().code(), FindingCode::PreviousDiffers); // 48.0% is not 49.6%
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Series<'r> {
    reviews: Vec<&'r Review<'r>>,
    missing: Vec<FiscalYear>,
    paths: Vec<IndicatorPath<'r>>,
    events: Vec<IndicatorEvent<'r>>,
    findings: Vec<SeriesFinding<'r>>,
}

impl<'r> Series<'r> {
    /// Sorts a ward's reviewed sheets by year, and follows its indicators.
    ///
    /// # Errors
    ///
    /// Returns [`SeriesDefects`], all at once: no sheet, sheets of different wards, or two sheets
    /// for one year.
    pub fn new(reviews: impl IntoIterator<Item = &'r Review<'r>>) -> Result<Self, SeriesDefects> {
        let mut reviews: Vec<_> = reviews.into_iter().collect();
        check(&reviews)?;
        sort_by(&mut reviews, |a, b| a.sheet().fiscal_year().cmp(&b.sheet().fiscal_year()));
        let mut series = Self {
            reviews: Vec::with_capacity(reviews.len()),
            missing: Vec::new(),
            paths: Vec::new(),
            events: Vec::new(),
            findings: Vec::new(),
        };
        let mut last = Last::default();
        for review in reviews {
            series.add(review, &mut last);
        }
        Ok(series)
    }

    /// Returns the reviewed sheets, in the order of their years.
    #[must_use]
    pub fn reviews(&self) -> &[&'r Review<'r>] {
        &self.reviews
    }

    /// Returns the years that have a sheet, in order.
    pub fn years(&self) -> impl Iterator<Item = FiscalYear> + use<'_, 'r> {
        self.reviews.iter().map(|review| review.sheet().fiscal_year())
    }

    /// Returns the years between the first and the last that have no sheet.
    #[must_use]
    pub fn missing_years(&self) -> &[FiscalYear] {
        &self.missing
    }

    /// Returns the path of every indicator, in the order of first appearance.
    #[must_use]
    pub fn paths(&self) -> &[IndicatorPath<'r>] {
        &self.paths
    }

    /// Returns the changes of the indicators from sheet to sheet, in the order of years: added,
    /// dropped, renamed, target revised. A further year adds to the end and changes nothing before.
    ///
    /// An indicator continues the one that is tied to the same common indicator; else the one at
    /// the same position of the same strategy, unless the two are tied to different things, measure
    /// different things, or one's name belongs to another indicator on the other year's sheet. An
    /// indicator without a match is reported, never guessed.
    #[must_use]
    pub fn events(&self) -> &[IndicatorEvent<'r>] {
        &self.events
    }

    /// Returns the revised targets, in the order of years.
    pub fn revisions(&self) -> impl Iterator<Item = &Succession<'r>> {
        self.events.iter().filter_map(|event| match event {
            IndicatorEvent::TargetRevised(succession) => Some(succession),
            IndicatorEvent::Added(_) | IndicatorEvent::Dropped(..) | IndicatorEvent::Renamed(_) => {
                None
            }
        })
    }

    /// Returns the differences between sheets, in the order of years and of each sheet.
    #[must_use]
    pub fn findings(&self) -> &[SeriesFinding<'r>] {
        &self.findings
    }

    /// Returns a strategy's review in each year whose sheet has its code.
    pub fn strategy(
        &self,
        code: StrategyCode,
    ) -> impl Iterator<Item = (FiscalYear, StrategyReview<'r>)> + use<'_, 'r> {
        self.reviews
            .iter()
            .filter_map(move |review| Some((review.sheet().fiscal_year(), review.strategy(code)?)))
    }

    /// Returns an initiative's review in each year whose sheet has its code.
    pub fn initiative(
        &self,
        code: InitiativeCode,
    ) -> impl Iterator<Item = (FiscalYear, InitiativeReview<'r>)> + use<'_, 'r> {
        self.reviews.iter().filter_map(move |review| {
            Some((review.sheet().fiscal_year(), review.initiative(code)?))
        })
    }

    /// Adds the sheet of a later year.
    fn add(&mut self, review: &'r Review<'r>, last: &mut Last<'r>) {
        let year = review.sheet().fiscal_year();
        let follows = last.year.is_some_and(|last| year.years_since(last) == 1);
        let slots = slots(review);
        let matched = matches(&last.slots, &slots);
        let mut continued = vec![false; last.slots.len()];
        for at in matched.iter().flatten() {
            if let Some(continued) = continued.get_mut(*at) {
                *continued = true;
            }
        }
        for (path, _) in last.paths.iter().zip(&continued).filter(|(_, continued)| !**continued) {
            if let Some(point) = self.last_point(*path) {
                self.events.push(IndicatorEvent::Dropped(point, year));
                self.findings.push(SeriesFinding::unmatched(&point, year));
            }
        }
        let mut gap = last.year.and_then(FiscalYear::next);
        while let Some(missing) = gap.filter(|gap| *gap < year) {
            self.missing.push(missing);
            self.findings.push(SeriesFinding::year_missing(missing));
            gap = missing.next();
        }
        let mut paths = Vec::with_capacity(slots.len());
        for (slot, matched) in slots.iter().zip(matched) {
            let mut point = PathPoint { review, slot: *slot, last_year: None };
            let path = matched.and_then(|at| last.paths.get(at).copied());
            let before = path.and_then(|path| self.last_point(path));
            if let Some((path, before)) = path.zip(before) {
                point.last_year = follows.then(|| before.measured());
                self.succeed(Succession { before, after: point });
                if let Some(path) = self.paths.get_mut(path) {
                    path.points.push(point);
                }
                paths.push(path);
                continue;
            }
            if let Some(before) = last.year {
                self.events.push(IndicatorEvent::Added(point));
                self.findings.push(SeriesFinding::unmatched(&point, before));
            }
            paths.push(self.paths.len());
            self.paths.push(IndicatorPath { points: vec![point] });
        }
        self.reviews.push(review);
        *last = Last { year: Some(year), slots, paths };
    }

    /// Reports the differences between an indicator and the one it continues.
    fn succeed(&mut self, succession: Succession<'r>) {
        if succession.after.last_year.is_some() {
            self.findings.extend(SeriesFinding::previous(&succession));
        }
        self.findings.extend(SeriesFinding::baseline(&succession));
        if succession.is_renamed() {
            self.events.push(IndicatorEvent::Renamed(succession));
        }
        if succession.is_revised() {
            self.events.push(IndicatorEvent::TargetRevised(succession));
            self.findings.push(SeriesFinding::revised(&succession));
        }
    }

    fn last_point(&self, path: usize) -> Option<PathPoint<'r>> {
        self.paths.get(path)?.points.last().copied()
    }
}

/// The previous sheet: its year, its indicators, and the path of each.
#[derive(Default)]
struct Last<'r> {
    year: Option<FiscalYear>,
    slots: Vec<Slot<'r>>,
    paths: Vec<usize>,
}

fn check(reviews: &[&Review<'_>]) -> Result<(), SeriesDefects> {
    let mut defects = SeriesDefects::default();
    let Some(first) = reviews.first() else {
        defects.add(|| SeriesDefect::NoSheets);
        return Err(defects);
    };
    let mut expected = Ward::of(first.sheet());
    for review in reviews {
        expected.learn(&Ward::of(review.sheet()));
    }
    // The first sheet of each year. There are fewer than 250 years, so a list is enough.
    let mut years: Vec<(FiscalYear, usize)> = Vec::new();
    for (sheet, review) in (1..).zip(reviews) {
        let own = review.sheet();
        if !Ward::of(own).may_be(&expected) {
            let name =
                |review: &Review<'_>| Excerpt::new(&WardName::of(review.sheet()).to_string());
            let (found, expected) = (name(review), name(first));
            defects.add(|| SeriesDefect::OtherWard { sheet, found, expected });
        }
        let year = own.fiscal_year();
        match years.iter().find(|(own, _)| *own == year) {
            Some(&(_, other)) => defects.add(|| SeriesDefect::YearTwice { sheet, year, other }),
            None => years.push((year, sheet)),
        }
    }
    defects.or(())
}
