//! The columns of the form.

use crate::plan::place::row::{Line, Row};
use crate::terms::Words;
use crate::terms::said::terms;

terms! {
    /// A column of the form, or a cell of its head, in the order of the form.
    #[derive(PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Column {
        "format" Format "データ形式の版" "version of the data format",
        "form" Form "様式" "form edition",
        "municipality" Municipality "市町村" "municipality",
        "municipality_code" MunicipalityCode "全国地方公共団体コード" "municipality code",
        "ward" Ward "区" "ward",
        "fiscal_year" FiscalYear "年度" "fiscal year",
        "title" Title "名称" "title",
        "number" Number "番号" "number",
        "mark" Mark "記号" "mark",
        "code" Code "コード" "code",
        "label" Label "表示番号" "label",
        "name" Name "指標名" "what is measured",
        "target" Target "目標値" "target",
        "change" Change "前年度からの増減" "change from last year",
        "milestone" Milestone "到達目標" "milestone",
        "from" From "始期" "first year of the target",
        "due" Due "期限" "due year",
        "population" Population "対象" "population",
        "cumulative_since" CumulativeSince "累計の起算" "first year of the totals",
        "printed" Printed "様式の記載" "printed wording",
        "item" Item "項目" "item",
        "common" Common "成果指標" "common indicator",
        "desired_outcome" DesiredOutcome "めざす成果" "desired outcome",
        "desired_state" DesiredState "めざす状態" "desired state",
        "desired_state_item" DesiredStateItem "めざす状態の項目" "item of a desired state",
        "strategy" Strategy "戦略" "strategy",
        "strategy_item" StrategyItem "戦略の項目" "item of a strategy",
        "content" Content "取組内容" "content",
        "outcome_reading" OutcomeReading "アウトカムの達成状況（実績値）" "this year's result of an indicator",
        "reading_missing" ReadingMissing "実績値がない理由" "reason for no result",
        "reading_population" ReadingPopulation "実績の対象" "population of the result",
        "outcome_previous" OutcomePrevious "アウトカムの達成状況（前年度）" "last year's result of an indicator",
        "previous_missing" PreviousMissing "前年度の実績値がない理由" "reason for no result last year",
        "previous_population" PreviousPopulation "前年度の実績の対象" "population of last year's result",
        "individual" Individual "アウトカムの達成状況（個別）" "status of an indicator",
        "overall" Overall "アウトカムの達成状況（全体）" "status of all indicators",
        "progress" Progress "戦略の進捗状況" "progress of the strategy",
        "strategy_effectiveness" StrategyEffectiveness "戦略のアウトカムに対する有効性" "effectiveness of the strategy",
        "issues" Issues "課題" "issues",
        "future_improvements" FutureImprovements "今後の対応方向・改善策" "direction and improvements",
        "withdrawal" Withdrawal "撤退基準" "withdrawal criterion",
        "combination" Combination "撤退基準の条件の組合せ" "how the withdrawal conditions combine",
        "subject" Subject "対象とする業績目標" "target of the condition",
        "condition" Condition "基準値" "criterion of the condition",
        "condition_rate" ConditionRate "基準とする達成率" "achievement rate of the condition",
        "prior_results" PriorResults "前年度までの実績" "results up to last year",
        "activities" Activities "取組実績" "activities",
        "implementation" Implementation "取組の実施" "carried out as planned or not",
        "target_reading" TargetReading "業績目標の達成状況（実績値）" "this year's result of a target",
        "target_previous" TargetPrevious "業績目標の達成状況（前年度）" "last year's result of a target",
        "verdict" Verdict "業績目標の達成・未達成" "verdict on the target",
        "achievement" Achievement "業績目標の達成状況" "achievement of the performance targets",
        "initiative_effectiveness" InitiativeEffectiveness "戦略に対する取組の有効性" "effectiveness of the initiative",
        "improvements" Improvements "改善策" "improvements",
    }
}

impl Column {
    /// What it is called at a place: shorter where the row and line say the rest, アウトカム①の実績値.
    pub(super) const fn at(self, row: Row, line: Option<Line>) -> Words {
        match (self, line) {
            (Self::OutcomeReading, Some(Line::Indicator(_)))
            | (Self::TargetReading, Some(Line::Target(_))) => {
                Words { ja: "実績値", en: "this year's result" }
            }
            (Self::OutcomePrevious, Some(Line::Indicator(_)))
            | (Self::TargetPrevious, Some(Line::Target(_))) => {
                Words { ja: "前年度の実績値", en: "last year's result" }
            }
            (Self::Individual, Some(Line::Indicator(_))) => {
                Words { ja: "達成状況（個別）", en: "status" }
            }
            (Self::Code, None) if row.is_of_plan() => Words { ja: "番号", en: "code" },
            _ => Words { ja: self.ja(), en: self.en() },
        }
    }
}
