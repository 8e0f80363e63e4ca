//! An indicator's path: last year's reading, this year's, the line, the target at its due year, and
//! the withdrawal criterion.

pub(crate) mod plot;
pub(crate) mod values;

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::form::captions as words;
use crate::form::svg::axis::AxisBegin;
use crate::form::svg::canvas::Canvas;
use crate::form::svg::key::{Key, PictureTitle};
use crate::form::svg::lettering::Better;
use crate::form::svg::path::plot::Plot;
use crate::form::svg::path::values::Values;
use crate::form::svg::picture::{MARGIN, Picture, WIDTH, source};
use crate::form::svg::shapes::Shape;
use crate::plan::{ConditionTest, Goal, Initiative, Line, MeasuredTarget, Sheet};
use crate::terms::{Language, Legend, OutcomeStatus, Said, Words};
use crate::value::figure::Exact;
use crate::value::{Criterion, FiscalYear, PlanCode, Quantity, RateCriterion};

/// A picture of an indicator's or performance target's path.
///
/// It shows last year's reading (hollow circle), this year's (diamond), the line to the target with
/// the value required this year (dashed, cross), the target (a triangle pointing in the better
/// direction) and the withdrawal criterion (dotted, square). Values that the sheet does not have
/// are not drawn, and the key says so.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::svg::PathPicture;
///
/// # let json = kusei::wire::REAL_FORM;
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let strategy = sheet.strategy("5-3".parse()?).ok_or("no 5-3")?;
/// let third = strategy.indicators().get(2).ok_or("no third indicator")?.measured();
/// let path = PathPicture::of(third, sheet.fiscal_year()).ok_or("a milestone")?;
/// assert!(path.to_string().contains("平成28年度に必要な値（直線上）：49.3%"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct PathPicture<'a> {
    measured: &'a MeasuredTarget,
    year: FiscalYear,
    withdrawal: Vec<WithdrawalLevel<'a>>,
    language: Language,
    id: String,
    on: Option<PictureSource<'a>>,
}

/// A reading at which an initiative is to be withdrawn, and the achievement rate it comes from.
#[derive(Debug, Clone)]
struct WithdrawalLevel<'a> {
    criterion: Cow<'a, Criterion>,
    of_rate: Option<&'a RateCriterion>,
}

/// The place, ward and year of a picture's values.
#[derive(Debug, Clone, Copy)]
struct PictureSource<'a> {
    sheet: &'a Sheet,
    code: PlanCode,
    line: Line,
    /// The mark that the ward stated beside them.
    mark: Option<OutcomeStatus>,
}

impl<'a> PathPicture<'a> {
    /// Creates the path of an indicator in a year; `None` for a milestone and for a relative
    /// change.
    #[must_use]
    pub fn of(measured: &'a MeasuredTarget, year: FiscalYear) -> Option<Self> {
        measured.target().goal().criterion()?;
        let (withdrawal, language) = (Vec::new(), Language::default());
        Some(Self { measured, year, withdrawal, language, id: "path".into(), on: None })
    }

    /// Returns the paths of all indicators and performance targets of a sheet, in form order. Each
    /// shows its place, the ward, the year, the source and the stated mark, and has an id of its
    /// own, `picture-4-2-indicator-1`.
    pub fn of_sheet(sheet: &'a Sheet) -> impl Iterator<Item = Self> + use<'a> {
        let year = sheet.fiscal_year();
        sheet.strategies().iter().flat_map(move |strategy| {
            let code = PlanCode::Strategy(strategy.code());
            let indicators = (1_usize..).zip(strategy.indicators());
            let own = indicators.filter_map(move |(number, indicator)| {
                let (line, mark) = (Line::Indicator(number), indicator.stated().mark());
                let on = PictureSource { sheet, code, line, mark };
                Some(Self::of(indicator.measured(), year)?.on(on))
            });
            let of_initiatives = strategy.initiatives().iter().flat_map(move |initiative| {
                let code = PlanCode::Initiative(initiative.code());
                let paths = Self::of_initiative(initiative, year);
                paths.map(move |(number, path)| {
                    let line = Line::Target(number);
                    path.on(PictureSource { sheet, code, line, mark: None })
                })
            });
            own.chain(of_initiatives)
        })
    }

    fn on(mut self, on: PictureSource<'a>) -> Self {
        let kind = if matches!(on.line, Line::Indicator(_)) { "indicator" } else { "target" };
        let mut id = String::with_capacity(32);
        // Writing to a text cannot fail.
        let _ = write!(id, "picture-{}-{kind}-{}", on.code, on.line.number());
        self.id = id;
        self.on = Some(on);
        self
    }

    /// Returns the paths of an initiative's performance targets, each with its number and the
    /// withdrawal conditions on it. A condition on the achievement rate is drawn at the reading it
    /// amounts to: 54%未満 for 90%未満 of 60%以上.
    pub fn of_initiative(
        initiative: &'a Initiative,
        year: FiscalYear,
    ) -> impl Iterator<Item = (usize, Self)> {
        let targets = initiative.targets();
        let mut paths: Vec<Option<Self>> =
            targets.iter().map(|target| Self::of(target.measured(), year)).collect();
        for (number, condition, _) in initiative.withdrawal().pairs(targets) {
            let path = number.checked_sub(1).and_then(|index| paths.get_mut(index)?.as_mut());
            let Some(path) = path else { continue };
            let (criterion, of_rate) = match condition.test() {
                ConditionTest::Reading(criterion) => (Some(Cow::Borrowed(criterion)), None),
                ConditionTest::Rate(rate) => {
                    (values::of_rate(rate, path.measured).map(Cow::Owned), Some(rate))
                }
            };
            let level = criterion.map(|criterion| WithdrawalLevel { criterion, of_rate });
            path.withdrawal.extend(level);
        }
        (1..).zip(paths).filter_map(|(number, path)| Some((number, path?)))
    }

    /// Adds the line of a withdrawal criterion.
    #[must_use]
    pub fn with_withdrawal(mut self, criterion: Criterion) -> Self {
        let criterion = Cow::Owned(criterion);
        self.withdrawal.push(WithdrawalLevel { criterion, of_rate: None });
        self
    }

    /// Sets the language of the captions.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Sets another id than `path`, for a page with several pictures.
    #[must_use]
    pub fn named(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// Returns the picture's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the name of what is measured.
    #[must_use]
    pub fn name(&self) -> String {
        let target = self.measured.target();
        crate::form::visible::visible(format!("{}{}", target.label(), target.name())).into_owned()
    }

    fn title(&self) -> Result<PictureTitle, fmt::Error> {
        let (target, language) = (self.measured.target(), self.language);
        let place = self.on.as_ref().map(|on| on.to(language));
        PictureTitle::of(place, format_args!("{}{}", target.label(), target.name()), language)
    }

    /// Returns the reading that a change amounts to.
    fn level_of_change(&self, values: &Values) -> Option<Quantity> {
        let is_change = matches!(self.measured.target().goal(), Goal::Change(..));
        let level = values.target.filter(|_| is_change)?;
        values::quantity(level, self.measured)
    }

    fn key(&self, values: &Values) -> Result<Key, fmt::Error> {
        let language = self.language;
        let [open, close, colon] = language.choose(["（", "）", "："], [" (", ")", ": "]);
        let mut key = Key::new(language.choose("、", "; "));
        let shown = |shape, value: Option<Exact>| value.map(|_| shape);
        let caption = |key: &mut String, caption: Words, year: Option<FiscalYear>| {
            key.push_str(caption.to(language));
            if let Some(year) = year {
                key.push_str(open);
                year.say(language, key)?;
                key.push_str(close);
            }
            key.push_str(colon);
            Ok(())
        };

        let previous = key.entry(shown(Shape::Circle, values.previous));
        caption(previous, words::PREVIOUS, self.year.previous())?;
        self.measured.in_unit(self.measured.previous()).say(language, previous)?;

        let reading = key.entry(shown(Shape::Diamond, values.reading));
        caption(reading, words::READING, Some(self.year))?;
        self.measured.in_unit(self.measured.reading()).say(language, reading)?;

        if let Some(required) = &values.required {
            let own = key.entry(Some(Shape::Cross));
            let year = self.year.to(language);
            match language {
                Language::Japanese if values.on_path => write!(own, "{year}に必要な値（目安）"),
                Language::Japanese => write!(own, "{year}に必要な値（直線上）"),
                Language::English if values.on_path => {
                    write!(own, "Required in {year} (on the path)")
                }
                Language::English => write!(own, "Required in {year} (on the straight line)"),
            }?;
            own.push_str(colon);
            required.say(language, own)?;
        }

        let goal = self.measured.goal_in_own_unit();
        let target = key.entry(shown(values.way(), values.target));
        caption(target, words::GOAL, Some(values.due))?;
        goal.say(language, target)?;
        if let Some(level) = self.level_of_change(values) {
            write!(target, "{open}{}{close}", level.to(language))?;
        }
        Better(values.direction).say(language, target)?;

        if let Some(mark) = self.on.and_then(|on| on.mark) {
            let stated = key.entry(None);
            caption(stated, words::STATED_MARK, None)?;
            write!(stated, "{}{open}{}{close}", mark.mark(), mark.wording(language))?;
        }

        for (level, criterion) in self.withdrawal.iter().zip(&values.withdrawal) {
            let withdrawal = key.entry(Some(Shape::Square));
            caption(withdrawal, words::WITHDRAWAL, None)?;
            criterion.say(language, withdrawal)?;
            if let Some(rate) = level.of_rate {
                let target = goal.criterion().map(|own| own.quantity().to(language).to_string());
                let (own, by) = (rate.to(language), rate.rate().to(language));
                let target = target.unwrap_or_default();
                match language {
                    Language::Japanese => {
                        write!(withdrawal, "（達成率{own}：{target}×{by}）")
                    }
                    Language::English => {
                        write!(withdrawal, " (achievement rate {own}: {target} × {by})")
                    }
                }?;
            }
        }
        if values.axis.as_ref().is_some_and(|axis| axis.begin() == AxisBegin::Broken) {
            key.entry(None).push_str(words::BROKEN_AXIS.to(language));
        }
        Ok(key)
    }
}

impl Said for PictureSource<'_> {
    /// Writes the place, the ward and the year: 【4-2】アウトカム①　福島区　平成28年度.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let [after_code, between] = language.choose(["", "　"], [" ", ", "]);
        write!(out, "【{}】{after_code}", self.code)?;
        self.line.say(language, out)?;
        write!(out, "{between}{}{between}", self.sheet.ward())?;
        self.sheet.fiscal_year().say(language, out)
    }
}

impl fmt::Display for PathPicture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let withdrawal: Vec<_> = self.withdrawal.iter().map(|it| &*it.criterion).collect();
        let values = Values::of(self.measured, self.year, &withdrawal);
        let (title, key) = (self.title()?, self.key(&values)?);
        let mut canvas = Canvas::new();
        let top = title.draw(&mut canvas).plus(MARGIN);
        let plot = Plot { measured: self.measured, values: &values, language: self.language };
        let under = plot.draw(&mut canvas, top).plus(6);
        let y = key.draw(&mut canvas, under);
        let y = match self.on {
            Some(_) => source(&mut canvas, self.language, y),
            None => y,
        };
        let picture = Picture {
            id: &self.id,
            language: self.language.code(),
            title: title.as_str(),
            desc: key.as_str(),
            width: WIDTH,
            height: y.plus(MARGIN).pixels(),
            canvas,
        };
        fmt::Display::fmt(&picture, f)
    }
}
