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
        "municipality_code" MunicipalityCode "全国地方公共団体コード" "municipality code",
        "ward" Ward "区" "ward",
        "fiscal_year" FiscalYear "年度" "fiscal year",
        "title" Title "名称" "title",
        "number" Number "番号" "number",
        "mark" Mark "記号" "mark",
        "code" Code "コード" "code",
        "name" Name "指標名" "what is measured",
        "target" Target "目標値" "target",
        "from" From "始期" "first year of the target",
        "due" Due "期限" "due year",
        "population" Population "対象" "population",
        "cumulative_since" CumulativeSince "累計の起算" "first year of the totals",
        "item" Item "項目" "item",
        "common" Common "成果指標" "common indicator",
        "desired_outcome" DesiredOutcome "めざす成果" "desired outcome",
        "desired_state" DesiredState "めざす状態" "desired state",
        "strategy" Strategy "戦略" "strategy",
        "outcome_reading" OutcomeReading "アウトカムの達成状況（実績値）" "this year's result of an indicator",
        "outcome_previous" OutcomePrevious "アウトカムの達成状況（前年度）" "last year's result of an indicator",
        "individual" Individual "アウトカムの達成状況（個別）" "status of an indicator",
        "overall" Overall "アウトカムの達成状況（全体）" "status of all indicators",
        "progress" Progress "戦略の進捗状況" "progress of the strategy",
        "strategy_effectiveness" StrategyEffectiveness "戦略のアウトカムに対する有効性" "effectiveness of the strategy",
        "issues" Issues "課題" "issues",
        "future_improvements" FutureImprovements "今後の対応方向・改善策" "direction and improvements",
        "withdrawal" Withdrawal "撤退基準" "withdrawal criterion",
        "implementation" Implementation "取組の実施" "carried out as planned or not",
        "target_reading" TargetReading "業績目標の達成状況（実績値）" "this year's result of a target",
        "target_previous" TargetPrevious "業績目標の達成状況（前年度）" "last year's result of a target",
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
