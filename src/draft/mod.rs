//! Reads municipal prose into proposals that an officer confirms.
//!
//! The strict readers of this crate ([`Quantity`](crate::Quantity),
//! [`Criterion`](crate::Criterion), [`FiscalYear`](crate::FiscalYear)) read a cell that holds only
//! a value. This module finds such values in sentences and passes them to those readers: it decides
//! where a figure begins and ends, never its value. Precision comes first: a missed phrase costs a
//! minute, a wrong one costs trust.
//!
//! | step | function | result |
//! |---|---|---|
//! | scan | [`scan`], [`Scanner`] | every [`Phrase`] of a text, in order, not overlapping |
//! | draft | [`InitiativeCells::draft`] | targets, readings and withdrawal conditions, each certain or to confirm |
//! | marks | [`marks_of_row`], [`achievement_mark`] | the cells of a printed row of marks |
//!
//! ```
//! use kusei::draft::scan;
//!
//! let text = "令和元年度までに、アンケートの割合が３０％未満であれば見直す。参加者は約1,145名。";
//! let found: Vec<String> = scan(text).map(|phrase| phrase.to_string()).collect();
//! assert_eq!(found, ["令和元年度", "30%未満", "1145人"]);
//! ```
//!
//! # What is found
//!
//! | kind | written | value |
//! |---|---|---|
//! | year | 平成28年度, Ｈ28, R元年度, 2016年度 | 平成28年度, 令和元年度 |
//! | years | R3~R5, 平成28～30年度, 2016年度から2018年度まで | 令和3年度～令和5年度 |
//! | quantity | 4.5万冊, 1万155回, 4０%, ▲927億円, 二十五人, 3割5分 | 45000冊, 10155回, 40%, -927億円, 25人, 3.5割 |
//! | range | 30～40人, 3人から5人まで | 30人～40人 |
//! | criterion | 30％に満たない, 5日以内, 1事業も検討できなかった | 30%未満, 5日以下, 1事業未満 |
//! | change | 前年度より10件以上削減, 毎年度3ポイント増, 前年度実績を上回る | -10件以下, 3ポイント, 0超 |
//!
//! A phrase's [text](Phrase::text) is the part that gives its value, from the figure (or its sign,
//! or the words 前年度より) to the unit, comparator or verb. The words beside it are kept separately: a
//! [`Qualifier`] (約, 程度, 延べ), a [`Period`] (年5回), an [`Aim`] (めざす, 目標), a [`Bound`] (までに, 年度末).
//!
//! # How a text is read
//!
//! The modules are stages, and each imports only from those above it. For example,
//! 「前年度より参加者を約２０人以上増やす。」 is read like this:
//!
//! | module | what it does | here |
//! |---|---|---|
//! | `cursor` | a place in a sentence, in usual width | ２０ is 20 |
//! | `words` | tables of words, with their meanings and inflections | 約 about, 人 a counter, 以上 at least, 増や up |
//! | `figures` | a numeral with its sign and unit, and whether it is ambiguous | 20, then 人 |
//! | `amounts` | a figure with its unit and comparator, or with other figures | 20人, then 20人以上 |
//! | `phrases` | the phrases of a sentence: years, amounts, changes, figures in words | 前年度より … 増やす: up by 20人以上, from last year |
//! | `cells` | targets, readings and conditions drafted from phrases, with their doubts | a goal on the change from last year |
//!
//! The public types are beside them: `phrase` and `change` (the meaning of a text), `drafted` (the
//! proposals for a cell), `marks`. `phrases/sentence` calls one reader for each first character;
//! `phrases/value` has a list of readers for the other meanings of a value.
//!
//! # STATED, INFERRED, DECISION
//!
//! - STATED: the spellings of the form and of other public documents of cities.
//! - DECISION: the quantity of a criterion or change is listed once, as the criterion or change.
//! - DECISION: 。 ends a sentence, and nothing is read across it. So two texts joined by 。 give the
//!   phrases of each, except with digits on both sides: 16。5% may be 16.5%.
//! - DECISION: 28年度 and 元年度 name no era. They use the caller's, [`Scanner::with_era`]; without one
//!   they are ambiguous. The era of a year nearby is never used. Within one expression (平成28～30年度,
//!   平成28・29年度) the era is written once for both.
//! - DECISION: calendar years, dates, times of day, ordinals, codes, telephone numbers, fractions
//!   and ratios are skipped: they are not quantities. 3年 and 10日 are ambiguous between a length of
//!   time and a date unless the words beside them decide.
//! - DECISION: a figure without a unit is not a quantity in prose. In a cell, whose column says
//!   what it is, it is one (see [`InitiativeCells`]).
//! - DECISION: 以内 is 以下; に届かない, を割り込む and を切る are 未満; を超えない is 以下, を下回らない is 以上, 10団体以上とならない is
//!   10団体未満. Any other negation after a criterion makes it ambiguous.
//! - DECISION: 40%台 is ambiguous, and so is a share by which something is to 改善: better may be
//!   less. A word after n％以上 that is not known to keep a level makes it ambiguous.
//! - DECISION: a figure in pieces is one figure if commas or multipliers say so (2, 787件, 30 兆円),
//!   otherwise it is ambiguous between the whole and the last piece. ▲10％以上 is ambiguous: its bound
//!   is reversed.
//! - DECISION: 1件も…ない is 1件未満, 1件でも is 1件以上. A noun of mishaps with 発生したら is 1件以上, and a counted
//!   noun with ない (in a condition or aim) is 0件以下, although no figure is printed.
//! - DECISION: 半数以上, 過半数, 半減, 倍増, 4分の3以上 and a bare ゼロ are ambiguous: the whole of the share, or
//!   the unit, is not printed. ゼロ件 is 0件. 50人～ may be 50人以上, or 50人 before a wave dash.
//! - DECISION: two figures beside each other are ambiguous (12 34人 may be 1234人), three are a list.
//! - DECISION: 5%削減 is written back as -5%: whether it is of the figure or in points is up to the
//!   officer. In a cell it is of the figure if a count or an amount is named (苦情件数を前年度より5%以上削減) or
//!   its value is printed (平成26年度の514台から).
//! - DECISION: a change from a year (平成25年度比で) is measured from the baseline if the cell prints its
//!   value, otherwise the value is asked for. A path (figures of single years, 毎年5%削減) is only
//!   proposed: the values that such a change makes of a baseline are rounded, for a count to whole
//!   numbers.
//! - DECISION: 速報値, 暫定値 and 見込 directly beside a figure give its status; within another word
//!   (参加見込), or beside a date, they leave it open.
//! - DECISION: ・ is a decimal point in 37・1%, where a list (37 and 1%) would fall; anywhere else
//!   between digits it is ambiguous. A comma is never a decimal point.
//! - DECISION: a value in a cell is certain only if every word beside its figure is understood. Before a
//!   condition or a result these are pieces of its target's name, nouns that go with any figure
//!   (アンケート, 実績, 件数) and particles: 相談件数, but not 来所相談, 申込者 or 不満. Before a target's figure there is
//!   one name, with years and the like beside it (not 旧指標：認知度), and a clause in it describes those
//!   who are counted: not 国の示す受診率, nor 初日の参加者数. After a figure there is an ending of a
//!   table (とする, の場合, が参加した), a note in brackets (前年度80.0％), or what a condition leads to
//!   (事業を再構築する).
//! - DECISION: a condition must be confirmed if a reading can meet both it and its target, and so
//!   must two conditions in one unit on the same target (60人未満は見直し、40人未満は廃止).
//! - DECISION: in a cell, a figure for one of several, per month, of a part or under a proviso
//!   (各校10人, 月2回, うち3回, 予算が付いた場合, ただし) must be confirmed.
//! - DECISION: a target's figure that selects those with which something is done (10人以上の団体に講師を派遣),
//!   and a result of one day (12月11日), must be confirmed.
//! - DECISION: words that a space or line break may have split are joined before they are checked:
//!   延 べ, 削⏎減. A value in a cell is certain only if it is also certain in its text without gaps
//!   (20人 減). If more criteria are printed than are read, no target is certain.
//! - INFERRED: a word after a figure is a counter up to the next break. If more kanji follow a
//!   counter, only words in a table begin a new word.
//!
//! # Limits
//!
//! No text is trusted. Reading takes time linear in the text, whatever it holds, and allocates per
//! phrase only; nothing panics, and figures beyond [`Figure`](crate::value::Figure)'s bounds are
//! ambiguous without a sense.

pub(crate) mod amounts;
pub(crate) mod cells;
pub(crate) mod change;
pub(crate) mod cursor;
pub(crate) mod drafted;
pub(crate) mod figures;
#[cfg(test)]
pub(crate) mod growth;
pub(crate) mod marks;
pub(crate) mod phrase;
pub(crate) mod phrases;
#[cfg(test)]
pub(crate) mod rows;
pub(crate) mod scanner;
pub(crate) mod words;

pub use crate::draft::cells::{IndicatorCells, InitiativeCells};
pub use crate::draft::change::{Basis, Change, ChangeAmount};
#[cfg(feature = "intake")]
pub(crate) use crate::draft::cursor::is_label;
pub use crate::draft::drafted::{
    Confidence, Doubt, Drafted, Field, IndicatorDraft, InitiativeDraft, StatedReading,
};
pub use crate::draft::marks::{
    AchievementMarkError, DamagedMark, MarkCell, RowCell, achievement_mark, marks_of_row,
};
pub use crate::draft::phrase::{Phrase, Sense};
pub use crate::draft::scanner::{Scan, Scanner, scan};
pub use crate::draft::words::asides::{Aim, Bound, Period, Qualifier};
