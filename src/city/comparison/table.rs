//! A comparison as a table: one line for each common indicator and ward.

use alloc::format;
use alloc::string::{String, ToString};

use crate::city::comparison::row::WardRow;
use crate::city::comparison::{CommonIndicator, Comparison};
use crate::plan::WardName;
use crate::terms::table::{TableColumn, cell, columns};
use crate::terms::{Language, Table};

impl Comparison<'_> {
    /// Every ward's result on every common indicator, in policy order, best first.
    #[must_use]
    pub fn table(&self, language: Language) -> Table {
        let rows = self.common_indicators().iter();
        let rows = rows.flat_map(|common| common.rows().iter().map(move |row| (common, row)));
        Table::of(&columns(), rows, language)
    }
}

/// A common indicator and one of its wards.
type CommonRow<'t> = (&'t CommonIndicator<'t>, &'t WardRow<'t>);

fn columns<'t>() -> [TableColumn<CommonRow<'t>>; 12] {
    columns! {
        "めざす成果", "desired outcome", |(common, _), _| {
            let outcome = common.desired_outcome();
            format!("{}（{}）{}", common.pillar().number(), outcome.number(), outcome.title())
        };
        "項目", "item", |(common, _), _| common.item().mark().to_string();
        "成果指標", "common indicator", |(common, _), _| common.target().name().to_string();
        "目標", "target", |(common, _), language| cell(Some(common.target().goal()), language);
        "順位", "rank", |(_, row), _| row.rank().number().map_or(String::new(), |n| n.to_string());
        "区", "ward", |(_, row), _| WardName::of(row.review().sheet()).to_string();
        "実績", "reading", |(_, row), language| cell(row.reading(), language);
        "達成", "result", |(_, row), language| cell(row.attainment().map(|it| it.value), language);
        "目標との差", "margin", |(_, row), language| {
            cell(row.margin().as_ref().and_then(|margin| margin.shown()), language)
        };
        "個別", "on the line", |(_, row), language| cell(row.individual().map(|it| it.value()), language);
        "前年度との差", "change", |(_, row), language| cell(row.change(), language);
        "順位のない理由", "why unranked", |(_, row), language| cell(row.rank().unranked(), language);
    }
}
