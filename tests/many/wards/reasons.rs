//! The reasons why a ward is not ranked, in both languages, and which wards it affects.

use kusei::city::Unranked;
use kusei::plan::Mismatched;
use kusei::terms::{Missing, Text};
use kusei::{Comparison, Said, review};
use serde_json::json;

use crate::documents::{edited, sheet};

macro_rules! rows {
    ($($name:ident: $why:expr => $code:literal, $ja:literal, $en:literal;)+) => {$(
        #[test]
        fn $name() {
            let why = $why;
            assert_eq!(why.code(), $code);
            assert_eq!([why.ja().to_string(), why.en().to_string()], [$ja, $en]);
        }
    )+};
}

rows! {
    no_indicator: Unranked::NoIndicator => "no-indicator", "対応する指標がない", "no such indicator";
    several: Unranked::SeveralIndicators(3) => "several-indicators", "対応する指標が3件ある", "3 such indicators";
    no_reading: Unranked::Missing(Missing::NotMeasured) => "reading-missing", "実績値なし（未測定）", "no result (not measured)";
    a_milestone: Unranked::Milestone => "milestone", "数値目標でない", "the target is not a figure";
    measured_otherwise: Unranked::MeasuredOtherwise(Mismatched::default()) => "measured-otherwise", "共通の目標と異なるものを測定している", "measures something else than the common target asks for";
    totals_since_another_year: Unranked::CumulativeDiffers => "cumulative-differs", "累計の起算が共通の目標と異なる", "totals are counted since another year";
    another_population: Unranked::AnotherPopulation => "another-population", "対象者が異なる", "covers another population";
    no_previous_reading: Unranked::PreviousMissing => "previous-missing", "前年度の実績値なし", "no result for last year";
    another_unit: Unranked::UnitsDiffer => "units-differ", "区により単位が異なる", "the wards' units do not compare";
}

/// The population and the number of ranked wards are beside the number of the common indicator.
#[test]
fn a_common_indicator_gives_its_number_population_and_ranked() {
    let other = json!({ "name": "団体の割合", "criterion": "60%以上" });
    let asked =
        json!([{ "name": "区民の割合", "criterion": "50%以上", "population": "区民" }, other]);
    let wards = [("北区", "区民", "50%"), ("西区", "団体", "60%"), ("東区", "区　民", "55%")];
    let sheets = wards.map(|(ward, population, reading)| {
        sheet(&edited(&[
            ("ward", json!(ward)),
            ("item/indicators", asked.clone()),
            ("indicator/population", json!(population)),
            ("indicator/reading", json!(reading)),
        ]))
    });
    let reviews = sheets.each_ref().map(review);
    let comparison = Comparison::new(&reviews).unwrap_or_else(|defects| panic!("{defects}"));
    let told = comparison
        .common_indicators()
        .iter()
        .map(|common| (common.number(), common.population().map(Text::as_str), common.ranked()));
    assert_eq!(told.collect::<Vec<_>>(), [(1, Some("区民"), 2), (2, None, 0)]);
}
