//! Fiscal years and spans of them: 平成28年度, H28, R3~R5, 平成28～30年度, 元年度.

use alloc::vec::Vec;

use crate::draft::cursor::Cursor;
use crate::draft::figures::numeral::{Numeral, over_joined};
use crate::draft::phrase::{Sense, Senses};
use crate::draft::words::table::words;
use crate::value::{Era, FiscalYear};

/// The result of reading a year's name or number.
pub(crate) enum YearRead<'a> {
    /// A year or a span, and the place after it.
    Found(Senses, Cursor<'a>),
    /// One of several years that share an era written once: 平成28・29年度.
    Listed(FiscalYear, Cursor<'a>, Naming),
    /// A calendar year, a date or an ordinal, which is skipped.
    Passed(Cursor<'a>),
}

/// The naming of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Naming {
    Era(Era),
    Western,
    /// 28年度: the era is missing.
    Bare,
}

/// A year as written.
#[derive(Debug, Clone, Copy)]
struct Named<'a> {
    naming: Naming,
    number: u16,
    end: Cursor<'a>,
    ending: Ending,
}

/// The word after a year's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// 年度
    Fiscal,
    /// 年: a calendar year
    Calendar,
    /// Nothing, after an era's letter: H28
    Letter,
    /// Nothing
    Open,
}

words! {
    /// Words that join the first and last year of a span.
    JOINTS { "～" "〜" "~" "-" "‐" "−" "–" "—" "ー" "から" }

    /// Separators in lists of years: 平成28・29年度.
    COMMAS { "・" "、" "," "及び" }

    /// Words before or after 3年度 that make it a number of years.
    COUNTING { "過去" "今後" "直近" "全" "約" "計" "延べ" "向こう" "各" "連続" "の" }
    COUNTED { "間" "連続" "目" "ごと" "分" "毎" "にわた" "に渡" "続" }
}

/// Reads the year that begins here. `carried` is the naming of the list that it continues; `era` is
/// the caller's era for years that name none.
pub(crate) fn read(
    start: Cursor<'_>,
    carried: Option<Naming>,
    era: Option<Era>,
) -> Option<YearRead<'_>> {
    if let Some(old) = start.take_any(&["明治", "大正"]) {
        return Some(YearRead::Passed(number(old.over_spaces())?.1));
    }
    let mut first = named(start)?;
    if first.naming == Naming::Bare {
        first.naming = carried.unwrap_or(Naming::Bare);
    }
    if first.ending == Ending::Calendar {
        return Some(YearRead::Passed(first.end));
    }
    if let Some(span) = span(first, era) {
        return Some(span);
    }
    let year = first.year(first.naming, era);
    let senses = match (first.ending, first.naming) {
        (Ending::Open | Ending::Letter, _) if is_listed(&first) => {
            return Some(YearRead::Listed(year?, first.end, first.naming));
        }
        (Ending::Open, Naming::Era(_)) => {
            let dated = over_date(first.end);
            if dated != first.end {
                return Some(YearRead::Passed(dated));
            }
            Senses::open(year.map(Sense::Year))
        }
        (Ending::Open, Naming::Western | Naming::Bare) | (Ending::Calendar, _) => return None,
        (Ending::Letter, Naming::Era(Era::Showa)) => Senses::open(year.map(Sense::Year)),
        (Ending::Fiscal, Naming::Bare) => return Some(bare(start, first, era)),
        (Ending::Fiscal | Ending::Letter, _) => certain_or(year.map(Sense::Year), []),
    };
    Some(YearRead::Found(senses, first.end))
}

impl Named<'_> {
    /// Returns the year in a naming; a bare number uses the caller's era.
    fn year(&self, naming: Naming, era: Option<Era>) -> Option<FiscalYear> {
        match naming {
            Naming::Era(era) => FiscalYear::from_era(era, self.number).ok(),
            Naming::Western => FiscalYear::from_western(self.number).ok(),
            Naming::Bare => FiscalYear::from_era(era?, self.number).ok(),
        }
    }

    /// Returns whether it is certainly a fiscal year or the end of a span.
    const fn is_closed(&self) -> bool {
        matches!(self.ending, Ending::Fiscal | Ending::Letter)
    }
}

/// Returns the certain sense, or else the possible ones.
fn certain_or(certain: Option<Sense>, possible: impl IntoIterator<Item = Sense>) -> Senses {
    certain.map_or_else(|| Senses::open(possible), Senses::Certain)
}

/// Reads a year without its era: in the caller's era, or else in any of the eras.
fn bare<'a>(start: Cursor<'a>, first: Named<'a>, era: Option<Era>) -> YearRead<'a> {
    let before = start.back_over_spaces();
    if before.take_any_back(&["第", "初", "数", "何", "翌", "同"]).is_some() {
        return YearRead::Passed(first.end);
    }
    let counted = before.take_any_back(COUNTING).is_some() && first.number <= 20
        || first.end.take_any(COUNTED).is_some() && first.end.take("目標").is_none();
    let senses = if counted {
        Senses::open(start.text_to(first.end).parse().map(Sense::Quantity))
    } else {
        let any = Era::ALL.iter().filter_map(|era| first.year(Naming::Era(*era), None));
        certain_or(first.year(Naming::Bare, era).map(Sense::Year), any.map(Sense::Year))
    };
    YearRead::Found(senses, first.end)
}

/// Reads a span of years, if a second year follows that ends it.
fn span(first: Named<'_>, era: Option<Era>) -> Option<YearRead<'_>> {
    let joint = first.end.over_spaces().take_any(JOINTS)?;
    let mut last = named(joint.over_spaces())?;
    let inherits = last.naming == Naming::Bare;
    if inherits {
        last.naming = first.naming;
    }
    // H28～30: the second may be a year, or begin something else.
    let opened = first.is_closed() || first.ending == Ending::Open && last.ending == Ending::Fiscal;
    (opened && last.is_closed()).then_some(())?;
    let years = |naming: Naming, other: Naming| {
        let (from, to) = (first.year(naming, era)?, last.year(other, era)?);
        (from < to).then_some(Sense::Years(from, to))
    };
    let eras = Era::ALL.iter().map(|era| Naming::Era(*era));
    let possible: Vec<Sense> = match (first.naming, last.naming) {
        (Naming::Bare, Naming::Bare) => eras.filter_map(|era| years(era, era)).collect(),
        (Naming::Bare, named) => years(named, named).into_iter().collect(),
        // 平成29～3年度: the second can only be in another era.
        (named, _) if inherits => eras.filter_map(|era| years(named, era)).collect(),
        _ => Vec::new(),
    };
    let senses = certain_or(years(first.naming, last.naming), possible);
    Some(YearRead::Found(senses, last.end))
}

/// Returns whether later years of the same list follow a year without 年度: 28・29年度, not 91,1年度.
fn is_listed(first: &Named<'_>) -> bool {
    let (mut place, mut last) = (first.end, first.number);
    for _ in 0..5 {
        let Some(next) = place.take_any(COMMAS).and_then(named) else {
            return false;
        };
        if next.number <= last {
            return false;
        }
        match next.ending {
            Ending::Fiscal => return matches!(next.naming, Naming::Bare | Naming::Western),
            Ending::Open => (place, last) = (next.end, next.number),
            Ending::Calendar | Ending::Letter => return false,
        }
    }
    false
}

/// Returns the place where the next year of a list begins, after its separator.
pub(crate) fn over_comma(end: Cursor<'_>) -> Cursor<'_> {
    end.take_any(COMMAS).unwrap_or(end)
}

/// Reads one year: an era or its letter with a number, four digits, or a bare number.
fn named(start: Cursor<'_>) -> Option<Named<'_>> {
    for &era in Era::ALL {
        if let Some(label) = start.take(era.code()) {
            let (number, end) = number(label.over_spaces())?;
            let end = over_other(end, era.first_year().checked_add(number)?.checked_sub(1)?);
            return Some(ended(Naming::Era(era), number, end, Ending::Open));
        }
        if let Some((_, letter)) = start.step().filter(|(c, _)| *c == era.letter()) {
            return abbreviated(start, letter, era);
        }
    }
    let (number, end) = number(start)?;
    match number {
        1926..=2125 if start.text_to(end).chars().count() == 4 => {
            Some(ended(Naming::Western, number, over_other(end, number), Ending::Open))
        }
        1..=99 => Some(ended(Naming::Bare, number, end, Ending::Open)),
        _ => None,
    }
}

/// Reads H28, Ｒ元: the letter is alone, and no date or code follows.
fn abbreviated<'a>(start: Cursor<'a>, letter: Cursor<'a>, era: Era) -> Option<Named<'a>> {
    let joined = |c: char| c.is_ascii_alphanumeric() || "_.".contains(c);
    // H27-H29 is a span, and A-H29 a code.
    let coded = start.take_back("-").is_some_and(|place| !place.after_digit());
    if coded || start.peek_back().is_some_and(joined) {
        return None;
    }
    let naming = Naming::Era(era);
    let (number, end) = number(letter)?;
    let dated = over_date(end);
    if dated != end {
        return Some(Named { naming, number, end: dated, ending: Ending::Calendar });
    }
    let code = end.peek().is_some_and(|c| c.is_ascii_alphanumeric() || c == '%');
    (!code && number <= 99).then(|| ended(naming, number, end, Ending::Letter))
}

/// Returns a year with the word after its number.
fn ended(naming: Naming, number: u16, end: Cursor<'_>, open: Ending) -> Named<'_> {
    let near = end.over_spaces();
    let fiscal = near.take("年度").map(|end| (end, Ending::Fiscal));
    let calendar = || near.take("年").filter(|_| naming != Naming::Bare);
    let calendar = || calendar().map(|end| (end, Ending::Calendar));
    let (end, ending) = fiscal.or_else(calendar).unwrap_or((end, open));
    Named { naming, number, end, ending }
}

/// Reads 元, or a number of at most four digits.
fn number(start: Cursor<'_>) -> Option<(u16, Cursor<'_>)> {
    if let Some(end) = start.take("元") {
        return Some((1, end));
    }
    let (mut digits, mut end) = (0_u16, start);
    for (c, next) in start.ahead().take(5) {
        let Some(digit) = c.to_digit(10) else { break };
        digits = digits.checked_mul(10)?.checked_add(u16::try_from(digit).ok()?)?;
        end = next;
    }
    if end == start {
        let kanji = Numeral::read(start)?;
        return Some((kanji.small()?, kanji.end));
    }
    (start.text_to(end).chars().count() <= 4 && digits > 0).then_some((digits, end))
}

/// Returns the place after the same year in brackets, 平成28（2016）年度 or 2016（平成28）年度, if 年度 follows.
/// If the brackets hold another year, neither is read.
fn over_other(end: Cursor<'_>, western: u16) -> Cursor<'_> {
    let open = end.over_spaces().take("(");
    let other = open.and_then(|open| {
        let era = Era::ALL.iter().copied().find_map(|era| Some((era, open.take(era.code())?)));
        let (number, close) = number(era.map_or(open, |(_, behind)| behind))?;
        let first = era.map_or(1, |(era, _)| era.first_year());
        Some((first.checked_add(number)?.checked_sub(1)?, close))
    });
    let same = other.filter(|(year, _)| *year == western).and_then(|(_, close)| close.take(")"));
    same.filter(|close| close.over_spaces().take("年度").is_some()).unwrap_or(end)
}

/// Returns the place after .3.22 or /4/1.
fn over_date(end: Cursor<'_>) -> Cursor<'_> {
    over_joined(end, "./-")
}
