//! The tables in CSV, read back by the csv crate.

use kusei::Sheet;
use kusei::form::{ByteOrderMark, Csv, FigureStyle, Form, Formulas, Merged};
use kusei::terms::Text;
use proptest::collection::vec;
use proptest::prelude::{prop_assert, proptest};
use proptest::sample::select;

use crate::drawn::{any, config, sheets};
use crate::printed::cells::lost;
use crate::printed::{assert_snapshot, complete, grid, hostile, real_form};

/// Returns the cells of a CSV document, every row as long as the first.
pub(crate) fn read(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// Returns the cells without the guarding apostrophes.
fn unguarded(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let plain = |cell: String| cell.strip_prefix('\'').map(str::to_owned).unwrap_or(cell);
    rows.into_iter().map(|row| row.into_iter().map(plain).collect()).collect()
}

/// Reads both tables back in every way they can be written.
fn reads_back(sheet: &Sheet) {
    let review = kusei::review(sheet);
    for csv in Form::reviewed(&review).csv() {
        for merged in [Merged::Once, Merged::Repeated] {
            let cells = grid(csv.table(), merged);
            let guarded = csv.clone().merged(merged).to_string();
            assert_eq!(unguarded(read(&guarded)), cells);
            let plain = csv.clone().merged(merged).formulas(Formulas::AsTheyAre).to_string();
            assert_eq!(read(&plain), cells);
        }
    }
}

#[test]
fn the_real_form_as_kept() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    let [outcomes, initiatives] = Form::reviewed(&review).csv();
    assert_snapshot("outcomes.csv", &outcomes.to_string());
    assert_snapshot("initiatives.csv", &initiatives.to_string());
}

#[test]
fn the_real_form_is_read_back_to_the_same_cells() {
    reads_back(&real_form());
}

#[test]
fn hostile_cells_are_read_back_to_the_same_cells() {
    for turn in 0..hostile::TEXTS.len() {
        reads_back(&hostile::sheet(turn));
    }
}

#[test]
fn every_cell_of_the_sheet_is_there() {
    for sheet in [real_form(), complete(), hostile::sheet(0), hostile::sheet(7)] {
        let tables = Form::of(&sheet).csv().map(|csv| csv.formulas(Formulas::AsTheyAre));
        let mut texts: Vec<_> =
            tables.iter().flat_map(|csv| read(&csv.to_string())).flatten().collect();
        // A table has no lines above it: the ward, the year and the policy's title are given by the
        // caller.
        texts.extend([Form::of(&sheet).title()].into_iter().chain(Form::of(&sheet).subject()));
        let lost = lost(&sheet, &texts);
        assert!(lost.is_empty(), "{lost:#?}");
    }
}

#[test]
fn a_byte_order_mark_is_before_the_head_where_asked_for() {
    let sheet = real_form();
    for csv in Form::of(&sheet).csv() {
        let without = csv.to_string();
        assert!(!without.contains('\u{FEFF}'));
        let with = csv.byte_order_mark(ByteOrderMark::With).to_string();
        assert_eq!(with, format!("\u{FEFF}{without}"));
    }
}

/// 1,145件 is a text to a program; 1145件 is a figure to a reader of the format.
#[test]
fn figures_are_canonical_where_asked_for() {
    let sheet = real_form();
    let form = Form::of(&sheet);
    let [_, written] = form.csv();
    let [outcomes, canonical] = form.figures(FigureStyle::Canonical).csv();
    assert!(
        written.to_string().contains("\"1,145件\",") && written.to_string().contains(",3ヵ所,")
    );
    assert!(
        canonical.to_string().contains(",1145件,") && canonical.to_string().contains(",3箇所,")
    );
    assert!(outcomes.to_string().contains(",平成29年度までに50%以上,"));
}

#[test]
fn lines_end_with_cr_lf_and_within_cells_with_lf() {
    let sheet = hostile::sheet(0);
    for csv in Form::of(&sheet).csv() {
        let text = csv.to_string();
        assert!(text.ends_with("\r\n"));
        let rows = read(&text).len();
        assert_eq!(text.matches("\r\n").count(), rows);
        assert_eq!(text.matches('\r').count(), rows);
    }
}

fn first_cell(text: &str) -> String {
    let sheet = crate::printed::changed(|raw| raw.strategies[0].issues = Some(text.into()));
    let [outcomes, _] = Form::of(&sheet).csv();
    read(&outcomes.to_string())[1][14].clone()
}

/// Names a test by its cell, and gives how it is written.
macro_rules! guarded {
    ($($name:ident: $cell:literal => $written:literal;)+) => {$(
        #[test]
        fn $name() {
            assert_eq!(first_cell($cell), $written);
        }
    )+};
}

guarded! {
    an_equals_sign: "=1+1" => "'=1+1";
    a_plus: "+81" => "'+81";
    a_minus: "-1+1" => "'-1+1";
    a_minus_and_a_name: "-SUM(A1)" => "'-SUM(A1)";
    a_minus_alone: "-" => "-";
    a_wide_minus_alone: "－" => "－";
    a_figure_below_zero: "-1,500千円" => "-1,500千円";
    a_rate_below_zero: "-4.6%" => "-4.6%";
    a_figure_with_letters: "-1e9" => "'-1e9";
    a_figure_with_a_name: "-1a" => "'-1a";
    a_figure_with_a_wide_plus: "-1＋１" => "'-1＋１";
    a_minus_and_a_word: "-東京" => "'-東京";
    a_wide_percent: "-4％" => "-4％";
    an_at: "@SUM(A1)" => "'@SUM(A1)";
    full_width_equals: "＝1" => "'＝1";
    full_width_plus: "＋1" => "'＋1";
    full_width_minus: "－1" => "'－1";
    full_width_at: "＠x" => "'＠x";
    behind_spaces: " 　=1" => "' 　=1";
    behind_a_line_end: "\n=1" => "'\n=1";
    behind_a_return: "\r=1" => "'\n=1";
    a_tab: "\tx" => "'\tx";
    an_apostrophe: "'x" => "''x";
    a_dash_of_the_form: "―" => "―";
    a_triangle: "▲1" => "▲1";
    an_equals_sign_within: "a=1" => "a=1";
    a_mark: "A" => "A";
    nothing: "" => "";
}

/// Returns whether a cell is a lone dash, or a minus and a figure followed only by the characters
/// of a unit: no function is called, and nothing is computed.
fn is_no_formula(cell: &str) -> bool {
    let mut chars = cell.chars();
    match (chars.next(), chars.next()) {
        (Some('-' | '－'), None) => true,
        (Some('-'), Some('0'..='9')) => chars.all(|c| {
            c.is_ascii_digit() || ",.%％".contains(c) || c as u32 > 0x7F && c.is_alphabetic()
        }),
        _ => false,
    }
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn any_texts_are_read_back(texts in vec(any::<Text>(), 1..40)) {
        reads_back(&hostile::drawn(&texts));
    }

    #[test]
    fn any_sheet_is_read_back(sheet in sheets::<Sheet>()) {
        reads_back(&sheet);
    }

    #[test]
    fn no_cell_begins_a_formula(
        spaces in "[ \t\r\n　]{0,3}",
        sign in select(vec!['=', '+', '-', '@', '＝', '＋', '－', '＠']),
        text in any::<Text>(),
    ) {
        let cell = format!("{spaces}{sign}{text}");
        let written = first_cell(&cell);
        prop_assert!(written.starts_with('\'') || is_no_formula(&cell), "{written:?}");
    }
}

#[test]
fn a_table_in_csv_has_its_title() {
    let sheet = real_form();
    let [outcomes, initiatives]: [Csv; 2] = Form::of(&sheet).csv();
    assert_eq!(outcomes.table().title(), "めざす成果および戦略");
    assert_eq!(initiatives.table().title(), "具体的取組");
}
