//! A document to fill in is a sheet; otherwise it has its defects.

use kusei::plan::DesiredOutcomeRef;
use kusei::wire::BlankStrategy;
use kusei::{Defects, RawSheet, Sheet};

use crate::documents::REAL;

fn written(strategies: &[(&str, u32, u16)]) -> Result<Sheet, Defects> {
    let sheet: Sheet = serde_json::from_str(REAL).expect("the real form");
    let strategies = strategies.iter().map(|(code, number, initiatives)| BlankStrategy {
        code: code.parse().expect("a code"),
        desired_outcome: DesiredOutcomeRef { pillar: 1, number: *number },
        initiatives: *initiatives,
    });
    let strategies: Vec<_> = strategies.collect();
    RawSheet::blank("架空区", sheet.fiscal_year(), sheet.policy(), &strategies).try_into()
}

#[test]
fn it_has_the_policy_and_the_codes() {
    let sheet = written(&[("4-1", 1, 2), ("4-2", 1, 0), ("5-1", 2, 12)]).expect("a sheet");
    let real: Sheet = serde_json::from_str(REAL).expect("the real form");
    assert_eq!(sheet.policy(), real.policy());
    assert_eq!(sheet.ward().as_str(), "架空区");
    let codes: Vec<_> = sheet.initiatives().map(|(_, own)| own.code().to_string()).collect();
    let of_third = (1..=12).map(|n| format!("5-1-{n}"));
    assert_eq!(
        codes,
        ["4-1-1".to_owned(), "4-1-2".into()].into_iter().chain(of_third).collect::<Vec<_>>()
    );
    let filled = RawSheet::from(&sheet);
    let of_strategies =
        filled.cells().filter(|(at, text)| at.to_string().starts_with("【") && !text.is_empty());
    let columns: Vec<_> = of_strategies.map(|(at, _)| at.column.code()).collect();
    assert!(columns.iter().all(|own| ["code", "desired_outcome"].contains(own)), "{columns:?}");
}

#[test]
fn a_document_that_is_not_a_sheet_has_defects() {
    for strategies in [&[("4-1", 1, 1), ("4-1", 2, 1)], &[("4-1", 1, 1), ("4-2", 9, 1)]] {
        assert!(written(strategies).is_err());
    }
    let most = written(&[("4-1", 1, u16::MAX)]).expect("a sheet");
    assert_eq!(most.initiatives().count(), usize::from(u16::MAX));
}
