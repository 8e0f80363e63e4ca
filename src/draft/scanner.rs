//! Walks a text once, sentence by sentence, and gives what it finds.

use alloc::vec;
use alloc::vec::Vec;

use crate::draft::amount::amount;
use crate::draft::aside::{Aside, over_qualifier};
use crate::draft::basis::{SeenBasis, bare, basis};
use crate::draft::comparator::criterion;
use crate::draft::context::{
    doubtful_date, doubtful_sign, quantity_of, sign, sign_of_comparison, signed_start,
};
use crate::draft::cursor::Cursor;
use crate::draft::number::{Numeral, begins_numeral, minus_before};
use crate::draft::phrase::{Phrase, Sense, Senses};
use crate::draft::range::Amount;
use crate::draft::uncounted::uncounted;
use crate::draft::verb::{Signed, change};
use crate::draft::year;
use crate::draft::year::{Naming, YearRead, over_comma};
use crate::value::{Criterion, Era, Quantity};

/// Finds years, quantities, criteria and changes in a text, in order.
///
/// As [`Scanner::scan`], for a text whose years without an era are to stay ambiguous.
///
/// ```
/// use kusei::draft::scan;
///
/// let found: Vec<String> = scan("第２回は4.5万冊、28年度は三割を超えた").map(|p| p.to_string()).collect();
/// assert_eq!(found, ["45000冊", "昭和28年度|平成28年度|令和28年度?", "3割超"]);
/// ```
#[must_use]
pub fn scan(text: &str) -> Scan<'_> {
    Scanner::new().scan(text)
}

/// How a text is scanned: what the caller knows that the text does not say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scanner {
    era: Option<Era>,
}

impl Scanner {
    /// A scanner that knows nothing beyond the text.
    #[must_use]
    pub const fn new() -> Self {
        Self { era: None }
    }

    /// With the era of years that name none: 28年度, 元年度.
    ///
    /// ```
    /// use kusei::value::Era;
    /// use kusei::draft::Scanner;
    ///
    /// let year = Scanner::new().with_era(Era::Reiwa).scan("元年度の実績").next().ok_or("none")?;
    /// assert_eq!(year.to_string(), "令和元年度");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_era(mut self, era: Era) -> Self {
        self.era = Some(era);
        self
    }

    /// Finds what stands in a text, in order and without overlap, in time linear in the text.
    #[must_use]
    pub const fn scan(self, text: &str) -> Scan<'_> {
        Scan { scanner: self, rest: Some(text), base: 0, sentence: None }
    }
}

/// The phrases of a text, in order: see [`Scanner::scan`].
#[derive(Debug, Clone)]
pub struct Scan<'a> {
    scanner: Scanner,
    /// What stands behind the sentence being read.
    rest: Option<&'a str>,
    /// Where the sentence begins in the text.
    base: usize,
    sentence: Option<Sentence<'a>>,
}

impl<'a> Iterator for Scan<'a> {
    type Item = Phrase<'a>;

    fn next(&mut self) -> Option<Phrase<'a>> {
        loop {
            if let Some(sentence) = &mut self.sentence {
                if let Some(phrase) = sentence.next(self.scanner.era) {
                    return Some(phrase.shifted(self.base));
                }
                let read = sentence.place.at().saturating_add('。'.len_utf8());
                self.base = self.base.saturating_add(read);
            }
            let text = self.rest?;
            let (sentence, rest) = match text.split_once('。') {
                Some((sentence, rest)) => (sentence, Some(rest)),
                None => (text, None),
            };
            self.rest = rest;
            self.sentence = Some(Sentence::new(sentence));
        }
    }
}

impl core::iter::FusedIterator for Scan<'_> {}

/// A sentence being read.
#[derive(Debug, Clone)]
struct Sentence<'a> {
    place: Cursor<'a>,
    /// The end of what was found last: nothing begins before it.
    found: Cursor<'a>,
    /// What a change would be measured from.
    basis: Option<SeenBasis<'a>>,
    /// The era of a list of years that has begun, and where its next year stands.
    list: Option<(Cursor<'a>, Naming)>,
}

impl<'a> Sentence<'a> {
    fn new(sentence: &'a str) -> Self {
        let place = Cursor::new(sentence);
        Self { place, found: place, basis: None, list: None }
    }

    fn next(&mut self, era: Option<Era>) -> Option<Phrase<'a>> {
        while let Some((c, behind)) = self.place.step() {
            let phrase = match c {
                '平' | '令' | '昭' | '明' | '大' | '元' | 'H' | 'R' | 'S' => self.year(era),
                '前' | '昨' | '毎' | '対' => self.basis(),
                'が' | 'の' => self.uncounted(),
                _ if begins_numeral(c) => self.year(era).or_else(|| self.amount()),
                _ => Step::None,
            };
            match phrase {
                Step::Found(phrase) => return Some(phrase),
                Step::Passed => {}
                Step::None => self.place = behind,
            }
        }
        None
    }

    fn year(&mut self, era: Option<Era>) -> Step<'a> {
        let start = self.place;
        let carried = self.list.filter(|(place, _)| *place == start).map(|(_, naming)| naming);
        match year::read(start, carried, era) {
            Some(YearRead::Found(senses, end)) => {
                self.found(senses, start, end, Aside::of_year(end))
            }
            Some(YearRead::Listed(year, end, naming)) => {
                let step =
                    self.found(Senses::Certain(Sense::Year(year)), start, end, Aside::default());
                self.list = Some((over_comma(end), naming));
                step
            }
            Some(YearRead::Passed(end)) => self.passed(end),
            None => Step::None,
        }
    }

    fn basis(&mut self) -> Step<'a> {
        let Some((seen, end)) = basis(self.place) else {
            return Step::None;
        };
        self.basis = Some(seen);
        match bare(seen, end) {
            Some((senses, behind)) => self.found(senses, self.place, behind, Aside::default()),
            None => self.passed(end),
        }
    }

    fn uncounted(&mut self) -> Step<'a> {
        match uncounted(self.place) {
            // 5組以上の応募がなければ has a figure of its own.
            Some((senses, start, end))
                if start.at() >= self.found.at()
                    && (self.found.at() == 0 || self.found.take("の") != Some(start)) =>
            {
                self.found(senses, start, end, Aside::default())
            }
            _ => Step::None,
        }
    }

    fn amount(&mut self) -> Step<'a> {
        let Some(numeral) = Numeral::read(self.place) else {
            return Step::None;
        };
        let minus = minus_before(self.place).filter(|(_, place)| place.at() >= self.found.at());
        let numeral = numeral.signed(minus);
        let start = numeral.start();
        match amount(&numeral) {
            Amount::Nothing(end) => self.passed(end),
            Amount::Range(from, to, end) => {
                let range = Sense::Range(from, to);
                let senses = if criterion_or_change(&range, end) {
                    Senses::Ambiguous(vec![range])
                } else {
                    Senses::Certain(range)
                };
                self.found(senses, start, end, Aside::of_value(start, end))
            }
            Amount::Ambiguous(senses, end) => {
                let (senses, behind) = compared(senses, end);
                let aside = Aside::of_value(start, end).aimed(behind);
                self.found(Senses::Ambiguous(senses), start, behind, aside)
            }
            Amount::Quantity(quantity, end) => self.quantity(&numeral, quantity, end),
        }
    }

    /// A quantity alone, or with what stands behind it a criterion or a change.
    fn quantity(&mut self, numeral: &Numeral<'a>, quantity: Quantity, end: Cursor<'a>) -> Step<'a> {
        let start = numeral.start();
        let aside = Aside::of_value(start, end);
        let compared = criterion(&quantity, over_qualifier(end));
        let (sense, end) = match compared {
            Some((Senses::Certain(sense), behind)) => (sense, behind),
            Some((ambiguous, behind)) => {
                return self.found(ambiguous, start, behind, aside.aimed(behind));
            }
            None => (Sense::Quantity(quantity), end),
        };
        let aside = aside.aimed(end);
        let signed = sign(numeral);
        let (seen, from) = (self.basis, signed_start(numeral));
        let from = if from.at() >= self.found.at() { from } else { start };
        if let Some((senses, from, behind)) = change(&sense, signed, (from, end), seen) {
            let from = if from.at() >= self.found.at() { from } else { start };
            return self.found(senses, from, behind, aside);
        }
        if let Some(compared) = sign_of_comparison(start).zip(quantity_of(&sense)) {
            let (comparator, quantity) = compared;
            let criterion = Sense::Criterion(Criterion::new(quantity.clone(), comparator));
            return self.found(Senses::Ambiguous(vec![criterion]), start, end, aside);
        }
        if doubtful_sign(start) || doubtful_date(&sense, start, end) {
            return self.found(Senses::Ambiguous(vec![sense]), start, end, aside);
        }
        self.found(Senses::Certain(sense), start, end, aside)
    }

    fn found(
        &mut self,
        senses: Senses,
        start: Cursor<'a>,
        end: Cursor<'a>,
        aside: Aside,
    ) -> Step<'a> {
        self.place = end;
        self.found = end;
        self.basis = None;
        Step::Found(Phrase::new(start.text_to(end), start.at(), senses, aside))
    }

    fn passed(&mut self, end: Cursor<'a>) -> Step<'a> {
        // Every step goes on, whatever was read.
        self.place = if end.at() > self.place.at() { end } else { self.place.on() };
        Step::Passed
    }
}

/// What one step gives.
enum Step<'a> {
    Found(Phrase<'a>),
    Passed,
    None,
}

impl Step<'_> {
    fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        match self {
            Self::None => other(),
            Self::Found(_) | Self::Passed => self,
        }
    }
}

/// The senses of an ambiguous figure with the comparator behind it: 9,3%以上.
fn compared(senses: Vec<Sense>, end: Cursor<'_>) -> (Vec<Sense>, Cursor<'_>) {
    let with_comparator = |sense: &Sense| match sense {
        Sense::Quantity(quantity) => match criterion(quantity, over_qualifier(end))? {
            (Senses::Certain(sense), behind) => Some((sense, behind)),
            (Senses::Ambiguous(_), _) => None,
        },
        Sense::Year(_)
        | Sense::Years(..)
        | Sense::Range(..)
        | Sense::Criterion(_)
        | Sense::Change(_) => None,
    };
    let criteria: Vec<_> = senses.iter().filter_map(with_comparator).collect();
    match criteria.first() {
        Some((_, behind)) if criteria.len() == senses.len() => {
            let behind = *behind;
            (criteria.into_iter().map(|(sense, _)| sense).collect(), behind)
        }
        _ => (senses, end),
    }
}

/// Whether a comparator or a change bounds a range.
fn criterion_or_change(range: &Sense, end: Cursor<'_>) -> bool {
    let Sense::Range(_, to) = range else {
        return false;
    };
    let end = over_qualifier(end);
    let quantity = Sense::Quantity(to.clone());
    criterion(to, end).is_some() || change(&quantity, Signed::Unsigned, (end, end), None).is_some()
}
