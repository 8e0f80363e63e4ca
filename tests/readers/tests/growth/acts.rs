//! Every act on a sheet of a given number of rows.

use kusei::draft::scan;
use kusei::form::Form;
use kusei::intake::{Given, Grid, read};
use kusei::{Marks, Rubric, Sheet, review};

use crate::Counting;

const HEAD: &str =
    r#""format":"kusei/1","form":"osaka-ward-2016","ward":"福島区","fiscal_year":"平成28年度""#;
const POLICY: &str = r#"{"title":"方針","pillars":[{"number":1,"title":"柱","desired_outcomes":[{"number":1,"title":"成果"}]}]}"#;
const PROSE: &str = "平成29年度までに、満足と回答した区民の割合50％以上、前年度より3ポイント増。";

/// Rows of a strategy: indicators and the targets of its initiative.
const ROWS: usize = 10;

/// A strategy with as many indicators as targets; the name of the first indicator is given.
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

/// A sheet of strategies.
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
    let prose = PROSE.repeat(counting.size / ROWS);
    counting.act("reading prose", || scan(&prose).count());
}

/// Every format.
pub(crate) fn writing(counting: &Counting, what: &str, form: Form<'_>) {
    counting.act(&format!("{what} in Markdown"), || form.markdown().to_string());
    counting.act(&format!("{what} in CSV"), || form.csv().map(|table| table.to_string()));
    counting.act(&format!("{what} in text"), || form.text().to_string());
    counting.act(&format!("{what} in HTML"), || form.html().to_string());
}
