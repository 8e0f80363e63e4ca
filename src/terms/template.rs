//! The sentences of the rules, cut into pieces when the crate is compiled.
//!
//! In a sentence, `{name}` is a fact. Of `[one|other]`, the first part that applies is written, or
//! none. A part applies if all facts that it names itself, outside its nested `[ ]`, are there.
//! `{name=value}` writes nothing and requires the fact to have that value; `{name?}` writes nothing
//! and requires it to be there. Outside `[ ]`, these two only list the fact among the figures.
//!
//! An unknown fact name or an unclosed bracket fails the build.

use crate::terms::fact_name::{FactName, FactNames};

/// A piece of a sentence. If a part does not apply, the sentence continues at a later piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Piece {
    /// Written as it is.
    Text(&'static str),
    /// Written if the fact is there.
    Fact(FactName),
    /// Jumps to a piece unless all of the facts are there.
    Unless(FactNames, u16),
    /// Jumps to a piece unless the fact has this value.
    UnlessIs(FactName, &'static str, u16),
    /// Jumps to a piece: the part before it was written.
    GoTo(u16),
}

/// Sentences in pieces, and all the facts they name, at any depth.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct Templates<P: ?Sized = [Piece]> {
    pub(crate) names: FactNames,
    /// The index after the last piece of each sentence.
    ends: [u16; SENTENCES],
    pieces: P,
}

/// A condition and a result, in Japanese and then in English.
pub(crate) const SENTENCES: usize = 4;

impl Templates {
    /// Returns the pieces up to the end of a sentence, by its number, and the index of its first
    /// piece.
    pub(crate) fn sentence(&self, number: usize) -> (&[Piece], usize) {
        let end = |number: usize| self.ends.get(number).copied().map_or(0, usize::from);
        let first = number.checked_sub(1).map_or(0, end);
        (self.pieces.get(..end(number)).unwrap_or_default(), first)
    }
}

/// Cuts sentences into pieces.
macro_rules! templates {
    ($($sentence:literal),+) => {{
        use $crate::terms::template::Cutter;

        const CUT: Cutter = Cutter::cut(&[$($sentence),+]);
        const { &CUT.templates::<{ CUT.count() }>() }
    }};
}
pub(crate) use templates;

/// The most pieces that the sentences of a clause may have.
const ROOM: usize = 96;

/// The deepest nesting of choices.
const DEPTH: usize = 6;

/// A jump whose target is not known yet. No piece jumps to the first one.
const LATER: u16 = 0;

/// The pieces cut so far.
pub(crate) struct Cutter {
    pieces: [Piece; ROOM],
    count: usize,
    names: FactNames,
    ends: [u16; SENTENCES],
}

// Plain steps over bytes: to the compiler, a call costs as much as ten of them.
#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "only runs at compile time: past the end fails the build"
)]
impl Cutter {
    /// Cuts sentences into their pieces.
    pub(crate) const fn cut(sentences: &[&'static str; SENTENCES]) -> Self {
        let (pieces, names) = ([Piece::GoTo(LATER); ROOM], FactNames::NONE);
        let mut cutter = Self { pieces, count: 0, names, ends: [0; SENTENCES] };
        let mut number = 0;
        while number < SENTENCES {
            cutter.add(sentences[number].as_bytes());
            cutter.ends[number] = short(cutter.count);
            number += 1;
        }
        cutter
    }

    /// Returns the number of pieces.
    pub(crate) const fn count(&self) -> usize {
        self.count
    }

    /// Returns the pieces without the unused room.
    pub(crate) const fn templates<const N: usize>(&self) -> Templates<[Piece; N]> {
        let (mut pieces, mut at) = ([Piece::GoTo(LATER); N], 0);
        while at < N {
            pieces[at] = self.pieces[at];
            at += 1;
        }
        Templates { names: self.names, ends: self.ends, pieces }
    }

    const fn add(&mut self, bytes: &'static [u8]) {
        // The index of the first piece of each open choice.
        let (mut open, mut depth) = ([0; DEPTH], 0);
        let (mut at, mut from) = (0, 0);
        while at < bytes.len() {
            if !matches!(bytes[at], b'{' | b'[' | b'|' | b']') {
                at += 1;
                continue;
            }
            if from < at {
                self.push(Piece::Text(part(bytes, from, at)));
            }
            from = at + 1;
            match bytes[at] {
                b'{' => {
                    let braces = Braces::read(bytes, from);
                    self.names = self.names.with(braces.name);
                    if matches!(braces.asks, Ask::Nothing) {
                        self.push(Piece::Fact(braces.name));
                    }
                    from = braces.end;
                }
                b'[' => {
                    open[depth] = self.count;
                    depth += 1;
                    self.ask(bytes, from);
                }
                b'|' => {
                    self.push(Piece::GoTo(LATER));
                    self.go_on_here(open[depth - 1], false);
                    self.ask(bytes, from);
                }
                _ => {
                    depth -= 1;
                    self.go_on_here(open[depth], true);
                }
            }
            at = from;
        }
        if from < at {
            self.push(Piece::Text(part(bytes, from, at)));
        }
    }

    const fn push(&mut self, piece: Piece) {
        self.pieces[self.count] = piece;
        self.count += 1;
    }

    /// Pushes the conditions of the part that begins at a byte.
    const fn ask(&mut self, bytes: &'static [u8], from: usize) {
        let (mut names, mut at, mut depth) = (FactNames::NONE, from, 0);
        while depth > 0 || !matches!(bytes[at], b'|' | b']') {
            match bytes[at] {
                b'{' if depth == 0 => {
                    let braces = Braces::read(bytes, at + 1);
                    names = names.with(braces.name);
                    if let Ask::Is(value) = braces.asks {
                        self.push(Piece::UnlessIs(braces.name, value, LATER));
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

    /// Makes the waiting jumps, from a piece on, continue at the next piece.
    const fn go_on_here(&mut self, from: usize, is_end: bool) {
        let (mut at, here) = (from, short(self.count));
        while at < self.count {
            self.pieces[at] = match self.pieces[at] {
                Piece::Unless(names, LATER) => Piece::Unless(names, here),
                Piece::UnlessIs(name, value, LATER) => Piece::UnlessIs(name, value, here),
                Piece::GoTo(LATER) if is_end => Piece::GoTo(here),
                own @ (Piece::Text(..)
                | Piece::Fact(_)
                | Piece::Unless(..)
                | Piece::UnlessIs(..)
                | Piece::GoTo(_)) => own,
            };
            at += 1;
        }
    }
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "checked just before")]
const fn short(count: usize) -> u16 {
    assert!(count < 1 << 16, "a sentence has too many pieces");
    count as u16
}

/// Returns the text between two byte offsets.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "only runs at compile time: an overflow fails the build"
)]
const fn part(bytes: &'static [u8], from: usize, to: usize) -> &'static str {
    let (_, behind) = bytes.split_at(from);
    let (own, _) = behind.split_at(to - from);
    let text = core::str::from_utf8(own);
    assert!(text.is_ok(), "a sentence is cut inside a character");
    if let Ok(text) = text { text } else { "" }
}

/// The content of `{ }`.
struct Braces {
    name: FactName,
    asks: Ask,
    /// The offset after the closing brace.
    end: usize,
}

/// What a sentence requires of a fact: nothing if the fact is written.
enum Ask {
    Nothing,
    There,
    /// That its value is this text.
    Is(&'static str),
}

impl Braces {
    /// Reads the text after `{`.
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "only runs at compile time: past the end fails the build"
    )]
    const fn read(bytes: &'static [u8], from: usize) -> Self {
        let mut to = from;
        while !matches!(bytes[to], b'=' | b'?' | b'}') {
            to += 1;
        }
        let mut end = to;
        while bytes[end] != b'}' {
            end += 1;
        }
        let asks = match bytes[to] {
            b'=' => Ask::Is(part(bytes, to + 1, end)),
            b'?' => Ask::There,
            _ => Ask::Nothing,
        };
        Self { name: FactName::named(bytes, from, to), asks, end: end + 1 }
    }
}
