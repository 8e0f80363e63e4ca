//! R4 達成率. 実績÷目標 for 以上 and 超, 目標÷実績 or 2－実績÷目標 for 以下 and 未満, compared without division.

use kusei::Said;
use kusei::rules::Decided;
use kusei::rules::r04_achievement_rate::R4;
use kusei::terms::RateRule::{Quotient, TwoMinusQuotient};
use kusei::terms::{Comparator, RateFormula, RateRule};
use kusei::value::{Rate, RateCriterion, RateError};

use crate::builders::{Measured, Printed as _, change, measured, milestone, rows, said};

fn rate(target: &Measured) -> Decided<RateFormula> {
    target.rate_formula(Quotient)
}

fn two_minus(target: &Measured) -> Decided<RateFormula> {
    target.rate_formula(TwoMinusQuotient)
}

/// Returns whether the rate satisfies a criterion.
fn satisfies(target: &Measured, criterion: &str, rule: RateRule) -> &'static str {
    let criterion: RateCriterion = criterion.parse().expect("a criterion on a rate");
    target.rate_satisfies(&criterion, rule).map_or("unknown", |is| is.printed())
}

fn all_four(target: &Measured, bound: &str) -> [&'static str; 4] {
    all_four_by(Quotient, target, bound)
}

fn all_four_by(rule: RateRule, target: &Measured, bound: &str) -> [&'static str; 4] {
    [Comparator::AtLeast, Comparator::AtMost, Comparator::LessThan, Comparator::MoreThan]
        .map(|comparator| satisfies(target, &format!("{bound}{comparator}"), rule))
}

rows! { R4;
    r4_1_not_on_a_number:   rate(&change("1件以上").read("5件").previous("1件")) => "unknown"   by "R4.1";
    r4_2_no_reading:        rate(&measured("60%以上"))                           => "unknown"   by "R4.2";
    r4_3_negative:          rate(&measured("60万円以上").read("▲1万円"))         => "unknown"   by "R4.3";
    r4_4_nothing_at_most:   rate(&measured("5件以下").read("0件"))               => "unbounded" by "R4.4";
    r4_5_some_where_none:   rate(&measured("0件以下").read("1件"))               => "0%"        by "R4.5";
    r4_6_at_least_none:     rate(&measured("0件以上").read("1件"))               => "unknown"   by "R4.6";
    r4_7_higher_is_better:  rate(&measured("60%以上").read("52%"))               => "実績÷目標" by "R4.7";
    r4_8_lower_is_better:   rate(&measured("464台以下").read("457台"))           => "目標÷実績" by "R4.8";
    r4_9_two_minus:         two_minus(&measured("464台以下").read("457台"))      => "2－実績÷目標" by "R4.9";
}

/// Negative first, then reading 0, then target 0.
#[test]
fn every_sign_of_reading_and_target() {
    let readings = ["", "-1件", "0件", "1件"];
    let [unread, negative] = [("unknown", "R4.2"), ("unknown", "R4.3")];
    let (unbounded, nought, no_target) =
        (("unbounded", "R4.4"), ("0%", "R4.5"), ("unknown", "R4.6"));
    let (higher, lower) = (("実績÷目標", "R4.7"), ("目標÷実績", "R4.8"));
    let other = ("2－実績÷目標", "R4.9");
    // For a reading of 0 and of 1, if the target is 1 and lower is better.
    for (rule, [nothing, some]) in [(Quotient, [unbounded, lower]), (TwoMinusQuotient, [other; 2])]
    {
        let targets = [
            ("-1件", ["以上", "超"], [unread, negative, negative, negative]),
            ("0件", ["以上", "超"], [unread, negative, no_target, no_target]),
            ("1件", ["以上", "超"], [unread, negative, higher, higher]),
            ("-1件", ["以下", "未満"], [unread, negative, negative, negative]),
            ("0件", ["以下", "未満"], [unread, negative, unbounded, nought]),
            ("1件", ["以下", "未満"], [unread, negative, nothing, some]),
        ];
        for (number, comparators, expected) in targets {
            for criterion in comparators.map(|comparator| format!("{number}{comparator}")) {
                let found = readings
                    .map(|reading| said(measured(&criterion).read(reading).rate_formula(rule)));
                assert_eq!(found, expected, "{criterion}");
            }
        }
    }
}

#[test]
fn changes_and_milestones_have_none() {
    let targets = [
        change("0件超").read("5件").previous("1件"),
        change("0件超").read("5件"),
        change("0件超"),
        change("-1件以下").read("0件").previous("1件"),
        milestone().read("reached"),
        milestone().read("not_reached"),
        milestone(),
    ];
    for target in targets {
        for rule in [Quotient, TwoMinusQuotient] {
            assert_eq!(said(target.rate_formula(rule)), ("unknown", "R4.1"), "{target:?}");
            assert_eq!(all_four_by(rule, &target, "90%"), ["unknown"; 4], "{target:?}");
        }
    }
}

/// For 以上, 以下, 未満 and 超.
const BELOW: [&str; 4] = ["no", "yes", "yes", "no"];
const ON: [&str; 4] = ["yes", "yes", "no", "no"];
const ABOVE: [&str; 4] = ["yes", "no", "no", "yes"];

#[test]
fn exactly_on_a_bound_and_one_digit_beside() {
    let rates = [
        ("13.0点以上", ["11.6点", "11.7点", "11.8点"], "90%"),
        ("67%以上", ["60.2%", "60.3%", "60.4%"], "90%"),
        ("62%超", ["55.7%", "55.8%", "55.9%"], "90%"),
        ("72%以上", ["64.7%", "64.8%", "64.9%"], "90%"),
        ("84%超", ["75.5%", "75.6%", "75.7%"], "90%"),
        ("60%以上", ["59.9%", "60%", "60.1%"], "100%"),
        ("100件以上", ["0件", "1件", "2件"], "1%"),
        ("1億円以上", ["89,999千円", "90百万円", "9,001万円"], "90%"),
        ("1時間以上", ["53分", "54分", "55分"], "90"),
        ("3.5点以上", ["3.14", "3.15", "3.16"], "9割"),
        ("9件以下", ["11件", "10件", "9件"], "90%"),
        ("58.5分未満", ["65.1分", "65.0分", "64.9分"], "90%"),
        ("464台以下", ["465台", "464台", "463台"], "100%"),
        ("5件以下", ["5件", "4件", "3件"], "125%"),
    ];
    for (criterion, readings, bound) in rates {
        let found = readings.map(|reading| all_four(&measured(criterion).read(reading), bound));
        assert_eq!(found, [BELOW, ON, ABOVE], "{criterion} {bound}");
    }
}

/// 2 − reading ÷ target: 200% for 0, 100% on the target, 0% at twice the target, and negative
/// beyond.
#[test]
fn two_minus_a_quotient_on_a_bound_and_one_digit_beside() {
    let rates = [
        ("10件以下", ["1件", "0件"], "200%", [BELOW, ON]),
        ("10件以下", ["11件", "10件"], "100%", [BELOW, ON]),
        ("10件未満", ["10件", "9件"], "100%", [ON, ABOVE]),
        ("10件以下", ["21件", "20件"], "0%", [BELOW, ON]),
        ("10件以下", ["20件", "19件"], "0%", [ON, ABOVE]),
        ("9件以下", ["10件", "9件"], "90%", [BELOW, ABOVE]),
        ("10件以下", ["11件", "10件"], "90%", [ON, ABOVE]),
        ("58.5分未満", ["64.36分", "64.35分"], "90%", [BELOW, ON]),
        ("1億円以下", ["111百万円", "11,000万円"], "90%", [BELOW, ON]),
        ("3点以下", ["4点", "3.99点"], "66.666666%", [ABOVE, ABOVE]),
        ("3点以下", ["4点", "3.99点"], "66.666667%", [BELOW, ABOVE]),
        ("5件以下", ["0件", "0件"], "200.000001%", [BELOW, BELOW]),
        ("5件以下", ["1000件", "1000件"], "0%", [BELOW, BELOW]),
    ];
    for (criterion, readings, bound, expected) in rates {
        let found = readings.map(|reading| {
            all_four_by(TwoMinusQuotient, &measured(criterion).read(reading), bound)
        });
        assert_eq!(found, expected, "{criterion} {bound}");
    }
}

/// Both are 100% exactly on the target, and on the same side of it everywhere else; they agree in
/// everything but the distance.
#[test]
fn the_two_formulas_agree_on_which_side_of_100_percent() {
    for target in ["0点", "0.3点", "7点", "12点"] {
        for comparator in ["以上", "超", "以下", "未満"] {
            for tenths in -10..=250 {
                let reading = format!("{}点", rust_decimal::Decimal::new(tenths, 1));
                let own = measured(&format!("{target}{comparator}")).read(&reading);
                let [quotient, other] =
                    [Quotient, TwoMinusQuotient].map(|rule| all_four_by(rule, &own, "100%"));
                assert_eq!(quotient, other, "{reading} of {target}{comparator}");
            }
        }
    }
}

/// A better reading never has a lower rate, under either formula.
#[test]
fn a_better_reading_has_no_lower_rate() {
    let bounds = ["0%", "33.4%", "66.7%", "90%", "100%", "125%", "199.999999%", "200%", "500%"];
    for rule in [Quotient, TwoMinusQuotient] {
        for (criterion, rises) in [("7点以上", true), ("7点以下", false), ("0点未満", false)]
        {
            for bound in bounds {
                let bound = bound.parse().expect("a rate");
                let rates = (0..=250).map(|tenths| {
                    let reading = format!("{}点", rust_decimal::Decimal::new(tenths, 1));
                    measured(criterion).read(&reading).compare_rate(&bound, rule)
                });
                let mut rates: Vec<_> = rates.collect();
                if !rises {
                    rates.reverse();
                }
                assert!(rates.is_sorted(), "{rule} {criterion} {bound:?}");
                assert!(rates.iter().all(Option::is_some), "{rule} {criterion} {bound:?}");
            }
        }
    }
}

#[test]
fn a_result_of_zero_is_0_percent() {
    let nothing = measured("60%以上").read("0%");
    assert_eq!([all_four(&nothing, "0%"), all_four(&nothing, "0.1%")], [ON, BELOW]);
}

#[test]
fn a_result_above_a_target_of_zero_is_0_percent() {
    for criterion in ["0件以下", "0件未満"] {
        for rule in [Quotient, TwoMinusQuotient] {
            let complaint = measured(criterion).read("1件");
            let found = ["0%", "0.1%"].map(|bound| all_four_by(rule, &complaint, bound));
            assert_eq!(found, [ON, BELOW]);
        }
    }
}

#[test]
fn a_rate_without_bound_is_above_every_bound() {
    for criterion in ["0件以下", "0件未満", "5件以下", "5件未満"] {
        for bound in ["0%", "90%", "100%", "99999.999999%"] {
            let none = measured(criterion).read("0件");
            assert_eq!(all_four(&none, bound), ABOVE, "{criterion} {bound}");
        }
    }
}

#[test]
fn an_unknown_rate_satisfies_nothing() {
    let targets = [
        measured("60%以上"),
        measured("5件以下").read("not_measured"),
        measured("0件以上").read("5件"),
        measured("0件超").read("0件"),
        measured("-5件以下").read("0件"),
        measured("5件以下").read("-1件"),
    ];
    for target in targets {
        for bound in ["0%", "90%"] {
            assert_eq!(all_four(&target, bound), ["unknown"; 4], "{target:?}");
        }
    }
}

#[test]
fn last_year_does_not_matter() {
    for previous in ["", "0%", "100%"] {
        let target = measured("60%以上").read("54%").previous(previous);
        assert_eq!(all_four(&target, "90%"), ON, "{previous}");
    }
}

#[test]
fn a_rate_is_a_percentage() {
    for (printed, canonical) in [
        ("90％未満", "90%未満"),
        ("90未満", "90%未満"),
        ("0%超", "0%超"),
        ("66.666666%以上", "66.666666%以上"),
    ] {
        let written = printed.parse::<RateCriterion>().map(|criterion| criterion.to_string());
        assert_eq!(written, Ok(canonical.into()));
    }
    for printed in ["90件未満", "3.5点以上", "1時間以下", "90円超", "90ポイント未満"]
    {
        let error = printed.parse::<RateCriterion>();
        assert!(matches!(error, Err(RateError::NotAPercentage(_))), "{printed}");
    }
    for printed in ["-1%以下", "100000%以上", "90.1234567%未満"] {
        let error = printed.parse::<RateCriterion>();
        assert!(matches!(error, Err(RateError::DoesNotFit(_))), "{printed}");
    }
    assert!(matches!("90%".parse::<RateCriterion>(), Err(RateError::Criterion(_))));
    assert!("99999.999999%".parse::<Rate>().is_ok());
}

/// Exact, or rounded down to two or more places, and only here.
#[test]
fn a_rate_is_shown_rounded() {
    let shown = [
        ("60%以上", "52%", Some("86.66%（小数第3位切捨て）")),
        ("60%以上", "92%", Some("153.33%（小数第3位切捨て）")),
        ("80%以上", "87%", Some("108.75%")),
        ("464台以下", "457台", Some("101.53%（小数第3位切捨て）")),
        ("60%以上", "0%", Some("0%")),
        ("0件以下", "1件", Some("0%")),
        ("5件以下", "0件", None),
        ("0件以上", "5件", None),
        ("5件以上", "", None),
    ];
    for (criterion, reading, expected) in shown {
        let shown = measured(criterion).read(reading).shown_rate(None, Quotient);
        assert_eq!(
            shown.map(|rate| rate.ja().to_string()).as_deref(),
            expected,
            "{criterion} {reading}"
        );
    }
}

#[test]
fn two_minus_a_quotient_is_shown_rounded() {
    let shown = [
        ("464台以下", "457台", Some("101.50%（小数第3位切捨て）")),
        ("5件以下", "0件", Some("200%")),
        ("5件以下", "10件", Some("0%")),
        ("5件以下", "11件", Some("▲20%")),
        ("3件以下", "7件", Some("▲33.34%（小数第3位切上げ）")),
        ("0件以下", "1件", Some("0%")),
        ("0件以下", "0件", None),
        ("60%以上", "52%", Some("86.66%（小数第3位切捨て）")),
        ("5件以下", "", None),
        ("0.000000000001件以下", "999999999999999件", None),
    ];
    for (criterion, reading, expected) in shown {
        let shown = measured(criterion).read(reading).shown_rate(None, TwoMinusQuotient);
        let shown = shown.map(|rate| rate.ja().to_string());
        assert_eq!(shown.as_deref(), expected, "{criterion} {reading}");
    }
}
