//! A place in a sentence, and what stands before and behind it in usual width.

use crate::terms::notation::width;

/// A place in a sentence. Looking ahead or back gives characters in their usual width; places
/// stay those of the text as written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    sentence: &'a str,
    at: usize,
}

/// Cursors are of one sentence. Its text is not compared: that would be work by its length.
impl PartialEq for Cursor<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}

impl Eq for Cursor<'_> {}

impl<'a> Cursor<'a> {
    pub(crate) const fn new(sentence: &'a str) -> Self {
        Self { sentence, at: 0 }
    }

    /// The place as a byte offset in the sentence.
    pub(crate) const fn at(self) -> usize {
        self.at
    }

    pub(crate) fn rest(self) -> &'a str {
        self.sentence.get(self.at..).unwrap_or_default()
    }

    fn before(self) -> &'a str {
        self.sentence.get(..self.at).unwrap_or_default()
    }

    /// What stands from here to a later place.
    pub(crate) fn text_to(self, end: Self) -> &'a str {
        self.sentence.get(self.at..end.at).unwrap_or_default()
    }

    /// The character behind, in usual width.
    pub(crate) fn peek(self) -> Option<char> {
        self.rest().chars().next().map(width)
    }

    /// The character behind, and the place behind that.
    pub(crate) fn step(self) -> Option<(char, Self)> {
        #[cfg(test)]
        crate::draft::growth::step();
        let c = self.rest().chars().next()?;
        Some((width(c), Self { at: self.at.saturating_add(c.len_utf8()), ..self }))
    }

    /// The place one character on, or the end.
    pub(crate) fn on(self) -> Self {
        self.step().map_or(self, |(_, next)| next)
    }

    /// The character before, and the place before that.
    pub(crate) fn step_back(self) -> Option<(char, Self)> {
        #[cfg(test)]
        crate::draft::growth::step();
        let c = self.before().chars().next_back()?;
        Some((width(c), Self { at: self.at.saturating_sub(c.len_utf8()), ..self }))
    }

    /// The character before, in usual width.
    pub(crate) fn peek_back(self) -> Option<char> {
        self.step_back().map(|(c, _)| c)
    }

    /// The place behind a word, where it stands here.
    pub(crate) fn take(self, word: &str) -> Option<Self> {
        word.chars().try_fold(self, |place, expected| {
            place.step().and_then(|(c, next)| (c == expected).then_some(next))
        })
    }

    /// The place behind the first of some words that stands here.
    pub(crate) fn take_any(self, words: &[&str]) -> Option<Self> {
        words.iter().find_map(|word| self.take(word))
    }

    /// The place before a word, where it stands directly before.
    pub(crate) fn take_back(self, word: &str) -> Option<Self> {
        word.chars().rev().try_fold(self, |place, expected| {
            place.step_back().and_then(|(c, next)| (c == expected).then_some(next))
        })
    }

    /// The place before the first of some words that stands directly before.
    pub(crate) fn take_any_back(self, words: &[&str]) -> Option<Self> {
        words.iter().find_map(|word| self.take_back(word))
    }

    /// The place behind up to three spaces of one line.
    pub(crate) fn over_spaces(self) -> Self {
        (0..3).fold(self, |place, _| match place.step() {
            Some((c, next)) if is_space(c) => next,
            _ => place,
        })
    }

    /// The place before up to three spaces of one line.
    pub(crate) fn back_over_spaces(self) -> Self {
        (0..3).fold(self, |place, _| match place.step_back() {
            Some((c, next)) if is_space(c) => next,
            _ => place,
        })
    }

    /// The characters behind, in usual width, each with the place behind it.
    pub(crate) fn ahead(self) -> impl Iterator<Item = (char, Self)> {
        core::iter::successors(self.step(), |(_, place)| place.step())
    }

    /// Whether only spaces and bullets stand before on the line.
    pub(crate) fn begins_line(self) -> bool {
        let mut place = self;
        for _ in 0..8 {
            match place.step_back() {
                None => return true,
                Some((c, next)) if is_space(c) || "・･•●○◎◆◇■□▪※→⇒*".contains(c) =>
                {
                    place = next;
                }
                Some((c, _)) => return is_line_break(c),
            }
        }
        false
    }

    /// Whether nothing but spaces stands behind on the line.
    pub(crate) fn ends_line(self) -> bool {
        self.over_spaces().peek().is_none_or(is_line_break)
    }

    /// Whether nothing but spaces stands between the sentence's ends and the two places.
    pub(crate) fn is_alone(self, end: Self) -> bool {
        self.back_over_spaces().peek_back().is_none() && end.over_spaces().peek().is_none()
    }
}

/// A space within a line.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\t' | '\u{a0}')
}

pub(crate) fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// What ends a clause: nothing is looked for across it.
pub(crate) fn ends_clause(c: char) -> bool {
    is_line_break(c) || "、。，,;；「」『』（）()【】［］[]".contains(c)
}

pub(crate) fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '〆' | '㐀'..='鿿' | '豈'..='﫿' | '\u{20000}'..='\u{3FFFF}')
}

pub(crate) fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゟ')
}

pub(crate) fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー'..='ヿ' | 'ｦ'..='ﾟ')
}
