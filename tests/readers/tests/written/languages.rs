//! Every word of a form is in the language of its captions, except for the ward's own words.

use kusei::form::svg::{PathPicture, WardDots, YearsPicture};
use kusei::form::{Form, PrintedTable};
use kusei::terms::Table;
use kusei::{Comparison, Language, Series, Sheet};

use crate::printed::{changed, complete, real_form};
use crate::register::Register;

/// Returns all texts of the forms, tables and pictures of a sheet, in a language.
fn texts(sheet: &Sheet, language: Language) -> Vec<String> {
    let review = kusei::review(sheet);
    let form = Form::reviewed(&review).in_language(language);
    let mut texts = vec![form.title()];
    texts.extend(form.subject());
    for table in form.tables() {
        texts.extend(printed(&table));
    }
    texts.extend(form.notes().flat_map(|note| [note.severity.into(), note.place, note.sentence]));
    let summary = form.summary();
    texts.push(summary.coverage.sentence(language));
    for column in &summary.columns {
        texts.push(column.column.into());
        texts.extend(column.marks.iter().map(|count| count.wording.to_string()));
    }
    let year = sheet.fiscal_year();
    for (_, indicator) in sheet.indicators() {
        let path = PathPicture::of(indicator.measured(), year);
        texts.extend(path.map(|it| drawn(&it.in_language(language).to_string())));
    }
    for (_, initiative) in sheet.initiatives() {
        let paths = PathPicture::of_initiative(initiative, year);
        texts.extend(paths.map(|(_, it)| drawn(&it.in_language(language).to_string())));
    }
    if let Ok(comparison) = Comparison::new([&review]) {
        let common = comparison.common_indicators().iter();
        texts.extend(common.filter_map(|it| Some(drawn(&WardDots::of(it, language)?.to_string()))));
        texts.extend(cells(&comparison.table(language)));
        texts.extend(cells(&comparison.roll_up().table(language)));
    }
    if let Ok(series) = Series::new([&review]) {
        texts.extend(cells(&series.table(language)));
        let years = YearsPicture::of_series(&series);
        texts.extend(years.map(|it| drawn(&it.in_language(language).to_string())));
    }
    texts
}

fn printed(table: &PrintedTable) -> Vec<String> {
    let heads = table.columns().iter().map(kusei::form::PrintedColumn::flat);
    let cells = table.rows().iter().flat_map(kusei::form::PrintedRow::cells);
    let title = [table.title().to_owned()].into_iter();
    title.chain(heads).chain(cells.map(ToString::to_string)).collect()
}

fn cells(table: &Table) -> Vec<String> {
    let header = table.header().iter().map(|caption| (*caption).to_owned());
    header.chain(table.rows().iter().flatten().cloned()).collect()
}

/// Returns the texts of a picture, without its drawing.
fn drawn(svg: &str) -> String {
    let picture = roxmltree::Document::parse(svg).expect("well-formed XML");
    let desc = picture.descendants().find(|it| it.tag_name().name() == "desc");
    desc.and_then(|it| it.text()).unwrap_or_default().into()
}

#[test]
fn every_word_is_in_the_language_of_the_captions() {
    let odd = changed(|raw| {
        raw.municipality_code = Some("271039".into());
        for strategy in &mut raw.strategies {
            strategy.initiatives.truncate(1);
            strategy.initiatives[0].targets.clear();
            strategy.initiatives[0].withdrawal = None;
        }
        raw.strategies.truncate(3);
    });
    let mut held = 0;
    for sheet in [real_form(), complete(), odd] {
        let register = Register::of(&serde_json::to_value(&sheet).expect("a document"));
        for text in texts(&sheet, Language::Japanese) {
            register.japanese(&text);
            held += 1;
        }
        for text in texts(&sheet, Language::English) {
            register.english(&text);
            held += 1;
        }
    }
    assert!(held > 5_000, "{held}");
}
