//! Three years around the real sheet: 平成27年度 and 29年度 are invented so that nothing differs; then
//! one difference is introduced at a time.

use kusei::terms::OutcomeStatus;
use kusei::years::IndicatorPath;
use kusei::{Review, Series, Sheet, review};
use serde_json::{Value, json};

use super::told;
use crate::documents::REAL;

/// A change to the sheets of 平成27, 28 and 29年度 before they are read.
type Break = fn(&mut [Value; 3]);

fn indicators(document: &mut Value) -> impl Iterator<Item = &mut Value> {
    let strategies = document["strategies"].as_array_mut().expect("strategies");
    strategies.iter_mut().flat_map(|it| it["indicators"].as_array_mut().expect("indicators"))
}

/// Returns sheets in which each year's readings are the next year's previous ones; 平成28年度 is as the
/// ward printed it.
pub(crate) fn three_years() -> [Value; 3] {
    let mut years = [(); 3].map(|()| serde_json::from_str::<Value>(REAL).expect("JSON"));
    years[0]["fiscal_year"] = json!("平成27年度");
    for indicator in indicators(&mut years[0]) {
        indicator["reading"] = indicator["previous"].take();
    }
    years[2]["fiscal_year"] = json!("平成29年度");
    for indicator in indicators(&mut years[2]) {
        indicator["previous"] = indicator["reading"].clone();
    }
    years
}

/// Returns the indicator at `4-1#2`.
pub(crate) fn at<'d>(document: &'d mut Value, place: &str) -> &'d mut Value {
    let (list, number) = list(document, place);
    &mut list[number - 1]
}

pub(crate) fn list<'d>(document: &'d mut Value, place: &str) -> (&'d mut Vec<Value>, usize) {
    let (code, number) = place.split_once('#').expect("a place");
    let strategies = document["strategies"].as_array_mut().expect("strategies");
    let strategy = strategies.iter_mut().find(|it| it["code"] == code).expect("a strategy");
    let list = strategy["indicators"].as_array_mut().expect("indicators");
    (list, number.parse().expect("a number"))
}

fn untie(years: &mut [Value; 3]) {
    for indicator in years.iter_mut().flat_map(indicators) {
        let indicator = indicator.as_object_mut().expect("an object");
        indicator.remove("item");
        indicator.remove("common");
    }
}

/// Replaces a numeric target with a milestone.
fn milestone(indicator: &mut Value, text: &str) {
    indicator["criterion"] = Value::Null;
    indicator["milestone"] = json!(text);
}

/// Makes the reading provisional.
fn provisional(indicator: &mut Value) {
    let reading = indicator["reading"].take();
    indicator["reading"] = json!({ "value": reading, "status": "provisional" });
}

fn own(name: &str) -> Value {
    json!({ "name": name, "criterion": "10回以上", "reading": "12回", "previous": "9回" })
}

fn sheets(documents: &[Value]) -> Vec<Sheet> {
    let read = |document: &Value| {
        serde_json::from_value(document.clone()).unwrap_or_else(|defects| panic!("{defects}"))
    };
    documents.iter().map(read).collect()
}

pub(crate) fn with_series<T>(documents: &[Value], look: impl FnOnce(&Series<'_>) -> T) -> T {
    let sheets = sheets(documents);
    let reviews: Vec<Review<'_>> = sheets.iter().map(review).collect();
    look(&Series::new(&reviews).unwrap_or_else(|defects| panic!("{defects}")))
}

/// Returns everything that is reported, events before findings.
fn told_of(documents: &[Value]) -> (Vec<String>, Vec<String>) {
    with_series(documents, |series| (told::events(series), told::findings(series)))
}

fn breaks(plant: Break, events: &[&str], findings: &[&str]) {
    let mut years = three_years();
    plant(&mut years);
    let (found_events, found_findings) = told_of(&years);
    assert_eq!(found_events, events);
    assert_eq!(found_findings, findings);
    years.reverse();
    assert_eq!(told_of(&years), (found_events, found_findings));
}

macro_rules! rows {
    ($($name:ident: $plant:expr => [$($event:literal),*] [$($finding:literal),*];)+) => {
        $(#[test] fn $name() { breaks($plant, &[$($event),*], &[$($finding),*]); })+
    };
}

rows! {
    nothing: |_| {} => [] [];
    a_previous_reading_silently_changed:
        |years| at(&mut years[2], "4-1#1")["previous"] = json!("47.6%")
        => [] ["2017 4-1#1 previous-differs"];
    a_previous_reading_changed_on_the_real_sheet:
        |years| at(&mut years[1], "5-3#1")["previous"] = json!("77.8%")
        => [] ["2016 5-3#1 previous-differs"];
    a_previous_reading_in_another_scale:
        |years| at(&mut years[2], "4-1#1")["previous"] = json!("49.60％") => [] [];
    a_reading_corrected_on_its_own_sheet_only:
        |years| at(&mut years[1], "4-4#1")["reading"] = json!("17.5％")
        => [] ["2017 4-4#1 previous-differs"];
    a_target_lowered:
        |years| at(&mut years[2], "4-1#1")["criterion"] = json!("45%以上")
        => ["2017 revised 2017 4-1#1 eased"] ["2017 4-1#1 target-revised"];
    a_target_lowered_and_raised_again:
        |years| at(&mut years[1], "4-1#1")["criterion"] = json!("45%以上")
        => ["2016 revised 2016 4-1#1 eased", "2017 revised 2017 4-1#1 tightened"]
           ["2016 4-1#1 target-revised", "2017 4-1#1 target-revised"];
    a_target_asked_for_strictly:
        |years| at(&mut years[2], "5-2#1")["criterion"] = json!("80%超")
        => ["2017 revised 2017 5-2#1 tightened"] ["2017 5-2#1 target-revised"];
    a_target_turned_round:
        |years| at(&mut years[2], "5-2#1")["criterion"] = json!("80%以下")
        => ["2017 revised 2017 5-2#1 unclear"] ["2017 5-2#1 target-revised"];
    a_target_in_another_scale:
        |years| at(&mut years[2], "5-2#1")["criterion"] = json!("8割以上") => [] [];
    due_moved:
        |years| at(&mut years[2], "5-2#1")["due"] = json!("平成30年度")
        => ["2017 revised 2017 5-2#1 eased"] ["2017 5-2#1 target-revised"];
    due_moved_and_more_asked:
        |years| {
            at(&mut years[2], "5-2#1")["due"] = json!("平成30年度");
            at(&mut years[2], "5-2#1")["criterion"] = json!("81%以上");
        } => ["2017 revised 2017 5-2#1 unclear"] ["2017 5-2#1 target-revised"];
    lowered_among_others:
        |years| {
            at(&mut years[2], "4-1#1")["criterion"] = json!("45%以上");
            at(&mut years[2], "4-1#1")["population"] = json!("地域団体");
        } => ["2017 revised 2017 4-1#1 unclear"] ["2017 4-1#1 target-revised"];
    a_milestone_reworded_and_put_off:
        |years| {
            for year in years.iter_mut() { milestone(at(year, "5-1#5"), "立ち上げる"); }
            milestone(at(&mut years[2], "5-1#5"), "検討する");
            at(&mut years[2], "5-1#5")["due"] = json!("平成30年度");
        } => ["2017 revised 2017 5-1#5 unclear"] ["2017 5-1#5 target-revised"];
    a_milestone_put_off:
        |years| {
            for year in years.iter_mut() { milestone(at(year, "5-1#5"), "立ち上げる"); }
            at(&mut years[2], "5-1#5")["due"] = json!("平成30年度");
        } => ["2017 revised 2017 5-1#5 eased"] ["2017 5-1#5 target-revised"];
    due_in_another_era:
        |years| at(&mut years[2], "5-2#1")["due"] = json!("２０１７年度") => [] [];
    a_change_target_raised:
        |years| at(&mut years[2], "4-3#1")["change"] = json!("2箇所以上")
        => ["2017 revised 2017 4-3#1 tightened"] ["2017 4-3#1 target-revised"];
    an_indicator_renamed:
        |years| at(&mut years[2], "5-1#2")["name"] = json!("区の特性に応じた取組がある")
        => ["2017 renamed 2017 5-1#2"] [];
    an_indicator_renamed_and_eased:
        |years| {
            at(&mut years[2], "5-1#2")["name"] = json!("区の特性に応じた取組がある");
            at(&mut years[2], "5-1#2")["criterion"] = json!("30%以上");
        } => ["2017 renamed 2017 5-1#2", "2017 revised 2017 5-1#2 eased"]
             ["2017 5-1#2 target-revised"];
    a_name_in_other_widths:
        |years| at(&mut years[2], "5-1#2")["name"] =
            json!("区の様々な取組の中に、 区の特性や地域実情に応じたものが　ある") => [] [];
    totals_instead_of_a_year_s_own:
        |years| {
            at(&mut years[2], "4-3#2")["cumulative_since"] = json!("平成27年度");
            at(&mut years[2], "4-3#2")["previous"] = json!("5件");
        } => ["2017 revised 2017 4-3#2 unclear"] ["2017 4-3#2 target-revised"];
    totals_all_through:
        |years| for year in years.iter_mut() {
            at(year, "4-3#2")["cumulative_since"] = json!("平成27年度");
        } => [] [];
    an_indicator_dropped:
        |years| { list(&mut years[2], "5-1#5").0.remove(4); }
        => ["2017 dropped 2016 5-1#5"] ["2016 5-1#5 indicator-unmatched"];
    the_first_indicator_dropped:
        |years| { list(&mut years[2], "5-1#1").0.remove(0); }
        => ["2017 dropped 2016 5-1#1"] ["2016 5-1#1 indicator-unmatched"];
    an_indicator_that_was_not_there_in_the_first_year:
        |years| { list(&mut years[0], "5-1#2").0.remove(1); }
        => ["2016 added 2016 5-1#2"] ["2016 5-1#2 indicator-unmatched"];
    an_indicator_away_for_a_year:
        |years| { list(&mut years[1], "5-1#2").0.remove(1); }
        => ["2016 dropped 2015 5-1#2", "2017 added 2017 5-1#2"]
           ["2015 5-1#2 indicator-unmatched", "2017 5-1#2 indicator-unmatched"];
    an_own_indicator_added:
        |years| list(&mut years[2], "4-1#1").0.push(own("区独自の指標"))
        => ["2017 added 2017 4-1#2"] ["2017 4-1#2 indicator-unmatched"];
    an_own_indicator_ahead_of_the_others:
        |years| list(&mut years[2], "5-1#1").0.insert(0, own("区独自の指標"))
        => ["2017 added 2017 5-1#1"] ["2017 5-1#1 indicator-unmatched"];
    two_swapped:
        |years| list(&mut years[2], "5-1#1").0.swap(0, 4) => [] [];
    two_swapped_and_one_silently_changed:
        |years| {
            list(&mut years[2], "5-1#1").0.swap(0, 1);
            at(&mut years[2], "5-1#1")["previous"] = json!("33.5%");
        } => [] ["2017 5-1#1 previous-differs"];
    a_provisional_reading_settled_otherwise:
        |years| {
            provisional(at(&mut years[1], "4-1#1"));
            at(&mut years[2], "4-1#1")["previous"] = json!("47.6%");
        } => [] ["2017 4-1#1 provisional-revised"];
    a_provisional_reading_settled_as_it_was:
        |years| provisional(at(&mut years[1], "4-1#1")) => [] [];
    a_provisional_reading_still_provisional_and_another:
        |years| {
            provisional(at(&mut years[1], "4-1#1"));
            at(&mut years[2], "4-1#1")["previous"] = json!({ "value": "47.6%", "status": "provisional" });
        } => [] ["2017 4-1#1 previous-differs"];
    a_forecast_is_no_reading_to_keep:
        |years| {
            at(&mut years[1], "4-1#1")["reading"] = json!({ "value": "40%", "status": "forecast" });
        } => [] [];
    a_baseline_silently_changed:
        |years| for (year, value) in years.iter_mut().zip(["40%", "40.0%", "4.1割"]) {
            at(year, "4-1#1")["baseline"] = json!({ "fiscal_year": "H24", "value": value });
        } => [] ["2017 4-1#1 baseline-differs"];
    a_baseline_of_another_year:
        |years| for (year, of) in years.iter_mut().zip(["H24", "H24", "H25"]) {
            at(year, "4-1#1")["baseline"] = json!({ "fiscal_year": of, "value": "40%" });
        } => [] ["2017 4-1#1 baseline-differs"];
    a_baseline_given_once:
        |years| at(&mut years[1], "4-1#1")["baseline"] =
            json!({ "fiscal_year": "H24", "value": "40%" }) => [] [];
    a_change_against_another_baseline:
        |years| for (year, value) in years.iter_mut().zip(["1箇所", "1箇所", "2箇所"]) {
            let own = at(year, "4-3#1");
            own["baseline"] = json!({ "fiscal_year": "H24", "value": value });
            own["against"] = json!("baseline");
        } => ["2017 revised 2017 4-3#1 unclear"]
             ["2017 4-3#1 baseline-differs", "2017 4-3#1 target-revised"];
    a_relative_change_in_another_scale_and_eased:
        |years| for (year, asked) in years.iter_mut().zip(["10%以上", "1割以上", "5%以上"]) {
            let own = at(year, "4-3#1");
            own["change"] = Value::Null;
            own["relative_change"] = json!(asked);
        } => ["2017 revised 2017 4-3#1 eased"] ["2017 4-3#1 target-revised"];
    what_the_path_announced:
        |years| {
            at(&mut years[1], "4-1#1")["path"] = json!([{ "fiscal_year": "H28", "criterion": "48%以上" }]);
            at(&mut years[0], "4-1#1")["path"] = json!([{ "fiscal_year": "H28", "criterion": "48.0％以上" }]);
        } => [] [];
    something_else_than_the_path_announced:
        |years| {
            at(&mut years[0], "4-1#1")["path"] = json!([{ "fiscal_year": "H28", "criterion": "48%以上" }]);
            at(&mut years[1], "4-1#1")["path"] = json!([{ "fiscal_year": "H28", "criterion": "47%以上" }]);
        } => ["2016 revised 2016 4-1#1 unclear"] ["2016 4-1#1 target-revised"];
    a_year_s_own_target_as_announced:
        |years| for (year, asked) in years.iter_mut().zip(["488%以上", "464%以上", "440%以上"]) {
            let own = at(year, "4-1#1");
            own["due"] = Value::Null;
            own["criterion"] = json!(asked);
            own["path"] = json!([{ "fiscal_year": "H28", "criterion": "464%以上" },
                { "fiscal_year": "H29", "criterion": "440%以上" }]);
        } => [] [];
    another_kind_than_the_path_announced:
        |years| {
            for year in years.iter_mut() { at(year, "4-1#1")["due"] = Value::Null; }
            at(&mut years[1], "4-1#1")["path"] = json!([{ "fiscal_year": "H29", "criterion": "50%以上" }]);
            let own = at(&mut years[2], "4-1#1");
            own["criterion"] = Value::Null;
            own["change"] = json!("50ポイント以上");
        } => ["2017 revised 2017 4-1#1 unclear"] ["2017 4-1#1 target-revised"];
    a_unit_changed:
        |years| {
            let indicator = at(&mut years[2], "5-3#2");
            indicator["criterion"] = json!("70%以上");
            indicator["reading"] = json!("68%");
            indicator["previous"] = json!("68%");
        } => ["2017 revised 2017 5-3#2 unclear"]
             ["2017 5-3#2 previous-differs", "2017 5-3#2 target-revised"];
    the_ward_in_two_widths:
        |years| years[2]["ward"] = json!(" 福島　区") => [] [];
    the_ward_without_its_city:
        |years| years[2]["municipality"] = Value::Null => [] [];
    a_strategy_dropped:
        |years| { years[2]["strategies"].as_array_mut().expect("strategies").remove(6); }
        => ["2017 dropped 2016 5-3#1", "2017 dropped 2016 5-3#2", "2017 dropped 2016 5-3#3"]
           ["2016 5-3#1 indicator-unmatched", "2016 5-3#2 indicator-unmatched",
            "2016 5-3#3 indicator-unmatched"];
    untied_and_in_place: untie => [] [];
    untied_and_one_ahead_of_two:
        |years| {
            untie(years);
            list(&mut years[2], "4-4#1").0.insert(0, own("区独自の指標"));
        } => ["2017 dropped 2016 4-4#1", "2017 dropped 2016 4-4#2", "2017 added 2017 4-4#1",
              "2017 added 2017 4-4#2", "2017 added 2017 4-4#3"]
             ["2016 4-4#1 indicator-unmatched", "2016 4-4#2 indicator-unmatched",
              "2017 4-4#1 indicator-unmatched", "2017 4-4#2 indicator-unmatched",
              "2017 4-4#3 indicator-unmatched"];
    untied_and_swapped:
        |years| {
            untie(years);
            list(&mut years[2], "4-4#1").0.swap(0, 1);
        } => ["2017 dropped 2016 4-4#1", "2017 dropped 2016 4-4#2", "2017 added 2017 4-4#1",
              "2017 added 2017 4-4#2"]
             ["2016 4-4#1 indicator-unmatched", "2016 4-4#2 indicator-unmatched",
              "2017 4-4#1 indicator-unmatched", "2017 4-4#2 indicator-unmatched"];
    untied_in_another_dimension:
        |years| {
            untie(years);
            let indicator = at(&mut years[2], "5-2#1");
            indicator["criterion"] = json!("3.5点以上");
            indicator["reading"] = json!("3.6点");
            indicator["previous"] = json!("3.4点");
        } => ["2017 dropped 2016 5-2#1", "2017 added 2017 5-2#1"]
             ["2016 5-2#1 indicator-unmatched", "2017 5-2#1 indicator-unmatched"];
    everything_at_once:
        |years| {
            at(&mut years[1], "4-2#2")["previous"] = json!("25.3%");
            at(&mut years[2], "4-1#1")["criterion"] = json!("45%以上");
            at(&mut years[2], "4-1#1")["previous"] = json!("50%");
            at(&mut years[2], "4-2#1")["name"] = json!("別の名");
            list(&mut years[2], "4-3#3").0.remove(2);
        } => ["2017 dropped 2016 4-3#3", "2017 revised 2017 4-1#1 eased", "2017 renamed 2017 4-2#1"]
             ["2016 4-2#2 previous-differs", "2016 4-3#3 indicator-unmatched",
              "2017 4-1#1 previous-differs", "2017 4-1#1 target-revised"];
}

#[test]
fn a_year_skipped() {
    let [first, _, mut last] = three_years();
    // The reading of the missing year is unknown.
    at(&mut last, "4-1#1")["previous"] = json!("1%");
    let documents = [last, first];
    assert_eq!(told_of(&documents), (vec![], vec!["2016 year-missing".into()]));
    with_series(&documents, |series| {
        let missing: Vec<_> = series.missing_years().iter().map(|year| year.western()).collect();
        assert_eq!(missing, [2016]);
        for path in series.paths() {
            assert_eq!(path.points().len(), 2);
            assert!(path.points().iter().all(|point| point.change().is_none()));
        }
    });
}

#[test]
fn a_target_lowered_over_a_year_skipped() {
    let [first, _, mut last] = three_years();
    at(&mut last, "4-1#1")["criterion"] = json!("45%以上");
    let findings = ["2016 year-missing", "2017 4-1#1 target-revised"].map(String::from);
    let events = vec!["2017 revised 2017 4-1#1 eased".into()];
    assert_eq!(told_of(&[first, last]), (events, findings.into()));
}

/// Returns the path that begins at a place, and its index.
fn path<'s, 'r>(series: &'s Series<'r>, place: &str) -> (usize, &'s IndicatorPath<'r>) {
    let mut paths = series.paths().iter().enumerate();
    paths.find(|(_, path)| told::at(&path.points()[0]).ends_with(place)).expect("a path")
}

/// Returns the changes of an indicator's path, year by year.
fn changes(plant: Break, place: &str) -> Vec<Option<String>> {
    let mut years = three_years();
    plant(&mut years);
    with_series(&years, |series| {
        let (_, path) = path(series, place);
        path.points().iter().map(|point| point.change().as_ref().map(ToString::to_string)).collect()
    })
}

#[test]
fn changes_are_between_the_years_own_sheets() {
    let told = |change: &str| Some(change.into());
    let found = changes(|_| {}, "4-1#1");
    assert_eq!(found, [None, told("-4.6ポイント"), told("0.0ポイント")]);
    // Last year's reading on the same sheet does not matter here.
    let changed: Break = |years| at(&mut years[2], "4-1#1")["previous"] = json!("10%");
    assert_eq!(changes(changed, "4-1#1"), found);
    let totals: Break =
        |years| at(&mut years[2], "4-3#2")["cumulative_since"] = json!("平成27年度");
    assert_eq!(changes(totals, "4-3#2"), [None, told("1件"), None]);
    let other_totals: Break = |years| {
        at(&mut years[1], "4-3#2")["cumulative_since"] = json!("平成26年度");
        at(&mut years[2], "4-3#2")["cumulative_since"] = json!("平成27年度");
    };
    assert_eq!(changes(other_totals, "4-3#2"), [None, None, None]);
}

#[test]
fn the_first_year_on_and_off_the_line() {
    with_series(&three_years(), |series| {
        let first = |place: &str| {
            let (_, path) = path(series, place);
            [OutcomeStatus::OnTrack, OutcomeStatus::NotOnTrack]
                .map(|status| path.first(status).map(kusei::FiscalYear::western))
        };
        // 54.2% met the target in 平成27年度; 49.6% did not.
        assert_eq!(first("4-1#1"), [Some(2015), Some(2016)]);
        // 52.0% against 49.3% in 平成28年度; due and missed in 平成29年度.
        assert_eq!(first("5-3#3"), [Some(2016), Some(2017)]);
        assert_eq!(first("5-1#5"), [None, None]);
    });
}

/// Returns the lines of an indicator's path in the table.
fn lines(place: &str) -> Vec<String> {
    with_series(&three_years(), |series| {
        let number = (path(series, place).0 + 1).to_string();
        let table = series.table(kusei::Language::Japanese);
        let own = table.rows().iter().filter(|row| row[0] == number);
        own.map(|row| [&row[1..3], &row[4..]].concat().join(" | ")).collect()
    })
}

#[test]
fn the_table_of_a_path() {
    assert_eq!(
        lines("5-3#3"),
        [
            "平成27年度 | 5-3 | 60%以上 | 平成29年度 | 38.6% |  | 判定不可（前年度の実績値がない） | Ａ | ",
            "平成28年度 | 5-3 | 60%以上 | 平成29年度 | 52.0% | 49.3% | A | Ａ | ＋13.4ポイント",
            "平成29年度 | 5-3 | 60%以上 | 平成29年度 | 52.0% | 60% | B | Ａ | ±0.0ポイント",
        ]
    );
}

/// In the due year both lines, the sheet's own and the whole path's, end at the target.
#[test]
fn in_the_due_year_the_target_is_required() {
    with_series(&three_years(), |series| {
        let mut due = 0;
        for path in series.paths() {
            for point in path.points() {
                let target = point.target();
                let Some(criterion) = target.goal().criterion() else { continue };
                let of_change = matches!(target.goal(), kusei::plan::Goal::Change(..));
                if of_change || target.due().is_some_and(|due| due > point.year()) {
                    continue;
                }
                let required = point.required().and_then(|shown| shown.quantity());
                assert_eq!(required.as_ref(), Some(criterion.quantity()));
                if let Some(line) = path.line()
                    && line.required(point.year()).is_some()
                    && target.asks_the_same(path.points().last().expect("a point").target())
                {
                    assert_eq!(line.required(point.year()), point.required());
                    due += 1;
                }
            }
        }
        assert!(due > 3, "{due}");
    });
}

/// Returns the line of a whole path in some years.
fn line(plant: Break, place: &str) -> Vec<Option<String>> {
    let mut years = three_years();
    plant(&mut years);
    with_series(&years, |series| {
        let (_, path) = path(series, place);
        let required = |point: &kusei::years::PathPoint<'_>| {
            path.line()?.required(point.year()).as_ref().map(ToString::to_string)
        };
        path.points().iter().map(required).collect()
    })
}

macro_rules! lines {
    ($($name:ident: $place:literal $plant:expr => $($required:expr),+;)+) => {
        $(#[test] fn $name() { assert_eq!(line($plant, $place), [$($required.map(String::from)),+]); })+
    };
}

lines! {
    a_line_from_the_first_reading: "5-3#3" |_| {} => Some("38.6%"), Some("49.3%"), Some("60%");
    a_line_from_the_reading_before_it:
        "5-3#3" |years| at(&mut years[0], "5-3#3")["previous"] = json!("30%")
        => Some("40%"), Some("50%"), Some("60%");
    a_line_to_the_last_target:
        "5-3#3" |years| at(&mut years[2], "5-3#3")["criterion"] = json!("62.6%以上")
        => Some("38.6%"), Some("50.6%"), Some("62.6%");
    no_line_of_a_change: "4-3#1" |_| {} => None::<&str>, None::<&str>, None::<&str>;
    no_line_where_readings_became_totals:
        "4-3#2" |years| at(&mut years[2], "4-3#2")["cumulative_since"] = json!("平成27年度")
        => None::<&str>, None::<&str>, None::<&str>;
    no_line_to_a_year_that_is_gone:
        "5-3#3" |years| at(&mut years[2], "5-3#3")["due"] = json!("平成27年度")
        => None::<&str>, None::<&str>, None::<&str>;
    no_line_without_a_reading: "5-1#5" |_| {} => None::<&str>, None::<&str>, None::<&str>;
}

/// A serialised point has every value under its own key, including the change.
#[test]
fn a_point_as_a_value() {
    with_series(&three_years(), |series| {
        let values = serde_json::to_value(path(series, "5-3#3").1).expect("values");
        let cells = |key: &str| {
            values.as_array().expect("points").iter().map(|it| it[key].clone()).collect::<Vec<_>>()
        };
        assert_eq!(cells("change"), [Value::Null, json!("13.4ポイント"), json!("0.0ポイント")]);
        assert_eq!(cells("required"), [Value::Null, json!("49.3%"), json!("60%")]);
        assert_eq!(cells("reading"), ["38.6%", "52.0%", "52.0%"]);
        assert_eq!(cells("due"), ["平成29年度"; 3]);
        assert_eq!(cells("target"), ["60%以上"; 3]);
        assert_eq!(cells("indicator"), [3; 3]);
    });
}
