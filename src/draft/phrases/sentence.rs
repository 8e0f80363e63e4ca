//! Reads a sentence: what begins at each character, and what is beside it.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::draft::amounts::amount::amount;
use crate::draft::amounts::comparator::{compares_bare, criterion};
use crate::draft::amounts::level::may_change;
use crate::draft::amounts::range::{Amount, open_side};
use crate::draft::change::{Change, ChangeAmount};
use crate::draft::figures::date_or_length::doubtful_date;
use crate::draft::figures::minus::{Minus, minus_before};
use crate::draft::figures::neighbours::{doubtful_before, doubtful_behind, runs_on};
use crate::draft::figures::numeral::{Numeral, begins_numeral};
use crate::draft::figures::passed::{is_named, over_address};
use crate::draft::figures::pieces::{Pieces, pieces};
use crate::draft::figures::sign::{Signed, doubtful_sign, sign, sign_of_comparison, signed_start};
use crate::draft::figures::unit::{Word, word};
use crate::draft::phrase::{Phrase, Sense, Senses};
use crate::draft::phrases::basis::{SeenBasis, bare, basis, share_of_another, within_reach};
use crate::draft::phrases::change::{change, either, either_way, negative};
use crate::draft::phrases::without_figure::uncounted;
use crate::draft::phrases::worded::{fraction, worded};
use crate::draft::phrases::year;
use crate::draft::phrases::year::{Naming, YearRead, over_comma};
use crate::draft::text::cursor::Cursor;
use crate::draft::words::asides::{Aside, over_qualifier};
use crate::terms::Comparator;
use crate::value::figure::Exact;
use crate::value::{Criterion, Dimension, Era, Quantity};

/// A sentence being read.
#[derive(Debug, Clone)]
pub(crate) struct Sentence<'a> {
    place: Cursor<'a>,
    /// The end of what was found last: nothing begins before it.
    found: Cursor<'a>,
    /// What a change would be measured from.
    basis: Option<SeenBasis<'a>>,
    /// The era of a list of years that has begun, and where its next year is.
    list: Option<(Cursor<'a>, Naming)>,
}

impl<'a> Sentence<'a> {
    pub(crate) fn new(sentence: &'a str) -> Self {
        let place = Cursor::new(sentence);
        Self { place, found: place, basis: None, list: None }
    }

    /// Where reading goes on, in bytes.
    pub(crate) const fn at(&self) -> usize {
        self.place.at()
    }

    /// The next phrase.
    pub(crate) fn next(&mut self, era: Option<Era>) -> Option<Phrase<'a>> {
        while let Some((c, behind)) = self.place.step() {
            let phrase = match c {
                '平' | '令' | '昭' | '明' | '大' | '元' | 'H' | 'R' | 'S' => self.year(era),
                '前' | '昨' | '毎' | '対' => self.basis(),
                'が' | 'の' => self.uncounted(),
                '半' | '過' | '倍' | 'ゼ' => self.read_as(worded(self.place)),
                ':' | '?' | '&' | '%' | '@' | 'w' => match over_address(self.place) {
                    Some(end) => self.passed(end),
                    None => Step::None,
                },
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
                    && self.found.take_back("でも").is_none()
                    && (self.found.at() == 0 || self.found.take("の") != Some(start)) =>
            {
                self.found(senses, start, end, Aside::default())
            }
            _ => Step::None,
        }
    }

    /// What was read from here on, where anything was.
    fn read_as(&mut self, read: Option<(Senses, Cursor<'a>)>) -> Step<'a> {
        let start = self.place;
        match read {
            Some((senses, end)) => {
                self.found(senses, start, end, Aside::of_value(start, end).aimed(end))
            }
            None => Step::None,
        }
    }

    fn amount(&mut self) -> Step<'a> {
        let Some(numeral) = Numeral::read(self.place) else {
            return Step::None;
        };
        if let Some((senses, end)) = fraction(&numeral) {
            return if is_named(&numeral) {
                self.passed(end)
            } else {
                self.read_as(Some((senses, end)))
            };
        }
        let minus = minus_before(self.place).filter(|(_, place)| place.at() >= self.found.at());
        let numeral = numeral.signed(minus);
        if is_named(&numeral) {
            return self.read(&numeral);
        }
        match pieces(&numeral) {
            Pieces::Whole => self.read(&numeral),
            Pieces::OneFigure(numeral) => self.read(&numeral),
            Pieces::Open(joined, last) => self.in_pieces(&joined, &last),
        }
    }

    /// A figure in pieces, of which the last may be a figure of its own.
    fn in_pieces(&mut self, joined: &Numeral<'a>, last: &Numeral<'a>) -> Step<'a> {
        let (unit, end) = match word(last) {
            Word::Unit(unit, end) | Word::Doubtful(unit, end) => (unit, end),
            Word::NoUnit if compares_bare(last) => (String::new(), last.end()),
            // The last piece may begin a date or a code.
            Word::NoUnit => return self.passed(last.start()),
        };
        let start = joined.start();
        let mut senses = joined.senses(&unit);
        for sense in last.senses(&unit) {
            if !senses.contains(&sense) {
                senses.push(sense);
            }
        }
        let (senses, behind) = said(senses, end);
        let aside = Aside::of_value(start, end).aimed(behind);
        self.found(Senses::Ambiguous(senses), start, behind, aside)
    }

    /// Reads what a numeral and the words after it make.
    fn read(&mut self, numeral: &Numeral<'a>) -> Step<'a> {
        let start = numeral.start();
        let beside =
            |end| doubtful_before(numeral) || doubtful_sign(numeral) || doubtful_behind(end);
        match amount(numeral) {
            Amount::Nothing(end) => self.passed(end),
            Amount::Range(from, to, end) => {
                let range = Sense::Range(from, to);
                let open = bounded(&range, end) || beside(end) || doubtful_date(&range, start, end);
                let senses =
                    if open { Senses::Ambiguous(vec![range]) } else { Senses::Certain(range) };
                self.found(senses, start, end, Aside::of_value(start, end))
            }
            Amount::Ambiguous(senses, end) => {
                let (senses, behind) = said(senses, end);
                let aside = Aside::of_value(start, end).aimed(behind);
                self.found(Senses::Ambiguous(senses), start, behind, aside)
            }
            Amount::Quantity(quantity, end) => match self.quantity(numeral, quantity, end) {
                // Certain, and something beside it may be part of it.
                Step::Found(phrase)
                    if phrase.sense().is_some() && (runs_on(end) || beside(self.place)) =>
                {
                    let senses = phrase.senses().to_vec();
                    let senses = if doubtful_sign(numeral) { either_sign(senses) } else { senses };
                    Step::Found(phrase.with_senses(Senses::Ambiguous(senses)))
                }
                step @ (Step::Found(_) | Step::Passed | Step::None) => step,
            },
        }
    }

    /// A quantity alone, or with what follows it a criterion or a change.
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
        let seen = self.basis.filter(|seen| within_reach(*seen, start));
        let signed = sign(numeral);
        let from = signed_start(numeral);
        let from = if from.at() >= self.found.at() { from } else { start };
        // ▲10％以上 asks for a decrease of so much and more; -10件以下 is a bound below zero.
        let turned =
            numeral.minus() == Some(Minus::Decrease) || numeral.is_signed() && seen.is_some();
        if let Some(criterion) = sense.criterion().filter(|_| turned) {
            let turned = criterion.comparator().mirrored();
            let turned = Criterion::new(criterion.quantity().clone(), turned);
            let change = |criterion: &Criterion| {
                Sense::Change(Change::new(ChangeAmount::Criterion(criterion.clone()), None))
            };
            let senses = vec![change(&turned), change(criterion), sense];
            return self.found(Senses::Ambiguous(senses), start, end, aside);
        }
        if let Some((senses, from, behind)) = change(&sense, signed, (from, end), self.basis) {
            let from = if from.at() >= self.found.at() { from } else { start };
            return self.found(senses, from, behind, aside);
        }
        if self.basis.is_some_and(|seen| small_share(&sense, seen, start)) {
            return self.found(either(&sense), start, end, aside);
        }
        if sense.criterion().is_some_and(|criterion| may_change(criterion.quantity(), end)) {
            return self.found(either_way(&sense), start, end, aside);
        }
        if sense.criterion().is_some_and(|it| share_of_another(it.quantity(), start)) {
            return self.found(Senses::Ambiguous(vec![sense]), start, end, aside);
        }
        // 1か所でも: one suffices, whatever of it.
        if let Some(one) =
            sense.quantity().filter(|_| numeral.is_one() && end.take("でも").is_some())
        {
            let suffices = Sense::Criterion(Criterion::new(one.clone(), Comparator::AtLeast));
            return self.found(Senses::Ambiguous(vec![suffices, sense]), start, end, aside);
        }
        // 50人～ and ～50人: a range that is open on one side, or a wave that parts.
        if let Some((comparator, quantity)) = open_side(start, end).zip(sense.quantity()) {
            let bound = Sense::Criterion(Criterion::new(quantity.clone(), comparator));
            return self.found(Senses::Ambiguous(vec![bound, sense]), start, end, aside);
        }
        if let Some(compared) = sign_of_comparison(start, end).zip(sense.quantity()) {
            let (comparator, quantity) = compared;
            let criterion = Sense::Criterion(Criterion::new(quantity.clone(), comparator));
            return self.found(Senses::Ambiguous(vec![criterion]), start, end, aside);
        }
        if doubtful_date(&sense, start, end) {
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
        // 前年比-589人、-10.3%: the second is from the same year.
        let changed = matches!(senses, Senses::Certain(Sense::Change(_)));
        if !changed || end.take_any(&["、", ",", "("]).is_none() {
            self.basis = None;
        }
        self.place = end;
        self.found = end;
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

/// The senses of an ambiguous figure with the comparator or verb after it: 9,3%以上, 1 0件減.
fn said(senses: Vec<Sense>, end: Cursor<'_>) -> (Vec<Sense>, Cursor<'_>) {
    let with_comparator = |sense: &Sense| match criterion(sense.quantity()?, over_qualifier(end))? {
        (Senses::Certain(sense), behind) => Some((sense, behind)),
        (Senses::Ambiguous(_), _) => None,
    };
    let criteria: Vec<_> = senses.iter().filter_map(with_comparator).collect();
    let (senses, end) = match criteria.first() {
        Some((_, behind)) if criteria.len() == senses.len() => {
            let behind = *behind;
            (criteria.into_iter().map(|(sense, _)| sense).collect(), behind)
        }
        _ => (senses, end),
    };
    let mut changes = Vec::new();
    for sense in &senses {
        if let Some((Senses::Certain(sense), _, _)) =
            change(sense, Signed::Unsigned, (end, end), None)
        {
            changes.push(sense);
        }
    }
    if changes.len() == senses.len() { (changes, end) } else { (senses, end) }
}

/// 前年比5％以上 may be 5% more; 前年比105％ is a ratio.
fn small_share(sense: &Sense, seen: SeenBasis<'_>, start: Cursor<'_>) -> bool {
    let share = sense.amount().filter(|amount| amount.dimension() == Some(Dimension::Ratio));
    let small = share.is_some_and(|share| share.exact().compare(Exact::whole(50)).is_lt());
    small && within_reach(seen, start) && start.back_over_spaces().take_back("比").is_some()
}

/// Quantities and what they are with the other sign.
fn either_sign(senses: Vec<Sense>) -> Vec<Sense> {
    let turned: Vec<_> = senses.iter().filter_map(negative).collect();
    senses.into_iter().chain(turned).collect()
}

/// Whether a comparator or a change bounds a range.
fn bounded(range: &Sense, end: Cursor<'_>) -> bool {
    let Sense::Range(_, to) = range else {
        return false;
    };
    let end = over_qualifier(end);
    let quantity = Sense::Quantity(to.clone());
    criterion(to, end).is_some() || change(&quantity, Signed::Unsigned, (end, end), None).is_some()
}
