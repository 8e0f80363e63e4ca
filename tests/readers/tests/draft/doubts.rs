//! Cells whose meaning is not that of their first figure: nothing certain is wrong, and the doubt
//! names the field.

use kusei::Said;
use kusei::draft::{Confidence, Doubt, Drafted, Field, InitiativeCells, InitiativeDraft};
use kusei::plan::{Condition, ConditionSubject, Goal};
use kusei::terms::Combination;

fn draft<'a>(
    targets: &'a [&'a str],
    withdrawal: &'a str,
    readings: &'a [&'a str],
) -> InitiativeDraft<'a> {
    InitiativeCells { targets, withdrawal, readings }.draft()
}

fn goal(draft: &InitiativeDraft<'_>, number: usize) -> String {
    match draft.targets()[number].value().goal() {
        Goal::Criterion(criterion) => criterion.to_string(),
        Goal::Change(criterion, _) => format!("増減{criterion}"),
        Goal::RelativeChange(criterion, _) => format!("増減率{criterion}"),
        Goal::Milestone(text) => text.to_string(),
    }
}

fn tests(draft: &InitiativeDraft<'_>) -> Vec<String> {
    draft.conditions().iter().map(|condition| condition.value().test().to_string()).collect()
}

fn has<T>(drafted: &Drafted<'_, T>, field: Field, doubt: Doubt) -> bool {
    drafted.doubts().contains(&(field, doubt))
}

fn only<'d, 'a>(draft: &'d InitiativeDraft<'a>) -> &'d Drafted<'a, Condition> {
    let [condition] = draft.conditions() else { panic!("{draft:?}") };
    condition
}

#[test]
fn a_change_from_something_else_than_last_year() {
    for cell in [
        "排出量を平成25年度比で15％以上削減",
        "過去5年平均より2割以上減",
        "基準年度から15％以上削減",
        "苦情を10件以上削減",
    ] {
        let cells = [cell];
        let draft = draft(&cells, "", &[]);
        assert!(has(&draft.targets()[0], Field::Goal, Doubt::OtherReference), "{cell}: {draft:?}");
    }
    let cells = ["苦情を前年度より10件以上削減"];
    let draft = draft(&cells, "", &[]);
    assert_eq!(draft.targets()[0].confidence_in(Field::Goal), Confidence::Certain);
}

#[test]
fn a_share_by_which_something_changes() {
    let cells = ["前年度より15％以上削減"];
    let draft = draft(&cells, "", &[]);
    assert!(has(&draft.targets()[0], Field::Goal, Doubt::ShareOrPoints));
}

#[test]
fn a_rate_of_reduction_is_not_the_reading() {
    let draft = draft(&["ごみを削減：10％以上"], "削減率が10％に満たない場合", &["▲21.5％"]);
    assert!(has(only(&draft), Field::Subject, Doubt::OtherMeasure));
}

#[test]
fn a_population_is_no_condition() {
    for (withdrawal, test) in [
        ("評価4以上の割合が60％未満", "60%未満"),
        ("4以上の割合が60％未満", "60%未満"),
        ("65歳以上の参加者の割合が15％以下", "15%以下"),
        ("年1回以上参加した人の割合が30％未満", "30%未満"),
    ] {
        let draft = draft(&["満足度：80％以上"], withdrawal, &[]);
        assert_eq!(tests(&draft), [test], "{withdrawal}");
    }
    let cells = ["65歳以上の参加者の割合：15％以上"];
    assert_eq!(goal(&draft(&cells, "", &[]), 0), "15%以上");
}

#[test]
fn asked_for_years_on_end() {
    for withdrawal in [
        "2年連続で50％を下回った場合",
        "満足度50％未満が2年続いた場合",
        "50％未満が3回続けて生じた場合",
        "2年にわたり50％を下回った場合",
    ] {
        let draft = draft(&["満足度：80％以上"], withdrawal, &[]);
        assert!(has(only(&draft), Field::Test, Doubt::Repeated), "{withdrawal}");
    }
}

#[test]
fn a_total_of_several_is_not_one_of_them() {
    let withdrawal = "「とても満足」「満足」の合計が5割を下回った場合";
    let draft = draft(&["満足度：80％以上"], withdrawal, &[]);
    assert!(has(only(&draft), Field::Subject, Doubt::OtherMeasure));
}

#[test]
fn a_total_since_a_year() {
    let draft = draft(&["登録件数：30件以上（累計）"], "", &["12件（累計25件）"]);
    assert!(has(&draft.readings()[0], Field::Reading, Doubt::Cumulative));
    assert!(has(&draft.targets()[0], Field::Goal, Doubt::Cumulative));
}

#[test]
fn a_list_before_its_negation_is_turned_round_with_it() {
    let targets = ["①満足度：80％以上", "②参加者：100人以上"];
    let withdrawal = "①が60％以上、②が50人以上とならない場合";
    let draft = draft(&targets, withdrawal, &[]);
    assert_eq!(tests(&draft), ["60%未満", "50人未満"]);
    assert!(has(&draft.conditions()[0], Field::Test, Doubt::Negated));
    // Each has its own verb.
    let draft = self::draft(&targets, "①が60％以上であり、②が50人以上とならない場合", &[]);
    assert_eq!(tests(&draft), ["60%以上", "50人未満"]);
}

#[test]
fn both_and_none_of_several_targets() {
    let targets = ["①満足度：80％以上", "②認知度：80％以上"];
    for withdrawal in
        ["①②ともに60％未満の場合", "①②がいずれも60％未満の場合", "①と②の両方が60％未満の場合"]
    {
        let draft = draft(&targets, withdrawal, &[]);
        assert_eq!(only(&draft).value().subject(), ConditionSubject::Each, "{withdrawal}");
        assert_eq!(only(&draft).confidence_in(Field::Subject), Confidence::ToConfirm);
        assert_eq!(draft.withdrawal().when(), Some(Combination::All));
        assert_eq!(draft.combination(), Confidence::ToConfirm);
    }
    let draft = draft(&targets, "いずれの目標も達成率80％未満の場合", &[]);
    assert_eq!(tests(&draft), ["達成率80%未満"]);
    assert_eq!(draft.withdrawal().when(), Some(Combination::All));
    assert_eq!(draft.combination(), Confidence::ToConfirm);
}

#[test]
fn how_two_conditions_combine() {
    let targets = ["①満足度：80％以上", "②参加者：100人以上"];
    for (withdrawal, when, confidence) in [
        ("①が60％未満又は②が50人未満", Some(Combination::Any), Confidence::Certain),
        ("①が60％未満かつ②が50人未満", Some(Combination::All), Confidence::ToConfirm),
        ("①が60％未満、②が50人未満", None, Confidence::ToConfirm),
        ("①又は②の目標が、①60％未満かつ②50人未満", Some(Combination::All), Confidence::ToConfirm),
    ] {
        let draft = draft(&targets, withdrawal, &[]);
        assert_eq!(
            (draft.withdrawal().when(), draft.combination()),
            (when, confidence),
            "{withdrawal}"
        );
    }
}

#[test]
fn a_share_of_the_target_is_an_achievement_rate() {
    for withdrawal in ["目標の7割に達しない場合", "目標の７割に達しない場合"]
    {
        let draft = draft(&["参加者：100人以上"], withdrawal, &[]);
        assert_eq!(tests(&draft), ["達成率7割未満"], "{withdrawal}");
    }
    let draft = draft(&["参加者：100人以上"], "目標値の80％に満たない場合", &[]);
    assert_eq!(tests(&draft), ["達成率80%未満"]);
}

#[test]
fn one_figure_for_several_parts() {
    let cells = ["①認知度\n②満足度\n③理解度\n以上3点について、平成29年度までに60%以上"];
    let draft = draft(&cells, "", &[]);
    let names: Vec<_> = draft
        .targets()
        .iter()
        .map(|target| (target.value().label().as_str(), target.value().name().as_str()))
        .collect();
    assert_eq!(names, [("①", "認知度"), ("②", "満足度"), ("③", "理解度")]);
    for target in draft.targets() {
        assert!(has(target, Field::Goal, Doubt::Parts));
        assert_eq!(target.value().due(), "平成29年度".parse().ok());
    }
}

#[test]
fn a_reading_whose_unit_is_not_its_targets() {
    for (target, reading) in [
        ("満足度：80％以上", "0.496"),
        ("開催：5回以上", "9校区で2回以上開催"),
        ("決算額：15千円以下", "15"),
        ("所要時間：15分以下", "12"),
        ("参加者：100人以上", "95％"),
    ] {
        let (targets, readings) = ([target], [reading]);
        let draft = draft(&targets, "", &readings);
        assert!(has(&draft.readings()[0], Field::Reading, Doubt::Unit), "{reading}");
    }
    for (target, reading) in [("平均：3.5点以上", "3.4"), ("参加者：100人以上", "95")]
    {
        let (targets, readings) = ([target], [reading]);
        let draft = draft(&targets, "", &readings);
        assert_eq!(draft.readings()[0].confidence(), Confidence::Certain, "{reading}");
    }
}

#[test]
fn a_figure_that_is_no_reading_of_this_year() {
    for reading in
        ["100件見込まれる", "参加見込100件", "目標100件", "前年度100件", "10時開始", "12月"]
    {
        let readings = [reading];
        let draft = draft(&["件数：50件以上"], "", &readings);
        let open =
            draft.readings().iter().all(|reading| reading.confidence() == Confidence::ToConfirm);
        assert!(open, "{reading}: {draft:?}");
    }
}

#[test]
fn a_name_without_the_words_for_due_year_and_amount() {
    for (cell, name) in [
        ("満足と回答した区民の割合：平成29年度までに60％以上", "満足と回答した区民の割合"),
        ("参加者数　延べ約500人以上", "参加者数"),
        ("平成29年度末までに登録者数500人以上", "登録者数"),
        ("参加者数　年間延べ500人以上", "参加者数"),
    ] {
        let cells = [cell];
        let draft = draft(&cells, "", &[]);
        let target = &draft.targets()[0];
        assert_eq!(target.value().name().as_str(), name);
        assert_eq!(target.confidence_in(Field::Name), Confidence::Certain, "{cell}");
    }
    for cell in
        ["65％", "100人のうち80%以上が満足", "登録者数を平成29年度までに増やし利用者を500人以上"]
    {
        let cells = [cell];
        let draft = draft(&cells, "", &[]);
        assert_eq!(draft.targets()[0].confidence_in(Field::Name), Confidence::ToConfirm, "{cell}");
    }
}

#[test]
fn a_bare_figure_that_is_to_fall() {
    let cells = ["放置自転車：平成29年度440台を目指す、毎年5％削減"];
    let draft = draft(&cells, "", &[]);
    let target = draft.targets().iter().find(|target| target.text() == "440台").expect("440台");
    assert_eq!(target.value().goal().ja(), "440台以下");
    assert_eq!(target.confidence_in(Field::Goal), Confidence::ToConfirm);
    assert_eq!(target.confidence_in(Field::Due), Confidence::ToConfirm);
}

#[test]
fn a_ratio_to_last_year() {
    for cell in ["対前年比105％を上回る", "利用者数が前年同月比で1.5倍以上", "前年度比110％以上"]
    {
        let cells = [cell];
        let draft = draft(&cells, "", &[]);
        assert!(has(&draft.targets()[0], Field::Goal, Doubt::OtherMeasure), "{cell}");
    }
}

#[test]
fn a_change_over_years_and_a_single_mishap() {
    let cells = ["登録件数を5年間で50件（毎年10件）増やす"];
    let draft = draft(&cells, "", &[]);
    assert_eq!(goal(&draft, 0), "増減50件以上");
    assert_eq!(draft.targets()[0].confidence_in(Field::Goal), Confidence::ToConfirm);
    let draft = self::draft(&["苦情：0件以下"], "1件でも重大な苦情があれば再構築する", &[]);
    assert_eq!(tests(&draft), ["1件以上"]);
}

#[test]
fn labels_split_a_cell_where_a_line_or_value_begins() {
    let count = |cell: &str| {
        let cells = [cell];
        draft(&[], "", &cells).readings().len()
    };
    assert_eq!(count("①63.6％②68.2％"), 2);
    assert_eq!(count("①63.6％\n②68.2％"), 2);
    assert_eq!(count("①と②の合計が63.6％"), 1);
    let cells = ["①と②の合計が50％以上"];
    assert_eq!(draft(&cells, "", &[]).targets().len(), 1);
}

#[test]
fn a_condition_beside_one_that_cannot_be_asked() {
    let targets = ["参加者：100人以上"];
    for withdrawal in
        ["60人未満かつ前年度を下回った場合", "参加者が60人未満で、前年度より10人以上減少した場合"]
    {
        let draft = draft(&targets, withdrawal, &[]);
        assert!(has(only(&draft), Field::Test, Doubt::Several), "{withdrawal}");
    }
    // The other condition has no figure.
    for withdrawal in ["60人未満かつ代替手段がある場合", "60人未満又は事業が終了した場合"]
    {
        assert_eq!(
            draft(&targets, withdrawal, &[]).combination(),
            Confidence::ToConfirm,
            "{withdrawal}"
        );
    }
    // A rate and a count: both are kept.
    let draft = draft(&targets, "達成率が80％未満かつ参加者が50人未満", &[]);
    assert_eq!(tests(&draft), ["達成率80%未満", "50人未満"]);
}

#[test]
fn a_grade_a_share_is_of_is_no_condition() {
    let draft = draft(&["満足度：70％以上"], "4以上が50％未満", &[]);
    assert_eq!(tests(&draft), ["50%未満"]);
    let draft = self::draft(&["満足度：70％以上"], "10人以下で満足度が50％未満", &[]);
    assert_eq!(tests(&draft), ["10人以下", "50%未満"]);
}

#[test]
fn a_reading_in_the_course_of_the_year() {
    for reading in
        ["95人（12月末現在）", "速報値 95人（12月末現在）", "中間速報95人", "9月時点95人"]
    {
        let readings = [reading];
        let draft = draft(&["参加者：100人以上"], "", &readings);
        assert!(has(&draft.readings()[0], Field::Reading, Doubt::NotTheReading), "{reading}");
    }
}
