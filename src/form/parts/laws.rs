//! Laws of the plain layout: cells that are certain to read back do so.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq, prop_oneof, proptest};

use crate::form::parts::aim::AimCell;
use crate::form::parts::reading::{
    AchievementCell, OF_INDICATOR, OF_TARGET, PREVIOUS_OF_INDICATOR, PREVIOUS_OF_TARGET,
};
use crate::form::parts::target::{NameCell, TargetCell};
use crate::form::parts::withdrawal::WithdrawalCell;
use crate::form::parts::{CellPart, Composed, part, plain, read};
use crate::plan::{Baseline, Column};

/// Returns a cell of every kind with the columns of its parts; for names and goals, the columns of
/// the whole row, and a verdict where none is allowed.
fn cells() -> [(Box<dyn Composed>, Vec<Column>); 10] {
    let baseline = "平成26年度".parse().ok().zip("514台".parse().ok());
    let baseline = baseline.map(|(year, value)| Baseline::new(year, value));
    let row = || TargetCell.columns().to_vec();
    let judged = |cell: &dyn Composed| [cell.columns(), &[Column::Verdict]].concat();
    [
        (Box::new(TargetCell), row()),
        (Box::new(NameCell), row()),
        (Box::new(AimCell::of(None)), row()),
        (Box::new(AimCell::of(baseline.as_ref())), row()),
        (Box::new(OF_INDICATOR), judged(&OF_INDICATOR)),
        (Box::new(OF_TARGET), OF_TARGET.columns().to_vec()),
        (Box::new(PREVIOUS_OF_INDICATOR), judged(&PREVIOUS_OF_INDICATOR)),
        (Box::new(PREVIOUS_OF_TARGET), judged(&PREVIOUS_OF_TARGET)),
        (Box::new(AchievementCell), AchievementCell.columns().to_vec()),
        (Box::new(WithdrawalCell), WithdrawalCell.columns().to_vec()),
    ]
}

/// Returns usual texts of a column.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other column has a criterion")]
fn mostly(column: Column) -> &'static [&'static str] {
    use Column::{
        Achievement, Against, BaselineYear, Combination, Condition, ConditionRate, CumulativeSince,
        Due, From, Implementation, Label, Milestone, Name, OutcomePrevious, OutcomeReading,
        PathYear, Population, PreviousMissing, PreviousPopulation, PreviousStatus, Printed,
        ReadingMissing, ReadingPopulation, ReadingStatus, Subject, TargetPrevious, TargetReading,
        Verdict, Withdrawal,
    };
    match column {
        Label => &["①", "⑳"],
        Name | Milestone => &["区民の割合", "①（区民）の割合", "立ち上げる"],
        Due | From | CumulativeSince | PathYear | BaselineYear => &["平成29年度", "H29", "2016"],
        Population | ReadingPopulation | PreviousPopulation => &["区民", "団体"],
        Verdict => &["達成", "未達成"],
        Achievement => &["①(ⅰ)", "②", "③"],
        Implementation => &["as_planned", "not_as_planned"],
        Printed | Withdrawal => &["50%以上とする。", "40%以下の場合は見直す。"],
        Combination => &["any", "all"],
        Subject => &["1", "9", "each"],
        Against => &["baseline", "previous"],
        ReadingStatus | PreviousStatus => &["provisional", "forecast"],
        ReadingMissing | PreviousMissing => &["not_measured"],
        OutcomeReading | OutcomePrevious | TargetReading | TargetPrevious => {
            &["49.6%", "１件", "―", "reached"]
        }
        Condition | ConditionRate => &["50%以上", "90%未満（いずれか）", "5"],
        _ => &["50%以上", "１件以下", "-10件以下"],
    }
}

/// Texts that mean something to the layout, or resemble them.
#[rustfmt::skip]
const PIECES: [&str; 75] = [
    "\n", "\n対象：", "\n様式の記載：", "\n累計の起算：", "\n基準値：", "\n条件：", "\n50%以上", "\n撤退基準：",
    "業績目標の達成状況：", "\n(ⅰ)取組は予定どおり実施", "2016までに", "H29中に", "：", "　", " ", "（", "）", "(", ")", "、", "。", "・", "―", "「―」", "に", "0", "５", "5", "10", "21",
    "①", "⑳", "（21）", "（区民）", "対象：", "様式の記載：", "始期：", "累計の起算：", "目安：", "基準値：", "条件：",
    "指標名：", "目標値：", "期限：", "撤退基準：", "実績の対象：", "平成29年度", "平成26年度", "2016", "H29", "令和元",
    "までに", "中に", "前年度", "から", "からの", "比", "実績", "増加が", "増加", "減少", "以上", "以下", "超", "件", "%",
    "増減率", "速報値", "到達", "未測定", "(ⅰ)取組は予定どおり実施", "each", "any",
    "次のいずれかに該当したとき", "（いずれか）",
];

/// The columns that are blank in most cells.
const SELDOM: [Column; 12] = [
    Column::Change,
    Column::RelativeChange,
    Column::Against,
    Column::Milestone,
    Column::PathYear,
    Column::Path,
    Column::BaselineYear,
    Column::Baseline,
    Column::ReadingMissing,
    Column::ReadingStatus,
    Column::PreviousMissing,
    Column::PreviousStatus,
];

fn text(column: Column) -> impl Strategy<Value = Option<String>> {
    let pieces = || vec(select(&PIECES[..]), 1..4).prop_map(|pieces| pieces.concat());
    let own = || select(mostly(column));
    let text = prop_oneof![
        12 => own().prop_map(String::from),
        1 => pieces(),
        2 => (own(), pieces()).prop_map(|(own, pieces)| [own, &*pieces].concat()),
        2 => (pieces(), own()).prop_map(|(pieces, own)| [&*pieces, own].concat()),
        1 => (own(), pieces(), own()).prop_map(|(a, pieces, b)| [a, &*pieces, b].concat()),
    ];
    proptest::option::weighted(if SELDOM.contains(&column) { 0.05 } else { 0.6 }, text)
}

/// Draws the parts of a cell; those of a condition several times.
fn parts(columns: &[Column]) -> impl Strategy<Value = Vec<(Column, Option<String>)>> + use<> {
    let of_conditions = [Column::Subject, Column::Condition, Column::ConditionRate];
    let (repeated, once): (Vec<Column>, Vec<Column>) =
        columns.iter().partition(|column| of_conditions.contains(column));
    let texts = |columns: &[Column]| {
        let texts = columns.iter().map(|column| (Just(*column), text(*column)));
        texts.collect::<Vec<_>>()
    };
    let repeated = vec(texts(&repeated), 0..3).prop_map(|all| all.concat());
    (texts(&once), repeated).prop_map(|(once, repeated)| [once, repeated].concat())
}

#[test]
fn what_is_not_read_back_would_read_back() {
    for (cell, columns) in cells() {
        let config = ProptestConfig { cases: 20_000, failure_persistence: None, ..<_>::default() };
        proptest!(config, |(texts in parts(&columns))| {
            let own = |(column, text): (Column, Option<String>)| part((column, text));
            let parts: Vec<CellPart<'_>> = texts.into_iter().filter_map(own).collect();
            if cell.is_usual(&parts) {
                let plain = plain(&*cell, &parts);
                let mut own = parts.clone();
                own.retain(|part| cell.columns().contains(&part.column));
                prop_assert_eq!(read(&*cell, &plain), own, "{}", plain);
                if let [only] = &*parts {
                    prop_assert!(cell.whole() != Some(only.column) || plain == only.text);
                }
            }
        });
    }
}

/// Most cells need not be read back.
#[test]
fn the_usual_cells_are_usual() {
    let is_usual = |cell: &dyn Composed, texts: &[(Column, &'static str)]| {
        let parts = texts.iter().map(|(column, text)| CellPart::new(*column, *text));
        cell.is_usual(&parts.collect::<Vec<_>>())
    };
    let aim = [(Column::Due, "平成29年度"), (Column::Target, "50％以上")];
    let named = [(Column::Label, "②"), (Column::Name, "区民の割合")];
    let under = [(Column::Printed, "半数の区民"), (Column::Population, "区民")];
    let target = [named, aim, under].concat();
    assert!(is_usual(&TargetCell, &target));
    assert!(is_usual(&NameCell, &[named, under].concat()));
    assert!(is_usual(&AimCell::of(None), &aim));
    assert!(is_usual(&AimCell::of(None), &[(Column::Target, "１件以上")]));
    for figure in ["1,145件", "17.6％", "―"] {
        let whom = (Column::ReadingPopulation, "区民");
        assert!(is_usual(&OF_INDICATOR, &[(Column::OutcomeReading, figure), whom]));
        let judged = [(Column::TargetReading, figure), (Column::Verdict, "未達成"), whom];
        assert!(is_usual(&OF_TARGET, &judged));
    }
    let marked = [(Column::Achievement, "①(ⅰ)"), (Column::Implementation, "as_planned")];
    assert!(is_usual(&AchievementCell, &marked));
    let condition = [(Column::Subject, "each"), (Column::ConditionRate, "90%未満")];
    let other = [(Column::Subject, "2"), (Column::Condition, "４0%以下")];
    let wording = [(Column::Withdrawal, "90%に満たない場合"), (Column::Combination, "any")];
    assert!(is_usual(&WithdrawalCell, &[wording, condition].concat()));
    assert!(is_usual(&WithdrawalCell, &[condition, other].concat()));
}
