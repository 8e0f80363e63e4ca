//! Why a value is what it is: the clause that decided, the facts it used, and the sentence.

use alloc::boxed::Box;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::rules::clause::{Clause, Standing};
use crate::terms::fact_name::FactName;
use crate::terms::language::in_both;
use crate::terms::{Facts, Language, Said, Words, notation};

/// Why a value is what it is: the clause that decided, the facts it used, and the sentence in both
/// languages.
///
/// ```
/// use kusei::Said;
///
/// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
/// let review = kusei::review(&sheet);
/// let strategy = review.strategy("5-1".parse()?).ok_or("no 5-1")?;
/// let because = strategy.progress().because();
/// assert_eq!(because.clause().id, "R9.3");
/// println!("{}\n{}", because.ja(), because.en());
/// println!("backed by {}: {:?}", because.standing(), because.basis());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    clause: &'static Clause,
    facts: Facts,
    own: Option<OwnNumber>,
}

/// What backs a decision: a clause's own words, or the source that a rubric names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backing<'a> {
    /// The public source, the fit on the real form, or the reason for the choice.
    Clause(Words),
    /// The rubric's source, exactly as given.
    Rubric(&'a str),
}

impl Said for Backing<'_> {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        match self {
            Self::Clause(words) => words.say(language, out),
            Self::Rubric(source) => out.write_str(source),
        }
    }
}

/// What backs a number that comes from a rubric rather than a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
struct OwnNumber {
    standing: Standing,
    source: Box<str>,
}

impl Because {
    /// Makes the reason from a clause and the facts its sentence names; `tell` adds each fact by
    /// name.
    pub(crate) fn new(clause: &'static Clause, tell: &dyn Fn(FactName, &mut Facts)) -> Self {
        Self { clause, facts: Facts::of(clause.sentences.names, tell), own: None }
    }

    /// Cites the rubric's source, if the value was compared with a number of the rubric.
    #[must_use]
    pub(crate) fn citing(mut self, standing: Standing, source: &str) -> Self {
        if self.facts.has(FactName::BOUND) && !notation::is_blank(source) {
            self.own = Some(OwnNumber { standing, source: source.into() });
        }
        self
    }

    /// Returns what backs it: the clause's standing or, if the reading was compared with a number
    /// of the rubric, that number's standing. Only shipped rubrics can be STATED.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.own.as_ref().map_or(self.clause.standing, |own| own.standing)
    }

    /// Returns the public source, the fit on the real form, or the reason for the choice: the
    /// clause's or, if the reading was compared with a number of the rubric, the rubric's source.
    ///
    /// DECISION: an achievement rate of 75% in a rubric of your own is backed by that rubric, not
    /// by a city.
    #[must_use]
    pub fn basis(&self) -> Backing<'_> {
        self.own
            .as_ref()
            .map_or(Backing::Clause(self.clause.basis), |own| Backing::Rubric(&own.source))
    }

    /// Returns the row that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.clause
    }

    /// Returns the facts that the row used.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }
}

impl Said for Because {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let sentences = self.clause.sentences;
        let [condition, result] = language.choose([0, 1], [2, 3]);
        self.facts.fill(sentences.sentence(condition), language, out)?;
        out.write_str(language.choose("ため、", ", so "))?;
        self.facts.fill(sentences.sentence(result), language, out)
    }
}

impl Serialize for Because {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut because = serializer.serialize_struct("Because", 4)?;
        because.serialize_field("clause", self.clause.id)?;
        because.serialize_field("figures", &self.facts)?;
        in_both(self, |language, sentence| because.serialize_field(language, sentence))?;
        because.end()
    }
}
