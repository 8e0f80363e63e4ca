//! The cells of a document by place: reading, writing and listing them.

pub(crate) mod cell;
pub(crate) mod part;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::plan::{Column, Line, Place, Row};
use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{Excerpt, sort_by};
use crate::value::code::ItemMarks;
use crate::value::{InitiativeCode, ItemMark, StrategyCode};
use crate::wire::address::cell::{NotHeld, RowCells};
use crate::wire::raw::{
    RawCommonIndicator, RawCondition, RawDesiredOutcome, RawIndicator, RawInitiative, RawItem,
    RawPillar, RawPolicy, RawSheet, RawStrategy, RawTarget, RawWaypoint,
};
use crate::wire::seen::Seen;
use crate::wire::shape::{RawItemText, RawTexts};

said! {
    /// The error returned when a cell cannot be set.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum NotSet {
        /// The document has no such cell.
        NoSuchCell(place: Place) => "no-such-cell",
            "「{place}」という欄は様式にありません（様式にある行と欄を指定してください）",
            "there is no cell “{place}” (expected a row and a column of the form)";
        /// The cell holds a number of the form, 1 or `1（3）`, but the text is not one.
        NotANumber {
            /// The cell.
            place: Place,
            /// The text.
            found: Excerpt,
        } => "not-a-number",
            "「{found}」は「{place}」の番号として読み取れません（例：1。めざす成果は1（3））",
            "`{found}` is not a number of “{place}” (expected such as `1`, of a desired outcome `1（3）`)";
    }
}
in_english! { NotSet }

/// The position of a row in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spot {
    Sheet,
    Policy,
    Pillar(usize),
    Outcome(usize, usize),
    Item(usize, usize, usize),
    Strategy(usize),
    Initiative(usize, usize),
}

impl RawSheet {
    /// Returns the text of a cell as written; blank if it is absent. `None` if the document has no
    /// such cell: no such row or line, or the row has no such column.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use kusei::RawSheet;
    ///
    /// let json = kusei::wire::REAL_FORM;
    /// let mut raw: RawSheet = serde_json::from_str(json)?;
    /// let place = "【4-1】アウトカム①の実績値".parse()?;
    /// assert_eq!(raw.cell(&place).as_deref(), Some("49.6%"));
    /// raw.set(&place, "50.1%")?;
    /// assert_eq!(raw.cell(&place).as_deref(), Some("50.1%"));
    /// assert_eq!(raw.cell(&"【9-9】課題".parse()?), None);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn cell(&self, at: &Place) -> Option<Cow<'_, str>> {
        self.text(self.spot(at.row)?, at)
    }

    fn text(&self, spot: Spot, at: &Place) -> Option<Cow<'_, str>> {
        let (Spot::Strategy(strategy), Some(Line::Item(n))) = (spot, at.line) else {
            return self.row(spot, at.line)?.text_in(at.column);
        };
        let strategy = self.strategies.get(strategy)?;
        let (cell, is_mark) = by_item(at.column)?;
        let texts = match cell {
            ItemCell::DesiredState => &strategy.desired_state,
            ItemCell::Strategy => &strategy.strategy,
        };
        Some(Cow::Borrowed(listed(texts.as_ref()).get(n.checked_sub(1)?)?.cell(is_mark)))
    }

    /// Writes a cell. The text is stored unchanged and is not checked.
    ///
    /// # Errors
    ///
    /// [`NotSet`] if there is no such cell, or if the cell is a number of the format and the text
    /// is not; the document is then unchanged.
    pub fn set(&mut self, at: &Place, text: &str) -> Result<(), NotSet> {
        let put = self.put(at, text).ok_or(NotSet::NoSuchCell(*at))?;
        put.map_err(|NotHeld| NotSet::NotANumber { place: *at, found: Excerpt::new(text) })
    }

    fn put(&mut self, at: &Place, text: &str) -> Option<Result<(), NotHeld>> {
        let spot = self.spot(at.row)?;
        let (Spot::Strategy(strategy), Some(Line::Item(n))) = (spot, at.line) else {
            return self.row_mut(spot, at.line)?.put_in(at.column, text);
        };
        let strategy = self.strategies.get_mut(strategy)?;
        let (cell, is_mark) = by_item(at.column)?;
        let texts = match cell {
            ItemCell::DesiredState => &mut strategy.desired_state,
            ItemCell::Strategy => &mut strategy.strategy,
        };
        let Some(RawTexts::ByItem(texts)) = texts else { return None };
        texts.get_mut(n.checked_sub(1)?)?.put(is_mark, text);
        Some(Ok(()))
    }

    /// Iterates over all cells in form order, blank ones included: each once, with the place by
    /// which [`cell`](Self::cell) finds it.
    pub fn cells(&self) -> impl Iterator<Item = (Place, Cow<'_, str>)> {
        let mut cells = Vec::new();
        for (spot, row) in self.spots() {
            for (line, columns) in self.lines(spot) {
                for column in columns {
                    let at = Place { row, line, column };
                    cells.extend(self.text(spot, &at).map(|text| (at, text)));
                }
            }
        }
        sort_by(&mut cells, |(a, _), (b, _)| a.cmp(b));
        cells.into_iter()
    }

    /// Returns the position of every row, with its address.
    pub(crate) fn spots(&self) -> Vec<(Spot, Row)> {
        let mut spots = Vec::from([(Spot::Sheet, Row::Sheet), (Spot::Policy, Row::Policy)]);
        let mut pillars = Seen::default();
        for (i, (nth, pillar)) in (1..).zip(&self.policy.pillars).enumerate() {
            let first = pillars.insert(pillar.number);
            let row = if first { Row::Pillar(pillar.number) } else { Row::NthPillar(nth) };
            spots.push((Spot::Pillar(i), row));
            spots.extend(outcomes(i, pillar, first));
        }
        let mut codes = Seen::default();
        for (i, strategy) in self.strategies.iter().enumerate() {
            let code = strategy.code.parse().ok().filter(|code| codes.insert(*code));
            let nth = i.saturating_add(1);
            spots.push((Spot::Strategy(i), code.map_or(Row::NthStrategy(nth), Row::Strategy)));
            spots.extend(initiatives(i, code, strategy));
        }
        spots
    }

    /// Returns the position of the row with an address.
    pub(crate) fn spot(&self, row: Row) -> Option<Spot> {
        // Fast paths for most cells.
        if let Row::Strategy(code) = row {
            return self.strategy(code).map(Spot::Strategy);
        }
        if let Row::Initiative(code) = row {
            let strategy = self.strategy(code.strategy())?;
            let mut initiatives = self.strategies.get(strategy)?.initiatives.iter();
            let initiative = initiatives.position(|own| own.code.parse() == Ok(code))?;
            return Some(Spot::Initiative(strategy, initiative));
        }
        self.spots().into_iter().find(|(_, own)| *own == row).map(|(spot, _)| spot)
    }

    /// Returns the position of the first strategy with a code.
    fn strategy(&self, code: StrategyCode) -> Option<usize> {
        self.strategies.iter().position(|own| own.code.parse() == Ok(code))
    }

    /// Returns the lines of a row with their columns; the row's own cells come first.
    fn lines(&self, spot: Spot) -> Vec<(Option<Line>, Vec<Column>)> {
        let mut lines = Vec::new();
        let mut push = |line, columns: &[Column]| lines.push((line, columns.to_vec()));
        match spot {
            Spot::Sheet => push(None, RawSheet::COLUMNS),
            Spot::Policy => push(None, RawPolicy::COLUMNS),
            Spot::Pillar(_) => push(None, RawPillar::COLUMNS),
            Spot::Outcome(..) => push(None, RawDesiredOutcome::COLUMNS),
            Spot::Item(i, j, k) => {
                push(None, RawItem::COLUMNS);
                let item = self.item(i, j, k);
                for (n, own) in (1..).zip(item.into_iter().flat_map(|item| &item.indicators)) {
                    push(Some(Line::Common(n)), RawCommonIndicator::COLUMNS);
                    on_path(Line::Common(n), &own.path, &mut push);
                }
            }
            Spot::Strategy(i) => {
                push(None, RawStrategy::COLUMNS);
                let Some(strategy) = self.strategies.get(i) else { return lines };
                for (columns, texts) in [
                    ([Column::DesiredState, Column::DesiredStateItem], &strategy.desired_state),
                    ([Column::Strategy, Column::StrategyItem], &strategy.strategy),
                ] {
                    for n in 1..=listed(texts.as_ref()).len() {
                        push(Some(Line::Item(n)), &columns);
                    }
                }
                for (n, own) in (1..).zip(&strategy.indicators) {
                    push(Some(Line::Indicator(n)), RawIndicator::COLUMNS);
                    on_path(Line::Indicator(n), &own.path, &mut push);
                }
            }
            Spot::Initiative(i, j) => {
                push(None, RawInitiative::COLUMNS);
                let Some(initiative) = self.initiative(i, j) else { return lines };
                for (n, own) in (1..).zip(&initiative.targets) {
                    push(Some(Line::Target(n)), RawTarget::COLUMNS);
                    on_path(Line::Target(n), &own.path, &mut push);
                }
                let conditions = initiative.withdrawal.as_ref().map(|own| own.conditions.len());
                for n in 1..=conditions.unwrap_or_default() {
                    push(Some(Line::Condition(n)), RawCondition::COLUMNS);
                }
            }
        }
        lines
    }

    fn item(&self, i: usize, j: usize, k: usize) -> Option<&RawItem> {
        self.policy.pillars.get(i)?.desired_outcomes.get(j)?.items.get(k)
    }

    fn initiative(&self, i: usize, j: usize) -> Option<&RawInitiative> {
        self.strategies.get(i)?.initiatives.get(j)
    }
}

/// Lists the waypoints of a target's path.
fn on_path(line: Line, path: &[RawWaypoint], push: &mut impl FnMut(Option<Line>, &[Column])) {
    for own in 1..=path.len() {
        push(Some(line.at_waypoint(own)), RawWaypoint::COLUMNS);
    }
}

/// Returns the desired outcomes and items of a pillar.
fn outcomes(i: usize, pillar: &RawPillar, is_numbered: bool) -> Vec<(Spot, Row)> {
    let (mut spots, mut numbers) = (Vec::new(), Seen::default());
    for (j, (nth, outcome)) in (1..).zip(&pillar.desired_outcomes).enumerate() {
        let (number, nth_pillar) = (outcome.number, i.saturating_add(1));
        let is_numbered = is_numbered && numbers.insert(number);
        let row = if is_numbered {
            Row::DesiredOutcome(pillar.number, number)
        } else {
            Row::NthDesiredOutcome(nth_pillar, nth)
        };
        spots.push((Spot::Outcome(i, j), row));
        let mut marks = ItemMarks::default();
        for (k, (n, item)) in (1..).zip(&outcome.items).enumerate() {
            let mark: Option<ItemMark> = item.mark.parse().ok();
            let row = match mark.filter(|mark| marks.insert(*mark)) {
                _ if !is_numbered => Row::NthItemOfNth(nth_pillar, nth, n),
                Some(mark) => Row::Item(pillar.number, number, mark),
                None => Row::NthItem(pillar.number, number, n),
            };
            spots.push((Spot::Item(i, j, k), row));
        }
    }
    spots
}

/// Returns the initiatives of a strategy; `code` is given if the strategy is addressed by it.
fn initiatives(
    i: usize,
    code: Option<StrategyCode>,
    strategy: &RawStrategy,
) -> impl Iterator<Item = (Spot, Row)> {
    let mut codes = Seen::default();
    strategy.initiatives.iter().enumerate().map(move |(j, initiative)| {
        let own: Option<InitiativeCode> = initiative.code.parse().ok();
        let own = own.filter(|own| Some(own.strategy()) == code && codes.insert(*own));
        let nth = Row::NthInitiative(i.saturating_add(1), j.saturating_add(1));
        (Spot::Initiative(i, j), own.map_or(nth, Row::Initiative))
    })
}

/// A cell that may have a text per item.
enum ItemCell {
    DesiredState,
    Strategy,
}

/// Returns the cell that a column of item texts belongs to, and whether the column is the item's
/// mark.
fn by_item(column: Column) -> Option<(ItemCell, bool)> {
    let columns = [
        (Column::DesiredState, ItemCell::DesiredState, false),
        (Column::DesiredStateItem, ItemCell::DesiredState, true),
        (Column::Strategy, ItemCell::Strategy, false),
        (Column::StrategyItem, ItemCell::Strategy, true),
    ];
    columns.into_iter().find(|(own, ..)| *own == column).map(|(_, cell, mark)| (cell, mark))
}

/// Returns the item texts of a cell.
fn listed(texts: Option<&RawTexts>) -> &[RawItemText] {
    match texts {
        Some(RawTexts::ByItem(texts)) => texts,
        Some(RawTexts::Text(_)) | None => &[],
    }
}

/// Finds the object for a row and line, by shared or by mutable reference.
macro_rules! rows {
    ($name:ident: $self:ty => $cells:ty, $get:ident, $as_ref:ident) => {
        impl RawSheet {
            fn $name(self: $self, spot: Spot, line: Option<Line>) -> Option<$cells> {
                let nth = line.map(Line::number).map(|n| n.checked_sub(1));
                let own = line.and_then(Line::waypoint).and_then(|n| n.checked_sub(1));
                Some(match (spot, line, nth) {
                    (Spot::Sheet, None, _) => self,
                    (Spot::Policy, None, _) => { let own = rows!(@own $get self.policy); own },
                    (Spot::Pillar(i), None, _) => self.policy.pillars.$get(i)?,
                    (Spot::Outcome(i, j), None, _) => {
                        self.policy.pillars.$get(i)?.desired_outcomes.$get(j)?
                    }
                    (Spot::Item(i, j, k), line, nth) => {
                        let pillar = self.policy.pillars.$get(i)?;
                        let item = pillar.desired_outcomes.$get(j)?.items.$get(k)?;
                        match (line, nth) {
                            (None, _) => item,
                            (Some(Line::Common(_)), Some(Some(n))) => item.indicators.$get(n)?,
                            (Some(Line::CommonPath(..)), Some(Some(n))) => {
                                item.indicators.$get(n)?.path.$get(own?)?
                            }
                            _ => return None,
                        }
                    }
                    (Spot::Strategy(i), None, _) => self.strategies.$get(i)?,
                    (Spot::Strategy(i), Some(Line::Indicator(_)), Some(Some(n))) => {
                        self.strategies.$get(i)?.indicators.$get(n)?
                    }
                    (Spot::Strategy(i), Some(Line::IndicatorPath(..)), Some(Some(n))) => {
                        self.strategies.$get(i)?.indicators.$get(n)?.path.$get(own?)?
                    }
                    (Spot::Initiative(i, j), line, nth) => {
                        let initiative = self.strategies.$get(i)?.initiatives.$get(j)?;
                        match (line, nth) {
                            (None, _) => initiative,
                            (Some(Line::Target(_)), Some(Some(n))) => initiative.targets.$get(n)?,
                            (Some(Line::TargetPath(..)), Some(Some(n))) => {
                                initiative.targets.$get(n)?.path.$get(own?)?
                            }
                            (Some(Line::Condition(_)), Some(Some(n))) => {
                                initiative.withdrawal.$as_ref()?.conditions.$get(n)?
                            }
                            _ => return None,
                        }
                    }
                    _ => return None,
                })
            }
        }
    };
    (@own get $($own:tt)+) => { &$($own)+ };
    (@own get_mut $($own:tt)+) => { &mut $($own)+ };
}

rows! { row: &Self => &dyn RowCells, get, as_ref }
rows! { row_mut: &mut Self => &mut dyn RowCells, get_mut, as_mut }
