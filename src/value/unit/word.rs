//! The words of units: those the forms print, and any other.

use alloc::boxed::Box;

use crate::terms::said::terms;

terms! {
    /// The counters the forms print, as they are written back.
    pub enum Counter {
        /// It counts anything.
        "件" General "件" "cases",
        /// Also 名.
        "人" Person "人" "people",
        "回" Time "回" "times",
        "台" Machine "台" "machines",
        /// Also カ所, ヶ所 …
        "箇所" Place "箇所" "places",
        "事業" Project "事業" "projects",
        "世帯" Household "世帯" "households",
        "団体" Group "団体" "groups",
    }

    /// The units the forms print that compare only with themselves, as they are written back.
    pub enum Symbol {
        "日" Day "日" "days",
        "年" Year "年" "years",
        /// Also カ月, ヶ月 …
        "か月" Month "か月" "months",
        "秒" Second "秒" "seconds",
        "週間" Week "週間" "weeks",
    }
}

/// A unit's own word, as it is written back.
// Its box is thin, so that a quantity is small.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnitWord(Box<Box<str>>);

impl UnitWord {
    pub(crate) fn new(word: &str) -> Self {
        Self(Box::new(word.into()))
    }

    /// The word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
