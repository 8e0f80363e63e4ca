//! Reads a sentence: the phrase that begins at each character, and the words beside it.

use alloc::string::String;
use alloc::vec::Vec;

use crate::draft::amounts::amount::amount;
use crate::draft::amounts::comparator::{compares_bare, criterion};
use crate::draft::amounts::range::Amount;
use crate::draft::cursor::Cursor;
use crate::draft::figures::neighbours::{doubtful_before, doubtful_behind, doubtful_date, runs_on};
use crate::draft::figures::numeral::minus_before;
use crate::draft::figures::numeral::{Numeral, begins_numeral};
use crate::draft::figures::passed::{is_named, over_address};
use crate::draft::figures::pieces::{Pieces, pieces};
use crate::draft::figures::sign::{Signed, doubtful_sign};
use crate::draft::figures::unit::word;
use crate::draft::phrase::{Found, Phrase, Sense, Senses, distinct};
use crate::draft::phrases::basis::{SeenBasis, bare, basis};
use crate::draft::phrases::change::{change, negative};
use crate::draft::phrases::in_words::{fraction, uncounted, worded};
use crate::draft::phrases::value::Value;
use crate::draft::phrases::year;
use crate::draft::phrases::year::{Naming, YearRead, over_comma};
use crate::draft::words::asides::{Aside, over_qualifier};
use crate::value::{Era, Quantity};

/// A sentence being read.
#[derive(Debug, Clone)]
pub(crate) struct Sentence<'a> {
    place: Cursor<'a>,
    /// The end of the last phrase: no other begins before it.
    found: Cursor<'a>,
    /// The reference of a change.
    basis: Option<SeenBasis<'a>>,
    /// The era of a list of years, and the place of its next year.
    list: Option<(Cursor<'a>, Naming)>,
}

/// The result of reading at a place.
enum Read<'a> {
    /// A phrase, with the words beside it.
    Found(Found<'a>, Aside),
    /// Nothing up to a later place.
    Passed(Cursor<'a>),
}

impl<'a> Sentence<'a> {
    pub(crate) fn new(sentence: &'a str) -> Self {
        let place = Cursor::new(sentence);
        Self { place, found: place, basis: None, list: None }
    }

    /// Returns the byte offset where reading continues.
    pub(crate) const fn at(&self) -> usize {
        self.place.at()
    }

    /// Returns the next phrase.
    pub(crate) fn next(&mut self, era: Option<Era>) -> Option<Phrase<'a>> {
        while let Some((c, behind)) = self.place.step() {
            match self.read(c, era) {
                Some(Read::Found(found, aside)) => {
                    // 前年比-589人、-10.3%: the second is from the same year.
                    let changed = matches!(found.senses, Senses::Certain(Sense::Change(_)));
                    if !changed || found.end.take_any(&["、", ",", "("]).is_none() {
                        self.basis = None;
                    }
                    (self.place, self.found) = (found.end, found.end);
                    return Some(found.phrase(aside));
                }
                Some(Read::Passed(end)) if end.at() > self.place.at() => self.place = end,
                // Every step advances, whatever was read.
                Some(Read::Passed(_)) | None => self.place = behind,
            }
        }
        None
    }

    /// Calls the reader for a character.
    fn read(&mut self, c: char, era: Option<Era>) -> Option<Read<'a>> {
        match c {
            '平' | '令' | '昭' | '明' | '大' | '元' | 'H' | 'R' | 'S' => self.year(era),
            '前' | '昨' | '毎' | '対' => self.basis(),
            'が' | 'の' => self.uncounted(),
            '半' | '過' | '倍' | 'ゼ' => worded(self.place).map(|read| self.up_to(read)),
            ':' | '?' | '&' | '%' | '@' | 'w' => over_address(self.place).map(Read::Passed),
            _ if begins_numeral(c) => self.year(era).or_else(|| self.amount()),
            _ => None,
        }
    }

    fn year(&mut self, era: Option<Era>) -> Option<Read<'a>> {
        let start = self.place;
        let carried = self.list.filter(|(place, _)| *place == start).map(|(_, naming)| naming);
        Some(match year::read(start, carried, era)? {
            YearRead::Found(senses, end) => {
                Read::Found(Found { senses, start, end }, Aside::of_year(end))
            }
            YearRead::Listed(year, end, naming) => {
                self.list = Some((over_comma(end), naming));
                let senses = Senses::Certain(Sense::Year(year));
                Read::Found(Found { senses, start, end }, Aside::default())
            }
            YearRead::Passed(end) => Read::Passed(end),
        })
    }

    fn basis(&mut self) -> Option<Read<'a>> {
        let start = self.place;
        let (seen, end) = basis(start)?;
        self.basis = Some(seen);
        Some(match bare(seen, end) {
            Some((senses, end)) => Read::Found(Found { senses, start, end }, Aside::default()),
            None => Read::Passed(end),
        })
    }

    fn uncounted(&self) -> Option<Read<'a>> {
        let found = uncounted(self.place)?;
        // 5組以上の応募がなければ has its own figure.
        let own = found.start.at() >= self.found.at()
            && self.found.take_back("でも").is_none()
            && (self.found.at() == 0 || self.found.take("の") != Some(found.start));
        own.then(|| Read::Found(found, Aside::default()))
    }

    /// Returns the result of reading from here up to a place.
    fn up_to(&self, (senses, end): (Senses, Cursor<'a>)) -> Read<'a> {
        let start = self.place;
        Read::Found(Found { senses, start, end }, Aside::of_value(start, end))
    }

    fn amount(&self) -> Option<Read<'a>> {
        let numeral = Numeral::read(self.place)?;
        if let Some(share) = fraction(&numeral) {
            let named = is_named(&numeral);
            return Some(if named { Read::Passed(share.1) } else { self.up_to(share) });
        }
        let minus = minus_before(self.place).filter(|(_, place)| place.at() >= self.found.at());
        let numeral = numeral.signed(minus);
        if is_named(&numeral) {
            return Some(self.figure(&numeral));
        }
        Some(match pieces(&numeral) {
            Pieces::Whole => self.figure(&numeral),
            Pieces::OneFigure(numeral) => self.figure(&numeral),
            Pieces::Open(joined, last) => in_pieces(&joined, &last),
        })
    }

    /// Reads a numeral and the words after it.
    fn figure(&self, numeral: &Numeral<'a>) -> Read<'a> {
        let start = numeral.start;
        let beside =
            |end| doubtful_before(numeral) || doubtful_sign(numeral) || doubtful_behind(end);
        match amount(numeral) {
            Amount::Nothing(end) => Read::Passed(end),
            Amount::Range(from, to, end) => {
                let bound = is_bounded(&to, end);
                let range = Sense::Range(from, to);
                let open = bound || beside(end) || doubtful_date(&range, start, end);
                let senses = Senses::unless(open, range);
                Read::Found(Found { senses, start, end }, Aside::of_value(start, end))
            }
            Amount::Ambiguous(senses, end) => ambiguous(senses, start, end),
            Amount::Quantity(quantity, end) => {
                let (mut found, aside) = self.quantity(numeral, quantity, end);
                // The sense is certain, but something beside it may belong to it.
                let sense = found.senses.sense().filter(|_| runs_on(end) || beside(found.end));
                if let Some(sense) = sense.cloned() {
                    let turned = doubtful_sign(numeral).then(|| negative(&sense)).flatten();
                    found.senses = Senses::open([sense].into_iter().chain(turned));
                }
                Read::Found(found, aside)
            }
        }
    }

    /// Reads a quantity, and the criterion or change that it is part of.
    fn quantity(
        &self,
        numeral: &Numeral<'a>,
        quantity: Quantity,
        end: Cursor<'a>,
    ) -> (Found<'a>, Aside) {
        let start = numeral.start;
        let aside = Aside::of_value(start, end);
        let (sense, end) = match criterion(&quantity, over_qualifier(end)) {
            Some((Senses::Certain(sense), end)) => (sense, end),
            Some((senses, end)) => return (Found { senses, start, end }, aside.aimed(end)),
            None => (Sense::Quantity(quantity), end),
        };
        let value = Value { numeral, sense, end, basis: self.basis, found: self.found };
        (value.read(), aside.aimed(end))
    }
}

/// Reads a figure in pieces, whose last piece may be a figure of its own.
fn in_pieces<'a>(joined: &Numeral<'a>, last: &Numeral<'a>) -> Read<'a> {
    let bare = || compares_bare(last).then(|| (String::new(), last.end));
    // The last piece may begin a date or a code.
    let Some((unit, end)) = word(last).unit().or_else(bare) else {
        return Read::Passed(last.start);
    };
    let senses = joined.senses(&unit).into_iter().chain(last.senses(&unit));
    ambiguous(distinct(senses), joined.start, end)
}

/// Returns the senses of an ambiguous figure, each with the comparator or verb after it if
/// possible: 9,3%以上, 1 0件減.
fn ambiguous<'a>(senses: Vec<Sense>, start: Cursor<'a>, end: Cursor<'a>) -> Read<'a> {
    let compared = |sense: &Sense| {
        let (senses, behind) = criterion(sense.quantity()?, over_qualifier(end))?;
        Some((senses.certain()?, behind))
    };
    let criteria: Option<Vec<_>> = senses.iter().map(compared).collect();
    let first = criteria.as_ref().and_then(|criteria| criteria.first());
    let behind = first.map_or(end, |(_, behind)| *behind);
    let senses = match criteria {
        Some(criteria) => criteria.into_iter().map(|(sense, _)| sense).collect(),
        None => senses,
    };
    let moved = |sense| change(sense, Signed::Unsigned, (behind, behind), None)?.senses.certain();
    let changes: Option<Vec<_>> = senses.iter().map(moved).collect();
    let senses = Senses::Ambiguous(changes.unwrap_or(senses));
    let aside = Aside::of_value(start, end).aimed(behind);
    Read::Found(Found { senses, start, end: behind }, aside)
}

/// Returns whether a comparator or a change applies to a range up to a quantity.
fn is_bounded(to: &Quantity, end: Cursor<'_>) -> bool {
    let end = over_qualifier(end);
    let quantity = Sense::Quantity(to.clone());
    criterion(to, end).is_some() || change(&quantity, Signed::Unsigned, (end, end), None).is_some()
}
