//! Laws of whole sheets and of every value, over whatever bytes give: nothing panics, everything
//! is always the same, what is written is read as it was, order changes nothing, one number in
//! many spellings is one number, and comparison is an order.

mod order;
mod quantities;
mod round_trips;
mod rows;
mod texts;
mod totality;
