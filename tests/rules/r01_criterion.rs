//! R1 基準を満たすか. 以上 ≥, 以下 ≤, 未満 <, 超・を超える・上回る >

use std::cmp::Ordering;

use kusei::plan::{Goal, MeasuredTarget, Mismatch, Mismatched, Target};
use kusei::rules::r01_criterion::R1;
use kusei::terms::{Comparator, Language, Said as _};
use kusei::value::{CriterionError, Reading, Unit};
use kusei::{Criterion, Quantity};

use crate::builders::{Printed as _, measured};

fn satisfies(quantity: &str, criterion: &str) -> &'static str {
    let criterion: Criterion = criterion.parse().expect("a criterion");
    let quantity = quantity.parse().expect("a quantity");
    criterion.test(&quantity).map_or("differs", |is| is.printed())
}

fn compare(left: &str, right: &str) -> Option<Ordering> {
    let [left, right] = [left, right].map(|text| text.parse::<Quantity>().expect("a quantity"));
    left.compare(&right).ok()
}

/// A row: the results of the comparator for quantities, and the clause that says so.
macro_rules! rows {
    ($($name:ident: $($quantity:literal),+ on $criterion:literal => $value:literal by $clause:literal;)+) => {
        $(
            #[test]
            fn $name() {
                $(assert_eq!(satisfies($quantity, $criterion), $value);)+
                let clause = R1.clauses().find(|clause| clause.id == $clause);
                let then = clause.map(|clause| clause.then);
                let denied = then.map(|then| [then.ja.contains("ない"), then.en.contains("not")]);
                assert_eq!(denied, Some([$value == "no"; 2]));
            }
        )+

        #[test]
        fn every_clause_has_its_row() {
            assert!(R1.clauses().map(|clause| clause.id).eq([$($clause),+]));
        }
    };
}

rows! {
    r1_1_at_least_on_or_above:     "50%", "50.0%", "50.1%" on "50%以上" => "yes" by "R1.1";
    r1_2_at_least_below:           "49.9%", "0%"           on "50%以上" => "no"  by "R1.2";
    r1_3_at_most_on_or_below:      "50%", "50.0%", "49.9%" on "50%以下" => "yes" by "R1.3";
    r1_4_at_most_above:            "50.1%", "100%"         on "50%以下" => "no"  by "R1.4";
    r1_5_less_than_below:          "49.9%", "0%"           on "50%未満" => "yes" by "R1.5";
    r1_6_less_than_on_or_above:    "50%", "50.0%", "50.1%" on "50%未満" => "no"  by "R1.6";
    r1_7_more_than_above:          "50.1%", "100%"         on "50%超"   => "yes" by "R1.7";
    r1_8_more_than_on_or_below:    "50%", "50.0%", "49.9%" on "50%超"   => "no"  by "R1.8";
}

/// Quantities one last digit below, on and one above a bound, in other scales and units.
#[test]
fn one_last_digit_beside() {
    let around = [
        ("50%", ["49.999999999999%", "50.000000000000%", "50.000000000001%"]),
        ("5割", ["49.9%", "50%", "50.1%"]),
        ("4ポイント", ["3.9%", "4%", "4.1ポイント"]),
        ("3.5点", ["3.4点", "3.50点", "3.6点"]),
        ("1,000件", ["999件", "1000件", "1,001件"]),
        ("0件", ["-1件", "0件", "1件"]),
        ("-10件", ["▲11件", "-10件", "△9件"]),
        ("1億円", ["99,999千円", "100百万円", "10,001万円"]),
        ("1時間", ["59分", "60分", "1.1時間"]),
        ("900兆円", ["899,999,999,999,999円", "900兆円", "900,000,000,000,001円"]),
    ];
    let comparators = [
        ("以上", ["no", "yes", "yes"]),
        ("以下", ["yes", "yes", "no"]),
        ("未満", ["yes", "no", "no"]),
        ("超", ["no", "no", "yes"]),
    ];
    for (bound, quantities) in around {
        for (comparator, expected) in comparators {
            let criterion = format!("{bound}{comparator}");
            let found = quantities.map(|quantity| satisfies(quantity, &criterion));
            assert_eq!(found, expected, "{criterion}");
        }
    }
}

#[test]
fn words_of_the_comparators() {
    let words = [
        ("50%以上", "50%以上", Comparator::AtLeast),
        ("4０％以下", "40%以下", Comparator::AtMost),
        ("60.5％未満", "60.5%未満", Comparator::LessThan),
        ("0件超", "0件超", Comparator::MoreThan),
        ("0件を超える", "0件超", Comparator::MoreThan),
        ("0件超える", "0件超", Comparator::MoreThan),
        ("0件を上回る", "0件超", Comparator::MoreThan),
        ("0件上回る", "0件超", Comparator::MoreThan),
    ];
    for (printed, canonical, comparator) in words {
        let criterion: Criterion = printed.parse().expect(printed);
        assert_eq!(criterion.comparator(), comparator, "{printed}");
        assert_eq!(criterion.to_string(), canonical, "{printed}");
    }
}

#[test]
fn a_bare_quantity_has_no_comparator() {
    for printed in ["50%", "0件", "100名をめざす", "", "50%程度"] {
        let found = printed.parse::<Criterion>();
        assert!(matches!(found, Err(CriterionError::NoComparator(_))), "{printed}");
    }
    for printed in ["以上", "約50%以上", "50%以上以上"] {
        let found = printed.parse::<Criterion>();
        assert!(matches!(found, Err(CriterionError::Quantity(_))), "{printed}");
    }
}

/// Quantities that compare, one kind per line; 件 is separate.
const KINDS: [&[&str]; 23] = [
    &["1%", "1％", "1パーセント", "1ポイント", "1割"],
    &["1点"],
    &["1円", "1千円", "1万円", "1百万円", "1億円"],
    &["1分", "1時間"],
    &["1日"],
    &["1か月", "1カ月", "1ヵ月", "1ヶ月"],
    &["1年"],
    &["1km"],
    &["1kg"],
    &["1㎡"],
    &["1"],
    &["1人", "1名"],
    &["1回"],
    &["1台"],
    &["1箇所", "1カ所", "1ヵ所", "1か所", "1ヶ所", "1ケ所", "1個所"],
    &["1事業"],
    &["1世帯"],
    &["1団体"],
    &["1冊"],
    &["1町会"],
    &["1校"],
    &["1グループ"],
    &["1講座"],
];
const FIRST_COUNTER: usize = 11;

#[test]
fn kinds_that_compare() {
    for (kind, quantities) in KINDS.iter().enumerate() {
        for (other_kind, others) in KINDS.iter().enumerate() {
            for (quantity, other) in
                quantities.iter().flat_map(|q| others.iter().map(move |o| (q, o)))
            {
                let compared = compare(quantity, other).is_some();
                assert_eq!(compared, kind == other_kind, "{quantity} {other}");
            }
        }
    }
}

#[test]
fn the_general_counter_compares_with_any_counter() {
    assert_eq!(compare("1件", "1件"), Some(Ordering::Equal));
    for (kind, quantity) in
        KINDS.iter().enumerate().flat_map(|(kind, all)| all.iter().map(move |q| (kind, q)))
    {
        let expected = (kind >= FIRST_COUNTER).then_some(Ordering::Equal);
        assert_eq!(compare(quantity, "1件"), expected, "{quantity}");
        assert_eq!(compare("1件", quantity), expected, "{quantity}");
    }
}

#[test]
fn multiples_of_a_unit() {
    let equal = [
        ("1割", "10%"),
        ("1ポイント", "1%"),
        ("1千円", "1000円"),
        ("1万円", "10千円"),
        ("1百万円", "100万円"),
        ("1億円", "100百万円"),
        ("1時間", "60分"),
        ("1名", "1人"),
        ("82.40%", "82.4%"),
        ("4.5万冊", "45000冊"),
    ];
    for (left, right) in equal {
        assert_eq!(compare(left, right), Some(Ordering::Equal), "{left} {right}");
    }
}

#[test]
fn a_reading_without_unit_takes_its_targets() {
    let cells = [
        ("3.5点以上", "3.4", "missed"),
        ("3.5点以上", "3.5", "met"),
        ("2人以上", "2", "met"),
        ("2人以上", "1.9", "missed"),
        ("1世帯主以下", "1", "met"),
        ("1世帯主以下", "1.1", "missed"),
    ];
    for (criterion, reading, expected) in cells {
        let attainment = measured(criterion).read(reading).attainment();
        assert_eq!(attainment.value.printed(), expected, "{criterion} {reading}");
    }
}

/// 0.496 may be 49.6%, and 15 may be 15円 or 15千円: neither is guessed, and neither gives a mark.
#[test]
fn a_reading_without_unit_beside_a_share_money_a_time_or_a_measure_is_refused() {
    let cells = [
        ("50%以上", "0.496", "%"),
        ("50％以上", "60", "%"),
        ("5割以上", "6", "割"),
        ("5ポイント以上", "6", "ポイント"),
        ("20千円以上", "15", "千円"),
        ("20円以上", "15", "円"),
        ("2億円以上", "0", "億円"),
        ("1時間以下", "1", "時間"),
        ("90分以下", "1", "分"),
        ("5日以上", "6", "日"),
        ("5km以上", "6", "km"),
        ("5件/年以上", "6", "件/年"),
    ];
    for (criterion, figure, unit) in cells {
        let target = || Target::new("", Goal::Criterion(criterion.parse().expect(criterion)));
        let read = || Reading::from(figure.parse::<Quantity>().expect(figure));
        let expected =
            Mismatch::NoUnit { found: figure.to_owned(), unit: unit.parse().expect(unit) };
        let both = MeasuredTarget::new(target(), read(), read());
        assert_eq!(
            both,
            Err(Mismatched {
                reading: Some(expected.clone()),
                previous: Some(expected.clone()),
                baseline: None,
            })
        );
        let unit: Unit = unit.parse().expect(unit);
        for language in Language::ALL {
            let (told, unit) = (expected.to(*language).to_string(), unit.to(*language).to_string());
            assert!(told.contains(figure) && told.contains(&unit), "{criterion}: {told}");
        }
    }
}
