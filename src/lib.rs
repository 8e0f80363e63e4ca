//! kusei
#![no_std]
#![forbid(unsafe_code)]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::arithmetic_side_effects,
    clippy::wildcard_enum_match_arm
)]
#![deny(unreachable_patterns)]

extern crate alloc;

mod achievement_rate;
mod clause;
mod code;
mod criterion;
mod derived;
mod figure;
mod fiscal_year;
mod initiative;
mod legend;
mod measured;
mod notation;
mod numeral;
mod policy;
mod quantity;
mod reading;
mod review;
pub mod rules;
mod sheet;
mod stated;
mod strategy;
mod target;
mod text;
mod unit;
mod withdrawal;

pub use achievement_rate::{AchievementRate, Rate, RateCriterion, RateError};
pub use clause::{Because, Clause, Decided, Ground, Grounds, Rule, Standing};
pub use code::{CodeError, InitiativeCode, ItemMark, MunicipalityCode, StrategyCode};
pub use criterion::{Comparator, Criterion, CriterionError, Direction, Satisfaction};
pub use derived::{Derived, Reason};
pub use figure::Figure;
pub use fiscal_year::{Era, FiscalYear, FiscalYearError};
pub use initiative::{Implementation, Initiative, InitiativeMarks, PerformanceTarget};
pub use legend::{
    Achievement, InitiativeEffectiveness, Legend, Level, OutcomeStatus, Progress,
    StrategyEffectiveness, UnknownMark, Verdict,
};
pub use measured::{Attainment, MeasuredTarget, Mismatch, Mismatched};
pub use notation::Excerpt;
pub use policy::{BasicPolicy, DesiredOutcome, Item, Pillar};
pub use quantity::{Incomparable, Quantity, QuantityError};
pub use reading::{MilestoneState, Missing, Reading, ReadingValue, UnknownWord};
pub use review::{
    Finding, FindingCode, IndicatorReview, InitiativeReview, Rating, Review, Severity,
    StrategyReview, review, review_with,
};
pub use rules::{OutcomeRule, ProgressRule, Rubric};
pub use sheet::{
    Column, Defect, DefectKind, Defects, FORM, FORMAT, Line, Place, RawCommonIndicator,
    RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator, RawInitiative,
    RawInitiativeMarks, RawItem, RawItemText, RawPillar, RawPolicy, RawReading, RawReadingFields,
    RawSheet, RawStrategy, RawStrategyMarks, RawSubject, RawTarget, RawTexts, RawWithdrawal, Row,
    Sheet,
};
pub use stated::{Stated, Statement};
pub use strategy::{DesiredOutcomeRef, Indicator, ItemTexts, Strategy, StrategyMarks};
pub use target::{Goal, Target};
pub use text::Text;
pub use unit::{Counter, Dimension, NotAUnit, Symbol, Unit};
pub use withdrawal::{
    Combination, Condition, ConditionState, Subject, Test, Withdrawal, WithdrawalState,
};
