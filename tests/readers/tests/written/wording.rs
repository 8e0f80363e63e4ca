//! The texts of the cells of targets, withdrawal criteria and marks, in both languages.

use kusei::form::Form;
use kusei::wire::{
    RawBaseline, RawCondition, RawInitiative, RawReading, RawReadingFields, RawSubject,
    RawWithdrawal,
};
use kusei::{Language, Sheet};

use crate::printed::changed;

/// Returns a cell of the real form's first initiative, or of its first strategy's indicator.
fn cell(sheet: &Sheet, language: Language, table: usize, caption: &str) -> String {
    let tables = Form::of(sheet).in_language(language).tables();
    let columns = tables[table].columns();
    let column = columns.iter().position(|own| own.caption() == caption).expect("a column");
    let first = tables[table].rows()[0].cells().iter().find(|own| own.column() == column);
    first.expect("a cell").to_string()
}

fn initiative(change: impl FnOnce(&mut RawInitiative)) -> Sheet {
    changed(|raw| change(&mut raw.strategies[0].initiatives[0]))
}

/// Returns the text for the conditions of the first initiative's withdrawal criterion.
fn withdrawal(when: Option<&str>, conditions: &[RawCondition], language: Language) -> String {
    let sheet = initiative(|own| {
        own.withdrawal = Some(RawWithdrawal {
            printed: None,
            when: when.map(Into::into),
            conditions: conditions.to_vec(),
        });
    });
    let caption =
        if language == Language::Japanese { "撤退基準" } else { "Withdrawal criterion" };
    cell(&sheet, language, 1, caption)
}

fn on_reading(target: RawSubject, criterion: &str) -> RawCondition {
    RawCondition { target, criterion: Some(criterion.into()), ..RawCondition::default() }
}

fn on_rate(target: RawSubject, rate: &str) -> RawCondition {
    RawCondition { target, achievement_rate: Some(rate.into()), ..RawCondition::default() }
}

fn each() -> RawSubject {
    RawSubject::Word("each".into())
}

/// Names a test by a withdrawal criterion, and gives the texts of its cell in both languages.
macro_rules! withdrawals {
    ($($name:ident: $when:expr, [$($condition:expr),*] => $ja:literal, $en:literal;)+) => {$(
        #[test]
        fn $name() {
            let conditions = [$($condition),*];
            assert_eq!(withdrawal($when, &conditions, Language::Japanese), $ja);
            assert_eq!(withdrawal($when, &conditions, Language::English), $en);
        }
    )+};
}

withdrawals! {
    one_condition: Some("any"), [on_reading(RawSubject::Number(1), "40%以下")] =>
        "条件：業績目標①の実績値が40%以下（いずれか）",
        "Condition: the result of target 1 is at most 40%";
    one_condition_on_the_rate: Some("all"), [on_rate(RawSubject::Number(1), "90%未満")] =>
        "条件：業績目標①の達成率が90%未満（すべて）",
        "Condition: the achievement rate of target 1 is less than 90%";
    one_on_each_target: None, [on_rate(each(), "90%未満")] =>
        "条件：各業績目標の達成率が90%未満",
        "Condition: the achievement rate of each target is less than 90%";
    one_on_any_target: Some("any"), [on_rate(each(), "90%未満")] =>
        "条件：各業績目標の達成率が90%未満（いずれか）",
        "Condition: the achievement rate of each target is less than 90% (any of them)";
    one_on_all_targets: Some("all"), [on_reading(each(), "30%以下")] =>
        "条件：各業績目標の実績値が30%以下（すべて）",
        "Condition: the result of each target is at most 30% (all of them)";
    any_of_two: Some("any"), [on_reading(RawSubject::Number(1), "40%以下"), on_rate(each(), "90%未満")] =>
        "次のいずれかに該当したとき\n条件：業績目標①の実績値が40%以下\n条件：各業績目標の達成率が90%未満",
        "When any of these holds\nCondition: the result of target 1 is at most 40%\nCondition: the achievement rate of each target is less than 90%";
    all_of_two: Some("all"), [on_reading(RawSubject::Number(1), "40%以下"), on_rate(each(), "90%未満")] =>
        "次のすべてに該当したとき\n条件：業績目標①の実績値が40%以下\n条件：各業績目標の達成率が90%未満",
        "When all of these hold\nCondition: the result of target 1 is at most 40%\nCondition: the achievement rate of each target is less than 90%";
    two_that_do_not_say_how: None, [on_reading(RawSubject::Number(1), "40%以下"), on_reading(RawSubject::Number(1), "41%未満")] =>
        "条件：業績目標①の実績値が40%以下\n条件：業績目標①の実績値が41%未満",
        "Condition: the result of target 1 is at most 40%\nCondition: the result of target 1 is less than 41%";
}

/// Names a test by a stated mark and the implementation, and gives the text of the mark's cell.
macro_rules! marks {
    ($($name:ident: $stated:expr, $implementation:expr => $ja:literal, $en:literal;)+) => {$(
        #[test]
        fn $name() {
            let (stated, implementation): (Option<&str>, Option<&str>) = ($stated, $implementation);
            let sheet = initiative(|own| {
                own.stated.get_or_insert_default().achievement = stated.map(Into::into);
                own.implementation = implementation.map(Into::into);
            });
            let ja = cell(&sheet, Language::Japanese, 1, "業績目標の達成状況／評価");
            let en = cell(&sheet, Language::English, 1, "Achievement of the performance targets / Rating");
            assert_eq!([ja.as_str(), en.as_str()], [$ja, $en]);
            assert!(!cell(&sheet, Language::Japanese, 1, "取組実績").contains("予定どおり"));
        }
    )+};
}

marks! {
    a_mark_that_says_so: Some("①ⅰ"), Some("as_planned") => "①ⅰ", "①ⅰ";
    a_mark_that_says_not: Some("②(ⅱ)"), Some("not_as_planned") => "②(ⅱ)", "②(ⅱ)";
    a_mark_that_says_otherwise: Some("①(ⅰ)"), Some("not_as_planned") =>
        "①(ⅰ)\n(ⅱ)取組を予定どおり実施しなかった", "①(ⅰ)\n(ⅱ) not as planned";
    a_mark_without_it: Some("③"), Some("as_planned") =>
        "③\n(ⅰ)取組は予定どおり実施", "③\n(ⅰ) as planned";
    no_mark: None, Some("as_planned") => "(ⅰ)取組は予定どおり実施", "(ⅰ) as planned";
    nothing_given: Some("①(ⅰ)"), None => "業績目標の達成状況：①(ⅰ)", "①(ⅰ)";
    nothing_implied: Some("③"), None => "③", "③";
}

/// Returns the second line of the first indicator's cell.
fn goal(kind: &str, goal: &str, due: Option<&str>, language: Language) -> String {
    let sheet = changed(|raw| {
        let own = &mut raw.strategies[0].indicators[0];
        (own.criterion, own.change, own.milestone) = (None, None, None);
        let (kind, from) = kind.split_once(" from ").map_or((kind, None), |(a, b)| (a, Some(b)));
        own.against = from.map(|_| "baseline".into());
        own.baseline = from.and_then(|from| from.split_once(' ')).map(|(year, value)| {
            let (year, value) = (Some(year.into()), Some(value.into()));
            RawBaseline { fiscal_year: year, value }
        });
        match kind {
            "criterion" => own.criterion = Some(goal.into()),
            "change" => own.change = Some(goal.into()),
            "relative" => own.relative_change = Some(goal.into()),
            _ => own.milestone = Some(goal.into()),
        }
        own.due = due.map(Into::into);
        (own.reading, own.previous) = (None, None);
    });
    let caption = if language == Language::Japanese { "アウトカム" } else { "Indicator" };
    let cell = cell(&sheet, language, 0, caption);
    let captioned = cell.lines().find(|line| line.starts_with("到達目標："));
    captioned.or(cell.lines().nth(1)).expect("a goal").to_owned()
}

/// Names a test by a goal, and gives its texts in both languages.
macro_rules! goals {
    ($($name:ident: $kind:literal $goal:literal $due:expr => $ja:literal, $en:literal;)+) => {$(
        #[test]
        fn $name() {
            assert_eq!(goal($kind, $goal, $due, Language::Japanese), $ja);
            assert_eq!(goal($kind, $goal, $due, Language::English), $en);
        }
    )+};
}

goals! {
    a_criterion: "criterion" "1145件以上" None => "1145件以上", "at least 1,145 件 (cases)";
    a_criterion_by_a_year: "criterion" "50％以上" Some("H29") =>
        "H29までに50％以上", "at least 50% by FY2017";
    a_negative_criterion: "criterion" "-1500千円以上" None =>
        "-1500千円以上", "at least −1,500 千円 (thousand yen)";
    a_rise: "change" "1箇所以上" Some("平成28年度") =>
        "平成28年度中に前年度から1箇所以上増加", "a rise of at least 1 箇所 (places) in FY2016";
    a_fall: "change" "-1200件以下" None =>
        "前年度から1,200件以上減少", "a fall of at least 1,200 件 (cases)";
    any_rise: "change" "0件超" Some("平成28年度") =>
        "平成28年度中に前年度実績を上回る（0件超）", "a rise from last year in FY2016";
    a_change_in_other_glyphs: "change" "4％以上" None =>
        "前年度から4ポイント以上増加（4％以上）", "a rise of at least 4 percentage points";
    a_relative_fall: "relative" "-15%以下" None =>
        "前年度比15%以上減少", "a fall of at least 15% against last year";
    a_relative_fall_in_other_glyphs: "relative" "▲15％以下" Some("H28") =>
        "H28中に前年度比15%以上減少（増減率▲15％以下）",
        "a fall of at least 15% against last year in FY2016";
    no_relative_fall: "relative" "0%以上" None =>
        "前年度実績以上（増減率0%以上）", "no fall from last year";
    a_fall_from_a_baseline: "change from H26 514台" "-74台以下" Some("平成29年度") =>
        "平成29年度までに平成26年度から74台以上減少",
        "a fall of at least 74 台 (machines) against FY2014 by FY2017";
    a_relative_fall_from_a_baseline: "relative from H26 514台" "-15%以下" None =>
        "平成26年度比15%以上減少", "a fall of at least 15% against FY2014";
    a_milestone_that_looks_like_a_figure: "milestone" "50%" None => "到達目標：50%", "milestone: 50%";
    a_milestone: "milestone" "立ち上げる" None => "立ち上げる", "milestone: 立ち上げる";
    a_milestone_by_a_year: "milestone" "立ち上げる" Some("平成27年度") =>
        "平成27年度までに立ち上げる", "milestone by FY2015: 立ち上げる";
}

/// The status of a reading precedes it, in the ward's spelling.
#[test]
fn a_reading_that_may_change() {
    let sheet = changed(|raw| {
        let status = |value: &str, status: &str| {
            let (value, status) = (Some(value.into()), Some(status.into()));
            Some(RawReading::from(RawReadingFields { value, status, ..Default::default() }))
        };
        let own = &mut raw.strategies[0];
        own.indicators[0].reading = status("49.6％", "provisional");
        own.initiatives[0].targets[0].reading = status("91.42%", "forecast");
    });
    let reading = cell(&sheet, Language::Japanese, 0, "アウトカムの達成状況／実績値");
    assert_eq!(reading, "速報値49.6％");
    let reading = cell(&sheet, Language::Japanese, 1, "業績目標の達成状況／実績値");
    assert_eq!(reading, "見込91.42%");
}
