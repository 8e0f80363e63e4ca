//! A figure written in pieces: letter-spaced, after a comma or point, before its 万, or broken by
//! the end of a line. Its last piece is never read as a figure of its own.
//!
//! | written | read |
//! |---|---|
//! | 2, 787件, 2 , 5 2 0件 | one figure: commas between thousands |
//! | 30 兆円, 3 千人, 1,000億 5,432万件 | one figure: multipliers fall |
//! | 1 0 0人, 16. 5%, 16。5%, 100 000円, 12 34人, 11⏎45名 | ambiguous: whole, or the last piece |
//! | 10 20 30人, 0.28 0.2以上 | separate figures |

use crate::draft::cursor::{Cursor, is_hiragana, is_line_break};
use crate::draft::figures::numeral::{Numeral, Script, is_multiplier};
use crate::draft::figures::unit::{Word, word};

/// What follows a numeral.
pub(crate) enum Pieces<'a> {
    /// Nothing that continues it.
    Whole,
    /// The rest of the same figure.
    OneFigure(Numeral<'a>),
    /// The rest of the same figure, or other figures: the joined numeral, and the last piece.
    Open(Numeral<'a>, Numeral<'a>),
}

/// The gap between two pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    Comma,
    Point,
    Space,
    Line,
    /// Before or after 千 万 億 兆
    Multiplier,
}

/// Reads the pieces that continue a numeral.
pub(crate) fn pieces<'a>(first: &Numeral<'a>) -> Pieces<'a> {
    let (mut joined, mut last) = (first.clone(), first.clone());
    let (mut commas, mut doubts, mut multipliers) = (false, false, false);
    let mut single = first.spelled.chars().count() == 1;
    let mut spaces = false;
    while let Some((between, whole, piece)) = next(&joined, &last) {
        // 千五 5: the second is another figure.
        if whole.end.at() <= joined.end.at() {
            break;
        }
        single &= piece.spelled.chars().count() == 1;
        match between {
            Between::Comma => commas = true,
            Between::Space => spaces = true,
            Between::Point | Between::Line => doubts = true,
            Between::Multiplier => multipliers = true,
        }
        (joined, last) = (whole, piece);
    }
    if !(commas || doubts || multipliers || spaces) {
        return match pair(first) {
            Some(second) => Pieces::Open(first.clone().going_on(second.start), second),
            None => Pieces::Whole,
        };
    }
    let letter_spaced = !spaces || commas && single;
    let written = if commas { begins_free(first) } else { multipliers };
    if !doubts && letter_spaced && written && joined.quantity("").is_some() {
        Pieces::OneFigure(joined)
    } else {
        Pieces::Open(joined, last)
    }
}

/// Returns the second of two figures that may be one figure or a list: 12 34人. Three or more are a
/// list.
fn pair<'a>(first: &Numeral<'a>) -> Option<Numeral<'a>> {
    let figure = |place: Cursor<'a>| {
        let near = place.over_gap();
        Numeral::of_digits(near).filter(|_| near != place)
    };
    let listed = first.start.back_over_gap();
    let listed = listed != first.start && listed.after_digit();
    let whole = |numeral: &Numeral<'a>| numeral.is_digits() && !numeral.has_leading_zero();
    let second = figure(first.end).filter(|second| whole(first) && whole(second))?;
    (!listed && figure(second.end).is_none()).then_some(second)
}

/// Returns the gap before the next piece, the joined numeral, and the piece.
fn next<'a>(
    joined: &Numeral<'a>,
    last: &Numeral<'a>,
) -> Option<(Between, Numeral<'a>, Numeral<'a>)> {
    let end = joined.end;
    let near = end.over_gap();
    let (mark, behind) = match near.step() {
        Some((c @ (',' | '.' | '。' | '｡'), behind)) => (Some(c), behind.over_gap()),
        _ => (None, near),
    };
    let (broken, place) = over_line_break(behind);
    if place == end {
        return None;
    }
    let c = place.peek()?;
    let digit = c.is_ascii_digit();
    if let Some(mark) = mark {
        // 16。5% and 16. 5%; 16.5% is whole.
        let stop = matches!(mark, '。' | '｡');
        let apart = stop || near != end || place != near.on();
        let digits = digit && last.ends_in_digit() && apart;
        let piece = Numeral::read(place).filter(|_| digits)?;
        let whole = joined.clone().with_mark(if stop { '.' } else { mark }).going_on(place);
        let between = match mark {
            _ if broken => Between::Line,
            ',' => Between::Comma,
            _ => Between::Point,
        };
        return Some((between, whole, piece));
    }
    if !digit && (c == '憶' || is_multiplier(c)) {
        // 1,234 百万円 has its unit.
        if !matches!(word(joined), Word::NoUnit) {
            return None;
        }
        // 3 千人; in 5 千葉 and 5 百貨店 no unit follows.
        let whole = joined.clone().going_on(place);
        let unit = whole.end != end && !matches!(word(&whole), Word::NoUnit);
        let behind = whole.end.over_gap().peek();
        let digits = behind.is_some_and(|c| c.is_ascii_digit() || is_large(c));
        let between = if broken { Between::Line } else { Between::Multiplier };
        return (unit || digits).then(|| (between, whole, last.clone().going_on(place)));
    }
    let alike = digit == (joined.script == Script::Digits);
    let piece = Numeral::read(place).filter(|_| alike)?;
    let whole = joined.clone().going_on(place);
    let myriad = joined.spelled.ends_with(['万', '億', '兆', '千']);
    let scaled = || piece.end.over_gap().peek().is_some_and(is_large);
    let between = if broken {
        Between::Line
    } else if myriad && (piece.spelled.ends_with(['万', '億', '千']) || scaled()) {
        Between::Multiplier
    } else {
        Between::Space
    };
    (broken || myriad || goes_on(last, &piece)).then_some((between, whole, piece))
}

/// Returns whether a piece after a space can continue the one before it. Figures with two or more
/// digits are a list: 10 20 30人.
fn goes_on(last: &Numeral<'_>, piece: &Numeral<'_>) -> bool {
    if last.has_point() && piece.has_point() {
        return false;
    }
    let whole = |numeral: &Numeral<'_>| {
        numeral
            .spelled
            .chars()
            .take_while(|c| !matches!(c, '.' | '万' | '億' | '千' | '百' | '十'))
            .count()
    };
    let groups = |numeral: &Numeral<'_>| numeral.spelled.rsplit(',').next().map_or(0, str::len);
    let thousands = whole(piece) == 3 && groups(last) <= 3 && !last.has_point();
    // 1,2 34件: the comma is out of place.
    let broken = last.spelled.contains(',') && groups(last) < 3;
    broken || piece.script == Script::Kanji || whole(last) == 1 || whole(piece) == 1 || thousands
}

/// Returns whether no word that the figure may number precedes it, as in 表1, 250人.
fn begins_free(first: &Numeral<'_>) -> bool {
    first.start.peek_back().is_none_or(|c| !c.is_alphanumeric() || is_hiragana(c))
}

fn is_large(c: char) -> bool {
    matches!(c, '万' | '億' | '兆' | '憶')
}

/// Returns the place after a line break and the spaces after it, and whether there is a line break.
fn over_line_break(place: Cursor<'_>) -> (bool, Cursor<'_>) {
    match place.step() {
        Some((c, next)) if is_line_break(c) => {
            let next = if c == '\r' { next.take("\n").unwrap_or(next) } else { next };
            (true, next.over_gap())
        }
        _ => (false, place),
    }
}
