//! The reading at which a mark turns, for each comparator and each kind of figure.

use kusei::Rubric;
use kusei::plan::{Goal, MeasuredTarget, Reference, Target};
use kusei::review::{IndicatorRules, OutcomeRule, RateSchedule, turning_point};
use kusei::terms::RateRule;
use kusei::value::Reading;

/// Returns the turning point this year, with the given number of decimal places; a previous reading
/// may be blank.
fn point<'r>(
    goal: Goal,
    due: &str,
    previous: &str,
    rule: impl Into<IndicatorRules<'r>>,
    scale: u32,
) -> String {
    let target = Target::new("指標", goal).with_due(due.parse().ok());
    let previous = previous.parse().map_or_else(|_| Reading::blank(), Reading::new);
    let measured =
        MeasuredTarget::new(target, Reading::blank(), previous).expect("they go together");
    let year = "平成28年度".parse().expect("a year");
    turning_point(&measured, year, rule, scale).map_or_else(|| "none".into(), |p| p.to_string())
}

fn criterion(text: &str) -> Goal {
    Goal::Criterion(text.parse().expect("a criterion"))
}

fn change(text: &str) -> Goal {
    Goal::Change(text.parse().expect("a criterion"), Reference::Previous)
}

fn rate(text: &str) -> OutcomeRule {
    OutcomeRule::ProgressRate(RateSchedule::constant(text.parse().expect("a rate")))
}

fn two_minus(text: &str) -> Rubric {
    Rubric::default().with_outcome(rate(text)).with_achievement_rate(RateRule::TwoMinusQuotient)
}

macro_rules! points {
    ($($name:ident: $goal:expr, due $due:literal, from $previous:literal, $rule:expr, $scale:literal => $point:literal;)+) => {$(
        #[test]
        fn $name() {
            assert_eq!(point($goal, $due, $previous, &$rule, $scale), $point);
        }
    )+};
}

points! {
    at_least_is_the_target_itself: criterion("7点以上"), due "", from "", OutcomeRule::TargetMet, 1 => "7.0点";
    more_than_is_the_next_above: criterion("7点超"), due "", from "", OutcomeRule::TargetMet, 1 => "7.1点";
    more_than_in_whole_figures: criterion("7.5点超"), due "", from "", OutcomeRule::TargetMet, 0 => "8点";
    at_most_is_the_target_itself: criterion("7点以下"), due "", from "", OutcomeRule::TargetMet, 2 => "7.00点";
    at_most_in_whole_figures: criterion("7.5点以下"), due "", from "", OutcomeRule::TargetMet, 0 => "7点";
    less_than_is_the_next_below: criterion("7点未満"), due "", from "", OutcomeRule::TargetMet, 1 => "6.9点";
    less_than_below_zero: criterion("-0.5点未満"), due "", from "", OutcomeRule::TargetMet, 0 => "-1点";
    more_than_below_zero: criterion("-0.5点超"), due "", from "", OutcomeRule::TargetMet, 0 => "0点";
    at_least_below_zero: criterion("-0.5点以上"), due "", from "", OutcomeRule::TargetMet, 0 => "0点";
    in_the_targets_own_unit: criterion("1.5億円以上"), due "", from "", OutcomeRule::TargetMet, 1 => "1.5億円";
    a_change_starts_from_last_year: change("10件超"), due "", from "30件", OutcomeRule::TargetMet, 0 => "41件";
    a_reduction_starts_from_last_year: change("-10件未満"), due "", from "30件", OutcomeRule::TargetMet, 0 => "19件";
    a_change_without_last_year: change("10件超"), due "", from "", OutcomeRule::TargetMet, 0 => "none";
    a_milestone: Goal::Milestone("作る".into()), due "", from "", OutcomeRule::TargetMet, 0 => "none";
    on_the_line: criterion("60%以上"), due "平成29年度", from "38.6%", OutcomeRule::LinearPath, 1 => "49.3%";
    on_the_line_whatever_the_comparator: criterion("60%超"), due "平成29年度", from "38.6%", OutcomeRule::LinearPath, 1 => "49.3%";
    on_the_line_up_to_the_next_figure: criterion("60%以上"), due "平成30年度", from "38.6%", OutcomeRule::LinearPath, 1 => "45.8%";
    on_the_line_down_to_the_next_figure: criterion("440台以下"), due "平成30年度", from "514台", OutcomeRule::LinearPath, 0 => "489台";
    due_this_year_there_is_no_line: criterion("60%以上"), due "平成28年度", from "38.6%", OutcomeRule::LinearPath, 1 => "60.0%";
    fallen_back_there_is_no_line: criterion("60%以上"), due "平成29年度", from "61%", OutcomeRule::LinearPath, 1 => "60.0%";
    a_rate_of_higher_is_better: criterion("60件以上"), due "", from "", rate("66.7%"), 0 => "41件";
    a_rate_of_lower_is_better: criterion("60件以下"), due "", from "", rate("66.7%"), 0 => "89件";
    a_rate_of_0_of_lower_is_better: criterion("60件以下"), due "", from "", rate("0%"), 0 => "none";
    a_rate_of_at_most_0: criterion("0件以下"), due "", from "", rate("90%"), 0 => "0件";
    a_rate_of_less_than_0: criterion("0件未満"), due "", from "", rate("90%"), 0 => "0件";
    a_rate_of_at_most_0_in_tenths: criterion("0点以下"), due "", from "", rate("0.1%"), 1 => "0.0点";
    a_rate_of_0_of_at_most_0: criterion("0件以下"), due "", from "", rate("0%"), 0 => "none";
    a_rate_of_less_than_a_negative: criterion("-5件以下"), due "", from "", rate("90%"), 0 => "none";
    a_rate_of_a_target_of_0: criterion("0件以上"), due "", from "", rate("90%"), 0 => "none";
    two_minus_of_higher_is_better: criterion("60件以上"), due "", from "", two_minus("66.7%"), 0 => "41件";
    two_minus_of_lower_is_better: criterion("60件以下"), due "", from "", two_minus("66.7%"), 0 => "79件";
    two_minus_on_a_bound: criterion("60件未満"), due "", from "", two_minus("90%"), 1 => "66.0件";
    two_minus_a_rate_of_0: criterion("60件以下"), due "", from "", two_minus("0%"), 0 => "120件";
    two_minus_a_rate_of_100: criterion("60件以下"), due "", from "", two_minus("100%"), 0 => "60件";
    two_minus_a_rate_of_200: criterion("60件以下"), due "", from "", two_minus("200%"), 0 => "0件";
    two_minus_beyond_what_nothing_has: criterion("60件以下"), due "", from "", two_minus("200.000001%"), 0 => "none";
    two_minus_of_at_most_0: criterion("0件以下"), due "", from "", two_minus("90%"), 0 => "0件";
    two_minus_of_0_of_at_most_0: criterion("0件以下"), due "", from "", two_minus("0%"), 0 => "none";
    two_minus_of_a_negative: criterion("-5件以下"), due "", from "", two_minus("90%"), 0 => "none";
    two_minus_beyond_the_largest: criterion("999999999999999点以下"), due "", from "", two_minus("0%"), 0 => "none";
    two_minus_on_the_line: criterion("440台以下"), due "平成30年度", from "514台", Rubric::osaka_ward_2016_two_minus_quotient(), 0 => "489台";
    beyond_the_largest_figure: criterion("999999999999999点超"), due "", from "", OutcomeRule::TargetMet, 0 => "none";
    beyond_the_least_figure: criterion("-999999999999999点未満"), due "", from "", OutcomeRule::TargetMet, 0 => "none";
    beyond_the_most_decimal_places: criterion("7点以上"), due "", from "", OutcomeRule::TargetMet, 13 => "none";
}
