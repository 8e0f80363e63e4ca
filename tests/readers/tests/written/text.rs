//! The form in plain text: aligned rules, with every cell between them.

use kusei::form::{Ambiguous, Form, PrintedTable};
use kusei::terms::Text;
use kusei::{Language, Sheet};
use proptest::collection::vec;
use proptest::prelude::proptest;
use unicode_width::UnicodeWidthStr;

use crate::drawn::{any, config, sheets};
use crate::printed::cells::lost_as;
use crate::printed::plain::visible;
use crate::printed::{assert_snapshot, changed, complete, hostile, real_form};

fn width(text: &str, ambiguous: Ambiguous) -> usize {
    match ambiguous {
        Ambiguous::Narrow => text.width(),
        Ambiguous::Wide => text.width_cjk(),
    }
}

/// Returns a text with the characters that a terminal cannot show in place replaced.
pub(crate) fn shown(text: &str) -> String {
    visible(text)
        .chars()
        .map(|c| match c {
            '\t' => "␉".into(),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => format!("〔U+{:04X}〕", c as u32),
            c => c.to_string(),
        })
        .collect()
}

/// Returns a text without the spaces and line ends that breaking lines may add or remove.
pub(crate) fn solid(text: &str) -> String {
    text.chars().filter(|c| *c != ' ' && *c != '\n').collect()
}

/// Returns the columns of a table, from its first rule.
fn columns(rule: &str) -> Vec<usize> {
    rule.trim_matches('+').split('+').map(str::len).collect()
}

/// Splits a line of a table into its columns; `None` is a rule.
fn cut(line: &str, widths: &[usize], ambiguous: Ambiguous) -> Vec<Option<String>> {
    let mut rest = line;
    let mut cells = Vec::new();
    for wide in widths {
        rest = rest.strip_prefix(['|', '+']).unwrap_or_else(|| panic!("no rule in {line:?}"));
        // Take the longest beginning of that width: combining characters belong to the left.
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        let fits = |end: &usize| width(&rest[..*end], ambiguous) <= *wide;
        let end = ends.take_while(fits).last().unwrap_or(0);
        let (cell, after) = rest.split_at(end);
        let is_rule = cell.len() == *wide && cell.bytes().all(|b| b == b'-');
        assert!(is_rule || cell.starts_with(' '), "{line:?}");
        cells.push((!is_rule).then(|| cell.to_owned()));
        rest = after;
    }
    assert!(["|", "+"].contains(&rest), "{rest:?} is left of {line:?}");
    cells
}

/// Returns the texts of a table's cells, column by column, without spaces and line ends.
pub(crate) fn cells(lines: &[&str], ambiguous: Ambiguous) -> Vec<Vec<String>> {
    let widths = columns(lines[0]);
    let mut found: Vec<Vec<String>> = widths.iter().map(|_| vec![String::new()]).collect();
    for line in &lines[1..] {
        for (column, cell) in found.iter_mut().zip(cut(line, &widths, ambiguous)) {
            match cell {
                Some(part) => column.last_mut().expect("a cell").push_str(&part),
                None => column.push(String::new()),
            }
        }
    }
    for column in &mut found {
        assert_eq!(column.pop(), Some(String::new()), "text behind the last rule");
        for cell in column {
            *cell = solid(cell);
        }
    }
    found
}

/// Returns the tables of a text: from a rule on, the lines that begin with a rule or a bar.
pub(crate) fn tables(text: &str) -> Vec<Vec<&str>> {
    let mut tables = vec![Vec::new()];
    for line in text.lines() {
        let begins = !tables.last().expect("a table").is_empty() || line.starts_with("+--");
        if begins && line.starts_with(['+', '|']) {
            tables.last_mut().expect("a table").push(line);
        } else if !tables.last().expect("a table").is_empty() {
            tables.push(Vec::new());
        }
    }
    tables.into_iter().filter(|lines| lines.len() > 1).collect()
}

fn expected(table: &PrintedTable) -> Vec<Vec<String>> {
    let head = |column: &kusei::form::PrintedColumn| {
        let legend: String = column.legend().iter().map(ToString::to_string).collect();
        vec![solid(&(column.path().concat() + &legend))]
    };
    let mut columns: Vec<Vec<String>> = table.columns().iter().map(head).collect();
    for cell in table.rows().iter().flat_map(kusei::form::PrintedRow::cells) {
        columns[cell.column()].push(solid(&shown(&cell.to_string())));
    }
    columns
}

/// Reads a form's text back and compares it with the model.
fn holds(form: Form<'_>, wide: usize, ambiguous: Ambiguous) {
    let text = form.text().width(wide).ambiguous(ambiguous).to_string();
    let found = tables(&text);
    assert_eq!(found.len(), 3);
    for (lines, table) in found.iter().zip(form.tables()) {
        let straight = width(lines[0], ambiguous);
        for line in lines {
            assert_eq!(width(line, ambiguous), straight, "{line:?}");
        }
        for (found, expected) in cells(lines, ambiguous).into_iter().zip(expected(&table)) {
            assert_eq!(found, expected);
        }
    }
}

#[test]
fn the_real_form_as_kept() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    let form = Form::reviewed(&review);
    assert_snapshot("form.txt", &form.text().to_string());
    assert_snapshot("form.en.txt", &form.in_language(Language::English).text().to_string());
}

#[test]
fn the_real_form_holds_the_model() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide] {
        for wide in [0, 80, 120, 200, 1000] {
            holds(Form::reviewed(&review), wide, ambiguous);
        }
    }
}

#[test]
fn hostile_cells_hold_the_model() {
    for turn in 0..hostile::TEXTS.len() {
        let sheet = hostile::sheet(turn);
        holds(Form::of(&sheet), 200, Ambiguous::Narrow);
        if turn % 5 == 0 {
            holds(Form::of(&sheet), 300, Ambiguous::Wide);
        }
    }
}

#[test]
fn every_cell_of_the_sheet_is_there() {
    for sheet in [real_form(), complete(), hostile::sheet(0), hostile::sheet(9)] {
        let text = Form::of(&sheet).text().to_string();
        let tables = tables(&text);
        let cells = tables.iter().flat_map(|lines| cells(lines, Ambiguous::Narrow)).flatten();
        let heads = text.lines().filter(|line| !line.starts_with(['|', '+'])).collect::<String>();
        let all = cells.chain([solid(&heads)]).collect::<Vec<_>>().join("\u{1}");
        let lost = lost_as(&sheet, &all, |text| solid(&shown(text)));
        assert!(lost.is_empty(), "{lost:#?}");
    }
}

#[test]
fn no_line_is_wider_than_asked_for() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    for wide in [120, 132, 200, 400] {
        for line in Form::reviewed(&review).text().width(wide).to_string().lines() {
            assert!(line.width() <= wide, "{line:?}");
        }
    }
}

fn first_issues(text: &str) -> Vec<String> {
    let sheet = changed(|raw| raw.strategies[0].issues = Some(text.into()));
    let text = Form::of(&sheet).text().width(300).to_string();
    let lines = &tables(&text)[0];
    let widths = columns(lines[0]);
    let body = lines.iter().skip_while(|line| !line.contains("【4-1】"));
    let issues = body.map(|line| cut(line, &widths, Ambiguous::Narrow)[14].clone());
    issues
        .map_while(|it| it)
        .map(|it| it.trim_matches(' ').to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

#[test]
fn lines_are_broken_as_a_reader_expects() {
    let rows = first_issues("これは十一字の文である、続きの「文」は25.40%で終わる。");
    for row in &rows {
        assert!(!row.starts_with(['、', '。', '」', '%']), "{rows:?}");
        assert!(!row.ends_with('「'), "{rows:?}");
    }
    assert!(rows.iter().any(|row| row.contains("25.40%")), "{rows:?}");
}

#[test]
fn a_character_stays_with_what_combines_with_it() {
    let family = "👨\u{200D}👩\u{200D}👧\u{200D}👦";
    let rows = first_issues(&family.repeat(30));
    assert!(rows.len() > 1);
    for row in rows {
        assert_eq!(row.replace(family, ""), "");
    }
}

#[test]
fn a_colour_without_its_emoji_is_alone() {
    for text in ["〕🏽🏽\u{fe0f}", "🏽🏽🏽", "👍🏽👍🏽", "a🏽字🏿"] {
        let sheet = changed(|raw| raw.strategies[0].issues = Some(text.into()));
        holds(Form::of(&sheet), 0, Ambiguous::Narrow);
        holds(Form::of(&sheet), 0, Ambiguous::Wide);
    }
    // It is broken like any character of two columns.
    let widths =
        |text: String| first_issues(&text).iter().map(|row| row.width()).collect::<Vec<_>>();
    for begin in ["", "a", "aa", "aaa"] {
        let plain = widths(begin.to_owned() + &"字字".repeat(40));
        assert_eq!(widths(begin.to_owned() + &"字🏽".repeat(40)), plain);
    }
    let rows = first_issues(&"👍🏽".repeat(60));
    assert!(rows.len() > 1 && rows.iter().all(|row| row.replace("👍🏽", "").is_empty()), "{rows:?}");
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn any_texts_hold_the_model(texts in vec(any::<Text>(), 1..40)) {
        holds(Form::of(&hostile::drawn(&texts)), 200, Ambiguous::Narrow);
    }

    #[test]
    fn any_sheet_holds_the_model(sheet in sheets::<Sheet>()) {
        holds(Form::of(&sheet), 200, Ambiguous::Wide);
    }
}
