//! The values that the sentences of findings name, and how they are written.

use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Column, Target};
use crate::rules::{Because, Clause, DerivedGlyph};
use crate::terms::fact_name::FactName;
use crate::terms::language::{in_both, say_all};
use crate::terms::said::terms;
use crate::terms::{Excerpt, Language, Revised, Said, Verdict};
use crate::value::{Criterion, Quantity};

/// A reading or condition whose counter differs from its target's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted<'s> {
    /// A reading.
    Reading(&'s Quantity),
    /// A withdrawal condition.
    Condition(&'s Criterion),
}

impl Said for Counted<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Reading(quantity) => quantity.say(language, out),
            Self::Condition(criterion) => criterion.say(language, out),
        }
    }
}

/// A clause that requires a narrative, and the narrative's column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement {
    /// The clause.
    pub clause: &'static Clause,
    /// The column that must be filled.
    pub column: Column,
}

impl Said for Requirement {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let because = Because::new(self.clause, &|name, facts| {
            if name == FactName::COLUMN {
                facts.add(name, &self.column);
            }
        });
        because.say(language, out)
    }
}

/// The marks of a column, as a sentence lists them: A、B.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegendMarks(pub &'static [&'static str]);

impl Said for LegendMarks {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        say_all(self.0, language.choose("、", ", "), language, out)
    }
}

/// The derived value, as a sentence about an illegible mark names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByRules(pub DerivedGlyph);

impl Said for ByRules {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match (self.0, language) {
            (DerivedGlyph::Mark(mark), Language::Japanese) => write!(out, "規則では{mark}となる"),
            (DerivedGlyph::Mark(mark), Language::English) => write!(out, "{mark} is derived"),
            (DerivedGlyph::Undetermined(_), Language::Japanese) => {
                write!(out, "規則では{}", self.0.ja())
            }
            (DerivedGlyph::Undetermined(_), Language::English) => {
                write!(out, "what is derived is {}", self.0.en())
            }
            (DerivedGlyph::Judgement, _) => out.write_str(language.choose(
                "数値のみでは定まらず、区の判断による欄",
                "the figures do not decide this column",
            )),
        }
    }
}

/// The verdict that a reading gives, in the word that the form prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidVerdict(pub Verdict);

impl Said for SaidVerdict {
    /// Writes 未達成, in English `missed (未達成)`.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let mark = self.0.mark();
        match (language, self.0) {
            (Language::Japanese, _) => out.write_str(mark),
            (Language::English, Verdict::Achieved) => write!(out, "met ({mark})"),
            (Language::English, Verdict::NotAchieved) => write!(out, "missed ({mark})"),
        }
    }
}

terms! {
    /// What a narrative's cell holds if it is not filled.
    pub enum Unfilled {
        "blank" Blank "記入されていない" "it is blank",
        "dash" Dash "「―」と記載されている" "it holds ― alone",
    }
}

/// What was revised of a target: its goal, its due year or both; if neither, its years, its
/// counting or its population.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision {
    /// How its goal was revised.
    pub goal: Option<Revised>,
    /// How its due year was revised.
    pub due: Option<Revised>,
}

impl Said for Revision {
    /// Writes （引下げ・延期）, in English ` (lowered and postponed)`; nothing if neither is known.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let both = match (self.goal, self.due) {
            (None, None) => return Ok(()),
            (Some(_), Some(_)) => language.choose("・", " and "),
            _ => "",
        };
        let word = |revised: Option<Revised>| revised.map_or("", |own| own.to(language));
        let [open, close] = language.choose(["（", "）"], [" (", ")"]);
        write!(out, "{open}{}{both}{}{close}", word(self.goal), word(self.due))
    }
}

/// Everything a target asks for: its goal, its years, how readings are counted, and among whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetTerms<'s>(pub &'s Target);

impl Said for TargetTerms<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let target = self.0;
        target.goal().say(language, out)?;
        let years = [
            (target.from(), "から", "from"),
            (target.due(), "まで", "by"),
            (target.cumulative_since(), "からの累計", "in total since"),
        ];
        for (year, ja, en) in years {
            let Some(year) = year else { continue };
            match language {
                Language::Japanese => write!(out, "、{}{ja}", year.ja())?,
                Language::English => write!(out, " {en} {}", year.en())?,
            }
        }
        let among = target.population();
        if among.is_filled() {
            out.write_str(language.choose("、対象は", " among "))?;
            write!(out, "{}", Excerpt::new(among.as_str()))?;
        }
        Ok(())
    }
}

/// A value in both languages.
pub(crate) struct Sentences<'a, T>(pub(crate) &'a T);

impl<T: Said> Serialize for Sentences<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sentences = serializer.serialize_struct("Sentences", 2)?;
        in_both(self.0, |language, sentence| sentences.serialize_field(language, sentence))?;
        sentences.end()
    }
}
