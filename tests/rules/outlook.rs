//! Looking ahead: the line, the margins, and the reading at which a mark turns.

use kusei::plan::{
    Condition, ConditionSubject, ConditionTest, Goal, MeasuredTarget, Reference, Target,
};
use kusei::review::{
    Margin, OutcomeRule, RateSchedule, Side, Trajectory, individual, margin_to_target,
    margin_to_withdrawal, turning_point,
};
use kusei::terms::{OutcomeStatus, RateRule};
use kusei::value::Reading;
use kusei::{FiscalYear, Quantity, Rubric, Said};

fn year(text: &str) -> FiscalYear {
    text.parse().expect("a fiscal year")
}

fn quantity(text: &str) -> Quantity {
    text.parse().expect("a quantity")
}

fn line(baseline: &str, from: &str, criterion: &str, due: &str) -> Trajectory {
    let criterion = criterion.parse().expect("a criterion");
    Trajectory::new(quantity(baseline), year(from), criterion, year(due)).expect("a line")
}

fn shown(figure: Option<impl ToString>) -> Option<String> {
    figure.map(|figure| figure.to_string())
}

/// Returns the side and the distance, with its rounding.
fn told(margin: &Margin) -> (Side, String) {
    (margin.side(), shown(margin.shown().map(Said::ja)).unwrap_or_default())
}

#[test]
fn a_line_is_shown_to_one_digit_more_and_to_its_hard_side() {
    let up = line("60.7%", "H27", "67.0%以上", "H30");
    let required: Vec<_> = ["H26", "H27", "H28", "H29", "H30", "H31"]
        .into_iter()
        .map(|at| shown(up.required(year(at))).unwrap_or_default())
        .collect();
    assert_eq!(required, ["", "60.7%", "62.8%", "64.9%", "67.0%", "67.0%"]);
    let down = line("514台", "H26", "440台以下", "H29");
    assert_eq!(shown(down.required(year("H27"))).as_deref(), Some("489.3台"));
    assert_eq!(shown(down.required(year("H28"))).as_deref(), Some("464.6台"));
    let thirds = line("0点", "H27", "0.5点以上", "H30");
    assert_eq!(shown(thirds.required(year("H28"))).as_deref(), Some("0.17点"));
    let money = line("1億円", "H27", "200百万円以上", "H29");
    assert_eq!(shown(money.required(year("H28"))).as_deref(), Some("150百万円"));
}

#[test]
fn margins_are_exact_and_signed_towards_better() {
    let up = line("38.6%", "H27", "60%以上", "H29");
    let margin = |line: &Trajectory, reading: &str| {
        let margin =
            line.margin(&quantity(reading), year("H28")).expect("comparable").expect("a line");
        told(&margin)
    };
    assert_eq!(margin(&up, "52.0%"), (Side::Better, "2.7ポイント".into()));
    assert_eq!(margin(&up, "49.3%"), (Side::On, "0.0ポイント".into()));
    assert_eq!(margin(&up, "49.2%"), (Side::Worse, "▲0.1ポイント".into()));
    let down = line("514台", "H26", "440台以下", "H29");
    assert_eq!(margin(&down, "464台"), (Side::Better, "0.6台（小数第2位切捨て）".into()));
    assert_eq!(margin(&down, "465台"), (Side::Worse, "▲0.4台（小数第2位切上げ）".into()));
    assert!(up.margin(&quantity("3.4点"), year("H28")).is_err());
}

#[test]
fn there_is_no_line_between_different_things_or_backwards() {
    let criterion = || "60%以上".parse().expect("a criterion");
    assert!(Trajectory::new(quantity("3点"), year("H27"), criterion(), year("H29")).is_err());
    assert!(Trajectory::new(quantity("3%"), year("H29"), criterion(), year("H29")).is_err());
}

fn measured(goal: Goal, due: Option<&str>, previous: &str, reading: &str) -> MeasuredTarget {
    let target = Target::new("指標", goal).with_due(due.map(year));
    let read = |text: &str| match text {
        "" => Reading::blank(),
        text => Reading::from(quantity(text)),
    };
    MeasuredTarget::new(target, read(reading), read(previous)).expect("they go together")
}

fn criterion(text: &str) -> Goal {
    Goal::Criterion(text.parse().expect("a criterion"))
}

#[test]
fn margins_to_target_and_withdrawal() {
    let bikes = measured(criterion("464台以下"), None, "", "457台");
    let margin = margin_to_target(&bikes).expect("a reading");
    assert_eq!(told(&margin), (Side::Better, "7台".into()));
    let condition = |text: &str| {
        let criterion = text.parse().expect("a criterion");
        Condition::new(ConditionSubject::Target(1), ConditionTest::Reading(criterion))
    };
    let away = margin_to_withdrawal(&condition("500台以上"), &bikes).expect("a reading");
    assert_eq!(told(&away), (Side::Better, "43台".into()));
    let change = measured(
        Goal::Change("-10件以下".parse().expect("a criterion"), Reference::Previous),
        None,
        "30件",
        "25件",
    );
    let margin = margin_to_target(&change).expect("two readings");
    assert_eq!(told(&margin), (Side::Worse, "▲5件".into()));
    assert_eq!(margin_to_target(&measured(criterion("60%以上"), None, "", "")), None);
}

/// 400未満 on a target in 千円 is 400千円未満, and a change of 20以上 is one of 20千円.
#[test]
fn a_bare_criterion_is_read_in_the_targets_unit() {
    let cost = measured(criterion("500千円以上"), None, "", "450千円");
    let condition = Condition::new(
        ConditionSubject::Target(1),
        ConditionTest::Reading("400未満".parse().expect("a criterion")),
    );
    let away = margin_to_withdrawal(&condition, &cost).expect("a reading");
    assert_eq!(told(&away), (Side::Better, "50千円".into()));
    let rise = Goal::Change("20以上".parse().expect("a criterion"), Reference::Previous);
    let rising = measured(rise, None, "450千円", "475千円");
    let margin = margin_to_target(&rising).expect("both readings");
    assert_eq!(told(&margin), (Side::Better, "5千円".into()));
    let turns = turning_point(&rising, year("H28"), &OutcomeRule::LinearPath, 0);
    assert_eq!(shown(turns).as_deref(), Some("470千円"));
}

#[test]
fn a_trajectory_of_an_indicator_is_the_line_of_r7() {
    let indicator = measured(criterion("60%以上"), Some("H29"), "38.6%", "52.0%");
    let line = Trajectory::of(&indicator, year("H28")).expect("a line");
    assert_eq!(
        line.required(year("H28")),
        kusei::review::required_reading(&indicator, year("H28"))
    );
    assert_eq!(Trajectory::of(&indicator, year("H29")), None, "due");
}

/// The line ends at the target itself, even if a baseline in a finer unit would round it.
#[test]
fn a_line_ends_at_the_target_itself() {
    let line = line("80円", "H27", "1.23456789億円以上", "H29");
    for at in ["H29", "H30"] {
        let required = line.required(year(at)).and_then(|shown| shown.quantity());
        assert_eq!(required, Some(quantity("1.23456789億円")), "{at}");
    }
    let fine = self::line("0.1円", "H27", "0.123456789億円以下", "H28");
    let required = fine.required(year("H28")).and_then(|shown| shown.quantity());
    assert_eq!(required, Some(quantity("0.123456789億円")));
}

/// Beyond the turning point everything is A, except for negative readings, which have no rate.
#[test]
fn a_negative_reading_has_no_rate_to_turn() {
    let rate = OutcomeRule::ProgressRate(RateSchedule::constant("90%".parse().expect("a rate")));
    let mark = |rule, reading| {
        let fewer = measured(criterion("3点以下"), None, "", reading);
        individual(&fewer, year("H28"), rule).value.mark()
    };
    assert_eq!(mark(&OutcomeRule::TargetMet, "-1点"), Some(OutcomeStatus::OnTrack));
    assert_eq!(mark(&rate, "0点"), Some(OutcomeStatus::OnTrack));
    assert_eq!(mark(&rate, "-1点"), None);
}

/// Every reading from −2.0 to 12.0 in tenths is A exactly from the turning point on.
#[test]
fn the_turning_point_separates_a_from_the_rest() {
    let rates = ["50%", "90%", "66.7%", "0%"].map(|rate| {
        OutcomeRule::ProgressRate(RateSchedule::constant(rate.parse().expect("a rate")))
    });
    let rules = [OutcomeRule::LinearPath, OutcomeRule::TargetMet].into_iter().chain(rates);
    let rubrics = rules.flat_map(|rule| {
        let rubric = Rubric::default().with_outcome(rule);
        RateRule::ALL.iter().map(move |own| rubric.clone().with_achievement_rate(*own))
    });
    let mut turned = 0;
    for rule in rubrics {
        for goal in ["7点以上", "7点超", "3点以下", "3点未満", "0点以下", "0点未満", "5.5点以上"]
        {
            for due in [None, Some("H28"), Some("H29"), Some("H31")] {
                for previous in ["", "1点", "3点", "5.3点", "7点", "9.9点"] {
                    turned += usize::from(turns(&rule, &criterion(goal), due, previous));
                }
            }
        }
        for change in ["0点超", "0.5点以上", "-1点以下", "-1点未満"] {
            let goal = Goal::Change(change.parse().expect("a criterion"), Reference::Previous);
            turned += usize::from(turns(&rule, &goal, None, "5.3点"));
        }
    }
    assert!(turned > 1_000, "{turned}");
}

/// Returns whether the mark turns within the range, and if so exactly at the turning point.
fn turns(rule: &Rubric, goal: &Goal, due: Option<&str>, previous: &str) -> bool {
    let at = |tenths: i64| {
        let value = rust_decimal::Decimal::new(tenths, 1);
        let reading = Quantity::new(value, Some(kusei::value::Unit::Score)).expect("small");
        measured(goal.clone(), due, previous, &reading.to_string())
    };
    let is_a = |tenths: i64| {
        individual(&at(tenths), year("H28"), rule).value.mark() == Some(OutcomeStatus::OnTrack)
    };
    let Some(point) = turning_point(&at(0), year("H28"), rule, 1) else { return false };
    let point = i64::try_from(point.value().mantissa()).expect("small");
    let higher = matches!(goal, Goal::Criterion(c) | Goal::Change(c, _) if c.direction() == kusei::terms::Direction::Higher);
    // A negative reading has no rate, so rates are tried from 0; a lower-is-better reading of 0 has
    // an unbounded rate and is A like any other below the point.
    let from = if matches!(rule.outcome(), OutcomeRule::ProgressRate(_)) { 0 } else { -20 };
    for tenths in from..=120 {
        let expected = if higher { tenths >= point } else { tenths <= point };
        assert_eq!(is_a(tenths), expected, "{goal:?} {due:?} {previous} {rule:?} at {tenths}");
    }
    true
}
