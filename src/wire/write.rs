//! Sheet → wire format: every cell as it was written, glyph for glyph, or else as its value prints.
//! Texts are borrowed from the sheet.

pub(crate) mod owned;
pub(crate) mod row;

use alloc::vec::Vec;

use crate::plan::spellings::{LAST_YEAR, RowCell, THIS_YEAR};
use crate::plan::{
    BasicPolicy, DesiredOutcome, Indicator, Initiative, InitiativeMarks, Item, ItemTexts,
    PerformanceTarget, Pillar, Sheet, Strategy, StrategyMarks,
};
use crate::wire::lent::Lent;
use crate::wire::raw::{
    RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator, RawInitiative, RawInitiativeMarks,
    RawItem, RawPillar, RawPolicy, RawSheet, RawStrategy, RawStrategyMarks, RawTarget,
};
use crate::wire::shape::{LentTexts, RawItemText};
use crate::wire::write::row::{Of, Spelt, lent, mark, printed, prose, text};
use crate::wire::{FORM, FORMAT};

type LentDesiredOutcomeRef<'a> = Lent<'a, RawDesiredOutcomeRef>;
type LentInitiativeMarks<'a> = Lent<'a, RawInitiativeMarks>;
type LentItemText<'a> = Lent<'a, RawItemText>;
type LentStrategyMarks<'a> = Lent<'a, RawStrategyMarks>;

impl<'a> Of<'a, Sheet> for Lent<'a, RawSheet> {
    fn of(sheet: &'a Sheet) -> Self {
        let spelt = Spelt(sheet.spellings.as_deref());
        Self {
            format: FORMAT.into(),
            form: FORM.into(),
            municipality: text(&sheet.municipality),
            municipality_code: spelt.cell(RowCell::MunicipalityCode, sheet.municipality_code),
            ward: lent(&sheet.ward),
            fiscal_year: spelt.value(RowCell::FiscalYear, sheet.fiscal_year),
            policy: Of::of(&sheet.policy),
            strategies: all(&sheet.strategies),
        }
    }
}

impl<'a> Of<'a, BasicPolicy> for Lent<'a, RawPolicy> {
    fn of(policy: &'a BasicPolicy) -> Self {
        Self { title: lent(&policy.title), pillars: all(&policy.pillars) }
    }
}

impl<'a> Of<'a, Pillar> for Lent<'a, RawPillar> {
    fn of(pillar: &'a Pillar) -> Self {
        Self {
            number: pillar.number.into(),
            title: lent(&pillar.title),
            desired_outcomes: all(&pillar.desired_outcomes),
        }
    }
}

impl<'a> Of<'a, DesiredOutcome> for Lent<'a, RawDesiredOutcome> {
    fn of(outcome: &'a DesiredOutcome) -> Self {
        Self {
            number: outcome.number.into(),
            title: lent(&outcome.title),
            items: all(&outcome.items),
        }
    }
}

impl<'a> Of<'a, Item> for Lent<'a, RawItem> {
    fn of(item: &'a Item) -> Self {
        Self {
            mark: printed(&item.mark),
            title: lent(&item.title),
            indicators: all(&item.indicators),
        }
    }
}

impl<'a> Of<'a, Strategy> for Lent<'a, RawStrategy> {
    fn of(strategy: &'a Strategy) -> Self {
        Self {
            code: printed(&strategy.code),
            desired_outcome: LentDesiredOutcomeRef {
                pillar: strategy.desired_outcome.pillar.into(),
                number: strategy.desired_outcome.number.into(),
            },
            desired_state: texts(&strategy.desired_state),
            strategy: texts(&strategy.text),
            indicators: all(&strategy.indicators),
            stated: Some(strategy_marks(strategy.stated())).filter(|own| {
                own.overall.is_some() || own.progress.is_some() || own.effectiveness.is_some()
            }),
            issues: prose(strategy.issues()),
            improvements: prose(strategy.improvements()),
            initiatives: all(&strategy.initiatives),
        }
    }
}

impl<'a> Of<'a, Indicator> for Lent<'a, RawIndicator> {
    fn of(indicator: &'a Indicator) -> Self {
        let measured = &indicator.measured;
        let spelt = Spelt(measured.target().spellings());
        Self {
            item: spelt.cell(RowCell::Item, indicator.item),
            common: indicator.common().map(u64::from),
            reading: spelt.reading(THIS_YEAR, measured.reading()),
            previous: spelt.reading(LAST_YEAR, measured.previous()),
            stated: mark(indicator.stated()),
            ..Self::of(measured.target())
        }
    }
}

pub(crate) fn strategy_marks(marks: StrategyMarks<'_>) -> LentStrategyMarks<'_> {
    LentStrategyMarks {
        overall: mark(marks.overall()),
        progress: mark(marks.progress()),
        effectiveness: mark(marks.effectiveness()),
    }
}

impl<'a> Of<'a, Initiative> for Lent<'a, RawInitiative> {
    fn of(initiative: &'a Initiative) -> Self {
        let spelt = Spelt(initiative.spellings.as_deref());
        Self {
            code: printed(&initiative.code),
            items: initiative.items.iter().map(|item| printed(item)).collect(),
            content: prose(initiative.content()),
            targets: all(&initiative.targets),
            withdrawal: Some(spelt.withdrawal(&initiative.withdrawal)).filter(|own| {
                own.printed.is_some() || own.when.is_some() || !own.conditions.is_empty()
            }),
            prior_results: prose(initiative.prior_results()),
            activities: prose(initiative.activities()),
            implementation: spelt.cell(RowCell::Implementation, initiative.implementation),
            stated: Some(initiative_marks(initiative.stated()))
                .filter(|own| own.achievement.is_some() || own.effectiveness.is_some()),
            issues: prose(initiative.issues()),
            improvements: prose(initiative.improvements()),
        }
    }
}

impl<'a> Of<'a, PerformanceTarget> for Lent<'a, RawTarget> {
    fn of(target: &'a PerformanceTarget) -> Self {
        let measured = &target.measured;
        let spelt = Spelt(measured.target().spellings());
        Self {
            reading: spelt.reading(THIS_YEAR, measured.reading()),
            previous: spelt.reading(LAST_YEAR, measured.previous()),
            stated: mark(target.stated()),
            ..Self::of(measured.target())
        }
    }
}

pub(crate) fn initiative_marks(marks: InitiativeMarks<'_>) -> LentInitiativeMarks<'_> {
    LentInitiativeMarks {
        achievement: mark(marks.achievement()),
        effectiveness: mark(marks.effectiveness()),
    }
}

fn all<'a, P, R: Of<'a, P>>(parts: &'a [P]) -> Vec<R> {
    parts.iter().map(R::of).collect()
}

fn texts(texts: &ItemTexts) -> Option<LentTexts<'_>> {
    match texts {
        ItemTexts::One(one) => text(one).map(LentTexts::Text),
        ItemTexts::ByItem(texts) => Some(LentTexts::ByItem(
            texts
                .iter()
                .map(|(item, own)| LentItemText { item: printed(&item), text: text(own) })
                .collect(),
        )),
    }
}
