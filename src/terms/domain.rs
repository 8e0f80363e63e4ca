//! The finite domains of the rule tables, so that a test can walk them whole.

#[cfg(test)]
use alloc::vec;
#[cfg(test)]
use alloc::vec::Vec;
#[cfg(test)]
use core::cmp::Ordering;
#[cfg(test)]
use core::fmt;

/// A type with finitely many values.
#[cfg(test)]
pub(crate) trait Domain: Copy + fmt::Debug {
    fn all() -> Vec<Self>;
}

/// Declares the small enums that rule tables are asked with: facts of a row, which are not printed.
macro_rules! facts {
    ($($(#[$meta:meta])* $vis:vis enum $name:ident {
        $($(#[$own:meta])* $variant:ident $(($($data:ty),+))?,)+
    })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $vis enum $name { $($(#[$own])* $variant $(($($data),+))?,)+ }

        #[cfg(test)]
        impl $crate::terms::domain::Domain for $name {
            fn all() -> ::alloc::vec::Vec<Self> {
                ::alloc::vec![
                    $($crate::terms::domain::facts!(@each $name $variant $(($($data),+))?)),+
                ]
                .concat()
            }
        }
    )+};
    (@each $name:ident $variant:ident) => { ::alloc::vec![$name::$variant] };
    (@each $name:ident $variant:ident ($data:ty)) => {
        <$data as $crate::terms::domain::Domain>::all()
            .into_iter()
            .map($name::$variant)
            .collect::<::alloc::vec::Vec<_>>()
    };
}
pub(crate) use facts;

#[cfg(test)]
impl Domain for Ordering {
    fn all() -> Vec<Self> {
        vec![Self::Less, Self::Equal, Self::Greater]
    }
}

#[cfg(test)]
impl Domain for core::convert::Infallible {
    fn all() -> Vec<Self> {
        Vec::new()
    }
}

#[cfg(test)]
impl<T: Domain> Domain for Option<T> {
    fn all() -> Vec<Self> {
        let mut all = vec![None];
        all.extend(T::all().into_iter().map(Some));
        all
    }
}

/// A table of several columns has the product of their domains.
#[cfg(test)]
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

#[cfg(test)]
mod products {
    use super::{Domain, Vec};

    product! { A }
    product! { A B }
    product! { A B C }
    product! { A B C D }
    product! { A B C D E }
}
