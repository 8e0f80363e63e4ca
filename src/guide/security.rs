//! Security: what holds of input that is not trusted.
//!
//! A document, a rubric, a scenario, a text may come from anyone. A host keeps two duties:
//!
//! - **Bound the size** of what it takes in, for memory grows with it.
//! - **Escape what it shows**, for a review quotes the ward's texts glyph for glyph. The writers of
//!   the feature `html` and `svg` escape their own output.
//!
//! | guaranteed | shown by |
//! |---|---|
//! | whatever the bytes, no panic, no overflow, no endless work | lints that deny indexing, bare arithmetic, `as`, `unwrap`; laws over generated sheets (`tests/review/laws.rs`); fuzzing (`.ci/fuzz`) |
//! | no `unsafe`, I/O, clock, randomness, float, global state (the writer of workbooks aside, see below) | `forbid(unsafe_code)`; compiled for a target without `std` (`.ci/environments`); `tests/house/layers.rs` |
//! | work linear in the document, also in one made to be slow | allocations counted up to 10^5 rows (`tests/wire/growth.rs`), instructions up to 10^4 (`tests/readers/tests/growth`) |
//! | the same sheet gives the same review, byte for byte | golden documents (`tests/review/golden.rs`); rules written a second time (`tests/review/naive.rs`) |
//! | features that other crates turn on change nothing | the same tests among them (`tests/environments`) |
//! | every cell is written as it was read, glyph for glyph; spelling and order change no mark | `tests/wire/lossless/glyphs.rs`, `tests/review/laws.rs` |
//! | a defect is one line, quotes at most 60 characters, and shows unseen ones escaped | `tests/review/laws.rs`, `tests/values/bounds.rs` |
//! | at most 15 crates come with it by default, of known licences and sources | `tests/house/supply.rs`, `.ci/supply`; advisories before a release (`.ci/advisories`) |
//! | the tests would notice | mutation testing (`.ci/mutants`) |
//!
//! The feature `xlsx` is apart: its writer of workbooks, which others wrote, needs `std`, uses threads
//! and floats and asks the clock. What is written comes of the form and the given day alone; every
//! cell is a text, so that a text that begins with `=` is no formula.
//!
//! # 日本語
//!
//! 入力される文書・評価規則・事例・文章は、いずれも信頼できないものとして扱う。どのような入力に対しても、
//! 異常終了、桁あふれ、終わらない処理を起こさず、処理の量は文書の大きさに比例する。通信、
//! ファイルの読み書き、時計、乱数、浮動小数点は用いない（`xlsx` 機能の書出しを除く）。同じ様式からは、
//! 常に同じ評価が得られる。
//!
//! 利用する側の責務は二つである。受け取る文書の大きさに上限を設けること、
//! 及び区の記載を画面に表示するときにエスケープ処理を行うことである。評価の結果は、
//! 区の記載を一字一句そのまま引用する。
