//! Wards × common indicators: every ward's mark and rank on every common indicator.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use crate::city::{CommonIndicator, Comparison, WardRow};
use crate::form::captions as words;
use crate::form::svg::canvas::{Anchor, Canvas, Chip};
use crate::form::svg::lettering::{in_line, lines};
use crate::form::svg::picture::{LINE, MARGIN, Picture, source};
use crate::form::svg::scale::Px;
use crate::form::svg::shapes::{GREY, PALE};
use crate::plan::{Column, WardName};
use crate::terms::{Language, Said};

/// A picture of all wards and all common indicators.
///
/// There is a row for each ward in the order of the comparison, and a column for each common
/// indicator in policy order. A cell has the derived mark of the ward's own indicator, in a filled
/// box for A and an outlined one for B, and the ward's rank; an unranked cell is hatched, and one
/// without an indicator is blank. The columns are named below the table. Colours are those of the
/// marks: values are not shaded.
///
/// The picture of a comparison is as large as the comparison; its [pages](Self::pages) are bounded.
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
#[derive(Debug, Clone)]
pub struct WardGrid<'c> {
    comparison: &'c Comparison<'c>,
    wards: Vec<GridWard<'c>>,
    columns: Range<usize>,
    /// The number of its page, and the number of pages.
    page: Option<[usize; 2]>,
    language: Language,
}

/// A ward, and its cells by the numbers of their columns.
#[derive(Debug, Clone)]
struct GridWard<'c> {
    name: String,
    cells: Vec<(usize, &'c WardRow<'c>)>,
}

/// The position of the first column, the width of a column and the height of a row.
const LEFT: i64 = 150;
const CELL: i64 = 46;
const ROW: i64 = 24;
/// The smallest width of a picture: the names of the columns are below the table.
const NARROWEST: i64 = 640;

impl<'c> WardGrid<'c> {
    /// The largest number of wards on a [page](Self::pages).
    pub const WARDS: usize = 48;

    /// The largest number of common indicators on a page.
    pub const COLUMNS: usize = 20;

    /// Creates the picture of a comparison.
    #[must_use]
    pub fn of(comparison: &'c Comparison<'c>) -> Self {
        let columns = 0..comparison.common_indicators().len();
        let wards = wards(comparison, &columns);
        Self { comparison, wards, columns, page: None, language: Language::Japanese }
    }

    /// Returns the picture in pages of at most [`WARDS`](Self::WARDS) wards and
    /// [`COLUMNS`](Self::COLUMNS) common indicators.
    ///
    /// Each has its page number and an id of its own, `ward-grid-2`. The wards of the first
    /// indicators come first, then those of the next.
    pub fn pages(comparison: &'c Comparison<'c>) -> impl Iterator<Item = Self> + use<'c> {
        let all = comparison.common_indicators().len();
        let down = comparison.reviews().len().div_ceil(Self::WARDS);
        let count = down.saturating_mul(all.div_ceil(Self::COLUMNS).max(1));
        let across = (0..all.max(1)).step_by(Self::COLUMNS);
        let pages = across.flat_map(move |begin| {
            let columns = begin..begin.saturating_add(Self::COLUMNS).min(all);
            let mut own = wards(comparison, &columns).into_iter();
            core::iter::from_fn(move || {
                let wards: Vec<_> = own.by_ref().take(Self::WARDS).collect();
                let columns = columns.clone();
                let page =
                    Self { comparison, wards, columns, page: None, language: Language::Japanese };
                (!page.wards.is_empty()).then_some(page)
            })
        });
        (1..).zip(pages).map(move |(number, own)| Self { page: Some([number, count]), ..own })
    }

    /// Sets the language of the captions.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    fn title(&self) -> String {
        let (language, year) = (self.language, self.comparison.fiscal_year());
        let between = language.choose("　", ", ");
        let page = self.page.map(|[page, of]| format!("{between}{page} / {of}"));
        let what = Column::Individual.to(language);
        format!("{what}{between}{}{}", year.to(language), page.unwrap_or_default())
    }

    fn column(&self, number: usize) -> Px {
        let number = number.saturating_sub(self.columns.start);
        let number = i64::try_from(number).unwrap_or_default();
        Px::whole(LEFT.saturating_add(number.saturating_mul(CELL)))
    }

    /// Draws a ward's row of cells.
    fn row(&self, canvas: &mut Canvas, ward: &GridWard<'_>, top: Px) {
        let base = top.plus(17);
        canvas.begin(&ward.name);
        let short = in_line(&ward.name, 18);
        canvas.text(Px::whole(MARGIN), base, Anchor::Start, &short);
        for (number, row) in &ward.cells {
            ward_cell(canvas, row, self.column(*number), top);
        }
        canvas.end();
    }

    /// Writes the names of the columns and the meanings of the marks below a position, and returns
    /// the position below.
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
        let common = common.skip(self.columns.start).take(self.columns.len());
        let notes = [words::GRID_NOTE, words::HATCHED].map(|own| own.to(language).to_string());
        let entries = common.map(name).chain(notes);
        entries.fold(top, |y, entry| {
            lines(&entry, wide, 2).lines().fold(y, |y, line| {
                let y = y.plus(LINE);
                canvas.text(Px::whole(MARGIN), y, Anchor::Start, line);
                y
            })
        })
    }
}

/// Returns the wards in the order of the comparison, each with its cells of some columns.
fn wards<'c>(comparison: &'c Comparison<'c>, columns: &Range<usize>) -> Vec<GridWard<'c>> {
    let mut cells: BTreeMap<String, Vec<(usize, &WardRow<'_>)>> = BTreeMap::new();
    let common = comparison.common_indicators().iter().enumerate();
    for (number, common) in common.skip(columns.start).take(columns.len()) {
        for row in common.rows() {
            let name = WardName::of(row.review().sheet()).to_string();
            cells.entry(name).or_default().push((number, row));
        }
    }
    let wards = comparison.reviews().iter().map(|review| {
        let name = WardName::of(review.sheet()).to_string();
        let cells = cells.remove(&name).unwrap_or_default();
        GridWard { name, cells }
    });
    wards.collect()
}

/// Draws a cell: hatching if it is unranked, the mark, the rank.
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
        let mut canvas = Canvas::new();
        let left = Px::whole(MARGIN);
        let end = self.column(self.columns.end);
        let width = end.pixels().saturating_add(MARGIN).max(NARROWEST);
        let title = self.title();
        let top = left.plus(16);
        canvas.bold(left, top, &title);
        let head = top.plus(24);
        for number in self.columns.clone() {
            let label = number.saturating_add(1).to_string();
            canvas.tick(self.column(number).plus(11), head, Anchor::Middle, &label);
        }
        let mut y = head.plus(6);
        for ward in &self.wards {
            canvas.line((left, y), (end, y), PALE);
            self.row(&mut canvas, ward, y);
            y = y.plus(ROW);
        }
        canvas.line((left, y), (end, y), GREY);
        let under = self.key(&mut canvas, width, y);
        let bottom = source(&mut canvas, self.language, under);
        let page = self.page.map(|[page, _]| format!("-{page}")).unwrap_or_default();
        let picture = Picture {
            id: &format!("ward-grid{page}"),
            language: self.language.code(),
            desc: words::GRID_NOTE.to(self.language),
            title: &title,
            width,
            height: bottom.plus(MARGIN).pixels(),
            canvas,
        };
        fmt::Display::fmt(&picture, f)
    }
}
