//! Any text, for every type that parses texts: parsing, printing and parsing again gives the same.
#![no_main]

use kusei::Criterion;
use kusei::FiscalYear;
use kusei::Quantity;
use kusei::terms::Achievement;
use kusei::terms::Combination;
use kusei::terms::Implementation;
use kusei::terms::InitiativeEffectiveness;
use kusei::terms::Level;
use kusei::terms::Missing;
use kusei::terms::OutcomeStatus;
use kusei::terms::Progress;
use kusei::terms::StrategyEffectiveness;
use kusei::terms::Text;
use kusei::terms::Verdict;
use kusei::value::InitiativeCode;
use kusei::value::ItemMark;
use kusei::value::MunicipalityCode;
use kusei::value::PlanCode;
use kusei::value::Rate;
use kusei::value::RateCriterion;
use kusei::value::ReadingValue;
use kusei::value::Stated;
use kusei::value::StrategyCode;
use kusei::value::Unit;
use kusei_fuzz::{text, wire_text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|printed: &str| {
    wire_text::<Achievement>(printed);
    wire_text::<Criterion>(printed);
    wire_text::<FiscalYear>(printed);
    wire_text::<InitiativeCode>(printed);
    wire_text::<InitiativeEffectiveness>(printed);
    wire_text::<ItemMark>(printed);
    wire_text::<Level>(printed);
    wire_text::<MunicipalityCode>(printed);
    wire_text::<OutcomeStatus>(printed);
    wire_text::<PlanCode>(printed);
    wire_text::<Progress>(printed);
    wire_text::<Quantity>(printed);
    wire_text::<Rate>(printed);
    wire_text::<RateCriterion>(printed);
    wire_text::<StrategyCode>(printed);
    wire_text::<StrategyEffectiveness>(printed);
    wire_text::<Verdict>(printed);
    text::<Missing>(printed);
    text::<Unit>(printed);
    if let Ok(word) = printed.parse::<Combination>() {
        assert_eq!(word.code(), printed);
    }
    if let Ok(word) = printed.parse::<Implementation>() {
        assert_eq!(word.code(), printed);
    }
    if let Ok(ReadingValue::Quantity(quantity)) = printed.parse() {
        assert_eq!(printed.parse(), Ok(quantity));
    }
    assert_eq!(Stated::<Progress>::from(printed).printed(), printed);
    let cell = Text::from(printed);
    assert_eq!(
        u8::from(cell.is_blank()) + u8::from(cell.is_dash()) + u8::from(cell.is_filled()),
        1
    );
});
