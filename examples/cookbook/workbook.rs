use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx};
use kusei::chrono::NaiveDate;
use kusei::form::Form;
use kusei::intake::{Given, Grid, GridCell, Reply, StoredAs, read};
use kusei::wire::REAL_FORM;
use kusei::{Said, Sheet, review};

fn main() -> Result<(), Box<dyn Error>> {
    // A workbook to take in: yours, or the real form written as one.
    let printed: Sheet = serde_json::from_str(REAL_FORM)?;
    let day = NaiveDate::from_ymd_opt(2017, 6, 30).ok_or("no such day")?;
    let file = std::env::temp_dir().join("kusei-form.xlsx");
    fs::write(&file, Form::of(&printed).xlsx(day)?)?;

    let grids = grids(&fs::read(&file)?)?;
    let mut known = Given::default(); // the tables do not say what is known here
    known.ward = Some("福島区");
    let mut taken = read(&grids, known);
    // What is still open is asked: the year, and the policy's title.
    for answer in ["平成28年度", printed.policy().title().as_str()] {
        let question = taken.questions().next().ok_or("no question")?;
        println!("{}\n→ {answer}", question.ja());
        let id = question.id();
        taken.answer(id, Reply::Write(answer))?;
    }
    for (origin, text) in taken.leftovers() {
        println!("left over: {text} (row {}, column {})", origin.row, origin.column);
    }
    let sheet = taken.finish()?;
    assert_eq!(review(&sheet).findings().len(), 8);
    Ok(())
}

/// Every worksheet as a table, its merged cells told.
fn grids(file: &[u8]) -> Result<Vec<Grid<'static>>, Box<dyn Error>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file))?;
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let merged = book.worksheet_merge_cells(&name).transpose()?.unwrap_or_default();
        let merged: BTreeMap<_, _> = merged.into_iter().map(|own| (own.start, own.end)).collect();
        let mut reader = book.worksheet_cells_reader(&name)?;
        let mut cells = Vec::new();
        while let Some(cell) = reader.next_cell()? {
            let (row, column) = cell.get_position();
            let (last_row, last_column) =
                merged.get(&(row, column)).copied().unwrap_or((row, column));
            // A number that the file keeps as one is asked about: 0.496 may be shown as 49.6%.
            let stored = match cell.get_value() {
                DataRef::String(_) | DataRef::SharedString(_) | DataRef::Empty => StoredAs::Text,
                _ => StoredAs::Number,
            };
            cells.push(GridCell {
                row: row.try_into()?,
                column: column.try_into()?,
                rows: (last_row - row + 1).try_into()?,
                columns: (last_column - column + 1).try_into()?,
                text: Data::from(cell.get_value().clone()).to_string().into(),
                stored,
            });
        }
        grids.push(Grid::new(cells)?.named(name));
    }
    Ok(grids)
}
