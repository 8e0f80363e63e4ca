//! The sentences of the rules, cut into pieces when the crate is compiled.
//!
//! In a sentence `{name}` is a fact. Of the parts in `[one|other]` the first is written that
//! applies, or none; a part applies where all facts it names itself, outside the `[ ]` in it, are
//! there. `{name=value}` writes nothing and asks that the fact is that value, `{name?}` that it is
//! there; outside `[ ]` they keep a fact among the figures.
//!
//! A name that no fact has and a bracket that is not closed fail the build.

use crate::terms::fact_name::{FactName, FactNames};

/// A piece of a sentence. Texts are from one byte of the sentence to another; where a part does not
/// apply, it goes on at a later piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Piece {
    /// Written as it is.
    Text(u16, u16),
    /// Written where it is there.
    Fact(FactName),
    /// Goes on elsewhere unless all of the facts are there.
    Unless(FactNames, u16),
    /// Goes on elsewhere unless the fact is the text.
    UnlessIs(FactName, u16, u16, u16),
    /// Goes on elsewhere: the part before was written.
    GoTo(u16),
}

/// A sentence in its pieces, and all that it names, at any depth.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct Cut<P: ?Sized = [Piece]> {
    pub(crate) names: FactNames,
    pub(crate) pieces: P,
}

/// A sentence cut in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Template {
    pub(crate) ja: &'static Cut,
    pub(crate) en: &'static Cut,
}

impl Template {
    /// All that either language names.
    pub(crate) const fn names(&self) -> FactNames {
        self.ja.names.and(self.en.names)
    }
}

/// Cuts a sentence in two languages.
macro_rules! template {
    ($ja:literal, $en:literal) => {
        $crate::terms::template::Template {
            ja: &$crate::terms::template::cut::<{ $crate::terms::template::count($ja) }>($ja),
            en: &$crate::terms::template::cut::<{ $crate::terms::template::count($en) }>($en),
        }
    };
}
pub(crate) use template;

/// Cuts a sentence into its pieces; there are as many as [`count`] says.
pub(crate) const fn cut<const N: usize>(sentence: &str) -> Cut<[Piece; N]> {
    let cutter = Cutter::<N>::cut(sentence.as_bytes());
    Cut { names: cutter.names, pieces: cutter.pieces }
}

/// How many pieces a sentence has.
pub(crate) const fn count(sentence: &str) -> usize {
    Cutter::<0>::cut(sentence.as_bytes()).count
}

/// How deep choices may lie in each other.
const DEPTH: usize = 6;

/// Where a piece goes on that is not known yet. No piece goes on at the first.
const LATER: u16 = 0;

/// What is cut up to now; of the pieces those are kept that there is room for.
struct Cutter<const N: usize> {
    pieces: [Piece; N],
    count: usize,
    names: FactNames,
}

// Plain steps over bytes: a call takes the compiler as long as ten of them.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "in constants alone: past the end is no build"
)]
impl<const N: usize> Cutter<N> {
    const fn cut(bytes: &[u8]) -> Self {
        let mut cutter = Self { pieces: [Piece::GoTo(LATER); N], count: 0, names: FactNames::NONE };
        // The first piece of each choice that is open.
        let (mut open, mut depth) = ([0; DEPTH], 0);
        let (mut at, mut from) = (0, 0);
        while at < bytes.len() {
            if !matches!(bytes[at], b'{' | b'[' | b'|' | b']') {
                at += 1;
                continue;
            }
            if from < at {
                cutter.push(Piece::Text(short(from), short(at)));
            }
            from = at + 1;
            match bytes[at] {
                b'{' => {
                    let braces = Braces::read(bytes, from);
                    cutter.names = cutter.names.with(braces.name);
                    if matches!(braces.asks, Ask::Nothing) {
                        cutter.push(Piece::Fact(braces.name));
                    }
                    from = braces.end;
                }
                b'[' => {
                    open[depth] = cutter.count;
                    depth += 1;
                    cutter.ask(bytes, from);
                }
                b'|' => {
                    cutter.push(Piece::GoTo(LATER));
                    cutter.go_on_here(open[depth - 1], false);
                    cutter.ask(bytes, from);
                }
                _ => {
                    depth -= 1;
                    cutter.go_on_here(open[depth], true);
                }
            }
            at = from;
        }
        if from < at {
            cutter.push(Piece::Text(short(from), short(at)));
        }
        assert!(depth == 0, "a bracket is not closed");
        cutter
    }

    const fn push(&mut self, piece: Piece) {
        if self.count < N {
            self.pieces[self.count] = piece;
        }
        self.count += 1;
    }

    /// Pushes what the part asks that begins at a byte.
    const fn ask(&mut self, bytes: &[u8], from: usize) {
        let (mut names, mut at, mut depth) = (FactNames::NONE, from, 0);
        while depth > 0 || !matches!(bytes[at], b'|' | b']') {
            match bytes[at] {
                b'{' if depth == 0 => {
                    let braces = Braces::read(bytes, at + 1);
                    names = names.with(braces.name);
                    if let Ask::Is(from, to) = braces.asks {
                        self.push(Piece::UnlessIs(braces.name, short(from), short(to), LATER));
                    }
                }
                b'[' => depth += 1,
                b']' => depth -= 1,
                _ => {}
            }
            at += 1;
        }
        if !names.is_empty() {
            self.push(Piece::Unless(names, LATER));
        }
    }

    /// Lets those pieces from one on that wait for it go on at the next piece.
    const fn go_on_here(&mut self, from: usize, is_end: bool) {
        let (mut at, here) = (from, short(self.count));
        while at < self.count && at < N {
            self.pieces[at] = match self.pieces[at] {
                Piece::Unless(names, LATER) => Piece::Unless(names, here),
                Piece::UnlessIs(name, from, to, LATER) => Piece::UnlessIs(name, from, to, here),
                Piece::GoTo(LATER) if is_end => Piece::GoTo(here),
                other => other,
            };
            at += 1;
        }
    }
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "held just before")]
const fn short(count: usize) -> u16 {
    assert!(count < 1 << 16, "a sentence is too long");
    count as u16
}

/// What is in `{ }`.
struct Braces {
    name: FactName,
    asks: Ask,
    /// The byte behind it.
    end: usize,
}

/// What is asked of a fact: nothing where it is written.
enum Ask {
    Nothing,
    There,
    /// That it is the text from one byte to another.
    Is(usize, usize),
}

impl Braces {
    /// Reads what is behind `{`.
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "in constants alone: past the end is no build"
    )]
    const fn read(bytes: &[u8], from: usize) -> Self {
        let mut to = from;
        while !matches!(bytes[to], b'=' | b'?' | b'}') {
            to += 1;
        }
        let mut end = to;
        while bytes[end] != b'}' {
            end += 1;
        }
        let asks = match bytes[to] {
            b'=' => Ask::Is(to + 1, end),
            b'?' => Ask::There,
            _ => Ask::Nothing,
        };
        Self { name: FactName::named(bytes, from, to), asks, end: end + 1 }
    }
}
