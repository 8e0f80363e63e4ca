//! A series as a table: one line for each indicator and year.

use alloc::string::ToString;
use alloc::vec::Vec;

use crate::terms::table::{TableColumn, cell, columns};
use crate::terms::{Language, Table};
use crate::value::Quantity;
use crate::years::path::PathPoint;
use crate::years::series::Series;

impl Series<'_> {
    /// Returns the path of every indicator as a table.
    ///
    /// It has a row for each year with the reading, the target, the value required by the line, the
    /// mark as derived and as stated, and the change since the sheet of the year before.
    #[must_use]
    pub fn table(&self, language: Language) -> Table {
        let mut rows = Vec::new();
        for (n, path) in (1_usize..).zip(self.paths()) {
            rows.extend(path.points().iter().map(|point| (n, point)));
        }
        Table::of(&columns(), &rows, language)
    }
}

/// A path's number and one of its points.
type NumberedPoint<'t> = (usize, &'t PathPoint<'t>);

fn columns<'t>() -> [TableColumn<NumberedPoint<'t>>; 11] {
    columns! {
        "指標", "indicator", |(path, _), _| path.to_string();
        "年度", "fiscal year", |(_, point), language| cell(Some(point.year()), language);
        "番号", "code", |(_, point), _| point.strategy().to_string();
        "指標名", "what is measured", |(_, point), _| point.target().name().to_string();
        "目標値", "target", |(_, point), language| cell(Some(point.target().goal()), language);
        "期限", "due year", |(_, point), language| cell(point.target().due(), language);
        "実績値", "result", |(_, point), language| cell(Some(point.measured().reading()), language);
        "必要な値", "required", |(_, point), language| cell(point.required(), language);
        "判定", "derived", |(_, point), language| cell(Some(point.individual().value()), language);
        "記載", "stated", |(_, point), _| point.indicator().indicator().stated().to_string();
        "前年度差", "difference from last year", |(_, point), language| {
            cell(point.change().as_ref().map(Quantity::as_difference), language)
        };
    }
}
