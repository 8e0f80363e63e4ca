//! A table as text: one line per row, and tabs between cells.

use kusei::terms::Table;
use kusei::{Comparison, Language, review};
use serde_json::json;

use crate::documents::{edited, sheet};

/// The marks of a city of one ward, counted.
fn counted(ward: &str) -> Table {
    let sheet = sheet(&edited(&[("ward", json!(ward))]));
    let review = review(&sheet);
    let comparison = Comparison::new([&review]).unwrap_or_else(|defects| panic!("{defects}"));
    comparison.roll_up().table(Language::English)
}

#[test]
fn a_table_is_its_header_and_its_rows() {
    let table = counted("福島区");
    let lines = [table.header().join("\t")].into_iter();
    let lines = lines.chain(table.rows().iter().map(|cells| cells.join("\t")));
    let lines: String = lines.map(|line| line + "\n").collect();
    assert_eq!(table.to_string(), lines);
    assert!(lines.starts_with("scope\t"), "{lines}");
}

/// A ward's name cannot add a cell or a line.
#[test]
fn a_cell_stays_within_its_cell() {
    let table = counted("福\t島\n区\r（仮）");
    let told = table.to_string();
    let cells: Vec<usize> = told.split('\n').map(|line| line.split('\t').count()).collect();
    let expected = [vec![table.header().len(); table.rows().len() + 1], vec![1]].concat();
    assert_eq!(cells, expected);
    assert_eq!(told.matches("\n福 島 区 （仮）\t").count(), 12);
}

/// The cells of a comparison under each caption, in the caption's language.
#[test]
fn a_comparison_is_in_its_own_language() {
    let sheets = ["55%", "49.6%"].map(|reading| {
        let ward = if reading == "55%" { "北区" } else { "南区" };
        sheet(&edited(&[("ward", json!(ward)), ("indicator/reading", json!(reading))]))
    });
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let comparison = Comparison::new(&reviews).unwrap_or_else(|defects| panic!("{defects}"));
    let cells = |language, caption: &str| {
        let table = comparison.table(language);
        let column = table.header().iter().position(|own| *own == caption).expect("a caption");
        table.rows().iter().take(2).map(|row| row[column].clone()).collect::<Vec<_>>()
    };
    assert_eq!(cells(Language::Japanese, "達成"), ["達成", "未達成"]);
    assert_eq!(cells(Language::English, "met or missed"), ["met", "missed"]);
    assert_eq!(cells(Language::Japanese, "区"), ["北区", "南区"]);
    assert_eq!(cells(Language::English, "rank"), ["1", "2"]);
    assert_eq!(cells(Language::Japanese, "実績値"), ["55%", "49.6%"]);
    assert_eq!(cells(Language::Japanese, "目標との差"), ["＋5ポイント", "▲0.4ポイント"]);
    let margins = ["+5 percentage points", "−0.4 percentage points"];
    assert_eq!(cells(Language::English, "margin to target"), margins);
}
