//! Totality, determinism and losslessness of whole sheets.

use kusei::review::compare_rubrics;
use kusei::value::PlanCode;
use kusei::{Column, Defects, RawSheet, Review, Rubric, Said, Sheet, review, review_with};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use serde_json::{from_str, to_string, to_value};

use crate::drawn::{Law, any, config, sheets};

/// The columns that a row can be asked for, and one that it cannot.
const COLUMNS: [Column; 7] = [
    Column::Overall,
    Column::Progress,
    Column::StrategyEffectiveness,
    Column::Achievement,
    Column::InitiativeEffectiveness,
    Column::Withdrawal,
    Column::Ward,
];

/// The codes of all rows.
fn codes(sheet: &Sheet) -> Vec<PlanCode> {
    let strategies = sheet.strategies().iter().map(|row| PlanCode::Strategy(row.code()));
    let initiatives = sheet.initiatives().map(|(_, row)| PlanCode::Initiative(row.code()));
    strategies.chain(initiatives).collect()
}

/// Returns everything that a review can return, as one text.
fn all_of(review: &Review<'_>) -> String {
    let mut told = vec![to_string(review).expect("a wire form")];
    for finding in review.findings() {
        told.push(format!("{finding}\n{}", finding.en()));
    }
    for code in codes(review.sheet()) {
        for column in COLUMNS {
            told.push(match review.explain(code, column) {
                Ok(why) => format!("{why}\n{}\n{}", why.en(), to_string(&why).expect("JSON")),
                Err(nothing) => nothing.to_string(),
            });
        }
    }
    told.join("\n")
}

fn is_lossless(sheet: &Sheet) -> Law {
    let written = to_string(sheet).expect("a wire form");
    let again: Sheet = match from_str(&written) {
        Ok(again) => again,
        Err(error) => panic!("{error}\n{written}"),
    };
    prop_assert_eq!(&again, sheet);
    prop_assert_eq!(to_string(&again).expect("a wire form"), written);
    let again = Sheet::try_from(RawSheet::from(sheet));
    prop_assert_eq!(again.as_ref(), Ok(sheet));
    Ok(())
}

/// Every defect is on a line of its own, which is short and has no invisible characters, and there
/// is at least one.
fn are_told(defects: &Defects) -> Law {
    prop_assert!(defects.count() > 0);
    prop_assert_eq!(defects.iter().count() + defects.unlisted(), defects.count());
    let lines = defects.count().min(Defects::LISTED) + usize::from(defects.unlisted() > 0);
    prop_assert_eq!(defects.to_string().lines().count(), lines);
    for told in defects.iter().map(ToString::to_string) {
        prop_assert!(told.chars().count() < 300 && !told.chars().any(char::is_control), "{told}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn any_sheet_is_reviewed_explained_and_written_and_always_the_same(
        sheet in sheets::<Sheet>(),
        rubric in any::<Rubric>(),
    ) {
        prop_assert_eq!(all_of(&review(&sheet)), all_of(&review(&sheet.clone())));
        match review_with(&sheet, &rubric) {
            Ok(review) => {
                prop_assert!(rubric.interval().contains(sheet.fiscal_year()));
                prop_assert_eq!(all_of(&review), all_of(&review.clone()));
                let differences = compare_rubrics(&sheet, &Rubric::default(), &rubric);
                let differences = differences.expect("both in force");
                prop_assert!(differences.marks().iter().all(|own| own.mark.differs()));
                prop_assert!(to_string(&differences).is_ok());
            }
            Err(error) => {
                prop_assert!(!rubric.interval().contains(sheet.fiscal_year()));
                prop_assert_eq!(error.year, sheet.fiscal_year());
            }
        }
    }

    #[test]
    fn a_rubric_held_against_itself_changes_nothing(
        sheet in sheets::<Sheet>(),
        rubric in any::<Rubric>(),
    ) {
        prop_assert!(compare_rubrics(&sheet, &rubric, &rubric).unwrap_or_default().is_empty());
    }

    #[test]
    fn a_sheet_is_written_without_loss(sheet in sheets::<Sheet>()) {
        is_lossless(&sheet)?;
    }

    #[test]
    fn a_written_sheet_has_the_same_review(sheet in sheets::<Sheet>()) {
        let again: Sheet = from_str(&to_string(&sheet).expect("a wire form")).expect("a sheet");
        let [a, b] = [&sheet, &again].map(|sheet| to_string(&review(sheet)).expect("JSON"));
        prop_assert_eq!(a, b);
    }

    #[test]
    fn any_document_is_a_sheet_or_has_defects(raw in sheets::<RawSheet>()) {
        let document = to_string(&raw).expect("a wire form");
        let again = from_str::<RawSheet>(&document).ok();
        prop_assert_eq!(again.as_ref(), Some(&raw));
        match Sheet::try_from(raw.clone()) {
            Ok(sheet) => {
                is_lossless(&sheet)?;
                prop_assert_eq!(from_str::<Sheet>(&document).ok(), Some(sheet));
            }
            Err(defects) => {
                are_told(&defects)?;
                prop_assert_eq!(Sheet::try_from(raw), Err(defects.clone()));
                let told = from_str::<Sheet>(&document).map_err(|error| error.to_string());
                prop_assert!(told.is_err_and(|told| told.starts_with(&defects.to_string())));
            }
        }
    }

    /// Defects are in form order: those of a document that ends early come first.
    #[test]
    fn a_document_that_ends_earlier_has_the_first_of_the_defects(
        raw in sheets::<RawSheet>(),
        kept in 0..4_usize,
    ) {
        let mut shorter = raw.clone();
        shorter.strategies.truncate(kept);
        let all = Sheet::try_from(raw).err().unwrap_or_default();
        let first = Sheet::try_from(shorter).err().unwrap_or_default();
        prop_assert!(all.iter().zip(&first).all(|(a, b)| a == b));
        prop_assert!(first.count() <= all.count());
    }

    #[test]
    fn a_finding_is_at_its_place_on_the_sheet(sheet in sheets::<Sheet>()) {
        let review = review(&sheet);
        let codes = codes(&sheet);
        let rows = review.findings().iter().map(|finding| finding.at().row.plan_code());
        let rows: Vec<_> = rows.map(|code| codes.iter().position(|own| Some(*own) == code)).collect();
        prop_assert!(rows.iter().all(Option::is_some));
        for finding in review.findings() {
            let written = to_value(finding).expect("JSON");
            prop_assert_eq!(written.get("stated").and_then(|s| s.as_str()), finding.stated());
        }
    }
}
