//! An indicator over the years of a ward: every shape is where a second, naive drawing has it, and
//! the rest is described in words.

use kusei::form::svg::YearsPicture;
use kusei::wire::{RawReading, RawSheet};
use kusei::{Language, Series, Sheet};
use proptest::prelude::proptest;
use roxmltree::Document;

use crate::drawn::{bytes, config, sheets};
use crate::printed::plain::visible;
use crate::printed::{changed, hostile, real_form};
use crate::svg::{CIRCLE, CROSS, DIAMOND, DOWN, UP, child, picture, place, texts, thousandths};

/// The values of the indicator on a year's sheet, in whole percent.
#[derive(Debug, Clone, Copy)]
struct OneYear {
    year: i64,
    reading: Option<i64>,
    previous: Option<i64>,
    target: i64,
    due: i64,
}

fn percent(value: Option<i64>) -> Option<RawReading> {
    value.map(|value| RawReading::Text(format!("{value}%")))
}

/// The sheet of a year, with one indicator.
fn sheet(own: OneYear) -> Sheet {
    changed(|raw| {
        raw.fiscal_year = format!("{}年度", own.year);
        raw.strategies.truncate(1);
        let strategy = &mut raw.strategies[0];
        strategy.initiatives.clear();
        strategy.indicators.truncate(1);
        let indicator = &mut strategy.indicators[0];
        indicator.name = "割合".into();
        (indicator.criterion, indicator.due) =
            (Some(format!("{}%以上", own.target)), Some(format!("{}年度", own.due)));
        (indicator.reading, indicator.previous) = (percent(own.reading), percent(own.previous));
        indicator.stated = Some("A".into());
    })
}

/// The pictures of some sheets.
fn pictures(sheets: &[Sheet], language: Language) -> Vec<String> {
    let reviews: Vec<_> = sheets.iter().map(kusei::review).collect();
    let series = Series::new(&reviews).expect("a series");
    YearsPicture::of_series(&series).map(|own| own.in_language(language).to_string()).collect()
}

fn of_years(years: &[OneYear]) -> String {
    let sheets: Vec<_> = years.iter().map(|own| sheet(*own)).collect();
    let [own] = &pictures(&sheets, Language::Japanese)[..] else { panic!("one indicator") };
    own.clone()
}

/// Draws years from a seed, one or more, with gaps.
fn drawn(seed: u64) -> Vec<OneYear> {
    let bytes = bytes(seed, 80);
    let mut year = 2014;
    let years = bytes.chunks_exact(8).take(1 + usize::from(bytes[79] % 6)).map(|own| {
        year += 1 + if own[0] % 4 == 0 { i64::from(own[0] % 16) } else { 0 };
        let value = |at: usize| (own[at] % 5 > 0).then(|| i64::from(own[at] % 101));
        let (reading, previous) = (value(1), value(2));
        let target = [40, 50, 50, 60][usize::from(own[3] % 4)];
        let due = [2017, 2020, 2020, 2023][usize::from(own[4] % 4)];
        OneYear { year, reading, previous, target, due }
    });
    let mut years: Vec<_> = years.collect();
    // Some sheets give last year's reading as last year's sheet did.
    for at in 1..years.len() {
        if years[at - 1].year + 1 == years[at].year && bytes[at] < 128 {
            years[at].previous = years[at - 1].reading;
        }
    }
    years
}

/// Returns the positions in the plot of shapes with an outline and a fill.
fn filled(picture: &Document<'_>, outline: &str, fill: &str) -> Vec<(i64, i64)> {
    let shapes = picture.descendants().filter(|it| it.attribute("d") == Some(outline));
    let shapes = shapes.filter(|it| it.attribute("fill") == Some(fill));
    sorted(shapes.filter_map(|it| place(&it)).filter(|(x, _)| *x > 60_000))
}

fn sorted<T: Ord>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut all: Vec<_> = all.into_iter().collect();
    all.sort();
    all
}

/// The naive drawing: years to the right, percentages up, in thousandths of a pixel.
struct Naive<'y> {
    years: &'y [OneYear],
    begin: i64,
    end: i64,
    bottom: i64,
}

impl<'y> Naive<'y> {
    fn of(years: &'y [OneYear], bottom: i64) -> Self {
        let (first, last) = (years[0], years[years.len() - 1]);
        let begin = first.year - i64::from(first.previous.is_some());
        let due = years.iter().map(|own| own.due.max(own.year)).max().unwrap_or(last.year);
        let end = due.max(begin + 1);
        Self { years, begin, end, bottom }
    }

    fn x(&self, year: i64, halves: i64) -> i64 {
        104_000 + (2 * (year - self.begin) + halves) * 212_000 / (2 * (self.end - self.begin))
    }

    /// Returns the position of a value in hundredths of a percent.
    fn at(&self, year: i64, value: i64) -> (i64, i64) {
        (self.x(year, 0), self.bottom - value * 164_000 / 10_000)
    }

    fn last_year(&self, year: i64) -> Option<i64> {
        self.years.iter().find(|own| own.year == year - 1)?.reading
    }

    /// Returns the successive targets, each with its last due year.
    fn targets(&self) -> Vec<(i64, i64)> {
        let mut targets: Vec<(i64, i64)> = Vec::new();
        let mut before = None;
        for own in self.years {
            let (asks, due) = ((own.target, own.due), own.due.max(own.year));
            if before.replace(asks) == Some(asks) {
                targets.last_mut().expect("the one before").1 = due;
            } else {
                targets.push((own.target, due));
            }
        }
        targets
    }
}

fn near(found: &[(i64, i64)], expected: &[(i64, i64)], off: i64, what: &str) {
    let is_near = |(one, other): (&(i64, i64), &(i64, i64))| {
        (one.0 - other.0).abs() <= 2 && (one.1 - other.1).abs() <= off
    };
    let all = found.len() == expected.len() && found.iter().zip(expected).all(is_near);
    assert!(all, "{what}: {found:?}, expected {expected:?}");
}

#[test]
fn every_shape_is_where_a_naive_drawing_has_it() {
    let mut held = [0_usize; 6];
    for seed in 0..400 {
        let years = drawn(seed);
        let svg = of_years(&years);
        let picture = picture(&svg);
        // The axis of years is the only black horizontal line across the whole plot.
        let lines = || picture.descendants().filter(|it| it.tag_name().name() == "line");
        let number = |it: &roxmltree::Node<'_, '_>, name: &str| {
            thousandths(it.attribute(name).expect("a number"))
        };
        let level = lines().find(|it| {
            it.attribute("stroke") == Some("#000000")
                && it.attribute("y1") == it.attribute("y2")
                && number(it, "x1") == 72_000
        });
        let naive = Naive::of(&years, number(&level.expect("the axis"), "y1"));
        let points = |values: &dyn Fn(&OneYear) -> Option<(i64, i64)>| {
            sorted(years.iter().filter_map(values).map(|(year, value)| naive.at(year, value * 100)))
        };

        let readings = points(&|own| Some((own.year, own.reading?)));
        near(&filled(&picture, DIAMOND, "#000000"), &readings, 2, "readings");
        let previous = points(&|own| {
            let own_previous = own.previous.filter(|it| naive.last_year(own.year) != Some(*it))?;
            Some((own.year - 1, own_previous))
        });
        near(&filled(&picture, CIRCLE, "#ffffff"), &previous, 2, "last year's");
        let required = years.iter().filter_map(|own| {
            let previous = own.previous.filter(|it| own.due > own.year && *it < own.target)?;
            let ahead = own.due - own.year + 1;
            let value = previous * 100 + (own.target - previous) * 100 / ahead;
            Some(naive.at(own.year, value))
        });
        let required = sorted(required);
        // It is rounded up by at most a tenth of a percent, which is a sixth of a pixel.
        near(&filled(&picture, CROSS, "none"), &required, 170, "required");

        let targets = naive.targets();
        let at = |(target, due): &(i64, i64)| naive.at(*due, target * 100);
        let (last, past) = targets.split_last().expect("a target");
        near(&filled(&picture, UP, "#007a5a"), &[at(last)], 2, "target");
        near(&filled(&picture, UP, "#ffffff"), &sorted(past.iter().map(at)), 2, "revised");

        let slopes = years.iter().filter_map(|own| {
            let from = own.previous.or_else(|| naive.last_year(own.year))?;
            Some((naive.at(own.year - 1, from * 100), naive.at(own.year, own.reading? * 100)))
        });
        let slopes = sorted(slopes);
        let ends = |it: roxmltree::Node<'_, '_>| {
            ((number(&it, "x1"), number(&it, "y1")), (number(&it, "x2"), number(&it, "y2")))
        };
        // Black lines without dashes, right of the axis, are slopes.
        let found = lines().filter(|it| {
            it.attribute("stroke") == Some("#000000")
                && it.attribute("stroke-dasharray").is_none()
                && number(it, "x1") >= 104_000
                && number(it, "x2") > number(it, "x1")
        });
        let found = sorted(found.map(ends));
        let [one, other] = [&found, &slopes].map(|all| all.iter().map(|own| own.0).collect());
        let (one, other): (Vec<_>, Vec<_>) = (one, other);
        near(&one, &other, 2, "slopes from");
        let [one, other] = [&found, &slopes].map(|all| all.iter().map(|own| own.1).collect());
        let (one, other): (Vec<_>, Vec<_>) = (one, other);
        near(&one, &other, 2, "slopes to");

        let gaps = years.windows(2).filter(|pair| pair[1].year - pair[0].year > 1);
        let gaps: Vec<_> = gaps.map(|pair| (pair[0].year + 1, pair[1].year - 1)).collect();
        let bands = picture.descendants().filter(|it| it.attribute("fill") == Some("#ececec"));
        let bands: Vec<_> =
            bands.map(|it| (number(&it, "x"), number(&it, "x") + number(&it, "width"))).collect();
        let expected: Vec<_> =
            gaps.iter().map(|(from, to)| (naive.x(*from, -1), naive.x(*to, 1))).collect();
        near(&bands, &expected, 2, "gaps");
        let said = texts(&picture).iter().filter(|it| it.ends_with("：様式なし")).count();
        assert_eq!(said, gaps.len());
        assert_eq!(svg.contains("改定前の目標値"), !past.is_empty());
        assert_eq!(svg.contains("前年度の実績値（様式の記載）"), !previous.is_empty());
        for (held, own) in held.iter_mut().zip([
            readings.len(),
            previous.len(),
            required.len(),
            past.len(),
            slopes.len(),
            gaps.len(),
        ]) {
            *held += own;
        }
    }
    assert!(held.iter().all(|own| *own > 100), "{held:?}");
}

/// The real form's year, and an invented form three years later: what was revised, renamed and
/// dropped is described.
fn renamed_and_revised() -> [Sheet; 2] {
    let later = changed(|raw| {
        raw.fiscal_year = "令和元年度".into();
        raw.strategies[0].indicators[0].criterion = Some("40%以上".into());
        raw.strategies[0].indicators[0].due = Some("令和2年度".into());
        raw.strategies[1].indicators[1].name = "別の名称".into();
        raw.strategies[3].indicators.pop();
    });
    [real_form(), later]
}

#[test]
fn the_history_of_an_indicator_is_described() {
    let svgs = pictures(&renamed_and_revised(), Language::Japanese);
    let told: Vec<_> = svgs.iter().map(|svg| child(&picture(svg), "desc")).collect();
    assert_eq!(
        child(&picture(&svgs[0]), "title"),
        format!(
            "【4-1】アウトカム①　福島区　平成28年度～令和元年度　{}",
            real_form().indicators().next().expect("an indicator").1.measured().target().name()
        )
    );
    for line in [
        "平成28年度　実績値：49.6%、区の自己評価：B",
        "平成29年度～平成30年度：様式なし",
        "令和元年度　目標改定：50%以上、平成29年度まで、対象は区民 → 40%以上、令和2年度まで、対象は区民",
    ] {
        assert!(told[0].lines().any(|own| own == line), "{line}\n{}", told[0]);
    }
    let renamed =
        told[2].lines().find(|own| own.starts_with("令和元年度　名称変更：「")).expect("a line");
    assert!(renamed.ends_with("」 → 「別の名称」"), "{renamed}");
    assert_eq!(told.iter().filter(|own| own.contains("名称変更")).count(), 1);
    assert_eq!(told.iter().filter(|own| own.contains("目標改定")).count(), 1);
    // The last indicator of 4-4 is only on the earlier form.
    let dropped: Vec<_> = told.iter().filter(|own| own.contains("令和元年度　廃止")).collect();
    assert_eq!(dropped.len(), 1);
    assert!(!dropped[0].contains("様式なし"));
    let [earlier, later] = renamed_and_revised();
    let mut raw = RawSheet::from(&later);
    raw.fiscal_year = "平成27年度".into();
    for target in raw
        .strategies
        .iter_mut()
        .flat_map(|own| &mut own.initiatives)
        .flat_map(|own| &mut own.targets)
    {
        (target.baseline, target.against) = (None, None);
    }
    let later = Sheet::try_from(raw).expect("a sheet");
    let added = pictures(&[later, earlier], Language::English);
    assert_eq!(added.iter().filter(|own| own.contains("FY2016 added")).count(), 1);
}

/// The path that a form publishes is drawn over its years, instead of a straight line.
#[test]
fn a_published_path_is_drawn_year_by_year() {
    let with = |path: serde_json::Value| {
        let mut wire = serde_json::to_value(sheet(OneYear {
            year: 2016,
            reading: Some(50),
            previous: Some(40),
            target: 80,
            due: 2020,
        }))
        .expect("a document");
        wire["strategies"][0]["indicators"][0]["path"] = path;
        let sheet: Sheet = serde_json::from_value(wire).expect("a sheet");
        pictures(&[sheet], Language::Japanese).remove(0)
    };
    let step = |year: i64, value: i64| {
        serde_json::json!({
            "fiscal_year": format!("{year}年度"), "criterion": format!("{value}%以上"),
        })
    };
    let svg =
        with(serde_json::json!([step(2016, 45), step(2018, 60), step(2019, 75), step(2020, 80)]));
    let picture = picture(&svg);
    let years = [OneYear { year: 2016, reading: None, previous: Some(0), target: 80, due: 2020 }];
    let crosses = filled(&picture, CROSS, "none");
    let bottom = crosses[0].1 + 45 * 164_000 / 100;
    let naive = Naive::of(&years, bottom);
    let expected = [(2016, 4_500), (2018, 6_000), (2019, 7_500)].map(|(y, v)| naive.at(y, v));
    near(&crosses, &expected, 2, "path");
    let dashed = picture.descendants().filter(|it| it.attribute("stroke-dasharray") == Some("4 3"));
    assert_eq!(dashed.count(), 3);
}

#[test]
fn values_that_do_not_compare_are_described_and_not_drawn() {
    let total = changed(|raw| {
        raw.fiscal_year = "平成29年度".into();
        raw.strategies[0].indicators[0].cumulative_since = Some("平成27年度".into());
    });
    let svgs = pictures(&[real_form(), total], Language::Japanese);
    let picture = picture(&svgs[0]);
    assert_eq!(filled(&picture, DIAMOND, "#000000").len(), 1);
    assert!(texts(&picture).concat().contains("（累計の起算が異なる）"));
    assert!(texts(&picture).iter().any(|own| own.starts_with("平成28年度　実績値：49.6%")));
}

/// A ward that gives counts in one year and shares in the next is on one path because of its common
/// indicator.
#[test]
fn another_unit_is_described_and_not_drawn() {
    let heads = changed(|raw| {
        raw.fiscal_year = "平成29年度".into();
        let own = &mut raw.strategies[0].indicators[0];
        own.criterion = Some("100人以上".into());
        (own.reading, own.previous) = (Some(RawReading::Text("80人".into())), None);
    });
    let svgs = pictures(&[real_form(), heads], Language::Japanese);
    let picture = picture(&svgs[0]);
    assert_eq!(filled(&picture, DIAMOND, "#000000").len(), 1);
    let told = child(&picture, "desc");
    let line = told.lines().find(|own| own.starts_with("平成28年度　")).expect("a year");
    assert!(line.ends_with("（単位が異なる）"), "{told}");
    assert!(told.contains("平成29年度　実績値：80人"), "{told}");
}

/// If lower is better, triangles point down; an axis that does not begin at zero shows it.
#[test]
fn lower_is_better_is_drawn_downwards() {
    let with = |year: &str, target: &str| {
        changed(|raw| {
            raw.fiscal_year = year.into();
            let own = &mut raw.strategies[6].indicators[2];
            (own.item, own.common, own.population) = (None, None, None);
            own.criterion = Some(target.into());
            own.reading = Some(RawReading::Text("457台".into()));
            own.previous = Some(RawReading::Text("514台".into()));
        })
    };
    let sheets = [with("平成28年度", "464台以下"), with("平成29年度", "440台以下")];
    let svg = pictures(&sheets, Language::Japanese).pop().expect("5-3③");
    let picture = picture(&svg);
    assert_eq!(filled(&picture, DOWN, "#007a5a").len(), 1);
    assert_eq!(filled(&picture, DOWN, "#ffffff").len(), 1);
    assert!(filled(&picture, UP, "#007a5a").is_empty());
    assert!(svg.contains("※縦軸は0から始まらない。"));
    assert!(!pictures(&sheets, Language::Japanese)[0].contains("縦軸"));
}

#[test]
fn milestones_have_no_path_and_missing_readings_are_named() {
    let milestone = changed(|raw| {
        let own = &mut raw.strategies[0].indicators[0];
        (own.criterion, own.milestone) = (None, Some("開設する".into()));
        (own.reading, own.previous) = (None, None);
    });
    assert_eq!(pictures(&[milestone], Language::Japanese).len(), 16);
    let years = [2015, 2016].map(|year| OneYear {
        year,
        reading: None,
        previous: None,
        target: 50,
        due: 2016,
    });
    let svg = of_years(&years);
    let picture = picture(&svg);
    assert!(filled(&picture, DIAMOND, "#000000").is_empty());
    let texts = texts(&picture);
    assert!(texts.iter().any(|own| own.starts_with("平成27年度　実績値：空欄")), "{texts:?}");
    // One year, without others before or after it.
    self::picture(&of_years(&years[1..]));
}

/// With as many years as possible and a target in another century, every year is drawn, the labels
/// below the plot do not overlap, and the picture grows linearly with the years.
#[test]
fn two_hundred_years_are_drawn_in_proportion() {
    let years = |count: i64| -> Vec<OneYear> {
        let own = |year| OneYear {
            year,
            reading: Some(year % 100),
            previous: Some((year - 1) % 100),
            target: 90,
            due: 2125,
        };
        (1927..1927 + count).map(own).collect()
    };
    let (one, two) = (of_years(&years(99)), of_years(&years(198)));
    assert!(two.len() < one.len() * 11 / 5, "{} {}", one.len(), two.len());
    let picture = picture(&two);
    assert_eq!(filled(&picture, DIAMOND, "#000000").len(), 198);
    let ticks = picture.descendants().filter(|it| {
        it.attribute("font-size") == Some("11") && it.attribute("text-anchor") == Some("middle")
    });
    let places = sorted(ticks.map(|it| thousandths(it.attribute("x").expect("a place"))));
    assert!((3..=8).contains(&places.len()), "{places:?}");
    assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 28_000), "{places:?}");
    // Marks and readings have room too, the latest first.
    let last = filled(&picture, DIAMOND, "#000000").into_iter().max().expect("the last").0;
    let at = |it: roxmltree::Node<'_, '_>| thousandths(it.attribute("x").expect("a place"));
    let marks = picture.descendants().filter(|it| it.attribute("rx").is_some());
    let marks = sorted(marks.map(|it| at(it) + 11_000));
    let readings = picture.descendants().filter(|it| {
        it.attribute("text-anchor") == Some("middle")
            && it.attribute("font-size").is_none()
            && it.text().is_some_and(|text| text.ends_with('%'))
    });
    let readings = sorted(readings.map(at));
    for (places, room) in [(&marks, 28_000), (&readings, 64_000)] {
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= room), "{places:?}");
        assert_eq!(places.last(), Some(&last));
    }
}

#[test]
fn hostile_texts_stay_text() {
    for turn in 0..hostile::TEXTS.len() {
        let first = hostile::sheet(turn);
        let mut raw = RawSheet::from(&first);
        raw.fiscal_year = "平成29年度".into();
        for strategy in &mut raw.strategies {
            for indicator in &mut strategy.indicators {
                let at = turn + indicator.name.len();
                indicator.name = hostile::TEXTS[at % hostile::TEXTS.len()].into();
            }
        }
        let sheets = [first, Sheet::try_from(raw).expect("a sheet")];
        for language in Language::ALL {
            for svg in pictures(&sheets, *language) {
                let picture = picture(&svg);
                assert!(!child(&picture, "desc").is_empty());
            }
        }
    }
    let long = "長い名称".repeat(500);
    let sheet = hostile::filled(|_| long.clone());
    for svg in pictures(&[sheet], Language::Japanese) {
        let picture = picture(&svg);
        assert!(child(&picture, "title").contains(&visible(&long)));
        let height = picture.root_element().attribute("height").and_then(|it| it.parse().ok());
        assert!(height.is_some_and(|height: u32| height < 600), "{height:?}");
    }
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn any_sheet_is_drawn(sheet in sheets::<Sheet>()) {
        for language in Language::ALL {
            for svg in pictures(std::slice::from_ref(&sheet), *language) {
                picture(&svg);
            }
        }
    }
}
