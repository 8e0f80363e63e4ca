//! Where a table of the city's layout begins and ends, and which column is which.

use kusei::intake::{Given, Intake};

use crate::layout::{INITIATIVES, STRATEGIES, read, told};

/// Returns the tables that are found: each with the rows of its head and its body, the columns of
/// the form in the grid's order, and the unknown ones.
fn tables(taken: &Intake<'_>) -> Vec<String> {
    let tables = taken.tables().iter().map(|own| {
        let mut columns: Vec<(usize, &str)> =
            own.columns().filter_map(|(column, at)| Some((at?, *column.path().last()?))).collect();
        columns.sort_unstable();
        let columns: Vec<String> =
            columns.into_iter().map(|(at, title)| format!("{at} {title}")).collect();
        let unknown = own.unknown_columns();
        format!("{:?} {:?}: {}; {unknown:?}", own.head(), own.body(), columns.join(", "))
    });
    tables.collect()
}

/// A page, and the tables found in it.
type Case = (&'static [&'static str], &'static [&'static str]);

const ROW: &str = "1/柱|（1）成果|㋐ 安心|【4-1】支える";

#[test]
#[rustfmt::skip]
fn the_place_of_a_table() {
    let cases: &[Case] = &[
        (&[STRATEGIES, ROW], &["0..1 1..2: 0 項目, 3 めざす状態, 4 アウトカム, 5 戦略, 6 課題; []"]),
        (&["区政運営基本方針|<|<|計画|<|<|自己評価", STRATEGIES, ROW], &["0..2 2..3: 0 項目, 3 めざす状態, 4 アウトカム, 5 戦略, 6 課題; []"]),
        // A row is not part of a head if more than a third of its texts are not titles.
        (&[STRATEGIES, ROW, "課題|戦略|項目|その他|その他|"], &["0..1 1..3: 0 項目, 3 めざす状態, 4 アウトカム, 5 戦略, 6 課題; []"]),
        (&[STRATEGIES, ROW, "課題|戦略|項目|その他|"], &["0..1 1..2: 0 項目, 3 めざす状態, 4 アウトカム, 5 戦略, 6 課題; []", "2..3 3..3: 0 課題, 1 戦略, 2 項目; [3]"]),
        // Two titles do not make a head.
        (&["項目|めざす状態|その他", "㋐|【4-1】支える|"], &[]),
        // One table below another.
        (&[STRATEGIES, ROW, INITIATIVES, "1/柱|（1）成果|㋐ 安心|【4-1-1】開く"], &["0..1 1..2: 0 項目, 3 めざす状態, 4 アウトカム, 5 戦略, 6 課題; []", "2..3 3..4: 0 項目, 3 取組内容, 4 業績目標, 5 撤退基準, 6 課題; []"]),
        // A column whose title is repeated: directly beside the first it continues it, elsewhere it
        // is another column.
        (&["項目|<|<|めざす状態|めざす状態|アウトカム|戦略|課題", "1/柱|（1）成果|㋐ 安心||【4-1】支える|認知度：50％以上|広める|―"], &["0..1 1..2: 0 項目, 3 めざす状態, 5 アウトカム, 6 戦略, 7 課題; []"]),
        (&["項目|<|<|めざす状態|アウトカム|戦略|課題|めざす状態", "1/柱|（1）成果|㋐ 安心|【4-1】支える|認知度：50％以上|広める|―|他"], &["0..1 1..2: 0 項目, 3 めざす状態, 4 アウトカム, 5 戦略, 6 課題; []"]),
        // 実績値 of the other table; columns without a title of their own.
        (&["項目|<|<|めざす状態|アウトカム|戦略|アウトカムの達成状況|<|<|課題", "^|^|^|^|^|^||前年度|個別|^", ROW], &["0..2 2..3: 0 項目, 3 めざす状態, 4 アウトカム, 5 戦略, 6 実績値, 7 前年度, 8 個別, 9 課題; []"]),
        (&["項目|<|<|取組内容|業績目標|撤退基準|業績目標の達成状況|<|課題", "^|^|^|^|^|^|実績値||^", "1/柱|（1）成果|㋐ 安心|【4-1-1】開く"], &["0..2 2..3: 0 項目, 3 取組内容, 4 業績目標, 5 撤退基準, 6 実績値, 8 課題; []"]),
        (&["項目|<|<|取組内容|業績目標|撤退基準|担当|課題", "1/柱|（1）成果|㋐ 安心|【4-1-1】開く"], &["0..1 1..2: 0 項目, 3 取組内容, 4 業績目標, 5 撤退基準, 7 課題; [6]"]),
    ];
    for (page, due) in cases {
        let grids = [told(page)];
        let own = tables(&kusei::intake::read(&grids, Given::default()));
        assert_eq!(own, *due, "{page:?}");
    }
}

/// Cells that extend from the head or from another column, and one table below another.
#[test]
#[rustfmt::skip]
fn cells_that_extend_over_others() {
    let cases: &[Case] = &[
        (&["項目|<|<|めざす状態|アウトカム|戦略|課題", "1/柱|（1）成果|㋐ 安心|【4-1】支える|認知度：50％以上|^|―"], &["1 柱", "1（1）成果", "1（1）㋐ 安心", "4-1：1（1）支える、 ㋐?"]),
        (&["項目|<|<|めざす状態|アウトカム|戦略|課題", "^|<|<|【4-1】支える|認知度：50％以上|広める|―"], &["4-1：0（0）?支える ―?"]),
        (&[STRATEGIES, "1/柱|（1）成果|㋐ 安心|【4-1】支える|<|広める|―"], &["1 柱", "1（1）成果", "1（1）㋐ 安心", "4-1：1（1）支える"]),
        (&[STRATEGIES, "1/柱|（1）成果|㋐ 安心|【4-1】支える|認知度：50％以上|<|―"], &["1 柱", "1（1）成果", "1（1）㋐ 安心", "4-1：1（1）支える、 ㋐?"]),
        (&[STRATEGIES, ROW, STRATEGIES, "1|（1）|㋐|【4-2】集う", "|その他||【4-3】守る"], &["1 柱", "1（1）成果", "1（1）㋐ 安心", "4-1：1（1）支える ㋐?", "4-2：?0（0）?集う? ㋐?", "4-3：?0（0）?守る? ―?", "adrift: （1）", "adrift: ㋐", "no code: その他"]),
        (&[STRATEGIES, ROW, STRATEGIES, "2/柱二|（1）成果|㋐ 集い|【4-2】集う", "|その他||【4-3】守る"], &["1 柱", "1（1）成果", "1（1）㋐ 安心", "2 柱二?", "2（1）成果?", "2（1）㋐ 集い?", "4-1：1（1）支える ㋐?", "4-2：?2（1）?集う? ㋐?", "4-3：?0（0）?守る? ―?", "no code: その他"]),
        // A column without a title beside one that is not last year's.
        (&["項目|<|<|めざす状態|アウトカム|戦略|アウトカムの達成状況|<|課題", "^|^|^|^|^|^||個別|^", "1/柱|（1）成果|㋐ 安心|【4-1】支える|認知度：平成29年度までに50％以上|広める|52％|A|―"], &["1 柱", "1（1）成果", "1（1）㋐ 安心", "4-1：1（1）支える ㋐?=52％?"]),
        (&["項目|<|<|めざす状態|アウトカム|戦略|アウトカムの達成状況|<|課題", "^|^|^|^|^|^||前年度|^", "1/柱|（1）成果|㋐ 安心|【4-1】支える|認知度：平成29年度までに50％以上|広める|52％|51％|―"], &["1 柱", "1（1）成果", "1（1）㋐ 安心", "4-1：1（1）支える ㋐?=52％=51％"]),
        // （戦略なし） is not a strategy.
        (&[STRATEGIES, ROW, "|（2）活気|㋐ 集い|（戦略なし）"], &["1 柱", "1（1）成果", "1（1）㋐ 安心", "1（2）活気", "1（2）㋐ 集い", "4-1：1（1）支える ㋐?"]),
    ];
    for (page, due) in cases {
        let own = read(&[told(page)], Given::default());
        assert_eq!(own, *due, "{page:?}");
    }
}
