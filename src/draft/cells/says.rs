//! Words beside a value by which it is no reading of this year, or is asked in another way.

use crate::draft::words::table::words;

/// Which year's readings a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadingYear {
    This,
    Last,
}

words! {
    /// What says that a figure is not of the reading itself, directly before it.
    OTHER_MEASURES {
        "削減率" "減少率" "増加率" "伸び率" "伸率" "低下率" "上昇率" "改善率" "変化率" "増減率"
        "成長率" "縮減率" "削減量" "減少数" "増加数" "削減数" "減少幅" "増加幅" "合計" "合わせて"
        "合算" "平均" "総計" "差" "前年比" "対比"
    }

    /// What ends a ratio to another year's figure: 対前年比105％, 前年同月比で1.5倍.
    RATIOS { "年比" "年度比" "同月比" "同期比" "前回比" "実績比" "時比" "値比" "前期比" }

    /// What makes a share one of the target's own figure.
    OF_TARGET {
        "目標の" "目標値の" "目標数の" "目標件数の" "目標人数の" "目標回数の" "目標額の" "目標に対し"
        "目標値に対し" "目標数に対し" "目標に対して" "目標値に対して" "目標数に対して" "目標比"
    }

    /// What says that it holds several times.
    REPEATED {
        "連続" "続い" "続け" "続く" "続き" "継続して" "年間続" "にわたり" "にわたって"
        "2度" "２度"
    }

    /// What names another reference than last year's reading.
    REFERENCES { "平均" "基準年" "基準値" "当初" "時点" "現状" "計画" "目標" "全国" "市内" "他" }

    /// What says that a figure falls.
    FALLS { "削減" "減少" "減ら" "抑制" "低減" "縮減" "短縮" "以下" "未満" "引き下げ" "下げ" "減" }

    /// What says that a figure is one of a change.
    CHANGES {
        "削減" "減少" "減ら" "低減" "縮減" "短縮" "引き下げ" "引下げ" "増加" "増や" "向上" "上昇" "改善"
        "引き上げ" "引上げ" "伸ば" "拡大" "上回" "下回" "増" "減"
    }

    /// What denies a criterion, directly behind it.
    DENIALS {
        "でな" "ではな" "としな" "とはしな" "とならな" "とはならな" "にならな" "とはいえな" "に達しな"
        "に満たな"
    }

    /// What qualifies a figure, directly before it.
    QUALIFIERS {
        "延べ" "のべ" "概ね" "おおむね" "おおよそ" "およそ" "最低" "最低でも" "最低でも年" "少なくとも" "最大" "最大で"
        "上限"
    }

    /// What a share is of, directly before it.
    SHARED {
        "前年度の" "昨年度の" "前年の" "昨年の" "前回の" "実績の" "実績値の" "基準値の" "現状の" "平均の"
        "予算の" "計画の" "定員の" "全体の"
    }

    /// What makes a figure a total since a year.
    CUMULATIVE { "累計" "累積" "通算" "総計" "延べ累" }

    /// What directly before a figure says how far a target is reached, and what is left of it.
    ATTAINMENTS { "達成率" "達成度" "進捗率" "進捗度" "達成割合" "充足率" "達成状況" }

    /// What directly behind one says by how much a target was missed or passed.
    BEYOND { "未達" "不足" "足り" "及ば" "届か" "下回" "上回" "超過" "オーバー" "多" "少な" "?" "？" }

    /// What in brackets or the words behind one makes it no final reading.
    NOT_FINAL { "集計" "概数" "概算" "月末" "参加予定" "予定" "見込" "申込" "欠席" "キャンセル" "（第" "(第" "回目）" "回目)" "延べ" "延人" "参考" }

    /// What before a figure makes it no reading of this year.
    ANOTHER_BEFORE {
        "見込" "予定" "予測" "推計" "推定" "想定" "目標" "計画" "予算" "定員" "速報" "暫定" "中間"
        "途中" "時点" "現在"
    }

    /// What beside it makes it a reading in the course of a year.
    MIDYEAR { "現在" "時点" "速報" "暫定" "中間" }

    /// What before it makes it last year's.
    LAST_YEAR { "前年" "昨年" "前回" }

    /// What after it makes it no reading of this year.
    ANOTHER_BEHIND { "見込" "予定" "予測" "推計" "推定" "想定" "のうち" "中" }
}

/// Whether a text has any of some words.
pub(crate) fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// The end of a text, as far as it goes with the value after it.
pub(crate) fn close(before: &str, within: usize) -> &str {
    let from = before.char_indices().rev().nth(within).map_or(0, |(at, _)| at);
    before.get(from..).unwrap_or_default()
}

pub(crate) fn other_measure(before: &str) -> bool {
    let near = close(before, 18);
    let clause = near.rsplit(['、', '，', '。']).next().unwrap_or_default();
    any(clause, OTHER_MEASURES) || ratio(before)
}

/// Whether a ratio to another year's figure ends directly before.
pub(crate) fn ratio(before: &str) -> bool {
    let near = close(before, 10).trim_end();
    let near = near.trim_end_matches(['で', 'は', 'が', 'の', '：', ':', '約', 'を']);
    RATIOS.iter().any(|word| near.ends_with(word))
}

/// Whether the clause names last year's as what something is measured from, though no verb of
/// change that is known follows: 前年度から10件以上.
pub(crate) fn is_measured_from(before: &str) -> bool {
    let near = close(before, 18);
    let clause = near.rsplit(['、', '，', '。', '）', ')']).next().unwrap_or_default();
    let behind = LAST_YEAR.iter().find_map(|word| clause.rsplit_once(word));
    behind.is_some_and(|(_, behind)| any(behind, &["から", "より", "比べ", "対し", "を"]))
}

/// Where 「以上3点について」 begins.
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

/// Whether a share is of the target's own figure: 目標の7割, 目標値の80％.
pub(crate) fn of_target(before: &str) -> bool {
    let before =
        before.trim_end_matches(['約', 'お', 'よ', 'そ', 'む', 'ね', '）', ')', ' ', '\u{3000}']);
    // 目標80％の9割.
    let clause = before.rsplit(['、', '。', '，']).next().unwrap_or_default();
    let figured = clause.ends_with('の') && clause.contains("目標");
    figured || OF_TARGET.iter().any(|word| before.ends_with(word))
}

/// Whether a share is of something that is named before it, or of a target that is only mentioned.
pub(crate) fn of_something(before: &str) -> bool {
    let clause = before.rsplit(['、', '。', '，']).next().unwrap_or_default().trim_end();
    let mut mentioned = clause.split("業績目標");
    clause.ends_with(['の', 'に'])
        || clause.ends_with("対し")
        || clause.ends_with("対して")
        || mentioned.any(|part| part.contains("目標"))
}

pub(crate) fn repeated(text: &str) -> bool {
    any(text, REPEATED)
}

/// Whether another reference is named, or a year: 平成25年度比, 2013年より.
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

/// Whether the words before a figure say how far a target is reached.
pub(crate) fn is_attained(before: &str) -> bool {
    any(close(before, 8), ATTAINMENTS)
}

/// Whether a figure is a total of several years: 3年で300本.
pub(crate) fn is_of_years(before: &str) -> bool {
    let years = ["年で", "年間で", "年間に", "か年で", "カ年で", "年間の"];
    let rest = years.iter().find_map(|word| before.strip_suffix(word));
    rest.is_some_and(|rest| rest.ends_with(char::is_numeric))
}

/// Whether a reading is how far a target is reached, or by how much it is missed.
pub(crate) fn attainment(before: &str, behind: &str) -> bool {
    is_attained(before) || BEYOND.iter().any(|word| behind.starts_with(word))
}

/// Whether a change or a denial follows a criterion that none was read of: 以上削 減する, 以上
/// でない.
pub(crate) fn goes_on(behind: &str) -> bool {
    [CHANGES, DENIALS].iter().any(|words| words.iter().any(|word| behind.starts_with(word)))
}

/// Whether a word that qualifies a figure is directly before it, be it cut in two: 概 ね80％.
pub(crate) fn qualifies(before: &str) -> bool {
    QUALIFIERS.iter().any(|word| before.ends_with(word))
}

/// Whether a figure is a share of another, be their words cut in two: 前年 度の1.2倍, 3分 の2.
pub(crate) fn of_another(before: &str) -> bool {
    let part = before.strip_suffix("分の").is_some_and(|rest| rest.ends_with(char::is_numeric));
    part || SHARED.iter().any(|word| before.ends_with(word))
}

/// Whether the words before a figure say that one may count twice: 延べ相談件数.
pub(crate) fn is_total(before: &str) -> bool {
    any(close(before, 18), &["延べ", "のべ"])
}

/// Whether what is behind a reading, in brackets or words, says that it is not final or whole.
pub(crate) fn not_final(behind: &str) -> bool {
    let end = behind.char_indices().nth(10).map_or(behind.len(), |(at, _)| at);
    let near = behind.get(..end).unwrap_or_default();
    any(near.split(['、', '，', '。', '\n']).next().unwrap_or_default(), NOT_FINAL)
        || is_dated(behind)
}

/// Whether what is in brackets directly behind says of when a reading is: （～12月）, （上半期）, （前年度）.
/// 5回（6月、8月） lists when it was, and （前年度80.0％） has a figure of its own.
fn is_dated(behind: &str) -> bool {
    let Some(inner) = behind.trim_start().strip_prefix(['（', '(']) else { return false };
    let Some((inner, _)) = inner.split_once(['）', ')']) else { return false };
    let listed = inner.contains(['、', '，', '・']);
    let figure = inner.contains(|c: char| c.is_numeric());
    !listed && any(inner, &["月", "半期", "四半", "末"])
        || !figure && (any(inner, LAST_YEAR) || any(inner, &["目標値", "計画値"]))
}

pub(crate) fn not_the_reading(before: &str, behind: &str, year: ReadingYear) -> bool {
    let behind = behind.trim_start_matches(['（', '(', ' ', '\u{3000}', 'の', 'を', 'と', 'に']);
    let forecast = ANOTHER_BEHIND.iter().any(|word| behind.starts_with(word));
    let near = close(before, 8);
    // 95人（12月末現在）: not the year's.
    let end = behind.char_indices().nth(12).map_or(behind.len(), |(at, _)| at);
    let beside = any(behind.get(..end).unwrap_or_default(), MIDYEAR);
    beside
        || forecast
        || any(near, ANOTHER_BEFORE)
        || year == ReadingYear::This && any(near, LAST_YEAR)
}
