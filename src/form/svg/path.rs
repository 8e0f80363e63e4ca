//! An indicator's path: last year, this year, the line, the target at its due year, and the
//! withdrawal criterion.

pub(crate) mod plot;
pub(crate) mod values;

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::form::captions as words;
use crate::form::svg::canvas::{Canvas, MARGIN, Picture, Shape, better, entry, heading};
use crate::form::svg::path::plot::Plot;
use crate::form::svg::path::values::Values;
use crate::plan::{ConditionTest, Initiative, MeasuredTarget};
use crate::terms::{Language, Said};
use crate::value::figure::Exact;
use crate::value::{Criterion, FiscalYear};

/// A picture of an indicator's or performance target's path.
///
/// Last year's reading (hollow circle), this year's (diamond), the line to the target and what it
/// requires this year (dashed, cross), the target (a triangle that points the way a reading gets
/// better) and the withdrawal criterion (dotted, square). What the sheet does not know is not
/// drawn, and the key says so.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::svg::PathPicture;
///
/// # let json = include_str!("../../../tests/data/fukushima-h28.json");
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
    withdrawal: Vec<Cow<'a, Criterion>>,
    language: Language,
    id: String,
}

impl<'a> PathPicture<'a> {
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
            if let (Some(path), ConditionTest::Reading(criterion)) = (path, condition.test()) {
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
        crate::form::visible::visible(&format!("{}{}", target.label(), target.name())).into_owned()
    }

    fn key(&self, values: &Values) -> Vec<(Option<Shape>, String)> {
        let language = self.language;
        let colon = language.choose("：", ": ");
        let when = |year: FiscalYear| match language {
            Language::Japanese => format!("（{}）", year.ja()),
            Language::English => format!(" ({})", year.en()),
        };
        let previous = self.year.previous().map(when).unwrap_or_default();
        let shown = |shape, value: Option<Exact>| value.map(|_| shape);
        let mut key = Vec::from([
            (
                shown(Shape::Circle, values.previous),
                format!(
                    "{}{previous}{colon}{}",
                    words::PREVIOUS.to(language),
                    self.measured.in_unit(self.measured.previous()).to(language)
                ),
            ),
            (
                shown(Shape::Diamond, values.reading),
                format!(
                    "{}{}{colon}{}",
                    words::READING.to(language),
                    when(self.year),
                    self.measured.in_unit(self.measured.reading()).to(language)
                ),
            ),
        ]);
        if let Some(required) = &values.required {
            let year = self.year.to(language);
            let line = match language {
                Language::Japanese => format!("{year}に必要な値（直線上）"),
                Language::English => format!("Required in {year} (on the straight line)"),
            };
            key.push((Some(Shape::Cross), format!("{line}{colon}{}", required.to(language))));
        }
        let target = format!(
            "{}{}{colon}{}{}",
            words::GOAL.to(language),
            when(values.due),
            self.measured.goal_in_own_unit().to(language),
            better(values.direction, language)
        );
        key.push((shown(values.way(), values.target), target));
        for criterion in &values.withdrawal {
            let withdrawal = words::WITHDRAWAL.to(language);
            let text = format!("{withdrawal}{colon}{}", criterion.to(language));
            key.push((Some(Shape::Square), text));
        }
        key
    }
}

impl fmt::Display for PathPicture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values = Values::of(self.measured, self.year, &self.withdrawal);
        let mut canvas = Canvas::default();
        let key = self.key(&values);
        let top = heading(&mut canvas, &self.name()).plus(MARGIN);
        let plot = Plot { measured: self.measured, values: &values, language: self.language };
        let under = plot.draw(&mut canvas, top).plus(6);
        let y = key.iter().fold(under, |y, (shape, text)| entry(&mut canvas, *shape, text, y));
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
