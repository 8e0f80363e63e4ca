//! All captions of the form, in Japanese as printed and in English.

use crate::terms::Words;

/// Lists captions: name, Japanese, English.
macro_rules! captions {
    ($($name:ident = $ja:literal, $en:literal;)+) => {
        $(pub(crate) const $name: Words = Words { ja: $ja, en: $en };)+
    };
}

captions! {
    TITLE = "区政運営基本方針の成果目標の達成に向けた取組状況について", "Progress towards the goals of the basic policy of ward administration";
    OUTCOMES = "めざす成果および戦略", "Desired outcomes and strategies";
    INITIATIVES = "具体的取組", "Initiatives";
    PLAN = "計画", "Plan";
    EVALUATION = "自己評価", "Self-evaluation";
    POLICY = "区政運営基本方針", "Basic policy";
    PILLAR = "柱", "Pillar";
    DESIRED_OUTCOME = "めざす成果", "Desired outcome";
    ITEM = "項目", "Item";
    COMMON = "成果指標", "Common indicator";
    GOAL = "目標値", "Target";
    COMMON_AND_GOAL = "成果指標と目標値", "Common indicator and target";
    STATE = "めざす状態", "Desired state";
    OUTCOME = "アウトカム", "Indicator";
    STRATEGY = "戦略", "Strategy";
    READING = "実績値", "Result";
    PREVIOUS = "前年度", "Last year";
    INDIVIDUAL = "個別", "Individual";
    OVERALL = "全体", "Overall";
    ISSUES = "課題", "Issues";
    FUTURE = "今後の対応方向・改善策", "Direction and improvements";
    CONTENT = "取組内容", "Content";
    TARGETS = "業績目標", "Performance target";
    WITHDRAWAL = "撤退基準", "Withdrawal criterion";
    PRIOR = "前年度までの実績", "Results up to last year";
    PRIOR_TEXT = "内容", "Description";
    ACTIVITIES = "取組実績", "Activities";
    RATING = "評価", "Rating";
    IMPROVEMENTS = "改善策", "Improvements";
    OUTCOME_STATUS = "アウトカムの達成状況", "Status of the indicators";
    PROGRESS = "戦略の進捗状況", "Progress of the strategy";
    STRATEGY_EFFECTIVENESS = "戦略のアウトカムに対する有効性", "Effectiveness of the strategy";
    ACHIEVEMENT = "業績目標の達成状況", "Achievement of the performance targets";
    INITIATIVE_EFFECTIVENESS = "戦略に対する取組の有効性", "Effectiveness of the initiative";
    AGAIN = "（再掲）", " (as above)";
    NOTHING = "（記載なし）", "(blank)";
    NO_OUTCOME = "（めざす成果なし）", "(no desired outcome)";
    NO_STRATEGY = "（戦略なし）", "(no strategy)";
    NO_INDICATOR = "（アウトカムなし）", "(no indicator)";
    NO_INITIATIVE = "（具体的取組なし）", "(no initiative)";
    NO_TARGET = "（業績目標なし）", "(no performance target)";
    PRINTED = "様式の記載：", "On the form: ";
    POPULATION = "対象：", "Population: ";
    FROM = "始期：", "First year: ";
    CUMULATIVE = "累計の起算：", "Total since: ";
    PATH = "目安：", "Path: ";
    BASELINE = "基準値：", "Baseline: ";
    CONDITION = "条件：", "Condition: ";
    WHEN_ANY = "次のいずれかに該当したとき", "When any of these holds";
    WHEN_ALL = "次のすべてに該当したとき", "When all of these hold";
    EACH_ANY = "（いずれか）", " (any of them)";
    EACH_ALL = "（すべて）", " (all of them)";
    STATED = "記載", "Stated";
    DERIVED = "判定", "Derived";
    MARK = "記号", "Mark";
    MEANING = "凡例", "Legend";
    COLUMN = "欄", "Column";
    BLANK = "空欄・「―」", "blank or ―";
    UNDETERMINED = "判定不可", "undetermined";
    COVERAGE = "評価した指標", "Indicators rated";
    MERGED_ONCE = "結合セルの内容は先頭の行にのみ記載し、以下の行は空欄としている。", "The content of a merged cell is in its first row only; the rows below are left blank.";
    MERGED_REPEATED = "結合セルの内容は各行に繰り返し記載している。", "The content of a merged cell is repeated in each of its rows.";
    NO_FINDINGS = "確認事項はありません。", "There are no findings.";
}

#[cfg(feature = "html")]
captions! {
    CONTENTS = "目次", "Contents";
}

#[cfg(feature = "xlsx")]
captions! {
    NUMBER = "番号", "Number";
    SEVERITY = "区分", "Severity";
    PLACE = "箇所", "Place";
    CELL = "セル", "Cell";
}

#[cfg(feature = "svg")]
captions! {
    BROKEN_AXIS = "※縦軸は0から始まらない。", "The axis of values does not begin at zero.";
    BROKEN_LEVEL_AXIS = "※横軸は0から始まらない。", "The axis does not begin at zero.";
    REQUIRED = "この年度に必要な値", "Required this year";
    GOES_WELL = "順調・目標達成・有効", "on track, targets met, effective";
    GOES_NOT_WELL = "それ以外", "otherwise";
    OF_PROGRESS = "進捗", "Progress";
    OF_EFFECTIVENESS = "有効性", "Effectiveness";
    GRID_NOTE = "記号は各区の指標の判定（A：順調、B：順調でない、―：判定不可）、右の数字は順位。", "Marks are those derived for each ward's indicator (A: on track, B: off track, ―: undetermined); the figure at the right is the rank.";
    HATCHED = "斜線は順位対象外。空欄は指標なし。", "Hatched: not ranked. Blank: no indicator.";
    BROKEN_BULLET = "//：軸は0から始まらない", "//: axis not from zero";
    SOURCE = "出典", "Source";
    STATED_MARK = "区の自己評価", "The ward's mark";
    TARGET_MET = "目標達成", "target met";
    TARGET_MISSED = "目標未達成", "target missed";
    UNRANKED = "順位対象外", "not ranked";
    NO_READING = "実績値なし", "no result";
    ANOTHER_UNIT = "単位が異なる", "another unit";
    ANOTHER_TOTAL = "累計の起算が異なる", "a total since another year";
    PREVIOUS_ON_FORM = "前年度の実績値（様式の記載）", "Last year's result, as that form gives it";
    REQUIRED_THEN = "必要な値", "Required";
    PAST_GOAL = "改定前の目標値", "Target before it was revised";
    NO_FORM = "様式なし", "no form";
    MARKS_ABOVE = "図の上の記号は区の自己評価。", "The marks above are the ward's own.";
}
