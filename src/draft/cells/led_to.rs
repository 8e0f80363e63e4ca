//! Checks the words around the figures of a withdrawal criterion: its cases and its consequence.

use crate::draft::cells::accounted::{brackets, is_made_of, rests, short, year};
use crate::draft::cells::part::{Part, Placed};
use crate::draft::cells::same_name::Names;
use crate::draft::cells::says::any;
use crate::draft::cursor::{is_hiragana, is_label, is_stem};
use crate::draft::words::table::words;
use crate::plan::{Condition, ConditionSubject, ConditionTest};
use crate::value::Criterion;

words! {
    /// Words that end the case after a figure.
    CASES {
        "の場合" "場合" "のとき" "とき" "の時" "時" "の際" "際" "は" "には" "、" "，" "→" "⇒" "：" ":" "で"
        "となった" "となる" "となり" "になった" "になる" "となれば" "となったら" "になれば" "になったら"
        "であった" "である" "であり" "であれば" "なら" "ならば" "だった" "だったら" "に留まった" "に留まる"
        "にとどまった" "にとどまる" "に落ち込んだ" "に減少した" "に低下した" "した" "発生した" "い" "んだ"
        "たら" "ば" "れば" "及び" "および" "と低調な" "であることが判明した" "の達成状況" "・" "や" "のいずれか"
        "のいずれかに" "いずれかに" "に該当した" "に該当する"
    }

    /// Words that join two cases and say how they combine.
    JOINED { "かつ" "且つ" "又は" "または" "もしくは" "若しくは" }

    /// Words that separate two cases.
    SEPARATORS { "、" "，" "で" "・" "：" "及び" "および" }

    /// Words that say which targets a case is about.
    WHICH { "業績目標" "いずれかの" "いずれか" "それぞれの" "それぞれ" "いずれも" "ともに" "のみ" "から" }

    /// Words that make a share one of the target's figure.
    OF_TARGET {
        "各業績目標" "各目標" "業績目標" "いずれかの" "いずれか" "それぞれの" "それぞれ" "から" "目標達成率" "達成率" "目標値"
        "目標数" "目標件数" "目標人数" "目標回数" "目標額" "目標" "に対し" "に対して"
    }

    /// Consequences of a case.
    ACTS {
        "見直す" "見直し" "再構築" "廃止" "中止" "終了" "撤退" "再検討" "休止" "統合" "改善" "転換" "改める"
        "改め" "変更" "取りやめ" "とりやめ" "終える" "やめる"
    }

    /// Ends of a consequence's verb.
    ACTED {
        "こととする" "ものとする" "する" "ます" "した" "し" "行う" "行い" "図る" "図り" "とする" "検討" "含め"
        "含めて" "を" "も" "など" "等" "こと" "もの" "の"
    }
}

/// Kana of nouns and their particles.
const KANA: &str = "あのをもにとやはへなどりすしめそ";

impl<'a> Part<'a> {
    /// Returns whether every word around a condition's figure is understood, from the condition before
    /// to the one after it, or to the consequence.
    pub(crate) fn is_understood(
        &self,
        asked: &[(&Placed<'a>, &Criterion)],
        placed: &Placed<'a>,
        (names, condition): (&Names, &Condition),
    ) -> bool {
        let text = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
        let at = asked.partition_point(|(one, _)| one.phrase.start() < placed.phrase.start());
        let last = at.checked_sub(1).and_then(|at| asked.get(at)).map(|(one, _)| one.phrase.end());
        let next = asked.get(at.saturating_add(1)).map(|(one, _)| one.phrase.start());
        let before = short(text(last.unwrap_or(placed.sentence), placed.phrase.start()));
        let behind = text(placed.phrase.end(), next.unwrap_or(self.text.len()));
        let behind = short(behind.split('。').next().unwrap_or_default());
        let Some((before, behind)) = before.zip(behind) else { return false };
        let rate = matches!(condition.test(), ConditionTest::Rate(_));
        let words = if rate { OF_TARGET } else { WHICH };
        let number = match condition.subject() {
            ConditionSubject::Target(number) => Some(number),
            ConditionSubject::Each => None,
        };
        let covered = |rest: &str| names.cover(rest, number, words);
        let begun = if last.is_some() { parted(&before).any(covered) } else { covered(&before) };
        let ended = match next {
            // ①が100件未満又は満足度が低い場合、②が20件超: one between them has no figure.
            Some(_) if any(&behind, &["場合", "とき"]) => {
                parted(&behind).any(|rest| names.cover(rest, None, OF_TARGET))
            }
            Some(_) => {
                rests(&behind, &[CASES], &[]).into_iter().any(is_joined)
                    || parted(&behind).any(|rest| names.cover(rest, None, OF_TARGET))
            }
            None => is_led_to(&behind, asked.len() > 1),
        };
        begun && ended
    }
}

/// Returns the words between two figures that may name the second: those after the first one's end and
/// a separator.
fn parted(between: &str) -> impl Iterator<Item = &str> {
    rests(between, &[CASES, JOINED], &[]).into_iter().filter(|rest| {
        let ended = between.strip_suffix(rest).unwrap_or_default();
        rest.starts_with(is_label)
            || SEPARATORS.iter().chain(JOINED).any(|word| ended.ends_with(word))
    })
}

/// Returns whether the words after the last figure end the case and give its consequence, or join a
/// single condition to one without a figure.
fn is_led_to(behind: &str, several: bool) -> bool {
    let aside = |rest: &str| {
        brackets(rest, |inner| {
            is_consequence(inner) || is_made_of(inner, &[CASES], &[&year], |_| false)
        })
    };
    is_made_of(behind, &[CASES], &[&aside], |rest| {
        is_consequence(rest) || !several && is_joined(rest)
    })
}

/// Returns whether another condition follows, of any kind: how they combine is open.
fn is_joined(behind: &str) -> bool {
    JOINED.iter().any(|word| behind.starts_with(word))
}

/// Returns whether a text is a consequence: 本取組を中止し、他の手法を検討する.
fn is_consequence(text: &str) -> bool {
    let pieces = || text.split(['、', '，']).map(acted);
    pieces().all(|piece| piece.is_some()) && pieces().flatten().any(|piece| piece)
}

/// Returns whether a piece ends with a consequence (`true`), or with something that is considered
/// besides (`false`).
fn acted(piece: &str) -> Option<bool> {
    let plain = |head: &str| {
        let begins = head.chars().next().is_none_or(|c| is_stem(c) || c.is_ascii_alphabetic());
        let noun = |c: char| !c.is_numeric() && c != '別' && (!is_hiragana(c) || KANA.contains(c));
        begins && head.replace("含めて", "含め").chars().all(noun)
    };
    let mut rest = piece;
    loop {
        if let Some(head) = ACTS.iter().find_map(|word| rest.strip_suffix(word)) {
            return plain(head).then_some(true);
        }
        let Some(before) = ACTED.iter().find_map(|word| rest.strip_suffix(word)) else {
            let sought = piece.ends_with("検討") || piece.ends_with("検討する");
            return (sought && plain(rest)).then_some(false);
        };
        rest = before;
    }
}
