//! Laws of whole sheets and of every value, over whatever bytes give: nothing panics, everything
//! is always the same, what is written is read as it was, order changes nothing, one number in
//! many spellings is one number, and comparison is an order.

mod drawn;
#[path = "laws/order.rs"]
mod order;
#[path = "laws/quantities.rs"]
mod quantities;
#[path = "laws/round_trips.rs"]
mod round_trips;
#[path = "laws/texts.rs"]
mod texts;
#[path = "laws/totality.rs"]
mod totality;
