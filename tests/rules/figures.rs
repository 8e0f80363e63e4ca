//! Figures as shown: exact, or rounded to the same side of the figure they are compared with, with
//! the rounding named.

use kusei::plan::{Condition, ConditionSubject, ConditionTest};
use kusei::review::{
    OutcomeRule, RateSchedule, Trajectory, individual, margin_to_target, margin_to_withdrawal,
    required_reading,
};
use kusei::terms::RateRule;
use kusei::{Quantity, Rubric, Said, Sheet, review, review_with};
use serde_json::{Value, json};

use crate::builders::{Printed as _, fiscal_year, initiative, measured, sheet, strategy, target};

const THIS_YEAR: &str = "平成28年度";

/// The value required by the line beside the reading, and the mark.
macro_rules! lines {
    ($($name:ident: $target:literal from $previous:literal by $due:literal, $reading:literal => $shown:literal, $mark:literal;)+) => {$(
        #[test]
        fn $name() {
            let indicator = measured($target).previous($previous).due($due).read($reading);
            let year = fiscal_year(THIS_YEAR);
            let shown = required_reading(&indicator, year).map(|shown| shown.ja().to_string());
            let mark = individual(&indicator, year, &OutcomeRule::LinearPath).value.printed();
            assert_eq!((shown.as_deref(), mark), (Some($shown), $mark));
        }
    )+};
}

lines! {
    short_of_a_third: "60%以上" from "50%" by "H30", "53.33%" => "53.34%（小数第3位切上げ）", "B";
    beyond_a_third: "60%以上" from "50%" by "H30", "53.34%" => "53.334%（小数第4位切上げ）", "A";
    short_with_fewer_places: "60%以上" from "50%" by "H30", "53%" => "53.4%（小数第2位切上げ）", "B";
    beyond_with_fewer_places: "60%以上" from "50%" by "H30", "54%" => "53.4%（小数第2位切上げ）", "A";
    exactly_on_it: "60%以上" from "38.6%" by "H29", "49.3%" => "49.3%", "A";
    exactly_on_it_to_be_exceeded: "60%超" from "50%" by "H29", "55.000%" => "55%", "A";
    at_its_sources_scale: "50%以上" from "25.40%" by "H29", "26.2%" => "37.70%", "B";
    exact_with_one_place_more: "50%以上" from "4.5%" by "H29", "17.6%" => "27.25%", "B";
    rounded_with_one_place_more: "51%以上" from "50%" by "H31", "50%" => "50.3%（小数第2位切上げ）", "B";
    exact_at_the_readings_places: "51%以上" from "50%" by "H31", "50.24%" => "50.25%", "B";
    exact_where_only_that_parts_them: "51%以上" from "50%" by "H31", "50.3%" => "50.25%", "A";
    lower_is_better_and_too_many: "0件以下" from "10件" by "H30", "7件" => "6.6件（小数第2位切捨て）", "B";
    lower_is_better_and_just_too_many: "0件以下" from "10件" by "H30", "6.67件" => "6.66件（小数第3位切捨て）", "B";
    lower_is_better_and_just_few_enough: "0件以下" from "10件" by "H30", "6.66件" => "6.666件（小数第4位切捨て）", "A";
    less_than: "1件未満" from "11件" by "H30", "7件" => "7.6件（小数第2位切捨て）", "A";
    negative_and_higher: "0ポイント以上" from "-10ポイント" by "H30", "-6.7ポイント" => "▲6.6ポイント（小数第2位切捨て）", "B";
    negative_and_lower: "-10ポイント以下" from "0ポイント" by "H30", "-3.3ポイント" => "▲3.4ポイント（小数第2位切上げ）", "B";
    negative_and_beyond: "0ポイント以上" from "-10ポイント" by "H30", "-6.6ポイント" => "▲6.66ポイント（小数第3位切捨て）", "A";
    zero: "1点以上" from "-1点" by "H29", "0点" => "0点", "A";
    zero_at_its_scale: "1.0点以上" from "-1点" by "H29", "-0.01点" => "0.0点", "B";
    rounded_to_zero: "23点以上" from "-1点" by "H52", "-1点" => "0.0点（小数第2位切捨て）", "B";
    in_another_unit: "1億円以上" from "80,000千円" by "H29", "90,000千円" => "0.9億円", "A";
    on_it_without_end_in_its_unit: "1時間以上" from "0分" by "H30", "20分" => "20分", "A";
    short_without_end_in_its_unit: "1時間以上" from "0分" by "H30", "19分" => "0.4時間（小数第2位切上げ）", "B";
    beyond_without_end_in_its_unit: "1時間以上" from "0分" by "H30", "21分" => "0.34時間（小数第3位切上げ）", "A";
    short_by_the_last_place: "1件以上" from "0件" by "H30", "0.333333333333件" => "0.333333333334件（小数第13位切上げ）", "B";
    beyond_by_the_last_place: "1件以上" from "0件" by "H30", "0.333333333334件" => "0.3333333333334件（小数第14位切上げ）", "A";
    over_many_years: "1件以上" from "0件" by "2125年度", "0.009090909091件" => "0.00909090909091件（小数第15位切上げ）", "A";
    fell_back: "50%以上" from "54.2%" by "H29", "49.6%" => "50%", "B";
}

/// The achievement rate beside a bound.
macro_rules! rates {
    ($rule:ident; $($name:ident: $target:literal, $reading:literal beside $bound:literal => $shown:literal;)+) => {$(
        #[test]
        fn $name() {
            let indicator = measured($target).read($reading);
            let bound = $bound.parse().expect("a rate");
            let shown = indicator.shown_rate(Some(&bound), RateRule::$rule);
            assert_eq!(shown.expect("a rate to show").ja().to_string(), $shown);
        }
    )+};
}

rates! { Quotient;
    just_below: "3000人以上", "2,699人" beside "90%" => "89.96%（小数第3位切捨て）";
    on_it: "3000人以上", "2,700人" beside "90%" => "90%";
    above_it: "3000人以上", "2,701人" beside "90%" => "90.03%（小数第3位切捨て）";
    just_above: "30000人以上", "27,001人" beside "90%" => "90.003%（小数第4位切捨て）";
    just_above_and_lower_is_better: "27,001人以下", "30000人" beside "90%" => "90.003%（小数第4位切捨て）";
    just_below_and_lower_is_better: "464台以下", "464.1台" beside "100%" => "99.97%（小数第3位切捨て）";
    a_third_above_a_bound: "3件以上", "1件" beside "33.333333%" => "33.3333333%（小数第8位切捨て）";
    a_third_below_a_bound: "3件以上", "1件" beside "33.333334%" => "33.33%（小数第3位切捨て）";
    an_exact_one: "80%以上", "87%" beside "100%" => "108.75%";
    an_exact_one_at_its_sources_scale: "50.00%以上", "25%" beside "5割" => "50.00%";
    places_of_its_sources: "6.6点以上", "5.55点" beside "90%" => "84.090%（小数第4位切捨て）";
    none_of_it: "60%以上", "0%" beside "0%" => "0%";
    of_a_target_of_zero: "0件以下", "1件" beside "10%" => "0%";
    below_by_the_last_place: "999999999999999.999999999999件以上", "999999999999999.999999999998件" beside "100%"
        => "99.9999999999999%（小数第14位切捨て）";
    above_by_the_last_place: "999999999999999.999999999998件以上", "999999999999999.999999999999件" beside "100%"
        => "100.0000000000000000000000001%（小数第26位切捨て）";
    // 10^-33 above, the least there is.
    above_by_the_least: "999999999999999.999999999999件以上", "10000000件" beside "0.000001%"
        => "0.000001000000000000000000000000001%（小数第34位切捨て）";
}

rates! { TwoMinusQuotient;
    two_minus_just_below: "10件以下", "10.001件" beside "100%" => "99.990%";
    two_minus_on_it: "10件以下", "11件" beside "90%" => "90%";
    two_minus_just_above: "30000人以下", "32,999人" beside "90%" => "90.003%（小数第4位切捨て）";
    two_minus_a_third_above_a_bound: "3件以下", "5件" beside "33.333333%" => "33.3333333%（小数第8位切捨て）";
    two_minus_a_third_below_a_bound: "3件以下", "5件" beside "33.333334%" => "33.33%（小数第3位切捨て）";
    two_minus_negative_beside_zero: "30000件以下", "60001件" beside "0%" => "▲0.01%（小数第3位切上げ）";
    two_minus_nothing: "7件以下", "0件" beside "200%" => "200%";
    two_minus_above_by_the_last_place: "999999999999999.999999999999件以下", "999999999999999.999999999998件" beside "100%"
        => "100.0000000000000000000000001%（小数第26位切捨て）";
    two_minus_below_by_the_last_place: "999999999999999.999999999998件以下", "999999999999999.999999999999件" beside "100%"
        => "99.9999999999999%（小数第14位切捨て）";
    two_minus_of_a_target_of_zero: "0件以下", "1件" beside "10%" => "0%";
    two_minus_and_higher_is_better: "3000人以上", "2,699人" beside "90%" => "89.96%（小数第3位切捨て）";
}

/// Margins are on the same side of zero as the exact ones.
#[test]
fn margins_keep_from_zero() {
    let cells = [
        ("1時間以上", "59分", "▲0.1時間（小数第2位切上げ）", "0.01時間（小数第3位切捨て）"),
        ("1時間以上", "61分", "0.01時間（小数第3位切捨て）", "▲0.1時間（小数第2位切上げ）"),
        ("1時間以下", "61分", "▲0.1時間（小数第2位切上げ）", "0.01時間（小数第3位切捨て）"),
        ("1時間以上", "60分", "0時間", "0時間"),
        ("1.50時間以上", "60分", "▲0.50時間", "0.50時間"),
        ("50%以上", "49.6%", "▲0.4ポイント", "0.4ポイント"),
        ("5割以上", "49.6%", "▲0.4ポイント", "0.4ポイント"),
        ("1億円以上", "99,999千円", "▲0.00001億円", "0.00001億円"),
    ];
    for (criterion, reading, of_target, of_withdrawal) in cells {
        let indicator = measured(criterion).read(reading);
        let margin = margin_to_target(&indicator).expect("a reading");
        let test = ConditionTest::Reading(criterion.parse().expect("a criterion"));
        let away = margin_to_withdrawal(&Condition::new(ConditionSubject::Each, test), &indicator);
        let shown = [margin, away.expect("a reading")]
            .map(|margin| margin.shown().expect("a figure").ja().to_string());
        assert_eq!(shown, [of_target, of_withdrawal], "{criterion} {reading}");
    }
}

#[test]
fn a_figure_gives_its_quantity_and_its_rounding() {
    let line = |baseline: &str, target: &str| {
        let (from, due) = (fiscal_year("H27"), fiscal_year("H30"));
        let target = target.parse().expect("a criterion");
        Trajectory::new(baseline.parse().expect("a quantity"), from, target, due).expect("a line")
    };
    let (year, thirds) = (fiscal_year(THIS_YEAR), line("50%", "60%以上"));
    let shown = thirds.required(year).expect("a year of the line");
    assert_eq!(shown.quantity(), "53.4%".parse().ok());
    assert_eq!(
        shown.rounding().map(|own| own.ja().to_string()).as_deref(),
        Some("小数第2位切上げ")
    );
    assert_eq!(serde_json::to_value(&shown).expect("a text"), json!("53.4%"));
    assert_eq!(shown.en().to_string(), "53.4% (rounded up to 1 decimal place)");
    let beside = |reading: &str| {
        let reading: Quantity = reading.parse().expect("a quantity");
        let shown = thirds.required_beside(&reading, year);
        shown.map(|shown| shown.expect("a year of the line").en().to_string())
    };
    assert_eq!(beside("53.33%").as_deref(), Ok("53.34% (rounded up to 2 decimal places)"));
    assert!(beside("53件").is_err());
    let exact = line("50%", "65%以上").required(year).expect("a year of the line");
    assert_eq!((exact.to_string().as_str(), exact.rounding()), ("55%", None));
    // More places than a quantity can have.
    let narrow = measured("1件以上").previous("0件").due("H30").read("0.333333333334件");
    assert_eq!(required_reading(&narrow, year).expect("a line").quantity(), None);
}

fn indicator(cells: Value) -> Sheet {
    sheet([strategy(json!({"indicators": [target(cells)]}))])
}

/// Returns the first sentence of a sheet's indicator, in both languages.
fn of_indicator(sheet: &Sheet) -> [String; 2] {
    let review = review(sheet);
    let strategy = review.strategies().next().expect("a strategy");
    let because = strategy.indicators().next().expect("an indicator").individual().because();
    [because.ja().to_string(), because.en().to_string()]
}

#[test]
fn a_reading_just_short_of_the_line() {
    let cells = json!({"criterion": "60%以上", "due": "平成30年度", "previous": "50%", "reading": "53.33%"});
    assert_eq!(
        of_indicator(&indicator(cells)),
        [
            "前年度の実績50%と平成30年度の目標値60%を直線で結んだ場合、平成28年度に必要な値は53.34%（小数第3位切上げ）であるが、実績は53.33%にとどまるため、順調でない（B）とする",
            "a straight line from last year's 50% to the target of 60% in FY2018 requires 53.34% (rounded up to 2 decimal places) in FY2016; the result, 53.33%, falls short, so it is not on track (B)",
        ]
    );
}

#[test]
fn a_rate_just_below_a_condition() {
    let cells = json!({
        "targets": [target(json!({"criterion": "3000人以上", "reading": "2,699人"}))],
        "withdrawal": {"conditions": [{"target": 1, "achievement_rate": "90%未満"}]},
    });
    let sheet = sheet([strategy(json!({"initiatives": [initiative(cells)]}))]);
    let review = review(&sheet);
    let initiative = review.initiative("4-1-1".parse().expect("a code")).expect("an initiative");
    for (because, [mark, en]) in [
        (initiative.level().because(), ["③", "the level is ③"]),
        (
            initiative.effectiveness().because(),
            ["有効でない（×）", "the initiative is not effective (×)"],
        ),
    ] {
        assert_eq!(
            because.ja().to_string(),
            format!(
                "業績目標の実績2,699人（達成率89.96%、小数第3位切捨て）が撤退基準「達成率90%未満」に該当するため、{mark}とする"
            )
        );
        assert_eq!(
            because.en().to_string(),
            format!(
                "the result, 2,699 人 (people) (achievement rate 89.96%, rounded down to 2 decimal places), falls under the withdrawal condition “an achievement rate of less than 90%”, so {en}"
            )
        );
    }
}

/// Beside the rate, the formula if it is not the default; in both languages, at every rate.
#[test]
fn a_rate_by_another_formula_names_it() {
    let cells = |reading: &str| {
        json!({
            "targets": [target(json!({"criterion": "9件以下", "reading": reading}))],
            "withdrawal": {"conditions": [{"target": 1, "achievement_rate": "90%未満"}]},
        })
    };
    let indicator = target(json!({"criterion": "9件以下", "reading": "10件"}));
    let said = |reading: &str, rule| {
        let rows = json!({"indicators": [indicator], "initiatives": [initiative(cells(reading))]});
        let sheet = sheet([strategy(rows)]);
        let rate =
            OutcomeRule::ProgressRate(RateSchedule::constant("90%".parse().expect("a rate")));
        let rubric = Rubric::default().with_outcome(rate).with_achievement_rate(rule);
        let review = review_with(&sheet, &rubric).expect("in force");
        let level = review.initiative("4-1-1".parse().expect("a code")).expect("4-1-1").level();
        let strategy = review.strategies().next().expect("a strategy");
        let individual = strategy.indicator(1).expect("an indicator").individual();
        [individual.because(), level.because()]
            .map(|because| [because.ja().to_string(), because.en().to_string()])
    };
    assert_eq!(
        said("10件", RateRule::TwoMinusQuotient),
        [
            [
                "達成率（2－実績÷目標）88.88%（小数第3位切捨て）が90%未満であるため、順調でない（B）とする",
                "the achievement rate (2 − result ÷ target), 88.88% (rounded down to 2 decimal places), is below 90%, so it is not on track (B)",
            ],
            [
                "業績目標の実績10件（達成率88.88%、小数第3位切捨て、2－実績÷目標により算定）が撤退基準「達成率90%未満」に該当するため、③とする",
                "the result, 10 件 (cases) (achievement rate 88.88%, rounded down to 2 decimal places, by 2 − result ÷ target), falls under the withdrawal condition “an achievement rate of less than 90%”, so the level is ③",
            ],
        ]
    );
    let [[individual, _], [level, _]] = said("27件", RateRule::TwoMinusQuotient);
    assert!(individual.contains("88.88%"), "{individual}");
    assert!(level.contains("実績27件（達成率▲100%、2－実績÷目標により算定）が"), "{level}");
    let [[individual, _], [level, _]] = said("27件", RateRule::Quotient);
    assert_eq!(individual, "達成率90%が90%以上であるため、順調（A）とする");
    assert!(level.contains("実績27件（達成率33.33%、小数第3位切捨て）が"), "{level}");
}

/// A negative rate that no figure can hold is described as such.
#[test]
fn a_rate_too_small_to_show_leaves_no_gap() {
    let cells = json!({
        "targets": [target(json!({"criterion": "0.000000000001件以下", "reading": "999999999999999件"}))],
        "withdrawal": {"conditions": [{"target": 1, "achievement_rate": "90%未満"}]},
    });
    let sheet = sheet([strategy(json!({"initiatives": [initiative(cells)]}))]);
    let rubric = Rubric::osaka_ward_2016_two_minus_quotient();
    let review = review_with(&sheet, &rubric).expect("in force");
    let level = review.initiative("4-1-1".parse().expect("a code")).expect("4-1-1").level();
    let because = level.because();
    assert_eq!(because.facts().get("rate"), Some("too_small"));
    assert!(because.ja().to_string().contains("達成率▲1,000兆%以下、2－実績÷目標により算定"));
    assert!(because.en().to_string().contains("achievement rate −10^15% or less, by 2 − result"));
}
