//! Rows sorted by a key, and looked up by it.
//!
//! For lists that are built once. The standard library's sorts and maps are compiled anew for each
//! row type, at some thousand lines of machine code each. This code sorts positions instead, and is
//! compiled once.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::mem;

/// Rows in the order of their keys; rows of one key keep the order given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Keyed<K, V>(Vec<(K, V)>);

impl<K: Ord, V> Keyed<K, V> {
    pub(crate) fn new(mut rows: Vec<(K, V)>) -> Self {
        sort_by(&mut rows, |(a, _), (b, _)| a.cmp(b));
        Self(rows)
    }

    /// Returns the rows of a key, in the order given.
    pub(crate) fn of(&self, key: &K) -> &[(K, V)] {
        let from = self.from(key);
        from.get(..from.partition_point(|(own, _)| own == key)).unwrap_or_default()
    }

    /// Returns the first row of a key.
    pub(crate) fn first(&self, key: &K) -> Option<&V> {
        self.from(key).first().filter(|(own, _)| own == key).map(|(_, row)| row)
    }

    /// Returns the rows from a key on.
    fn from(&self, key: &K) -> &[(K, V)] {
        self.0.get(self.0.partition_point(|(own, _)| own < key)..).unwrap_or_default()
    }

    /// Iterates over the rows of each key, in the order of the keys.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &[(K, V)]> {
        self.0.chunk_by(|(a, _), (b, _)| a == b)
    }
}

/// Sorts rows; equal rows keep their order.
pub(crate) fn sort_by<T>(rows: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut from = order(rows.len(), &|a, b| match (rows.get(a), rows.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        (None, _) | (_, None) => Ordering::Equal,
    });
    arrange(&mut from, &mut |a, b| rows.swap(a, b));
}

/// Returns the positions of the rows in sorted order.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut all: Vec<usize> = (0..count).collect();
    all.sort_by(|a, b| compare(*a, *b));
    all
}

/// Moves to each position the row at the position given for it, cycle by cycle.
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

    /// Compares every list of up to six keys out of four with the standard library's sort.
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
