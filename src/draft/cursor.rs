//! A place in a sentence, with the characters before and after it in usual width.

use crate::terms::notation::width;

/// A place in a sentence. Reading forwards or backwards gives characters in usual width; places
/// refer to the text as written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    sentence: &'a str,
    at: usize,
}

/// Compared cursors belong to the same sentence, so its text is not compared: that would take time
/// linear in it.
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

    /// Creates it at a byte offset of a sentence.
    pub(crate) const fn within(sentence: &'a str, at: usize) -> Self {
        Self { sentence, at }
    }

    /// Returns the byte offset in the sentence.
    pub(crate) const fn at(self) -> usize {
        self.at
    }

    pub(crate) fn rest(self) -> &'a str {
        self.sentence.get(self.at..).unwrap_or_default()
    }

    fn before(self) -> &'a str {
        self.sentence.get(..self.at).unwrap_or_default()
    }

    /// Returns the text from here to a later place.
    pub(crate) fn text_to(self, end: Self) -> &'a str {
        self.sentence.get(self.at..end.at).unwrap_or_default()
    }

    /// Returns the next character, in usual width.
    pub(crate) fn peek(self) -> Option<char> {
        self.rest().chars().next().map(width)
    }

    /// Returns the next character, and the place after it.
    pub(crate) fn step(self) -> Option<(char, Self)> {
        #[cfg(test)]
        steps::step();
        let c = self.rest().chars().next()?;
        Some((width(c), Self { at: self.at.saturating_add(c.len_utf8()), ..self }))
    }

    /// Returns the place after the next character, or the end.
    pub(crate) fn on(self) -> Self {
        self.step().map_or(self, |(_, next)| next)
    }

    /// Returns the previous character, and the place before it.
    pub(crate) fn step_back(self) -> Option<(char, Self)> {
        #[cfg(test)]
        steps::step();
        let c = self.before().chars().next_back()?;
        Some((width(c), Self { at: self.at.saturating_sub(c.len_utf8()), ..self }))
    }

    /// Returns the previous character, in usual width.
    pub(crate) fn peek_back(self) -> Option<char> {
        self.step_back().map(|(c, _)| c)
    }

    /// Returns whether the next character is a digit.
    pub(crate) fn at_digit(self) -> bool {
        self.peek().is_some_and(|c| c.is_ascii_digit())
    }

    /// Returns whether the previous character is a digit.
    pub(crate) fn after_digit(self) -> bool {
        self.peek_back().is_some_and(|c| c.is_ascii_digit())
    }

    /// Returns the place after a word, if it is next. The word is in usual width.
    pub(crate) fn take(self, word: &str) -> Option<Self> {
        #[cfg(test)]
        steps::step();
        let (rest, asked) = (self.sentence.as_bytes().get(self.at..)?, word.as_bytes());
        let alike = rest.iter().zip(asked).take_while(|(a, b)| a == b).count();
        let place = Self { at: self.at.saturating_add(alike), ..self };
        if alike == asked.len() {
            return Some(place);
        }
        // Characters in another width begin with this byte.
        if rest.get(alike) != Some(&0xEF) {
            return None;
        }
        let (c, next) = place.step()?;
        next.take(word.get(alike..)?.strip_prefix(c)?)
    }

    /// Returns the first row of a table whose word is next, and the place after it.
    pub(crate) fn take_row<T: Copy>(self, rows: &[(&str, T)]) -> Option<(T, Self)> {
        rows.iter().find_map(|(word, of)| Some((*of, self.take(word)?)))
    }

    /// Returns the place after the first of some words that is next.
    pub(crate) fn take_any(self, words: &[&str]) -> Option<Self> {
        words.iter().find_map(|word| self.take(word))
    }

    /// Returns the place before a word, if it directly precedes.
    pub(crate) fn take_back(self, word: &str) -> Option<Self> {
        word.chars().rev().try_fold(self, |place, expected| {
            place.step_back().and_then(|(c, next)| (c == expected).then_some(next))
        })
    }

    /// Returns the place before the first of some words that directly precedes.
    pub(crate) fn take_any_back(self, words: &[&str]) -> Option<Self> {
        let last = self.peek_back()?;
        words.iter().filter(|word| word.ends_with(last)).find_map(|word| self.take_back(word))
    }

    /// Returns the first row of a table whose word directly precedes, and the place before it.
    pub(crate) fn take_row_back<T: Copy>(self, rows: &[(&str, T)]) -> Option<(T, Self)> {
        let last = self.peek_back()?;
        let mut rows = rows.iter().filter(|(word, _)| word.ends_with(last));
        rows.find_map(|(word, of)| Some((*of, self.take_back(word)?)))
    }

    /// Returns the place after a word, if it is next, even with spaces in it: 以 上.
    pub(crate) fn take_spaced(self, word: &str) -> Option<Self> {
        let mut chars = word.chars();
        let (first, next) = self.step()?;
        (chars.next() == Some(first)).then_some(())?;
        chars.try_fold(next, |place, expected| {
            let near = place.step().filter(|(c, _)| is_space(*c)).map_or(place, |(_, next)| next);
            near.step().and_then(|(c, next)| (c == expected).then_some(next))
        })
    }

    /// Returns the following characters in usual width, each with the place after it.
    pub(crate) fn ahead(self) -> impl Iterator<Item = (char, Self)> {
        core::iter::successors(self.step(), |(_, place)| place.step())
    }

    /// Returns the following places, one per character, while the characters satisfy a condition.
    pub(crate) fn along(
        self,
        most: usize,
        goes_on: impl Fn(char) -> bool,
    ) -> impl Iterator<Item = Self> {
        let next = move |place: &Self| place.step().filter(|(c, _)| goes_on(*c)).map(|it| it.1);
        core::iter::successors(Some(self), next).take(most)
    }

    /// Returns the place after at most `most` characters that satisfy a condition.
    fn over(self, most: usize, goes_on: impl Fn(char) -> bool) -> Self {
        self.along(most.saturating_add(1), goes_on).last().unwrap_or(self)
    }

    /// Returns the place before at most `most` characters that satisfy a condition.
    pub(crate) fn back_over(self, most: usize, goes_on: impl Fn(char) -> bool) -> Self {
        let mut place = self;
        for _ in 0..most {
            match place.step_back() {
                Some((c, next)) if goes_on(c) => place = next,
                _ => break,
            }
        }
        place
    }

    /// Returns the place after up to three spaces on the line.
    pub(crate) fn over_spaces(self) -> Self {
        self.over(3, is_space)
    }

    /// Returns the place before up to three spaces on the line.
    pub(crate) fn back_over_spaces(self) -> Self {
        self.back_over(3, is_space)
    }

    /// Returns the place after all following spaces and invisible characters on the line.
    pub(crate) fn over_gap(self) -> Self {
        self.over(usize::MAX, is_gap)
    }

    /// Returns the place before all preceding spaces and invisible characters on the line.
    pub(crate) fn back_over_gap(self) -> Self {
        self.back_over(usize::MAX, is_gap)
    }

    /// Returns whether only spaces and bullets precede on the line.
    pub(crate) fn begins_line(self) -> bool {
        let place = self.back_over(7, |c| is_space(c) || "・･•●○◎◆◇■□▪※→⇒*".contains(c));
        place.peek_back().is_none_or(is_line_break)
    }

    /// Returns whether only spaces follow on the line.
    pub(crate) fn ends_line(self) -> bool {
        self.over_spaces().peek().is_none_or(is_line_break)
    }

    /// Returns whether only spaces are outside the two places in the sentence.
    pub(crate) fn is_alone(self, end: Self) -> bool {
        self.back_over_spaces().peek_back().is_none() && end.over_spaces().peek().is_none()
    }
}

/// Returns whether it is a space within a line, of any width.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() && !is_line_break(c)
}

/// Returns whether it is a character that is invisible, or combines with the one before it.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}' | '\u{3099}' | '\u{309a}'
            | 'ﾞ' | 'ﾟ' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{e0000}'..='\u{e0fff}')
}

/// Returns whether it may separate two pieces of one figure.
pub(crate) fn is_gap(c: char) -> bool {
    is_space(c) || is_unseen(c)
}

pub(crate) fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Returns whether it ends a clause; searches do not cross it.
pub(crate) fn ends_clause(c: char) -> bool {
    is_line_break(c)
        || matches!(c, '、' | '。' | ',' | '，' | ';' | '；' | '「'..='】')
        || matches!(c, '(' | ')' | '（' | '）' | '[' | ']' | '［' | '］')
}

pub(crate) fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '〆' | '㐀'..='鿿' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3FFFF}')
}

pub(crate) fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゟ')
}

pub(crate) fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー'..='ヿ' | 'ｦ'..='ﾟ')
}

/// Returns whether nouns and stems of verbs are written with it, while the prose around them is in
/// hiragana.
pub(crate) fn is_stem(c: char) -> bool {
    is_kanji(c) || is_katakana(c)
}

/// Returns whether it is a circled number, as the form labels the parts of a cell.
pub(crate) fn is_label(c: char) -> bool {
    matches!(c, '①'..='⑳')
}

/// Counts the steps of cursors in tests, so that work is measured without a clock.
#[cfg(test)]
pub(crate) mod steps {
    use std::cell::Cell;

    std::thread_local! {
        static STEPS: Cell<usize> = const { Cell::new(0) };
    }

    /// Counts a step of a cursor.
    pub(crate) fn step() {
        STEPS.with(|steps| steps.set(steps.get().saturating_add(1)));
    }

    /// Returns the steps taken by some work.
    pub(crate) fn of(work: impl FnOnce()) -> usize {
        STEPS.with(|steps| steps.set(0));
        work();
        STEPS.with(Cell::get)
    }
}
