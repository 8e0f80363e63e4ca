//! What is aimed at, and when: 平成29年度までに50%以上, 平成28年度中に前年度から1箇所以上増加.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::parts::{CellPart, Composed, text_of};
use crate::plan::{Column, Goal, Reference};
use crate::terms::{Language, Said};
use crate::value::{Criterion, FiscalYear};

/// What is aimed at, in a cell of its own.
pub(crate) struct AimCell;

impl Composed for AimCell {
    fn columns(&self) -> &'static [Column] {
        &[Column::Due, Column::Target, Column::Change, Column::Milestone]
    }

    fn plain(&self, parts: &[CellPart]) -> String {
        aim(parts)
    }

    fn read_plain(&self, text: &str) -> Vec<CellPart> {
        read_aim(text)
    }
}

/// 平成29年度までに50%以上, 平成28年度中に前年度から1箇所以上増加, 平成27年度までに立ち上げる.
pub(crate) fn aim(parts: &[CellPart]) -> String {
    let due = text_of(parts, Column::Due);
    let [target, change, milestone] =
        [Column::Target, Column::Change, Column::Milestone].map(|column| text_of(parts, column));
    let by = if change.is_empty() { BY } else { WITHIN };
    let by = if due.is_empty() { "" } else { by };
    if change.is_empty() {
        format!("{due}{by}{target}{milestone}")
    } else {
        let said = change.parse().map_or_else(|_| change.into(), said_change);
        format!("{due}{by}{said}")
    }
}

const BY: &str = "までに";
const WITHIN: &str = "中に";

pub(crate) fn read_aim(text: &str) -> Vec<CellPart> {
    let due = |by| {
        let (due, rest) = text.split_once(by)?;
        due.parse::<FiscalYear>().ok().map(|_| (due, rest))
    };
    let (due, aim) = due(BY).or_else(|| due(WITHIN)).unwrap_or(("", text));
    let (column, own) = if aim.parse::<Criterion>().is_ok() {
        (Column::Target, aim.to_string())
    } else if let Some(change) = read_change(aim) {
        (Column::Change, change)
    } else {
        (Column::Milestone, aim.to_string())
    };
    let parts = [CellPart::new(Column::Due, due), CellPart::new(column, own)];
    parts.into_iter().filter(|part| !part.text.is_empty()).collect()
}

/// A change as what must happen; of one that is none, 前年度実績を上回る, the unit is beside it.
fn said_change(change: Criterion) -> String {
    let own = change.to_string();
    let said = Goal::Change(change, Reference::Previous).to(Language::Japanese).to_string();
    if said.starts_with(FROM_LAST_YEAR) { said } else { format!("{said}（{own}）") }
}

const FROM_LAST_YEAR: &str = "前年度から";

/// What is said before and behind the amount of a change, and the criterion it is: its sign and
/// its comparator.
#[rustfmt::skip]
const CHANGES: [(&str, &str, &str, &str); 8] = [
    ("前年度からの増加が", "以下",         "",  "以下"),
    ("前年度からの増加が", "未満",         "",  "未満"),
    ("前年度からの減少が", "以下",         "-", "以上"),
    ("前年度からの減少が", "未満",         "-", "超"),
    (FROM_LAST_YEAR,       "以上増加",     "",  "以上"),
    (FROM_LAST_YEAR,       "を超えて増加", "",  "超"),
    (FROM_LAST_YEAR,       "以上減少",     "-", "以下"),
    (FROM_LAST_YEAR,       "を超えて減少", "-", "未満"),
];

fn read_change(said: &str) -> Option<String> {
    if let Some(rest) = said.strip_prefix("前年度実績") {
        let (_, own) = rest.strip_suffix('）')?.split_once('（')?;
        return own.parse().map(|own: Criterion| own.to_string()).ok();
    }
    CHANGES.iter().find_map(|(before, behind, sign, comparator)| {
        let amount = said.strip_prefix(before)?.strip_suffix(behind)?;
        let own: Criterion = format!("{sign}{amount}{comparator}").parse().ok()?;
        Some(own.to_string())
    })
}
