//! The cells that each cell of the sheet was read from, and the cells of each question: one small
//! form with a strategy that is printed twice.

use kusei::intake::{Fate, Given, Grid, Intake, Origin, QuestionKind, read};
use kusei::plan::{Place, Row};

use crate::layout::told;

#[rustfmt::skip]
const OUTCOMES: &[&str] = &[
    "項目|<|<|成果指標|めざす状態|アウトカム|戦略|実績値|前年度|個別|全体|進捗状況|課題",
    "1/柱|（1）成果|㋐ 安心|認知度：50％以上|【4-1】支える|①認知度：平成29年度までに50％以上/②参加率：平成29年度までに30％（区民に対するアンケート）|広める|①52％/②31％（区民に対するアンケート）|①51％/②30％|A/B|a|ア|―",
    "^|^|㋑ 見守り|参加率：30％以上|【4-1】支える|①認知度：平成29年度までに50％以上/②参加率：平成29年度までに30％（区民に対するアンケート）|広める|①52％/②31％（区民に対するアンケート）|①51％/②30％|A/B|a|イ|―",
];

#[rustfmt::skip]
const INITIATIVES: &[&str] = &[
    "項目|<|<|取組内容|業績目標|撤退基準|前年度までの実績|取組実績|業績目標の達成状況|課題",
    "1/柱|（1）成果|㋐ 安心/㋑ 見守り|【4-1-1】開く|①参加者数：100人以上/②満足度：平成28年度に80％以上|①が50人未満|平成27年度は80人|開いた|①90人/②75％（達成）/②|―",
];

/// Returns a cell as `A2` in the first table, `b2` in the second.
fn cell(own: Origin) -> String {
    let first = if own.grid == 0 { b'A' } else { b'a' };
    format!("{}{}", char::from(first + u8::try_from(own.column).expect("a column")), own.row + 1)
}

fn cells(origins: &[Origin]) -> String {
    origins.iter().map(|own| cell(*own)).collect::<Vec<_>>().join(" ")
}

fn taken<'g>(grids: &'g [Grid<'g>]) -> Intake<'g> {
    let mut given = Given::default();
    given.fiscal_year = "平成28年度".parse().ok();
    read(grids, given)
}

#[test]
fn every_cell_of_the_sheet_has_its_origins() {
    let grids = [told(OUTCOMES), told(INITIATIVES)];
    let taken = taken(&grids);
    let proposed = taken.proposed();
    let filled = proposed
        .cells()
        .filter(|(place, text)| !text.is_empty() && !matches!(place.row, Row::Sheet | Row::Policy));
    let own: Vec<String> = filled
        .map(|(place, text)| {
            let text = text.replace('\n', "/");
            format!("{place} = {text} @ {}", cells(taken.origins(place)))
        })
        .collect();
    assert_eq!(own, WHERE);
}

/// The fate of a cell: each cell of the sheet is in the fate of the cells it was read from.
#[test]
fn every_cell_of_the_file_has_its_fate() {
    let grids = [told(OUTCOMES), told(INITIATIVES)];
    let taken = taken(&grids);
    let mut again = Vec::new();
    for (grid, own) in grids.iter().enumerate() {
        for own in own.cells() {
            let at = Origin { grid, row: own.row, column: own.column };
            match taken.fate(at).expect("a fate") {
                Fate::Head => assert_eq!(own.row, 0, "{at:?}"),
                Fate::Value(places) => {
                    assert!(places.iter().all(|place| taken.origins(*place).contains(&at)));
                }
                Fate::Repeated => again.push(at),
                Fate::Left => assert_eq!(cell(at), "i2"),
                Fate::Absent => panic!("{at:?}"),
            }
        }
    }
    assert_eq!(cells(&again), AGAIN);
}

#[test]
fn every_question_has_its_cells() {
    let grids = [told(OUTCOMES), told(INITIATIVES)];
    let taken = taken(&grids);
    let own: Vec<String> = taken
        .questions()
        .map(|own| {
            let why = match own.kind() {
                QuestionKind::ToConfirm { why, .. } => why.code(),
                kind => kind.code(),
            };
            let places: Vec<String> = own.places().iter().map(Place::to_string).collect();
            let texts: Vec<String> = own.proposals().map(|own| own.join(", ")).collect();
            format!(
                "{why} @ {}: {} = {}",
                cells(own.origins()),
                places.join(", "),
                texts.join(" | ")
            )
        })
        .collect();
    assert_eq!(own, QUESTIONS);
}

#[rustfmt::skip]
const WHERE: &[&str] = &[
    "区政運営基本方針1の名称 = 柱 @ A2",
    "区政運営基本方針1の番号 = 1 @ A2",
    "めざす成果1（1）の名称 = 成果 @ B2",
    "めざす成果1（1）の番号 = 1 @ B2",
    "めざす成果1（1）㋐の名称 = 安心 @ C2",
    "めざす成果1（1）㋐の記号 = ㋐ @ C2",
    "めざす成果1（1）㋐の成果指標①の指標名 = 認知度 @ D2",
    "めざす成果1（1）㋐の成果指標①の目標値 = 50％以上 @ D2",
    "めざす成果1（1）㋑の名称 = 見守り @ C3",
    "めざす成果1（1）㋑の記号 = ㋑ @ C3",
    "めざす成果1（1）㋑の成果指標①の指標名 = 参加率 @ D3",
    "めざす成果1（1）㋑の成果指標①の目標値 = 30％以上 @ D3",
    "【4-1】番号 = 4-1 @ E2 E3",
    "【4-1】めざす成果 = 1（1） @ C2",
    "【4-1】めざす状態 = 支える @ E2 E3",
    "【4-1】戦略 = 広める @ G2 G3",
    "【4-1】アウトカム①の表示番号 = ① @ F2 F3",
    "【4-1】アウトカム①の指標名 = 認知度 @ F2 F3",
    "【4-1】アウトカム①の目標値 = 50％以上 @ F2 F3",
    "【4-1】アウトカム①の期限 = 平成29年度 @ F2 F3",
    "【4-1】アウトカム①の項目 = ㋐ @ C2",
    "【4-1】アウトカム①の成果指標 = 1 @ D2",
    "【4-1】アウトカム①の実績値 = 52％ @ H2 H3",
    "【4-1】アウトカム①の前年度の実績値 = 51％ @ I2 I3",
    "【4-1】アウトカム①の達成状況（個別） = A @ J2 J3",
    "【4-1】アウトカム②の表示番号 = ② @ F2 F3",
    "【4-1】アウトカム②の指標名 = 参加率 @ F2 F3",
    "【4-1】アウトカム②の目標値 = 30％以上 @ F2 F3",
    "【4-1】アウトカム②の期限 = 平成29年度 @ F2 F3",
    "【4-1】アウトカム②の対象 = 区民 @ F2 F3",
    "【4-1】アウトカム②の様式の記載 = 30％ @ F2 F3",
    "【4-1】アウトカム②の項目 = ㋑ @ C3",
    "【4-1】アウトカム②の成果指標 = 1 @ D3",
    "【4-1】アウトカム②の実績値 = 31％ @ H2 H3",
    "【4-1】アウトカム②の実績の対象 = 区民 @ H2",
    "【4-1】アウトカム②の前年度の実績値 = 30％ @ I2 I3",
    "【4-1】アウトカム②の達成状況（個別） = B @ J2 J3",
    "【4-1】アウトカムの達成状況（全体） = a @ K2 K3",
    "【4-1】戦略の進捗状況 = ア @ L2 L3",
    "【4-1】課題 = ― @ M2 M3",
    "【4-1-1】番号 = 4-1-1 @ d2",
    "【4-1-1】項目 = ㋐㋑ @ c2",
    "【4-1-1】取組内容 = 開く @ d2",
    "【4-1-1】業績目標①の表示番号 = ① @ e2",
    "【4-1-1】業績目標①の指標名 = 参加者数 @ e2",
    "【4-1-1】業績目標①の目標値 = 100人以上 @ e2",
    "【4-1-1】業績目標①の前年度の実績値 = 80人 @ g2",
    "【4-1-1】業績目標②の表示番号 = ② @ e2",
    "【4-1-1】業績目標②の指標名 = 満足度 @ e2",
    "【4-1-1】業績目標②の目標値 = 80％以上 @ e2",
    "【4-1-1】撤退基準 = ①が50人未満 @ f2",
    "【4-1-1】条件①の対象とする業績目標 = 1 @ f2",
    "【4-1-1】条件①の条件とする基準 = 50人未満 @ f2",
    "【4-1-1】前年度までの実績 = 平成27年度は80人 @ g2",
    "【4-1-1】取組実績 = 開いた @ h2",
    "【4-1-1】課題 = ― @ j2",
];
const AGAIN: &str = "G3 J3 K3 L3 M3 a2 b2";
#[rustfmt::skip]
const QUESTIONS: &[&str] = &[
    "not-in-tables @ : 区 = ",
    "not-in-tables @ : 区政運営基本方針の名称 = ",
    "no-column @ A1:  = ",
    "no-column @ A1:  = ",
    "no-column @ a1:  = ",
    "no-column @ a1:  = ",
    "no-comparator @ F2: 【4-1】アウトカム②の目標値, 【4-1】アウトカム②の様式の記載 = 30％以上, 30％",
    "population-in-note @ F2: 【4-1】アウトカム②の対象 = 区民",
    "population-in-note @ H2 H3: 【4-1】アウトカム②の実績の対象 = 区民",
    "not-in-legend @ K2: 【4-1】アウトカムの達成状況（全体） = a",
    "printed-differently @ L2 L3: 【4-1】戦略の進捗状況 = ア | イ",
    "rows-lost @ d2: 【4-1-1】番号, 【4-1-1】項目, 【4-1-1】取組内容, 【4-1-1】業績目標①の表示番号, 【4-1-1】業績目標①の指標名, 【4-1-1】業績目標①の目標値, 【4-1-1】業績目標②の表示番号, 【4-1-1】業績目標②の指標名, 【4-1-1】撤退基準, 【4-1-1】条件①の対象とする業績目標, 【4-1-1】条件①の条件とする基準, 【4-1-1】前年度までの実績, 【4-1-1】取組実績, 【4-1-1】課題 = 4-1-1, ㋐㋑, 開く, ①, 参加者数, 100人以上, ②, 満足度, ①が50人未満, 1, 50人未満, 平成27年度は80人, 開いた, ―",
    "prior-figure @ g2: 【4-1-1】業績目標①の前年度の実績値 = 80人",
    "which-year @ e2: 【4-1-1】業績目標②の目標値 = 80％以上",
    "adrift @ i2:  = ",
];
