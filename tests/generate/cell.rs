//! Cells as an officer writes them: correct in one of many spellings, or sometimes wrong.

use kusei::FiscalYear;
use kusei::terms::{Comparator, Legend, MilestoneState, Missing, ReadingStatus, Text};
use kusei::wire::{RawReading, RawReadingFields};

use super::text::{characters, text};
use super::{Generate, Result, Unstructured, draw, mark, one_of, percent};

/// Units that compare with each other, in several spellings; last the empty unit, if a criterion
/// may have none.
pub(super) type Family = &'static [&'static str];

const FAMILIES: [Family; 12] = [
    &["%", "％", "パーセント", "ポイント", "割", ""],
    &["点", "点", ""],
    &["件", "件", ""],
    &["人", "名", "件", ""],
    &["箇所", "ヵ所", "ケ所", "件", ""],
    &["町会", "件", ""],
    &["円", "千円", "万円", "百万円", "億円", ""],
    &["分", "時間", ""],
    &["か月", "ヶ月", ""],
    &["km", "ｋｍ", ""],
    &["件/年", "件／年", ""],
    &[""],
];

/// Figures at the bounds that fit in every unit.
const EXTREMES: [&str; 4] = ["9999999.999999999999", "0.000000000001", "0", "-9999999"];

/// Nothing, or spaces of any kind: between words and around a cell they have no meaning.
const SPACES: [&str; 10] =
    ["", "", " ", "\u{3000}", "\t", "\n", "\u{85}", "\u{A0}", "\u{2003} ", "\u{2028}"];

/// Contents that a cell may have by mistake.
const SLIPS: [&str; 14] = [
    "",
    "　",
    "―",
    "50%",
    "約半分",
    "1,23件",
    "1e3",
    "NaN",
    "4-1",
    "㋐",
    "reached",
    "100000000000000円",
    "H0",
    "any",
];

/// Draws cells from bytes, with or without slips.
pub(super) struct Pen<'u, 'd> {
    pub(super) u: &'u mut Unstructured<'d>,
    pub(super) slips: Slips,
}

/// Whether a cell sometimes has a wrong content.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Slips {
    Never,
    NowAndThen,
}

impl Pen<'_, '_> {
    pub(super) fn family(&mut self) -> Result<Family> {
        one_of(self.u, &FAMILIES)
    }

    /// Returns whether to make a mistake here.
    fn slipped(&mut self) -> Result<bool> {
        match self.slips {
            Slips::Never => Ok(false),
            Slips::NowAndThen => self.u.ratio(1_u8, 40_u8),
        }
    }

    /// Returns a cell, or a mistake.
    pub(super) fn cell(&mut self, right: String) -> Result<String> {
        if !self.slipped()? {
            return Ok(right);
        }
        let known = one_of(self.u, &SLIPS)?;
        if percent(self.u, 75)? { Ok(known.into()) } else { characters(self.u) }
    }

    /// Returns a number of the form, or a mistake.
    pub(super) fn number(&mut self, right: u64) -> Result<u64> {
        if self.slipped()? {
            one_of(self.u, &[0, 1, 2, right.saturating_add(1), 4_294_967_296, u64::MAX])
        } else {
            Ok(right)
        }
    }

    /// Returns a text that may be blank.
    pub(super) fn text(&mut self) -> Result<Option<String>> {
        if percent(self.u, 40)? { Ok(None) } else { text(self.u).map(Some) }
    }

    /// Returns a text that must be filled.
    pub(super) fn title(&mut self) -> Result<String> {
        let text = text(self.u)?;
        self.cell(if Text::from(text.as_str()).is_blank() { "名称".into() } else { text })
    }

    /// Returns a blank cell: mostly absent, otherwise empty or only spaces.
    pub(super) fn blank(&mut self) -> Result<Option<String>> {
        one_of(self.u, &[None, None, None, Some(""), Some("\u{3000}"), Some(" \t\u{2003}")])
            .map(|blank| blank.map(String::from))
    }

    /// Returns a blank word of the format, in the same ways; only spaces that a line may have.
    pub(super) fn no_word(&mut self) -> Result<Option<String>> {
        one_of(self.u, &[None, None, None, Some(""), Some(" "), Some("\u{3000} ")])
            .map(|blank| blank.map(String::from))
    }

    /// Returns a stated mark.
    pub(super) fn mark<M: Legend>(&mut self) -> Result<Option<String>> {
        if percent(self.u, 20)? { Ok(None) } else { mark::printed::<M>(self.u).map(Some) }
    }

    /// Returns a figure without sign: small, in another scale, with a multiplier, or extreme.
    fn figure(&mut self, unit: &str) -> Result<String> {
        let (whole, places) = (self.u.int_in_range(0..=120_u8)?, self.u.int_in_range(0..=99_u8)?);
        Ok(match self.u.int_in_range(0..=11_u8)? {
            0..=5 => whole.to_string(),
            6 | 7 => format!("{whole}.{places:02}"),
            8 => format!("{whole}.0"),
            9 => format!("{},{places:03}", whole.saturating_add(1)),
            10 if !unit.ends_with(['円', '割']) => format!("{whole}万{places}"),
            _ => one_of(self.u, &EXTREMES)?.into(),
        })
    }

    /// Returns a quantity in one of the family's units.
    pub(super) fn quantity(&mut self, family: Family, bare: Bare) -> Result<String> {
        let units = match (bare, family) {
            (Bare::Never, [units @ .., ""]) if !units.is_empty() => units,
            _ => family,
        };
        let unit = one_of(self.u, units)?;
        let figure = self.figure(unit)?;
        let sign = if percent(self.u, 8)? && !figure.starts_with('-') {
            one_of(self.u, &["-", "▲", "△", "−", "－"])?
        } else {
            ""
        };
        let printed = format!("{sign}{figure}{unit}");
        Ok(match self.u.int_in_range(0..=11_u8)? {
            0..=6 => printed,
            7 => mark::wide(&printed),
            8 => format!("・ {printed}\u{3000}"),
            9 => self.widened(&printed)?,
            10 if figure.bytes().all(|byte| byte.is_ascii_digit()) => {
                format!("{sign}00{figure}{unit}")
            }
            _ => {
                let (before, between) = (self.space()?, self.space()?);
                format!("{before}{sign}{figure}{between}{unit}")
            }
        })
    }

    /// Returns the text with some characters in full width: 4０%.
    pub(super) fn widened(&mut self, text: &str) -> Result<String> {
        let mut widened = String::new();
        for c in text.chars() {
            let one = c.to_string();
            widened.push_str(&if draw(self.u)? { mark::wide(&one) } else { one });
        }
        Ok(widened)
    }

    fn space(&mut self) -> Result<&'static str> {
        one_of(self.u, &SPACES)
    }

    pub(super) fn criterion(&mut self, family: Family, bare: Bare) -> Result<String> {
        let quantity = self.quantity(family, bare)?;
        let word = match draw(self.u)? {
            Comparator::MoreThan => one_of(self.u, &["超", "を超える", "上回る", "を上回る"])?,
            other @ (Comparator::AtLeast | Comparator::AtMost | Comparator::LessThan) => {
                other.code()
            }
        };
        let (before, behind) =
            if percent(self.u, 20)? { (self.space()?, self.space()?) } else { ("", "") };
        self.cell(format!("{quantity}{before}{word}{behind}"))
    }

    /// Returns a reading for a target of the family, or for a milestone.
    pub(super) fn reading(&mut self, family: Option<Family>) -> Result<Option<RawReading>> {
        if percent(self.u, 12)? {
            return Ok(None);
        }
        let value = match family {
            _ if percent(self.u, 6)? => {
                let (before, behind) = (self.space()?, self.space()?);
                format!("{before}{}{behind}", one_of(self.u, &["", "―", "・－"])?)
            }
            Some(family) => self.quantity(family, beside(family))?,
            None => MilestoneState::generate(self.u)?.code().into(),
        };
        let value = self.cell(value)?;
        if percent(self.u, 80)? {
            return Ok(Some(RawReading::Text(value)));
        }
        let missing = Missing::generate(self.u)?.code().into();
        let population = self.text()?;
        let (value, missing) = match self.u.int_in_range(0..=2_u8)? {
            0 => (Some(value), self.no_word()?),
            1 => (self.blank()?, Some(self.cell(missing)?)),
            _ if self.slipped()? => (Some(value), Some(missing)),
            _ => (self.blank()?, self.no_word()?),
        };
        let of_quantity = family.is_some()
            && value.as_deref().is_some_and(|value| value.contains(|c: char| c.is_numeric()));
        let status = match self.u.int_in_range(0..=2_u8)? {
            0 if of_quantity || self.slipped()? => {
                let status = ReadingStatus::generate(self.u)?.code().into();
                Some(self.cell(status)?)
            }
            _ => self.no_word()?,
        };
        Ok(Some(RawReading::from(RawReadingFields { value, missing, population, status })))
    }

    /// Returns a fiscal year near the evaluated one, in one of its spellings.
    pub(super) fn year(&mut self) -> Result<String> {
        let year: FiscalYear = draw(self.u)?;
        let (era, number) = year.era();
        let printed = match self.u.int_in_range(0..=6_u8)? {
            0 | 1 => year.to_string(),
            2 => format!("{}{number}", era.letter()),
            3 => year.western().to_string(),
            4 => format!("{}年度", year.western()),
            5 => {
                let [a, b, c] = [self.space()?, self.space()?, self.space()?];
                let number = if number == 1 { "元".into() } else { number.to_string() };
                format!("・{a}{}{b}{number}{c}年度", era.code())
            }
            _ => mark::wide(&format!(" {}{number}年度", era.letter())),
        };
        self.cell(printed)
    }

    /// Returns a fiscal year, or none.
    pub(super) fn maybe_year(&mut self) -> Result<Option<String>> {
        if percent(self.u, 60)? { self.blank() } else { self.year().map(Some) }
    }
}

/// Returns whether a reading of such a target may have no unit: yes for scores, counts and targets
/// without a unit.
pub(super) fn beside(family: Family) -> Bare {
    match family {
        ["" | "点" | "件" | "人" | "箇所" | "町会", ..] => Bare::NowAndThen,
        _ => Bare::Never,
    }
}

/// Whether a quantity may appear without a unit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bare {
    NowAndThen,
    Never,
}
