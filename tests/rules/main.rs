//! The rules R1 to R11, row by row; rubrics, which replace some of them; and the look ahead.

#[path = "../support/builders.rs"]
mod builders;
#[path = "../support/documents.rs"]
mod documents;
#[path = "../support/drawn.rs"]
mod drawn;
#[path = "../generate/mod.rs"]
mod generate;

mod clauses;
mod figures;
mod floats_differ;
mod monotone;
mod outlook;
mod r01_criterion;
mod r02_target;
mod r03_withdrawal;
mod r04_achievement_rate;
mod r05_achievement;
mod r06_initiative_effectiveness;
mod r07_individual;
mod r08_overall;
mod r09_progress;
mod r10_strategy_effectiveness;
mod r11_narrative;
mod rubric;
mod schedule;
mod turning_points;
