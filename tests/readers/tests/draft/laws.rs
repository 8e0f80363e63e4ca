//! Laws of scanning: the crate's own notation is read back, sentences are read separately, and no
//! text causes a panic or overlapping phrases.

use kusei::draft::{Phrase, Sense, scan};
use kusei::terms::{Comparator, Text};
use kusei::value::{Figure, Unit};
use kusei::{Criterion, FiscalYear, Quantity};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, prop_assume, proptest};
use proptest::sample::select;

use crate::drawn::{Law, any, config};

/// Units whose quantities are read in prose (not 日 and 年, which may be dates); an unknown one is
/// read as a counter.
const UNITS: [&str; 28] = [
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
    "か月",
    "週間",
    "km",
    "㎡",
    "t-CO2",
    "冊",
    "校",
    "回/年",
    "秒",
];

/// Pieces of figures and units, and what may be between them.
const PIECES: [&str; 48] = [
    "0",
    "1",
    "2",
    "5",
    "9",
    "10",
    "12",
    "145",
    "１",
    "５",
    ",",
    "，",
    ".",
    "．",
    "・",
    "万",
    "億",
    "兆",
    "千",
    "百",
    "十",
    "一",
    "五",
    "憶",
    "%",
    "％",
    "件",
    "人",
    "名",
    "円",
    "千円",
    "百万円",
    "点",
    "割",
    "ポイント",
    "時間",
    "分",
    "-",
    "−",
    "▲",
    "マイナス",
    "+",
    " ",
    "\u{3000}",
    "～",
    "(%)",
    "目",
    "代",
];

/// Draws a few texts of cells, one after the other: as much prose as in a plan, and more.
fn prose() -> impl Strategy<Value = String> {
    vec(any::<Text>(), 0..5).prop_map(|texts| texts.iter().map(Text::as_str).collect())
}

/// Returns a phrase without its place.
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
    #![proptest_config(config(2_000))]

    #[test]
    fn a_printed_quantity_is_read_back(figure in any::<Figure>(), unit in select(&UNITS[..])) {
        let printed = format!("{}{unit}", figure.value());
        let Ok(quantity) = printed.parse::<Quantity>() else { return Ok(()) };
        prop_assert_eq!(whole(&printed), Some(Sense::Quantity(quantity.clone())), "{}", printed);
        for &comparator in Comparator::ALL {
            let criterion = Criterion::new(quantity.clone(), comparator);
            prop_assert_eq!(whole(&criterion.to_string()), Some(Sense::Criterion(criterion)));
        }
    }

    #[test]
    fn a_printed_year_is_read_back(first in any::<FiscalYear>(), other in any::<FiscalYear>()) {
        prop_assert_eq!(whole(&first.to_string()), Some(Sense::Year(first)));
        if first != other {
            let years = Sense::Years(first.min(other), first.max(other));
            prop_assert_eq!(whole(&years.to_string()), Some(years));
        }
    }

    #[test]
    fn sentences_are_read_separately(a in prose(), b in prose()) {
        // 16。5% may be 16.5%.
        prop_assume!(!(a.ends_with(char::is_numeric) && b.starts_with(char::is_numeric)));
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
    fn phrases_are_in_order_and_do_not_overlap(text in prose()) {
        ordered(&text)?;
    }

    #[test]
    fn no_text_at_all_panics(text in any::<Text>(), more in prose()) {
        ordered(&format!("{text}{more}{text}"))?;
    }

    /// 5千 円 is 5千円 in prose, and 5000円 to the strict reader.
    #[test]
    fn texts_read_alone_agree_with_the_strict_reader(text in any::<Text>()) {
        let text = text.as_str();
        if let (Some(Sense::Quantity(found)), Ok(strict)) = (whole(text), text.parse::<Quantity>()) {
            prop_assert!(found.is_same_as(&strict), "{}", text);
        }
        if let (Some(Sense::Criterion(found)), Ok(strict)) = (whole(text), text.parse::<Criterion>()) {
            prop_assert_eq!(found.comparator(), strict.comparator());
            prop_assert!(found.quantity().is_same_as(strict.quantity()), "{}", text);
        }
        if let (Some(Sense::Year(found)), Ok(strict)) = (whole(text), text.parse::<FiscalYear>()) {
            prop_assert_eq!(found, strict);
        }
    }

    /// Kanji numerals, 百 and 憶, spaces, 3割5分, 37・1% and ％ポイント are only read in prose; everything
    /// else that is certain for a whole text is read in the same way by the strict reader.
    #[test]
    fn certain_whole_texts_agree_with_the_strict_reader(pieces in vec(select(&PIECES[..]), 1..9)) {
        let text = pieces.concat();
        let Some(Sense::Quantity(found)) = whole(&text) else { return Ok(()) };
        match text.parse::<Quantity>() {
            // Only in prose, 憶 is read as 億 and 3割一分 as 3.1割: for the strict reader, what follows
            // is one word.
            Ok(strict) if matches!(strict.unit(), Some(Unit::OtherCounter(_))) => {}
            Ok(strict) => prop_assert!(found.is_same_as(&strict), "{}", text),
            Err(refused) => {
                let own = |c: char| c.is_whitespace() || "千十百〇一五憶割・時マ(".contains(c);
                let points = text.contains("%ポイント") || text.contains("％ポイント");
                prop_assert!(text.contains(own) || points, "{}: {} but {}", text, found, refused);
            }
        }
    }
}

fn ordered(text: &str) -> Law {
    let mut behind = 0;
    for phrase in scan(text) {
        prop_assert!(behind <= phrase.start());
        prop_assert_eq!(text.get(phrase.span()), Some(phrase.text()));
        prop_assert!(!phrase.text().is_empty());
        behind = phrase.end();
    }
    Ok(())
}
