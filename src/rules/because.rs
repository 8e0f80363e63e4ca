//! Why a value is what it is: the clause that decided, what it used, and the sentence.

use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::rules::clause::Clause;
use crate::terms::facts::Wanted;
use crate::terms::{Facts, Language, Said};

/// Why a value is what it is: the clause, what it used, and the sentence in two languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    clause: &'static Clause,
    facts: Facts,
}

impl Because {
    /// A clause with those of the facts that its sentence names.
    pub(crate) fn new(clause: &'static Clause, facts: impl FnOnce(Wanted) -> Wanted) -> Self {
        let wanted = facts(Wanted::by([clause.when, clause.then]));
        Self { clause, facts: wanted.facts() }
    }

    /// The row that decided.
    #[must_use]
    pub fn clause(&self) -> &'static Clause {
        self.clause
    }

    /// What the row used.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }
}

impl Said for Because {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let Clause { when, then, .. } = *self.clause;
        self.facts.fill(when, language, out)?;
        out.write_str(language.choose("ため、", ", so "))?;
        self.facts.fill(then, language, out)
    }
}

impl Serialize for Because {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut because = serializer.serialize_struct("Because", 4)?;
        because.serialize_field("clause", self.clause.id)?;
        because.serialize_field("figures", &self.facts)?;
        because.serialize_field("ja", &self.ja())?;
        because.serialize_field("en", &self.en())?;
        because.end()
    }
}
