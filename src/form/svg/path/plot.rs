//! The plot of a path: years from left to right, values from the bottom up.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::svg::axis::AxisBegin;
use crate::form::svg::canvas::{Anchor, Canvas};
use crate::form::svg::lettering::short;
use crate::form::svg::path::values::{Values, quantity};
use crate::form::svg::picture::{LINE, WIDTH};
use crate::form::svg::scale::{Px, Scale};
use crate::form::svg::shapes::{BLACK, BLUE, GREEN, PALE, Shape, VERMILION};
use crate::plan::{Goal, MeasuredTarget};
use crate::terms::{Language, Said};
use crate::value::figure::Exact;
use crate::value::{FiscalYear, Quantity, Shown};

/// The content of the plot.
pub(crate) struct Plot<'a> {
    pub(crate) measured: &'a MeasuredTarget,
    pub(crate) values: &'a Values,
    pub(crate) language: Language,
}

/// The horizontal extent of the plot, and its height.
const LEFT: Px = Px::whole(104);
const RIGHT: Px = Px::whole(WIDTH - 112);
const PLOT: i64 = 160;
/// The position of the axis, and how many half-width characters its values have room for.
const AXIS: Px = Px::whole(72);
const TICK_ROOM: usize = 9;

/// The positions in the plot.
struct Frame {
    top: Px,
    bottom: Px,
    first: Px,
    now: Px,
    last: Px,
    scale: Option<Scale>,
}

impl Frame {
    fn level(&self, value: Exact) -> Px {
        self.scale.map_or(self.bottom, |scale| scale.place(value))
    }

    /// Returns the baseline of a text above or below a level, but always above the years.
    fn beside(&self, level: Px, is_above: bool) -> Px {
        let is_low = level.plus(24) > self.bottom;
        level.plus(if is_above || is_low { -11 } else { 20 })
    }
}

impl Plot<'_> {
    /// Draws the plot below a position, and returns the position below its years.
    pub(crate) fn draw(&self, canvas: &mut Canvas, top: Px) -> Px {
        let frame = self.frame(top);
        self.axis(canvas, &frame);
        let y = self.years(canvas, &frame);
        self.levels(canvas, &frame);
        self.lines(canvas, &frame);
        self.points(canvas, &frame);
        y
    }

    /// Returns the year before, where the path begins.
    fn begin(&self) -> FiscalYear {
        self.values.year.previous().unwrap_or(self.values.year)
    }

    fn frame(&self, top: Px) -> Frame {
        let (values, begin) = (self.values, self.begin());
        let bottom = top.plus(PLOT);
        let years = i64::from(values.due.years_since(begin).max(1));
        let at = |year: FiscalYear| LEFT.towards(RIGHT, i64::from(year.years_since(begin)), years);
        Frame {
            top,
            bottom,
            first: at(begin),
            now: at(values.year),
            last: at(values.due),
            scale: values.axis.as_ref().and_then(|axis| axis.scale(bottom, top.plus(16))),
        }
    }

    /// Draws the axis with its round values, and a break if it does not begin at zero.
    fn axis(&self, canvas: &mut Canvas, frame: &Frame) {
        let Some(axis) = &self.values.axis else { return };
        canvas.line((AXIS, frame.top), (AXIS, frame.bottom), BLACK);
        for tick in axis.ticks() {
            let y = frame.level(*tick);
            canvas.line((AXIS, y), (RIGHT.plus(10), y), PALE);
            let value = quantity(*tick, self.measured);
            let text = value.and_then(|value| short(&value, TICK_ROOM, self.language));
            canvas.tick(AXIS.plus(-4), y.plus(4), Anchor::End, &text.unwrap_or_default());
        }
        if axis.begin() == AxisBegin::Broken {
            for y in [frame.bottom.plus(-8), frame.bottom.plus(-12)] {
                canvas.line((AXIS.plus(-5), y.plus(3)), (AXIS.plus(5), y.plus(-3)), BLACK);
            }
        }
    }

    /// Draws the years; those close together are written below each other.
    fn years(&self, canvas: &mut Canvas, frame: &Frame) -> Px {
        let values = self.values;
        let Frame { top, bottom, first, now, last, .. } = *frame;
        canvas.line((AXIS, bottom), (RIGHT.plus(10), bottom), BLACK);
        let due = (values.due > values.year).then_some((last, values.due, now));
        let years = [(now, values.year, first)].into_iter().chain(due);
        let mut y = bottom.plus(LINE);
        let mut year = |x: Px, year: FiscalYear, y: Px| {
            canvas.line((x, top), (x, bottom), PALE);
            canvas.text(x, y, Anchor::Middle, &year.to(self.language).to_string());
        };
        year(first, self.begin(), y);
        for (x, next, before) in years {
            y = if x.minus(before) < Px::whole(90) { y.plus(LINE) } else { y };
            year(x, next, y);
        }
        y
    }

    /// Draws the line from last year to this year, and the line to the target.
    fn lines(&self, canvas: &mut Canvas, frame: &Frame) {
        let Values { previous, reading, required, target, .. } = self.values;
        let Some(from) = previous.map(|previous| (frame.first, frame.level(previous))) else {
            return;
        };
        if let (Some(_), Some(target), false) = (required, target, self.values.on_path) {
            canvas.dashed(from, (frame.last, frame.level(*target)), BLUE, "4 3");
        }
        if let Some(reading) = reading {
            canvas.line(from, (frame.now, frame.level(*reading)), BLACK);
        }
    }

    /// Draws the readings with their values, and the required value.
    fn points(&self, canvas: &mut Canvas, frame: &Frame) {
        let Values { previous, reading, target, .. } = *self.values;
        let required = self.values.required.as_ref().map(Shown::drawn);
        if let Some(required) = required {
            canvas.shape(Shape::Cross, frame.now, frame.level(required));
        }
        if let Some(level) = previous.map(|previous| frame.level(previous)) {
            canvas.shape(Shape::Circle, frame.first, level);
            if let Some(text) = self.beside(self.measured.own_previous().as_ref()) {
                // On the side away from the line to this year's reading.
                let is_above = reading.is_none_or(|reading| level <= frame.level(reading));
                let beside = frame.beside(level, is_above);
                canvas.text_over(frame.first, beside, Anchor::Middle, &text);
            }
        }
        if let Some(level) = reading.map(|reading| frame.level(reading)) {
            canvas.shape(Shape::Diamond, frame.now, level);
            // On the side away from the line to the target, or from the target.
            let from = required.or(target).map_or(level, |value| frame.level(value));
            let beside = frame.beside(level, level <= from);
            if let Some(text) = self.beside(self.measured.own_reading().as_ref()) {
                canvas.text_over(frame.now, beside, Anchor::Middle, &text);
            }
        }
    }

    fn beside(&self, value: Option<&Quantity>) -> Option<String> {
        short(value?, ROOM, self.language)
    }

    /// Draws the levels of target and withdrawal criteria, labelled at their right ends.
    fn levels(&self, canvas: &mut Canvas, frame: &Frame) {
        let (values, way) = (self.values, self.values.way());
        let goal = self.measured.goal_in_own_unit();
        let own = match &*goal {
            Goal::Criterion(criterion) => Some(criterion.quantity()),
            // The level of a change is its reference plus the change.
            Goal::Change(..) | Goal::RelativeChange(..) | Goal::Milestone(_) => None,
        };
        let target = values.target.map(|value| {
            let own = own.cloned().or_else(|| quantity(value, self.measured));
            (frame.level(value), way, own)
        });
        let withdrawal = values.withdrawal.iter().map(|criterion| {
            let quantity = criterion.quantity();
            (frame.level(quantity.exact()), Shape::Square, Some(quantity.clone()))
        });
        let mut levels: Vec<(Px, Shape, Option<Quantity>)> =
            target.into_iter().chain(withdrawal).collect();
        levels.sort_by_key(|(level, ..)| *level);
        let mut free = Px::whole(0);
        for (n, (level, shape, quantity)) in levels.into_iter().enumerate() {
            let (colour, dashes) = if shape == way { (GREEN, "8 4") } else { (VERMILION, "2 4") };
            canvas.dashed((LEFT.plus(-10), level), (RIGHT.plus(10), level), colour, dashes);
            if n < MOST_NAMED {
                let named = level.max(free);
                canvas.line((RIGHT.plus(10), level), (RIGHT.plus(22), named), colour);
                canvas.shape(shape, RIGHT.plus(28), named);
                if let Some(text) = self.beside(quantity.as_ref()) {
                    canvas.text(RIGHT.plus(40), named.plus(4), Anchor::Start, &text);
                }
                free = named.plus(LINE);
            }
        }
    }
}

/// The largest number of labelled levels; all of them are in the key.
const MOST_NAMED: usize = 4;

/// How many half-width characters a value beside its shape has room for.
const ROOM: usize = 10;
