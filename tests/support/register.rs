//! The register of the crate's sentences: no Japanese in an English text and no wire key in a
//! Japanese one, except for texts of the document itself, its marks and its units.

#![allow(dead_code, reason = "each test file uses only a part")]

use kusei::Said;
use kusei::terms::Excerpt;
use kusei::value::{Counter, Symbol};
use serde_json::Value;

/// Marks, brackets and strokes of the form, which both languages use.
const GLYPHS: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⅰⅱ○×アイ㋐㋑㋒㋓㋔㋕㋖㋗㋘㋙㋚㋛㋜㋝㋞【】―・";

/// Words of the form that English explains: `missed (未達成)`.
const GLOSSED: [&str; 2] = ["未達成", "達成"];

/// Units without a counter or symbol of the tables.
const UNITS: [&str; 10] =
    ["ポイント", "割", "点", "百万円", "億円", "万円", "千円", "円", "分", "時間"];

/// Words in Latin letters that Japanese texts use: marks, units and proper names.
const LATIN: [&str; 12] = ["A", "B", "a", "b", "kg", "km", "mm", "cm", "kWh", "ha", "m", "g"];

/// The texts of a document, longest first.
#[derive(Default)]
pub(crate) struct Register {
    own: Vec<String>,
    /// Texts of one letter, which must be separate words.
    letters: Vec<String>,
}

impl Register {
    /// Creates it for a document: every text in it, whole and as an excerpt.
    pub(crate) fn of(document: &Value) -> Self {
        let mut own = Vec::new();
        collect(document, &mut own);
        Self::knowing(own)
    }

    /// Creates it for some texts.
    pub(crate) fn knowing(texts: impl IntoIterator<Item = String>) -> Self {
        let texts = texts.into_iter().flat_map(|text| {
            let excerpt = Excerpt::new(&text).to_string();
            [text.trim().to_owned(), excerpt, text]
        });
        let texts: Vec<_> = texts.filter(|text| !text.trim().is_empty()).collect();
        let letters = texts.iter().map(|text| text.trim().to_owned());
        let letters = letters.filter(|text| text.len() == 1).collect();
        let counters = Counter::ALL.iter().map(|own| own.code());
        let symbols = Symbol::ALL.iter().map(|own| own.code());
        let words = counters.chain(symbols).chain(UNITS).chain(GLOSSED).map(String::from);
        // A single letter would be found in every word.
        let is_plain = |text: &String| text.is_ascii() && text.trim().len() < 2;
        let mut own: Vec<String> =
            texts.into_iter().chain(words).filter(|text| !is_plain(text)).collect();
        own.sort_by_key(|text| std::cmp::Reverse(text.len()));
        own.dedup();
        Self { own, letters }
    }

    /// Checks the texts in both languages.
    #[track_caller]
    pub(crate) fn hold(&self, said: &(impl Said + ?Sized)) {
        self.japanese(&said.ja().to_string());
        self.english(&said.en().to_string());
    }

    /// Checks a Japanese text.
    #[track_caller]
    pub(crate) fn japanese(&self, text: &str) {
        let rest = self.without_own(text);
        let latin = rest.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        for word in latin {
            assert!(
                LATIN.contains(&word)
                    || is_clause(&rest, word)
                    || self.letters.iter().any(|own| own == word),
                "`{word}` in {text}"
            );
        }
        for wrong in [
            "{",
            "}",
            "（）",
            "「」",
            "、、",
            "。。",
            "、ため、",
            "のの",
            "をを",
            "がが",
            "シート",
            "不明",
        ] {
            assert!(!rest.contains(wrong), "{wrong} in {text}");
        }
    }

    /// Checks an English text.
    #[track_caller]
    pub(crate) fn english(&self, text: &str) {
        let rest = self.without_own(text);
        let japanese = |c: &char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '、' | '。' | '：' | '（' | '）');
        let found = rest.chars().find(|c| japanese(c) && !GLYPHS.contains(*c));
        assert_eq!(found, None, "{text} ({rest})");
        assert!(!rest.starts_with([' ', ',', ';']), "{text}");
        let words: Vec<&str> = rest.split(' ').collect();
        let is_word = |word: &str| word.chars().all(char::is_alphabetic) && word.len() > 1;
        let doubled = words.windows(2).find(|pair| pair[0] == pair[1] && is_word(pair[0]));
        assert_eq!(doubled, None, "{text}");
        for wrong in
            ["{", "}", "()", "“”", "``", "so so", " ,", " .", " ;", " 1 are ", " 1 targets"]
        {
            assert!(!rest.contains(wrong), "{wrong} in {text}");
        }
    }

    /// Returns a text without the document's own texts.
    fn without_own(&self, text: &str) -> String {
        let mut rest = text.to_owned();
        for own in &self.own {
            if rest.contains(own.as_str()) {
                rest = rest.replace(own.as_str(), "§");
            }
        }
        rest
    }
}

/// Returns whether a word is the letter of a clause's id or an example in backticks or brackets.
fn is_clause(text: &str, word: &str) -> bool {
    word == "R" && text.contains('R')
}

fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| collect(value, texts)),
        Value::Object(cells) => cells.values().for_each(|value| collect(value, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
