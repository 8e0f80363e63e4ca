//! The bounds: the largest quantities and rates that are accepted, the first that are refused, and
//! every rule is exact there, compared with arithmetic of any length.

use std::cmp::Ordering;

use kusei::plan::{Goal, MeasuredTarget, Mismatch, Mismatched, Reference, Target};
use kusei::review::{OutcomeRule, individual};
use kusei::terms::{
    Attainment, Comparator, Excerpt, Missing, OutcomeStatus, RateRule, Satisfaction,
};
use kusei::value::{
    Figure, InitiativeCode, ItemMark, MunicipalityCode, QuantityError, Rate, RateCriterion,
    RateError, Reading, ReadingValue, Stated, StrategyCode, Unit,
};
use kusei::{Criterion, Derived, FiscalYear, Quantity, Said as _};
use rust_decimal::Decimal;

use crate::big::Big;

/// The largest figure accepted in each unit, and the smallest that is refused.
const LARGEST: [(&str, &str, &str); 15] = [
    ("", "999999999999999.999999999999", "1000000000000000"),
    ("%", "999999999999999.999999999999", "1000000000000000"),
    ("ポイント", "999999999999999.999999999999", "1000000000000000"),
    ("割", "99999999999999.999999999999", "100000000000000"),
    ("点", "999999999999999.999999999999", "1000000000000000"),
    ("件", "999999999999999.999999999999", "1000000000000000"),
    ("町会", "999999999999999.999999999999", "1000000000000000"),
    ("km", "999999999999999.999999999999", "1000000000000000"),
    ("円", "999999999999999.999999999999", "1000000000000000"),
    ("千円", "999999999999.999999999999", "1000000000000"),
    ("万円", "99999999999.999999999999", "100000000000"),
    ("百万円", "999999999.999999999999", "1000000000"),
    ("億円", "9999999.999999999999", "10000000"),
    ("分", "999999999999999.999999999999", "1000000000000000"),
    ("時間", "16666666666666.666666666666", "16666666666666.666666666667"),
];

fn does_not_fit(text: &str) -> Result<Quantity, QuantityError> {
    Err(QuantityError::DoesNotFit(Excerpt::new(text)))
}

#[test]
fn the_largest_quantity_in_each_unit() {
    for (unit, largest, refused) in LARGEST {
        let unit_read: Option<Unit> = (!unit.is_empty()).then(|| unit.parse().expect(unit));
        for sign in ["", "-"] {
            let text = format!("{sign}{largest}{unit}");
            let quantity: Quantity = text.parse().expect("the largest quantity");
            assert_eq!(quantity.to_string(), text);
            let value: Decimal = format!("{sign}{largest}").parse().expect("a decimal");
            assert_eq!(Quantity::new(value, unit_read.clone()), Ok(quantity));

            let text = format!("{sign}{refused}{unit}");
            assert_eq!(text.parse(), does_not_fit(&text));
            let value: Decimal = format!("{sign}{refused}").parse().expect("a decimal");
            let error = does_not_fit(&format!("{sign}{refused}"));
            assert_eq!(Quantity::new(value, unit_read.clone()), error);
        }
    }
}

#[test]
fn the_smallest_quantity_in_each_unit() {
    for (unit, ..) in LARGEST {
        for sign in ["", "-"] {
            let text = format!("{sign}0.000000000001{unit}");
            assert_eq!(text.parse::<Quantity>().map(|q| q.to_string()), Ok(text));
            for refused in ["0.0000000000001", "0.0000000000000", "1.0000000000000"] {
                let text = format!("{sign}{refused}{unit}");
                assert_eq!(text.parse(), does_not_fit(&text));
            }
        }
    }
}

#[test]
fn multipliers_reach_the_same_bound() {
    for largest in [
        "999兆円",
        "999.999999999999兆",
        "999兆9999億9999万9999円",
        "0.999999999999千兆",
        "99999999999万",
    ] {
        assert!(largest.parse::<Quantity>().is_ok(), "{largest}");
    }
    for refused in [
        "1000兆円",
        "1000兆",
        "1千兆",
        "1,000兆円",
        "10000000億",
        "100000000000万",
        "10000億億円",
        "999999999999999999999999999兆",
        "99999999999999999999999億",
        "999999999999999999999999999千兆",
        "10000000億円",
        "1000兆9999億",
        "0.0000000000001兆",
        "999兆10000億",
    ] {
        assert!(refused.parse::<Quantity>().is_err(), "{refused}");
    }
}

#[test]
fn a_figure_is_bounded() {
    let bound = Figure::BOUND;
    assert_eq!((bound, Figure::MAX_SCALE), (1_000_000_000_000_000, 12));
    let fine = 10_i128.pow(Figure::MAX_SCALE);
    for (mantissa, scale, fits) in [
        (bound - 1, 0, true),
        (bound, 0, false),
        (1 - bound, 0, true),
        (-bound, 0, false),
        (bound * fine - 1, 12, true),
        (bound * fine, 12, false),
        (1 - bound * fine, 12, true),
        (-bound * fine, 12, false),
        (0, 12, true),
        (0, 13, false),
        (1, 13, false),
        (1, u32::MAX, false),
        (i128::MAX, 0, false),
        (i128::MIN, 0, false),
        (i128::MAX, 12, false),
        (i128::MIN, 12, false),
        (i128::MAX, 28, false),
    ] {
        let figure = Figure::from_parts(mantissa, scale);
        assert_eq!(figure.is_some(), fits, "{mantissa} × 10^-{scale}");
        if let Some(figure) = figure {
            let value = Decimal::from_i128_with_scale(mantissa, scale);
            assert_eq!((figure.value(), figure.scale()), (value, scale));
            assert_eq!(Figure::new(value), Some(figure));
        }
    }
    for beyond in [Decimal::MAX, Decimal::MIN, Decimal::new(1, 28)] {
        assert_eq!(Figure::new(beyond), None);
    }
}

#[test]
fn figures_of_28_to_40_digits_are_refused() {
    for digits in 16..=40 {
        for text in [
            "9".repeat(digits),
            format!("1{}", "0".repeat(digits - 1)),
            format!("-{}%", "7".repeat(digits)),
            format!("{}.5億円", "3".repeat(digits)),
        ] {
            assert_eq!(text.parse(), does_not_fit(&text));
        }
        for whole in 1..=15 {
            let text = format!("{}.{}", "9".repeat(whole), "9".repeat(digits - whole));
            let read = text.parse::<Quantity>();
            assert_eq!(read.is_ok(), digits - whole <= 12, "{text}");
        }
    }
}

#[test]
fn a_megabyte_is_refused_at_once() {
    const LENGTH: usize = 1 << 20;
    let nines = "9".repeat(LENGTH);
    let texts = [
        format!("0.{}", "0".repeat(LENGTH)),
        format!("1{}", "0".repeat(LENGTH)),
        format!("1万{nines}"),
        format!("5.{nines}"),
        ",".repeat(LENGTH),
        format!("1{}", ",".repeat(LENGTH)),
        format!("1{}", ",000".repeat(LENGTH / 4)),
        ".".repeat(LENGTH),
        "-".repeat(LENGTH),
        "▲".repeat(LENGTH / 3),
        "a".repeat(LENGTH),
        format!("5{}", "a".repeat(LENGTH)),
        format!("5{}", "人".repeat(LENGTH / 3)),
        "万".repeat(LENGTH / 3),
        format!("1{}", "万".repeat(LENGTH / 3)),
        "1万".repeat(LENGTH / 4),
        "５％".repeat(LENGTH / 6),
        "年度".repeat(LENGTH / 6),
        "平成28年度".repeat(LENGTH / 14),
        "4-1".repeat(LENGTH / 3),
        "以上".repeat(LENGTH / 6),
        "①".repeat(LENGTH / 3),
        "―".repeat(LENGTH / 3),
        "・".repeat(LENGTH / 3),
        nines,
    ];
    for text in &texts {
        let refusals = [
            text.parse::<Quantity>().map_err(|e| e.to_string()).err(),
            text.parse::<Criterion>().map_err(|e| e.to_string()).err(),
            text.parse::<RateCriterion>().map_err(|e| e.to_string()).err(),
            text.parse::<Unit>().map_err(|e| e.to_string()).err(),
            text.parse::<ReadingValue>().map_err(|e| e.to_string()).err(),
            text.parse::<Missing>().map_err(|e| e.to_string()).err(),
            text.parse::<FiscalYear>().map_err(|e| e.to_string()).err(),
            text.parse::<StrategyCode>().map_err(|e| e.to_string()).err(),
            text.parse::<InitiativeCode>().map_err(|e| e.to_string()).err(),
            text.parse::<ItemMark>().map_err(|e| e.to_string()).err(),
            text.parse::<MunicipalityCode>().map_err(|e| e.to_string()).err(),
            text.parse::<OutcomeStatus>().map_err(|e| e.to_string()).err(),
        ];
        for refusal in refusals {
            let length = refusal.map(|refusal| refusal.chars().count());
            assert!(length.is_some_and(|length| length < 300), "{}", &text[..30.min(text.len())]);
        }
        assert_eq!(Stated::<OutcomeStatus>::from(&**text).mark(), None);
    }
}

#[test]
fn an_excerpt_is_sixty_characters() {
    let short = "平".repeat(60);
    assert_eq!(Excerpt::new(&short).as_str(), short);
    assert_eq!(Excerpt::new(&format!("{short}成")).as_str(), format!("{short}…"));
    assert_eq!(Excerpt::new("a\tb\n\u{7f}").to_string(), "a\\tb\\n\\u{7f}");
    assert_eq!(Excerpt::LENGTH, 60);
}

#[test]
fn the_largest_rate_and_the_first_refused() {
    for rate in
        ["0%", "0.000001%", "99999.999999%", "99999.999999", "9999.999999割", "66.7%", "90.000000%"]
    {
        let read: Rate = rate.parse().expect(rate);
        let written = read.to_string();
        assert_eq!(written.trim_end_matches('%'), rate.trim_end_matches('%'));
        assert_eq!(written.parse().as_ref(), Ok(&read));
        assert_eq!(read.percentage().to_string(), written);
        assert!(format!("{rate}以上").parse::<RateCriterion>().is_ok());
    }
    for (rate, error) in [
        ("100000%", RateError::DoesNotFit as fn(Excerpt) -> RateError),
        ("100000.000000%", RateError::DoesNotFit),
        ("10000割", RateError::DoesNotFit),
        ("0.0000001%", RateError::DoesNotFit),
        ("90.0000000%", RateError::DoesNotFit),
        ("-0.000001%", RateError::DoesNotFit),
        ("-1%", RateError::DoesNotFit),
        ("999999999999999", RateError::DoesNotFit),
        ("90件", RateError::NotAPercentage),
        ("3.5点", RateError::NotAPercentage),
        ("90円", RateError::NotAPercentage),
    ] {
        let found = Excerpt::new(&written(rate));
        assert_eq!(rate.parse::<Rate>(), Err(error(found.clone())));
        let criterion = format!("{rate}以上").parse::<RateCriterion>();
        assert_eq!(criterion, Err(error(found)));
    }
    for no_rate in ["", "%", "約90%", "90%以上", "1000000000000000%"] {
        assert!(no_rate.parse::<Rate>().is_err());
    }
    for no_criterion in ["90%", "約90%未満", "以上"] {
        assert!(no_criterion.parse::<RateCriterion>().is_err());
    }
}

/// A quantity: its figure, its unit, and the number of base units (%, 円, 分) in one of it.
type Extreme = (&'static str, &'static str, u32);

const RATIOS: [Extreme; 12] = [
    ("999999999999999.999999999999", "%", 1),
    ("999999999999999.999999999998", "ポイント", 1),
    ("99999999999999.999999999999", "割", 10),
    ("-99999999999999.999999999999", "割", 10),
    ("-999999999999999.999999999999", "%", 1),
    ("500000000000000", "%", 1),
    ("0.000000000001", "%", 1),
    ("0.000000000001", "割", 10),
    ("-0.000000000001", "ポイント", 1),
    ("0.00", "%", 1),
    ("100", "%", 1),
    ("10.000000000000", "割", 10),
];

const MONEY: [Extreme; 12] = [
    ("9999999.999999999999", "億円", 100_000_000),
    ("9999999.999999999998", "億円", 100_000_000),
    ("-9999999.999999999999", "億円", 100_000_000),
    ("999999999999999.999999999999", "円", 1),
    ("999999999999999.9999", "円", 1),
    ("-999999999999999.999999999999", "円", 1),
    ("999999999999.999999999999", "千円", 1_000),
    ("999999999.999999999999", "百万円", 1_000_000),
    ("99999999999.999999999999", "万円", 10_000),
    ("0.000000000001", "億円", 100_000_000),
    ("0.0001", "円", 1),
    ("0", "千円", 1_000),
];

const TIMES: [Extreme; 10] = [
    ("16666666666666.666666666666", "時間", 60),
    ("-16666666666666.666666666666", "時間", 60),
    ("999999999999999.99999999996", "分", 1),
    ("999999999999999.999999999999", "分", 1),
    ("-999999999999999.999999999999", "分", 1),
    ("0.000000000001", "時間", 60),
    ("0.00000000006", "分", 1),
    ("0.000000000001", "分", 1),
    ("0", "時間", 60),
    ("8333333333333.333333333333", "時間", 60),
];

const BARE: [Extreme; 9] = [
    ("999999999999999.999999999999", "", 1),
    ("999999999999999.999999999998", "", 1),
    ("-999999999999999.999999999999", "", 1),
    ("5000000000000", "", 1),
    ("4999999999999.999999999999", "", 1),
    ("0.000000000001", "", 1),
    ("-0.000000000001", "", 1),
    ("0.000000000000", "", 1),
    ("1", "", 1),
];

const RATES: [&str; 8] =
    ["99999.999999", "99999.999998", "100.000001", "100", "99.999999", "66.7", "0.000001", "0"];

/// A quantity as an officer writes it.
fn written(text: &str) -> String {
    text.parse::<Quantity>().expect(text).ja().to_string()
}

fn quantity((figure, unit, _): Extreme) -> Quantity {
    format!("{figure}{unit}").parse().expect("an extreme quantity")
}

/// The quantity in base units, times 10^12.
fn exact((figure, _, factor): Extreme) -> Big {
    Big::of(figure).times(&Big::whole(factor))
}

fn holds(comparator: Comparator, order: Ordering) -> bool {
    match comparator {
        Comparator::AtLeast => order.is_ge(),
        Comparator::AtMost => order.is_le(),
        Comparator::LessThan => order.is_lt(),
        Comparator::MoreThan => order.is_gt(),
    }
}

fn is_higher_better(comparator: Comparator) -> bool {
    matches!(comparator, Comparator::AtLeast | Comparator::MoreThan)
}

/// A full cross product of two extremes and the comparators.
fn pairs(extremes: &[Extreme]) -> impl Iterator<Item = (Extreme, Extreme, Comparator)> {
    extremes.iter().flat_map(move |a| {
        let seconds = extremes.iter();
        seconds.flat_map(move |b| Comparator::ALL.iter().map(|comparator| (*a, *b, *comparator)))
    })
}

fn measured(
    goal: Goal,
    due: Option<FiscalYear>,
    reading: Extreme,
    previous: Option<Extreme>,
) -> MeasuredTarget {
    let previous = previous.map_or_else(Reading::blank, |previous| quantity(previous).into());
    let target = Target::new("割合", goal).with_due(due);
    MeasuredTarget::new(target, quantity(reading).into(), previous).expect("one dimension")
}

fn comparison_and_attainment(extremes: &[Extreme]) {
    for (reading, target, comparator) in pairs(extremes) {
        let order = exact(reading).cmp(&exact(target));
        assert_eq!(quantity(reading).compare(&quantity(target)), Ok(order));

        let criterion = Criterion::new(quantity(target), comparator);
        let indicator = measured(Goal::Criterion(criterion.clone()), None, reading, None);
        let met = holds(comparator, order);
        let attainment = if met { Attainment::Met } else { Attainment::Missed };
        assert_eq!(indicator.attainment().value, attainment, "{reading:?} {criterion}");
    }
}

fn changes(extremes: &[Extreme]) {
    for previous in extremes {
        for (reading, target, comparator) in pairs(extremes) {
            let criterion = Criterion::new(quantity(target), comparator);
            let indicator = measured(
                Goal::Change(criterion, Reference::Previous),
                None,
                reading,
                Some(*previous),
            );
            let change = exact(reading).minus(&exact(*previous));
            let met = holds(comparator, change.cmp(&exact(target)));
            let attainment = if met { Attainment::Met } else { Attainment::Missed };
            assert_eq!(
                indicator.attainment().value,
                attainment,
                "{previous:?} {reading:?} {target:?}"
            );
        }
    }
}

/// R4; `None` if there is no rate.
fn rate_holds(
    reading: &Big,
    target: &Big,
    comparator: Comparator,
    rate: &str,
    bound: Comparator,
    rule: RateRule,
) -> Option<bool> {
    let higher = is_higher_better(comparator);
    if reading.sign().is_lt() || target.sign().is_lt() {
        return None;
    }
    let order = match (higher, reading.sign(), target.sign()) {
        (true, _, Ordering::Equal) => return None,
        (false, _, Ordering::Greater) if rule == RateRule::TwoMinusQuotient => {
            let left = target.times(&Big::whole(2)).minus(reading);
            percent(&left).cmp(&Big::of(rate).times(target))
        }
        (false, Ordering::Equal, _) => Ordering::Greater,
        (true, ..) => percent(reading).cmp(&Big::of(rate).times(target)),
        (false, ..) => percent(target).cmp(&Big::of(rate).times(reading)),
    };
    Some(holds(bound, order))
}

/// A hundred times the number, with the 12 decimal places of a rate.
fn percent(number: &Big) -> Big {
    number.times(&Big::of("100"))
}

fn rates(extremes: &[Extreme]) {
    for (reading, target, comparator) in pairs(extremes) {
        let goal = Goal::Criterion(Criterion::new(quantity(target), comparator));
        let indicator = measured(goal, None, reading, None);
        let (read, aimed) = (exact(reading), exact(target));
        for rate in RATES {
            for &bound in Comparator::ALL {
                let criterion = RateCriterion::new(rate.parse().expect(rate), bound);
                for &rule in RateRule::ALL {
                    let satisfied = indicator
                        .rate_satisfies(&criterion, rule)
                        .map(|satisfied| satisfied == Satisfaction::Satisfied);
                    let expected = rate_holds(&read, &aimed, comparator, rate, bound, rule);
                    assert_eq!(satisfied, expected, "{reading:?} {target:?} {criterion} {rule}");
                }
            }
        }
    }
}

/// R7 on the straight line: returns whether the mark is A.
fn on_track(
    reading: &Big,
    previous: &Big,
    target: &Big,
    comparator: Comparator,
    ahead: u32,
) -> bool {
    if holds(comparator, reading.cmp(target)) {
        return true;
    }
    if ahead == 0 || holds(comparator, previous.cmp(target)) {
        return false;
    }
    let made = reading.minus(previous).times(&Big::whole(ahead + 1));
    let order = made.cmp(&target.minus(previous));
    order.is_eq() || is_higher_better(comparator) == order.is_gt()
}

fn lines(extremes: &[Extreme]) {
    let first = FiscalYear::MIN;
    let dues = [0, 1, 2, 199].map(|ahead| {
        let due = FiscalYear::from_western(first.western() + ahead);
        (u32::from(ahead), due.expect("a year of the range"))
    });
    for previous in extremes {
        for (reading, target, comparator) in pairs(extremes) {
            for (ahead, due) in dues {
                let goal = Goal::Criterion(Criterion::new(quantity(target), comparator));
                let indicator = measured(goal, Some(due), reading, Some(*previous));
                let mark = individual(&indicator, first, &OutcomeRule::LinearPath).value;
                let [read, last, aimed] = [reading, *previous, target].map(exact);
                let expected = if on_track(&read, &last, &aimed, comparator, ahead) {
                    OutcomeStatus::OnTrack
                } else {
                    OutcomeStatus::NotOnTrack
                };
                assert_eq!(
                    mark,
                    Derived::Mark(expected),
                    "{previous:?} → {reading:?}, {target:?} {comparator:?} in {ahead} years"
                );
            }
        }
    }
}

macro_rules! exact {
    ($($dimension:ident: $EXTREMES:ident;)+) => {$(
        mod $dimension {
            use super::$EXTREMES;

            #[test]
            fn comparison_and_attainment() {
                super::comparison_and_attainment(&$EXTREMES);
            }

            #[test]
            fn changes() {
                super::changes(&$EXTREMES);
            }

            #[test]
            fn rates() {
                super::rates(&$EXTREMES);
            }

            #[test]
            fn lines() {
                super::lines(&$EXTREMES);
            }
        }
    )+};
}

exact! {
    percentages: RATIOS;
    money: MONEY;
    time: TIMES;
    no_unit: BARE;
}

/// 切捨て to two or more decimal places, only for display; at the bound as elsewhere.
#[test]
fn a_rate_is_shown_rounded_down() {
    for (target, reading, rate) in [
        ("3以上", "1", Some("33.33%")),
        ("3以上", "2", Some("66.66%")),
        ("2000以上", "1", Some("0.05%")),
        ("2000.000000000001以上", "1", Some("0.0499999999999%")),
        ("2000以上", "0.999999999999", Some("0.0499999999999%")),
        ("3億円以上", "1円", Some("0.00%")),
        (
            "999999999999999.999999999999以上",
            "999999999999999.999999999999",
            Some("100.000000000000%"),
        ),
        ("999999999999999.999999999999以上", "0.000000000001", Some("0.0000000000000%")),
        ("0.000000000001以上", "999999999999999", None),
        ("3以下", "1", Some("300%")),
        ("1未満", "3", Some("33.33%")),
        ("1以下", "0", None),
        ("0以上", "3", None),
        ("-1以上", "3", None),
    ] {
        let goal = Goal::Criterion(target.parse().expect(target));
        let reading = Reading::from(reading.parse::<Quantity>().expect(reading));
        let indicator = MeasuredTarget::new(Target::new("", goal), reading, Reading::blank());
        let shown =
            indicator.map(|i| i.shown_rate(None, RateRule::Quotient).map(|rate| rate.to_string()));
        assert_eq!(shown, Ok(rate.map(str::to_owned)), "{target}");
    }
}

/// The same for two minus a quotient; for a negative one this is 切上げ of its digits.
#[test]
fn two_minus_a_quotient_is_shown_at_the_bounds() {
    for (target, reading, rate) in [
        ("3以下", "1", Some("166.66%")),
        ("3以下", "7", Some("-33.34%")),
        ("2000以下", "0.000000000001", Some("199.9999999999999%")),
        ("999999999999999.999999999999以下", "0", Some("200.000000000000%")),
        ("1以下", "9999999999999", Some("-999999999999700%")),
        ("1以下", "10000000000002", None),
        ("0.000000000001以下", "999999999999999.999999999999", None),
        (
            "999999999999999.999999999999以下",
            "999999999999999.999999999998",
            Some("100.0000000000000%"),
        ),
    ] {
        let goal = Goal::Criterion(target.parse().expect(target));
        let reading = Reading::from(reading.parse::<Quantity>().expect(reading));
        let indicator = MeasuredTarget::new(Target::new("", goal), reading, Reading::blank());
        let shown = indicator
            .map(|i| i.shown_rate(None, RateRule::TwoMinusQuotient).map(|rate| rate.to_string()));
        assert_eq!(shown, Ok(rate.map(str::to_owned)), "{target}");
    }
}

/// A change or a condition without a unit takes that of the readings, also at the bound.
#[test]
fn a_bare_criterion_in_the_readings_unit() {
    for (reading, largest, refused) in [
        ("9999999.999999999999億円", "9999999.999999999999", "10000000"),
        (
            "16666666666666.666666666666時間",
            "16666666666666.666666666666",
            "16666666666666.666666666667",
        ),
        ("99999999999999.999999999999割", "99999999999999.999999999999", "100000000000000"),
    ] {
        let read = || Reading::from(reading.parse::<Quantity>().expect(reading));
        let zero = || {
            Reading::from(
                Quantity::new(Decimal::ZERO, read().quantity().and_then(Quantity::unit).cloned())
                    .expect("zero"),
            )
        };
        let change = |bound: &str, word: &str| {
            let criterion = format!("{bound}{word}").parse().expect(bound);
            MeasuredTarget::new(
                Target::new("額", Goal::Change(criterion, Reference::Previous)),
                read(),
                zero(),
            )
        };
        for (bound, word, expected) in [
            (largest, "以上", Attainment::Met),
            (largest, "超", Attainment::Missed),
            (&*format!("-{largest}"), "未満", Attainment::Missed),
        ] {
            let found = change(bound, word).map(|indicator| indicator.attainment().value);
            assert_eq!(found, Ok(expected), "{bound}{word} {reading}");
        }
        let mismatch = Mismatch::DoesNotFit {
            found: written(refused),
            unit: read().quantity().and_then(Quantity::unit).expect("a unit").clone(),
        };
        let both = Mismatched {
            reading: Some(mismatch.clone()),
            previous: Some(mismatch),
            baseline: None,
        };
        assert_eq!(change(refused, "以上"), Err(both));
    }
}
