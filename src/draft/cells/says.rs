//! Words beside a value that give it another meaning or another subject.

use crate::draft::words::table::words;

words! {
    /// Words that make a share one of the target's own figure.
    OF_TARGET {
        "目標の" "目標値の" "目標数の" "目標件数の" "目標人数の" "目標回数の" "目標額の" "目標に対し"
        "目標値に対し" "目標数に対し" "目標に対して" "目標値に対して" "目標数に対して" "目標比"
    }

    /// Words that say that a case holds several times.
    REPEATED {
        "連続" "続い" "続け" "続く" "続き" "継続して" "年間続" "にわたり" "にわたって"
        "2度" "２度"
    }

    /// Words for a reference other than last year's reading.
    REFERENCES { "平均" "基準年" "基準値" "当初" "時点" "現状" "計画" "目標" "全国" "市内" "他" }

    /// Words that say that a figure falls.
    FALLS { "削減" "減少" "減ら" "抑制" "低減" "縮減" "短縮" "以下" "未満" "引き下げ" "下げ" "減" }

    /// Words that qualify a figure, directly before it.
    QUALIFIERS {
        "延べ" "のべ" "延べ人数で" "延べで" "概ね" "おおむね" "おおよそ" "およそ" "最低" "最低でも" "最低でも年" "少なくとも" "最大" "最大で"
        "上限"
    }

    /// Words for the whole of a share, directly before it.
    SHARED {
        "前年度の" "昨年度の" "前年の" "昨年の" "前回の" "実績の" "実績値の" "基準値の" "現状の" "平均の"
        "予算の" "計画の" "定員の" "全体の"
    }

    /// Words that make a figure a total since a year.
    CUMULATIVE { "累計" "累積" "通算" "総計" "延べ累" }
}

/// Returns whether a text has any of some words.
pub(crate) fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Returns where 「以上3点について」 begins.
pub(crate) fn for_all_parts(text: &str) -> Option<usize> {
    const FOR_ALL: [&str; 4] = ["以上", "上記", "これら", "それら"];
    let counts = |rest: &str| {
        let rest = rest.trim_start_matches('の');
        let digits = rest.trim_start_matches(|c: char| c.is_numeric());
        digits.len() < rest.len() && digits.starts_with(['点', 'つ', '項', '指'])
    };
    FOR_ALL.iter().find_map(|word| {
        let mut places = text.match_indices(word).map(|(at, _)| at);
        places.find(|at| counts(text.get(at.saturating_add(word.len())..).unwrap_or_default()))
    })
}

/// Returns whether a share is one of the target's own figure: 目標の7割, 目標値の80％.
pub(crate) fn of_target(before: &str) -> bool {
    let before =
        before.trim_end_matches(['約', 'お', 'よ', 'そ', 'む', 'ね', '）', ')', ' ', '\u{3000}']);
    // 目標80％の9割.
    let clause = before.rsplit(['、', '。', '，']).next().unwrap_or_default();
    let figured = clause.ends_with('の') && clause.contains("目標");
    figured || OF_TARGET.iter().any(|word| before.ends_with(word))
}

pub(crate) fn repeated(text: &str) -> bool {
    any(text, REPEATED)
}

/// Returns whether another reference or a year is named: 平成25年度比, 2013年より.
pub(crate) fn other_reference(before: &str) -> bool {
    let mut last = None;
    let year = before.chars().any(|c| {
        let numbered =
            last.is_some_and(|c: char| c.is_numeric() || "元一二三四五六七八九十".contains(c));
        last = Some(c);
        c == '年' && numbered
    });
    year || any(before, REFERENCES)
}

pub(crate) fn falls(text: &str) -> bool {
    any(text, FALLS)
}

pub(crate) fn cumulative(text: &str) -> bool {
    any(text, CUMULATIVE)
}

/// Returns whether a figure is a total of several years: 3年で300本.
pub(crate) fn is_of_years(before: &str) -> bool {
    let years = ["年で", "年間で", "年間に", "か年で", "カ年で", "年間の"];
    let rest = years.iter().find_map(|word| before.strip_suffix(word));
    rest.is_some_and(|rest| rest.ends_with(char::is_numeric))
}

/// Returns whether a word that qualifies a figure is directly before it, even with a gap in it:
/// 概 ね80％.
pub(crate) fn qualifies(before: &str) -> bool {
    QUALIFIERS.iter().any(|word| before.ends_with(word))
}

/// Returns whether a figure is a share of another, even with a gap in the words: 前年 度の1.2倍,
/// 3分 の2.
pub(crate) fn of_another(before: &str) -> bool {
    let part = before.strip_suffix("分の").is_some_and(|rest| rest.ends_with(char::is_numeric));
    part || SHARED.iter().any(|word| before.ends_with(word))
}
