//! A comparison as a table: one line for each common indicator and ward.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::city::comparison::row::WardRow;
use crate::city::comparison::{CommonIndicator, Comparison};
use crate::plan::WardName;
use crate::terms::table::{TableColumn, cell, columns};
use crate::terms::{Language, Table};
use crate::value::Quantity;

impl Comparison<'_> {
    /// Returns every ward's result on every common indicator, in policy order, best first.
    #[must_use]
    pub fn table(&self, language: Language) -> Table {
        let mut rows = Vec::new();
        for common in self.common_indicators() {
            rows.extend(common.rows().iter().map(|row| (common, row)));
        }
        Table::of(&columns(), &rows, language)
    }
}

/// A common indicator and one of its wards.
type CommonRow<'t> = (&'t CommonIndicator<'t>, &'t WardRow<'t>);

fn columns<'t>() -> [TableColumn<CommonRow<'t>>; 12] {
    columns! {
        "めざす成果", "desired outcome", |(common, _), language| {
            let outcome = common.desired_outcome();
            let [open, close] = language.choose(["（", "）"], [" (", ") "]);
            let (pillar, number) = (common.pillar().number(), outcome.number());
            format!("{pillar}{open}{number}{close}{}", outcome.title())
        };
        "項目", "item", |(common, _), _| common.item().mark().to_string();
        "成果指標", "common indicator", |(common, _), _| common.target().name().to_string();
        "目標値", "target", |(common, _), language| cell(Some(common.target().goal()), language);
        "順位", "rank", |(_, row), _| row.rank().number().map_or(String::new(), |n| n.to_string());
        "区", "ward", |(_, row), _| WardName::of(row.review().sheet()).to_string();
        "実績値", "result", |(_, row), language| cell(row.reading(), language);
        "達成", "met or missed", |(_, row), language| cell(row.attainment().map(|it| it.value), language);
        "目標との差", "margin to target", |(_, row), language| {
            cell(row.margin(), language)
        };
        "個別", "status", |(_, row), language| cell(row.individual().map(|it| it.value()), language);
        "前年度差", "difference from last year", |(_, row), language| {
            cell(row.change().as_ref().map(Quantity::as_difference), language)
        };
        "順位対象外の理由", "why not ranked", |(_, row), language| cell(row.rank().unranked(), language);
    }
}
