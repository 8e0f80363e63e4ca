//! A text cell is blank, 「―」 or filled, and is kept as written.

use kusei::terms::Text;

/// A text, and whether it is blank, 「―」, filled.
const CELLS: [(&str, [bool; 3]); 14] = [
    ("", [true, false, false]),
    (" ", [true, false, false]),
    ("\u{3000}\n", [true, false, false]),
    ("―", [false, true, false]),
    ("－", [false, true, false]),
    (" - ", [false, true, false]),
    ("・―", [false, true, false]),
    ("ー", [false, true, false]),
    ("――", [false, false, true]),
    ("・", [false, false, true]),
    ("―課題なし", [false, false, true]),
    ("登録者の確保", [false, false, true]),
    ("　アンケート", [false, false, true]),
    ("A", [false, false, true]),
];

#[test]
fn is_blank_a_dash_or_filled() {
    for (written, expected) in CELLS {
        for text in [Text::from(written), Text::from(String::from(written))] {
            let found = [text.is_blank(), text.is_dash(), text.is_filled()];
            assert_eq!(found, expected, "{written:?}");
            assert_eq!(text.as_str(), written);
            assert_eq!(text.to_string(), written);
        }
    }
    assert_eq!(Text::from(""), Text::default());
}

/// Alone or doubled, every character is a blank, a dash or a text; there are seven strokes for 「―」.
#[test]
fn every_character_is_one_of_them() {
    const DASHES: [char; 7] = ['―', 'ー', '－', '‐', '−', '─', '-'];
    for character in '\0'..='\u{FFFF}' {
        let blank = character.is_whitespace();
        let dash = DASHES.contains(&character);
        let alone = Text::from(character.to_string());
        let found = [alone.is_blank(), alone.is_dash(), alone.is_filled()];
        assert_eq!(found, [blank, dash, !blank && !dash], "{character:?}");
        let doubled = Text::from(format!("{character}{character}"));
        let found = [doubled.is_blank(), doubled.is_dash(), doubled.is_filled()];
        assert_eq!(found, [blank, false, !blank], "{character:?} twice");
    }
}

/// A text can be used as a `str`, and converted into its content.
#[test]
fn is_a_text_to_others() {
    for (written, _) in CELLS {
        let text = Text::from(written);
        assert_eq!(AsRef::<str>::as_ref(&text), written);
        assert_eq!(text, *written);
        assert_eq!(text, written);
        assert!(text != *"another" && text != "another");
        assert_eq!(String::from(text), written);
    }
}
