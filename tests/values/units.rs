//! Units: every spelling, their dimensions, and which compare (R1).

use std::cmp::Ordering;

use kusei::Quantity;
use kusei::terms::{Excerpt, Said as _};
use kusei::value::{Counter, Dimension, QuantityError, Symbol, Unit};
use rust_decimal::Decimal;

/// The spellings of one unit: the canonical one, the others, and English.
type Row = (&'static str, &'static [&'static str], &'static str);

/// The rows of [`Counter`], copied: a new row in the crate needs one here.
#[rustfmt::skip]
const COUNTERS: &[Row] = &[
    ("件", &[], "cases"),
    ("人", &["名"], "people"),
    ("人泊", &[], "guest nights"),
    ("世帯", &[], "households"),
    ("団体", &[], "groups"),
    ("組織", &[], "organisations"),
    ("機関", &[], "institutions"),
    ("法人", &[], "corporations"),
    ("社", &[], "companies"),
    ("企業", &[], "enterprises"),
    ("町会", &[], "neighbourhood associations"),
    ("自治会", &[], "residents' associations"),
    ("町内会", &[], "block associations"),
    ("チーム", &[], "teams"),
    ("サークル", &[], "circles"),
    ("クラブ", &[], "clubs"),
    ("グループ", &[], "parties"),
    ("組", &[], "sets"),
    ("班", &[], "squads"),
    ("市町村", &[], "municipalities"),
    ("か国", &["カ国", "ヵ国", "ヶ国", "ケ国", "箇国"], "countries"),
    ("地域", &[], "areas"),
    ("地区", &[], "districts"),
    ("校区", &["学区"], "school districts"),
    ("箇所", &["カ所", "ヵ所", "か所", "ヶ所", "ケ所", "個所", "ｶ所", "ｹ所"], "places"),
    ("拠点", &[], "bases"),
    ("会場", &[], "venues"),
    ("施設", &[], "facilities"),
    ("事業所", &[], "establishments"),
    ("店舗", &["店"], "shops"),
    ("校", &[], "schools"),
    ("学級", &["クラス"], "classes"),
    ("園", &[], "nurseries"),
    ("公園", &[], "parks"),
    ("避難所", &[], "shelters"),
    ("棟", &[], "buildings"),
    ("戸", &[], "dwellings"),
    ("軒", &[], "houses"),
    ("室", &[], "rooms"),
    ("席", &[], "seats"),
    ("座", &[], "stands"),
    ("床", &[], "beds"),
    ("区画", &[], "plots"),
    ("区間", &[], "sections"),
    ("路線", &[], "routes"),
    ("便", &[], "services"),
    ("両", &[], "carriages"),
    ("隻", &[], "vessels"),
    ("台", &[], "machines"),
    ("基", &[], "installations"),
    ("回", &[], "times"),
    ("事業", &[], "projects"),
    ("事例", &[], "examples"),
    ("講座", &[], "courses"),
    ("教室", &[], "classrooms"),
    ("科目", &[], "subjects"),
    ("コース", &[], "programmes"),
    ("項目", &[], "items"),
    ("品目", &["品"], "articles"),
    ("種類", &["種"], "kinds"),
    ("種目", &[], "events"),
    ("分野", &[], "fields"),
    ("言語", &[], "languages"),
    ("冊", &[], "books"),
    ("部", &[], "copies"),
    ("枚", &[], "sheets"),
    ("通", &[], "letters"),
    ("ページ", &["頁", "ﾍﾟｰｼﾞ"], "pages"),
    ("個", &[], "pieces"),
    ("本", &[], "pieces (long)"),
    ("作品", &[], "works"),
    ("曲", &[], "tunes"),
    ("食", &[], "meals"),
    ("匹", &[], "animals"),
    ("頭", &[], "head"),
    ("票", &[], "votes"),
    ("口", &[], "shares"),
];

/// The rows of [`Symbol`], copied: a new row in the crate needs one here.
#[rustfmt::skip]
const SYMBOLS: &[Row] = &[
    ("日", &["日間"], "days"),
    ("年", &["年間"], "years"),
    ("か月", &["カ月", "ヵ月", "ヶ月", "ケ月", "箇月", "ｶ月", "ｹ月", "か月間", "カ月間", "ヵ月間", "ヶ月間", "ケ月間", "箇月間"], "months"),
    ("秒", &["秒間"], "seconds"),
    ("週間", &[], "weeks"),
    ("泊", &[], "nights"),
    ("営業日", &[], "business days"),
    ("倍", &[], "times as many"),
    ("g", &["グラム", "ｸﾞﾗﾑ"], "g"),
    ("kg", &["キログラム", "㎏", "ｷﾛｸﾞﾗﾑ"], "kg"),
    ("t", &["トン", "ﾄﾝ"], "t"),
    ("mm", &["ミリメートル", "㎜"], "mm"),
    ("cm", &["センチメートル", "㎝"], "cm"),
    ("m", &["メートル", "ﾒｰﾄﾙ"], "m"),
    ("km", &["キロメートル", "㎞", "ｷﾛﾒｰﾄﾙ"], "km"),
    ("㎡", &["m2", "m²", "平方メートル", "平米"], "m²"),
    ("㎥", &["m3", "m³", "立方メートル"], "m³"),
    ("k㎡", &["㎢", "km2", "km²", "平方キロメートル"], "km²"),
    ("ha", &["ヘクタール", "㏊", "ﾍｸﾀｰﾙ"], "ha"),
    ("L", &["l", "ℓ", "リットル", "ﾘｯﾄﾙ"], "L"),
    ("kWh", &["キロワット時"], "kWh"),
];

/// The units that are not counters: canonical spelling, dimension, number of base units (%, 円, 分)
/// in one, and other spellings.
const MEASURES: &[(&str, Dimension, i64, &[&str])] = &[
    ("%", Dimension::Ratio, 1, &["％", "パーセント", "ﾊﾟｰｾﾝﾄ"]),
    (
        "ポイント",
        Dimension::Ratio,
        1,
        &[
            "ﾎﾟｲﾝﾄ",
            "%ポイント",
            "％ポイント",
            "%ﾎﾟｲﾝﾄ",
            "パーセントポイント",
            "pt",
            "ｐｔ",
            "P",
            "Ｐ",
        ],
    ),
    ("割", Dimension::Ratio, 10, &[]),
    ("点", Dimension::Score, 1, &[]),
    ("円", Dimension::Money, 1, &[]),
    ("千円", Dimension::Money, 1_000, &[]),
    ("万円", Dimension::Money, 10_000, &[]),
    ("百万円", Dimension::Money, 1_000_000, &[]),
    ("億円", Dimension::Money, 100_000_000, &[]),
    ("分", Dimension::Time, 1, &["分間"]),
    ("時間", Dimension::Time, 60, &[]),
];

/// Words that are not in the tables, each comparing only with itself.
const OF_THEIR_OWN: [(&str, Dimension); 13] = [
    ("世帯主", Dimension::Count),
    ("ベビーカー", Dimension::Count),
    ("時間帯", Dimension::Count),
    ("番組", Dimension::Count),
    ("代理店", Dimension::Count),
    ("グループホーム", Dimension::Count),
    ("つ", Dimension::Count),
    ("人・回", Dimension::Count),
    ("回/年", Dimension::Own),
    ("KM", Dimension::Own),
    ("t-CO2", Dimension::Own),
    ("℃", Dimension::Own),
    ("円/kWh", Dimension::Own),
];

/// Returns every unit in its canonical spelling, with its dimension.
fn units() -> impl Iterator<Item = (&'static str, Dimension)> {
    let measures = MEASURES.iter().map(|(unit, measures, ..)| (*unit, *measures));
    let counters = COUNTERS.iter().map(|(unit, ..)| (*unit, Dimension::Count));
    let symbols = SYMBOLS.iter().map(|(unit, ..)| (*unit, Dimension::Own));
    measures.chain(counters).chain(symbols).chain(OF_THEIR_OWN)
}

/// Returns every unit in its canonical spelling, with each of its spellings.
fn spellings() -> Vec<(&'static str, &'static str)> {
    let tables = COUNTERS.iter().chain(SYMBOLS).map(|(unit, others, _)| (*unit, *others));
    let measures = MEASURES.iter().map(|(unit, _, _, others)| (*unit, *others));
    let all = tables.chain(measures).chain(OF_THEIR_OWN.map(|(unit, _)| (unit, &[][..])));
    all.flat_map(|(unit, others)| {
        others.iter().chain([&unit]).map(move |it| (unit, *it)).collect::<Vec<_>>()
    })
    .collect()
}

#[test]
fn the_tables_are_those_of_the_crate() {
    let counters = Counter::ALL.iter().map(|it| (it.code(), it.en()));
    assert!(counters.eq(COUNTERS.iter().map(|(unit, _, en)| (*unit, *en))));
    let symbols = Symbol::ALL.iter().map(|it| (it.code(), it.en()));
    assert!(symbols.eq(SYMBOLS.iter().map(|(unit, _, en)| (*unit, *en))));
    // Every quoted word in the source's tables is a spelling or the English of a row here.
    let source = include_str!("../../src/value/unit/word.rs");
    let (_, rows) = source.split_once("\nwords! {").expect("the tables");
    let (rows, _) = rows.split_once("\n}\n").expect("their end");
    let printed: Vec<&str> = rows.split('"').skip(1).step_by(2).collect();
    let copied: Vec<&str> = COUNTERS
        .iter()
        .chain(SYMBOLS)
        .flat_map(|(unit, others, en)| {
            [*unit].into_iter().chain(others.iter().copied()).chain([*en])
        })
        .collect();
    assert_eq!(printed, copied);
}

/// No two units have the same spelling, and no two have the same English name.
#[test]
fn every_spelling_is_of_one_unit() {
    let mut all: Vec<&str> = spellings().into_iter().map(|(_, spelling)| spelling).collect();
    let mut english: Vec<&str> = COUNTERS.iter().chain(SYMBOLS).map(|(_, _, en)| *en).collect();
    for words in [&mut all, &mut english] {
        let many = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), many);
    }
}

#[test]
fn every_spelling_is_read_and_written_back_in_one() {
    for (written, spelling) in spellings() {
        let (_, dimension) = units().find(|(unit, _)| *unit == written).expect(written);
        for dressed in [spelling.to_owned(), format!(" {spelling}\u{3000}")] {
            let unit: Unit = dressed.parse().expect(spelling);
            assert_eq!((unit.as_str(), &*unit.to_string()), (written, written));
            assert_eq!(unit.dimension(), dimension, "{spelling}");
        }
        for figure in ["5", "５", "５ ", "・5\u{3000}", "1,145", "4.50", "-5", "▲ ５"] {
            let quantity: Quantity = format!("{figure}{spelling}").parse().expect(spelling);
            let own: Quantity = format!("{figure}{written}").parse().expect(spelling);
            assert_eq!(quantity, own, "{figure}{spelling}");
            assert_eq!(quantity.dimension(), Some(dimension));
            let back = quantity.to_string();
            assert!(back.ends_with(written));
            assert_eq!(back.parse(), Ok(quantity), "{figure}{spelling}");
        }
    }
}

#[test]
fn every_unit_has_its_variant() {
    for (word, unit) in [
        ("%", Unit::Percent),
        ("ポイント", Unit::Point),
        ("割", Unit::Wari),
        ("点", Unit::Score),
        ("円", Unit::Yen),
        ("千円", Unit::ThousandYen),
        ("万円", Unit::TenThousandYen),
        ("百万円", Unit::MillionYen),
        ("億円", Unit::HundredMillionYen),
        ("分", Unit::Minute),
        ("時間", Unit::Hour),
    ] {
        assert_eq!(word.parse(), Ok(unit));
    }
    for (word, unit) in [
        ("件", Unit::Counter(Counter::General)),
        ("名", Unit::Counter(Counter::Person)),
        ("回", Unit::Counter(Counter::Time)),
        ("台", Unit::Counter(Counter::Machine)),
        ("カ所", Unit::Counter(Counter::Place)),
        ("事業", Unit::Counter(Counter::Project)),
        ("世帯", Unit::Counter(Counter::Household)),
        ("団体", Unit::Counter(Counter::Group)),
        ("日", Unit::Symbol(Symbol::Day)),
        ("年", Unit::Symbol(Symbol::Year)),
        ("ヶ月", Unit::Symbol(Symbol::Month)),
        ("秒", Unit::Symbol(Symbol::Second)),
        ("週間", Unit::Symbol(Symbol::Week)),
    ] {
        assert_eq!(word.parse(), Ok(unit));
    }
    assert!(matches!("世帯主".parse(), Ok(Unit::OtherCounter(word)) if word.as_str() == "世帯主"));
    assert!(matches!("KM".parse(), Ok(Unit::OtherSymbol(word)) if word.as_str() == "KM"));
}

/// Every unit against every other, and against no unit.
#[test]
fn kinds_that_compare() {
    let one = |unit: &str| format!("1{unit}").parse::<Quantity>().expect(unit);
    let of_the_table = |unit: &str| COUNTERS.iter().any(|(counter, ..)| *counter == unit);
    let units: Vec<_> = units().map(|(unit, measures)| (unit, measures, one(unit))).collect();
    for (a, a_measures, a_one) in &units {
        for (b, b_measures, b_one) in &units {
            let compares = match (a_measures, b_measures) {
                (Dimension::Count, Dimension::Count) => {
                    a == b || *a == "件" && of_the_table(b) || *b == "件" && of_the_table(a)
                }
                (Dimension::Own, Dimension::Own) => a == b,
                _ => a_measures == b_measures,
            };
            assert_eq!(a_one.compare(b_one).is_ok(), compares, "{a} and {b}");
            assert_eq!(a_one.difference(b_one).is_ok(), compares, "{a} and {b}");
        }
        assert!(a_one.compare(&one("")).is_err(), "{a} and no unit");
        assert!(one("").compare(a_one).is_err(), "no unit and {a}");
    }
    assert_eq!(one("").compare(&one("")), Ok(Ordering::Equal));
}

#[test]
fn units_have_their_number_of_base_units() {
    for (unit, _, base, others) in MEASURES {
        for spelling in others.iter().chain([unit]) {
            let one: Quantity = format!("1{spelling}").parse().expect(spelling);
            assert_eq!(one.base_value(), Decimal::from(*base), "{spelling}");
            assert_eq!(one.unit().map(Unit::factor), Some(Decimal::from(*base)));
        }
    }
}

#[test]
fn a_word_of_no_table_is_a_unit_of_at_most_eight_characters() {
    for word in [
        "ヶ",
        "つ",
        "計画",
        "時間帯",
        "番組",
        "代理店",
        "期間",
        "等級",
        "プロジェクト",
        "人・回",
        "地域活動協議会員",
        "世帯主",
        "事業者",
        "回線",
        "園児",
        "口座",
        "人日",
        "演目",
        "トンネル",
        "グループホーム",
        "クラブハウス",
        "避難訓練",
        "防犯灯",
        "㐂",
        "神\u{FA19}",
    ] {
        assert!(
            matches!(word.parse(), Ok(Unit::OtherCounter(own)) if own.as_str() == word),
            "{word}"
        );
    }
    for word in [
        "a", "kW", "km/h", "abcdefgh", "CO2", "t-CO2", "cm2", "cm³", "‰", "°C", "㎾", "μg",
        "ｔ/日", "件/月", "円/人", "円/kWh", "m3/s",
    ] {
        let wide = word.replace('ｔ', "t");
        assert!(
            matches!(word.parse(), Ok(Unit::OtherSymbol(own)) if own.as_str() == wide),
            "{word}"
        );
    }
    for sentence in ["地域活動協議会員数", "abcdefghi", "プロジェクト計画書"] {
        assert!(sentence.parse::<Unit>().is_err(), "{sentence}");
    }
}

/// A word that begins like a unit and continues is not one, nor is a word in another script.
#[test]
#[rustfmt::skip]
fn words_that_only_begin_like_a_unit() {
    for word in [
        "件目標", "件中", "件数", "人分", "人強", "人中", "人程", "%台", "回分", "回線数", "点満点",
        "割台", "円相当", "世帯分", "箇所分", "か所計", "ポイント差", "コース分", "km圏", "t分",
        "件/年目標", "プロジェクト目標", "ページ分", "台以上", "日分", "年分", "週間分", "時間超過",
        "명", "명/年", "ꀀ", "\u{E000}", "Ⅴ", "Ⓐ", "бит", "ñ", "ｶﾞ", "〇", "〆", "〻", "ゝ", "ヽ", "ヿ",
        "ー", "々", "ㄱ", "ㄅ", "ㇰ", "㋐", "SNS件", "人kg", "人・km", "世\u{FE00}帯",
    ] {
        let found = word.parse::<Unit>();
        assert!(found.is_err(), "{word} is read as {found:?}");
    }
}

/// Every hint, with words that cause it, after a figure: the sentences name the word.
#[test]
#[rustfmt::skip]
fn every_hint() {
    let hints: [(&str, &[&str]); 8] = [
        ("date", &["月", "月実施", "月末", "月末現在", "月1", "年度", "年度末", "日現在", "日実施", "日から", "日時点", "年現在", "件現在", "月上旬"]),
        ("time-of-day", &["時", "時開始", "時半", "時頃", "時台", "時から", "時30分", "分開始", "分終了"]),
        ("age", &["歳", "才", "代", "年代", "歳以上", "歳児", "代後半", "年生", "か月児"]),
        ("ordinal", &["番", "番目", "番地", "位", "号", "号棟", "回目", "件目", "人目", "年目", "級", "条", "款", "章", "期", "丁目", "周年", "つ目"]),
        ("forecast", &["件見込", "件見込み", "人予定", "%見通し", "回（見込）", "見込", "人予想", "件推計", "件想定"]),
        ("multiplier", &["k", "K", "M", "G", "T", "B", "k件", "M人", "京", "京円", "垓", "憶件", "憶", "十人", "百人", "百"]),
        ("broken-figure", &[" 000", " 0件", "\u{3000}145件", " 万冊", " 千"]),
        ("not-a-word", &["件目標", "人以上", "割一分", "-3件", "%%", "時間30分", "🎌", "件\u{200D}", "か\u{3099}"]),
    ];
    for (hint, words) in hints {
        for word in words {
            let text = format!("5{word}");
            let Err(error) = text.parse::<Quantity>() else { panic!("{text} is read") };
            let QuantityError::Unit { source, .. } = &error else { panic!("{text}: {error}") };
            assert_eq!(source.code(), hint, "{text}");
            let named = Excerpt::new(&named_as(word)).to_string();
            for said in [source.ja().to_string(), source.en().to_string(), error.ja().to_string(), error.en().to_string()] {
                assert!(said.contains(&named), "{text}: {said}");
            }
        }
    }
}

/// Returns the word as messages show it: without outer spaces, with brackets in ASCII.
fn named_as(word: &str) -> String {
    word.trim().replace('（', "(").replace('）', ")")
}

#[test]
#[rustfmt::skip]
fn no_unit() {
    for text in [
        "", " ", "・", "5", "5人", "人5", "%%", "%以上", "・・人", "人 日", "(人)", "人(6人)",
        "%(未達成)", "/人", "-", "人-人", "人2", "割5分", "時間30分", "、", "人。", "人!", "$",
        "￥", "¥", "#", "㌔", "㌫", "①", "〇人", "零", "一人", "二", "三", "四", "五", "六",
        "七", "八", "九", "十人", "百人", "千人", "万人", "億", "兆", "人以上", "人以下", "人以内",
        "年以降", "人未満", "人超", "人を超える", "人を上回る", "人を下回る", "人程度", "人前後",
        "人余り", "割弱", "割強", "件増", "件減", "人ずつ", "人まで", "以上", "超", "増", "2m", "=",
        "人\u{200b}", "m1", "m4", "CO22", "H2O", "m2a", "e3", "E2", "e-3", "x2", "X3", "人m2",
        "円玉", "円分", "人を", "人は", "件の", "ぶん", "人ﾆﾝ", "ﾆﾝ",
    ] {
        assert!(text.parse::<Unit>().is_err(), "{text:?}");
    }
}

/// The number of base units in one unit, written again here; every other unit is its own base.
#[test]
fn the_factor_of_a_unit() {
    let factors = [
        ("割", 10),
        ("千円", 1_000),
        ("万円", 10_000),
        ("百万円", 1_000_000),
        ("億円", 100_000_000),
        ("時間", 60),
    ];
    for (unit, factor) in factors {
        assert_eq!(unit.parse().map(|unit: Unit| unit.factor()), Ok(Decimal::from(factor)));
    }
    for unit in ["%", "ポイント", "点", "件", "人", "町会", "円", "分", "日", "か月", "km", "件/年"]
    {
        assert_eq!(unit.parse().map(|unit: Unit| unit.factor()), Ok(Decimal::ONE), "{unit}");
    }
}
