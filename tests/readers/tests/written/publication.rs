//! The print for publication: the ward's own cells in its own words, and nothing that the crate
//! adds.

use kusei::form::{CellKind, Edition, Form, PrintedTable};
use kusei::wire::RawReading;
use kusei::{Language, RawSheet, Sheet};

use crate::printed::{changed, complete, hostile, real_form};

/// Returns the texts of a column, from top to bottom.
fn column<'t>(table: &'t PrintedTable, caption: &str) -> Vec<&'t str> {
    let at = table.columns().iter().position(|own| own.caption() == caption).expect("a column");
    let cells = table.rows().iter().flat_map(kusei::form::PrintedRow::cells);
    cells.filter(|cell| cell.column() == at).map(kusei::form::Cell::text).collect()
}

/// A target as worded, derived again from the wire form: its wording if that contains its name,
/// else its name, and its wording or its goal on a line of its own.
macro_rules! worded {
    ($row:expr, $due:expr) => {{
        let (row, due): (_, Option<String>) = ($row, $due);
        let label = row.label.clone().unwrap_or_default();
        match (&row.printed, &row.criterion) {
            (Some(printed), _) if printed.contains(&row.name) => format!("{label}{printed}"),
            (Some(printed), _) => format!("{label}{}\n{printed}", row.name),
            (None, Some(criterion)) => {
                let due = due.map(|due| format!("{due}までに")).unwrap_or_default();
                format!("{label}{}\n{due}{criterion}", row.name)
            }
            (None, None) => panic!("a target of the real form"),
        }
    }};
}

/// Returns a reading as written, without its population.
fn written(reading: Option<&RawReading>) -> String {
    match reading {
        None => String::new(),
        Some(RawReading::Text(text)) => text.clone(),
        Some(RawReading::Fields(fields)) => fields.value.clone().unwrap_or_default(),
    }
}

/// Every glyph of the real form that the sheet has.
#[test]
fn the_real_form_is_worded_as_printed() {
    let sheet = real_form();
    let raw = RawSheet::from(&sheet);
    let [outcomes, initiatives] = Form::publication(&sheet).tables();
    let own = raw.strategies.iter().flat_map(|own| &own.indicators);
    let expected: Vec<String> = own.clone().map(|own| worded!(own, own.due.clone())).collect();
    assert_eq!(column(&outcomes, "アウトカム"), expected);
    let readings: Vec<_> = own.clone().map(|own| written(own.reading.as_ref())).collect();
    assert_eq!(column(&outcomes, "アウトカムの達成状況／実績値"), readings);
    let previous: Vec<_> = own.clone().map(|own| written(own.previous.as_ref())).collect();
    assert_eq!(column(&outcomes, "アウトカムの達成状況／前年度"), previous);
    let marks: Vec<_> = own.map(|own| own.stated.clone().unwrap_or_default()).collect();
    assert_eq!(column(&outcomes, "アウトカムの達成状況／個別"), marks);

    let own = raw.strategies.iter().flat_map(|own| &own.initiatives);
    let texts = own.clone().map(|own| own.withdrawal.as_ref().and_then(|own| own.printed.clone()));
    let texts: Vec<_> = texts.map(Option::unwrap_or_default).collect();
    assert_eq!(column(&initiatives, "撤退基準"), texts);
    let texts: Vec<_> =
        own.clone().map(|own| own.prior_results.clone().unwrap_or_default()).collect();
    assert_eq!(column(&initiatives, "前年度までの実績"), texts);
    let marks = own.clone().map(|own| own.stated.as_ref().and_then(|own| own.achievement.clone()));
    let marks: Vec<_> = marks.map(Option::unwrap_or_default).collect();
    assert_eq!(column(&initiatives, "業績目標の達成状況／評価"), marks);
    let targets: Vec<String> =
        own.flat_map(|own| &own.targets).map(|own| worded!(own, None)).collect();
    assert_eq!(column(&initiatives, "業績目標"), targets);
    let readings = column(&initiatives, "業績目標の達成状況／実績値");
    assert!(readings.contains(&"1,145件") && readings.contains(&"67％（未達成）"));
    assert!(readings.contains(&"3ヵ所") && readings.contains(&"95.0％"));
}

/// 4-3㋐ has no value to reach: its wording is its name.
#[test]
fn a_milestone_that_is_a_sentence_has_a_dash_for_its_goal() {
    let sheet = real_form();
    let [outcomes, _] = Form::publication(&sheet).tables();
    let at = "平成27年度中に地域資源に関する情報が得られる仕組みを立ち上げる。";
    let names = column(&outcomes, "成果指標");
    let goals = column(&outcomes, "目標値");
    let number = names.iter().position(|name| *name == at).expect("the milestone");
    assert_eq!(goals[number], "―");
    assert_eq!(goals.iter().filter(|goal| **goal == "―").count(), 1);
}

/// What only the crate, the format or a review adds is absent.
#[test]
fn nothing_of_the_crate_is_in_a_cell() {
    let machine = [
        "様式の記載：",
        "対象：",
        "始期：",
        "累計の起算：",
        "条件：",
        "目安：",
        "基準値：",
        "(ⅱ)取組を",
    ];
    for sheet in [real_form(), complete()] {
        for table in Form::publication(&sheet).tables() {
            for cell in table.rows().iter().flat_map(kusei::form::PrintedRow::cells) {
                assert!(cell.findings().is_empty() && cell.derived().is_none());
                assert!(!machine.iter().any(|own| cell.text().contains(own)), "{}", cell.text());
                assert!(cell.kind() != CellKind::Mark || !cell.text().contains('\n'));
            }
        }
        let form = Form::publication(&sheet);
        assert_eq!(form.edition(), Edition::Publication);
        assert!(!form.subject().concat().contains("271039"));
        for text in [form.markdown().to_string(), form.text().to_string(), form.html().to_string()]
        {
            assert!(!text.contains("確認事項") && !text.contains("集計") && !text.contains('※'));
        }
    }
}

/// A criterion without a wording is printed as its conditions; one with a wording as that alone.
#[test]
fn conditions_are_printed_where_there_is_no_wording() {
    let sheet = changed(|raw| {
        let withdrawal = raw.strategies[0].initiatives[0].withdrawal.as_mut();
        withdrawal.expect("a criterion").printed = None;
    });
    let [_, initiatives] = Form::publication(&sheet).tables();
    let texts = column(&initiatives, "撤退基準");
    assert_eq!(texts[0], "条件：業績目標①の実績値が4０%以下（いずれか）");
    assert!(!texts[1].contains("条件"));
}

/// The table has no gap where a column was omitted.
#[test]
fn the_cells_tile_the_table() {
    let sheets = [real_form(), complete(), hostile::sheet(0), hostile::sheet(4)];
    for sheet in &sheets {
        for language in Language::ALL {
            for table in Form::publication(sheet).in_language(*language).tables() {
                let rows = table.rows().len();
                let mut places = vec![0; rows * table.columns().len()];
                for (y, row) in table.rows().iter().enumerate() {
                    for cell in row.cells() {
                        for y in y..y + cell.rows() {
                            places[y * table.columns().len() + cell.column()] += 1;
                        }
                    }
                }
                assert!(places.iter().all(|taken| *taken == 1));
                assert!(
                    table
                        .head()
                        .iter()
                        .flatten()
                        .all(|head| head.column + head.columns <= table.columns().len())
                );
            }
        }
    }
}

/// The narratives and marks of any sheet are present, glyph for glyph.
#[test]
fn no_text_of_the_ward_is_lost() {
    for turn in 0..hostile::TEXTS.len() {
        let sheet: Sheet = hostile::sheet(turn);
        let [outcomes, initiatives] = Form::publication(&sheet).tables();
        let whole = Form::of(&sheet).tables();
        for (own, whole, captions) in [
            (
                &outcomes,
                &whole[0],
                &["戦略", "課題", "今後の対応方向・改善策", "戦略の進捗状況", "めざす状態"][..],
            ),
            (
                &initiatives,
                &whole[1],
                &["取組内容", "取組実績", "課題", "改善策", "戦略に対する取組の有効性"],
            ),
        ] {
            for caption in captions {
                assert_eq!(column(own, caption), column(whole, caption));
            }
        }
    }
}

/// Returns the cells of a column of the city's printed pages, of the outcomes' or the initiatives'
/// tables; a desired outcome or pillar is a cell over many columns.
fn on_paper(width: u64, column: u64, spans: std::ops::RangeInclusive<u64>) -> Vec<String> {
    let pages = include_str!("../../../data/fukushima-h28.printed.json");
    let pages: serde_json::Value = serde_json::from_str(pages).expect("pages");
    let mut texts = Vec::new();
    for page in pages.as_array().expect("pages") {
        let cells = page["cells"].as_array().expect("cells");
        let number = |cell: &serde_json::Value, key: &str| cell[key].as_u64().expect("a number");
        if number(&cells[0], "columns") != width {
            continue;
        }
        let body = cells.iter().filter(|own| number(own, "row") >= width - 10);
        let own = body.filter(|own| number(own, "column") == column);
        let own = own.filter(|own| spans.contains(&number(own, "columns")));
        texts.extend(own.map(|own| own["text"].as_str().expect("a text").to_owned()));
    }
    texts
}

/// Checks that both have the same texts, however often.
fn alike(paper: impl IntoIterator<Item = String>, own: Vec<&str>) {
    let paper: std::collections::BTreeSet<String> = paper.into_iter().collect();
    let own = own.into_iter().filter(|text| !text.is_empty() && !text.contains("再掲"));
    let own: std::collections::BTreeSet<String> = own.map(ToOwned::to_owned).collect();
    assert!(own.len() > 1 || own.contains("―"), "{own:?}");
    assert_eq!(own, paper);
}

/// The cells of the city's own pages, glyph for glyph, as far as the sheet has them.
#[test]
fn cells_are_those_of_the_printed_pages() {
    let sheet = real_form();
    let [outcomes, initiatives] = Form::publication(&sheet).tables();
    for (at, caption) in [
        (6, "めざす状態"),
        (8, "戦略"),
        (9, "戦略のアウトカムに対する有効性"),
        (13, "アウトカムの達成状況／全体"),
        (14, "戦略の進捗状況"),
        (15, "課題"),
        (16, "今後の対応方向・改善策"),
        (4, "成果指標"),
    ] {
        alike(on_paper(17, at, 1..=1), column(&outcomes, caption));
    }
    for (at, caption) in [
        (6, "取組内容"),
        (8, "撤退基準"),
        (9, "前年度までの実績"),
        (10, "取組実績"),
        (12, "業績目標の達成状況／評価"),
        (13, "戦略に対する取組の有効性"),
        (14, "課題"),
        (15, "改善策"),
    ] {
        alike(on_paper(16, at, 1..=1), column(&initiatives, caption));
    }
    for (width, table) in [(17, &outcomes), (16, &initiatives)] {
        // On paper, the number and the title of a desired outcome are two cells.
        let numbers = on_paper(width, 1, 1..=1).into_iter().filter(|own| own.starts_with('（'));
        let titles = on_paper(width, 2, 10..=16);
        let numbered = numbers.zip(titles).map(|(number, title)| format!("{number}{title}"));
        alike(numbered, column(table, "めざす成果"));
        let pillars = on_paper(width, 0, 1..=1).into_iter().zip(on_paper(width, 1, 10..=16));
        let pillars = pillars.map(|(number, title)| format!("{number}\n{title}"));
        alike(pillars, column(table, "柱"));
        let items = on_paper(width, 2, 1..=1).into_iter().zip(on_paper(width, 3, 1..=1));
        let items: Vec<String> = items.map(|(mark, title)| format!("{mark} {title}")).collect();
        // An initiative with two items is printed once below both.
        alike(items, column(table, "項目").into_iter().flat_map(str::lines).collect());
    }
    // On paper, the due year and the figure of two common indicators' goals are two lines.
    let goals = on_paper(17, 5, 1..=1).into_iter().map(|own| own.replace('\n', ""));
    alike(goals, column(&outcomes, "目標値"));
    // On paper, a reading follows a label or a name, or is one of several in a cell.
    for (width, at, table, caption) in [
        (17, 10, &outcomes, "アウトカムの達成状況／実績値"),
        (17, 11, &outcomes, "アウトカムの達成状況／前年度"),
        (17, 12, &outcomes, "アウトカムの達成状況／個別"),
        (16, 11, &initiatives, "業績目標の達成状況／実績値"),
    ] {
        let paper = on_paper(width, at, 1..=1);
        let lines: Vec<&str> = paper.iter().flat_map(|own| own.lines()).collect();
        for own in column(table, caption) {
            assert!(lines.iter().any(|line| line.contains(own)), "{own}: {lines:?}");
        }
    }
}
