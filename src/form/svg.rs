//! Pictures in SVG 1.1: an indicator's path in a year and over the years, a ward on one page, and
//! wards compared.
//!
//! A picture is deterministic text with its own `title` and `desc`. It uses no script, style sheet,
//! font or external resource, so it works as a file or within an HTML page. Colours always come
//! with different shapes, and are those of Okabe and Ito, which colour-blind readers can
//! distinguish. Values are placed exactly, to a thousandth of a pixel, without floats.
//!
//! The key lists every value beside its shape, in its own unit. Names that are too long for a
//! picture end in … and are complete in `title`.

pub(crate) mod axis;
pub(crate) mod canvas;
pub(crate) mod dots;
pub(crate) mod key;
pub(crate) mod lettering;
pub(crate) mod marks;
pub(crate) mod overview;
pub(crate) mod path;
pub(crate) mod picture;
pub(crate) mod scale;
pub(crate) mod shapes;
pub(crate) mod ward_grid;
pub(crate) mod years;

pub use crate::form::svg::dots::WardDots;
pub use crate::form::svg::dots::ward::WardDot;
pub use crate::form::svg::overview::Overview;
pub use crate::form::svg::path::PathPicture;
pub use crate::form::svg::ward_grid::WardGrid;
pub use crate::form::svg::years::YearsPicture;
