//! The meaning of keys that several rows share.

/// The documentation of a key that several rows have: the form's word, its meaning, an example.
macro_rules! key {
    (label) => { "表示番号: the number or mark that the form prints before the name, kept as it is. `\"①\"`, `\"Ａ\"`" };
    (name) => { "指標名: what is measured, in the form's words. `\"マッチング件数\"`" };
    (criterion) => { "目標値: the value required of the reading, with 以上, 以下, 未満 or 超 (超える, 上回る). `\"50％以上\"`, `\"464台以下\"`\n\nA target has exactly one of `criterion`, `change`, `relative_change` and `milestone`." };
    (change) => { "前年度からの増減: what is required of the difference between the reading and last year's, in the reading's unit, or ポイント between percentages. `\"4ポイント以上\"`, `\"0件超\"`, `\"-10件以下\"` (a fall of at least 10件)" };
    (relative_change) => { "増減率: what is required of the difference, as a percentage of the figure it is measured from. `\"-15%以下\"` (a fall of at least 15%)" };
    (baseline) => { "基準年度とその値: the figure of an earlier year that the target refers to. `{\"fiscal_year\": \"平成26年度\", \"value\": \"514台\"}`" };
    (against) => { "増減の基準: what a `change` or `relative_change` is measured from, `\"previous\"` (last year's reading, even if it is blank) or `\"baseline\"`, which then must be given." };
    (path) => { "目安: the criteria for single years on the way to a `criterion`, in ascending years, at most 50. `[{\"fiscal_year\": \"平成28年度\", \"criterion\": \"464台以下\"}]`" };
    (milestone) => { "到達目標: what is to be reached, if the target is not a figure; its reading is `\"reached\"` or `\"not_reached\"`. `\"立ち上げる\"`" };
    (from) => { "始期: the first fiscal year of a target of several years. `\"平成24年度\"`" };
    (due) => { "期限: the fiscal year by which the target is to be met; blank for a target of this year only. `\"平成29年度\"`" };
    (cumulative_since) => { "累計の起算: the first fiscal year of the totals, if readings are totals, not the year's own figures. `\"平成27年度\"`" };
    (population) => { "対象: the population that is measured. `\"区民\"`" };
    (printed) => { "様式の記載: the form's own wording of the target, if it says more than the other cells. `\"年間1000件以上\"`" };
    (reading) => { "実績値: this year's result: a text, or an object that says more. `\"49.6%\"`, `\"―\"`, `{\"missing\": \"not_measured\"}`; for a milestone `\"reached\"`" };
    (previous) => { "前年度の実績値: last year's result, in the shapes of `reading`. `\"54.2%\"`" };
    (issues) => { "課題: what stood in the way. Required if the evaluation asks for it; `\"―\"` does not fill it." };
    (pillar_number) => { "柱の番号: its number on the sheet, from 1. `1`" };
    (outcome_number) => { "めざす成果の番号: its number within the pillar, from 1. `3`" };
}
pub(crate) use key;
