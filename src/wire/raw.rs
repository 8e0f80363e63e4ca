//! The wire format, version 1, as plain texts: nothing is checked yet.
//!
//! Texts are in the notation an officer writes, and numbers are inside strings, so that 82.40%
//! stays 82.40%. Fill these in by hand, or read them with serde; `Sheet::try_from` checks them.
//!
//! A sheet is written back with every cell unchanged, glyph for glyph. Where two forms mean the
//! same, the shorter is written: an absent key for null, "", an empty list of lines, and marks or a
//! withdrawal criterion without a key; a text for a reading's `value` alone; "―" for `"missing":
//! "dash"`; nothing for `"missing": "blank"` and for `"against": "previous"`.

pub(crate) mod initiative;
pub(crate) mod policy;
pub(crate) mod strategy;

use alloc::string::String;
use alloc::vec::Vec;

pub use self::initiative::{
    RawCondition, RawInitiative, RawInitiativeMarks, RawTarget, RawWithdrawal,
};
pub use self::policy::{
    RawBaseline, RawCommonIndicator, RawDesiredOutcome, RawItem, RawPillar, RawPolicy, RawWaypoint,
};
pub use self::strategy::{RawDesiredOutcomeRef, RawIndicator, RawStrategy, RawStrategyMarks};
use crate::wire::fields::wire;

wire! {
    loosely:

    /// A whole sheet as plain texts, not checked yet.
    ///
    /// ```
    /// use kusei::RawSheet;
    ///
    /// let raw: RawSheet = serde_json::from_str(kusei::wire::REAL_FORM)?; // of the shape; unchecked
    /// assert_eq!((raw.ward.as_str(), raw.fiscal_year.as_str()), ("福島区", "平成28年度"));
    /// let sheet = kusei::Sheet::try_from(raw)?; // checked
    /// assert_eq!(RawSheet::from(&sheet).ward, "福島区"); // and back
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    RawSheet versioned at "format" {
        /// データ形式の版: the version of the format, first in the document. `"kusei/1"`
        format: String,
        /// 様式: the form edition whose columns and legends are in force. `"osaka-ward-2016"`
        form: String,
        /// 市町村: the city, because several have a ward of the same name. `"大阪市"`
        ? municipality: String,
        /// 全国地方公共団体コード: six digits, the last of which is checked. `"271039"`
        ? municipality_code: String,
        /// 区: its name. `"福島区"`
        ward: String,
        /// 年度: the year that is evaluated, in any spelling of an era, or western. `"平成28年度"`,
        /// `"H28"`, `"2016"`
        fiscal_year: String,
        /// 区政運営基本方針: the policy that the strategies follow.
        policy: RawPolicy,
        /// 戦略: in the form's order; may be empty, but not absent.
        strategies: Vec<RawStrategy>,
    }
}
