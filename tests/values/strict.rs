//! Strict cells: a text is read as a whole, as a careful reader would, or refused.

use kusei::Quantity;
use kusei::plan::{Goal, MeasuredTarget, Target};
use kusei::value::Reading;

use crate::random::Random;

/// Spellings of units for a naive reader, each with its canonical one.
const UNITS: [(&str, &str); 26] = [
    ("%", "%"),
    ("％", "%"),
    ("パーセント", "%"),
    ("ポイント", "ポイント"),
    ("pt", "ポイント"),
    ("Ｐ", "ポイント"),
    ("割", "割"),
    ("点", "点"),
    ("件", "件"),
    ("人", "人"),
    ("名", "人"),
    ("人泊", "人泊"),
    ("ヵ所", "箇所"),
    ("箇所", "箇所"),
    ("世帯", "世帯"),
    ("円", "円"),
    ("千円", "千円"),
    ("分", "分"),
    ("時間", "時間"),
    ("日間", "日"),
    ("か月", "か月"),
    ("グラム", "g"),
    ("km", "km"),
    ("㎞", "km"),
    ("m2", "㎡"),
    ("平方メートル", "㎡"),
];

/// Words that a careful reader would not take for a unit.
const TRAPS: [&str; 28] = [
    "月",
    "月実施",
    "時開始",
    "代",
    "件見込",
    "番",
    "k",
    "M",
    "京",
    "憶件",
    "割一分",
    "歳",
    "時間30分",
    "-3件",
    "件目標",
    "人以上",
    "以上",
    "件 5",
    "%台",
    "回目",
    "人分",
    "명",
    "🎌",
    "件\u{200B}",
    "\u{301}件",
    "年度",
    "00件",
    "件中",
];

/// A second reader of strict quantities, for plain figures only: sign, digits with commas between
/// all thousands or none, one point, one unit of the table above.
fn naive(text: &str) -> Option<String> {
    let text: String = text
        .trim()
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from(b'0' + u8::try_from(c as u32 - '０' as u32).unwrap()),
            '，' => ',',
            '．' => '.',
            _ => c,
        })
        .collect();
    let (sign, text) = match text.strip_prefix(['-', '▲', '△', '−', '－']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", &*text),
    };
    let end = text.find(|c: char| !matches!(c, '0'..='9' | ',' | '.')).unwrap_or(text.len());
    let (figure, word) = (&text[..end], text[end..].trim());
    let unit = match word {
        "" => "",
        _ => UNITS.iter().find(|(spelling, _)| *spelling == word)?.1,
    };
    let (whole, places) = match figure.split_once('.') {
        Some((_, "")) => return None,
        Some((whole, places)) => (whole, Some(places)),
        None => (figure, None),
    };
    let groups: Vec<&str> = whole.split(',').collect();
    let in_place = groups[1..].iter().all(|group| group.len() == 3)
        && (groups.len() == 1 || (1..=3).contains(&groups[0].len()) && !groups[0].starts_with('0'));
    if whole.is_empty() || !in_place || places.is_some_and(|it| it.contains([',', '.'])) {
        return None;
    }
    let digits = groups.concat();
    let digits = digits.trim_start_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    let zero = digits == "0" && places.is_none_or(|it| it.bytes().all(|c| c == b'0'));
    let sign = if zero { "" } else { sign };
    Some(match places {
        Some(places) => format!("{sign}{digits}.{places}{unit}"),
        None => format!("{sign}{digits}{unit}"),
    })
}

fn read(text: &str) -> Option<String> {
    text.parse::<Quantity>().ok().map(|quantity| quantity.to_string())
}

fn text(random: &mut Random) -> String {
    let space = |random: &mut Random| {
        random.pick(&["", "", "", "", "", " ", "\u{3000}", "\u{A0}", "\u{2009}", "\u{202F}", "\n"])
    };
    let sign = random.pick(&["", "", "", "", "-", "▲", "△", "−", "－", "+", "約"]);
    let mut text = format!("{}{sign}{}", space(random), space(random));
    for _ in 0..=random.up_to(3) {
        text.push_str(random.pick(&["0", "1", "２", "45", "145", "007", ",", "，", "."]));
        if random.percent(4) {
            text.push_str(space(random));
        }
    }
    let unit = if random.percent(75) {
        let units = UNITS.map(|(spelling, _)| spelling);
        random.pick(&units)
    } else {
        random.pick(&TRAPS)
    };
    format!("{text}{}{unit}{}", space(random), space(random))
}

/// The two readers agree, and what is read is written back and read again as the same, in every
/// spelling of its unit.
#[test]
fn strict_quantities_agree_with_a_naive_reader() {
    let mut random = Random::new(14);
    let (mut taken, mut refused) = (0_u32, 0_u32);
    for _ in 0..60_000 {
        let text = text(&mut random);
        let found = read(&text);
        assert_eq!(found, naive(&text), "{text:?}");
        let Some(written) = found else {
            refused += 1;
            continue;
        };
        taken += 1;
        assert_eq!(read(&written).as_ref(), Some(&written), "{text:?}");
        let quantity: Quantity = written.parse().expect("read before");
        let Some(unit) = quantity.unit() else { continue };
        for (spelling, own) in UNITS {
            if own == unit.as_str() {
                let otherwise = format!("{} {spelling}", quantity.figure());
                assert_eq!(otherwise.parse().as_ref(), Ok(&quantity), "{text:?}");
            }
        }
    }
    assert!(taken > 10_000 && refused > 10_000, "{taken} {refused}");
}

/// The characters of the whole basic plane that may come before `5件`, inside `1_5件` and after `5`,
/// `5件`.
#[test]
fn every_character_beside_a_figure() {
    for c in (0..=0xFFFF).filter_map(char::from_u32) {
        let space = c.is_whitespace();
        let wide =
            char::from_u32((c as u32).wrapping_sub(0xFEE0)).filter(|w| ('!'..='~').contains(w));
        let usual = wide.unwrap_or(c);
        let digit = usual.is_ascii_digit();
        let before = match usual {
            _ if space => Some("5件".to_owned()),
            '・' | '･' | '0' => Some("5件".into()),
            '-' | '▲' | '△' | '−' => Some("-5件".into()),
            _ if digit => Some(format!("{usual}5件")),
            _ => None,
        };
        assert_eq!(read(&format!("{c}5件")), before, "{c:?} U+{:04X}", c as u32);
        let inside = match usual {
            '.' => Some("1.5件".to_owned()),
            '万' => Some("10005件".into()),
            '千' => Some("1005件".into()),
            '億' => Some("100000005件".into()),
            '兆' => Some("1000000000005件".into()),
            _ if digit => Some(format!("1{usual}5件")),
            _ => None,
        };
        assert_eq!(read(&format!("1{c}5件")), inside, "{c:?} U+{:04X}", c as u32);
        let thousands = if usual == ',' { Some("1145件".to_owned()) } else { None };
        let found = read(&format!("1{c}145件"));
        if thousands.is_some() {
            assert_eq!(found, thousands);
        } else if space {
            assert_eq!(found, None, "{c:?} U+{:04X}", c as u32);
        }
        let behind = if space { Some("5件".to_owned()) } else { None };
        assert_eq!(read(&format!("5件{c}")), behind, "{c:?} U+{:04X}", c as u32);
        // A unit directly after a figure is a word of kanji, katakana or Latin letters.
        if let Ok(quantity) = format!("5{c}").parse::<Quantity>() {
            let written = quantity.to_string();
            assert_eq!(read(&written).as_ref(), Some(&written), "{c:?}");
            let word = matches!(usual, 'A'..='Z' | 'a'..='z' | '%' | 'ァ'..='ヺ' | '㐀'..='鿿' | 'つ' | 'か' | 'こ')
                || matches!(usual, '\u{F900}'..='\u{FAFF}' | '㎀'..='㏟')
                || matches!(usual, 'µ' | 'μ' | 'Ω' | '‰' | '°' | '℃' | 'ℓ' | 'ｱ' | 'ｲ' | 'ｶ' | 'ｹ');
            assert!(space || digit || word, "{c:?} U+{:04X} is read as {written}", c as u32);
        }
    }
}

/// A hundred thousand of them are refused as quickly as one, with a short message.
#[test]
fn long_cells() {
    const MANY: usize = 100_000;
    for filling in
        [" ", "\u{3000}", "0", "9", ",", ".", "-", "件", "k", "回/", "\u{301}", "万", "ー"]
    {
        for text in [
            format!("1{}5件", filling.repeat(MANY)),
            format!("5{}", filling.repeat(MANY)),
            format!("5件{}5", filling.repeat(MANY)),
        ] {
            if let Err(error) = text.parse::<Quantity>() {
                assert!(error.to_string().chars().count() < 400);
            } else {
                assert!(filling.trim().is_empty(), "5 and {filling:?}");
            }
        }
    }
}

#[test]
fn a_space_inside_a_figure_is_refused_and_beside_it_is_not() {
    for space in [' ', '\u{3000}', '\u{A0}', '\u{2009}', '\u{202F}', '\n', '\t'] {
        for broken in [
            "1_000件",
            "1_0件",
            "1,_145件",
            "1_,145件",
            "3_.5点",
            "3._5点",
            "1万_155回",
            "4.5_万冊",
            "2_億件",
        ] {
            let text = broken.replace('_', &space.to_string());
            assert_eq!(read(&text), None, "{text:?}");
        }
        for (whole, written) in
            [("▲_5件", "-5件"), ("5_件", "5件"), ("_5件_", "5件"), ("5_千円", "5千円")]
        {
            let text = whole.replace('_', &space.to_string());
            assert_eq!(read(&text).as_deref(), Some(written), "{text:?}");
        }
    }
}

/// None of these is a reading of 10件以上, nor another quantity.
#[test]
fn no_reading_of_a_count() {
    for cell in [
        "12月",
        "10時開始",
        "40代",
        "100件見込",
        "3月実施",
        "3番",
        "40k",
        "1.2M",
        "5京",
        "0憶件",
        "0割一分",
        "65歳",
        "2時間30分",
        "H28",
        "①",
        "12-3件",
        "10件目標",
        "12人分",
        "1,\n145件",
        "1,145\n件数",
        "12件🎌",
        "12\u{200B}件",
        "12\u{301}件",
        "12件\u{FE0F}",
    ] {
        assert_eq!(read(cell), None, "{cell:?}");
    }
    // A quantity, but not one that compares with a count.
    for cell in ["12世帯主", "12ベビーカー", "12kW", "12日", "12件/年", "12%", "12つ"] {
        let target = Target::new("", Goal::Criterion("10件以上".parse().expect("a criterion")));
        let reading = Reading::from(cell.parse::<Quantity>().expect(cell));
        assert!(MeasuredTarget::new(target, reading, Reading::blank()).is_err(), "{cell}");
    }
}
