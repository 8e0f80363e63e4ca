//! Paper (紙の様式): pages out, workbooks and prose in.
//!
//! Each recipe lists the features it needs in its `Cargo.toml`.
//!
//! # 1. Publish the form: 様式を公表する
//!
//! Write the form as one HTML page, Markdown, CSV, plain text and pictures: with the ward's own
//! cells only, for publication, or with derived marks and findings.
//!
//! 様式を HTML・Markdown・CSV・文字だけの表・図として書き出す。公表用は区の記載だけを、点検用は判定と確認事項も添えて印刷する。
//!
//! ```toml
//! [dependencies]
//! kusei = { path = "../kusei", features = ["csv", "html", "svg", "text"] }
//! serde_json = "1"
//! ```
//!
#![cfg_attr(all(feature = "csv", feature = "html", feature = "svg", feature = "text"), doc = "```")]
#![cfg_attr(
    not(all(feature = "csv", feature = "html", feature = "svg", feature = "text")),
    doc = "```ignore"
)]
//! use std::fs;
//!
//! use kusei::form::svg::Overview;
//! use kusei::form::{ByteOrderMark, Form, Paper};
//! use kusei::wire::REAL_FORM;
//! use kusei::{Language, Sheet, review};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let sheet: Sheet = serde_json::from_str(REAL_FORM)?;
//!     let review = review(&sheet);
//!     let folder = std::env::temp_dir().join("kusei-published"); // yours
//!     fs::create_dir_all(&folder)?;
//!
//!     // What the ward publishes: its own cells, with an imprint on every page.
//!     let published = Form::publication(&sheet).html().imprint("平成29年6月 総務課").paper(Paper::A4);
//!     fs::write(folder.join("form.html"), published.to_string())?;
//!
//!     // What an officer checks: derived marks and findings too.
//!     let checked = Form::reviewed(&review).in_language(Language::English);
//!     fs::write(folder.join("checked.html"), checked.html().to_string())?;
//!     fs::write(folder.join("checked.md"), checked.markdown().to_string())?;
//!     fs::write(folder.join("checked.txt"), checked.text().to_string())?;
//!     for (name, csv) in ["outcomes.csv", "initiatives.csv"].into_iter().zip(checked.csv()) {
//!         let csv = csv.byte_order_mark(ByteOrderMark::With); // so that Excel reads it as UTF-8
//!         fs::write(folder.join(name), csv.to_string())?;
//!     }
//!     fs::write(folder.join("overview.svg"), Overview::of(&sheet).to_string())?;
//!     println!("written into {}", folder.display());
//!     assert!(fs::read_to_string(folder.join("form.html"))?.contains("福島区"));
//!     Ok(())
//! }
//! ```
//!
//! # 2. Take a workbook in: ブックを取り込む
//!
//! The crate opens no files: a reader of workbooks, here calamine, passes the cells. What is
//! certain is read; about the rest an officer is asked, and answers with one of the proposals or
//! with a text.
//!
//! ファイルを開くのは別のライブラリ（ここでは calamine）で、取込みの機能はセルを受け取る。確かなものだけを読み、
//! 残りは職員に確認を求める。
//!
//! ```toml
//! [dependencies]
//! calamine = { version = "0.35", default-features = false }
//! kusei = { path = "../kusei", features = ["intake", "xlsx"] }
//! serde_json = "1"
//! ```
//!
// This needs a reader of workbooks, which the crate does not depend on, so tests/workbook runs it.
#![doc = "```ignore"]
#![doc = include_str!("../../../examples/cookbook/workbook.rs")]
#![doc = "```"]
//!
//! # 3. Draft cells from prose: 文章から下書きを作る
//!
//! Read targets, readings and withdrawal conditions from cells as a plan prints them. Each is
//! certain, or is to be confirmed and says what is unclear. `scan` finds years, quantities and
//! criteria in any text.
//!
//! 計画の欄の文章から、目標・実績値・撤退基準の条件を読み取る。文章だけで決まらないものは、何が決まらないかを添えて示す。
//!
//! ```toml
//! [dependencies]
//! kusei = { path = "../kusei", features = ["draft"] }
//! ```
//!
#![cfg_attr(feature = "draft", doc = "```")]
#![cfg_attr(not(feature = "draft"), doc = "```ignore")]
//! use kusei::Said;
//! use kusei::draft::{Confidence, InitiativeCells, scan};
//!
//! fn main() {
//!     let draft = InitiativeCells {
//!         targets: &["①応募件数：100件以上", "②満足度：65％"],
//!         withdrawal: "①が50件に満たない場合は再構築する。",
//!         readings: &["①112件②70.8％"],
//!     }
//!     .draft();
//!     for target in draft.targets() {
//!         let (name, goal) = (target.value().name(), target.value().goal());
//!         match target.confidence() {
//!             Confidence::Certain => println!("{name}: {}", goal.ja()),
//!             Confidence::ToConfirm => println!("{name}: {}? {:?}", goal.ja(), target.doubts()),
//!         }
//!     }
//!     assert_eq!(draft.targets()[0].confidence(), Confidence::Certain);
//!     assert_eq!(draft.targets()[1].confidence(), Confidence::ToConfirm); // 以上, or just 65％?
//!     println!("{}", draft.withdrawal().conditions()[0].test());
//!
//!     let text = "平成29年度までに、前年度より10件以上削減する。";
//!     let found: Vec<String> = scan(text).map(|phrase| phrase.to_string()).collect();
//!     assert_eq!(found, ["平成29年度", "-10件以下"]);
//! }
//! ```
