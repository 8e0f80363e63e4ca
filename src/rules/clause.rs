//! Clauses: the rows of the rule tables.
//!
//! Each row is a clause with an id (`R5.3`), a pattern over small enums, a result and a sentence in
//! both languages. The `match` that decides and the list of clauses that docs and auditors see are
//! generated from the same rows.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::terms::Words;
use crate::terms::said::terms;
use crate::terms::template::Templates;

terms! {
    /// What backs a rule.
    pub enum Standing {
        "STATED"   Stated   "様式又は公表資料に明記"               "printed on the form, or in another public document",
        "INFERRED" Inferred "様式の記載に合うように推定した読み方" "a reading of the form, fitted to its own marks",
        "DECISION" Decision "様式に定めがなく、ここで選んだもの"   "the form is silent; this crate chose",
    }
}

/// One row of a rule table: a condition, a result, and what backs it.
///
/// A sentence names facts in `{ }`. Of the parts in `[one|other]`, the first is written whose own
/// facts are all there and have the values that `{name=value}` requires.
///
/// Serialises as its id.
///
/// ```
/// let clause = kusei::rules::clause("R5.1").ok_or("no such clause")?;
/// println!("{}: {} → {}", clause.id, clause.when.ja, clause.then.ja);
/// println!("{}: {}", clause.standing, clause.basis.en);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Clause {
    /// The clause's stable id: `R5.3`.
    pub id: &'static str,
    /// When it applies.
    pub when: Words,
    /// What it gives then.
    pub then: Words,
    /// What backs it.
    pub standing: Standing,
    /// The public source, the fit on the real form, or the reason for the choice.
    pub basis: Words,
    pub(crate) number: ClauseNumber,
    /// `when` and `then`, cut into pieces.
    pub(crate) sentences: &'static Templates,
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl Serialize for Clause {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

/// A clause's id as two small numbers, 5 and 3 for `R5.3`, so that a decision stays small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ClauseNumber {
    pub(crate) rule: u8,
    pub(crate) row: u8,
}

/// A rule: one table, or several that decide one after the other.
///
/// ```
/// use kusei::rules::ALL;
///
/// for rule in ALL {
///     for table in rule.tables {
///         println!("{} {}", rule.id, table.title.ja);
///         for clause in table.clauses {
///             println!("  {} {}", clause.id, clause.standing);
///         }
///     }
/// }
/// assert_eq!(ALL[4].id, "R5");
/// assert!(ALL[4].clauses().count() > 5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The rule's stable id: `R5`.
    pub id: &'static str,
    /// Its tables, in the order in which they decide.
    pub tables: &'static [RuleTable],
}

impl Rule {
    /// Iterates over its clauses, table by table.
    pub fn clauses(&self) -> impl Iterator<Item = &'static Clause> + use<> {
        self.tables.iter().flat_map(|table| table.clauses)
    }
}

/// A table of clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleTable {
    /// What it decides.
    pub title: Words,
    /// What backs it.
    pub standing: Standing,
    /// The public source, the fit on the real form, or the reason for the choice.
    pub basis: Words,
    /// Its rows, in the order in which they are tried.
    pub clauses: &'static [Clause],
}

/// A value, with the row that decided it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decided<T> {
    /// The value.
    pub value: T,
    pub(crate) by: ClauseNumber,
}

/// Declares a rule: its number, then its tables. A table is a title, a standing, and rows of
/// `number: pattern => result, "when" => "then", "when" => "then";` in Japanese and English, each
/// with its own standing where it differs from the table's. The first row that applies wins.
macro_rules! rule {
    (@standing $standing:ident) => { $crate::rules::clause::Standing::$standing };
    (@standing $standing:ident $own:ident) => { $crate::rules::clause::Standing::$own };
    (@words $ja:literal / $en:literal) => { $crate::terms::language::Words { ja: $ja, en: $en } };
    (@words $table_ja:literal / $table_en:literal $ja:literal / $en:literal) => {
        $crate::terms::language::Words { ja: $ja, en: $en }
    };
    (
        $(#[$meta:meta])*
        $name:ident = $number:literal;
        $(
            $(#[$table_meta:meta])*
            table $title:literal / $english:literal, $standing:ident $basis_ja:literal / $basis_en:literal;
            use $($words:ident),+;
            pub fn $decide:ident($($arg:ident: $ty:ty),+) -> $value:ty {
                $($row:literal: $pattern:pat => $result:expr,
                    $when_ja:literal => $then_ja:literal, $when_en:literal => $then_en:literal
                    $(, $own:ident $why_ja:literal / $why_en:literal)?;)+
            }
        )+
    ) => {
        $(#[$meta])*
        pub const $name: $crate::rules::clause::Rule = $crate::rules::clause::Rule {
            id: concat!("R", $number),
            tables: &[$($crate::rules::clause::RuleTable {
                title: rule!(@words $title / $english),
                standing: $crate::rules::clause::Standing::$standing,
                basis: rule!(@words $basis_ja / $basis_en),
                clauses: &[$($crate::rules::clause::Clause {
                    id: concat!("R", $number, ".", $row),
                    number: $crate::rules::clause::ClauseNumber { rule: $number, row: $row },
                    when: rule!(@words $when_ja / $when_en),
                    then: rule!(@words $then_ja / $then_en),
                    standing: rule!(@standing $standing $($own)?),
                    basis: rule!(@words $basis_ja / $basis_en $($why_ja / $why_en)?),
                    sentences: $crate::terms::template::templates!(
                        $when_ja, $then_ja, $when_en, $then_en
                    ),
                }),+],
            }),+],
        };

        $(
            $(#[$table_meta])*
            ///
            $(#[doc = concat!(
                "- `R", $number, ".", $row, "` `", stringify!($pattern), "` → `", stringify!($result),
                "`: `", $when_ja, "ため、", $then_ja, "`",
            )])+
            #[allow(clippy::enum_glob_use, reason = "a table's cells are the variants alone")]
            #[inline]
            #[must_use]
            pub const fn $decide($($arg: $ty),+) -> $crate::rules::clause::Decided<$value> {
                $(use $words::*;)*
                match ($($arg,)+) {
                    $($pattern => $crate::rules::clause::Decided {
                        value: $result,
                        by: $crate::rules::clause::ClauseNumber { rule: $number, row: $row },
                    },)+
                }
            }

            #[cfg(test)]
            mod $decide {
                use super::*;

                /// Enumerates the whole domain: the first row that applies to a case is the one the
                /// code took, and no row is dead.
                #[test]
                #[allow(clippy::enum_glob_use, reason = "a table's cells are the variants alone")]
                #[allow(unused_imports, reason = "only its results may need them")]
                #[allow(unused_variables, reason = "a row may name what only its result uses")]
                fn walks_its_whole_domain() {
                    $(use $words::*;)*
                    let mut met = ::alloc::collections::BTreeMap::<u8, usize>::new();
                    let mut cases = 0;
                    for case in <($($ty,)+) as $crate::terms::domain::Domain>::all() {
                        let applying: ::alloc::vec::Vec<u8> =
                            [$(($row, matches!(case, $pattern))),+]
                                .into_iter()
                                .filter_map(|(row, applies)| applies.then_some(row))
                                .collect();
                        let ($($arg,)+) = case;
                        let taken = super::$decide($($arg),+).by.row;
                        assert_eq!(applying, [taken], "{case:?}");
                        met.entry(taken)
                            .and_modify(|count| *count = count.saturating_add(1))
                            .or_insert(1);
                        cases = usize::saturating_add(cases, 1);
                    }
                    std::println!("{}: {cases} cases, {met:?}", stringify!($decide));
                    assert_eq!(met.len(), [$($row),+].len(), "a clause is dead: {met:?}");
                }
            }
        )+
    };
}
pub(crate) use rule;
