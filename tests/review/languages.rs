//! Sentences exist in both languages, and a page names its language.

use kusei::terms::Words;
use kusei::{FiscalYear, Language, Said};

#[test]
fn a_language_is_named_as_pages_name_it() {
    let codes: Vec<_> = Language::ALL.iter().map(|language| language.code()).collect();
    assert_eq!(codes, ["ja", "en"]);
}

#[test]
fn the_form_is_in_japanese() {
    assert_eq!(Language::default(), Language::Japanese);
}

#[test]
fn words_are_given_in_the_language_asked_for() {
    let words = Words { ja: "順調", en: "on track" };
    assert_eq!([words.to(Language::Japanese), words.to(Language::English)], ["順調", "on track"]);
}

#[test]
fn a_year_is_written_as_the_language_counts_years() {
    let year = FiscalYear::from_western(2016).expect("in the calendar");
    assert_eq!([year.ja().to_string(), year.en().to_string()], ["平成28年度", "FY2016"]);
}
