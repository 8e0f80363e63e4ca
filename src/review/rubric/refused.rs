//! Why a rubric is invalid.

use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{Excerpt, UnknownWord};
use crate::value::FiscalYear;

said! {
    /// The error returned when a rubric is invalid.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum RubricError {
        /// The id is blank.
        NoId => "no-id",
            "評価規則の名称 `id` が未記入です（例：`osaka-ward-2016`）",
            "the id of a rubric is blank (expected a name such as `osaka-ward-2016`)";
        /// The id is a shipped rubric's, but the content is not.
        ShippedId(found: Excerpt) => "shipped-id",
            "「{found}」は用意された評価規則の名称ですが、規則、適用年度又は出典が元のものと異なります（元のままとするか、別の名称を付けてください）",
            "`{found}` is the id of a shipped rubric with other rules, years or source (expected these as shipped, or an id of its own)";
        /// Its last year is before its first.
        EmptyInterval {
            /// The first year in force.
            from: FiscalYear,
            /// The last year in force.
            to: FiscalYear,
        } => "empty-interval",
            "評価規則の適用年度が、始めの{from}より終わりの{to}の方が前になっています（始めの年度を先にしてください）",
            "a rubric in force from {from} to {to} is never in force (expected the first year first)";
        /// It contains an unknown word.
        Word(#[from] error: UnknownWord) => "unknown-word", "{error}", "{error}";
    }
}
in_english! { RubricError }
