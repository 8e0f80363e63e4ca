//! All operations on a sheet of a given number of rows.

use kusei::draft::scan;
use kusei::form::Form;
use kusei::intake::{Given, Grid, GridCell, StoredAs, read};
use kusei::{Marks, Rubric, Sheet, review};

use crate::Counting;

const HEAD: &str =
    r#""format":"kusei/1","form":"osaka-ward-2016","ward":"福島区","fiscal_year":"平成28年度""#;
const POLICY: &str = r#"{"title":"方針","pillars":[{"number":1,"title":"柱","desired_outcomes":[{"number":1,"title":"成果"}]}]}"#;
const PROSE: &str = "平成29年度までに、満足と回答した区民の割合50％以上、前年度より3ポイント増。";

/// The rows of a strategy: indicators, and the targets of its initiative.
const ROWS: usize = 10;

/// Returns a strategy with equally many indicators and targets; the first indicator has the given
/// name.
pub(crate) fn strategy(number: usize, rows: usize, name: &str) -> String {
    let indicator = |name: &str| {
        let name = serde_json::to_string(name).expect("a text");
        format!(
            r#"{{"name":{name},"criterion":"50%以上","due":"平成30年度","reading":"49.6%","previous":"54.2%","stated":"A"}}"#
        )
    };
    let others = (2..=rows / 2).map(|_| indicator("回答した割合"));
    let indicators: Vec<_> = std::iter::once(indicator(name)).chain(others).collect();
    let target = r#"{"name":"件数","criterion":"1000件以上","reading":"1,145件"}"#;
    let targets = vec![target; rows / 2];
    format!(
        r#"{{"code":"4-{number}","desired_outcome":{{"pillar":1,"number":1}},"indicators":[{}],
"initiatives":[{{"code":"4-{number}-1","content":"見守り活動の場を広げ、アンケートで課題を確かめる。","targets":[{}],
"withdrawal":{{"conditions":[{{"target":1,"criterion":"600件未満"}}]}}}}]}}"#,
        indicators.join(","),
        targets.join(","),
    )
}

/// Returns a sheet of strategies.
pub(crate) fn document(strategies: &str) -> String {
    format!(r#"{{{HEAD},"policy":{POLICY},"strategies":[{strategies}]}}"#)
}

pub(crate) fn all(counting: &Counting) {
    let strategies = 1..=counting.size / ROWS;
    let strategies: Vec<_> = strategies.map(|n| strategy(n, ROWS, "回答した割合")).collect();
    let document = document(&strategies.join(","));
    counting.act("reading a document", || serde_json::from_str::<Sheet>(&document));
    let sheet: Sheet = serde_json::from_str(&document).expect("a sheet");
    counting.act("writing a document", || serde_json::to_string(&sheet));
    let (rubric, mut marks) = (Rubric::default(), Marks::default());
    counting.act("marks", || marks.derive(&sheet, &rubric).is_ok());
    counting.act("reviewing", || review(&sheet).findings().len());
    let reviewed = review(&sheet);
    counting.act("writing a review", || serde_json::to_string(&reviewed));
    let form = Form::reviewed(&reviewed);
    counting.act("laying out tables", || form.tables());
    writing(counting, "a sheet", form);
    let tables = Form::of(&sheet).tables();
    counting.act("reading printed tables", || {
        let grids = tables.iter().map(|table| Grid::of_table(table).expect("a grid"));
        read(&grids.collect::<Vec<_>>(), Given::of(&sheet)).questions().count()
    });
    let pages = printed(counting.size / ROWS);
    counting.act("reading the city's pages", || {
        let grids = pages.each_ref().map(|own| Grid::new(own.iter().cloned()).expect("a grid"));
        read(&grids, Given::default()).open()
    });
    let prose = PROSE.repeat(counting.size / ROWS);
    counting.act("reading prose", || scan(&prose).count());
}

/// Writes the form in every format.
pub(crate) fn writing(counting: &Counting, what: &str, form: Form<'_>) {
    counting.act(&format!("{what} in Markdown"), || form.markdown().to_string());
    counting.act(&format!("{what} in CSV"), || form.csv().map(|table| table.to_string()));
    counting.act(&format!("{what} in text"), || form.text().to_string());
    counting.act(&format!("{what} in HTML"), || form.html().to_string());
}

/// Returns the city's two tables of some strategies, each with one row for every indicator and
/// target.
fn printed(strategies: usize) -> [Vec<GridCell<'static>>; 2] {
    const OUTCOMES: [&str; 13] = [
        "項目",
        "成果指標と目標値",
        "めざす状態",
        "アウトカム",
        "戦略",
        "戦略のアウトカムに対する有効性",
        "実績値",
        "前年度",
        "個別",
        "全体",
        "戦略の進捗状況",
        "課題",
        "今後の対応方向・改善策",
    ];
    const INITIATIVES: [&str; 11] = [
        "項目",
        "成果指標と目標値",
        "取組内容",
        "業績目標",
        "撤退基準",
        "前年度までの実績",
        "取組実績",
        "業績目標の達成状況",
        "戦略に対する取組の有効性",
        "課題",
        "改善策",
    ];
    let cell = |row, column, rows, text: &str| {
        let (columns, text, stored) = (1, text.to_owned().into(), StoredAs::Text);
        GridCell { row, column, rows, columns, text, stored }
    };
    let mut tables = [OUTCOMES.as_slice(), INITIATIVES.as_slice()].map(|titles| {
        let title = |(column, text): (usize, &&str)| {
            let (column, columns) = if column == 0 { (0, 3) } else { (column + 2, 1) };
            GridCell { columns, ..cell(0, column, 1, text) }
        };
        let mut cells: Vec<_> = titles.iter().enumerate().map(title).collect();
        cells.push(cell(1, 0, strategies * ROWS, "1\n活力ある地域社会"));
        cells.push(cell(1, 1, strategies * ROWS, "（１）豊かなコミュニティ"));
        cells
    });
    let label = |n: usize| "①②③④⑤⑥⑦⑧⑨⑩".chars().nth(n).expect("a label");
    for n in 0..strategies {
        let row = 1 + n * ROWS;
        let item = cell(row, 2, ROWS, "㋐つながりづくりの促進");
        let [outcomes, initiatives] = &mut tables;
        outcomes.push(item.clone());
        initiatives.push(item);
        let name = |n| {
            format!("{}「支え合い」を実感している区民の割合：平成29年度までに50％以上", label(n))
        };
        let names: Vec<String> = (0..ROWS).map(name).collect();
        for (column, text) in [
            (3, "支え合いを実感している区民の割合：平成29年度までに50％以上"),
            (4, &format!("【4-{}】\n支え合う", n + 1)),
            (5, &names.join("\n")),
            (6, "広める"),
            (7, "ア"),
            (11, "B"),
            (12, "b"),
        ] {
            outcomes.push(cell(row, column, ROWS, text));
        }
        for (column, text) in [
            (4, &*format!("【4-{}-1】\n見守り活動の場を広げる", n + 1)),
            (5, &names.join("\n")),
            (6, "①の割合が40%以下の場合、事業を再構築する。"),
            (8, "アンケートで課題を確かめた"),
            (10, "○"),
        ] {
            initiatives.push(cell(row, column, ROWS, text));
        }
        for line in 0..ROWS {
            let own = |text: &str| format!("{}{text}", label(line));
            outcomes.push(cell(row + line, 8, 1, &own("49.6%")));
            outcomes.push(cell(row + line, 9, 1, "54.2%"));
            outcomes.push(cell(row + line, 10, 1, "B"));
            initiatives.push(cell(row + line, 9, 1, &own("49.6%")));
        }
    }
    tables
}
