//! A Japanese city ward's policy plan as checked types, evaluated in exact decimals, with a
//! reason for every mark.
//!
//! Each year a ward of 大阪市 fills in a form with its plan (計画) and its self-evaluation (自己評価):
//! 区政運営基本方針 → めざす成果 → 戦略 → 具体的取組, with indicators, performance targets, withdrawal
//! criteria (撤退基準) and five columns of marks. kusei reads such a sheet from JSON or from code,
//! keeps what the ward wrote glyph for glyph, derives each mark, explains it in Japanese and
//! English, and reports where the ward's mark and the derived one differ. It never corrects, never
//! guesses and never panics. Pure types and functions: no I/O, no clock, no float; `no_std` with
//! `alloc`.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use kusei::Said;
//!
//! let json = kusei::wire::REAL_FORM; // 福島区, 平成28年度
//! let sheet: kusei::Sheet = serde_json::from_str(json)?; // an error lists every defect
//! let review = kusei::review(&sheet);
//!
//! let strategy = review.strategy("5-3".parse()?).ok_or("no 5-3")?;
//! let third = strategy.indicators().nth(2).ok_or("no third indicator")?;
//! assert_eq!(third.individual().value().to_string(), "A");
//! assert_eq!(
//!     third.individual().because().en(),
//!     "a straight line from last year's 38.6% to the target of 60% in FY2017 requires 49.3% in \
//!      FY2016; the result, 52.0%, satisfies this, so it is on track (A)",
//! );
//! assert_eq!(review.findings().len(), 8); // 【5-1】戦略の進捗状況：「B」は凡例（a・b）にない…
//! # Ok(())
//! # }
//! ```
//!
//! # The steps
//!
//! | step | with | what it gives |
//! |---|---|---|
//! | read | [`RawSheet`], [`wire`] | a document, its texts as written |
//! | check | [`Sheet`], [`plan`] | a consistent sheet: codes, references and units are right; else all [`Defects`] at once |
//! | mend | [`wire::Document`], [`Sheet::sound_part`] | everything wrong with a refused document; its sound part as a sheet |
//! | build, edit | [`RawSheet::set`], [`wire::SheetDifferences`], [`review::Differences`] | a sheet from code, cell by cell; what an edit changed |
//! | check a plan | [`plan_review()`] → [`review::PlanReview`] | what can be found in spring, before there are readings |
//! | review | [`review()`] → [`Review`] | every mark derived, with its clause and figures |
//! | find | [`Finding`] | where stated and derived differ, in sheet order |
//! | explain | [`Review::explain`] → [`Explanation`] | a mark's reasons as a tree, down to the readings |
//! | keep | [`Review::ratings`], [`Record`] | flat rows for a database, and back |
//! | vary | [`Rubric`], [`review::compare_rubrics`] | another reading of the form, and every mark it changes |
//! | look ahead | [`review::Trajectory`], [`review::turning_point`] | the line to a target; the reading at which a mark changes |
//! | compare, count | [`Comparison`], [`city`] | a city's wards side by side, ranked, or the reason why not; counts of marks |
//! | begin | [`RawSheet::blank`] | a blank document with a policy and codes |
//! | roll over | [`Sheet::next_year`] | next year's document, with this year's readings as last year's |
//! | follow | [`Series`], [`years`] | one ward through the years: paths, revisions, contradictions between sheets |
//! | verify | [`rules`], [`scenario`] | the rules as tables; test cases as data |
//! | draft | `draft` (a feature) | municipal prose read into proposals that an officer confirms |
//! | print | `form` (a feature) | the two tables as the city prints them, and pictures |
//! | read back | `intake` (a feature) | the printed tables as a sheet again, every cell accounted for |
//!
//! # The names at the root
//!
//! | to | names |
//! |---|---|
//! | read and check | [`RawSheet`], [`Sheet`], [`Defect`], [`Defects`] |
//! | review | [`review()`], [`review_with`], [`plan_review()`], [`Rubric`], [`Review`], [`Marks`] |
//! | look at a mark and its reason | [`Rating`], [`Derived`], [`Because`], [`Explanation`], [`Record`] |
//! | look at findings | [`Finding`], [`FindingCode`], [`Severity`] |
//! | name a cell | [`Place`], [`Column`] |
//! | compute | [`Quantity`], [`Criterion`], [`FiscalYear`]; and the crates `rust_decimal` and `chrono` |
//! | look at many sheets | [`Comparison`], [`Series`] |
//! | put it into words | [`Said`] (`ja()`, `en()`, `to(language)`), [`Language`] |
//!
//! Everything else is in its module; the marks of each column are in [`terms`].
//!
//! # The guide
//!
//! | page | what it answers |
//! |---|---|
//! | [`guide::cookbook`] | programs to paste: read, edit, compare, publish, embed |
//! | [`guide::format`] | each key of the wire format, its values, its defects |
//! | [`guide::index`] | what each code means and what to do: findings, reasons, clauses, defects |
//! | [`guide::glossary`] | every term of the form in both languages |
//! | [`guide::decisions`] | what backs each rule (STATED, INFERRED, DECISION), and what was chosen |
//! | [`guide::design`] | why the crate is built this way, and its layers |
//! | [`guide::limits`] | ranges, sizes, and what the crate does not do |
//! | [`guide::security`] | guarantees for untrusted input |
//! | [`guide::stable`] | what a later version may change |
//!
//! # Features
//!
//! No feature is on by default; only `xlsx` needs `std`.
//!
//! | feature | gives | brings |
//! |---|---|---|
//! | `form` | the two printed tables as a model, and in Markdown | |
//! | `csv` | the tables as CSV | `form`, csv-core |
//! | `text` | the tables as plain text in East Asian widths | `form`, unicode-width |
//! | `html` | the form as one HTML page | `form`, maud |
//! | `svg` | pictures, in the page too | `form`, itoa, unicode-width |
//! | `xlsx` | the form as a workbook, and one to be filled in | `form`, `rust_xlsxwriter`, `std` |
//! | `draft` | municipal prose read into proposals that an officer confirms | |
//! | `intake` | the printed tables read back into a sheet | `form`, `draft` |
//!
//! # 日本語
//!
//! 大阪市の区が毎年度作成する、計画と自己評価の様式をデータの型とし、評価の規則を備えたライブラリである。
//! 区の記載を一字一句そのまま保持し、実績値と目標・撤退基準から各欄の評価を正確に導き、
//! その理由を日本語と英語で示す。記載と評価が異なる箇所、空欄、単位の違いは確認事項として示し、
//! 訂正はしない。様式として読み取れない記載は、不備のすべてを、場所と直し方を添えて示す。
//!
//! 読み方：データ形式の各項目は [`guide::format`]、確認事項や不備への対応は [`guide::index`]、
//! 用語は[`guide::glossary`]、規則の根拠は [`guide::decisions`]、規則そのものは [`rules`] にある。
//! 用語は上の検索欄から日本語で引くことができる（例：撤退基準）。

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
