//! Reads initiatives, their performance targets and withdrawal criteria.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::plan::prose::RowProse;
use crate::plan::spellings::{RowCell, Spellings};
use crate::plan::{
    Column, Condition, ConditionSubject, ConditionTest, Initiative, Line, PerformanceTarget, Row,
    Withdrawal,
};
use crate::terms::{Term, UnknownWord};
use crate::value::code::ItemMarks;
use crate::value::{InitiativeCode, ItemMark, StrategyCode};
use crate::wire::defect::{DefectKind, Filled, Nowhere};
use crate::wire::lent::Lent;
use crate::wire::raw::{RawCondition, RawInitiative, RawTarget, RawWithdrawal};
use crate::wire::read::policy::OutcomeIndex;
use crate::wire::read::reader::{Reader, every};
use crate::wire::read::target::TargetCells;
use crate::wire::seen::Seen;
use crate::wire::shape::{LentSubject, RawSubject};

/// The performance targets, as far as they could be read.
type ReadTargets = [Option<PerformanceTarget>];

/// The words a condition may have in place of a target's number.
const SUBJECTS: &[Term] = &[Term::new("each", "各業績目標", "each target")];

/// The strategy above an initiative.
#[derive(Clone, Copy)]
pub(crate) struct Above {
    /// Its position, from 1.
    pub(crate) nth: usize,
    /// Its code, if it can be read.
    pub(crate) code: Option<StrategyCode>,
    /// Its code, if it is the first strategy with it: its address.
    pub(crate) first: Option<StrategyCode>,
}

impl Reader {
    pub(crate) fn initiatives(
        &mut self,
        raw: &[Lent<'_, RawInitiative>],
        strategy: Above,
        items: Option<&OutcomeIndex>,
    ) -> Option<Box<[Initiative]>> {
        let mut seen = Seen::default();
        every(raw, |nth, initiative| {
            self.step(Row::NthInitiative(strategy.nth, nth));
            let code = self.initiative_code(&initiative.code, strategy, &mut seen);
            self.initiative(code, initiative, items)
        })
    }

    pub(crate) fn initiative_code(
        &mut self,
        raw: &str,
        strategy: Above,
        seen: &mut Seen,
    ) -> Option<InitiativeCode> {
        let code: InitiativeCode = self.read(Column::Code, raw)?;
        let first = seen.insert(code);
        if first && strategy.first == Some(code.strategy()) {
            self.row = Row::Initiative(code);
        }
        if let Some(strategy) = strategy.code.filter(|strategy| *strategy != code.strategy()) {
            self.defect(Column::Code, DefectKind::OutOfPlace { found: code, strategy });
        }
        self.once(Column::Code, first, code);
        Some(code)
    }

    pub(crate) fn initiative(
        &mut self,
        code: Option<InitiativeCode>,
        raw: &Lent<'_, RawInitiative>,
        items: Option<&OutcomeIndex>,
    ) -> Option<Initiative> {
        let mut seen = ItemMarks::default();
        let items: Option<Box<[ItemMark]>> = every(&raw.items, |_, item| {
            let mark = self.item_ref(Column::Item, item, items)?;
            self.once(Column::Item, seen.insert(mark), mark);
            Some(mark)
        });
        let targets: Vec<_> = (1..)
            .zip(&raw.targets)
            .map(|(nth, target)| self.performance_target(nth, target))
            .collect();
        self.line = None;
        let withdrawal = self.withdrawal(raw.withdrawal.as_ref(), &targets);
        self.line = None;
        let implementation = self.optional_word(
            Column::Implementation,
            RowCell::Implementation,
            raw.implementation.as_deref(),
        );
        let stated = raw.stated.as_ref();
        let achievement = stated.and_then(|own| own.achievement.as_deref());
        let achievement = self.stated(RowCell::Achievement, achievement);
        let effectiveness = stated.and_then(|own| own.effectiveness.as_deref());
        let effectiveness = self.stated(RowCell::InitiativeEffectiveness, effectiveness);
        let spellings = Spellings::take(&mut self.spellings);
        let results = [&raw.prior_results, &raw.activities, &raw.issues, &raw.improvements];
        let prose = RowProse::new(raw.content.as_deref(), results.map(Option::as_deref));
        Some(Initiative {
            code: code?,
            items: items?,
            prose,
            targets: targets.into_iter().collect::<Option<_>>()?,
            withdrawal: withdrawal?,
            implementation: implementation?,
            achievement,
            effectiveness,
            spellings: spellings.map(Box::new),
        })
    }

    fn performance_target(
        &mut self,
        nth: usize,
        raw: &Lent<'_, RawTarget>,
    ) -> Option<PerformanceTarget> {
        self.line = Some(Line::Target(nth));
        let stated = self.stated(RowCell::Stated, raw.stated.as_deref());
        let (target, cells) = TargetCells::of_performance_target(raw);
        let measured = self.measured(&target, &cells)?;
        Some(PerformanceTarget { measured, stated })
    }

    fn withdrawal(
        &mut self,
        raw: Option<&Lent<'_, RawWithdrawal>>,
        targets: &ReadTargets,
    ) -> Option<Withdrawal> {
        let Some(raw) = raw else { return Some(Withdrawal::default()) };
        let when = self.optional_word(Column::Combination, RowCell::When, raw.when.as_deref());
        let mut each = 0_usize;
        let conditions = every(&raw.conditions, |nth, condition| {
            self.line = Some(Line::Condition(nth));
            let condition = self.condition(nth, condition, targets.len())?;
            if condition.subject() == ConditionSubject::Each {
                each = each.saturating_add(1);
                if each > Withdrawal::MAX_EACH {
                    self.defect(
                        Column::Subject,
                        DefectKind::TooManyConditions(Withdrawal::MAX_EACH),
                    );
                    return None;
                }
            }
            self.suits(&condition, targets).then_some(condition)
        });
        Some(Withdrawal::new(raw.printed.as_deref(), when?, conditions?.into_vec()))
    }

    fn condition(
        &mut self,
        nth: usize,
        raw: &Lent<'_, RawCondition>,
        targets: usize,
    ) -> Option<Condition> {
        let subject = self.subject(&raw.target, targets);
        let criterion = self.filled(RowCell::Condition(nth), raw.criterion.as_deref());
        let rate = self.filled(RowCell::Rate(nth), raw.achievement_rate.as_deref());
        let test = match (criterion, rate) {
            (Some(text), None) => self
                .cell(Column::Condition, RowCell::Condition(nth), text)
                .map(ConditionTest::Reading),
            (None, Some(text)) => {
                self.cell(Column::ConditionRate, RowCell::Rate(nth), text).map(ConditionTest::Rate)
            }
            (criterion, rate) => {
                let found = [criterion, rate].iter().flatten().count();
                self.defect(Column::Condition, DefectKind::NotOneTest(Filled(found)));
                None
            }
        };
        Some(Condition::new(subject?, test?))
    }

    fn subject(&mut self, raw: &Lent<'_, RawSubject>, targets: usize) -> Option<ConditionSubject> {
        let kind = match raw {
            LentSubject::Word(word) if word == "each" => return Some(ConditionSubject::Each),
            LentSubject::Word(word) => DefectKind::Word(UnknownWord::new(word, SUBJECTS)),
            LentSubject::Number(number) => {
                let is_one = |own: &u32| usize::try_from(*own).is_ok_and(|own| own <= targets);
                match u32::try_from(*number).ok().filter(|own| *own > 0 && is_one(own)) {
                    Some(target) => return Some(ConditionSubject::Target(target)),
                    None => Nowhere::PerformanceTarget(*number).into(),
                }
            }
        };
        self.defect(Column::Subject, kind);
        None
    }

    /// Reports each target that the condition does not fit; returns whether it fits all.
    fn suits(&mut self, condition: &Condition, targets: &ReadTargets) -> bool {
        let (_, chosen) = condition.subject().among(targets);
        let mut suits = true;
        for target in chosen.iter().flatten() {
            if let Some(mismatch) = condition.mismatch(&target.measured) {
                self.defect(Column::Condition, mismatch);
                suits = false;
            }
        }
        suits
    }
}
