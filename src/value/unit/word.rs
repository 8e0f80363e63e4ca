//! The words of units: those the forms print, and any other.

use alloc::boxed::Box;

/// The counters the forms print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counter {
    /// `件`, which counts anything
    General,
    /// `人`, also 名
    Person,
    /// `回`
    Time,
    /// `台`
    Machine,
    /// `箇所`, also カ所, ヶ所 …
    Place,
    /// `事業`
    Project,
    /// `世帯`
    Household,
    /// `団体`
    Group,
}

/// The units the forms print that compare only with themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Symbol {
    /// `日`
    Day,
    /// `年`
    Year,
    /// `か月`, also カ月, ヶ月 …
    Month,
    /// `秒`
    Second,
    /// `週間`
    Week,
}

/// A unit's own word, as it is written back. Its box is thin, so that a quantity is small.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UnitWord(Box<Box<str>>);

impl Counter {
    /// The counter as it is written back.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::General => "件",
            Self::Person => "人",
            Self::Time => "回",
            Self::Machine => "台",
            Self::Place => "箇所",
            Self::Project => "事業",
            Self::Household => "世帯",
            Self::Group => "団体",
        }
    }
}

impl Symbol {
    /// The symbol as it is written back.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "日",
            Self::Year => "年",
            Self::Month => "か月",
            Self::Second => "秒",
            Self::Week => "週間",
        }
    }
}

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
