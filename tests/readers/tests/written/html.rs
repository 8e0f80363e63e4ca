//! The form as a page, parsed by the parser of a browser.

use std::collections::{BTreeMap, BTreeSet};

use kusei::form::{Form, PrintedTable};
use kusei::terms::Text;
use kusei::{Language, Sheet};
use proptest::collection::vec;
use proptest::prelude::proptest;
use scraper::{ElementRef, Html, Selector};

use crate::drawn::{any, config, sheets};
use crate::printed::cells::lost;
use crate::printed::{complete, hostile, real_form};

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn below<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn number(element: ElementRef<'_>, attribute: &str) -> usize {
    element.attr(attribute).map_or(1, |value| value.parse().expect("a number"))
}

/// The elements a page of ours may hold.
const ELEMENTS: &str = "html head meta title style body header h1 h2 p nav ul ol li a main section \
    div table colgroup col thead tbody tr th td span b figure figcaption \
    svg desc rect path line text g";
const ATTRIBUTES: &str = "lang charset name content http-equiv class id href value role tabindex \
    aria-label aria-labelledby aria-describedby scope colspan rowspan data-caption data-code style \
    xmlns version xml:lang width height viewBox font-family font-size fill stroke stroke-width \
    stroke-dasharray transform d x y x1 x2 y1 y2 text-anchor";

/// Parses a page and checks what must hold of any: no error, no element or attribute but ours, no
/// way out, every id once, every link inside.
fn page(html: &str) -> Html {
    let page = Html::parse_document(html);
    assert_eq!(page.errors, [""; 0]);
    let elements: BTreeSet<&str> = ELEMENTS.split_whitespace().collect();
    let attributes: BTreeSet<&str> = ATTRIBUTES.split_whitespace().collect();
    let mut ids = BTreeSet::new();
    for element in select(&page, "*") {
        let name = element.value().name();
        assert!(elements.contains(name), "{name}");
        for (attribute, value) in element.value().attrs() {
            assert!(attributes.contains(attribute), "{attribute}");
            assert!(!attribute.starts_with("on"), "{attribute}");
            if attribute == "style" {
                assert!(value.starts_with("width: ") && !value.contains(['(', ';']), "{value}");
            }
        }
        if let Some(id) = element.attr("id") {
            assert!(ids.insert(id.to_owned()), "{id} twice");
        }
    }
    for element in select(&page, "[href]") {
        let target = element.attr("href").and_then(|href| href.strip_prefix('#'));
        assert!(target.is_some_and(|id| ids.contains(id)), "{:?}", element.attr("href"));
    }
    for attribute in ["aria-labelledby", "aria-describedby"] {
        for element in select(&page, &format!("[{attribute}]")) {
            let id = element.attr(attribute).expect("an id");
            assert!(ids.contains(id), "{id}");
        }
    }
    assert_eq!(select(&page, "style").len(), 1);
    assert!(!text(select(&page, "style")[0]).contains("url("));
    assert_eq!(select(&page, "h1").len(), 1);
    page
}

/// What is in a cell: the ward's text, the derived mark, the numbers of findings.
fn content(cell: ElementRef<'_>) -> (String, String, Vec<String>) {
    let join = |selector| below(cell, selector).into_iter().map(text).collect::<String>();
    (join(".text"), join(".derived"), below(cell, ".note").into_iter().map(text).collect())
}

/// Holds a table's markup against the model: every cell in its place, with its spans.
fn same(markup: ElementRef<'_>, table: &PrintedTable) {
    let captions: Vec<_> =
        table.columns().iter().map(kusei::form::PrintedColumn::caption).collect();
    let rows = below(markup, "tbody > tr");
    assert_eq!(rows.len(), table.rows().len());
    for (row, expected) in rows.into_iter().zip(table.rows()) {
        let cells = below(row, "th, td");
        assert_eq!(cells.len(), expected.cells().len());
        for (cell, expected) in cells.into_iter().zip(expected.cells()) {
            let notes = expected.findings().iter();
            let notes: Vec<_> = match table.language() {
                Language::Japanese => notes.map(|n| format!("※{n}")).collect(),
                Language::English => notes.map(|n| format!("[{n}]")).collect(),
            };
            let derived = expected.derived_words().unwrap_or_default();
            assert_eq!(content(cell), (expected.text().to_owned(), derived, notes));
            assert_eq!(number(cell, "rowspan"), expected.rows());
            assert_eq!(cell.attr("colspan"), None);
            assert_eq!(cell.attr("data-caption"), Some(&*captions[expected.column()]));
            let header = cell.value().name() == "th";
            assert_eq!(header, cell.attr("scope").is_some());
        }
    }
    no_cell_crosses_its_row_group(markup);
}

/// HTML cuts a cell off where its row group ends, so none may reach further.
fn no_cell_crosses_its_row_group(table: ElementRef<'_>) {
    for group in below(table, "thead, tbody") {
        let rows = below(group, "tr");
        let mut places: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let columns = below(table, "col").len();
        for (y, row) in rows.iter().enumerate() {
            let mut x = 0;
            for cell in below(*row, "th, td") {
                while places.contains_key(&(x, y)) {
                    x += 1;
                }
                for dy in 0..number(cell, "rowspan") {
                    for dx in 0..number(cell, "colspan") {
                        *places.entry((x + dx, y + dy)).or_default() += 1;
                    }
                }
            }
        }
        assert!(places.values().all(|taken| *taken == 1), "a place taken twice");
        assert_eq!(places.len(), columns * rows.len(), "a place left open or out of the group");
        assert!(places.keys().all(|(x, y)| *x < columns && *y < rows.len()));
    }
}

/// Parses a form's page and holds it against the model.
fn holds(form: Form<'_>) -> Html {
    let page = page(&form.html().to_string());
    let tables = form.tables();
    for (id, table) in ["#outcomes", "#initiatives"].into_iter().zip(&tables) {
        let markup = select(&page, &format!("{id} table"));
        assert_eq!(markup.len(), 1);
        same(markup[0], table);
    }
    let notes: Vec<_> = form.notes().collect();
    let found = select(&page, "#findings li");
    assert_eq!(found.len(), notes.len());
    for (markup, note) in found.into_iter().zip(notes) {
        let [severity, place, sentence] = [note.severity, &note.place, &note.sentence];
        let colon = if form.language() == Language::Japanese { "：" } else { ": " };
        assert_eq!(text(markup), format!("{severity} {place}{colon}{sentence}"));
        assert_eq!(markup.attr("data-code"), Some(note.code.code()));
        assert_eq!(markup.attr("id"), Some(&*format!("finding-{}", note.number)));
    }
    assert_eq!(text(select(&page, "h1")[0]), form.title());
    page
}

/// A snapshot with a line for each row, so that a difference can be read.
#[test]
fn the_real_form_as_kept() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    let mut html = Form::reviewed(&review).html().to_string();
    for element in ["<section", "<tr", "<th", "<td", "<li", "<figure", "<div role"] {
        html = html.replace(element, &format!("\n{element}"));
    }
    crate::printed::assert_snapshot("form.html", &html);
}

#[test]
fn the_real_form_holds_the_model() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    for &language in Language::ALL {
        let page = holds(Form::reviewed(&review).in_language(language));
        assert_eq!(select(&page, "html")[0].attr("lang"), Some(language.code()));
    }
    let page = holds(Form::of(&sheet));
    assert!(select(&page, "#findings").is_empty() && select(&page, ".note").is_empty());
}

#[test]
fn hostile_cells_hold_the_model() {
    for turn in 0..hostile::TEXTS.len() {
        let sheet = hostile::sheet(turn);
        let review = kusei::review(&sheet);
        holds(Form::reviewed(&review));
        if turn % 9 == 0 {
            holds(Form::of(&sheet).in_language(Language::English));
        }
    }
}

#[test]
fn every_cell_of_the_sheet_is_there() {
    for sheet in [real_form(), complete(), hostile::sheet(0), hostile::sheet(5)] {
        let page = page(&Form::of(&sheet).html().to_string());
        let texts: Vec<_> = select(&page, "h1, header p, td, th").into_iter().map(text).collect();
        let lost = lost(&sheet, &texts);
        assert!(lost.is_empty(), "{lost:#?}");
    }
}

#[test]
fn findings_and_cells_lead_to_one_another() {
    for sheet in [real_form(), hostile::sheet(3)] {
        let review = kusei::review(&sheet);
        let page = holds(Form::reviewed(&review));
        let notes = select(&page, "a.note");
        assert_eq!(notes.len(), review.findings().len());
        for note in notes {
            let number = note.attr("id").and_then(|id| id.strip_prefix("cell-")).expect("an id");
            assert_eq!(note.attr("href"), Some(&*format!("#finding-{number}")));
            let back = select(&page, &format!("#finding-{number} a"));
            assert_eq!(back[0].attr("href"), Some(&*format!("#cell-{number}")));
        }
    }
}

#[test]
fn the_summary_counts_marks_and_coverage() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    let page = holds(Form::reviewed(&review));
    assert_eq!(text(select(&page, "#summary p")[0]), "評価した指標：17件のうち16件");
    let rows: Vec<Vec<String>> = select(&page, "#summary tbody tr")
        .into_iter()
        .map(|row| below(row, "td").into_iter().map(text).collect())
        .collect();
    assert_eq!(rows.len(), 19);
    assert_eq!(rows[0], ["A", "順調", "7", "7"]);
    assert_eq!(rows[8], ["", "凡例外", "1", "0"]);
    let first = select(&page, "main > section").first().and_then(|it| it.attr("id"));
    assert_eq!(first, Some("summary"));
}

#[test]
fn header_cells_are_scoped_and_rows_are_rows() {
    let sheet = real_form();
    let page = page(&Form::of(&sheet).html().to_string());
    for head in select(&page, "thead th") {
        let scope = if number(head, "colspan") > 1 { "colgroup" } else { "col" };
        assert_eq!(head.attr("scope"), Some(scope), "{}", text(head));
    }
    assert_eq!(select(&page, ".form tbody").len(), 2 * 2);
    assert_eq!(select(&page, ".form tbody > tr:first-child > th[scope=rowgroup]").len(), 2 * 2);
    assert!(select(&page, ".form :is(th, td, tr, thead, tbody):not([role])").is_empty());
}

#[test]
fn pictures_are_in_the_page() {
    let sheet = real_form();
    let page = page(&Form::of(&sheet).html().to_string());
    let figures = select(&page, "#pictures figure");
    assert_eq!(figures.len(), 17 + 23);
    for figure in figures {
        assert_eq!(below(figure, "[role=img] > svg").len(), 1);
        assert_eq!(below(figure, "svg > title").len(), 1);
        assert_eq!(below(figure, "svg > desc").len(), 1);
    }
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn any_texts_hold_the_model(texts in vec(any::<Text>(), 1..40)) {
        let sheet = hostile::drawn(&texts);
        let review = kusei::review(&sheet);
        holds(Form::reviewed(&review));
    }

    #[test]
    fn any_sheet_holds_the_model(sheet in sheets::<Sheet>()) {
        let review = kusei::review(&sheet);
        holds(Form::reviewed(&review));
    }
}

#[test]
fn a_page_forbids_what_it_does_not_need() {
    let sheet: Sheet = real_form();
    let page = page(&Form::of(&sheet).html().to_string());
    let policy = select(&page, "meta[http-equiv=Content-Security-Policy]");
    assert_eq!(policy[0].attr("content"), Some("default-src 'none'; style-src 'unsafe-inline'"));
}
