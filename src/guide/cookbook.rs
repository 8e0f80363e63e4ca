//! Cookbook (手引き): whole programs, one for each task, to be pasted over `src/main.rs` of a new
//! project.
//!
//! | to | 用途 |
//! |---|---|
//! | [read a document and show every defect](documents#1-read-a-document-and-show-every-defect-書類を読み不備をすべて示す) | 書類を読み、不備をすべて示す |
//! | [build a sheet in code](documents#2-build-a-sheet-in-code-コードで様式を組み立てる) | コードで様式を組み立てる |
//! | [edit, and see what changes](documents#3-edit-and-see-what-changes-欄を書き換え変わる評価を見る) | 欄を書き換え、変わる評価を見る |
//! | [store a sheet, and read it in years to come](documents#4-store-a-sheet-and-read-it-in-years-to-come-保存し将来の版で読む) | 保存し、将来の版で読む |
//! | [keep a review as rows of a database](reviews#1-keep-a-review-as-rows-of-a-database-評価をデータベースの行にする) | 評価をデータベースの行にする |
//! | [put a rubric of your own in force](reviews#2-put-a-rubric-of-your-own-in-force-独自の評価規則を用いる) | 独自の評価規則を用いる |
//! | [lay 24 wards side by side](reviews#3-lay-24-wards-side-by-side-24区を並べる) | 24区を並べる |
//! | [follow a ward through the years](reviews#4-follow-a-ward-through-the-years-年度の推移を追う) | 年度の推移を追う |
//! | [publish the form](paper#1-publish-the-form-様式を公表する) | 様式を公表する |
//! | [take a workbook in](paper#2-take-a-workbook-in-ブックを取り込む) | ブックを取り込む |
//! | [draft cells from prose](paper#3-draft-cells-from-prose-文章から下書きを作る) | 文章から下書きを作る |
//! | [use all cores](hosts#1-use-all-cores-並列に処理する) | 並列に処理する |
//! | [build for a browser or a device](hosts#2-build-for-a-browser-or-a-device-ブラウザや組込み機器で動かす) | ブラウザや組込み機器で動かす |
//!
//! # A new project
//!
//! The crate is not published: clone it beside your project. Unless a recipe lists its own
//! dependencies, these are enough.
//!
//! まだ公開されていないため、新しいプロジェクトの隣に複製して使う。特に断りのない限り、依存の指定は次のとおり。
//!
//! ```sh
//! cargo new officer
//! ```
//!
//! ```toml
//! [dependencies]
//! kusei = { path = "../kusei" }
//! serde_json = "1"
//! ```
//!
//! The programs read [`REAL_FORM`](crate::wire::REAL_FORM), 福島区's form of 平成28年度, which comes with
//! the crate. To read your own, use `std::fs::read_to_string("sheet.json")?` instead. The
//! assertions in each program show what to expect.
//!
//! どのプログラムも同梱の福島区（平成28年度）の様式
//! [`REAL_FORM`](crate::wire::REAL_FORM) を読む。手元の様式を読むときは、これを
//! `std::fs::read_to_string("sheet.json")?` に置き換える。

pub mod documents;
pub mod hosts;
pub mod paper;
pub mod reviews;
