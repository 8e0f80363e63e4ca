//! A workbook, written and read back by another reader: every cell of the sheet comes back.

use kusei::form::{Cell, Form};
use kusei::intake::{Given, Intake, QuestionKind, read};
use kusei::{Language, RawSheet, Said, Sheet, review};

use crate::grids::grids;
use crate::leaves::leaves;
use crate::plainly::{as_printed, rich_sheets};
use crate::{day, real_form, with};

/// Reads a workbook of a sheet, and checks every law of it.
fn comes_back(sheet: &Sheet, file: &[u8]) {
    let grids = grids(file).expect("a workbook");
    let taken = read(&grids, Given::of(sheet));
    assert_eq!(asked(&taken), [""; 0]);
    let (expected, proposed) = (as_printed(sheet), taken.proposed());
    for ((at, own), (_, back)) in expected.cells().zip(proposed.cells()) {
        assert_eq!(own, back, "{at}");
    }
    assert!(proposed == expected);
    // The other cells are the heading and the list of findings.
    let heads = taken.tables().iter().map(|table| (table.grid(), table.head().start));
    let heads: Vec<_> = heads.collect();
    for (origin, text) in taken.leftovers() {
        let is_above = heads.iter().any(|(grid, row)| origin.grid == *grid && origin.row < *row);
        assert!(is_above || origin.grid == 2, "{origin:?} {text}");
    }
    let back = taken.finish().expect("a sheet");
    assert!(Form::of(&back).tables() == Form::of(sheet).tables());
}

fn asked(taken: &Intake<'_>) -> Vec<String> {
    taken.questions().map(|own| own.en().to_string()).collect()
}

fn written(sheet: &Sheet) -> Vec<u8> {
    Form::of(sheet).xlsx(day()).expect("a workbook")
}

#[test]
fn the_real_form_comes_back() {
    let sheet = real_form();
    comes_back(&sheet, &written(&sheet));
}

#[test]
fn workbooks_with_a_review_come_back() {
    let sheet = real_form();
    let review = review(&sheet);
    let reviewed = Form::reviewed(&review).xlsx(day()).expect("a workbook");
    comes_back(&sheet, &reviewed);
    let grids = grids(&reviewed).expect("a workbook");
    let taken = read(&grids, Given::of(&sheet));
    for finding in review.findings() {
        assert!(taken.proposed().cell(&finding.at()).is_some(), "{finding}");
    }
}

#[test]
fn two_hundred_rich_sheets_come_back() {
    for sheet in rich_sheets(200) {
        comes_back(&sheet, &written(&sheet));
    }
}

#[test]
fn reviewed_sheets_come_back_too() {
    for sheet in rich_sheets(40) {
        let reviewed = review(&sheet);
        let form = Form::reviewed(&reviewed);
        let file = form.xlsx(day()).expect("a workbook");
        comes_back(&sheet, &file);
        // Each finding is listed, with the cell that has its number.
        let grids = grids(&file).expect("a workbook");
        let list = &grids[2];
        let text = |row, column| {
            let mut cells = list.cells().iter();
            cells.find(|own| (own.row, own.column) == (row, column)).map(|own| &*own.text)
        };
        let first = list.rows() - form.notes().count().max(1);
        for (row, note) in (first..).zip(form.notes()) {
            assert_eq!(text(row, 0), Some(&*format!("※{}", note.number)));
            assert_eq!(text(row, 3), Some(&*note.sentence));
            let noted = form.tables().into_iter().find_map(|table| {
                let head = grids[0].rows() - form.tables()[0].rows().len();
                let mut rows = (head..).zip(table.rows());
                rows.find_map(|(row, own)| {
                    let has = |cell: &&Cell| cell.findings().contains(&note.number);
                    let cell = own.cells().iter().find(has)?;
                    let letter = char::from(b'A' + u8::try_from(cell.column()).ok()?);
                    Some(format!("{} {letter}{}", table.title(), row + 1))
                })
            });
            assert_eq!(text(row, 4), noted.as_deref(), "{note:?}");
        }
    }
}

#[test]
fn texts_that_a_spreadsheet_would_take_for_something_else_come_back() {
    for text in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1:A9)",
        "'=1+1",
        "=HYPERLINK(\"https://example.org\")",
        "00123",
        "1e5",
        "2016/4/1",
        "TRUE",
        "#N/A",
        "_x000D_ _x005F_x0041_ _xD83D_",
        "<b>&amp;</b> ]]>",
        "\"a\",'b'",
        " \t text between spaces \u{3000}",
        "\n\n行\n\n",
        "\u{FEFF}方⼈⽬\u{200B}\u{202E}か\u{3099}🏙️",
    ] {
        let sheet = with("【5-1】課題", text);
        comes_back(&sheet, &written(&sheet));
    }
}

/// The lines above the table are not part of it, whatever they contain.
#[test]
fn a_heading_is_no_head() {
    for title in [
        "区政運営基本方針",
        "区政運営基本方針／柱",
        "区政運営基本方針\n計画／めざす状態",
        "計画／めざす状態",
        "めざす成果および戦略",
        "\n\n\n",
    ] {
        let mut raw = RawSheet::from(&real_form());
        raw.policy.title = title.into();
        raw.ward = title.into();
        raw.municipality = Some(title.into());
        let Ok(sheet) = Sheet::try_from(raw) else { continue };
        comes_back(&sheet, &written(&sheet));
    }
}

/// What documents cannot hold is written as the form prints it, and comes back like that.
#[test]
fn line_ends_are_one_kind_and_control_characters_are_seen() {
    let sheet = with("【5-1】課題", "一\r\n二\r三\u{2028}四\u{0}\u{1F}\u{85}\u{FFFF}");
    let grids = grids(&written(&sheet)).expect("a workbook");
    let back = read(&grids, Given::of(&sheet)).finish().expect("a sheet");
    let strategy = back.strategies().iter().find(|own| own.code().to_string() == "5-1");
    let issues = strategy.expect("5-1").issues().as_str();
    assert_eq!(issues, "一\n二\n三\n四␀␟〔U+0085〕〔U+FFFF〕");
    comes_back(&back, &written(&back));
}

/// A publication is read like the city's form, because it has its layout.
#[test]
fn nothing_certain_of_a_publication_is_wrong() {
    let sheet = real_form();
    let file = Form::publication(&sheet).xlsx(day()).expect("a workbook");
    let grids = grids(&file).expect("a workbook");
    let taken = read(&grids, Given::of(&sheet));
    let own = leaves(&taken, &grids, &RawSheet::from(&sheet));
    assert_eq!(own.wrong, [""; 0]);
    assert_eq!((own.certain, own.to_confirm, own.to_correct, own.refused), (542, 60, 3, 0));
}

#[test]
fn an_english_workbook_is_not_read() {
    let sheet = real_form();
    let form = Form::of(&sheet).in_language(Language::English);
    let grids = grids(&form.xlsx(day()).expect("a workbook")).expect("a workbook");
    let taken = read(&grids, Given::of(&sheet));
    let kinds: Vec<_> = taken.questions().map(|own| own.kind().clone()).collect();
    assert_eq!(kinds, [QuestionKind::InEnglish, QuestionKind::InEnglish]);
    let cells: usize = grids.iter().map(|grid| grid.cells().len()).sum();
    assert_eq!(taken.leftovers().count(), cells);
}
