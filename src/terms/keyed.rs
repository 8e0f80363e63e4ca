//! Rows in the order of a key, and looked up by it.
//!
//! For lists that are put together once. A sort or a map of the standard library is compiled anew
//! for each type of rows, some thousand lines of machine code each; here it is the order of
//! positions that is sorted, by code compiled once.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::mem;

/// Rows in the order of their keys; those of one key in the order given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Keyed<K, V>(Vec<(K, V)>);

impl<K: Ord, V> Keyed<K, V> {
    pub(crate) fn new(mut rows: Vec<(K, V)>) -> Self {
        sort_by(&mut rows, |(a, _), (b, _)| a.cmp(b));
        Self(rows)
    }

    /// The rows of a key, in the order given.
    pub(crate) fn of(&self, key: &K) -> &[(K, V)] {
        let from = self.from(key);
        from.get(..from.partition_point(|(own, _)| own == key)).unwrap_or_default()
    }

    /// The first row of a key.
    pub(crate) fn first(&self, key: &K) -> Option<&V> {
        self.from(key).first().filter(|(own, _)| own == key).map(|(_, row)| row)
    }

    /// The rows from a key on.
    fn from(&self, key: &K) -> &[(K, V)] {
        self.0.get(self.0.partition_point(|(own, _)| own < key)..).unwrap_or_default()
    }

    /// The rows of each key, in the order of the keys.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &[(K, V)]> {
        self.0.chunk_by(|(a, _), (b, _)| a == b)
    }
}

/// Sorts rows; those that are equal keep their order.
pub(crate) fn sort_by<T>(rows: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut from = order(rows.len(), &|a, b| match (rows.get(a), rows.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        (None, _) | (_, None) => Ordering::Equal,
    });
    arrange(&mut from, &mut |a, b| rows.swap(a, b));
}

/// The positions of sorted rows.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut all: Vec<usize> = (0..count).collect();
    all.sort_by(|a, b| compare(*a, *b));
    all
}

/// Puts at each position what is at the one given for it, cycle by cycle.
fn arrange(from: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..from.len() {
        let mut at = start;
        while let Some(own) = from.get_mut(at) {
            let next = mem::replace(own, at);
            if next == start || next == at {
                break;
            }
            swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::Keyed;

    /// Every list of up to six keys among four, beside the standard library's sort.
    #[test]
    fn sorts_and_finds_as_the_standard_library_does() {
        for count in 0..=6_u32 {
            for drawn in 0..4_u32.pow(count) {
                let given: Vec<(u32, u32)> =
                    (0..count).map(|nth| (drawn / 4_u32.pow(nth) % 4, nth)).collect();
                let mut sorted = given.clone();
                sorted.sort_by_key(|(key, _)| *key);
                let keyed = Keyed::new(given);
                assert_eq!(keyed.0, sorted);
                for key in 0..4 {
                    let of: Vec<_> =
                        sorted.iter().filter(|(own, _)| *own == key).copied().collect();
                    assert_eq!(keyed.of(&key), of);
                    assert_eq!(keyed.first(&key), of.first().map(|(_, nth)| nth));
                }
                assert_eq!(keyed.groups().flatten().copied().collect::<Vec<_>>(), sorted);
                let whole = |rows: &[(u32, u32)]| {
                    rows.first().is_some_and(|(key, _)| keyed.of(key) == rows)
                };
                assert!(keyed.groups().all(whole));
            }
        }
    }
}
