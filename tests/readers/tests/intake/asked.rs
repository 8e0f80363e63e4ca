//! The questions for an officer, and the effects of answers.

use kusei::form::Form;
use kusei::intake::{
    AnswerError, Given, Grid, GridCell, Intake, QuestionKind, Reply, Unfinished, read,
};
use kusei::{Language, Said};

use crate::{cells, grids, real_form};

fn asked(taken: &Intake<'_>) -> Vec<String> {
    taken.questions().map(|own| own.en().to_string()).collect()
}

#[test]
fn cells_that_the_tables_lack_are_asked_for() {
    let sheet = real_form();
    let grids = grids(cells(&sheet));
    let mut taken = read(&grids, Given::default());
    let entry = "the two tables do not hold this cell (expected an entry)";
    assert_eq!(
        asked(&taken),
        [
            format!("ward: {entry}"),
            format!("fiscal year: {entry}"),
            format!("basic policy: title: {entry}")
        ]
    );
    assert_eq!(taken.answer(3, Reply::Leave), Err(AnswerError::NoSuchQuestion));
    assert_eq!(taken.answer(0, Reply::Leave), Err(AnswerError::NotOffered));
    assert_eq!(taken.answer(0, Reply::Blank), Err(AnswerError::Required));
    assert!(matches!(taken.answer(1, Reply::Write("来年度")), Err(AnswerError::NotAYear(_))));
    assert_eq!(taken.clone().finish(), Err(Unfinished::Open(3)));
    let answers = [sheet.ward().as_str(), "H28", sheet.policy().title().as_str()];
    let mut other_order = taken.clone();
    for n in 0..3 {
        assert_eq!(taken.answer(n, Reply::Write(answers[n])), Ok(()));
        assert_eq!(other_order.answer(2 - n, Reply::Write(answers[2 - n])), Ok(()));
    }
    assert_eq!(taken.proposed(), other_order.proposed());
    let back = taken.finish().expect("a sheet");
    assert_eq!(back.strategies(), sheet.strategies());
    assert_eq!(back.fiscal_year(), sheet.fiscal_year());
}

#[test]
fn a_table_that_is_not_there() {
    let sheet = real_form();
    let [outcomes, initiatives] = cells(&sheet);
    let none = read(&[], Given::of(&sheet));
    assert_eq!(none.questions().count(), 2);
    let grids = [Grid::new(initiatives).expect("a grid")];
    let taken = read(&grids, Given::of(&sheet));
    assert!(
        asked(&taken)[0].starts_with("the table “Desired outcomes and strategies” is not found")
    );
    let grids =
        [Grid::new(outcomes.clone()).expect("a grid"), Grid::new(outcomes).expect("a grid")];
    let taken = read(&grids, Given::of(&sheet));
    let kinds: Vec<_> = taken.questions().map(|own| own.kind().clone()).collect();
    assert!(matches!(kinds[..], [QuestionKind::TableTwice(_), QuestionKind::NoTable(_)]));
}

#[test]
fn the_english_print_is_not_read() {
    let sheet = real_form();
    let tables = Form::of(&sheet).in_language(Language::English).tables();
    let grids: Vec<_> = tables.iter().map(|own| Grid::of_table(own).expect("a grid")).collect();
    let taken = read(&grids, Given::of(&sheet));
    let kinds: Vec<_> = taken.questions().map(|own| own.kind().clone()).collect();
    assert_eq!(kinds, [QuestionKind::InEnglish, QuestionKind::InEnglish]);
    let cells: usize = grids.iter().map(|grid| grid.cells().len()).sum();
    assert_eq!(taken.leftovers().count(), cells);
}

#[test]
fn unknown_spans_are_not_invented() {
    let sheet = real_form();
    let rows = [["区政運営基本方針／柱", "計画／めざす状態"], ["1\n活力", "【4-1】\n支え合う"]];
    let grids = [Grid::of_rows(rows).expect("a grid")];
    let taken = read(&grids, Given::of(&sheet));
    assert!(asked(&taken)[0].contains("does not tell merged cells from blank ones"));
}

/// Returns the questions about the real form's cells with one changed.
fn with(table: usize, before: &str, after: &str) -> Vec<String> {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    let is_it = |cell: &&mut GridCell<'_>| cell.text.starts_with(before);
    let cell = cells[table].iter_mut().find(is_it).expect("a cell");
    cell.text = cell.text.replacen(before, after, 1).into();
    let grids = grids(cells);
    let taken = read(&grids, Given::of(&sheet));
    assert!(taken.clone().finish().is_err());
    taken.questions().map(|own| own.to(Language::Japanese).to_string()).collect()
}

#[test]
fn a_code_that_is_not_there_is_never_the_row_above() {
    let asked = with(0, "【4-3】", "");
    assert!(asked[0].contains("の先頭に番号・記号がありません"), "{asked:?}");
    // Its indicators and marks are asked about, each with its cell.
    assert!(asked.len() > 10, "{asked:?}");
}

#[test]
fn a_code_that_came_before() {
    let asked = with(0, "【5-1】", "【4-1】");
    assert!(asked[0].contains("は既に別の箇所に記載されています"), "{asked:?}");
}

/// A ward's own note cannot be distinguished from a finding's number, so it is asked about.
#[test]
fn a_text_that_ends_like_a_finding() {
    for after in ["※1㋐", "㋐※", "※ ㋐1"] {
        assert!(with(0, "㋐", after).iter().all(|own| !own.contains("確認事項の番号")), "{after}");
    }
    let sheet = real_form();
    for (behind, is_asked) in [("※1", true), ("（判定：a）", true), ("※", false), ("※1）", false)]
    {
        let mut cells = cells(&sheet);
        let title = "「大きな公共を担う活力ある地域社会づくり」に向けて";
        let cell = cells[0].iter_mut().find(|cell| cell.text.ends_with(title)).expect("a pillar");
        cell.text = format!("{}{behind}", cell.text).into();
        let grids = grids(cells);
        let asked = read(&grids, Given::of(&sheet));
        let asked = asked.questions().filter(|own| own.ja().to_string().contains("確認事項の番号"));
        assert_eq!(asked.count() > 0, is_asked, "{behind}");
    }
}

#[test]
fn a_letter_that_lost_its_circle() {
    assert!(with(0, "㋐", "ア")[0].contains("の先頭に番号・記号がありません"));
}

#[test]
fn an_initiative_of_no_strategy() {
    assert!(with(1, "【4-1-1】", "【9-1-1】")[0].contains("がどの行に属するか分かりません"));
}
