//! Reads a place as it is displayed.

use core::fmt::{self, Write};
use core::num::NonZeroU32;
use core::str::FromStr;

use crate::plan::place::{Column, Line, Place, Row};
use crate::terms::language::in_japanese;
use crate::terms::{Excerpt, Language, Said};
use crate::value::{ItemMark, PlanCode, StrategyCode};

/// The error returned when a text is not a place of the form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct NotAPlace(pub Excerpt);

impl NotAPlace {
    /// Its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "not-a-place"
    }
}

impl Said for NotAPlace {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let Self(found) = self;
        let strategy = StrategyCode::new(NonZeroU32::MIN, NonZeroU32::MIN);
        let example = Row::Strategy(strategy).on(Line::Indicator(1), Column::OutcomePrevious);
        match language {
            Language::Japanese => {
                write!(out, "「{found}」は様式の欄として読み取れません（例：{example}）")
            }
            Language::English => {
                write!(out, "`{found}` is not a place on the form (expected such as `{example}`)")
            }
        }
    }
}
in_japanese! { NotAPlace }

impl FromStr for Place {
    type Err = NotAPlace;

    /// Reads the form's words, as [`Display`](core::fmt::Display) writes them.
    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let read = || {
            let (row, rest) = row(text)?;
            let (line, rest) = line(rest);
            let column = Column::ALL.iter().find(|column| column.ja() == rest)?;
            Some(Self { row, line, column: *column })
        };
        read().ok_or_else(|| NotAPlace(Excerpt::new(text)))
    }
}

/// The row a place begins with, and what is after it.
fn row(text: &str) -> Option<(Row, &str)> {
    if let Some(rest) = text.strip_prefix('【') {
        let (code, rest) = rest.split_once("】 ")?;
        return Some(match code.parse().ok()? {
            PlanCode::Strategy(code) => (Row::Strategy(code), rest),
            PlanCode::Initiative(code) => (Row::Initiative(code), rest),
        });
    }
    if let Some(rest) = text.strip_prefix("区政運営基本方針 ") {
        return policy_row(rest);
    }
    let Some((strategy, rest)) = text.split_once("番目の戦略") else {
        return Some((Row::Sheet, text));
    };
    let strategy = count(strategy)?;
    if let Some(rest) = rest.strip_prefix(' ') {
        return Some((Row::NthStrategy(strategy), rest));
    }
    let (n, rest) = rest.strip_prefix('の')?.split_once("番目の具体的取組 ")?;
    Some((Row::NthInitiative(strategy, count(n)?), rest))
}

/// A row of the policy: none, `1`, `1（2）`, `1（2）㋐` or `1（2） 3番目の項目`.
fn policy_row(text: &str) -> Option<(Row, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    if end == 0 {
        return Some((Row::Policy, text));
    }
    let (pillar, rest) = text.split_at(end);
    let pillar = number(pillar)?;
    if let Some(rest) = rest.strip_prefix(' ') {
        return Some((Row::Pillar(pillar), rest));
    }
    let (outcome, rest) = rest.strip_prefix('（')?.split_once('）')?;
    let outcome = number(outcome)?;
    let Some(rest) = rest.strip_prefix(' ') else {
        let (mark, rest) = rest.split_once(' ')?;
        let mark: ItemMark = mark.parse().ok()?;
        return Some((Row::Item(pillar, outcome, mark), rest));
    };
    Some(match rest.split_once("番目の項目 ") {
        Some((n, rest)) => (Row::NthItem(pillar, outcome, count(n)?), rest),
        None => (Row::DesiredOutcome(pillar, outcome), rest),
    })
}

/// What a line begins with, and which kind of line it then is.
type LineWord = (&'static str, fn(usize) -> Line);

/// The line a text begins with, if any, and what is after it.
fn line(text: &str) -> (Option<Line>, &str) {
    let kinds: [LineWord; 4] = [
        ("成果指標 ", Line::Common),
        ("アウトカム ", Line::Indicator),
        ("業績目標 ", Line::Target),
        ("条件 ", Line::Condition),
    ];
    let read = kinds.into_iter().find_map(|(word, line)| {
        let (n, rest) = text.strip_prefix(word)?.split_once(' ')?;
        Some((Some(line(count(n)?)), rest))
    });
    read.unwrap_or((None, text))
}

/// A number as it is displayed: no sign, no leading zero but in 0 itself.
fn number(text: &str) -> Option<u64> {
    let plain = text == "0" || !text.starts_with(['0', '+']);
    text.parse().ok().filter(|_| plain)
}

fn count(text: &str) -> Option<usize> {
    number(text).and_then(|n| usize::try_from(n).ok())
}
