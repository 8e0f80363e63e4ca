//! A ward's row in a comparison.

use alloc::format;
use alloc::string::{String, ToString};

use crate::city::{Unranked, WardRow};
use crate::form::captions as words;
use crate::form::svg::shapes::Shape;
use crate::terms::{Attainment, Language, Said, Satisfaction, Words};
use crate::value::Quantity;

/// A ward's row in a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WardDot<'a> {
    /// The ward's name.
    pub ward: &'a str,
    /// Its reading, if it has one.
    pub value: Option<&'a Quantity>,
    /// Its rank, if it has one; equal readings share a rank.
    pub rank: Option<usize>,
    /// Whether the reading satisfies the target, if known.
    pub satisfaction: Option<Satisfaction>,
    /// A remark, such as 順位対象外（対象者が異なる）.
    pub note: Option<String>,
}

impl<'a> WardDot<'a> {
    /// Creates it from a row. Only a ranked ward is shown as met or missed: the others are not
    /// compared.
    pub(crate) fn of(row: &'a WardRow<'_>, language: Language) -> Self {
        let rank = row.rank();
        let attainment = row.attainment().filter(|_| rank.number().is_some());
        let value = row.measured().and_then(|measured| measured.reading().quantity());
        let [open, close] = language.choose(["（", "）"], [" (", ")"]);
        let note = rank.unranked().map(|why| {
            if matches!(why, Unranked::Missing(_)) {
                return why.to(language).to_string();
            }
            format!("{}{open}{}{close}", words::UNRANKED.to(language), why.to(language))
        });
        Self {
            ward: row.ward().as_str(),
            value,
            rank: rank.number(),
            satisfaction: attainment.and_then(|decided| match decided.value {
                Attainment::Met => Some(Satisfaction::Satisfied),
                Attainment::Missed => Some(Satisfaction::NotSatisfied),
                Attainment::Unknown(_) => None,
            }),
            note,
        }
    }

    /// Returns the shape of its dot.
    pub(crate) const fn shape(&self) -> Shape {
        match self.satisfaction {
            Some(Satisfaction::Satisfied) => Shape::Disc,
            Some(Satisfaction::NotSatisfied) => Shape::Open,
            None => Shape::Circle,
        }
    }

    /// Returns the meaning of its dot.
    pub(crate) const fn meaning(&self) -> Words {
        match (self.satisfaction, self.rank) {
            (Some(Satisfaction::Satisfied), _) => words::TARGET_MET,
            (Some(Satisfaction::NotSatisfied), _) => words::TARGET_MISSED,
            (None, None) => words::UNRANKED,
            (None, Some(_)) => words::UNDETERMINED,
        }
    }
}
