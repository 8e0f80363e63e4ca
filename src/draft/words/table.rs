//! How tables of words are written, with each word once beside its meaning, and how long ones are
//! searched.

use crate::draft::cursor::Cursor;

/// A long table of words. Words whose first characters have the same lowest bits are chained, in
/// the order of the table, so that few of them are compared at a place.
#[derive(Debug)]
pub(crate) struct WordTable<T: 'static = ()> {
    pub(crate) list: &'static [&'static str],
    /// The meaning of each word; empty for a mere set of words.
    pub(crate) meanings: &'static [T],
    pub(crate) chains: &'static Chains,
}

impl<T: Copy> WordTable<T> {
    /// Returns the meaning of the first word at a place, and the place after it.
    pub(crate) fn at<'a>(&self, place: Cursor<'a>) -> Option<(T, Cursor<'a>)> {
        let (number, end) = self.all(place).next()?;
        Some((*self.meanings.get(number)?, end))
    }
}

impl<T> WordTable<T> {
    /// Returns the place after the first word at a place.
    pub(crate) fn first<'a>(&self, place: Cursor<'a>) -> Option<Cursor<'a>> {
        self.all(place).next().map(|(_, end)| end)
    }

    /// Returns the place after the longest word at a place.
    pub(crate) fn longest<'a>(&self, place: Cursor<'a>) -> Option<Cursor<'a>> {
        self.all(place).map(|(_, end)| end).max_by_key(|end| end.at())
    }

    /// Returns the words at a place by index, each with the place after it.
    fn all<'a>(&self, place: Cursor<'a>) -> impl Iterator<Item = (usize, Cursor<'a>)> {
        self.beginning(place).filter_map(move |(number, word)| Some((number, place.take(word)?)))
    }

    /// Returns the words that may be at a place, by index: those with the same beginning.
    pub(crate) fn beginning(
        &self,
        place: Cursor<'_>,
    ) -> impl Iterator<Item = (usize, &'static str)> {
        let numbers = place.peek().into_iter().flat_map(|c| self.chains.beginning(c));
        numbers.filter_map(|number| Some((number, *self.list.get(number)?)))
    }
}

/// Words chained by their first characters. A link is a word's index plus one; zero ends a chain.
#[derive(Debug)]
pub(crate) struct Chains<L: ?Sized = [u16]> {
    firsts: [u16; CHAINS],
    nexts: L,
}

const CHAINS: usize = 64;

impl<const N: usize> Chains<[u16; N]> {
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        reason = "only used in constants: an index out of bounds fails the build"
    )]
    pub(crate) const fn of(words: &[&str]) -> Self {
        assert!(N < 1 << 16, "a table is too long");
        let (mut firsts, mut nexts, mut at) = ([0; CHAINS], [0; N], N);
        while at > 0 {
            at -= 1;
            // The lowest bits of a character are in its last byte.
            let (bytes, mut last) = (words[at].as_bytes(), 0);
            while last + 1 < bytes.len() && bytes[last + 1] & 0xC0 == 0x80 {
                last += 1;
            }
            let chain = bytes[last] as usize % CHAINS;
            nexts[at] = firsts[chain];
            firsts[chain] = at as u16 + 1;
        }
        Self { firsts, nexts }
    }
}

impl Chains {
    fn beginning(&self, c: char) -> impl Iterator<Item = usize> {
        let number = |link: &u16| usize::from(*link).checked_sub(1);
        let chain = usize::try_from(u32::from(c)).ok().and_then(|c| c.checked_rem(CHAINS));
        let first = chain.and_then(|chain| self.firsts.get(chain)).and_then(number);
        core::iter::successors(first, move |at| self.nexts.get(*at).and_then(number))
    }
}

/// Declares tables of words: sets of words, or for each meaning its words. The first matching word
/// is taken, so of two with the same beginning the longer comes first.
///
/// ```text
/// words! {
///     /// A set: `&[&str]`.
///     JOINTS { "から" "より" }
///     /// A table: `&[(&str, Way)]`.
///     MARKS: Way { Way::Up => "増", Way::Down => "減", }
///     /// A long set: `WordTable`.
///     static COUNTERS { "世代" "中学校" }
///     /// A long table: `WordTable<Way>`.
///     static VERBS: Way { Way::Up => "増加" "増員", Way::Down => "削減", }
/// }
/// ```
macro_rules! words {
    () => {};
    ($(#[$doc:meta])* $vis:vis $name:ident { $($word:literal)+ } $($rest:tt)*) => {
        $(#[$doc])*
        $vis const $name: &[&str] = &[$($word),+];
        $crate::draft::words::table::words! { $($rest)* }
    };
    ($(#[$doc:meta])* $vis:vis $name:ident: $of:ty {
        $($meaning:expr => $($word:literal)+,)+
    } $($rest:tt)*) => {
        $(#[$doc])*
        $vis const $name: &[(&str, $of)] = &[$($(($word, $meaning)),+),+];
        $crate::draft::words::table::words! { $($rest)* }
    };
    ($(#[$doc:meta])* $vis:vis static $name:ident { $($word:literal)+ } $($rest:tt)*) => {
        $(#[$doc])*
        $vis static $name: $crate::draft::words::table::WordTable =
            $crate::draft::words::table::chained!(&[$($word),+], &[]);
        $crate::draft::words::table::words! { $($rest)* }
    };
    ($(#[$doc:meta])* $vis:vis static $name:ident: $of:ty {
        $($meaning:expr => $($word:literal)+,)+
    } $($rest:tt)*) => {
        $(#[$doc])*
        $vis static $name: $crate::draft::words::table::WordTable<$of> =
            $crate::draft::words::table::chained!(
                &[$($($word),+),+],
                &[$($($crate::draft::words::table::beside!($word $meaning)),+),+]
            );
        $crate::draft::words::table::words! { $($rest)* }
    };
}
pub(crate) use words;

/// A meaning with each of its words.
macro_rules! beside {
    ($word:literal $meaning:expr) => {
        $meaning
    };
}
pub(crate) use beside;

/// A long table of words and their meanings.
macro_rules! chained {
    ($words:expr, $meanings:expr) => {{
        use $crate::draft::words::table::{Chains, WordTable};
        const WORDS: &[&str] = $words;
        const CHAINS: &Chains = &Chains::<[u16; WORDS.len()]>::of(WORDS);
        WordTable { list: WORDS, meanings: $meanings, chains: CHAINS }
    }};
}
pub(crate) use chained;
