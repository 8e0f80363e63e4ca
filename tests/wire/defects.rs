//! Every defect that FORMAT.md's paragraph "Refused" names, as the one line it is reported in.
//!
//! Each line gives values at places of the small document => the defects.

use kusei::wire::DefectKind;
use kusei::{Defects, RawSheet, Sheet};
use serde_json::{Value, json};

use crate::documents::{edited, read, refusal, set, small};

macro_rules! refused {
    ($(
        $(#[$meta:meta])*
        $name:ident: { $($place:literal = $value:tt),+ $(,)? } => [$($line:literal),+ $(,)?];
    )+) => {$(
        $(#[$meta])*
        #[test]
        fn $name() {
            let document = edited(&[$(($place, json!($value))),+]);
            assert_eq!(refusal(&document), [$($line),+].join("\n"));
        }
    )+};
}

macro_rules! accepted {
    ($($name:ident: { $($place:literal = $value:tt),+ $(,)? };)+) => {$(
        #[test]
        fn $name() {
            let read = read(&edited(&[$(($place, json!($value))),+]));
            assert_eq!(read.err(), None);
        }
    )+};
}

#[test]
fn the_small_document_has_no_defect() {
    assert_eq!(read(&small()).err(), None);
}

// Unknown formats, forms, reasons and words.
refused! {
    another_format: { "format" = "kusei/2" } =>
        ["データ形式の版：「kusei/2」は選択肢にありません（第1版 `kusei/1`）"];
    a_blank_format: { "format" = "" } =>
        ["データ形式の版：「」は選択肢にありません（第1版 `kusei/1`）"];
    a_format_in_capitals: { "format" = "Kusei/1" } =>
        ["データ形式の版：「Kusei/1」は選択肢にありません（第1版 `kusei/1`）"];
    another_form: { "form" = "osaka-ward-2017" } =>
        ["様式：「osaka-ward-2017」は選択肢にありません（大阪市の区の平成28年度の様式 `osaka-ward-2016`）"];
    an_unknown_reason: { "indicator/reading" = { "missing": "lost" } } =>
        ["【4-1】アウトカム①の実績値がない理由：「lost」は選択肢にありません（空欄 `blank`／「―」 `dash`／未測定 `not_measured`／未公表 `not_published`／測定終了 `discontinued`）"];
    an_unknown_reason_last_year: { "indicator/previous" = { "missing": "―" } } =>
        ["【4-1】アウトカム①の前年度の実績値がない理由：「―」は選択肢にありません（空欄 `blank`／「―」 `dash`／未測定 `not_measured`／未公表 `not_published`／測定終了 `discontinued`）"];
    an_unknown_combination: { "initiative/withdrawal/when" = "each" } =>
        ["【4-1-1】撤退基準の条件の組合せ：「each」は選択肢にありません（いずれか `any`／すべて `all`）"];
    an_unknown_subject: { "condition/target" = "all" } =>
        ["【4-1-1】条件①の対象とする業績目標：「all」は選択肢にありません（各業績目標 `each`）"];
    a_subject_in_a_string: { "condition/target" = "1" } =>
        ["【4-1-1】条件①の対象とする業績目標：「1」は選択肢にありません（各業績目標 `each`）"];
    an_unknown_implementation: { "initiative/implementation" = "(ⅰ)" } =>
        ["【4-1-1】取組の実施：「(ⅰ)」は選択肢にありません（(ⅰ)取組は予定どおり実施 `as_planned`／(ⅱ)取組を予定どおり実施しなかった `not_as_planned`）"];
    a_line_break_for_a_reason: { "indicator/reading" = { "missing": "\n" } } =>
        ["【4-1】アウトカム①の実績値がない理由：「\\n」は選択肢にありません（空欄 `blank`／「―」 `dash`／未測定 `not_measured`／未公表 `not_published`／測定終了 `discontinued`）"];
    a_line_break_for_a_reason_last_year: { "target/previous" = { "missing": " \r\n" } } =>
        ["【4-1-1】業績目標①の前年度の実績値がない理由：「 \\r\\n」は選択肢にありません（空欄 `blank`／「―」 `dash`／未測定 `not_measured`／未公表 `not_published`／測定終了 `discontinued`）"];
    a_line_break_for_a_combination: { "initiative/withdrawal/when" = "\n" } =>
        ["【4-1-1】撤退基準の条件の組合せ：「\\n」は選択肢にありません（いずれか `any`／すべて `all`）"];
    a_tab_for_an_implementation: { "initiative/implementation" = "\t" } =>
        ["【4-1-1】取組の実施：「\\t」は選択肢にありません（(ⅰ)取組は予定どおり実施 `as_planned`／(ⅱ)取組を予定どおり実施しなかった `not_as_planned`）"];
    an_implementation_in_capitals: { "initiative/implementation" = "AS_PLANNED" } =>
        ["【4-1-1】取組の実施：「AS_PLANNED」は選択肢にありません（(ⅰ)取組は予定どおり実施 `as_planned`／(ⅱ)取組を予定どおり実施しなかった `not_as_planned`）"];
}

// A status, a baseline, and the reference of a change.
refused! {
    a_status_of_a_milestone: { "milestone/reading" = { "value": "reached", "status": "provisional" } } =>
        ["【4-1-1】業績目標②の実績値の区分：数量のない実績値に区分 `status` が記入されています（速報値 `provisional`・見込 `forecast` は、数量にだけ記入してください）"];
    a_status_of_nothing: { "indicator/previous" = { "missing": "not_measured", "status": "forecast" } } =>
        ["【4-1】アウトカム①の前年度の実績値の区分：数量のない実績値に区分 `status` が記入されています（速報値 `provisional`・見込 `forecast` は、数量にだけ記入してください）"];
    an_unknown_status: { "indicator/reading" = { "value": "49.6%", "status": "final" } } =>
        ["【4-1】アウトカム①の実績値の区分：「final」は選択肢にありません（速報値 `provisional`／見込 `forecast`）"];
    against_without_a_change: { "indicator/against" = "previous" } =>
        ["【4-1】アウトカム①の増減の基準：増減でない目標に、増減の基準 `against` が記入されています（増減 `change`・増減率 `relative_change` の目標にだけ記入してください）"];
    against_a_baseline_that_is_not_there: { "target/criterion" = null, "target/change" = "-10件以下", "target/against" = "baseline" } =>
        ["【4-1-1】業績目標①の増減の基準：増減の基準が基準値 `baseline` とされていますが、基準値がありません（基準年度と基準値を記入してください）"];
    against_something_else: { "target/criterion" = null, "target/change" = "-10件以下", "target/against" = "2014" } =>
        ["【4-1-1】業績目標①の増減の基準：「2014」は選択肢にありません（前年度実績 `previous`／基準値 `baseline`）"];
    a_baseline_of_the_year: { "indicator/baseline" = { "fiscal_year": "H28", "value": "40%" } } =>
        ["【4-1】アウトカム①の基準年度：基準年度「平成28年度」が評価する年度（平成28年度）より前ではありません（より前の年度を記入してください）"];
    a_baseline_of_a_later_year: { "common/baseline" = { "fiscal_year": "2017", "value": "40%" } } =>
        ["めざす成果1（1）㋐の成果指標①の基準年度：基準年度「平成29年度」が評価する年度（平成28年度）より前ではありません（より前の年度を記入してください）"];
    a_baseline_without_a_year: { "indicator/baseline" = { "value": "40%" } } =>
        ["【4-1】アウトカム①の基準年度：未記入です（必ず記入してください）"];
    a_baseline_without_a_value: { "indicator/baseline" = { "fiscal_year": "平成26年度", "value": " " } } =>
        ["【4-1】アウトカム①の基準年度の値：未記入です（必ず記入してください）"];
    a_baseline_of_another_unit: { "indicator/baseline" = { "fiscal_year": "平成26年度", "value": "3.4点" } } =>
        ["【4-1】アウトカム①の基準年度の値：「3.4点」と「50%以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）"];
    a_baseline_of_another_unit_of_a_common: { "common/baseline" = { "fiscal_year": "平成26年度", "value": "0.4" } } =>
        ["めざす成果1（1）㋐の成果指標①の基準年度の値：「0.4」に単位がありません（目標の単位は「%」です。単位を付けて記入してください）"];
    a_relative_change_in_points: { "indicator/criterion" = null, "indicator/relative_change" = "4ポイント以上" } =>
        ["【4-1】アウトカム①の増減率：「4ポイント」は増減率ではありません（例：-15%以下。%又は割で記入してください）"];
    a_relative_change_without_a_unit: { "indicator/criterion" = null, "indicator/relative_change" = "-15以下" } =>
        ["【4-1】アウトカム①の増減率：「▲15」は増減率ではありません（例：-15%以下。%又は割で記入してください）"];
    a_relative_change_too_large: { "indicator/criterion" = null, "indicator/relative_change" = "1万割以上" } =>
        ["【4-1】アウトカム①の増減率：「10,000割」は扱える増減率ではありません（例：-15%以下。絶対値100,000%未満、小数点以下6桁以内で記入してください）"];
}

// A path.
refused! {
    a_path_of_a_change: { "indicator/criterion" = null, "indicator/change" = "1ポイント以上", "indicator/path" = [{ "fiscal_year": "H28", "criterion": "45%以上" }] } =>
        ["【4-1】アウトカム①・目安①の目安値：数値目標でない目標に、目安 `path` が記入されています（数値 `criterion` の目標にだけ記入してください）"];
    a_path_out_of_order: { "indicator/path" = [{ "fiscal_year": "H28", "criterion": "45%以上" }, { "fiscal_year": "H27", "criterion": "40%以上" }] } =>
        ["【4-1】アウトカム①・目安②の目安の年度：目安の年度「平成27年度」が「平成28年度」より後ではありません（年度の順に、各年度一度だけ記入してください）"];
    a_path_with_a_year_twice: { "common/path" = [{ "fiscal_year": "H28", "criterion": "45%以上" }, { "fiscal_year": "2016", "criterion": "45%以上" }] } =>
        ["めざす成果1（1）㋐の成果指標①・目安②の目安の年度：目安の年度「平成28年度」が「平成28年度」より後ではありません（年度の順に、各年度一度だけ記入してください）"];
    a_path_past_the_due_year: { "indicator/path" = [{ "fiscal_year": "H30", "criterion": "55%以上" }] } =>
        ["【4-1】アウトカム①・目安①の目安の年度：目安の年度「平成30年度」が期限（平成29年度）より後です（期限までの年度を記入してください）"];
    a_path_of_another_unit: { "indicator/path" = [{ "fiscal_year": "H28", "criterion": "3.4点以上" }] } =>
        ["【4-1】アウトカム①・目安①の目安値：目安「3.4点以上」と目標「50%以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）"];
    a_path_of_the_other_direction: { "indicator/path" = [{ "fiscal_year": "H28", "criterion": "45%以下" }] } =>
        ["【4-1】アウトカム①・目安①の目安値：目安「45%以下」の向きが目標「50%以上」と異なります（目標と同じ向きの「以上」「以下」などで記入してください）"];
    a_path_that_ends_elsewhere: { "indicator/path" = [{ "fiscal_year": "平成29年度", "criterion": "50%超" }] } =>
        ["【4-1】アウトカム①・目安①の目安値：期限の年度の目安「50%超」が目標「50%以上」と異なります（目標と同じ値を記入してください）"];
    a_path_with_blank_cells: { "indicator/path" = [{ "criterion": "45%以上" }, { "fiscal_year": "H28", "criterion": "" }] } => [
        "【4-1】アウトカム①・目安①の目安の年度：未記入です（必ず記入してください）",
        "【4-1】アウトカム①・目安②の目安値：未記入です（必ず記入してください）",
    ];
}

#[test]
fn a_path_past_fifty_years() {
    let path: Vec<_> = (1930..1981)
        .map(|year| json!({ "fiscal_year": year.to_string(), "criterion": "45%以上" }))
        .collect();
    assert_eq!(
        refusal(&edited(&[("indicator/path", json!(path))])),
        "【4-1】アウトカム①・目安（51）の目安の年度：目安の年度が多すぎます（50以内にしてください）"
    );
    assert_eq!(read(&edited(&[("indicator/path", json!(path[1..]))])).err(), None);
}

accepted! {
    a_path_of_a_year_s_own_target: { "target/path" = [{ "fiscal_year": "H28", "criterion": "1,000件 以上" }, { "fiscal_year": "H29", "criterion": "1,100件以上" }] };
    a_relative_change_from_zero: { "target/criterion" = null, "target/relative_change" = "-15%以下", "target/previous" = "0件" };
    a_forecast_with_a_verdict: { "target/reading" = { "value": "1,145件", "status": "forecast" }, "target/stated" = "達成" };
    a_baseline_beside_a_milestone: { "milestone/baseline" = { "fiscal_year": "平成26年度", "value": "3校" } };
    a_baseline_of_no_cell: { "indicator/baseline" = { "fiscal_year": "", "value": " " } };
}

// A year outside all eras.
refused! {
    a_blank_year: { "fiscal_year" = "　" } =>
        ["年度：未記入です（必ず記入してください）"];
    a_calendar_year: { "fiscal_year" = "平成28年" } =>
        ["年度：「平成28年」は年度として読み取れません（例：平成28年度、H28、令和元年度、2016年度）"];
    a_bare_first_year: { "fiscal_year" = "元年度" } =>
        ["年度：「元年度」は年度として読み取れません（例：平成28年度、H28、令和元年度、2016年度）"];
    a_dash_for_a_year: { "fiscal_year" = "―" } =>
        ["年度：「―」は年度として読み取れません（例：平成28年度、H28、令和元年度、2016年度）"];
    a_year_before_its_era: { "fiscal_year" = "平成0年度" } =>
        ["年度：「平成0年度」は扱える年度ではありません（昭和元年度（1926年度）から2125年度までを記入してください）"];
    a_year_before_all_eras: { "indicator/from" = "1925" } =>
        ["【4-1】アウトカム①の始期：「1925」は扱える年度ではありません（昭和元年度（1926年度）から2125年度までを記入してください）"];
    a_due_year_out_of_range: { "indicator/due" = "2126年度" } =>
        ["【4-1】アウトカム①の期限：「2126年度」は扱える年度ではありません（昭和元年度（1926年度）から2125年度までを記入してください）"];
    a_due_year_of_999: { "indicator/due" = "令和999年度" } =>
        ["【4-1】アウトカム①の期限：「令和999年度」は扱える年度ではありません（昭和元年度（1926年度）から2125年度までを記入してください）"];
    a_common_due_year_in_words: { "common/due" = "来年度" } =>
        ["めざす成果1（1）㋐の成果指標①の期限：「来年度」は年度として読み取れません（例：平成28年度、H28、令和元年度、2016年度）"];
    a_cumulative_year_of_an_indicator: { "indicator/cumulative_since" = "28" } =>
        ["【4-1】アウトカム①の累計の起算：「28」は年度として読み取れません（例：平成28年度、H28、令和元年度、2016年度）"];
    a_cumulative_year_of_a_target: { "target/cumulative_since" = "H65536" } =>
        ["【4-1-1】業績目標①の累計の起算：「H65536」は年度として読み取れません（例：平成28年度、H28、令和元年度、2016年度）"];
}

accepted! {
    the_last_due_year: { "indicator/due" = "2125年度" };
    the_first_due_year: { "indicator/due" = "昭和元年度" };
    a_blank_due_year: { "indicator/due" = " ", "indicator/from" = null };
}

// Malformed codes.
refused! {
    a_blank_code: { "strategy/code" = "" } =>
        ["1番目の戦略の番号：未記入です（必ず記入してください）"];
    a_strategy_code_of_three: { "strategies/1/code" = "4-2-1" } =>
        ["2番目の戦略の番号：「4-2-1」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）"];
    a_strategy_code_in_brackets: { "strategies/1/code" = "【4-2】" } =>
        ["2番目の戦略の番号：「【4-2】」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）"];
    a_strategy_code_with_a_leading_zero: { "strategies/1/code" = "4-02" } =>
        ["2番目の戦略の番号：「4-02」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）"];
    a_strategy_code_in_full_width: { "strategies/1/code" = "４-２" } =>
        ["2番目の戦略の番号：「４-２」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）"];
    a_strategy_code_too_large: { "strategies/1/code" = "4-4294967296" } =>
        ["2番目の戦略の番号：「4-4294967296」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）"];
    a_code_stays_on_one_line: { "strategies/1/code" = "4\n-\r2\u{0}\u{85}" } =>
        ["2番目の戦略の番号：「4\\n-\\r2\\u{0}\\u{85}」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）"];
    a_long_code_is_cut: { "strategies/1/code" = "あいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこさ" } =>
        ["2番目の戦略の番号：「あいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこ…」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）"];
    an_initiative_code_of_two: { "initiative/code" = "4-1" } =>
        ["1番目の戦略・1番目の具体的取組の番号：「4-1」は具体的取組の番号として読み取れません（例：4-1-1。1以上の数字3つを半角で記入してください）"];
    an_initiative_code_of_zero: { "strategy/initiatives/1/code" = "4-1-0" } =>
        ["1番目の戦略・2番目の具体的取組の番号：「4-1-0」は具体的取組の番号として読み取れません（例：4-1-1。1以上の数字3つを半角で記入してください）"];
    an_item_mark_of_another_column: { "item/mark" = "ア", "indicator/common" = null } => [
        "めざす成果1（1）・1番目の項目の記号：「ア」は項目の記号として読み取れません（例：㋐。丸囲みの片仮名1字を記入してください）",
        "【4-1】項目別①のめざす状態の項目：項目「㋐」は戦略のめざす成果にありません（めざす成果にある項目の記号を記入してください）",
        "【4-1】アウトカム①の項目：項目「㋐」は戦略のめざす成果にありません（めざす成果にある項目の記号を記入してください）",
        "【4-1-1】項目：項目「㋐」は戦略のめざす成果にありません（めざす成果にある項目の記号を記入してください）",
    ];
    two_item_marks_in_one: { "outcome/items/1/mark" = "㋐㋑" } =>
        ["めざす成果1（1）・2番目の項目の記号：「㋐㋑」は項目の記号として読み取れません（例：㋐。丸囲みの片仮名1字を記入してください）"];
    a_blank_item_mark: { "outcome/items/1/mark" = "" } =>
        ["めざす成果1（1）・2番目の項目の記号：未記入です（必ず記入してください）"];
    a_mark_no_item_has: { "initiative/items" = ["①"] } =>
        ["【4-1-1】項目：「①」は項目の記号として読み取れません（例：㋐。丸囲みの片仮名1字を記入してください）"];
    a_blank_item_of_an_initiative: { "initiative/items" = [""] } =>
        ["【4-1-1】項目：未記入です（必ず記入してください）"];
    a_municipality_code_of_five: { "municipality_code" = "27103" } =>
        ["全国地方公共団体コード：「27103」は全国地方公共団体コードとして読み取れません（例：271039。5桁の番号と検査数字1桁を半角で記入してください）"];
    a_municipality_code_with_a_wrong_check_digit: { "municipality_code" = "271038" } =>
        ["全国地方公共団体コード：「271038」は全国地方公共団体コードとして読み取れません（例：271039。5桁の番号と検査数字1桁を半角で記入してください）"];
    a_pillar_of_number_zero: { "policy/pillars/1/number" = 0 } =>
        ["区政運営基本方針0の番号：「0」は番号になりません（1以上4,294,967,295以下の整数を記入してください）"];
    a_pillar_of_too_large_a_number: { "policy/pillars/1/number" = 4_294_967_296_u64 } =>
        ["区政運営基本方針4294967296の番号：「4294967296」は番号になりません（1以上4,294,967,295以下の整数を記入してください）"];
    an_outcome_of_the_largest_number: { "pillar/desired_outcomes/1/number" = 18_446_744_073_709_551_615_u64 } =>
        ["めざす成果1（18446744073709551615）の番号：「18446744073709551615」は番号になりません（1以上4,294,967,295以下の整数を記入してください）"];
}

// A code, number or mark twice among siblings.
refused! {
    a_pillar_twice: { "policy/pillars/1/number" = 1 } =>
        ["2番目の柱の番号：「1」が重複しています（同じ並びの中では一度だけ記入してください）"];
    an_outcome_twice: { "pillar/desired_outcomes/1/number" = 1 } =>
        ["1番目の柱・2番目のめざす成果の番号：「1」が重複しています（同じ並びの中では一度だけ記入してください）"];
    an_item_twice: { "outcome/items/1/mark" = "㋐" } =>
        ["めざす成果1（1）・2番目の項目の記号：「㋐」が重複しています（同じ並びの中では一度だけ記入してください）"];
    a_strategy_twice: { "strategies/1/code" = "4-1" } =>
        ["2番目の戦略の番号：「4-1」が重複しています（同じ並びの中では一度だけ記入してください）"];
    an_initiative_twice: { "strategy/initiatives/1/code" = "4-1-1" } =>
        ["1番目の戦略・2番目の具体的取組の番号：「4-1-1」が重複しています（同じ並びの中では一度だけ記入してください）"];
    an_initiatives_item_twice: { "initiative/items" = ["㋐", "㋑", "㋐"] } =>
        ["【4-1-1】項目：「㋐」が重複しています（同じ並びの中では一度だけ記入してください）"];
    a_desired_state_twice_for_an_item: { "strategy/desired_state" = [{ "item": "㋑" }, { "item": "㋑" }] } =>
        ["【4-1】項目別②のめざす状態の項目：「㋑」が重複しています（同じ並びの中では一度だけ記入してください）"];
    a_strategy_text_twice_for_an_item: { "strategy/strategy" = [{ "item": "㋐" }, { "item": "㋐" }, { "item": "㋐" }] } => [
        "【4-1】項目別②の戦略の項目：「㋐」が重複しています（同じ並びの中では一度だけ記入してください）",
        "【4-1】項目別③の戦略の項目：「㋐」が重複しています（同じ並びの中では一度だけ記入してください）",
    ];
}

accepted! {
    one_outcome_number_under_two_pillars: {
        "policy/pillars/1/desired_outcomes" = [{ "number": 1, "title": "区政会議" }]
    };
    one_item_mark_under_two_outcomes: {
        "pillar/desired_outcomes/1/items" = [{ "mark": "㋐", "title": "仕組みづくり" }]
    };
    one_label_twice: { "target/label" = "①", "milestone/label" = "①" };
    one_common_indicator_for_two: { "strategy/indicators/1" = {
        "item": "㋐", "common": 1, "name": "別の割合", "criterion": "1%以上"
    } };
}

// An initiative whose code is not below its strategy's.
refused! {
    an_initiative_of_another_strategy: { "strategy/initiatives/1/code" = "4-2-1" } =>
        ["1番目の戦略・2番目の具体的取組の番号：「4-2-1」は戦略【4-1】の取組の番号ではありません（例：4-1-1）"];
    an_initiative_of_another_section: { "initiative/code" = "5-1-1" } =>
        ["1番目の戦略・1番目の具体的取組の番号：「5-1-1」は戦略【4-1】の取組の番号ではありません（例：4-1-1）"];
}

// References that point nowhere.
refused! {
    a_strategy_for_no_pillar: { "strategies/1/desired_outcome/pillar" = 3 } =>
        ["【4-2】めざす成果：めざす成果「3（1）」は様式にありません（区政運営基本方針にある柱とめざす成果の番号を記入してください）"];
    a_strategy_for_no_outcome: { "strategies/1/desired_outcome/number" = 0 } =>
        ["【4-2】めざす成果：めざす成果「1（0）」は様式にありません（区政運営基本方針にある柱とめざす成果の番号を記入してください）"];
    a_strategy_for_an_outcome_of_another_pillar: { "strategies/1/desired_outcome" = { "pillar": 2, "number": 1 } } =>
        ["【4-2】めざす成果：めざす成果「2（1）」は様式にありません（区政運営基本方針にある柱とめざす成果の番号を記入してください）"];
    an_indicator_of_no_item: { "indicator/item" = "㋒", "indicator/common" = null } =>
        ["【4-1】アウトカム①の項目：項目「㋒」は戦略のめざす成果にありません（めざす成果にある項目の記号を記入してください）"];
    an_initiative_for_no_item: { "initiative/items" = ["㋐", "㋾"] } =>
        ["【4-1-1】項目：項目「㋾」は戦略のめざす成果にありません（めざす成果にある項目の記号を記入してください）"];
    a_desired_state_of_no_item: { "strategy/desired_state" = [{ "item": "㋒", "text": "…" }] } =>
        ["【4-1】項目別①のめざす状態の項目：項目「㋒」は戦略のめざす成果にありません（めざす成果にある項目の記号を記入してください）"];
    a_strategy_text_of_no_item: { "strategy/strategy" = [{ "item": "㋒", "text": "…" }] } =>
        ["【4-1】項目別①の戦略の項目：項目「㋒」は戦略のめざす成果にありません（めざす成果にある項目の記号を記入してください）"];
    a_common_indicator_of_an_item_that_has_none: { "indicator/item" = "㋑" } =>
        ["【4-1】アウトカム①の成果指標：成果指標「1」は項目にありません（項目にある成果指標の番号を1から数えて記入してください）"];
    a_common_indicator_zero: { "indicator/common" = 0 } =>
        ["【4-1】アウトカム①の成果指標：成果指標「0」は項目にありません（項目にある成果指標の番号を1から数えて記入してください）"];
    a_common_indicator_past_the_last: { "indicator/common" = 2 } =>
        ["【4-1】アウトカム①の成果指標：成果指標「2」は項目にありません（項目にある成果指標の番号を1から数えて記入してください）"];
    the_largest_common_indicator: { "indicator/common" = 18_446_744_073_709_551_615_u64 } =>
        ["【4-1】アウトカム①の成果指標：成果指標「18446744073709551615」は項目にありません（項目にある成果指標の番号を1から数えて記入してください）"];
    a_common_indicator_without_an_item: { "indicator/item" = null } =>
        ["【4-1】アウトカム①の成果指標：成果指標「1」は項目にありません（項目にある成果指標の番号を1から数えて記入してください）"];
    a_condition_on_target_zero: { "condition/target" = 0 } =>
        ["【4-1-1】条件①の対象とする業績目標：業績目標「0」は取組にありません（取組にある業績目標の番号を1から数えて記入してください）"];
    a_condition_past_the_last_target: { "condition/target" = 3 } =>
        ["【4-1-1】条件①の対象とする業績目標：業績目標「3」は取組にありません（取組にある業績目標の番号を1から数えて記入してください）"];
    a_condition_on_the_largest_target: { "condition/target" = 18_446_744_073_709_551_615_u64 } =>
        ["【4-1-1】条件①の対象とする業績目標：業績目標「18446744073709551615」は取組にありません（取組にある業績目標の番号を1から数えて記入してください）"];
}

// None or two of criterion, change and milestone, or of the two kinds of condition.
refused! {
    no_goal: { "indicator/criterion" = null } =>
        ["【4-1】アウトカム①の目標値：目標は、数値 `criterion`・増減 `change`・増減率 `relative_change`・到達目標 `milestone` のいずれか一つだけを記入してください（現在は未記入）"];
    a_blank_goal: { "indicator/criterion" = " ", "indicator/change" = "" } =>
        ["【4-1】アウトカム①の目標値：目標は、数値 `criterion`・増減 `change`・増減率 `relative_change`・到達目標 `milestone` のいずれか一つだけを記入してください（現在は未記入）"];
    two_goals: { "target/change" = "0件超" } =>
        ["【4-1-1】業績目標①の目標値：目標は、数値 `criterion`・増減 `change`・増減率 `relative_change`・到達目標 `milestone` のいずれか一つだけを記入してください（現在2つ）"];
    three_goals: { "common/change" = "0%超", "common/milestone" = "―" } =>
        ["めざす成果1（1）㋐の成果指標①の目標値：目標は、数値 `criterion`・増減 `change`・増減率 `relative_change`・到達目標 `milestone` のいずれか一つだけを記入してください（現在3つ）"];
    no_test: { "condition/criterion" = "" } =>
        ["【4-1-1】条件①の条件とする基準：条件は、数値 `criterion`・達成率 `achievement_rate` のいずれか一つだけを記入してください（現在は未記入）"];
    two_tests: { "condition/achievement_rate" = "90%未満" } =>
        ["【4-1-1】条件①の条件とする基準：条件は、数値 `criterion`・達成率 `achievement_rate` のいずれか一つだけを記入してください（現在2つ）"];
}

// A criterion without comparator, or not one at all.
refused! {
    a_criterion_without_comparator: { "indicator/criterion" = "50%" } =>
        ["【4-1】アウトカム①の目標値：「50%」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）"];
    a_common_criterion_without_comparator: { "common/criterion" = "100名をめざす" } =>
        ["めざす成果1（1）㋐の成果指標①の目標値：「100名をめざす」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）"];
    a_change_without_comparator: { "target/criterion" = null, "target/change" = "10件削減" } =>
        ["【4-1-1】業績目標①の前年度からの増減：「10件削減」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）"];
    a_condition_without_comparator: { "condition/criterion" = "600件" } =>
        ["【4-1-1】条件①の条件とする基準：「600件」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）"];
    a_comparator_without_quantity: { "indicator/criterion" = "以上" } =>
        ["【4-1】アウトカム①の目標値：「以上」は数量として読み取れません（例：49.6%、1,145件、3.5点）"];
    a_comparator_twice: { "indicator/criterion" = "50%以上以下" } =>
        ["【4-1】アウトカム①の目標値：「50%以上」は数量として読み取れません。「%以上」は単位ではありません（例：%、点、件、人、千円、時間。単位のほかは記入しないでください）"];
    a_rate_without_comparator: { "condition" = { "target": 1, "achievement_rate": "90%" } } =>
        ["【4-1-1】条件①の基準とする達成率：「90%」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）"];
    a_rate_that_is_no_percentage: { "condition" = { "target": 1, "achievement_rate": "90件未満" } } =>
        ["【4-1-1】条件①の基準とする達成率：「90件」は達成率ではありません（例：90%。%で記入してください）"];
    a_rate_too_large: { "condition" = { "target": "each", "achievement_rate": "100000%以上" } } =>
        ["【4-1-1】条件①の基準とする達成率：「100,000%」は扱える達成率ではありません（例：66.7%。0%以上100,000%未満、小数点以下6桁以内で記入してください）"];
    a_negative_rate: { "condition" = { "target": "each", "achievement_rate": "▲1%以上" } } =>
        ["【4-1-1】条件①の基準とする達成率：「▲1%」は扱える達成率ではありません（例：66.7%。0%以上100,000%未満、小数点以下6桁以内で記入してください）"];
}

// Invalid figures, or figures out of bounds.
refused! {
    two_points: { "indicator/reading" = "4.9.6%" } =>
        ["【4-1】アウトカム①の実績値：「4.9.6%」は数量として読み取れません（例：49.6%、1,145件、3.5点）"];
    misplaced_commas: { "target/reading" = "11,45件" } =>
        ["【4-1-1】業績目標①の実績値：「11,45件」は数量として読み取れません（例：49.6%、1,145件、3.5点）"];
    an_exponent: { "indicator/reading" = "4e1%" } =>
        ["【4-1】アウトカム①の実績値：「4e1%」は数量として読み取れません。「e1%」は単位ではありません（例：%、点、件、人、千円、時間。単位のほかは記入しないでください）"];
    not_a_number: { "indicator/previous" = "NaN" } =>
        ["【4-1】アウトカム①の前年度の実績値：「NaN」は数量として読み取れません（例：49.6%、1,145件、3.5点）"];
    infinity: { "indicator/previous" = "∞%" } =>
        ["【4-1】アウトカム①の前年度の実績値：「∞%」は数量として読み取れません（例：49.6%、1,145件、3.5点）"];
    words_before_a_figure: { "indicator/reading" = { "value": "約50%" } } =>
        ["【4-1】アウトカム①の実績値：「約50%」は数量として読み取れません（例：49.6%、1,145件、3.5点）"];
    a_word_for_a_unit: { "indicator/reading" = "50%程度" } =>
        ["【4-1】アウトカム①の実績値：「50%程度」は数量として読み取れません。「%程度」は単位ではありません（例：%、点、件、人、千円、時間。単位のほかは記入しないでください）"];
    a_verdict_in_the_value: { "indicator/reading" = "67％（未達成）" } =>
        ["【4-1】アウトカム①の実績値：「67％（未達成）」は数量として読み取れません。「%(未達成)」は単位ではありません（例：%、点、件、人、千円、時間。単位のほかは記入しないでください）"];
    arabic_indic_digits: { "indicator/reading" = "٤٩%" } =>
        ["【4-1】アウトカム①の実績値：「٤٩%」は数量として読み取れません（例：49.6%、1,145件、3.5点）"];
    too_many_digits: { "target/reading" = "1000000000000000件" } =>
        ["【4-1-1】業績目標①の実績値：「1000000000000000件」は扱える大きさを超えています（円・分・%に換算して1,000兆未満、小数点以下12桁以内で記入してください）"];
    too_many_decimal_places: { "target/previous" = "0.0000000000001件" } =>
        ["【4-1-1】業績目標①の前年度の実績値：「0.0000000000001件」は扱える大きさを超えています（円・分・%に換算して1,000兆未満、小数点以下12桁以内で記入してください）"];
    too_much_money: { "target/criterion" = "10000000億円以上", "target/reading" = null, "initiative/withdrawal" = null } =>
        ["【4-1-1】業績目標①の目標値：「10000000億円」は扱える大きさを超えています（円・分・%に換算して1,000兆未満、小数点以下12桁以内で記入してください）"];
    a_bare_change_too_large_for_its_readings_unit: { "indicator/criterion" = null, "indicator/change" = "999999999999999以上", "indicator/reading" = "3億円", "indicator/previous" = "2億円" } => [
        "【4-1】アウトカム①の実績値：「999,999,999,999,999」は、単位を「億円」とすると扱える大きさを超えています（円・分・%に換算して1,000兆未満で記入してください）",
        "【4-1】アウトカム①の前年度の実績値：「999,999,999,999,999」は、単位を「億円」とすると扱える大きさを超えています（円・分・%に換算して1,000兆未満で記入してください）",
    ];
}

accepted! {
    the_largest_figure: { "target/reading" = "▲999,999,999,999,999.999999999999件" };
    the_smallest_figure: { "target/previous" = "0.000000000001件" };
}

// Readings, previous readings and conditions in another dimension than the target.
refused! {
    a_reading_of_another_dimension: { "indicator/reading" = "49.6点" } =>
        ["【4-1】アウトカム①の実績値：「49.6点」と「50%以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）"];
    a_previous_reading_of_another_dimension: { "indicator/previous" = "54.2円" } =>
        ["【4-1】アウトカム①の前年度の実績値：「54.2円」と「50%以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）"];
    both_readings_of_another_dimension: { "target/reading" = "3時間", "target/previous" = "3分" } => [
        "【4-1-1】業績目標①の実績値：「3時間」と「1,000件以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）",
        "【4-1-1】業績目標①の前年度の実績値：「3分」と「1,000件以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）",
    ];
    a_reading_in_another_counter: { "target/criterion" = "100名以上", "target/reading" = "3台" } =>
        ["【4-1-1】業績目標①の実績値：「3台」と「100人以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）"];
    a_reading_with_a_unit_of_a_bare_target: { "indicator/criterion" = "50以上", "indicator/previous" = "54.2" } =>
        ["【4-1】アウトカム①の実績値：「49.6%」と「50以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）"];
    reading_against_previous_when_the_target_is_general: { "target/reading" = "3台", "target/previous" = "5名" } =>
        ["【4-1-1】業績目標①の前年度の実績値：「5人」と「3台」は単位が異なるため比較できません（同じ種類の単位で記入してください）"];
    a_change_of_another_dimension: { "target/criterion" = null, "target/change" = "10%以上", "target/previous" = "3件" } => [
        "【4-1-1】業績目標①の実績値：「1,145件」と「10%以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）",
        "【4-1-1】業績目標①の前年度の実績値：「3件」と「10%以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）",
    ];
    a_condition_of_another_dimension: { "condition/criterion" = "60%未満" } =>
        ["【4-1-1】条件①の条件とする基準：「60%」と「1,000件以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）"];
    a_condition_in_another_counter_than_the_reading: { "target/reading" = "3台", "condition/criterion" = "5名未満" } =>
        ["【4-1-1】条件①の条件とする基準：「5人」と「3台」は単位が異なるため比較できません（同じ種類の単位で記入してください）"];
    a_condition_on_each_of_mixed_targets: {
        "condition/target" = "each",
        "initiative/targets/2" = { "name": "割合", "criterion": "50%以上" },
        "initiative/targets/3" = { "name": "点数", "criterion": "3.5点以上" },
    } => [
        "【4-1-1】条件①の条件とする基準：「600件」と「50%以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）",
        "【4-1-1】条件①の条件とする基準：「600件」と「3.5点以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）",
    ];
}

accepted! {
    a_rate_of_each_of_mixed_targets: {
        "condition" = { "target": "each", "achievement_rate": "90%未満" },
        "initiative/targets/2" = { "name": "割合", "criterion": "50%以上" },
    };
    a_criterion_on_a_milestone: { "condition/target" = 2 };
    percentages_in_three_units: { "indicator/reading" = "4.96割", "indicator/previous" = "54.2ポイント" };
    a_counter_for_the_general_one: { "target/reading" = "1,145名" };
    ten_conditions_on_each: { "initiative/withdrawal/conditions" = [
        { "target": "each", "criterion": "1件未満" }, { "target": "each", "criterion": "2件未満" },
        { "target": "each", "criterion": "3件未満" }, { "target": "each", "criterion": "4件未満" },
        { "target": "each", "criterion": "5件未満" }, { "target": "each", "criterion": "6件未満" },
        { "target": "each", "criterion": "7件未満" }, { "target": "each", "criterion": "8件未満" },
        { "target": "each", "criterion": "9件未満" }, { "target": "each", "criterion": "10件未満" }
    ] };
}

// `reached` without a milestone, or a quantity with one.
refused! {
    reached_where_no_milestone_is: { "indicator/reading" = "reached" } =>
        ["【4-1】アウトカム①の実績値：数値目標の欄に「到達」とあります（例：49.6%。数値と単位を記入してください）"];
    not_reached_where_no_milestone_is: { "target/previous" = { "value": "not_reached" } } =>
        ["【4-1-1】業績目標①の前年度の実績値：数値目標の欄に「未到達」とあります（例：49.6%。数値と単位を記入してください）"];
    a_quantity_where_a_milestone_is: { "milestone/reading" = "1件" } =>
        ["【4-1-1】業績目標②の実績値：到達目標の欄に「1件」とあります（到達 `reached`／未到達 `not_reached` のいずれかを記入してください）"];
    quantities_where_a_milestone_is: { "indicator/criterion" = null, "indicator/milestone" = "立ち上げる" } => [
        "【4-1】アウトカム①の実績値：到達目標の欄に「49.6%」とあります（到達 `reached`／未到達 `not_reached` のいずれかを記入してください）",
        "【4-1】アウトカム①の前年度の実績値：到達目標の欄に「54.2%」とあります（到達 `reached`／未到達 `not_reached` のいずれかを記入してください）",
    ];
    reached_in_capitals: { "milestone/reading" = "Reached" } =>
        ["【4-1-1】業績目標②の実績値：「Reached」は数量として読み取れません（例：49.6%、1,145件、3.5点）"];
}

// A value together with a reason for a missing one.
refused! {
    a_value_that_is_missing: { "indicator/reading" = { "value": "49.6%", "missing": "blank" } } =>
        ["【4-1】アウトカム①の実績値：実績値 `value` と、実績値がない理由 `missing` が両方記入されています（どちらか一方だけを記入してください）"];
    a_previous_value_that_is_missing: { "target/previous" = { "value": "―", "missing": "dash" } } =>
        ["【4-1-1】業績目標①の前年度の実績値：実績値 `value` と、実績値がない理由 `missing` が両方記入されています（どちらか一方だけを記入してください）"];
}

// A blank text that is required.
refused! {
    a_blank_ward: { "ward" = "" } => ["区：未記入です（必ず記入してください）"];
    a_ward_of_spaces: { "ward" = " \t　\n" } => ["区：未記入です（必ず記入してください）"];
    a_blank_policy_title: { "policy/title" = "" } => ["区政運営基本方針の名称：未記入です（必ず記入してください）"];
    a_blank_pillar_title: { "pillar/title" = "" } =>
        ["区政運営基本方針1の名称：未記入です（必ず記入してください）"];
    a_blank_outcome_title: { "outcome/title" = "" } =>
        ["めざす成果1（1）の名称：未記入です（必ず記入してください）"];
    a_blank_item_title: { "item/title" = "" } =>
        ["めざす成果1（1）㋐の名称：未記入です（必ず記入してください）"];
    a_blank_common_name: { "common/name" = "" } =>
        ["めざす成果1（1）㋐の成果指標①の指標名：未記入です（必ず記入してください）"];
    a_blank_indicator_name: { "indicator/name" = "" } =>
        ["【4-1】アウトカム①の指標名：未記入です（必ず記入してください）"];
    a_blank_target_name: { "target/name" = "" } =>
        ["【4-1-1】業績目標①の指標名：未記入です（必ず記入してください）"];
    a_blank_item_of_a_text: { "strategy/strategy" = [{ "item": " ", "text": "…" }] } =>
        ["【4-1】項目別①の戦略の項目：未記入です（必ず記入してください）"];
}

// A defective part does not hide the defects below or after it.
refused! {
    a_defective_code_hides_nothing_below_it: {
        "strategy/code" = "4",
        "indicator/reading" = "?",
        "initiative/code" = "1",
        "target/name" = "",
        "condition/target" = 9,
    } => [
        "1番目の戦略の番号：「4」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）",
        "1番目の戦略のアウトカム①の実績値：「?」は数量として読み取れません（例：49.6%、1,145件、3.5点）",
        "1番目の戦略・1番目の具体的取組の番号：「1」は具体的取組の番号として読み取れません（例：4-1-1。1以上の数字3つを半角で記入してください）",
        "1番目の戦略・1番目の具体的取組の業績目標①の指標名：未記入です（必ず記入してください）",
        "1番目の戦略・1番目の具体的取組の条件①の対象とする業績目標：業績目標「9」は取組にありません（取組にある業績目標の番号を1から数えて記入してください）",
    ];
    a_defective_goal_hides_no_reading: { "indicator/criterion" = "50%", "indicator/reading" = "x", "indicator/previous" = "y" } => [
        "【4-1】アウトカム①の目標値：「50%」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）",
        "【4-1】アウトカム①の実績値：「x」は数量として読み取れません（例：49.6%、1,145件、3.5点）",
        "【4-1】アウトカム①の前年度の実績値：「y」は数量として読み取れません（例：49.6%、1,145件、3.5点）",
    ];
    a_defective_target_is_still_counted: { "target/name" = "", "condition/target" = 2 } =>
        ["【4-1-1】業績目標①の指標名：未記入です（必ず記入してください）"];
    a_defective_subject_hides_no_test: { "condition" = { "target": 0, "criterion": "5件" } } => [
        "【4-1-1】条件①の対象とする業績目標：業績目標「0」は取組にありません（取組にある業績目標の番号を1から数えて記入してください）",
        "【4-1-1】条件①の条件とする基準：「5件」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）",
    ];
    a_defective_pillar_number_hides_nothing_below_it: { "pillar/number" = 0, "outcome/title" = "", "strategies/1/desired_outcome/pillar" = 0, "strategy/desired_outcome/pillar" = 0 } => [
        "区政運営基本方針0の番号：「0」は番号になりません（1以上4,294,967,295以下の整数を記入してください）",
        "めざす成果0（1）の名称：未記入です（必ず記入してください）",
    ];
    ten_defects_in_form_order: {
        "form" = "x",
        "fiscal_year" = "28",
        "policy/pillars/1/number" = 1,
        "common/criterion" = "50%",
        "strategies/1/code" = "4",
        "indicator/item" = "㋑",
        "indicator/previous" = "5点",
        "milestone/reading" = "1件",
        "condition/target" = "none",
        "strategies/1/desired_outcome/number" = 7,
    } => [
        "様式：「x」は選択肢にありません（大阪市の区の平成28年度の様式 `osaka-ward-2016`）",
        "年度：「28」は年度として読み取れません（例：平成28年度、H28、令和元年度、2016年度）",
        "めざす成果1（1）㋐の成果指標①の目標値：「50%」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）",
        "2番目の柱の番号：「1」が重複しています（同じ並びの中では一度だけ記入してください）",
        "【4-1】アウトカム①の成果指標：成果指標「1」は項目にありません（項目にある成果指標の番号を1から数えて記入してください）",
        "【4-1】アウトカム①の前年度の実績値：「5点」と「50%以上」は単位が異なるため比較できません（同じ種類の単位で記入してください）",
        "【4-1-1】業績目標②の実績値：到達目標の欄に「1件」とあります（到達 `reached`／未到達 `not_reached` のいずれかを記入してください）",
        "【4-1-1】条件①の対象とする業績目標：「none」は選択肢にありません（各業績目標 `each`）",
        "2番目の戦略の番号：「4」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）",
        "2番目の戦略のめざす成果：めざす成果「1（7）」は様式にありません（区政運営基本方針にある柱とめざす成果の番号を記入してください）",
    ];
}

// References to a defective part are not reported again.
refused! {
    a_defective_item_does_not_unsettle_its_common_indicator: { "indicator/item" = "ア" } =>
        ["【4-1】アウトカム①の項目：「ア」は項目の記号として読み取れません（例：㋐。丸囲みの片仮名1字を記入してください）"];
    a_dangling_item_does_not_unsettle_its_common_indicator: { "indicator/item" = "㋒" } =>
        ["【4-1】アウトカム①の項目：項目「㋒」は戦略のめざす成果にありません（めざす成果にある項目の記号を記入してください）"];
    a_dangling_outcome_does_not_unsettle_its_items: { "strategy/desired_outcome/number" = 9 } =>
        ["【4-1】めざす成果：めざす成果「1（9）」は様式にありません（区政運営基本方針にある柱とめざす成果の番号を記入してください）"];
}

#[test]
fn an_eleventh_condition_on_each_is_refused() {
    let conditions = vec![json!({ "target": "each", "criterion": "1件未満" }); 12];
    let document = edited(&[("initiative/withdrawal/conditions", conditions.into())]);
    assert_eq!(
        refusal(&document),
        "【4-1-1】条件⑪の対象とする業績目標：各業績目標に対する条件が多すぎます（10件以内にしてください）\n\
         【4-1-1】条件⑫の対象とする業績目標：各業績目標に対する条件が多すぎます（10件以内にしてください）"
    );
}

/// Returns the small document with a number of strategies without codes.
fn strategies_without_code(count: usize) -> Value {
    let strategy = json!({ "code": "", "desired_outcome": { "pillar": 1, "number": 1 } });
    let mut document = small();
    set(&mut document, "/strategies", vec![strategy; count].into());
    document
}

#[test]
fn the_first_thousand_defects_are_listed_and_the_rest_counted() {
    let defects = read(&strategies_without_code(1_500)).expect_err("1,500 defects");
    assert_eq!((defects.count(), defects.iter().count(), defects.unlisted()), (1_500, 1_000, 500));
    assert_eq!(Defects::LISTED, 1_000);

    let text = defects.to_string();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 1_001);
    assert_eq!(lines[0], "1番目の戦略の番号：未記入です（必ず記入してください）");
    assert_eq!(lines[999], "1000番目の戦略の番号：未記入です（必ず記入してください）");
    assert_eq!(lines[1_000], "ほか500件");
}

#[test]
fn a_thousand_defects_are_all_listed() {
    let defects = read(&strategies_without_code(1_000)).expect_err("1,000 defects");
    assert_eq!((defects.count(), defects.unlisted()), (1_000, 0));
    assert_eq!(defects.to_string().lines().count(), 1_000);
}

#[test]
fn a_defect_beyond_the_list_refuses_too() {
    let mut document = strategies_without_code(1_000);
    set(
        &mut document,
        "/strategies/1000",
        json!({ "code": "4-1", "desired_outcome": { "pillar": 9, "number": 9 } }),
    );
    let defects = read(&document).expect_err("1,001 defects");
    assert_eq!((defects.count(), defects.unlisted()), (1_001, 1));
}

#[test]
fn every_reader_gives_the_same_errors() {
    let document = edited(&[("ward", json!("")), ("indicator/criterion", json!("50%"))]);
    let told = "区：未記入です（必ず記入してください）\n\
                【4-1】アウトカム①の目標値：「50%」に「以上」「以下」「未満」「超」のいずれもありません（例：60%以上、5件以下）";
    let raw: RawSheet = serde_json::from_value(document.clone()).expect("the format's shape");
    let text = document.to_string();
    let by_code = Sheet::try_from(raw).map_err(|defects| defects.to_string());
    let by_value = serde_json::from_value::<Sheet>(document).map_err(|error| error.to_string());
    let by_text = serde_json::from_str::<Sheet>(&text).map_err(|error| error.to_string());
    let by_reader = serde_json::from_reader::<_, Sheet>(text.as_bytes()).map_err(|e| e.to_string());
    for refusal in [by_code, by_value, by_text, by_reader] {
        assert_eq!(refusal.err().as_deref(), Some(told));
    }
}

#[test]
fn a_defect_can_be_asked_for_its_place_and_kind() {
    let document = edited(&[("indicator/reading", json!({ "value": "1%", "missing": "dash" }))]);
    let defects = read(&document).expect_err("a defect");
    let [defect] = defects.into_iter().collect::<Vec<_>>()[..] else {
        panic!("{defects}");
    };
    assert_eq!(defect.kind, DefectKind::ValueAndMissing);
    assert_eq!(defect.place.column.ja(), "アウトカムの達成状況（実績値）");
    assert_eq!(defect.place.to_string(), "【4-1】アウトカム①の実績値");
}
