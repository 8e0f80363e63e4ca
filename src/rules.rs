//! The rules: one file for each column of marks, each a table over small enums.
//!
//! | rule | column | standing |
//! |---|---|---|
//! | R1–R4 | criteria, targets, withdrawal criteria, achievement rates | beside their types |
//! | [R5](achievement) | 業績目標の達成状況 | INFERRED, 15 of 15 |
//! | [R6](initiative_effectiveness) | 戦略に対する取組の有効性 | INFERRED, 15 of 15 |
//! | [R7](individual) | アウトカムの達成状況（個別） | INFERRED, 16 of 16 |
//! | [R8](overall) | アウトカムの達成状況（全体） | INFERRED, 7 of 7 |
//! | [R9](progress) | 戦略の進捗状況 | INFERRED, 6 of 7 |
//! | [R10](strategy_effectiveness) | 戦略のアウトカムに対する有効性 | INFERRED |
//! | [R11](narrative) | 課題, 改善策 | STATED and INFERRED |
//!
//! All are pure and total: no clock, no rounding before a comparison, no panic.

pub mod achievement;
pub mod individual;
pub mod initiative_effectiveness;
mod interval;
mod line;
pub mod narrative;
mod outlook;
pub mod overall;
pub mod progress;
pub mod rubric;
mod schedule;
pub mod strategy_effectiveness;

pub use crate::achievement_rate::R4;
pub use crate::criterion::R1;
pub use crate::measured::R2;
pub use crate::withdrawal::R3;
pub use achievement::{R5, R5_MARK};
pub use individual::R7;
pub use initiative_effectiveness::R6;
pub use interval::{Interval, NotInForce};
pub use narrative::{R11, R11_STRATEGY};
pub use outlook::{
    Margin, Side, Trajectory, TrajectoryError, margin_to_target, margin_to_withdrawal,
    turning_point,
};
pub use overall::R8;
pub use progress::R9;
pub use rubric::{
    OutcomeRule, OverallRule, ProgressRule, RUBRIC_SCHEMA, RequiredNarratives, Rubric, RubricError,
};
pub use schedule::{RateSchedule, RateStep};
pub use strategy_effectiveness::R10;

use crate::clause::Rule;

/// Every rule table, R1 to R11.
pub const ALL: [&Rule; 13] =
    [&R1, &R2, &R3, &R4, &R5, &R5_MARK, &R6, &R7, &R8, &R9, &R10, &R11, &R11_STRATEGY];
