//! Pictures, parsed by an XML parser.

use kusei::form::svg::{PathPicture, WardDot, WardDots};
use kusei::plan::{Goal, MeasuredTarget};
use kusei::review::{OutcomeRule, individual, turning_point};
use kusei::terms::{Satisfaction, Text};
use kusei::value::Reading;
use kusei::wire::RawReading;
use kusei::{Comparison, Criterion, FiscalYear, Language, Quantity, RawSheet, Said, Sheet};
use proptest::prelude::{prop_assert_eq, proptest};
use roxmltree::Document;
use rust_decimal::Decimal;

use crate::builders::{change, fiscal_year, measured, milestone};
use crate::drawn::{any, bytes, config, of};
use crate::printed::plain::visible;
use crate::printed::{assert_snapshot, changed, hostile, real_form};
use crate::printed_figures::{Bound, Printed, shown};

/// The elements of SVG 1.1 that a picture may have, with their attributes.
const ELEMENTS: [(&str, &str); 9] = [
    ("svg", "version id lang width height viewBox font-family font-size"),
    ("title", "id"),
    ("desc", "id"),
    ("rect", "x y width height rx fill stroke"),
    ("line", "x1 y1 x2 y2 stroke stroke-width stroke-dasharray"),
    ("path", "transform d fill stroke stroke-width"),
    ("text", "x y text-anchor font-size font-weight fill"),
    ("g", ""),
    ("other", ""),
];

/// Parses a picture and checks what holds for every picture: only these elements and attributes,
/// title and desc first, and nothing outside the frame.
pub(crate) fn picture(svg: &str) -> Document<'_> {
    let picture = Document::parse(svg).expect("well-formed XML");
    let root = picture.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
    let first: Vec<_> = root
        .children()
        .filter(roxmltree::Node::is_element)
        .map(|it| it.tag_name().name())
        .collect();
    assert_eq!(first[..3], ["title", "desc", "rect"]);
    let frame = |name| thousandths(root.attribute(name).expect("a size"));
    let (width, height) = (frame("width"), frame("height"));
    for node in picture.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        let known = ELEMENTS.iter().find(|(element, _)| *element == name);
        let attributes = known.unwrap_or_else(|| panic!("{name}")).1;
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(attributes.split(' ').any(|it| it == name), "{name}");
        }
        for (names, most) in [(["x", "x1", "x2"], width), (["y", "y1", "y2"], height)] {
            for value in names.iter().filter_map(|name| node.attribute(*name)) {
                assert!((0..=most).contains(&thousandths(value)), "{value} of {most}");
            }
        }
        if let Some((x, y)) = place(&node) {
            assert!((8_000..=width - 8_000).contains(&x) && (8_000..=height - 8_000).contains(&y));
        }
    }
    picture
}

/// Returns a number of a picture in thousandths, as exact as it is written.
pub(crate) fn thousandths(written: &str) -> i64 {
    let (sign, digits) = written.strip_prefix('-').map_or((1, written), |digits| (-1, digits));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    assert!(rest.len() <= 3, "{written}");
    sign * format!("{whole}{rest:0<3}").parse::<i64>().expect("a number")
}

/// Returns the position of a shape.
pub(crate) fn place(node: &roxmltree::Node<'_, '_>) -> Option<(i64, i64)> {
    let inner = node.attribute("transform")?.strip_prefix("translate(")?.strip_suffix(')')?;
    let (x, y) = inner.split_once(' ')?;
    Some((thousandths(x), thousandths(y)))
}

/// Returns the positions of shapes of a kind in the plot, above the key; a kind is identified by
/// its outline.
pub(crate) fn shapes(picture: &Document<'_>, outline: &str) -> Vec<(i64, i64)> {
    let shapes = picture.descendants().filter(|it| it.attribute("d") == Some(outline));
    shapes.filter_map(|it| place(&it)).filter(|(x, _)| *x > 60_000).collect()
}

pub(crate) const CIRCLE: &str = "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z";
pub(crate) const DIAMOND: &str = "M0 -6L6 0L0 6L-6 0Z";
pub(crate) const CROSS: &str = "M-5 -5L5 5M-5 5L5 -5";
pub(crate) const UP: &str = "M0 -6L6 5L-6 5Z";
pub(crate) const DOWN: &str = "M0 6L6 -5L-6 -5Z";
const SQUARE: &str = "M-4 -4L4 -4L4 4L-4 4Z";

pub(crate) fn child(picture: &Document<'_>, name: &str) -> String {
    let children = picture.root_element().children().find(|it| it.tag_name().name() == name);
    children.and_then(|it| it.text()).unwrap_or_default().to_owned()
}

pub(crate) fn texts(picture: &Document<'_>) -> Vec<String> {
    let texts = picture.descendants().filter(|it| it.tag_name().name() == "text");
    texts.map(|it| it.text().unwrap_or_default().to_owned()).collect()
}

fn path(measured: &MeasuredTarget) -> String {
    PathPicture::of(measured, fiscal_year("平成28年度")).expect("a path").to_string()
}

#[test]
fn the_real_form_as_kept() {
    let sheet = real_form();
    let year = sheet.fiscal_year();
    let third = sheet.indicators().last().expect("5-3's third").1;
    let svg = PathPicture::of(third.measured(), year).expect("a path").to_string();
    assert_snapshot("5-3-indicator-3.svg", &svg);
    let initiative = sheet.initiative("4-1-2".parse().expect("a code")).expect("4-1-2");
    let (number, first) = PathPicture::of_initiative(initiative, year).next().expect("a path");
    assert_eq!(number, 1);
    assert_snapshot("4-1-2-target-1.svg", &first.in_language(Language::English).to_string());
}

#[test]
fn every_picture_of_the_real_form_is_well_formed() {
    let sheet = real_form();
    let mut drawn = 0;
    for (_, indicator) in sheet.indicators() {
        let svg = path(indicator.measured());
        let picture = picture(&svg);
        assert!(
            child(&picture, "desc")
                .contains(&indicator.measured().target().goal().ja().to_string())
        );
        drawn += 1;
    }
    for (_, initiative) in sheet.initiatives() {
        for (_, path) in PathPicture::of_initiative(initiative, sheet.fiscal_year()) {
            picture(&path.to_string());
            drawn += 1;
        }
    }
    assert_eq!(drawn, 17 + 23);
}

#[test]
fn a_path_shows_the_values_of_the_sheet() {
    let measured = measured("60%以上").previous("38.6%").read("52.0%").due("平成29年度");
    let svg = path(&measured);
    let picture = picture(&svg);
    let [circle, diamond, cross, up] = [CIRCLE, DIAMOND, CROSS, UP].map(|it| {
        let found = shapes(&picture, it);
        assert_eq!(found.len(), 1, "{it}");
        found[0]
    });
    // From left to right in time; higher is higher; the line asks for less than there is.
    assert!(circle.0 < diamond.0 && diamond.0 == cross.0 && cross.0 < up.0);
    assert!(circle.1 > cross.1 && cross.1 > diamond.1 && diamond.1 > up.1);
    let expected = "前年度（平成27年度）：38.6%、実績値（平成28年度）：52.0%、\
                    平成28年度に必要な値（直線上）：49.3%、目標値（平成29年度）：60%以上（高いほどよい）";
    assert_eq!(child(&picture, "desc"), expected);
    for text in expected.split('、') {
        assert!(texts(&picture).iter().any(|it| it == text), "{text}");
    }
    assert_eq!(
        picture.root_element().attribute(("http://www.w3.org/XML/1998/namespace", "lang")),
        Some("ja")
    );
}

#[test]
fn lower_is_better_points_down() {
    let svg = path(&measured("464台以下").previous("514台").read("457台").due("平成29年度"));
    let picture = picture(&svg);
    assert_eq!((shapes(&picture, UP).len(), shapes(&picture, DOWN).len()), (0, 1));
    assert!(child(&picture, "desc").contains("低いほどよい"));
    // 457 lies under 464, though it is better.
    assert!(shapes(&picture, DIAMOND)[0].1 > shapes(&picture, DOWN)[0].1);
}

#[test]
fn the_withdrawal_criterion_is_a_level() {
    let sheet = real_form();
    let initiative = sheet.initiative("4-1-1".parse().expect("a code")).expect("4-1-1");
    let (_, path) =
        PathPicture::of_initiative(initiative, sheet.fiscal_year()).next().expect("a path");
    let svg = path.to_string();
    let picture = picture(&svg);
    assert_eq!(shapes(&picture, SQUARE).len(), 1);
    assert!(texts(&picture).contains(&"撤退基準：40%以下".to_owned()));
    assert!(shapes(&picture, SQUARE)[0].1 > shapes(&picture, UP)[0].1);
}

#[test]
fn a_path_has_no_line_if_the_rule_has_none() {
    let fell_back = measured("50%以上").previous("54.2%").read("49.6%").due("平成29年度");
    let this_year = measured("50%以上").previous("30%").read("49.6%");
    let no_previous = measured("50%以上").read("49.6%").due("平成29年度");
    for measured in [fell_back, this_year, no_previous] {
        let svg = path(&measured);
        assert_eq!(shapes(&picture(&svg), CROSS), []);
    }
}

#[test]
fn missing_values_are_named_and_not_drawn() {
    let svg = path(&measured("50%以上").read("not_measured").previous("―"));
    let picture = picture(&svg);
    assert!(shapes(&picture, DIAMOND).is_empty() && shapes(&picture, CIRCLE).is_empty());
    let texts = texts(&picture);
    assert!(texts.contains(&"実績値（平成28年度）：未測定".to_owned()), "{texts:?}");
    assert!(texts.contains(&"前年度（平成27年度）：「―」".to_owned()), "{texts:?}");
}

/// Returns the required value and the reading from the key of a path.
fn key(measured: &MeasuredTarget, language: Language) -> Option<[String; 2]> {
    let path = PathPicture::of(measured, fiscal_year("平成28年度"))?.in_language(language);
    let svg = path.to_string();
    let desc = child(&picture(&svg), "desc");
    let (joint, [required, reading]) = match language {
        Language::Japanese => {
            ("、", ["平成28年度に必要な値（直線上）：", "実績値（平成28年度）："])
        }
        Language::English => {
            ("; ", ["Required in FY2016 (on the straight line): ", "Result (FY2016): "])
        }
    };
    let told = |words: &str| desc.split(joint).find_map(|part| part.strip_prefix(words));
    let texts = texts(&picture(&svg)).concat();
    let [required, reading] = [told(required)?, told(reading)?];
    assert!(texts.contains(required), "{texts}");
    Some([required.to_owned(), reading.to_owned()])
}

#[test]
fn a_path_gives_its_rounding() {
    let third = measured("60%以上").previous("50%").due("H30").read("53.33%");
    let keys = [Language::Japanese, Language::English].map(|language| key(&third, language));
    let said = [
        ["53.34%（小数第3位切上げ）", "53.33%"],
        ["53.34% (rounded up to 2 decimal places)", "53.33%"],
    ];
    assert_eq!(keys, said.map(|told| Some(told.map(str::to_owned))));
}

/// For any readings, the values in the key compare as the mark says, above all at the turning
/// points.
#[test]
fn a_path_is_on_the_side_of_the_mark() {
    let year = fiscal_year("平成28年度");
    let mut held = [0; 2];
    for seed in 0..2_000 {
        let drawn: MeasuredTarget = of(&bytes(seed, 300));
        let Goal::Criterion(criterion) = drawn.target().goal() else { continue };
        let due = FiscalYear::from_western(2017 + u16::try_from(seed % 7).expect("small"));
        let target = drawn.target().clone().with_due(due.ok());
        let rule = OutcomeRule::LinearPath;
        let with =
            |reading| MeasuredTarget::new(target.clone(), reading, drawn.previous().clone()).ok();
        let Some(own) = with(drawn.reading().clone()) else { continue };
        let turns = [0, 2, 12].map(|scale| turning_point(&own, year, &rule, scale));
        let readings = turns.into_iter().flatten().map(Reading::from);
        for reading in readings.chain([drawn.reading().clone()]) {
            let Some(own) = with(reading) else { continue };
            let mark = individual(&own, year, &rule);
            for language in [Language::Japanese, Language::English] {
                let Some([required, reading]) = key(&own, language) else { continue };
                if !["R7.2", "R7.8", "R7.9"].contains(&mark.clause().id) {
                    continue;
                }
                let bound = Bound::of(&criterion.to_string());
                let reading = Printed::of(&reading).or_in(&bound.figure);
                let on = bound.at_or_beyond(&reading, &shown(&required).0);
                assert_eq!(on, mark.clause().id != "R7.9", "{required} {reading:?} {own:?}");
                held[usize::from(on)] += 1;
            }
        }
    }
    assert!(held.iter().all(|count| *count >= 100), "{held:?}");
}

#[test]
fn a_change_is_drawn_at_last_year_plus_the_change() {
    let svg = path(&change("10件以上").previous("100件").read("110件"));
    let picture = picture(&svg);
    assert_eq!(shapes(&picture, DIAMOND)[0].1, shapes(&picture, UP)[0].1);
    let svg = path(&change("10件以上").read("110件"));
    assert!(shapes(&self::picture(&svg), UP).is_empty());
}

/// Returns the labels of the axis, each a text in small grey type, with their heights.
fn ticks(picture: &Document<'_>) -> Vec<(String, i64)> {
    let small = picture.descendants().filter(|it| it.attribute("fill") == Some("#595959"));
    let texts = small.filter(|it| it.tag_name().name() == "text");
    let own = |it: roxmltree::Node<'_, '_>| {
        let y = thousandths(it.attribute("y")?);
        Some((it.text()?.to_owned(), y - 4_000))
    };
    texts.filter_map(own).collect()
}

/// A percentage has an axis from 0 to 100, whatever the values, and each value is at its height.
#[test]
fn percentages_have_an_axis_from_nothing_to_all() {
    for (target, previous, reading) in [("50%以上", "25%", "75%"), ("1%以下", "0%", "0.5%")] {
        let svg = path(&measured(target).previous(previous).read(reading).due("平成29年度"));
        let picture = picture(&svg);
        let ticks = ticks(&picture);
        let texts: Vec<_> = ticks.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(texts, ["0%", "25%", "50%", "75%", "100%"]);
        let (bottom, top) = (ticks[0].1, ticks[4].1);
        let percent = reading.trim_end_matches('%').parse::<Decimal>().expect("a figure");
        let up = Decimal::from(bottom - top) * percent / Decimal::from(100);
        let off = Decimal::from(bottom - shapes(&picture, DIAMOND)[0].1) - up;
        assert!(off.abs() <= Decimal::from(1), "{reading}: {off}");
        assert!(!svg.contains("縦軸"));
    }
}

/// Other values have round labels, and an axis that does not begin at zero shows it.
#[test]
fn other_values_have_round_ones_beside_them() {
    let cases: [(&str, &str, &str, &[&str], bool); 5] = [
        ("464台以下", "514台", "457台", &["440台", "460台", "480台", "500台", "520台"], true),
        ("5件以上", "0件", "3件", &["0件", "1件", "2件", "3件", "4件", "5件"], false),
        ("1箇所以上", "0件", "1件", &["0箇所", "1箇所"], false),
        (
            "3.5点以上",
            "3.5",
            "3.4",
            &["3.4点", "3.42点", "3.44点", "3.46点", "3.48点", "3.5点"],
            true,
        ),
        ("0件以下", "0件", "0件", &["0件", "1件"], false),
    ];
    for (target, previous, reading, expected, broken) in cases {
        let svg = path(&measured(target).previous(previous).read(reading));
        let picture = picture(&svg);
        let texts: Vec<_> = ticks(&picture).into_iter().map(|(text, _)| text).collect();
        assert_eq!(texts, expected, "{target}");
        assert_eq!(svg.contains("縦軸は0から始まらない"), broken, "{target}");
    }
}

/// 5-3-2③: 60% × 90% = 54%, and 52% is below.
#[test]
fn a_rate_of_the_target_is_a_level() {
    let sheet = real_form();
    let initiative = sheet.initiative("5-3-2".parse().expect("a code")).expect("5-3-2");
    let path = PathPicture::of_initiative(initiative, sheet.fiscal_year()).last();
    let (number, path) = path.expect("a path");
    assert_eq!(number, 3);
    let svg = path.to_string();
    let picture = picture(&svg);
    assert!(texts(&picture).contains(&"撤退基準：54%未満（達成率90%未満：60%×90%）".to_owned()));
    let [square, diamond] = [SQUARE, DIAMOND].map(|it| shapes(&picture, it)[0].1);
    assert!(square < diamond || texts(&picture).contains(&"54%".to_owned()));
    // Where less is better, or nothing is aimed at, a rate comes to no reading.
    let level = |target: &str| {
        let sheet = changed(|raw| {
            let initiative = &mut raw.strategies[6].initiatives[1];
            initiative.targets[2].criterion = Some(target.into());
            initiative.targets.drain(..2);
        });
        let initiative = sheet.initiative("5-3-2".parse().expect("a code")).expect("5-3-2");
        let path = PathPicture::of_initiative(initiative, sheet.fiscal_year()).next();
        path.expect("a path").1.to_string().contains("達成率")
    };
    assert_eq!(["60%以上", "60%以下", "0%以上"].map(level), [true, false, false]);
}

/// A picture of a sheet gives the source of its values, and the ward's own mark.
#[test]
fn a_picture_gives_its_source() {
    let sheet = real_form();
    let pictures: Vec<_> = PathPicture::of_sheet(&sheet).collect();
    assert_eq!(pictures.len(), 17 + 23);
    let found = pictures.iter().find(|it| it.id() == "picture-4-2-indicator-2").expect("4-2②");
    let svg = found.to_string();
    let picture = picture(&svg);
    assert!(child(&picture, "title").starts_with("【4-2】アウトカム②　福島区　平成28年度　②"));
    let texts = texts(&picture);
    for expected in [
        "【4-2】アウトカム②　福島区　平成28年度",
        "区の自己評価：B（順調でない）",
        "出典：区政運営基本方針の成果目標の達成に向けた取組状況について",
    ] {
        assert!(texts.iter().any(|text| text == expected), "{texts:?}");
    }
}

/// The pictures on the first page of the repository are those that the example draws.
#[test]
fn the_shown_wards_are_the_ones_drawn() {
    let mut sheets = vec![real_form()];
    for (ward, reading) in [("架空1区", "61.3%"), ("架空2区", "50.0%")] {
        sheets.push(changed(|raw| {
            raw.ward = ward.into();
            let first = &mut raw.strategies[0].indicators[0];
            first.reading = Some(RawReading::Text(reading.into()));
        }));
    }
    let reviews: Vec<_> = sheets.iter().map(kusei::review).collect();
    let comparison = Comparison::new(&reviews).expect("three wards");
    let own = WardDots::of(&comparison.common_indicators()[0], Language::Japanese);
    let own = own.expect("a picture").to_string();
    assert_eq!(own, include_str!("../../../../examples/wards.svg"));
    // It gives its subject, the year and the source.
    let picture = picture(&own);
    let texts = texts(&picture);
    for text in [
        "めざす成果1（1）㋐　平成28年度",
        "出典：区政運営基本方針の成果目標の達成に向けた取組状況について",
    ] {
        assert!(texts.iter().any(|own| own == text), "{text}: {texts:?}");
    }
    assert!(child(&picture, "title").starts_with("めざす成果1（1）㋐　平成28年度　"));
}

#[test]
fn the_shown_picture_is_the_one_drawn() {
    let kept = include_str!("../../../../examples/5-3-indicator-3.svg");
    let sheet = real_form();
    let mut pictures = PathPicture::of_sheet(&sheet);
    let own = pictures.find(|it| it.id() == "picture-5-3-indicator-3").expect("5-3③");
    assert_eq!(own.to_string(), kept);
}

/// A change is drawn at the reading that it gives, which is printed behind it.
#[test]
fn a_change_is_printed_with_the_reading_it_gives() {
    let svg = path(&change("10件以上").previous("100件").read("105件"));
    let texts = texts(&picture(&svg));
    let goal = "目標値（平成28年度）：前年度から10件以上増加（110件）（高いほどよい）";
    assert!(texts.concat().contains(goal), "{texts:?}");
    assert!(texts.contains(&"110件".to_owned()));
}

#[test]
fn a_milestone_has_no_path() {
    assert!(PathPicture::of(&milestone(), fiscal_year("平成28年度")).is_none());
    assert!(matches!(milestone().target().goal(), Goal::Milestone(_)));
}

#[test]
fn extreme_values_stay_in_the_frame() {
    let cases = [
        ("999999999999999件以上", "-999999999999999件", "0.000000000001件"),
        ("-5%以上", "-10%", "-7.5%"),
        ("0件以下", "0件", "0件"),
        ("1億円以上", "1円", "50000000.123456789012円"),
        ("0.000000000001点超", "0点", "0.0000000000005点"),
        ("5件未満", "5件", "5件"),
    ];
    for (target, previous, reading) in cases {
        for due in ["", "平成29年度", "2125年度"] {
            let Ok(reading) = reading.parse::<Quantity>() else { continue };
            let measured = measured(target).previous(previous).read(&reading.to_string()).due(due);
            let svg = path(&measured);
            let picture = picture(&svg);
            assert!(texts(&picture).iter().any(|it| it.contains(&reading.ja().to_string())));
            assert_eq!(shapes(&picture, DIAMOND).len(), 1);
        }
    }
}

#[test]
fn equal_values_are_at_the_same_height() {
    let svg = path(&measured("5件以上").previous("5件").read("5.0件"));
    let picture = picture(&svg);
    let heights = [CIRCLE, DIAMOND, UP].map(|it| shapes(&picture, it)[0].1);
    assert!(heights[0] == heights[1] && heights[1] == heights[2], "{heights:?}");
}

#[test]
fn hostile_names_stay_text() {
    for turn in 0..hostile::TEXTS.len() {
        let sheet = hostile::sheet(turn);
        for (_, indicator) in sheet.indicators() {
            let target = indicator.measured().target();
            let svg = path(indicator.measured());
            let title = child(&picture(&svg), "title");
            assert_eq!(title, visible(&format!("{}{}", target.label(), target.name())));
        }
    }
}

fn quantities(readings: &[&str]) -> Vec<Quantity> {
    readings.iter().map(|it| it.parse().expect("a quantity")).collect()
}

fn dots<'a>(values: &'a [Quantity], target: &Criterion) -> Vec<WardDot<'a>> {
    let dot = |(rank, value)| WardDot {
        ward: "区",
        value: Some(value),
        rank: Some(rank),
        satisfaction: target.test(value).ok(),
        note: None,
    };
    (1..).zip(values).map(dot).collect()
}

#[test]
fn wards_as_kept() {
    let target: Criterion = "50%以上".parse().expect("a criterion");
    let values = quantities(&["61.3%", "50.0%", "49.6%"]);
    let mut wards = dots(&values, &target);
    wards.push(WardDot {
        ward: "未測定区",
        value: None,
        rank: None,
        satisfaction: None,
        note: None,
    });
    let svg = WardDots::new("実感している区民の割合", Some(&target), &wards).to_string();
    picture(&svg);
    assert_snapshot("wards.svg", &svg);
}

#[test]
fn wards_are_drawn_at_their_readings() {
    let target: Criterion = "50%以上".parse().expect("a criterion");
    let values = quantities(&["61.3%", "50.0%", "50%", "49.6%"]);
    let wards = dots(&values, &target);
    let svg = WardDots::new("割合", Some(&target), &wards).to_string();
    let picture = picture(&svg);
    let (met, missed) = (shapes(&picture, CIRCLE), shapes(&picture, DIAMOND));
    let target = shapes(&picture, UP);
    assert_eq!((met.len(), missed.len(), target.len()), (3, 1, 1));
    assert!(met[0].0 > met[1].0 && met[1].0 == met[2].0 && met[2].0 == target[0].0);
    assert!(missed[0].0 < target[0].0);
    assert!(met[0].1 < met[1].1 && met[1].1 < met[2].1 && met[2].1 < missed[0].1);
}

#[test]
fn wards_without_a_dot_are_named_all_the_same() {
    let target: Criterion = "50%以上".parse().expect("a criterion");
    let odd: Quantity = "3台".parse().expect("a quantity");
    let bare: Quantity = "60".parse().expect("a quantity");
    let wards = [
        WardDot {
            ward: "台の区", value: Some(&odd), rank: None, satisfaction: None, note: None
        },
        WardDot {
            ward: "単位なし区",
            value: Some(&bare),
            rank: Some(1),
            satisfaction: Some(Satisfaction::Satisfied),
            note: None,
        },
        WardDot { ward: "未測定区", value: None, rank: None, satisfaction: None, note: None },
    ];
    for &language in Language::ALL {
        let dots = WardDots::new("割合", Some(&target), &wards).in_language(language);
        let svg = dots.to_string();
        let picture = picture(&svg);
        assert_eq!(shapes(&picture, CIRCLE).len(), 1);
        for ward in ["台の区", "単位なし区", "未測定区"] {
            assert!(child(&picture, "desc").contains(ward));
        }
    }
    let svg = WardDots::new("割合", None, &wards).to_string();
    picture(&svg);
    let svg = WardDots::new("", None, &[]).to_string();
    picture(&svg);
}

#[test]
fn many_wards_are_drawn_in_proportion() {
    let target: Criterion = "50%以上".parse().expect("a criterion");
    let size = |wards: usize| {
        let values = quantities(&vec!["49.6%"; wards]);
        let dots = dots(&values, &target);
        WardDots::new("割合", Some(&target), &dots).to_string().len()
    };
    assert!(size(4_000) < size(2_000) * 11 / 5);
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn any_readings_stay_in_the_frame(
        measured in any::<MeasuredTarget>(),
        year in any::<FiscalYear>(),
        withdrawal in any::<Criterion>(),
    ) {
        if let Some(path) = PathPicture::of(&measured, year) {
            picture(&path.clone().to_string());
            picture(&path.with_withdrawal(withdrawal).to_string());
        }
    }

    #[test]
    fn any_name_stays_text(name in any::<Text>()) {
        let name = name.as_str();
        let target: Criterion = "50%以上".parse().expect("a criterion");
        let value: Quantity = "1%".parse().expect("a quantity");
        let wards = [WardDot { ward: name, value: Some(&value), rank: None, satisfaction: None, note: None }];
        let svg = WardDots::new(name, Some(&target), &wards).named(name.to_owned()).to_string();
        prop_assert_eq!(child(&picture(&svg), "title"), visible(name));
    }
}

/// The real sheet beside one of a ward that measured among all residents.
#[test]
fn a_common_indicator_s_wards() {
    let real = RawSheet::from(&real_form());
    let mut other = real.clone();
    other.ward = "見本区".into();
    other.strategies[1].indicators[0].reading = Some(RawReading::Text("40%".into()));
    let sheets = [real, other].map(|raw| Sheet::try_from(raw).expect("a sheet"));
    let reviews: Vec<_> = sheets.iter().map(kusei::review).collect();
    let comparison = Comparison::new(&reviews).expect("two wards");
    let pictures: Vec<_> = comparison
        .common_indicators()
        .iter()
        .map(|common| WardDots::of(common, Language::Japanese).map(|it| it.to_string()))
        .collect();
    // The fourth is a milestone.
    let drawn: Vec<_> = pictures.iter().map(Option::is_some).collect();
    assert_eq!(drawn.iter().position(|drawn| !drawn), Some(3));
    assert_eq!(drawn.iter().filter(|drawn| !**drawn).count(), 1);
    let second = pictures[1].as_deref().expect("a picture");
    let drawn = texts(&picture(second));
    assert!(drawn.iter().any(|it| it == "順位対象外（対象者が異なる）"), "{drawn:?}");
    // The fifth of 5-1 has no reading on either sheet.
    let common = comparison.common_indicators();
    let unread = common.iter().position(|it| it.item().mark().glyph() == '㋑' && it.number() == 2);
    let unread = pictures[unread.expect("5-1's fifth")].as_deref().expect("a picture");
    assert!(texts(&picture(unread)).contains(&"実績値なし（空欄）".to_owned()), "{unread}");
    assert!(unread.contains("<title>見本区 実績値なし（空欄）</title>"), "{unread}");
    assert!(second.contains("<title>1 見本区 40% 目標未達成</title>"), "{second}");
    assert!(
        second.contains("<title>福島区 95.0% 順位対象外（対象者が異なる）</title>"),
        "{second}"
    );
}
