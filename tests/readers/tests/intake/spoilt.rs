//! Words beside a figure that make it another year's, a part of something, or a guess. What is read
//! from such a cell is asked about.

use std::collections::BTreeSet;

use kusei::intake::{Given, Intake, Origin, Question, read};
use kusei::{Column, Sheet};

use crate::city::{city, pages};
use crate::leaves::{Page, PageCell, grids_of};
use crate::real_form;
use crate::ways::{head, is_of_initiatives};

/// Words before a figure.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "約", "概ね", "ほぼ", "およそ", "延べ", "計", "平均", "最大", "累計", "前年度", "昨年度", "27年度", "H27 ", "平成27年度\n",
    "前年比", "目標", "旧", "訂正 ", "(参考)", "（案）", "（仮）", "（12月末時点）\n", "回収率", "≒", "≧", ">", "+", "=", "'", "?", "■",
    "|", "ー", "~", "12％", "12％→", "12％ ", "12％⇒", "1～", "1－",
];

/// Words behind a figure.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "程度", "強", "弱", "前後", "超", "未満", "以上", "以下", "余り", "台", "ほど", "くらい", "に満たない", "を下回る", "には届かず",
    "（見込み）", "見込", "（速報値）", "（暫定）", "（集計中）", "調査中", "（精査中）", "（未定）", "（推計）", "（目標）", "（前年度）",
    "（27年度）", "（平成27年度実績）", "（28年度2月末）", "（12月末現在）", "？", "?", "→", "↓", "（注）", "注1", "※1", "(注)", "²",
    "（訂正）", "（前年比+3.2ポイント）", "（前年54.2％）", "・54.2％", "／54.2％", "/60%", "、54.2％", " 54.2％", "\n54.2％", "（60％）",
    "増", "減", "ポイント", "のうち", "の場合", "×2", "÷2", "相当", "（n=500）", "（248/500人）", "#REF!", "E+02",
    "\n※28年度は集計方法を変更", "～99％", "-99％", "から99％",
];

/// Words behind a goal.
const GOALS: &[&str] = &[
    "（未満）",
    "の地域で実施",
    "（予算が付いた場合）",
    "でないこと",
    "を除く",
    "又は前年度以上",
    "（→70％以上）",
    "未満",
];

/// Words before a withdrawal criterion.
const CRITERIA: &[&str] = &["前年度の", "2年連続で", "前年度比で", "苦情があり、かつ"];

/// Changes the cells of some columns below the head, and returns their positions.
fn changed(
    pages: &mut [Page],
    is_it: impl Fn(&Page, &PageCell) -> bool,
    change: impl Fn(&str) -> String,
) -> BTreeSet<Origin> {
    let mut changed = BTreeSet::new();
    for (grid, page) in pages.iter_mut().enumerate() {
        let (before, first) = (page.clone(), head(page));
        for cell in page.cells.iter_mut().filter(|cell| cell.row >= first) {
            if is_it(&before, cell) {
                cell.text = change(&cell.text);
                changed.insert(Origin { grid, row: cell.row, column: cell.column });
            }
        }
    }
    changed
}

/// Returns what is certain of the changed cells, in some columns of the sheet.
fn certain(taken: &Intake<'_>, changed: &BTreeSet<Origin>, columns: &[Column]) -> Vec<String> {
    let asked: BTreeSet<_> = taken.questions().flat_map(Question::places).collect();
    let proposed = taken.proposed();
    let own = proposed.cells().filter(|(at, text)| {
        !text.is_empty()
            && columns.contains(&at.column)
            && !asked.contains(at)
            && taken.origins(*at).iter().any(|own| changed.contains(own))
    });
    own.map(|(at, text)| format!("{at}: {text}")).collect()
}

/// Returns whether a cell has only a figure, apart from a label.
fn is_reading(page: &Page, cell: &PageCell) -> bool {
    let columns = if is_of_initiatives(page) { 11..12 } else { 10..12 };
    let bare = cell.text.trim_start_matches(|c| ('①'..='⑤').contains(&c));
    let is_figure = bare.chars().all(|c| "0123456789.,%％件名台ヵ所".contains(c));
    columns.contains(&cell.column) && is_figure && bare.starts_with(|c: char| c.is_ascii_digit())
}

fn beside(text: &str, before: &str, behind: &str) -> String {
    let bare = text.trim_start_matches(|c| ('①'..='⑤').contains(&c));
    let label = text.strip_suffix(bare).unwrap_or_default();
    format!("{label}{before}{bare}{behind}")
}

#[test]
fn a_reading_with_words_beside_it_is_asked_about() {
    let readings = [Column::OutcomeReading, Column::OutcomePrevious, Column::TargetReading];
    let before = BEFORE.iter().map(|own| (*own, ""));
    let mut sure = Vec::new();
    for (before, behind) in before.chain(BEHIND.iter().map(|own| ("", *own))) {
        let mut pages = pages();
        let own = changed(&mut pages, is_reading, |text| beside(text, before, behind));
        assert!(own.len() > 30, "{}", own.len());
        let grids = grids_of(&pages);
        let taken = read(&grids, city());
        let own = certain(&taken, &own, &readings);
        sure.extend(own.into_iter().map(|own| format!("{before}…{behind}: {own}")));
    }
    assert_eq!(sure, [""; 0]);
}

/// The name of what is measured, a verdict and a full stop leave nothing open.
#[test]
fn a_reading_with_its_name_and_its_verdict_is_certain() {
    let of = |text: &str| {
        let mut pages = pages();
        let own = changed(&mut pages, |_, cell| cell.text == "苦情件数1件", |_| text.into());
        assert_eq!(own.len(), 1);
        let grids = grids_of(&pages);
        certain(&read(&grids, city()), &own, &[Column::TargetReading]).len()
    };
    for text in ["苦情件数1件", "苦情件数：1件", "1件", "苦情件数は1件。", "苦情件数 1件（未達成）"]
    {
        assert_eq!(of(text), 1, "{text}");
    }
    for text in ["回答件数1件", "前年1件", "苦情件数1件（27年度）", "苦情件数1件（12件）"]
    {
        assert_eq!(of(text), 0, "{text}");
    }
}

#[test]
fn a_goal_or_a_criterion_with_words_beside_it_is_asked_about() {
    let is_goal = |page: &Page, cell: &PageCell| {
        let column = if is_of_initiatives(page) { 7 } else { 5 };
        cell.column == column && cell.text.ends_with("以上") && !cell.text.contains(['①', '・'])
    };
    for behind in GOALS {
        let mut pages = pages();
        let own = changed(&mut pages, is_goal, |text| format!("{text}{behind}"));
        assert!(own.len() > 10, "{}", own.len());
        let grids = grids_of(&pages);
        let taken = read(&grids, city());
        assert_eq!(certain(&taken, &own, &[Column::Target]), [""; 0], "{behind}");
    }
    let conditions = [Column::Condition, Column::ConditionRate];
    for before in CRITERIA {
        let mut pages = pages();
        let is_criterion = |page: &Page, cell: &PageCell| {
            is_of_initiatives(page)
                && cell.column == 8
                && cell.text.contains(['%', '％', '件', '回'])
        };
        let own = changed(&mut pages, is_criterion, |text| format!("{before}{text}"));
        let grids = grids_of(&pages);
        let taken = read(&grids, city());
        assert_eq!(certain(&taken, &own, &conditions), [""; 0], "{before}");
    }
}

/// 60以上 may be 60％以上.
#[test]
fn a_goal_or_a_criterion_without_a_unit_is_asked_about() {
    let mut pages = pages();
    let is_it = |page: &Page, cell: &PageCell| {
        let columns = if is_of_initiatives(page) { 7..9 } else { 5..8 };
        columns.contains(&cell.column) && cell.text.contains(['%', '％'])
    };
    let own = changed(&mut pages, is_it, |text| text.replace(['%', '％'], ""));
    let grids = grids_of(&pages);
    let taken = read(&grids, city());
    let bare: Vec<String> = certain(&taken, &own, &[Column::Target, Column::Condition])
        .into_iter()
        .filter(|own| own.ends_with(|c: char| "以上下未満".contains(c)))
        .filter(|own| !own.contains(['件', '名', '台', '回', '点']))
        .collect();
    assert_eq!(bare, [""; 0]);
}

/// A given policy gets no new pillar, item or common indicator.
#[test]
fn nothing_is_added_to_a_policy_that_is_given() {
    let sheet: Sheet = real_form();
    for (from, to) in [("（３）", "３"), ("㋒", "㋓"), ("㋐", "㋔"), ("（２）", "（７）")]
    {
        let mut pages = pages();
        let is_it = |_: &Page, cell: &PageCell| cell.text == from;
        changed(&mut pages, is_it, |_| to.into());
        let mut given: Given<'_> = city();
        given.policy = Some(sheet.policy());
        let grids = grids_of(&pages);
        let own = read(&grids, given).proposed().policy;
        assert_eq!(own, kusei::RawSheet::from(&sheet).policy, "{from} as {to}");
    }
}
