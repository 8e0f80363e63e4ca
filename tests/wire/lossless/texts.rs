//! Texts come back glyph for glyph, from every cell that has one.

use kusei::Sheet;
use kusei::terms::Text;
use proptest::collection::vec;
use proptest::prelude::{prop_assert_eq, proptest};
use serde_json::Value;

use super::{survives, written};
use crate::documents::{full, kind, pointers, set, sheet};
use crate::drawn::{any, config};

/// The kinds of cells with a text, and which of them must be filled.
const TEXTS: [(&str, bool); 23] = [
    ("/municipality", false),
    ("/ward", true),
    ("/policy/title", true),
    ("/policy/pillars/title", true),
    ("/policy/pillars/desired_outcomes/title", true),
    ("/policy/pillars/desired_outcomes/items/title", true),
    ("/strategies/desired_state", false),
    ("/strategies/strategy/text", false),
    ("/strategies/stated/overall", false),
    ("/strategies/stated/progress", false),
    ("/strategies/stated/effectiveness", false),
    ("/strategies/issues", false),
    ("/strategies/improvements", false),
    ("/strategies/indicators/stated", false),
    ("/strategies/initiatives/content", false),
    ("/strategies/initiatives/prior_results", false),
    ("/strategies/initiatives/activities", false),
    ("/strategies/initiatives/issues", false),
    ("/strategies/initiatives/improvements", false),
    ("/strategies/initiatives/stated/achievement", false),
    ("/strategies/initiatives/stated/effectiveness", false),
    ("/strategies/initiatives/withdrawal/printed", false),
    ("/strategies/initiatives/targets/stated", false),
];

/// The keys of text cells of every target and reading.
const TARGET_TEXTS: [(&str, bool); 5] = [
    ("/name", true),
    ("/label", false),
    ("/population", false),
    ("/printed", false),
    ("/milestone", true),
];

/// Returns the places of the full document's texts, and whether they must be filled.
fn texts() -> Vec<(String, bool)> {
    let full = full();
    let places = pointers(&full)
        .into_iter()
        .filter(|place| full.pointer(place).is_some_and(Value::is_string));
    places
        .filter_map(|place| {
            let own = TEXTS.iter().find(|(text, _)| *text == kind(&place));
            let of_target = || TARGET_TEXTS.iter().find(|(key, _)| place.ends_with(key));
            let (_, required) = own.or_else(of_target)?;
            Some((place, *required))
        })
        .collect()
}

/// Puts the same text into every cell with a text.
fn filled(text: &str) -> Value {
    let mut document = full();
    for (place, _) in texts() {
        set(&mut document, &place, text.into());
    }
    document
}

macro_rules! glyph_for_glyph {
    ($($name:ident: $text:expr;)+) => {$(
        #[test]
        fn $name() {
            let document = filled($text);
            let sheet = sheet(&document);
            survives(&sheet);
            assert_eq!(written(&sheet), document);
        }
    )+};
}

glyph_for_glyph! {
    outer_spaces: " \t　区民\r\n ";
    a_dash_everywhere: "―";
    a_hyphen_everywhere: "-";
    a_bullet_everywhere: "・Ａ";
    illegible_marks: "①(ⅲ)？";
    bytes_lost: "@(ⅰ) A B";
    quotes_and_braces: "\"{stated}\" [x] \\u0041 \\ /";
    control_characters: "a\u{0}\u{7}\u{1b}[31m\u{7f}\u{85}b";
    line_separators: "a\n\r\u{2028}\u{2029}b";
    emoji: "👨‍👩‍👧‍👦🏳️‍🌈🇯🇵";
    right_to_left: "\u{202e}شعب\u{202c} עם";
    combining: "か\u{3099} e\u{301} ク\u{309a}";
    variation_selectors: "葛\u{e0100}飾区 邉\u{e0101}";
    outside_the_basic_plane: "𠮷野家 𩸽";
    half_width: "ｱｲｳﾎﾟｲﾝﾄ ％";
    zero_width: "\u{200b}\u{feff}\u{2060}";
    not_characters: "\u{fffd}\u{ffff}\u{10ffff}";
    a_long_text: &"区".repeat(100_000);
}

#[test]
fn texts_that_may_be_blank_keep_their_spaces() {
    let mut document = full();
    for (place, _) in texts().into_iter().filter(|(_, required)| !required) {
        set(&mut document, &place, "　 ".into());
    }
    let sheet = sheet(&document);
    survives(&sheet);
    assert_eq!(written(&sheet), document);
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn any_texts_come_back(cells in vec(any::<Text>(), texts().len())) {
        let mut document = full();
        for ((place, required), text) in texts().into_iter().zip(&cells) {
            // A blank is written unchanged where it is allowed; an empty text is not written.
            if !(required && text.is_blank() || text.as_str().is_empty()) {
                set(&mut document, &place, text.as_str().into());
            }
        }
        let sheet = sheet(&document);
        survives(&sheet);
        prop_assert_eq!(written(&sheet), document);
    }

    #[test]
    fn any_text_in_any_cell_is_refused_or_survives(nth in 0_usize..1_000, text in any::<Text>()) {
        let mut document = full();
        let strings: Vec<_> = pointers(&document)
            .into_iter()
            .filter(|place| document.pointer(place).is_some_and(Value::is_string))
            .collect();
        set(&mut document, &strings[nth % strings.len()], text.as_str().into());
        if let Ok(sheet) = serde_json::from_value::<Sheet>(document) {
            survives(&sheet);
        }
    }
}
