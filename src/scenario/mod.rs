//! Test cases of the rules as data: the input, the rubric, and the expected values.
//!
//! Users can check their own reading of the form without writing Rust:
//!
//! ```json
//! { "name": "on the line is A",
//!   "given": { "fiscal_year": "平成28年度",
//!              "indicators": [ { "name": "…", "criterion": "60%以上", "due": "平成29年度",
//!                                "previous": "38.6%", "reading": "49.3%" } ] },
//!   "expect": [ { "column": "individual", "indicator": 1, "value": "A" } ],
//!   "because": "R7.8" }
//! ```

pub(crate) mod case;
pub(crate) mod check;
pub(crate) mod report;

pub use self::case::{Expectation, ExpectedFinding, Given, RubricChoice, Scenario};
pub use self::check::check;
pub use self::report::{ScenarioError, ScenarioErrors, Unexpected};
