//! Documents (書類): read, build, edit, store.
//!
//! # 1. Read a document and show every defect: 書類を読み、不備をすべて示す
//!
//! Read a document as a [`Sheet`](crate::Sheet). If that fails, read it again as a
//! [`Document`](crate::wire::Document): it lists every defect of keys and cells with its place, in
//! both languages, and can still give the sound strategies as a sheet to review.
//!
//! 正しい書類は `Sheet` として読む。読めないときは `Document` として読み直し、項目と欄の不備を場所を添えてすべて示す。
//! 不備のない戦略は、そのまま評価できる。
//!
//! ```
//! use kusei::wire::{Document, REAL_FORM};
//! use kusei::{Said, Sheet, review};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     // Two mistakes: a figure with two points in 4-1, and an unknown key.
//!     let json = REAL_FORM
//!         .replacen("\"49.6%\"", "\"49..6%\"", 1)
//!         .replacen("\"population\"", "\"populace\"", 1);
//!
//!     if let Ok(sheet) = serde_json::from_str::<Sheet>(&json) {
//!         println!("{}: {} findings", sheet.ward(), review(&sheet).findings().len());
//!         return Ok(());
//!     }
//!     let mut json = serde_json::Deserializer::from_str(&json);
//!     let document = Document::read(&mut json).ended(json.end());
//!     let defects = document.defects();
//!     for defect in &defects {
//!         println!("{}\n{}\n", defect.ja(), defect.en());
//!     }
//!     assert_eq!(defects.count(), 2);
//!
//!     // The sound strategies can be reviewed before the rest is corrected.
//!     if let Some(part) = document.sound_part().sheet {
//!         println!("{} strategies reviewed", review(&part).strategies().count());
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # 2. Build a sheet in code: コードで様式を組み立てる
//!
//! Fill in the `Raw…` structs with the texts that an officer would write.
//! [`Sheet::try_from`](crate::Sheet#impl-TryFrom%3CRawSheet%3E-for-Sheet) then checks everything,
//! as it does for JSON, and reports every defect.
//!
//! 職員が書くとおりの文字を `Raw…` 型に入れ、JSON と同じ入口 `Sheet::try_from` を通す。不備があればすべて示される。
//!
//! ```
//! use kusei::wire::{
//!     FORM, FORMAT, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator, RawInitiative, RawItem,
//!     RawPillar, RawPolicy, RawStrategy, RawTarget,
//! };
//! use kusei::{RawSheet, Said, Sheet, review};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let item = RawItem { mark: "㋐".into(), title: "つながりづくり".into(), ..RawItem::default() };
//!     let outcome = RawDesiredOutcome {
//!         number: 1,
//!         title: "豊かなコミュニティの実現".into(),
//!         items: vec![item],
//!     };
//!     let pillar = RawPillar {
//!         number: 1,
//!         title: "活力ある地域社会づくり".into(),
//!         desired_outcomes: vec![outcome],
//!     };
//!     let indicator = RawIndicator {
//!         item: Some("㋐".into()),
//!         name: "地域活動に参加した区民の割合".into(),
//!         criterion: Some("50%以上".into()),
//!         due: Some("平成29年度".into()),
//!         previous: Some("38.6%".into()),
//!         reading: Some("45.0%".into()),
//!         ..RawIndicator::default()
//!     };
//!     let initiative = RawInitiative {
//!         code: "1-1-1".into(),
//!         targets: vec![RawTarget {
//!             name: "講座の参加者数".into(),
//!             criterion: Some("100人以上".into()),
//!             reading: Some("74人".into()),
//!             ..RawTarget::default()
//!         }],
//!         implementation: Some("as_planned".into()),
//!         ..RawInitiative::default()
//!     };
//!     let sheet = Sheet::try_from(RawSheet {
//!         format: FORMAT.into(),
//!         form: FORM.into(),
//!         ward: "見本区".into(),
//!         fiscal_year: "平成28年度".into(),
//!         policy: RawPolicy { title: "区政運営基本方針".into(), pillars: vec![pillar] },
//!         strategies: vec![RawStrategy {
//!             code: "1-1".into(),
//!             desired_outcome: RawDesiredOutcomeRef { pillar: 1, number: 1 },
//!             indicators: vec![indicator],
//!             initiatives: vec![initiative],
//!             ..RawStrategy::default()
//!         }],
//!         ..RawSheet::default()
//!     })?;
//!
//!     let review = review(&sheet);
//!     for cell in review.ratings() {
//!         println!("{}: {}\n  {}", cell.at.en(), cell.derived.en(), cell.because.en());
//!     }
//!     let codes: Vec<_> = review.ratings().map(|cell| cell.derived.code()).collect();
//!     assert_eq!(codes, ["A", "A", "b", "judgement", "②(ⅰ)", "○"]);
//!     Ok(())
//! }
//! ```
//!
//! # 3. Edit, and see what changes: 欄を書き換え、変わる評価を見る
//!
//! [`RawSheet::set`](crate::RawSheet::set) writes the cell at a place.
//! [`Column::check`](crate::Column::check) checks the text of one cell, for example while it is
//! typed. Comparing two records gives the marks, reasons and findings that differ.
//!
//! 場所を指して一つの欄を書き換える。入力中の値はその場で確かめられ、変わった評価・理由・確認事項が示される。
//!
//! ```
//! use kusei::review::Differences;
//! use kusei::wire::{CellContext, REAL_FORM, SheetDifferences};
//! use kusei::{Place, RawSheet, Said, Sheet, review};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let printed: RawSheet = serde_json::from_str(REAL_FORM)?;
//!     let before = review(&Sheet::try_from(printed.clone())?).record();
//!
//!     let cell: Place = "【4-1】アウトカム①の実績値".parse()?;
//!     let context = CellContext::of(&printed, &cell);
//!     if let Err(wrong) = cell.column.check("50..1%", &context) {
//!         println!("{}", wrong.ja());
//!     }
//!     assert!(cell.column.check("50.1%", &context).is_ok());
//!
//!     let mut edited = printed.clone();
//!     edited.set(&cell, "50.1%")?;
//!     let after = review(&Sheet::try_from(edited.clone())?).record();
//!     println!("{}", SheetDifferences::between(&printed, &edited).ja());
//!     let differences = Differences::between(&before, &after);
//!     println!("{}", differences.ja());
//!     assert!(differences.marks()[0].mark.en().to_string().contains("B → A"));
//!     Ok(())
//! }
//! ```
//!
//! # 4. Store a sheet, and read it in years to come: 保存し、将来の版で読む
//!
//! Store a sheet as its document, glyph for glyph. Before you read a stored one, check its version
//! with [`Format`](crate::wire::Format): a later version needs a later version of the crate, an
//! earlier one is read as it is.
//!
//! 様式は一字一句そのままの書類として保存する。読むときは、まず `Format` で版を確かめる。古い版はそのまま読める。
//! 新しい版の書類を読むには、このライブラリを新しい版に更新する。
//!
//! ```
//! use kusei::Sheet;
//! use kusei::wire::{FORMAT, Format, REAL_FORM};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let sheet: Sheet = serde_json::from_str(REAL_FORM)?;
//!     let stored = serde_json::to_string(&sheet)?; // into a file or a column of texts
//!
//!     let read = match serde_json::from_str::<Format>(&stored)? {
//!         Format::Current => serde_json::from_str::<Sheet>(&stored)?,
//!         Format::Newer(version) => return Err(format!("{version} is later than {FORMAT}").into()),
//!         _ => return Err("no document of this format".into()),
//!     };
//!     assert_eq!(read, sheet);
//!     // Written in the current version, whatever the version it was read from.
//!     assert_eq!(serde_json::to_string(&read)?, stored);
//!
//!     // The year after begins with this year's readings as last year's.
//!     let next = read.next_year()?;
//!     println!("{}: {} targets have come due", next.sheet().fiscal_year, next.due().len());
//!     Ok(())
//! }
//! ```
