//! A ward on one page: everything that a council asks for, and nothing outside the frame.

use kusei::form::Paper;
use kusei::form::svg::Overview;
use kusei::wire::RawIndicator;
use kusei::{Language, Said, Sheet};
use proptest::prelude::proptest;

use crate::drawn::{config, sheets};
use crate::printed::{changed, complete, hostile, real_form};
use crate::svg::{CIRCLE, CROSS, DIAMOND, UP, child, picture, shapes, texts};

/// Checks that every page of a sheet is well formed and inside its frame.
fn holds(sheet: &Sheet) {
    for paper in Paper::ALL {
        for language in Language::ALL {
            let svg = Overview::of(sheet).paper(*paper).in_language(*language).to_string();
            let page = picture(&svg);
            let codes = sheet.strategies().iter().map(|own| format!("【{}】", own.code()));
            let texts = texts(&page);
            for code in codes {
                assert!(texts.contains(&code), "{code}");
            }
            for (_, initiative) in sheet.initiatives() {
                let code = format!("【{}】", initiative.code());
                assert_eq!(texts.iter().filter(|text| text.starts_with(&code)).count(), 1);
            }
        }
    }
}

#[test]
fn the_real_form_is_on_one_page() {
    let sheet = real_form();
    holds(&sheet);
    for (paper, size) in [(Paper::A4, ["1123", "794"]), (Paper::A3, ["1587", "1123"])] {
        let svg = Overview::of(&sheet).paper(paper).to_string();
        let page = picture(&svg);
        let own = ["width", "height"].map(|name| page.root_element().attribute(name));
        assert_eq!(own, size.map(Some));
        assert_eq!(child(&page, "title"), "福島区　平成28年度");
        // 16 of 17 indicators have a reading, and as many have one of last year.
        assert_eq!(shapes(&page, DIAMOND).len(), 16 + 1);
        assert_eq!(shapes(&page, UP).len(), 17 + 1);
        assert!(shapes(&page, CIRCLE).len() >= 16 && shapes(&page, CROSS).len() > 5);
    }
}

/// The texts of a row beside its mark: the name on two lines if one is too short, the reading with
/// the target if there is room, the line from last year, and a broken axis.
#[test]
fn a_row_prints_what_it_has_room_for() {
    let sheet = real_form();
    let svg = Overview::of(&sheet).to_string();
    let page = picture(&svg);
    let first = sheet.indicators().next().expect("an indicator").1.measured().target();
    let small = page.descendants().filter(|it| it.attribute("font-size") == Some("11"));
    let small: Vec<_> = small.filter_map(|it| it.text()).collect();
    let at = small.iter().position(|own| own.starts_with("1 身近な地域")).expect("a line");
    assert_eq!(small[at..at + 2].concat(), format!("1 {}", first.name()));
    let texts = texts(&page);
    for text in ["49.6%（50%以上）", "3.4点（3.5点以上）", "空欄（60%以上）", "1件"]
    {
        assert!(texts.iter().any(|own| own == text), "{text}: {texts:?}");
    }
    let lines = page.descendants().filter(|it| it.attribute("stroke") == Some("#595959"));
    let lines = lines.filter(|it| it.tag_name().name() == "line").collect::<Vec<_>>();
    let (level, slanted): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|it| it.attribute("y1") == it.attribute("y2"));
    // A line above each strategy, and one for each indicator with both readings.
    let read = sheet.indicators().filter(|(_, own)| {
        let measured = own.measured();
        measured.reading().quantity().is_some() && measured.previous().quantity().is_some()
    });
    assert_eq!(level.len(), 7 + read.count());
    // 5-3's points of five.
    assert_eq!(slanted.len(), 2);
}

/// Each mark occurs as often as the ward stated it, in the right box.
#[test]
fn marks_are_as_printed_and_boxed_as_they_say() {
    let sheet = real_form();
    let svg = Overview::of(&sheet).to_string();
    let page = picture(&svg);
    let bold = page.descendants().filter(|it| it.attribute("font-weight") == Some("bold"));
    let chips: Vec<_> =
        bold.filter_map(|it| Some((it.text()?.to_owned(), it.attribute("fill")?))).collect();
    let count = |text: &str, fill: &str| {
        chips.iter().filter(|(own, ink)| own == text && *ink == fill).count()
    };
    let [on_blue, on_white] = ["#ffffff", "#a33f00"];
    assert_eq!((count("○", on_blue), count("×", on_white)), (12, 3));
    assert_eq!((count("③", on_white), count("③", on_blue)), (3, 0));
    assert_eq!((count("ア", on_blue), count("イ", on_white)), (4, 3));
    // 5-1's 「B」 is not a mark of its column: black, in neither box.
    assert_eq!(count("B", "#000000"), 1);
    // Every mark except 5-1⑤'s, which is blank; and the two of the key.
    assert_eq!(chips.len(), 16 + 3 * 7 + 2 * 15 + 2);
}

#[test]
fn the_withheld_and_the_hostile_stay_on_the_page() {
    holds(&complete());
    for turn in 0..hostile::TEXTS.len() {
        holds(&hostile::sheet(turn));
    }
    let long = "長い名称".repeat(500);
    holds(&hostile::filled(|_| long.clone()));
}

/// Two hundred indicators make the page longer, not the rows smaller, and no row is omitted.
#[test]
fn two_hundred_indicators_make_a_longer_page() {
    let sheet = changed(|raw| {
        let indicator = |n: usize| RawIndicator {
            name: format!("指標{n}"),
            criterion: Some("50%以上".into()),
            ..RawIndicator::default()
        };
        raw.strategies[0].indicators = (0..200).map(indicator).collect();
    });
    holds(&sheet);
    let svg = Overview::of(&sheet).to_string();
    let page = picture(&svg);
    let found = texts(&page).into_iter().filter(|text| text.contains("指標")).count();
    assert_eq!(found, 200);
    let height = page.root_element().attribute("height").and_then(|it| it.parse::<u32>().ok());
    assert!(height.is_some_and(|height| height > 4_000 && height < 6_000), "{height:?}");
}

#[test]
fn shortened_texts_are_whole_in_the_rows_title() {
    let sheet = real_form();
    let svg = Overview::of(&sheet).to_string();
    let page = picture(&svg);
    let titles = page.descendants().filter(|it| it.tag_name().name() == "title");
    let titles: Vec<_> = titles.filter_map(|it| it.text()).collect();
    for (_, indicator) in sheet.indicators() {
        let target = indicator.measured().target();
        let goal = target.goal().ja().to_string();
        let name = target.name().as_str();
        assert!(titles.iter().any(|own| own.contains(name) && own.ends_with(&goal)), "{name}");
    }
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn any_sheet_is_on_a_page(sheet in sheets::<Sheet>()) {
        holds(&sheet);
    }
}
