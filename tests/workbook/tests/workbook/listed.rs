//! A comparison, a roll-up and a series as a workbook: every text is read back from its place.

use kusei::form::PrintedTable;
use kusei::terms::Table;
use kusei::{Comparison, Language, Series, Sheet};

use crate::file::{all, part};
use crate::grids::grids;
use crate::plain::visible;
use crate::{day, hostile, named, real_form};

fn sheets() -> Vec<Sheet> {
    // Each ends with a number, because some are equal.
    let texts = (1..).zip(hostile::TEXTS);
    let hostile = texts.map(|(number, text)| named(&format!("{text}{number}")));
    std::iter::once(real_form()).chain(hostile).collect()
}

fn tables(sheets: &[Sheet], language: Language) -> [Table; 3] {
    let reviews: Vec<_> = sheets.iter().map(kusei::review).collect();
    let comparison = Comparison::new(&reviews).expect("a comparison");
    let series = Series::new([&reviews[0]]).expect("a series");
    [comparison.table(language), comparison.roll_up().table(language), series.table(language)]
}

#[test]
fn every_text_is_read_back() {
    for language in Language::ALL {
        for (table, title) in tables(&sheets(), *language).iter().zip(["比較", "集計", "推移"])
        {
            let printed = PrintedTable::of(table, title, *language);
            let file = printed.xlsx(day()).expect("a workbook");
            assert!(file == printed.xlsx(day()).expect("a workbook"));
            let [grid] = &grids(&file).expect("a workbook")[..] else { panic!("one worksheet") };
            let read = |row: usize, column: usize| {
                let cell = grid.cells().iter().find(|it| (it.row, it.column) == (row, column));
                cell.map(|it| it.text.to_string()).unwrap_or_default()
            };
            assert_eq!(read(0, 0), title);
            for (column, caption) in table.header().iter().enumerate() {
                assert_eq!(read(1, column), *caption);
            }
            let cells: std::collections::BTreeMap<_, _> =
                grid.cells().iter().map(|it| ((it.row, it.column), &it.text)).collect();
            let mut held = 0;
            for (row, texts) in (2..).zip(table.rows()) {
                for (column, text) in texts.iter().enumerate() {
                    let own = cells.get(&(row, column)).map(ToString::to_string);
                    assert_eq!(own.unwrap_or_default(), visible(text), "{row}, {column}");
                    held += 1;
                }
            }
            assert_eq!(held, table.rows().len() * table.header().len());
            assert!(held > 100, "{held}");
        }
    }
}

#[test]
fn the_head_is_on_every_printed_page() {
    let [comparison, ..] = tables(&[real_form()], Language::Japanese);
    let file = PrintedTable::of(&comparison, "比較", Language::Japanese).xlsx(day());
    let file = file.expect("a workbook");
    assert!(part(&file, "xl/workbook.xml").contains("比較!$2:$2"));
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    let xml = roxmltree::Document::parse(&sheet).expect("XML");
    let setup = all(&xml, "pageSetup").next().expect("a page");
    assert_eq!(setup.attribute("orientation"), Some("landscape"));
    assert!(all(&xml, "c").all(|cell| cell.attribute("t").is_none_or(|own| own == "s")));
    assert!(part(&file, "docProps/core.xml").contains("<dc:title>比較</dc:title>"));
}

/// A title that cannot be a worksheet's name is still the heading.
#[test]
fn a_table_may_have_any_title() {
    let [_, roll_up, _] = tables(&[real_form()], Language::Japanese);
    for (title, name) in [
        ("比較[1]: 区/市*?\\'", "比較〓1〓〓 区〓市〓〓〓〓"),
        ("", "〓"),
        (" \t", "〓"),
        ("区\nの\t比較", "区〓の〓比較"),
        (
            "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみ",
            "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほま",
        ),
        ("🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙", "🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙🏙"),
    ] {
        let file = PrintedTable::of(&roll_up, title, Language::Japanese).xlsx(day());
        let file = file.unwrap_or_else(|error| panic!("{title}: {error}"));
        let book = part(&file, "xl/workbook.xml");
        let book = roxmltree::Document::parse(&book).expect("XML");
        let own = all(&book, "sheet").next().and_then(|own| own.attribute("name"));
        assert_eq!(own, Some(name));
        let grid = &grids(&file).expect("a workbook")[0];
        let first = grid.cells().iter().find(|own| own.row == 0).map(|own| own.text.to_string());
        assert_eq!(first.unwrap_or_default(), title);
    }
}

#[test]
fn a_text_too_long_is_refused() {
    let long = named(&"あ".repeat(40_000));
    let [comparison, ..] = tables(&[long], Language::Japanese);
    let error = PrintedTable::of(&comparison, "比較", Language::Japanese).xlsx(day());
    let error = error.expect_err("a refusal");
    assert_eq!(error.code(), "text-too-long");
}
