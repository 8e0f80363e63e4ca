//! Every error in both languages, for officers and for auditors.
//!
//! `cargo test --test wire errors -- --nocapture` prints them all; `tests/snapshots/errors.txt` is
//! the list.

mod rows;

use std::collections::BTreeSet;
use std::fs;

use self::rows::{Told, of_cells, of_documents, of_drafts, of_others, of_shapes, of_targets};
use crate::source::{root, source};

fn every_error() -> Vec<Told> {
    let kinds = [of_cells(), of_targets(), of_documents(), of_shapes(), of_others(), of_drafts()];
    kinds.into_iter().flatten().collect()
}

/// Returns whether a type of errors exists only with the feature `draft`.
fn of_draft(set: &str) -> bool {
    ["DamagedMark", "AchievementMarkError"].contains(&set)
}

/// Returns the text without quotations: 「…」, 【…】, “…”, `…`.
fn unquoted(text: &str) -> String {
    let mut rest = String::new();
    let mut until = None;
    for c in text.chars() {
        match until {
            Some(close) if c == close => until = None,
            Some(_) => {}
            None => match c {
                '「' => until = Some('」'),
                '【' => until = Some('】'),
                '“' => until = Some('”'),
                '`' => until = Some('`'),
                _ => rest.push(c),
            },
        }
    }
    assert_eq!(until, None, "a quotation is not closed: {text}");
    rest
}

/// Returns the text without units whose English follows in brackets: 74 台 (machines).
fn without_glossed(text: &str) -> String {
    let words: Vec<_> = text.split(' ').collect();
    let glossed = |i: usize| {
        words.get(i + 1).is_some_and(|next| next.starts_with('(') && *next != "(expected")
    };
    let kept = words.iter().enumerate().filter(|(i, _)| !glossed(*i));
    kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}')
}

/// Returns whether a text has a word of Latin letters; the H in H28 is not one.
fn has_latin_word(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word.len() > 1)
}

#[test]
fn a_japanese_sentence_is_polite_and_has_no_word_of_the_wire() {
    for Told { ja, .. } in every_error() {
        let own = unquoted(&ja);
        assert!(!has_latin_word(&own), "{ja}");
        assert!(
            ["です", "ます", "ません", "ください", "ありません"]
                .iter()
                .any(|end| own.contains(end)),
            "{ja}"
        );
        let twice = [
            "、、", "。。", "のの", "をを", "がが", "はは", "にに", "でで", "とと", "（）", "「」",
        ];
        assert!(twice.iter().all(|twice| !ja.contains(twice)), "{ja}");
        assert!(
            !own.contains(['{', '}']) && !own.replace("(ⅰ)", "").replace("(ⅱ)", "").contains('('),
            "{ja}"
        );
        assert!(!ja.contains("シート"), "{ja}");
    }
}

#[test]
fn an_english_sentence_holds_no_japanese_but_quotations() {
    for Told { en, .. } in every_error() {
        let own = unquoted(&en);
        assert!(!without_glossed(&own).contains(is_japanese), "{en}");
        assert!(!own.contains(['{', '}']) && !en.contains("()"), "{en}");
        let words: Vec<_> = en.split_whitespace().collect();
        assert!(words.windows(2).all(|pair| pair[0] != pair[1] || pair[0] == "/"), "{en}");
    }
}

/// A sentence says what was found, and in brackets or by an example how to correct it.
#[test]
fn every_sentence_says_how_to_correct_it() {
    for Told { code, ja, en, .. } in every_error() {
        let mends = ja.contains("ください") || ja.contains('（');
        assert!(mends, "{code}: {ja}");
        assert!(en.contains('(') || en.contains("expected"), "{code}: {en}");
    }
}

/// Returns the types of errors with their codes, as declared in the source.
fn declared(source: &str) -> BTreeSet<(String, String)> {
    let mut declared = BTreeSet::new();
    let blocks =
        source.split("\nsaid! {\n").skip(1).filter_map(|block| block.split("\n}\n").next());
    for block in blocks.filter(|block| block.contains("thiserror::Error")) {
        let name = block.split("pub enum ").nth(1).and_then(|rest| rest.split(' ').next());
        let codes: Vec<_> =
            block.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let distinct: BTreeSet<_> = codes.iter().collect();
        assert_eq!(distinct.len(), codes.len(), "{codes:?}");
        declared.extend(codes.iter().map(|code| (name.expect("a name").into(), (*code).into())));
    }
    let alone = "pub const fn code(&self) -> &'static str {\n        \"";
    for (at, _) in source.match_indices(alone) {
        let name = source[..at].rsplit("\nimpl ").next().and_then(|rest| rest.split(' ').next());
        let code = source[at + alone.len()..].split('"').next();
        declared.insert((name.expect("a name").into(), code.expect("a code").into()));
    }
    declared
}

#[test]
fn every_error_is_here() {
    let mut declared = declared(&source());
    // The errors of `intake` are tested where the feature is on, in `tests/readers`.
    declared.retain(|(name, _)| {
        !["AnswerError", "GridError", "Unfinished", "WorkbookError"].contains(&&**name)
    });
    if cfg!(not(feature = "draft")) {
        declared.retain(|(name, _)| !of_draft(name));
    }
    let made = every_error();
    // A defect has the codes of its kinds.
    let made = made.iter().filter(|told| told.set != "Defect");
    let made: BTreeSet<_> = made.map(|told| (told.set.to_owned(), told.code.to_owned())).collect();
    assert_eq!(made, declared);
}

#[test]
fn a_declared_error_is_seen_in_the_source() {
    let source = "\nsaid! {\n    #[derive(thiserror::Error)]\n    pub enum A {\n        /// `x`\n        B => \"b\", \"\", \"\";\n        C(d: E) => \"c\",\n    }\n}\n\nimpl F {\n    pub const fn code(&self) -> &'static str {\n        \"f\"\n";
    let seen = declared(source);
    let seen: Vec<_> = seen.iter().map(|(name, code)| (&**name, &**code)).collect();
    assert_eq!(seen, [("A", "b"), ("A", "c"), ("F", "f")]);
}

/// The committed list; `KUSEI_SNAPSHOTS=write` rewrites it.
#[test]
fn the_list_is_as_it_was_read() {
    let errors = every_error().into_iter().filter(|told| !of_draft(told.set));
    let told = |Told { set, code, ja, en }| format!("{set} {code}\n    {ja}\n    {en}\n");
    let list = errors.map(told).collect::<Vec<_>>().concat();
    println!("{list}");
    let path = root().join("tests/snapshots/errors.txt");
    if std::env::var("KUSEI_SNAPSHOTS").as_deref() == Ok("write") {
        fs::write(&path, &list).expect("the list is written");
    }
    let kept = fs::read_to_string(&path).expect("the list is kept");
    for (kept, now) in kept.lines().zip(list.lines()) {
        assert_eq!(now, kept);
    }
    assert_eq!(list.lines().count(), kept.lines().count());
}
