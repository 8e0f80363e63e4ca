//! Laws of scanning: what the crate prints is read back, sentences are read apart, and no text
//! makes it panic or overlap.
#![cfg(feature = "draft")]

use kusei::draft::{Phrase, Sense, scan};
use kusei::{Comparator, Criterion, FiscalYear, Quantity};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;

/// Units whose quantities are read in prose.
const UNITS: [&str; 30] = [
    "%",
    "ポイント",
    "割",
    "点",
    "件",
    "人",
    "回",
    "台",
    "箇所",
    "事業",
    "世帯",
    "団体",
    "円",
    "千円",
    "万円",
    "百万円",
    "億円",
    "分",
    "時間",
    "日",
    "か月",
    "年",
    "週間",
    "km",
    "㎡",
    "t-CO2",
    "冊",
    "校",
    "回/年",
    "秒",
];

/// Pieces of prose, to be put together in any order.
const PIECES: [&str; 72] = [
    "平成",
    "令和",
    "H",
    "R",
    "28",
    "２８",
    "元",
    "年度",
    "年",
    "月",
    "日",
    "～",
    "〜",
    "から",
    "まで",
    "・",
    "、",
    "，",
    ",",
    ".",
    "．",
    "%",
    "％",
    "割",
    "分",
    "件",
    "人",
    "名",
    "円",
    "千",
    "万",
    "億",
    "百",
    "十",
    "二",
    "一",
    "〇",
    "以上",
    "以下",
    "未満",
    "超",
    "を超え",
    "に満たない",
    "も",
    "ない",
    "なかった",
    "増",
    "減",
    "増加",
    "削減",
    "前年度",
    "より",
    "毎年度",
    "を上回る",
    "▲",
    "△",
    "-",
    "−",
    "+",
    "約",
    "程度",
    "第",
    "の",
    "（",
    "）",
    "「",
    "」",
    " ",
    "\u{3000}",
    "\n",
    "目標",
    "苦情が発生したら",
];

fn texts() -> impl Strategy<Value = String> {
    vec(select(PIECES.to_vec()), 0..14).prop_map(|pieces| pieces.concat())
}

/// A phrase without its place.
fn told(phrase: &Phrase<'_>, by: usize) -> (usize, String, String) {
    (phrase.start() - by, phrase.text().to_owned(), phrase.to_string())
}

fn whole(text: &str) -> Option<Sense> {
    let mut found = scan(text);
    let (first, more) = (found.next()?, found.next());
    let alone = more.is_none() && first.text() == text;
    first.sense().filter(|_| alone).cloned()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_printed_quantity_is_read_back(
        figure in 0_i64..9_000_000, scale in 0_u32..4, minus in any::<bool>(), unit in select(UNITS.to_vec()),
    ) {
        let whole_part = figure / 10_i64.pow(scale);
        let sign = if minus && figure > 0 { "-" } else { "" };
        let places = format!("{:0>width$}", figure % 10_i64.pow(scale), width = scale as usize);
        let text = if scale == 0 { format!("{sign}{figure}{unit}") } else { format!("{sign}{whole_part}.{places}{unit}") };
        let quantity: Quantity = text.parse().expect("a quantity");
        prop_assert_eq!(whole(&quantity.to_string()), Some(Sense::Quantity(quantity.clone())), "{}", text);
        for comparator in Comparator::ALL {
            let criterion = Criterion::new(quantity.clone(), comparator);
            prop_assert_eq!(whole(&criterion.to_string()), Some(Sense::Criterion(criterion)));
        }
    }

    #[test]
    fn a_printed_year_is_read_back(from in 1926_u16..2125, length in 1_u16..50) {
        let first = FiscalYear::from_western(from).expect("a year");
        prop_assert_eq!(whole(&first.to_string()), Some(Sense::Year(first)));
        if let Ok(last) = FiscalYear::from_western(from + length) {
            let years = Sense::Years(first, last);
            prop_assert_eq!(whole(&years.to_string()), Some(years));
        }
    }

    #[test]
    fn sentences_are_read_apart(a in texts(), b in texts()) {
        let both = format!("{a}。{b}");
        let joined: Vec<_> = scan(&both).map(|phrase| told(&phrase, 0)).collect();
        let apart = scan(&a).map(|phrase| told(&phrase, 0));
        let behind = a.len() + "。".len();
        let apart = apart.chain(scan(&b).map(|phrase| {
            let (start, text, written) = told(&phrase, 0);
            (start + behind, text, written)
        }));
        prop_assert_eq!(joined, apart.collect::<Vec<_>>());
    }

    #[test]
    fn phrases_stand_in_order_and_apart(text in texts()) {
        ordered(&text)?;
    }

    #[test]
    fn no_text_at_all_panics(text in any::<String>(), more in texts()) {
        ordered(&format!("{text}{more}{text}"))?;
    }

    #[test]
    fn what_is_read_alone_is_what_the_strict_reader_reads(text in texts()) {
        if let (Some(Sense::Quantity(found)), Ok(strict)) = (whole(&text), text.parse::<Quantity>()) {
            prop_assert_eq!(found, strict);
        }
        if let (Some(Sense::Criterion(found)), Ok(strict)) = (whole(&text), text.parse::<Criterion>()) {
            prop_assert_eq!(found, strict);
        }
        if let (Some(Sense::Year(found)), Ok(strict)) = (whole(&text), text.parse::<FiscalYear>()) {
            prop_assert_eq!(found, strict);
        }
    }
}

fn ordered(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
    let mut behind = 0;
    for phrase in scan(text) {
        prop_assert!(behind <= phrase.start());
        prop_assert_eq!(text.get(phrase.span()), Some(phrase.text()));
        prop_assert!(!phrase.text().is_empty());
        behind = phrase.end();
    }
    Ok(())
}
