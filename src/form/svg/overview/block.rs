//! The block of a strategy on a ward's page: its marks, its indicators and its initiatives.

use alloc::format;
use alloc::string::ToString;

use crate::form::captions as words;
use crate::form::svg::axis::AxisBegin;
use crate::form::svg::canvas::{Anchor, Canvas};
use crate::form::svg::lettering::{halves, in_line, lines, short, width_of};
use crate::form::svg::marks::{achieved, effective, outcome, progress, serves};
use crate::form::svg::overview::places::OverviewPlaces;
use crate::form::svg::path::values::Values;
use crate::form::svg::picture::MARGIN;
use crate::form::svg::scale::Px;
use crate::form::svg::shapes::{GREY, PALE, Shape};
use crate::plan::{Goal, Indicator, Initiative, Strategy};
use crate::terms::{Language, Said};
use crate::value::{FiscalYear, Shown};

/// The blocks of a page.
pub(crate) struct StrategyBlocks<'a> {
    pub(crate) at: &'a OverviewPlaces,
    pub(crate) year: FiscalYear,
    pub(crate) language: Language,
}

/// The height of a row, of a block's head, and of the space between blocks.
const ROW: i64 = 26;
const HEAD: i64 = 20;
const GAP: i64 = 4;
/// The baseline of a row's text.
const BASE: i64 = 17;

impl StrategyBlocks<'_> {
    /// Draws a strategy's block below a position, and returns the position below.
    pub(crate) fn draw(
        &self,
        canvas: &mut Canvas,
        strategy: &Strategy,
        outcome_name: &str,
        top: Px,
    ) -> Px {
        let (at, stated) = (self.at, strategy.stated());
        let base = top.plus(15);
        let right = Px::whole(at.width.saturating_sub(MARGIN));
        canvas.line((Px::whole(MARGIN), top), (right, top), GREY);
        let mut x = Px::whole(MARGIN);
        canvas.bold(x, base, &format!("【{}】", strategy.code()));
        x = x.plus(58);
        canvas.text(x, base, Anchor::Start, &in_line(outcome_name, at.room(x, at.value)));
        let marks = [
            (words::OVERALL, outcome(stated.overall())),
            (words::OF_PROGRESS, progress(stated.progress())),
            (words::OF_EFFECTIVENESS, effective(stated.effectiveness())),
        ];
        let mut x = at.value;
        for (caption, chip) in marks {
            let caption = caption.to(self.language);
            canvas.text(x, base, Anchor::Start, caption);
            x = canvas.chip(&chip, x.plus(width_of(caption).saturating_add(4)), base).plus(14);
        }
        let rows = top.plus(HEAD);
        let (mut left, mut right) = (rows, rows);
        for (number, indicator) in (1_usize..).zip(strategy.indicators()) {
            self.indicator(canvas, number, indicator, left);
            left = left.plus(ROW);
        }
        for initiative in strategy.initiatives() {
            initiative_row(canvas, at, initiative, right);
            right = right.plus(ROW);
        }
        left.max(right).plus(GAP)
    }

    /// Draws an indicator's row.
    fn indicator(&self, canvas: &mut Canvas, number: usize, indicator: &Indicator, top: Px) {
        let (measured, base, language) = (indicator.measured(), top.plus(BASE), self.language);
        let (at, target) = (self.at, measured.target());
        let label = target.label().as_str();
        let label = if label.is_empty() { format!("{number} ") } else { label.into() };
        let name = format!("{label}{}", target.name());
        let reading = measured.in_unit(measured.reading()).to(language).to_string();
        let goal = measured.goal_in_own_unit().to(language).to_string();
        let colon = language.choose("：", ": ");
        canvas.begin(&format!("{name} {reading} {}{colon}{goal}", words::GOAL.to(language)));
        let x = Px::whole(MARGIN.saturating_add(12));
        let [from, to] = at.bullet;
        row_name(canvas, &name, x, top, at.room(x, from.plus(-12)));
        self.bullet(canvas, [from, to], indicator, top.plus(ROW / 2));
        let room = at.room(at.value, at.mark);
        let value = match measured.own_reading() {
            Some(value) => short(&value, room, language).unwrap_or_default(),
            None => in_line(&reading, room).into_owned(),
        };
        let [open, close] = language.choose(["（", "）"], [" (", ")"]);
        let with_goal = format!("{value}{open}{goal}{close}");
        let value = if halves(&with_goal) <= room { with_goal } else { value };
        canvas.text(at.value, base, Anchor::Start, &value);
        canvas.chip(&outcome(indicator.stated()), at.mark, base);
        canvas.end();
    }

    /// Draws the values of an indicator on its axis.
    fn bullet(&self, canvas: &mut Canvas, [from, to]: [Px; 2], indicator: &Indicator, y: Px) {
        canvas.line((from, y), (to, y), PALE);
        if !matches!(indicator.measured().target().goal(), Goal::Criterion(_) | Goal::Change(..)) {
            return;
        }
        let values = Values::of(indicator.measured(), self.year, &[]);
        let Some(scale) = values.axis.as_ref().and_then(|axis| axis.scale(from, to)) else {
            return;
        };
        let required = values.required.as_ref().map(Shown::drawn);
        if values.axis.as_ref().is_some_and(|axis| axis.begin() == AxisBegin::Broken) {
            for x in [from.plus(-8), from.plus(-4)] {
                canvas.line((x.plus(-2), y.plus(5)), (x.plus(2), y.plus(-5)), GREY);
            }
        }
        let last = values.previous.zip(values.reading);
        if let Some((previous, reading)) = last {
            canvas.line((scale.place(previous), y), (scale.place(reading), y), GREY);
        }
        for (shape, value) in [
            (values.way(), values.target),
            (Shape::Cross, required),
            (Shape::Circle, values.previous),
            (Shape::Diamond, values.reading),
        ] {
            if let Some(value) = value {
                canvas.shape(shape, scale.place(value), y);
            }
        }
    }
}

/// Draws a name in a row; a name that is too long for one line is on two lines of small type.
fn row_name(canvas: &mut Canvas, name: &str, x: Px, top: Px, room: usize) {
    let own = lines(name, room, 2);
    if let (Some((line, _)), None) = (own.line(0), own.line(1)) {
        canvas.text(x, top.plus(BASE), Anchor::Start, line);
        return;
    }
    // Small type is 11 pixels high, other text 13.
    let room = room.saturating_mul(13) / 11;
    let own = lines(name, room, 2);
    let bases: &[i64] = if own.height() == 2 { &[10, 21] } else { &[BASE] };
    for (line, base) in own.lines().zip(bases) {
        canvas.small(x, top.plus(*base), line);
    }
}

/// Draws an initiative's row.
fn initiative_row(canvas: &mut Canvas, at: &OverviewPlaces, initiative: &Initiative, top: Px) {
    let (stated, base) = (initiative.stated(), top.plus(BASE));
    let name = format!("【{}】{}", initiative.code(), initiative.content());
    canvas.begin(&name);
    let room = at.room(at.initiative, at.achievement);
    row_name(canvas, &name, at.initiative, top, room);
    canvas.chip(&achieved(stated.achievement()), at.achievement, base);
    canvas.chip(&serves(stated.effectiveness()), at.effectiveness, base);
    canvas.end();
}
