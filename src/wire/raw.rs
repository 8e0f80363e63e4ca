//! The wire format, version 1, as it is in a document: plain texts, nothing checked yet.
//!
//! Text is the notation an officer writes, and numbers travel inside strings, so that 82.40%
//! stays 82.40%. Fill these in by hand, or read them with serde; `Sheet::try_from` checks them.
//!
//! A sheet written back has every cell as it was, glyph for glyph. Of two ways to say the same it
//! has the shorter: an absent key for null, "", an empty list of lines, and marks or a withdrawal
//! criterion without a key; a text for a reading's `value` alone; "―" for `"missing": "dash"`;
//! nothing for `"missing": "blank"` and for `"against": "previous"`.

use alloc::string::String;
use alloc::vec::Vec;

use crate::wire::fields::wire;
use crate::wire::keys::key;
use crate::wire::shape::{RawReading, RawSubject, RawTexts};

wire! {
    loosely:

    /// A whole sheet.
    RawSheet versioned at "format" {
        /// データ形式の版: the version of the format, first in the document; the one that is read is
        /// [`FORMAT`](crate::wire::FORMAT). `"kusei/1"`
        format: String,
        /// 様式: the form edition whose columns and legends are in force,
        /// [`FORM`](crate::wire::FORM). `"osaka-ward-2016"`
        form: String,
        /// 市町村: the city, for wards of one name are in several. `"大阪市"`
        ? municipality: String,
        /// 全国地方公共団体コード: six digits, the last of which is checked. `"271039"`
        ? municipality_code: String,
        /// 区: its name. `"福島区"`
        ward: String,
        /// 年度: the year that is evaluated, in any spelling of an era, or western. `"平成28年度"`,
        /// `"H28"`, `"2016"`
        fiscal_year: String,
        /// 区政運営基本方針: what the strategies are for.
        policy: RawPolicy,
        /// 戦略: in the form's order; may be empty, but not absent.
        strategies: Vec<RawStrategy>,
    }

    /// 区政運営基本方針.
    RawPolicy {
        /// 名称: its title. `"豊かな地域社会の形成に向けた区政運営基本方針"`
        title: String,
        /// 柱: in the form's order; may be empty, but not absent.
        pillars: Vec<RawPillar>,
    }

    /// A pillar.
    RawPillar {
        #[doc = key!(pillar_number)]
        number: u64,
        /// 名称: its title. `"「大きな公共を担う活力ある地域社会づくり」に向けて"`
        title: String,
        /// めざす成果: its desired outcomes.
        * desired_outcomes: RawDesiredOutcome,
    }

    /// めざす成果.
    RawDesiredOutcome {
        #[doc = key!(outcome_number)]
        number: u64,
        /// 名称: its title. `"地域資源の循環"`
        title: String,
        /// 項目: its items.
        * items: RawItem,
    }

    /// 項目.
    RawItem {
        /// 記号: ㋐ to ㋾, once among its siblings. `"㋐"`
        mark: String,
        /// 名称: its title. `"地域資源が活用されやすい仕組みづくり"`
        title: String,
        /// 成果指標: what all wards are measured by, in the order that `common` counts.
        * indicators: RawCommonIndicator,
    }

    /// A common indicator: a target without readings.
    RawCommonIndicator {
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
    }

    /// The value of a year that a target looks back to.
    RawBaseline {
        /// 基準年度: a year before the evaluated one. `"平成26年度"`
        ? fiscal_year: String,
        /// 基準年度の値: a figure in the unit of the target. `"514台"`
        ? value: String,
    }

    /// What is asked for in one year on the way to a target.
    RawWaypoint {
        /// 目安の年度: not after the year in which the target is due. `"平成28年度"`
        ? fiscal_year: String,
        /// 目安値: what is asked for in that year, in the direction and unit of the target's
        /// criterion. `"464台以下"`
        ? criterion: String,
    }

    /// 戦略.
    RawStrategy {
        /// 番号: the plan's section and the strategy's number in it, without leading zeros or
        /// brackets. `"4-1"`
        code: String,
        /// めざす成果: the one that the strategy is for. `{"pillar": 1, "number": 3}`
        desired_outcome: RawDesiredOutcomeRef,
        /// めざす状態: a text, or one for each item. `"…"`, `[{"item": "㋐", "text": "…"}]`
        ? desired_state: RawTexts,
        /// 戦略: what is done about it, in the shapes of `desired_state`.
        ? strategy: RawTexts,
        /// アウトカム: what the strategy is measured by.
        * indicators: RawIndicator,
        /// 自己評価: the marks of 全体, 進捗 and 有効性 as the ward stated them.
        ? stated: RawStrategyMarks,
        #[doc = key!(issues)]
        ? issues: String,
        /// 今後の対応方向・改善策: what will be done. Due where the evaluation asks for it; `"―"` does not
        /// fill it.
        ? improvements: String,
        /// 具体的取組: its initiatives, each with a code under the strategy's own.
        * initiatives: RawInitiative,
    }

    /// Which desired outcome a strategy is for.
    RawDesiredOutcomeRef {
        /// 柱の番号: the number of its pillar. `1`
        pillar: u64,
        /// めざす成果の番号: its own number within the pillar. `3`
        number: u64,
    }

    /// アウトカム: an outcome indicator of a strategy.
    RawIndicator {
        /// 項目: the item of the desired outcome that the indicator belongs to; blank of a ward's
        /// own indicator. `"㋐"`
        ? item: String,
        /// 成果指標: which of the item's common indicators it answers, from 1; needs `item`. `1`
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

    /// 具体的取組.
    RawInitiative {
        /// 番号: the strategy's code and the initiative's number under it. `"4-1-2"`
        code: String,
        /// 項目: the items that it serves; where none is named, every item of the desired outcome.
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
        /// 改善策: what will be done. Due where the evaluation asks for it; `"―"` does not fill it.
        ? improvements: String,
    }

    /// 業績目標: a performance target of an initiative, for this year.
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
    RawWithdrawal {
        /// 様式の記載: the criterion's own wording. `"マッチング件数が600件未満の場合は事業を再構築する。"`
        ? printed: String,
        /// 撤退基準の条件の組合せ: `"any"` (いずれか) or `"all"` (すべて) of the conditions; where blank, the rubric
        /// says.
        ? when: String,
        /// 条件: what the wording asks, as far as it can be held against readings.
        * conditions: RawCondition,
    }

    /// A condition of a withdrawal criterion.
    RawCondition {
        /// 対象とする業績目標: the number of a target, from 1, or `"each"` for one condition on each. `1`
        target: RawSubject,
        /// 基準値: on the target's reading. `"600件未満"`
        ///
        /// A condition has exactly one of `criterion` and `achievement_rate`.
        ? criterion: String,
        /// 基準とする達成率: on the share of the target that was reached. `"90％未満"`
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
