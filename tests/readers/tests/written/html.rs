//! The form as a page, parsed by a browser's parser.

use std::collections::{BTreeMap, BTreeSet};

use kusei::form::{Form, FormSection, Paper, PrintedTable};
use kusei::terms::Text;
use kusei::{Language, Sheet};
use proptest::collection::vec;
use proptest::prelude::proptest;
use scraper::{ElementRef, Html, Selector};

use crate::drawn::{any, config, sheets};
use crate::printed::cells::lost;
use crate::printed::{complete, hostile, real_form};

pub(crate) fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

pub(crate) fn below<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

pub(crate) fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn number(element: ElementRef<'_>, attribute: &str) -> usize {
    element.attr(attribute).map_or(1, |value| value.parse().expect("a number"))
}

/// The elements that a page may have.
const ELEMENTS: &str = "html head meta title style body header footer h1 h2 h3 h4 p nav ul ol li a main section \
    div table colgroup col thead tbody tr th td span b \
    svg desc rect path line text g";
const ATTRIBUTES: &str = "lang charset name content http-equiv class id href value role tabindex \
    aria-label aria-labelledby aria-describedby scope abbr colspan rowspan data-caption data-card data-legend \
    data-code style font-weight \
    xmlns version xml:lang width height viewBox font-family font-size fill stroke stroke-width \
    stroke-dasharray transform d x y x1 x2 y1 y2 text-anchor";

/// Parses a page and checks what holds for every page: no errors, only these elements and
/// attributes, no external links, unique ids, and internal links that exist.
pub(crate) fn page(html: &str) -> Html {
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
            for id in element.attr(attribute).expect("an id").split(' ') {
                assert!(ids.contains(id), "{id}");
            }
        }
    }
    assert_eq!(select(&page, "style").len(), 1);
    assert!(!text(select(&page, "style")[0]).contains("url("));
    assert_eq!(select(&page, "h1").len(), 1);
    page
}

/// Returns the content of a cell: the ward's text, the derived mark, the numbers of findings.
fn content(cell: ElementRef<'_>) -> (String, String, Vec<String>) {
    let join = |selector| below(cell, selector).into_iter().map(text).collect::<String>();
    (join(".text"), join(".derived"), below(cell, ".note").into_iter().map(text).collect())
}

/// Compares the tables of a section with the model: a table for each desired outcome, with pillar
/// and desired outcome above it; every other cell at its place, with its spans.
fn same(section: ElementRef<'_>, table: &PrintedTable) {
    let captions: Vec<_> =
        table.columns().iter().map(kusei::form::PrintedColumn::caption).collect();
    let rows = below(section, "table.form > tbody > tr");
    assert_eq!(rows.len(), table.rows().len());
    let mut above = table.rows().iter().flat_map(kusei::form::PrintedRow::cells);
    let above: Vec<_> = above.by_ref().filter(|cell| cell.column() < 2).collect();
    let pillars = above.iter().filter(|cell| cell.column() == 0);
    let pillars: Vec<_> = pillars.map(|cell| cell.text().replace('\n', " ")).collect();
    let found: Vec<_> = below(section, "h3.pillar").into_iter().map(text).collect();
    assert_eq!(found, pillars);
    let outcomes = above.iter().filter(|cell| cell.column() == 1 && !cell.text().is_empty());
    let found = below(section, "h4.outcome").into_iter().map(text);
    for (found, outcome) in found.zip(outcomes) {
        let codes = found.strip_prefix(outcome.text()).expect("a desired outcome");
        assert!(codes.is_empty() || codes.starts_with(" 【"), "{found}");
    }
    for (row, expected) in rows.into_iter().zip(table.rows()) {
        let cells = below(row, "th, td");
        let expected: Vec<_> = expected.cells().iter().filter(|cell| cell.column() > 1).collect();
        assert_eq!(cells.len(), expected.len());
        for (cell, expected) in cells.into_iter().zip(expected) {
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
            assert_eq!(header, cell.attr("abbr").is_some());
        }
    }
    for markup in below(section, "table.form") {
        no_cell_crosses_its_row_group(markup);
    }
}

/// HTML truncates a cell at the end of its row group, so no cell may extend further.
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

/// Parses a form's page and compares it with the model.
fn holds(form: Form<'_>) -> Html {
    let page = page(&form.html().to_string());
    let tables = form.tables();
    for (id, table) in ["#outcomes", "#initiatives"].into_iter().zip(&tables) {
        same(select(&page, id)[0], table);
    }
    let has_findings = form.has(FormSection::Findings);
    let notes: Vec<_> = form.notes().filter(|_| has_findings).collect();
    let found = select(&page, "ol.findings li");
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

/// A snapshot with a line for each row, so that differences are readable.
#[test]
fn the_real_form_as_kept() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    let mut html = Form::reviewed(&review).html().to_string();
    for element in ["<section", "<tr", "<th", "<td", "<li", "<h", "<div"] {
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
    assert!(select(&page, ".findings").is_empty() && select(&page, ".note").is_empty());
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
        let texts: Vec<_> =
            select(&page, "h1, header p, h3, h4, td, th").into_iter().map(text).collect();
        let lost = lost(&sheet, &texts);
        assert!(lost.is_empty(), "{lost:#?}");
    }
}

#[test]
fn findings_and_cells_link_to_each_other() {
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
    // The form is on the first page, not the summary.
    assert_eq!(first, Some("outcomes"));
}

#[test]
fn header_cells_are_scoped_and_no_part_of_a_table_has_a_role() {
    let sheet = real_form();
    let page = page(&Form::of(&sheet).html().to_string());
    for head in select(&page, "thead th") {
        let group = number(head, "colspan") > 1;
        let scope = if group { "colgroup" } else { "col" };
        assert_eq!(head.attr("scope"), Some(scope), "{}", text(head));
        // The short form of a column with a legend is its caption alone.
        let legend = below(head, ".legend").len();
        assert_eq!(legend > 0, head.attr("abbr").is_some());
        assert!(head.attr("abbr").is_none_or(|abbr| text(head).starts_with(abbr)));
    }
    assert!(select(&page, ":is(table, th, td, tr, thead, tbody)[role]").is_empty());
    assert_eq!(select(&page, "#outcomes table").len(), 7);
    assert_eq!(select(&page, "#initiatives table").len(), 7);
}

/// A screen reader announces the code and the name with any reading: both are headers of its row.
#[test]
fn a_reading_is_under_its_code_and_under_what_is_measured() {
    let sheet = real_form();
    let page = page(&Form::of(&sheet).html().to_string());
    let strategies = sheet.strategies().iter().map(|own| own.code().to_string());
    let initiatives = sheet.initiatives().map(|(_, own)| own.code().to_string());
    for code in strategies.chain(initiatives) {
        let head = select(&page, &format!("th[scope=row][id=\"{code}\"]"));
        assert_eq!(head.len(), 1, "{code}");
        assert_eq!(head[0].attr("abbr"), Some(&*format!("【{code}】")));
        assert_eq!(select(&page, &format!("nav a[href=\"#{code}\"]")).len(), 1, "{code}");
    }
    let measured = |caption: &str| {
        let heads = select(&page, &format!("th[scope=row][data-caption=\"{caption}\"]"));
        heads.into_iter().filter_map(|own| own.attr("abbr").map(str::to_owned)).collect()
    };
    let targets: Vec<String> = measured("業績目標");
    assert_eq!(targets.len(), 23);
    assert_eq!(targets[1..3], ["マッチング件数", "活動登録数"]);
    let indicators: Vec<String> = measured("アウトカム");
    assert_eq!(indicators.len(), 17);
    let long = "①校区等地域において、様々な活動主体が協働し、その話し合いのもと合意形成し自ら地";
    assert!(indicators[1].ends_with('…') && indicators[1].chars().count() == 41);
    assert!(long.starts_with(indicators[1].trim_end_matches('…')), "{}", indicators[1]);
}

/// On a small screen a row is a card, which gives its place and the meaning of its marks.
#[test]
fn a_card_has_its_place_and_the_meaning_of_its_marks() {
    let sheet = real_form();
    let page = page(&Form::of(&sheet).html().to_string());
    let cards = select(&page, "#initiatives tbody tr");
    assert_eq!(cards.len(), 23);
    assert_eq!(
        cards[2].attr("data-card"),
        Some(
            "1 「大きな公共を担う活力ある地域社会づくり」に…　（1）豊かなコミュニティの実現【4-1-2】"
        )
    );
    for mark in select(&page, ".form td.mark") {
        let legend = mark.attr("data-legend").expect("a legend");
        assert!(legend.contains('：') || legend.contains(": "), "{legend}");
    }
}

/// Every printed page has its subject at the head and its page number at the foot.
#[test]
fn every_printed_page_has_a_head_and_a_foot() {
    let sheet = real_form();
    let html = Form::publication(&sheet).html().imprint("平成29年6月 企画担当").to_string();
    let page = page(&html);
    let style = text(select(&page, "style")[0]);
    assert!(style.contains("@page { size: A3 landscape;"));
    assert!(
        style.contains("@top-left { content: \"豊かな地域社会の形成に向けた区政運営基本方針\"; }")
    );
    assert!(style.contains("@top-right { content: \"大阪市 福島区 平成28年度\"; }"));
    assert!(style.contains("@bottom-left { content: \"平成29年6月 企画担当\"; }"));
    assert!(style.contains("counter(page) \" / \" counter(pages)"));
    let title = text(select(&page, "title")[0]);
    assert!(title.contains("福島区") && title.contains("平成28年度"), "{title}");
    let a4 = Form::publication(&sheet).html().paper(Paper::A4).to_string();
    assert!(a4.contains("@page { size: A4 landscape;"));
    // Pillar and desired outcome are rows of every head.
    let bands = select(&page, "thead > tr.band:first-child > th[scope=colgroup]");
    assert_eq!(bands.len(), 14);
    assert!(text(bands[0]).ends_with("に向けて　（１）豊かなコミュニティの実現"));
}

/// No text of the sheet ends its string or the style sheet.
#[test]
fn a_hostile_title_stays_in_its_string() {
    for turn in 0..hostile::TEXTS.len() {
        let sheet = hostile::sheet(turn);
        let imprint = hostile::TEXTS[turn];
        let html = Form::publication(&sheet).html().imprint(imprint).to_string();
        let page = page(&html);
        let style = text(select(&page, "style")[0]);
        let own = style.rsplit("@page").next().expect("the style of pages");
        assert_eq!(own.matches('{').count(), own.matches('}').count());
        assert_eq!(own.matches('"').count(), 2 * 4);
        assert_eq!(own.matches("content: ").count(), 4);
        assert!(own.chars().count() < 3_000);
    }
}

#[test]
fn sections_are_printed_as_asked() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    for number in 0..8_usize {
        let chosen = FormSection::ALL.iter().enumerate().filter(|(n, _)| number >> n & 1 == 1);
        let chosen: Vec<_> = chosen.map(|(_, section)| *section).collect();
        let form = Form::reviewed(&review).showing(&chosen);
        let page = holds(form);
        let has = |section| chosen.contains(&section);
        assert_eq!(select(&page, "#summary").len(), usize::from(has(FormSection::Summary)));
        assert_eq!(select(&page, "#pictures").len(), usize::from(has(FormSection::Pictures)));
        assert_eq!(!select(&page, "ol.findings").is_empty(), has(FormSection::Findings));
        assert_eq!(!select(&page, ".note").is_empty(), has(FormSection::Findings));
        // The derived mark is part of the print, with or without findings.
        assert_eq!(select(&page, ".derived").len(), 1);
    }
}

#[test]
fn pictures_are_in_the_page() {
    let sheet = real_form();
    let page = page(&Form::of(&sheet).html().to_string());
    let pictures = select(&page, "#pictures div.picture[role=img]");
    assert_eq!(pictures.len(), 17 + 23);
    let mut names = BTreeSet::new();
    for picture in pictures {
        assert_eq!(below(picture, "svg > title").len(), 1);
        assert_eq!(below(picture, "svg > desc").len(), 1);
        // Each picture has one name, and no two pictures have the same.
        assert_eq!(picture.attr("aria-label"), None);
        let name = text(below(picture, "svg > title")[0]);
        assert!(name.contains("福島区　平成28年度"), "{name}");
        assert!(names.insert(name));
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
