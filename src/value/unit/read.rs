//! Reading units: a word of the tables, another word that is a unit of its own, or no unit, and
//! why.
//!
//! DECISION, in every row: R1 says what is refused, but not in which words.
//!
//! | after a figure | is | because |
//! |---|---|---|
//! | `ベビーカー`, `計画`, `つ` | a counter of its own | one word, of kanji, katakana, つ か こ |
//! | `世帯主`, `時間帯`, `番組`, `代理店` | a counter of its own | [listed](OF_ITS_OWN), though like a unit or date |
//! | `グループホーム`, `トンネル` | a counter of its own | longer katakana is another word |
//! | `kW`, `t-CO2`, `円/人`, `人・回` | a symbol of its own | Latin letters, or units joined by / or ・ |
//! | `件目標`, `人分`, `回線数`, `割一分` | no unit | it only begins like a unit |
//! | `人以上`, `件減少`, `プロジェクト目標` | no unit | it says something about the figure |
//! | `명`, `ꀀ`, `Ⅴ`, `Ⓐ`, `бит` | no unit | neither Japanese nor Latin |
//! | `月`, `時開始`, `歳`, `番`, `件見込`, `k`, `000` | no unit | refused with a hint of its own |

use core::str::FromStr;

use crate::terms::language::in_japanese;
use crate::terms::said::said;
use crate::terms::{Excerpt, notation};
use crate::value::unit::Unit;
use crate::value::unit::word::{Counter, Symbol, UnitWord};

said! {
    /// The error returned when the word after a figure is not a unit.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum NotAUnit {
        /// `以上`, `人2`, `について検討した`
        NoWord(found: Excerpt) => "not-a-word",
            "「{found}」は単位ではありません（例：%、点、件、人、千円、時間。単位のほかは記入しないでください）",
            "`{found}` is not a unit (expected a unit and nothing else, such as `%`, `点`, `件`, `人`, `千円` or `時間`)";
        /// `000` of `1 000`, `万冊` of `4.5 万冊`
        Broken(found: Excerpt) => "broken-figure",
            "「{found}」は数値の続きで、単位ではありません（例：1,000、4.5万。数値の途中に空白を入れないでください）",
            "`{found}` continues the figure and is no unit (expected no space within a figure, such as `1,000` or `4.5万`)";
        /// `月`, `月末`, `年度`, `日現在`, `日実施`
        Date(found: Excerpt) => "date",
            "「{found}」は日付を表し、数量の単位ではありません（例：30日、12か月、3年。期間を記入してください）",
            "`{found}` makes it a date, not a quantity (expected a length of time, such as `30日`, `12か月` or `3年`)";
        /// `時`, `時開始`, `分開始`
        TimeOfDay(found: Excerpt) => "time-of-day",
            "「{found}」は時刻を表し、数量の単位ではありません（例：90分、10時間。時間の長さを記入してください）",
            "`{found}` makes it a time of day, not a quantity (expected a length of time, such as `90分` or `10時間`)";
        /// `歳`, `才`, `代`
        Age(found: Excerpt) => "age",
            "「{found}」は年齢を表し、数量の単位ではありません（例：80年。寿命などは年で記入してください）",
            "`{found}` makes it an age, not a quantity (expected a length of time, such as `80年` of a life expectancy)";
        /// `番`, `位`, `号棟`, `回目`
        Ordinal(found: Excerpt) => "ordinal",
            "「{found}」は順番を表し、数量の単位ではありません（例：3件、2回、5人。数を記入してください）",
            "`{found}` makes it an ordinal, not a quantity (expected a count, such as `3件`, `2回` or `5人`)";
        /// `件見込`, `人予定`
        Forecast(found: Excerpt) => "forecast",
            "「{found}」は見込みを表し、数量の単位ではありません（例：100件。確定した数値を記入してください）",
            "`{found}` makes it a forecast, not a quantity (expected the final figure, such as `100件`)";
        /// `k`, `M人`, `京`, `憶件`, `百`
        Multiplier(found: Excerpt) => "multiplier",
            "「{found}」は単位ではありません（例：40,000件、4万件。大きい数は数字か千・万・億・兆で記入してください）",
            "`{found}` is not a unit (expected a large figure written out or with `千`, `万`, `億` or `兆`, such as `40,000件` or `4万件`)";
    }
}
in_japanese! { NotAUnit }

impl FromStr for Unit {
    type Err = NotAUnit;

    fn from_str(printed: &str) -> Result<Self, NotAUnit> {
        Self::of(&notation::widths(notation::trim(printed)))
    }
}

impl Unit {
    /// Reads the unit from a word in usual width, without outer spaces.
    pub(crate) fn of(word: &str) -> Result<Self, NotAUnit> {
        Self::spelt(word).map_or_else(|| own(word), Ok)
    }
}

/// Words that are counters, although they begin like a unit, a date, an age or an ordinal, or end
/// like an ordinal.
const OF_ITS_OWN: [&str; 56] = [
    "世帯主",
    "世帯員",
    "人日",
    "人月",
    "人回",
    "団体会員",
    "事業者",
    "事業主",
    "事業場",
    "組合",
    "班員",
    "社員",
    "社団",
    "店主",
    "店員",
    "校舎",
    "校庭",
    "園児",
    "園地",
    "園庭",
    "戸籍",
    "座席",
    "床面",
    "両親",
    "基地",
    "基準",
    "回線",
    "回路",
    "部会",
    "部署",
    "部局",
    "部門",
    "部屋",
    "本部",
    "通報",
    "通知",
    "通路",
    "個室",
    "個体",
    "個店",
    "個人",
    "口座",
    "曲目",
    "種別",
    "分会",
    "分団",
    "分館",
    "分科会",
    "地域会議",
    "地域活動協議会",
    "地域活動協議会員",
    "時間帯",
    "番組",
    "代理店",
    "代表",
    "演目",
];

/// Where in a word a refused part is looked for.
enum Tells {
    /// At its beginning.
    Begins(&'static [&'static str]),
    /// Anywhere.
    Holds(&'static [&'static str]),
    /// At its end.
    Ends(&'static [&'static str]),
    /// The whole word.
    Is(&'static [&'static str]),
    /// The Latin letters it begins with.
    Letters(&'static [&'static str]),
}

type Refusal = fn(Excerpt) -> NotAUnit;

/// What is refused with a hint, in the order in which it is checked.
const REFUSED: [(Tells, Refusal); 13] = [
    (
        Tells::Begins(&["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "千", "万", "億", "兆"]),
        NotAUnit::Broken,
    ),
    (
        Tells::Holds(&["見込", "予定", "見通", "予測", "予想", "推計", "想定", "目途", "目処"]),
        NotAUnit::Forecast,
    ),
    (Tells::Ends(&["目", "周年"]), NotAUnit::Ordinal),
    (
        Tells::Begins(&["歳", "才", "代", "年代", "年生", "か月児", "カ月児", "ヶ月児"]),
        NotAUnit::Age,
    ),
    (Tells::Begins(&["月", "年", "日"]), NotAUnit::Date),
    (Tells::Holds(&["現在", "時点", "上旬", "中旬", "下旬", "月末", "年度"]), NotAUnit::Date),
    (Tells::Begins(&["分開始", "分終了", "分から", "分まで", "分頃"]), NotAUnit::TimeOfDay),
    // 2時間30分 is two quantities, not a time of day.
    (Tells::Begins(&["時間"]), NotAUnit::NoWord),
    (Tells::Begins(&["時"]), NotAUnit::TimeOfDay),
    (Tells::Begins(&["番", "位", "号"]), NotAUnit::Ordinal),
    (Tells::Is(&["級", "条", "款", "章", "等", "期", "次"]), NotAUnit::Ordinal),
    (Tells::Begins(&["京", "垓", "憶", "十", "百"]), NotAUnit::Multiplier),
    (Tells::Letters(&["k", "K", "M", "G", "T", "B", "MM", "mil", "bn"]), NotAUnit::Multiplier),
];

/// Numerals; no unit begins with one: 100余名 is not a hundred of 余名.
const NUMERALS: &str = "零一二三四五六七八九十百千万億憶兆京垓萬数余半ー々";

/// Words about the figure; no unit contains one.
const QUALIFIERS: [&str; 26] = [
    "以上", "以下", "以内", "以降", "未満", "超", "上回", "下回", "達成", "程度", "前後", "余り",
    "増", "減", "ずつ", "まで", "から", "実施", "開催", "開始", "終了", "累計", "合計", "うち",
    "目標", "実績",
];

/// No unit ends with one of these: プロジェクト弱.
const APPROXIMATIONS: [char; 3] = ['半', '弱', '強'];

/// The hiragana of counters: か所, つ, こ. Any other is a particle: 人を, 人は.
const HIRAGANA: &str = "かつこ";

/// The most characters of a unit that is not in the tables; a longer text is a sentence.
const LONGEST: usize = 8;

/// Distinguishes counters (世帯主), symbols (kW, t-CO2, 件/年) and words that are no unit.
fn own(word: &str) -> Result<Unit, NotAUnit> {
    if OF_ITS_OWN.contains(&word) {
        return Ok(Unit::OtherCounter(UnitWord::new(word)));
    }
    if let Some(refused) = refusal(word) {
        return Err(refused(Excerpt::new(word)));
    }
    let short = word.chars().nth(LONGEST).is_none();
    let qualified = QUALIFIERS.iter().any(|qualifier| word.contains(qualifier))
        || word.ends_with(APPROXIMATIONS);
    if !short || qualified || word.split(JOINTS).any(goes_on) {
        return Err(NotAUnit::NoWord(Excerpt::new(word)));
    }
    if word.contains('/') && word.split(JOINTS).all(|part| is_japanese(part) || is_latin(part)) {
        Ok(Unit::OtherSymbol(UnitWord::new(word)))
    } else if word.split('・').all(is_japanese) {
        Ok(Unit::OtherCounter(UnitWord::new(word)))
    } else if is_latin(word) {
        Ok(Unit::OtherSymbol(UnitWord::new(word)))
    } else {
        Err(NotAUnit::NoWord(Excerpt::new(word)))
    }
}

/// Characters that join two units into one: 件/年, 人・回.
const JOINTS: [char; 2] = ['/', '・'];

fn refusal(word: &str) -> Option<Refusal> {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = word.strip_suffix(letters).filter(|_| letters.is_empty() || is_japanese(letters));
    let told = REFUSED.iter().find(|(tells, _)| match tells {
        Tells::Begins(words) => words.iter().any(|own| word.starts_with(own)),
        Tells::Holds(words) => words.iter().any(|own| word.contains(own)),
        Tells::Ends(words) => words.iter().any(|own| word.ends_with(own)),
        Tells::Is(words) => words.contains(&word),
        Tells::Letters(words) => letters.is_some_and(|letters| words.contains(&letters)),
    });
    told.map(|(_, refusal)| *refusal)
}

/// Returns whether a Japanese word only begins like a unit of the tables: 件目標, 人分. Longer katakana
/// is another word: クラブハウス does not begin with the unit クラブ.
fn goes_on(word: &str) -> bool {
    let behind = |unit: &str| word.strip_prefix(unit).and_then(|rest| rest.chars().next());
    let begun = |unit: &str| match (unit.chars().next_back(), behind(unit)) {
        (Some(last), Some(next)) => {
            !(last.is_ascii_alphabetic() || is_katakana(last) && is_katakana(next))
        }
        _ => false,
    };
    let spellings = [Unit::SPELLINGS, Counter::SPELLINGS, Symbol::SPELLINGS];
    !OF_ITS_OWN.contains(&word)
        && Unit::spelt(word).is_none()
        && spellings.into_iter().flatten().any(|unit| begun(unit))
}

/// Returns whether it is one word of kanji, katakana and the hiragana of counters.
fn is_japanese(word: &str) -> bool {
    word.starts_with(|c| !NUMERALS.contains(c))
        && word.chars().all(|c| is_kanji(c) || is_katakana(c) || HIRAGANA.contains(c))
}

/// Returns whether it consists of Latin letters and signs of measures: kW, t-CO2, μg, ‰, cm2. A
/// digit is only a power or the 2 of CO2 at the end, never part of an exponent of the figure.
fn is_latin(word: &str) -> bool {
    let stem = word.strip_suffix(['2', '3', '²', '³']).unwrap_or(word);
    let exponent =
        stem.len() < word.len() && matches!(stem.trim_end_matches('-'), "e" | "E" | "x" | "X");
    !exponent
        && !stem.starts_with('-')
        && !stem.is_empty()
        && stem.chars().all(|c| c == '-' || is_measure(c))
}

fn is_measure(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'µ' | 'μ' | 'Ω' | '‰' | '°' | '℃' | 'ℓ' | '㎀'..='㏟')
}

/// Half-width katakana are left out: only those in the tables are read.
fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー')
}

fn is_kanji(c: char) -> bool {
    let block = matches!(c, '々' | '㐀'..='䶿' | '一'..='鿿' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    block && c.is_alphabetic()
}
