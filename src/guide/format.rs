//! The wire format, key by key: the sheet that is read, the review that is written, and the rubric.
//!
//! JSON, or any other self-describing format that serde supports. The format is public and in
//! version 1, with three JSON Schemas: [sheet](crate::wire::SHEET_SCHEMA),
//! [review](crate::review::REVIEW_SCHEMA), [rubric](crate::review::RUBRIC_SCHEMA). The types that
//! read it are described in [`wire`](mod@crate::wire). A test compares this page with the schemas
//! and reads every example on it.
//!
//! データ形式の全項目の説明である。各表は、項目名と記入の要否、様式での名称と意味、例の順に並び、
//! ✗ は読み取れない記載とその不備のコードである。不備への対応は[索引](super::index)に、
//! 用語は[用語集](super::glossary)にある。「項目名」及び表の見出しの「項目」はデータの名前（key）を指し、
//! 様式の「項目」（㋐㋑㋒）とは異なる。
//!
//! [The sheet 様式](#the-sheet-様式) · [The review 評価](#the-review-評価) ·
//! [The rubric 評価規則](#the-rubric-評価規則) · [The words 選択肢](#the-words-選択肢)
//!
//! # A small sheet 小さな例
//!
//! ```
//! let sheet: kusei::Sheet = serde_json::from_str(r#"{
//!   "format": "kusei/1",
//!   "form": "osaka-ward-2016",
//!   "ward": "福島区",
//!   "fiscal_year": "平成28年度",
//!   "policy": {
//!     "title": "区政運営基本方針",
//!     "pillars": [{ "number": 1, "title": "柱",
//!       "desired_outcomes": [{ "number": 1, "title": "めざす成果" }] }]
//!   },
//!   "strategies": [{
//!     "code": "4-1",
//!     "desired_outcome": { "pillar": 1, "number": 1 },
//!     "indicators": [{ "name": "…を実感している区民の割合", "criterion": "50%以上",
//!                      "due": "平成29年度", "reading": "49.6%", "previous": "54.2%" }],
//!     "initiatives": [{ "code": "4-1-1",
//!       "targets": [{ "name": "「役立った」割合", "criterion": "60%以上", "reading": "91.42%" }],
//!       "withdrawal": { "conditions": [{ "target": 1, "criterion": "40%以下" }] },
//!       "implementation": "as_planned" }]
//!   }]
//! }"#)?;
//! let review = kusei::review(&sheet);
//! let strategy = review.strategies().next().ok_or("no strategy")?;
//! assert_eq!(strategy.overall().value().to_string(), "B");
//! assert_eq!(strategy.progress().value().to_string(), "a");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How it is written 書き方
//!
//! - **Figures and years are texts**, in quotes and with their unit, as an officer writes them:
//!   `"82.40%"`. Only row numbers are JSON numbers: `"number": 1`.
//!   数値と年度は、単位を付けて引用符で囲む。引用符のない数値は、番号だけに用いる。
//! - **A blank cell** is an absent key, `null` or `""`; all mean the same. 「―」 is something else:
//!   deliberately nothing. 空欄は、項目名がないもの・`null`・`""` のいずれでもよい。「―」は空欄とは別の記載である。
//! - **Every cell is kept** glyph for glyph: `"3ヵ所"`, `"１件"`, `"H28"` are written back unchanged, and
//!   read as 3箇所, 1件, 平成28年度. 記載は一字一句そのまま保持する。
//! - **No other key**: an unknown key is refused, because a mark could depend on it.
//!   表にない項目名は使えない。
//! - **The order of keys** is free; rows are in the order of the lists. 項目名の順は自由である。
//!
//! | what 種類 | written 書き方 | also そのほか |
//! |---|---|---|
//! | quantity 数量 | `49.6%` `1,145件` `3.5点` `15,000千円` `90分` | `１件` `4.5万冊` `▲10件` `8割` `2.5ポイント` |
//! | criterion 基準 | a quantity and 以上, 以下, 未満 or 超: `50%以上` `0件以下` `5件未満` `0件超` | `3箇所を超える` `0件を上回る` |
//! | fiscal year 年度 | `平成28年度` | `H28` `Ｈ28年度` `2016年度` `2016` `令和元年度` `平成32年度` |
//! | code 番号 | `4-1` `4-1-1`, digits of ASCII, without 【】 半角、【】なし | |
//! | item 項目 | `㋐` `㋑` `㋒` | |
//! | mark 記号 | `A` `a` `ア` `①(ⅰ)` `○` | `Ａ` `・Ａ` `①ⅰ` `①(i)` `◯` |
//!
//! ```
//! use kusei::{Criterion, FiscalYear, Quantity};
//!
//! for text in ["49.6%", "1,145件", "3.5点", "15,000千円", "90分", "１件", "4.5万冊", "▲10件", "8割", "2.5ポイント"] {
//!     text.parse::<Quantity>()?;
//! }
//! for text in ["50%以上", "0件以下", "5件未満", "0件超", "3箇所を超える", "0件を上回る"] {
//!     text.parse::<Criterion>()?;
//! }
//! for text in ["平成28年度", "H28", "Ｈ28年度", "2016年度", "2016", "令和元年度", "平成32年度"] {
//!     text.parse::<FiscalYear>()?;
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | unit 単位 | written 書き方 | compares with 比較できるもの |
//! |---|---|---|
//! | percentage 割合 | `%` `％` `パーセント` `割`; a difference 差は `ポイント` | percentages; 8割 is 80% |
//! | score 点数 | `点` | scores, and a figure without unit 単位のない数値 |
//! | count 個数 | `件` `人` `名` `回` `台` `箇所` `世帯` and [more](#the-units-単位) | the same; 件 with each of them, with a finding 件はいずれとも（確認事項となる）; a figure without unit 単位のない数値 |
//! | money 金額 | `円` `千円` `百万円` `億円` | money, whatever the multiple |
//! | time 時間 | `分` `時間` | 2時間 is 120分 |
//! | others そのほか | `日` `か月` `年` `kg` and [more](#the-units-単位); any other word of up to 8 letters 表にない8字以内の語 | only themselves 同じ単位だけ |
//!
//! Dates, times of day, ages, ordinals and forecasts (12月, 10時開始, 40代, 3番, 100件見込) are not
//! quantities. 日付・時刻・年齢・順番・見込みは、数量として読み取らない。
//!
//! ```
//! use kusei::Quantity;
//!
//! let compares = |a: &str, b: &str| {
//!     let [a, b] = [a, b].map(|text| text.parse::<Quantity>());
//!     a.and_then(|a| Ok(a.compare(&b?).is_ok()))
//! };
//! for (a, b) in [("8割", "80%"), ("74件", "3人"), ("3人", "3名"), ("1億円", "5千円"), ("90分", "2時間")] {
//!     assert!(compares(a, b)?, "{a} {b}");
//! }
//! for (a, b) in [("74台", "3人"), ("30日", "1か月"), ("3点", "3件"), ("50%", "50件")] {
//!     assert!(!compares(a, b)?, "{a} {b}");
//! }
//! for text in ["12月", "10時開始", "40代", "3番", "100件見込", "約50%"] {
//!     assert!(text.parse::<Quantity>().is_err(), "{text}");
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What else is written そのほかに書き出すもの
//!
//! These have no schema; each type's `Serialize` documents its keys.
//!
//! | what 種類 | type | keys |
//! |---|---|---|
//! | a defect of a cell 欄の不備 | [`Defect`](crate::Defect) | `code`, `at` (as in a finding), `ja`, `en` |
//! | a defect of the shape 形の不備 | [`ShapeDefect`](crate::wire::ShapeDefect) | the same, and `path`: the keys that lead to it |
//! | a plan checked 計画の点検 | [`PlanReview`](crate::review::PlanReview) | `format`, `ward`, `fiscal_year`, `checks`, `findings` (as in a review) |
//! | flat rows 行ごとの結果 | [`Record`](crate::Record) | can be read back 読み戻すことができる |
//! | wards, years, cases 各区・各年度・事例 | [`Comparison`](crate::Comparison), [`Series`](crate::Series), [`Scenario`](crate::scenario::Scenario) | a scenario can be read 事例は読み取る |
//! | wards, years, cases 各区・各年度・事例 | [`Comparison`](crate::Comparison), [`Series`](crate::Series), [`Scenario`](crate::scenario::Scenario) | a scenario is read 事例は読み取る |
//!
//! ```
//! use kusei::{Sheet, wire::RawSheet};
//!
//! let raw = RawSheet { format: "kusei/1".into(), form: "osaka-ward-2016".into(), fiscal_year: "来年度".into(), ..RawSheet::default() };
//! let defects = Sheet::try_from(raw).err().ok_or("a sheet without a ward")?;
//! let first = serde_json::to_value(defects.iter().next())?;
//! assert_eq!(first["code"], "blank");
//! assert_eq!(first["at"]["column"], "ward");
//! assert_eq!(first["ja"], "未記入です（必ず記入してください）");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The keys 項目
//!
//! These defects can occur in any object; a [`Document`](crate::wire::Document) lists them all with
//! their places: `missing-key`, `unknown-key`, `doubled-key`, `mistyped`, `number-for-text` and
//! `fraction-for-text` (a figure without quotes), `not-whole`, `newer-version`, `broken`. A
//! required key that is present but blank is the defect `blank`.
//!
//! In the tables: **必須 required**; **空欄可 or blank**: may be absent, null or ""; **省略可 or empty**: a
//! list that may be absent. ✗ marks a refused value, with its defect after the arrow.
#![doc = include_str!("format.md")]
