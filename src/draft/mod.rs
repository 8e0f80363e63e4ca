//! Reads municipal prose into proposals that an officer confirms.
//!
//! The strict readers of this crate ([`Quantity`](crate::Quantity),
//! [`Criterion`](crate::Criterion), [`FiscalYear`](crate::FiscalYear)) read a cell that holds a
//! value and nothing else. This module finds such values in sentences, and hands what it found to
//! those readers: it decides where a figure begins and ends, never what it is worth. Precision
//! comes first: a missed phrase costs a minute, a wrong one costs trust.
//!
//! | step | function | what it gives |
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
//! A phrase's [text](Phrase::text) is what gives its value, from the figure (or its sign, or the
//! words 前年度より) to the unit, comparator or verb. What is beside it is kept apart: a
//! [`Qualifier`] (約, 程度, 延べ), a [`Period`] (年5回), an [`Aim`] (めざす, 目標), a [`Bound`]
//! (までに, 年度末).
//!
//! # How a text is read
//!
//! The folders are the stages, and each imports only from those above it. So 「前年度より参加者を約２０人
//! 以上増やす。」 is read:
//!
//! | folder | what it does | here |
//! |---|---|---|
//! | `text` | a place in a sentence, looked at in usual width | ２０ is 20 |
//! | `words` | tables of words, what each means and how it goes on | 約 about, 人 a counter, 以上 at least, 増や up |
//! | `figures` | a numeral with its sign and unit, and what leaves it open | 20, then 人 |
//! | `amounts` | what a figure makes with its unit and comparator, or with other figures | 20人, then 20人以上 |
//! | `phrases` | what a sentence says: years, amounts, changes, figures in words | 前年度より … 増やす: up by 20人以上, from last year |
//! | `cells` | targets, readings and conditions drafted from phrases, and what is open of each | a goal on the change from last year |
//!
//! What is given to a caller is beside them: `phrase` and `change` (what a text says), `drafted` (what
//! a cell proposes), `marks`. `phrases/sentence` asks one reader by the first character; what
//! a value may be beside itself is a list of readers in `phrases/value`.
//!
//! # STATED, INFERRED, DECISION
//!
//! - STATED: the spellings of the form and of other public documents of cities.
//! - DECISION: a criterion's or change's quantity is listed once, as the criterion or change.
//! - DECISION: 。 ends a sentence, and nothing is read across it. So two texts joined by 。 give
//!   what each of them gives, but for digits on either side: 16。5% may be 16.5%.
//! - DECISION: 28年度 and 元年度 name no era: they take the caller's, [`Scanner::with_era`], else
//!   they are ambiguous; never that of a year nearby. Within one expression (平成28～30年度,
//!   平成28・29年度) the era is written once for both.
//! - DECISION: calendar years, dates, times of day, ordinals, codes, telephone numbers, fractions
//!   and ratios are passed over: none is a quantity. 3年 and 10日 are ambiguous between a length
//!   of time and a date unless the words beside them decide.
//! - DECISION: a figure without a unit is no quantity in prose. In a cell, whose column says what
//!   it is, it is (see [`InitiativeCells`]).
//! - DECISION: 以内 is 以下; に届かない, を割り込む and を切る are 未満; を超えない is 以下, を下回らない is 以上,
//!   10団体以上とならない is 10団体未満. Any other negation after a criterion makes it ambiguous.
//! - DECISION: 40%台 is left open, and so is what is to 改善 by a share: better may be less. A word
//!   after n％以上 that is not known to leave a level alone makes it ambiguous.
//! - DECISION: a figure in pieces is one where commas or multipliers say so (2, 787件, 30 兆円), else
//!   it is ambiguous between the whole and the last piece. ▲10％以上 is: its bound turns round.
//! - DECISION: 1件も…ない is 1件未満, 1件でも is 1件以上. A noun of mishaps that 発生したら is 1件以上, a counted
//!   noun that is ない (in a condition or aim) is 0件以下, though no figure is printed.
//! - DECISION: 半数以上, 過半数, 半減, 倍増, 4分の3以上 and a bare ゼロ are ambiguous: what they are a share
//!   of, or what unit they have, is not printed. ゼロ件 is 0件. 50人～ may be 50人以上, or 50人 before a wave.
//! - DECISION: two figures beside each other are ambiguous (12 34人 may be 1234人), three are a list.
//! - DECISION: 5%削減 is written back as -5%: whether of the figure or in points is for the officer.
//!   In a cell it is of the figure where a count or an amount is named (苦情件数を前年度より5%以上削減) or its
//!   value is printed (平成26年度の514台から).
//! - DECISION: what is measured from a year (平成25年度比で) is measured from the baseline whose value the
//!   cell prints, else the value is asked for. A path (figures of single years, 毎年5%削減) is only
//!   proposed: what such a change makes of a baseline is rounded, of a count to whole numbers.
//! - DECISION: 速報値, 暫定値 and 見込 directly beside a figure say how firm it is; in another word
//!   (参加見込), or beside a date, they leave it open.
//! - DECISION: ・ is a decimal point in 37・1%, where a list (37 and 1%) would fall; anywhere else
//!   between digits it is ambiguous. A comma never is one.
//! - DECISION: a value of a cell is certain only where every word beside its figure is understood. Before a
//!   condition or a result that is the name of its target, cut anywhere, nouns that go with any figure
//!   (アンケート, 実績, 件数) and particles: 相談件数, but not 来所相談, 申込者 or 不満. Behind a figure it is an ending of a
//!   table (とする, の場合, が参加した), a note in brackets that leaves it as it is (前年度80.0％), and of a condition
//!   what it leads to (事業を再構築する). What is before a target's figure names it, and is free.
//! - DECISION: a condition that a reading meets together with its target is to confirm, and so are two that
//!   ask the same of one target (60人未満は見直し、40人未満は廃止).
//! - DECISION: in a cell, what is asked of one of several, per month, of a part or under something else
//!   (各校10人, 月2回, うち3回, 予算が付いた場合, ただし) is to confirm.
//! - DECISION: of what a target's figure counts, something must be reached (100人以上の参加を得る); what is done with
//!   some of a size is to confirm (10人以上の団体に講師を派遣), and so is a result of a day or a part (12月11日).
//! - DECISION: words that a space or line break may have cut are put together before they are looked
//!   at: 延 べ, 削⏎減. What is certain of a cell is so of its text without gaps, too (20人 減). Where more
//!   criteria are printed than are read, no target is certain.
//! - INFERRED: a word after a figure is a counter up to the next break. Where more kanji follow
//!   a counter, only words of a table are taken to begin a new word.
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
