//! An indicator's path: last year, this year, the line, the target at its due year, and the
//! withdrawal criterion.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use super::super::captions as words;
use super::super::language::Language;
use super::canvas::{
    Anchor, BLACK, BLUE, Canvas, GREEN, LINE, MARGIN, PALE, Picture, Shape, VERMILION, WIDTH,
    halves, lines,
};
use super::scale::{Px, Scale};
use crate::criterion::{Criterion, Direction, Satisfaction};
use crate::figure::Exact;
use crate::fiscal_year::FiscalYear;
use crate::initiative::Initiative;
use crate::measured::MeasuredTarget;
use crate::quantity::Quantity;
use crate::reading::{Missing, Reading};
use crate::rules::Trajectory;
use crate::target::Goal;
use crate::withdrawal::Test;

/// A picture of an indicator's or performance target's path.
///
/// Last year's reading (hollow circle), this year's (diamond), the line to the target and what it
/// requires this year (dashed, cross), the target (a triangle that points the way a reading gets
/// better) and the withdrawal criterion (dotted, square). What the sheet does not know is not
/// drawn, and the key says so.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::svg::IndicatorPath;
///
/// # let json = include_str!("../../../tests/data/fukushima-h28.json");
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let strategy = sheet.strategy("5-3".parse()?).ok_or("no 5-3")?;
/// let third = strategy.indicators().get(2).ok_or("no third indicator")?.measured();
/// let path = IndicatorPath::of(third, sheet.fiscal_year()).ok_or("a milestone")?;
/// assert!(path.to_string().contains("この年度に必要な値 49.3%"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct IndicatorPath<'a> {
    measured: &'a MeasuredTarget,
    year: FiscalYear,
    withdrawal: Vec<Cow<'a, Criterion>>,
    language: Language,
    id: String,
}

impl<'a> IndicatorPath<'a> {
    /// The path of an indicator in a year; `None` for a milestone, which has none.
    #[must_use]
    pub fn of(measured: &'a MeasuredTarget, year: FiscalYear) -> Option<Self> {
        measured.target().goal().criterion()?;
        let (withdrawal, language) = (Vec::new(), Language::default());
        Some(Self { measured, year, withdrawal, language, id: "path".into() })
    }

    /// The paths of an initiative's performance targets, each with its number and with the
    /// conditions of the withdrawal criterion that look at its reading.
    ///
    /// A condition on the achievement rate has no line.
    pub fn of_initiative(
        initiative: &'a Initiative,
        year: FiscalYear,
    ) -> impl Iterator<Item = (usize, Self)> {
        let targets = initiative.targets();
        let mut paths: Vec<Option<Self>> =
            targets.iter().map(|target| Self::of(target.measured(), year)).collect();
        for (number, condition, _) in initiative.withdrawal().states(targets) {
            let path = number.checked_sub(1).and_then(|index| paths.get_mut(index)?.as_mut());
            if let (Some(path), Test::Reading(criterion)) = (path, condition.test()) {
                path.withdrawal.push(Cow::Borrowed(criterion));
            }
        }
        (1..).zip(paths).filter_map(|(number, path)| Some((number, path?)))
    }

    /// The picture with the line of one withdrawal criterion more.
    #[must_use]
    pub fn with_withdrawal(mut self, criterion: Criterion) -> Self {
        self.withdrawal.push(Cow::Owned(criterion));
        self
    }

    /// The picture with captions in a language.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The picture under another id than `path`, for a page that holds several.
    #[must_use]
    pub fn named(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// The name of what is measured.
    #[must_use]
    pub fn name(&self) -> String {
        let target = self.measured.target();
        super::super::visible::visible(&format!("{}{}", target.label(), target.name())).into_owned()
    }

    /// What is drawn, from the sheet.
    fn values(&self) -> Values {
        let (measured, year) = (self.measured, self.year);
        let previous = measured.previous_exact();
        let goal = measured.target().goal();
        let own = goal.criterion().map(|criterion| measured.in_own_unit(criterion));
        let target = own.as_ref().and_then(|own| match goal {
            Goal::Change(_) => Some(previous?.plus(own.quantity().exact())),
            Goal::Criterion(_) | Goal::Milestone(_) => Some(own.quantity().exact()),
        });
        let met = |own: &Criterion| {
            previous.is_some_and(|previous| own.holds(previous) == Satisfaction::Satisfied)
        };
        let fell_back = own.as_ref().is_some_and(met);
        let line = Trajectory::of(measured, year).filter(|_| !fell_back);
        Values {
            previous,
            reading: measured.reading_exact(),
            required: line.and_then(|line| line.required(year)),
            target,
            withdrawal: self.withdrawal.iter().map(|it| measured.in_own_unit(it)).collect(),
            due: measured.target().due().filter(|due| *due > year).unwrap_or(year),
        }
    }

    fn key(&self, values: &Values) -> Vec<(Option<Shape>, String)> {
        let language = self.language;
        let when = |year: FiscalYear| match language {
            Language::Japanese => format!("（{}）", language.year(year)),
            Language::English => format!(" ({})", language.year(year)),
        };
        let goal = match language {
            Language::Japanese => self.measured.target().goal().ja(),
            Language::English => self.measured.target().goal().en(),
        };
        let (way, better) = match self.direction() {
            Direction::Higher => (Shape::Up, words::HIGHER),
            Direction::Lower => (Shape::Down, words::LOWER),
        };
        let previous = self.year.previous().map(when).unwrap_or_default();
        let shown = |shape, value: Option<Exact>| value.map(|_| shape);
        let mut key = Vec::from([
            (
                shown(Shape::Circle, values.previous),
                format!(
                    "{}{previous} {}",
                    language.of(words::PREVIOUS),
                    self.cell(self.measured.previous())
                ),
            ),
            (
                shown(Shape::Diamond, values.reading),
                format!(
                    "{}{} {}",
                    language.of(words::READING),
                    when(self.year),
                    self.cell(self.measured.reading())
                ),
            ),
        ]);
        if let Some(required) = &values.required {
            key.push((Some(Shape::Cross), format!("{} {required}", language.of(words::LINE))));
        }
        let target = format!(
            "{}{} {goal}　{}",
            language.of(words::GOAL),
            when(values.due),
            language.of(better)
        );
        key.push((shown(way, values.target), target));
        for criterion in &values.withdrawal {
            let text = match language {
                Language::Japanese => criterion.to_string(),
                Language::English => criterion.english(),
            };
            let text = format!("{} {text}", language.of(words::WITHDRAWAL));
            key.push((Some(Shape::Square), text));
        }
        key
    }

    fn cell(&self, reading: &Reading) -> String {
        match (reading.quantity(), reading.missing().unwrap_or(Missing::Blank)) {
            (Some(quantity), _) => quantity.to_string(),
            (None, missing) => match self.language {
                Language::Japanese => missing.ja().into(),
                Language::English => missing.en().into(),
            },
        }
    }

    fn direction(&self) -> Direction {
        let criterion = self.measured.target().goal().criterion();
        criterion.map_or(Direction::Higher, Criterion::direction)
    }
}

/// What is drawn of a path.
struct Values {
    previous: Option<Exact>,
    reading: Option<Exact>,
    required: Option<Quantity>,
    target: Option<Exact>,
    withdrawal: Vec<Criterion>,
    due: FiscalYear,
}

/// The stretch of the plot, and its height.
const LEFT: Px = Px::whole(110);
const RIGHT: Px = Px::whole(WIDTH - 130);
const PLOT: i64 = 170;

impl fmt::Display for IndicatorPath<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (values, mut canvas) = (self.values(), Canvas::default());
        let key = self.key(&values);
        let mut y = Px::whole(MARGIN);
        for line in lines(&self.name(), 96, 3) {
            y = y.plus(LINE);
            canvas.text(Px::whole(MARGIN), y, Anchor::Start, &line);
        }
        let top = y.plus(MARGIN);
        y = self.plot(&mut canvas, &values, top).plus(6);
        for (shape, text) in &key {
            y = y.plus(LINE);
            if let Some(shape) = shape {
                canvas.shape(*shape, Px::whole(MARGIN.saturating_add(8)), y.plus(-4));
            }
            canvas.text(Px::whole(MARGIN.saturating_add(24)), y, Anchor::Start, text);
        }
        let texts: Vec<&str> = key.iter().map(|(_, text)| text.as_str()).collect();
        let picture = Picture {
            id: self.id.clone(),
            language: self.language.code(),
            title: self.name(),
            desc: texts.join(match self.language {
                Language::Japanese => "、",
                Language::English => "; ",
            }),
            height: y.plus(MARGIN).pixels(),
            canvas,
        };
        fmt::Display::fmt(&picture, f)
    }
}

impl IndicatorPath<'_> {
    /// Draws the plot under a place; gives the place under its years.
    fn plot(&self, canvas: &mut Canvas, values: &Values, top: Px) -> Px {
        let bottom = top.plus(PLOT);
        let (language, measured) = (self.language, self.measured);
        let required = values.required.as_ref().map(Quantity::exact);
        let withdrawn = values.withdrawal.iter().map(|criterion| criterion.quantity().exact());
        let all = [values.previous, values.reading, required, values.target];
        let scale =
            Scale::over(all.into_iter().flatten().chain(withdrawn), bottom.plus(-28), top.plus(16));
        let place = |value: Exact| scale.map_or(bottom, |scale| scale.place(value));

        let begin = self.year.previous().unwrap_or(self.year);
        let span = i64::from(values.due.years_since(begin).max(1));
        let at = |year: FiscalYear| LEFT.towards(RIGHT, i64::from(year.years_since(begin)), span);
        let (first, now, last) = (at(begin), at(self.year), at(values.due));
        canvas.line((LEFT.plus(-10), bottom), (RIGHT.plus(10), bottom), BLACK, "");
        let mut y = bottom;
        for (n, (x, year)) in
            [(first, begin), (now, self.year), (last, values.due)].into_iter().enumerate()
        {
            if n == 2 && values.due == self.year {
                continue;
            }
            canvas.line((x, top), (x, bottom), PALE, "");
            // Years that stand close are written under one another.
            let close = n > 0 && x.minus(at_before(n, first, now)) < Px::whole(90);
            y = if close || n == 0 { y.plus(LINE) } else { y };
            canvas.text(x, y, Anchor::Middle, &language.year(year));
        }

        self.levels(canvas, values, &place);
        if let (Some(previous), Some(_), Some(target)) = (values.previous, required, values.target)
        {
            canvas.line((first, place(previous)), (last, place(target)), BLUE, "4 3");
        }
        if let (Some(previous), Some(reading)) = (values.previous, values.reading) {
            canvas.line((first, place(previous)), (now, place(reading)), BLACK, "");
        }
        if let Some(required) = required {
            canvas.shape(Shape::Cross, now, place(required));
        }
        if let Some(previous) = values.previous {
            canvas.shape(Shape::Circle, first, place(previous));
            let at = (first.plus(-12), place(previous).plus(4));
            label(canvas, measured.previous().quantity(), at, Anchor::End);
        }
        if let Some(reading) = values.reading {
            let level = place(reading);
            canvas.shape(Shape::Diamond, now, level);
            // Away from the line to the target, or from the target.
            let from = required.or(values.target).map_or(level, place);
            let beside = level.plus(if level <= from { -8 } else { 17 });
            label(canvas, measured.reading().quantity(), (now.plus(6), beside), Anchor::Start);
        }
        y
    }

    /// Draws the levels of target and withdrawal criteria, named at their right ends.
    fn levels(&self, canvas: &mut Canvas, values: &Values, place: &impl Fn(Exact) -> Px) {
        let way = match self.direction() {
            Direction::Higher => Shape::Up,
            Direction::Lower => Shape::Down,
        };
        let own = match self.measured.target().goal() {
            Goal::Criterion(criterion) => Some(criterion.quantity()),
            // The level is last year's reading and the change together: no figure of the sheet.
            Goal::Change(_) | Goal::Milestone(_) => None,
        };
        let target = values.target.map(|value| (place(value), way, own));
        let withdrawal = values.withdrawal.iter().map(|criterion| {
            let quantity = criterion.quantity();
            (place(quantity.exact()), Shape::Square, Some(quantity))
        });
        let mut levels: Vec<_> = target.into_iter().chain(withdrawal).collect();
        levels.sort_by_key(|(level, _, _)| *level);
        let mut free = Px::whole(0);
        for (n, (level, shape, quantity)) in levels.into_iter().enumerate() {
            let (colour, dashes) = if shape == way { (GREEN, "8 4") } else { (VERMILION, "2 4") };
            canvas.line((LEFT.plus(-10), level), (RIGHT.plus(10), level), colour, dashes);
            if n < MOST_NAMED {
                let named = level.max(free);
                canvas.line((RIGHT.plus(10), level), (RIGHT.plus(22), named), colour, "");
                canvas.shape(shape, RIGHT.plus(28), named);
                label(canvas, quantity, (RIGHT.plus(40), named.plus(4)), Anchor::Start);
                free = named.plus(LINE);
            }
        }
    }
}

/// Most levels that are named at their right ends; all stand in the key.
const MOST_NAMED: usize = 4;

/// The year's place before the n-th.
const fn at_before(n: usize, first: Px, now: Px) -> Px {
    if n == 1 { first } else { now }
}

/// A value beside its shape, where it is short; it stands in the key in any case.
fn label(canvas: &mut Canvas, value: Option<&Quantity>, (x, y): (Px, Px), anchor: Anchor) {
    let text = value.map(ToString::to_string).unwrap_or_default();
    if halves(&text) <= 14 {
        canvas.text(x, y, anchor, &text);
    }
}
