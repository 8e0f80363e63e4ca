//! The roll-up against counts over the reviews' own values; sums, legends, the real form.

#[path = "roll_up/counts.rs"]
mod counts;
#[path = "naive/document.rs"]
mod document;
#[path = "naive/drafts.rs"]
mod drafts;
#[path = "naive/family.rs"]
mod family;
#[path = "naive/fraction.rs"]
#[expect(dead_code, reason = "nothing is evaluated here")]
mod fraction;
#[path = "naive/generator.rs"]
mod generator;
#[path = "naive/model.rs"]
#[expect(dead_code, reason = "nothing is evaluated here")]
mod model;
#[path = "naive/plan.rs"]
mod plan;
#[path = "naive/random.rs"]
mod random;
#[path = "roll_up/real.rs"]
mod real;
#[path = "naive/spelling.rs"]
mod spelling;
#[path = "roll_up/tallies.rs"]
mod tallies;
