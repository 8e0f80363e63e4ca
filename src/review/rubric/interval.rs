//! The fiscal years in which a rubric is in force.

use core::fmt::{self, Write};

use crate::terms::language::in_english;
use crate::terms::{Excerpt, Language, Said};
use crate::value::FiscalYear;

/// The error returned when a rubric is not in force in a sheet's year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct NotInForce {
    /// The rubric's id.
    pub rubric: Excerpt,
    /// The sheet's year.
    pub year: FiscalYear,
    /// The years in force.
    pub interval: Interval,
}

impl NotInForce {
    /// Returns its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "not-in-force"
    }
}

impl Said for NotInForce {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let Self { rubric, year, interval } = self;
        let (year, interval) = (year.to(language), interval.to(language));
        match language {
            Language::Japanese => {
                write!(
                    out,
                    "評価規則「{rubric}」は{year}には適用されません（適用年度：{interval}）"
                )
            }
            Language::English => {
                write!(out, "rubric `{rubric}` is not in force in {year} (in force {interval})")
            }
        }
    }
}
in_english! { NotInForce Interval }

/// The fiscal years in which a rubric is in force; either end may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The first year, or none.
    pub from: Option<FiscalYear>,
    /// The last year, or none.
    pub to: Option<FiscalYear>,
}

impl Interval {
    /// Returns whether a year is within the interval.
    #[must_use]
    pub fn contains(&self, year: FiscalYear) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}

impl Said for Interval {
    /// Writes 平成24年度から平成30年度まで, in English `from FY2012 to FY2018`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let from = self.from.as_ref().map(|year| year.to(language));
        let to = self.to.as_ref().map(|year| year.to(language));
        match (from, to, language) {
            (Some(from), Some(to), Language::Japanese) => write!(out, "{from}から{to}まで"),
            (Some(from), Some(to), Language::English) => write!(out, "from {from} to {to}"),
            (Some(from), None, Language::Japanese) => write!(out, "{from}から"),
            (Some(from), None, Language::English) => write!(out, "from {from}"),
            (None, Some(to), Language::Japanese) => write!(out, "{to}まで"),
            (None, Some(to), Language::English) => write!(out, "to {to}"),
            (None, None, _) => out.write_str(language.choose("限定なし", "always")),
        }
    }
}
