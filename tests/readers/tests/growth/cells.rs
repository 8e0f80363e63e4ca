//! All writers and readers on one cell of a given number of characters, with the slowest contents.

use kusei::Sheet;
use kusei::draft::scan;
use kusei::form::Form;

use crate::Counting;
use crate::acts::{document, strategy, writing};

/// Contents that a cell repeats.
const OVER_AND_OVER: [&str; 10] =
    ["|", "&", "\"", "\t", "\n", " ", "区", "\u{202E}", "か\u{3099}", "👨\u{200D}👩"];

/// Digits, with repeated characters that would end a list's number.
fn numbered(size: usize) -> String {
    format!("{}{}", "1".repeat(size / 2), ". ".repeat(size / 4))
}

pub(crate) fn all(counting: &Counting) {
    let size = counting.size;
    let repeated = OVER_AND_OVER.iter().map(|one| (*one, one.repeat(size / one.chars().count())));
    for (one, text) in repeated.chain([("numbered", numbered(size))]) {
        let document = document(&strategy(1, 2, &format!("{text}名")));
        counting.act(&format!("reading {one:?}"), || serde_json::from_str::<Sheet>(&document));
        let sheet: Sheet = serde_json::from_str(&document).expect("a sheet");
        writing(counting, &format!("{one:?}"), Form::of(&sheet));
        counting.act(&format!("prose of {one:?}"), || scan(&text).count());
    }
}
