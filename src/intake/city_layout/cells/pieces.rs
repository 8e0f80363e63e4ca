//! The parts of a cell with several entries: each begins a line with ①, ・ or 以上3点.

use alloc::vec::Vec;

use crate::draft::is_label;
use crate::intake::account::FoundCell;
use crate::intake::city_layout::pages::CityPage;
use crate::intake::city_layout::pages::titles::TitledColumn;
use crate::terms::notation::width;

/// A part of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CellPiece<'t> {
    /// ① to ⑳, if it begins with one.
    pub(crate) label: Option<char>,
    /// The text after the label or the bullet.
    pub(crate) text: &'t str,
    pub(crate) is_shared: bool,
}

const BULLETS: [char; 5] = ['・', '･', '●', '■', '◆'];

/// The characters that continue a list of labels: ①と②, ①、②について.
const LISTING: &str = "、,，と・及や～〜はがのをにも";

/// Returns the parts of a cell, from top to bottom. A cell without labels and bullets is one part.
pub(crate) fn pieces(text: &str) -> Vec<CellPiece<'_>> {
    let mut begins: Vec<usize> = Vec::new();
    let mut at = 0_usize;
    for line in text.split('\n') {
        let inner = line.trim_start();
        let own = at.saturating_add(line.len().saturating_sub(inner.len()));
        if begins_piece(inner) || begins.is_empty() && !inner.is_empty() {
            begins.push(own);
        }
        begins.extend(labels_in(line).map(|within| at.saturating_add(within)));
        at = at.saturating_add(line.len()).saturating_add(1);
    }
    let ends = begins.iter().skip(1).copied().chain([text.len()]);
    let own = begins.iter().copied().zip(ends).filter_map(|(from, to)| text.get(from..to));
    own.map(piece).filter(|own| !own.text.is_empty() || own.label.is_some()).collect()
}

/// Returns whether a line begins a part: with ①, ・ or 以上3点.
pub(crate) fn begins_piece(line: &str) -> bool {
    line.starts_with(BULLETS) || starts_labelled(line) || shares(line)
}

fn starts_labelled(line: &str) -> bool {
    let mut chars = line.chars();
    let is_labelled = chars.next().is_some_and(is_label);
    is_labelled && !chars.next().is_some_and(|c| LISTING.contains(c) || is_label(c))
}

/// Returns the labels within a line that follow a value: ①63.6％②68.2％.
fn labels_in(line: &str) -> impl Iterator<Item = usize> {
    let (mut is_valued, mut before) = (false, None::<char>);
    line.char_indices().filter_map(move |(at, c)| {
        let last = before;
        before = Some(c).filter(|c| !c.is_whitespace()).or(before);
        if !is_label(c) {
            is_valued |= width(c).is_ascii_digit();
            return None;
        }
        let behind = line.get(at..).and_then(|rest| rest.chars().nth(1));
        let is_listed = behind.is_some_and(|c| LISTING.contains(c) || is_label(c))
            || last.is_some_and(|c| LISTING.contains(c) || is_label(c) || c == '「' || c == '（');
        let begins = is_valued && last.is_some() && !is_listed;
        is_valued &= !begins;
        begins.then_some(at)
    })
}

/// Returns whether a line is about parts before it: 以上3点について, 以上④・⑤について, or 以上・について with the labels
/// lost.
fn shares(line: &str) -> bool {
    let Some(rest) = ["以上", "上記"].iter().find_map(|word| line.strip_prefix(word)) else {
        return false;
    };
    let rest = rest.trim_start_matches(['の', ' ', '\u{3000}']);
    let counted = rest.trim_start_matches(|c: char| width(c).is_ascii_digit());
    rest.starts_with(is_label)
        || rest.trim_start_matches('・').starts_with("について")
        || counted.len() < rest.len() && counted.starts_with(['点', 'つ', '項', '指'])
}

fn piece(text: &str) -> CellPiece<'_> {
    let text = text.trim();
    if shares(text) {
        return CellPiece { label: None, text, is_shared: true };
    }
    let mut label = None;
    let bare = text.trim_start_matches(BULLETS).trim_start();
    // ■9.6% may be a figure that lost a digit.
    let is_lost =
        text.starts_with(['●', '■', '◆']) && bare.starts_with(|c: char| width(c).is_ascii_digit());
    let bare = if is_lost { text } else { bare };
    let inner = match bare.chars().next().filter(|c| is_label(*c)) {
        Some(own) => {
            label = Some(own);
            bare.get(own.len_utf8()..).unwrap_or_default()
        }
        None => bare,
    };
    CellPiece { label, text: inner.trim(), is_shared: false }
}

/// Returns whether lines of a page's targets begin with labels that lost their circles, or a byte:
/// 1応募件数 above 2満足度, @応募件数 and A満足度.
pub(crate) fn has_lost_labels(page: &CityPage<'_>) -> bool {
    [TitledColumn::Indicator, TitledColumn::Targets].into_iter().any(|own| {
        let mut before: Vec<char> = Vec::new();
        page.rows().any(|row| {
            let begun = |cell: &&FoundCell<'_>| cell.origin.row == row;
            page.cells(row, own).iter().filter(begun).any(|cell| {
                let first: Vec<char> = cell.text.split('\n').filter_map(bare_label).collect();
                let has = |c| first.contains(&c) || before.contains(&c);
                let is_lost = LOST.iter().any(|[one, two]| first.contains(two) && has(*one));
                before = first;
                is_lost
            })
        })
    })
}

/// The first two labels, as they look after the loss.
const LOST: [[char; 2]; 2] = [['1', '2'], ['@', 'A']];

/// Returns what a line begins with, if words follow directly.
fn bare_label(line: &str) -> Option<char> {
    let mut chars = line.trim_start().chars().map(width);
    let first = chars.next()?;
    chars.next().filter(|c| c.is_alphabetic()).map(|_| first)
}

impl CellPiece<'_> {
    /// Returns whether its label may belong to a list, and so not label this part: ①や②の講座.
    pub(crate) fn may_begin_a_list(&self) -> bool {
        let goes_on = |c: char| LISTING.contains(c) || is_label(c);
        self.label.is_some() && self.text.starts_with(goes_on)
    }

    /// Returns the labels and the number that a shared part names: 以上④・⑤, 以上3点.
    pub(crate) fn shared_by(&self) -> (Vec<char>, Option<usize>) {
        let until = self.text.split(['、', '，', '。']).next().unwrap_or_default();
        let labels: Vec<char> = until.chars().filter(|c| is_label(*c)).collect();
        let digits = until.chars().map(width).skip_while(|c| !c.is_ascii_digit());
        let digits = digits.map_while(|c| c.to_digit(10));
        let number = digits.fold(None, |number: Option<usize>, digit| {
            let digit = usize::try_from(digit).ok()?;
            number.unwrap_or_default().checked_mul(10)?.checked_add(digit)
        });
        (labels, number)
    }
}
