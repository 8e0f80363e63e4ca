//! The words around a value. Words that name what is measured, a verdict and a full stop do not
//! matter; with any others, the value may be only a part: 54.2％（27年度）, 回収率54.2％, 予算が付いた場合50％以上.

use crate::draft::{Drafted, StatedReading};
use crate::intake::account::unsure::Unsure;
use crate::intake::city_layout::pages::fold::{are_near, name};
use crate::terms::notation::width;
use crate::value::{Criterion, Quantity, Unit};

/// The periods that a count may be for.
pub(crate) const PERIODS: [&str; 5] = ["年", "年間", "毎年", "月", "毎月"];

/// Returns the content of the brackets, if the whole text is in one pair.
pub(crate) fn bracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['(', '（'])?.strip_suffix([')', '）'])?;
    // 「（未満）(区民に対するアンケート)」 has two pairs.
    let first = inner.find(['(', '（', ')', '）']).and_then(|at| inner.get(at..));
    (!first.is_some_and(|own| own.starts_with([')', '）']))).then_some(inner)
}

/// Returns the doubt about a reading because of the words around it.
pub(crate) fn of_reading(
    before: &str,
    behind: &str,
    own: &Drafted<'_, StatedReading>,
    measured: &str,
) -> Option<Unsure> {
    let verdict = own.value().verdict.map(|own| alloc::string::ToString::to_string(&own));
    let is_verdict = behind.is_empty() || verdict.is_some_and(|own| own == behind);
    (!is_verdict || !are_of_name(before, measured)).then_some(Unsure::WordsBesideFigure)
}

/// Returns whether the words before a reading are the name of what is measured, or part of it:
/// 苦情件数1件.
fn are_of_name(before: &str, measured: &str) -> bool {
    let (before, measured) = (name(before), name(measured));
    let own = before.strip_suffix(['が', 'は', 'も']).unwrap_or(&before);
    let own = PERIODS.iter().find_map(|period| own.strip_suffix(period)).unwrap_or(own);
    let is_word = own.chars().nth(1).is_some();
    let has_its_end = || own.chars().rev().take(2).eq(measured.chars().rev().take(2));
    let is_near = || has_its_end() && are_near(own, &measured);
    own.is_empty() || is_word && (measured.contains(own) || is_near())
}

/// Returns the doubt about a figure, given its goal's unit: counts are whole numbers, and points
/// are not shares.
pub(crate) fn of_figure(value: &Quantity, goal: Option<&Unit>) -> Option<Unsure> {
    let is_count = matches!(value.unit(), Some(Unit::Counter(_)));
    let is_other = value.unit() == Some(&Unit::Point) && goal == Some(&Unit::Percent);
    let is_other = is_other || is_count && !value.value().fract().is_zero();
    is_other.then_some(Unsure::OtherMeasure)
}

/// Returns the doubt about a criterion whose figure has no unit: 60以上 may be 60％以上.
pub(crate) fn of_criterion(own: &Criterion) -> Option<Unsure> {
    own.quantity().unit().is_none().then_some(Unsure::NoUnit)
}

/// Returns whether the words behind a target only say that it is a target.
pub(crate) fn is_aimed_at(behind: &str) -> bool {
    const ENDINGS: [&str; 8] = [
        "をめざす",
        "を目指す",
        "とする",
        "にする",
        "を達成する",
        "を目標とする",
        "を維持する",
        "になる",
    ];
    ENDINGS.contains(&behind)
}

/// Returns whether the words before a figure state a condition: 予算が付いた場合50％以上.
pub(crate) fn is_conditional(before: &str) -> bool {
    let before = before.trim_end().trim_end_matches(['、', 'は', 'に']);
    ["場合", "とき", "ならば", "であれば", "際"].iter().any(|own| before.ends_with(own))
}

/// Returns the doubt about the only condition of a withdrawal criterion because of the words around
/// it.
pub(crate) fn of_condition(text: &str, before: &str) -> Option<Unsure> {
    const OF_ANOTHER_YEAR: [&str; 6] = ["前年", "昨年", "前回", "先年", "対前", "過年"];
    if OF_ANOTHER_YEAR.iter().any(|own| text.contains(own)) {
        return Some(Unsure::Change);
    }
    if ["かつ", "または", "又は"].iter().any(|own| text.contains(own)) {
        return Some(Unsure::AnyOrAll);
    }
    let has_figure = before.chars().any(|c| width(c).is_ascii_digit());
    has_figure.then_some(Unsure::Several)
}
