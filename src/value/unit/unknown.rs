//! Words that stand in no table: a counter or symbol of its own, or no unit, and why not.

use crate::terms::Excerpt;
use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::value::unit::word::UnitWord;

said! {
    /// Tells why the word behind a figure is no unit.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum NotAUnit {
        /// `以上`, `人2`, `について検討した`
        NoWord(found: Excerpt) => "not-a-word",
            "「{found}」は単位でない（%、点、件、人、千円、時間のような単位のみで記入が必要）",
            "`{found}` is not a unit (expected a word such as %, 点, 件, 人, 千円 or 時間, and nothing else)";
        /// `月`, `月末`, `年度`, `日現在`
        Date(found: Excerpt) => "date",
            "「{found}」は日付を表し、単位でない（期間であれば日、か月、年で記入が必要）",
            "`{found}` makes a date, not a quantity (a length of time is given in 日, か月 or 年)";
        /// `時`, `時開始`, `分現在`
        TimeOfDay(found: Excerpt) => "time-of-day",
            "「{found}」は時刻を表し、単位でない（長さであれば時間、分で記入が必要）",
            "`{found}` makes a time of day, not a quantity (a length of time is given in 時間 or 分)";
        /// `歳`, `才`, `代`
        Age(found: Excerpt) => "age",
            "「{found}」は年齢を表し、単位でない（寿命であれば年で記入が必要）",
            "`{found}` makes an age, not a quantity (a life expectancy is given in 年)";
        /// `番`, `位`, `号`, `回目`
        Ordinal(found: Excerpt) => "ordinal",
            "「{found}」は順番を表し、単位でない（数であれば件、回、人のような単位で記入が必要）",
            "`{found}` makes an ordinal, not a quantity (a count has a unit such as 件, 回 or 人)";
        /// `件見込`, `人予定`
        Forecast(found: Excerpt) => "forecast",
            "「{found}」は見込みを表し、実績値でない（確定した数値のみで記入が必要）",
            "`{found}` makes a forecast, and a forecast is no reading (expected the figure that was reached)";
        /// `k`, `M`
        Multiplier(found: Excerpt) => "multiplier",
            "「{found}」は単位でない（千、万、億、兆又は数字のみで記入が必要）",
            "`{found}` is not a unit (a large figure is written out, or with 千, 万, 億 or 兆)";
    }
}
in_english! { NotAUnit }

/// A word of its own.
pub(crate) enum Own {
    /// 世帯主
    Counter(UnitWord),
    /// kW, t-CO2, 件/年
    Symbol(UnitWord),
}

/// How a word tells what it makes of the figure before it.
enum Tells {
    /// By what it begins with.
    Begins(&'static [&'static str]),
    /// By what stands anywhere in it.
    Holds(&'static [&'static str]),
    /// By the whole of it.
    Is(&'static [&'static str]),
}

type Refusal = fn(Excerpt) -> NotAUnit;

/// What is refused with a hint, in the order in which it is looked for.
const REFUSED: [(Tells, Refusal); 12] = [
    (
        Tells::Holds(&["見込", "予定", "見通", "予測", "予想", "推計", "想定", "目途", "目処"]),
        NotAUnit::Forecast,
    ),
    (Tells::Begins(&["月", "年現在", "年末", "年時点", "日付"]), NotAUnit::Date),
    (Tells::Holds(&["現在", "時点", "上旬", "中旬", "下旬", "月末", "年度"]), NotAUnit::Date),
    (Tells::Begins(&["日実施", "日開催", "日開始", "日から", "日まで"]), NotAUnit::Date),
    (Tells::Is(&["時"]), NotAUnit::TimeOfDay),
    (
        Tells::Begins(&[
            "時開", "時半", "時頃", "時ご", "時か", "時ま", "時終", "時台", "時発", "時着",
        ]),
        NotAUnit::TimeOfDay,
    ),
    (Tells::Begins(&["分開始", "分終了", "分から", "分まで"]), NotAUnit::TimeOfDay),
    (
        Tells::Begins(&["歳", "才", "代", "年代", "年生", "か月児", "カ月児", "ヶ月児"]),
        NotAUnit::Age,
    ),
    (
        Tells::Is(&[
            "番", "位", "号", "級", "丁目", "条", "款", "章", "等", "期", "次", "番地", "番線",
        ]),
        NotAUnit::Ordinal,
    ),
    (
        Tells::Holds(&[
            "番目", "回目", "件目", "人目", "年目", "日目", "台目", "所目", "月目", "つ目", "個目",
            "期目", "代目", "周年",
        ]),
        NotAUnit::Ordinal,
    ),
    (Tells::Begins(&["京", "垓"]), NotAUnit::Multiplier),
    (Tells::Is(&["k", "K", "M", "G", "T", "B", "MM", "mil", "bn"]), NotAUnit::Multiplier),
];

/// No unit nobody knows begins with one of these: 5十人 is not five of 十人, 100余名 not 100 of
/// 余名, 5憶円 not five of 憶円.
const NUMERALS: &str = "〇零一二三四五六七八九十百千万億憶兆京垓萬数余半ー々²³";

/// What says something about the figure is no part of a unit, wherever it stands in the word:
/// 50人以上, 5件減少, 10件未達成, 3件実施.
const QUALIFIERS: [&str; 24] = [
    "以上", "以下", "以内", "以降", "未満", "超", "上回", "下回", "達成", "程度", "前後", "余り",
    "増", "減", "ずつ", "まで", "から", "実施", "開催", "開始", "終了", "累計", "合計", "うち",
];

/// Nor do these end a unit: 2時間半, 5割強.
const APPROXIMATIONS: [char; 3] = ['半', '弱', '強'];

/// The hiragana of counters: か所, つ, こ. Any other is a particle: 人を, 人は.
const HIRAGANA: &str = "かつこ";

/// Most characters of a unit nobody knows; what is longer is a sentence.
const LONGEST: usize = 8;

/// Tells a word nobody knows (世帯主) from a symbol (kW, t-CO2, 件/年) and from no unit.
pub(crate) fn read(word: &str) -> Result<Own, NotAUnit> {
    if let Some(refused) = refusal(word) {
        return Err(refused(Excerpt::new(word)));
    }
    let japanese = word.chars().any(is_japanese);
    // The one place for a digit: the power behind cm2 and cm3, and CO2.
    let power = if japanese { None } else { word.strip_suffix(['2', '3']) };
    let stem = power.unwrap_or(word);
    let numeric = power.is_some() && matches!(stem.trim_end_matches('-'), "e" | "E" | "x" | "X");
    let begins = stem.starts_with(|c: char| is_letter(c) && !NUMERALS.contains(c));
    let goes_on = stem.chars().all(|c| {
        is_letter(c) && !(japanese && "²³".contains(c))
            || "/・".contains(c)
            || !japanese && c == '-'
    });
    let qualified = QUALIFIERS.iter().any(|qualifier| word.contains(qualifier))
        || word.ends_with(APPROXIMATIONS)
        || word.starts_with('円') && !word.contains('/');
    let too_long = word.chars().nth(LONGEST).is_some();
    if !begins || !goes_on || numeric || qualified || too_long {
        Err(NotAUnit::NoWord(Excerpt::new(word)))
    } else if japanese && !word.contains('/') {
        Ok(Own::Counter(UnitWord::new(word)))
    } else {
        Ok(Own::Symbol(UnitWord::new(word)))
    }
}

fn refusal(word: &str) -> Option<Refusal> {
    let told = REFUSED.iter().find(|(tells, _)| match tells {
        Tells::Begins(words) => words.iter().any(|own| word.starts_with(own)),
        Tells::Holds(words) => words.iter().any(|own| word.contains(own)),
        Tells::Is(words) => words.contains(&word),
    });
    told.map(|(_, refusal)| *refusal)
}

/// Half-width katakana are left out: what is read of them stands in the tables.
fn is_letter(c: char) -> bool {
    match c {
        'ぁ'..='ゟ' => HIRAGANA.contains(c),
        '｡'..='ﾟ' => false,
        '‰' | '°' | '℃' | '²' | '³' | '㎀'..='㏟' => true,
        _ => c.is_alphabetic(),
    }
}

fn is_japanese(c: char) -> bool {
    matches!(c, '々' | 'ぁ'..='ヿ' | '㐀'..='鿿' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
