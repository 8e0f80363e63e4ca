//! The codes of strategies and initiatives, the marks of items, and every municipality code.

use std::fmt::{Debug, Display};
use std::num::NonZeroU32;
use std::str::FromStr;

use kusei::terms::Excerpt;
use kusei::value::{CodeError, InitiativeCode, ItemMark, MunicipalityCode, PlanCode, StrategyCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{from_value, json, to_value};

fn number(n: u32) -> NonZeroU32 {
    NonZeroU32::new(n).expect("a number from 1")
}

fn reads_and_writes<C>(code: C, text: &str)
where
    C: FromStr<Err = CodeError> + Display + Debug + PartialEq + Serialize + DeserializeOwned,
{
    assert_eq!(text.parse().as_ref(), Ok(&code));
    assert_eq!(code.to_string(), text);
    assert_eq!(to_value(&code).ok(), Some(json!(text)));
    assert_eq!(from_value(json!(text)).ok(), Some(code));
}

fn refuses<C>(texts: &[&str], error: fn(Excerpt) -> CodeError)
where
    C: FromStr<Err = CodeError> + Debug + PartialEq + DeserializeOwned,
{
    for text in texts {
        assert_eq!(text.parse::<C>(), Err(error(Excerpt::new(text))), "{text:?}");
        assert!(from_value::<C>(json!(text)).is_err());
    }
    for no_text in [json!(4), json!(271_039), json!(null), json!(["4-1"]), json!({})] {
        assert!(from_value::<C>(no_text).is_err());
    }
}

#[test]
fn the_strategies_of_the_form() {
    for (section, n, text) in [(4, 1, "4-1"), (4, 4, "4-4"), (5, 3, "5-3"), (10, 12, "10-12")] {
        let code = StrategyCode::new(number(section), number(n));
        reads_and_writes(code, text);
        assert_eq!((code.section(), code.number()), (section, n));
    }
    reads_and_writes(StrategyCode::new(NonZeroU32::MAX, NonZeroU32::MIN), "4294967295-1");
}

#[test]
fn the_initiatives_of_the_form() {
    for (section, strategy, n, text) in
        [(4, 1, 1, "4-1-1"), (5, 3, 2, "5-3-2"), (10, 20, 30, "10-20-30")]
    {
        let above = StrategyCode::new(number(section), number(strategy));
        let code = InitiativeCode::new(above, number(n));
        reads_and_writes(code, text);
        assert_eq!((code.strategy(), code.number()), (above, n));
    }
}

#[test]
#[rustfmt::skip]
fn no_code_of_a_strategy() {
    refuses::<StrategyCode>(
        &[
            "4", "4-", "-4", "-", "", "4-1-1", "4-1-", "-4-1", "4--1", "4-0", "0-1", "0-0", "04-1",
            "4-01", "4-00", "【4-1】", "[4-1]", "４-１", "４－１", "4－1", "4−1", "4ー1", "4‐1",
            "4–1", "4.1", "4 - 1", " 4-1", "4-1 ", "4-1\n", "+4-1", "4-+1", "4--1", "①-1", "四-一",
            "4-a", "٤-١", "4294967296-1", "4-4294967296", "99999999999999999999-1", "4-1.0",
            "4-1e0", "㋐",
        ],
        CodeError::NotAStrategyCode,
    );
}

#[test]
#[rustfmt::skip]
fn no_code_of_an_initiative() {
    refuses::<InitiativeCode>(
        &[
            "4", "4-1", "4-1-", "-4-1", "4-1-1-1", "4-1-1-", "-4-1-1", "4--1", "", "--", "4-1-0",
            "4-0-1", "0-1-1", "04-1-1", "4-01-1", "4-1-01", "【4-1-1】", "４-１-１", "4－1－1",
            "4−1−1", "4-1－1", " 4-1-1", "4-1-1 ", "4 -1-1", "4-1-4294967296", "4-1-①", "4-1-ア",
            "4-1--1", "4-1-+1",
        ],
        CodeError::NotAnInitiativeCode,
    );
}

#[test]
fn codes_are_ordered_by_their_numbers_not_their_letters() {
    let strategies = ["4-1", "4-2", "4-10", "5-1", "10-1"];
    let read: Vec<StrategyCode> = strategies.iter().filter_map(|c| c.parse().ok()).collect();
    assert_eq!(read.len(), strategies.len());
    assert!(read.is_sorted_by(|a, b| a < b));

    let initiatives = ["4-1-2", "4-1-10", "4-2-1", "4-10-1", "5-1-1", "10-1-1"];
    let read: Vec<InitiativeCode> = initiatives.iter().filter_map(|c| c.parse().ok()).collect();
    assert_eq!(read.len(), initiatives.len());
    assert!(read.is_sorted_by(|a, b| a < b));
}

/// Every circled katakana there is.
const ITEMS: &str = "㋐㋑㋒㋓㋔㋕㋖㋗㋘㋙㋚㋛㋜㋝㋞㋟㋠㋡㋢㋣㋤㋥㋦㋧㋨㋩㋪㋫㋬㋭㋮㋯㋰㋱㋲㋳㋴㋵㋶㋷㋸㋹㋺㋻㋼㋽㋾";

#[test]
fn every_item_mark_and_no_other_character() {
    assert_eq!(ITEMS.chars().count(), 47);
    for c in char::MIN..=char::MAX {
        match c.to_string().parse::<ItemMark>() {
            Ok(mark) => {
                assert!(ITEMS.contains(c), "{c}");
                assert_eq!(mark.glyph(), c);
                reads_and_writes(mark, &c.to_string());
            }
            Err(error) => {
                assert!(!ITEMS.contains(c), "{c}");
                assert_eq!(error, CodeError::NotAnItemMark(Excerpt::new(&c.to_string())));
            }
        }
    }
}

#[test]
fn item_marks_are_in_the_order_of_the_form() {
    let marks: Vec<ItemMark> = ITEMS.chars().filter_map(|c| c.to_string().parse().ok()).collect();
    assert_eq!(marks.len(), 47);
    assert!(marks.is_sorted_by(|a, b| a < b));
}

#[test]
#[rustfmt::skip]
fn no_item_mark() {
    refuses::<ItemMark>(
        &[
            "", "㋐㋑", "㋐㋐", "ア", "ｱ", "イ", "a", "①", "㊀", "㋿", "㋉", "㋏", " ㋐", "㋐ ",
            "・㋐", "(ア)", "【㋐】",
        ],
        CodeError::NotAnItemMark,
    );
}

/// 大阪市 with its 24 wards, and some from elsewhere.
#[test]
#[rustfmt::skip]
fn the_municipality_codes_of_osaka_and_elsewhere() {
    let codes = [
        ("大阪府", "270008"), ("大阪市", "271004"), ("都島区", "271021"), ("福島区", "271039"),
        ("此花区", "271047"), ("西区", "271063"), ("港区", "271071"), ("大正区", "271080"),
        ("天王寺区", "271098"), ("浪速区", "271110"), ("西淀川区", "271136"),
        ("東淀川区", "271144"), ("東成区", "271152"), ("生野区", "271161"), ("旭区", "271179"),
        ("城東区", "271187"), ("阿倍野区", "271195"), ("住吉区", "271209"), ("東住吉区", "271217"),
        ("西成区", "271225"), ("淀川区", "271233"), ("鶴見区", "271241"), ("住之江区", "271250"),
        ("平野区", "271268"), ("北区", "271276"), ("中央区", "271284"), ("札幌市", "011002"),
        ("千代田区", "131016"),
    ];
    for (name, text) in codes {
        let code: Result<MunicipalityCode, _> = text.parse();
        assert_eq!(
            code.as_ref().map(|code| code.number()),
            Ok(text.parse().expect("digits")),
            "{name}"
        );
        reads_and_writes(code.expect(name), text);
        let (five, check) = text.split_at(5);
        for other in ('0'..='9').filter(|digit| !check.contains(*digit)) {
            let wrong = format!("{five}{other}");
            assert_eq!(
                wrong.parse::<MunicipalityCode>(),
                Err(CodeError::NotAMunicipalityCode(Excerpt::new(&wrong)))
            );
        }
    }
}

/// Every six digits: exactly one check digit for each five. Weighted 6 5 4 3 2 and the check number
/// (1 to 11, written as its last digit) once, the sum is a multiple of 11.
#[test]
fn every_municipality_code_has_one_check_digit() {
    for five in 0..100_000_u32 {
        let digit = |power: u32| five / 10_u32.pow(power) % 10;
        let sum = 6 * digit(4) + 5 * digit(3) + 4 * digit(2) + 3 * digit(1) + 2 * digit(0);
        let check = (1..=11).find(|check| (sum + check) % 11 == 0).expect("one of eleven");
        for last in 0..10 {
            let read = format!("{five:05}{last}").parse::<MunicipalityCode>();
            assert_eq!(read.is_ok(), last == check % 10, "{five:05}{last}");
        }
    }
}

#[test]
#[rustfmt::skip]
fn no_municipality_code() {
    refuses::<MunicipalityCode>(
        &[
            "", "27103", "27100", "10009", "2710390", "2710399", "0271039", "271030", "abcdef", "27103a",
            "２７１０３９", "271 039", " 271039", "271039 ", "27103-9", "+71039", "-71039",
            "2710.9", "福島区", "٢٧١٠٣٩", "㋐㋑",
        ],
        CodeError::NotAMunicipalityCode,
    );
}

#[test]
fn municipality_codes_are_ordered_and_keep_their_leading_zero() {
    let sapporo: MunicipalityCode = "011002".parse().expect("札幌市");
    assert_eq!((sapporo.number(), &*sapporo.to_string()), (11_002, "011002"));
    assert!("271004".parse::<MunicipalityCode>().is_ok_and(|osaka| sapporo < osaka));
}

#[test]
fn a_refusal_says_what_is_expected() {
    let says = [
        "4".parse::<StrategyCode>().map_err(|e| e.to_string()).err(),
        "4-1".parse::<InitiativeCode>().map_err(|e| e.to_string()).err(),
        "ア".parse::<ItemMark>().map_err(|e| e.to_string()).err(),
        "271030".parse::<MunicipalityCode>().map_err(|e| e.to_string()).err(),
    ];
    assert_eq!(
        says.map(Option::unwrap_or_default),
        [
            "「4」は戦略の番号として読み取れません（例：4-1。1以上の数字2つを半角で記入してください）",
            "「4-1」は具体的取組の番号として読み取れません（例：4-1-1。1以上の数字3つを半角で記入してください）",
            "「ア」は項目の記号として読み取れません（例：㋐。丸囲みの片仮名1字を記入してください）",
            "「271030」は全国地方公共団体コードとして読み取れません（例：271039。5桁の番号と検査数字1桁を半角で記入してください）",
        ]
    );
}

/// Texts of codes on forms, and the codes.
#[rustfmt::skip]
const PRINTED: [(&str, &str); 12] = [
    ("【4-1】", "4-1"), ("4-1", "4-1"), ("４－１", "4-1"), ("【４－１】", "4-1"), (" 【4-1】\u{3000}", "4-1"),
    ("・【4-1】", "4-1"), ("【 4-1 】", "4-1"), ("4‐1", "4-1"), ("4ー1", "4-1"), ("4−1", "4-1"),
    ("【１０－１２】", "10-12"), ("4–1", "4-1"),
];

/// Texts that are not codes in any notation.
const NOT_PRINTED: [&str; 12] = [
    "",
    "【】",
    "【4-1",
    "4-1】",
    "【【4-1】】",
    "[4-1]",
    "【4-0】",
    "【04-1】",
    "【4--1】",
    "4 - 1",
    "四-一",
    "4/1",
];

#[test]
fn a_code_is_read_as_printed_where_that_is_asked_for() {
    for (printed, plain) in PRINTED {
        let code: StrategyCode = plain.parse().expect(plain);
        assert_eq!(StrategyCode::from_printed(printed), Ok(code), "{printed}");
        assert_eq!(PlanCode::from_printed(printed), Ok(PlanCode::Strategy(code)), "{printed}");
        assert!(InitiativeCode::from_printed(printed).is_err(), "{printed}");
    }
    for printed in NOT_PRINTED {
        assert!(StrategyCode::from_printed(printed).is_err(), "{printed}");
        assert!(PlanCode::from_printed(printed).is_err(), "{printed}");
    }
    let initiative: InitiativeCode = "4-1-2".parse().expect("a code");
    for printed in ["【4-1-2】", "４－１－２", "【４ー１‐２】"] {
        assert_eq!(InitiativeCode::from_printed(printed), Ok(initiative), "{printed}");
        assert_eq!(PlanCode::from_printed(printed), Ok(PlanCode::Initiative(initiative)));
        assert!(StrategyCode::from_printed(printed).is_err(), "{printed}");
    }
    let item: ItemMark = "㋐".parse().expect("a mark");
    assert_eq!(ItemMark::from_printed(" ・㋐"), Ok(item));
    assert!(ItemMark::from_printed("ア").is_err());
    let ward: MunicipalityCode = "271039".parse().expect("a code");
    assert_eq!(MunicipalityCode::from_printed("２７１０３９"), Ok(ward));
}

/// `FromStr` and the wire accept only the plain code, so that a document has one spelling.
#[test]
fn elsewhere_a_code_is_plain() {
    for (printed, plain) in PRINTED.into_iter().filter(|(printed, plain)| printed != plain) {
        assert!(printed.parse::<StrategyCode>().is_err(), "{printed}");
        assert!(from_value::<StrategyCode>(json!(printed)).is_err(), "{printed}");
        assert!(plain.parse::<PlanCode>().is_ok());
    }
    assert!("２７１０３９".parse::<MunicipalityCode>().is_err());
    assert!(" ㋐".parse::<ItemMark>().is_err());
}
