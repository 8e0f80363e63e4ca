//! The goal and its year: 平成29年度までに50%以上, 平成28年度中に前年度から1箇所以上増加, 平成32年度までに平成26年度比15%以上減少.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::parts::{CellPart, Composed, is_digit, is_of_digits, text_of, value_of};
use crate::plan::{Baseline, Column, Goal, Reference};
use crate::terms::{Against, Language, Said};
use crate::value::{Criterion, FiscalYear, Quantity, RelativeCriterion};

/// The goal in a cell of its own. The baseline that a change may be measured from is in the cell
/// beside it.
pub(crate) struct AimCell(Option<Reference>);

impl AimCell {
    /// Creates it for the cell beside these parts.
    pub(crate) fn beside(parts: &[CellPart<'_>]) -> Self {
        let year = value_of(parts, Column::BaselineYear);
        let value = value_of::<Quantity>(parts, Column::Baseline);
        Self(year.zip(value).map(|(year, value)| Baseline::new(year, value).into()))
    }

    /// Creates it for a target with this baseline.
    pub(crate) fn of(baseline: Option<&Baseline>) -> Self {
        Self(baseline.cloned().map(Reference::from))
    }
}

impl Composed for AimCell {
    fn columns(&self) -> &'static [Column] {
        &[
            Column::Due,
            Column::Target,
            Column::Change,
            Column::RelativeChange,
            Column::Against,
            Column::Milestone,
        ]
    }

    fn write_plain(&self, parts: &[CellPart<'_>], out: &mut String) {
        let due = text_of(parts, Column::Due);
        let [target, milestone] =
            [Column::Target, Column::Milestone].map(|column| text_of(parts, column));
        let is_from_baseline = value_of(parts, Column::Against) == Some(Against::Baseline);
        let from = self.0.as_ref().filter(|_| is_from_baseline).unwrap_or(&Reference::Previous);
        let [amount, share] = CHANGES.map(|own| match text_of(parts, own.column()) {
            "" => String::new(),
            change => own.said(change, from),
        });
        let is_change = !(amount.is_empty() && share.is_empty());
        let by = match from {
            _ if due.is_empty() => "",
            Reference::Previous if is_change => WITHIN,
            Reference::Previous | Reference::Baseline(_) => BY,
        };
        out.extend([due, by, target, milestone, &amount, &share]);
    }

    /// Holds for a criterion on the reading, from its first digit to its comparator: no change begins
    /// or ends like this. With a year, the year ends at the first までに; without one, the text has
    /// neither までに nor 中に.
    fn is_usual(&self, parts: &[CellPart<'_>]) -> bool {
        let [due, target] = [Column::Due, Column::Target].map(|column| text_of(parts, column));
        let is_due = match due {
            "" => !target.contains('に'),
            due => due.parse::<FiscalYear>().is_ok(),
        };
        let is_criterion = is_of_digits(target) && COMPARED.iter().any(|end| target.ends_with(end));
        let is_alone = parts.iter().all(|part| !OTHER_AIMS.contains(&part.column));
        is_due && is_criterion && is_alone
    }

    fn read_plain<'t>(&self, text: &'t str) -> Vec<CellPart<'t>> {
        let due = |by| {
            let (due, rest) = text.split_once(by)?;
            due.parse::<FiscalYear>().ok().map(|_| (due, rest))
        };
        let (due, aim) = due(BY).or_else(|| due(WITHIN)).unwrap_or(("", text));
        let mut parts = Vec::from([CellPart::new(Column::Due, due)]);
        let change = [Some(&Reference::Previous), self.0.as_ref()].into_iter().flatten();
        let change = change
            .flat_map(|from| CHANGES.map(|own| (own, from)))
            .find_map(|(own, from)| Some((own.column(), own.read(aim, from)?, from)));
        match change {
            Some((column, own, from)) => {
                parts.push(CellPart::new(column, own));
                if *from != Reference::Previous {
                    parts.push(CellPart::new(Column::Against, from.against().code()));
                }
            }
            None if is_of_figures(aim) => parts.push(CellPart::new(Column::Target, aim)),
            None => parts.push(CellPart::new(Column::Milestone, aim)),
        }
        parts.retain(|part| !part.text.is_empty());
        parts
    }
}

const BY: &str = "までに";
const WITHIN: &str = "中に";

/// Returns whether the text is a criterion or resembles one: 50%, 約50%以上. A milestone with such
/// words is written under its caption.
fn is_of_figures(aim: &str) -> bool {
    let end = aim.trim_end();
    aim.parse::<Criterion>().is_ok()
        || aim.parse::<Quantity>().is_ok()
        || (aim.contains(is_digit) && COMPARED.iter().any(|own| end.ends_with(own)))
}

/// The endings of criteria and of what resembles them.
const COMPARED: [&str; 7] = ["以上", "以下", "未満", "超", "増加", "減少", "回る"];

/// The goals other than a criterion on the reading.
const OTHER_AIMS: [Column; 4] =
    [Column::Change, Column::RelativeChange, Column::Against, Column::Milestone];

/// The two kinds of change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ChangeOf {
    Amount,
    Share,
}

const CHANGES: [ChangeOf; 2] = [ChangeOf::Amount, ChangeOf::Share];

impl ChangeOf {
    const fn column(self) -> Column {
        match self {
            Self::Amount => Column::Change,
            Self::Share => Column::RelativeChange,
        }
    }

    /// Returns what precedes a change as written. 前年度実績以上 may be either kind.
    const fn caption(self) -> &'static str {
        match self {
            Self::Amount => "",
            Self::Share => "増減率",
        }
    }

    /// Returns what joins the reference year to the amount, and to a noun.
    const fn joints(self) -> [&'static str; 2] {
        match self {
            Self::Amount => ["から", "からの"],
            Self::Share => ["比", "比の"],
        }
    }

    /// Returns the text in its usual spelling.
    fn usual(self, written: &str) -> Option<String> {
        match self {
            Self::Amount => Some(written.parse::<Criterion>().ok()?.to_string()),
            Self::Share => Some(written.parse::<RelativeCriterion>().ok()?.to_string()),
        }
    }

    /// Returns the change as a sentence that says what must happen.
    fn sentence(self, written: &str, from: &Reference) -> Option<String> {
        let goal = match self {
            Self::Amount => Goal::Change(written.parse().ok()?, from.clone()),
            Self::Share => Goal::RelativeChange(written.parse().ok()?, from.clone()),
        };
        Some(goal.to(Language::Japanese).to_string())
    }

    /// Returns the change as a sentence, followed by the criterion as written if the sentence does
    /// not determine it: 0件超 for 「前年度実績を上回る」.
    fn said(self, written: &str, from: &Reference) -> String {
        match self.sentence(written, from) {
            Some(said) if self.read_sentence(&said, from).as_deref() == Some(written) => said,
            Some(said) => format!("{said}（{}{written}）", self.caption()),
            None => written.into(),
        }
    }

    fn read(self, said: &str, from: &Reference) -> Option<String> {
        self.read_sentence(said, from).or_else(|| {
            let (said, written) = said.strip_suffix('）')?.rsplit_once('（')?;
            let written = written.strip_prefix(self.caption())?;
            (self.sentence(written, from)? == said).then(|| written.to_owned())
        })
    }

    /// Reads a sentence whose amount is the criterion's in its usual spelling.
    fn read_sentence(self, said: &str, from: &Reference) -> Option<String> {
        let [to, of] = self.joints();
        let year = from.baseline().map(|own| own.year().to(Language::Japanese).to_string());
        let rest = said.strip_prefix(year.as_deref().unwrap_or("前年度"))?;
        SENTENCES.iter().find_map(|(noun, behind, sign, comparator)| {
            let joint = if noun.is_empty() { to } else { of };
            let amount = rest.strip_prefix(joint)?.strip_prefix(noun)?.strip_suffix(behind)?;
            self.usual(&format!("{sign}{amount}{comparator}"))
        })
    }
}

/// The words before and behind the amount of a change, with the sign and the comparator of its
/// criterion.
#[rustfmt::skip]
const SENTENCES: [(&str, &str, &str, &str); 8] = [
    ("増加が", "以下",         "",  "以下"),
    ("増加が", "未満",         "",  "未満"),
    ("減少が", "以下",         "-", "以上"),
    ("減少が", "未満",         "-", "超"),
    ("",       "以上増加",     "",  "以上"),
    ("",       "を超えて増加", "",  "超"),
    ("",       "以上減少",     "-", "以下"),
    ("",       "を超えて減少", "-", "未満"),
];
