//! Comparison, roll-up and series in every format, read back to the same texts; and the picture of
//! wards and common indicators.

use kusei::form::svg::WardGrid;
use kusei::form::{Csv, Form, Formulas, Paper, PrintedColumn, PrintedRow, PrintedTable};
use kusei::terms::Table;
use kusei::wire::{RawCommonIndicator, RawIndicator};
use kusei::{Comparison, Language, RawSheet, Series, Sheet};
use rust_decimal::Decimal;

use crate::printed::plain::visible;
use crate::printed::{changed, hostile, real_form};
use crate::{csv, html, markdown, svg, text};

/// The real form for several wards: one without a reading, and then wards with names that break
/// formats.
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

/// Returns the texts of a table as in a document, the captions first.
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

/// A page with one table has its title as its name, can be scrolled by keyboard, and names the
/// column of each cell; blank cells are empty, so that a card omits them.
#[test]
fn a_page_of_one_table_is_for_every_reader() {
    let [listed, _, _] = &listings(Language::Japanese)[..] else { panic!("three tables") };
    let listed = PrintedTable::of(listed, "一覧", Language::Japanese);
    let sheet = real_form();
    let [outcomes, initiatives] = Form::of(&sheet).tables();
    for table in [listed, outcomes, initiatives] {
        let written = table.html().to_string();
        let page = html::page(&written);
        let region = html::select(&page, "main > div.wide[role=region][tabindex=\"0\"]");
        let name = region[0].attr("aria-labelledby").expect("a name");
        let title = html::select(&page, &format!("main > h1#{name}"));
        assert_eq!(html::text(title[0]), table.title());
        let captions: Vec<_> = table.columns().iter().map(PrintedColumn::flat).collect();
        let heads = html::select(&page, "thead th[scope=col]").into_iter().map(html::text);
        assert_eq!(heads.collect::<Vec<_>>(), captions);
        let shares = html::select(&page, "col").into_iter();
        let shares = shares.map(|own| {
            let style = own.attr("style").expect("a width");
            let share = style.strip_prefix("width:").and_then(|own| own.split('%').next());
            share.expect(style).trim().parse::<Decimal>().expect("a share")
        });
        let whole: Decimal = shares.sum();
        assert!((Decimal::from(90)..=Decimal::from(101)).contains(&whole), "{whole}");
        let cells = table.rows().iter().flat_map(PrintedRow::cells);
        let own = html::select(&page, "tbody td");
        assert_eq!(own.len(), cells.clone().count());
        for (cell, own) in cells.zip(own) {
            assert_eq!(own.attr("data-caption"), Some(&*captions[cell.column()]));
            let rows = own.attr("rowspan").map(|it| it.parse::<usize>().expect("rows"));
            assert_eq!(rows, Some(cell.rows()).filter(|it| *it > 1));
            assert_eq!(own.has_children(), !cell.text().is_empty());
        }
        for paper in Paper::ALL {
            let style = format!("@page {{ size: {paper} landscape;");
            assert!(table.html().paper(*paper).to_string().contains(&style));
            assert_eq!(written.contains(&style), *paper == Paper::A3);
        }
        assert!(written.contains(&format!("@top-left {{ content: \"{}\"; }}", table.title())));
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

/// A mark and a rank for each ward and common indicator; every unranked ward is hatched.
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
        let on_track = own.iter().filter_map(|row| row.individual()?.value().mark());
        let on_track = on_track.filter(|mark| mark.is_on_track()).count();
        let blue = group.descendants().filter(|own| own.attribute("fill") == Some("#0072b2"));
        assert_eq!(blue.count(), on_track);
        assert_eq!(count("line"), 4 * (rated - ranked.clone().count()));
        // The ward's name, a mark for each cell, a rank for each ranked one.
        assert_eq!(count("text"), 1 + rated + ranked.count());
    }
    let all = svg::texts(&picture).concat();
    for common in comparison.common_indicators() {
        let beginning: String = common.target().name().as_str().chars().take(12).collect();
        assert!(all.contains(&beginning), "{beginning}");
    }
    assert!(all.contains("斜線は順位対象外"));
}

/// Returns the wards named in a grid, in order, with their numbers of cells.
fn named(grid: &WardGrid<'_>) -> Vec<(String, usize)> {
    let drawn = grid.to_string();
    let picture = svg::picture(&drawn);
    let size = ["width", "height"].map(|own| picture.root_element().attribute(own));
    let size = size.map(|own| own.and_then(|it| it.parse::<usize>().ok()).expect("a size"));
    assert!(size[0] < 1_200 && size[1] < 2_400, "{size:?}");
    let groups = picture.descendants().filter(|own| own.tag_name().name() == "g");
    let named = groups.map(|group| {
        let title = group.descendants().find(|own| own.tag_name().name() == "title");
        let rects = group.descendants().filter(|own| own.tag_name().name() == "rect");
        (title.and_then(|own| own.text()).expect("a name").to_owned(), rects.count())
    });
    named.collect()
}

/// Returns the first strategy of the real form, for as many wards as Japan has municipalities.
fn municipalities(count: usize) -> Vec<Sheet> {
    let one = RawSheet::from(&changed(|raw| {
        raw.strategies.truncate(1);
        raw.strategies[0].initiatives.clear();
    }));
    let ward = |number: usize| {
        let ward = RawSheet { ward: format!("{number}区"), ..one.clone() };
        Sheet::try_from(ward).expect("a sheet")
    };
    (1..=count).map(ward).collect()
}

#[test]
fn pages_of_1741_wards_are_bounded_and_hold_every_ward_once() {
    let sheets = municipalities(1_741);
    let reviews: Vec<_> = sheets.iter().map(kusei::review).collect();
    let comparison = Comparison::new(&reviews).expect("a comparison");
    let pages: Vec<_> = WardGrid::pages(&comparison).collect();
    assert_eq!(pages.len(), 1_741_usize.div_ceil(WardGrid::WARDS));
    let expected: Vec<_> = comparison
        .reviews()
        .iter()
        .map(|own| (format!("大阪市{}", own.sheet().ward()), 1))
        .collect();
    assert_eq!(pages.iter().flat_map(named).collect::<Vec<_>>(), expected);
    for (number, page) in (1..).zip(&pages) {
        let drawn = page.clone().in_language(Language::English).to_string();
        assert!(drawn.contains(&format!("FY2016, {number} / 37</title>")));
        assert!(drawn.contains(&format!(r#" id="ward-grid-{number}" "#)));
    }
    assert!(WardGrid::of(&comparison).to_string().contains("1741区"));
}

/// The tables of 1,741 wards are twice as large as those of half as many.
#[test]
fn tables_of_1741_wards_are_in_proportion() {
    let sizes = [870, 1_741].map(|count| {
        let sheets = municipalities(count);
        let reviews: Vec<_> = sheets.iter().map(kusei::review).collect();
        let comparison = Comparison::new(&reviews).expect("a comparison");
        [comparison.table(Language::Japanese), comparison.roll_up().table(Language::Japanese)].map(
            |table| {
                let own = PrintedTable::of(&table, "一覧", Language::Japanese);
                [
                    own.markdown().to_string().len(),
                    own.html().to_string().len(),
                    own.text().to_string().len(),
                    Csv::of(own).to_string().len(),
                ]
            },
        )
    });
    for (half, whole) in sizes[0].as_flattened().iter().zip(sizes[1].as_flattened()) {
        assert!(*whole < half * 5 / 2, "{half} {whole}");
    }
}

/// Two hundred common indicators take ten pages across, each named on its page.
#[test]
fn pages_of_200_indicators_are_bounded_and_hold_every_indicator() {
    let sheet = changed(|raw| {
        let outcome = &mut raw.policy.pillars[0].desired_outcomes[0];
        let item = &mut outcome.items[0];
        let common = item.indicators[0].clone();
        item.indicators = (1..=200)
            .map(|n| RawCommonIndicator { name: format!("指標{n}の割合"), ..common.clone() })
            .collect();
        let own = raw.strategies[0].indicators[0].clone();
        raw.strategies[0].indicators =
            (1..=200).map(|n| RawIndicator { common: Some(n), ..own.clone() }).collect();
        raw.strategies.truncate(1);
    });
    let review = kusei::review(&sheet);
    let comparison = Comparison::new([&review]).expect("a comparison");
    let pages: Vec<_> = WardGrid::pages(&comparison).collect();
    assert_eq!(pages.len(), comparison.common_indicators().len().div_ceil(WardGrid::COLUMNS));
    assert_eq!(pages.iter().flat_map(named).map(|(_, cells)| cells).sum::<usize>(), 200);
    let texts: Vec<String> =
        pages.iter().map(|page| svg::texts(&svg::picture(&page.to_string())).join("\n")).collect();
    for number in 1..=200 {
        let name = format!("指標{number}の割合");
        let on = texts.iter().position(|own| own.contains(&name));
        assert_eq!(on, Some((number - 1) / WardGrid::COLUMNS), "{name}");
    }
    let drawn = WardGrid::of(&comparison).to_string();
    svg::picture(&drawn);
}

/// No readings, nothing in common, one ward, and names of two thousand characters.
#[test]
fn odd_comparisons_are_drawn() {
    let unread = changed(|raw| {
        for own in raw.strategies.iter_mut().flat_map(|own| &mut own.indicators) {
            (own.reading, own.previous) = (None, None);
        }
    });
    let uncommon = changed(|raw| {
        raw.policy.pillars.clear();
        raw.strategies.clear();
    });
    let long = hostile::filled(|_| "長い名称".repeat(500));
    for sheet in [unread, uncommon, long] {
        let review = kusei::review(&sheet);
        let comparison = Comparison::new([&review]).expect("a comparison");
        for language in Language::ALL {
            for page in WardGrid::pages(&comparison) {
                assert_eq!(named(&page.in_language(*language)).len(), 1);
            }
        }
    }
}
