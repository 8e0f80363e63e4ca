//! Checks that the modifiers of a noun only describe what is counted.
//!
//! A clause before 区民の割合 says whose share it is; before 満足度 it says which 満足度: 隣の区が掲げる満足度,
//! 将来的に満足度. Those may be of another year, place or plan.

use crate::draft::cursor::{is_hiragana, is_label};
use crate::draft::words::table::words;

words! {
    /// Those who are counted, and ends of words for them: 中小企業.
    COUNTED {
        "人" "者" "区民" "市民" "町民" "住民" "都民" "府民" "県民" "職員" "社員" "児童" "生徒" "学生" "女性" "男性"
        "世帯" "家庭" "施設" "団体" "町会" "自治会" "協議会" "委員会" "校区" "学校" "学級" "企業" "事業所" "店舗" "家族" "場所"
        "商店" "会議" "家屋" "建物" "医療機関" "保育所" "避難所" "行事" "事例" "活動" "事業" "イベント" "講座" "教室"
    }

    /// Other nouns that a clause may describe.
    ALONE { "方" "名" "地域" "地区" "場" "会" "機会" "相手" "件" "日" "回" }

    /// The same, by their beginnings: amounts, and nouns in hiragana.
    BEGUN {
        "割合" "比率" "人数" "件数" "日数" "回数" "時間" "延べ人数" "実人" "子ども" "こども" "障がい者" "まち"
    }

    /// Ends of names for a number of things.
    NUMBERS { "回数" "件数" "量" "個数" "台数" "校数" "団体数" }

    /// Ends of clauses that are particles, and adjectives that restrict nothing.
    LINKS {
        "による" "における" "に対する" "に関する" "に係る" "にかかる" "に向けた" "を通じた" "に要する" "をめぐる"
        "を含む" "を対象とした" "という" "新たな" "主な" "身近な" "多様な" "重大な" "やさしい" "やすい"
    }

    /// Ends of clauses.
    CLAUSE_ENDS { "た" "だ" "る" "う" "す" "む" "ぶ" "く" "な" "しい" "ない" "たい" "すい" }

    /// Particles that belong to a verb.
    OF_VERBS { "に" "を" "が" "へ" "から" "より" "まで" "て" "も" "ば" }

    /// Ends of nouns for a time or a part: 採択時の参加者数, 初日の参加者数, 団体別の参加者数.
    PARTED { "従来" "当初" "半年間" "中" "時" "日" "回" "月" "期" "前" "後" "別" "並み" "年度" "一部" "半数" }

    /// Such nouns that belong to a measure: 災害時の, 放課後の.
    WHOLES {
        "災害時" "緊急時" "発災時" "非常時" "来庁時" "受講時" "終了時" "修了時" "健診時" "妊娠時" "転入時" "平常時"
        "通勤時" "下校時" "混雑時" "避難時" "出産時" "休日" "平日" "祝日" "誕生日" "放課後" "産前" "産後" "出産後"
        "受講後" "参加後" "終了後" "修了後" "研修後" "退院後" "就職後" "老後" "今年度" "本年度" "乳幼児期" "思春期"
        "学齢期" "就学前" "という時" "妊娠中" "在学中" "期間中" "療養中" "子育て中"
    }

    /// Counters and the like after a figure in a name.
    COUNTERS {
        "歳" "才" "代" "段階" "人" "名" "日以" "日当" "日あ" "日平" "か月" "カ月" "ヶ月" "ヵ月" "か所" "か国" "箇所"
        "回以" "分" "点" "万" "億" "千" "％" "%" "件" "級" "つ" "項目" "種" "本" "割" "時間" "年生" "以上" "以下"
        "未満" "台" "校" "団体" "世帯" "kg" "㎡" "社" "地域" "番" "次" "号" "円"
    }
}

/// Returns whether every clause in a name describes what is counted, and every figure in it has a
/// known counter.
pub(crate) fn is_modified(name: &str) -> bool {
    let pieces = || cuts(name).filter_map(|at| name.split_at_checked(at));
    let has_verb = |behind: &str| {
        let mut later = cuts(behind).filter_map(|at| behind.get(..at));
        later.any(is_clause) || is_clause(behind)
    };
    let understood = |(before, behind): (&str, &str)| {
        if is_clause(before) {
            return is_counted(behind);
        }
        if is_of_verb(before) {
            // 申請から交付までの日数
            let until = ["まで", "以内"].iter().any(|word| behind.contains(word));
            // 教室を小学校9校以上で開催: the verb follows the figure.
            let last = before.ends_with('を') && !behind.chars().any(is_hiragana);
            return last || has_verb(behind) || until && before.ends_with("から");
        }
        !before.ends_with('か')
            || kana_run(before) > 1
            || behind.starts_with(['所', '月', '国', '年'])
    };
    pieces().all(understood) && has_counters(name) && !is_of_a_time(name)
}

/// Returns where hiragana in a text ends and something else follows.
fn cuts(text: &str) -> impl Iterator<Item = usize> {
    let next = text.char_indices().skip(1);
    let ended =
        text.chars().zip(next).filter(|(c, (_, next))| is_hiragana(*c) && !is_hiragana(*next));
    ended.map(|(_, (at, _))| at)
}

/// Returns whether a text begins with those who are counted: 区民の割合, 80歳の割合. 参加者数 is a measure.
fn is_counted(text: &str) -> bool {
    let end = text.find(|c: char| is_hiragana(c) || c == '、').unwrap_or(text.len());
    let noun = text.get(..end).unwrap_or_default();
    let number = ["数", "割合", "比率"].iter().find_map(|word| noun.strip_suffix(word));
    BEGUN.iter().any(|word| text.starts_with(word))
        || COUNTED.iter().any(|word| noun.ends_with(word))
        || ALONE.contains(&noun)
        || number.is_some_and(|noun| COUNTED.contains(&noun) || ALONE.contains(&noun))
        || text.starts_with(char::is_numeric)
        // 運営する行事の開催回数
        || NUMBERS.iter().any(|word| text.ends_with(word))
}

/// Returns the length of the hiragana at the end of a text.
fn kana_run(text: &str) -> usize {
    text.chars().rev().take_while(|c| is_hiragana(*c)).count()
}

/// Returns whether a text ends with a clause that describes the next noun.
fn is_clause(before: &str) -> bool {
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    !ends(LINKS) && (ends(CLAUSE_ENDS) || before.ends_with('つ') && kana_run(before) == 1)
}

/// Returns whether a text ends with a particle that needs a verb.
fn is_of_verb(before: &str) -> bool {
    // 子育て and 子ども are nouns, and so is 見守り.
    let noun = match before.chars().next_back() {
        Some('て') => kana_run(before) == 1,
        Some('も') => before.ends_with("ども"),
        _ => before.ends_with("新たに"),
    };
    !noun && OF_VERBS.iter().any(|word| before.ends_with(word))
}

/// Returns whether a name is for a certain time, for a part or for each month: 補助金採択時の参加者数,
/// 月間利用者数.
fn is_of_a_time(name: &str) -> bool {
    let timed = PARTED.iter().any(|word| {
        name.match_indices(word).any(|(at, _)| {
            let (before, behind) =
                name.split_at_checked(at.saturating_add(word.len())).unwrap_or_default();
            behind.starts_with(['の', 'に', 'で', 'も', 'と'])
                && !WHOLES.iter().any(|whole| before.ends_with(whole))
        })
    });
    timed || name.starts_with("月間")
}

/// Returns whether every figure in a name has a known counter.
fn has_counters(name: &str) -> bool {
    let mut rest = name;
    while let Some(at) = rest.find(|c: char| c.is_numeric() && !is_label(c)) {
        let behind = rest.get(at..).unwrap_or_default();
        let behind =
            behind.trim_start_matches(|c: char| c.is_numeric() || ".．,，～~・".contains(c));
        if !behind.is_empty() && !COUNTERS.iter().any(|word| behind.starts_with(word)) {
            return false;
        }
        rest = behind;
    }
    true
}
