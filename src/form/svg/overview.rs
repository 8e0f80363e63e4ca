//! A ward on one page: every strategy with its marks, its indicators as bullets, its initiatives.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::form::captions as words;
use crate::form::edition::Paper;
use crate::form::svg::axis::AxisBegin;
use crate::form::svg::canvas::{Anchor, Canvas, Chip};
use crate::form::svg::lettering::{halves, lines, short, width_of};
use crate::form::svg::marks::{achieved, effective, outcome, progress, serves};
use crate::form::svg::path::values::Values;
use crate::form::svg::picture::{MARGIN, Picture};
use crate::form::svg::scale::Px;
use crate::form::svg::shapes::{GREY, PALE, Shape};
use crate::plan::{Column, DesiredOutcomeRef, Goal, Indicator, Initiative, Sheet, Strategy};
use crate::terms::{Language, Said};
use crate::value::Shown;

/// A picture of a ward's year on one page, landscape.
///
/// A block for each strategy under its desired outcome: its three marks, a row for each of its
/// indicators, with last year's reading, this year's, what the line requires and the target on an
/// axis of its own, and a row for each of its initiatives. Marks are the ward's own, as printed, in
/// a filled box where they say that things go well and in an outlined one where they do not.
///
/// Where a ward has more rows than a page has room for, the page becomes longer; texts too long for
/// their place end in …, and are given whole in their row's title.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::Paper;
/// use kusei::form::svg::Overview;
///
/// # let json = kusei::wire::REAL_FORM;
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let page = Overview::of(&sheet).paper(Paper::A3).to_string();
/// assert!(page.contains("【5-3-2】"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Overview<'s> {
    sheet: &'s Sheet,
    language: Language,
    paper: Paper,
}

/// The height of a row, of a block's head, and between blocks.
const ROW: i64 = 26;
const HEAD: i64 = 20;
const GAP: i64 = 4;
/// The line of a row's text.
const BASE: i64 = 17;

/// Where the columns of a page are: names, bullets, values, marks, initiatives, their marks, end.
struct OverviewPlaces {
    width: i64,
    height: i64,
    bullet: [Px; 2],
    value: Px,
    mark: Px,
    initiative: Px,
    achievement: Px,
    effectiveness: Px,
}

impl OverviewPlaces {
    fn of(paper: Paper) -> Self {
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
}

impl<'s> Overview<'s> {
    /// The page of a sheet, for A4.
    #[must_use]
    pub const fn of(sheet: &'s Sheet) -> Self {
        Self { sheet, language: Language::Japanese, paper: Paper::A4 }
    }

    /// The page with captions in a language.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The page for a paper.
    #[must_use]
    pub const fn paper(mut self, paper: Paper) -> Self {
        self.paper = paper;
        self
    }

    /// The ward and the year.
    fn title(&self) -> String {
        let year = self.sheet.fiscal_year();
        let year = year.to(self.language);
        let between = self.language.choose("　", ", ");
        format!("{}{between}{year}", self.sheet.ward())
    }

    /// Draws a strategy's block under a place; gives the place under it.
    fn strategy(
        &self,
        canvas: &mut Canvas,
        at: &OverviewPlaces,
        strategy: &Strategy,
        outcome_name: &str,
        top: Px,
    ) -> Px {
        let stated = strategy.stated();
        let base = top.plus(15);
        let right = Px::whole(at.width.saturating_sub(MARGIN));
        canvas.line((Px::whole(MARGIN), top), (right, top), GREY);
        let mut x = Px::whole(MARGIN);
        canvas.bold(x, base, &format!("【{}】", strategy.code()));
        x = x.plus(58);
        canvas.text(x, base, Anchor::Start, &lines(outcome_name, at.room(x, at.value), 1).concat());
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
            self.indicator(canvas, at, number, indicator, left);
            left = left.plus(ROW);
        }
        for initiative in strategy.initiatives() {
            initiative_row(canvas, at, initiative, right);
            right = right.plus(ROW);
        }
        left.max(right).plus(GAP)
    }

    /// Each desired outcome under its number: 1（2）多様な主体の協働の実現.
    fn outcomes(&self) -> BTreeMap<DesiredOutcomeRef, String> {
        let [open, close] = self.language.choose(["（", "）"], [" (", ") "]);
        let outcomes = self.sheet.policy().desired_outcomes();
        let named = outcomes.map(|(pillar, own)| {
            let title = own.title();
            let name = format!("{}{open}{}{close}{title}", pillar.number(), own.number());
            (own.reference(), name)
        });
        named.collect()
    }

    /// Draws an indicator's row.
    fn indicator(
        &self,
        canvas: &mut Canvas,
        at: &OverviewPlaces,
        number: usize,
        indicator: &Indicator,
        top: Px,
    ) {
        let (measured, base, language) = (indicator.measured(), top.plus(BASE), self.language);
        let target = measured.target();
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
            None => lines(&reading, room, 1).concat(),
        };
        let [open, close] = language.choose(["（", "）"], [" (", ")"]);
        let with_goal = format!("{value}{open}{goal}{close}");
        let value = if halves(&with_goal) <= room { with_goal } else { value };
        canvas.text(at.value, base, Anchor::Start, &value);
        canvas.chip(&outcome(indicator.stated()), at.mark, base);
        canvas.end();
    }

    /// Draws what the sheet knows of an indicator on its axis.
    fn bullet(&self, canvas: &mut Canvas, [from, to]: [Px; 2], indicator: &Indicator, y: Px) {
        canvas.line((from, y), (to, y), PALE);
        if !matches!(indicator.measured().target().goal(), Goal::Criterion(_) | Goal::Change(..)) {
            return;
        }
        let values = Values::of(indicator.measured(), self.sheet.fiscal_year(), &[]);
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

    /// Draws the key under a place; gives the place under it.
    fn key(&self, canvas: &mut Canvas, at: &OverviewPlaces, top: Px) -> Px {
        let language = self.language;
        let entries = [
            (Shape::Circle, words::PREVIOUS),
            (Shape::Diamond, words::READING),
            (Shape::Cross, words::REQUIRED),
            (Shape::Up, words::GOAL),
        ];
        let base = top.plus(18);
        let mut x = Px::whole(MARGIN.saturating_add(8));
        for (shape, caption) in entries {
            canvas.shape(shape, x, base.plus(-5));
            let caption = caption.to(language);
            canvas.text(x.plus(12), base, Anchor::Start, caption);
            x = x.plus(width_of(caption).saturating_add(34));
        }
        let chips = [(Chip::good("A"), words::GOES_WELL), (Chip::bad("A"), words::GOES_NOT_WELL)];
        for (chip, caption) in chips {
            let caption = caption.to(language);
            x = canvas.chip(&chip, x, base).plus(4);
            canvas.text(x, base, Anchor::Start, caption);
            x = x.plus(width_of(caption).saturating_add(16));
        }
        canvas.text(x, base, Anchor::Start, words::BROKEN_BULLET.to(language));
        let colon = language.choose("：", ": ");
        let source = format!("{}{colon}{}", words::SOURCE.to(language), words::TITLE.to(language));
        let room = at.room(Px::whole(MARGIN), Px::whole(at.width));
        canvas.text(
            Px::whole(MARGIN),
            base.plus(20),
            Anchor::Start,
            &lines(&source, room, 1).concat(),
        );
        base.plus(20)
    }

    /// Every strategy's marks and indicators in words.
    fn desc(&self) -> String {
        let [colon, between] = self.language.choose(["：", "、"], [": ", "; "]);
        let strategies = self.sheet.strategies().iter().map(|strategy| {
            let stated = strategy.stated();
            let marks = [
                (Column::Overall, stated.overall().printed()),
                (Column::Progress, stated.progress().printed()),
                (Column::StrategyEffectiveness, stated.effectiveness().printed()),
            ];
            let marks = marks.map(|(column, mark)| {
                format!("{}{colon}{}", column.to(self.language), lines(mark, 16, 1).concat())
            });
            format!("【{}】{}", strategy.code(), marks.join(between))
        });
        strategies.collect::<Vec<_>>().join("\n")
    }
}

impl OverviewPlaces {
    /// How many half-width characters there is room for.
    fn room(&self, from: Px, to: Px) -> usize {
        let pixels = to.minus(from).pixels().min(self.width);
        usize::try_from(pixels.saturating_mul(3) / 20).unwrap_or_default().saturating_sub(1)
    }
}

/// Draws a name in a row: one too long for a line in two of small type.
fn row_name(canvas: &mut Canvas, name: &str, x: Px, top: Px, room: usize) {
    if let [line] = &lines(name, room, 2)[..] {
        canvas.text(x, top.plus(BASE), Anchor::Start, line);
        return;
    }
    // Small type is 11 pixels high, other text 13.
    let room = room.saturating_mul(13) / 11;
    match &lines(name, room, 2)[..] {
        [first, second] => {
            canvas.small(x, top.plus(10), first);
            canvas.small(x, top.plus(21), second);
        }
        lines => canvas.small(x, top.plus(BASE), &lines.concat()),
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

impl fmt::Display for Overview<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = OverviewPlaces::of(self.paper);
        let mut canvas = Canvas::new();
        let (title, left) = (self.title(), Px::whole(MARGIN));
        let room = at.room(left, Px::whole(at.width));
        let top = left.plus(16);
        canvas.bold(left, top, &lines(&title, room, 1).concat());
        let policy = self.sheet.policy().title().as_str();
        canvas.text(left, top.plus(20), Anchor::Start, &lines(policy, room, 1).concat());
        let heads = [(at.bullet[0], Column::OutcomeReading), (at.initiative, Column::Content)];
        for (x, column) in heads {
            canvas.tick(x, top.plus(38), Anchor::Start, column.to(self.language));
        }
        let outcomes = self.outcomes();
        let under = self.sheet.strategies().iter().fold(top.plus(44), |y, own| {
            let name = outcomes.get(&own.desired_outcome()).map(String::as_str);
            self.strategy(&mut canvas, &at, own, name.unwrap_or_default(), y)
        });
        let bottom = self.key(&mut canvas, &at, under);
        let picture = Picture {
            id: "overview".into(),
            language: self.language.code(),
            title,
            desc: self.desc(),
            width: at.width,
            height: bottom.plus(MARGIN).pixels().max(at.height),
            canvas,
        };
        fmt::Display::fmt(&picture, f)
    }
}
