//! What is said is said in both languages, and a page is told which one it is in.

use kusei::{FiscalYear, Language, Words};

#[test]
fn a_language_is_named_as_pages_name_it() {
    assert_eq!(Language::ALL.map(Language::code), ["ja", "en"]);
}

#[test]
fn the_form_speaks_japanese() {
    assert_eq!(Language::default(), Language::Japanese);
}

#[test]
fn words_are_given_in_the_language_asked_for() {
    let words = Words { ja: "順調", en: "on track" };
    assert_eq!(Language::ALL.map(|language| language.of(words)), ["順調", "on track"]);
}

#[test]
fn a_year_is_written_as_the_language_counts_years() {
    let year = FiscalYear::from_western(2016).expect("in the calendar");
    assert_eq!(Language::ALL.map(|language| language.year(year)), ["平成28年度", "FY2016"]);
}
