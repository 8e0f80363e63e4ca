//! The look of a workbook: the styles of all cells, and the heights of its rows.

use std::collections::BTreeMap;

use kusei::form::{CellKind, Form, PrintedTable};
use kusei::{Language, Sheet, review};
use roxmltree::{Document, Node};
use rust_decimal::Decimal;

use crate::file::{all, part};
use crate::plainly::rich_sheets;
use crate::{day, real_form, with};

/// The look of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Look {
    font: String,
    bold: bool,
    ink: Option<String>,
    ground: Option<String>,
    ruled: bool,
    wraps: bool,
    across: Option<String>,
    down: Option<String>,
}

fn child<'d>(node: Node<'d, 'd>, name: &str) -> Option<Node<'d, 'd>> {
    node.children().find(|own| own.tag_name().name() == name)
}

fn elements<'d>(xml: &'d Document<'d>, name: &'d str) -> Vec<Node<'d, 'd>> {
    let whole = all(xml, name).next().expect("a list");
    whole.children().filter(Node::is_element).collect()
}

fn number(node: Node<'_, '_>, name: &str) -> usize {
    node.attribute(name).expect(name).parse().expect("a number")
}

fn value<'d>(node: Node<'d, 'd>, name: &str, attribute: &str) -> Option<&'d str> {
    child(node, name)?.attribute(attribute)
}

/// Returns the looks of a worksheet's cells, by their names.
fn looks(file: &[u8], sheet: usize) -> BTreeMap<String, Look> {
    let styles = part(file, "xl/styles.xml");
    let styles = Document::parse(&styles).expect("XML");
    let [fonts, fills, borders, formats] =
        ["fonts", "fills", "borders", "cellXfs"].map(|name| elements(&styles, name));
    let look = |format: Node<'_, '_>| {
        let font = fonts[number(format, "fontId")];
        let [name, size] = ["name", "sz"].map(|own| value(font, own, "val").unwrap_or_default());
        let sides = ["left", "right", "top", "bottom"].map(|side| {
            let edge = child(borders[number(format, "borderId")], side).expect("a side");
            (edge.attribute("style"), value(edge, "color", "rgb"))
        });
        let ground = child(fills[number(format, "fillId")], "patternFill").expect("a pattern");
        let aligned = |own| Some(value(format, "alignment", own)?.to_owned());
        Look {
            font: format!("{name} {size}"),
            bold: child(font, "b").is_some(),
            ink: value(font, "color", "rgb").map(str::to_owned),
            ground: value(ground, "fgColor", "rgb").map(str::to_owned),
            ruled: sides == [(Some("thin"), Some("FF888888")); 4],
            wraps: aligned("wrapText").as_deref() == Some("1"),
            across: aligned("horizontal"),
            down: aligned("vertical"),
        }
    };
    let text = part(file, &format!("xl/worksheets/sheet{sheet}.xml"));
    let xml = Document::parse(&text).expect("XML");
    let cells = all(&xml, "c").map(|own| {
        (own.attribute("r").expect("a name").to_owned(), look(formats[number(own, "s")]))
    });
    cells.collect()
}

fn address(row: usize, column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column).expect("a column"));
    format!("{letter}{}", row + 1)
}

pub(crate) const FONT: &str = "ＭＳ Ｐゴシック";

/// Returns the expected look of a cell of a table.
fn expected(bold: bool, across: Option<&str>, ground: Option<&str>) -> Look {
    Look {
        font: format!("{FONT} 9"),
        bold,
        ink: None,
        ground: ground.map(|own| format!("FF{own}")),
        ruled: true,
        wraps: true,
        across: across.map(str::to_owned),
        down: Some("top".into()),
    }
}

fn holds(sheet: &Sheet, language: Language) {
    let review = review(sheet);
    let form = Form::reviewed(&review).in_language(language);
    let file = form.xlsx(day()).expect("a workbook");
    for (number, table) in (1..).zip(form.tables()) {
        let looks = looks(&file, number);
        // The title and the lines below it; an empty line is omitted.
        let begin = 1 + form.subject().iter().filter(|line| !line.is_empty()).count();
        for row in 0..begin {
            let own = &looks[&address(row, 0)];
            let size = if row == 0 { 14 } else { 11 };
            assert_eq!((&own.font, own.bold), (&format!("{FONT} {size}"), row == 0));
            assert!(!own.ruled && own.ground.is_none());
        }
        table_holds(&table, begin, &looks);
    }
}

fn table_holds(table: &PrintedTable, begin: usize, looks: &BTreeMap<String, Look>) {
    let head = table.head();
    for (row, heads) in (begin..).zip(&head) {
        for own in heads {
            let across = if own.legend.is_empty() { "center" } else { "left" };
            let down = Some("center".into());
            let expected = Look { down, ..expected(true, Some(across), Some("E8EDF2")) };
            assert_eq!(looks[&address(row, own.column)], expected);
        }
    }
    for (row, own) in (begin + head.len()..).zip(table.rows()) {
        for cell in own.cells() {
            let ground = match (cell.findings().is_empty(), cell.column() < 3) {
                (false, _) => Some("FFF3C4"),
                (true, true) => Some("F6F8FA"),
                (true, false) => None,
            };
            let is_mark = cell.kind() == CellKind::Mark;
            let ink = (cell.kind() == CellKind::Absent).then(|| "FF555555".to_owned());
            let expected = expected(is_mark, is_mark.then_some("center"), ground);
            assert_eq!(looks[&address(row, cell.column())], Look { ink, ..expected }, "{cell:?}");
        }
    }
}

#[test]
fn cells_look_as_those_of_the_form() {
    for language in Language::ALL {
        holds(&real_form(), *language);
    }
    for sheet in rich_sheets(10) {
        holds(&sheet, Language::Japanese);
    }
}

#[test]
fn the_foot_names_the_table_and_the_page() {
    let sheet = real_form();
    let review = review(&sheet);
    let file = Form::reviewed(&review).xlsx(day()).expect("a workbook");
    for number in 1..=3 {
        let text = part(&file, &format!("xl/worksheets/sheet{number}.xml"));
        let xml = Document::parse(&text).expect("XML");
        let foot = all(&xml, "oddFooter").next().and_then(|own| own.text());
        assert_eq!(foot, Some("&L&A&R&P / &N"));
        // A page is as wide as the table, which is the format's default.
        let setup = all(&xml, "pageSetup").next().expect("a page");
        assert_eq!(setup.attribute("fitToWidth"), None);
        // No text is marked as a number stored as text.
        let rows = all(&xml, "row").count();
        let ignored = all(&xml, "ignoredError").next().and_then(|own| own.attribute("sqref"));
        let columns = all(&xml, "col").map(|own| self::number(own, "max")).max().expect("columns");
        assert_eq!(ignored, Some(&*format!("A1:{}", address(rows - 1, columns - 1))));
    }
    let title = Form::of(&sheet).title();
    let properties = part(&file, "docProps/core.xml");
    assert!(properties.contains(&format!("<dc:title>{title}</dc:title>")));
}

/// The heights of a worksheet's rows, in points.
fn heights(sheet: &Sheet, number: usize) -> Vec<Decimal> {
    let file = Form::of(sheet).xlsx(day()).expect("a workbook");
    let text = part(&file, &format!("xl/worksheets/sheet{number}.xml"));
    let xml = Document::parse(&text).expect("XML");
    let height = |own: Node<'_, '_>| own.attribute("ht")?.parse().ok();
    all(&xml, "row").map(|own| height(own).expect("a height")).collect()
}

#[test]
fn no_row_is_lower_than_a_line_or_higher_than_can_be() {
    for text in ["", "あ", &"あ".repeat(32_767), &"\n".repeat(32_767)] {
        let sheet = with("【5-1】課題", text);
        for number in 1..=2 {
            let heights = heights(&sheet, number);
            // Row heights are whole pixels, of three quarters of a point.
            let [least, most] = [15, 410].map(Decimal::from);
            assert!(heights.iter().all(|own| (least..most).contains(own)), "{heights:?}");
            let is_full = heights.iter().any(|own| *own > Decimal::from(400));
            assert_eq!(is_full, number == 1 && text.len() > 3);
        }
    }
}

/// A text of half-width characters needs little more than half the height of a full-width one, and
/// a blank line needs as much as any.
#[test]
fn characters_take_their_widths() {
    let height =
        |text: &str| -> Decimal { heights(&with("【5-1】課題", text), 1).iter().sum() };
    let [none, full, kana, ascii] =
        ["", &"あ".repeat(900), &"ｱ".repeat(900), &"a".repeat(900)].map(height);
    assert!(kana == ascii && none < kana);
    assert!(
        (full - none) * Decimal::from(5) > (kana - none) * Decimal::from(8),
        "{none} {kana} {full}"
    );
    let lines = "\n".repeat(60);
    assert_eq!(height(&lines), height(&"a\n".repeat(60)));
}
