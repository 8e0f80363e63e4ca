//! The page of the form, read as a browser reads it, is read back too: HTML tells merged cells.

use std::collections::BTreeSet;

use kusei::form::Form;
use kusei::intake::{Given, Grid, GridCell, StoredAs, read};
use scraper::{ElementRef, Html, Selector};

use crate::real_form;

fn all<'d>(element: ElementRef<'d>, selector: &str) -> Vec<ElementRef<'d>> {
    let selector = Selector::parse(selector).expect("a selector");
    element.select(&selector).collect()
}

fn span(cell: ElementRef<'_>, name: &str) -> usize {
    cell.value().attr(name).map_or(1, |n| n.parse().expect("a number"))
}

/// A caption with its legend line by line, or the text of a cell.
fn text(cell: ElementRef<'_>) -> String {
    let legend = all(cell, "span.legend");
    if legend.is_empty() {
        return cell.text().collect();
    }
    let caption = cell.text().next().unwrap_or_default().to_owned();
    let lines = legend.into_iter().map(|line| line.text().collect());
    std::iter::once(caption).chain(lines).collect::<Vec<String>>().join("\n")
}

/// The cells of some rows, from a row on, right of a column.
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

/// A caption over a column of its own.
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

/// The tables of a section put together as one: the pillar and the desired outcome, which are
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

#[test]
fn the_page_of_the_real_form_comes_back() {
    let sheet = real_form();
    let page = Html::parse_document(&Form::of(&sheet).html().to_string());
    let sections = all(page.root_element(), "#outcomes, #initiatives");
    let grids: Vec<_> =
        sections.into_iter().map(|own| Grid::new(together(own)).expect("a grid")).collect();
    assert_eq!(grids.len(), 2);
    assert_eq!(read(&grids, Given::of(&sheet)).finish(), Ok(sheet.clone()));
}
