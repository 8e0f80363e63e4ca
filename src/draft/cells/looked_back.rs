//! Earlier years that a cell refers to: 平成26年度の514台から, 平成25年度比で, 基準値（平成25年度）1,200件.

use alloc::vec::Vec;

use crate::draft::cells::part::{NEAR, Part};
use crate::draft::phrase::{Phrase, Sense};
use crate::draft::scanner::scan;
use crate::draft::words::asides::Bound;
use crate::draft::words::table::words;
use crate::plan::Baseline;
use crate::value::{FiscalYear, Quantity};

words! {
    /// Words between a year and its value.
    LINKS {
        "" "の" "の実績" "の実績値" "の値" "実績" "実績値" "実績の" "：" ":" "実績：" "実績:" "は" "の実績は"
        "（" "(" "）" ")" "）：" "）は" "）の"
    }

    /// Words after a year that make it the reference of a change.
    FROM_YEAR {
        "比" "対比" "実績比" "に比べ" "と比べ" "に比較し" "と比較し" "に対し" "を基準" "実績に比べ" "実績から"
        "実績より" "の実績に比べ" "の実績から" "の実績より" "実績に対し" "の実績に対し"
    }

    /// Words after its value that do the same; after the year alone they may mean “since then”.
    FROM_VALUE { "から" "より" "比" "に比べ" "と比べ" "に比較し" "と比較し" "に対し" "を基準" }

    /// Words before a year that make its value the baseline.
    BASES_NAMED { "基準値" "基準年度" "基準年" "基準" "当初値" "策定時" "現状値" }

    /// Other references, between the year and what changes.
    OTHERS { "平均" "全国" "市内" "他" "目標" "計画" }
}

/// The largest number of years that are kept for a cell.
const MOST: usize = 20;

/// How a text refers to a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LooksBack {
    /// What follows is measured from it.
    MeasuredFrom,
    /// It is called a base: 基準値.
    Named,
    /// Its value is printed, and nothing more.
    Told,
}

/// A year that a text refers to, with its value if that is printed.
#[derive(Debug, Clone)]
pub(crate) struct LookedBack {
    pub(crate) year: FiscalYear,
    value: Option<Quantity>,
    how: LooksBack,
    /// The beginning of the year, and the end of it or its value.
    pub(crate) start: usize,
    end: usize,
}

impl<'a> Part<'a> {
    /// Returns the years that the text refers to, including those in quotes and brackets.
    pub(crate) fn looked_back(&self) -> Vec<LookedBack> {
        if !self.text.contains('年') {
            return Vec::new();
        }
        let phrases: Vec<_> = scan(self.text).collect();
        let pairs = phrases.iter().zip(phrases.iter().skip(1).map(Some).chain([None]));
        pairs.filter_map(|(year, next)| self.look_back(year, next)).take(MOST).collect()
    }

    fn look_back(&self, phrase: &Phrase<'a>, next: Option<&Phrase<'a>>) -> Option<LookedBack> {
        let Some(Sense::Year(year)) = phrase.sense() else { return None };
        if phrase.bound() == Some(Bound::By) {
            return None;
        }
        let linked = |next: &&Phrase<'_>| {
            let between = self.between(phrase.end(), next.start());
            LINKS.contains(&trimmed(between)) && next.qualifier().is_none()
        };
        let value = next.filter(linked).and_then(|next| Some((next.sense()?.quantity()?, next)));
        let end = value.map_or(phrase.end(), |(_, next)| next.end());
        let behind = self.text.get(end..).unwrap_or_default();
        let behind = behind.trim_start_matches(['）', ')', ' ', '\u{3000}']);
        let from = if value.is_some() { FROM_VALUE } else { FROM_YEAR };
        let measured = from.iter().any(|word| begins(behind, word))
            // 平成25年度より15％以上削減
            || value.is_none() && next.is_some_and(|next| self.is_than(phrase, next));
        let named = || {
            let before = self.text.get(..phrase.start()).unwrap_or_default();
            let before = before.trim_end_matches([' ', '\u{3000}', '（', '(', '：', ':']);
            BASES_NAMED.iter().any(|word| before.ends_with(word))
        };
        let how = match measured {
            true => LooksBack::MeasuredFrom,
            false if named() => LooksBack::Named,
            false => LooksBack::Told,
        };
        let value = value.map(|(value, _)| value.clone());
        // A year that is only mentioned.
        (how != LooksBack::Told || value.is_some()).then_some(LookedBack {
            year: *year,
            value,
            how,
            start: phrase.start(),
            end,
        })
    }

    /// Returns whether a change directly follows から or より.
    fn is_than(&self, year: &Phrase<'_>, next: &Phrase<'_>) -> bool {
        let between = trimmed(self.between(year.end(), next.start()));
        matches!(next.sense(), Some(Sense::Change(change)) if change.basis().is_none())
            && ["から", "より", "からは", "よりも"].contains(&between)
    }

    fn between(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Returns the year that a phrase of a sentence is measured from: the last one before it.
    pub(crate) fn measured_from<'l>(
        &self,
        (sentence, start): (usize, usize),
        looked_back: &'l [LookedBack],
    ) -> Option<&'l LookedBack> {
        let before = looked_back.partition_point(|own| own.end <= start);
        let last = looked_back.get(..before)?.last()?;
        let between = self.between(last.end, start);
        let is_near = between.len() <= NEAR.saturating_mul(3);
        let is_own = last.is_measured_from() && last.start >= sentence;
        (is_own && is_near && !OTHERS.iter().any(|word| between.contains(word))).then_some(last)
    }
}

impl LookedBack {
    /// Returns whether a phrase is the year at its beginning, which is not the target's own.
    pub(crate) fn begins_with(&self, phrase: &Phrase<'_>) -> bool {
        self.how != LooksBack::Told && self.start == phrase.start()
    }

    /// Returns whether what follows is measured from it.
    pub(crate) fn is_measured_from(&self) -> bool {
        self.how == LooksBack::MeasuredFrom
    }

    /// Returns whether a phrase is its value, which is then not a goal.
    pub(crate) fn ends_with(&self, phrase: &Phrase<'_>) -> bool {
        self.how != LooksBack::Told && self.value.is_some() && self.end == phrase.end()
    }

    /// Returns the baseline, if its value is printed once: beside it, or beside the year elsewhere.
    pub(crate) fn baseline(&self, looked_back: &[LookedBack]) -> Option<Baseline> {
        let own = |other: &&LookedBack| other.year == self.year;
        let told = || looked_back.iter().filter(own).filter_map(|own| own.value.as_ref());
        let value = self.value.as_ref().or_else(|| told().next())?;
        let once = told().all(|other| other.is_same_as(value));
        once.then(|| Baseline::new(self.year, value.clone()))
    }
}

/// Returns whether a text begins with a whole word: 平成25年度比, but not 平成25年度比率.
fn begins(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| {
        !word.ends_with('比') || !rest.starts_with(['率', '較', '例', '重', '類', '肩'])
    })
}

fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\u{3000}'])
}

/// Returns the only baseline that a text names, to be kept beside a criterion, and whether it is
/// certain.
pub(crate) fn named(looked_back: &[LookedBack]) -> Option<(Baseline, bool)> {
    let mut of = looked_back.iter().filter(|own| own.how != LooksBack::Told);
    let first = of.next()?;
    let baseline = first.baseline(looked_back)?;
    of.all(|own| own.year == first.year)
        .then(|| (baseline, first.how == LooksBack::MeasuredFrom || first.value.is_some()))
}
