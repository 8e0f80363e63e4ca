//! Wards compared: the readings of a common indicator as ranked dots, with the target's line.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::city::{CommonIndicator, WardRow};
use crate::form::captions as words;
use crate::form::svg::canvas::{
    Anchor, BLACK, Canvas, GREEN, MARGIN, PALE, Picture, Shape, WIDTH, better, entry, heading,
    lines,
};
use crate::form::svg::scale::{Px, Scale};
use crate::plan::Goal;
use crate::terms::{Attainment, Direction, Language, Said, Satisfaction};
use crate::value::{Criterion, Quantity};

/// A picture of wards compared in a common indicator.
///
/// One row for each ward, in the order given; a dot where its reading is (filled where it
/// satisfies the target, a hollow diamond where it does not), its rank and name before it, its
/// reading after it. The target is a dashed line under a triangle that points the way a reading
/// gets better. A ward without a reading, or with one that does not compare with the target, has
/// no dot, and its row says so.
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
    language: Language,
    id: String,
}

/// A ward's row in a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WardDot<'a> {
    /// The ward's name.
    pub ward: &'a str,
    /// Its reading, where there is one.
    pub value: Option<&'a Quantity>,
    /// Its rank, where it has one; equal readings share theirs.
    pub rank: Option<usize>,
    /// Whether the reading satisfies the target, where that is known.
    pub satisfaction: Option<Satisfaction>,
    /// What must be said beside it, such as why it is not ranked.
    pub note: Option<String>,
}

/// The stretch of the dots, between the wards' names and their readings.
const LEFT: Px = Px::whole(140);
const RIGHT: Px = Px::whole(WIDTH - 132);
/// The height of a row.
const ROW: i64 = 22;

impl<'a> WardDots<'a> {
    /// The picture of wards compared in what is named, with the target if there is one.
    #[must_use]
    pub fn new(name: &'a str, target: Option<&'a Criterion>, wards: &'a [WardDot<'a>]) -> Self {
        let first = || wards.iter().find_map(|ward| ward.value);
        let standard = target.map(Criterion::quantity).or_else(first);
        Self {
            name,
            target,
            wards: Cow::Borrowed(wards),
            standard,
            language: Language::default(),
            id: "wards".into(),
        }
    }

    /// The picture of a common indicator's wards: the ranked ones best first, the others with the
    /// reason why they are not. A ward is held against the common target.
    ///
    /// `None` where the target is no criterion on a reading: a change or a milestone.
    #[must_use]
    pub fn of(common: &'a CommonIndicator<'_>, language: Language) -> Option<Self> {
        let Goal::Criterion(target) = common.target().goal() else { return None };
        let wards: Vec<_> = common.rows().iter().map(|row| dot(row, language)).collect();
        let picture = Self::new(common.target().name().as_str(), Some(target), &[]);
        Some(Self { wards: Cow::Owned(wards), ..picture }.in_language(language))
    }

    /// The picture with captions in a language.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The picture under another id than `wards`, for a page that holds several.
    #[must_use]
    pub fn named(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// A ward's reading in the target's unit, where it compares with the target; without a
    /// target, with the first reading there is.
    fn comparable(&self, value: &'a Quantity) -> Option<Cow<'a, Quantity>> {
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
        Some(format!(
            "{goal} {}{}",
            criterion.to(language),
            better(criterion.direction(), language)
        ))
    }

    /// What a row says in full: 1 福島区 49.6% 目標を達成.
    fn words(&self, ward: &WardDot<'a>) -> String {
        let rank = ward.rank.map(|rank| format!("{rank} ")).unwrap_or_default();
        let told = ward.value.filter(|_| ward.note.is_none() || ward.satisfaction.is_some());
        let satisfaction = told.map(|_| shape(ward.satisfaction).1);
        let satisfaction = satisfaction.map(|words| words.to(self.language)).unwrap_or_default();
        let note = ward.note.as_deref().map(|note| format!(" ({note})")).unwrap_or_default();
        let words = format!("{rank}{} {} {satisfaction}", ward.ward, self.value(ward));
        format!("{}{note}", words.trim_end())
    }

    fn value(&self, ward: &WardDot<'a>) -> String {
        let none = words::NO_READING.to(self.language);
        let Some(value) = ward.value else { return none.into() };
        match self.comparable(value) {
            Some(_) => value.to_string(),
            None => format!("{value} ({})", words::NOT_COMPARABLE.to(self.language)),
        }
    }

    fn row(&self, canvas: &mut Canvas, ward: &WardDot<'a>, scale: Option<&Scale>, y: Px) {
        canvas.begin(&self.words(ward));
        canvas.line((LEFT.plus(-10), y), (RIGHT.plus(10), y), PALE, "");
        let rank = ward.rank.map(|rank| rank.to_string()).unwrap_or_default();
        let text = y.plus(4);
        canvas.text(Px::whole(MARGIN.saturating_add(24)), text, Anchor::End, &rank);
        let name = lines(ward.ward, 13, 1).join("");
        canvas.text(Px::whole(MARGIN.saturating_add(32)), text, Anchor::Start, &name);
        let value = lines(&self.value(ward), 16, 1).join("");
        canvas.text(RIGHT.plus(20), text, Anchor::Start, &value);
        let place = ward.value.and_then(|value| self.comparable(value));
        if let (Some(value), Some(scale)) = (place, scale) {
            canvas.shape(shape(ward.satisfaction).0, scale.place(value.exact()), y);
        }
        canvas.end();
    }
}

/// A ward's dot. Only a ranked ward's is called met or missed: the others are not compared.
fn dot<'a>(row: &'a WardRow<'_>, language: Language) -> WardDot<'a> {
    let rank = row.rank();
    let attainment = row.attainment().filter(|_| rank.number().is_some());
    WardDot {
        ward: row.ward().as_str(),
        value: row.measured().and_then(|measured| measured.reading().quantity()),
        rank: rank.number(),
        satisfaction: attainment.and_then(|decided| match decided.value {
            Attainment::Met => Some(Satisfaction::Satisfied),
            Attainment::Missed => Some(Satisfaction::NotSatisfied),
            Attainment::Unknown(_) => None,
        }),
        note: rank.unranked().map(|why| why.to(language).to_string()),
    }
}

/// The shape of a dot, and what it means.
const fn shape(satisfaction: Option<Satisfaction>) -> (Shape, crate::terms::language::Words) {
    match satisfaction {
        Some(Satisfaction::Satisfied) => (Shape::Disc, words::TARGET_MET),
        Some(Satisfaction::NotSatisfied) => (Shape::Open, words::TARGET_MISSED),
        None => (Shape::Circle, words::TARGET_UNKNOWN),
    }
}

impl fmt::Display for WardDots<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut canvas = Canvas::default();
        let readings: Vec<_> =
            self.wards.iter().filter_map(|ward| self.comparable(ward.value?)).collect();
        let target = self.target.map(|target| (target, target.quantity().exact()));
        let values = readings.iter().map(|value| value.exact());
        let scale = Scale::over(values.chain(target.map(|(_, value)| value)), LEFT, RIGHT);
        let top = heading(&mut canvas, self.name).plus(MARGIN.saturating_mul(2));
        let rows = i64::try_from(self.wards.len()).unwrap_or(i64::MAX);
        let bottom = top.plus(ROW.saturating_mul(rows));
        if let (Some((target, value)), Some(scale)) = (target, &scale) {
            let x = scale.place(value);
            canvas.line((x, top.plus(-8)), (x, bottom), GREEN, "8 4");
            let way = match target.direction() {
                Direction::Higher => Shape::Up,
                Direction::Lower => Shape::Down,
            };
            canvas.shape(way, x, top.plus(-12));
        }
        let mut y = top.plus(ROW / 2);
        for ward in self.wards.iter() {
            self.row(&mut canvas, ward, scale.as_ref(), y);
            y = y.plus(ROW);
        }
        canvas.line((LEFT.plus(-10), bottom), (RIGHT.plus(10), bottom), BLACK, "");
        let y = self.key(&mut canvas, bottom.plus(4));
        let goal = self.goal().into_iter();
        let rows = self.wards.iter().map(|ward| self.words(ward));
        let desc = goal.chain(rows).collect::<Vec<_>>().join(match self.language {
            Language::Japanese => "、",
            Language::English => "; ",
        });
        let picture = Picture {
            id: self.id.clone(),
            language: self.language.code(),
            title: self.name.into(),
            desc,
            height: y.plus(MARGIN).pixels(),
            canvas,
        };
        fmt::Display::fmt(&picture, f)
    }
}

impl WardDots<'_> {
    /// Draws the key under a place, of the shapes that occur; gives the place under it.
    fn key(&self, canvas: &mut Canvas, top: Px) -> Px {
        let has = |satisfaction| {
            self.wards.iter().any(|it| it.value.is_some() && it.satisfaction == satisfaction)
        };
        let dots = [Some(Satisfaction::Satisfied), Some(Satisfaction::NotSatisfied), None];
        let dots = dots.into_iter().filter(|it| has(*it)).map(|it| {
            let (shape, words) = shape(it);
            (shape, words.to(self.language).to_string())
        });
        let way = self.target.map(|target| match target.direction() {
            Direction::Higher => Shape::Up,
            Direction::Lower => Shape::Down,
        });
        way.zip(self.goal())
            .into_iter()
            .chain(dots)
            .fold(top, |y, (shape, text)| entry(canvas, Some(shape), &text, y))
    }
}
