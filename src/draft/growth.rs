//! Scanning takes work linear in the text (quadratic work would be sixteenfold): tests count every
//! step of a cursor, on texts that repeat what readers look ahead or back for.

use std::format;

use crate::draft::cursor::steps;
use crate::draft::scanner::scan;
use crate::draft::words::table::words;

/// Returns the steps taken while a text is scanned.
fn steps(text: &str) -> usize {
    steps::of(|| assert!(scan(text).count() <= text.len()))
}

words! {
    /// Pieces of text that may make a reader look far.
    PIECES {
        "五 5" "1千五 5" "1 " "1, " "▲ " "1%以上の" "1%（" "1" "１" "一" "十" "千" "1千" "万" "〜"
        "1〜" "1人〜" "1から" "1人から" "1・" "1、" "1/" "1-" "1." "1," "1:" "以上" "（" "「" "△"
        "▲1" "+" "前年度" "前年度より" "毎年" "毎年1" "平成" "平成1・" "H1～" "H1." "第1・" "1件も"
        "1人に" "1時間" "1割" "1%以上" "苦情がない" "年度" "1年度～" " " "1\n" "亜" "。" "半数"
        "過半数" "半減" "倍" "ゼロ" "ゼロ件" "3分の2" "3分の2以上" "12 34" "12 " "06 6464 " "16。5"
        "1 万 " "千 " "5件 ～ " "△1○" "人に1"
    }
}

#[test]
fn four_times_the_text_is_four_times_the_work() {
    for piece in PIECES {
        let once = steps(&piece.repeat(1_000));
        let four = steps(&piece.repeat(4_000));
        let linear = once.saturating_mul(5).saturating_add(2_000);
        assert!(four <= linear, "{piece:?}: {once}, {four}");
    }
}

#[test]
fn pieces_together_are_linear_too() {
    for first in PIECES {
        for second in PIECES {
            let text = |times| format!("{first}{}", second.repeat(times));
            let (once, four) = (steps(&text(30)), steps(&text(120)));
            let linear = once.saturating_mul(5).saturating_add(2_000);
            assert!(four <= linear, "{first:?} then {second:?}: {once}, {four}");
        }
    }
}
