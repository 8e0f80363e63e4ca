//! A roll-up as a table: one line for each group, column and side of the form.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{Display, Write};

use crate::city::roll_up::counts::MarkCounts;
use crate::city::roll_up::tally::Tally;
use crate::city::roll_up::{RollUp, Scope};
use crate::plan::Column;
use crate::terms::table::{TableColumn, cell, columns};
use crate::terms::{Language, Legend, Said, Table, Words};

impl RollUp<'_> {
    /// Returns the counts as a table.
    ///
    /// There is a row for each group and column of marks, derived and stated, with the number of
    /// cells, how many are rated, the count of each mark, and the cells left out with the reasons.
    #[must_use]
    pub fn table(&self, language: Language) -> Table {
        let mut rows = Vec::new();
        for row in self.rows() {
            for (side, counts) in [(DERIVED, &row.derived), (STATED, &row.stated)] {
                let lines = lines(counts, language);
                rows.extend(lines.into_iter().map(|line| (row.scope, side, line)));
            }
        }
        Table::of(&columns(), &rows, language)
    }
}

/// The side of the form that is counted.
const DERIVED: Words = Words { ja: "判定", en: "derived" };
const STATED: Words = Words { ja: "記載", en: "stated" };

/// A group, a side, and the counts of one column of marks.
type ScopedCounts<'t> = (Scope<'t>, Words, Counts);

/// The counts of one column of marks, as its cells show them.
struct Counts {
    column: Column,
    of: usize,
    rated: usize,
    marks: String,
    left_out: String,
}

fn columns<'t>() -> [TableColumn<ScopedCounts<'t>>; 7] {
    columns! {
        "範囲", "scope", |(scope, _, _), language| cell(Some(scope), language);
        "欄", "column", |(_, _, own), language| own.column.to(language).into();
        "区分", "side", |(_, side, _), language| Words::to(side, language).into();
        "欄の数", "cells", |(_, _, own), _| own.of.to_string();
        "評価あり", "rated", |(_, _, own), _| own.rated.to_string();
        "評価ごとの数", "marks", |(_, _, own), _| own.marks.clone();
        "評価なしの理由", "not rated, and why", |(_, _, own), _| own.left_out.clone();
    }
}

fn lines(counts: &MarkCounts, language: Language) -> [Counts; 6] {
    [
        line(Column::Individual, &counts.individual, language),
        line(Column::Overall, &counts.overall, language),
        line(Column::Progress, &counts.progress, language),
        line(Column::StrategyEffectiveness, &counts.strategy_effectiveness, language),
        line(Column::Achievement, &counts.achievement, language),
        line(Column::InitiativeEffectiveness, &counts.initiative_effectiveness, language),
    ]
}

fn line<M: Legend>(column: Column, tally: &Tally<M>, language: Language) -> Counts {
    let between = language.choose("、", ", ");
    let (mut marks, mut left_out) = (String::new(), String::new());
    for (mark, n) in tally.marks() {
        count(&mut marks, between, mark.mark(), n);
    }
    for (why, n) in tally.left_out() {
        count(&mut left_out, between, why.to(language), n);
    }
    Counts { column, of: tally.of(), rated: tally.rated(), marks, left_out }
}

fn count(counts: &mut String, between: &str, what: impl Display, n: usize) {
    let between = if counts.is_empty() { "" } else { between };
    // Writing to a string cannot fail.
    let _ = write!(counts, "{between}{what} {n}");
}
