//! The city's printed layout, as the real form is printed: nothing certain is wrong, and what is
//! left open is asked.

use kusei::intake::{Given, Intake, Reply, read};
use kusei::{RawSheet, Said, Sheet};

use crate::leaves::{Page, grids_of, leaves, pages_of};
use crate::real_form;
use crate::ways::ways;

/// The real form's pages: glyphs, figures and marks as printed, narratives in short.
pub(crate) fn pages() -> Vec<Page> {
    let json = include_str!("../../../data/fukushima-h28.printed.json");
    pages_of(json)
}

pub(crate) fn transcription() -> RawSheet {
    RawSheet::from(&real_form())
}

/// What the pages do not say.
pub(crate) fn city() -> Given<'static> {
    let mut given = Given::default();
    given.municipality = Some("大阪市");
    given
}

/// Answers every question as the transcription has it; gives the places it cannot be answered at.
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
    assert_eq!((own.certain, own.to_confirm, own.to_correct, own.refused), (533, 63, 5, 0));
    assert_eq!(own.missed.len(), 26);
    assert_eq!(taken.open(), 33);
    assert_eq!(taken.leftovers().count(), 0);
    let policy = real_form();
    let mut given = city();
    given.policy = Some(policy.policy());
    let taken = read(&grids, given);
    let own = leaves(&taken, &grids, &truth);
    assert_eq!(own.wrong, [""; 0]);
    assert_eq!((own.certain, taken.open()), (541, 28));
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

/// What is derived, in the order of the review.
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
fn what_is_proposed_is_what_the_first_proposals_make() {
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
    let _: Sheet = real_form();
}

/// Worse input is never surer: whatever is lost or moved, nothing certain is wrong, and what is
/// not read is asked about.
#[test]
fn nothing_certain_is_wrong_in_any_way() {
    let (pages, truth) = (pages(), transcription());
    let whole = {
        let grids = grids_of(&pages);
        leaves(&read(&grids, city()), &grids, &truth)
    };
    let ways = ways();
    assert!(ways.len() > 100);
    for way in ways {
        let mut worse = pages.clone();
        (way.change)(&mut worse);
        let grids = grids_of(&worse);
        let taken = read(&grids, city());
        let own = leaves(&taken, &grids, &truth);
        assert_eq!(own.wrong, [""; 0], "{}", way.name);
        assert!(own.certain <= whole.certain, "{}", way.name);
        assert!(own.certain == whole.certain || taken.open() > 0, "{}", way.name);
    }
}
