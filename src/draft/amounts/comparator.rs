//! Comparators in their inflections: 以上, に満たない, を下回った, 1件も…できなかった.

use alloc::vec;

use rust_decimal::Decimal;

use crate::draft::amounts::level::may_change;
use crate::draft::figures::numeral::Numeral;
use crate::draft::phrase::{Sense, Senses};
use crate::draft::text::cursor::{Cursor, ends_clause, is_hiragana, is_kanji, is_katakana};
use crate::draft::words::bracket::behind_bracket;
use crate::draft::words::directions::changes;
use crate::draft::words::endings::{
    NEAR, Negation, denial, denied_outright, negation, over_inflection,
};
use crate::draft::words::table::words;
use crate::terms::Comparator;
use crate::value::{Criterion, Quantity, Unit};

words! {
    /// The word forms after a quantity; of two that begin alike, the longer first. Forms that end in
    /// な or ず carry their own negation, the others are looked at for one.
    pub(crate) FORMS: Comparator {
        Comparator::AtLeast =>
            "以上" "を下らな" "を下らず" "は下らな" "を切らな" "を切らず" "を割らな" "を割らず"
            "を割り込まな" "を割り込まず",
        Comparator::AtMost => "以下" "以内",
        Comparator::LessThan =>
            "未満" "を下回" "を下まわ" "を割り込" "を割っ" "を割る" "を割れ" "を切っ" "を切る"
            "を切れ" "よりも少な" "より少な" "よりも低" "より低" "より小さ" "に満たな" "に満たず"
            "に満たぬ" "満たない" "に達しな" "に達せず" "に達していな" "に達しません"
            "に達することができな" "に到達しな" "に到達できな" "に届かな" "に届かず" "に届いていな"
            "に及ばな" "に及ばず" "に至らな" "に至らず",
        Comparator::MoreThan =>
            "超えの" "超えを" "超えと" "超" "を超過" "を超え" "を超す" "を超し" "を越え" "をこえ"
            "を上回" "を上まわ" "よりも多" "より多" "よりも高" "より高" "より大き",
    }

    /// What may appear between を and the verb of a comparator.
    ADVERBS { "やや" "わずかに" "若干" "大きく" "大幅に" "常に" "少し" "はるかに" "ともに" }

    /// What makes 以上 or 以下 no comparator: 3点、以下のとおり.
    OTHERWISE {
        "以下のとおり" "以下の通り" "以下に示" "以下同じ" "以上のとおり" "以上の通り"
        "以上のことから"
    }
}

/// Reads the comparator after a quantity, and what both mean together.
pub(crate) fn criterion<'a>(quantity: &Quantity, end: Cursor<'a>) -> Option<(Senses, Cursor<'a>)> {
    let certain = |comparator, behind| {
        let criterion = Sense::Criterion(Criterion::new(quantity.clone(), comparator));
        Some((Senses::Certain(criterion), behind))
    };
    if let Some((comparator, behind)) = counted_one(quantity, end) {
        return certain(comparator, behind);
    }
    let bracket = behind_bracket(end);
    let near = bracket.map_or(end, |(behind, _)| behind).over_spaces();
    let (word, comparator, behind) = form(near)?;
    let otherwise = OTHERWISE.iter().any(|other| near.take(other).is_some());
    if word.starts_with("を割") || word.starts_with("を切") {
        // ガラス3枚を割った broke three.
        let unit = quantity.unit().map_or("", Unit::as_str);
        if matches!(unit, "" | "枚" | "個" | "つ" | "本") {
            return None;
        }
    }
    if otherwise || word == "超" && behind.take_any(&["え", "過"]).is_some() {
        return None;
    }
    if bracket.is_some_and(|(_, figures)| figures) {
        // 30%（約300人）以上: the bracket is read for itself.
        let criterion = Sense::Criterion(Criterion::new(quantity.clone(), comparator));
        let senses = vec![criterion, Sense::Quantity(quantity.clone())];
        return Some((Senses::Ambiguous(senses), end));
    }
    if let Some(equal) = behind.take_any(&["いか等し", "いか同じ", "いかまたは等し", "いか、等し"])
    {
        // より小さいか等しい is 以下.
        let or_equal = comparator.negated().mirrored();
        return certain(or_equal, over_inflection(equal));
    }
    if word.ends_with(['な', 'ず', 'ぬ']) || word == "満たない" {
        return if negated_again(behind) {
            Some((both(quantity, comparator), behind))
        } else {
            certain(comparator, over_inflection(behind))
        };
    }
    if let Some(denied) = denied_outright(behind).filter(|_| !changes(behind)) {
        return certain(comparator.negated(), denied);
    }
    // 80%以上を下回る: the bound itself is missed.
    if form(behind).is_some() && !changes(behind) {
        return Some((both(quantity, comparator), behind));
    }
    match negation(behind) {
        // 10件以上削減できなかった: the verb of change is looked at for its own negation.
        _ if changes(behind) || may_change(quantity, behind) => certain(comparator, behind),
        Negation::None => certain(comparator, over_inflection(behind)),
        Negation::Direct => certain(comparator.negated(), over_inflection(behind)),
        Negation::Somewhere => Some((both(quantity, comparator), behind)),
    }
}

/// The word form that is here, be it letter-spaced: 以 上.
pub(crate) fn form(near: Cursor<'_>) -> Option<(&'static str, Comparator, Cursor<'_>)> {
    FORMS.iter().find_map(|(word, comparator)| {
        let spaced = || near.take_spaced(word);
        // には届かない and にも満たない say what に届かない does.
        let stressed = || near.take("に")?.take_any(&["は", "も"])?.take(word.strip_prefix('に')?);
        // をやや下回る
        let by_much = || near.take("を")?.take_any(ADVERBS)?.take(word.strip_prefix('を')?);
        let behind = near.take(word).or_else(spaced).or_else(stressed).or_else(by_much)?;
        Some((*word, *comparator, behind))
    })
}

/// Whether a comparator directly follows a bare figure that is no grade: 13.0以下, 男性79.83以上,
/// but not 要介護3以上 or 震度5以上.
pub(crate) fn compares_bare(numeral: &Numeral<'_>) -> bool {
    let graded = numeral
        .start
        .peek_back()
        .is_some_and(|c| is_kanji(c) || is_katakana(c) || c.is_alphanumeric() && !is_hiragana(c));
    let measured = numeral.has_point() && !numeral.start.begins_line();
    (!graded || measured) && form(numeral.end).is_some()
}

/// A comparator under a negation that may be its own, or not.
fn both(quantity: &Quantity, comparator: Comparator) -> Senses {
    let sense = |comparator| Sense::Criterion(Criterion::new(quantity.clone(), comparator));
    Senses::Ambiguous(vec![sense(comparator), sense(comparator.negated())])
}

/// 1件も…なかった is less than one; 1件でも is one or more. Other figures are stressed by も, not
/// denied.
fn counted_one<'a>(quantity: &Quantity, end: Cursor<'a>) -> Option<(Comparator, Cursor<'a>)> {
    let one = quantity.value() == Decimal::ONE && quantity.figure().scale() == 0;
    one.then_some(())?;
    if let Some(behind) = end.take("でも").filter(|behind| happens(*behind)) {
        return Some((Comparator::AtLeast, behind));
    }
    let behind = end.take("も")?;
    let denied = denial(behind, NEAR.saturating_mul(2))?;
    Some((Comparator::LessThan, denied))
}

/// Whether the clause after 1件でも says that it happens: 1件でも（重大な苦情が）発生した場合.
/// 1人でも多く is a manner of speaking.
fn happens(behind: Cursor<'_>) -> bool {
    const HAPPENS: [&str; 9] =
        ["発生", "あれば", "あった", "あり", "ある", "出た", "出れば", "生じ", "該当"];
    let mut place = behind;
    for _ in 0..NEAR {
        if place.take_any(&HAPPENS).is_some() {
            return denial(place, NEAR).is_none();
        }
        match place.step() {
            Some((c, next)) if !ends_clause(c) && !"多早長短".contains(c) => place = next,
            _ => return false,
        }
    }
    false
}

/// に満たなくない, に達しなくはない.
fn negated_again(behind: Cursor<'_>) -> bool {
    behind.take_any(&["いことはな", "いわけではな", "くはな", "くな"]).is_some()
}
