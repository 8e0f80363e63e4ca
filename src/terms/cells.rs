//! Closed sets of words: what a cell of the form holds, and what the rules say about it.

use crate::terms::said::{said, terms};
use crate::terms::word::read_by_word;

terms! {
    /// The word after a criterion's quantity.
    pub enum Comparator {
        "以上" AtLeast  "以上" "at least",
        "以下" AtMost   "以下" "at most",
        "未満" LessThan "未満" "less than",
        "超"   MoreThan "超"   "more than",
    }

    /// Which way a reading gets better.
    pub enum Direction {
        /// 以上, 超
        "higher" Higher "高いほどよい" "the higher, the better",
        /// 以下, 未満
        "lower"  Lower  "低いほどよい" "the lower, the better",
    }

    /// Whether a quantity satisfies a criterion.
    pub enum Satisfaction {
        "satisfied"     Satisfied    "満たす"     "satisfied",
        "not_satisfied" NotSatisfied "満たさない" "not satisfied",
    }

    /// The state of a milestone, as an officer judged it.
    pub enum MilestoneState {
        "reached"     Reached    "到達"   "reached",
        "not_reached" NotReached "未到達" "not reached",
    }

    /// Why there is no reading. A missing reading is never zero, and never a missed target.
    pub enum Missing {
        "blank"         Blank        "空欄"     "blank",
        "dash"          Dash         "「―」"    "―",
        "not_measured"  NotMeasured  "未測定"   "not measured",
        "not_published" NotPublished "未公表"   "not published yet",
        "discontinued"  Discontinued "測定終了" "discontinued",
    }

    /// Why a reading is not the year's final result.
    pub enum ReadingStatus {
        /// It is judged, but may still change.
        "provisional" Provisional "速報値" "provisional",
        /// It does not count as a reading: whatever depends on it is unknown.
        "forecast"    Forecast    "見込"   "forecast",
    }

    /// What a change is measured from.
    pub enum Against {
        /// Last year's reading.
        "previous" Previous "前年度実績" "last year's result",
        /// The target's baseline.
        "baseline" Baseline "基準値"     "the baseline",
    }

    /// How several withdrawal conditions combine.
    pub enum Combination {
        /// One condition that holds is enough.
        "any" Any "いずれか" "any",
        /// Every condition must hold.
        "all" All "すべて"   "all",
    }

    /// Whether a withdrawal condition holds.
    pub enum ConditionState {
        "holds"         Holds       "に該当"         "holds",
        "does_not_hold" DoesNotHold "に非該当"     "does not hold",
        /// No reading, no rate, or a criterion on a milestone.
        "unknown"       Unknown     "は判定不可" "is undetermined",
    }

    /// Whether a withdrawal criterion is triggered.
    #[doc(alias = "撤退基準未達成")]
    pub enum WithdrawalState {
        /// The form marks ③ and says 見直す.
        "triggered"     Triggered    "該当"         "triggered",
        "not_triggered" NotTriggered "非該当"       "not triggered",
        "unknown"       Unknown      "判定不可"         "undetermined",
        /// It counts as not triggered.
        "none"          NoCriterion  "撤退基準なし" "no criterion",
    }

    /// Whether an initiative was carried out as planned: (ⅰ) or (ⅱ).
    pub enum Implementation {
        "as_planned"     AsPlanned    "(ⅰ)取組は予定どおり実施"           "(ⅰ) as planned",
        "not_as_planned" NotAsPlanned "(ⅱ)取組を予定どおり実施しなかった" "(ⅱ) not as planned",
    }

    /// How a target's achievement rate is computed (R4).
    pub enum RateFormula {
        /// There is no rate, or it is not known.
        "unknown"             Unknown           "算定不可"      "not known",
        /// The rate is never below any bound.
        "unbounded"           Unbounded         "上限なし"  "without bound",
        "zero_percent"        ZeroPercent       "0%"        "0%",
        "reading_over_target" ReadingOverTarget "実績÷目標" "result ÷ target",
        "target_over_reading" TargetOverReading "目標÷実績" "target ÷ result",
        /// It may be negative.
        "two_minus_reading_over_target" TwoMinusReadingOverTarget "2－実績÷目標" "2 − result ÷ target",
    }

    /// Which formula gives the achievement rate of a lower-is-better target (R4). Other targets
    /// have only one.
    #[derive(Default)]
    pub enum RateRule {
        #[default]
        "quotient"           Quotient         "目標÷実績"    "target ÷ result",
        /// Used where the target is positive; a target of zero is treated as under `Quotient`.
        "two_minus_quotient" TwoMinusQuotient "2－実績÷目標" "2 − result ÷ target",
    }

    /// Whether a narrative must be filled (R11).
    pub enum Narrative {
        "required" Required "記入が必要" "required",
        "optional" Optional "記入は任意" "optional",
    }

    /// Which way a target was revised.
    pub enum Tendency {
        /// It asks for less, or by a later year.
        "eased"     Eased     "引下げ・延期"     "eased",
        /// It asks for more, or by an earlier year.
        "tightened" Tightened "強化"         "tightened",
        /// Neither: it asks for something else, or is eased in one way and tightened in another.
        "unclear"   Unclear   "その他の変更" "changed otherwise",
    }

    /// What a revision did to what a target asks for, or to its due year.
    pub enum Revised {
        /// For a higher-is-better target, like `Raised`.
        "lowered"   Lowered   "引下げ" "lowered",
        "raised"    Raised    "引上げ" "raised",
        /// For a lower-is-better target, like `Tightened`.
        "loosened"  Loosened  "緩和"   "loosened",
        "tightened" Tightened "強化"   "tightened",
        /// For a due year, like `Advanced`.
        "postponed" Postponed "延期"   "postponed",
        "advanced"  Advanced  "前倒し" "brought forward",
    }

    /// Why a value is undetermined. A value that depends on an undetermined one takes over its
    /// reason.
    #[doc(alias = "判定不可")]
    #[non_exhaustive]
    pub enum Reason {
        "reading-missing"        ReadingMissing        "実績値がない"                       "no result",
        "previous-missing"       PreviousMissing       "前年度の実績値がない"               "no result for last year",
        /// This year's or last year's value is a forecast.
        "reading-forecast"       ReadingForecast       "実績値が見込みである"               "the result is a forecast",
        /// The reference of a relative change is zero or negative.
        "reference-not-positive" ReferenceNotPositive  "増減率の基準となる値が正の数でない"  "what the change is measured from is not above zero",
        /// The milestone is not reached, and not due yet.
        "not-due"                NotDue                "期限が到来していない"               "not due yet",
        "rate-unknown"           RateUnknown           "達成率を算定できない"               "achievement rate not known",
        "withdrawal-unknown"     WithdrawalUnknown     "撤退基準に該当するか判定できない"             "withdrawal criterion cannot be tested",
        "no-targets"             NoTargets             "業績目標がない"                     "no performance target",
        "implementation-unknown" ImplementationUnknown "取組を予定どおり実施したかの記載がない" "not given whether carried out as planned",
        "nothing-rated"          NothingRated          "評価した指標がない"               "no indicator rated",
        "no-initiatives"         NoInitiatives         "具体的取組がない"                   "no initiative",
    }
}

read_by_word! { RateRule }

said! {
    /// Whether a target is met (R2).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[doc(alias = "達成")]
    #[doc(alias = "未達成")]
    pub enum Attainment {
        /// It is met.
        Met => "met", "達成", "met";
        /// It is missed.
        Missed => "missed", "未達成", "missed";
        /// It is not known, for this reason.
        Unknown(reason: Reason) => "unknown", "判定不可（{reason}）", "undetermined ({reason})";
    }
}

impl Comparator {
    /// Returns which way a reading gets better.
    #[inline]
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::AtLeast | Self::MoreThan => Direction::Higher,
            Self::AtMost | Self::LessThan => Direction::Lower,
        }
    }

    /// Returns the comparator that holds exactly where this one does not: 未満 for 以上.
    #[must_use]
    pub const fn negated(self) -> Self {
        match self {
            Self::AtLeast => Self::LessThan,
            Self::AtMost => Self::MoreThan,
            Self::LessThan => Self::AtLeast,
            Self::MoreThan => Self::AtMost,
        }
    }

    /// Returns the comparator that asks the same of the negated figure: 以下 for 以上.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::AtLeast => Self::AtMost,
            Self::AtMost => Self::AtLeast,
            Self::LessThan => Self::MoreThan,
            Self::MoreThan => Self::LessThan,
        }
    }
}

impl Direction {
    /// Returns the opposite direction.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::Higher => Self::Lower,
            Self::Lower => Self::Higher,
        }
    }
}

impl Missing {
    /// Returns whether the cell gives a reason; blank and 「―」 give none.
    #[must_use]
    pub const fn is_explained(self) -> bool {
        match self {
            Self::Blank | Self::Dash => false,
            Self::NotMeasured | Self::NotPublished | Self::Discontinued => true,
        }
    }
}

impl Default for Combination {
    /// INFERRED: 【5-3-2】 proves it.
    fn default() -> Self {
        Self::Any
    }
}

impl Reason {
    /// Ranks the reason: of several, the lowest applies. Withdrawal, then targets, then
    /// implementation.
    pub(crate) const fn rank(self) -> u8 {
        match self {
            Self::WithdrawalUnknown => 0,
            Self::ImplementationUnknown => 2,
            Self::ReadingMissing
            | Self::PreviousMissing
            | Self::ReadingForecast
            | Self::ReferenceNotPositive
            | Self::NotDue
            | Self::RateUnknown
            | Self::NoTargets
            | Self::NothingRated
            | Self::NoInitiatives => 1,
        }
    }
}
