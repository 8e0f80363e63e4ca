//! Stability: what later versions keep, and what they may change.
//!
//! | kept | how it is ensured |
//! |---|---|
//! | the wire format `kusei/1` | its JSON Schemas ([sheet](crate::wire::SHEET_SCHEMA), [review](crate::review::REVIEW_SCHEMA), [rubric](crate::review::RUBRIC_SCHEMA)) and golden documents are committed; every later version reads those documents to the same review, sentences included |
//! | **verdicts** | another mark, result, clause or finding for a sheet and a rubric is a breaking change; it is starred in the change log and names the line of the form it follows |
//! | codes | ids of clauses and columns, codes of findings, defects and reasons ([`index`](super::index)); new ones are additions, and the enums that may grow are `non_exhaustive` |
//! | shipped rubrics | the rules under a shipped id never change; another reading gets another id |
//! | the public modules and the names at the root | listed in `tests/api/doors.txt`; the whole interface is compared with the last release's before the next one (`.ci/public-api`) |
//! | `rust-version` | the library compiles with it, by default and with every feature (`.ci/oldest`) |
//!
//! A newer `rust-version` is a minor version. `.ci/run` builds with the declared version if that
//! toolchain is installed, and reports at the end if it is not; `.ci/release` requires it.
//!
//! Any version may change:
//!
//! - The wording of errors and defects. Errors about the shape of a document are worded by the JSON
//!   reader, except those of a [`wire::Document`](crate::wire::Document), which are the crate's.
//! - `Debug`.
//! - The look of pages, tables and pictures (features `form`, `html`, `svg`, `text`, `xlsx`). The
//!   content of their cells follows the review.
//! - The proposals of the features `draft` and `intake`: more may be read, with more or fewer
//!   questions.
//! - Speed and the size of types.
//!
//! A document of a later format, such as `kusei/2`, is refused as a newer version (`newer-version`
//! in a [`wire::Document`](crate::wire::Document)), and nothing else is reported if `format` comes
//! first: see [`wire`](mod@crate::wire).
//!
//! # 日本語
//!
//! データ形式「kusei/1」、規則の条項・欄・確認事項・不備・判定不可の理由のコード、
//! 用意された評価規則の内容は、以後の版でも変わらない。
//! 同じ様式と評価規則から得られる評価・条項・確認事項が変わることは互換性のない変更とし、
//! 変更履歴に★を付して、根拠とした様式の箇所を示す。コードは追加されることがある。不備の文言、
//! 表や図の体裁、下書きと取込みが示す候補は、どの版でも変わることがある。
//! 対応する Rust の版（`rust-version`）は、実際にその版で構築して確かめている。
