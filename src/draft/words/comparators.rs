//! The words that compare a quantity, with their inflections: 以上, に満たな, を下回.

use crate::draft::cursor::Cursor;
use crate::draft::words::table::words;
use crate::terms::Comparator;

words! {
    /// The word forms after a quantity; of two with the same beginning, the longer first. Forms
    /// that end in な or ず are negative themselves, the others are checked for a negation.
    pub(crate) static FORMS: Comparator {
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

    /// Words that may come between を and the verb of a comparator.
    ADVERBS { "やや" "わずかに" "若干" "大きく" "大幅に" "常に" "少し" "はるかに" "ともに" }

    /// Words that make 以上 or 以下 something other than a comparator: 3点、以下のとおり.
    pub(crate) OTHERWISE {
        "以下のとおり" "以下の通り" "以下に示" "以下同じ" "以上のとおり" "以上の通り"
        "以上のことから"
    }
}

/// Returns the word form that is next, even if letter-spaced: 以 上.
pub(crate) fn form(near: Cursor<'_>) -> Option<(&'static str, Comparator, Cursor<'_>)> {
    FORMS.beginning(near).find_map(|(number, word)| {
        let spaced = || near.take_spaced(word);
        // には届かない and にも満たない mean the same as に届かない.
        let stressed = || near.take("に")?.take_any(&["は", "も"])?.take(word.strip_prefix('に')?);
        // をやや下回る
        let by_much = || near.take("を")?.take_any(ADVERBS)?.take(word.strip_prefix('を')?);
        let behind = near.take(word).or_else(spaced).or_else(stressed).or_else(by_much)?;
        Some((word, *FORMS.meanings.get(number)?, behind))
    })
}
