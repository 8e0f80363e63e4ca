//! Last year's figures without a column: from 前年度までの実績, else from last year's sheet, and always to
//! be confirmed.

use kusei::intake::{Given, Grid, Intake, QuestionKind, Unsure, read};
use kusei::plan::Place;

use crate::{grid, real_form};

/// Returns a strategy and an initiative with these targets, printed once for each of these texts.
fn grids(targets: &'static str, priors: &[&'static str]) -> [Grid<'static>; 2] {
    let outcomes = grid(&[
        &["項目", "めざす状態", "アウトカム", "戦略", "課題"],
        &["㋐", "【4-1】支え合う", "認知度：平成29年度までに50％以上", "広める", "―"],
    ]);
    let own = priors.iter().map(|prior| ["㋐", "【4-1-1】教室を開く", targets, "", prior, ""]);
    let head = ["項目", "取組内容", "業績目標", "撤退基準", "前年度までの実績", "取組実績"];
    let rows: Vec<[&'static str; 6]> = [head].into_iter().chain(own).collect();
    let rows: Vec<&[&'static str]> = rows.iter().map(<[_; 6]>::as_slice).collect();
    [outcomes, grid(&rows)]
}

fn given() -> Given<'static> {
    let mut given = Given::default();
    given.fiscal_year = "平成28年度".parse().ok();
    given
}

/// Returns last year's reading of a target, blank if none is proposed; it is never certain.
fn proposed(taken: &Intake<'_>, target: char, why: Unsure) -> String {
    let place = format!("【4-1-1】業績目標{target}の前年度の実績値");
    let place: Place = place.parse().expect("a place");
    let text = taken.proposed().cell(&place).unwrap_or_default().into_owned();
    let asked = taken.questions().find(|own| own.places().contains(&place));
    let reason = asked.map(|own| match own.kind() {
        QuestionKind::ToConfirm { why, .. } => *why,
        _ => panic!("{own:?}"),
    });
    assert_eq!(reason, Some(why).filter(|_| !text.is_empty()), "{text}");
    text
}

fn of_prior(targets: &'static str, priors: &[&'static str]) -> [String; 2] {
    let grids = grids(targets, priors);
    let taken = read(&grids, given());
    ['①', '②'].map(|target| proposed(&taken, target, Unsure::PriorFigure))
}

/// A figure in the unit of only one target, and of no year but the last.
#[test]
fn readings_from_the_text_of_results() {
    let targets = "①参加者数：100人以上\n②満足度：80％以上";
    for (prior, due) in [
        ("参加者90人、満足度75％", ["90人", "75％"]),
        ("満足度75％、参加者90人", ["90人", "75％"]),
        ("平成27年度は参加者90人", ["90人", ""]),
        ("27年度は参加者90人", ["90人", ""]),
        ("平成26年度は参加者90人", ["", ""]),
        ("26年度は参加者90人", ["", ""]),
        ("昭和27年度は参加者90人", ["", ""]),
        ("参加者90人（27年度）、80人（26年度）", ["", ""]),
        ("春に90人、秋に80人、満足度75％", ["", "75％"]),
        ("教室を90回開いた", ["", ""]),
        ("教室を開いた", ["", ""]),
        ("―", ["", ""]),
    ] {
        assert_eq!(of_prior(targets, &[prior]), due.map(String::from), "{prior}");
    }
}

/// With two targets in one unit, it is unclear which one a figure belongs to.
#[test]
fn two_targets_in_one_unit_have_no_reading() {
    let targets = "①参加者数：100人以上\n②修了者数：80人以上";
    assert_eq!(of_prior(targets, &["参加者90人"]), [""; 2].map(String::from));
}

#[test]
fn texts_that_differ_give_no_reading() {
    let targets = "①参加者数：100人以上\n②満足度：80％以上";
    let again = ["参加者90人", "参加者 90人"];
    assert_eq!(of_prior(targets, &again), ["90人", ""].map(String::from));
    assert_eq!(of_prior(targets, &["参加者90人", "参加者91人"]), [""; 2].map(String::from));
}

/// Without the evaluated year, the last year is unknown.
#[test]
fn without_a_year_none() {
    let grids = grids("①参加者数：100人以上", &["参加者90人"]);
    let taken = read(&grids, Given::default());
    assert_eq!(proposed(&taken, '①', Unsure::PriorFigure), "");
}

/// Last year's sheet has precedence over the text.
#[test]
fn last_years_sheet_has_precedence() {
    let grids = grids("①参加者数：100人以上", &["参加者90人"]);
    let mut json: serde_json::Value =
        serde_json::from_str(crate::documents::REAL).expect("the real form");
    let own = &mut json["strategies"][0]["initiatives"][0];
    assert_eq!(own["code"], "4-1-1");
    let target = |name: &str, reading: &str| serde_json::json!({ "name": name, "criterion": "100人以上", "reading": reading });
    own.as_object_mut().expect("an initiative").remove("withdrawal");
    own["targets"] = serde_json::json!([target("参加者数", "95人"), target("他", "1人")]);
    let last = |json: &serde_json::Value| -> kusei::Sheet {
        serde_json::from_value(json.clone()).expect("a sheet")
    };
    let sheet = last(&json);
    let mut known = given();
    known.last_year = Some(&sheet);
    assert_eq!(proposed(&read(&grids, known), '①', Unsure::LastYear), "95人");
    // With two targets of one name, neither is used; then the text is.
    json["strategies"][0]["initiatives"][0]["targets"] =
        serde_json::json!([target("参加者数", "95人"), target("参加者数", "96人")]);
    let sheet = last(&json);
    known.last_year = Some(&sheet);
    assert_eq!(proposed(&read(&grids, known), '①', Unsure::PriorFigure), "90人");
}

/// Last year's readings that the form prints are kept, whatever last year's sheet has.
#[test]
fn printed_readings_are_kept() {
    let pages = crate::city::pages();
    let grids = crate::leaves::grids_of(&pages);
    let place: Place = "【4-1】アウトカム①の前年度の実績値".parse().expect("a place");
    let last = real_form();
    let mut known = crate::city::city();
    let before = read(&grids, known).proposed();
    known.last_year = Some(&last);
    let taken = read(&grids, known);
    assert_eq!(taken.proposed().cell(&place), before.cell(&place));
    assert_eq!(before.cell(&place).as_deref(), Some("54.2%"));
    assert!(!taken.questions().any(|own| own.places().contains(&place)));
}
