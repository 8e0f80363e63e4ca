//! Every mark of every legend: its glyph and wording, the spellings that its column reads, and that
//! it refuses everything else, above all the marks of other columns.

use kusei::Language;
use kusei::terms::{
    Achievement, Excerpt, InitiativeEffectiveness, Legend, Level, OutcomeStatus, Progress,
    StrategyEffectiveness, Verdict,
};
use kusei::value::{Stated, Statement};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{from_value, json, to_value};

/// A mark, its wording as printed, and its spellings without width, spaces and a leading ・.
type Row = (&'static str, &'static str, &'static [&'static str]);

trait Column: Legend + Serialize + DeserializeOwned {
    const PRINTED: &'static str;
    const ROWS: &'static [Row];
}

macro_rules! columns {
    ($($column:ident: $Mark:ident = $title:literal {
        $($mark:literal $label:literal [$($spelling:literal)+])+
    })+) => {
        $(
            impl Column for $Mark {
                const PRINTED: &'static str = $title;
                const ROWS: &'static [Row] = &[$(($mark, $label, &[$($spelling),+])),+];
            }

            mod $column {
                use super::$Mark;

                #[test]
                fn is_the_printed_legend() {
                    super::is_the_printed_legend::<$Mark>();
                    assert_eq!($Mark::TITLE, $title);
                    assert_eq!($Mark::ALL, <$Mark as super::Legend>::ALL);
                    assert_eq!($Mark::ALL.iter().map(|m| m.mark()).collect::<Vec<_>>(), [$($mark),+]);
                    assert_eq!($Mark::ALL.iter().map(|m| m.ja()).collect::<Vec<_>>(), [$($label),+]);
                }

                #[test]
                fn reads_every_spelling() {
                    super::reads_every_spelling::<$Mark>();
                }

                #[test]
                fn refuses_every_other_column() {
                    super::refuses_every_other_column::<$Mark>();
                }

                #[test]
                fn refuses_what_no_column_has() {
                    super::refuses::<$Mark>(super::NOBODYS);
                }

                #[test]
                fn reads_no_other_single_character() {
                    super::reads_no_other_single_character::<$Mark>();
                }

                #[test]
                fn keeps_the_printed_text() {
                    super::keeps_the_printed_text::<$Mark>();
                }
            }
        )+

        fn every_spelling() -> Vec<String> {
            [$(spellings::<$Mark>()),+].concat()
        }
    };
}

columns! {
    outcome_status: OutcomeStatus = "アウトカムの達成状況" {
        "A" "順調"       ["A"]
        "B" "順調でない" ["B"]
    }

    progress: Progress = "戦略の進捗状況" {
        "a" "順調"       ["a"]
        "b" "順調でない" ["b"]
    }

    strategy_effectiveness: StrategyEffectiveness = "戦略のアウトカムに対する有効性" {
        "ア" "有効であり、継続して推進"     ["ア" "ｱ"]
        "イ" "有効でないため、戦略を見直す" ["イ" "ｲ"]
    }

    achievement: Achievement = "業績目標の達成状況" {
        "①(ⅰ)" "目標達成 (ⅰ)取組は予定どおり実施"
            ["①(ⅰ)" "①（ⅰ）" "①(i)" "①（i）" "①ⅰ" "①i" "①（ⅰ)" "①(i）"]
        "①(ⅱ)" "目標達成 (ⅱ)取組を予定どおり実施しなかった"
            ["①(ⅱ)" "①（ⅱ）" "①(ii)" "①（ii）" "①ⅱ" "①ii" "①（ⅱ)" "①(ii）"]
        "②(ⅰ)" "目標未達成 (ⅰ)取組は予定どおり実施"
            ["②(ⅰ)" "②（ⅰ）" "②(i)" "②（i）" "②ⅰ" "②i" "②（ⅰ)" "②(i）"]
        "②(ⅱ)" "目標未達成 (ⅱ)取組を予定どおり実施しなかった"
            ["②(ⅱ)" "②（ⅱ）" "②(ii)" "②（ii）" "②ⅱ" "②ii" "②（ⅱ)" "②(ii）"]
        "③" "撤退基準未達成" ["③"]
    }

    level: Level = "業績目標の達成状況" {
        "①" "目標達成"       ["①"]
        "②" "目標未達成"     ["②"]
        "③" "撤退基準未達成" ["③"]
    }

    initiative_effectiveness: InitiativeEffectiveness = "戦略に対する取組の有効性" {
        "○" "有効"                 ["○" "◯" "〇"]
        "×" "有効でないため見直す" ["×" "✕" "✖" "X"]
    }

    verdict: Verdict = "業績目標の達成状況" {
        "達成"   "業績目標を達成した"     ["達成" "（達成）" "(達成)"]
        "未達成" "業績目標を達成しなかった" ["未達成" "（未達成）" "(未達成)"]
    }
}

/// Look-alikes that NFKC or a careless reader would accept, and broken and doubled marks.
#[rustfmt::skip]
const NOBODYS: &[&str] = &[
    "C", "c", "AA", "AB", "A B", "A/B", "ab", "Aa", "アイ", "○×", "○○", "××", "①②", "③③", "A ア", "・・A", "・・①",
    "A・", "A.", "A。", "(A)", "（A）", "「A」", "A？", "A→B", "(a)", "(ア)", "(○)", "(③)", "(①)",
    "Ⓐ", "ⓐ", "⒜", "🄰", "ᴬ", "ª", "А", "Α", "а", "㋐", "㋑", "㋐㋑", "ぁ", "あ", "ァ", "ウ", "ア゛", "㋒",
    "Ⅰ", "Ⅱ", "ⅰ", "ⅱ", "ⅲ", "i", "ii", "(ⅰ)", "（ⅱ）", "(i)", "1", "１", "2", "3", "⑴", "⑵", "⒈", "❶", "➀", "➊", "⓵", "㊀", "一",
    "④", "⓪", "④(ⅰ)", "⓪ⅰ", "③(ⅰ)", "③（ⅰ）", "③(ⅱ)", "③ⅰ", "③i", "③(i)", "③ii", "③()",
    "①()", "①(", "①)", "①(ⅰ", "①ⅰ)", "①（ⅰ", "①i）", "①)ⅰ(", "①((ⅰ))", "①[ⅰ]", "①〔ⅰ〕", "①{ⅰ}", "②(ⅱ", "②ⅱ)", "②(ii", "②ii)",
    "①(ⅰ)(ⅱ)", "①ⅰⅱ", "①(ⅰⅰ)", "①ⅰⅰ", "①(ⅲ)", "①(iii)", "①iii", "①(iv)", "①(ⅳ)", "①(I)", "①I", "①(II)", "①Ⅰ", "①(Ⅰ)", "①(Ⅱ)",
    "①(1)", "①1", "①(一)", "①l", "①(l)", "①(ı)", "①-ⅰ", "①、ⅰ", "①・ⅰ", "(ⅰ)①", "ⅰ①", "(①ⅰ)", "①②(ⅰ)", "1(ⅰ)", "❶(ⅰ)",
    "@", "＠", "@(ⅰ)", "@ⅰ", "A(ⅰ)", "A(ⅱ)", "Ａⅰ", "B(ⅰ)",
    "x", "ｘ", "χ", "✗", "✘", "❌", "☓", "╳", "⨯", "◎", "●", "⭕", "O", "o", "0", "零", "△", "▲", "■", "✓", "有", "無",
    "有効", "順調", "順調でない", "目標達成", "目標未達成", "撤退基準未達成", "ほぼ達成", "達成見込", "未", "達", "不達成", "(未)達成",
    "達成)", "(達成", "[達成]", "達成達成", "未達成達成", "―", "-", "", " ", "・",
];

/// What the column of ①②③ shows after a legacy encoding lost a byte, and levels without a suffix.
const LOST_BYTES: &[&str] = &["@", "A", "B", "＠", "Ａ", "Ｂ", "・A", "@(ⅰ)", "A(ⅰ)", "B"];
const WITHOUT_SUFFIX: &[&str] = &["①", "②", "・①", "① ", "②　", "①()", "②（）"];

fn refuses<M: Column>(texts: &[&str]) {
    for text in texts {
        let found = text.parse::<M>().map_err(|error| error.found);
        assert_eq!(found, Err(Excerpt::new(text)), "{text:?}");
    }
}

/// Returns the spelling in full width, if there is one.
fn wide(spelling: &str) -> String {
    let full = |c| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).expect("a full-width character"),
        _ => c,
    };
    spelling.chars().map(full).collect()
}

/// Returns the spelling with everything before, between and after it that a column ignores.
fn dressed(spelling: &str) -> Vec<String> {
    let apart = |space: &str| spelling.split("").collect::<Vec<_>>().join(space);
    let worn = [
        spelling.to_owned(),
        wide(spelling),
        apart(" "),
        apart("\u{3000}"),
        format!("{spelling}\t\n"),
    ];
    worn.iter()
        .flat_map(|worn| {
            ["", "・", "･", "\u{3000}・\u{a0}"].map(|before| format!("{before}{worn}"))
        })
        .collect()
}

fn spellings<M: Column>() -> Vec<String> {
    let all = M::ROWS.iter().flat_map(|(_, _, spellings)| *spellings);
    all.flat_map(|spelling| dressed(spelling)).collect()
}

fn is_the_printed_legend<M: Column>() {
    assert_eq!(M::TITLE, M::PRINTED);
    assert_eq!(M::ALL.len(), M::ROWS.len());
    for (mark, (glyph, label, _)) in M::ALL.iter().zip(M::ROWS) {
        assert_eq!((mark.mark(), mark.wording(Language::Japanese)), (*glyph, *label));
        assert_eq!(mark.to_string(), *glyph);
        assert_eq!(format!("{mark:·>6}"), format!("{glyph:·>6}"));
        assert_eq!(glyph.parse(), Ok(*mark));
        assert_eq!(to_value(mark).ok(), Some(json!(glyph)));
    }
}

fn reads_every_spelling<M: Column>() {
    for (mark, (_, _, spellings)) in M::ALL.iter().zip(M::ROWS) {
        for spelling in spellings.iter().flat_map(|spelling| dressed(spelling)) {
            assert_eq!(spelling.parse(), Ok(*mark), "{spelling:?}");
            assert_eq!(from_value(json!(spelling)).ok(), Some(*mark), "{spelling:?}");
        }
    }
}

fn refuses_every_other_column<M: Column>() {
    let own = spellings::<M>();
    let others = every_spelling();
    assert!(others.len() > own.len());
    for other in others.iter().filter(|other| !own.contains(other)) {
        let error = other.parse::<M>().expect_err(other);
        assert_eq!((error.found, error.title.ja), (Excerpt::new(other), M::PRINTED));
        let expected = error.expected.iter().map(|term| (term.code, term.words.ja));
        assert!(expected.eq(M::ROWS.iter().map(|(glyph, label, _)| (*glyph, *label))));
        assert!(from_value::<M>(json!(other)).is_err(), "{other:?}");
        assert_eq!(Stated::<M>::from(&**other).statement(), Statement::Illegible);
    }
    for no_text in [json!(1), json!(null), json!(true), json!(["A"]), json!({})] {
        assert!(from_value::<M>(no_text).is_err());
    }
}

fn reads_no_other_single_character<M: Column>() {
    let mut known: Vec<char> =
        spellings::<M>().iter().filter_map(|spelling| spelling.parse().ok()).collect();
    known.sort_unstable();
    known.dedup();
    let read: Vec<char> = (char::MIN..=char::MAX)
        .filter(|c| c.encode_utf8(&mut [0; 4]).parse::<M>().is_ok())
        .collect();
    assert_eq!(read, known);
}

fn keeps_the_printed_text<M: Column>() {
    let stated = |printed: &str| {
        let stated = Stated::<M>::from(printed);
        assert_eq!(stated, Stated::from(Some(printed)));
        assert_eq!((stated.printed(), &*stated.to_string()), (printed, printed));
        (stated.statement(), stated.mark())
    };
    for (mark, (_, _, spellings)) in M::ALL.iter().zip(M::ROWS) {
        for spelling in spellings.iter().flat_map(|spelling| dressed(spelling)) {
            assert_eq!(stated(&spelling), (Statement::Mark(*mark), Some(*mark)));
        }
    }
    for blank in ["", " ", "\u{3000}", " \t\n\u{3000}", "・", " ･ "] {
        assert_eq!(stated(blank), (Statement::Blank, None), "{blank:?}");
    }
    for dash in ["―", "ー", "－", "‐", "−", "─", "-"] {
        for printed in [dash.to_owned(), format!(" {dash}\u{3000}")] {
            assert_eq!(stated(&printed), (Statement::Dash, None), "{printed:?}");
        }
    }
    for illegible in ["――", "--", "–", "—", "_", "A-", "―A", "?", "なし", "④", "a A"]
    {
        assert_eq!(stated(illegible), (Statement::Illegible, None), "{illegible}");
    }
    assert_eq!(Stated::<M>::from(None), Stated::default());
    assert_eq!(Stated::<M>::default(), Stated::from(""));
}

fn says<M: Legend>(text: &str) -> String {
    text.parse::<M>().map_or_else(|e| e.to_string(), |m| m.to_string())
}

#[test]
fn a_refusal_names_the_column_and_its_marks() {
    assert_eq!(
        says::<OutcomeStatus>("C"),
        "「C」は「アウトカムの達成状況」の記号ではありません（順調 `A`／順調でない `B`）"
    );
    assert_eq!(
        says::<Progress>("B"),
        "「B」は「戦略の進捗状況」の記号ではありません（順調 `a`／順調でない `b`）"
    );
    assert_eq!(
        says::<StrategyEffectiveness>("㋐"),
        "「㋐」は「戦略のアウトカムに対する有効性」の記号ではありません（有効であり、継続して推進 `ア`／有効でないため、戦略を見直す `イ`）"
    );
    assert_eq!(
        says::<Achievement>("①"),
        "「①」は「業績目標の達成状況」の記号ではありません（目標達成 (ⅰ)取組は予定どおり実施 `①(ⅰ)`／目標達成 (ⅱ)取組を予定どおり実施しなかった `①(ⅱ)`／目標未達成 (ⅰ)取組は予定どおり実施 `②(ⅰ)`／目標未達成 (ⅱ)取組を予定どおり実施しなかった `②(ⅱ)`／撤退基準未達成 `③`）"
    );
    assert_eq!(
        says::<Level>("@\n"),
        "「@\\n」は「業績目標の達成状況」の記号ではありません（目標達成 `①`／目標未達成 `②`／撤退基準未達成 `③`）"
    );
    assert_eq!(
        says::<InitiativeEffectiveness>("x"),
        "「x」は「戦略に対する取組の有効性」の記号ではありません（有効 `○`／有効でないため見直す `×`）"
    );
    assert_eq!(
        says::<Verdict>(""),
        "「」は「業績目標の達成状況」の記号ではありません（業績目標を達成した `達成`／業績目標を達成しなかった `未達成`）"
    );
}

#[test]
fn the_column_of_levels_refuses_text_that_lost_a_byte() {
    refuses::<Achievement>(LOST_BYTES);
    refuses::<Level>(LOST_BYTES);
}

#[test]
fn a_level_without_suffix_is_not_a_mark_of_the_column() {
    refuses::<Achievement>(WITHOUT_SUFFIX);
}

#[test]
fn a_mark_has_its_level() {
    let levels = Achievement::ALL.iter().map(|mark| mark.level().mark());
    assert_eq!(levels.collect::<Vec<_>>(), ["①", "①", "②", "②", "③"]);
}

#[test]
fn the_first_mark_of_each_column_is_on_track() {
    assert_eq!(
        [true, false],
        [OutcomeStatus::OnTrack, OutcomeStatus::NotOnTrack].map(OutcomeStatus::is_on_track)
    );
    assert_eq!([true, false], [Progress::OnTrack, Progress::NotOnTrack].map(Progress::is_on_track));
}

#[test]
fn a_cell_is_blank_or_a_dash_for_no_other_single_character() {
    let mut blanks = 0;
    for c in char::MIN..=char::MAX {
        let statement = Stated::<Progress>::from(&*c.to_string()).statement();
        let blank = c.is_whitespace() || "・･".contains(c);
        let dash = "―ー－‐−─-".contains(c);
        assert_eq!(statement == Statement::Blank, blank, "{c:?}");
        assert_eq!(statement == Statement::Dash, dash, "{c:?}");
        blanks += usize::from(blank);
    }
    assert!(blanks > 20);
}
