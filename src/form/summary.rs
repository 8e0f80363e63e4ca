//! The marks counted, column by column, and how many indicators are rated.

use alloc::string::String;
use alloc::vec::Vec;

use super::captions::{self as words, Bilingual};
use crate::derived::Derived;
use crate::language::Language;
use crate::legend::{
    Achievement, InitiativeEffectiveness, OutcomeStatus, Progress, StrategyEffectiveness,
};
use crate::review::Review;
use crate::sheet::{Column, Sheet};
use crate::stated::{Stated, Statement};

/// The marks of a sheet counted. Nothing is averaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The columns of marks, in the order of the form.
    pub columns: Vec<Tally>,
    /// How many indicators are rated; without a review, how many bear a mark of the legend.
    pub coverage: Coverage,
}

/// The marks of one column counted: first the legend's, then what is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The column's caption.
    pub column: &'static str,
    /// The counts.
    pub marks: Vec<MarkCount>,
}

/// How often a mark is stated, and how often the rules derive it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkCount {
    /// The mark; blank for what is no mark.
    pub mark: &'static str,
    /// The legend's wording, or what is there instead of a mark.
    pub wording: &'static str,
    /// How often the ward stated it.
    pub stated: usize,
    /// How often it is derived; `None` without a review.
    pub derived: Option<usize>,
}

/// How many of all indicators are rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Those that are.
    pub rated: usize,
    /// All.
    pub of: usize,
}

impl Coverage {
    /// The count in words: 評価した指標：17件のうち16件.
    #[must_use]
    pub fn sentence(self, language: Language) -> String {
        let (Self { rated, of }, caption) = (self, language.of(words::COVERAGE));
        match language {
            Language::Japanese => alloc::format!("{caption}：{of}件のうち{rated}件"),
            Language::English => alloc::format!("{caption}: {rated} of {of}"),
        }
    }
}

/// Counts.
pub(super) fn of(sheet: &Sheet, review: Option<&Review<'_>>, language: Language) -> Summary {
    let mut individual = Count::<OutcomeStatus>::default();
    let mut overall = Count::<OutcomeStatus>::default();
    let mut progress = Count::<Progress>::default();
    let mut effectiveness = Count::<StrategyEffectiveness>::default();
    let mut achievement = Count::<Achievement>::default();
    let mut initiative_effectiveness = Count::<InitiativeEffectiveness>::default();
    for (_, indicator) in sheet.indicators() {
        individual.stated.push(indicator.stated());
    }
    for strategy in sheet.strategies() {
        overall.stated.push(strategy.stated().overall());
        progress.stated.push(strategy.stated().progress());
        effectiveness.stated.push(strategy.stated().effectiveness());
    }
    for (_, initiative) in sheet.initiatives() {
        achievement.stated.push(initiative.stated().achievement());
        initiative_effectiveness.stated.push(initiative.stated().effectiveness());
    }
    for strategy in review.into_iter().flat_map(Review::strategies) {
        individual.derived.extend(strategy.indicators().map(|it| it.individual().value()));
        overall.derived.push(strategy.overall().value());
        progress.derived.push(strategy.progress().value());
        effectiveness.derived.push(strategy.effectiveness().value());
        for initiative in strategy.initiatives() {
            achievement.derived.push(initiative.achievement().value());
            initiative_effectiveness.derived.push(initiative.effectiveness().value());
        }
    }
    let reviewed = review.is_some();
    let coverage = individual.coverage(reviewed);
    let columns = Vec::from([
        individual.tally(Column::Individual, reviewed, language),
        overall.tally(Column::Overall, reviewed, language),
        progress.tally(Column::Progress, reviewed, language),
        effectiveness.tally(Column::StrategyEffectiveness, reviewed, language),
        achievement.tally(Column::Achievement, reviewed, language),
        initiative_effectiveness.tally(Column::InitiativeEffectiveness, reviewed, language),
    ]);
    Summary { columns, coverage }
}

/// The cells of a column, and what is derived for them.
struct Count<'s, M> {
    stated: Vec<&'s Stated<M>>,
    derived: Vec<Derived<M>>,
}

impl<M> Default for Count<'_, M> {
    fn default() -> Self {
        Self { stated: Vec::new(), derived: Vec::new() }
    }
}

impl<M: Bilingual> Count<'_, M> {
    fn stated(&self, is: impl Fn(Statement<M>) -> bool) -> usize {
        self.stated.iter().filter(|cell| is(cell.statement())).count()
    }

    fn derived(&self, is: impl Fn(Derived<M>) -> bool) -> usize {
        self.derived.iter().filter(|value| is(**value)).count()
    }

    fn coverage(&self, reviewed: bool) -> Coverage {
        let rated = if reviewed {
            self.derived(|value| value.mark().is_some())
        } else {
            self.stated(|cell| matches!(cell, Statement::Mark(_)))
        };
        Coverage { rated, of: self.stated.len() }
    }

    fn tally(&self, column: Column, reviewed: bool, language: Language) -> Tally {
        let marks = M::ALL.iter().map(|mark| MarkCount {
            mark: mark.mark(),
            wording: language.of(mark.words()),
            stated: self.stated(|cell| matches!(cell, Statement::Mark(stated) if stated == *mark)),
            derived: reviewed.then(|| self.derived(|value| value.mark() == Some(*mark))),
        });
        let other = |words, stated, derived| MarkCount {
            mark: "",
            wording: language.of(words),
            stated,
            derived: reviewed.then_some(derived),
        };
        let others = [
            other(words::ILLEGIBLE, self.stated(|cell| matches!(cell, Statement::Illegible)), 0),
            other(
                words::BLANK,
                self.stated(|cell| matches!(cell, Statement::Blank | Statement::Dash)),
                0,
            ),
            other(
                words::UNDETERMINED,
                0,
                self.derived(|value| matches!(value, Derived::Undetermined(_))),
            ),
            other(words::JUDGEMENT, 0, self.derived(|value| matches!(value, Derived::Judgement))),
        ];
        let counted =
            others.into_iter().filter(|c| c.stated > 0 || c.derived.unwrap_or_default() > 0);
        Tally { column: words::column(column, language), marks: marks.chain(counted).collect() }
    }
}
