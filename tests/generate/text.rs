//! Texts: meaningful ones, pieces put together, and characters of any kind.

use kusei::wire::{FORM, FORMAT};

use super::{Result, Unstructured, draw, one_of};

/// Texts that have a meaning in some cell.
const TEXTS: [&str; 30] = [
    "",
    " ",
    "\u{3000}",
    "\u{85}\u{2003}\n",
    "\u{FEFF}",
    "―",
    "ー",
    "・－",
    "-",
    "区民",
    "団体",
    "年間1,000件",
    "達成",
    "A",
    "①",
    "①(ⅰ)",
    "○",
    "reached",
    "not_reached",
    "not_measured",
    "dash",
    "any",
    "each",
    "as_planned",
    "4-1-1",
    "㋐",
    "271039",
    FORMAT,
    FORM,
    "\u{202E}\0",
];

/// Pieces from forms and plans, in any order: sometimes they form a value, mostly something
/// similar.
const PIECES: [&str; 126] = [
    "0",
    "1",
    "5",
    "12",
    "28",
    "155",
    "000",
    "１",
    "２８",
    "５",
    ",",
    "，",
    ".",
    "．",
    "二",
    "〇",
    "十",
    "百",
    "千",
    "万",
    "億",
    "兆",
    "円",
    "%",
    "％",
    "割",
    "ポイント",
    "点",
    "件",
    "人",
    "名",
    "箇所",
    "ヵ所",
    "ヶ月",
    "時間",
    "分",
    "年",
    "月",
    "日",
    "km",
    "㎡",
    "e3",
    "以上",
    "以下",
    "未満",
    "超",
    "を",
    "超える",
    "上回る",
    "を超え",
    "を上回る",
    "に満たない",
    "約",
    "程度",
    "も",
    "ない",
    "なかった",
    "▲",
    "△",
    "−",
    "-",
    "－",
    "+",
    " ",
    "\u{3000}",
    "\n",
    "\u{85}",
    "\u{2003}",
    "・",
    "･",
    "平成",
    "令和",
    "昭和",
    "H",
    "Ｒ",
    "R",
    "元",
    "年度",
    "2016",
    "～",
    "〜",
    "から",
    "まで",
    "毎年度",
    "前年度",
    "より",
    "増",
    "減",
    "増加",
    "削減",
    "第",
    "の",
    "、",
    "（",
    "）",
    "「",
    "」",
    "(",
    ")",
    "①",
    "②",
    "③",
    "ⅰ",
    "ⅱ",
    "i",
    "ii",
    "A",
    "Ｂ",
    "a",
    "ア",
    "ｲ",
    "㋐",
    "○",
    "×",
    "✖",
    "X",
    "―",
    "ー",
    "達成",
    "未達成",
    "目標",
    "苦情が発生したら",
    "4-1",
    "271039",
    "/",
    "々",
];

/// Characters of formulas, tables and markup.
const MARKUP: [char; 40] = [
    '=', '+', '-', '@', '\'', '"', '|', ',', ';', ':', '<', '>', '&', '/', '\\', '*', '_', '#',
    '[', ']', '(', ')', '{', '}', '`', '$', '~', '!', '^', '%', '.', '1', 'x', ' ', '\t', '\r',
    '\n', '＝', '－', '＠',
];

/// Characters that are invisible, combine, reverse the direction of the line, or are not
/// characters.
const UNSEEN: [char; 40] = [
    '\0',
    '\u{1}',
    '\u{7}',
    '\u{8}',
    '\u{B}',
    '\u{1B}',
    '\u{7F}',
    '\u{85}',
    '\u{9F}',
    '\u{A0}',
    '\u{AD}',
    '\u{300}',
    '\u{301}',
    '\u{334}',
    '\u{3099}',
    '\u{309A}',
    '\u{200B}',
    '\u{200D}',
    '\u{200E}',
    '\u{202B}',
    '\u{202C}',
    '\u{202E}',
    '\u{2028}',
    '\u{2029}',
    '\u{2060}',
    '\u{2067}',
    '\u{2069}',
    '\u{FE0F}',
    '\u{FEFF}',
    '\u{FDD0}',
    '\u{FFFD}',
    '\u{FFFF}',
    '\u{1F1EF}',
    '\u{1F1F5}',
    '\u{1F3FD}',
    '\u{1F468}',
    '\u{E0100}',
    '\u{10FFFF}',
    'ש',
    'か',
];

/// Returns a text: a meaningful one, or any.
pub(super) fn text(u: &mut Unstructured<'_>) -> Result<String> {
    let known = one_of(u, &TEXTS)?;
    if u.ratio(7_u8, 8_u8)? {
        return Ok(known.into());
    }
    if draw(u)? { pieces(u) } else { characters(u) }
}

/// Returns a few pieces of notation and prose.
pub(super) fn pieces(u: &mut Unstructured<'_>) -> Result<String> {
    let count = u.int_in_range(0..=12_u8)?;
    (0..count).map(|_| one_of(u, &PIECES)).collect()
}

/// The kinds of characters.
#[derive(Clone, Copy)]
enum Kind {
    Ascii,
    Japanese,
    Markup,
    Unseen,
    Any,
}

const KINDS: [Kind; 5] = [Kind::Ascii, Kind::Japanese, Kind::Markup, Kind::Unseen, Kind::Any];

/// Returns some characters, of one kind or mixed.
pub(super) fn characters(u: &mut Unstructured<'_>) -> Result<String> {
    let count = u.int_in_range(0..=30_u8)?;
    let kind = one_of(u, &KINDS)?;
    let mixed = u.ratio(1_u8, 3_u8)?;
    (0..count)
        .map(|_| {
            if mixed {
                one_of(u, &KINDS).and_then(|kind| character(u, kind))
            } else {
                character(u, kind)
            }
        })
        .collect()
}

fn character(u: &mut Unstructured<'_>, kind: Kind) -> Result<char> {
    Ok(match kind {
        Kind::Ascii => char::from(u.int_in_range(0..=0x7F_u8)?),
        Kind::Japanese => {
            // Kana and signs, kanji, and half and full width.
            let (first, last) = one_of(u, &[(0x3000, 0x33FF), (0x4E00, 0x9FFF), (0xFF01, 0xFFEE)])?;
            char::from_u32(u.int_in_range(first..=last)?).unwrap_or('区')
        }
        Kind::Markup => one_of(u, &MARKUP)?,
        Kind::Unseen => one_of(u, &UNSEEN)?,
        Kind::Any => draw(u)?,
    })
}
