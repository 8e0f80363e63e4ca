//! Figures in words, and criteria without a figure: 半数以上, 過半数, 半減, 倍増, ゼロ件, 3分の2以上; 苦情が発生したら,
//! 活用事例がない場合.
//!
//! DECISION: the whole that a share in words refers to is not printed, so all but ゼロ件 are
//! ambiguous.

use alloc::format;

use crate::draft::amounts::comparator::criterion;
use crate::draft::change::{Change, ChangeAmount};
use crate::draft::cursor::{Cursor, ends_clause, is_katakana, is_stem};
use crate::draft::figures::numeral::Numeral;
use crate::draft::phrase::{Found, Sense, Senses};
use crate::draft::words::comparators::form;
use crate::draft::words::endings::{NEAR, denial};
use crate::draft::words::followers::begins_word;
use crate::draft::words::table::words;
use crate::terms::Comparator;
use crate::value::Quantity;

words! {
    /// The units that ゼロ is counted in.
    UNITS {
        "件" "人" "名" "回" "円" "%" "パーセント" "台" "箇所" "か所" "カ所" "ポイント"
    }

    /// Things counted in 件 that should not happen.
    MISHAPS {
        "苦情" "クレーム" "事故" "トラブル" "違反" "不備" "漏れ" "ミス" "誤り" "紛失" "不祥事"
        "漏えい"
    }

    /// Other things that are counted, whose absence can be stated; of two with the same ending, the
    /// longer first.
    COUNTED: &str {
        "0件以下" => "件数" "事例" "相談" "申込み" "申し込み" "申込" "申請" "応募",
        "0人以下" => "参加者" "利用者" "登録者" "応募者" "受講者" "希望者",
    }

    /// Words that say that something happened: one or more.
    HAPPENED {
        "が発生したら" "が発生した場合" "が発生すれば" "が発生したとき" "が発生した時"
        "の発生があれば" "が生じたら" "が生じた場合" "が生じれば"
    }

    /// Words that say that there is none.
    NONE {
        "がない場合" "がなかった場合" "がないとき" "がなかったとき" "がなければ" "がなかったら"
        "がいない場合" "がいなかった場合" "がいなければ" "がないこと" "の発生がないこと"
        "が無い場合" "が無かった場合" "がなくなった場合" "がゼロの場合"
    }

    /// The consequences of a withdrawal criterion's condition.
    CONSEQUENCES { "見直" "再構築" "廃止" "中止" "撤退" "再検討" "終了する" "目標" }
}

/// How far after the condition its consequence is searched.
const REACH: usize = 40;

/// Reads the word that begins here, and returns the place after it.
pub(crate) fn worded(start: Cursor<'_>) -> Option<(Senses, Cursor<'_>)> {
    if let Some(end) = start.take("過半数") {
        return more_than_half(end);
    }
    if let Some(end) = start.take("半数") {
        return left_open(&"50%".parse().ok()?, end);
    }
    if let Some(end) = start.take("半減").filter(|end| end.take_any(&["期", "層"]).is_none()) {
        return Some((Senses::open([change("-50%")?]), end));
    }
    if start.take("倍").is_some() {
        // 数倍増 has no known figure.
        let before = start.peek_back();
        let figure = before.is_some_and(|c| "数何幾同".contains(c) || c.is_numeric());
        return if figure { None } else { twice(start) };
    }
    zero(start.take("ゼロ")?, start)
}

/// Reads 過半数. 過半数を下回る and 過半数に達しない reverse it, or may.
fn more_than_half(end: Cursor<'_>) -> Option<(Senses, Cursor<'_>)> {
    let more = Sense::Criterion("50%超".parse().ok()?);
    let no_more = Sense::Criterion("50%以下".parse().ok()?);
    let falls = [Comparator::LessThan, Comparator::AtMost];
    let below = form(end).filter(|(_, comparator, _)| falls.contains(comparator));
    Some(match (below, denial(end, NEAR)) {
        (Some((_, _, end)), _) => (Senses::open([no_more]), end),
        (None, None) => (Senses::open([more]), end),
        (None, Some(_)) => (Senses::open([more, no_more]), end),
    })
}

/// Reads 倍増, which is twice as much or an increase by once as much; 倍以上 is twice or more.
fn twice(start: Cursor<'_>) -> Option<(Senses, Cursor<'_>)> {
    let twice: Quantity = "2倍".parse().ok()?;
    if let Some(end) = start.take("倍増").filter(|end| end.take("計画").is_none()) {
        return Some((Senses::open([Sense::Quantity(twice), change("100%")?]), end));
    }
    left_open(&twice, start.take("倍")?)
}

fn change(amount: &str) -> Option<Sense> {
    Some(Sense::Change(Change::new(ChangeAmount::By(amount.parse().ok()?), None)))
}

/// Reads ゼロ: ゼロ件 is 0件, and a bare ゼロ as a result is 0; ゼロカーボン and ゼロから are words.
fn zero<'a>(end: Cursor<'a>, start: Cursor<'a>) -> Option<(Senses, Cursor<'a>)> {
    let Some(unit) = end.take_any(UNITS) else {
        let comes_to = end.peek().is_none_or(|c| ends_clause(c) || "をにとで".contains(c));
        let nothing = Sense::Quantity("0".parse().ok()?);
        return comes_to.then(|| (Senses::open([nothing]), end));
    };
    let zero: Quantity = format!("0{}", end.text_to(unit)).parse().ok()?;
    if let Some(compared) = left_open(&zero, unit) {
        return Some(compared);
    }
    let letter = |c: char| is_stem(c) || c.is_ascii_alphanumeric();
    let word = unit.peek().is_some_and(letter) && !begins_word(unit);
    // マイナスゼロ件 and 1ゼロ件 are not a known zero.
    let joined = |c: char| is_katakana(c) || c.is_ascii() && !" :(".contains(c);
    let open = word || start.peek_back().is_some_and(joined) || denial(unit, NEAR).is_some();
    Some((Senses::unless(open, Sense::Quantity(zero)), unit))
}

/// Reads a comparator after a share in words, as ambiguous.
fn left_open<'a>(share: &Quantity, end: Cursor<'a>) -> Option<(Senses, Cursor<'a>)> {
    let (senses, end) = criterion(share, end)?;
    Some((senses.left_open(), end))
}

/// Reads a fraction with a comparator: 4分の3以上 is 75%以上; 3分の2以上 is not a percentage that can be
/// written.
pub(crate) fn fraction<'a>(whole: &Numeral<'a>) -> Option<(Senses, Cursor<'a>)> {
    let part = Numeral::read(whole.end.take("分の")?)?;
    let of = |numeral: &Numeral<'_>| numeral.small().map(u32::from);
    let (whole, hundredths) = (of(whole)?, of(&part)?.checked_mul(10_000)?);
    let share = hundredths.checked_div(whole)?;
    let exact = share.checked_mul(whole) == Some(hundredths);
    let text = format!("{}.{:02}", share.checked_div(100)?, share.checked_rem(100)?);
    let share = format!("{}%", text.trim_end_matches('0').trim_end_matches('.')).parse().ok()?;
    let (senses, end) = left_open(&share, part.end)?;
    Some((if exact { senses } else { Senses::open([]) }, end))
}

/// Reads the criterion whose particle is here, with its beginning and end.
pub(crate) fn uncounted(particle: Cursor<'_>) -> Option<Found<'_>> {
    let (text, start, end) = if let Some(start) = particle.take_any_back(MISHAPS) {
        let happened = particle.take_any(HAPPENED).map(|end| ("1件以上", start, end));
        happened.or_else(|| Some(("0件以下", start, particle.take_any(NONE)?)))?
    } else {
        let (none, start) = particle.take_row_back(COUNTED)?;
        (none, start, particle.take_any(NONE)?)
    };
    let criterion = Sense::Criterion(text.parse().ok()?);
    let sure = has_consequence(end) || particle.take("がないこと").is_some();
    Some(Found { senses: Senses::unless(!sure, criterion), start, end })
}

/// Returns whether the sentence continues with ending or reconsidering something.
fn has_consequence(end: Cursor<'_>) -> bool {
    let mut places = end.along(REACH, |c| c == '、' || !ends_clause(c));
    places.any(|place| place.take_any(CONSEQUENCES).is_some())
}
