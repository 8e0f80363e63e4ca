//! Bad input: every character beside and inside a figure, and figures broken by spaces and lines. A
//! character that may be part of a figure makes it ambiguous, at its place; the last piece is never
//! read by itself.

use kusei::draft::{Phrase, scan};

/// Returns every character of the basic plane that is not a digit or part of a numeral.
fn characters() -> impl Iterator<Item = char> {
    let plane = ('\u{1}'..='\u{D7FF}').chain('\u{E000}'..='\u{FFFF}');
    plane.filter(|c| {
        let fold = u32::from(*c).wrapping_sub(0xFEE0);
        let digit = c.is_ascii_digit() || char::from_u32(fold).is_some_and(|c| c.is_ascii_digit());
        !digit && !"〇零一二三四五六七八九十百千万億憶兆".contains(*c)
    })
}

/// Returns whether a character is a letter of Japanese prose or ASCII.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, 'ぁ'..='ゟ' | 'ァ'..='ヿ' | '々'..='〆' | '㐀'..='鿿' | '\u{F900}'..='\u{FAFF}')
        || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | 'ｦ'..='ﾝ')
}

/// Characters that separate two figures: brackets, list separators, and arrows.
const APART: &str = "、。；;：:（()）「」『』【】［］[]｛｝{}〔〕〈〉《》<>＜＞|｜/／→⇒←↑↓⇔➡=＝…‥｢｣､｡〜～~\n\r\u{2028}\u{2029}";

fn certain(text: &str) -> Vec<String> {
    scan(text).filter(|phrase| phrase.sense().is_some()).map(|phrase| phrase.to_string()).collect()
}

#[test]
fn no_character_inside_a_figure_leaves_its_last_piece() {
    for c in characters().filter(|c| !is_letter(*c)) {
        for text in
            [format!("1{c}5件"), format!("1{c}234件"), format!("12{c}5件以上"), format!("1{c}5%")]
        {
            let last = |read: &String| ["5件", "234件", "5件以上", "5%"].contains(&read.as_str());
            if certain(&text).iter().any(last) {
                assert!(APART.contains(c), "{text:?} ({:04X})", u32::from(c));
            }
        }
    }
}

#[test]
fn a_character_beside_a_figure_separates_it_or_makes_it_ambiguous() {
    for c in characters() {
        let unseen = c.is_control() && !c.is_whitespace()
            || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
            || matches!(c, '\u{300}'..='\u{36F}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}');
        let foreign = c.is_alphabetic()
            && !is_letter(c)
            && !c.is_numeric()
            && !('｡'..='ﾟ').contains(&c)
            && !matches!(c, '\u{2100}'..='\u{218F}' | '\u{2460}'..='\u{24FF}' | '\u{3000}'..='\u{33FF}');
        if unseen || foreign {
            let behind = format!("30件{c}");
            assert!(certain(&behind).is_empty(), "{behind:?} ({:04X})", u32::from(c));
        }
        // With any character before, it is thirty, or nothing is certain.
        // H30 is a year.
        let era = "HRSＨＲＳ".contains(c);
        for read in certain(&format!("{c}30件")).into_iter().filter(|_| !era) {
            let signed = read == "-30件" && "-−－﹣▲△".contains(c);
            assert!(read == "30件" || signed, "{c}30件: {read} ({:04X})", u32::from(c));
        }
    }
}

#[test]
fn a_sign_before_any_gap_is_not_lost() {
    for sign in [
        "▲",
        "△",
        "▼",
        "▽",
        "-",
        "－",
        "−",
        "﹣",
        "–",
        "—",
        "―",
        "‐",
        "‑",
        "ー",
        "マイナス",
        "ﾏｲﾅｽ",
    ] {
        for gap in ["", " ", "\u{3000}", "\u{a0}", "\u{2009}", "\u{200b}", "\u{feff}", "  ", "\t"] {
            for text in [
                format!("{sign}{gap}5件"),
                format!("増減：{sign}{gap}5件"),
                format!("収支 {sign}{gap}3.2%"),
            ] {
                let read = certain(&text);
                assert!(read.iter().all(|read| read.starts_with('-')), "{text:?}: {read:?}");
                let open = scan(&text).any(|phrase| {
                    phrase.senses().iter().any(|sense| sense.to_string().starts_with('-'))
                });
                assert!(open, "{text:?}");
            }
        }
    }
}

#[test]
fn a_figure_broken_by_a_line_lists_the_whole() {
    for end in ["\n", "\r\n", "\u{2028}", " \n ", "\n\u{3000}"] {
        for (first, last, whole) in [
            ("登録者1", "45人", "145人"),
            ("登録者1,", "145人", "1145人"),
            ("率は16.", "5%", "16.5%"),
            ("12", "34件", "1234件"),
        ] {
            let text = format!("{first}{end}{last}");
            let found: Vec<Phrase<'_>> = scan(&text).collect();
            let [phrase] = found.as_slice() else { panic!("{text:?}: {found:?}") };
            assert_eq!(phrase.sense(), None, "{text:?}");
            let senses: Vec<String> = phrase.senses().iter().map(ToString::to_string).collect();
            assert!(senses.contains(&whole.to_owned()), "{text:?}: {senses:?}");
        }
    }
}

#[test]
fn spaces_without_end_are_one_gap() {
    for gap in [" ", "\u{3000}", "\u{200b}", "\t"] {
        let gap = gap.repeat(100_000);
        for (text, place) in [
            (format!("1{gap}5件"), 0),
            (format!("1,{gap}145件"), 0),
            (format!("▲{gap}5件"), "▲".len() + gap.len()),
        ] {
            let found: Vec<Phrase<'_>> = scan(&text).collect();
            let [phrase] = found.as_slice() else { panic!("{} phrases", found.len()) };
            assert_eq!(phrase.start(), place);
        }
        // Neither is a list or a label that continues.
        assert_eq!(certain(&format!("1{gap}5件")), [""; 0]);
        assert_eq!(certain(&format!("▲{gap}5件")), [""; 0]);
    }
}

#[test]
fn pictures_and_characters_beyond_the_plane() {
    for picture in ["🎉", "👍🏽", "1️⃣", "𝟘", "\u{e0101}"] {
        for text in [format!("5{picture}30件"), format!("30件{picture}")] {
            let read = certain(&text);
            assert!(
                read.iter().all(|read| read != "30件") || picture.starts_with('1'),
                "{text}: {read:?}"
            );
        }
    }
}

/// Any two pieces of numerals with any gap between give no certain last piece.
#[test]
fn pieces_of_every_script_end() {
    let pieces = ["1", "1千", "五", "1千五", "十", "1.5", "1,234", "万", "1億", "百", "〇", "1憶"];
    for (first, second) in pieces.iter().flat_map(|first| pieces.map(|second| (first, second))) {
        for gap in ["", " ", ", ", ". ", "\n", " ,", "\u{200b}"] {
            assert!(scan(&format!("{first}{gap}{second}{gap}5件")).count() <= 3);
        }
    }
}
