//! The words that name what is measured, without those for the due year and the amount.

use crate::draft::cells::part::{Part, Placed};
use crate::draft::cursor::{Cursor, is_label};
use crate::draft::drafted::Doubt;
use crate::draft::words::asides::before_asides;
use crate::draft::words::table::words;

words! {
    /// Words between a year and what is due in it.
    BOUNDS {
        "末までには" "末までに" "末まで" "中までに" "までには" "までに" "まで" "末に" "末時点" "末"
        "中に" "中" "において" "における" "には" "に" "は" "の" "以降" "から"
    }
}

/// Characters that begin a name after another value.
const BREAKS: [char; 8] = ['、', '，', ',', '\n', '\r', '・', '；', '／'];

words! {
    /// Words that introduce a goal and are not a name.
    GOALS { "目標値" "目標" "数値目標" "目標数" "実績値" "指標" }
}

/// The largest number of characters of a cell that are kept in place of a missing name.
const LONGEST: usize = 100;

impl<'a> Part<'a> {
    /// Returns the words before a value that name what is measured, from one place in its sentence
    /// to another, with the doubts.
    pub(crate) fn name(
        &self,
        (sentence_start, from): (usize, usize),
        sentence: &[Placed<'a>],
        until: usize,
    ) -> (&'a str, Option<Doubt>) {
        let goes_on = self.text.get(from..).unwrap_or_default();
        let begun = from > sentence_start
            && !goes_on.trim_start_matches([' ', '\u{3000}']).starts_with(BREAKS);
        let mut from = from;
        let mut until = before_asides(Cursor::within(self.text, until)).at();
        let mut open = None;
        for placed in sentence.iter().filter(|placed| placed.is_year()) {
            let year = &placed.phrase;
            if year.start() < from || year.end() > until {
                continue;
            }
            let behind = over_bound(self.text.get(year.end()..until).unwrap_or_default());
            let behind_at = until.saturating_sub(behind.len());
            if trimmed(behind).is_empty() {
                // 「認知度：平成29年度までに」
                until = year.start();
            } else if trimmed(self.text.get(from..year.start()).unwrap_or_default()).is_empty() {
                // 「平成29年度までに認知度」
                from = behind_at;
            } else {
                open = Some(Doubt::WhichWords);
            }
        }
        let named = trimmed(self.text.get(from..until).unwrap_or_default());
        let named = trimmed(named.strip_suffix(['が', 'は', 'を', 'の']).unwrap_or(named));
        let short = named.chars().count() < 3;
        let named = if short { first_words(trimmed(self.text)) } else { named };
        let said = GOALS.contains(&named) || begun;
        let figures = named.chars().any(char::is_numeric) && !named.starts_with(is_label);
        let open = open.or_else(|| (short || figures || said).then_some(Doubt::WhichWords));
        // The cell has nothing else: 「65％」.
        (named, open)
    }
}

/// Returns the beginning of a text, at most as long as a name may be.
fn first_words(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// Returns the text without the characters around a name.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        is_label(c) || c.is_whitespace() || "・：:、，,」（(「＝=→⇒".contains(c)
    })
}

/// Returns the text after the words that belong to a year.
fn over_bound(text: &str) -> &str {
    let near = text.trim_start();
    BOUNDS.iter().find_map(|bound| near.strip_prefix(bound)).unwrap_or(near)
}
