//! What a workbook cannot hold is refused with its place; reading any workbook loses nothing.

use kusei::chrono::NaiveDate;
use kusei::form::{Form, WorkbookError};
use kusei::intake::{Given, Grid, read};
use kusei::wire::RawTarget;
use kusei::{Language, RawSheet, Said, Sheet};
use rust_xlsxwriter::{Format, Formula, Workbook};

use crate::grids::grids;
use crate::{day, real_form, with};

fn refused(sheet: &Sheet) -> WorkbookError {
    Form::of(sheet).xlsx(day()).expect_err("a refusal")
}

#[test]
fn a_text_too_long_is_named_with_its_cell() {
    for (text, length) in [("あ".repeat(32_768), 32_768), ("🏙".repeat(16_384), 32_768)] {
        let error = refused(&with("【5-1】課題", &text));
        let WorkbookError::TextTooLong { cell, length: own, .. } = &error else {
            panic!("{error}")
        };
        assert_eq!((cell.to_string(), *own), ("O15".into(), length));
        assert_eq!(
            error.ja(),
            "「めざす成果および戦略」の表のO15（自己評価／課題）は32768文字あり、一つのセルに収まりません（32767文字以内で記載してください）"
        );
        assert_eq!(
            error.to_string(),
            "O15 of the table “めざす成果および戦略” (自己評価／課題) has 32768 characters (expected at most 32767)"
        );
    }
    for text in ["あ".repeat(32_767), "🏙".repeat(16_383), "\n".repeat(32_767)] {
        let sheet = with("【5-1】課題", &text);
        let file = Form::of(&sheet).xlsx(day()).expect("a workbook");
        let grids = grids(&file).expect("a workbook");
        let back = read(&grids, Given::of(&sheet)).finish().expect("a sheet");
        assert_eq!(RawSheet::from(&back), RawSheet::from(&sheet));
    }
    // Also in the heading.
    let mut raw = RawSheet::from(&real_form());
    raw.policy.title = "あ".repeat(40_000);
    let error = refused(&raw.try_into().expect("a sheet"));
    assert!(error.ja().to_string().contains("の表のA2（"), "{error}");
}

#[test]
fn a_table_of_too_many_rows_is_refused() {
    let mut raw = RawSheet::from(&real_form());
    let initiative = &mut raw.strategies[0].initiatives[0];
    let target =
        RawTarget {
            name: "人数".into(), criterion: Some("1人以上".into()), ..Default::default()
        };
    initiative.withdrawal = None;
    initiative.targets = vec![target; WorkbookError::ROWS];
    let error = refused(&raw.try_into().expect("a sheet"));
    let WorkbookError::TooManyRows { rows, .. } = error else { panic!("{error}") };
    assert!(rows > WorkbookError::ROWS);
}

#[test]
fn a_day_that_no_workbook_is_of() {
    let sheet = real_form();
    for (year, is_day) in [(1899, false), (1900, true), (9999, true), (10_000, false), (-5, false)]
    {
        let day = NaiveDate::from_ymd_opt(year, 12, 1).expect("a day");
        match Form::of(&sheet).xlsx(day) {
            Ok(_) => assert!(is_day, "{day}"),
            Err(error) => {
                assert!(!is_day, "{day}");
                assert_eq!(error.code(), "date");
                assert!(error.to(Language::Japanese).to_string().starts_with(&day.to_string()));
            }
        }
    }
}

/// The real form's tables in a workbook of another program: other names, numbers as numbers.
fn by_another_hand(names: [&str; 2]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, table) in names.into_iter().zip(Form::of(&real_form()).tables()) {
        let page = book.add_worksheet().set_name(name).expect("a name");
        let head = table.head();
        let at = |row: usize, column: usize| -> (u32, u16) {
            (row.try_into().expect("a row"), column.try_into().expect("a column"))
        };
        let mut put = |row: usize, column: usize, rows: usize, columns: usize, text: &str| {
            let ((top, left), format) = (at(row, column), Format::new());
            let (bottom, right) = at(row + rows - 1, column + columns - 1);
            let written = if rows * columns > 1 {
                page.merge_range(top, left, bottom, right, text, &format)
            } else {
                page.write_string(top, left, text)
            };
            written.expect("a cell");
        };
        for (row, heads) in head.iter().enumerate() {
            for own in heads {
                put(row, own.column, own.rows, own.columns, own.caption);
            }
        }
        for (row, own) in table.rows().iter().enumerate() {
            for cell in own.cells() {
                put(head.len() + row, cell.column(), cell.rows(), 1, cell.text());
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn worksheets_may_have_any_name() {
    let sheet = real_form();
    for names in [
        ["区政運営基本方針", "計画／めざす状態"],
        ["=1+1", "<a href=\"x\">&amp;"],
        ["_x0041_", "a'b"],
        ["🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙", "\u{202E}表"],
    ] {
        let file = by_another_hand(names);
        let grids = grids(&file).expect("a workbook");
        let back = read(&grids, Given::of(&sheet)).finish();
        assert_eq!(back, Ok(sheet.clone()), "{names:?}");
    }
}

/// Numbers, dates and formulas: the file does not have what a cell shows, so it is asked about.
#[test]
fn values_that_are_not_texts_are_asked_about() {
    let sheet = real_form();
    let mut book = Workbook::new();
    let share = Format::new().set_num_format("0.0%");
    let mut numbers = 0;
    for table in Form::of(&sheet).tables() {
        let page = book.add_worksheet().set_name(table.title()).expect("a name");
        let whole = Grid::of_table(&table).expect("a grid");
        for cell in whole.cells() {
            let at = |row: usize, column: usize| -> (u32, u16) {
                (row.try_into().expect("a row"), column.try_into().expect("a column"))
            };
            let (row, column) = at(cell.row, cell.column);
            let (bottom, right) = at(cell.row + cell.rows - 1, cell.column + cell.columns - 1);
            if cell.rows * cell.columns > 1 {
                let text = &*cell.text;
                page.merge_range(row, column, bottom, right, text, &Format::new()).expect("a cell");
                continue;
            }
            numbers += 1;
            match &*cell.text {
                "49.6%" => page.write_number_with_format(row, column, 0.496, &share),
                "54.2%" => {
                    let own = Formula::new("=0.5+0.042").set_result("0.542");
                    page.write_formula_with_format(row, column, own, &share)
                }
                "91.42%" => page.write_formula(row, column, Formula::new("=B99")),
                text => {
                    numbers -= 1;
                    page.write_string(row, column, text)
                }
            }
            .expect("a cell");
        }
    }
    assert_eq!(numbers, 3);
    let file = book.save_to_buffer().expect("a workbook");
    let grids = grids(&file).expect("a workbook");
    let taken = read(&grids, Given::of(&sheet));
    let asked: Vec<_> = taken.questions().map(|own| own.ja().to_string()).collect();
    let why = "について、数値として保存されたセルで、表示されている単位や桁が分かりません";
    assert_eq!(
        asked,
        [
            format!("【4-1】アウトカム①の実績値：「0.496」{why}［案：49.6%］"),
            format!("【4-1】アウトカム①の前年度の実績値：「0.542」{why}［案：54.2%］"),
            format!("【4-1-1】業績目標①の実績値：「0」{why}［案：0%］"),
        ]
    );
}

/// Two wards in one workbook: one is read, and the other is asked about.
#[test]
fn two_forms_in_one_workbook() {
    let sheet = real_form();
    let file = Form::of(&sheet).xlsx(day()).expect("a workbook");
    let mut both = grids(&file).expect("a workbook");
    both.extend(grids(&file).expect("a workbook"));
    let taken = read(&both, Given::of(&sheet));
    let codes: Vec<_> = taken.questions().map(|own| own.kind().code()).collect();
    assert_eq!(codes, ["table-twice", "table-twice"]);
    let own: usize = both[2..].iter().map(|grid| grid.cells().len()).sum();
    assert!(taken.leftovers().count() >= own);
}

/// Any part of a file that is truncated or changed gives an error or questions.
#[test]
fn a_file_that_is_damaged() {
    let file = Form::of(&real_form()).xlsx(day()).expect("a workbook");
    for end in (0..file.len()).step_by(997) {
        assert!(grids(&file[..end]).is_err(), "{end}");
    }
}
