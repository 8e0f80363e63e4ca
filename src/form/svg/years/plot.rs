//! The plot of an indicator over the years: years from left to right, values from the bottom up.

use alloc::format;
use alloc::string::{String, ToString};

use crate::form::svg::axis::AxisBegin;
use crate::form::svg::canvas::{Anchor, Canvas};
use crate::form::svg::lettering::short;
use crate::form::svg::marks::outcome;
use crate::form::svg::path::values::in_unit;
use crate::form::svg::picture::{LINE, WIDTH};
use crate::form::svg::scale::{Px, Scale};
use crate::form::svg::shapes::{BLACK, BLUE, GREEN, GREY, PALE, Shape};
use crate::form::svg::years::values::YearsValues;
use crate::terms::Language;
use crate::value::figure::Exact;
use crate::value::{FiscalYear, Shown};

/// The horizontal extent of the plot, its height, and the room for marks above it.
const LEFT: Px = Px::whole(104);
const RIGHT: Px = Px::whole(WIDTH - 104);
const PLOT: i64 = 180;
const MARKS: i64 = 32;
/// The position of the axis, and how many half-width characters its values have room for.
const AXIS: Px = Px::whole(72);
const TICK_ROOM: usize = 9;
/// How many a value beside its shape has room for.
const ROOM: usize = 10;
/// The largest number of years that are labelled below the plot.
const MOST_NAMED: i64 = 6;
/// The smallest distance between marks, and between values beside their shapes.
const APART: Px = Px::whole(28);
const VALUES_APART: Px = Px::whole(64);

/// The content of the plot.
pub(crate) struct YearsPlot<'v> {
    values: &'v YearsValues<'v>,
    language: Language,
    begin: FiscalYear,
    years: i64,
    top: Px,
    bottom: Px,
    scale: Option<Scale>,
}

impl<'v> YearsPlot<'v> {
    /// Creates the plot below a position; `None` without years.
    pub(crate) fn of(values: &'v YearsValues<'v>, language: Language, under: Px) -> Option<Self> {
        let [begin, end] = values.ends()?;
        let top = under.plus(MARKS);
        let bottom = top.plus(PLOT);
        let scale = values.axis.as_ref().and_then(|axis| axis.scale(bottom, top.plus(16)));
        let years = i64::from(end.years_since(begin).max(1));
        Some(Self { values, language, begin, years, top, bottom, scale })
    }

    /// Draws the plot, and returns the position below its years.
    pub(crate) fn draw(&self, canvas: &mut Canvas) -> Px {
        self.gaps(canvas);
        self.axis(canvas);
        self.named_years(canvas);
        self.targets(canvas);
        self.lines(canvas);
        self.points(canvas);
        self.readings(canvas);
        self.marks(canvas);
        self.bottom.plus(LINE)
    }

    /// Returns the position of a year, plus a number of half years.
    fn at(&self, year: FiscalYear, halves: i64) -> Px {
        let part = i64::from(year.years_since(self.begin)).saturating_mul(2).saturating_add(halves);
        LEFT.towards(RIGHT, part, self.years.saturating_mul(2))
    }

    fn level(&self, value: Exact) -> Px {
        self.scale.map_or(self.bottom, |scale| scale.place(value))
    }

    fn place(&self, year: FiscalYear, value: Exact) -> (Px, Px) {
        (self.at(year, 0), self.level(value))
    }

    /// Draws the bands of years without a sheet.
    fn gaps(&self, canvas: &mut Canvas) {
        for [from, to] in self.values.gaps() {
            canvas.band([self.at(from, -1), self.at(to, 1)], self.top, PLOT);
        }
    }

    /// Draws the axis with its round values, and a break if it does not begin at zero.
    fn axis(&self, canvas: &mut Canvas) {
        let Some(axis) = &self.values.axis else { return };
        canvas.line((AXIS, self.top), (AXIS, self.bottom), BLACK);
        for tick in axis.ticks() {
            let y = self.level(*tick);
            canvas.line((AXIS, y), (RIGHT.plus(10), y), PALE);
            let value = in_unit(*tick, self.values.unit);
            let text = value.and_then(|value| short(&value, TICK_ROOM, self.language));
            canvas.tick(AXIS.plus(-4), y.plus(4), Anchor::End, &text.unwrap_or_default());
        }
        if axis.begin() == AxisBegin::Broken {
            for y in [self.bottom.plus(-8), self.bottom.plus(-12)] {
                canvas.line((AXIS.plus(-5), y.plus(3)), (AXIS.plus(5), y.plus(-3)), BLACK);
            }
        }
    }

    /// Draws the years below the plot, by their short names; only some of them if there are many.
    fn named_years(&self, canvas: &mut Canvas) {
        canvas.line((AXIS, self.bottom), (RIGHT.plus(10), self.bottom), BLACK);
        let step = self.years.saturating_add(MOST_NAMED - 1).checked_div(MOST_NAMED);
        let step = step.unwrap_or(1).max(1);
        let first = i64::from(self.begin.western());
        let mut year = first;
        while year <= first.saturating_add(self.years) {
            let named = u16::try_from(year).ok().and_then(|it| FiscalYear::from_western(it).ok());
            let Some(named) = named else { return };
            let x = self.at(named, 0);
            canvas.line((x, self.bottom), (x, self.bottom.plus(4)), BLACK);
            canvas.tick(x, self.bottom.plus(16), Anchor::Middle, &self.short_name(named));
            year = year.saturating_add(step);
        }
    }

    /// Returns H28, or in English 2016.
    fn short_name(&self, year: FiscalYear) -> String {
        let (era, number) = year.era();
        match self.language {
            Language::Japanese => format!("{}{number}", era.letter()),
            Language::English => year.western().to_string(),
        }
    }

    /// Draws each target from its first sheet to its due year, with the value of the last one.
    fn targets(&self, canvas: &mut Canvas) {
        for target in &self.values.targets {
            let is_past = matches!(target.shape, Shape::PastUp | Shape::PastDown);
            let (colour, dashes) = if is_past { (GREY, "2 4") } else { (GREEN, "8 4") };
            let (end, y) = self.place(target.due, target.value);
            canvas.dashed((self.at(target.from, 0).plus(-10), y), (end, y), colour, dashes);
            canvas.shape(target.shape, end, y);
            let value = in_unit(target.value, self.values.unit).filter(|_| !is_past);
            if let Some(text) = value.and_then(|value| short(&value, ROOM, self.language)) {
                canvas.text_over(end.plus(12), y.plus(4), Anchor::Start, &text);
            }
        }
    }

    /// Draws, for each sheet, the line from last year's reading to the year's, and the required
    /// value; for the last sheet, the line to its target.
    fn lines(&self, canvas: &mut Canvas) {
        for own in &self.values.years {
            let Some(values) = own.drawn() else { continue };
            let from = own.year().previous().zip(own.last_year());
            let Some(from) = from.map(|(year, value)| self.place(year, value)) else { continue };
            let required = values.required.as_ref().map(Shown::drawn);
            if let Some(required) = required.filter(|_| !values.on_path) {
                canvas.dashed(from, self.place(own.year(), required), BLUE, "4 3");
            }
            if let Some(reading) = values.reading {
                canvas.line(from, self.place(own.year(), reading), BLACK);
            }
        }
        self.line_ahead(canvas);
    }

    /// Draws the line from the value required by the last sheet to its target, along its published
    /// path.
    fn line_ahead(&self, canvas: &mut Canvas) {
        let Some(last) = self.values.years.last() else { return };
        let required = last.drawn().and_then(|it| it.required.as_ref());
        let Some((required, target)) = required.zip(self.values.targets.last()) else { return };
        let mut from = self.place(last.year(), required.drawn());
        let target = (target.due, target.value);
        for (year, value) in self.values.waypoints.iter().chain([&target]) {
            let to = self.place(*year, *value);
            canvas.dashed(from, to, BLUE, "4 3");
            if *year < target.0 {
                canvas.shape(Shape::Cross, to.0, to.1);
            }
            from = to;
        }
    }

    /// Draws the readings and the required values.
    fn points(&self, canvas: &mut Canvas) {
        for own in &self.values.years {
            let Some(values) = own.drawn() else { continue };
            if let Some(required) = values.required.as_ref().map(Shown::drawn) {
                let (x, y) = self.place(own.year(), required);
                canvas.shape(Shape::Cross, x, y);
            }
            if let Some((year, value)) = own.year().previous().zip(own.own_previous()) {
                let (x, y) = self.place(year, value);
                canvas.shape(Shape::Circle, x, y);
            }
            if let Some(reading) = values.reading {
                let (x, y) = self.place(own.year(), reading);
                canvas.shape(Shape::Diamond, x, y);
            }
        }
    }

    /// Draws the readings beside their shapes if there is room, the latest first.
    fn readings(&self, canvas: &mut Canvas) {
        let mut last: Option<Px> = None;
        for own in self.values.years.iter().rev() {
            let Some(values) = own.drawn() else { continue };
            let Some(reading) = values.reading else { continue };
            let (x, y) = self.place(own.year(), reading);
            let value = own.point.measured().own_reading();
            let text = value.and_then(|value| short(&value, ROOM, self.language));
            let has_room = last.is_none_or(|last| last.minus(x) >= VALUES_APART);
            let Some(text) = text.filter(|_| has_room) else { continue };
            // On the side away from the required value, or from the target; always above the years.
            let from = values.required.as_ref().map(Shown::drawn).or(values.target);
            let is_above = from.is_none_or(|from| y <= self.level(from));
            let is_low = y.plus(24) > self.bottom;
            let base = y.plus(if is_above || is_low { -11 } else { 20 });
            canvas.text_over(x, base, Anchor::Middle, &text);
            last = Some(x);
        }
    }

    /// Draws the ward's own marks above their years if there is room, the latest first.
    fn marks(&self, canvas: &mut Canvas) {
        let mut last: Option<Px> = None;
        for own in self.values.years.iter().rev() {
            let x = self.at(own.year(), 0);
            if last.is_none_or(|last| last.minus(x) >= APART) {
                let stated = own.point.indicator().indicator().stated();
                canvas.chip(&outcome(stated), x.plus(-11), self.top.plus(-12));
                last = Some(x);
            }
        }
    }
}
