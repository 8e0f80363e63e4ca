//! Reads a place from its words, in either language.

use core::fmt::{self, Write};
use core::num::NonZeroU32;
use core::str::FromStr;

use crate::plan::place::Place;
use crate::plan::place::column::Column;
use crate::plan::place::row::{Line, Row, WAYPOINT};
use crate::terms::language::in_japanese;
use crate::terms::notation::Circled;
use crate::terms::{Excerpt, Language, Said};
use crate::value::{ItemMark, PlanCode, StrategyCode};

/// The error returned when a text is not a place of the form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct NotAPlace(pub Excerpt);

impl NotAPlace {
    /// Returns its code.
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

    /// Reads the words of either language, as [`Said`] writes them.
    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let places = Language::ALL.iter().filter_map(|language| place(text, *language));
        let mut said = places.filter(|(place, language)| place.to(*language) == text);
        said.next().map(|(place, _)| place).ok_or_else(|| NotAPlace(Excerpt::new(text)))
    }
}

/// Finds the place that a text may name. The caller checks the separators by writing the place
/// again.
fn place(text: &str, language: Language) -> Option<(Place, Language)> {
    let between = [' ', 'の', ',', ':'];
    let (row, rest) = row(text, language).unwrap_or((Row::Sheet, text));
    let (line, rest) = line(rest.trim_start_matches(between), language);
    let word = rest.trim_start_matches(between);
    let mut columns = Column::ALL.iter();
    // Strategies and initiatives have a code and no number.
    let is_there = |column: &Column| *column != Column::Number || !row.is_of_plan();
    let words = |column| Place { row, line, column }.column_words();
    let column =
        *columns.find(|column| is_there(column) && words(**column).to(language) == word)?;
    Some((Place { row, line, column }, language))
}

/// The words around the numbers of a row, in one language.
struct RowWords {
    policy: &'static str,
    outcome: [&'static str; 3],
    item: [&'static str; 2],
    nth_pillar: [&'static str; 2],
    nth_outcome: [&'static str; 2],
    strategy: [&'static str; 2],
    initiative: [&'static str; 2],
}

const JA: RowWords = RowWords {
    policy: "区政運営基本方針",
    outcome: ["めざす成果", "（", "）"],
    item: ["・", "番目の項目"],
    nth_pillar: ["", "番目の柱"],
    nth_outcome: ["・", "番目のめざす成果"],
    strategy: ["", "番目の戦略"],
    initiative: ["・", "番目の具体的取組"],
};

const EN: RowWords = RowWords {
    policy: "basic policy",
    outcome: ["desired outcome ", " (", ")"],
    item: [", item no. ", ""],
    nth_pillar: ["pillar no. ", ""],
    nth_outcome: [", desired outcome no. ", ""],
    strategy: ["strategy no. ", ""],
    initiative: [", initiative no. ", ""],
};

/// Reads the row that a place begins with, and returns it with the rest.
fn row(text: &str, language: Language) -> Option<(Row, &str)> {
    let words = language.choose(&JA, &EN);
    if let Some(coded) = text.strip_prefix('【') {
        let (code, rest) = coded.split_once('】')?;
        return Some(match code.parse().ok()? {
            PlanCode::Strategy(code) => (Row::Strategy(code), rest),
            PlanCode::Initiative(code) => (Row::Initiative(code), rest),
        });
    }
    if let Some(rest) = text.strip_prefix(words.policy) {
        return Some(match number(rest.trim_start_matches(' ')) {
            Some((pillar, rest)) => (Row::Pillar(pillar), rest),
            None => (Row::Policy, rest),
        });
    }
    let [outcome, open, close] = words.outcome;
    if let Some(rest) = text.strip_prefix(outcome) {
        let (pillar, rest) = number(rest)?;
        let (own, rest) = number(rest.strip_prefix(open)?)?;
        return Some(item(pillar, own, rest.strip_prefix(close)?, words.item));
    }
    if let Some((pillar, rest)) = nth(text, words.nth_pillar) {
        let Some((outcome, rest)) = nth(rest, words.nth_outcome) else {
            return Some((Row::NthPillar(pillar), rest));
        };
        return Some(match nth(rest, words.item) {
            Some((n, rest)) => (Row::NthItemOfNth(pillar, outcome, n), rest),
            None => (Row::NthDesiredOutcome(pillar, outcome), rest),
        });
    }
    let (strategy, rest) = nth(text, words.strategy)?;
    Some(match nth(rest, words.initiative) {
        Some((n, rest)) => (Row::NthInitiative(strategy, n), rest),
        None => (Row::NthStrategy(strategy), rest),
    })
}

/// Reads an item by its mark or its position; else it is the desired outcome itself.
fn item<'t>(pillar: u64, own: u64, rest: &'t str, words: [&str; 2]) -> (Row, &'t str) {
    if let Some((n, rest)) = nth(rest, words) {
        return (Row::NthItem(pillar, own, n), rest);
    }
    let marked = rest.trim_start_matches(' ');
    let mark = marked.chars().next().and_then(|first| {
        let (glyph, rest) = marked.split_at_checked(first.len_utf8())?;
        Some((glyph.parse::<ItemMark>().ok()?, rest))
    });
    match mark {
        Some((mark, rest)) => (Row::Item(pillar, own, mark), rest),
        None => (Row::DesiredOutcome(pillar, own), rest),
    }
}

/// Reads the line that a text begins with, if any, and returns it with the rest.
fn line(text: &str, language: Language) -> (Option<Line>, &str) {
    let kinds = [Line::Common, Line::Item, Line::Indicator, Line::Target, Line::Condition];
    let read = kinds.iter().find_map(|kind| {
        let rest = text.strip_prefix(kind(0).words().to(language))?;
        let number = |text| match language {
            Language::Japanese => Circled::read(text),
            Language::English => count(text),
        };
        let (n, rest) = number(rest)?;
        let on_path = rest.strip_prefix(WAYPOINT.to(language)).and_then(number);
        Some(match on_path {
            Some((own, rest)) => (Some(kind(n).at_waypoint(own)), rest),
            None => (Some(kind(n)), rest),
        })
    });
    read.unwrap_or((None, text))
}

/// Reads a position between two words, and returns it with the rest.
fn nth<'t>(text: &'t str, [before, after]: [&str; 2]) -> Option<(usize, &'t str)> {
    let (n, rest) = count(text.strip_prefix(before)?)?;
    Some((n, rest.strip_prefix(after)?))
}

fn count(text: &str) -> Option<(usize, &str)> {
    let (n, rest) = number(text)?;
    Some((usize::try_from(n).ok()?, rest))
}

/// Reads the number that a text begins with, and returns it with the rest.
fn number(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    Some((digits.parse().ok()?, rest))
}
