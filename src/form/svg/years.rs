//! An indicator over the years of a ward: the readings, the required values, and the targets with
//! their revisions.

pub(crate) mod plot;
pub(crate) mod values;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::form::captions as words;
use crate::form::svg::axis::AxisBegin;
use crate::form::svg::canvas::Canvas;
use crate::form::svg::key::{Key, PictureTitle};
use crate::form::svg::picture::{MARGIN, Picture, WIDTH, source};
use crate::form::svg::shapes::Shape;
use crate::form::svg::years::plot::YearsPlot;
use crate::form::svg::years::values::{YearValues, YearsValues};
use crate::plan::Line;
use crate::review::TargetTerms;
use crate::terms::{Excerpt, Language, Said, Words};
use crate::value::FiscalYear;
use crate::years::{IndicatorEvent, IndicatorPath, PathPoint, Series, Succession};

/// A picture of an indicator over the years of a series.
///
/// It shows the reading of each year's sheet (diamonds, with a line from last year's), the value
/// required by each sheet's line (crosses, dashed), the target (a triangle at its due year) and
/// revised targets (hollow triangles). Last year's reading is also drawn if its own sheet is
/// missing or gives another one (hollow circle). Years without a sheet are a grey band, which only
/// the line between a sheet's own two readings crosses. The ward's own marks are above their years.
///
/// Below the plot, each year is described in words, with what happened to the indicator: added,
/// renamed, target revised, dropped. A year whose values do not compare with the last ones, because
/// of another unit or a total since another year, is only described.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::svg::YearsPicture;
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let series = kusei::Series::new([&review])?;
/// let first = YearsPicture::of_series(&series).next().ok_or("no indicator")?;
/// assert!(first.to_string().contains("平成28年度　実績値：49.6%"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct YearsPicture<'s> {
    series: &'s Series<'s>,
    path: &'s IndicatorPath<'s>,
    language: Language,
    id: String,
}

impl<'s> YearsPicture<'s> {
    /// Returns the pictures of all indicators of a series, in the order of first appearance, each
    /// with an id of its own, `years-3`. Milestones have none.
    pub fn of_series(series: &'s Series<'s>) -> impl Iterator<Item = Self> + use<'s> {
        let paths = (1_usize..).zip(series.paths());
        paths.filter_map(move |(number, path)| {
            let is_figure = |point: &PathPoint<'_>| point.target().goal().criterion().is_some();
            let picture =
                Self { series, path, language: Language::default(), id: format!("years-{number}") };
            path.points().iter().any(is_figure).then_some(picture)
        })
    }

    /// Sets the language of the captions.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Returns the picture's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the place on the last sheet, the ward and the years of the sheets that have the
    /// indicator: 【4-2】アウトカム①　福島区　平成27年度～平成29年度.
    fn place(&self, [first, last]: [&PathPoint<'_>; 2]) -> String {
        let language = self.language;
        let [after_code, between] = language.choose(["", "　"], [" ", ", "]);
        let ward = self.series.reviews().last().map(|review| review.sheet().ward());
        let ward = ward.map(ToString::to_string).unwrap_or_default();
        let line = Line::Indicator(last.number());
        let line = line.to(language);
        let years = self.years([first.year(), last.year()]);
        format!("【{}】{after_code}{line}{between}{ward}{between}{years}", last.strategy())
    }

    fn years(&self, [from, to]: [FiscalYear; 2]) -> String {
        let [first, last] = [from, to].map(|year| year.to(self.language).to_string());
        if from == to {
            first
        } else {
            format!("{first}{}{last}", self.language.choose("～", "–"))
        }
    }

    /// Returns the shapes that are drawn, then the years with what happened to the indicator, in
    /// order.
    fn key(&self, values: &YearsValues<'_>) -> Key {
        let mut key = Key::new("\n");
        for (shape, words) in shapes(values) {
            key.entry(Some(shape)).push_str(words.to(self.language));
        }
        let mut tell = |text: &str| key.entry(None).push_str(text);
        let mut gaps = values.gaps().peekable();
        let mut before = None;
        for own in &values.years {
            if let Some(gap) = gaps.next_if(|gap| gap[1] < own.year()) {
                tell(&self.told(gap, words::NO_FORM));
            }
            tell(&self.year(own));
            self.became(before, own.point).for_each(|text| tell(&text));
            before = Some(own.point);
        }
        let dropped = before.and_then(|last| {
            let year = self.series.years().find(|year| *year > last.year())?;
            Some(self.event(&IndicatorEvent::Dropped(*last, year), String::new()))
        });
        if let Some(text) = dropped {
            tell(&text);
        }
        tell(words::MARKS_ABOVE.to(self.language));
        if values.axis.as_ref().is_some_and(|axis| axis.begin() == AxisBegin::Broken) {
            tell(words::BROKEN_AXIS.to(self.language));
        }
        key
    }

    fn told(&self, years: [FiscalYear; 2], words: Words) -> String {
        let years = self.years(years);
        let colon = self.language.choose("：", ": ");
        format!("{years}{colon}{}", words.to(self.language))
    }

    /// Returns a year in words: 平成28年度　実績値：49.6%、必要な値：…、区の自己評価：B.
    fn year(&self, own: &YearValues<'_>) -> String {
        let language = self.language;
        let [space, colon, comma] = language.choose(["　", "：", "、"], [" ", ": ", "; "]);
        let [open, close] = language.choose(["（", "）"], [" (", ")"]);
        let measured = own.point.measured();
        let stated = own.point.indicator().indicator().stated();
        let mark = Some(stated.printed()).filter(|mark| !mark.trim().is_empty());
        let parts = [
            (words::READING, Some(measured.in_unit(measured.reading()).to(language).to_string())),
            (
                words::REQUIRED_THEN,
                own.values.required.as_ref().map(|it| it.to(language).to_string()),
            ),
            (words::STATED_MARK, mark.map(|mark| Excerpt::new(mark).to_string())),
        ];
        let parts = parts
            .into_iter()
            .filter_map(|(words, said)| Some(format!("{}{colon}{}", words.to(language), said?)));
        let parts: Vec<_> = parts.collect();
        let apart = own.apart.map(|why| format!("{open}{}{close}", why.to(language)));
        format!(
            "{}{space}{}{}",
            own.year().to(language),
            parts.join(comma),
            apart.unwrap_or_default()
        )
    }

    /// Returns what happened to the indicator since the sheet before: added, or renamed and its
    /// target revised.
    fn became(
        &self,
        before: Option<&PathPoint<'_>>,
        point: &PathPoint<'_>,
    ) -> impl Iterator<Item = String> {
        let Some(before) = before else {
            let is_added = self.series.years().next().is_some_and(|first| first < point.year());
            let added = is_added.then(|| self.event(&IndicatorEvent::Added(*point), String::new()));
            return [added, None].into_iter().flatten();
        };
        let succession = Succession { before: *before, after: *point };
        let renamed = succession.is_renamed().then(|| {
            let names = [before, point].map(|it| Excerpt::new(it.target().name().as_str()));
            let [open, close] = self.language.choose(["「", "」"], ["“", "”"]);
            let [before, after] = names.map(|name| format!("{open}{name}{close}"));
            self.event(&IndicatorEvent::Renamed(succession), format!("{before} → {after}"))
        });
        let revised = succession.is_revised().then(|| {
            let [before, after] =
                [before, point].map(|it| TargetTerms(it.target()).to(self.language).to_string());
            self.event(&IndicatorEvent::TargetRevised(succession), format!("{before} → {after}"))
        });
        [renamed, revised].into_iter().flatten()
    }

    fn event(&self, event: &IndicatorEvent<'_>, more: String) -> String {
        let [space, colon] = self.language.choose(["　", "："], [" ", ": "]);
        let more = if more.is_empty() { more } else { format!("{colon}{more}") };
        format!("{}{space}{}{more}", event.year().to(self.language), event.to(self.language))
    }
}

/// Returns the shapes that are drawn, with their meanings.
fn shapes(values: &YearsValues<'_>) -> impl Iterator<Item = (Shape, Words)> {
    let drawn = || values.years.iter().filter_map(YearValues::drawn);
    let has_reading = drawn().any(|own| own.reading.is_some());
    let has_previous = values.years.iter().any(|own| own.own_previous().is_some());
    let has_required = drawn().any(|own| own.required.is_some());
    let (target, past) = (values.targets.last(), values.targets.split_last());
    let past = past.and_then(|(_, past)| past.first());
    let shapes = [
        has_reading.then_some((Shape::Diamond, words::READING)),
        has_previous.then_some((Shape::Circle, words::PREVIOUS_ON_FORM)),
        has_required.then_some((Shape::Cross, words::REQUIRED_THEN)),
        target.map(|own| (own.shape, words::GOAL)),
        past.map(|own| (own.shape, words::PAST_GOAL)),
    ];
    shapes.into_iter().flatten()
}

impl fmt::Display for YearsPicture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values = YearsValues::of(self.path);
        let points = self.path.points();
        let ends = points.first().zip(points.last());
        let place = ends.map(|(first, last)| self.place([first, last])).unwrap_or_default();
        let name = points.last().map(PathPoint::target);
        let name = name.map(|own| format!("{}{}", own.label(), own.name())).unwrap_or_default();
        let (title, key) = (PictureTitle::of(Some(place), name, self.language)?, self.key(&values));
        let mut canvas = Canvas::new();
        let top = title.draw(&mut canvas).plus(MARGIN);
        let plot = YearsPlot::of(&values, self.language, top);
        let under = plot.map_or(top, |plot| plot.draw(&mut canvas)).plus(6);
        let y = key.draw(&mut canvas, under);
        let y = source(&mut canvas, self.language, y);
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
