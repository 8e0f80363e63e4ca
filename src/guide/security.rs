//! Security: the guarantees for untrusted input.
//!
//! Documents, rubrics, scenarios and texts may come from anyone. A host has two duties:
//!
//! - **Limit the size** of the input, because memory grows with it.
//! - **Escape the output**, because a review quotes the ward's texts glyph for glyph. The writers
//!   of the features `html` and `svg` escape their own output.
//!
//! | guarantee | shown by |
//! |---|---|
//! | no panic, overflow or endless loop, whatever the bytes | lints that deny indexing, bare arithmetic, `as`, `unwrap`; laws over generated sheets (`tests/review/laws.rs`); fuzzing (`.ci/fuzz`) |
//! | no `unsafe`, I/O, clock, randomness, float, global state (except for the writer of workbooks, see below) | `forbid(unsafe_code)`; compiled for a target without `std` (`.ci/environments`); `tests/house/layers.rs` |
//! | work linear in the document, even if it is made to be slow | allocations counted up to 10^5 rows (`tests/wire/growth.rs`); instructions counted up to 10^3 rows, and 10^4 before a release (`tests/readers/tests/growth`) |
//! | the same sheet gives the same review, byte for byte | golden documents (`tests/review/golden.rs`); rules written a second time (`tests/review/naive.rs`) |
//! | features that other crates turn on change nothing | the same tests with these features (`tests/environments`) |
//! | every cell is written as it was read, glyph for glyph; spelling and order change no mark | `tests/wire/lossless/glyphs.rs`, `tests/review/laws.rs` |
//! | a defect is one line, quotes at most 60 characters, and escapes invisible ones | `tests/review/laws.rs`, `tests/values/bounds.rs` |
//! | at most 15 dependencies by default, with known licences and sources | `tests/house/supply.rs`, `.ci/supply`; advisories before a release (`.ci/advisories`) |
//! | the tests detect changes of the code | mutation testing (`.ci/mutants`) |
//!
//! The feature `xlsx` is different: it depends on a writer of workbooks that needs `std`, uses
//! threads and floats, and reads the clock. The content of the file depends only on the form and
//! the given day. Every cell is a text, so a text that begins with `=` is not a formula.
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
