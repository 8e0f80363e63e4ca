//! The page of the form, read as a browser reads it, is read back too: HTML tells merged cells.

use std::collections::BTreeSet;

use kusei::form::Form;
use kusei::intake::{Given, Grid, GridCell, read};
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

fn cells(table: ElementRef<'_>) -> Vec<GridCell<'static>> {
    let (mut taken, mut cells) = (BTreeSet::new(), Vec::new());
    for (row, own) in all(table, "tr").into_iter().enumerate() {
        let mut column = 0;
        for cell in all(own, "th, td") {
            while taken.contains(&(row, column)) {
                column += 1;
            }
            let (rows, columns) = (span(cell, "rowspan"), span(cell, "colspan"));
            for row in row..row + rows {
                taken.extend((column..column + columns).map(|column| (row, column)));
            }
            cells.push(GridCell { row, column, rows, columns, text: text(cell).into() });
        }
    }
    cells
}

#[test]
fn the_page_of_the_real_form_comes_back() {
    let sheet = real_form();
    let page = Html::parse_document(&Form::of(&sheet).html().to_string());
    let tables = all(page.root_element(), "table.form");
    let grids: Vec<_> =
        tables.into_iter().map(|table| Grid::new(cells(table)).expect("a grid")).collect();
    assert_eq!(grids.len(), 2);
    assert_eq!(read(&grids, Given::of(&sheet)).finish(), Ok(sheet.clone()));
}
