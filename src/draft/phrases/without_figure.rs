//! Criteria without a figure: 苦情が発生したら, 活用事例がない場合.

use crate::draft::phrase::{Found, Sense, Senses};
use crate::draft::text::cursor::{Cursor, ends_clause};
use crate::draft::words::table::words;

words! {
    /// What is counted in 件 and ought not to happen.
    MISHAPS {
        "苦情" "クレーム" "事故" "トラブル" "違反" "不備" "漏れ" "ミス" "誤り" "紛失" "不祥事"
        "漏えい"
    }

    /// What else is counted, and that there is none of it. Of two that end alike, the longer first.
    COUNTED: &str {
        "0件以下" => "件数" "事例" "相談" "申込み" "申し込み" "申込" "申請" "応募",
        "0人以下" => "参加者" "利用者" "登録者" "応募者" "受講者" "希望者",
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
pub(crate) fn uncounted(particle: Cursor<'_>) -> Option<Found<'_>> {
    let mishap = particle.take_any_back(MISHAPS);
    let (text, start, end) = match (mishap, particle.take_any(HAPPENED)) {
        (Some(start), Some(end)) => ("1件以上", start, end),
        (Some(start), None) => ("0件以下", start, particle.take_any(NONE)?),
        (None, _) => {
            let end = particle.take_any(NONE)?;
            let (none, start) = particle.take_row_back(COUNTED)?;
            (none, start, end)
        }
    };
    let criterion = Sense::Criterion(text.parse().ok()?);
    let sure = has_consequence(end) || particle.take("がないこと").is_some();
    Some(Found { senses: Senses::unless(!sure, criterion), start, end })
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
