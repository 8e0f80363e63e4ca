//! How differences are written: one per line, first the old value, then the new one.

use alloc::string::{String, ToString};
use core::fmt::{self, Write};

use crate::review::differences::{BothWays, Difference, Differences, Explained, FindingDifference};
use crate::terms::notation::{LONGEST_SENTENCE, one_line};
use crate::terms::{Language, Said};

impl BothWays {
    /// Writes place and values: 【4-1】戦略の進捗状況：b→a, or that the value is unchanged.
    fn values(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.at.say(language, out)?;
        out.write_str(language.choose("：", ": "))?;
        let side = |side: &Option<Explained>| side.as_ref().map(|own| own.value);
        match (side(&self.a), side(&self.b), language) {
            (Some(a), Some(b), Language::Japanese) if a == b => {
                let reason = if self.a == self.b { "" } else { "、理由が異なる" };
                write!(out, "{}（変更なし{reason}）", b.ja())
            }
            (Some(a), Some(b), Language::English) if a == b => {
                let reason = if self.a == self.b { "" } else { ", for another reason" };
                write!(out, "{} (unchanged{reason})", b.en())
            }
            (Some(a), Some(b), Language::Japanese) => write!(out, "{}→{}", a.ja(), b.ja()),
            (Some(a), Some(b), Language::English) => write!(out, "{} → {}", a.en(), b.en()),
            (None, Some(b), Language::Japanese) => write!(out, "追加された行で、{}", b.ja()),
            (None, Some(b), Language::English) => write!(out, "{} on a row that was added", b.en()),
            (Some(a), None, Language::Japanese) => write!(out, "削除された行で、{}", a.ja()),
            (Some(a), None, Language::English) => {
                write!(out, "{} on a row that was removed", a.en())
            }
            (None, None, _) => Ok(()),
        }
    }
}

impl Said for BothWays {
    /// Writes place, values and reason: 【4-1】戦略の進捗状況：b→a。取組が…であるため、順調（a）とする.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.values(language, out)?;
        let Some(own) = self.b.as_ref().or(self.a.as_ref()) else { return Ok(()) };
        out.write_str(language.choose("。", ": "))?;
        out.write_str(&sentence(&own.because, language))
    }
}

impl Said for Difference {
    /// Writes the mark and, indented below it, each mark above it.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        self.mark.say(language, out)?;
        self.above.iter().try_for_each(|mark| {
            out.write_str("\n  ")?;
            mark.values(language, out)
        })
    }
}

impl Said for FindingDifference {
    /// Writes place, what happened to the finding, and its sentence.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let (finding, [ja, en]) = match (&self.a, &self.b) {
            (None, Some(b)) => (b, ["新たな確認事項", "a new finding"]),
            (Some(a), None) => (a, ["解消した確認事項", "no longer found"]),
            (Some(_), Some(b)) => (b, ["内容が変わった確認事項", "found otherwise"]),
            (None, None) => return Ok(()),
        };
        self.at.say(language, out)?;
        match language {
            Language::Japanese => write!(out, "：{ja}：")?,
            Language::English => write!(out, ": {en}: ")?,
        }
        out.write_str(&sentence(finding, language))
    }
}

impl Said for Differences {
    /// Writes one difference per line: marks, reasons, findings; nothing if there are none.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let mut between = "";
        lines(self.marks(), &mut between, language, out)?;
        lines(self.reasons(), &mut between, language, out)?;
        lines(self.findings(), &mut between, language, out)
    }
}

fn lines<T: Said>(
    said: &[T],
    between: &mut &str,
    language: Language,
    out: &mut dyn Write,
) -> fmt::Result {
    said.iter().try_for_each(|own| {
        out.write_str(between)?;
        *between = "\n";
        own.say(language, out)
    })
}

/// Writes a sentence on one line, because it may quote what a ward wrote.
fn sentence(own: &impl Said, language: Language) -> String {
    one_line(&own.to(language).to_string(), LONGEST_SENTENCE)
}
