//! The finite domains of the rule tables, so that tests can enumerate them.

use alloc::vec;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;

/// A type with finitely many values.
pub(crate) trait Domain: Copy + fmt::Debug {
    fn all() -> Vec<Self>;
}

impl Domain for Ordering {
    fn all() -> Vec<Self> {
        vec![Self::Less, Self::Equal, Self::Greater]
    }
}

impl Domain for core::convert::Infallible {
    fn all() -> Vec<Self> {
        Vec::new()
    }
}

impl<T: Domain> Domain for Option<T> {
    fn all() -> Vec<Self> {
        let mut all = vec![None];
        all.extend(T::all().into_iter().map(Some));
        all
    }
}

/// The domain of several columns is the product of their domains.
macro_rules! product {
    ($($column:ident)+) => {
        impl<$($column: Domain),+> Domain for ($($column,)+) {
            #[allow(non_snake_case, reason = "a value is named as its column is")]
            fn all() -> Vec<Self> {
                let mut all = Vec::new();
                product!(@loop all [] $($column)+);
                all
            }
        }
    };
    (@loop $all:ident [$($done:ident)*] $column:ident $($rest:ident)*) => {
        for $column in $column::all() {
            product!(@loop $all [$($done)* $column] $($rest)*);
        }
    };
    (@loop $all:ident [$($done:ident)*]) => { $all.push(($($done,)*)); };
}

product! { A }
product! { A B }
product! { A B C }
product! { A B C D }
product! { A B C D E }
