//! Wards × common indicators: every ward's mark and rank on every common indicator.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::city::{CommonIndicator, Comparison, WardRow};
use crate::form::captions as words;
use crate::form::svg::canvas::{Anchor, Canvas, Chip, GREY, LINE, MARGIN, PALE, Picture, lines};
use crate::form::svg::scale::Px;
use crate::plan::{Column, WardName};
use crate::review::Review;
use crate::terms::{Language, Said};

/// A picture of all wards on all common indicators.
///
/// A row for each ward in the order of the comparison, a column for each common indicator in policy
/// order. A cell holds the derived mark of the ward's own indicator, in a filled box for A and an
/// outlined one for B, and the ward's rank; a cell that is not ranked is hatched, one without an
/// indicator is blank. The columns are named under the table. Colours are those of the marks: no
/// value is shaded against another.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::svg::WardGrid;
///
/// # let json = kusei::wire::REAL_FORM;
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let review = kusei::review(&sheet);
/// let comparison = kusei::Comparison::new([&review])?;
/// assert!(WardGrid::of(&comparison).to_string().contains("福島区"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct WardGrid<'c> {
    comparison: &'c Comparison<'c>,
    language: Language,
}

/// Where the first column is, and how wide a column and how high a row.
const LEFT: i64 = 150;
const CELL: i64 = 46;
const ROW: i64 = 24;
/// No picture is narrower: the names of the columns are under the table.
const NARROWEST: i64 = 640;

impl<'c> WardGrid<'c> {
    /// The picture of a comparison.
    #[must_use]
    pub const fn of(comparison: &'c Comparison<'c>) -> Self {
        Self { comparison, language: Language::Japanese }
    }

    /// The picture with captions in a language.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    fn title(&self) -> String {
        let (language, year) = (self.language, self.comparison.fiscal_year());
        let between = language.choose("　", ", ");
        format!("{}{between}{}", Column::Individual.to(language), year.to(language))
    }

    fn column(number: usize) -> Px {
        let number = i64::try_from(number).unwrap_or_default();
        Px::whole(LEFT.saturating_add(number.saturating_mul(CELL)))
    }

    /// Draws a ward's row of cells.
    fn row(canvas: &mut Canvas, name: &str, cells: &[(usize, &WardRow<'_>)], top: Px) {
        let base = top.plus(17);
        canvas.begin(name);
        let short = lines(name, 18, 1).concat();
        canvas.text(Px::whole(MARGIN), base, Anchor::Start, &short);
        for (number, row) in cells {
            ward_cell(canvas, row, Self::column(*number), top);
        }
        canvas.end();
    }

    /// Names the columns and the marks under a place; gives the place under them.
    fn key(&self, canvas: &mut Canvas, width: i64, top: Px) -> Px {
        let language = self.language;
        let [open, close, colon] = language.choose(["（", "）", "："], [" (", ") ", ": "]);
        let wide =
            usize::try_from(width.saturating_sub(MARGIN.saturating_mul(2)) / 7).unwrap_or_default();
        let name = |(number, common): (usize, &CommonIndicator<'_>)| {
            let (pillar, outcome) = (common.pillar().number(), common.desired_outcome().number());
            let (mark, target) = (common.item().mark(), common.target());
            let goal = target.goal().to(language).to_string();
            let name = target.name();
            format!("{number}{colon}{pillar}{open}{outcome}{close}{mark} {name} {goal}")
        };
        let common = (1_usize..).zip(self.comparison.common_indicators());
        let notes = [words::GRID_NOTE, words::HATCHED].map(|own| own.to(language).to_string());
        let entries = common.map(name).chain(notes);
        entries.fold(top, |y, entry| {
            lines(&entry, wide, 2).iter().fold(y, |y, line| {
                let y = y.plus(LINE);
                canvas.text(Px::whole(MARGIN), y, Anchor::Start, line);
                y
            })
        })
    }

    /// The cells of each ward, by its name.
    fn cells(&self) -> BTreeMap<String, Vec<(usize, &WardRow<'_>)>> {
        let mut cells: BTreeMap<String, Vec<(usize, &WardRow<'_>)>> = BTreeMap::new();
        for (number, common) in self.comparison.common_indicators().iter().enumerate() {
            for row in common.rows() {
                let name = WardName::of(row.review().sheet()).to_string();
                cells.entry(name).or_default().push((number, row));
            }
        }
        cells
    }
}

/// Draws a cell: hatching where it is not ranked, the mark, the rank.
fn ward_cell(canvas: &mut Canvas, row: &WardRow<'_>, x: Px, top: Px) {
    let Some(rating) = row.individual() else { return };
    let rank = row.rank();
    if rank.number().is_none() {
        for step in [0, 10, 20, 30] {
            let from = x.plus(step);
            canvas.line(
                (from, top.plus(ROW.saturating_sub(2))),
                (from.plus(14), top.plus(2)),
                GREY,
                "",
            );
        }
    }
    let mark = rating.value().mark();
    let chip = match mark {
        Some(mark) if mark.is_on_track() => Chip::good(&mark.to_string()),
        Some(mark) => Chip::bad(&mark.to_string()),
        None => Chip::none("―"),
    };
    let x = canvas.chip(&chip, x, top.plus(17)).plus(3);
    if let Some(rank) = rank.number() {
        canvas.tick(x, top.plus(16), Anchor::Start, &rank.to_string());
    }
}

impl fmt::Display for WardGrid<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut canvas = Canvas::default();
        let common = self.comparison.common_indicators();
        let end = Self::column(common.len()).pixels();
        let width = end.saturating_add(MARGIN).max(NARROWEST);
        let title = self.title();
        let top = Px::whole(MARGIN).plus(16);
        canvas.bold(Px::whole(MARGIN), top, &title);
        let head = top.plus(24);
        for number in 0..common.len() {
            let label = number.saturating_add(1).to_string();
            canvas.tick(Self::column(number).plus(11), head, Anchor::Middle, &label);
        }
        let cells = self.cells();
        let mut y = head.plus(6);
        for sheet in self.comparison.reviews().iter().copied().map(Review::sheet) {
            canvas.line((Px::whole(MARGIN), y), (Px::whole(end), y), PALE, "");
            let name = WardName::of(sheet).to_string();
            let own = cells.get(&name).map(Vec::as_slice).unwrap_or_default();
            Self::row(&mut canvas, &name, own, y);
            y = y.plus(ROW);
        }
        canvas.line((Px::whole(MARGIN), y), (Px::whole(end), y), GREY, "");
        let bottom = self.key(&mut canvas, width, y);
        let picture = Picture {
            id: "ward-grid".into(),
            language: self.language.code(),
            desc: words::GRID_NOTE.to(self.language).into(),
            title,
            width,
            height: bottom.plus(MARGIN).pixels(),
            canvas,
        };
        fmt::Display::fmt(&picture, f)
    }
}
