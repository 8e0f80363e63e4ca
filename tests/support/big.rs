//! Decimals of any length, independent of the crate's arithmetic.

#![allow(dead_code, reason = "each test file uses only a part")]

use std::cmp::Ordering;

/// The number of decimal places of every number.
const PLACES: usize = 12;

/// A whole number: its sign, and its digits from the ones upwards. Zero is not negative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Big {
    negative: bool,
    digits: Vec<u8>,
}

impl Big {
    /// Returns the number as written (`-12.5`), times 10^12.
    pub(crate) fn of(text: &str) -> Self {
        Self::scaled(text, PLACES)
    }

    /// The number as written, times a power of ten.
    pub(crate) fn scaled(text: &str, places_given: usize) -> Self {
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, places) = text.split_once('.').unwrap_or((text, ""));
        assert!(places.len() <= places_given, "{text}");
        let padding = "0".repeat(places_given - places.len());
        let written = [whole, places, &padding].concat();
        Self::new(negative, written.bytes().rev().map(|b| b - b'0').collect())
    }

    /// A small whole number, without decimal places.
    pub(crate) fn whole(number: u32) -> Self {
        let written = number.to_string();
        Self::new(false, written.bytes().rev().map(|b| b - b'0').collect())
    }

    fn new(negative: bool, mut digits: Vec<u8>) -> Self {
        while digits.last() == Some(&0) {
            digits.pop();
        }
        let negative = negative && !digits.is_empty();
        Self { negative, digits }
    }

    pub(crate) fn sign(&self) -> Ordering {
        match (self.negative, self.digits.is_empty()) {
            (true, _) => Ordering::Less,
            (false, true) => Ordering::Equal,
            (false, false) => Ordering::Greater,
        }
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        let mut columns = vec![0_u32; self.digits.len() + other.digits.len()];
        for (i, a) in self.digits.iter().enumerate() {
            for (j, b) in other.digits.iter().enumerate() {
                columns[i + j] += u32::from(*a) * u32::from(*b);
            }
        }
        Self::new(self.negative != other.negative, carried(&columns))
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        if self.negative != other.negative {
            return Self::new(self.negative, sum(&self.digits, &other.digits));
        }
        match size(self, other) {
            Ordering::Less => Self::new(!self.negative, rest(&other.digits, &self.digits)),
            _ => Self::new(self.negative, rest(&self.digits, &other.digits)),
        }
    }
}

impl Ord for Big {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => size(self, other),
            (true, true) => size(other, self),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Big {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn size(a: &Big, b: &Big) -> Ordering {
    let by_length = a.digits.len().cmp(&b.digits.len());
    by_length.then_with(|| a.digits.iter().rev().cmp(b.digits.iter().rev()))
}

fn sum(a: &[u8], b: &[u8]) -> Vec<u8> {
    let digit = |digits: &[u8], i| u32::from(digits.get(i).copied().unwrap_or(0));
    let columns: Vec<u32> = (0..a.len().max(b.len())).map(|i| digit(a, i) + digit(b, i)).collect();
    carried(&columns)
}

/// Returns the larger minus the smaller.
fn rest(larger: &[u8], smaller: &[u8]) -> Vec<u8> {
    let mut borrowed = 0;
    let mut left = Vec::with_capacity(larger.len());
    for (i, digit) in larger.iter().enumerate() {
        let taken = smaller.get(i).copied().unwrap_or(0) + borrowed;
        borrowed = u8::from(*digit < taken);
        left.push(digit + 10 * borrowed - taken);
    }
    left
}

fn carried(columns: &[u32]) -> Vec<u8> {
    let mut carry = 0;
    let mut digits = Vec::with_capacity(columns.len() + 1);
    for column in columns {
        let sum = column + carry;
        digits.push(u8::try_from(sum % 10).expect("one digit"));
        carry = sum / 10;
    }
    while carry > 0 {
        digits.push(u8::try_from(carry % 10).expect("one digit"));
        carry /= 10;
    }
    digits
}

#[test]
fn reckons_as_on_paper() {
    let numbers = [-1001, -999, -12, -1, 0, 1, 9, 10, 98, 12_345_i64];
    let big = |n: i64| {
        let written = n.abs().to_string();
        Big::new(n < 0, written.bytes().rev().map(|b| b - b'0').collect())
    };
    for a in numbers {
        for b in numbers {
            assert_eq!(big(a).minus(&big(b)), big(a - b));
            assert_eq!(big(a).times(&big(b)), big(a * b));
            assert_eq!(big(a).cmp(&big(b)), a.cmp(&b));
        }
        assert_eq!(big(a).sign(), a.cmp(&0));
    }
    assert_eq!(Big::of("-1.5").digits.len(), 13);
    assert_eq!(Big::whole(120), big(120));
}
