//! How cells are read: parts after labels, sentences, values outside quotes, and what each
//! proposes with what it leaves open.

pub(crate) mod combination;
pub(crate) mod condition;
pub(crate) mod goal;
pub(crate) mod name;
pub(crate) mod part;
pub(crate) mod reading;
pub(crate) mod says;
