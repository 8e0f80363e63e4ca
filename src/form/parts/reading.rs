//! The cell of a reading, and that of an initiative's mark.

use alloc::string::String;
use alloc::vec::Vec;

use crate::form::captions as words;
use crate::form::parts::{
    CellPart, Composed, begun_lines, is_of_digits, is_one_line, parts_of, said, text_of, value_of,
};
use crate::plan::spellings::{LAST_YEAR, ReadingSpellings, RowCell, THIS_YEAR};
use crate::plan::{Column, Initiative, Target};
use crate::terms::{Achievement, Implementation, MilestoneState, Missing, ReadingStatus};
use crate::value::{Reading, Stated};
use crate::wire::Spelt;

/// The cell of a reading, with the columns of its value, the reason why it is missing, its status,
/// its population, and the verdict beside it: 速報値67%（未達成）.
pub(crate) struct ReadingCell(&'static [Column], ReadingSpellings);

/// This year's reading of an indicator.
pub(crate) const OF_INDICATOR: ReadingCell = ReadingCell(
    &[
        Column::OutcomeReading,
        Column::ReadingMissing,
        Column::ReadingStatus,
        Column::ReadingPopulation,
    ],
    THIS_YEAR,
);
/// Last year's reading of an indicator.
pub(crate) const PREVIOUS_OF_INDICATOR: ReadingCell = ReadingCell(
    &[
        Column::OutcomePrevious,
        Column::PreviousMissing,
        Column::PreviousStatus,
        Column::PreviousPopulation,
    ],
    LAST_YEAR,
);
/// This year's reading of a performance target, and the verdict printed beside it: 67%（未達成）.
pub(crate) const OF_TARGET: ReadingCell = ReadingCell(
    &[
        Column::TargetReading,
        Column::ReadingMissing,
        Column::ReadingStatus,
        Column::Verdict,
        Column::ReadingPopulation,
    ],
    THIS_YEAR,
);
/// Last year's reading of a performance target.
pub(crate) const PREVIOUS_OF_TARGET: ReadingCell = ReadingCell(
    &[
        Column::TargetPrevious,
        Column::PreviousMissing,
        Column::PreviousStatus,
        Column::PreviousPopulation,
    ],
    LAST_YEAR,
);

impl ReadingCell {
    /// Returns the columns of the value, the reason why it is missing, its status, and its
    /// population.
    fn own(&self) -> [Column; 4] {
        match self.0 {
            [value, missing, status, .., population] => [*value, *missing, *status, *population],
            _ => [
                Column::OutcomeReading,
                Column::ReadingMissing,
                Column::ReadingStatus,
                Column::ReadingPopulation,
            ],
        }
    }

    /// Returns the parts of a target's reading that have a text.
    pub(crate) fn of<'t>(
        &self,
        target: &'t Target,
        reading: &'t Reading,
        printed: &'t str,
    ) -> Vec<CellPart<'t>> {
        let [value, missing, status, population] = self.own();
        let own = Spelt(target.spellings()).fields(self.1, reading);
        parts_of([
            (value, own.value),
            (missing, own.missing),
            (status, own.status),
            (Column::Verdict, Some(printed.into()).filter(|_| !printed.is_empty())),
            (population, own.population),
        ])
    }

    fn is_judged(&self) -> bool {
        self.0.contains(&Column::Verdict)
    }
}

impl Composed for ReadingCell {
    fn columns(&self) -> &'static [Column] {
        self.0
    }

    fn write_plain(&self, parts: &[CellPart<'_>], out: &mut String) {
        let [value, missing, status, population] = self.own();
        let said = |column| parts.iter().find(|part| part.column == column).and_then(said);
        let own = said(value).unwrap_or(text_of(parts, value));
        let [firm, why] = [status, missing].map(|column| said(column).unwrap_or_default());
        let begin = out.len();
        out.extend([firm, own, why]);
        let verdict = text_of(parts, Column::Verdict);
        if !verdict.is_empty() {
            out.extend(["（", verdict, "）"]);
        }
        let population = text_of(parts, population);
        if !population.is_empty() {
            out.push_str(if out.len() == begin { "" } else { "\n" });
            out.extend([words::POPULATION.ja, population]);
        }
    }

    /// Holds for a figure or 「―」, with at most a verdict (if the cell has one) and a population, on
    /// one line each; the first （ precedes the verdict.
    fn is_usual(&self, parts: &[CellPart<'_>]) -> bool {
        let [value, _, _, population] = self.own();
        let [first, others @ ..] = parts else { return true };
        let is_figure = is_of_digits(&first.text) || first.text == "―";
        let is_bare = |part: &CellPart<'_>| is_one_line(&part.text) && !part.text.contains('（');
        let is_beside = |part: &CellPart<'_>| {
            let is_verdict = part.column == Column::Verdict && self.is_judged();
            (is_verdict && is_bare(part)) || (part.column == population && is_one_line(&part.text))
        };
        first.column == value && is_figure && is_bare(first) && others.iter().all(is_beside)
    }

    fn whole(&self) -> Option<Column> {
        self.0.first().copied()
    }

    fn read_plain<'t>(&self, text: &'t str) -> Vec<CellPart<'t>> {
        let [value, missing, status, population] = self.own();
        let (before, of_whom) = begun_lines(text, &[(words::POPULATION.ja, population)]);
        let judged = before.strip_suffix('）').filter(|_| self.is_judged());
        let (own, verdict) = judged.and_then(|own| own.rsplit_once('（')).unwrap_or((before, ""));
        let mut parts = Vec::new();
        let firm = ReadingStatus::ALL.iter().find_map(|firm| {
            let rest = own.strip_prefix(firm.ja()).filter(|rest| !rest.is_empty())?;
            Some((*firm, rest))
        });
        let own = firm.map_or(own, |(_, rest)| rest);
        let state = MilestoneState::ALL.iter().find(|state| state.ja() == own);
        let why = Missing::ALL.iter().find(|why| why.ja() == own);
        parts.extend(match (own, state, why) {
            ("", ..) => None,
            (_, Some(state), _) => Some(CellPart::new(value, state.code())),
            (_, None, Some(why)) => Some(CellPart::new(missing, why.code())),
            (_, None, None) => Some(CellPart::new(value, own)),
        });
        parts.extend(firm.map(|(firm, _)| CellPart::new(status, firm.code())));
        if !verdict.is_empty() {
            parts.push(CellPart::new(Column::Verdict, verdict));
        }
        parts.extend(of_whom);
        parts
    }
}

/// The cell of an initiative's mark. Whether it was carried out as planned is on a line below, if
/// (ⅰ) or (ⅱ) does not say so.
pub(crate) struct AchievementCell;

impl AchievementCell {
    /// Returns the parts of an initiative's mark that have a text.
    pub(crate) fn of(initiative: &Initiative) -> Vec<CellPart<'_>> {
        let spelt = Spelt(initiative.spellings.as_deref());
        parts_of([
            (Column::Achievement, Some(initiative.stated().achievement().printed().into())),
            (
                Column::Implementation,
                spelt.cell(
                    RowCell::Implementation,
                    initiative.implementation().map(Implementation::code),
                ),
            ),
        ])
    }
}

impl Composed for AchievementCell {
    fn columns(&self) -> &'static [Column] {
        &[Column::Achievement, Column::Implementation]
    }

    fn write_plain(&self, parts: &[CellPart<'_>], out: &mut String) {
        let mark = text_of(parts, Column::Achievement);
        let own = value_of::<Implementation>(parts, Column::Implementation);
        let own = own.filter(|own| implied_by(mark) != Some(*own)).map(|own| own.ja());
        let end = if mark.is_empty() || own.is_none() { "" } else { "\n" };
        out.extend([mark, end, own.unwrap_or_default()]);
    }

    /// Holds for a mark on one line without ：, which says by itself how the initiative was carried
    /// out and is not one of the words for it.
    fn is_usual(&self, parts: &[CellPart<'_>]) -> bool {
        let mark = text_of(parts, Column::Achievement);
        let own = text_of(parts, Column::Implementation);
        let is_word = Implementation::ALL.iter().any(|own| own.ja() == mark);
        is_one_line(mark)
            && !mark.contains('：')
            && !is_word
            && implied_by(mark).map_or("", Implementation::code) == own
    }

    fn whole(&self) -> Option<Column> {
        Some(Column::Achievement)
    }

    fn read_plain<'t>(&self, text: &'t str) -> Vec<CellPart<'t>> {
        let (mark, line) = text.rsplit_once('\n').unwrap_or(("", text));
        let said = Implementation::ALL.iter().find(|own| own.ja() == line).copied();
        let mark = if said.is_some() { mark } else { text };
        let mut parts = Vec::new();
        if !mark.is_empty() {
            parts.push(CellPart::new(Column::Achievement, mark));
        }
        let own = said.or_else(|| implied_by(mark));
        parts.extend(own.map(|own| CellPart::new(Column::Implementation, own.code())));
        parts
    }
}

fn implied_by(mark: &str) -> Option<Implementation> {
    implied(Stated::<Achievement>::from(mark).mark())
}

/// Returns how the initiative was carried out, according to the mark.
pub(crate) const fn implied(mark: Option<Achievement>) -> Option<Implementation> {
    match mark {
        Some(Achievement::AchievedAsPlanned | Achievement::NotAchievedAsPlanned) => {
            Some(Implementation::AsPlanned)
        }
        Some(Achievement::AchievedNotAsPlanned | Achievement::NotAchievedNotAsPlanned) => {
            Some(Implementation::NotAsPlanned)
        }
        Some(Achievement::WithdrawalTriggered) | None => None,
    }
}
