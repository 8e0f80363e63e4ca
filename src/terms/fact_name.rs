//! The names of facts, and sets of them.

/// The name of a fact, as sentences write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct FactName(u32);

/// Declares the names, in the order in which a sentence's facts are listed.
macro_rules! fact_names {
    ($($name:ident $word:literal,)+) => {
        impl FactName {
            const WORDS: &'static [&'static str] = &[$($word),+];
            $(
                #[doc = concat!("`{", $word, "}`")]
                pub(crate) const $name: Self = Self::named($word.as_bytes(), 0, $word.len());
            )+
        }
    };
}

fact_names! {
    TARGETS "targets",
    MISSED "missed",
    UNKNOWN "unknown",
    TARGET "target",
    CONDITION "condition",
    MISSING "missing",
    READING "reading",
    PREVIOUS "previous",
    CHANGE "change",
    REFERENCE "reference",
    BETTER "better",
    YEAR "year",
    DUE "due",
    TARGET_VALUE "target_value",
    PATH "path",
    REQUIRED "required",
    BOUND "bound",
    RATE "rate",
    ROUNDING "rounding",
    FORMULA "formula",
    LEVEL "level",
    RATED "rated",
    OF "of",
    UNRATED "unrated",
    B "b",
    INITIATIVES "initiatives",
    ACHIEVED "achieved",
    NOT_ACHIEVED "not_achieved",
    TRIGGERED "triggered",
    OPEN "open",
    OVERALL "overall",
    PROGRESS "progress",
    CONDITIONS "conditions",
    COLUMN "column",
}

impl FactName {
    /// Returns the name as sentences and the wire format write it.
    pub(crate) fn word(self) -> &'static str {
        let index = usize::try_from(self.0).ok();
        index.and_then(|index| Self::WORDS.get(index)).copied().unwrap_or_default()
    }

    /// Finds the name spelled between two byte offsets.
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "only runs at compile time: past the end fails the build"
    )]
    pub(crate) const fn named(bytes: &[u8], from: usize, to: usize) -> Self {
        let (mut index, mut number) = (0, 0);
        while index < Self::WORDS.len() {
            let word = Self::WORDS[index].as_bytes();
            let mut same = 0;
            while word.len() == to - from && same < word.len() && word[same] == bytes[from + same] {
                same += 1;
            }
            if same == word.len() {
                break;
            }
            index += 1;
            number += 1;
        }
        assert!(index < Self::WORDS.len(), "a sentence names what is no fact");
        Self(number)
    }
}

/// A set of fact names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct FactNames(u64);

impl FactNames {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn with(self, name: FactName) -> Self {
        Self(self.0 | 1_u64.wrapping_shl(name.0))
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) const fn has(self, name: FactName) -> bool {
        self.has_all(Self::NONE.with(name))
    }

    /// Returns whether the set contains all of `others`.
    pub(crate) const fn has_all(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// Returns the number of names.
    pub(crate) fn count(self) -> usize {
        self.iter().count()
    }

    /// Iterates over the names, in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = FactName> {
        let mut rest = self.0;
        core::iter::from_fn(move || {
            let first = (rest != 0).then(|| rest.trailing_zeros())?;
            rest &= rest.wrapping_sub(1);
            Some(FactName(first))
        })
    }
}
