//! The cell of a withdrawal criterion: its wording and its conditions.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::captions as words;
use crate::form::parts::{
    CellPart, Composed, begun_lines, is_one_line, push_part, text_of, value_of,
};
use crate::plan::{Column, Initiative, Line};
use crate::terms::notation::Circled;
use crate::terms::{Combination, Said};
use crate::wire::{LentSubject, Spelt};

/// A withdrawal criterion. Each condition begins with the target that it names.
pub(crate) struct WithdrawalCell;

const EACH: &str = "each";

impl WithdrawalCell {
    /// Returns the parts of an initiative's withdrawal criterion that have a text.
    pub(crate) fn of(initiative: &Initiative) -> Vec<CellPart<'_>> {
        let own = Spelt(initiative.spellings.as_deref()).withdrawal(initiative.withdrawal());
        // A condition has two of its parts.
        let mut parts =
            Vec::with_capacity(own.conditions.len().saturating_add(1).saturating_mul(2));
        push_part(&mut parts, Column::Withdrawal, own.printed);
        push_part(&mut parts, Column::Combination, own.when);
        for own in own.conditions {
            let subject = match own.target {
                LentSubject::Number(number) => Cow::Owned(number.to_string()),
                LentSubject::Word(word) => word.into(),
            };
            push_part(&mut parts, Column::Subject, Some(subject));
            push_part(&mut parts, Column::Condition, own.criterion);
            push_part(&mut parts, Column::ConditionRate, own.achievement_rate);
        }
        parts
    }
}

impl Composed for WithdrawalCell {
    fn columns(&self) -> &'static [Column] {
        &[
            Column::Withdrawal,
            Column::Combination,
            Column::Subject,
            Column::Condition,
            Column::ConditionRate,
        ]
    }

    fn write_plain(&self, parts: &[CellPart<'_>], out: &mut String) {
        let wording = text_of(parts, Column::Withdrawal);
        out.push_str(wording);
        let mut is_first = wording.is_empty();
        let mut line = |texts: &[&str]| {
            if !core::mem::take(&mut is_first) {
                out.push('\n');
            }
            out.extend(texts.iter().copied());
        };
        let when = value_of::<Combination>(parts, Column::Combination);
        let conditions = parts.iter().filter(|part| part.column == Column::Subject).count();
        if let Some(when) = when.filter(|_| conditions > 1) {
            line(&[words_of(when)[0].ja]);
        }
        let of_each = when.filter(|_| conditions == 1);
        let of_each = of_each.map_or("", |when| words_of(when)[1].ja);
        let mut subject = "";
        for part in parts {
            if part.column == Column::Subject {
                subject = &part.text;
            }
            let joints = [(Column::Condition, READING), (Column::ConditionRate, RATE)];
            let joint = joints.into_iter().find(|(column, _)| *column == part.column);
            let Some((_, joint)) = joint else { continue };
            line(&[words::CONDITION.ja, &said_subject(subject), joint, &part.text, of_each]);
        }
    }

    /// Holds if everything is on one line. The wording has no ： and does not say how conditions
    /// combine. Each condition is on one of the first nine targets or on each, and asks for one
    /// thing that does not end with a bracket. If it says how conditions combine, there is at least
    /// one.
    fn is_usual(&self, parts: &[CellPart<'_>]) -> bool {
        let (wording, rest) = match parts {
            [first, rest @ ..] if first.column == Column::Withdrawal => (&*first.text, rest),
            rest => ("", rest),
        };
        let (is_combined, conditions) = match rest {
            [first, rest @ ..] if first.column == Column::Combination => {
                (first.text.parse::<Combination>().is_ok() && !rest.is_empty(), rest)
            }
            rest => (true, rest),
        };
        let is_condition = |pair: &[CellPart<'_>]| match pair {
            [subject, own] => {
                subject.column == Column::Subject
                    && (subject.text == EACH || matches!(subject.text.as_bytes(), [b'1'..=b'9']))
                    && matches!(own.column, Column::Condition | Column::ConditionRate)
                    && !own.text.ends_with('）')
            }
            _ => false,
        };
        let is_alone = !wording.contains('：')
            && !CAPTIONS.iter().any(|(caption, _)| wording.starts_with(caption));
        is_alone
            && is_combined
            && parts.iter().all(|part| is_one_line(&part.text))
            && conditions.chunks(2).all(is_condition)
    }

    fn whole(&self) -> Option<Column> {
        Some(Column::Withdrawal)
    }

    fn read_plain<'t>(&self, text: &'t str) -> Vec<CellPart<'t>> {
        let (printed, lines) = begun_lines(text, &CAPTIONS);
        let mut parts = Vec::new();
        if !printed.is_empty() {
            parts.push(CellPart::new(Column::Withdrawal, printed));
        }
        let [any, all] = [words::WHEN_ANY.ja, words::WHEN_ALL.ja];
        let mut when = match text.get(printed.len()..).map(|rest| rest.trim_start_matches('\n')) {
            Some(rest) if rest.starts_with(any) => Some(Combination::Any),
            Some(rest) if rest.starts_with(all) => Some(Combination::All),
            _ => None,
        };
        let mut conditions = Vec::new();
        for line in lines.iter().filter(|line| line.column == Column::Condition) {
            let each = |own: Combination| Some((own, line.text.strip_suffix(words_of(own)[1].ja)?));
            let of_each = each(Combination::Any).or_else(|| each(Combination::All));
            let own = of_each.map_or(&*line.text, |(_, own)| own);
            when = when.or(of_each.map(|(own, _)| own));
            conditions.extend(read_condition(own));
        }
        parts.extend(when.map(|when| CellPart::new(Column::Combination, when.code())));
        parts.extend(conditions);
        parts
    }
}

const CAPTIONS: [(&str, Column); 3] = [
    (words::WHEN_ANY.ja, Column::Combination),
    (words::WHEN_ALL.ja, Column::Combination),
    (words::CONDITION.ja, Column::Condition),
];

/// Returns how conditions combine, as the line above several, and above one.
const fn words_of(when: Combination) -> [crate::terms::Words; 2] {
    match when {
        Combination::Any => [words::WHEN_ANY, words::EACH_ANY],
        Combination::All => [words::WHEN_ALL, words::EACH_ALL],
    }
}

const READING: &str = "の実績値が";
const RATE: &str = "の達成率が";
const OF_EACH: &str = "各業績目標";
const OF_TARGET: &str = "業績目標";

pub(crate) fn said_subject(subject: &str) -> Cow<'_, str> {
    match subject.parse() {
        Ok(number) => Line::Target(number).ja().to_string().into(),
        Err(_) if subject == EACH => OF_EACH.into(),
        Err(_) => subject.into(),
    }
}

/// Returns the target that a text names, and the rest.
pub(crate) fn read_subject(text: &str) -> Option<(Cow<'static, str>, &str)> {
    if let Some(rest) = text.strip_prefix(OF_EACH) {
        return Some((EACH.into(), rest));
    }
    let (number, rest) = Circled::read(text.strip_prefix(OF_TARGET)?)?;
    Some((number.to_string().into(), rest))
}

/// Reads 業績目標①の実績値が40%以下, 各業績目標の達成率が90%未満.
fn read_condition(text: &str) -> Vec<CellPart<'static>> {
    let Some((subject, rest)) = read_subject(text) else { return Vec::new() };
    let own = |joint, column| {
        rest.strip_prefix(joint).map(|own| CellPart::new(column, String::from(own)))
    };
    let asked = own(READING, Column::Condition).or_else(|| own(RATE, Column::ConditionRate));
    let mut parts = Vec::from([CellPart::new(Column::Subject, subject)]);
    parts.extend(asked);
    parts
}
