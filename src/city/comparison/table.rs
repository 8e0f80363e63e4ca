//! A comparison as a table: one line for each common indicator and ward.

use alloc::format;
use alloc::string::{String, ToString};

use crate::city::comparison::row::WardRow;
use crate::city::comparison::{CommonIndicator, Comparison};
use crate::city::ward::WardName;
use crate::rules::derived::Derived;
use crate::terms::language::Language;
use crate::terms::table::Table;
use crate::value::quantity::Quantity;

impl Comparison<'_> {
    /// Every ward's result on every common indicator, in policy order, best first.
    #[must_use]
    pub fn table(&self, language: Language) -> Table {
        let mut table = Table::new(language.choose(
            [
                "めざす成果",
                "項目",
                "成果指標",
                "目標",
                "順位",
                "区",
                "実績",
                "達成",
                "目標との差",
                "個別",
                "前年度との差",
                "順位のない理由",
            ],
            [
                "desired outcome",
                "item",
                "common indicator",
                "target",
                "rank",
                "ward",
                "reading",
                "result",
                "margin",
                "on the line",
                "change",
                "why unranked",
            ],
        ));
        for common in self.common_indicators() {
            for row in common.rows() {
                table.add(line(common, row, language));
            }
        }
        table
    }
}

fn line(common: &CommonIndicator<'_>, row: &WardRow<'_>, language: Language) -> [String; 12] {
    let shown = |quantity: Option<&Quantity>| quantity.map_or(String::new(), Quantity::to_string);
    let rank = row.rank();
    let reading = row.reading().map(|reading| language.choose(reading.ja(), reading.en()));
    let attainment = row.attainment().map(|decided| decided.value);
    let individual = row.individual().map(|rating| match rating.value() {
        Derived::Mark(mark) => mark.to_string(),
        Derived::Undetermined(why) => language.choose(why.ja(), why.en()).into(),
        Derived::Judgement => String::new(),
    });
    let outcome = common.desired_outcome();
    [
        format!("{}（{}）{}", common.pillar().number(), outcome.number(), outcome.title()),
        common.item().mark().to_string(),
        common.target().name().to_string(),
        language.choose(common.target().goal().ja(), common.target().goal().en()),
        rank.number().map_or(String::new(), |number| number.to_string()),
        WardName::of(row.review().sheet()).to_string(),
        reading.unwrap_or_default(),
        attainment.map_or("", |it| language.choose(it.ja(), it.word())).into(),
        shown(row.margin().as_ref().and_then(|margin| margin.shown())),
        individual.unwrap_or_default(),
        shown(row.change().as_ref()),
        rank.unranked().map_or(String::new(), |why| language.choose(why.ja(), why.en())),
    ]
}
