//! Reviews (評価): store them, use another rubric, compare wards, follow the years.
//!
//! # 1. Keep a review as rows of a database: 評価をデータベースの行にする
//!
//! A [`Record`](crate::Record) is a review as owned rows, one for each cell with a mark and one for
//! each finding. Places are written in the form's words and can be parsed again.
//!
//! `Record` は評価の欄と確認事項を一行ずつにしたもの。場所は様式の言葉で書かれ、そのまま読み戻せる。
//!
//! ```
//! use kusei::wire::REAL_FORM;
//! use kusei::{Place, Record, Sheet, review};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let sheet: Sheet = serde_json::from_str(REAL_FORM)?;
//!     let record = review(&sheet).record();
//!     let (ward, year) = (&record.ward, record.fiscal_year);
//!
//!     // ward, year, place, stated, derived, clause, reason: a row for an insert
//!     for row in &record.ratings {
//!         let (at, because) = (row.at, &row.because);
//!         let (derived, clause) = (row.derived.code(), because.clause.id);
//!         println!("{ward}\t{year}\t{at}\t{}\t{derived}\t{clause}\t{}", row.stated, because.ja);
//!     }
//!     for row in &record.findings {
//!         println!("{ward}\t{year}\t{}\t{}\t{}\t{}", row.at, row.code, row.severity, row.ja);
//!     }
//!     assert_eq!((record.ratings.len(), record.findings.len()), (68, 8));
//!
//!     // A place comes back from its column; the whole review from one column of JSON.
//!     let place: Place = "【5-1】戦略の進捗状況".parse()?;
//!     let row = record.ratings.iter().find(|row| row.at == place).ok_or("no such row")?;
//!     assert_eq!((row.stated.as_str(), row.derived.code()), ("B", "a"));
//!     let kept = serde_json::to_string(&record)?;
//!     assert_eq!(serde_json::from_str::<Record>(&kept)?, record);
//!     Ok(())
//! }
//! ```
//!
//! # 2. Put a rubric of your own in force: 独自の評価規則を用いる
//!
//! A [`Rubric`](crate::Rubric) is a document that says which of the replaceable rules are in force;
//! an officer can write it. Compare it with the shipped rubric before you use it, to see every mark
//! that it changes.
//!
//! `Rubric` は、選べる規則のどれを用いるかを示す書類である。用いる前に、同梱の規則と並べて、変わる評価を確かめる。
//!
//! ```
//! use kusei::review::{compare_rubrics, review_with};
//! use kusei::wire::REAL_FORM;
//! use kusei::{Rubric, Said, Sheet};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let sheet: Sheet = serde_json::from_str(REAL_FORM)?;
//!     let ours: Rubric = serde_json::from_str(
//!         r#"{ "id": "ours", "source": "区の内規", "outcome": "target_met",
//!              "progress": "majority_achieved" }"#,
//!     )?;
//!
//!     let differences = compare_rubrics(&sheet, &Rubric::osaka_ward_2016(), &ours)?;
//!     println!("{}", differences.ja());
//!     assert!(!differences.is_empty());
//!
//!     let review = review_with(&sheet, &ours)?;
//!     assert_eq!(review.rubric().id(), "ours");
//!     for finding in review.findings() {
//!         println!("{}: {}", finding.at().en(), finding.en());
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # 3. Lay 24 wards side by side: 24区を並べる
//!
//! A [`Comparison`](crate::Comparison) ranks the wards on each common indicator and says why a ward
//! is not ranked. Marks are counted, never averaged. A document that cannot be read is reported,
//! and the others are still compared.
//!
//! 共通の成果指標ごとに順位を付け、順位対象外とするときは理由を示す。評価は数えるだけで、平均しない。
//!
//! ```
//! use kusei::wire::REAL_FORM;
//! use kusei::{Comparison, Language, RawSheet, Review, Said, Sheet, review};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     // Yours: the texts of a folder of 24 files. Here the real form and 23 invented readings.
//!     let mut documents = vec![REAL_FORM.to_owned()];
//!     for number in 1..24 {
//!         let mut ward: RawSheet = serde_json::from_str(REAL_FORM)?;
//!         ward.ward = format!("架空{number}区");
//!         ward.set(&"【4-1】アウトカム①の実績値".parse()?, &format!("{}.5%", 40 + number))?;
//!         documents.push(serde_json::to_string(&ward)?);
//!     }
//!
//!     let mut sheets: Vec<Sheet> = Vec::new();
//!     for document in &documents {
//!         match serde_json::from_str(document) {
//!             Ok(sheet) => sheets.push(sheet),
//!             Err(error) => eprintln!("{error}"),
//!         }
//!     }
//!     let reviews: Vec<Review<'_>> = sheets.iter().map(review).collect();
//!     let comparison = Comparison::new(&reviews)?;
//!     for common in comparison.common_indicators() {
//!         println!("{}", common.target().name());
//!         for row in common.rows() {
//!             match (row.rank().number(), row.rank().unranked()) {
//!                 (Some(rank), _) => println!("  {rank} {}", row.ward()),
//!                 (None, Some(why)) => println!("  - {} ({})", row.ward(), why.en()),
//!                 (None, None) => {}
//!             }
//!         }
//!     }
//!     let best = &comparison.common_indicators()[0].rows()[0];
//!     assert_eq!(best.ward().as_str(), "架空23区");
//!
//!     // Every mark counted, ward by ward and for the city.
//!     let counted = comparison.roll_up().table(Language::Japanese);
//!     println!("{}", counted.header().join("\t"));
//!     for row in counted.rows() {
//!         println!("{}", row.join("\t"));
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # 4. Follow a ward through the years: 年度の推移を追う
//!
//! A [`Series`](crate::Series) of a ward's sheets, in any order, gives the path of each indicator,
//! and reports readings that two sheets give differently, revised targets and missing years.
//!
//! 一つの区の様式から、指標ごとの推移と、前年度の実績の食い違い、目標の改定、抜けた年度を示す。
//!
//! ```
//! use kusei::wire::REAL_FORM;
//! use kusei::{FindingCode, Said, Series, Sheet, review};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let fy2016: Sheet = serde_json::from_str(REAL_FORM)?;
//!     // The year after, as it will be filled in; here with a slip in last year's reading.
//!     let mut next = fy2016.next_year()?.into_sheet();
//!     next.set(&"【4-1】アウトカム①の実績値".parse()?, "51.0%")?;
//!     next.set(&"【4-1】アウトカム①の前年度の実績値".parse()?, "48.0%")?;
//!     let sheets = [Sheet::try_from(next)?, fy2016];
//!     let reviews: Vec<_> = sheets.iter().map(review).collect();
//!
//!     let series = Series::new(&reviews)?;
//!     for path in series.paths() {
//!         for point in path.points() {
//!             let (name, reading) = (point.target().name(), point.measured().reading());
//!             println!("{} {name}: {}", point.year().en(), reading.en());
//!         }
//!     }
//!     for found in series.findings() {
//!         println!("{}: {}", found.finding().at().ja(), found.finding().ja());
//!     }
//!     let codes: Vec<_> = series.findings().iter().map(|own| own.finding().code()).collect();
//!     assert!(codes.contains(&FindingCode::PreviousDiffers));
//!     Ok(())
//! }
//! ```
