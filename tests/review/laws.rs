//! Laws of whole sheets and of all values, over generated inputs: nothing panics, results are
//! deterministic, output reads back unchanged, order changes nothing, all spellings of a number are
//! equal, and comparison is an order.

mod order;
mod quantities;
mod round_trips;
mod rows;
mod texts;
mod totality;
