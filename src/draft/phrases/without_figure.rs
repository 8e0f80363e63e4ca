//! Criteria without a figure: 苦情が発生したら, 活用事例がない場合.

use alloc::vec;

use crate::draft::phrase::{Sense, Senses};
use crate::draft::text::cursor::{Cursor, ends_clause};
use crate::draft::words::table::words;

words! {
    /// What is counted in 件 and ought not to happen.
    MISHAPS {
        "苦情" "クレーム" "事故" "トラブル" "違反" "不備" "漏れ" "ミス" "誤り" "紛失" "不祥事"
        "漏えい"
    }

    /// What else is counted, and in which unit. Of two that end alike, the longer first.
    COUNTED: &str {
        "件" => "件数" "事例" "相談" "申込み" "申し込み" "申込" "申請" "応募",
        "人" => "参加者" "利用者" "登録者" "応募者" "受講者" "希望者",
    }

    /// That it happened: one or more.
    HAPPENED {
        "が発生したら" "が発生した場合" "が発生すれば" "が発生したとき" "が発生した時"
        "の発生があれば" "が生じたら" "が生じた場合" "が生じれば"
    }

    /// That there is none.
    NONE {
        "がない場合" "がなかった場合" "がないとき" "がなかったとき" "がなければ" "がなかったら"
        "がいない場合" "がいなかった場合" "がいなければ" "がないこと" "の発生がないこと"
        "が無い場合" "が無かった場合" "がなくなった場合" "がゼロの場合"
    }

    /// What such a condition leads to where it is a withdrawal criterion.
    CONSEQUENCES { "見直" "再構築" "廃止" "中止" "撤退" "再検討" "終了する" "目標" }
}

/// How far after the condition its consequence is looked for.
const REACH: usize = 40;

/// Reads the criterion whose particle is here, and where it begins and ends.
pub(crate) fn uncounted(particle: Cursor<'_>) -> Option<(Senses, Cursor<'_>, Cursor<'_>)> {
    let mishap = particle.take_any_back(MISHAPS);
    let happened = particle.take_any(HAPPENED);
    let none = particle.take_any(NONE);
    let (text, start, end) = match (mishap, happened, none) {
        (Some(start), Some(end), _) => ("1件以上", start, end),
        (Some(start), None, Some(end)) => ("0件以下", start, end),
        (None, _, Some(end)) => {
            let counted =
                COUNTED.iter().find_map(|(noun, unit)| Some((particle.take_back(noun)?, *unit)));
            let (start, unit) = counted?;
            (if unit == "件" { "0件以下" } else { "0人以下" }, start, end)
        }
        (_, _, None) => return None,
    };
    let criterion = Sense::Criterion(text.parse().ok()?);
    let senses = if has_consequence(end) || particle.take("がないこと").is_some() {
        Senses::Certain(criterion)
    } else {
        Senses::Ambiguous(vec![criterion])
    };
    Some((senses, start, end))
}

/// Whether the sentence goes on to say that something is given up or thought over.
fn has_consequence(end: Cursor<'_>) -> bool {
    let mut place = end;
    for _ in 0..REACH {
        if place.take_any(CONSEQUENCES).is_some() {
            return true;
        }
        match place.step() {
            Some((c, next)) if !ends_clause(c) || c == '、' => place = next,
            _ => return false,
        }
    }
    false
}
