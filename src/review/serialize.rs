//! The Review of the wire format, version 1: written, never read. To keep a review and read it
//! back, use its [`Record`](crate::Record).

use alloc::vec::Vec;
use core::iter::zip;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::ItemTexts;
use crate::review::facts::coverage::Coverage;
use crate::review::reviewed::{IndicatorReview, InitiativeReview, Review, StrategyReview};
use crate::rules::Because;
use crate::terms::Text;
use crate::value::ItemMark;
use crate::wire::FORMAT;

impl Serialize for Review<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut review = serializer.serialize_struct("Review", 6)?;
        review.serialize_field("format", FORMAT)?;
        review.serialize_field("ward", self.sheet().ward())?;
        review.serialize_field("fiscal_year", &self.sheet().fiscal_year())?;
        review.serialize_field("rubric", self.rubric().id())?;
        review.serialize_field("strategies", &self.strategies().collect::<Vec<_>>())?;
        review.serialize_field("findings", self.findings())?;
        review.end()
    }
}

impl Serialize for StrategyReview<'_> {
    /// Writes it as in the document of a review.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let own = self.strategy();
        let mut strategy = serializer.serialize_struct("StrategyReview", 9)?;
        strategy.serialize_field("code", &own.code())?;
        strategy.serialize_field("strategy", &Texts(own.text()))?;
        strategy.serialize_field("indicators", &self.indicators().collect::<Vec<_>>())?;
        strategy.serialize_field("coverage", &self.coverage())?;
        strategy.serialize_field("overall", &self.overall())?;
        strategy.serialize_field("progress", &self.progress())?;
        strategy.serialize_field("effectiveness", &self.effectiveness())?;
        strategy.serialize_field("stated", &own.stated())?;
        strategy.serialize_field("initiatives", &self.initiatives().collect::<Vec<_>>())?;
        strategy.end()
    }
}

/// A strategy's text, or its texts per item, as on the sheet.
struct Texts<'r>(&'r ItemTexts);

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            ItemTexts::One(text) => text.serialize(serializer),
            ItemTexts::ByItem(texts) => {
                let texts = texts.iter().map(|(item, text)| ItemText { item: *item, text });
                serializer.collect_seq(texts)
            }
        }
    }
}

#[derive(serde::Serialize)]
struct ItemText<'r> {
    item: ItemMark,
    text: &'r Text,
}

impl Serialize for IndicatorReview<'_> {
    /// Writes it as in the document of a review.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let own = self.indicator();
        let mut indicator = serializer.serialize_struct("IndicatorReview", 3)?;
        indicator.serialize_field("name", own.measured().target().name())?;
        indicator.serialize_field("individual", &self.individual())?;
        indicator.serialize_field("stated", &own.stated())?;
        indicator.end()
    }
}

impl Serialize for Coverage {
    /// Writes `{rated, of}`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut coverage = serializer.serialize_struct("Coverage", 2)?;
        coverage.serialize_field("rated", &self.rated())?;
        coverage.serialize_field("of", &self.of())?;
        coverage.end()
    }
}

impl Serialize for InitiativeReview<'_> {
    /// Writes it as in the document of a review.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (own, withdrawal) = (self.initiative(), self.withdrawal());
        let targets = zip(own.targets(), self.targets()).map(|(target, rating)| TargetPart {
            name: target.measured().target().name(),
            result: rating.value().code(),
            because: rating.because(),
            stated: target.stated().printed(),
        });
        let mut initiative = serializer.serialize_struct("InitiativeReview", 8)?;
        initiative.serialize_field("code", &own.code())?;
        initiative.serialize_field("content", &own.content())?;
        initiative.serialize_field("targets", &targets.collect::<Vec<_>>())?;
        initiative.serialize_field(
            "withdrawal",
            &WithdrawalPart { result: withdrawal.value().code(), because: withdrawal.because() },
        )?;
        initiative.serialize_field("level", &self.level())?;
        initiative.serialize_field("achievement", &self.achievement())?;
        initiative.serialize_field("effectiveness", &self.effectiveness())?;
        initiative.serialize_field("stated", &own.stated())?;
        initiative.end()
    }
}

/// 業績目標: whether it is met, which is not a mark, and the reason.
#[derive(serde::Serialize)]
struct TargetPart<'r> {
    name: &'r Text,
    result: &'static str,
    because: Because,
    stated: &'r str,
}

/// 撤退基準, in the same way.
#[derive(serde::Serialize)]
struct WithdrawalPart {
    result: &'static str,
    because: Because,
}
