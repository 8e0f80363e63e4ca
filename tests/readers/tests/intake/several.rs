//! Several targets in one cell with readings beside them: how they are matched, and what is asked
//! about.

use std::collections::BTreeSet;

use kusei::intake::{Given, read};
use kusei::plan::{Line, Place, Row};

use crate::grid;

/// Returns the targets that are read, each cell with `?` if it is asked about; last the number of
/// cells left over.
fn told(targets: &'static str, readings: &'static str) -> Vec<String> {
    told_of(Given::default(), targets, readings)
}

fn told_of(given: Given<'_>, targets: &'static str, readings: &'static str) -> Vec<String> {
    told_twice(given, &[[targets, readings]])
}

/// Returns the same for an initiative that is printed once for each of these.
fn told_twice(given: Given<'_>, rows: &[[&'static str; 2]]) -> Vec<String> {
    let head: [&str; 6] =
        ["項目", "取組内容", "業績目標", "撤退基準", "業績目標の達成状況", "課題"];
    let row = |[targets, readings]: &[&'static str; 2]| {
        ["㋐", "【4-1-1】教室を開く", *targets, "―", *readings, "―"]
    };
    let rows: Vec<[&'static str; 6]> = [head].into_iter().chain(rows.iter().map(row)).collect();
    let rows: Vec<&[&'static str]> = rows.iter().map(<[_; 6]>::as_slice).collect();
    let grids = [
        grid(&[
            &["項目", "めざす状態", "アウトカム", "戦略", "課題"],
            &["㋐", "【4-1】支え合う", "認知度：平成29年度までに50％以上", "広める", "―"],
        ]),
        grid(&rows),
    ];
    let taken = read(&grids, given);
    let asked: BTreeSet<Place> =
        taken.questions().flat_map(|own| own.places().iter().copied()).collect();
    // Every question can be answered.
    for place in &asked {
        assert!(taken.proposed().cell(place).is_some(), "{rows:?}: {place}");
    }
    let mut told: Vec<String> = Vec::new();
    for (place, text) in taken.proposed().cells().filter(|(_, text)| !text.is_empty()) {
        let (Row::Initiative(_), Some(Line::Target(n))) = (place.row, place.line) else { continue };
        told.resize(n, String::new());
        let mark = if asked.contains(&place) { "?" } else { "" };
        let own = &mut told[n - 1];
        let gap = if own.is_empty() { "" } else { " " };
        own.extend([gap, &text.replace('\n', "/"), mark]);
    }
    let left = taken.leftovers().count();
    told.extend((left > 0).then(|| format!("{left} left")));
    told
}

/// Targets, readings, and the expected result.
type Case = (&'static str, &'static str, &'static [&'static str]);

fn hold(rows: &[Case]) {
    for (targets, readings, due) in rows {
        let own = told(targets, readings);
        assert_eq!(own, *due, "{targets:?} {readings:?}");
    }
}

#[test]
#[rustfmt::skip]
fn readings_are_matched() {
    hold(&[
        ("①参加者数：100人以上\n②満足度：80％以上", "①90人\n②75％", &["① 参加者数 100人以上 90人", "② 満足度 80％以上 75％"]),
        ("①参加者数：100人以上\n②満足度：80％以上", "②75％\n①90人", &["① 参加者数 100人以上 90人", "② 満足度 80％以上 75％"]),
        ("①参加者数：100人以上②満足度：80％以上", "①90人②75％", &["① 参加者数 100人以上 90人", "② 満足度 80％以上 75％"]),
        // Labels on one side only: in order, to be confirmed, unless they number the targets.
        ("①参加者数：100人以上\n②満足度：80％以上", "・90人\n・75％", &["① 参加者数 100人以上 90人?", "② 満足度 80％以上 75％?"]),
        ("・参加者数：100人以上\n・満足度：80％以上", "①90人\n②75％", &["参加者数 100人以上 90人", "満足度 80％以上 75％"]),
        ("・参加者数：100人以上\n・満足度：80％以上", "②90人\n③75％", &["参加者数 100人以上 90人?", "満足度 80％以上 75％?"]),
        // Repeated labels and different numbers: no reading is read, and nothing is certain.
        ("①参加者数：100人以上\n②満足度：80％以上", "①90人\n①75％", &["①? 参加者数? 100人以上?", "②? 満足度? 80％以上?", "1 left"]),
        ("①参加者数：100人以上\n①修了者数：80人以上", "①90人\n①75人", &["①? 参加者数? 100人以上?", "①? 修了者数? 80人以上?", "1 left"]),
        ("①参加者数：100人以上\n②満足度：80％以上", "90人\n75％", &["①? 参加者数? 100人以上?", "②? 満足度? 80％以上?", "1 left"]),
        ("・参加者数：100人以上\n・満足度：80％以上", "・90人\n・75％\n・3件", &["参加者数? 100人以上?", "満足度? 80％以上?", "1 left"]),
    ]);
}

/// A part begins at a label or bullet at the beginning of a line, or behind a value within it,
/// except in a list of labels.
#[test]
#[rustfmt::skip]
fn the_beginning_of_a_part() {
    hold(&[
        ("①参加者数：100人以上\n②や③の講座の満足度：80％以上", "①90人", &["参加者数? 100人以上? 100人以上②や③の講座の満足度：80％以上?", "参加者数：100人以上/②や③の講座の満足度? 80％以上?", "1 left"]),
        ("講座①参加者数：100人以上", "90人", &["講座①参加者数 100人以上 90人"]),
        ("参加者100人のうち①と②に満足した割合：80％以上", "75％", &["参加者100人のうち①と②に満足した割合 80％以上 75％"]),
        ("①参加者数：100人以上「②満足」の割合：80％以上", "①90人", &["参加者数? 100人以上? 100人以上「②満足」の割合：80％以上?", "参加者数：100人以上「②満足」の割合? 80％以上?", "1 left"]),
        ("1参加者数：100人以上\n2満足度：80％以上", "1 90人\n2 75％", &["1参加者数? 100人以上? 100人以上2満足度：80％以上?", "1参加者数：100人以上/2満足度? 80％以上?", "1 left"]),
        ("@参加者数：100人以上\nA満足度：80％以上", "@90人\nA75％", &["@参加者数? 100人以上? 100人以上A満足度：80％以上?", "@参加者数：100人以上/A満足度? 80％以上?", "1 left"]),
        ("3歳児健診：100人以上\n4歳児健診：80人以上", "90人\n75人", &["3歳児健診? 100人以上? 100人以上4歳児健診：80人以上?", "3歳児健診：100人以上/4歳児健診? 80人以上?", "1 left"]),
    ]);
}

/// A text about several targets applies to the number it gives, or to those it names; for others
/// nothing is certain.
#[test]
#[rustfmt::skip]
fn texts_about_several_targets() {
    hold(&[
        ("①理解度\n②満足度\n以上2点について80％以上", "①90％\n②75％", &["① 理解度 80％以上? 以上2点について80％以上? 90％", "② 満足度 80％以上? 以上2点について80％以上? 75％"]),
        ("①理解度\n②満足度\n以上3点について80％以上", "①90％\n②75％", &["① 理解度? 理解度? 理解度? 90％", "② 満足度? 満足度? 満足度? 75％"]),
        ("①理解度\n②参加者数：100人以上\n③満足度\n以上①・③について80％以上", "①90％\n②95人\n③75％", &["① 理解度 80％以上? 以上①・③について80％以上? 90％", "② 参加者数 100人以上 95人", "③ 満足度 80％以上? 以上①・③について80％以上? 75％"]),
        ("①理解度\n②満足度\n以上2点について80％以上\n③認知度\n④参加度\n以上2点について50％以上", "①1％\n②2％\n③3％\n④4％", &["① 理解度 80％以上? 以上2点について80％以上? 1％", "② 満足度 80％以上? 以上2点について80％以上? 2％", "③ 認知度 50％以上? 以上2点について50％以上? 3％", "④ 参加度 50％以上? 以上2点について50％以上? 4％"]),
        ("①理解度\n②仕組みを作る\n③満足度\n以上①・③について80％以上", "①90％\n③75％", &["① 理解度 80％以上? 以上①・③について80％以上? 90％", "② 仕組み? 作る? 仕組みを作る?", "③ 満足度 80％以上? 以上①・③について80％以上? 75％"]),
        ("①理解度\n②満足度\n以上・について80％以上", "①90％\n②75％", &["① 理解度? 理解度? 理解度? 90％", "② 満足度? 満足度? 満足度? 75％"]),
        ("①理解度\n②満足度\n以上について80％以上", "①90％\n②75％", &["① 理解度? 理解度? 理解度? 90％", "② 満足度? 満足度? 満足度? 75％"]),
        ("①理解度：80％以上\n以上3年続けて参加した割合：50％以上", "①90％", &["理解度? 80％以上? 80％以上以上3年続けて参加した割合：50％以上?", "理解度：80％以上/以上3年続けて参加した割合? 50％以上?", "1 left"]),
    ]);
}

/// Texts that are part of the name, and texts beside it.
#[test]
#[rustfmt::skip]
fn the_end_of_a_name() {
    hold(&[
        ("①や②の講座に満足した割合：80％以上", "75％", &["①? や②の講座に満足した割合? 80％以上 75％"]),
        ("講座①と講座②に満足した割合：80％以上", "75％", &["講座①と講座②に満足した割合 80％以上 75％"]),
        ("「満足：良い」と答えた割合：80％以上", "75％", &["「満足：良い」と答えた割合 80％以上 75％"]),
        ("割合（「良い」\n「やや良い」）80％以上", "75％", &["割合（「良い」/「やや良い」） 80％以上 75％"]),
        ("満足度：「問：良い」が80％以上", "75％", &["満足度? 80％以上? 「問：良い」が80％以上? 75％"]),
        ("平成28年度末までに：満足度80％以上", "75％", &["満足度 80％以上? 75％"]),
        ("満足度：区民モニターの平成28年度末に80％以上", "75％", &["満足度? 80％以上? 区民モニターの平成28年度末に80％以上? 75％"]),
        ("区民を対象に講座を開いた回数：5回以上", "4回", &["区民を対象に講座を開いた回数 5回以上 4回"]),
        ("区民を対象にした調査の満足度：80％以上", "75％", &["区民を対象にした調査の満足度 80％以上 区民? 75％"]),
        ("参加者数：前年度比10％以上増加", "9％", &["参加者数? 参加者数? 参加者数? 9％"]),
        ("平成28年度中に仕組みを立ち上げる", "立ち上げた", &["仕組み? 立ち上げる? 平成28年度中に仕組みを立ち上げる?", "1 left"]),
        ("仕組みを平成28年度中に立ち上げる", "立ち上げた", &["仕組み? 平成28年度中に立ち上げる? 仕組みを平成28年度中に立ち上げる?", "1 left"]),
        ("参加者数：年100人以上", "90人", &["参加者数 100人以上 年100人以上 90人"]),
        ("参加者数：延べ100人以上", "90人", &["参加者数? 100人以上? 延べ100人以上? 90人"]),
        ("満足度：80％以上（参加者に対するアンケート）", "75％", &["満足度 80％以上 参加者? 75％"]),
        ("満足度：80％以上（中学校を除く）", "75％", &["満足度 80％以上? 80％以上（中学校を除く）? 75％"]),
        ("平成29年度までに満足度：80％以上", "75％", &["平成29年度までに満足度? 80％以上? 75％"]),
        ("満足度：平成28年度に80％以上", "75％", &["満足度 80％以上? 75％"]),
    ]);
}

/// A performance target is for the form's own year: another year has no cell, and is asked about.
#[test]
fn a_target_that_is_due_elsewhere() {
    for (year, due, is_asked) in [
        (None, "平成28年度中に", true),
        (Some("平成28年度"), "平成28年度中に", false),
        (Some("平成28年度"), "H28年度中に", false),
        (Some("平成28年度"), "平成29年度までに", true),
        (Some("平成28年度"), "", false),
    ] {
        let mut given = Given::default();
        given.fiscal_year = year.map(|own| own.parse().expect("a year"));
        let targets = format!("満足度：{due}80％以上").leak();
        let expected = format!("満足度 80％以上{} 75％", if is_asked { "?" } else { "" });
        assert_eq!(told_of(given, targets, "75％"), [expected], "{year:?} {due}");
    }
}

/// A figure without a unit is confirmed beside a count and refused beside a percentage.
#[test]
#[rustfmt::skip]
fn a_figure_without_its_unit() {
    hold(&[
        ("参加者数：100人以上", "90", &["参加者数 100人以上 90?"]),
        ("参加者数：100人以上", "90人（未達成）", &["参加者数 100人以上 90人 未達成"]),
        ("満足度：80％以上", "75", &["満足度? 80％以上?", "1 left"]),
        ("満足度：80％以上", "0.75", &["満足度? 80％以上?", "1 left"]),
        ("満足度：80％以上", "75件", &["満足度? 80％以上?", "1 left"]),
    ]);
}

/// An initiative that is printed again has the same texts, or is asked about.
#[test]
#[rustfmt::skip]
fn repeated_print() {
    let cases: &[(&[[&'static str; 2]], &[&str])] = &[
        (&[["参加者数：100人以上", "90人"], ["参加者数：100人以上", "90人"]], &["参加者数 100人以上 90人"]),
        (&[["参加者数：100人以上", "90人"], ["参加者数：110人以上", "90人"]], &["参加者数? 100人以上? 90人?"]),
        (&[["参加者数：100人以上", "90人"], ["参加者数：100人以上", "95人"]], &["参加者数? 100人以上? 90人?", "1 left"]),
        (&[["参加者数：100人以上", "90人"], ["", "90人"]], &["参加者数? 100人以上? 90人"]),
        (&[["参加者数：100人以上", "90人"], ["参加者数：100人以上", ""]], &["参加者数 100人以上 90人?"]),
    ];
    for (rows, due) in cases {
        let own = told_twice(Given::default(), rows);
        assert_eq!(own, *due, "{rows:?}");
    }
}

/// The population of a reading is taken from an initiative that prints the same reading, unless the
/// indicator's own is printed.
#[test]
fn a_population_that_is_printed_is_kept() {
    for (reading, due) in
        [("52％", "区民"), ("52％（市民に対するアンケート）", "市民"), ("53％", "")]
    {
        let row = format!("㋐|【4-1】支える|認知度：50％以上|広める|{reading}|―");
        let grids = [
            crate::layout::told(&["項目|めざす状態|アウトカム|戦略|実績値|課題", &row]),
            crate::layout::told(&[
                "項目|取組内容|業績目標|撤退基準|業績目標の達成状況|課題",
                "㋐|【4-1-1】開く|認知度：50％以上|―|52％（区民に対するアンケート）|―",
            ]),
        ];
        let taken = read(&grids, Given::default());
        let place: Place = "【4-1】アウトカム①の実績の対象".parse().expect("a place");
        assert_eq!(taken.proposed().cell(&place).as_deref(), Some(due), "{reading}");
        let asked = taken.questions().filter(|own| own.places().contains(&place)).count();
        assert_eq!(asked, usize::from(!due.is_empty()), "{reading}");
    }
}
