//! Hosts (動かす場所): threads, a browser, a device.
//!
//! # 1. Use all cores: 並列に処理する
//!
//! A [`Sheet`](crate::Sheet) and a [`Review`](crate::Review) are `Send + Sync` and share no mutable
//! state. This program reads and reviews documents in threads of the standard library, and keeps
//! their order.
//!
//! `Sheet` も `Review` もスレッド間で共有できる。標準ライブラリのスレッドで読み、評価し、元の順に並べる。
//!
//! ```
//! use std::thread;
//!
//! use kusei::wire::REAL_FORM;
//! use kusei::{Record, Sheet, review};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let documents = vec![REAL_FORM; 240]; // yours: the texts of 240 files
//!     let cores = thread::available_parallelism()?.get();
//!     let share = documents.len().div_ceil(cores).max(1);
//!
//!     let records: Vec<Result<Record, String>> = thread::scope(|scope| {
//!         let parts = documents.chunks(share).map(|part| scope.spawn(|| part.iter().map(record).collect()));
//!         let parts: Vec<thread::ScopedJoinHandle<'_, Vec<_>>> = parts.collect();
//!         parts.into_iter().flat_map(|part| part.join().unwrap_or_default()).collect()
//!     });
//!     assert_eq!(records.len(), 240);
//!     assert!(records.iter().all(|own| own == &records[0]));
//!     Ok(())
//! }
//!
//! fn record(document: &&str) -> Result<Record, String> {
//!     let sheet: Sheet = serde_json::from_str(document).map_err(|error| error.to_string())?;
//!     Ok(review(&sheet).record())
//! }
//! ```
//!
//! # 2. Build for a browser or a device: ブラウザや組込み機器で動かす
//!
//! The crate is `no_std` with `alloc`. It uses no clock, files or random numbers, so it builds for
//! `wasm32-unknown-unknown` and for targets without an operating system. This is a whole
//! `src/lib.rs`: JSON in, JSON or a list of defects out. The host provides an allocator and, in a
//! browser, the bindings of its choice.
//!
//! 標準ライブラリを使わないため、`wasm32-unknown-unknown` にも組込み機器用にもビルドできる。次は `src/lib.rs` の全文で、
//! JSON を受け取り、評価の JSON 又は不備の一覧を返す。
//!
//! ```toml
//! [dependencies]
//! kusei = { path = "../kusei" }
//! serde_json = { version = "1", default-features = false, features = ["alloc"] }
//! ```
//!
//! ```sh
//! cargo build --release --target wasm32-unknown-unknown
//! ```
//!
//! ```
//! #![no_std]
//!
//! extern crate alloc;
//!
//! use alloc::string::{String, ToString};
//!
//! use kusei::wire::Document;
//! use kusei::{Said, review};
//!
//! /// Returns the review of a document as JSON, or its defects, one per line.
//! pub fn review_json(document: &str) -> Result<String, String> {
//!     let read: Document = serde_json::from_str(document).map_err(|error| error.to_string())?;
//!     let sheet = read.sheet().map_err(|defects| defects.ja().to_string())?;
//!     serde_json::to_string(&review(&sheet)).map_err(|error| error.to_string())
//! }
//! # fn main() {
//! #     assert!(review_json(kusei::wire::REAL_FORM).is_ok_and(|json| json.contains("\"mark\":\"B\"")));
//! #     assert!(review_json("{}").is_err_and(|defects| defects.lines().count() > 5));
//! # }
//! ```
