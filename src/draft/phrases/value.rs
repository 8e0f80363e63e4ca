//! A figure with its unit and comparator, and how the words around it change its meaning: a change,
//! a reversed bound, a date.

use crate::draft::amounts::level::may_change;
use crate::draft::amounts::range::open_side;
use crate::draft::change::{Change, ChangeAmount};
use crate::draft::cursor::Cursor;
use crate::draft::figures::neighbours::doubtful_date;
use crate::draft::figures::numeral::Minus;
use crate::draft::figures::numeral::Numeral;
use crate::draft::figures::sign::{sign, sign_of_comparison, signed_start};
use crate::draft::phrase::{Found, Sense, Senses, is_share};
use crate::draft::phrases::basis::{SeenBasis, share_of_another, within_reach};
use crate::draft::phrases::change::{change, either, either_way};
use crate::terms::Comparator;
use crate::value::Criterion;
use crate::value::figure::Exact;

/// A quantity or a criterion in its sentence.
pub(crate) struct Value<'v, 'a> {
    pub(crate) numeral: &'v Numeral<'a>,
    pub(crate) sense: Sense,
    pub(crate) end: Cursor<'a>,
    /// The reference of a change.
    pub(crate) basis: Option<SeenBasis<'a>>,
    /// The end of the phrase before it.
    pub(crate) found: Cursor<'a>,
}

/// Checks a value for one meaning other than its literal one.
type Reader = for<'a> fn(&Value<'_, 'a>) -> Option<Found<'a>>;

/// The readers in the order in which they are asked; if none applies, the literal meaning holds.
const READERS: [Reader; 8] = [
    turned,
    changed,
    small_share,
    level_or_change,
    one_suffices,
    open_sided,
    compared_by_sign,
    share_or_date,
];

impl<'a> Value<'_, 'a> {
    /// Returns its meaning in the sentence.
    pub(crate) fn read(&self) -> Found<'a> {
        let read = READERS.iter().find_map(|reader| reader(self));
        read.unwrap_or_else(|| self.is(Senses::Certain(self.sense.clone())))
    }

    fn start(&self) -> Cursor<'a> {
        self.numeral.start
    }

    fn is(&self, senses: Senses) -> Found<'a> {
        Found { senses, start: self.start(), end: self.end }
    }

    /// Returns the quantity with a comparator, or as it is.
    fn may_be(&self, comparator: Comparator) -> Option<Found<'a>> {
        let bound = Sense::bound(self.sense.quantity()?, comparator);
        Some(self.is(Senses::open([bound, self.sense.clone()])))
    }

    /// Returns a place before the value if no phrase reaches beyond it, else the value's own.
    fn free(&self, place: Cursor<'a>) -> Cursor<'a> {
        if place.at() >= self.found.at() { place } else { self.start() }
    }
}

/// ▲10％以上 asks for a decrease of that much or more; -10件以下 is a negative bound.
fn turned<'a>(value: &Value<'_, 'a>) -> Option<Found<'a>> {
    let criterion = value.sense.criterion()?;
    let compared = || value.basis.is_some_and(|seen| within_reach(seen, value.start()));
    let decrease = value.numeral.minus == Some(Minus::Decrease);
    (decrease || value.numeral.is_signed() && compared()).then_some(())?;
    let mirrored = criterion.comparator().mirrored();
    let turned = Criterion::new(criterion.quantity().clone(), mirrored);
    let changes = [turned, criterion.clone()].map(ChangeAmount::Criterion);
    let changes = changes.map(|amount| Sense::Change(Change::new(amount, None)));
    Some(value.is(Senses::open(changes.into_iter().chain([value.sense.clone()]))))
}

/// Returns a change up or down: 10件以上削減, ＋3ポイント.
fn changed<'a>(value: &Value<'_, 'a>) -> Option<Found<'a>> {
    let from = value.free(signed_start(value.numeral));
    let found = change(&value.sense, sign(value.numeral), (from, value.end), value.basis)?;
    Some(Found { start: value.free(found.start), ..found })
}

/// 前年比5％以上 may mean 5% more; 前年比105％ is a ratio.
fn small_share<'a>(value: &Value<'_, 'a>) -> Option<Found<'a>> {
    let (seen, start) = (value.basis?, value.start());
    let share = value.sense.amount().filter(|it| is_share(it))?;
    let small = share.exact().compare(Exact::whole(50)).is_lt();
    let ratio = within_reach(seen, start) && start.back_over_spaces().take_back("比").is_some();
    (small && ratio).then(|| value.is(either(&value.sense)))
}

/// n％以上 before a word that may make it a change.
fn level_or_change<'a>(value: &Value<'_, 'a>) -> Option<Found<'a>> {
    let criterion = value.sense.criterion()?;
    may_change(criterion.quantity(), value.end).then(|| value.is(either_way(&value.sense)))
}

/// 1か所でも: one is enough.
fn one_suffices<'a>(value: &Value<'_, 'a>) -> Option<Found<'a>> {
    value.end.take("でも").filter(|_| value.numeral.is_one())?;
    value.may_be(Comparator::AtLeast)
}

/// 50人～ and ～50人: a range that is open on one side, or a separating wave dash.
fn open_sided<'a>(value: &Value<'_, 'a>) -> Option<Found<'a>> {
    value.may_be(open_side(value.start(), value.end)?)
}

/// ≧50%: a criterion, or a comparison with another figure.
fn compared_by_sign<'a>(value: &Value<'_, 'a>) -> Option<Found<'a>> {
    let comparator = sign_of_comparison(value.start(), value.end)?;
    Some(value.is(Senses::open([Sense::bound(value.sense.quantity()?, comparator)])))
}

/// 前年度の80％以上 is a bound on another figure, and 3年 may be a date.
fn share_or_date<'a>(value: &Value<'_, 'a>) -> Option<Found<'a>> {
    let share = |criterion: &Criterion| share_of_another(criterion.quantity(), value.start());
    let open = value.sense.criterion().is_some_and(share)
        || doubtful_date(&value.sense, value.start(), value.end);
    open.then(|| value.is(Senses::open([value.sense.clone()])))
}
