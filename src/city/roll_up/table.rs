//! A roll-up as a table: one line for each group, column and side of the form.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::city::roll_up::RollUp;
use crate::city::roll_up::counts::MarkCounts;
use crate::city::roll_up::tally::Tally;
use crate::plan::place::Column;
use crate::terms::language::Language;
use crate::terms::marks::Legend;
use crate::terms::table::Table;

impl RollUp<'_> {
    /// The counts as a table: for each group and column of marks, derived and stated, how many
    /// cells there are, how many are rated, each mark's count, and what is left out and why.
    #[must_use]
    pub fn table(&self, language: Language) -> Table {
        let mut table = Table::new(language.choose(
            ["範囲", "列", "区分", "対象", "評価済", "評価", "評価なしの理由"],
            ["scope", "column", "side", "of", "rated", "marks", "left out"],
        ));
        for row in self.rows() {
            for (side, counts) in [
                (language.choose("判定", "derived"), &row.derived),
                (language.choose("記載", "stated"), &row.stated),
            ] {
                for [column, of, rated, marks, left_out] in lines(counts, language) {
                    let scope = row.scope.to_string();
                    table.add([scope, column, side.into(), of, rated, marks, left_out]);
                }
            }
        }
        table
    }
}

fn lines(counts: &MarkCounts, language: Language) -> [[String; 5]; 6] {
    [
        line(Column::Individual, &counts.individual, language),
        line(Column::Overall, &counts.overall, language),
        line(Column::Progress, &counts.progress, language),
        line(Column::StrategyEffectiveness, &counts.strategy_effectiveness, language),
        line(Column::Achievement, &counts.achievement, language),
        line(Column::InitiativeEffectiveness, &counts.initiative_effectiveness, language),
    ]
}

fn line<M: Legend>(column: Column, tally: &Tally<M>, language: Language) -> [String; 5] {
    let marks: Vec<_> = tally.marks().map(|(mark, n)| format!("{mark} {n}")).collect();
    let left_out: Vec<_> = tally
        .left_out()
        .map(|(why, n)| format!("{} {n}", language.choose(why.ja(), why.en())))
        .collect();
    [
        language.choose(column.label(), column.english()).into(),
        tally.of().to_string(),
        tally.rated().to_string(),
        marks.join(language.choose("、", ", ")),
        left_out.join(language.choose("、", ", ")),
    ]
}
