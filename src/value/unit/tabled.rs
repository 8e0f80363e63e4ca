//! A unit of the tables in two bytes, as a quantity stores it.

use crate::value::unit::Unit;
use crate::value::unit::word::{Counter, Symbol, each_counter, each_symbol};

/// A [`Unit`] of the tables.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TabledUnit {
    Percent,
    Point,
    Wari,
    Score,
    Counter(Counter),
    Yen,
    ThousandYen,
    TenThousandYen,
    MillionYen,
    HundredMillionYen,
    Minute,
    Hour,
    Symbol(Symbol),
}

impl TabledUnit {
    /// Packs a unit into two bytes; `None` if it is a word of its own.
    #[inline]
    pub(crate) const fn of(unit: &Unit) -> Option<Self> {
        Some(match unit {
            Unit::Percent => Self::Percent,
            Unit::Point => Self::Point,
            Unit::Wari => Self::Wari,
            Unit::Score => Self::Score,
            Unit::Counter(counter) => Self::Counter(*counter),
            Unit::Yen => Self::Yen,
            Unit::ThousandYen => Self::ThousandYen,
            Unit::TenThousandYen => Self::TenThousandYen,
            Unit::MillionYen => Self::MillionYen,
            Unit::HundredMillionYen => Self::HundredMillionYen,
            Unit::Minute => Self::Minute,
            Unit::Hour => Self::Hour,
            Unit::Symbol(symbol) => Self::Symbol(*symbol),
            Unit::OtherCounter(_) | Unit::OtherSymbol(_) => return None,
        })
    }

    /// Returns the unit.
    #[inline]
    pub(crate) const fn unit(self) -> &'static Unit {
        match self {
            Self::Percent => &Unit::Percent,
            Self::Point => &Unit::Point,
            Self::Wari => &Unit::Wari,
            Self::Score => &Unit::Score,
            Self::Counter(counter) => counter.unit(),
            Self::Yen => &Unit::Yen,
            Self::ThousandYen => &Unit::ThousandYen,
            Self::TenThousandYen => &Unit::TenThousandYen,
            Self::MillionYen => &Unit::MillionYen,
            Self::HundredMillionYen => &Unit::HundredMillionYen,
            Self::Minute => &Unit::Minute,
            Self::Hour => &Unit::Hour,
            Self::Symbol(symbol) => symbol.unit(),
        }
    }
}

macro_rules! units {
    ($name:ident $($variant:ident)+) => {
        impl $name {
            /// Returns the unit.
            #[inline]
            const fn unit(self) -> &'static Unit {
                match self { $(Self::$variant => &Unit::$name(Self::$variant),)+ }
            }
        }
    };
}

each_counter!(units);
each_symbol!(units);
