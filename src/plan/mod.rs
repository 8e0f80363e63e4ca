//! The plan: 区政運営基本方針 → めざす成果 → 戦略 → 具体的取組, with targets, withdrawal criteria and stated marks.
//!
//! | type | has |
//! |---|---|
//! | [`Sheet`] | a [`BasicPolicy`] and the strategies |
//! | [`BasicPolicy`] → [`Pillar`] → [`DesiredOutcome`] → [`Item`] | common indicators, each a [`Target`] |
//! | [`Strategy`] | texts, [`Indicator`]s, [`StrategyMarks`] and initiatives |
//! | [`Initiative`] | [`PerformanceTarget`]s, a [`Withdrawal`], texts and [`InitiativeMarks`] |
//! | [`Indicator`], [`PerformanceTarget`] | a [`MeasuredTarget`]: a [`Target`], this year's reading and last year's |
//! | [`Target`] | a [`Goal`], years, population and path |
//! | [`Place`] | the name of a cell: its [`Row`], [`Line`] and [`Column`] |

pub(crate) mod facts;
pub(crate) mod goal;
pub(crate) mod initiative;
pub(crate) mod measured;
pub(crate) mod path;
pub(crate) mod place;
pub(crate) mod policy;
pub(crate) mod prose;
pub(crate) mod reference;
pub(crate) mod sheet;
pub(crate) mod spellings;
pub(crate) mod strategy;
pub(crate) mod target;
pub(crate) mod ward;
pub(crate) mod withdrawal;

pub use self::goal::Goal;
pub use self::initiative::{Initiative, InitiativeMarks, PerformanceTarget};
pub use self::measured::MeasuredTarget;
pub use self::measured::mismatch::{Mismatch, Mismatched};
pub use self::path::{PathError, TargetPath, Waypoint};
pub use self::place::Place;
pub use self::place::column::Column;
pub use self::place::read::NotAPlace;
pub use self::place::row::{Line, Row};
pub use self::policy::{BasicPolicy, DesiredOutcome, DesiredOutcomeRef, Item, Pillar};
pub use self::reference::{Baseline, Reference};
pub use self::sheet::Sheet;
pub use self::strategy::{Indicator, ItemTexts, Strategy, StrategyMarks};
pub use self::target::Target;
pub use self::ward::WardName;
pub use self::withdrawal::Withdrawal;
pub use self::withdrawal::condition::{Condition, ConditionSubject, ConditionTest};
