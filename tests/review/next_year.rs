//! A sheet rolled over to the next year: the plan is kept, readings become last year's, and the
//! series has no new differences.

use kusei::wire::{NextYear, NoNextYear, RawReading, RawReadingFields, RawSheet};
use kusei::{Column, FiscalYear, Place, Quantity, Said, Series, Sheet, plan_review, review};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use crate::documents::REAL;
use crate::drawn::{Law, config, sheets};

fn real() -> Sheet {
    serde_json::from_str(REAL).expect("the real form")
}

fn next(sheet: &Sheet) -> NextYear {
    sheet.next_year().unwrap_or_else(|error| panic!("{error}"))
}

fn cell(raw: &RawSheet, place: &str) -> String {
    let at: Place = place.parse().expect("a place");
    raw.cell(&at).expect("a cell").into_owned()
}

/// Columns of the evaluation half: blank in a sheet that was rolled over.
const BLANK: [Column; 17] = [
    Column::OutcomeReading,
    Column::TargetReading,
    Column::ReadingMissing,
    Column::ReadingPopulation,
    Column::ReadingStatus,
    Column::Individual,
    Column::Overall,
    Column::Progress,
    Column::StrategyEffectiveness,
    Column::Issues,
    Column::FutureImprovements,
    Column::Activities,
    Column::Implementation,
    Column::Verdict,
    Column::Achievement,
    Column::InitiativeEffectiveness,
    Column::Improvements,
];

/// Columns of last year's readings, each with the column of this year's that it is copied from.
const TAKEN: [(Column, Column); 5] = [
    (Column::OutcomePrevious, Column::OutcomeReading),
    (Column::TargetPrevious, Column::TargetReading),
    (Column::PreviousMissing, Column::ReadingMissing),
    (Column::PreviousPopulation, Column::ReadingPopulation),
    (Column::PreviousStatus, Column::ReadingStatus),
];

/// Checks every cell: kept, copied from this year's, or blank.
fn is_rolled_over(sheet: &Sheet, rolled: &RawSheet) -> Law {
    let own = RawSheet::from(sheet);
    prop_assert!(own.cells().map(|(at, _)| at).eq(rolled.cells().map(|(at, _)| at)));
    for (at, text) in rolled.cells() {
        let before = own.cell(&at).expect("the same cells");
        let taken = TAKEN.iter().find(|(column, _)| *column == at.column);
        if let Some((_, from)) = taken {
            let from = own.cell(&Place { column: *from, ..at }).expect("this year's");
            // A reading without a unit may be given its unit.
            let figure = |text: &str| text.parse().ok().map(|own: Quantity| own.figure());
            let counted = figure(&text).is_some() && figure(&text) == figure(&from);
            prop_assert!(
                text == from || counted || text.is_empty() && from.trim().is_empty(),
                "{}: {} of {}",
                at,
                text,
                from
            );
        } else if BLANK.contains(&at.column) {
            prop_assert_eq!(&text, "", "{}", at);
        } else if at.column == Column::FiscalYear {
            let year = sheet.fiscal_year().next().expect("a year after");
            prop_assert_eq!(text.parse(), Ok(year));
        } else if at.column == Column::PriorResults {
            let did = own.cell(&Place { column: Column::Activities, ..at }).expect("a cell");
            let did = if kusei::terms::Text::from(&*did).is_filled() { &*did } else { "" };
            prop_assert!(text.ends_with(did), "{}", at);
            let was_filled = kusei::terms::Text::from(&*before).is_filled();
            prop_assert!(!was_filled || text.starts_with(&*before), "{}", at);
        } else {
            prop_assert_eq!(&text, &before, "{}", at);
        }
    }
    Ok(())
}

fn no_break(sheet: &Sheet) -> Law {
    let Ok(rolled) = sheet.next_year() else {
        prop_assert_eq!(sheet.fiscal_year(), FiscalYear::MAX);
        return Ok(());
    };
    is_rolled_over(sheet, rolled.sheet())?;
    let year = sheet.fiscal_year();
    for at in rolled.due() {
        let due: FiscalYear = rolled.sheet().cell(at).expect("a cell").parse().expect("a year");
        prop_assert!(at.column == Column::Due && due <= year);
    }
    let is_due = |(at, text): &(Place, std::borrow::Cow<'_, str>)| {
        at.column == Column::Due && text.parse::<FiscalYear>().is_ok_and(|due| due <= year)
    };
    let mut due: Vec<Place> = rolled.due().to_vec();
    due.sort();
    prop_assert_eq!(
        due,
        rolled.sheet().cells().filter(is_due).map(|(at, _)| at).collect::<Vec<_>>()
    );
    let own = RawSheet::from(sheet);
    let reached = own.cells().filter(|(at, text)| {
        text.trim() == "reached"
            && [Column::OutcomeReading, Column::TargetReading].contains(&at.column)
    });
    let reached: Vec<_> =
        reached.map(|(at, _)| Place { column: Column::Milestone, ..at }).collect();
    let mut found = rolled.reached().to_vec();
    found.sort();
    prop_assert_eq!(found, reached);

    let read = Sheet::try_from(rolled.into_sheet());
    prop_assert!(
        read.is_ok(),
        "{}",
        read.map_or_else(|defects| defects.to_string(), |_| String::new())
    );
    let Ok(read) = read else { return Ok(()) };
    let reviews = [review(sheet), review(&read)];
    let series = Series::new(&reviews).expect("one ward, two years");
    let told: Vec<String> = series.findings().iter().map(ToString::to_string).collect();
    prop_assert_eq!(told, [""; 0]);
    prop_assert!(series.events().is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn a_sheet_rolled_over_has_no_differences_from_its_own(sheet in sheets::<Sheet>()) {
        no_break(&sheet)?;
    }
}

/// The real form, rolled over to 平成29年度.
#[test]
fn the_real_form_of_the_year_after() {
    let sheet = real();
    no_break(&sheet).expect("no break");
    let rolled = next(&sheet);
    let due: Vec<String> = rolled.due().iter().map(ToString::to_string).collect();
    assert_eq!(due, ["めざす成果1（3）㋐の成果指標①の期限", "【4-3】アウトカム①の期限"]);
    let raw = rolled.into_sheet();
    assert_eq!(raw.fiscal_year, "平成29年度");
    for (place, text) in [
        ("【4-1】アウトカム①の前年度の実績値", "49.6%"),
        ("【4-1】アウトカム①の実績値", ""),
        ("【4-2】アウトカム①の目標値", "50%以上"),
        ("【4-1】アウトカム①の期限", "平成29年度"),
        ("【4-1】アウトカムの達成状況（全体）", ""),
        (
            "【4-1-1】前年度までの実績",
            "全10地域に1名ずつ配置し、食事会で周知、要援護者の課題をテーマに研修を開いた",
        ),
        (
            "【4-2-2】前年度までの実績",
            "27年度はサロンを5回開いた\n交流のサロンを5回開き、11月には常設の場も設けた",
        ),
        ("【4-1-1】取組実績", ""),
        ("【4-1-1】取組の実施", ""),
    ] {
        assert_eq!(cell(&raw, place), text, "{place}");
    }
    let read = Sheet::try_from(raw).expect("the plan of the year after");
    let undetermined = review(&read);
    assert!(undetermined.ratings().all(|cell| cell.derived.mark().is_none()));
    // A plan before its year.
    assert!(!plan_review(&read).findings().is_empty());
}

/// Populations and reasons are copied; 「―」 is not a reason and is kept.
#[test]
fn a_reading_is_carried_whole() {
    let among = |value: Option<&str>, missing: Option<&str>| {
        let [value, missing] = [value, missing].map(|text| text.map(String::from));
        let population = Some("区民".into());
        Some(RawReading::from(RawReadingFields { value, missing, population, status: None }))
    };
    for reading in [
        None,
        Some("―".into()),
        Some("12.50%".into()),
        among(Some("12.50%"), None),
        among(None, Some("not_measured")),
        among(None, Some("discontinued")),
    ] {
        let mut raw = RawSheet::from(&real());
        raw.strategies[0].indicators[0].reading = reading.clone();
        let sheet = Sheet::try_from(raw).expect("a sheet");
        let rolled = next(&sheet).into_sheet();
        assert_eq!(rolled.strategies[0].indicators[0].previous, reading);
        assert_eq!(rolled.strategies[0].indicators[0].reading, None);
    }
}

/// The text about earlier years is kept; a dash or blank is replaced.
#[test]
fn activities_become_prior_results() {
    for (prior, activities, expected) in [
        (None, None, None),
        (Some("―"), None, Some("―")),
        (Some("27年度は5回"), None, Some("27年度は5回")),
        (Some("27年度は5回"), Some("―"), Some("27年度は5回")),
        (None, Some("6回開いた"), Some("6回開いた")),
        (Some("―"), Some("6回開いた"), Some("6回開いた")),
        (Some(" "), Some("6回開いた"), Some("6回開いた")),
        (Some("27年度は5回"), Some("6回開いた"), Some("27年度は5回\n6回開いた")),
    ] {
        let mut raw = RawSheet::from(&real());
        let initiative = &mut raw.strategies[0].initiatives[0];
        initiative.prior_results = prior.map(String::from);
        initiative.activities = activities.map(String::from);
        let rolled = next(&Sheet::try_from(raw).expect("a sheet")).into_sheet();
        let initiative = &rolled.strategies[0].initiatives[0];
        assert_eq!(initiative.prior_results.as_deref(), expected);
    }
}

#[test]
fn past_the_last_year_there_is_none() {
    let mut raw = RawSheet::from(&real());
    raw.fiscal_year = FiscalYear::MAX.to_string();
    let sheet = Sheet::try_from(raw).expect("a sheet");
    let error = sheet.next_year().expect_err("no year after");
    assert_eq!(error, NoNextYear::LastYear(FiscalYear::MAX));
    assert_eq!(error.code(), "last-year");
    assert_eq!(
        error.ja().to_string(),
        "令和107年度の翌年度は扱える年度ではありません（2125年度までの年度を指定してください）"
    );
    assert_eq!(
        error.to_string(),
        "the year after FY2125 is out of range (expected a fiscal year up to 2125)"
    );
}
