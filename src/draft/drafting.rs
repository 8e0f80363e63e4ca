//! How cells are read: parts behind labels, sentences, values outside quotes, and what each
//! proposes with what it leaves open.

mod cell;
mod combination;
mod condition;
mod goal;
mod name;
mod reading;
mod says;

pub(super) use cell::{Cell, cells};
pub(super) use combination::combination;
pub(super) use reading::{Year, marks};
