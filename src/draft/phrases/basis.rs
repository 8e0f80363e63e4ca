//! The reference of a change, and comparisons with it that have no amount: 前年度実績を上回る.

use alloc::vec;

use crate::draft::change::{Basis, Change, ChangeAmount};
use crate::draft::cursor::{Cursor, ends_clause, is_kanji};
use crate::draft::phrase::{Sense, Senses, is_share};
use crate::draft::words::directions::{Way, verb_here};
use crate::draft::words::endings::{Negation, negation, over_inflection};
use crate::draft::words::table::words;
use crate::terms::Comparator;
use crate::value::{Criterion, Quantity, Symbol, Unit};

words! {
    /// The words that name the reference of a change.
    pub(crate) BASES: Basis {
        Basis::PreviousYear =>
            "対前年度比" "対前年比" "対前年度" "前年度" "昨年度" "前年同期" "前年同月" "前年"
            "昨年",
        Basis::PreviousTime => "前回",
        Basis::EachYear => "毎年度" "毎年",
    }

    /// Figures that a share may be of, instead of the reading itself.
    WHOLES {
        "前年度" "昨年度" "前年" "昨年" "前回" "前期" "前年同期" "前年同月" "年度" "実績" "実績値"
        "基準値" "現状" "現状値" "平均" "予算" "計画値" "定員"
    }
}

/// Returns whether a share directly after 「の」 is of a figure other than the reading: 前年度の80％以上,
/// 定員の8割以上, 前年の1.2倍以上.
pub(crate) fn share_of_another(quantity: &Quantity, start: Cursor<'_>) -> bool {
    let share = is_share(quantity) || quantity.unit() == Some(&Unit::Symbol(Symbol::Fold));
    let whole = start.back_over_spaces().take_any_back(&["の", "の約", "のおおむね"]);
    share && whole.is_some_and(|whole| whole.take_any_back(WHOLES).is_some())
}

words! {
    /// Words between a reference and the word that compares: 前年度の実績を上回る.
    MEASURES {
        "実績値" "実績" "数値" "水準" "件数" "人数" "回数" "割合" "結果" "調査" "同期" "値" "比"
    }

    /// The words that compare directly with what is measured.
    COMPARED: Comparator {
        Comparator::MoreThan => "を上回" "を超え" "を越え",
        Comparator::LessThan => "を下回" "に満たな" "に達しな" "未満",
        Comparator::AtLeast => "以上",
        Comparator::AtMost => "以下",
    }

    /// The words that compare with a basis.
    THAN {
        "に比べて" "に比べ" "と比べて" "と比べ" "と比較して" "と比較し" "に対して" "に対し" "よりも"
        "より" "から" "比"
    }
}

/// The largest number of characters between a reference and its amount.
const REACH: usize = 24;

/// A reference in a sentence, and where it begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SeenBasis<'a> {
    pub(crate) basis: Basis,
    pub(crate) start: Cursor<'a>,
}

/// Reads a reference, with the comparison without an amount after it, if there is one.
pub(crate) fn basis(place: Cursor<'_>) -> Option<(SeenBasis<'_>, Cursor<'_>)> {
    let standing_alone = place.peek_back().is_none_or(|c| !is_kanji(c) || c == '比');
    let (basis, end) = place.take_row(BASES).filter(|_| standing_alone)?;
    Some((SeenBasis { basis, start: place }, end))
}

/// Returns whether a reference is close enough for an amount to belong to it.
pub(crate) fn within_reach(seen: SeenBasis<'_>, start: Cursor<'_>) -> bool {
    // The characters between are counted only if the text is short.
    let bytes = start.at().saturating_sub(seen.start.at());
    bytes <= REACH.saturating_mul(4) && seen.start.text_to(start).chars().count() <= REACH
}

/// Returns whether a reference has words of comparison: 前年度より, 対前年度比, 毎年.
pub(crate) fn compares(seen: SeenBasis<'_>, until: Cursor<'_>) -> bool {
    let between = seen.start.text_to(until);
    seen.basis == Basis::EachYear
        || between.starts_with('対')
        || THAN.iter().any(|word| between.contains(word))
}

/// Reads a comparison without an amount: 前年度実績を上回る is 0超, and so is 前年度より増加.
pub(crate) fn bare<'a>(seen: SeenBasis<'a>, end: Cursor<'a>) -> Option<(Senses, Cursor<'a>)> {
    if seen.basis == Basis::EachYear {
        return None;
    }
    let mut place = end.take("の").unwrap_or(end);
    for _ in 0..2 {
        place = place.take_any(MEASURES).unwrap_or(place);
    }
    let (comparator, behind) = compared(place).or_else(|| moved(place))?;
    let nothing: Quantity = "0".parse().ok()?;
    let change = |comparator| {
        let criterion = Criterion::new(nothing.clone(), comparator);
        Change::new(ChangeAmount::Criterion(criterion), Some(seen.basis))
    };
    let (positive, negative) = (change(comparator), change(comparator.negated()));
    let senses = match negation(behind) {
        Negation::None => Senses::Certain(Sense::Change(positive)),
        Negation::Direct => Senses::Certain(Sense::Change(negative)),
        Negation::Somewhere => {
            Senses::Ambiguous(vec![Sense::Change(positive), Sense::Change(negative)])
        }
    };
    Some((senses, over_inflection(behind)))
}

/// Reads を上回る, 以上 and the like directly after the reference.
fn compared(place: Cursor<'_>) -> Option<(Comparator, Cursor<'_>)> {
    let (comparator, behind) = place.take_row(COMPARED)?;
    // 前年度以上に力を入れる is not about a figure.
    let figure = behind.peek() != Some('に') || matches!(place.peek(), Some('を' | 'に'));
    figure.then_some((comparator, behind))
}

/// Reads より増加, より利用者が減少: a verb of change nearby, with no figure and no break before it.
fn moved(place: Cursor<'_>) -> Option<(Comparator, Cursor<'_>)> {
    let place = place.take_any(THAN)?;
    let breaks = |c: char| {
        ends_clause(c) || c.is_numeric() || "一二三四五六七八九十百千万億・半".contains(c)
    };
    let mut places = place.take("、").unwrap_or(place).along(REACH, |c| !breaks(c));
    let (way, behind) = places.find_map(verb_here)?;
    let more = way == Way::Up;
    Some((if more { Comparator::MoreThan } else { Comparator::LessThan }, behind))
}
