//! A change as a sentence writes it.

use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt::{self, Write};

use crate::plan::goal::Goal;
use crate::plan::measured::MeasuredTarget;
use crate::plan::reference::Baseline;
use crate::terms::{Direction, Language, Said};
use crate::value::figure::Exact;
use crate::value::shown::{Places, Showing};
use crate::value::{FiscalYear, Quantity, RelativeCriterion, Shown, Unit};

/// The change of a reading whose target asks for a change.
pub(crate) struct SaidChange {
    reference: SaidReference,
    reading: Quantity,
    /// Whether the reading rose or fell.
    way: Ordering,
    /// reading − reference; for a relative change, its share of the reference.
    difference: String,
    /// The share by which it rose or fell, if the target asks for that.
    share: Option<Shown>,
}

/// The reference of a change: its value, and the year of a baseline.
pub(crate) struct SaidReference {
    year: Option<FiscalYear>,
    value: Quantity,
}

impl MeasuredTarget {
    /// Returns the reference of the goal's change, in the unit it is read in.
    pub(crate) fn said_reference(&self) -> Option<SaidReference> {
        let reference = self.target().goal().reference()?;
        let year = reference.baseline().map(Baseline::year);
        Some(SaidReference { year, value: self.own_reference()? })
    }

    /// Returns the change of the reading, if the target asks for one and both values are there.
    pub(crate) fn said_change(&self) -> Option<SaidChange> {
        let (reference, reading) = (self.said_reference()?, self.own_reading()?);
        let way = self.reading_exact()?.compare(self.reference_exact()?);
        let (difference, share) = match self.target().goal() {
            Goal::RelativeChange(criterion, _) => {
                let share = self.share(criterion, way);
                let sign = if way.is_lt() { "-" } else { "" };
                (share.as_ref().map(|share| alloc::format!("{sign}{share}")), share)
            }
            Goal::Criterion(_) | Goal::Change(..) | Goal::Milestone(_) => {
                (reading.difference(&reference.value).ok()?.map(|own| own.to_string()), None)
            }
        };
        Some(SaidChange {
            reference,
            reading,
            way,
            difference: difference.unwrap_or_else(|| TOO_LARGE.into()),
            share,
        })
    }

    /// Returns the share of the reference by which the reading rose or fell, rounded so that it
    /// stays on its side of the bound and no reading looks better than it is.
    fn share(&self, criterion: &RelativeCriterion, way: Ordering) -> Option<Shown> {
        let (reading, reference) = (self.reading_exact()?, self.reference_exact()?);
        let bound = criterion.bound().exact();
        let fell = way.is_lt();
        let amount = |own: Exact| if fell { Exact::ZERO.minus(own) } else { own };
        let gets_better = fell == (criterion.direction() == Direction::Lower);
        let sources = [self.reading().quantity()?, criterion.bound()];
        let showing = Showing {
            over: amount(reading.minus(reference)).times(Exact::whole(100)),
            under: reference,
            unit: Some(&Unit::Percent),
            places: Places::as_printed(sources).at_least(2),
            towards: if gets_better { Direction::Lower } else { Direction::Higher },
            against: Some(amount(bound)),
        };
        showing.shown().filter(Shown::is_below_bound)
    }
}

/// The word for a difference that does not fit a figure.
const TOO_LARGE: &str = "too_large";

impl fmt::Display for SaidChange {
    /// Writes the difference, as the wire format does.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.difference)
    }
}

impl fmt::Display for SaidReference {
    /// Writes the value, as the wire format does.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.value, f)
    }
}

impl Said for SaidReference {
    /// Writes 平成26年度の基準値0台, in English `the baseline of FY2014, 0 台 (units)`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let value = self.value.to(language);
        match (language, self.year) {
            (Language::Japanese, Some(year)) => write!(out, "{}の基準値{value}", year.ja()),
            (Language::Japanese, None) => write!(out, "前年度の実績{value}"),
            (Language::English, Some(year)) => {
                write!(out, "the baseline of {}, {value},", year.en())
            }
            (Language::English, None) => write!(out, "last year's result, {value},"),
        }
    }
}

impl Said for SaidChange {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let SaidReference { year, value } = &self.reference;
        let (from, reading) = (value.to(language), self.reading.to(language));
        let share = self.share.as_ref().map(|share| share.to(language).to_string());
        match language {
            Language::Japanese => {
                let year = year.map_or("前年度".into(), |year| year.ja().to_string());
                let went = match self.way {
                    Ordering::Greater => "増加し",
                    Ordering::Less => "減少し",
                    Ordering::Equal => {
                        let of = if self.reference.year.is_some() { "の" } else { "の実績" };
                        return write!(out, "{year}{of}{from}に対し今年度の実績も{reading}であり");
                    }
                };
                match share {
                    Some(share) => write!(out, "{year}の{from}から{reading}に{share}{went}"),
                    None => write!(out, "{year}の{from}から{reading}に{went}"),
                }
            }
            Language::English => {
                let year = year.map(|year| alloc::format!(" in {}", year.en())).unwrap_or_default();
                let went = match self.way {
                    Ordering::Greater => "rose",
                    Ordering::Less => "fell",
                    Ordering::Equal if year.is_empty() => {
                        return write!(out, "the result stayed at {reading}");
                    }
                    Ordering::Equal => return write!(out, "the result is at {reading}, as{year}"),
                };
                let share = share.map(|share| alloc::format!(" by {share}")).unwrap_or_default();
                write!(out, "the result {went}{share} from {from}{year} to {reading}")
            }
        }
    }
}
