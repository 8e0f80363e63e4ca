//! The cells of each row of a document, by column.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};

use crate::plan::Column;
use crate::value::ItemMark;
use crate::wire::address::part::{Part, held};
use crate::wire::raw::{
    RawCommonIndicator, RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator,
    RawInitiative, RawItem, RawPillar, RawPolicy, RawSheet, RawStrategy, RawTarget, RawWaypoint,
};
use crate::wire::shape::{RawItemText, RawSubject, RawTexts};

/// The cell cannot hold the text: it needs a number.
pub(crate) struct NotHeld;

/// A cell of a document as text. An absent cell is blank.
pub(crate) trait CellText {
    /// Returns the text; `None` if the row has no such cell in this shape.
    fn text(&self) -> Option<Cow<'_, str>>;

    /// Writes a text; a blank one leaves an optional cell absent.
    fn put(&mut self, text: &str) -> Result<(), NotHeld>;
}

/// The cells that belong directly to a row or a line.
pub(crate) trait RowCells {
    /// Returns the text in a column; `None` if there is no such cell.
    fn text_in(&self, column: Column) -> Option<Cow<'_, str>>;

    /// Writes the text in a column; `None` if there is no such cell.
    fn put_in(&mut self, column: Column, text: &str) -> Option<Result<(), NotHeld>>;
}

/// Lists the cells of a row: the column and the field, `outer / inner` if it is inside another
/// object, `reading @ part` if it is part of a reading.
macro_rules! cells {
    ($($raw:ident { $($column:ident => $field:ident $(/ $inner:ident)? $(@ $part:ident)?,)+ })+) => {$(
        impl $raw {
            /// The columns of its cells, in form order.
            pub(crate) const COLUMNS: &'static [Column] = &[$(Column::$column),+];
        }

        impl RowCells for $raw {
            fn text_in(&self, column: Column) -> Option<Cow<'_, str>> {
                $(if column == Column::$column {
                    return cells!(@get self $field $($inner)? $(@ $part)?);
                })+
                None
            }

            fn put_in(&mut self, column: Column, text: &str) -> Option<Result<(), NotHeld>> {
                $(if column == Column::$column {
                    self.text_in(column)?;
                    return Some(cells!(@put self text $field $($inner)? $(@ $part)?));
                })+
                None
            }
        }
    )+};
    (@get $self:ident $field:ident) => { $self.$field.text() };
    (@get $self:ident $field:ident $inner:ident) => {
        $self.$field.as_ref().map_or(Some(Cow::Borrowed("")), |outer| outer.$inner.text())
    };
    (@get $self:ident $field:ident @ $part:ident) => {
        Some(Cow::Borrowed(Part::$part.of($self.$field.as_ref())))
    };
    (@put $self:ident $text:ident $field:ident @ $part:ident) => {{
        Part::$part.put(&mut $self.$field, $text);
        Ok(())
    }};
    (@put $self:ident $text:ident $field:ident) => { $self.$field.put($text) };
    (@put $self:ident $text:ident $field:ident $inner:ident) => {{
        let outer = $self.$field.get_or_insert_with(Default::default);
        let put = outer.$inner.put($text);
        if *outer == Default::default() {
            $self.$field = None;
        }
        put
    }};
}

cells! {
    RawSheet {
        Format => format,
        Form => form,
        Municipality => municipality,
        MunicipalityCode => municipality_code,
        Ward => ward,
        FiscalYear => fiscal_year,
    }

    RawPolicy {
        Title => title,
    }

    RawPillar {
        Number => number,
        Title => title,
    }

    RawDesiredOutcome {
        Number => number,
        Title => title,
    }

    RawItem {
        Mark => mark,
        Title => title,
    }

    RawCommonIndicator {
        Label => label,
        Name => name,
        Target => criterion,
        Change => change,
        RelativeChange => relative_change,
        BaselineYear => baseline / fiscal_year,
        Baseline => baseline / value,
        Against => against,
        Milestone => milestone,
        From => from,
        Due => due,
        CumulativeSince => cumulative_since,
        Population => population,
        Printed => printed,
    }

    RawStrategy {
        Code => code,
        DesiredOutcome => desired_outcome,
        DesiredState => desired_state,
        Strategy => strategy,
        Overall => stated / overall,
        Progress => stated / progress,
        StrategyEffectiveness => stated / effectiveness,
        Issues => issues,
        FutureImprovements => improvements,
    }

    RawIndicator {
        Item => item,
        Common => common,
        Label => label,
        Name => name,
        Target => criterion,
        Change => change,
        RelativeChange => relative_change,
        BaselineYear => baseline / fiscal_year,
        Baseline => baseline / value,
        Against => against,
        Milestone => milestone,
        From => from,
        Due => due,
        CumulativeSince => cumulative_since,
        Population => population,
        Printed => printed,
        OutcomeReading => reading @ Value,
        ReadingMissing => reading @ Missing,
        ReadingPopulation => reading @ Population,
        ReadingStatus => reading @ Status,
        OutcomePrevious => previous @ Value,
        PreviousMissing => previous @ Missing,
        PreviousPopulation => previous @ Population,
        PreviousStatus => previous @ Status,
        Individual => stated,
    }

    RawInitiative {
        Code => code,
        Item => items,
        Content => content,
        Withdrawal => withdrawal / printed,
        Combination => withdrawal / when,
        PriorResults => prior_results,
        Activities => activities,
        Implementation => implementation,
        Achievement => stated / achievement,
        InitiativeEffectiveness => stated / effectiveness,
        Issues => issues,
        Improvements => improvements,
    }

    RawTarget {
        Label => label,
        Name => name,
        Target => criterion,
        Change => change,
        RelativeChange => relative_change,
        BaselineYear => baseline / fiscal_year,
        Baseline => baseline / value,
        Against => against,
        Milestone => milestone,
        CumulativeSince => cumulative_since,
        Population => population,
        Printed => printed,
        TargetReading => reading @ Value,
        ReadingMissing => reading @ Missing,
        ReadingPopulation => reading @ Population,
        ReadingStatus => reading @ Status,
        TargetPrevious => previous @ Value,
        PreviousMissing => previous @ Missing,
        PreviousPopulation => previous @ Population,
        PreviousStatus => previous @ Status,
        Verdict => stated,
    }

    RawWaypoint {
        PathYear => fiscal_year,
        Path => criterion,
    }

    RawCondition {
        Subject => target,
        Condition => criterion,
        ConditionRate => achievement_rate,
    }
}

impl CellText for String {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed(self))
    }

    fn put(&mut self, text: &str) -> Result<(), NotHeld> {
        *self = text.into();
        Ok(())
    }
}

impl CellText for Option<String> {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed(self.as_deref().unwrap_or_default()))
    }

    fn put(&mut self, text: &str) -> Result<(), NotHeld> {
        *self = held(text);
        Ok(())
    }
}

impl CellText for u64 {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Owned(self.to_string()))
    }

    fn put(&mut self, text: &str) -> Result<(), NotHeld> {
        *self = number(text).ok_or(NotHeld)?;
        Ok(())
    }
}

impl CellText for Option<u64> {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(self.map_or(Cow::Borrowed(""), |number| Cow::Owned(number.to_string())))
    }

    fn put(&mut self, text: &str) -> Result<(), NotHeld> {
        *self = if text.is_empty() { None } else { Some(number(text).ok_or(NotHeld)?) };
        Ok(())
    }
}

/// The desired outcome of a strategy, numbered as on the form: 1（3）.
impl CellText for RawDesiredOutcomeRef {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(Cow::Owned(alloc::format!("{}（{}）", self.pillar, self.number)))
    }

    fn put(&mut self, text: &str) -> Result<(), NotHeld> {
        let numbers = text.strip_suffix('）').and_then(|text| text.split_once('（'));
        let (pillar, own) = numbers.ok_or(NotHeld)?;
        let (pillar, own) = number(pillar).zip(number(own)).ok_or(NotHeld)?;
        *self = Self { pillar, number: own };
        Ok(())
    }
}

/// A text of the strategy itself; texts per item are on their own lines.
impl CellText for Option<RawTexts> {
    fn text(&self) -> Option<Cow<'_, str>> {
        match self {
            None => Some(Cow::Borrowed("")),
            Some(RawTexts::Text(text)) => Some(Cow::Borrowed(text)),
            Some(RawTexts::ByItem(_)) => None,
        }
    }

    fn put(&mut self, text: &str) -> Result<(), NotHeld> {
        *self = held(text).map(RawTexts::Text);
        Ok(())
    }
}

/// The items an initiative serves, one after the other: ㋐㋑. A text that is not only marks is stored
/// as one item, which the check then reports.
impl CellText for alloc::vec::Vec<String> {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(match self.as_slice() {
            [] => Cow::Borrowed(""),
            [one] => Cow::Borrowed(one),
            several => Cow::Owned(several.concat()),
        })
    }

    fn put(&mut self, text: &str) -> Result<(), NotHeld> {
        let marks: Self = text.chars().map(String::from).collect();
        let is_of_marks = marks.iter().all(|mark| mark.parse::<ItemMark>().is_ok());
        *self = if is_of_marks { marks } else { [text.into()].into() };
        Ok(())
    }
}

impl CellText for RawSubject {
    fn text(&self) -> Option<Cow<'_, str>> {
        Some(match self {
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Word(word) => Cow::Borrowed(word),
        })
    }

    fn put(&mut self, text: &str) -> Result<(), NotHeld> {
        *self = number(text).map_or_else(|| Self::Word(text.into()), Self::Number);
        Ok(())
    }
}

/// The cells of a text that belongs to an item.
impl RawItemText {
    pub(crate) fn cell(&self, of_item: bool) -> &str {
        if of_item { &self.item } else { self.text.as_deref().unwrap_or_default() }
    }

    pub(crate) fn put(&mut self, of_item: bool, text: &str) {
        if of_item {
            self.item = text.into();
        } else {
            self.text = held(text);
        }
    }
}

/// Reads a number that is written as the crate writes it.
fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}
