//! The differences between two documents, cell by cell.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt::{self, Write};

use serde::Serialize;

use crate::plan::Place;
use crate::terms::{Excerpt, Language, Said};
use crate::wire::raw::RawSheet;

/// The cells that differ between two documents, in form order.
///
/// Cells are matched by place, code and line. DECISION: a renumbered line counts as another line,
/// and its cells differ, because two documents alone cannot tell a line that moved from two that
/// were rewritten. A blank cell of a row that only one document has is not listed.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::wire::SheetDifferences;
/// use kusei::{RawSheet, Said};
///
/// let before: RawSheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let mut after = before.clone();
/// after.set(&"【4-1】アウトカム①の実績値".parse()?, "50.1%")?;
/// let differences = SheetDifferences::between(&before, &after);
/// assert_eq!(differences.ja().to_string(), "【4-1】アウトカム①の実績値：「49.6%」→「50.1%」");
/// assert!(SheetDifferences::between(&after, &after).is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct SheetDifferences(Vec<CellDifference>);

/// A cell that differs, or that only one document has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CellDifference {
    /// Where it is.
    pub at: Place,
    /// Its text in the first document; absent if that has no such row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    /// Its text in the second document; absent if that has no such row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub b: Option<String>,
}

impl SheetDifferences {
    /// Compares two documents. They need not be valid sheets.
    #[must_use]
    pub fn between(a: &RawSheet, b: &RawSheet) -> Self {
        let (mut a, mut b) = (a.cells().peekable(), b.cells().peekable());
        let mut differences = Vec::new();
        loop {
            let order = match (a.peek(), b.peek()) {
                (Some((a, _)), Some((b, _))) => a.cmp(b),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return Self(differences),
            };
            let own = if order == Ordering::Greater { None } else { a.next() };
            let other = if order == Ordering::Less { None } else { b.next() };
            differences.extend(CellDifference::of(own, other));
        }
    }

    /// Returns the cells that differ, in form order.
    #[must_use]
    pub fn cells(&self) -> &[CellDifference] {
        &self.0
    }

    /// Returns whether no cell differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A cell with its place.
type Placed<'t> = (Place, Cow<'t, str>);

impl CellDifference {
    fn of(a: Option<Placed<'_>>, b: Option<Placed<'_>>) -> Option<Self> {
        let at = a.as_ref().or(b.as_ref()).map(|(at, _)| *at)?;
        let (a, b) = (a.map(|(_, text)| text), b.map(|(_, text)| text));
        let is_alike = match (&a, &b) {
            (Some(a), Some(b)) => a == b,
            (one, other) => one.as_ref().or(other.as_ref()).is_none_or(|own| own.is_empty()),
        };
        let own = |text: Option<Cow<'_, str>>| text.map(Cow::into_owned);
        (!is_alike).then(|| Self { at, a: own(a), b: own(b) })
    }
}

impl Said for CellDifference {
    /// Writes 【4-1】アウトカム①の実績値：「49.6%」→「50.1%」; a long text is quoted in part.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.at.say(language, out)?;
        let shown = |text: &Option<String>| Excerpt::new(text.as_deref().unwrap_or_default());
        let (a, b) = (shown(&self.a), shown(&self.b));
        let [ja, en] = match (self.a.as_deref(), self.b.as_deref()) {
            (Some(""), _) => [format!("「{b}」を記入"), format!("`{b}` was entered")],
            (_, Some("")) => [format!("「{a}」を削除"), format!("`{a}` was cleared")],
            (Some(_), Some(_)) => [format!("「{a}」→「{b}」"), format!("`{a}` → `{b}`")],
            (None, _) => {
                [format!("追加された行の「{b}」"), format!("`{b}` on a row that was added")]
            }
            (_, None) => {
                [format!("削除された行の「{a}」"), format!("`{a}` on a row that was removed")]
            }
        };
        write!(out, "{}{}", language.choose("：", ": "), language.choose(ja, en))
    }
}

impl Said for SheetDifferences {
    /// Writes one cell per line; nothing if none differs.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(n, cell)| {
            out.write_str(if n > 0 { "\n" } else { "" })?;
            cell.say(language, out)
        })
    }
}
