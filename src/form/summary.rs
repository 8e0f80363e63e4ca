//! The marks counted, column by column, and the number of indicators rated.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::city::{LeftOut, MarkCounts, Tally};
use crate::form::captions as words;
use crate::plan::{Column, Sheet};
use crate::review::Review;
use crate::terms::{Language, Legend, Said};

/// The marks of a sheet counted. Nothing is averaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The columns of marks, in the order of the form.
    pub columns: Vec<ColumnCounts>,
    /// The number of indicators rated; without a review, the number with a legible mark.
    pub coverage: RatedIndicators,
}

/// The counts of one column: first its marks, then cells without a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnCounts {
    /// The column's caption.
    pub column: &'static str,
    /// The counts.
    pub marks: Vec<MarkCount>,
}

/// How often a mark is stated, and how often it is derived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkCount {
    /// The mark; blank for cells without one.
    pub mark: &'static str,
    /// The legend's wording, or the reason why there is no mark.
    pub wording: Cow<'static, str>,
    /// How often the ward stated it.
    pub stated: usize,
    /// How often the rules derive it; `None` without a review.
    pub derived: Option<usize>,
}

/// The number of indicators that are rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatedIndicators {
    /// The indicators rated.
    pub rated: usize,
    /// All indicators.
    pub of: usize,
}

impl RatedIndicators {
    /// Returns the count in words: 評価した指標：17件のうち16件.
    #[must_use]
    pub fn sentence(self, language: Language) -> String {
        let (Self { rated, of }, caption) = (self, words::COVERAGE.to(language));
        match language {
            Language::Japanese => alloc::format!("{caption}：{of}件のうち{rated}件"),
            Language::English => alloc::format!("{caption}: {rated} of {of}"),
        }
    }
}

/// Counts the marks.
pub(crate) fn of(sheet: &Sheet, review: Option<&Review<'_>>, language: Language) -> Summary {
    let stated = MarkCounts::stated(sheet);
    let derived = review.map(MarkCounts::derived);
    let derived = derived.as_ref();
    let individual = derived.map_or(&stated.individual, |counts| &counts.individual);
    let coverage = RatedIndicators { rated: individual.rated(), of: individual.of() };
    macro_rules! column {
        ($column:ident, $field:ident) => {
            counts(Column::$column, &stated.$field, derived.map(|counts| &counts.$field), language)
        };
    }
    let columns = Vec::from([
        column!(Individual, individual),
        column!(Overall, overall),
        column!(Progress, progress),
        column!(StrategyEffectiveness, strategy_effectiveness),
        column!(Achievement, achievement),
        column!(InitiativeEffectiveness, initiative_effectiveness),
    ]);
    Summary { columns, coverage }
}

/// Words for cells without a mark, and the cells that they describe.
type Instead = (String, fn(LeftOut) -> bool);

fn counts<M: Legend>(
    column: Column,
    stated: &Tally<M>,
    derived: Option<&Tally<M>>,
    language: Language,
) -> ColumnCounts {
    let marks = M::ALL.iter().map(|mark| MarkCount {
        mark: mark.mark(),
        wording: mark.wording(language).into(),
        stated: stated.count(*mark),
        derived: derived.map(|tally| tally.count(*mark)),
    });
    let said = |why: LeftOut| why.to(language).to_string();
    let left_out: [Instead; 4] = [
        (said(LeftOut::Illegible), |why| matches!(why, LeftOut::Illegible)),
        (words::BLANK.to(language).into(), |why| matches!(why, LeftOut::Blank | LeftOut::Dash)),
        (words::UNDETERMINED.to(language).into(), |why| matches!(why, LeftOut::Undetermined(_))),
        (said(LeftOut::Judgement), |why| matches!(why, LeftOut::Judgement)),
    ];
    let others = left_out.into_iter().map(|(wording, is)| {
        let count = |tally: &Tally<M>| {
            let own = tally.left_out().filter(|(why, _)| is(*why));
            own.fold(0_usize, |sum, (_, count)| sum.saturating_add(count))
        };
        MarkCount {
            mark: "",
            wording: wording.into(),
            stated: count(stated),
            derived: derived.map(count),
        }
    });
    let others = others.filter(|own| own.stated > 0 || own.derived.unwrap_or_default() > 0);
    ColumnCounts { column: column.to(language), marks: marks.chain(others).collect() }
}
