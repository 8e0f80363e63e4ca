//! Targets that refer to an earlier year or go through several years, and readings that are not
//! final.

use kusei::Said;
use kusei::draft::{Confidence, Doubt, Drafted, Field, InitiativeCells};
use kusei::plan::{Goal, Target};
use kusei::terms::Verdict;
use kusei::value::Reading;

/// Returns the draft of a cell with one target, with `?` behind each open part: the goal, the due
/// year, the baseline, the path.
fn drafted(cell: &str) -> String {
    let cells = [cell];
    let draft = InitiativeCells { targets: &cells, ..InitiativeCells::default() }.draft();
    let [only] = draft.targets() else { panic!("{cell}: {draft:?}") };
    line(only)
}

pub(crate) fn line(drafted: &Drafted<'_, Target>) -> String {
    let open = |field| match drafted.confidence_in(field) {
        Confidence::Certain => "",
        Confidence::ToConfirm => "?",
    };
    let target = drafted.value();
    let kind = match target.goal() {
        Goal::Criterion(_) | Goal::Milestone(_) => "",
        Goal::Change(..) => "増減",
        Goal::RelativeChange(..) => "増減率",
    };
    let from = target.goal().reference().and_then(|own| own.baseline());
    let mut parts = vec![format!("{kind}{}{}", target.goal(), open(Field::Goal))];
    parts.extend(target.due().map(|due| format!("期限{due}{}", open(Field::Due))));
    parts.extend(target.baseline().map(|own| {
        let role = if from.is_some() { "対" } else { "基準" };
        format!("{role}{}{}{}", own.year(), own.value(), open(Field::Baseline))
    }));
    let steps = target.path().waypoints().iter();
    parts
        .extend(steps.map(|own| format!("{}{}{}", own.year(), own.criterion(), open(Field::Path))));
    parts.join(" ")
}

#[test]
fn a_change_against_a_year_whose_value_is_printed() {
    for (cell, expected) in [
        ("放置自転車：平成26年度の514台から15％以上削減", "増減率-15%以下 対平成26年度514台"),
        ("放置自転車：平成26年度の514台より60台以上削減", "増減-60台以下 対平成26年度514台"),
        ("放置自転車：平成26年度実績514台に比べ60台以上削減", "増減-60台以下 対平成26年度514台"),
        (
            "平成29年度までに苦情を平成25年度の1,200件に対し10％以上減少",
            "増減率-10%以下 期限平成29年度 対平成25年度1200件",
        ),
        ("登録者：基準値（平成25年度）200人から2割以上増加", "増減率2割以上 対平成25年度200人"),
        ("ごみ：平成25年度（1,200t）比で15％以上削減", "増減率-15%以下 対平成25年度1200t"),
        (
            "ごみ：平成29年度までに平成25年度比15％以上削減（基準値：平成25年度 1,200t）",
            "増減率-15%以下 期限平成29年度 対平成25年度1200t",
        ),
        // a share of a share, or points
        ("認知度：平成26年度の40％から5％以上向上", "増減5%以上? 対平成26年度40%"),
        ("認知度：平成26年度の40％から5ポイント以上向上", "増減5ポイント以上 対平成26年度40%"),
        // two values of one year: neither is taken
        (
            "ごみ：平成25年度比15％以上削減（平成25年度 1,200t、平成25年度 1,300t）",
            "増減率-15%以下?",
        ),
        // 人 are not measured from 台
        ("登録者：平成26年度の514台から10人以上増加", "増減10人以上?"),
        // each year's from the year before
        ("放置自転車：平成26年度の514台から毎年5％以上削減", "増減率-5%以下?"),
        // without a comparator
        ("放置自転車：平成26年度の514台から15％削減", "増減率-15%以下? 対平成26年度514台"),
    ] {
        assert_eq!(drafted(cell), expected, "{cell}");
    }
}

#[test]
fn a_change_against_a_year_whose_value_is_not() {
    for cell in [
        "排出量を平成25年度比で15％以上削減",
        "排出量：平成25年度より15％以上削減",
        "排出量：平成25年度実績から15％以上削減",
        "排出量：平成25年度を基準として15％以上削減",
        "平成25年度対比で排出量を15％以上削減",
    ] {
        let cells = [cell];
        let draft = InitiativeCells { targets: &cells, ..InitiativeCells::default() }.draft();
        let [only] = draft.targets() else { panic!("{cell}: {draft:?}") };
        assert_eq!(line(only), "増減率-15%以下?", "{cell}");
        let year = "平成25年度".parse().expect("a year");
        let doubts =
            [(Field::Goal, Doubt::OtherReference), (Field::Baseline, Doubt::BaselineValue(year))];
        assert!(doubts.iter().all(|doubt| only.doubts().contains(doubt)), "{cell}: {draft:?}");
        assert_eq!(only.value().due(), None, "{cell}");
        assert_eq!(only.confidence_in(Field::Due), Confidence::Certain, "{cell}");
    }
    // A year that only dates a statement is not a reference.
    for cell in ["平成25年度から実施、苦情を前年度より10件以上削減", "平成25年度比率：15％以上"]
    {
        let cells = [cell];
        let draft = InitiativeCells { targets: &cells, ..InitiativeCells::default() }.draft();
        let of_a_year = |own: &&(Field, Doubt)| matches!(own.1, Doubt::BaselineValue(_));
        let [only] = draft.targets() else { panic!("{cell}: {draft:?}") };
        assert_eq!(only.doubts().iter().find(of_a_year), None, "{cell}");
        assert_eq!(only.value().baseline(), None, "{cell}");
    }
}

/// A percentage of a count is a share of it; for a share it may be in points.
#[test]
fn the_name_decides_what_a_percentage_is_of() {
    for (cell, expected) in [
        ("苦情件数を前年度より15％以上削減", "増減率-15%以下"),
        ("前年度より苦情件数を15％以上削減", "増減率-15%以下"),
        ("ごみの排出量：前年度より1割以上削減", "増減率-1割以下"),
        ("認知度を前年度より5％以上向上", "増減5%以上?"),
        ("回収率：前年度より5％以上向上", "増減5%以上?"),
        ("参加者数の割合を前年度より5％以上増加", "増減5%以上?"),
        ("指数を前年度より5％以上向上", "増減率5%以上?"),
        ("前年度より15％以上削減", "増減率-15%以下?"),
        ("苦情件数を前年度より15ポイント以上削減", "増減-15ポイント以下"),
        ("苦情件数を前年度より15件以上削減", "増減-15件以下"),
    ] {
        assert_eq!(drafted(cell), expected, "{cell}");
    }
}

#[test]
fn a_baseline_beside_a_criterion() {
    for (cell, expected) in [
        (
            "・区内放置自転車台数：464台以下、「平成26年度の514台から毎年５％削減する。平成29年度440台を目指す（調査した時の台数）」",
            "464台以下 基準平成26年度514台 平成29年度440台以下?",
        ),
        ("登録者：300人以上（基準値：平成25年度 200人）", "300人以上 基準平成25年度200人"),
        // not named as one, or of another unit, or two
        ("登録者：300人以上（平成25年度 200人）", "300人以上"),
        ("登録者：300人以上（基準値：平成25年度 20％）", "300人以上"),
        ("登録者：300人以上（基準値：平成25年度 200人、基準値：平成26年度 210人）", "300人以上"),
    ] {
        assert_eq!(drafted(cell), expected, "{cell}");
    }
}

#[test]
fn a_path_is_proposed_and_never_certain() {
    for (cell, expected) in [
        (
            "認知度：平成29年度までに50％以上（平成27年度40％、平成28年度45％）",
            "50%以上 期限平成29年度 平成27年度40%以上? 平成28年度45%以上?",
        ),
        (
            "放置自転車：平成29年度までに440台以下（平成28年度464台を目標）",
            "440台以下 期限平成29年度 平成28年度464台以下?",
        ),
        // 514 × 0.95, and that × 0.95: 488.3, 463.885
        (
            "放置自転車：平成29年度までに440台以下（平成26年度の514台から毎年５％削減）",
            "440台以下 期限平成29年度 基準平成26年度514台 平成27年度488台以下? 平成28年度464台以下?",
        ),
        (
            "登録者：平成29年度までに230人以上（平成26年度の200人から毎年10人増加）",
            "230人以上 期限平成29年度 基準平成26年度200人 平成27年度210人以上? 平成28年度220人以上?",
        ),
        // one figure of a year may be last year's reading
        ("認知度：平成29年度までに50％以上（平成27年度40％）", "50%以上 期限平成29年度"),
        // readings that rise and fall lead nowhere
        (
            "認知度：平成29年度までに50％以上（平成26年度42％、平成27年度40％）",
            "50%以上 期限平成29年度",
        ),
        // past the due year
        (
            "認知度：平成29年度までに50％以上（平成30年度55％、平成31年度60％を目標）",
            "50%以上 期限平成29年度",
        ),
    ] {
        assert_eq!(drafted(cell), expected, "{cell}");
    }
}

/// Returns the reading of a cell with its status; `?` if that is open.
fn read(cell: &str) -> String {
    let (cells, targets) = ([cell], ["参加者：100人以上"]);
    let draft = InitiativeCells { targets: &targets, withdrawal: "", readings: &cells }.draft();
    let [only] = draft.readings() else { panic!("{cell}: {draft:?}") };
    let open = if only.confidence() == Confidence::Certain { "" } else { "?" };
    format!("{}{open}", Reading::from(only.value()).ja())
}

#[test]
fn a_reading_is_printed_with_its_status() {
    for (cell, expected) in [
        ("95人", "95人"),
        ("95人（速報値）", "速報値95人"),
        ("95人（速報）", "速報値95人"),
        ("速報値 95人", "速報値95人"),
        ("速報値：95人", "速報値95人"),
        ("95人（暫定）", "速報値95人"),
        ("①暫定値95人", "速報値95人"),
        ("95人（見込み）", "見込95人"),
        ("95人見込", "見込95人"),
        ("見込95人", "見込95人"),
        // another word goes with it
        ("参加見込95人", "95人?"),
        ("95人見込まれる", "95人?"),
        ("95人（速報値、12月末現在）", "速報値95人?"),
        ("95人（12月末現在）", "95人?"),
        ("95人（予定）", "95人?"),
    ] {
        assert_eq!(read(cell), expected, "{cell}");
    }
}

#[test]
fn a_verdict_beside_a_provisional_reading() {
    let cells = ["67％（速報値）（未達成）"];
    let draft = InitiativeCells { readings: &cells, ..InitiativeCells::default() }.draft();
    let [only] = draft.readings() else { panic!("{draft:?}") };
    assert_eq!(only.value().verdict.map(Verdict::mark), Some("未達成"));
}
