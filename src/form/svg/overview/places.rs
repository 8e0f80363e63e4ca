//! The positions of the columns on a ward's page.

use crate::form::edition::Paper;
use crate::form::svg::scale::Px;

/// The positions of the columns: names, bullets, values, marks, initiatives, their marks, end.
pub(crate) struct OverviewPlaces {
    pub(crate) width: i64,
    pub(crate) height: i64,
    pub(crate) bullet: [Px; 2],
    pub(crate) value: Px,
    pub(crate) mark: Px,
    pub(crate) initiative: Px,
    pub(crate) achievement: Px,
    pub(crate) effectiveness: Px,
}

impl OverviewPlaces {
    pub(crate) fn of(paper: Paper) -> Self {
        let (width, height) = match paper {
            Paper::A4 => (1123, 794),
            Paper::A3 => (1587, 1123),
        };
        let at = |thousandths| Px::whole(0).towards(Px::whole(width), thousandths, 1000);
        Self {
            width,
            height,
            bullet: [at(290), at(440)],
            value: at(452),
            mark: at(585),
            initiative: at(625),
            achievement: at(908),
            effectiveness: at(964),
        }
    }

    /// Returns how many half-width characters fit.
    pub(crate) fn room(&self, from: Px, to: Px) -> usize {
        let pixels = to.minus(from).pixels().min(self.width);
        usize::try_from(pixels.saturating_mul(3) / 20).unwrap_or_default().saturating_sub(1)
    }
}
