//! Years: one ward's sheets in order, the path of every indicator, and differences between sheets.

pub(crate) mod continuity;
pub(crate) mod defect;
pub(crate) mod event;
pub(crate) mod finding;
pub(crate) mod matching;
pub(crate) mod path;
pub(crate) mod serialize;
pub(crate) mod series;
pub(crate) mod table;

pub use self::defect::{SeriesDefect, SeriesDefects};
pub use self::event::{IndicatorEvent, Succession};
pub use self::finding::SeriesFinding;
pub use self::path::{IndicatorPath, PathPoint};
pub use self::series::Series;
