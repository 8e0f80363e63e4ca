//! A ward on one page: every strategy with its marks, its indicators as bullets, its initiatives.

pub(crate) mod block;
pub(crate) mod places;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::form::captions as words;
use crate::form::edition::Paper;
use crate::form::svg::canvas::{Anchor, Canvas, Chip};
use crate::form::svg::lettering::{in_line, width_of};
use crate::form::svg::overview::block::StrategyBlocks;
use crate::form::svg::overview::places::OverviewPlaces;
use crate::form::svg::picture::{MARGIN, Picture};
use crate::form::svg::scale::Px;
use crate::form::svg::shapes::Shape;
use crate::plan::{Column, DesiredOutcomeRef, Sheet};
use crate::terms::{Language, Said};

/// A picture of a ward's year on one page, in landscape.
///
/// There is a block for each strategy below its desired outcome: its three marks, a row for each of
/// its indicators, with last year's reading, this year's, the value required by the line and the
/// target on an axis of its own, and a row for each of its initiatives. Marks are the ward's own,
/// as printed, in a filled box if they are good and in an outlined one if not.
///
/// If a ward has more rows than fit, the page becomes longer. Texts that are too long end in …, and
/// are complete in their row's title.
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

impl<'s> Overview<'s> {
    /// Creates the page of a sheet, for A4.
    #[must_use]
    pub const fn of(sheet: &'s Sheet) -> Self {
        Self { sheet, language: Language::Japanese, paper: Paper::A4 }
    }

    /// Sets the language of the captions.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Sets the paper size.
    #[must_use]
    pub const fn paper(mut self, paper: Paper) -> Self {
        self.paper = paper;
        self
    }

    /// Returns the ward and the year.
    fn title(&self) -> String {
        let year = self.sheet.fiscal_year();
        let year = year.to(self.language);
        let between = self.language.choose("　", ", ");
        format!("{}{between}{year}", self.sheet.ward())
    }

    /// Returns each desired outcome with its number: 1（2）多様な主体の協働の実現.
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

    /// Draws the key below a position, and returns the position below.
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
        canvas.text(Px::whole(MARGIN), base.plus(20), Anchor::Start, &in_line(&source, room));
        base.plus(20)
    }

    /// Returns every strategy's marks and indicators in words.
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
                format!("{}{colon}{}", column.to(self.language), in_line(mark, 16))
            });
            format!("【{}】{}", strategy.code(), marks.join(between))
        });
        strategies.collect::<Vec<_>>().join("\n")
    }
}

impl fmt::Display for Overview<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = OverviewPlaces::of(self.paper);
        let mut canvas = Canvas::new();
        let (title, left) = (self.title(), Px::whole(MARGIN));
        let room = at.room(left, Px::whole(at.width));
        let top = left.plus(16);
        canvas.bold(left, top, &in_line(&title, room));
        let policy = self.sheet.policy().title().as_str();
        canvas.text(left, top.plus(20), Anchor::Start, &in_line(policy, room));
        let heads = [(at.bullet[0], Column::OutcomeReading), (at.initiative, Column::Content)];
        for (x, column) in heads {
            canvas.tick(x, top.plus(38), Anchor::Start, column.to(self.language));
        }
        let (outcomes, year) = (self.outcomes(), self.sheet.fiscal_year());
        let blocks = StrategyBlocks { at: &at, year, language: self.language };
        let under = self.sheet.strategies().iter().fold(top.plus(44), |y, own| {
            let name = outcomes.get(&own.desired_outcome()).map(String::as_str);
            blocks.draw(&mut canvas, own, name.unwrap_or_default(), y)
        });
        let bottom = self.key(&mut canvas, &at, under);
        let picture = Picture {
            id: "overview",
            language: self.language.code(),
            title: &title,
            desc: &self.desc(),
            width: at.width,
            height: bottom.plus(MARGIN).pixels().max(at.height),
            canvas,
        };
        fmt::Display::fmt(&picture, f)
    }
}
