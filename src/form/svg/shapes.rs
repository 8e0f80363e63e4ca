//! The shapes that distinguish values in a picture, and the colours of Okabe and Ito.

// The colours of Okabe and Ito, on white.
pub(crate) const BLACK: &str = "#000000";
pub(crate) const BLUE: &str = "#0072b2";
pub(crate) const GREEN: &str = "#007a5a";
pub(crate) const VERMILION: &str = "#d55e00";
/// A vermilion dark enough for text.
pub(crate) const DARK_VERMILION: &str = "#a33f00";
pub(crate) const WHITE: &str = "#ffffff";
pub(crate) const GREY: &str = "#595959";
pub(crate) const PALE: &str = "#d9d9d9";
pub(crate) const BAND: &str = "#ececec";

/// The shapes that distinguish values where colours cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A hollow circle: last year.
    Circle,
    /// A filled diamond: this year.
    Diamond,
    /// A cross: the value required by the line.
    Cross,
    /// A triangle pointing in the better direction: the target.
    Up,
    /// The same, pointing down.
    Down,
    /// Hollow triangles: a target that was revised.
    PastUp,
    PastDown,
    /// A square: the withdrawal criterion.
    Square,
    /// A filled circle: a ward that meets the target.
    Disc,
    /// A hollow diamond: a ward that does not.
    Open,
}

impl Shape {
    pub(crate) const fn colour(self) -> &'static str {
        match self {
            Self::Circle | Self::PastUp | Self::PastDown => GREY,
            Self::Diamond => BLACK,
            Self::Cross | Self::Disc => BLUE,
            Self::Up | Self::Down => GREEN,
            Self::Square | Self::Open => VERMILION,
        }
    }

    /// Returns the outline around (0, 0).
    pub(crate) const fn outline(self) -> &'static str {
        match self {
            Self::Circle | Self::Disc => "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z",
            Self::Diamond | Self::Open => "M0 -6L6 0L0 6L-6 0Z",
            Self::Cross => "M-5 -5L5 5M-5 5L5 -5",
            Self::Up | Self::PastUp => "M0 -6L6 5L-6 5Z",
            Self::Down | Self::PastDown => "M0 6L6 -5L-6 -5Z",
            Self::Square => "M-4 -4L4 -4L4 4L-4 4Z",
        }
    }

    /// Returns the fill.
    pub(crate) const fn fill(self) -> &'static str {
        match self {
            Self::Diamond | Self::Up | Self::Down | Self::Square | Self::Disc => self.colour(),
            Self::Circle | Self::Open | Self::PastUp | Self::PastDown => WHITE,
            Self::Cross => "none",
        }
    }
}
