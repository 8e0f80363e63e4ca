//! Doubts about a target that come from the words around its figure.

use alloc::string::String;

use crate::draft::cells::aimed::is_aimed_at;
use crate::draft::cells::headed::is_headed;
use crate::draft::cells::part::{Part, Placed};
use crate::draft::cells::{proviso, says};
use crate::draft::cursor::Cursor;
use crate::draft::drafted::Doubt;
use crate::draft::phrase::{Phrase, Sense, is_share};
use crate::draft::words::asides::before_asides;
use crate::terms::Comparator;
use crate::value::{Symbol, Unit};

impl<'a> Part<'a> {
    /// Returns the doubts that the words beside a figure raise.
    pub(crate) fn left_open(&self, placed: &Placed<'a>) -> impl Iterator<Item = Doubt> + use<'a> {
        let around = self.around(placed);
        let unsettled = around.any(|before, _| proviso::unsettles(before));
        let of_one = around.any(|before, _| {
            proviso::is_of_one(&placed.phrase, before)
                || proviso::is_of_every(before)
                || says::of_target(before)
                || says::of_another(before)
        });
        let fold = placed
            .first()
            .and_then(Sense::criterion)
            .is_some_and(|own| own.quantity().unit() == Some(&Unit::Symbol(Symbol::Fold)));
        // 2倍以上に増加 is a change; 有効求人倍率 has the unit 倍.
        let of_one = of_one || fold && around.any(|before, _| !before.contains("倍率"));
        let total = around.any(|before, _| says::qualifies(before));
        let cumulative = around.any(|before, behind| {
            says::cumulative(before) || says::cumulative(behind) || says::is_of_years(before)
        });
        let doubts = [
            unsettled.then_some(Doubt::Proviso),
            of_one.then_some(Doubt::OtherMeasure),
            total.then_some(Doubt::Qualified),
            cumulative.then_some(Doubt::Cumulative),
            is_denied(&placed.phrase).then_some(Doubt::Negated),
        ];
        doubts.into_iter().flatten()
    }

    /// Returns whether every word beside a target's figure is understood.
    pub(crate) fn is_plainly_asked(&self, placed: &Placed<'a>) -> bool {
        let asked = match placed.first() {
            Some(Sense::Criterion(criterion)) => criterion.quantity(),
            Some(Sense::Change(change)) => change.quantity(),
            _ => return true,
        };
        let start = before_asides(Cursor::within(self.text, placed.phrase.start()));
        let head = self.text.get(placed.sentence..start.at()).unwrap_or_default();
        is_headed(head, is_share(asked))
            && is_aimed_at(start.peek_back(), self.near_behind(placed), asked)
    }
}

/// Returns whether a negation turns a target's comparator round, which no real target does:
/// 50％以上に達しない.
fn is_denied(phrase: &Phrase<'_>) -> bool {
    let text: String = phrase.text().chars().filter(|c| !c.is_whitespace()).collect();
    phrase.sense().and_then(Sense::criterion).is_some_and(|own| match own.comparator() {
        Comparator::LessThan => text.contains("以上"),
        Comparator::MoreThan => text.contains("以下") || text.contains("以内"),
        Comparator::AtLeast => text.contains("未満"),
        Comparator::AtMost => text.contains('超') && !text.contains("超え"),
    })
}
