//! A series as a table: one line for each indicator and year.

use alloc::string::{String, ToString};

use crate::rules::derived::Derived;
use crate::terms::language::Language;
use crate::terms::table::Table;
use crate::value::quantity::Quantity;
use crate::years::path::PathPoint;
use crate::years::series::Series;

impl Series<'_> {
    /// Every indicator's path: for each year its reading, its target, what the line required, its
    /// mark as derived and as stated, and the change since the sheet of the year before.
    #[must_use]
    pub fn table(&self, language: Language) -> Table {
        let mut table = Table::new(language.choose(
            [
                "指標",
                "年度",
                "コード",
                "名称",
                "目標",
                "期限",
                "実績",
                "必要値",
                "判定",
                "記載",
                "前年度シートとの差",
            ],
            [
                "path",
                "fiscal year",
                "code",
                "name",
                "target",
                "due",
                "reading",
                "required",
                "derived",
                "stated",
                "change",
            ],
        ));
        for (number, path) in (1_usize..).zip(self.paths()) {
            for point in path.points() {
                table.add(line(number, point, language));
            }
        }
        table
    }
}

fn line(path: usize, point: &PathPoint<'_>, language: Language) -> [String; 11] {
    let shown = |quantity: Option<Quantity>| quantity.map_or(String::new(), |it| it.to_string());
    let target = point.target();
    let reading = point.measured().reading();
    let reading = language.choose(reading.ja(), reading.en());
    let derived = match point.individual().value() {
        Derived::Mark(mark) => mark.to_string(),
        Derived::Undetermined(why) => language.choose(why.ja(), why.en()).into(),
        Derived::Judgement => String::new(),
    };
    [
        path.to_string(),
        point.year().to_string(),
        point.strategy().to_string(),
        target.name().to_string(),
        language.choose(target.goal().ja(), target.goal().en()),
        target.due().map_or(String::new(), |due| due.to_string()),
        reading,
        shown(point.required()),
        derived,
        point.indicator().indicator().stated().to_string(),
        shown(point.change()),
    ]
}
