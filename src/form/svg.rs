//! Pictures in SVG 1.1: an indicator's path in a year and over the years, a ward on one page, and
//! wards compared.
//!
//! A picture is deterministic text, holds its own `title` and `desc`, uses no script, style sheet,
//! font or outside resource, and is complete on its own as a file or within an HTML page. What
//! differs in colour differs in shape too; the colours are those of Okabe and Ito, which
//! colour-blind readers can distinguish. Values are placed exactly, to a thousandth of a pixel,
//! without floats.
//!
//! Every value is beside its shape in the key, in the unit it is read in; names that are too long for a
//! picture end in … and are given whole in `title`.

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
