//! Quantities as officers write them: how they are read, and which are refused and why.

use std::cmp::Ordering;

use kusei::Quantity;
use kusei::terms::Excerpt;
use kusei::value::{QuantityError, Unit};
use rust_decimal::Decimal;
use serde_json::{from_value, json, to_value};

/// Returns how a text is written back, or the kind of error.
fn read(text: &str) -> Result<String, &'static str> {
    match text.parse::<Quantity>() {
        Ok(quantity) => {
            let written = quantity.to_string();
            assert_eq!(written.parse().as_ref(), Ok(&quantity), "{text:?}");
            assert_eq!(to_value(&quantity).ok(), Some(json!(written)));
            assert_eq!(from_value(json!(text)).ok(), Some(quantity));
            Ok(written)
        }
        Err(error) => {
            assert!(from_value::<Quantity>(json!(text)).is_err());
            let (kind, found) = match error {
                QuantityError::NotAFigure(found) => ("NotAFigure", found),
                QuantityError::DoesNotFit(found) => ("DoesNotFit", found),
                QuantityError::Unit { found, .. } => ("Unit", found),
                other => panic!("{other}"),
            };
            assert_eq!(found, Excerpt::new(text));
            Err(kind)
        }
    }
}

macro_rules! rows {
    ($($test:ident { $($text:literal => $expected:tt)+ })+) => {$(
        #[test]
        fn $test() {
            $(assert_eq!(read($text), expected!($expected), "{:?}", $text);)+
        }
    )+};
}

macro_rules! expected {
    ($written:literal) => {
        Ok($written.to_owned())
    };
    ($kind:ident) => {
        Err(stringify!($kind))
    };
}

rows! {
    width_and_spaces {
        "50%" => "50%"              "５０％" => "50%"           "4０%" => "40%"         "5０％" => "50%"
        "１件" => "1件"             "１，１４５件" => "1145件"  "1，145件" => "1145件"  "３．５点" => "3.5点"
        "82．4％" => "82.4%"        "８２.40%" => "82.40%"      "５ｋｍ" => "5km"       "5 %" => "5%"
        "1,145 名" => "1145人"      "5\u{3000}％" => "5%"       " 5% " => "5%"          "\u{3000}5人\n" => "5人"
        "・50%" => "50%"            "･５０％" => "50%"          "・ 5件" => "5件"       "5 千円" => "5千円"
        "１ ０" => Unit             "1 000" => Unit             "5 人 日" => Unit       "5\u{200b}人" => Unit
        "\u{feff}5人" => NotAFigure "・・5" => NotAFigure       "3 .5" => Unit          "3. 5" => NotAFigure
    }

    scale_is_kept {
        "82.40%" => "82.40%"        "82.4％" => "82.4%"         "0.0" => "0.0"          "0.00%" => "0.00%"
        "95.0%" => "95.0%"          "100.000000000000%" => "100.000000000000%"
        "0.500件" => "0.500件"      "3.50点" => "3.50点"        "-1.10ポイント" => "-1.10ポイント"
    }

    commas_in_place {
        "1,145件" => "1145件"       "12,345" => "12345"         "123,456" => "123456"   "1,000,000円" => "1000000円"
        "1,234.5" => "1234.5"       "1,234.50%" => "1234.50%"   "999,999,999,999,999" => "999999999999999"
        "10,000千円" => "10000千円" "12,345万" => "123450000"   "1万1,000回" => "11000回"
    }

    commas_out_of_place {
        "1,14" => NotAFigure        "1,1450" => NotAFigure      "11,45件" => NotAFigure "0,123" => NotAFigure
        "00,123" => NotAFigure      "1234,567" => NotAFigure    "1000,000" => NotAFigure "1,,000" => NotAFigure
        ",123" => NotAFigure        "1," => NotAFigure          "1,件" => NotAFigure    "1,000," => NotAFigure
        "," => NotAFigure           "12,34,567" => NotAFigure   "1,2345,678" => NotAFigure "1,23.4" => NotAFigure
        "0.123,456" => NotAFigure   "1,234.567,8" => NotAFigure "1.000,5" => NotAFigure "１，１４" => NotAFigure
        "1、145" => Unit            "1·145" => Unit             "1'145" => Unit         "1_145" => Unit
        "1万1,00回" => NotAFigure   "1万,155" => Unit           "1,0万" => NotAFigure   "1,000件,5" => Unit
    }

    points {
        "0.5" => "0.5"              "5.0" => "5.0"              "3.5点" => "3.5点"      "007.5" => "7.5"
        ".5" => NotAFigure          "5." => NotAFigure          "5.%" => NotAFigure     "." => NotAFigure
        "3.4.5" => NotAFigure       "3..5" => NotAFigure        "3.5." => NotAFigure    "．５" => NotAFigure
        "3.4.5万" => NotAFigure     "5.万" => NotAFigure        "5。5" => Unit          "5｡5" => Unit
        "3・5" => Unit              "37・1%" => Unit            "3:5" => Unit           "3/5" => Unit
    }

    minus {
        "▲927億円" => "-927億円"   "△3.2" => "-3.2"           "−3" => "-3"            "-3" => "-3"
        "－３" => "-3"              "▲1,500千円" => "-1500千円" "△ 5%" => "-5%"       "▲\u{3000}５" => "-5"
        "▲4.5万冊" => "-45000冊"   "-1万155回" => "-10155回"   "-0.5ポイント" => "-0.5ポイント"
        "-0" => "0"                 "▲0.00%" => "0.00%"        "△0万" => "0"          "・▲5" => "-5"
        "--5" => NotAFigure         "▲-5" => NotAFigure        "△▲5" => NotAFigure   "-" => NotAFigure
        "▲" => NotAFigure          "-件" => NotAFigure         "5-" => Unit            "5▲" => Unit
        "+5" => NotAFigure          "＋5" => NotAFigure         "±5" => NotAFigure     "-+5" => NotAFigure
        "▼5" => NotAFigure         "▽5" => NotAFigure         "‐5" => NotAFigure      "–5" => NotAFigure
        "—5" => NotAFigure          "ー5" => NotAFigure         "―5" => NotAFigure     "(5)" => NotAFigure
        "-.5" => NotAFigure         "1-5" => Unit               "5万-5" => Unit         "マイナス5" => NotAFigure
    }

    thousands_and_myriads {
        "4.5万冊" => "45000冊"      "1万155回" => "10155回"     "5千" => "5000"         "3千万" => "30000000"
        "3千人" => "3000人"         "2万人" => "20000人"        "1億" => "100000000"    "1兆" => "1000000000000"
        "1千億" => "100000000000"   "0.1千兆" => "100000000000000" "5千件" => "5000件"  "１万１５５回" => "10155回"
        "1億2000万" => "120000000"  "1億2千万3千人" => "120003000人" "2千万5千" => "20005000" "1千5" => "1005"
        "1兆2億3万4" => "1000200030004" "999兆9999億9999万9999" => "999999999999999"    "1万0155回" => "10155回"
        "0.5千" => "500"            "4.50万" => "45000"         "4.55千人" => "4550人"  "1.23456万" => "12345.6"
        "1.2345万" => "12345"       "1.234500万" => "12345.00"  "0.0001万" => "1"       "0.00001万" => "0.1"
        "0万" => "0"                "0.0万" => "0"              "10万" => "100000"      "9999万9999" => "99999999"
    }

    multipliers_out_of_place {
        "4.5万3" => NotAFigure      "1.5万155" => NotAFigure    "1万1.5" => NotAFigure  "3万4万" => NotAFigure
        "1万1億" => NotAFigure      "1千5万" => NotAFigure      "1万10000回" => NotAFigure "1千1千回" => NotAFigure
        "1億2千3万人" => NotAFigure "1万万" => NotAFigure       "1億万" => NotAFigure   "1千千" => NotAFigure
        "1万千" => NotAFigure       "1万千人" => NotAFigure     "1兆億" => NotAFigure   "5千百" => NotAFigure
        "5千十" => NotAFigure       "5万 千" => NotAFigure      "万" => NotAFigure      "千円" => NotAFigure
        "百万円" => NotAFigure      "1万 155回" => Unit         "5千 万" => NotAFigure  "1万千5" => NotAFigure
        "1万1千1千" => NotAFigure   "1万1千1000" => NotAFigure  "1億1億" => NotAFigure  "1万9999.9" => NotAFigure
    }

    other_numerals {
        "3百人" => Unit             "5十人" => Unit             "5百" => Unit           "5百万" => Unit
        "5十万円" => Unit           "5一" => Unit               "5二人" => Unit         "5〇" => Unit
        "5零" => Unit               "五人" => NotAFigure        "十人" => NotAFigure    "百" => NotAFigure
        "二千" => NotAFigure        "٣" => NotAFigure           "5٣" => Unit            "५" => NotAFigure
        "½" => NotAFigure           "5½" => Unit                "①" => NotAFigure      "5①" => Unit
        "㊀" => NotAFigure          "Ⅴ" => NotAFigure           "⁵" => NotAFigure       "𝟓" => NotAFigure
    }

    money {
        "5円" => "5円"              "5千円" => "5千円"          "5万円" => "5万円"      "5百万円" => "5百万円"
        "5億円" => "5億円"          "5.5億円" => "5.5億円"      "0.5千円" => "0.5千円"  "1,500千円" => "1500千円"
        "3千万円" => "30000000円"   "3億5千万円" => "350000000円" "1兆円" => "1000000000000円"
        "1億5万円" => "100050000円" "1万5千円" => "15000円"     "1兆5億円" => "1000500000000円"
        "1万155円" => "10155円"     "5千億円" => "500000000000円" "5千 円" => "5000円"
        "1万千円" => NotAFigure     "2千5百万円" => NotAFigure  "1億5百万円" => NotAFigure "5万千円" => NotAFigure
        "5億千円" => NotAFigure     "5千百円" => NotAFigure     "1億百万円" => NotAFigure "5百円" => Unit
        "5十円" => Unit             "￥5" => NotAFigure         "¥5" => NotAFigure      "5円50銭" => Unit
        "5,00円" => NotAFigure      "5千円5" => Unit      "5円5円" => Unit        "5百万円分5" => Unit
    }

    percentages_scores_and_time {
        "50パーセント" => "50%"     "8割" => "8割"              "8.5割" => "8.5割"      "4ポイント" => "4ポイント"
        "3.5点" => "3.5点"          "50分" => "50分"            "1時間" => "1時間"      "1.5時間" => "1.5時間"
        "3割5分" => Unit            "1時間30分" => Unit         "1:30" => Unit          "50%%" => Unit
        "50%5" => Unit              "50%ポイント" => "50ポイント"       "50 パーセント %" => Unit "%" => NotAFigure
        "%50" => NotAFigure         "50‰" => "50‰"             "50℃" => "50℃"        "3点5" => Unit
    }

    words_around_the_figure {
        "約50%" => NotAFigure       "年5回" => NotAFigure       "およそ5" => NotAFigure "前年度比5%" => NotAFigure
        "延べ100人" => NotAFigure   "第5回" => NotAFigure       "①5件" => NotAFigure   "※5件" => NotAFigure
        "50%以上" => Unit           "50%以下" => Unit           "50%未満" => Unit       "50%超" => Unit
        "50人以上" => Unit          "50人以下" => Unit          "50人未満" => Unit      "50人超" => Unit
        "5人以内" => Unit           "5人程度" => Unit           "5人前後" => Unit       "5人まで" => Unit
        "5割弱" => Unit             "5割強" => Unit             "5人ずつ" => Unit       "50人を超える" => Unit
        "50人を上回る" => Unit      "50人を下回る" => Unit      "5件増" => Unit         "5件減" => Unit
        "10件削減" => Unit          "10件以上削減" => Unit      "5年以降" => Unit       "5人余り" => Unit
        "67％（未達成）" => Unit    "67%(達成)" => Unit         "67人（未達成）" => Unit "5人（6人）" => Unit
        "5人、6人" => Unit          "5～10人" => Unit           "5〜10人" => Unit       "5~10" => Unit
        "5人5人" => Unit            "3件5" => Unit              "3件 5" => Unit         "5%、" => Unit
        "5人。" => Unit             "5人!" => Unit              "2事業について検討した" => Unit "5件?" => Unit
    }

    no_number_at_all {
        "" => NotAFigure            " " => NotAFigure           "\u{3000}" => NotAFigure "・" => NotAFigure
        "NaN" => NotAFigure         "nan" => NotAFigure         "inf" => NotAFigure     "∞" => NotAFigure
        "-∞" => NotAFigure          "件" => NotAFigure          "人5" => NotAFigure     "O" => NotAFigure
        "null" => NotAFigure        "reached" => NotAFigure     "―" => NotAFigure       "ー" => NotAFigure
        "未測定" => NotAFigure      "なし" => NotAFigure        "x" => NotAFigure       "#5" => NotAFigure
        "5\0" => Unit               "5\u{7f}" => Unit           "5<b>" => Unit          "0:0" => Unit
    }
}

/// FORMAT.md: exponents are not figures.
#[test]
#[rustfmt::skip]
fn exponents_are_refused() {
    for text in [
        "1e3", "1E3", "1e-3", "1e+3", "1.5e5", "１ｅ３", "-1e3", "0x10", "1e2", "1e12", "1e-12",
        "1e3件", "1E03%",
    ] {
        assert!(read(text).is_err(), "{text:?} is read as {:?}", read(text));
    }
}

#[test]
fn a_number_on_the_wire_is_refused() {
    for no_text in [json!(50), json!(49.6), json!(null), json!(["50%"]), json!({"value": "50%"})] {
        assert!(from_value::<Quantity>(no_text).is_err());
    }
}

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn spellings_of_one_quantity_are_equal() {
    for (a, b) in
        [("74名", "74人"), ("3ヵ所", "3箇所"), ("４．５万冊", "45000冊"), ("1,145件", "1145件")]
    {
        assert_eq!(quantity(a), quantity(b));
    }
    for (a, b) in
        [("82.40%", "82.4%"), ("1時間", "60分"), ("5", "5件"), ("5ポイント", "5%"), ("8割", "80%")]
    {
        assert_ne!(quantity(a), quantity(b));
    }
}

macro_rules! comparisons {
    ($($test:ident { $($left:literal $order:tt $right:literal)+ })+) => {$(
        #[test]
        fn $test() {
            $({
                let (left, right) = (quantity($left), quantity($right));
                let order = order!($order);
                assert_eq!(left.compare(&right).ok(), order, "{left} and {right}");
                assert_eq!(right.compare(&left).ok(), order.map(Ordering::reverse));
                assert_eq!(left.difference(&right).is_ok(), order.is_some());
            })+
        }
    )+};
}

macro_rules! order {
    (<) => {
        Some(Ordering::Less)
    };
    (=) => {
        Some(Ordering::Equal)
    };
    (>) => {
        Some(Ordering::Greater)
    };
    (!) => {
        None
    };
}

comparisons! {
    numbers_compare_exactly {
        "82.40%" = "82.4%"      "0.1%" < "0.11%"        "49.6%" < "50%"         "-1%" < "0%"
        "-2件" < "-1件"         "0" = "-0.000"          "999999999999999" > "999999999999998.999999999999"
        "0.000000000001" > "0"  "1,145件" = "1145件"    "5" < "6"               "9件" < "10件"
    }

    percentages_and_their_differences {
        "4ポイント" < "5%"      "5ポイント" = "5%"      "8割" = "80%"           "8.24割" = "82.40%"
        "1割" = "10ポイント"    "1割" > "9.999%"        "50%" ! "3.4点"         "50%" ! "50"
    }

    money_is_counted_in_yen {
        "1億円" = "100,000千円" "1百万円" = "100万円"   "1千円" = "1,000円"     "1万円" = "10千円"
        "1億円" = "100百万円"   "1億円" > "99,999,999円" "▲1億円" < "0円"      "0.00000001億円" = "1円"
        "5円" ! "5件"           "5円" ! "5"             "5千円" ! "5%"          "5円" ! "5点"
    }

    time_is_counted_in_minutes {
        "1時間" > "50分"        "1時間" = "60分"        "1.5時間" = "90分"      "0.1時間" = "6分"
        "1時間" < "60.1分"      "60分" ! "1日"          "60分" ! "3600秒"       "60分" ! "60"
    }

    counters {
        "74名" = "74人"         "3ヵ所" = "3箇所"       "3件" = "3箇所"         "3台" > "2件"
        "74名" ! "3台"          "3件" < "4町会"         "3町会" ! "3世帯"       "5回" ! "5"
        "3件" ! "3点"           "3件" ! "3%"            "3件" ! "3日"           "3件" ! "3km"
    }

    symbols_compare_only_with_themselves {
        "3日" < "4日"           "3日" ! "3年"           "3年" ! "3か月"         "3ヶ月" = "3か月"
        "3km" < "4km"           "3km" ! "3m"            "3kg" ! "3g"            "3km" ! "3KM"
        "3日" ! "3人"           "3日" ! "3"             "3日" ! "3%"            "3m2" = "3.0m2"
    }
}

#[test]
#[rustfmt::skip]
fn a_difference_is_in_its_own_unit() {
    for (a, b, difference) in [
        ("41.1%", "37.2%", "3.9ポイント"), ("37.2%", "41.1%", "-3.9ポイント"),
        ("82.40%", "82.4%", "0.00ポイント"), ("5ポイント", "2ポイント", "3ポイント"),
        ("8割", "75%", "5ポイント"), ("8.24割", "8割", "2.40ポイント"), ("3.5点", "3.4点", "0.1点"),
        ("74名", "70人", "4人"), ("3箇所", "5ヵ所", "-2箇所"), ("5件", "3件", "2件"),
        ("5件", "3台", "2台"), ("5台", "3件", "2台"), ("5千円", "3千円", "2千円"),
        ("5億円", "4.5億円", "0.5億円"), ("5千円", "300円", "4700円"),
        ("300円", "5千円", "-4700円"), ("1億円", "1千円", "99999000円"),
        ("2時間", "0.5時間", "1.5時間"), ("1時間", "50分", "10分"), ("3日", "5日", "-2日"),
        ("5", "7", "-2"), ("1", "0.000000000001", "0.999999999999"),
    ] {
        let change = quantity(a).difference(&quantity(b));
        assert_eq!(change, Ok(Some(quantity(difference))), "{a} - {b}");
    }
}

#[test]
fn a_difference_out_of_bounds_is_absent() {
    for (a, b) in [
        ("999999999999999円", "-1円"),
        ("-999999999999999", "999999999999999"),
        ("9999999億円", "-1億円"),
        ("99999999999999割", "-1割"),
    ] {
        assert_eq!(quantity(a).difference(&quantity(b)), Ok(None), "{a} - {b}");
    }
    let largest = quantity("999999999999999円").difference(&quantity("0円"));
    assert_eq!(largest, Ok(Some(quantity("999999999999999円"))));
}

#[test]
fn quantities_of_different_dimensions_say_so() {
    let (left, right) = (quantity("74名"), quantity("3台"));
    let refused = left.compare(&right).map_err(|e| e.to_string());
    assert_eq!(
        refused,
        Err(
            "「74人」と「3台」は単位が異なるため比較できません（同じ種類の単位で記入してください）"
                .into()
        )
    );
    assert_eq!(left.difference(&right).map_err(|e| (e.left, e.right)), Err((left, right)));
}

#[test]
fn a_quantity_is_made_of_a_decimal_and_a_unit() {
    let made = Quantity::new(Decimal::new(8240, 2), Some(Unit::Percent));
    assert_eq!(made, Ok(quantity("82.40%")));
    assert_eq!(made, Quantity::percent(Decimal::new(8240, 2)));
    assert_eq!(Quantity::new(Decimal::new(-5, 0), None), Ok(quantity("-5")));
    let made = quantity("-1,500.0千円");
    assert_eq!(made.value(), Decimal::new(-15_000, 1));
    assert_eq!((made.figure().value(), made.figure().scale()), (made.value(), 1));
    assert_eq!(format!("{} {:?}", made.figure(), made.figure()), "-1500.0 -1500.0");
    assert_eq!(made.unit(), Some(&Unit::ThousandYen));
    assert_eq!((quantity("5").unit(), quantity("5").dimension()), (None, None));
}

#[test]
fn a_refusal_says_what_is_expected() {
    let says = |text: &str| text.parse::<Quantity>().map_err(|e| e.to_string()).err();
    assert_eq!(
        ["約50%", "1000兆円", "50%以上"].map(|text| says(text).unwrap_or_default()),
        [
            "「約50%」は数量として読み取れません（例：49.6%、1,145件、3.5点）",
            "「1000兆円」は扱える大きさを超えています（円・分・%に換算して1,000兆未満、小数点以下12桁以内で記入してください）",
            "「50%以上」は数量として読み取れません。「%以上」は単位ではありません（例：%、点、件、人、千円、時間。単位のほかは記入しないでください）",
        ]
    );
}

/// A value beside those in other units: in 円, 分 or %, else in its own.
#[test]
fn the_value_in_base_units() {
    for (printed, base) in [
        ("82.40%", "82.40"),
        ("8.24割", "82.40"),
        ("4ポイント", "4"),
        ("1億円", "100000000"),
        ("62,500千円", "62500000"),
        ("▲1.5百万円", "-1500000.0"),
        ("1.5時間", "90.0"),
        ("45分", "45"),
        ("3.5点", "3.5"),
        ("1,145名", "1145"),
        ("3か月", "3"),
        ("0.000000000001km", "0.000000000001"),
        ("7", "7"),
    ] {
        let (quantity, base) = (quantity(printed), base.parse::<Decimal>().expect("a decimal"));
        assert_eq!(quantity.base_value(), base, "{printed}");
        let factor = quantity.unit().map_or(Decimal::ONE, Unit::factor);
        assert_eq!(quantity.value() * factor, base, "{printed}");
    }
}
