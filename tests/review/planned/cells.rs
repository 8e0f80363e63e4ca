//! How sets of readings overlap, case by case: targets, combinations, conditions, and the findings
//! on targets and initiative; and on an indicator beside the common one.

use kusei::plan_review;
use serde_json::{Value, json};

use crate::documents::{edited, sheet};

/// Returns the codes of the findings on the initiative and its targets.
fn found(document: &Value, code: &str) -> Vec<String> {
    let sheet = sheet(document);
    let plan = plan_review(&sheet);
    let own = plan
        .findings()
        .iter()
        .filter(|own| own.at().row.plan_code().map(|own| own.to_string()).as_deref() == Some(code));
    own.map(|own| own.code().to_string()).collect()
}

/// A target as a criterion, a change (`±`) or a milestone (`→`).
fn target(goal: &str) -> Value {
    match (goal.strip_prefix('±'), goal.strip_prefix('→')) {
        (Some(change), _) => json!({ "name": "増減", "change": change }),
        (_, Some(milestone)) => json!({ "name": "仕組み", "milestone": milestone }),
        _ => json!({ "name": "割合", "criterion": goal }),
    }
}

/// A condition as `1 50%未満`, `each 50%未満` or `1 率90%未満`.
fn condition(text: &str) -> Value {
    let (subject, asked) = text.split_once(' ').expect("a subject and a test");
    let subject = subject.parse::<u64>().map_or_else(|_| json!(subject), |number| json!(number));
    match asked.strip_prefix('率') {
        Some(rate) => json!({ "target": subject, "achievement_rate": rate }),
        None => json!({ "target": subject, "criterion": asked }),
    }
}

fn initiative(targets: &[&str], when: &str, conditions: &[&str]) -> Vec<String> {
    let targets: Vec<_> = targets.iter().map(|goal| target(goal)).collect();
    let conditions: Vec<_> = conditions.iter().map(|text| condition(text)).collect();
    let withdrawal = json!({ "when": when, "conditions": conditions, "printed": "再構築する。" });
    let edits = [("initiative/targets", json!(targets)), ("initiative/withdrawal", withdrawal)];
    found(&edited(&edits), "4-1-1")
}

macro_rules! rows {
    ($($name:ident: [$($target:literal),*] $when:ident [$($condition:literal),*] => [$($code:literal),*];)+) => {$(
        #[test]
        fn $name() {
            let codes = initiative(&[$($target),*], stringify!($when), &[$($condition),*]);
            assert_eq!(codes, [$($code),*] as [&str; <[&str]>::len(&[$($code),*])]);
        }
    )+};
}

rows! {
    // Counts are whole numbers.
    a_count_and_the_next:         ["1件以上"] any ["1 0件以下"] => ["no-middle"];
    a_count_less_one:             ["3件以上"] any ["1 1件以下"] => [];
    a_negative_count:             ["-1件以上"] any ["1 -2件以下"] => ["no-middle"];
    half_a_count:                 ["2.5件以上"] any ["1 2件以下"] => ["no-middle"];
    a_share_and_the_next:         ["50%以上"] any ["1 49%以下"] => [];
    a_share_and_the_rest:         ["50%以上"] any ["1 50%未満"] => ["no-middle"];
    a_score_is_no_count:          ["1点以上"] any ["1 0点以下"] => [];
    money_is_no_count:            ["1円以上"] any ["1 0円以下"] => [];
    time_is_no_count:             ["1分以上"] any ["1 0分以下"] => [];
    a_day_is_no_count:            ["1日以上"] any ["1 0日以下"] => [];
    no_unit_is_no_count:          ["1以上"] any ["1 0以下"] => [];
    a_word_of_no_table_is_none:   ["1世帯主以上"] any ["1 0世帯主以下"] => [];
    another_counter:              ["1人以上"] any ["1 1件未満"] => ["no-middle"];
    a_condition_without_a_unit:   ["5割以上"] any ["1 5未満"] => ["no-middle"];
    in_another_unit:              ["1.5千円以上"] any ["1 1500円未満"] => ["no-middle"];
    nothing_and_something:        ["0件以下"] any ["1 0件超"] => ["no-middle"];

    // A reading that meets the target and triggers withdrawal.
    both_at_the_bound:            ["50%以上"] any ["1 50%以下"] => ["withdrawal-contradicts"];
    both_between:                 ["50%以上"] any ["1 60%未満"] => ["withdrawal-contradicts"];
    no_count_between:             ["1件以上"] any ["1 1件未満"] => ["no-middle"];
    one_count_between:            ["1件以上"] any ["1 2件未満"] => ["withdrawal-contradicts"];
    no_whole_count_between:       ["1件超"] any ["1 1.5件以下"] => ["no-middle"];
    the_same:                     ["50%以上"] any ["1 50%以上"] => ["withdrawal-contradicts"];
    all_leave_nothing:            ["50%以上"] all ["1 60%以下", "1 40%未満"] => [];
    all_leave_something:          ["50%以上"] all ["1 60%以下", "1 50%以上"] => ["withdrawal-contradicts"];
    any_of_two:                   ["50%以上"] any ["1 40%未満", "1 90%超"] => ["withdrawal-contradicts"];
    each_of_two:                  ["50%以上", "80%以上"] any ["each 60%未満"] => ["withdrawal-contradicts"];
    all_on_each_alone:            ["50%以上", "80%以上"] all ["each 60%未満"] => ["withdrawal-contradicts"];
    not_of_a_change:              ["±0件超"] any ["1 0件以上"] => [];

    // Targets without a condition.
    the_second:                   ["50%以上", "60%以上"] any ["1 40%未満"] => ["target-without-withdrawal"];
    each_looks_at_all:            ["50%以上", "→始める"] any ["each 率90%未満"] => [];
    a_milestone:                  ["→始める", "50%以上"] any ["2 40%未満"] => ["target-without-withdrawal"];
    a_change:                     ["±0件超", "50%以上"] any ["2 40%未満"] => ["target-without-withdrawal"];

    // ① or ③, never ②.
    two_targets:                  ["50%以上", "1件以上"] any ["1 50%未満", "2 0件以下"] => ["no-middle"];
    two_targets_all:              ["50%以上", "1件以上"] all ["1 50%未満", "2 0件以下"] => [];
    two_targets_one_with_middle:  ["50%以上", "1件以上"] any ["1 40%未満", "2 0件以下"] => [];
    two_targets_one_looked_at:    ["50%以上", "1件以上"] any ["1 50%未満"] => ["target-without-withdrawal"];
    beside_a_milestone:           ["50%以上", "→始める"] any ["1 50%未満", "2 率90%未満"] => [];
    in_two_conditions:            ["50%以上"] any ["1 50%未満", "1 20%以下"] => ["no-middle"];
    in_two_conditions_all:        ["50%以上"] all ["1 50%未満", "1 60%以下"] => ["no-middle"];

    // A rate counts if it is known.
    a_rate_of_all:                ["50%以上"] any ["1 率100%未満"] => ["no-middle"];
    a_rate_of_less:               ["50%以上"] any ["1 率90%未満"] => [];
    a_rate_of_more:               ["50%以上"] any ["1 率110%未満"] => ["withdrawal-contradicts"];
    a_rate_of_all_included:       ["50%以上"] any ["1 率100%以下"] => ["withdrawal-contradicts"];
    a_rate_between_counts:        ["100人以上"] any ["1 率99%以下"] => ["no-middle"];
    a_rate_between_scores:        ["100点以上"] any ["1 率99%以下"] => [];
    lower_is_better:              ["464台以下"] any ["1 率100%未満"] => ["no-middle"];
    lower_is_better_at_the_bound: ["464台以下"] any ["1 率100%以下"] => ["withdrawal-contradicts"];
    lower_counts:                 ["3件以下"] any ["1 率75%以下"] => ["no-middle"];
    lower_shares:                 ["3%以下"] any ["1 率75%以下"] => [];
    a_share_of_nothing:           ["0%以下"] any ["1 率100%未満"] => ["no-middle"];
    a_share_of_nothing_at_least:  ["0%以下"] any ["1 率0%以上"] => ["withdrawal-contradicts"];
    at_least_nothing:             ["0%以上"] any ["1 率100%未満"] => [];
    at_least_less_than_nothing:   ["-5%以上"] any ["1 率100%未満"] => [];
    never_known_beside_the_rest:  ["0%以上"] any ["1 0%未満", "1 率90%未満"] => [];
    never_known_and_the_rest:     ["0%以上"] all ["1 0%未満", "1 率90%未満"] => [];
    a_rate_of_more_than_nothing:  ["3%以下"] any ["1 率0%超"] => ["withdrawal-contradicts"];
    negative_readings_are_open:   ["50%以上"] any ["1 率100%未満", "1 -10%未満"] => ["no-middle"];
    negative_readings_fail:       ["50%以上"] all ["1 率100%未満", "1 0%以上"] => [];
    below_nothing_is_never_met:   ["0%未満"] any ["1 率0%以上"] => [];
}

#[test]
fn neither_condition_nor_wording() {
    let blanks = [Value::Null, json!("　"), json!("―"), json!("－")];
    for printed in blanks {
        let edits = [("initiative/withdrawal", json!({ "printed": printed, "when": "all" }))];
        assert_eq!(found(&edited(&edits), "4-1-1"), ["withdrawal-missing"], "{printed}");
    }
    let edits = [("initiative/withdrawal", json!({ "printed": "再構築する。" }))];
    assert_eq!(found(&edited(&edits), "4-1-1"), [""; 0]);
}

#[test]
fn without_targets_a_condition_is_on_none() {
    assert_eq!(initiative(&[], "any", &["each 率90%未満"]), ["target-missing"]);
    assert_eq!(found(&edited(&[]), "4-1-2"), ["withdrawal-missing", "target-missing"]);
}

/// Returns the codes of the findings on an indicator tied to a common one; for both, the target and
/// the number of years until it is due.
fn indicator(own: (&str, &str), common: (&str, &str), previous: &str) -> Vec<String> {
    let with = |(goal, due): (&str, &str), at: &str| {
        let mut target = target(goal);
        target["due"] = json!(due);
        if at == "indicator" {
            target["item"] = json!("㋐");
            target["common"] = json!(1);
            target["previous"] = json!(previous);
        }
        target
    };
    let edits = [("common", with(common, "common")), ("indicator", with(own, "indicator"))];
    found(&edited(&edits), "4-1")
}

macro_rules! beside_the_common_one {
    ($($name:ident: $own:literal $due:literal, $common:literal $common_due:literal, $previous:literal => [$($code:literal),*];)+) => {$(
        #[test]
        fn $name() {
            let codes = indicator(($own, $due), ($common, $common_due), $previous);
            assert_eq!(codes, [$($code),*] as [&str; <[&str]>::len(&[$($code),*])]);
        }
    )+};
}

beside_the_common_one! {
    as_asked:                  "50%以上" "H28", "50%以上" "H28", "" => [];
    the_bound_itself:          "50%以上" "H28", "50%超" "H28", "" => ["weaker-than-common"];
    stricter:                  "50%超" "H28", "50%以上" "H28", "" => [];
    half_a_percent:            "49.5%以上" "H28", "50%以上" "H28", "" => ["weaker-than-common"];
    counts_that_ask_the_same:  "0件超" "H28", "1件以上" "H28", "" => [];
    counts_the_other_way:      "1件以上" "H28", "0件超" "H28", "" => [];
    whole_counts:              "1.5件以上" "H28", "2件以上" "H28", "" => [];
    fewer_of_another_counter:  "1人以上" "H28", "2件以上" "H28", "" => ["weaker-than-common"];
    two_other_counters:        "1人以上" "H28", "2台以上" "H28", "" => [];
    in_tenths:                 "4割以上" "H28", "50%以上" "H28", "" => ["weaker-than-common"];
    the_same_in_tenths:        "5割以上" "H28", "50ポイント以上" "H28", "" => [];
    a_bare_one:                "1以上" "H28", "2件以上" "H28", "" => [];
    two_bare_ones:             "1以上" "H28", "2以上" "H28", "" => ["weaker-than-common"];
    at_most_more:              "5件以下" "H28", "3件以下" "H28", "" => ["weaker-than-common"];
    at_most_less:              "3件以下" "H28", "4件未満" "H28", "" => [];
    the_other_direction:       "50%以下" "H28", "60%以上" "H28", "" => [];
    changes_do_not_compare:    "±1件以上" "H28", "±2件以上" "H28", "" => [];
    a_change_and_a_criterion:  "±1件以上" "H28", "2件以上" "H28", "" => [];
    later:                     "50%以上" "H30", "50%以上" "H29", "40%" => ["later-than-common"];
    later_than_this_year:      "50%以上" "H29", "50%以上" "", "40%" => ["later-than-common"];
    this_year_after_the_last:  "→始める" "", "50%以上" "H27", "" => ["later-than-common"];
    this_year_and_this_year:   "→始める" "", "50%以上" "H28", "" => [];
    earlier:                   "50%以上" "", "50%以上" "H29", "" => [];
    no_reading_to_start_from:  "50%以上" "H29", "50%以上" "H29", "" => ["line-undrawable"];
    nor_a_dash:                "50%以上" "H29", "50%以上" "H29", "―" => ["line-undrawable"];
    due_this_year:             "50%以上" "H28", "50%以上" "H29", "" => [];
    a_change_needs_no_line:    "±1件以上" "H29", "50%以上" "H29", "" => [];
    met_last_year:             "50%以上" "H29", "50%以上" "H29", "50.0%" => ["target-already-met"];
    almost_met_last_year:      "50%以上" "H29", "50%以上" "H29", "49.99%" => [];
    met_in_its_own_unit:       "3.5点以上" "H29", "3.5点以上" "H29", "3.5" => ["target-already-met"];
    a_change_is_not_met_yet:   "±0件以上" "H29", "50%以上" "H29", "5件" => [];
    all_at_once:               "40%以上" "H30", "50%以上" "H29", "45%" => ["target-already-met", "weaker-than-common", "later-than-common"];
    all_at_once_unread:        "40%以上" "H30", "50%以上" "H29", "" => ["line-undrawable", "weaker-than-common", "later-than-common"];
}

/// A common indicator of any kind, tied by none or by an indicator of another desired outcome.
#[test]
fn a_common_indicator_that_no_indicator_is_tied_to() {
    let told = |edits: &[(&str, Value)]| {
        let sheet = sheet(&edited(edits));
        let plan = plan_review(&sheet);
        let own = plan.findings().iter().filter(|own| own.code().code() == "common-uncovered");
        own.map(|own| (own.at().row.to_string(), own.at().line)).collect::<Vec<_>>()
    };
    let line = |n| Some(kusei::plan::Line::Common(n));
    let row = String::from("めざす成果1（1）㋐");
    assert_eq!(told(&[]), []);
    assert_eq!(told(&[("indicator/common", Value::Null)]), [(row.clone(), line(1))]);
    let two = json!([target("50%以上"), target("→始める")]);
    assert_eq!(told(&[("item/indicators", two.clone())]), [(row.clone(), line(2))]);
    let second = [("item/indicators", two), ("indicator/common", json!(2))];
    assert_eq!(told(&second), [(row, line(1))]);
}

/// A forecast is not a reading of last year, and a figure of the path for this year is the line.
#[test]
fn a_line_needs_last_years_reading_or_a_path_with_the_year() {
    let found = |previous: Value, path: Value| {
        let own = json!({ "name": "割合", "criterion": "50%以上", "due": "H29", "item": "㋐",
            "common": 1, "previous": previous, "path": path });
        found(&edited(&[("indicator", own)]), "4-1")
    };
    let last_year = |value, status| json!({ "value": value, "status": status });
    let step = |year| json!([{ "fiscal_year": year, "criterion": "45%以上" }]);
    let (none, undrawable) = ([""; 0], ["line-undrawable"]);
    assert_eq!(found(last_year("40%", "forecast"), json!([])), undrawable);
    assert_eq!(found(last_year("60%", "forecast"), json!([])), undrawable);
    assert_eq!(found(last_year("40%", "provisional"), json!([])), none);
    assert_eq!(found(last_year("60%", "provisional"), json!([])), ["target-already-met"]);
    assert_eq!(found(json!(""), step("H27")), undrawable);
    assert_eq!(found(json!(""), step("H28")), none);
    assert_eq!(found(last_year("40%", "forecast"), step("H28")), none);
}

/// Last year's reading is the reference of a relative change, and meets none.
#[test]
fn a_relative_change_is_not_a_criterion_on_a_reading() {
    let relative = |asked: &str| json!({ "name": "件数", "relative_change": asked, "due": "H29" });
    let mut own = relative("0%以上");
    for (key, cell) in [("item", json!("㋐")), ("common", json!(1)), ("previous", json!("5件"))] {
        own[key] = cell;
    }
    assert_eq!(
        found(&edited(&[("common", relative("5%以上")), ("indicator", own)]), "4-1"),
        [""; 0]
    );
    let targets = json!([{ "name": "件数", "relative_change": "0%以上", "previous": "5件" }]);
    let conditions = json!({ "conditions": [{ "target": 1, "criterion": "0件以上" }] });
    let edits = [("initiative/targets", targets), ("initiative/withdrawal", conditions)];
    assert_eq!(found(&edited(&edits), "4-1-1"), [""; 0]);
}
