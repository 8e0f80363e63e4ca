//! The sentences of a series, in both languages.

use kusei::Said;
use kusei::terms::Tendency;
use kusei::years::IndicatorEvent;
use serde_json::{Value, json};

use super::real::{at, list, three_years, with_series};

/// Returns the sentences of the events of three years, one per line.
fn said(plant: impl FnOnce(&mut [Value; 3])) -> Vec<String> {
    let mut years = three_years();
    plant(&mut years);
    let words = |event: &IndicatorEvent<'_>| {
        [event.code(), &event.ja().to_string(), &event.en().to_string()].join(" / ")
    };
    with_series(&years, |series| series.events().iter().map(words).collect())
}

#[test]
fn events_have_codes_and_words() {
    let renamed = said(|years| at(&mut years[2], "5-1#2")["name"] = json!("別の名称"));
    assert_eq!(renamed, ["renamed / 名称変更 / renamed"]);
    let revised = said(|years| at(&mut years[2], "4-1#1")["criterion"] = json!("45%以上"));
    assert_eq!(revised, ["target-revised / 目標改定 / target revised"]);
    let dropped = said(|years| drop(list(&mut years[2], "5-1#5").0.pop()));
    assert_eq!(dropped, ["dropped / 廃止 / dropped"]);
    let added = said(|years| drop(list(&mut years[0], "5-1#5").0.pop()));
    assert_eq!(added, ["added / 追加 / added"]);
}

#[test]
fn a_tendency_has_words_in_both_languages() {
    let tendencies = [Tendency::Eased, Tendency::Tightened, Tendency::Unclear];
    assert_eq!(tendencies.map(|own| own.ja()), ["引下げ・延期", "強化", "その他の変更"]);
    assert_eq!(tendencies.map(|own| own.en()), ["eased", "tightened", "changed otherwise"]);
}

/// A revision names all of both targets: criterion, population, and years.
#[test]
fn a_finding_is_one_line_of_year_place_sentence_and_code() {
    let mut years = three_years();
    let revised = at(&mut years[2], "4-1#1");
    revised["criterion"] = json!("45%以上");
    revised["from"] = json!("平成29年度");
    revised["due"] = json!("平成31年度");
    revised["cumulative_since"] = json!("平成28年度");
    revised["population"] = json!("地域団体");
    let [ja, en] = with_series(&years, |series| {
        let [finding] = series.findings() else { panic!("{:?}", series.findings()) };
        [finding.to_string(), finding.finding().en().to_string()]
    });
    assert_eq!(
        ja,
        "平成29年度 【4-1】アウトカム①の目標値：平成28年度の様式の目標「50%以上、平成29年度まで、対象は区民」が\
         「45%以上、平成29年度から、令和元年度まで、平成28年度からの累計、対象は地域団体」に変更されている（引下げ・延期） \
         [target-revised]"
    );
    assert_eq!(
        en,
        "the target of the FY2016 form, at least 50% by FY2017 among 区民, was changed to at least 45% \
         from FY2017 by FY2019 in total since FY2016 among 地域団体 (lowered and postponed)"
    );
}

/// The reviews are sorted by year, whatever their order was.
#[test]
fn reviews_come_year_by_year() {
    let [first, second, third] = three_years();
    let years = with_series(&[third, first, second], |series| {
        let reviews = series.reviews().iter();
        reviews.map(|review| review.sheet().fiscal_year().western()).collect::<Vec<_>>()
    });
    assert_eq!(years, [2015, 2016, 2017]);
}
