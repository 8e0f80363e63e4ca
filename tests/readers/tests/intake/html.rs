//! The HTML page of the form, parsed like a browser, is read back too: HTML has merged cells.

use std::collections::BTreeSet;

use kusei::form::Form;
use kusei::intake::{Given, Grid, GridCell, Question, QuestionKind, Reply, StoredAs, Unsure, read};
use kusei::wire::SheetDifferences;
use kusei::{RawSheet, Said, review};
use scraper::{ElementRef, Html, Selector};

use crate::real_form;

fn all<'d>(element: ElementRef<'d>, selector: &str) -> Vec<ElementRef<'d>> {
    let selector = Selector::parse(selector).expect("a selector");
    element.select(&selector).collect()
}

fn span(cell: ElementRef<'_>, name: &str) -> usize {
    cell.value().attr(name).map_or(1, |n| n.parse().expect("a number"))
}

/// Returns a caption with its legend line by line, or the text of a cell.
fn text(cell: ElementRef<'_>) -> String {
    let legend = all(cell, "span.legend");
    if legend.is_empty() {
        return cell.text().collect();
    }
    let caption = cell.text().next().unwrap_or_default().to_owned();
    let lines = legend.into_iter().map(|line| line.text().collect());
    std::iter::once(caption).chain(lines).collect::<Vec<String>>().join("\n")
}

/// Returns the cells of some rows, from a row on, right of a column.
fn cells(rows: &[ElementRef<'_>], from: usize, right_of: usize) -> Vec<GridCell<'static>> {
    let (mut taken, mut cells) = (BTreeSet::new(), Vec::new());
    for (row, own) in (from..).zip(rows.iter().copied()) {
        let mut column = right_of;
        for cell in all(own, "th, td") {
            while taken.contains(&(row, column)) {
                column += 1;
            }
            let (rows, columns) = (span(cell, "rowspan"), span(cell, "colspan"));
            for row in row..row + rows {
                taken.extend((column..column + columns).map(|column| (row, column)));
            }
            let (text, stored) = (text(cell).into(), StoredAs::Text);
            cells.push(GridCell { row, column, rows, columns, text, stored });
        }
    }
    cells
}

/// Returns a caption over a column of its own.
fn titled(column: usize, rows: Vec<(usize, usize, String)>) -> Vec<GridCell<'static>> {
    let cell = |(row, rows, text): (usize, usize, String)| GridCell {
        row,
        column,
        rows,
        columns: 1,
        text: text.into(),
        stored: StoredAs::Text,
    };
    rows.into_iter().map(cell).collect()
}

/// Returns the tables of a section as one, with the pillar and the desired outcome, which are
/// headings of the page, in columns of their own.
fn together(section: ElementRef<'_>) -> Vec<GridCell<'static>> {
    let tables = all(section, "table.form");
    let head = all(tables[0], "thead > tr:not(.band)");
    let depth = head.len();
    let mut grid = cells(&head, 0, 2);
    let policy: String = "区政運営基本方針".into();
    let (mut pillars, mut outcomes) = (Vec::new(), Vec::new());
    pillars.extend([(0, 1, policy.clone()), (1, depth - 1, "柱".into())]);
    outcomes.extend([(0, 1, policy), (1, depth - 1, "めざす成果".into())]);
    let (mut row, mut tables) = (depth, tables.into_iter());
    for heading in all(section, "h3.pillar, h4.outcome") {
        let text: String = heading.text().collect();
        if heading.value().name() == "h3" {
            pillars.push((row, 0, text.replacen(' ', "\n", 1)));
            continue;
        }
        let rows = all(tables.next().expect("a table"), "tbody > tr");
        let outcome = text.split(" 【").next().expect("a desired outcome").to_owned();
        outcomes.push((row, rows.len(), outcome));
        pillars.last_mut().expect("a pillar").1 += rows.len();
        grid.extend(cells(&rows, row, 2));
        row += rows.len();
    }
    grid.extend(titled(0, pillars).into_iter().chain(titled(1, outcomes)));
    grid
}

/// Returns the two tables of a page.
fn tables(page: &str) -> Vec<Grid<'static>> {
    let page = Html::parse_document(page);
    let sections = all(page.root_element(), "#outcomes, #initiatives");
    sections.into_iter().map(|own| Grid::new(together(own)).expect("a grid")).collect()
}

#[test]
fn the_page_of_the_real_form_comes_back() {
    let sheet = real_form();
    let grids = tables(&Form::of(&sheet).html().to_string());
    assert_eq!(grids.len(), 2);
    assert_eq!(read(&grids, Given::of(&sheet)).finish(), Ok(sheet.clone()));
}

/// Notes that a review adds behind a cell's text are not the ward's; the text without them is asked
/// about, because the ward's own text may end like that, too.
#[test]
fn the_page_of_a_review_is_asked_about_where_something_is_noted() {
    let sheet = real_form();
    let review = review(&sheet);
    let form = Form::reviewed(&review);
    let noted: usize = form
        .tables()
        .iter()
        .flat_map(kusei::form::PrintedTable::rows)
        .flat_map(kusei::form::PrintedRow::cells)
        .filter(|cell| cell.derived().is_some() || !cell.findings().is_empty())
        .count();
    assert!(noted > 5, "{noted}");
    let grids = tables(&form.html().to_string());
    let mut taken = read(&grids, Given::of(&sheet));
    let asked: Vec<_> = taken.questions().map(Question::id).collect();
    assert_eq!(asked.len(), noted);
    for id in asked {
        let question = taken.questions().find(|own| own.id() == id).expect("a question");
        // If a mark is missing, the note is the whole text.
        let reply = match question.kind() {
            QuestionKind::ToConfirm { why: Unsure::FindingNumber, .. } => Reply::Take(0),
            QuestionKind::Adrift(found) => {
                assert!(found.as_str().trim_start().starts_with(['※', '（']), "{found}");
                Reply::Leave
            }
            other => panic!("{}", other.en()),
        };
        taken.answer(id, reply).expect("an answer");
    }
    let read = RawSheet::from(&taken.finish().expect("a sheet"));
    let differences = SheetDifferences::between(&RawSheet::from(&sheet), &read);
    let differences: Vec<_> = differences.cells().iter().map(|own| own.en().to_string()).collect();
    assert_eq!(differences, [""; 0]);
}
