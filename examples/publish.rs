//! Writes 福島区's form of 平成28年度 into a folder, in every format.
//!
//! `cargo run --example publish --all-features -- out` writes Markdown, CSV, plain text, HTML, SVG
//! and, with the feature `xlsx`, workbooks into `out`, with Japanese captions. The argument `en`
//! makes the captions English; an argument that ends in `.json` is the file of another sheet.

use std::error::Error;
use std::fs;
use std::path::Path;

#[cfg(feature = "xlsx")]
use kusei::chrono::NaiveDate;
use kusei::form::svg::{Overview, PathPicture, WardDots, WardGrid, YearsPicture};
use kusei::form::{ByteOrderMark, Csv, Form, Paper, PrintedTable};
use kusei::terms::Table;
use kusei::wire::RawReading;
use kusei::{Comparison, Language, RawSheet, Series, Sheet, review};

const REAL: &str = kusei::wire::REAL_FORM;

/// The date of creation that the workbooks state.
#[cfg(feature = "xlsx")]
const DAY: NaiveDate = NaiveDate::from_ymd_opt(2017, 6, 30).expect("a day");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: publish <folder> [en] [sheet.json]")?;
    let (mut language, mut json) = (Language::Japanese, REAL.to_owned());
    for argument in arguments {
        match argument.as_str() {
            "en" => language = Language::English,
            file => json = fs::read_to_string(file)?,
        }
    }
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;

    let real: RawSheet = serde_json::from_str(&json)?;
    let sheet = Sheet::try_from(real.clone())?;
    let review = review(&sheet);
    let form = Form::reviewed(&review).in_language(language);
    let publication = Form::publication(&sheet).in_language(language);

    for (name, form) in [("form", form), ("publication", publication)] {
        let write = |end: &str, text: String| fs::write(folder.join(format!("{name}{end}")), text);
        write(".md", form.markdown().to_string())?;
        write(".txt", form.text().to_string())?;
        let page = form.html().imprint("平成29年6月 見本");
        write(".html", page.to_string())?;
        write("-a4.html", page.paper(Paper::A4).to_string())?;
        let [outcomes, initiatives] = form.csv();
        write("-outcomes.csv", outcomes.byte_order_mark(ByteOrderMark::With).to_string())?;
        write("-initiatives.csv", initiatives.byte_order_mark(ByteOrderMark::With).to_string())?;
        #[cfg(feature = "xlsx")]
        fs::write(folder.join(format!("{name}.xlsx")), form.xlsx(DAY)?)?;
    }

    for paper in Paper::ALL {
        let overview = Overview::of(&sheet).paper(*paper).in_language(language);
        fs::write(folder.join(format!("overview-{paper}.svg")), overview.to_string())?;
    }

    for path in PathPicture::of_sheet(&sheet) {
        let name = path.id().replace("picture-", "");
        let picture = path.in_language(language).to_string();
        fs::write(folder.join(format!("{name}.svg")), picture)?;
    }
    wards(&real, language, folder)?;
    years(&real, language, folder)
}

/// Writes the ward next to two invented ones, 架空1区 and 架空2区, with made-up readings.
fn wards(real: &RawSheet, language: Language, folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut sheets = vec![Sheet::try_from(real.clone())?];
    for (ward, reading) in [("架空1区", "61.3%"), ("架空2区", "50.0%")] {
        let mut invented = real.clone();
        invented.ward = ward.into();
        if let Some(first) =
            invented.strategies.first_mut().and_then(|it| it.indicators.first_mut())
        {
            first.reading = Some(RawReading::Text(reading.into()));
        }
        sheets.push(Sheet::try_from(invented)?);
    }
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let comparison = Comparison::new(&reviews)?;
    let first = comparison.common_indicators().first().ok_or("no common indicator")?;
    let picture = WardDots::of(first, language).ok_or("no criterion")?;
    fs::write(folder.join("wards.svg"), picture.to_string())?;
    let grid = WardGrid::of(&comparison).in_language(language);
    fs::write(folder.join("ward-grid.svg"), grid.to_string())?;
    for (number, page) in (1..).zip(WardGrid::pages(&comparison)) {
        let page = page.in_language(language).to_string();
        fs::write(folder.join(format!("ward-grid-{number}.svg")), page)?;
    }

    listing(&comparison.table(language), ("comparison", "区の比較"), language, folder)?;
    listing(&comparison.roll_up().table(language), ("roll-up", "評価の集計"), language, folder)
}

/// Writes the ward's year and an invented next year, in which the first target is lowered.
fn years(real: &RawSheet, language: Language, folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut after = real.clone();
    after.fiscal_year = "平成29年度".into();
    for indicator in after.strategies.iter_mut().flat_map(|own| &mut own.indicators) {
        indicator.previous = indicator.reading.take();
        indicator.stated = None;
    }
    if let Some(first) = after.strategies.first_mut().and_then(|own| own.indicators.first_mut()) {
        first.criterion = Some("40%以上".into());
        first.reading = Some(RawReading::Text("41.2%".into()));
    }
    let sheets = [Sheet::try_from(real.clone())?, Sheet::try_from(after)?];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let series = Series::new(&reviews)?;
    for picture in YearsPicture::of_series(&series) {
        let name = format!("{}.svg", picture.id());
        fs::write(folder.join(name), picture.in_language(language).to_string())?;
    }
    listing(&series.table(language), ("series", "年度の推移"), language, folder)
}

/// Writes a table in every format, under a name and a title.
fn listing(
    table: &Table,
    (name, title): (&str, &'static str),
    language: Language,
    folder: &Path,
) -> Result<(), Box<dyn Error>> {
    let table = PrintedTable::of(table, title, language);
    let write = |end: &str, text: String| fs::write(folder.join(format!("{name}{end}")), text);
    write(".md", table.markdown().to_string())?;
    write(".txt", table.text().to_string())?;
    write(".html", table.html().to_string())?;
    #[cfg(feature = "xlsx")]
    fs::write(folder.join(format!("{name}.xlsx")), table.xlsx(DAY)?)?;
    write(".csv", Csv::of(table).byte_order_mark(ByteOrderMark::With).to_string())?;
    Ok(())
}
