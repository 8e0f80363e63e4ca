//! An initiative in a document, with its targets and withdrawal criterion.

use alloc::string::String;
use alloc::vec::Vec;

use crate::wire::fields::wire;
use crate::wire::keys::key;
use crate::wire::raw::policy::{RawBaseline, RawWaypoint};
use crate::wire::shape::{RawReading, RawSubject};

wire! {
    loosely:

    /// 具体的取組.
    ///
    /// ```
    /// use kusei::wire::RawInitiative;
    ///
    /// let row: RawInitiative = serde_json::from_str(
    ///     r#"{ "code": "4-1-2", "items": ["㋐"], "content": "小さな困りごとをつなぐ",
    ///          "targets": [ { "name": "件数", "criterion": "1000件以上", "reading": "1,145件" } ],
    ///          "withdrawal": { "conditions": [ { "target": 1, "criterion": "600件未満" } ] },
    ///          "implementation": "as_planned",
    ///          "stated": { "achievement": "①(ⅰ)", "effectiveness": "○" } }"#,
    /// )?;
    /// assert_eq!(row.targets.len(), 1);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    RawInitiative {
        /// 番号: the strategy's code and the initiative's number under it. `"4-1-2"`
        code: String,
        /// 項目: the items that it serves; if none is named, every item of the desired outcome.
        /// `["㋐"]`
        * items: String,
        /// 取組内容: what is done. `"高齢者の小さな困りごとを有償ボランティアにつなぐ"`
        ? content: String,
        /// 業績目標: its performance targets, which withdrawal conditions name by number.
        * targets: RawTarget,
        /// 撤退基準: when it is to be given up or rebuilt.
        ? withdrawal: RawWithdrawal,
        /// 前年度までの実績: what was done in the years before. `"活動者は61名"`
        ? prior_results: String,
        /// 取組実績: what was done this year. `"全10地域に1名ずつ配置し、周知した"`
        ? activities: String,
        /// 取組の実施: `"as_planned"` ((ⅰ)予定どおり) or `"not_as_planned"` ((ⅱ)予定どおりでない); needed for the
        /// second half of ①(ⅰ).
        ? implementation: String,
        /// 自己評価: the marks of 達成状況 and 有効性 as the ward stated them.
        ? stated: RawInitiativeMarks,
        #[doc = key!(issues)]
        ? issues: String,
        /// 改善策: what will be done. Required if the evaluation asks for it; `"―"` does not fill it.
        ? improvements: String,
    }

    /// 業績目標: a performance target of an initiative, for this year.
    ///
    /// ```
    /// use kusei::wire::RawTarget;
    ///
    /// let row: RawTarget = serde_json::from_str(
    ///     r#"{ "name": "放置自転車台数", "relative_change": "-5%以下", "against": "baseline",
    ///          "baseline": { "fiscal_year": "平成26年度", "value": "514台" }, "reading": "457台" }"#,
    /// )?;
    /// assert_eq!(row.against.as_deref(), Some("baseline"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    RawTarget {
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
        /// 業績目標の達成・未達成: the verdict that the form prints beside the reading. `"達成"`, `"未達成"`
        ? stated: String,
    }

    /// 撤退基準.
    ///
    /// ```
    /// use kusei::wire::{RawSubject, RawWithdrawal};
    ///
    /// let cell: RawWithdrawal = serde_json::from_str(
    ///     r#"{ "printed": "①が600件未満の場合又はいずれかの達成率が90％未満の場合は再構築する。",
    ///          "when": "any",
    ///          "conditions": [ { "target": 1, "criterion": "600件未満" },
    ///                          { "target": "each", "achievement_rate": "90％未満" } ] }"#,
    /// )?;
    /// assert_eq!(cell.conditions[0].target, RawSubject::Number(1));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    RawWithdrawal {
        /// 様式の記載: the criterion's own wording. `"マッチング件数が600件未満の場合は事業を再構築する。"`
        ? printed: String,
        /// 撤退基準の条件の組合せ: `"any"` (いずれか) or `"all"` (すべて) of the conditions; if blank, the rubric
        /// says.
        ? when: String,
        /// 条件: the conditions of the wording that can be tested against readings.
        * conditions: RawCondition,
    }

    /// A condition of a withdrawal criterion.
    RawCondition {
        /// 対象とする業績目標: the number of a target, from 1, or `"each"` for one condition on each. `1`
        target: RawSubject,
        /// 条件とする基準: on the target's reading. `"600件未満"`
        ///
        /// A condition has exactly one of `criterion` and `achievement_rate`.
        ? criterion: String,
        /// 基準とする達成率: on the target's achievement rate. `"90％未満"`
        ? achievement_rate: String,
    }

    /// The marks stated of an initiative.
    RawInitiativeMarks {
        /// 業績目標の達成状況: `"①(ⅰ)"` to `"③"`, glyph for glyph as printed.
        ? achievement: String,
        /// 戦略に対する取組の有効性: `"○"` or `"×"`, glyph for glyph as printed.
        ? effectiveness: String,
    }
}
