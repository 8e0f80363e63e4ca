//! Breaks a text into lines of a width, counted in the columns of a fixed pitch (UAX #11).

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::form::bytes::any_byte;
use crate::form::visible::by_number;

/// How many columns a character takes that UAX #11 calls ambiguous, such as ① ㋐ ○ × ―.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Ambiguous {
    /// One, as in most terminals.
    #[default]
    Narrow,
    /// Two, as in Japanese fixed-width fonts.
    Wide,
}

/// Measures texts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ruler {
    pub(crate) ambiguous: Ambiguous,
}

impl Ruler {
    pub(crate) const fn new(ambiguous: Ambiguous) -> Self {
        Self { ambiguous }
    }

    pub(crate) fn width(self, text: &str) -> usize {
        self.plain_columns(text, usize::MAX).unwrap_or_else(|| match self.ambiguous {
            Ambiguous::Narrow => text.width(),
            Ambiguous::Wide => text.width_cjk(),
        })
    }

    /// Returns the width of a character of the most frequent kinds, which never combine with one
    /// before.
    const fn plain(self, c: char) -> Option<usize> {
        match c {
            ' '..='~' => Some(1),
            '\u{3000}'..='〩'
            | 'ぁ'..='ゖ'
            | 'ァ'..='ヿ'
            | '㋐'..='㋾'
            | '一'..='\u{9FFF}'
            | '！'..='｠' => Some(2),
            '①'..='⑳' | 'Ⅰ'..='Ⅻ' | 'ⅰ'..='ⅹ' | '×' | '―' | '…' | '※' | '→' | '○' | '●' => {
                Some(match self.ambiguous {
                    Ambiguous::Narrow => 1,
                    Ambiguous::Wide => 2,
                })
            }
            _ => None,
        }
    }

    /// Returns a text of only such characters as one line, if it is not wider.
    #[cfg(feature = "svg")]
    pub(crate) fn plain_line(self, text: &str, most: usize) -> Option<Wrapped<'_>> {
        let width = self.plain_columns(text, most)?;
        let first = WrappedLine { from: 0, to: text.len(), width };
        Some(Wrapped { text: text.into(), first, more: Vec::new() })
    }

    /// Returns the width of a text with only such characters, if it is at most the given one.
    fn plain_columns(self, text: &str, most: usize) -> Option<usize> {
        text.chars().try_fold(0_usize, |all, c| {
            Some(all.saturating_add(self.plain(c)?)).filter(|all| *all <= most)
        })
    }
}

/// A text broken into lines, between words where possible. The lines, joined with a line end where
/// the text has one, are the text.
pub(crate) struct Wrapped<'t> {
    text: Cow<'t, str>,
    first: WrappedLine,
    more: Vec<WrappedLine>,
}

/// A line: its bytes in the text, and the number of columns it takes.
#[derive(Clone, Copy, Default)]
struct WrappedLine {
    from: usize,
    to: usize,
    width: usize,
}

impl<'t> Wrapped<'t> {
    pub(crate) fn new(text: Cow<'t, str>, width: usize, ambiguous: Ambiguous) -> Self {
        let (ruler, text) = (Ruler::new(ambiguous), without_turns(text));
        let (mut first, mut more, mut from) = (None, Vec::new(), 0_usize);
        for line in text.split('\n') {
            break_line(line, width, ruler, |own| {
                let (from, to) = (from.saturating_add(own.from), from.saturating_add(own.to));
                let line = WrappedLine { from, to, ..own };
                if first.is_none() {
                    first = Some(line);
                } else {
                    more.push(line);
                }
            });
            from = from.saturating_add(line.len()).saturating_add(1);
        }
        Self { text, first: first.unwrap_or_default(), more }
    }

    /// Returns the number of lines.
    pub(crate) fn height(&self) -> usize {
        self.more.len().saturating_add(1)
    }

    /// Returns a line, and how many columns it takes.
    pub(crate) fn line(&self, number: usize) -> Option<(&str, usize)> {
        let line = number.checked_sub(1).map_or(Some(&self.first), |next| self.more.get(next));
        let WrappedLine { from, to, width } = *line?;
        Some((self.text.get(from..to)?, width))
    }

    /// Returns the lines, one after another.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        let lines = core::iter::once(&self.first).chain(&self.more);
        lines.filter_map(|line| self.text.get(line.from..line.to))
    }

    /// Returns the first line.
    #[cfg(feature = "svg")]
    pub(crate) fn into_first(self) -> Cow<'t, str> {
        up_to(self.text, self.first.to)
    }

    /// Returns at most the given number of lines, the last of which ends with … within the width.
    #[cfg(feature = "svg")]
    pub(crate) fn cut(self, most: usize, width: usize, ruler: Ruler) -> Self {
        let Self { text, mut first, mut more } = self;
        more.truncate(most.saturating_sub(1));
        let last = more.last_mut().unwrap_or(&mut first);
        let mut text = up_to(text, last.to).into_owned();
        let own = |text: &str| ruler.width(text.get(last.from..).unwrap_or_default());
        while own(&text).saturating_add(2) > width && text.len() > last.from {
            text.pop();
        }
        text.push('…');
        *last = WrappedLine { from: last.from, to: text.len(), width: own(&text) };
        Self { text: text.into(), first, more }
    }
}

/// Returns a text up to one of its bytes.
#[cfg(feature = "svg")]
pub(crate) fn up_to(text: Cow<'_, str>, end: usize) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => text.get(..end).unwrap_or_default().into(),
        Cow::Owned(mut text) => {
            text.truncate(end);
            text.into()
        }
    }
}

/// Writes tabs as ␉, and characters that reverse the direction by their number.
fn without_turns(text: Cow<'_, str>) -> Cow<'_, str> {
    let turns = |c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    // Characters that reverse the direction begin with this byte.
    if !any_byte(&text, |byte| matches!(byte, b'\t' | 0xE2))
        || !text.contains(|c| c == '\t' || turns(c))
    {
        return text;
    }
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => written.push('␉'),
            c if turns(c) => written.push_str(&by_number(c)),
            c => written.push(c),
        }
    }
    Cow::Owned(written)
}

/// Breaks a line of a text.
fn break_line(line: &str, width: usize, ruler: Ruler, mut give: impl FnMut(WrappedLine)) {
    if let Some(columns) = ruler.plain_columns(line, width) {
        return give(WrappedLine { from: 0, to: line.len(), width: columns });
    }
    // The pending part: its bytes, and the columns it takes.
    let (mut from, mut at, mut used) = (0, 0_usize, 0_usize);
    // The last position where the line may be broken, and the columns up to it.
    let mut last: Option<(usize, usize)> = None;
    let mut before = None;
    // Other characters may take another number of columns together than separately.
    let mut is_plain = true;
    let mut push = |from, to, columns, is_plain| {
        let measured = || ruler.width(line.get(from..to).unwrap_or_default());
        give(WrappedLine { from, to, width: if is_plain { columns } else { measured() } });
    };
    for cluster in clusters(line, ruler) {
        let behind = at.saturating_add(cluster.length);
        let measured = || ruler.width(line.get(at..behind).unwrap_or_default());
        let wide = cluster.plain.unwrap_or_else(measured);
        if from == at || may_break(before, cluster.first) {
            last = Some((at, used));
        }
        while used.saturating_add(wide) > width && from < at {
            let (end, columns) = last.take().filter(|(end, _)| *end > from).unwrap_or((at, used));
            push(from, end, columns, is_plain);
            (from, used) = (end, used.saturating_sub(columns));
        }
        is_plain &= cluster.plain.is_some();
        (at, used, before) = (behind, used.saturating_add(wide), Some(cluster.last));
    }
    push(from, at, used, is_plain);
}

/// Returns whether a character should not begin a line.
const fn closes(c: char) -> bool {
    matches!(
        c,
        '、' | '。'
            | '，'
            | '．'
            | '・'
            | '：'
            | '；'
            | '！'
            | '？'
            | '）'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '｝'
            | ','
            | '.'
            | ':'
            | ';'
            | '!'
            | '?'
            | ')'
            | ']'
            | '}'
            | '%'
            | '％'
            | 'ー'
            | '々'
    )
}

/// Returns whether a character should not end a line.
const fn opens(c: char) -> bool {
    matches!(c, '（' | '「' | '『' | '【' | '〔' | '｛' | '(' | '[' | '{')
}

/// Returns whether a line may be broken between a character and what follows: not within a Latin
/// word or number, not before a closing mark nor after an opening one.
fn may_break(before: Option<char>, right: char) -> bool {
    let Some(left) = before else { return true };
    let word = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == ',';
    !(word(left) && word(right) || closes(right) || opens(left))
}

/// One visible character: a character and those that combine with it.
struct Cluster {
    first: char,
    last: char,
    /// The length in bytes.
    length: usize,
    /// The number of columns it takes, if it is one plain character.
    plain: Option<usize>,
}

fn clusters(line: &str, ruler: Ruler) -> impl Iterator<Item = Cluster> {
    let mut chars = line.char_indices().map(move |(at, c)| (at, c, ruler.plain(c))).peekable();
    core::iter::from_fn(move || {
        let (at, first, plain) = chars.next()?;
        let is_alone = chars.peek().is_none_or(|(.., next)| next.is_some());
        if let Some(plain) = plain.filter(|_| is_alone) {
            return Some(Cluster {
                first,
                last: first,
                length: first.len_utf8(),
                plain: Some(plain),
            });
        }
        let length = cluster_end(line.get(at..)?, ruler);
        let end = at.saturating_add(length);
        let mut last = first;
        while let Some((_, c, _)) = chars.next_if(|(at, ..)| *at < end) {
            last = c;
        }
        Some(Cluster { first, last, length, plain: None })
    })
}

/// The largest number of bytes of a cluster joined by a character with a width of its own: emoji
/// are much shorter.
const LONGEST_JOINED: usize = 64;

/// Returns how many bytes the first cluster of a text takes.
fn cluster_end(text: &str, ruler: Ruler) -> usize {
    let mut chars = text.char_indices();
    let Some((_, mut last)) = chars.next() else { return 0 };
    let mut flags = usize::from(is_flag(last));
    for (at, c) in chars {
        if ruler.plain(c).is_some() && last != '\u{200D}' {
            return at;
        }
        // After a joiner, or for a skin colour; each only if the whole is one emoji.
        let joined = (last == '\u{200D}' || matches!(c, '\u{1F3FB}'..='\u{1F3FF}'))
            && at < LONGEST_JOINED
            && text.get(..at.saturating_add(c.len_utf8())).is_some_and(|it| it.width() <= 2);
        let combines = c.width().unwrap_or_default() == 0;
        let pair = is_flag(c) && flags == 1;
        if !(joined || combines || pair) {
            return at;
        }
        flags = flags.saturating_add(usize::from(is_flag(c)));
        last = c;
    }
    text.len()
}

/// Returns whether a character is half of a flag.
fn is_flag(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

#[test]
fn plain_characters_have_one_width_by_themselves() {
    let (narrow, wide) = (Ruler::new(Ambiguous::Narrow), Ruler::new(Ambiguous::Wide));
    for c in '\0'..=char::MAX {
        let [one, two] = [narrow, wide].map(|ruler| ruler.plain(c));
        assert_eq!(one.is_some(), two.is_some(), "{c:?}");
        assert!(one.is_none() || one == c.width() && two == c.width_cjk(), "{c:?}");
    }
}

#[test]
fn plain_characters_are_as_wide_together_as_one_by_one() {
    let ruler = Ruler::new(Ambiguous::Wide);
    let plain = |c: &char| ruler.plain(*c).is_some() && !('\u{4E10}'..='\u{9FF0}').contains(c);
    let all: Vec<char> = ('\0'..=char::MAX).filter(plain).collect();
    for left in &all {
        for right in &all {
            let pair = String::from_iter([left, right]);
            let apart = [left, right].map(|c| c.width_cjk()).into_iter().flatten().sum();
            assert_eq!(pair.width_cjk(), apart, "{pair:?}");
        }
    }
}
