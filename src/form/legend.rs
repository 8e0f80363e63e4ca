//! The legend of a column of marks, as printed in a header cell.

use alloc::borrow::Cow;
use alloc::format;
use alloc::vec::Vec;
use core::fmt;

use crate::terms::{Language, Legend};

/// A mark and its wording, as printed in a header cell. ①(ⅰ) and ①(ⅱ) share a line, as on the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendLine {
    /// The mark: A, ①.
    pub mark: &'static str,
    /// Its wording: 順調, 目標達成　(ⅰ)取組は予定どおり実施　(ⅱ)取組を予定どおり実施しなかった.
    pub wording: Cow<'static, str>,
    language: Language,
}

impl fmt::Display for LegendLine {
    /// Writes `A：順調`, in English `A: on track`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let colon = match self.language {
            Language::Japanese => "：",
            Language::English => ": ",
        };
        write!(f, "{}{colon}{}", self.mark, self.wording)
    }
}

/// Returns the legend of a column, line by line.
pub(crate) fn legend<M: Legend>(language: Language) -> Vec<LegendLine> {
    let mut lines: Vec<LegendLine> = Vec::new();
    for own in M::ALL {
        let (mark, wording) = (own.mark(), own.wording(language));
        let halves = mark.split_once('(').zip(wording.split_once('('));
        let Some(((level, _), (of_level, of_half))) = halves else {
            lines.push(LegendLine { mark, wording: wording.into(), language });
            continue;
        };
        if let Some(line) = lines.last_mut().filter(|line| line.mark == level) {
            line.wording.to_mut().push_str(language.choose("　(", ", ("));
        } else {
            let of_level = of_level.trim_end_matches([' ', ';']);
            let wording = format!("{of_level}{}(", language.choose("　", "; "));
            lines.push(LegendLine { mark: level, wording: wording.into(), language });
        }
        if let Some(line) = lines.last_mut() {
            line.wording.to_mut().push_str(of_half);
        }
    }
    lines
}
