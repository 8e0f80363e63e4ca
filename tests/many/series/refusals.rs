//! Sheets that do not form a series, with all errors at once; and the series of one sheet.

use kusei::value::PlanCode;
use kusei::years::SeriesDefect;
use kusei::{Review, Series, review};
use serde_json::{Value, json};

use super::real::{three_years, with_series};
use crate::documents::{edited, sheet};

fn refusal(documents: &[Value]) -> String {
    let sheets: Vec<_> = documents.iter().map(sheet).collect();
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    Series::new(&reviews).map_or_else(|defects| defects.to_string(), |_| "none".into())
}

/// Returns the small document for a year and for a ward of a city.
fn of(year: &str, ward: &str, municipality: Option<&str>) -> Value {
    edited(&[
        ("fiscal_year", json!(year)),
        ("ward", json!(ward)),
        ("municipality", json!(municipality)),
    ])
}

macro_rules! rows {
    ($($name:ident: [$(($year:literal, $ward:literal, $city:expr)),+] => $expected:literal;)+) => {
        $(#[test] fn $name() { assert_eq!(refusal(&[$(of($year, $ward, $city)),+]), $expected); })+
    };
}

const OSAKA: Option<&str> = Some("大阪市");
const SAPPORO: Option<&str> = Some("札幌市");

rows! {
    one_sheet: [("H28", "北区", None)] => "none";
    two_years: [("H28", "北区", None), ("H29", "北区", None)] => "none";
    out_of_order: [("H29", "北区", None), ("H27", "北区", None), ("H28", "北区", None)] => "none";
    years_of_two_eras: [("平成31年度", "北区", None), ("R2", "北区", None)] => "none";
    years_far_apart: [("昭和元年度", "北区", None), ("2016", "北区", None)] => "none";
    a_ward_in_two_widths: [("H28", "Ａ　区", OSAKA), ("H29", "A区", OSAKA)] => "none";
    with_and_without_a_city: [("H28", "北区", None), ("H29", "北区", OSAKA)] => "none";
    two_sheets_of_one_year: [("H28", "北区", None), ("H29", "北区", None), ("２０１６年度", "北区", None)]
        => "sheet 3 is of FY2016, as sheet 1 is (expected one sheet a year)";
    one_year_in_two_eras: [("平成31年度", "北区", None), ("令和元年度", "北区", None)]
        => "sheet 2 is of FY2019, as sheet 1 is (expected one sheet a year)";
    another_ward: [("H28", "北区", None), ("H29", "西区", None)]
        => "sheet 2 is of `西区` (expected `北区`, the ward of the first sheet)";
    another_city_s: [("H28", "北区", OSAKA), ("H29", "北区", SAPPORO)]
        => "sheet 2 is of `札幌市北区` (expected `大阪市北区`, the ward of the first sheet)";
    all_at_once: [("H28", "北区", None), ("H28", "西区", None), ("H29", "港区", None)]
        => "sheet 2 is of `西区` (expected `北区`, the ward of the first sheet)\n\
            sheet 2 is of FY2016, as sheet 1 is (expected one sheet a year)\n\
            sheet 3 is of `港区` (expected `北区`, the ward of the first sheet)";
}

#[test]
fn a_ward_of_another_code() {
    let of = |year: &str, code: &str| {
        edited(&[("fiscal_year", json!(year)), ("municipality_code", json!(code))])
    };
    assert_eq!(refusal(&[of("H28", "271039"), of("H29", "271039")]), "none");
    let told = refusal(&[of("H28", "271039"), of("H29", "271047")]);
    assert_eq!(told, "sheet 2 is of `福島区` (expected `福島区`, the ward of the first sheet)");
}

/// What one sheet leaves open, a later one may state, and the third is compared with that.
#[test]
fn a_ward_of_a_code_learnt_on_the_way() {
    let of = |year: &str, code: Option<&str>| {
        edited(&[
            ("fiscal_year", json!(year)),
            ("municipality_code", json!(code)),
            ("municipality", json!(null)),
        ])
    };
    let (fukushima, another) = (Some("271039"), Some("271047"));
    let years = [of("H27", None), of("H28", fukushima), of("H29", another)];
    let told = refusal(&years);
    assert_eq!(told, "sheet 3 is of `福島区` (expected `福島区`, the ward of the first sheet)");
    assert_eq!(refusal(&[of("H27", None), of("H28", fukushima), of("H29", fukushima)]), "none");
}

#[test]
fn no_sheet() {
    let no_review: [&Review<'_>; 0] = [];
    let told = Series::new(no_review).map(|_| ()).map_err(|defects| defects.to_string());
    assert_eq!(told, Err("there is no sheet to put in order (expected at least one)".into()));
}

/// Defects serialise with their code, their sheet and both languages.
#[test]
fn defects_are_written() {
    let sheets = [of("H28", "北区", None), of("２０１６年度", "北区", None)].map(|it| sheet(&it));
    let reviews = sheets.each_ref().map(review);
    let defects = Series::new(&reviews).map(drop).expect_err("two of one year");
    let expected = json!({ "count": 1, "listed": [{ "code": "year-twice", "sheet": 2,
        "ja": "2番目の様式は、1番目の様式と同じ平成28年度のものです（各年度1つを指定してください）",
        "en": "sheet 2 is of FY2016, as sheet 1 is (expected one sheet a year)" }] });
    assert_eq!(serde_json::to_value(defects).ok(), Some(expected));
    let none = Series::new([]).map(drop).expect_err("no sheet");
    let expected = json!({ "code": "no-sheets",
        "ja": "年度順に並べる様式がありません（1つ以上を指定してください）",
        "en": "there is no sheet to put in order (expected at least one)" });
    assert_eq!(serde_json::to_value(none).expect("values")["listed"][0], expected);
}

#[test]
fn more_than_a_thousand_are_counted() {
    let sheets = vec![sheet(&of("H28", "北区", None)); 1_500];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let Err(defects) = Series::new(&reviews) else { panic!("a series") };
    assert_eq!((defects.iter().count(), defects.count()), (1_000, 1_499));
    let twice = |defect: &SeriesDefect| matches!(defect, SeriesDefect::YearTwice { other: 1, .. });
    assert!(defects.iter().all(twice));
}

#[test]
fn every_missing_year_is_reported() {
    let documents = [of("昭和元年度", "北区", None), of("2016", "北区", None)];
    let sheets = documents.map(|document| sheet(&document));
    let reviews = [review(&sheets[0]), review(&sheets[1])];
    let series = Series::new(&reviews).unwrap_or_else(|defects| panic!("{defects}"));
    let missing: Vec<_> = series.missing_years().iter().map(|year| year.western()).collect();
    assert_eq!(missing, (1927..2016).collect::<Vec<_>>());
    assert_eq!(series.findings().len(), missing.len());
}

#[test]
fn a_strategy_and_an_initiative_year_by_year() {
    with_series(&three_years(), |series| {
        let (Ok(PlanCode::Strategy(strategy)), Ok(PlanCode::Initiative(initiative))) =
            ("4-1".parse(), "4-1-1".parse())
        else {
            panic!("codes")
        };
        let years: Vec<_> = series.strategy(strategy).map(|(year, _)| year.western()).collect();
        assert_eq!(years, [2015, 2016, 2017]);
        let years: Vec<_> = series.initiative(initiative).map(|(year, _)| year.western()).collect();
        assert_eq!(years, [2015, 2016, 2017]);
        let overall =
            series.strategy(strategy).map(|(_, it)| it.overall().mark().map(|it| it.to_string()));
        let marks: Vec<_> = overall.collect();
        assert_eq!(marks, [Some("A".into()), Some("B".into()), Some("B".into())]);
    });
}
