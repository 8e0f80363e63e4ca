//! How a table of words is written: each word once, packed, beside what it means.

/// Writes tables of words as constants: a set of words, or for each meaning the words that have it.
/// The first word that fits is taken, so of two that begin alike the longer comes first.
///
/// ```text
/// words! {
///     /// A set: `&[&str]`.
///     JOINTS { "から" "より" }
///     /// A table: `&[(&str, Way)]`.
///     VERBS: Way {
///         Way::Up => "増加" "増員",
///         Way::Down => "削減",
///     }
/// }
/// ```
macro_rules! words {
    () => {};
    ($(#[$doc:meta])* $vis:vis $name:ident { $($word:literal)+ } $($rest:tt)*) => {
        $(#[$doc])*
        $vis const $name: &[&str] = &[$($word),+];
        $crate::draft::words::table::words! { $($rest)* }
    };
    ($(#[$doc:meta])* $vis:vis $name:ident: $of:ty {
        $($meaning:expr => $($word:literal)+,)+
    } $($rest:tt)*) => {
        $(#[$doc])*
        $vis const $name: &[(&str, $of)] = &[$($(($word, $meaning)),+),+];
        $crate::draft::words::table::words! { $($rest)* }
    };
}

pub(crate) use words;
