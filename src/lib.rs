//! A Japanese city ward's policy plan as checked types, evaluated in exact decimals, with a
//! reason for every mark.
//!
//! Each year a ward of 大阪市 lays its plan (計画) beside its self-evaluation (自己評価):
//! 区政運営基本方針 → めざす成果 → 戦略 → 具体的取組, with indicators, performance targets,
//! withdrawal criteria (撤退基準) and five columns of marks. kusei keeps texts and stated marks
//! glyph for glyph, derives what the rules give, says why in Japanese and English, and reports
//! where the two part. It never corrects, never guesses, never panics.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use kusei::Said;
//! use kusei::terms::OutcomeStatus;
//!
//! let json = include_str!("../tests/data/fukushima-h28.json"); // 福島区, 平成28年度
//! let sheet: kusei::Sheet = serde_json::from_str(json)?;
//! let review = kusei::review(&sheet);
//!
//! let strategy = review.strategy("5-3".parse()?).ok_or("no 5-3")?;
//! let third = strategy.indicators().nth(2).ok_or("no third indicator")?;
//! assert_eq!(third.indicator().stated().printed(), "Ａ");
//! assert_eq!(third.individual().mark(), Some(OutcomeStatus::OnTrack));
//! assert_eq!(
//!     third.individual().because().en(),
//!     "a straight line from last year's 38.6% to the target of 60% in FY2017 requires 49.3% in \
//!      FY2016; the result, 52.0%, satisfies this, so it is on track (A)",
//! );
//! assert_eq!(review.findings().len(), 8);
//! # Ok(())
//! # }
//! ```
//!
//! # What it is, and what it is not
//!
//! Pure types and pure functions over one sheet, a city's or a ward's years. There is no I/O, no
//! clock, no randomness, no float, no `unsafe`, and no binary; `no_std` with `alloc`. The caller
//! reads and writes files. It is no workflow, no store, no dashboard and no language model: it
//! reads the notation of the form, strictly, and refuses what it cannot read.
//!
//! # From a document to a mark
//!
//! | step | where | what it guarantees |
//! |---|---|---|
//! | read | [`RawSheet`], [`wire`] | the shape of the wire format, version 1; texts as they are |
//! | mend | [`wire::Document`], [`Sheet::sound_part`] | all that is wrong with a refused document; its sound part |
//! | check | [`Sheet`], [`plan`] | codes in place, references that point somewhere, units that compare; else [`Defects`], all at once |
//! | review | [`review()`] → [`Review`] | every mark derived, with its clause and figures; total and deterministic |
//! | find | [`Finding`] | where stated and derived part, in sheet order |
//! | plan | [`plan_review()`] → [`review::PlanReview`] | what can be seen in spring, before there is a reading |
//! | explain | [`Review::explain`] → [`Explanation`] | a mark's reasons as a tree, down to the readings |
//! | keep | [`Review::ratings`], [`Record`] | flat rows for a database, borrowed or owned; owned ones are read back |
//! | edit | [`RawSheet::set`], [`wire::SheetDifferences`], [`review::Differences`] | cell by cell; the cells, marks, reasons and findings that differ |
//! | vary | [`Rubric`], [`review::compare_rubrics`] | another reading of the form, and every mark it changes |
//! | look ahead | [`review::Trajectory`], [`review::turning_point`] | the line, and the reading at which a mark turns |
//! | compare, count | [`Comparison`], [`city`] | a city's wards side by side, ranked or why not; marks counted, never averaged |
//! | begin | [`RawSheet::to_write`] | a policy and codes, and nothing written; printed to be filled in |
//! | roll over | [`Sheet::next_year`] | the plan of the year after, with readings as last year's; a series of both finds no break |
//! | follow | [`Series`], [`years`] | a ward's years: paths, revisions, and where two sheets part |
//! | verify | [`rules`], [`scenario`] | the rules as tables over facts; test cases as data |
//! | draft | `draft` (a feature) | municipal prose read into proposals an officer confirms |
//! | print | `form` (a feature) | the two tables as the city prints them, and pictures |
//! | read back | `intake` (a feature) | the printed tables as a sheet again, every cell accounted for |
//!
//! A plan is built in code through the same door: fill in the `Raw…` structs, then
//! `Sheet::try_from`. Whatever is said, is [`Said`]: `ja()`, `en()`, `to(language)`.
//!
//! # The marks
//!
//! | column | type | marks |
//! |---|---|---|
//! | アウトカムの達成状況, 個別 and 全体 | [`OutcomeStatus`](terms::OutcomeStatus) | A B |
//! | 戦略の進捗状況 | [`Progress`](terms::Progress) | a b |
//! | 戦略のアウトカムに対する有効性 | [`StrategyEffectiveness`](terms::StrategyEffectiveness) | ア イ |
//! | 業績目標の達成状況 | [`Achievement`](terms::Achievement), [`Level`](terms::Level) | ①(ⅰ) ①(ⅱ) ②(ⅰ) ②(ⅱ) ③ |
//! | 戦略に対する取組の有効性 | [`InitiativeEffectiveness`](terms::InitiativeEffectiveness) | ○ × |
//!
//! A derived value is a [`Derived`]: a mark, undetermined with a [`Reason`](terms::Reason), or, of
//! 戦略のアウトカムに対する有効性 alone, a judgement that the numbers leave to an officer. A stated
//! one is a [`Stated`](value::Stated): glyph for glyph, legible or not.
//!
//! # STATED, INFERRED, DECISION
//!
//! Every rule says what backs it (see [`rules`]): printed on the form or in another public
//! document of the city; a reading fitted to the form's own marks; or our choice where the form
//! is silent. The choices of the rules are beside their rows, marked DECISION; the others are:
//!
//! - 「―」 in a reading's or a mark's cell fills it no more than a blank does; a stated reason
//!   (`not_measured`) does.
//! - An indicator's reading is compared in its target's unit: a bare figure takes it, and a bare
//!   change takes its reading's.
//! - A value prints 人 for 名 and 箇所 for its variants, though its cell is written back as it was; 兆 is
//!   read beside 万 億 千.
//! - A word of up to 8 letters that is in no table is a counter; a longer one is a sentence. What
//!   qualifies the figure (以上, 程度, 減少, 未達成, 半) or is a particle is no unit and is refused,
//!   and a word per another (件/年) compares only with itself.
//! - A year in which the era changed prints in the new era.
//! - Spaces in a cell that holds nothing else are its spelling: they are written back, and read as a
//!   blank.
//! - At most 10 conditions of a withdrawal criterion may name `each` target.
//! - Of two strategies with one code the second has the defect; a half-finished document's sound part
//!   keeps the first, which is what the code names.
//! - What is wrong in the head or the policy, an unknown key too, leaves a document no sound part.
//! - Of a document of a later format nothing is told but its version.
//! - Two readings that each go with a target in 件 must go with each other: 人 and 台 do not.
//! - 福島区's 4-3① 「1箇所以上増やす」 is transcribed as a change of 1箇所以上.
//! - Rolled over to the next year, 取組実績 is added to 前年度までの実績, and targets that have come due stay
//!   and are named; what differs between two sheets or reviews is told by place, so that a line that was
//!   renumbered is another line.
//! - An initiative that names no item serves every item of its desired outcome.
//! - A figure that was computed is shown exactly where it ends within the places of a rounded one,
//!   else rounded so that no reading looks better than it is, on the side of what it is held against
//!   on which the exact one lies, and the rounding is named (see [`Shown`](value::Shown)).
//!
//! # Limits
//!
//! Figures are below 10^15 in their base unit (円, 分, %, otherwise the unit itself), with at most
//! 12 decimal places, and bounds of achievement rates below 100,000% with at most 6, so that every
//! rule is exact in 128-bit integers (see [`Figure`](value::Figure), [`Rate`](value::Rate)); years
//! run from 昭和元年度 to 2125年度. Reading, checking and reviewing take time linear in the
//! document (n log n for what must be unique); to look a row up by its code walks the sheet. The
//! first 1,000 defects are listed and the rest counted.
//!
//! # Security
//!
//! No input is trusted: a document, a rubric, a scenario, a text may come from anyone. A host keeps
//! two duties: to bound the size of what it takes in, for memory grows with it; and to escape what
//! it shows, for a review quotes the ward's texts glyph for glyph.
//!
//! | guaranteed | shown by |
//! |---|---|
//! | whatever the bytes, no panic, no overflow, no endless work | lints that deny indexing, bare arithmetic, `as`, `unwrap`; laws over generated sheets (`tests/review/laws.rs`); fuzzing (`.ci/fuzz`) |
//! | no `unsafe`, I/O, clock, randomness, float, global state (of a workbook's writer: Features, below) | `forbid(unsafe_code)`; built for a target without `std` (`.ci/environments`); `tests/house/layers.rs` |
//! | work linear in the document, also in one made to be slow | allocations counted up to 10^5 rows (`tests/wire/growth.rs`), instructions up to 10^4 (`tests/readers/tests/growth`) |
//! | the same sheet gives the same review, byte for byte | golden documents (`tests/review/golden.rs`); rules written a second time (`tests/review/naive.rs`) |
//! | features that other crates turn on change nothing | the same tests among them (`tests/environments`) |
//! | every cell is written as it was read, glyph for glyph; spelling and order change no mark | `tests/wire/lossless/glyphs.rs`, `tests/review/laws.rs` |
//! | a defect is one line, quotes at most 60 characters, and shows unseen ones escaped | `tests/review/laws.rs`, `tests/values/bounds.rs` |
//! | at most 15 crates come with it by default, of known licences and sources | `tests/house/supply.rs`, `.ci/supply`; advisories before a release (`.ci/advisories`) |
//! | the tests would notice | mutation testing (`.ci/mutants`) |
//!
//! # What is stable
//!
//! - The format `kusei/1`: its JSON Schema and its golden documents are committed, and every later
//!   version reads those documents to the same review, sentences included.
//! - **A changed verdict is a breaking change**: another mark, result, clause or finding for a sheet
//!   and a rubric. It is starred in the change log and names the line of the form it follows.
//! - Ids of clauses, codes of findings, defects and reasons, ids of columns. New ones are additions; the
//!   enums that may grow are `non_exhaustive`.
//! - `rust-version`; a newer one is a minor version. The library is built with it
//!   (`.ci/oldest`).
//! - The public modules and the names at the root (`tests/api/doors.txt`); the whole interface is
//!   held against the last release's before the next (`.ci/public-api`).
//!
//! Any version may change: the wording of errors and defects (that of a document not of the
//! format's shape is the JSON reader's own, but a [`wire::Document`]'s is the crate's) and `Debug`.
//!
//! # Speed
//!
//! One core reviews three and a half million initiatives a second out of memory and twenty-five
//! million in cache, findings included; marks alone ([`Marks`]) take half of that time. All 1,741
//! municipalities of Japan over ten years, 17,410 sheets of the real form's size, are reviewed in
//! a fourteenth of a second and read from JSON in a second and a quarter. So no cluster, cache or
//! batch window is needed. `Sheet` and `Review` are `Send + Sync`, and `examples/threads.rs`
//! spreads wards over threads: a second core, as measured, reads documents 1.2 to 1.6 times as
//! fast, and reviews 1.3 to 1.7 times as fast.
//!
//! Nothing is divided, and of texts the first character is looked at, if any. What cells say of
//! each other (whether a target is met, whether a withdrawal condition holds, what is notable of a
//! unit) is seen once, when a sheet is read and their units are compared, a fiftieth of reading; a
//! review asks the rules. Clauses and sentences are found when they are asked for.
//! `cargo bench --bench limits` measures each act beside a hand-written loop, in one run.
//!
//! # Features
//!
//! None is on by default.
//!
//! | feature | gives | needs |
//! |---|---|---|
//! | `form` | the two printed tables as a model, and in Markdown | |
//! | `csv` | the tables as CSV; `form` | |
//! | `text` | the tables as plain text in East Asian widths; `form` | unicode-width |
//! | `html` | the form as one HTML page; `form` | maud |
//! | `svg` | pictures, in the page too; `form` | |
//! | `xlsx` | the form as a workbook, and one to be filled in; `form` | `rust_xlsxwriter`, `std` |
//! | `draft` | reading municipal prose into proposals that an officer confirms | |
//! | `intake` | the printed tables read back into a sheet; `form`, `draft` | |
//!
//! None but `xlsx` needs `std`. Its writer of workbooks, which others wrote, uses threads and floats
//! and asks the clock; what is written comes of the form and the given day alone. Some 15 crates come
//! with it.
//!
//! # Layers
//!
//! Folders are layers, and imports point only downwards; a test reads the folders and holds it.
//!
//! | layer | folder | what it holds |
//! |---|---|---|
//! | 10 | `intake` | the form read back |
//! | 9 | `form` | the form on paper and on the page |
//! | 8 | [`city`] [`years`] [`scenario`] | many wards, many years, cases as data |
//! | 7 | [`review`](mod@review), `draft` | numbers become facts, facts become marks; prose becomes proposals |
//! | 6 | [`wire`] | the format: read, checked, written |
//! | 5 | [`plan`] | the hierarchy, targets and readings, places |
//! | 4 | [`value`] | figures, units, quantities, criteria, years, codes |
//! | 3 | [`rules`] | R1 to R11: tables and nothing else |
//! | 2 | [`terms`] | words, marks, notation, facts of a row |
//!
//! # Dictionary
//!
//! Every term of the form in both languages: [`guide::glossary`].

#![no_std]
#![forbid(unsafe_code)]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::arithmetic_side_effects,
    clippy::wildcard_enum_match_arm
)]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod city;
#[cfg(feature = "draft")]
pub mod draft;
#[cfg(feature = "form")]
pub mod form;
pub mod guide;
#[cfg(feature = "intake")]
pub mod intake;
pub mod plan;
pub mod review;
pub mod rules;
pub mod scenario;
pub mod terms;
pub mod value;
pub mod wire;
pub mod years;

pub use chrono;
pub use rust_decimal;

#[doc(inline)]
pub use crate::city::comparison::Comparison;
pub use crate::plan::place::Place;
#[doc(inline)]
pub use crate::plan::place::column::Column;
pub use crate::plan::sheet::Sheet;
#[doc(inline)]
pub use crate::review::explanation::Explanation;
pub use crate::review::finding::{Finding, FindingCode, Severity};
pub use crate::review::marks::Marks;
pub use crate::review::planned::plan_review;
pub use crate::review::rating::Rating;
pub use crate::review::record::Record;
pub use crate::review::review;
pub use crate::review::reviewed::{Review, review_with};
pub use crate::review::rubric::Rubric;
#[doc(inline)]
pub use crate::rules::because::Because;
pub use crate::rules::derived::Derived;
#[doc(inline)]
pub use crate::terms::language::Language;
pub use crate::terms::language::Said;
#[doc(inline)]
pub use crate::value::criterion::Criterion;
pub use crate::value::fiscal_year::FiscalYear;
pub use crate::value::quantity::Quantity;
#[doc(inline)]
pub use crate::wire::defect::Defect;
pub use crate::wire::defect::Defects;
pub use crate::wire::raw::RawSheet;
#[doc(inline)]
pub use crate::years::series::Series;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
