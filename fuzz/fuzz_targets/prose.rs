//! Any text, scanned and drafted as prose, as cells and as a row of marks.
#![no_main]

use kusei::draft::IndicatorCells;
use kusei::draft::InitiativeCells;
use kusei::draft::Scanner;
use kusei::draft::achievement_mark;
use kusei::draft::marks_of_row;
use kusei::draft::scan;
use kusei::value::Era;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut end = 0;
    for phrase in scan(text) {
        assert!(end <= phrase.start() && phrase.start() < phrase.end());
        assert_eq!(text.get(phrase.start()..phrase.end()), Some(phrase.text()));
        let _ = phrase.to_string();
        end = phrase.end();
    }
    let in_reiwa = Scanner::new().with_era(Era::Reiwa).scan(text);
    let _ = in_reiwa.map(|phrase| phrase.to_string().len()).sum::<usize>();
    let lines: Vec<&str> = text.lines().collect();
    let cells = InitiativeCells { targets: &lines, withdrawal: text, readings: &lines };
    let draft = cells.draft();
    let _ = (draft.targets().len(), draft.readings().len(), draft.conditions().len());
    let cells = IndicatorCells {
        outcome: &lines,
        readings: &[text],
        previous: &lines,
        individual: &[text],
    };
    let draft = cells.draft();
    let _ = (draft.targets().len(), draft.readings().len());
    let _ = (draft.previous().len(), draft.individual().len());
    let _ = achievement_mark(text);
    let _ = marks_of_row(text);
});
