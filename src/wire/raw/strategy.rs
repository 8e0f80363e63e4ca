//! A strategy in a document, with its indicators.

use alloc::string::String;
use alloc::vec::Vec;

use crate::wire::fields::wire;
use crate::wire::keys::key;
use crate::wire::raw::initiative::RawInitiative;
use crate::wire::raw::policy::{RawBaseline, RawWaypoint};
use crate::wire::shape::{RawReading, RawTexts};

wire! {
    loosely:

    /// 戦略.
    ///
    /// ```
    /// use kusei::wire::RawStrategy;
    ///
    /// let row: RawStrategy = serde_json::from_str(
    ///     r#"{ "code": "4-1", "desired_outcome": { "pillar": 1, "number": 1 },
    ///          "desired_state": "支え合う地域", "strategy": "若い世代も加わり、災害にも強い地域を育てる",
    ///          "stated": { "overall": "B", "progress": "b", "effectiveness": "ア" } }"#,
    /// )?;
    /// assert!(row.indicators.is_empty() && row.initiatives.is_empty());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    RawStrategy {
        /// 番号: the plan's section and the strategy's number in it, without leading zeros or
        /// brackets. `"4-1"`
        code: String,
        /// めざす成果: the desired outcome that the strategy is for. `{"pillar": 1, "number": 3}`
        desired_outcome: RawDesiredOutcomeRef,
        /// めざす状態: a text, or one for each item. `"…"`, `[{"item": "㋐", "text": "…"}]`
        ? desired_state: RawTexts,
        /// 戦略: the strategy's text, in the shapes of `desired_state`.
        ? strategy: RawTexts,
        /// アウトカム: the strategy's outcome indicators.
        * indicators: RawIndicator,
        /// 自己評価: the marks of 全体, 進捗 and 有効性 as the ward stated them.
        ? stated: RawStrategyMarks,
        #[doc = key!(issues)]
        ? issues: String,
        /// 今後の対応方向・改善策: what will be done. Required if the evaluation asks for it; `"―"` does not
        /// fill it.
        ? improvements: String,
        /// 具体的取組: its initiatives, each with a code under the strategy's own.
        * initiatives: RawInitiative,
    }

    /// The desired outcome that a strategy is for.
    RawDesiredOutcomeRef {
        /// 柱の番号: the number of its pillar. `1`
        pillar: u64,
        /// めざす成果の番号: its own number within the pillar. `3`
        number: u64,
    }

    /// アウトカム: an outcome indicator of a strategy.
    ///
    /// ```
    /// use kusei::wire::RawIndicator;
    ///
    /// let row: RawIndicator = serde_json::from_str(
    ///     r#"{ "item": "㋐", "common": 1, "name": "支え合いを実感している区民の割合",
    ///          "criterion": "50％以上", "due": "平成29年度", "population": "区民",
    ///          "previous": "54.2%", "reading": "49.6%", "stated": "B" }"#,
    /// )?;
    /// assert_eq!(row.criterion.as_deref(), Some("50％以上"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    RawIndicator {
        /// 項目: the item of the desired outcome that the indicator belongs to; blank for a ward's
        /// own indicator. `"㋐"`
        ? item: String,
        /// 成果指標: the number of the item's common indicator that it measures, from 1; needs `item`. `1`
        ? common: u64,
        #[doc = key!(label)]
        ? label: String,
        #[doc = key!(name)]
        name: String,
        #[doc = key!(criterion)]
        ? criterion: String,
        #[doc = key!(change)]
        ? change: String,
        #[doc = key!(relative_change)]
        ? relative_change: String,
        #[doc = key!(baseline)]
        ? baseline: RawBaseline,
        #[doc = key!(against)]
        ? against: String,
        #[doc = key!(path)]
        * path: RawWaypoint,
        #[doc = key!(milestone)]
        ? milestone: String,
        #[doc = key!(from)]
        ? from: String,
        #[doc = key!(due)]
        ? due: String,
        #[doc = key!(cumulative_since)]
        ? cumulative_since: String,
        #[doc = key!(population)]
        ? population: String,
        #[doc = key!(printed)]
        ? printed: String,
        #[doc = key!(reading)]
        ? reading: RawReading,
        #[doc = key!(previous)]
        ? previous: RawReading,
        /// アウトカムの達成状況（個別）: the mark as printed, glyph for glyph, whether the legend has it or not.
        /// `"A"`, `"Ｂ"`
        ? stated: String,
    }

    /// The marks stated of a strategy.
    RawStrategyMarks {
        /// アウトカムの達成状況（全体）: `"A"` or `"B"`, glyph for glyph as printed.
        ? overall: String,
        /// 戦略の進捗状況: `"a"` or `"b"`, glyph for glyph as printed.
        ? progress: String,
        /// 戦略のアウトカムに対する有効性: `"ア"` or `"イ"`, glyph for glyph as printed.
        ? effectiveness: String,
    }
}
