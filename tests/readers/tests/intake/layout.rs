//! Small pages of the city's layout, and a short notation for what is read.

use kusei::intake::{Given, Grid, GridCell, Intake, QuestionKind, StoredAs};
use kusei::plan::{Column, Line, Place, Row};
use kusei::wire::{RawItemText, RawTexts};

use crate::leaves::asked;

/// The titles of a page of strategies: three columns on the left.
pub(crate) const STRATEGIES: &str = "項目|<|<|めざす状態|アウトカム|戦略|課題";

/// As [`STRATEGIES`], with readings.
pub(crate) const RESULTS: &str = "項目|<|<|めざす状態|アウトカム|戦略|実績値|前年度|課題";

/// The titles of a page of initiatives.
pub(crate) const INITIATIVES: &str = "項目|<|<|取組内容|業績目標|撤退基準|課題";

/// The other cells beside a strategy or initiative, if its row does not give them.
const BESIDE: [&str; 3] = ["認知度：平成29年度までに50％以上", "広める", "―"];

/// Returns rows of texts: `|` separates cells, `/` is a line end, `^` is merged with the cell above
/// and `<` with the cell on the left. The other cells beside a code may be omitted.
fn rows(rows: &[&str]) -> Vec<Vec<String>> {
    let texts = |row: &&str| {
        let mut texts: Vec<String> =
            row.split('|').map(|text| text.trim().replace('/', "\n")).collect();
        match texts.get(3).map(String::as_str) {
            Some("^") if texts.len() == 4 => texts.resize(7, "^".into()),
            Some(text) if text.starts_with('【') && texts.len() == 4 => {
                texts.extend(BESIDE.map(String::from));
            }
            _ => {}
        }
        texts
    };
    rows.iter().map(texts).collect()
}

/// Returns a page with merged cells.
pub(crate) fn told(page: &[&str]) -> Grid<'static> {
    let rows = rows(page);
    let at = |row: usize, column: usize| {
        rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    };
    let mut cells = Vec::new();
    for (row, texts) in rows.iter().enumerate() {
        for (column, text) in texts.iter().enumerate() {
            if matches!(text.as_str(), "" | "^" | "<") {
                continue;
            }
            let down = (row + 1..rows.len()).take_while(|row| at(*row, column) == "^").count();
            let right =
                (column + 1..texts.len()).take_while(|column| at(row, *column) == "<").count();
            let (text, stored) = (text.clone().into(), StoredAs::Text);
            cells.push(GridCell { row, column, rows: 1 + down, columns: 1 + right, text, stored });
        }
    }
    Grid::new(cells).expect("a page")
}

/// Returns the same page without merged cells, as in CSV.
pub(crate) fn untold(page: &[&str]) -> Grid<'static> {
    let blank =
        |text: String| if matches!(text.as_str(), "^" | "<") { String::new() } else { text };
    let row = |texts: Vec<String>| texts.into_iter().map(move |text| &*blank(text).leak());
    Grid::of_rows(rows(page).into_iter().map(row)).expect("a page")
}

/// Returns what is read: the policy; the strategies, each with its desired outcome, desired state,
/// text (if it is not 広める or is asked about by itself), and the items of its indicators with the
/// numbers of the common ones, each with its readings; the initiatives with their items. `?` marks
/// what is asked about. Then the cells that are asked about as cells.
pub(crate) fn read(grids: &[Grid<'_>], given: Given<'_>) -> Vec<String> {
    let taken = kusei::intake::read(grids, given);
    let asked = asked(&taken);
    let with = |text: String, places: &[Place]| {
        let is_asked = places.iter().any(|place| asked.contains(place));
        if is_asked { text + "?" } else { text }
    };
    let mut said = Vec::new();
    let raw = taken.proposed();
    for pillar in &raw.policy.pillars {
        let row = Row::Pillar(pillar.number);
        let own = format!("{} {}", pillar.number, pillar.title);
        said.push(with(own, &[row.at(Column::Number), row.at(Column::Title)]));
        for outcome in &pillar.desired_outcomes {
            let row = Row::DesiredOutcome(pillar.number, outcome.number);
            let of = format!("{}（{}）", pillar.number, outcome.number);
            let own = format!("{of}{}", outcome.title);
            said.push(with(own, &[row.at(Column::Number), row.at(Column::Title)]));
            for item in &outcome.items {
                let mark = item.mark.parse().expect("a mark");
                let row = Row::Item(pillar.number, outcome.number, mark);
                let own = format!("{of}{mark} {}", item.title);
                said.push(with(own, &[row.at(Column::Mark), row.at(Column::Title)]));
            }
        }
    }
    for strategy in &raw.strategies {
        let row = Row::Strategy(strategy.code.parse().expect("a code"));
        let of = &strategy.desired_outcome;
        let mut own = with(format!("{}：", strategy.code), &[row.at(Column::Code)]);
        own += &with(format!("{}（{}）", of.pillar, of.number), &[row.at(Column::DesiredOutcome)]);
        own += &with(texts(strategy.desired_state.as_ref()), &[row.at(Column::DesiredState)]);
        let text = texts(strategy.strategy.as_ref());
        let is_asked = |column| asked.contains(&row.at(column));
        let is_alone = is_asked(Column::Strategy) && !is_asked(Column::DesiredState);
        if text != "広める" || is_alone {
            own += &with(format!("、{text}"), &[row.at(Column::Strategy)]);
        }
        for (n, indicator) in (1..).zip(&strategy.indicators) {
            let mut item = indicator.item.clone().unwrap_or_else(|| "―".into());
            item.extend(indicator.common.map(|own| own.to_string()));
            let line = Line::Indicator(n);
            own.extend([" ", &with(item, &[row.on(line, Column::Item)])]);
            for column in [Column::OutcomeReading, Column::OutcomePrevious] {
                let text = raw.cell(&row.on(line, column)).unwrap_or_default();
                if !text.is_empty() {
                    own += &with(format!("={text}"), &[row.on(line, column)]);
                }
            }
        }
        said.push(own);
        for initiative in &strategy.initiatives {
            let row = Row::Initiative(initiative.code.parse().expect("a code"));
            let own = format!("{}：{}", initiative.code, initiative.items.concat());
            said.push(with(own, &[row.at(Column::Item), row.at(Column::Content)]));
        }
    }
    said.extend(cells_asked(&taken));
    said
}

fn texts(own: Option<&RawTexts>) -> String {
    let of_item =
        |own: &RawItemText| [&*own.item, own.text.as_deref().unwrap_or_default()].concat();
    match own {
        Some(RawTexts::Text(text)) => text.clone(),
        Some(RawTexts::ByItem(texts)) => texts.iter().map(of_item).collect(),
        None => String::new(),
    }
}

fn cells_asked(taken: &Intake<'_>) -> impl Iterator<Item = String> {
    taken.questions().filter_map(|own| match own.kind() {
        QuestionKind::NoCode(found) => Some(format!("no code: {found}")),
        QuestionKind::CameBefore(found) => Some(format!("came before: {found}")),
        QuestionKind::Adrift(found) => Some(format!("adrift: {found}")),
        QuestionKind::Unread(found) => Some(format!("unread: {found}")),
        _ => None,
    })
}
