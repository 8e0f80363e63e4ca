//! Comparison, roll-up and series in every format, read back to the same texts; and the wards on
//! all common indicators as a picture.

use kusei::form::svg::WardGrid;
use kusei::form::{Csv, Formulas, PrintedTable};
use kusei::terms::Table;
use kusei::{Comparison, Language, Series, Sheet};

use crate::printed::plain::visible;
use crate::printed::{changed, hostile, real_form};
use crate::{csv, html, markdown, svg, text};

/// The real form as of several wards: one without a reading, and, after them, wards whose names
/// break formats.
fn wards() -> Vec<Sheet> {
    let named = |ward: &str| changed(|raw| raw.ward = ward.into());
    let mut sheets = vec![real_form()];
    sheets.push(changed(|raw| {
        raw.ward = "見本区".into();
        for strategy in &mut raw.strategies {
            strategy.indicators.iter_mut().for_each(|own| own.reading = None);
        }
    }));
    for text in [hostile::TEXTS[0], hostile::TEXTS[4], hostile::TEXTS[6], hostile::TEXTS[18]] {
        sheets.push(named(text));
    }
    sheets
}

fn listings(language: Language) -> Vec<Table> {
    let sheets = wards();
    let reviews: Vec<_> = sheets.iter().map(kusei::review).collect();
    let comparison = Comparison::new(&reviews).expect("a comparison");
    let series = Series::new([&reviews[0]]).expect("a series");
    vec![comparison.table(language), comparison.roll_up().table(language), series.table(language)]
}

/// The texts of a table as a document holds them, the captions first.
fn expected(table: &Table) -> Vec<Vec<String>> {
    let head = table.header().iter().map(|caption| (*caption).to_owned()).collect();
    let row = |row: &Vec<String>| row.iter().map(|text| visible(text)).collect();
    std::iter::once(head).chain(table.rows().iter().map(row)).collect()
}

#[test]
fn every_text_is_read_back_from_every_format() {
    for language in Language::ALL {
        for table in listings(*language) {
            assert!(table.rows().len() > 10);
            let (printed, expected) =
                (PrintedTable::of(&table, "一覧", *language), expected(&table));

            let written = Csv::of(printed.clone()).formulas(Formulas::AsTheyAre).to_string();
            assert_eq!(csv::read(&written), expected);

            let document = markdown::read(&printed.markdown().to_string());
            assert_eq!(document.tables.len(), 1);
            assert_eq!(document.tables[0], expected);
            assert_eq!(document.headings, ["一覧"]);

            let written = printed.html().to_string();
            let page = html::page(&written);
            let rows = html::select(&page, "table.form tr").into_iter();
            let texts =
                rows.map(|row| html::below(row, "th, td").into_iter().map(html::text).collect());
            assert_eq!(texts.collect::<Vec<Vec<String>>>(), expected);
            assert_eq!(html::text(html::select(&page, "title")[0]), "一覧");

            let written = printed.text().to_string();
            let lines = text::tables(&written);
            let columns = text::cells(&lines[0], kusei::form::Ambiguous::Narrow);
            for (number, column) in columns.into_iter().enumerate() {
                let own = expected.iter().map(|row| text::solid(&text::shown(&row[number])));
                assert_eq!(column, own.collect::<Vec<_>>());
            }
        }
    }
}

#[test]
fn a_table_without_rows_is_its_head() {
    let sheet = changed(|raw| {
        raw.policy.pillars.clear();
        raw.strategies.clear();
    });
    let review = kusei::review(&sheet);
    let comparison = Comparison::new([&review]).expect("a comparison");
    let table = comparison.table(Language::Japanese);
    let printed = PrintedTable::of(&table, "一覧", Language::Japanese);
    assert_eq!(table.rows().len(), 0);
    assert_eq!(printed.markdown().to_string().lines().count(), 4);
    html::page(&printed.html().to_string());
    assert!(Csv::of(printed.clone()).to_string().starts_with("めざす成果,項目,"));
    assert_eq!(text::tables(&printed.text().to_string()).len(), 1);
    svg::picture(&WardGrid::of(&comparison).to_string());
}

/// A mark and a rank for each ward on each common indicator; no ward that is not ranked is without
/// hatching.
#[test]
fn wards_are_marked_and_ranked_on_every_common_indicator() {
    let sheets = wards();
    let reviews: Vec<_> = sheets.iter().map(kusei::review).collect();
    let comparison = Comparison::new(&reviews).expect("a comparison");
    let grid = WardGrid::of(&comparison).to_string();
    let picture = svg::picture(&grid);
    let groups: Vec<_> = picture.descendants().filter(|own| own.tag_name().name() == "g").collect();
    assert_eq!(groups.len(), sheets.len());
    for (group, review) in groups.iter().zip(&reviews) {
        let own =
            comparison.common_indicators().iter().flat_map(kusei::city::CommonIndicator::rows);
        let own: Vec<_> = own.filter(|row| std::ptr::eq(row.review(), review)).collect();
        let rated = own.iter().filter(|row| row.individual().is_some()).count();
        let ranked =
            own.iter().filter(|row| row.individual().is_some() && row.rank().number().is_some());
        let count =
            |name: &str| group.descendants().filter(|own| own.tag_name().name() == name).count();
        assert_eq!(count("rect"), rated);
        assert_eq!(count("line"), 4 * (rated - ranked.clone().count()));
        // The ward's name, a mark for each cell, a rank for each that has one.
        assert_eq!(count("text"), 1 + rated + ranked.count());
    }
    let all = svg::texts(&picture).concat();
    for common in comparison.common_indicators() {
        let beginning: String = common.target().name().as_str().chars().take(12).collect();
        assert!(all.contains(&beginning), "{beginning}");
    }
    assert!(all.contains("斜線は順位対象外"));
}
