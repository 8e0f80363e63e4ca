//! Ways to damage a file, as data: the change that each makes to the pages.

use std::collections::BTreeMap;

use crate::leaves::{Page, PageCell};

/// A way to damage a file, named after its change.
pub(crate) struct Way {
    pub(crate) name: String,
    pub(crate) change: Change,
}

type Change = Box<dyn Fn(&mut Vec<Page>)>;

pub(crate) fn way(name: impl Into<String>, change: impl Fn(&mut Vec<Page>) + 'static) -> Way {
    Way { name: name.into(), change: Box::new(change) }
}

/// Returns whether a page is one of initiatives.
pub(crate) fn is_of_initiatives(page: &Page) -> bool {
    page.cells.iter().any(|cell| cell.text == "取組内容")
}

pub(crate) fn head(page: &Page) -> usize {
    if is_of_initiatives(page) { 6 } else { 7 }
}

fn texts(name: &str, change: impl Fn(&str) -> String + 'static) -> Way {
    way(name, move |pages| {
        for cell in pages.iter_mut().flat_map(|page| &mut page.cells) {
            cell.text = change(&cell.text);
        }
    })
}

fn body(name: &str, change: impl Fn(&str) -> String + 'static) -> Way {
    way(name, move |pages| {
        for page in pages {
            let head = page.head;
            for cell in page.cells.iter_mut().filter(|cell| cell.row >= head) {
                cell.text = change(&cell.text);
            }
        }
    })
}

fn cells(name: impl Into<String>, keep: impl Fn(&Page, &PageCell) -> bool + 'static) -> Way {
    way(name, move |pages| {
        for page in pages {
            let before = page.clone();
            page.cells.retain(|cell| keep(&before, cell));
        }
    })
}

/// Removes a column, and moves those on its right.
fn without_column(page: &mut Page, column: usize) {
    page.cells.retain(|cell| cell.column != column || cell.columns > 1);
    for cell in &mut page.cells {
        if cell.column > column {
            cell.column -= 1;
        } else if cell.column + cell.columns > column {
            cell.columns -= 1;
        }
    }
}

pub(crate) fn is_figure(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| "・①②③④⑤".contains(c));
    bare.starts_with(|c: char| c.is_ascii_digit())
        && !text.contains("年度")
        && text.chars().count() < 12
}

const CIRCLED: [(char, &str); 5] = [('①', "1"), ('②', "2"), ('③', "3"), ('④', "4"), ('⑤', "5")];
const ITEMS: [(char, &str); 3] = [('㋐', "ア"), ('㋑', "イ"), ('㋒', "ウ")];

fn replaced(text: &str, pairs: &[(char, &str)]) -> String {
    let pairs: BTreeMap<char, &str> = pairs.iter().copied().collect();
    let mut own = String::new();
    for c in text.chars() {
        match pairs.get(&c) {
            Some(other) => own.push_str(other),
            None => own.push(c),
        }
    }
    own
}

/// Returns all ways.
pub(crate) fn ways() -> Vec<Way> {
    [columns, whole_pages, codes, spans, figures, labels, left, places, again, cells_lost, others]
        .into_iter()
        .flat_map(|of| of())
        .collect()
}

fn columns() -> Vec<Way> {
    let mut ways = Vec::new();
    for (of_initiatives, columns) in [(false, 17), (true, 16)] {
        for column in 0..columns {
            let table = if of_initiatives { "initiatives" } else { "outcomes" };
            ways.push(way(format!("{table} without column {column}"), move |pages| {
                for page in pages.iter_mut().filter(|p| is_of_initiatives(p) == of_initiatives) {
                    without_column(page, column);
                }
            }));
            ways.push(cells(format!("{table} without the titles of column {column}"), {
                move |page, cell| {
                    let is_title = cell.row > 2 && cell.row < page.head && cell.column == column;
                    is_of_initiatives(page) != of_initiatives || !is_title
                }
            }));
        }
    }
    ways
}

fn whole_pages() -> Vec<Way> {
    let mut ways = Vec::new();
    for page in 0..10 {
        ways.push(way(format!("without page {page}"), move |pages| {
            if page < pages.len() {
                pages.remove(page);
            }
        }));
        ways.push(way(format!("page {page} cut in the middle"), move |pages| {
            let Some(page) = pages.get_mut(page) else { return };
            let last = page.cells.iter().map(|cell| cell.row).max().unwrap_or_default();
            let cut = (page.head + last).div_ceil(2);
            page.cells.retain(|cell| cell.row <= cut);
            for cell in &mut page.cells {
                cell.rows = cell.rows.min(cut + 1 - cell.row);
            }
        }));
        ways.push(way(format!("page {page} without its head"), move |pages| {
            let Some(page) = pages.get_mut(page) else { return };
            let head = page.head;
            page.cells.retain(|cell| cell.row >= head);
        }));
    }
    ways
}

fn codes() -> Vec<Way> {
    let mut ways = Vec::new();
    for code in
        ["4-1", "4-2", "4-3", "4-4", "5-1", "5-2", "5-3", "4-1-2", "4-2-2", "5-1-1", "5-3-2"]
    {
        let code = format!("【{code}】");
        ways.push(body(&format!("without {code}"), move |text| text.replace(&code, "")));
    }
    ways.push(body("without any code", |text| match text.split_once('】') {
        Some((code, rest)) if code.starts_with('【') => rest.into(),
        _ => text.into(),
    }));
    ways
}

fn spans() -> Vec<Way> {
    let mut ways = Vec::new();
    ways.push(way("spans lost", |pages| {
        for cell in pages.iter_mut().flat_map(|page| &mut page.cells) {
            (cell.rows, cell.columns) = (1, 1);
        }
    }));
    ways.push(way("spans of rows lost below the head", |pages| {
        for page in pages {
            let head = page.head;
            for cell in page.cells.iter_mut().filter(|cell| cell.row >= head) {
                cell.rows = 1;
            }
        }
    }));
    ways
}

fn figures() -> Vec<Way> {
    let mut ways = Vec::new();
    ways.push(body("figures without units", |text| {
        if is_figure(text) {
            text.chars().filter(|c| !"%％件点台名回所ヵ".contains(*c)).collect()
        } else {
            text.into()
        }
    }));
    ways.push(body("percentages as a spreadsheet keeps them", |text| {
        match text.trim_end_matches(['%', '％']).parse::<f64>() {
            Ok(figure) if text.ends_with(['%', '％']) => format!("{}", figure / 100.0),
            _ => text.into(),
        }
    }));
    ways.push(body("figures with 約", |text| {
        if is_figure(text) { format!("約{text}") } else { text.into() }
    }));
    ways.push(body("figures that are forecasts", |text| {
        if is_figure(text) { format!("{text}（見込み）") } else { text.into() }
    }));
    ways.push(body("figures as formulas", |text| {
        if is_figure(text) { "=Sheet1!B3".into() } else { text.into() }
    }));
    ways
}

fn labels() -> Vec<Way> {
    let mut ways = Vec::new();
    ways.push(body("without labels", |text| replaced(text, &CIRCLED.map(|(c, _)| (c, "")))));
    ways.push(body("labels without circles", |text| replaced(text, &CIRCLED)));
    ways.push(body("items without circles", |text| replaced(text, &ITEMS)));
    ways.push(body("all without circles", |text| replaced(&replaced(text, &ITEMS), &CIRCLED)));
    ways.push(body("labels that lost a byte", |text| {
        replaced(text, &[('①', "@"), ('②', "A"), ('③', "B")])
    }));
    ways.push(body("without items", |text| replaced(text, &ITEMS.map(|(c, _)| (c, "")))));
    ways.push(body("ideographic radicals", |text| {
        replaced(text, &[('人', "⼈"), ('目', "⽬"), ('方', "⽅")])
    }));
    ways
}

fn left() -> Vec<Way> {
    let mut ways = Vec::new();
    ways.push(cells("without pillars", |page, cell| cell.row < page.head || cell.column != 0));
    ways.push(cells("without numbers of desired outcomes", |page, cell| {
        cell.row < page.head || cell.column != 1 || cell.columns > 1
    }));
    ways.push(cells("without bands", |page, cell| cell.row < page.head || cell.columns < 9));
    ways.push(cells("without the marks of items", |page, cell| {
        cell.row < page.head || cell.column != 2 || cell.columns > 1
    }));
    ways
}

fn places() -> Vec<Way> {
    let mut ways = Vec::new();
    ways.push(way("pages in the other order", |pages| pages.reverse()));
    ways.push(way("one table's pages, then the other's", |pages| {
        pages.sort_by_key(is_of_initiatives);
    }));
    ways.push(way("on one worksheet", |pages| {
        let mut whole = Page { name: "1".into(), head: 0, cells: Vec::new() };
        let mut begin = 0;
        for page in pages.drain(..) {
            let last = page.cells.iter().map(|cell| cell.row + cell.rows).max().unwrap_or_default();
            for mut cell in page.cells {
                cell.row += begin;
                whole.cells.push(cell);
            }
            begin += last;
        }
        pages.push(whole);
    }));
    ways.push(way("columns in the other order", |pages| {
        for page in pages {
            let ends = page.cells.iter().map(|cell| cell.column + cell.columns);
            let columns = ends.max().unwrap_or_default();
            let is_over = |column: usize, cell: &PageCell| {
                let is_band = cell.row >= page.head || cell.columns > 10;
                !is_band && cell.column < column && column < cell.column + cell.columns
            };
            let first = (6..columns).find(|n| !page.cells.iter().any(|cell| is_over(*n, cell)));
            let first = first.unwrap_or(columns);
            for cell in page.cells.iter_mut().filter(|cell| cell.column >= first) {
                cell.column = columns + first - cell.column - cell.columns;
            }
        }
    }));
    ways.push(way("blank rows between, a blank column before", |pages| {
        for cell in pages.iter_mut().flat_map(|page| &mut page.cells) {
            cell.row *= 2;
            cell.rows = cell.rows * 2 - 1;
            cell.column += 1;
        }
    }));
    ways
}

fn again() -> Vec<Way> {
    let mut ways = Vec::new();
    ways.push(way("two wards", |pages| {
        let mut others = pages.clone();
        for cell in others.iter_mut().flat_map(|page| &mut page.cells) {
            cell.text = cell.text.replace("福島区", "此花区").replace('6', "7").replace('a', "b");
        }
        pages.extend(others);
    }));
    ways.push(way("every page twice, figures of the second changed", |pages| {
        let mut others = pages.clone();
        for page in &mut others {
            let head = page.head;
            for cell in
                page.cells.iter_mut().filter(|cell| cell.row >= head && is_figure(&cell.text))
            {
                cell.text = cell.text.replace('6', "7").replace('5', "8");
            }
        }
        pages.extend(others);
    }));
    ways.push(way("texts printed again end early", |pages| {
        let mut seen = std::collections::BTreeSet::new();
        for cell in pages.iter_mut().flat_map(|page| &mut page.cells) {
            if cell.text.chars().count() > 20 && !seen.insert(cell.text.clone()) {
                cell.text = cell.text.chars().take(15).collect();
            }
        }
    }));
    ways
}

fn cells_lost() -> Vec<Way> {
    let mut ways = Vec::new();
    for step in [3_usize, 5, 7, 11] {
        for first in 0..step {
            ways.push(way(format!("without cells {first} of {step}"), move |pages| {
                for page in pages {
                    let head = page.head;
                    let mut n = 0;
                    page.cells.retain(|cell| {
                        n += 1;
                        cell.row < head || n % step != first
                    });
                }
            }));
        }
    }
    ways.push(texts("line ends of another kind", |text| text.replace('\n', "\r\n")));
    ways.push(way("titles in other widths, on more lines", |pages| {
        for page in pages {
            let head = page.head;
            for cell in page.cells.iter_mut().filter(|cell| (3..head).contains(&cell.row)) {
                cell.text =
                    replaced(&cell.text, &[('の', "の\n"), ('：', ":"), ('A', "Ａ"), ('人', "⼈")]);
            }
        }
    }));
    ways.push(way("pages 2 to 8 lost", |pages| {
        drop(pages.drain(pages.len().min(2)..pages.len().min(8)));
    }));
    ways
}

/// Changes the text of every cell that begins a figure.
fn figured(name: &str, change: impl Fn(&str) -> String + 'static) -> Way {
    body(name, move |text| if is_figure(text) { change(text) } else { text.into() })
}

fn others() -> Vec<Way> {
    let mut ways = Vec::new();
    ways.push(way("rows for columns", |pages| {
        for cell in pages.iter_mut().flat_map(|page| &mut page.cells) {
            (cell.row, cell.column) = (cell.column, cell.row);
            (cell.rows, cell.columns) = (cell.columns, cell.rows);
        }
    }));
    ways.push(texts("half-width katakana", |text| {
        let narrow = [('ア', "ｱ"), ('ウ', "ｳ"), ('ト', "ﾄ"), ('カ', "ｶ"), ('ム', "ﾑ"), ('ン', "ﾝ")];
        replaced(text, &narrow)
    }));
    for page in 0..10 {
        ways.push(way(format!("page {page} twice"), move |pages| {
            if let Some(again) = pages.get(page).cloned() {
                pages.insert(page + 1, again);
            }
        }));
        ways.push(way(format!("the last block of page {page} twice"), move |pages| {
            let Some(page) = pages.get_mut(page) else { return };
            let coded = page.cells.iter().filter(|cell| cell.text.starts_with('【'));
            let last = coded.map(|cell| (cell.row, cell.rows)).max().expect("a block");
            let end = page.cells.iter().map(|cell| cell.row + cell.rows).max().expect("a row");
            let again: Vec<PageCell> =
                page.cells.iter().filter(|cell| cell.row >= last.0).cloned().collect();
            page.cells.extend(
                again.into_iter().map(|cell| PageCell { row: cell.row - last.0 + end, ..cell }),
            );
        }));
        ways.push(way(format!("page {page} before all others"), move |pages| {
            let first = pages.len().min(page + 1);
            pages[..first].rotate_right(first.min(1));
        }));
    }
    for column in 6..16 {
        ways.push(way(format!("column {column} a row too low"), move |pages| {
            for page in pages.iter_mut().filter(|page| !is_of_initiatives(page)) {
                let head = page.head;
                for cell in page.cells.iter_mut().filter(|cell| cell.row >= head) {
                    if cell.column == column && cell.columns == 1 && cell.rows == 1 {
                        cell.row += 1;
                    }
                }
                let mut seen = std::collections::BTreeSet::new();
                page.cells.retain(|cell| {
                    let rows = cell.row..cell.row + cell.rows;
                    let places: Vec<_> = rows.map(|row| (row, cell.column)).collect();
                    let is_free = places.iter().all(|place| !seen.contains(place));
                    seen.extend(places);
                    is_free
                });
                let wide: Vec<_> =
                    page.cells.iter().filter(|cell| cell.columns > 1).cloned().collect();
                page.cells.retain(|cell| {
                    let is_in = |own: &PageCell| {
                        (own.row..own.row + own.rows).contains(&cell.row)
                            && (own.column..own.column + own.columns).contains(&cell.column)
                    };
                    cell.columns > 1 || !wide.iter().any(is_in)
                });
            }
        }));
    }
    ways.push(way("merged cells filled in", |pages| {
        for page in pages {
            let mut filled = Vec::new();
            for cell in &page.cells {
                for row in cell.row..cell.row + cell.rows {
                    for column in cell.column..cell.column + cell.columns {
                        filled.push(PageCell { row, column, rows: 1, columns: 1, ..cell.clone() });
                    }
                }
            }
            page.cells = filled;
        }
    }));
    ways.push(figured("O for 0", |text| text.replace('0', "O")));
    ways.push(figured("l for 1", |text| text.replace('1', "l")));
    ways.push(figured("figures with a note", |text| format!("{text}※1")));
    ways.push(figured("figures corrected", |text| format!("9%→{text}")));
    ways.push(figured("spaces for commas", |text| text.replace(',', " ")));
    ways.push(figured("commas for points", |text| text.replace('.', ",")));
    ways.push(body("marks corrected", |text| {
        if text.chars().count() < 3 { format!("Ａ→{text}") } else { text.into() }
    }));
    ways.push(texts("line ends of a third kind", |text| text.replace('\n', "\r")));
    ways.push(body("codes in brackets of another kind", |text| {
        text.replace('【', "[").replace('】', "]")
    }));
    ways
}
