//! The beginning and end of a figure, and its minus sign.

use alloc::string::String;

use crate::draft::cursor::Cursor;
use crate::draft::words::table::words;

/// The script of a numeral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Digits, even if 万 or 百 follows.
    Digits,
    /// Only kanji.
    Kanji,
}

/// The notation of a minus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Minus {
    /// `-` and `−`, which are a sign of the figure
    Stroke,
    /// ▲ △ and マイナス, which may mean a decrease: ▲10%以上 asks for a decrease of that much or more
    Decrease,
}

/// A numeral: its place, its sign, and its characters.
#[derive(Debug, Clone)]
pub(crate) struct Numeral<'a> {
    pub(crate) start: Cursor<'a>,
    pub(crate) end: Cursor<'a>,
    pub(crate) script: Script,
    /// The notation of its minus, if it has one.
    pub(crate) minus: Option<Minus>,
    /// Its characters in usual width, without sign; empty if it is too long to be read.
    pub(crate) spelled: String,
    length: usize,
    last: Option<char>,
}

/// The largest number of characters of a numeral that is read; a longer one is out of bounds.
const LONGEST: usize = 40;

pub(crate) const KANJI_DIGITS: &str = "〇一二三四五六七八九";

words! {
    /// A minus in words, in full and in half width.
    pub(crate) MINUS { "マイナス" "ﾏイﾅｽ" }
}

impl<'a> Numeral<'a> {
    /// Reads the numeral that begins here, without its sign.
    pub(crate) fn read(start: Cursor<'a>) -> Option<Self> {
        let nothing = Self {
            start,
            end: start,
            script: Script::Kanji,
            minus: None,
            spelled: String::new(),
            length: 0,
            last: None,
        };
        let numeral = nothing.going_on(start);
        numeral.last.is_some().then_some(numeral)
    }

    /// Reads the numeral that begins here with a digit.
    pub(crate) fn of_digits(start: Cursor<'a>) -> Option<Self> {
        if start.at_digit() { Self::read(start) } else { None }
    }

    /// Returns the numeral continued at a later place, as if nothing were between.
    pub(crate) fn going_on(mut self, place: Cursor<'a>) -> Self {
        let mut end = place;
        while let Some((c, behind)) = end.step().map(|(c, behind)| (usual_digit(c), behind)) {
            if !goes_on(self.last, c, behind) {
                break;
            }
            self.push(c);
            (self.end, end) = (behind, behind);
        }
        self
    }

    /// Returns the numeral with a comma or point after it.
    pub(crate) fn with_mark(mut self, mark: char) -> Self {
        self.push(mark);
        self
    }

    fn push(&mut self, c: char) {
        if c.is_ascii_digit() {
            self.script = Script::Digits;
        }
        self.length = self.length.saturating_add(1);
        if self.length <= LONGEST {
            self.spelled.push(c);
        } else {
            self.spelled.clear();
        }
        self.last = Some(c);
    }

    /// Returns the numeral with the minus before it, if there is one.
    pub(crate) fn signed(self, minus: Option<(Minus, Cursor<'a>)>) -> Self {
        match minus {
            Some((minus, start)) => Self { start, minus: Some(minus), ..self },
            None => self,
        }
    }

    pub(crate) const fn is_signed(&self) -> bool {
        self.minus.is_some()
    }

    /// Returns whether more digits may continue it.
    pub(crate) fn ends_in_digit(&self) -> bool {
        self.last.is_some_and(|c| c.is_ascii_digit())
    }

    pub(crate) fn has_point(&self) -> bool {
        self.spelled.contains('.')
    }

    /// Returns whether it is 1 or 一.
    pub(crate) fn is_one(&self) -> bool {
        matches!(self.spelled.as_str(), "1" | "一")
    }

    /// Returns whether it is at most two digits, like the numbers of items.
    pub(crate) fn is_short(&self) -> bool {
        self.spelled.len() <= 2 && self.is_digits()
    }

    /// Returns whether it is only digits, without sign.
    pub(crate) fn is_digits(&self) -> bool {
        let digits = self.spelled.bytes().all(|b| b.is_ascii_digit());
        digits && !self.is_signed() && !self.spelled.is_empty()
    }

    /// Returns whether it may count with a unit that is not in the tables: it has neither four
    /// digits, like a year or a name, nor ends with 百 or 千, which may belong to the next word.
    pub(crate) fn is_plain(&self) -> bool {
        let long = self.is_digits() && self.spelled.len() >= 4;
        self.script == Script::Digits && !long && !self.spelled.ends_with(['十', '百', '千'])
    }

    /// Returns whether it begins with a zero that is not the whole integer part: 06, 007.
    pub(crate) fn has_leading_zero(&self) -> bool {
        self.spelled
            .strip_prefix('0')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// Returns whether it is a lone multiplier, like the scale of a table: 千, 百万.
    pub(crate) fn is_scale(&self) -> bool {
        matches!(self.spelled.as_str(), "千" | "十万" | "百万" | "千万" | "十億" | "百億" | "千億")
    }
}

/// Returns the minus directly before a place, if it can be one.
pub(crate) fn minus_before(start: Cursor<'_>) -> Option<(Minus, Cursor<'_>)> {
    if let Some(place) = start.back_over_gap().take_any_back(MINUS) {
        return Some((Minus::Decrease, place));
    }
    let (sign, place) = start.step_back().filter(|(c, _)| "▲△−-﹣".contains(*c))?;
    if matches!(sign, '▲' | '△') {
        return Some((Minus::Decrease, place));
    }
    // 4-1 is a code and 大開1-8 an address; 前年度比-3 and ：-3 are signed.
    let before = place.peek_back();
    let free = before.is_none_or(|c| {
        c.is_whitespace() || "、，,。：:（(「『【［[＝=/｜|比差で・はがの".contains(c)
    });
    // − can only be a minus, unless it joins two figures or letters.
    let minus = sign != '-' && before.is_some_and(|c| !c.is_ascii_alphanumeric());
    (minus || free).then_some((Minus::Stroke, place))
}

/// Returns the place after the following figures, each after one of some joints.
pub(crate) fn over_joined<'a>(end: Cursor<'a>, joints: &str) -> Cursor<'a> {
    let next = |place: &Cursor<'a>| {
        let (_, behind) = place.step().filter(|(c, _)| joints.contains(*c))?;
        Some(Numeral::of_digits(behind)?.end)
    };
    core::iter::successors(Some(end), next).last().unwrap_or(end)
}

/// Returns a digit in its usual spelling: 〇 for 零, and 億 for 憶.
fn usual_digit(c: char) -> char {
    match c {
        '零' => '〇',
        '憶' => '億',
        _ => c,
    }
}

/// Returns whether a character continues a numeral that ends with `last`.
fn goes_on(last: Option<char>, c: char, behind: Cursor<'_>) -> bool {
    let digit = || last.is_some_and(|c| c.is_ascii_digit());
    let kanji = || last.is_some_and(is_kanji_digit);
    let multiplier = || last.is_some_and(is_multiplier);
    match c {
        '0'..='9' => !kanji(),
        ',' | '.' => digit() && behind.at_digit(),
        _ if is_kanji_digit(c) => last.is_none() || kanji() || multiplier(),
        '十' | '百' | '千' => !matches!(last, Some(',' | '.')),
        '万' | '億' | '兆' => digit() || kanji() || multiplier(),
        _ => false,
    }
}

/// Returns whether a numeral can begin with the character.
pub(crate) fn begins_numeral(c: char) -> bool {
    c.is_ascii_digit() || is_kanji_digit(c) || matches!(c, '十' | '百' | '千')
}

fn is_kanji_digit(c: char) -> bool {
    matches!(c, '零' | '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九')
}

pub(crate) fn is_multiplier(c: char) -> bool {
    matches!(c, '十' | '百' | '千' | '万' | '億' | '兆')
}
