//! Limits: sizes, ranges, what it does not do, and speed.
//!
//! # Ranges
//!
//! | what | limit | past it |
//! |---|---|---|
//! | a figure | below 10^15 in its base unit (円, 分, %, otherwise the unit itself), at most 12 decimal places ([`Figure`](crate::value::Figure)) | defect `quantity` |
//! | the bound of an achievement rate | 0% to below 100,000%, at most 6 places ([`Rate`](crate::value::Rate)) | defect `rate` |
//! | the bound of a relative change | below 100,000% either way, at most 6 places ([`RelativeCriterion`](crate::value::RelativeCriterion)) | defect `relative` |
//! | a fiscal year | 昭和元年度 (1926) to 2125年度 ([`FiscalYear`](crate::FiscalYear)) | defect `fiscal-year` |
//! | a number (of a pillar, a desired outcome, a target) | 1 to 4,294,967,295 | defect `not-a-number` |
//! | years of a path | 50 | defect `path` |
//! | conditions on `each` target | 10 | defect `too-many-conditions` |
//! | defects listed | the first 1,000, the rest counted ([`Listed`](crate::terms::Listed)) | |
//! | what a defect quotes | 60 characters ([`Excerpt`](crate::terms::Excerpt)) | an ellipsis |
//!
//! ```
//! use kusei::value::{RateCriterion, RelativeCriterion};
//! use kusei::{FiscalYear, Quantity};
//!
//! assert!("999,999,999,999,999円".parse::<Quantity>().is_ok());
//! assert!("1,000,000,000,000,000円".parse::<Quantity>().is_err());
//! assert!("0.123456789012点".parse::<Quantity>().is_ok());
//! assert!("0.1234567890123点".parse::<Quantity>().is_err());
//! assert!("99,999%未満".parse::<RateCriterion>().is_ok());
//! assert!("100,000%未満".parse::<RateCriterion>().is_err());
//! assert!("-99,999%以下".parse::<RelativeCriterion>().is_ok());
//! assert!("-100,000%以下".parse::<RelativeCriterion>().is_err());
//! assert!("昭和元年度".parse::<FiscalYear>().is_ok() && "2125年度".parse::<FiscalYear>().is_ok());
//! assert!("1925年度".parse::<FiscalYear>().is_err() && "2126年度".parse::<FiscalYear>().is_err());
//! ```
//!
//! Within these ranges every rule is exact in 128-bit integers: nothing is rounded before it is
//! compared, and no sum or product overflows.
//!
//! # Size
//!
//! Texts, rows and documents have no limit of their own. Memory grows with the input, so a host
//! must limit its size (see [`security`](super::security)). Reading, checking and reviewing take
//! time linear in the document, or n log n where keys must be unique. Looking a row up by its code
//! ([`Review::strategy`](crate::Review::strategy)) walks the sheet.
//!
//! # What it does not do
//!
//! - Read PDF, or scanned forms. The printed tables are read back from their cells (feature `intake`).
//! - Guess. A text that cannot be read is a defect with its place; prose is read into proposals
//!   that an officer confirms (feature `draft`).
//! - Correct. Stated marks are kept, and derived ones are given beside them.
//! - Store, send or display: files, databases, workflows and dashboards are up to the caller.
//! - Judge 戦略のアウトカムに対する有効性 where the figures alone do not decide: that is up to the ward.
//! - Average. Marks are counted; percentages of different wards are not added up.
//! - Read another form, or another edition of this one: the same glyphs have other meanings there.
//!
//! # Speed
//!
//! Fast enough for all municipalities of a country without a cluster, a cache or a batch window.
//! `cargo bench --bench limits` measures each operation on your machine, beside a hand-written
//! loop. [`Marks`](crate::Marks) derives only the marks, without findings or sentences.
//! [`Sheet`](crate::Sheet) and [`Review`](crate::Review) are `Send + Sync`: `examples/threads.rs`
//! distributes wards over threads.
//!
//! Whether a target is met and whether a withdrawal condition holds is determined once, when a
//! sheet is read; a review applies the other rules to it. Clauses and sentences are made on
//! request.
//!
//! # 日本語
//!
//! 数値は、円・分・％などの基本単位に換算して1,000兆未満、小数点以下12桁以内、
//! 年度は昭和元年度から2125年度までを扱う。範囲を超える記載は、丸めずに不備として示す。
//! 範囲内の計算はすべて正確であり、比較の前に丸めることはない。不備は様式の順に最初の1,000件を示し、
//! 残りは件数を示す。
//!
//! PDFや画像の読取り、ファイルやデータベースへの保存、決裁等の手続、画面の表示は行わない。
//! 読み取れない記載を推測で補うことも、記載を訂正することもない。
//! 数値のみで定まらない有効性（ア・イ）の判断は区に委ねる。割合や評価の平均は算出しない。
//! 他の様式及び他の版の様式（平成19年度のものなど）は、
//! 同じ記号が異なる意味をもつため、対象としない。
