//! Units: every spelling, what each measures, and what compares with what (R1).

use std::cmp::Ordering;

use kusei::Quantity;
use kusei::terms::Excerpt;
use kusei::value::{Counter, Dimension, Symbol, Unit};
use rust_decimal::Decimal;

/// A group of spellings that are one unit: as it is written back, what it measures, and how it
/// is written on paper.
type Row = (&'static str, Dimension, &'static [&'static str]);

const UNITS: &[Row] = &[
    ("%", Dimension::Ratio, &["%", "％", "パーセント"]),
    ("ポイント", Dimension::Ratio, &["ポイント"]),
    ("割", Dimension::Ratio, &["割"]),
    ("点", Dimension::Score, &["点"]),
    ("円", Dimension::Money, &["円"]),
    ("千円", Dimension::Money, &["千円"]),
    ("万円", Dimension::Money, &["万円"]),
    ("百万円", Dimension::Money, &["百万円"]),
    ("億円", Dimension::Money, &["億円"]),
    ("分", Dimension::Time, &["分"]),
    ("時間", Dimension::Time, &["時間"]),
    ("件", Dimension::Count, &["件"]),
    ("人", Dimension::Count, &["人", "名"]),
    ("回", Dimension::Count, &["回"]),
    ("台", Dimension::Count, &["台"]),
    (
        "箇所",
        Dimension::Count,
        &["箇所", "カ所", "ヵ所", "か所", "ヶ所", "ケ所", "個所", "ｶ所", "ｹ所"],
    ),
    ("事業", Dimension::Count, &["事業"]),
    ("世帯", Dimension::Count, &["世帯"]),
    ("団体", Dimension::Count, &["団体"]),
    ("町会", Dimension::Count, &["町会"]),
    ("校", Dimension::Count, &["校"]),
    ("冊", Dimension::Count, &["冊"]),
    ("世帯主", Dimension::Count, &["世帯主"]),
    ("回/年", Dimension::Own, &["回/年", "回／年"]),
    ("ベビーカー", Dimension::Count, &["ベビーカー"]),
    ("日", Dimension::Own, &["日"]),
    ("年", Dimension::Own, &["年"]),
    ("か月", Dimension::Own, &["か月", "カ月", "ヵ月", "ヶ月", "ケ月", "箇月", "ｶ月", "ｹ月"]),
    ("秒", Dimension::Own, &["秒"]),
    ("週間", Dimension::Own, &["週間"]),
    ("km", Dimension::Own, &["km", "ｋｍ"]),
    ("KM", Dimension::Own, &["KM", "ＫＭ"]),
    ("m", Dimension::Own, &["m"]),
    ("kg", Dimension::Own, &["kg", "ｋｇ"]),
    ("g", Dimension::Own, &["g"]),
    ("m2", Dimension::Own, &["m2", "ｍ２"]),
    ("㎡", Dimension::Own, &["㎡"]),
    ("t-CO2", Dimension::Own, &["t-CO2", "ｔ－ＣＯ２"]),
    ("℃", Dimension::Own, &["℃"]),
];

#[test]
fn every_spelling_is_read_and_written_back_in_one() {
    for (written, dimension, spellings) in UNITS {
        for spelling in *spellings {
            for dressed in [(*spelling).to_owned(), format!(" {spelling}\u{3000}")] {
                let unit: Unit = dressed.parse().expect(spelling);
                assert_eq!((unit.as_str(), &*unit.to_string()), (*written, *written));
                assert_eq!(unit.dimension(), *dimension, "{spelling}");
            }
            let quantity: Quantity = format!("5{spelling}").parse().expect(spelling);
            assert_eq!(quantity.to_string(), format!("5{written}"));
            assert_eq!(quantity.dimension(), Some(*dimension));
        }
    }
}

#[test]
fn every_unit_has_its_variant() {
    for (word, unit) in [
        ("%", Unit::Percent),
        ("ポイント", Unit::Point),
        ("割", Unit::Wari),
        ("点", Unit::Score),
        ("円", Unit::Yen),
        ("千円", Unit::ThousandYen),
        ("万円", Unit::TenThousandYen),
        ("百万円", Unit::MillionYen),
        ("億円", Unit::HundredMillionYen),
        ("分", Unit::Minute),
        ("時間", Unit::Hour),
    ] {
        assert_eq!(word.parse(), Ok(unit));
    }
    for (word, unit) in [
        ("件", Unit::Counter(Counter::General)),
        ("名", Unit::Counter(Counter::Person)),
        ("回", Unit::Counter(Counter::Time)),
        ("台", Unit::Counter(Counter::Machine)),
        ("カ所", Unit::Counter(Counter::Place)),
        ("事業", Unit::Counter(Counter::Project)),
        ("世帯", Unit::Counter(Counter::Household)),
        ("団体", Unit::Counter(Counter::Group)),
        ("日", Unit::Symbol(Symbol::Day)),
        ("年", Unit::Symbol(Symbol::Year)),
        ("ヶ月", Unit::Symbol(Symbol::Month)),
        ("秒", Unit::Symbol(Symbol::Second)),
        ("週間", Unit::Symbol(Symbol::Week)),
    ] {
        assert_eq!(word.parse(), Ok(unit));
    }
    assert!(matches!("町会".parse(), Ok(Unit::OtherCounter(word)) if word.as_str() == "町会"));
    assert!(matches!("km".parse(), Ok(Unit::OtherSymbol(word)) if word.as_str() == "km"));
}

/// Every unit against every other, and against none.
#[test]
fn what_compares_with_what() {
    let one = |unit: &str| format!("1{unit}").parse::<Quantity>().expect(unit);
    for (a, a_measures, _) in UNITS {
        for (b, b_measures, _) in UNITS {
            let compares = match (a_measures, b_measures) {
                (Dimension::Count, Dimension::Count) => a == b || *a == "件" || *b == "件",
                (Dimension::Own, Dimension::Own) => a == b,
                _ => a_measures == b_measures,
            };
            assert_eq!(one(a).compare(&one(b)).is_ok(), compares, "{a} and {b}");
            assert_eq!(one(a).difference(&one(b)).is_ok(), compares, "{a} and {b}");
        }
        assert!(one(a).compare(&one("")).is_err(), "{a} and no unit");
        assert!(one("").compare(&one(a)).is_err(), "no unit and {a}");
    }
    assert_eq!(one("").compare(&one("")), Ok(Ordering::Equal));
}

#[test]
fn how_many_base_units_one_is() {
    for (unit, base) in [
        ("1割", "10%"),
        ("1ポイント", "1%"),
        ("1千円", "1000円"),
        ("1万円", "10000円"),
        ("1百万円", "1000000円"),
        ("1億円", "100000000円"),
        ("1時間", "60分"),
    ] {
        let (unit, base): (Quantity, Quantity) =
            (unit.parse().expect(unit), base.parse().expect(base));
        assert_eq!(unit.compare(&base), Ok(Ordering::Equal), "{unit}");
    }
}

#[test]
fn a_word_nobody_knows_is_a_counter_of_at_most_eight_characters() {
    for word in
        ["校区", "ヶ", "カ国", "つ", "分野", "時間帯", "プロジェクト", "人・回", "地域活動協議会員"]
    {
        assert!(
            matches!(word.parse(), Ok(Unit::OtherCounter(own)) if own.as_str() == word),
            "{word}"
        );
    }
    for word in [
        "a", "kWh", "km/h", "abcdefgh", "CO2", "t-CO2", "m³", "m3", "‰", "°C", "㎞", "㎏", "件/月",
        "円/人",
    ] {
        assert!(
            matches!(word.parse(), Ok(Unit::OtherSymbol(own)) if own.as_str() == word),
            "{word}"
        );
    }
    for sentence in ["地域活動協議会員数", "abcdefghi"] {
        assert!(sentence.parse::<Unit>().is_err(), "{sentence}");
    }
}

#[test]
#[rustfmt::skip]
fn no_unit() {
    for text in [
        "", " ", "・", "5", "5人", "人5", "%%", "%以上", "・・人", "人 日", "(人)", "人(6人)",
        "%(未達成)", "/人", "-", "人-人", "人2", "割5分", "時間30分", "、", "人。", "人!", "$",
        "￥", "¥", "#", "㌔", "㌫", "①", "〇人", "零", "一人", "二", "三", "四", "五", "六",
        "七", "八", "九", "十人", "百人", "千人", "万人", "億", "兆", "人以上", "人以下", "人以内",
        "年以降", "人未満", "人超", "人を超える", "人を上回る", "人を下回る", "人程度", "人前後",
        "人余り", "割弱", "割強", "件増", "件減", "人ずつ", "人まで", "以上", "超", "増", "2m", "=",
        "人\u{200b}", "m1", "m4", "CO22", "H2O", "m2a", "e3", "E2", "e-3", "x2", "X3", "人m2",
        "円玉", "円分", "人を", "人は", "件の", "ぶん", "人ﾆﾝ", "ﾎﾟｲﾝﾄ", "ﾆﾝ",
    ] {
        let found = text.parse::<Unit>().map_err(|error| error.0);
        assert_eq!(found, Err(Excerpt::new(text)), "{text:?}");
    }
}

/// What one is worth in base units, written here anew; every other unit is its own.
#[test]
fn the_factor_of_a_unit() {
    let factors = [
        ("割", 10),
        ("千円", 1_000),
        ("万円", 10_000),
        ("百万円", 1_000_000),
        ("億円", 100_000_000),
        ("時間", 60),
    ];
    for (unit, factor) in factors {
        assert_eq!(unit.parse().map(|unit: Unit| unit.factor()), Ok(Decimal::from(factor)));
    }
    for unit in ["%", "ポイント", "点", "件", "人", "町会", "円", "分", "日", "か月", "km", "件/年"]
    {
        assert_eq!(unit.parse().map(|unit: Unit| unit.factor()), Ok(Decimal::ONE), "{unit}");
    }
}
