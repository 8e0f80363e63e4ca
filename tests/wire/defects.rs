//! Every defect that FORMAT.md's paragraph "Refused" names, as the one line it is reported in.
//!
//! The small document with the values put at the places => the lines it is refused with.

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

// An unknown format, form, reason or word.
refused! {
    another_format: { "format" = "kusei/2" } =>
        ["形式の版: `kusei/2` is not known here (expected `kusei/1`)"];
    a_blank_format: { "format" = "" } =>
        ["形式の版: `` is not known here (expected `kusei/1`)"];
    a_format_in_capitals: { "format" = "Kusei/1" } =>
        ["形式の版: `Kusei/1` is not known here (expected `kusei/1`)"];
    another_form: { "form" = "osaka-ward-2017" } =>
        ["様式: `osaka-ward-2017` is not known here (expected `osaka-ward-2016`)"];
    an_unknown_reason: { "indicator/reading" = { "missing": "lost" } } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `lost` is not known here (expected `blank`, `dash`, `not_measured`, `not_published` or `discontinued`)"];
    an_unknown_reason_last_year: { "indicator/previous" = { "missing": "―" } } =>
        ["【4-1】 アウトカム 1 前年度: `―` is not known here (expected `blank`, `dash`, `not_measured`, `not_published` or `discontinued`)"];
    an_unknown_combination: { "initiative/withdrawal/when" = "each" } =>
        ["【4-1-1】 撤退基準: `each` is not known here (expected `any` or `all`)"];
    an_unknown_subject: { "condition/target" = "all" } =>
        ["【4-1-1】 条件 1 撤退基準: `all` is not known here (expected `each`)"];
    a_subject_in_a_string: { "condition/target" = "1" } =>
        ["【4-1-1】 条件 1 撤退基準: `1` is not known here (expected `each`)"];
    an_unknown_implementation: { "initiative/implementation" = "(ⅰ)" } =>
        ["【4-1-1】 取組の実施: `(ⅰ)` is not known here (expected `as_planned` or `not_as_planned`)"];
    a_line_break_for_a_reason: { "indicator/reading" = { "missing": "\n" } } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `\\n` is not known here (expected `blank`, `dash`, `not_measured`, `not_published` or `discontinued`)"];
    a_line_break_for_a_reason_last_year: { "target/previous" = { "missing": " \r\n" } } =>
        ["【4-1-1】 業績目標 1 前年度までの実績: ` \\r\\n` is not known here (expected `blank`, `dash`, `not_measured`, `not_published` or `discontinued`)"];
    a_line_break_for_a_combination: { "initiative/withdrawal/when" = "\n" } =>
        ["【4-1-1】 撤退基準: `\\n` is not known here (expected `any` or `all`)"];
    a_tab_for_an_implementation: { "initiative/implementation" = "\t" } =>
        ["【4-1-1】 取組の実施: `\\t` is not known here (expected `as_planned` or `not_as_planned`)"];
    an_implementation_in_capitals: { "initiative/implementation" = "AS_PLANNED" } =>
        ["【4-1-1】 取組の実施: `AS_PLANNED` is not known here (expected `as_planned` or `not_as_planned`)"];
}

// A year that no era has.
refused! {
    a_blank_year: { "fiscal_year" = "　" } =>
        ["年度: is blank (expected a text)"];
    a_calendar_year: { "fiscal_year" = "平成28年" } =>
        ["年度: `平成28年` is not a fiscal year (expected such as 平成28年度, H28, 令和元年度 or 2016年度)"];
    a_bare_first_year: { "fiscal_year" = "元年度" } =>
        ["年度: `元年度` is not a fiscal year (expected such as 平成28年度, H28, 令和元年度 or 2016年度)"];
    a_dash_for_a_year: { "fiscal_year" = "―" } =>
        ["年度: `―` is not a fiscal year (expected such as 平成28年度, H28, 令和元年度 or 2016年度)"];
    a_year_before_its_era: { "fiscal_year" = "平成0年度" } =>
        ["年度: `平成0年度` is not a year from 昭和元年度 (1926) to 2125年度"];
    a_year_before_all_eras: { "indicator/from" = "1925" } =>
        ["【4-1】 アウトカム 1 開始年度: `1925` is not a year from 昭和元年度 (1926) to 2125年度"];
    a_due_year_out_of_range: { "indicator/due" = "2126年度" } =>
        ["【4-1】 アウトカム 1 期限: `2126年度` is not a year from 昭和元年度 (1926) to 2125年度"];
    a_due_year_of_999: { "indicator/due" = "令和999年度" } =>
        ["【4-1】 アウトカム 1 期限: `令和999年度` is not a year from 昭和元年度 (1926) to 2125年度"];
    a_common_due_year_in_words: { "common/due" = "来年度" } =>
        ["区政運営基本方針 1（1）㋐ 成果指標 1 期限: `来年度` is not a fiscal year (expected such as 平成28年度, H28, 令和元年度 or 2016年度)"];
    a_cumulative_year_of_an_indicator: { "indicator/cumulative_since" = "28" } =>
        ["【4-1】 アウトカム 1 累計の起点: `28` is not a fiscal year (expected such as 平成28年度, H28, 令和元年度 or 2016年度)"];
    a_cumulative_year_of_a_target: { "target/cumulative_since" = "H65536" } =>
        ["【4-1-1】 業績目標 1 累計の起点: `H65536` is not a fiscal year (expected such as 平成28年度, H28, 令和元年度 or 2016年度)"];
}

accepted! {
    the_last_due_year: { "indicator/due" = "2125年度" };
    the_first_due_year: { "indicator/due" = "昭和元年度" };
    a_blank_due_year: { "indicator/due" = " ", "indicator/from" = null };
}

// A code not of its shape.
refused! {
    a_blank_code: { "strategy/code" = "" } =>
        ["1番目の戦略 コード: is blank (expected a text)"];
    a_strategy_code_of_three: { "strategies/1/code" = "4-2-1" } =>
        ["2番目の戦略 コード: `4-2-1` is not the code of a 戦略 (expected such as `4-1`: two numbers from 1)"];
    a_strategy_code_in_brackets: { "strategies/1/code" = "【4-2】" } =>
        ["2番目の戦略 コード: `【4-2】` is not the code of a 戦略 (expected such as `4-1`: two numbers from 1)"];
    a_strategy_code_with_a_leading_zero: { "strategies/1/code" = "4-02" } =>
        ["2番目の戦略 コード: `4-02` is not the code of a 戦略 (expected such as `4-1`: two numbers from 1)"];
    a_strategy_code_in_full_width: { "strategies/1/code" = "４-２" } =>
        ["2番目の戦略 コード: `４-２` is not the code of a 戦略 (expected such as `4-1`: two numbers from 1)"];
    a_strategy_code_too_large: { "strategies/1/code" = "4-4294967296" } =>
        ["2番目の戦略 コード: `4-4294967296` is not the code of a 戦略 (expected such as `4-1`: two numbers from 1)"];
    a_code_stays_on_one_line: { "strategies/1/code" = "4\n-\r2\u{0}\u{85}" } =>
        ["2番目の戦略 コード: `4\\n-\\r2\\u{0}\\u{85}` is not the code of a 戦略 (expected such as `4-1`: two numbers from 1)"];
    a_long_code_is_cut: { "strategies/1/code" = "あいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこさ" } =>
        ["2番目の戦略 コード: `あいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこあいうえおかきくけこ…` is not the code of a 戦略 (expected such as `4-1`: two numbers from 1)"];
    an_initiative_code_of_two: { "initiative/code" = "4-1" } =>
        ["1番目の戦略の1番目の具体的取組 コード: `4-1` is not the code of a 具体的取組 (expected such as `4-1-1`: three numbers from 1)"];
    an_initiative_code_of_zero: { "strategy/initiatives/1/code" = "4-1-0" } =>
        ["1番目の戦略の2番目の具体的取組 コード: `4-1-0` is not the code of a 具体的取組 (expected such as `4-1-1`: three numbers from 1)"];
    an_item_mark_of_another_column: { "item/mark" = "ア", "indicator/common" = null } => [
        "区政運営基本方針 1（1） 1番目の項目 項目の記号: `ア` is not the mark of a 項目 (expected one circled katakana such as ㋐)",
        "【4-1】 めざす状態: `㋐` points nowhere (expected something that is on the sheet)",
        "【4-1】 アウトカム 1 項目: `㋐` points nowhere (expected something that is on the sheet)",
        "【4-1-1】 項目: `㋐` points nowhere (expected something that is on the sheet)",
    ];
    two_item_marks_in_one: { "outcome/items/1/mark" = "㋐㋑" } =>
        ["区政運営基本方針 1（1） 2番目の項目 項目の記号: `㋐㋑` is not the mark of a 項目 (expected one circled katakana such as ㋐)"];
    a_blank_item_mark: { "outcome/items/1/mark" = "" } =>
        ["区政運営基本方針 1（1） 2番目の項目 項目の記号: is blank (expected a text)"];
    a_mark_no_item_has: { "initiative/items" = ["①"] } =>
        ["【4-1-1】 項目: `①` is not the mark of a 項目 (expected one circled katakana such as ㋐)"];
    a_blank_item_of_an_initiative: { "initiative/items" = [""] } =>
        ["【4-1-1】 項目: is blank (expected a text)"];
    a_municipality_code_of_five: { "municipality_code" = "27103" } =>
        ["全国地方公共団体コード: `27103` is not a 全国地方公共団体コード (expected five digits and their check digit)"];
    a_municipality_code_with_a_wrong_check_digit: { "municipality_code" = "271038" } =>
        ["全国地方公共団体コード: `271038` is not a 全国地方公共団体コード (expected five digits and their check digit)"];
    a_pillar_of_number_zero: { "policy/pillars/1/number" = 0 } =>
        ["区政運営基本方針 0 番号: `0` is not a number of the form (expected 1 to 4294967295)"];
    a_pillar_of_too_large_a_number: { "policy/pillars/1/number" = 4_294_967_296_u64 } =>
        ["区政運営基本方針 4294967296 番号: `4294967296` is not a number of the form (expected 1 to 4294967295)"];
    an_outcome_of_the_largest_number: { "pillar/desired_outcomes/1/number" = 18_446_744_073_709_551_615_u64 } =>
        ["区政運営基本方針 1（18446744073709551615） 番号: `18446744073709551615` is not a number of the form (expected 1 to 4294967295)"];
}

// A code, number or mark twice among siblings.
refused! {
    a_pillar_twice: { "policy/pillars/1/number" = 1 } =>
        ["区政運営基本方針 1 番号: `1` stands twice (expected once among its siblings)"];
    an_outcome_twice: { "pillar/desired_outcomes/1/number" = 1 } =>
        ["区政運営基本方針 1（1） 番号: `1` stands twice (expected once among its siblings)"];
    an_item_twice: { "outcome/items/1/mark" = "㋐" } =>
        ["区政運営基本方針 1（1）㋐ 項目の記号: `㋐` stands twice (expected once among its siblings)"];
    a_strategy_twice: { "strategies/1/code" = "4-1" } =>
        ["【4-1】 コード: `4-1` stands twice (expected once among its siblings)"];
    an_initiative_twice: { "strategy/initiatives/1/code" = "4-1-1" } =>
        ["【4-1-1】 コード: `4-1-1` stands twice (expected once among its siblings)"];
    an_initiatives_item_twice: { "initiative/items" = ["㋐", "㋑", "㋐"] } =>
        ["【4-1-1】 項目: `㋐` stands twice (expected once among its siblings)"];
    a_desired_state_twice_for_an_item: { "strategy/desired_state" = [{ "item": "㋑" }, { "item": "㋑" }] } =>
        ["【4-1】 めざす状態: `㋑` stands twice (expected once among its siblings)"];
    a_strategy_text_twice_for_an_item: { "strategy/strategy" = [{ "item": "㋐" }, { "item": "㋐" }, { "item": "㋐" }] } => [
        "【4-1】 戦略: `㋐` stands twice (expected once among its siblings)",
        "【4-1】 戦略: `㋐` stands twice (expected once among its siblings)",
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

// An initiative whose code is not under its strategy's.
refused! {
    an_initiative_of_another_strategy: { "strategy/initiatives/1/code" = "4-2-1" } =>
        ["【4-2-1】 コード: `4-2-1` is out of place (expected a code under 【4-1】)"];
    an_initiative_of_another_section: { "initiative/code" = "5-1-1" } =>
        ["【5-1-1】 コード: `5-1-1` is out of place (expected a code under 【4-1】)"];
}

// What points nowhere.
refused! {
    a_strategy_for_no_pillar: { "strategies/1/desired_outcome/pillar" = 3 } =>
        ["【4-2】 めざす成果: `3（1）` points nowhere (expected something that is on the sheet)"];
    a_strategy_for_no_outcome: { "strategies/1/desired_outcome/number" = 0 } =>
        ["【4-2】 めざす成果: `1（0）` points nowhere (expected something that is on the sheet)"];
    a_strategy_for_an_outcome_of_another_pillar: { "strategies/1/desired_outcome" = { "pillar": 2, "number": 1 } } =>
        ["【4-2】 めざす成果: `2（1）` points nowhere (expected something that is on the sheet)"];
    an_indicator_of_no_item: { "indicator/item" = "㋒", "indicator/common" = null } =>
        ["【4-1】 アウトカム 1 項目: `㋒` points nowhere (expected something that is on the sheet)"];
    an_initiative_for_no_item: { "initiative/items" = ["㋐", "㋾"] } =>
        ["【4-1-1】 項目: `㋾` points nowhere (expected something that is on the sheet)"];
    a_desired_state_of_no_item: { "strategy/desired_state" = [{ "item": "㋒", "text": "…" }] } =>
        ["【4-1】 めざす状態: `㋒` points nowhere (expected something that is on the sheet)"];
    a_strategy_text_of_no_item: { "strategy/strategy" = [{ "item": "㋒", "text": "…" }] } =>
        ["【4-1】 戦略: `㋒` points nowhere (expected something that is on the sheet)"];
    a_common_indicator_of_an_item_that_has_none: { "indicator/item" = "㋑" } =>
        ["【4-1】 アウトカム 1 成果指標: `1` points nowhere (expected something that is on the sheet)"];
    a_common_indicator_zero: { "indicator/common" = 0 } =>
        ["【4-1】 アウトカム 1 成果指標: `0` points nowhere (expected something that is on the sheet)"];
    a_common_indicator_past_the_last: { "indicator/common" = 2 } =>
        ["【4-1】 アウトカム 1 成果指標: `2` points nowhere (expected something that is on the sheet)"];
    the_largest_common_indicator: { "indicator/common" = 18_446_744_073_709_551_615_u64 } =>
        ["【4-1】 アウトカム 1 成果指標: `18446744073709551615` points nowhere (expected something that is on the sheet)"];
    a_common_indicator_without_an_item: { "indicator/item" = null } =>
        ["【4-1】 アウトカム 1 成果指標: `1` points nowhere (expected something that is on the sheet)"];
    a_condition_on_target_zero: { "condition/target" = 0 } =>
        ["【4-1-1】 条件 1 撤退基準: `0` points nowhere (expected something that is on the sheet)"];
    a_condition_past_the_last_target: { "condition/target" = 3 } =>
        ["【4-1-1】 条件 1 撤退基準: `3` points nowhere (expected something that is on the sheet)"];
    a_condition_on_the_largest_target: { "condition/target" = 18_446_744_073_709_551_615_u64 } =>
        ["【4-1-1】 条件 1 撤退基準: `18446744073709551615` points nowhere (expected something that is on the sheet)"];
}

// None or two of criterion, change and milestone, or of the two kinds of condition.
refused! {
    no_goal: { "indicator/criterion" = null } =>
        ["【4-1】 アウトカム 1 目標値: is not one target (expected exactly one of `criterion`, `change` and `milestone`, found 0)"];
    a_blank_goal: { "indicator/criterion" = " ", "indicator/change" = "" } =>
        ["【4-1】 アウトカム 1 目標値: is not one target (expected exactly one of `criterion`, `change` and `milestone`, found 0)"];
    two_goals: { "target/change" = "0件超" } =>
        ["【4-1-1】 業績目標 1 目標値: is not one target (expected exactly one of `criterion`, `change` and `milestone`, found 2)"];
    three_goals: { "common/change" = "0%超", "common/milestone" = "―" } =>
        ["区政運営基本方針 1（1）㋐ 成果指標 1 目標値: is not one target (expected exactly one of `criterion`, `change` and `milestone`, found 3)"];
    no_test: { "condition/criterion" = "" } =>
        ["【4-1-1】 条件 1 撤退基準: is not one condition (expected exactly one of `criterion` and `achievement_rate`, found 0)"];
    two_tests: { "condition/achievement_rate" = "90%未満" } =>
        ["【4-1-1】 条件 1 撤退基準: is not one condition (expected exactly one of `criterion` and `achievement_rate`, found 2)"];
}

// A criterion without comparator, or not one at all.
refused! {
    a_criterion_without_comparator: { "indicator/criterion" = "50%" } =>
        ["【4-1】 アウトカム 1 目標値: `50%` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)"];
    a_common_criterion_without_comparator: { "common/criterion" = "100名をめざす" } =>
        ["区政運営基本方針 1（1）㋐ 成果指標 1 目標値: `100名をめざす` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)"];
    a_change_without_comparator: { "target/criterion" = null, "target/change" = "10件削減" } =>
        ["【4-1-1】 業績目標 1 目標値: `10件削減` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)"];
    a_condition_without_comparator: { "condition/criterion" = "600件" } =>
        ["【4-1-1】 条件 1 撤退基準: `600件` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)"];
    a_comparator_without_quantity: { "indicator/criterion" = "以上" } =>
        ["【4-1】 アウトカム 1 目標値: `` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)"];
    a_comparator_twice: { "indicator/criterion" = "50%以上以下" } =>
        ["【4-1】 アウトカム 1 目標値: `50%以上`: `%以上` is not a unit (expected a word such as %, 点, 件, 人, 千円 or 時間, and nothing else)"];
    a_rate_without_comparator: { "condition" = { "target": 1, "achievement_rate": "90%" } } =>
        ["【4-1-1】 条件 1 撤退基準: `90%` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)"];
    a_rate_that_is_no_percentage: { "condition" = { "target": 1, "achievement_rate": "90件未満" } } =>
        ["【4-1-1】 条件 1 撤退基準: `90件` is not an achievement rate (expected a percentage)"];
    a_rate_too_large: { "condition" = { "target": "each", "achievement_rate": "100000%以上" } } =>
        ["【4-1-1】 条件 1 撤退基準: `100000%` does not fit (expected a rate from 0% to less than 100,000% with at most 6 decimal places)"];
    a_negative_rate: { "condition" = { "target": "each", "achievement_rate": "▲1%以上" } } =>
        ["【4-1-1】 条件 1 撤退基準: `-1%` does not fit (expected a rate from 0% to less than 100,000% with at most 6 decimal places)"];
}

// A figure that is not one, or does not fit.
refused! {
    two_points: { "indicator/reading" = "4.9.6%" } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `4.9.6%` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)"];
    misplaced_commas: { "target/reading" = "11,45件" } =>
        ["【4-1-1】 業績目標 1 業績目標の達成状況（実績値）: `11,45件` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)"];
    an_exponent: { "indicator/reading" = "4e1%" } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `4e1%`: `e1%` is not a unit (expected a word such as %, 点, 件, 人, 千円 or 時間, and nothing else)"];
    not_a_number: { "indicator/previous" = "NaN" } =>
        ["【4-1】 アウトカム 1 前年度: `NaN` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)"];
    infinity: { "indicator/previous" = "∞%" } =>
        ["【4-1】 アウトカム 1 前年度: `∞%` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)"];
    words_before_a_figure: { "indicator/reading" = { "value": "約50%" } } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `約50%` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)"];
    a_word_for_a_unit: { "indicator/reading" = "50%程度" } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `50%程度`: `%程度` is not a unit (expected a word such as %, 点, 件, 人, 千円 or 時間, and nothing else)"];
    a_verdict_in_the_value: { "indicator/reading" = "67％（未達成）" } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `67％（未達成）`: `%(未達成)` is not a unit (expected a word such as %, 点, 件, 人, 千円 or 時間, and nothing else)"];
    arabic_indic_digits: { "indicator/reading" = "٤٩%" } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `٤٩%` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)"];
    too_many_digits: { "target/reading" = "1000000000000000件" } =>
        ["【4-1-1】 業績目標 1 業績目標の達成状況（実績値）: `1000000000000000件` does not fit (expected less than 1,000兆 in 円, 分 or %, and at most 12 decimal places)"];
    too_many_decimal_places: { "target/previous" = "0.0000000000001件" } =>
        ["【4-1-1】 業績目標 1 前年度までの実績: `0.0000000000001件` does not fit (expected less than 1,000兆 in 円, 分 or %, and at most 12 decimal places)"];
    too_much_money: { "target/criterion" = "10000000億円以上", "target/reading" = null, "initiative/withdrawal" = null } =>
        ["【4-1-1】 業績目標 1 目標値: `10000000億円` does not fit (expected less than 1,000兆 in 円, 分 or %, and at most 12 decimal places)"];
    a_bare_change_too_large_for_its_readings_unit: { "indicator/criterion" = null, "indicator/change" = "999999999999999以上", "indicator/reading" = "3億円", "indicator/previous" = "2億円" } => [
        "【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `999999999999999` does not fit in 億円 (expected less than 1,000兆 in 円, 分 or %)",
        "【4-1】 アウトカム 1 前年度: `999999999999999` does not fit in 億円 (expected less than 1,000兆 in 円, 分 or %)",
    ];
}

accepted! {
    the_largest_figure: { "target/reading" = "▲999,999,999,999,999.999999999999件" };
    the_smallest_figure: { "target/previous" = "0.000000000001件" };
}

// A reading, previous reading or condition whose dimension is not its target's.
refused! {
    a_reading_of_another_dimension: { "indicator/reading" = "49.6点" } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `49.6点` does not compare with `50%以上` (expected the same dimension and counter)"];
    a_previous_reading_of_another_dimension: { "indicator/previous" = "54.2円" } =>
        ["【4-1】 アウトカム 1 前年度: `54.2円` does not compare with `50%以上` (expected the same dimension and counter)"];
    both_readings_of_another_dimension: { "target/reading" = "3時間", "target/previous" = "3分" } => [
        "【4-1-1】 業績目標 1 業績目標の達成状況（実績値）: `3時間` does not compare with `1000件以上` (expected the same dimension and counter)",
        "【4-1-1】 業績目標 1 前年度までの実績: `3分` does not compare with `1000件以上` (expected the same dimension and counter)",
    ];
    a_reading_in_another_counter: { "target/criterion" = "100名以上", "target/reading" = "3台" } =>
        ["【4-1-1】 業績目標 1 業績目標の達成状況（実績値）: `3台` does not compare with `100人以上` (expected the same dimension and counter)"];
    a_reading_with_a_unit_of_a_bare_target: { "indicator/criterion" = "50以上", "indicator/previous" = "54.2" } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `49.6%` does not compare with `50以上` (expected the same dimension and counter)"];
    reading_against_previous_when_the_target_is_general: { "target/reading" = "3台", "target/previous" = "5名" } =>
        ["【4-1-1】 業績目標 1 前年度までの実績: `5人` does not compare with `3台` (expected the same dimension and counter)"];
    a_change_of_another_dimension: { "target/criterion" = null, "target/change" = "10%以上", "target/previous" = "3件" } => [
        "【4-1-1】 業績目標 1 業績目標の達成状況（実績値）: `1145件` does not compare with `10%以上` (expected the same dimension and counter)",
        "【4-1-1】 業績目標 1 前年度までの実績: `3件` does not compare with `10%以上` (expected the same dimension and counter)",
    ];
    a_condition_of_another_dimension: { "condition/criterion" = "60%未満" } =>
        ["【4-1-1】 条件 1 撤退基準: `60%` does not compare with `1000件以上` (expected the same dimension and counter)"];
    a_condition_in_another_counter_than_the_reading: { "target/reading" = "3台", "condition/criterion" = "5名未満" } =>
        ["【4-1-1】 条件 1 撤退基準: `5人` does not compare with `3台` (expected the same dimension and counter)"];
    a_condition_on_each_of_mixed_targets: {
        "condition/target" = "each",
        "initiative/targets/2" = { "name": "割合", "criterion": "50%以上" },
        "initiative/targets/3" = { "name": "点数", "criterion": "3.5点以上" },
    } => [
        "【4-1-1】 条件 1 撤退基準: `600件` does not compare with `50%以上` (expected the same dimension and counter)",
        "【4-1-1】 条件 1 撤退基準: `600件` does not compare with `3.5点以上` (expected the same dimension and counter)",
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

// `reached` where no milestone is, or a quantity where one is.
refused! {
    reached_where_no_milestone_is: { "indicator/reading" = "reached" } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `reached` stands where a quantity is due (only a milestone is reached or not)"];
    not_reached_where_no_milestone_is: { "target/previous" = { "value": "not_reached" } } =>
        ["【4-1-1】 業績目標 1 前年度までの実績: `not_reached` stands where a quantity is due (only a milestone is reached or not)"];
    a_quantity_where_a_milestone_is: { "milestone/reading" = "1件" } =>
        ["【4-1-1】 業績目標 2 業績目標の達成状況（実績値）: `1件` stands where a milestone is `reached` or `not_reached`"];
    quantities_where_a_milestone_is: { "indicator/criterion" = null, "indicator/milestone" = "立ち上げる" } => [
        "【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `49.6%` stands where a milestone is `reached` or `not_reached`",
        "【4-1】 アウトカム 1 前年度: `54.2%` stands where a milestone is `reached` or `not_reached`",
    ];
    reached_in_capitals: { "milestone/reading" = "Reached" } =>
        ["【4-1-1】 業績目標 2 業績目標の達成状況（実績値）: `Reached` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)"];
}

// A value and a reason for having none.
refused! {
    a_value_that_is_missing: { "indicator/reading" = { "value": "49.6%", "missing": "blank" } } =>
        ["【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: has a `value` and is `missing` (expected one of them)"];
    a_previous_value_that_is_missing: { "target/previous" = { "value": "―", "missing": "dash" } } =>
        ["【4-1-1】 業績目標 1 前年度までの実績: has a `value` and is `missing` (expected one of them)"];
}

// A blank text that is required.
refused! {
    a_blank_ward: { "ward" = "" } => ["区: is blank (expected a text)"];
    a_ward_of_spaces: { "ward" = " \t　\n" } => ["区: is blank (expected a text)"];
    a_blank_policy_title: { "policy/title" = "" } => ["区政運営基本方針 名称: is blank (expected a text)"];
    a_blank_pillar_title: { "pillar/title" = "" } =>
        ["区政運営基本方針 1 名称: is blank (expected a text)"];
    a_blank_outcome_title: { "outcome/title" = "" } =>
        ["区政運営基本方針 1（1） 名称: is blank (expected a text)"];
    a_blank_item_title: { "item/title" = "" } =>
        ["区政運営基本方針 1（1）㋐ 名称: is blank (expected a text)"];
    a_blank_common_name: { "common/name" = "" } =>
        ["区政運営基本方針 1（1）㋐ 成果指標 1 指標: is blank (expected a text)"];
    a_blank_indicator_name: { "indicator/name" = "" } =>
        ["【4-1】 アウトカム 1 指標: is blank (expected a text)"];
    a_blank_target_name: { "target/name" = "" } =>
        ["【4-1-1】 業績目標 1 指標: is blank (expected a text)"];
    a_blank_item_of_a_text: { "strategy/strategy" = [{ "item": " ", "text": "…" }] } =>
        ["【4-1】 戦略: is blank (expected a text)"];
}

// A defective part does not hide what is below or after it.
refused! {
    a_defective_code_hides_nothing_below_it: {
        "strategy/code" = "4",
        "indicator/reading" = "?",
        "initiative/code" = "1",
        "target/name" = "",
        "condition/target" = 9,
    } => [
        "1番目の戦略 コード: `4` is not the code of a 戦略 (expected such as `4-1`: two numbers from 1)",
        "1番目の戦略 アウトカム 1 アウトカムの達成状況（実績値）: `?` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)",
        "1番目の戦略の1番目の具体的取組 コード: `1` is not the code of a 具体的取組 (expected such as `4-1-1`: three numbers from 1)",
        "1番目の戦略の1番目の具体的取組 業績目標 1 指標: is blank (expected a text)",
        "1番目の戦略の1番目の具体的取組 条件 1 撤退基準: `9` points nowhere (expected something that is on the sheet)",
    ];
    a_defective_goal_hides_no_reading: { "indicator/criterion" = "50%", "indicator/reading" = "x", "indicator/previous" = "y" } => [
        "【4-1】 アウトカム 1 目標値: `50%` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)",
        "【4-1】 アウトカム 1 アウトカムの達成状況（実績値）: `x` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)",
        "【4-1】 アウトカム 1 前年度: `y` is not a quantity (expected a figure and its unit, such as 49.6%, 1,145件 or 3.5点)",
    ];
    a_defective_target_is_still_counted: { "target/name" = "", "condition/target" = 2 } =>
        ["【4-1-1】 業績目標 1 指標: is blank (expected a text)"];
    a_defective_subject_hides_no_test: { "condition" = { "target": 0, "criterion": "5件" } } => [
        "【4-1-1】 条件 1 撤退基準: `0` points nowhere (expected something that is on the sheet)",
        "【4-1-1】 条件 1 撤退基準: `5件` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)",
    ];
    a_defective_pillar_number_hides_nothing_below_it: { "pillar/number" = 0, "outcome/title" = "", "strategies/1/desired_outcome/pillar" = 0, "strategy/desired_outcome/pillar" = 0 } => [
        "区政運営基本方針 0 番号: `0` is not a number of the form (expected 1 to 4294967295)",
        "区政運営基本方針 0（1） 名称: is blank (expected a text)",
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
        "様式: `x` is not known here (expected `osaka-ward-2016`)",
        "年度: `28` is not a fiscal year (expected such as 平成28年度, H28, 令和元年度 or 2016年度)",
        "区政運営基本方針 1（1）㋐ 成果指標 1 目標値: `50%` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)",
        "区政運営基本方針 1 番号: `1` stands twice (expected once among its siblings)",
        "【4-1】 アウトカム 1 成果指標: `1` points nowhere (expected something that is on the sheet)",
        "【4-1】 アウトカム 1 前年度: `5点` does not compare with `50%以上` (expected the same dimension and counter)",
        "【4-1-1】 業績目標 2 業績目標の達成状況（実績値）: `1件` stands where a milestone is `reached` or `not_reached`",
        "【4-1-1】 条件 1 撤退基準: `none` is not known here (expected `each`)",
        "2番目の戦略 コード: `4` is not the code of a 戦略 (expected such as `4-1`: two numbers from 1)",
        "2番目の戦略 めざす成果: `1（7）` points nowhere (expected something that is on the sheet)",
    ];
}

// What cannot be looked up, because the other end is defective, is not told a second time.
refused! {
    a_defective_item_does_not_unsettle_its_common_indicator: { "indicator/item" = "ア" } =>
        ["【4-1】 アウトカム 1 項目: `ア` is not the mark of a 項目 (expected one circled katakana such as ㋐)"];
    a_dangling_item_does_not_unsettle_its_common_indicator: { "indicator/item" = "㋒" } =>
        ["【4-1】 アウトカム 1 項目: `㋒` points nowhere (expected something that is on the sheet)"];
    a_dangling_outcome_does_not_unsettle_its_items: { "strategy/desired_outcome/number" = 9 } =>
        ["【4-1】 めざす成果: `1（9）` points nowhere (expected something that is on the sheet)"];
}

#[test]
fn an_eleventh_condition_on_each_is_refused() {
    let conditions = vec![json!({ "target": "each", "criterion": "1件未満" }); 12];
    let document = edited(&[("initiative/withdrawal/conditions", conditions.into())]);
    assert_eq!(
        refusal(&document),
        "【4-1-1】 条件 11 撤退基準: has more than 10 conditions on each target\n\
         【4-1-1】 条件 12 撤退基準: has more than 10 conditions on each target"
    );
}

/// The small document with a given number of strategies of no code.
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
    assert_eq!(lines[0], "1番目の戦略 コード: is blank (expected a text)");
    assert_eq!(lines[999], "1000番目の戦略 コード: is blank (expected a text)");
    assert_eq!(lines[1_000], "and 500 more");
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
fn every_door_tells_the_same() {
    let document = edited(&[("ward", json!("")), ("indicator/criterion", json!("50%"))]);
    let told = "区: is blank (expected a text)\n\
                【4-1】 アウトカム 1 目標値: `50%` has no comparator (expected 以上, 以下, 未満 or 超 behind the quantity)";
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
    assert_eq!(defect.place.to_string(), "【4-1】 アウトカム 1 アウトカムの達成状況（実績値）");
}
