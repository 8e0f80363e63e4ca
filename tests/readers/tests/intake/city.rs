//! The city's printed layout, as in the real form: everything certain is right, and everything else
//! is asked about.

use kusei::intake::{AnswerError, Given, Intake, Question, QuestionKind, Reply, read};
use kusei::{RawSheet, Said};

use crate::leaves::{Page, grids_of, leaves, pages_of};
use crate::real_form;

/// Returns the real form's pages: glyphs, figures and marks as printed, narratives shortened.
pub(crate) fn pages() -> Vec<Page> {
    let json = include_str!("../../../data/fukushima-h28.printed.json");
    pages_of(json)
}

pub(crate) fn transcription() -> RawSheet {
    RawSheet::from(&real_form())
}

/// Returns what the pages do not contain.
pub(crate) fn city() -> Given<'static> {
    let mut given = Given::default();
    given.municipality = Some("大阪市");
    given
}

/// Answers every question from the transcription, and returns the places where that is impossible.
pub(crate) fn answer_from(taken: &mut Intake<'_>, truth: &RawSheet) -> Vec<String> {
    let questions: Vec<_> = taken.questions().cloned().collect();
    let mut refused = Vec::new();
    for question in questions {
        let texts: Vec<String> = question
            .places()
            .iter()
            .map(|place| truth.cell(place).unwrap_or_default().into_owned())
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let reply = if texts.is_empty() { Reply::Leave } else { Reply::Each(&texts) };
        if let Err(error) = taken.answer(question.id(), reply) {
            refused.push(format!("{}: {error}", question.ja()));
        }
    }
    refused
}

#[test]
fn nothing_certain_is_wrong() {
    let (pages, truth) = (pages(), transcription());
    let grids = grids_of(&pages);
    let taken = read(&grids, city());
    let own = leaves(&taken, &grids, &truth);
    assert_eq!(own.wrong, [""; 0]);
    assert_eq!((own.certain, own.to_confirm, own.to_correct, own.refused), (530, 74, 7, 0));
    assert_eq!((own.missed.len(), taken.open()), (22, 45));
    assert_eq!(taken.leftovers().count(), 0);
    let policy = real_form();
    let mut given = city();
    given.policy = Some(policy.policy());
    let taken = read(&grids, given);
    let own = leaves(&taken, &grids, &truth);
    assert_eq!(own.wrong, [""; 0]);
    assert_eq!((own.certain, taken.open()), (538, 40));
}

#[test]
fn answered_it_has_the_marks_and_the_findings_of_the_transcription() {
    let (pages, truth) = (pages(), transcription());
    let grids = grids_of(&pages);
    let mut taken = read(&grids, city());
    assert_eq!(answer_from(&mut taken, &truth), [""; 0]);
    let sheet = taken.finish().expect("a sheet");
    let expected = real_form();
    let (own, due) = (kusei::review(&sheet), kusei::review(&expected));
    let findings = |review: &kusei::Review<'_>| -> Vec<String> {
        review
            .findings()
            .iter()
            .map(|finding| format!("{} {}", finding.at(), finding.code()))
            .collect()
    };
    assert_eq!(findings(&own), findings(&due));
    assert_eq!(findings(&own).len(), 8);
    let marks = |review: &kusei::Review<'_>| -> Vec<String> {
        let json = serde_json::to_value(review).expect("a review");
        let mut marks = Vec::new();
        collect(&json, &mut marks);
        marks
    };
    assert_eq!(marks(&own), marks(&due));
}

/// Collects the derived marks, in the order of the review.
fn collect(json: &serde_json::Value, marks: &mut Vec<String>) {
    match json {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                if ["mark", "judgement", "undetermined"].contains(&key.as_str()) {
                    marks.push(value.to_string());
                } else {
                    collect(value, marks);
                }
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|own| collect(own, marks)),
        _ => {}
    }
}

#[test]
fn the_proposed_sheet_is_that_of_the_first_proposals() {
    let pages = pages();
    let grids = grids_of(&pages);
    let mut taken = read(&grids, city());
    let proposed = taken.proposed();
    let ids: Vec<(usize, bool)> =
        taken.questions().map(|own| (own.id(), own.proposals().next().is_some())).collect();
    for (id, is_proposed) in ids.into_iter().rev() {
        assert!(is_proposed);
        assert_eq!(taken.answer(id, Reply::Take(0)), Ok(()));
    }
    assert_eq!(taken.proposed(), proposed);
    assert!(taken.finish().is_ok());
}

#[test]
fn every_cell_has_one_fate_and_every_cell_of_the_sheet_an_origin() {
    let pages = pages();
    let grids = grids_of(&pages);
    let taken = read(&grids, city());
    for (place, text) in taken.proposed().cells().filter(|(_, text)| !text.is_empty()) {
        let is_head = [kusei::Column::Format, kusei::Column::Form, kusei::Column::Municipality];
        if is_head.contains(&place.column) {
            continue;
        }
        let origins = taken.origins(place);
        let is_asked = taken.questions().any(|own| own.places().contains(&place));
        assert!(!origins.is_empty() || is_asked, "{place}: {text}");
        for origin in origins {
            assert!(taken.fate(*origin).is_some());
        }
    }
}

/// Last year's readings of targets have no cell on the form; they come from last year's sheet.
#[test]
fn readings_that_are_not_printed_are_proposed_from_last_years_sheet() {
    let pages = pages();
    let grids = grids_of(&pages);
    let last = real_form();
    let mut given = city();
    given.last_year = Some(&last);
    let taken = read(&grids, given);
    let place = "【4-2-2】業績目標①の前年度の実績値".parse().expect("a place");
    assert_eq!(taken.proposed().cell(&place).as_deref(), Some("5回"));
    assert!(taken.questions().any(|own| own.places().contains(&place)));
}

/// Of two wards in one file, one is read: the given one, else the first.
#[test]
fn one_ward_is_read() {
    let mut both = pages();
    let mut others = pages();
    for cell in others.iter_mut().flat_map(|page| &mut page.cells) {
        cell.text = cell.text.replace("福島区", "此花区");
    }
    both.extend(others);
    let grids = grids_of(&both);
    let taken = read(&grids, city());
    assert_eq!(taken.proposed().ward, "福島区");
    let is_told = |own: &Question| matches!(own.kind(), QuestionKind::SeveralWards(_));
    assert!(taken.questions().any(is_told));
    let mut given = city();
    given.ward = Some("此花区");
    assert_eq!(read(&grids, given).proposed().ward, "此花区");
}

/// The reader of its column checks a written answer at once; after an error nothing has changed.
#[test]
fn an_answer_is_read_at_once() {
    let pages = pages();
    let grids = grids_of(&pages);
    let mut taken = read(&grids, city());
    let place = "【4-4-2】業績目標①の目標値".parse().expect("a place");
    let asked = taken.questions().find(|own| own.places().contains(&place)).expect("a question");
    let (id, count) = (asked.id(), asked.places().len());
    let before = taken.proposed();
    let texts = vec!["六割五分くらい"; count];
    assert!(matches!(taken.answer(id, Reply::Each(&texts)), Err(AnswerError::Unreadable(_))));
    assert_eq!(taken.answer(id, Reply::Take(7)), Err(AnswerError::NotOffered));
    assert_eq!(taken.answer(id, Reply::Leave), Err(AnswerError::NotOffered));
    assert_eq!(taken.proposed(), before);
    assert!(taken.finish().is_err());
}

/// Questions are in form order, and name the place, the question and the proposals in both
/// languages.
#[test]
fn questions_are_in_form_order_in_both_languages() {
    let pages = pages();
    let grids = grids_of(&pages);
    let taken = read(&grids, city());
    let places: Vec<_> = taken.questions().map(|own| own.places()[0]).collect();
    assert!(places.is_sorted());
    let first = taken.questions().next().expect("one");
    assert!(first.ja().to_string().starts_with("めざす成果1（3）㋐の成果指標①の指標名ほか3欄："));
    assert!(first.en().to_string().starts_with(
        "desired outcome 1 (3) ㋐, common indicator 1: what is measured and 3 more: "
    ));
    assert!(first.en().to_string().ends_with("仕組みを立ち上げる。]"));
}
