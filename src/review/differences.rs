//! The differences between two reviews: after an edit, under another rubric, or of another year.

pub(crate) mod said;

use alloc::vec::Vec;
use core::iter::zip;

use serde::Serialize;

use crate::plan::{Column, Place, Row, Sheet};
use crate::review::finding::FindingCode;
use crate::review::record::{BecauseRecord, FindingRecord, RatingRecord, Record};
use crate::review::reviewed::review_with;
use crate::review::rubric::Rubric;
use crate::review::rubric::interval::NotInForce;
use crate::rules::DerivedGlyph;
use crate::terms::Keyed;
use crate::value::PlanCode;

/// The differences between two reviews: marks with the marks above them, reasons, and findings.
///
/// Rows are matched by place, code and line. DECISION: a renumbered line counts as another line,
/// because two reviews alone cannot tell a line that moved from two that were rewritten.
///
/// [`Said`](crate::Said) writes one difference per line, in either language. Two reviews that say
/// the same have no differences, whatever their sheets, rubrics and years.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::review::Differences;
/// use kusei::{RawSheet, Said, Sheet, review};
///
/// let json = kusei::wire::REAL_FORM;
/// let mut raw: RawSheet = serde_json::from_str(json)?;
/// let before = review(&Sheet::try_from(raw.clone())?).record();
/// raw.set(&"【4-1】アウトカム①の実績値".parse()?, "50.1%")?;
/// let after = review(&Sheet::try_from(raw)?).record();
///
/// let differences = Differences::between(&before, &after);
/// let first = &differences.marks()[0];
/// assert_eq!(first.mark.at.to_string(), "【4-1】アウトカム①の達成状況（個別）");
/// assert!(first.mark.ja().to_string().starts_with("【4-1】アウトカム①の達成状況（個別）：B→A。"));
/// assert!(Differences::between(&after, &after).is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Differences {
    marks: Vec<Difference>,
    reasons: Vec<BothWays>,
    findings: Vec<FindingDifference>,
}

/// A mark that differs, and the marks above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The mark in both reviews.
    #[serde(flatten)]
    pub mark: BothWays,
    /// The marks that depend on it, in order upwards, whether they differ or not.
    pub above: Vec<BothWays>,
}

/// A mark in two reviews; one of them may lack its row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BothWays {
    /// Where it is.
    pub at: Place,
    /// In the first review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<Explained>,
    /// In the second review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<Explained>,
}

/// A derived value of any column, and the reason for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// The canonical glyph, the reason why there is none, or a judgement.
    pub value: DerivedGlyph,
    /// The reason.
    pub because: BecauseRecord,
}

/// A finding that only one of two reviews has, or that differs between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingDifference {
    /// Where it is.
    pub at: Place,
    /// Its code.
    pub code: FindingCode,
    /// In the first review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<FindingRecord>,
    /// In the second review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<FindingRecord>,
}

impl Differences {
    /// Compares two reviews.
    #[must_use]
    pub fn between(a: &Record, b: &Record) -> Self {
        let rows = both(&a.ratings, &b.ratings, |row| row.at);
        let first = |at: Place| match rows.of(&at) {
            [] => None,
            rows => Some(pair(at, Sides::of(rows).first())),
        };
        let mut differences = Self { findings: findings(a, b), ..Self::default() };
        for rows in rows.groups() {
            let Some((at, _)) = rows.first() else { continue };
            let mark = pair(*at, Sides::of(rows).first());
            if mark.differs() {
                let above = above(*at).into_iter().filter_map(first).collect();
                differences.marks.push(Difference { mark, above });
            } else if mark.a != mark.b {
                differences.reasons.push(mark);
            }
        }
        differences
    }

    /// Returns the marks that differ, in form order, with the marks above them.
    #[must_use]
    pub fn marks(&self) -> &[Difference] {
        &self.marks
    }

    /// Returns the marks that are the same for another reason (another clause or other figures), in
    /// form order.
    #[must_use]
    pub fn reasons(&self) -> &[BothWays] {
        &self.reasons
    }

    /// Returns the findings that were added, removed or changed, in form order.
    #[must_use]
    pub fn findings(&self) -> &[FindingDifference] {
        &self.findings
    }

    /// Returns whether the two reviews say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty() && self.reasons.is_empty() && self.findings.is_empty()
    }
}

impl BothWays {
    /// Returns whether the value differs, or one review has no such row.
    #[must_use]
    pub fn differs(&self) -> bool {
        let value = |side: &Option<Explained>| side.as_ref().map(|own| own.value);
        value(&self.a) != value(&self.b)
    }
}

impl From<&RatingRecord> for Explained {
    fn from(row: &RatingRecord) -> Self {
        Self { value: row.derived, because: row.because.clone() }
    }
}

/// The rows of two lists with the same key, in the order of each list.
#[derive(Debug)]
struct Sides<'r, R>([Vec<&'r R>; 2]);

impl<'r, R: PartialEq> Sides<'r, R> {
    fn of<K>(rows: &[(K, [Option<&'r R>; 2])]) -> Self {
        Self([
            rows.iter().filter_map(|(_, [a, _])| *a).collect(),
            rows.iter().filter_map(|(_, [_, b])| *b).collect(),
        ])
    }

    /// Returns the first row of each side.
    fn first(&self) -> [Option<&'r R>; 2] {
        let Self([a, b]) = self;
        [a.first().copied(), b.first().copied()]
    }

    /// Iterates over the rows side by side, without equal rows at either end.
    fn differing(&self) -> impl Iterator<Item = [Option<&'r R>; 2]> + use<'_, 'r, R> {
        let Self([a, b]) = self;
        let alike = zip(a, b).take_while(|(a, b)| a == b).count();
        let (a, b) = (a.get(alike..).unwrap_or_default(), b.get(alike..).unwrap_or_default());
        let last = zip(a.iter().rev(), b.iter().rev()).take_while(|(a, b)| a == b).count();
        let kept = |rows: &'_ [&'r R]| rows.len().saturating_sub(last);
        let (a_kept, b_kept) = (kept(a), kept(b));
        let at = |rows: &[&'r R], kept: usize, n: usize| rows.get(n).filter(|_| n < kept).copied();
        (0..a_kept.max(b_kept)).map(move |n| [at(a, a_kept, n), at(b, b_kept, n)])
    }
}

/// Groups the rows of two lists by a key, each on its side.
fn both<'r, R, K: Ord>(a: &'r [R], b: &'r [R], key: fn(&R) -> K) -> Keyed<K, [Option<&'r R>; 2]> {
    let a = a.iter().map(|row| (key(row), [Some(row), None]));
    let b = b.iter().map(|row| (key(row), [None, Some(row)]));
    Keyed::new(a.chain(b).collect())
}

fn pair(at: Place, [a, b]: [Option<&RatingRecord>; 2]) -> BothWays {
    BothWays { at, a: a.map(Explained::from), b: b.map(Explained::from) }
}

/// Returns the cells whose marks depend on the one at a place, in order upwards.
fn above(at: Place) -> Vec<Place> {
    let strategy = match at.row.plan_code() {
        Some(PlanCode::Strategy(code)) => Row::Strategy(code),
        Some(PlanCode::Initiative(code)) => Row::Strategy(code.strategy()),
        None => return Vec::new(),
    };
    let columns: &[Column] = if at.column == Column::Individual {
        &[Column::Overall, Column::StrategyEffectiveness]
    } else if at.column == Column::Achievement {
        &[Column::Progress, Column::StrategyEffectiveness]
    } else if at.column == Column::Overall || at.column == Column::Progress {
        &[Column::StrategyEffectiveness]
    } else {
        &[]
    };
    columns.iter().map(|column| strategy.at(*column)).collect()
}

fn findings(a: &Record, b: &Record) -> Vec<FindingDifference> {
    let rows = both(&a.findings, &b.findings, |finding| (finding.at, finding.code));
    let mut differences = Vec::new();
    for rows in rows.groups() {
        let Some(((at, code), _)) = rows.first() else { continue };
        for [a, b] in Sides::of(rows).differing() {
            let (a, b) = (a.cloned(), b.cloned());
            differences.push(FindingDifference { at: *at, code: *code, a, b });
        }
    }
    differences
}

/// Reviews a sheet under two rubrics and compares the two reviews.
///
/// # Errors
///
/// [`NotInForce`] if one of them is not in force in the sheet's year.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let json = kusei::wire::REAL_FORM;
/// # let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// use kusei::Rubric;
/// use kusei::review::compare_rubrics;
///
/// let (line, met) = (Rubric::osaka_ward_2016(), Rubric::osaka_ward_2016_target_met());
/// let differences = compare_rubrics(&sheet, &line, &met)?;
/// let [only] = differences.marks() else { return Err("one mark differs on the real form".into()) };
/// assert_eq!(only.mark.at.to_string(), "【5-3】アウトカム③の達成状況（個別）");
/// assert!(only.above.iter().all(|mark| !mark.differs())); // 全体 is B either way
/// # Ok(())
/// # }
/// ```
pub fn compare_rubrics(sheet: &Sheet, a: &Rubric, b: &Rubric) -> Result<Differences, NotInForce> {
    let (a, b) = (review_with(sheet, a)?.record(), review_with(sheet, b)?.record());
    Ok(Differences::between(&a, &b))
}
