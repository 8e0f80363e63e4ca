//! What is said is said in both languages, and a page names the language it is in.

use kusei::terms::{Attainment, Reason, WithdrawalState, Words};
use kusei::{FiscalYear, Language, Said};

#[test]
fn a_language_is_named_as_pages_name_it() {
    let codes: Vec<_> = Language::ALL.iter().map(|language| language.code()).collect();
    assert_eq!(codes, ["ja", "en"]);
}

#[test]
fn the_form_speaks_japanese() {
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

#[test]
fn whether_a_target_is_met_is_said_in_the_words_of_the_form() {
    let states = [Attainment::Met, Attainment::Missed, Attainment::Unknown(Reason::ReadingMissing)];
    assert_eq!(
        states.map(|state| state.ja().to_string()),
        ["達成", "未達成", "判定不可（実績値がない）"]
    );
}

#[test]
fn whether_a_withdrawal_criterion_is_triggered_is_said_in_both_languages() {
    let states = [
        WithdrawalState::Triggered,
        WithdrawalState::NotTriggered,
        WithdrawalState::Unknown,
        WithdrawalState::NoCriterion,
    ];
    assert_eq!(states.map(|state| state.ja()), ["該当", "非該当", "判定不可", "撤退基準なし"]);
    let english = ["triggered", "not triggered", "undetermined", "no criterion"];
    assert_eq!(states.map(|state| state.en()), english);
}
