//! Reads a refused document again, to find everything that is wrong with it at once.

pub(crate) mod defect;
pub(crate) mod log;
pub(crate) mod path;
pub(crate) mod rows;

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde::de::{Deserialize, DeserializeSeed, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::plan::{Column, Line, Place, Row, Sheet};
use crate::terms::language::in_japanese;
use crate::terms::{Language, Listed, Said};
use crate::wire::defect::{Defect, DefectKind, Nowhere};
use crate::wire::document::defect::{ShapeDefect, ShapeDefectKind};
use crate::wire::document::log::{Log, ShapeNote};
use crate::wire::document::path::{KeyPath, PathStep};
use crate::wire::document::rows::PathRows;
use crate::wire::loose::Fill;
use crate::wire::raw::{RawPolicy, RawSheet};
use crate::wire::sound::{SoundPart, sound_part};
use crate::wire::version::Format;

/// A document read as far as possible, with everything that is wrong with its shape.
///
/// Reading a [`Sheet`] stops at the first key or value that does not have the shape of the format.
/// A document refused that way can be read again as a `Document`: reading continues past what is
/// missing, unknown, doubled or of another type, leaves it blank, and then checks the cells. One
/// reading thus reports everything to correct. A document gives a sheet exactly if it can be read
/// as a [`Sheet`].
///
/// It can be read from any self-describing source. Unknown values are skipped and not stored. A key
/// that occurs twice is reported if the source passes on both, as `serde_json` does for text.
///
/// ```
/// use kusei::wire::Document;
/// use kusei::{Said, Sheet};
///
/// let json = r#"{
///     "format": "kusei/1", "form": "osaka-ward-2016", "ward": "福島区", "fiscal_year": 2016,
///     "policy": { "title": "方針", "pillars": [] },
///     "strategies": [{ "code": "4-01", "desired_outcome": { "pillar": 1, "number": 1 }, "memo": "" }]
/// }"#;
/// assert!(serde_json::from_str::<Sheet>(json).is_err());
/// let document: Document = serde_json::from_str(json)?;
/// let defects = document.defects();
/// let told: Vec<_> = defects.iter().map(|defect| (defect.code(), defect.to_string())).collect();
/// assert_eq!(told[0].0, "number-for-text");
/// assert!(told[0].1.starts_with("年度：数値「2016」が引用符なしで入っています"));
/// assert_eq!(told[1].0, "unknown-key");
/// assert!(told[1].1.starts_with("1番目の戦略（`strategies[0]`）：「memo」という名前のデータ"));
/// assert_eq!(told[2].0, "code");
/// assert_eq!(told[3].0, "points-nowhere");
/// assert_eq!(told.len(), 4);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Document {
    raw: RawSheet,
    log: Log,
    /// Whether the document was read to its end.
    is_whole: bool,
}

/// A defect of a document: of its shape or of a cell.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentDefect {
    /// A defect of a key, or of the type of a value.
    Shape(ShapeDefect),
    /// A defect of a cell's content.
    Cell(Defect),
}

/// All defects of a document: first those of its shape, in the order of the document, then those of
/// its cells, in form order. The first 1,000 are listed, the rest counted.
pub type DocumentDefects = Listed<DocumentDefect>;

in_japanese! { DocumentDefect DocumentDefects }

impl Document {
    /// Reads a document. If the source cannot be read further, as with broken JSON, that is a
    /// defect, and everything before it is kept.
    ///
    /// Only the source can report what follows the document: pass that to [`ended`](Self::ended).
    ///
    /// ```
    /// use kusei::wire::Document;
    ///
    /// let mut json = serde_json::Deserializer::from_str(r#"{ "format": "kusei/1", "ward": 5, "#);
    /// let document = Document::read(&mut json).ended(json.end());
    /// let defects = document.defects();
    /// let codes: Vec<_> = defects.iter().map(|defect| defect.code()).collect();
    /// assert_eq!(codes, ["number-for-text", "broken"]);
    /// ```
    #[must_use]
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Self {
        let (mut document, read) = Self::begin(deserializer);
        if let Err(error) = read {
            document.log.broken(&error);
        }
        document
    }

    /// Reads the document, and returns whether its source could be read to the end.
    fn begin<'de, D: Deserializer<'de>>(deserializer: D) -> (Self, Result<(), D::Error>) {
        let (mut raw, mut log) = (RawSheet::default(), Log::default());
        let read = Fill(&mut raw, &mut log).deserialize(deserializer);
        (Self { raw, log, is_whole: read.is_ok() }, read)
    }

    /// Adds the source's error about what follows the document.
    #[must_use]
    pub fn ended<E: fmt::Display>(mut self, end: Result<(), E>) -> Self {
        if let (true, Err(error)) = (self.is_whole, end) {
            self.log.broken(&error);
        }
        self
    }

    /// Returns the cells as far as they could be read: what is missing or of another type is blank,
    /// and what is unknown is left out.
    #[must_use]
    pub const fn raw(&self) -> &RawSheet {
        &self.raw
    }

    /// Returns the version of the format that the document names.
    #[must_use]
    pub fn format(&self) -> Format {
        self.raw.format.as_str().into()
    }

    /// Returns everything that is wrong with it. For a document of a later version, that is only
    /// its version. A cell that could not be read is reported once, and what depends on it is not.
    #[must_use]
    pub fn defects(&self) -> DocumentDefects {
        let mut defects = Listed::default();
        if let Some(kind) = Format::newer(&self.raw.format) {
            let column = Some(Column::Format);
            let path = KeyPath::of(&[PathStep::Key("format")]);
            let newer = ShapeDefect { row: Row::Sheet, line: None, column, path, kind };
            defects.add(|| DocumentDefect::Shape(newer));
            return defects;
        }
        let shape = self.shape();
        for defect in &shape {
            defects.add(|| DocumentDefect::Shape(defect.clone()));
        }
        defects.add_unlisted(self.log.noted.unlisted());
        let Some(raw) = self.checked() else { return defects };
        let cells = Sheet::check(&raw);
        for defect in cells.iter().filter(|defect| self.is_own(defect, &shape)) {
            defects.add(|| DocumentDefect::Cell(defect.clone()));
        }
        defects.add_unlisted(cells.unlisted());
        defects
    }

    /// Converts the document to a sheet.
    ///
    /// # Errors
    ///
    /// [`DocumentDefects`], all of them.
    pub fn sheet(self) -> Result<Sheet, DocumentDefects> {
        if !self.log.is_sound() {
            return Err(self.defects());
        }
        match Sheet::try_from(self.raw) {
            Ok(sheet) => Ok(sheet),
            Err(cells) => {
                let mut defects = Listed::default();
                for defect in &cells {
                    defects.add(|| DocumentDefect::Cell(defect.clone()));
                }
                defects.add_unlisted(cells.unlisted());
                Err(defects)
            }
        }
    }

    /// Returns the strategies without defects, of shape or of cells, as a sheet: see
    /// [`Sheet::sound_part`].
    #[must_use]
    pub fn sound_part(self) -> SoundPart<DocumentDefects> {
        let defects = self.defects();
        let Self { raw, log, .. } = &self;
        let is_flawed = |nth: usize| {
            nth.checked_sub(1).is_some_and(|position| log.strategies.contains(position))
        };
        let SoundPart { sheet, left_out, .. } = sound_part(raw, is_flawed);
        SoundPart { sheet: sheet.filter(|_| !log.is_head_flawed), left_out, defects }
    }

    /// Returns the listed defects of its shape, with their places.
    fn shape(&self) -> Vec<ShapeDefect> {
        if self.log.is_sound() {
            return Vec::new();
        }
        let rows = PathRows::new(&self.raw);
        let noted = self.log.noted.iter().cloned().map(|ShapeNote { path, kind }| {
            let (row, line, column) = rows.at(path.steps());
            ShapeDefect { row, line, column, path, kind }
        });
        noted.collect()
    }

    /// Returns the cells to check. If reading ended early, these are the strategies before that;
    /// none if it ended inside the policy or before.
    fn checked(&self) -> Option<Cow<'_, RawSheet>> {
        let raw = &self.raw;
        let is_there = raw.policy != RawPolicy::default();
        match (self.is_whole, self.log.path()) {
            (true, _) => (*raw != RawSheet::default()).then_some(Cow::Borrowed(raw)),
            (false, [PathStep::Key("strategies"), PathStep::Element(n), ..]) if is_there => {
                let mut raw = raw.clone();
                raw.strategies.truncate(*n);
                Some(Cow::Owned(raw))
            }
            (false, _) => None,
        }
    }

    /// Returns whether a cell's defect is not caused by a defect of the shape, nor is a blank that
    /// may come after the place where reading ended.
    fn is_own(&self, cell: &Defect, shape: &[ShapeDefect]) -> bool {
        let is_blank = || self.raw.cell(&cell.place).is_none_or(|text| text.is_empty());
        let is_cut = !self.is_whole && cell.place.row == Row::Sheet && is_blank();
        !is_cut && !shape.iter().any(|shape| brings_about(shape, cell))
    }
}

/// Cells that are read together, so that one that is missing is reported at another.
const TOGETHER: [&[Column]; 6] = [
    &[
        Column::Target,
        Column::Change,
        Column::RelativeChange,
        Column::Milestone,
        Column::Against,
        Column::Baseline,
        Column::BaselineYear,
    ],
    &[
        Column::OutcomeReading,
        Column::TargetReading,
        Column::ReadingMissing,
        Column::ReadingPopulation,
        Column::ReadingStatus,
    ],
    &[
        Column::OutcomePrevious,
        Column::TargetPrevious,
        Column::PreviousMissing,
        Column::PreviousPopulation,
        Column::PreviousStatus,
    ],
    &[Column::DesiredState, Column::DesiredStateItem],
    &[Column::Strategy, Column::StrategyItem],
    &[
        Column::Withdrawal,
        Column::Combination,
        Column::Subject,
        Column::Condition,
        Column::ConditionRate,
    ],
];

/// Returns whether a cell is defective because of the shape: it was left blank, or its reference
/// was.
fn brings_about(shape: &ShapeDefect, cell: &Defect) -> bool {
    let leaves_blank = match shape.kind {
        ShapeDefectKind::MissingKey { .. }
        | ShapeDefectKind::Mistyped { .. }
        | ShapeDefectKind::NumberForText(_)
        | ShapeDefectKind::FractionForText
        | ShapeDefectKind::NotWhole(_) => true,
        ShapeDefectKind::NewerVersion(_)
        | ShapeDefectKind::UnknownKey { .. }
        | ShapeDefectKind::DoubledKey(_)
        | ShapeDefectKind::Broken(_) => false,
    };
    leaves_blank && (is_same(shape, cell) || is_referred_to(shape, cell))
}

fn is_same(shape: &ShapeDefect, cell: &Defect) -> bool {
    let Place { row, line, column } = cell.place;
    let of_item = matches!(shape.line, Some(Line::Item(_))) && line.is_none();
    if shape.row != row || (shape.line != line && !of_item) {
        return false;
    }
    let together = |own| {
        own == column || TOGETHER.iter().any(|all| all.contains(&own) && all.contains(&column))
    };
    // If the row or line itself is missing, so is each of its cells.
    let is_whole =
        || matches!(shape.path.steps(), [.., PathStep::Element(_)] | [PathStep::Key("policy")]);
    shape.column.map_or_else(is_whole, together)
}

fn is_referred_to(shape: &ShapeDefect, cell: &Defect) -> bool {
    let DefectKind::PointsNowhere(nowhere) = cell.kind else { return false };
    let is_line_of = |column| {
        (shape.row, shape.line) == (cell.place.row, cell.place.line) && shape.column == Some(column)
    };
    match nowhere {
        Nowhere::CommonIndicator(_) if is_line_of(Column::Item) => true,
        Nowhere::DesiredOutcome(..) | Nowhere::Item(_) | Nowhere::CommonIndicator(_) => {
            matches!(shape.path.steps(), [PathStep::Key("policy"), ..])
        }
        Nowhere::PerformanceTarget(_) => {
            shape.row == cell.place.row
                && matches!(shape.path.steps(), [.., PathStep::Key("targets")])
        }
    }
}

impl<'de> Deserialize<'de> for Document {
    /// Reads a document. Any error is the source's own, such as broken JSON; [`read`](Self::read)
    /// then keeps what is before it.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (document, read) = Self::begin(deserializer);
        read.map(|()| document)
    }
}

impl DocumentDefect {
    /// Returns the code of its kind.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Shape(defect) => defect.code(),
            Self::Cell(defect) => defect.code(),
        }
    }

    /// Returns the cell it is at, if it is at one.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Shape(defect) => defect.place(),
            Self::Cell(defect) => Some(defect.place),
        }
    }
}

impl Said for DocumentDefect {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Shape(defect) => defect.say(language, out),
            Self::Cell(defect) => defect.say(language, out),
        }
    }
}

impl Serialize for DocumentDefect {
    /// Writes the defect itself.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Shape(defect) => defect.serialize(serializer),
            Self::Cell(defect) => defect.serialize(serializer),
        }
    }
}
