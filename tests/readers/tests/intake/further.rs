//! More ways to damage a file: cells that slipped by a row or a column, cells merged over others,
//! extra rows and columns, pages of another year.

use crate::leaves::{Page, PageCell};
use crate::ways::{Way, head, is_figure, is_of_initiatives, way};

/// Returns all these ways.
pub(crate) fn further() -> Vec<Way> {
    let all = [slipped, merged, between, columns, codes, years, texts];
    all.into_iter().flat_map(|of| of()).collect()
}

/// Returns the positions of the cells of a column below the head, from top to bottom.
fn below(page: &Page, column: usize) -> Vec<usize> {
    let head = head(page);
    let is_own = |n: &usize| {
        let cell = &page.cells[*n];
        cell.row >= head && cell.column == column && cell.columns == 1
    };
    let mut own: Vec<usize> = (0..page.cells.len()).filter(is_own).collect();
    own.sort_by_key(|n| page.cells[*n].row);
    own
}

/// Texts of a column moved down or up by one cell, starting at each cell.
fn slipped() -> Vec<Way> {
    let mut ways = Vec::new();
    for column in 9..14 {
        for step in 0..4 {
            ways.push(way(format!("column {column} down from cell {step}"), move |pages| {
                for page in pages {
                    let own = below(page, column);
                    for n in (step..own.len()).rev() {
                        let text = (n > step).then(|| page.cells[own[n - 1]].text.clone());
                        page.cells[own[n]].text = text.unwrap_or_default();
                    }
                }
            }));
            ways.push(way(format!("column {column} up from cell {step}"), move |pages| {
                for page in pages {
                    let own = below(page, column);
                    for n in step..own.len() {
                        let next = own.get(n + 1).map(|next| page.cells[*next].text.clone());
                        page.cells[own[n]].text = next.unwrap_or_default();
                    }
                }
            }));
        }
    }
    for from in [7, 9, 10, 11, 12, 14, 15] {
        ways.push(way(format!("all below the head right from column {from}"), move |pages| {
            for page in pages {
                let head = head(page);
                let own = page.cells.iter_mut();
                for cell in own.filter(|cell| cell.row >= head && cell.column >= from) {
                    cell.column += 1;
                }
            }
        }));
    }
    ways
}

/// Cells merged over the one below, whose text is lost or appended to the first.
fn merged() -> Vec<Way> {
    let mut ways = Vec::new();
    for column in 6..15 {
        for is_joined in [false, true] {
            let name = format!("cells of column {column} merged by twos, joined: {is_joined}");
            ways.push(way(name, move |pages| {
                for page in pages {
                    let own = below(page, column);
                    let mut lost = Vec::new();
                    for pair in own.chunks_exact(2) {
                        let [a, b] = [pair[0], pair[1]];
                        let rows = page.cells[a].rows;
                        if page.cells[a].row + rows != page.cells[b].row {
                            continue;
                        }
                        page.cells[a].rows += page.cells[b].rows;
                        if is_joined && page.cells[a].text != page.cells[b].text {
                            let below = format!("\n{}", page.cells[b].text);
                            page.cells[a].text.push_str(&below);
                        }
                        lost.push(b);
                    }
                    lost.sort_unstable();
                    for n in lost.into_iter().rev() {
                        page.cells.remove(n);
                    }
                }
            }));
        }
    }
    ways
}

fn cell(row: usize, column: usize, text: &str) -> PageCell {
    let stored = kusei::intake::StoredAs::Text;
    PageCell { row, column, rows: 1, columns: 1, text: text.into(), stored }
}

/// Returns whether a cell covers a position.
fn is_covered(page: &Page, row: usize, column: usize) -> bool {
    page.cells.iter().any(|cell| {
        (cell.row..cell.row + cell.rows).contains(&row)
            && (cell.column..cell.column + cell.columns).contains(&column)
    })
}

/// A row with a note or with totals after the head and after each row.
fn between() -> Vec<Way> {
    let mut ways = Vec::new();
    for after in 1..7 {
        for (name, columns, text) in [
            ("a note", 4..5, "※1 アンケートの回収率は30％"),
            ("a unit", 10..12, "（単位：％）"),
            ("totals", 10..12, "88.8％"),
        ] {
            ways.push(way(format!("{name} in a row of its own, {after} below the head"), {
                let columns = columns.clone();
                move |pages| {
                    for page in pages {
                        let row = head(page) + after;
                        for cell in &mut page.cells {
                            if cell.row >= row {
                                cell.row += 1;
                            } else if cell.row + cell.rows > row {
                                cell.rows += 1;
                            }
                        }
                        for column in columns.clone() {
                            if !is_covered(page, row, column) {
                                page.cells.push(cell(row, column, text));
                            }
                        }
                    }
                }
            }));
        }
    }
    ways
}

/// Columns without a title, and titles over other columns.
fn columns() -> Vec<Way> {
    let mut ways = Vec::new();
    for at in 7..17 {
        ways.push(way(format!("titles right from column {at}"), move |pages| {
            for page in pages {
                let head = head(page);
                for cell in page.cells.iter_mut().filter(|cell| cell.row < head) {
                    if cell.column >= at {
                        cell.column += 1;
                    } else if cell.column + cell.columns > at {
                        cell.columns += 1;
                    }
                }
            }
        }));
        ways.push(way(format!("column {at} twice, the second with other figures"), move |pages| {
            for page in pages {
                let own: Vec<PageCell> = page
                    .cells
                    .iter()
                    .filter(|c| c.column == at && c.columns == 1)
                    .cloned()
                    .collect();
                for cell in &mut page.cells {
                    if cell.column > at {
                        cell.column += 1;
                    } else if cell.column + cell.columns > at + 1 {
                        cell.columns += 1;
                    }
                }
                page.cells.extend(own.into_iter().map(|own| PageCell {
                    column: at + 1,
                    text: own.text.replace('5', "4").replace('A', "B"),
                    ..own
                }));
            }
        }));
    }
    ways
}

fn codes() -> Vec<Way> {
    let mut ways = Vec::new();
    for (a, b) in [("4-1-2", "4-1-7"), ("4-2-1", "4-1-1"), ("4-3-2", "4-4-1"), ("5-1-1", "5-7-1")] {
        let [a, b] = [a, b].map(|own| format!("【{own}】"));
        ways.push(way(format!("{a} and {b} exchanged"), move |pages| {
            for cell in pages.iter_mut().flat_map(|page| &mut page.cells) {
                if let Some(rest) = cell.text.strip_prefix(&a) {
                    cell.text = format!("{b}{rest}");
                } else if let Some(rest) = cell.text.strip_prefix(&b) {
                    cell.text = format!("{a}{rest}");
                }
            }
        }));
    }
    for (name, from, to) in [
        ("㋒ as ㋓", "㋒", "㋓"),
        ("㋑ as ㋐", "㋑", "㋐"),
        ("（３） as （８）", "（３）", "（８）"),
        ("（３） as 3", "（３）", "３"),
        ("4 as 7 in codes", "【4-4", "【4-7"),
        ("hyphens as ー", "-", "ー"),
        ("hyphens as －", "-", "－"),
        ("codes in 〔〕", "【", "〔"),
    ] {
        ways.push(way(name, move |pages| {
            for page in pages {
                let head = head(page);
                for cell in page.cells.iter_mut().filter(|cell| cell.row >= head) {
                    if cell.text.starts_with('【') || cell.text.chars().count() < 4 {
                        let end = cell.text.find('】').unwrap_or(cell.text.len());
                        let (code, rest) = cell.text.split_at(end);
                        cell.text = format!("{}{rest}", code.replace(from, to));
                    }
                }
            }
        }));
    }
    ways
}

/// Returns the pages of last year: all figures and marks differ.
fn of_last_year(pages: &[Page]) -> Vec<Page> {
    let mut pages = pages.to_vec();
    for page in &mut pages {
        let head = head(page);
        for cell in &mut page.cells {
            if cell.row < head {
                cell.text = cell.text.replace("平成28年度", "平成27年度");
            } else if is_figure(&cell.text) || cell.column == 7 || cell.text.chars().count() < 4 {
                let other = |c: char| match c {
                    '1'..='8' if cell.column > 5 && !cell.text.contains('-') => {
                        char::from_u32(u32::from(c) + 1).unwrap_or(c)
                    }
                    'A' => 'B',
                    '○' => '×',
                    c => c,
                };
                cell.text = cell.text.chars().map(other).collect();
            }
        }
    }
    pages
}

fn years() -> Vec<Way> {
    let mut ways = Vec::new();
    ways.push(way("last year's pages behind", |pages| {
        let last = of_last_year(pages);
        pages.extend(last);
    }));
    for page in 0..10 {
        ways.push(way(format!("last year's page {page} behind"), move |pages| {
            let last = of_last_year(pages);
            pages.extend(last.get(page).cloned());
        }));
        ways.push(way(format!("last year's page {page} for this year's"), move |pages| {
            let last = of_last_year(pages);
            if let (Some(own), Some(last)) = (pages.get_mut(page), last.get(page)) {
                own.clone_from(last);
            }
        }));
        ways.push(way(
            format!("a page {page} without year, of other figures, behind"),
            move |pages| {
                let Some(mut last) = of_last_year(pages).get(page).cloned() else { return };
                last.cells.retain(|cell| !cell.text.ends_with("年度") || cell.row > 2);
                pages.push(last);
            },
        ));
    }
    ways
}

/// Texts as other programs store them.
fn texts() -> Vec<Way> {
    let mut ways = Vec::new();
    for (name, from, to) in [
        ("line ends in words", "\n", "\\n"),
        ("line ends of a page", "\n", "<br>"),
        ("line ends lost", "\n", ""),
        ("line ends as spaces", "\n", "\u{3000}"),
        ("zero width in figures", "%", "\u{200B}%"),
    ] {
        ways.push(way(name, move |pages| {
            for page in pages.iter_mut() {
                let (head, is_one) = (head(page), is_of_initiatives(page));
                let values = if is_one { 7..12 } else { 7..13 };
                let own = page.cells.iter_mut();
                for cell in own.filter(|c| c.row >= head && values.contains(&c.column)) {
                    cell.text = cell.text.replace(from, to);
                }
            }
        }));
    }
    ways
}
