//! A city: its wards compared, and their marks counted.

pub(crate) mod comparison;
pub(crate) mod roll_up;

pub use self::comparison::defect::{ComparisonDefect, ComparisonDefects, PolicyEntry};
pub use self::comparison::row::{Rank, Unranked, WardRow};
pub use self::comparison::{CommonIndicator, Comparison};
pub use self::roll_up::counts::MarkCounts;
pub use self::roll_up::tally::{LeftOut, Tally};
pub use self::roll_up::{RollUp, RollUpRow, Scope};
