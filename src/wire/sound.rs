//! The sound part of a document that is not a valid sheet, and a check that keeps the document.

use alloc::vec::Vec;

use crate::plan::{Row, Sheet};
use crate::value::StrategyCode;
use crate::wire::defect::Defects;
use crate::wire::lent::Lend;
use crate::wire::raw::RawSheet;
use crate::wire::read::policy::PolicyIndex;
use crate::wire::read::reader::Reader;
use crate::wire::seen::Seen;

/// The sound strategies of a document as a sheet, and what is wrong with the rest.
///
/// ```
/// use kusei::wire::Document;
///
/// let json = kusei::wire::REAL_FORM.replacen("49.6%", "49..6%", 1);
/// let part = serde_json::from_str::<Document>(&json)?.sound_part();
/// let left_out: Vec<_> = part.left_out.iter().map(ToString::to_string).collect();
/// assert_eq!((part.defects.count(), left_out), (1, vec!["【4-1】".to_string()]));
/// assert_eq!(part.sheet.map(|sheet| sheet.strategies().len()), Some(6));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SoundPart<D = Defects> {
    /// The head, the policy and the strategies without a defect, in the order of the document;
    /// `None` if the head or the policy has a defect.
    pub sheet: Option<Sheet>,
    /// The strategies with a defect, in the order of the document. Each is left out whole, with its
    /// initiatives.
    pub left_out: Vec<Row>,
    /// All defects of the document.
    pub defects: D,
}

impl Sheet {
    /// Checks a document without consuming it: returns the defects with which `Sheet::try_from`
    /// would refuse it.
    ///
    /// It works strategy by strategy, and copies texts of only one at a time.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use kusei::{RawSheet, Sheet};
    ///
    /// let json = kusei::wire::REAL_FORM;
    /// let mut raw: RawSheet = serde_json::from_str(json)?;
    /// assert_eq!(Sheet::check(&raw).count(), 0);
    /// raw.set(&"【4-1】アウトカム①の実績値".parse()?, "49..6%")?;
    /// assert_eq!(Sheet::check(&raw).count(), 1);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn check(raw: &RawSheet) -> Defects {
        let mut reader = Reader::default();
        let mut index = PolicyIndex::default();
        let raw = raw.lend();
        let _ = reader.head(&raw, &mut index);
        let mut seen = Seen::default();
        for (nth, strategy) in (1..).zip(&raw.strategies) {
            let _ = reader.strategy(nth, strategy, &mut seen, &index);
        }
        reader.defects
    }

    /// Returns the sound strategies of a document as a sheet, so that they can be reviewed while
    /// the rest is corrected. A strategy with a defect, its own or an initiative's, is left out
    /// whole and named. The others keep the order of the document.
    ///
    /// Of two strategies with the same code, the second has the defect and is left out, named by
    /// its position; the code names the first, as in [`RawSheet::cell`].
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use kusei::{RawSheet, Sheet, review};
    ///
    /// let json = kusei::wire::REAL_FORM;
    /// let mut raw: RawSheet = serde_json::from_str(json)?;
    /// raw.set(&"【4-1-2】業績目標①の実績値".parse()?, "調査中")?;
    /// let part = Sheet::sound_part(&raw);
    /// assert_eq!(part.left_out.iter().map(|row| row.to_string()).collect::<Vec<_>>(), ["【4-1】"]);
    /// assert_eq!(part.defects.count(), 1);
    /// let sheet = part.sheet.ok_or("the head has a defect")?;
    /// assert!(review(&sheet).strategies().count() > 0);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn sound_part(raw: &RawSheet) -> SoundPart {
        sound_part(raw, |_| false)
    }
}

/// Returns the sound part without strategies that are flawed otherwise, by their number from 1.
pub(crate) fn sound_part(raw: &RawSheet, is_flawed: impl Fn(usize) -> bool) -> SoundPart {
    let raw = raw.lend();
    let mut reader = Reader::default();
    let mut index = PolicyIndex::default();
    let head = reader.head(&raw, &mut index);
    let head = head.filter(|_| reader.defects.is_empty());
    let mut seen = Seen::default();
    let (mut sound, mut left_out) = (Vec::new(), Vec::new());
    for (nth, strategy) in (1..).zip(&raw.strategies) {
        let code = strategy.code.parse().ok().filter(|code: &StrategyCode| !seen.contains(*code));
        let before = reader.defects.count();
        let read = reader.strategy(nth, strategy, &mut seen, &index);
        match read.filter(|_| reader.defects.count() == before && !is_flawed(nth)) {
            Some(strategy) => sound.push(strategy),
            None => left_out.push(code.map_or(Row::NthStrategy(nth), Row::Strategy)),
        }
    }
    let sheet = head.map(|head| head.with_strategies(sound.into_boxed_slice()));
    SoundPart { sheet, left_out, defects: reader.defects }
}
