//! 年度: every year of the range in every spelling, and texts that are not fiscal years.

use chrono::{Days, NaiveDate};
use kusei::FiscalYear;
use kusei::value::{Era, FiscalYearError};
use serde_json::{from_value, json, to_value};

/// The eras: name, letter, and the western year of 元年度.
const ERAS: [(Era, &str, &str, u16); 3] = [
    (Era::Showa, "昭和", "S", 1926),
    (Era::Heisei, "平成", "H", 1989),
    (Era::Reiwa, "令和", "R", 2019),
];

fn year(western: u16) -> FiscalYear {
    FiscalYear::from_western(western).expect("a year of the range")
}

fn years() -> impl Iterator<Item = FiscalYear> {
    (1926..=2125).map(year)
}

fn day(year: u16, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year.into(), month, day).expect("a day of the calendar")
}

/// Returns how a year is written: in the last era that has begun, with 元年度 as its first.
fn written(western: u16) -> String {
    match western {
        1926 => "昭和元年度".into(),
        1989 => "平成元年度".into(),
        2019 => "令和元年度".into(),
        1927..=1988 => format!("昭和{}年度", western - 1925),
        1990..=2018 => format!("平成{}年度", western - 1988),
        _ => format!("令和{}年度", western - 2018),
    }
}

fn full_width(text: &str) -> String {
    let wide = |c| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).expect("a full-width character"),
        _ => c,
    };
    text.chars().map(wide).collect()
}

macro_rules! rows {
    ($($test:ident { $($text:literal => $year:tt)+ })+) => {$(
        #[test]
        fn $test() {
            $(assert_eq!($text.parse::<FiscalYear>(), expected!($text, $year), "{:?}", $text);)+
        }
    )+};
}

macro_rules! expected {
    ($text:literal, NotAFiscalYear) => {
        Err(FiscalYearError::NotAFiscalYear(kusei::terms::Excerpt::new($text)))
    };
    ($text:literal, OutOfRange) => {
        Err(FiscalYearError::OutOfRange(kusei::terms::Excerpt::new($text)))
    };
    ($text:literal, $year:literal) => {
        Ok(year($year))
    };
}

rows! {
    the_spellings_of_the_form {
        "平成28年度" => 2016    "H28年度" => 2016       "H28" => 2016           "Ｈ28年度" => 2016
        "Ｈ２８年度" => 2016    "Ｈ２８" => 2016        "平成２８年度" => 2016  "2016年度" => 2016
        "2016" => 2016          "２０１６年度" => 2016  "２０１６" => 2016      "平成28" => 2016
        " 平成28年度\u{3000}" => 2016   "平成 28 年度" => 2016   "H 28" => 2016   "2016 年度\n" => 2016
    }

    the_first_year_of_an_era {
        "令和元年度" => 2019    "R1" => 2019            "R1年度" => 2019        "Ｒ１" => 2019
        "令和1年度" => 2019     "R元" => 2019           "平成31年度" => 2019    "H31" => 2019
        "平成元年度" => 1989    "H1" => 1989            "昭和64年度" => 1989    "S64" => 1989
        "昭和元年度" => 1926    "S1" => 1926            "令和５年度" => 2023    "R5" => 2023
    }

    past_an_eras_end {
        "平成32年度" => 2020    "H32" => 2020           "令和2年度" => 2020     "H29年度" => 2017
        "S63" => 1988           "昭和63年度" => 1988    "昭和65年度" => 1990    "昭和100年度" => 2025
        "昭和200年度" => 2125   "平成137年度" => 2125   "令和107年度" => 2125   "R107" => 2125
    }

    no_era_is_given {
        "元年度" => NotAFiscalYear    "元" => NotAFiscalYear        "28年度" => NotAFiscalYear
        "28" => NotAFiscalYear        "５年度" => NotAFiscalYear    "来年度" => NotAFiscalYear
        "年度" => NotAFiscalYear      "" => NotAFiscalYear          " " => NotAFiscalYear
        "\u{3000}" => NotAFiscalYear  "―" => NotAFiscalYear         "平成" => NotAFiscalYear
        "平成年度" => NotAFiscalYear  "H" => NotAFiscalYear         "H年度" => NotAFiscalYear
    }

    another_era_or_letter {
        "明治45年度" => NotAFiscalYear  "大正10年度" => NotAFiscalYear  "M45" => NotAFiscalYear
        "T10" => NotAFiscalYear         "h28" => NotAFiscalYear         "ｈ28年度" => NotAFiscalYear
        "s63" => NotAFiscalYear         "r1" => NotAFiscalYear          "㍻28年度" => NotAFiscalYear
        "㋿元年度" => NotAFiscalYear    "Н28" => NotAFiscalYear         "Η28" => NotAFiscalYear
        "平28" => NotAFiscalYear        "HR28" => NotAFiscalYear        "平成H28" => NotAFiscalYear
        "FY2016" => NotAFiscalYear      "西暦2016年度" => NotAFiscalYear "平成平成28" => NotAFiscalYear
    }

    a_calendar_year_or_a_day {
        "平成28年" => NotAFiscalYear       "H28年" => NotAFiscalYear        "2016年" => NotAFiscalYear
        "令和元年" => NotAFiscalYear       "平成28年4月" => NotAFiscalYear  "2016-04-01" => NotAFiscalYear
        "平成28年度末" => NotAFiscalYear   "2016年度まで" => NotAFiscalYear "平成28～29年度" => NotAFiscalYear
        "平成28年度年度" => NotAFiscalYear "平成28度" => NotAFiscalYear     "平成28年 度" => NotAFiscalYear
    }

    no_number {
        "平成二十八年度" => NotAFiscalYear  "平成1000年度" => NotAFiscalYear  "平成-1年度" => NotAFiscalYear
        "H+28" => NotAFiscalYear            "H28.0" => NotAFiscalYear         "平成2 8年度" => NotAFiscalYear
        "H٢٨" => NotAFiscalYear             "平成②年度" => NotAFiscalYear     "平成元1年度" => NotAFiscalYear
        "平成元元年度" => NotAFiscalYear    "16年度" => NotAFiscalYear        "216年度" => NotAFiscalYear
        "02016" => NotAFiscalYear           "2016.0" => NotAFiscalYear        "+2016" => NotAFiscalYear
        "-2016" => NotAFiscalYear           "2,016" => NotAFiscalYear         "20160" => NotAFiscalYear
        "二〇一六年度" => NotAFiscalYear    "2016元" => NotAFiscalYear        "2e3" => NotAFiscalYear
    }

    out_of_range {
        "2126年度" => OutOfRange  "1925年度" => OutOfRange  "0000" => OutOfRange        "9999年度" => OutOfRange
        "平成0年度" => OutOfRange "H0" => OutOfRange        "令和00年度" => OutOfRange  "昭和0年度" => OutOfRange
        "昭和201年度" => OutOfRange "平成138年度" => OutOfRange "令和108年度" => OutOfRange "平成999年度" => OutOfRange
    }
}

#[test]
fn every_year_in_every_spelling() {
    for year in years() {
        let western = year.western();
        let mut spellings = vec![written(western), format!("{western}年度"), western.to_string()];
        for (era, name, letter, first) in ERAS {
            let Some(number) = (western + 1).checked_sub(first).filter(|n| *n > 0) else {
                continue;
            };
            assert_eq!(FiscalYear::from_era(era, number), Ok(year));
            spellings.extend([name, letter].map(|era| format!("{era}{number}年度")));
            spellings.extend([name, letter].map(|era| format!("{era}{number}")));
            if number == 1 {
                spellings.extend([name, letter].map(|era| format!("{era}元年度")));
            }
        }
        for spelling in spellings {
            assert_eq!(spelling.parse(), Ok(year), "{spelling}");
            assert_eq!(full_width(&spelling).parse(), Ok(year), "{spelling}");
        }
    }
}

#[test]
fn every_year_is_written_and_read_again() {
    for year in years() {
        let text = year.to_string();
        assert_eq!(text, written(year.western()));
        assert_eq!(text.parse(), Ok(year));
        assert_eq!(to_value(year).ok(), Some(json!(text)));
        assert_eq!(from_value(json!(text)).ok(), Some(year));
    }
    for no_text in [json!(2016), json!(28), json!(null), json!(["H28"]), json!("元年度")] {
        assert!(from_value::<FiscalYear>(no_text).is_err());
    }
}

#[test]
fn every_number_of_four_digits_is_a_western_year_or_refused() {
    for n in 0..=9999_u16 {
        let read = format!("{n:04}").parse::<FiscalYear>().ok();
        let expected = (1926..=2125).contains(&n).then(|| year(n));
        assert_eq!(read, expected, "{n:04}");
    }
}

#[test]
fn every_number_of_an_era_is_a_year_or_refused() {
    for (_, name, letter, first) in ERAS {
        for n in 0..=999_u16 {
            let western = (first + n).wrapping_sub(1);
            let expected = (n > 0 && western <= 2125).then(|| year(western));
            for text in [format!("{name}{n}年度"), format!("{letter}{n}")] {
                assert_eq!(text.parse().ok(), expected, "{text}");
            }
        }
    }
}

#[test]
fn every_number_at_all_is_in_range_or_refused() {
    let out = |text: String| Err(FiscalYearError::OutOfRange(kusei::terms::Excerpt::new(&text)));
    for n in 0..=u16::MAX {
        let western = FiscalYear::from_western(n);
        if (1926..=2125).contains(&n) {
            assert_eq!(western.map(FiscalYear::western), Ok(n));
        } else {
            assert_eq!(western, out(n.to_string()));
        }
        for (era, name, _, first) in ERAS {
            let western = u32::from(first) + u32::from(n);
            let expected = match u16::try_from(western.saturating_sub(1)) {
                Ok(western @ ..=2125) if n > 0 => Ok(year(western)),
                _ => out(format!("{name}{n}年度")),
            };
            assert_eq!(FiscalYear::from_era(era, n), expected);
        }
    }
}

#[test]
fn the_eras() {
    assert_eq!(Era::ALL, ERAS.map(|(era, ..)| era));
    for (era, name, letter, first) in ERAS {
        assert_eq!((era.code(), era.first_year()), (name, first));
        assert_eq!(era.letter().to_string(), letter);
        assert_eq!(year(first).era(), (era, 1));
    }
    assert_eq!(year(1988).era(), (Era::Showa, 63));
    assert_eq!(year(2018).era(), (Era::Heisei, 30));
    assert_eq!(FiscalYear::MAX.era(), (Era::Reiwa, 107));
}

#[test]
fn every_day_belongs_to_one_year() {
    let mut days = 0;
    for year in years() {
        let (first, last) = (year.first_day(), year.last_day());
        assert_eq!(first, day(year.western(), 4, 1));
        assert_eq!(last, day(year.western() + 1, 3, 31));
        let before = first.pred_opt().map(FiscalYear::containing);
        assert_eq!(before.and_then(Result::ok), year.previous());
        let after = last.succ_opt().map(FiscalYear::containing);
        assert_eq!(after.and_then(Result::ok), year.next());

        let leap = last.leap_year();
        let length = if leap { 366 } else { 365 };
        for n in 0..length {
            let day = first + Days::new(n);
            assert_eq!(FiscalYear::containing(day), Ok(year), "{day}");
            assert_eq!(FiscalYear::try_from(day), Ok(year), "{day}");
            assert!(year.contains(day), "{day}");
        }
        assert_eq!(first + Days::new(length - 1), last);
        assert_eq!(year.days(), first..=last);
        assert!(!year.contains(first - Days::new(1)) && !year.contains(last + Days::new(1)));
        days += length;
    }
    assert_eq!(days, 200 * 365 + 49);
}

#[test]
fn a_leap_day_belongs_to_the_year_before() {
    for leap in [1928, 1992, 2000, 2016, 2020, 2124] {
        assert_eq!(FiscalYear::containing(day(leap, 2, 29)), Ok(year(leap - 1)));
    }
    assert_eq!(NaiveDate::from_ymd_opt(2100, 2, 29), None);
}

#[test]
fn a_day_out_of_range_belongs_to_no_year() {
    let days = [
        (day(1926, 3, 31), "1926-03-31"),
        (day(2126, 4, 1), "2126-04-01"),
        (NaiveDate::MIN, "-262143-01-01"),
        (NaiveDate::MAX, "+262142-12-31"),
        (day(0, 12, 31), "0000-12-31"),
    ];
    for (day, printed) in days {
        let error = FiscalYearError::OutOfRange(kusei::terms::Excerpt::new(printed));
        assert_eq!(FiscalYear::containing(day), Err(error.clone()));
        assert_eq!(FiscalYear::try_from(day), Err(error));
        assert!(years().all(|year| !year.contains(day)));
    }
}

#[test]
fn years_are_counted_and_ordered() {
    for a in years() {
        for b in years() {
            let years = i32::from(a.western()) - i32::from(b.western());
            assert_eq!(a.years_since(b), years);
            assert_eq!(a.cmp(&b), years.cmp(&0));
        }
    }
}

#[test]
fn every_year_has_neighbours_but_the_first_and_the_last() {
    assert_eq!(FiscalYear::MIN.previous(), None);
    assert_eq!(FiscalYear::MAX.next(), None);
    for (before, after) in years().zip(years().skip(1)) {
        assert_eq!(before.next(), Some(after));
        assert_eq!(after.previous(), Some(before));
    }
    assert_eq!(years().next(), Some(FiscalYear::MIN));
    assert_eq!(years().last(), Some(FiscalYear::MAX));
}

#[test]
fn a_refusal_says_what_is_expected() {
    let says = |text: &str| text.parse::<FiscalYear>().map_err(|e| e.to_string());
    assert_eq!(
        says("元年度"),
        Err("「元年度」は年度として読み取れません（例：平成28年度、H28、令和元年度、2016年度）"
            .into())
    );
    assert_eq!(
        says("平成0年度"),
        Err("「平成0年度」は扱える年度ではありません（昭和元年度（1926年度）から2125年度までを記入してください）".into())
    );
}
