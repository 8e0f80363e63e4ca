//! The cells of a printed row of marks, and marks that lost a byte.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::draft::cursor::{is_label, is_space};
use crate::terms::language::in_japanese;
use crate::terms::notation::{is_dash, width};
use crate::terms::said::said;
use crate::terms::{
    Achievement, Excerpt, InitiativeEffectiveness, Language, Legend, Level, OutcomeStatus,
    Progress, Said, StrategyEffectiveness, UnknownMark,
};
use crate::value::Quantity;

/// A cell of a printed row, with its text and its byte position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowCell<'a> {
    /// The cell as printed.
    pub text: &'a str,
    /// The position where it begins.
    pub start: usize,
    /// The content.
    pub cell: MarkCell,
}

/// The content of a cell of a row of marks, by its glyph. A row does not say which column a cell
/// belongs to; if `B` is in the column of a and b, that column's legend refuses it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MarkCell {
    /// `49.6%`, `①95.0%`
    Reading(Quantity),
    /// `A` `B`
    Outcome(OutcomeStatus),
    /// `a` `b`
    Progress(Progress),
    /// `ア` `イ`
    Strategy(StrategyEffectiveness),
    /// `①(ⅰ)` … `③`
    Achievement(Achievement),
    /// `○` `×`
    Initiative(InitiativeEffectiveness),
    /// `―`
    Dash,
    /// `@(ⅰ)`, `A(ⅰ)`: a circled number that lost a byte
    Damaged(DamagedMark),
    /// Anything else
    Unknown(Excerpt),
}

/// A mark of 業績目標の達成状況 that lost a byte in a legacy encoding: ① appears as @, ② as A, ③ as B.
///
/// ```
/// use kusei::draft::{MarkCell, marks_of_row};
/// use kusei::terms::Level;
///
/// let row = marks_of_row("62.3% A(ⅰ)");
/// let MarkCell::Damaged(damaged) = &row[1].cell else { return Err("not damaged") };
/// assert_eq!((damaged.found.as_str(), damaged.hint), ("A(ⅰ)", Level::NotAchieved));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct DamagedMark {
    /// The text found.
    pub found: Excerpt,
    /// The level it may have been.
    pub hint: Level,
}

impl DamagedMark {
    /// Returns its code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "damaged-mark"
    }
}

impl Said for DamagedMark {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let (found, hint) = (&self.found, self.hint.mark());
        match language {
            Language::Japanese => write!(
                out,
                "「{found}」は「業績目標の達成状況」の記号ではありません（文字化けと思われます。元の様式で「{hint}」かどうか確認してください）"
            ),
            Language::English => write!(
                out,
                "`{found}` is not a mark of the column “achievement of the performance targets” (a byte is lost; check whether the form has `{hint}`)"
            ),
        }
    }
}

said! {
    /// The error returned when a text is not a mark of 業績目標の達成状況.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum AchievementMarkError {
        /// `@(ⅰ)`, `A`, `Bⅰ`
        Damaged(#[from] error: DamagedMark) => "damaged-mark", "{error}", "{error}";
        /// `C`, `①`
        Unknown(#[from] error: UnknownMark) => "unknown-mark", "{error}", "{error}";
    }
}
in_japanese! { DamagedMark AchievementMarkError }

/// Reads a cell of the ①②③ column strictly; the error says what a damaged one may have been.
///
/// # Errors
///
/// [`AchievementMarkError`] for `@(ⅰ)`, `A`, `B` (damaged) and `①`, `C` (unknown).
///
/// ```
/// use kusei::draft::{AchievementMarkError, achievement_mark};
/// use kusei::terms::Level;
///
/// assert!(achievement_mark("②(ⅰ)").is_ok());
/// match achievement_mark("A(ⅰ)") {
///     Err(AchievementMarkError::Damaged(damaged)) => assert_eq!(damaged.hint, Level::NotAchieved),
///     other => panic!("{other:?}"),
/// }
/// ```
pub fn achievement_mark(printed: &str) -> Result<Achievement, AchievementMarkError> {
    printed.parse().map_err(|unknown: UnknownMark| match damaged(printed) {
        Some(damaged) => damaged.into(),
        None => unknown.into(),
    })
}

/// Reads the cells of a printed row, separated by spaces: 「49.6% 54.2% B B b」.
///
/// ```
/// use kusei::draft::{MarkCell, marks_of_row};
/// use kusei::terms::{OutcomeStatus, Progress};
///
/// let cells = marks_of_row("49.6% 54.2% B B b");
/// assert_eq!(cells[0].cell, MarkCell::Reading("49.6%".parse()?));
/// assert_eq!(cells[2].cell, MarkCell::Outcome(OutcomeStatus::NotOnTrack));
/// assert_eq!(cells[4].cell, MarkCell::Progress(Progress::NotOnTrack));
/// # Ok::<(), kusei::value::QuantityError>(())
/// ```
#[must_use]
pub fn marks_of_row(row: &str) -> Vec<RowCell<'_>> {
    let is_separator = |c| is_space(c) || c == '\n' || c == '\r';
    let mut place = 0_usize;
    let pieces = row.split_inclusive(is_separator).filter_map(|piece| {
        let start = place;
        place = place.saturating_add(piece.len());
        let text = piece.trim_end_matches(is_separator);
        (!text.is_empty()).then(|| RowCell { text, start, cell: MarkCell::read(text) })
    });
    pieces.collect()
}

impl MarkCell {
    fn read(text: &str) -> Self {
        fn mark<M: Legend>(text: &str) -> Option<M> {
            text.parse().ok()
        }
        if is_dash(text) {
            return Self::Dash;
        }
        let marks = mark(text)
            .map(Self::Achievement)
            .or_else(|| mark(text).map(Self::Outcome))
            .or_else(|| mark(text).map(Self::Progress))
            .or_else(|| mark(text).map(Self::Strategy))
            .or_else(|| mark(text).map(Self::Initiative));
        if let Some(mark) = marks {
            return mark;
        }
        let unlabelled = text.strip_prefix(is_label).unwrap_or(text);
        match (unlabelled.parse(), damaged(text)) {
            (Ok(quantity), _) => Self::Reading(quantity),
            (Err(_), Some(damaged)) => Self::Damaged(damaged),
            (Err(_), None) => Self::Unknown(Excerpt::new(text)),
        }
    }
}

/// Returns what a mark that lost a byte may have been: the letter for ①, ② or ③, with an optional
/// suffix.
fn damaged(printed: &str) -> Option<DamagedMark> {
    let folded: String = printed.chars().map(width).filter(|c| !is_space(*c)).collect();
    let (letter, rest) = folded.split_at_checked(1)?;
    let hint = match letter {
        "@" => Level::Achieved,
        "A" => Level::NotAchieved,
        "B" => Level::WithdrawalTriggered,
        _ => return None,
    };
    let suffix = ["", "(ⅰ)", "(ⅱ)", "ⅰ", "ⅱ", "(i)", "(ii)", "i", "ii"].contains(&rest);
    suffix.then(|| DamagedMark { found: Excerpt::new(printed), hint })
}
