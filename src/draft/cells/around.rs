//! The words around a figure, as printed and without the spaces and line breaks of narrow columns.

use alloc::string::String;

use crate::draft::cells::part::{Part, Placed};

/// The words before and behind a figure in its sentence, as far as they are near.
#[derive(Debug)]
pub(crate) struct Around<'a> {
    printed: (&'a str, &'a str),
    /// The same words without spaces, if there are any.
    tight: Option<(String, String)>,
}

impl<'a> Around<'a> {
    pub(crate) fn new(before: &'a str, behind: &'a str) -> Self {
        let spaced = [before, behind].iter().any(|text| text.contains(char::is_whitespace));
        let tight = spaced.then(|| (tight(before), tight(behind)));
        Self { printed: (before, behind), tight }
    }

    /// Returns whether a test holds for the words as printed or without spaces.
    pub(crate) fn any(&self, says: impl Fn(&str, &str) -> bool) -> bool {
        let (before, behind) = self.printed;
        says(before, behind)
            || self.tight.as_ref().is_some_and(|(before, behind)| says(before, behind))
    }
}

impl<'a> Part<'a> {
    /// Returns the words around a phrase.
    pub(crate) fn around(&self, placed: &Placed<'_>) -> Around<'a> {
        Around::new(self.near_before(placed), self.near_behind(placed))
    }

    /// Returns whether the text compares with more figures than are read: in 10団 体以上15団体以下
    /// one is cut in two.
    pub(crate) fn compares_more(&self, phrases: &[Placed<'_>]) -> bool {
        let read = phrases.iter().map(|placed| compared(placed.phrase.text())).sum::<usize>();
        let mut depth = 0_usize;
        let outside = self.text.chars().filter(|c| {
            match c {
                '「' | '『' | '（' | '(' | '｢' => depth = depth.saturating_add(1),
                '」' | '』' | '）' | ')' | '｣' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && !c.is_whitespace()
        });
        compared(&outside.collect::<String>()) > read
    }
}

/// Returns a text without spaces and line breaks.
pub(crate) fn tight(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Returns how often a text compares with a figure by a noun: 以上, 未満.
fn compared(text: &str) -> usize {
    const NOUNS: [&str; 4] = ["以上", "以下", "未満", "以内"];
    let text = tight(text);
    let places = NOUNS.iter().flat_map(|noun| text.match_indices(noun));
    // 65歳以上 is an age.
    let of_age = |at: usize| text.get(..at).is_some_and(|before| before.ends_with(['歳', '才']));
    places.filter(|(at, _)| !of_age(*at)).count()
}
