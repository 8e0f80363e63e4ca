//! The content of the file: its parts as XML, read by a generic parser.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use kusei::chrono::NaiveDate;
use kusei::form::{Form, PrintedTable};
use kusei::{Language, review};
use roxmltree::{Document, Node};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::grids::grids;
use crate::{day, real_form};

/// A part of a workbook.
pub(crate) fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

pub(crate) fn all<'d>(xml: &'d Document<'d>, name: &'d str) -> impl Iterator<Item = Node<'d, 'd>> {
    xml.descendants().filter(move |node| node.tag_name().name() == name)
}

/// Returns the text of an element.
fn texts(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|own| own.text()).collect()
}

fn reviewed(language: Language) -> Vec<u8> {
    let sheet = real_form();
    let review = review(&sheet);
    Form::reviewed(&review).in_language(language).xlsx(day()).expect("a workbook")
}

#[test]
fn the_same_form_gives_the_same_bytes() {
    let first = reviewed(Language::Japanese);
    // The file's times have a resolution of one second.
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    assert!(first == reviewed(Language::Japanese));
    assert!(part(&first, "docProps/core.xml").contains("2017-06-30T00:00:00Z"));
    let sheet = real_form();
    let other_day = NaiveDate::from_ymd_opt(2017, 7, 1).expect("a day");
    assert!(Form::of(&sheet).xlsx(day()) != Form::of(&sheet).xlsx(other_day));
}

#[test]
fn every_cell_is_a_text_and_stays_one() {
    let file = reviewed(Language::Japanese);
    let styles = part(&file, "xl/styles.xml");
    let styles = Document::parse(&styles).expect("XML");
    let formats = styles.descendants().find(|node| node.tag_name().name() == "cellXfs");
    let formats: Vec<_> = formats
        .expect("formats")
        .children()
        .filter(|node| node.tag_name().name() == "xf")
        .collect();
    for n in 1..=3 {
        let text = part(&file, &format!("xl/worksheets/sheet{n}.xml"));
        let xml = Document::parse(&text).expect("XML");
        let mut texts = 0;
        for cell in all(&xml, "c") {
            let style: usize = cell.attribute("s").expect("a style").parse().expect("a number");
            assert_eq!(formats[style].attribute("numFmtId"), Some("49"), "{cell:?}");
            if cell.has_children() {
                assert_eq!(cell.attribute("t"), Some("s"), "{cell:?}");
                texts += 1;
            }
        }
        assert!(texts > 30, "{texts}");
        assert_eq!(all(&xml, "f").count(), 0);
        let ignored = all(&xml, "ignoredError").next().expect("no warning of numbers as texts");
        assert_eq!(ignored.attribute("numberStoredAsText"), Some("1"));
    }
}

#[test]
fn a_page_is_printed_as_the_form_is() {
    for language in [Language::Japanese, Language::English] {
        let file = reviewed(language);
        let book = part(&file, "xl/workbook.xml");
        let book = Document::parse(&book).expect("XML");
        let names: Vec<_> = all(&book, "sheet").filter_map(|own| own.attribute("name")).collect();
        let titles = Form::of(&real_form()).in_language(language).tables().map(|own| own.title());
        assert_eq!(names[..2], titles);
        assert!(["確認事項", "Findings"].contains(&names[2]));
        let repeated: Vec<_> = all(&book, "definedName").map(|own| own.text()).collect();
        for (n, title) in names.iter().enumerate() {
            let rows = if n == 2 { "$4:$4" } else { "$4:$6" };
            assert!(
                repeated.contains(&Some(&format!("'{title}'!{rows}")))
                    || repeated.contains(&Some(&format!("{title}!{rows}"))),
                "{repeated:?}"
            );
            let text = part(&file, &format!("xl/worksheets/sheet{}.xml", n + 1));
            let xml = Document::parse(&text).expect("XML");
            let setup = all(&xml, "pageSetup").next().expect("a page");
            let cells = ["paperSize", "orientation", "fitToHeight"].map(|own| setup.attribute(own));
            assert_eq!(cells, [Some("8"), Some("landscape"), Some("0")]);
            assert_eq!(
                all(&xml, "pageSetUpPr").next().and_then(|own| own.attribute("fitToPage")),
                Some("1")
            );
            let pane = all(&xml, "pane").next().expect("a pane");
            let kept = [pane.attribute("xSplit"), pane.attribute("ySplit")];
            assert_eq!(kept, if n == 2 { [None, Some("4")] } else { [Some("3"), Some("6")] });
        }
    }
}

/// Returns the cells of a table by position: the head's, then those of its rows.
fn printed(table: &PrintedTable, heading: usize) -> BTreeMap<[usize; 2], ([usize; 2], String)> {
    let mut cells = BTreeMap::new();
    let head = table.head();
    for (row, heads) in head.iter().enumerate() {
        for own in heads {
            let lines = own.legend.iter().map(ToString::to_string);
            let lines: Vec<_> = std::iter::once(own.caption.to_owned()).chain(lines).collect();
            cells.insert([heading + row, own.column], ([own.rows, own.columns], lines.join("\n")));
        }
    }
    for (row, own) in table.rows().iter().enumerate() {
        for cell in own.cells() {
            let at = [heading + head.len() + row, cell.column()];
            cells.insert(at, ([cell.rows(), 1], cell.text().to_owned()));
        }
    }
    cells.retain(|_, (_, text)| !text.is_empty());
    cells
}

#[test]
fn cells_are_merged_as_printed() {
    for language in [Language::Japanese, Language::English] {
        let (sheet, file) = (real_form(), reviewed(language));
        let grids = grids(&file).expect("a workbook");
        for (grid, table) in grids.iter().zip(Form::of(&sheet).in_language(language).tables()) {
            assert_eq!(grid.name(), table.title());
            let cells = grid.cells().iter().filter(|cell| cell.row >= 3);
            let cells = cells.map(|own| {
                ([own.row, own.column], ([own.rows, own.columns], own.text.to_string()))
            });
            assert_eq!(cells.collect::<BTreeMap<_, _>>(), printed(&table, 3));
        }
    }
}

/// A second, simple way to determine the height of a text: characters side by side.
fn lines(text: &str, pixels: usize) -> usize {
    let mut lines = 0;
    for line in text.split('\n') {
        let mut used = 0;
        lines += 1;
        for c in line.chars() {
            let own = if c.is_ascii() { 6 } else { 12 };
            if used + own > pixels - 6 {
                lines += 1;
                used = 0;
            }
            used += own;
        }
    }
    lines
}

#[test]
fn rows_are_as_high_as_their_texts() {
    let file = reviewed(Language::Japanese);
    for (n, grid) in (1..).zip(grids(&file).expect("a workbook")) {
        let text = part(&file, &format!("xl/worksheets/sheet{n}.xml"));
        let xml = Document::parse(&text).expect("XML");
        let number =
            |text: Option<&str>| -> Decimal { text.expect("a number").parse().expect("a number") };
        let heights: Vec<_> = all(&xml, "row").map(|own| number(own.attribute("ht"))).collect();
        let mut widths = Vec::new();
        for own in all(&xml, "col") {
            let [from, to] = ["min", "max"].map(|name| number(own.attribute(name)).to_usize());
            // In standard characters, which are seven pixels wide.
            let pixels = number(own.attribute("width")) * Decimal::from(7);
            let pixels = pixels.round().to_usize().expect("a width");
            widths.extend((from.expect("a column")..=to.expect("a column")).map(|_| pixels));
        }
        let whole: usize = widths.iter().sum();
        assert!((1_900..=2_050).contains(&whole), "{whole}");
        for cell in grid.cells().iter().filter(|cell| cell.row >= 3) {
            let width: usize = widths[cell.column..][..cell.columns].iter().sum();
            let height: Decimal = heights[cell.row..][..cell.rows].iter().sum();
            let needed = Decimal::from(lines(&cell.text, width) * 12);
            assert!(height >= needed, "{n} {cell:?}: {height} of {needed}");
        }
        // No page is mostly white.
        let highest = heights.iter().max().expect("a row");
        assert!(*highest < Decimal::from(250), "{highest}");
    }
}

#[test]
fn findings_are_notes_and_a_list() {
    let sheet = real_form();
    let review = review(&sheet);
    let form = Form::reviewed(&review);
    let file = form.xlsx(day()).expect("a workbook");
    let mut notes = BTreeMap::new();
    for (n, title) in (1..).zip(form.tables().map(|table| table.title())) {
        let text = part(&file, &format!("xl/comments{n}.xml"));
        let xml = Document::parse(&text).expect("XML");
        for own in all(&xml, "comment") {
            notes.insert(format!("{title} {}", own.attribute("ref").expect("a cell")), texts(own));
        }
    }
    let grids = grids(&file).expect("a workbook");
    let mut rows: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for cell in grids[2].cells().iter().filter(|cell| cell.row >= 4) {
        rows.entry(cell.row).or_default().push(cell.text.to_string());
    }
    assert_eq!(rows.len(), 8);
    assert_eq!(notes.len(), 8);
    for (note, row) in form.notes().zip(rows.values()) {
        let number = format!("※{}", note.number);
        assert_eq!(row[..4], [&number, note.severity, &note.place, &note.sentence]);
        let own = &notes[&row[4]];
        assert!(own.contains(&format!("{number} {}：{}", note.severity, note.sentence)), "{own}");
    }
    assert!(notes["めざす成果および戦略 N15"].starts_with("（判定：a）\n※5 不整合："));
    let without = Form::of(&sheet).xlsx(day()).expect("a workbook");
    let mut archive = zip::ZipArchive::new(Cursor::new(&without)).expect("an archive");
    assert!(archive.by_name("xl/worksheets/sheet3.xml").is_err());
    assert!(archive.by_name("xl/comments1.xml").is_err());
}

/// The cells of marks in a form to be filled in offer those of the legend, and accept others.
#[test]
fn marks_are_offered_where_they_are_due() {
    let sheet = real_form();
    let form = Form::of(&sheet).to_fill_in();
    let file = form.xlsx(day()).expect("a workbook");
    for (n, table) in (1..).zip(form.tables()) {
        let text = part(&file, &format!("xl/worksheets/sheet{n}.xml"));
        let xml = Document::parse(&text).expect("XML");
        let mut offered = BTreeMap::new();
        for own in all(&xml, "dataValidation") {
            assert_eq!(
                (own.attribute("type"), own.attribute("showErrorMessage")),
                (Some("list"), None)
            );
            for cells in own.attribute("sqref").expect("cells").split(' ') {
                offered.insert(cells.to_owned(), texts(own));
            }
        }
        let last = 6 + table.rows().len();
        let expected =
            table.columns().iter().enumerate().filter(|(_, own)| !own.legend().is_empty());
        let expected = expected.map(|(column, own)| {
            let letter = char::from(b'A' + u8::try_from(column).expect("a column"));
            let marks: Vec<_> = own.legend().iter().map(|line| line.mark).collect();
            (format!("{letter}7:{letter}{last}"), format!("\"{}\"", marks.join(",")))
        });
        assert_eq!(offered, expected.collect::<BTreeMap<_, _>>());
        let heights = all(&xml, "row").skip(6).filter_map(|own| own.attribute("ht"));
        assert!(
            heights
                .map(|own| own.parse::<Decimal>().expect("points"))
                .all(|own| own >= Decimal::from(44))
        );
        let printed = part(
            &Form::of(&sheet).xlsx(day()).expect("a workbook"),
            &format!("xl/worksheets/sheet{n}.xml"),
        );
        assert!(!printed.contains("dataValidation"));
    }
}
