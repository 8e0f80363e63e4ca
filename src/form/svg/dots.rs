//! Wards compared: the readings of a common indicator as ranked dots, with the target's line.

pub(crate) mod ward;

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::city::CommonIndicator;
use crate::form::captions as words;
use crate::form::svg::axis::{Axis, AxisBegin};
use crate::form::svg::canvas::{Anchor, Canvas};
use crate::form::svg::dots::ward::WardDot;
use crate::form::svg::key::PictureTitle;
use crate::form::svg::lettering::{Better, in_line, lines, short};
use crate::form::svg::path::values::in_unit;
use crate::form::svg::picture::{LINE, MARGIN, Picture, WIDTH, entry, source};
use crate::form::svg::scale::{Px, Scale};
use crate::form::svg::shapes::{BLACK, GREEN, PALE, Shape};
use crate::plan::Goal;
use crate::terms::{Direction, Language, Said, Words};
use crate::value::{Criterion, Quantity, Unit};

/// A picture of wards compared on a common indicator.
///
/// There is a row for each ward, in the order given, with a dot at its reading (filled if it
/// satisfies the target, a hollow diamond if not), its rank and name before it, its reading after
/// it, and its note below. The target is a dashed line under a triangle that points in the better
/// direction. A ward without a reading, or with one that does not compare with the target, has no
/// dot, and its row says so.
///
/// ```
/// use kusei::form::svg::WardDot;
/// use kusei::form::svg::WardDots;
/// use kusei::Criterion;
/// use kusei::Quantity;
///
/// let (target, reading): (Criterion, Quantity) = ("50%以上".parse()?, "49.6%".parse()?);
/// let satisfaction = target.test(&reading)?;
/// let wards = [
///     WardDot { ward: "福島区", value: Some(&reading), rank: Some(1), satisfaction: Some(satisfaction), note: None },
///     WardDot { ward: "見本区", value: None, rank: None, satisfaction: None, note: None },
/// ];
/// let picture = WardDots::new("支え合いを実感している区民の割合", Some(&target), &wards);
/// assert!(picture.to_string().contains("49.6%"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct WardDots<'a> {
    name: &'a str,
    target: Option<&'a Criterion>,
    wards: Cow<'a, [WardDot<'a>]>,
    standard: Option<&'a Quantity>,
    common: Option<&'a CommonIndicator<'a>>,
    language: Language,
    id: String,
}

/// The horizontal extent of the dots, between the wards' names and their readings.
const LEFT: Px = Px::whole(140);
const RIGHT: Px = Px::whole(WIDTH - 132);
/// The height of a row, without its note.
const ROW: i64 = 22;
/// How many half-width characters a reading and a line of a note have room for.
const VALUE: usize = 16;
const NOTE: usize = 40;
/// How many a value of the axis has room for.
const TICK: usize = 9;
/// The distance from the baseline of the line after a note to the end of the row.
const NOTE_END: i64 = -11;

impl<'a> WardDots<'a> {
    /// Creates the picture of wards compared on an indicator, with the target if there is one.
    #[must_use]
    pub fn new(name: &'a str, target: Option<&'a Criterion>, wards: &'a [WardDot<'a>]) -> Self {
        let first = || wards.iter().find_map(|ward| ward.value);
        let standard = target.map(Criterion::quantity).or_else(first);
        Self {
            name,
            target,
            wards: Cow::Borrowed(wards),
            standard,
            common: None,
            language: Language::default(),
            id: "wards".into(),
        }
    }

    /// Creates the picture of a common indicator's wards.
    ///
    /// Ranked wards come first, best first, then the others with the reasons why they are not
    /// ranked. Wards are compared with the common target. The desired outcome, the item, the year
    /// and the source are in the picture.
    ///
    /// `None` if the target is not a criterion on a reading: a change or a milestone.
    #[must_use]
    pub fn of(common: &'a CommonIndicator<'_>, language: Language) -> Option<Self> {
        let Goal::Criterion(target) = common.target().goal() else { return None };
        let wards: Vec<_> = common.rows().iter().map(|row| WardDot::of(row, language)).collect();
        let picture = Self::new(common.target().name().as_str(), Some(target), &[]);
        let wards = Cow::Owned(wards);
        Some(Self { wards, common: Some(common), language, ..picture })
    }

    /// Sets the language of the captions.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Sets another id than `wards`, for a page with several pictures.
    #[must_use]
    pub fn named(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// Returns a ward's reading in the target's unit, if it compares with the target; without a
    /// target, with the first reading.
    fn comparable<'q>(&self, value: &'q Quantity) -> Option<Cow<'q, Quantity>> {
        let standard = self.standard?;
        let value = match standard.unit() {
            Some(unit) if value.unit().is_none() => Cow::Owned(value.or_in(unit)?),
            _ => Cow::Borrowed(value),
        };
        value.compare(standard).is_ok().then_some(value)
    }

    fn goal(&self) -> Option<String> {
        let (criterion, language) = (self.target?, self.language);
        let goal = words::GOAL.to(language);
        let colon = language.choose("：", ": ");
        let better = Better(criterion.direction());
        let better = better.to(language);
        Some(format!("{goal}{colon}{}{better}", criterion.to(language)))
    }

    /// Returns a row in words: 1 福島区 49.6% 目標未達成.
    fn words(&self, ward: &WardDot<'a>) -> String {
        let rank = ward.rank.map(|rank| rank.to_string());
        let value = ward.value.map(|value| value.to(self.language).to_string());
        let satisfaction = ward.satisfaction.map(|_| ward.meaning().to(self.language).to_string());
        let parts = [rank, Some(ward.ward.into()), value, satisfaction, self.note(ward)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Returns the note of a ward, beside or in place of its reading.
    fn note(&self, ward: &WardDot<'a>) -> Option<String> {
        let said = |words: Words| Some(words.to(self.language).to_string());
        match (&ward.note, ward.value) {
            (Some(note), _) => Some(note.clone()),
            (None, None) => said(words::NO_READING),
            (None, Some(value)) if self.comparable(value).is_none() => said(words::ANOTHER_UNIT),
            (None, Some(_)) => None,
        }
    }

    /// Draws a ward's row, and returns the position below.
    fn row(&self, canvas: &mut Canvas, ward: &WardDot<'a>, scale: Option<&Scale>, top: Px) -> Px {
        let (y, text) = (top.plus(ROW / 2), top.plus(ROW / 2).plus(4));
        let rank = ward.rank.map(|rank| rank.to_string()).unwrap_or_default();
        canvas.text(Px::whole(MARGIN.saturating_add(24)), text, Anchor::End, &rank);
        let name = in_line(ward.ward, 13);
        canvas.text(Px::whole(MARGIN.saturating_add(32)), text, Anchor::Start, &name);
        let mut under = top.plus(ROW);
        let mut note = text;
        if let Some(value) = ward.value {
            canvas.line((LEFT.plus(-10), y), (RIGHT.plus(10), y), PALE);
            let value = short(value, VALUE, self.language).unwrap_or_default();
            canvas.text(RIGHT.plus(20), text, Anchor::Start, &value);
            note = note.plus(LINE);
        }
        let place = ward.value.and_then(|value| self.comparable(value));
        if let (Some(value), Some(scale)) = (place, scale) {
            canvas.shape(ward.shape(), scale.place(value.exact()), y);
        }
        if let Some(said) = self.note(ward) {
            for line in lines(&said, NOTE, 3).lines() {
                canvas.text_over(LEFT.plus(-10), note, Anchor::Start, line);
                note = note.plus(LINE);
            }
            under = note.plus(NOTE_END);
        }
        under
    }
}

/// Returns the common indicator and the year: めざす成果1（2）㋑　平成28年度.
fn place(common: &CommonIndicator<'_>, language: Language) -> String {
    let (pillar, outcome) = (common.pillar().number(), common.desired_outcome().number());
    let [open, close] = language.choose(["（", "）"], [" (", ") "]);
    let [name, between] = language.choose(["めざす成果", "　"], ["Desired outcome ", ", "]);
    let year = common.rows().first().map(|row| row.review().sheet().fiscal_year());
    let year = year.map(|year| format!("{between}{}", year.to(language))).unwrap_or_default();
    format!("{name}{pillar}{open}{outcome}{close}{}{year}", common.item().mark())
}

impl fmt::Display for WardDots<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut canvas = Canvas::new();
        let readings: Vec<_> =
            self.wards.iter().filter_map(|ward| self.comparable(ward.value?)).collect();
        let target = self.target.map(|target| (target, target.quantity().exact()));
        let values = readings.iter().map(|value| value.exact());
        let values: Vec<_> = values.chain(target.map(|(_, value)| value)).collect();
        let unit = self.standard.and_then(Quantity::unit);
        let axis = Axis::over(&values, unit.map(Unit::dimension));
        let scale = axis.as_ref().and_then(|axis| axis.scale(LEFT, RIGHT));
        let place = self.common.map(|common| place(common, self.language));
        let has_place = place.is_some();
        let title = PictureTitle::of(place, self.name, self.language)?;
        let top = title.draw(&mut canvas).plus(MARGIN.saturating_mul(2));
        let (mut rows, mut bottom) = (Canvas::new(), top);
        let mut said: Vec<String> = self.goal().into_iter().collect();
        for ward in self.wards.iter() {
            let words = self.words(ward);
            rows.begin(&words);
            bottom = self.row(&mut rows, ward, scale.as_ref(), bottom);
            rows.end();
            said.push(words);
        }
        if let (Some((target, value)), Some(scale)) = (target, &scale) {
            let x = scale.place(value);
            canvas.dashed((x, top.plus(-8)), (x, bottom), GREEN, "8 4");
            canvas.shape(way(target), x, top.plus(-12));
        }
        canvas.append(&rows);
        canvas.line((LEFT.plus(-10), bottom), (RIGHT.plus(10), bottom), BLACK);
        let under = match (&axis, &scale) {
            (Some(axis), Some(scale)) => self.ticks(&mut canvas, axis, scale, bottom),
            _ => bottom.plus(4),
        };
        let y = self.key(&mut canvas, under);
        let y = match axis.map(|axis| axis.begin()) {
            Some(AxisBegin::Broken) => {
                entry(&mut canvas, None, words::BROKEN_LEVEL_AXIS.to(self.language), y)
            }
            Some(AxisBegin::AtZero) | None => y,
        };
        let y = if has_place { source(&mut canvas, self.language, y) } else { y };
        let picture = Picture {
            id: &self.id,
            language: self.language.code(),
            title: title.as_str(),
            desc: &said.join(self.language.choose("、", "; ")),
            width: WIDTH,
            height: y.plus(MARGIN).pixels(),
            canvas,
        };
        fmt::Display::fmt(&picture, f)
    }
}

/// Returns the triangle that points in the better direction.
const fn way(target: &Criterion) -> Shape {
    match target.direction() {
        Direction::Higher => Shape::Up,
        Direction::Lower => Shape::Down,
    }
}

impl WardDots<'_> {
    /// Draws the values of the axis below it, every second one if there are many, and returns the
    /// position below.
    fn ticks(&self, canvas: &mut Canvas, axis: &Axis, scale: &Scale, bottom: Px) -> Px {
        let unit = self.standard.and_then(Quantity::unit);
        for (number, tick) in axis.ticks().iter().enumerate() {
            let x = scale.place(*tick);
            canvas.line((x, bottom), (x, bottom.plus(4)), BLACK);
            let text = in_unit(*tick, unit).and_then(|own| short(&own, TICK, self.language));
            if axis.ticks().len() <= 3 || number % 2 == 0 {
                canvas.tick(x, bottom.plus(16), Anchor::Middle, &text.unwrap_or_default());
            }
        }
        bottom.plus(20)
    }

    /// Draws the key of the dots below a position, and returns the position below.
    fn key(&self, canvas: &mut Canvas, top: Px) -> Px {
        let known = [words::TARGET_MET, words::TARGET_MISSED, words::UNRANKED, words::UNDETERMINED];
        let drawn =
            |ward: &&WardDot<'_>| ward.value.is_some_and(|it| self.comparable(it).is_some());
        let dots = known.into_iter().filter_map(|words| {
            let ward = self.wards.iter().filter(drawn).find(|ward| ward.meaning() == words)?;
            Some((ward.shape(), words.to(self.language).to_string()))
        });
        let target = self.target.map(way).zip(self.goal()).into_iter();
        let entries = target.chain(dots);
        entries.fold(top, |y, (shape, text)| entry(canvas, Some(shape), &text, y))
    }
}
