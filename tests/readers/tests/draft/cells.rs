//! An initiative drafted from its printed cells: the 15 of 福島区's form, and difficult ones.

use std::collections::BTreeMap;

use kusei::Sheet;
use kusei::draft::{Confidence, Doubt, Field, IndicatorCells, InitiativeCells};
use kusei::plan::Goal;
use kusei::terms::Combination;

use crate::documents::REAL;

/// An initiative's cells as printed, reduced to the words around the figures, and the draft: a
/// value, followed by `?` if it must be confirmed.
struct Printed {
    code: &'static str,
    targets: &'static [&'static str],
    withdrawal: &'static str,
    readings: &'static [&'static str],
    drafted: &'static str,
}

const RATE: &str = "各業績目標の達成率の90％に満たなければ事業を再構築する。";

#[rustfmt::skip]
const FORM: [Printed; 15] = [
    Printed { code: "4-1-1", targets: &["「中心的役割を担っている」と回答する割合が60%以上"],
        withdrawal: "アンケート結果が4０%以下の場合、選定基準等を見直し、事業の再構築を行う。", readings: &["91.42%"],
        drafted: "60%以上 | 1:40%以下 | 91.42%" },
    Printed { code: "4-1-2", targets: &["年間1000件以上のマッチングをめざす。また、活動登録数100名をめざす。"],
        withdrawal: "マッチング件数が600件未満の場合は事業を再構築する。", readings: &["・マッチング件数　1,145件", "・活動登録数　74名"],
        drafted: "1000件以上, 100人以上? | 1:600件未満 | 1145件, 74人" },
    Printed { code: "4-1-3", targets: &["・「対策に取り組んでいる」と感じる人の割合が70％以上",
            "・区内放置自転車台数：464台以下、「平成26年度の514台から毎年５％削減する。平成29年度440台を目指す（調査した時の台数）」"],
        withdrawal: "対策に取り組んでいる」と感じる人の割合が50％以下ならば、事業を再構築する。",
        readings: &["・「対策に取り組んでいる」と感じる人の割合が67％（未達成）", "・区内放置自転車台数457台（達成）"],
        drafted: "70%以上, 464台以下 | 1:50%以下 | 67%未達成, 457台達成" },
    Printed { code: "4-2-1", targets: &["「地域が自律的に運営されている」と回答した区民の割合：50％以上"],
        withdrawal: "アンケートの割合が30％未満であれば、支援の方法を見直すなど事業を再構築する。",
        readings: &["「運営されている」と回答した区民の割合(「知っている」と回答した区民に質問)：95.0％"],
        drafted: "50%以上 | 1:30%未満 | 95.0%" },
    Printed { code: "4-2-2", targets: &["サロンの開催：年2回以上"],
        withdrawal: "サロンの開催回数が2回未満の場合は、手法の再検討など事業を再構築する。", readings: &["サロンの開催：年5回"],
        drafted: "2回以上 | 1:2回未満 | 5回" },
    Printed { code: "4-3-1", targets: &["ホームページを持つ地域活動協議会：3ヵ所以上"],
        withdrawal: "ホームページを持つ地域活動協議会が3ヵ所未満の場合は事業を再構築する。", readings: &["3ヵ所"],
        drafted: "3箇所以上 | 1:3箇所未満 | 3箇所" },
    Printed { code: "4-3-2", targets: &["ソーシャル・ビジネス化を地域活動協議会が検討する：1事業以上"],
        withdrawal: "ソーシャル・ビジネス化を1事業も検討できなかった場合は、事業を再構築する。",
        readings: &["2事業について、各地域活動協議会で実施を検討した。"],
        drafted: "1事業以上 | 1:1事業未満 | 2事業" },
    Printed { code: "4-3-3", targets: &["ソーシャル・ビジネス化を検討する：1事業以上"],
        withdrawal: "ソーシャル・ビジネス化を1事業も検討できなかった場合は、事業を再構築する。",
        readings: &["２事業について検討した。"],
        drafted: "1事業以上 | 1:1事業未満 | 2事業" },
    Printed { code: "4-4-1", targets: &["地域公共人材の活用事例：年1件以上"],
        withdrawal: "地域公共人材の活用事例がない場合は事業を再構築する。", readings: &["新たな地域公共人材の活用事例：0件"],
        drafted: "1件以上 | 1:0件以下? | 0件" },
    Printed { code: "4-4-2", targets: &["「地域の活動に役立った」と回答した区民の割合：65％"],
        withdrawal: "「地域の活動に役立った」と回答した区民の割合が60.5％未満であれば、支援の方法を見直すなど事業を再構築する。",
        readings: &["　「地域の活動に役立った」という回答の割合：70.8％"],
        drafted: "65%以上? | 1:60.5%未満 | 70.8%" },
    Printed { code: "5-1-1", targets: &["①意見が届いていると回答する区民の割合：50%", "②取得しやすいと回答する区民の割合：50%"],
        withdrawal: "①、②について、それぞれ30%以下であれば事業を再構築する。", readings: &["①63.6％②68.2％"],
        drafted: "50%以上?, 50%以上? | 各:30%以下 | 63.6%, 68.2%" },
    Printed { code: "5-1-2", targets: &["意見や評価を区政運営に反映させる件数　5件以上"],
        withdrawal: "左記件数が3件未満なら再構築する。", readings: &["14件"],
        drafted: "5件以上 | 1:3件未満 | 14件" },
    Printed { code: "5-2-1", targets: &["・対応がされていない等の苦情件数：0件"],
        withdrawal: "・苦情が発生したら、事業を再構築する。", readings: &["苦情件数1件"],
        drafted: "0件以下? | 1:1件以上? | 1件" },
    Printed { code: "5-3-1", targets: &["①庁舎案内満足度：80％以上", "②職員の対応・説明満足度：80％以上",
            "③接遇研修受講者アンケートによる理解度：80％以上", "④来庁者アンケートの回答者：100名以上"],
        withdrawal: RATE, readings: &["①87％", "②90％", "③82％", "④112名"],
        drafted: "80%以上, 80%以上, 80%以上, 100人以上 | 各:達成率90%未満 | 87%, 90%, 82%, 112人" },
    Printed { code: "5-3-2", targets: &["①満足度（来庁者アンケート）：80％以上", "②応援制度登録者の割合：対象となれる係員等の60％以上",
            "③感じている区民の割合（区民モニターアンケート）：60％以上"],
        withdrawal: RATE, readings: &["①92％", "②62％", "③52％"],
        drafted: "80%以上, 60%以上, 60%以上 | 各:達成率90%未満 | 92%, 62%, 52%" },
];

/// Returns the draft of cells on one line.
pub(crate) fn line(cells: InitiativeCells<'_>) -> String {
    let draft = cells.draft();
    let open = |confidence| if confidence == Confidence::Certain { "" } else { "?" };
    let targets = draft.targets().iter().map(|drafted| {
        let goal = match drafted.value().goal() {
            Goal::Criterion(criterion) => criterion.to_string(),
            Goal::Change(criterion, _) => format!("増減{criterion}"),
            Goal::RelativeChange(criterion, _) => format!("増減率{criterion}"),
            Goal::Milestone(text) => text.to_string(),
        };
        goal + open(drafted.confidence_in(Field::Goal))
    });
    let conditions = draft.conditions().iter().map(|drafted| {
        let subject = match drafted.value().subject() {
            kusei::plan::ConditionSubject::Target(number) => number.to_string(),
            kusei::plan::ConditionSubject::Each => "各".to_owned(),
        };
        format!("{subject}:{}{}", drafted.value().test(), open(drafted.confidence()))
    });
    let readings = draft.readings().iter().map(|drafted| {
        let value = match &drafted.value().value {
            kusei::value::ReadingValue::Quantity(quantity) => quantity.to_string(),
            kusei::value::ReadingValue::Milestone(state) => state.to_string(),
            kusei::value::ReadingValue::Missing(missing) => missing.to_string(),
        };
        let verdict = drafted.value().verdict.map_or("", |verdict| verdict.mark());
        format!("{value}{verdict}{}", open(drafted.confidence()))
    });
    let join = |parts: Vec<String>| parts.join(", ");
    [join(targets.collect()), join(conditions.collect()), join(readings.collect())].join(" | ")
}

fn drafted(targets: &[&str], withdrawal: &str, readings: &[&str]) -> String {
    line(InitiativeCells { targets, withdrawal, readings })
}

#[test]
fn every_initiative_of_the_form() {
    for printed in &FORM {
        let read = drafted(printed.targets, printed.withdrawal, printed.readings);
        assert_eq!(read, printed.drafted, "{}", printed.code);
    }
}

/// The draft is compared with an officer's transcription: criteria and readings are equal, except
/// for 「活用事例がない」, transcribed as 1件未満, which is drafted as 0件以下.
#[test]
fn the_drafts_are_the_transcribed_sheet() {
    let sheet: Sheet = serde_json::from_str(REAL).expect("a sheet");
    let strategies = sheet.strategies().iter();
    let transcribed: BTreeMap<String, String> = strategies
        .flat_map(kusei::plan::Strategy::initiatives)
        .map(|initiative| {
            let targets = initiative.targets();
            let goals = targets.iter().filter_map(|t| t.measured().target().goal().criterion());
            let tests = initiative.withdrawal().conditions().iter().map(|c| c.test().to_string());
            let readings = targets.iter().filter_map(|t| t.measured().reading().quantity());
            let list = |parts: Vec<String>| parts.join(", ");
            let line = [
                list(goals.map(ToString::to_string).collect()),
                list(tests.collect()),
                list(readings.map(ToString::to_string).collect()),
            ];
            (initiative.code().to_string(), line.join(" | ").replace("1件未満", "0件以下"))
        })
        .collect();
    assert_eq!(transcribed.len(), FORM.len());
    for printed in &FORM {
        let bare = printed.drafted.replace('?', "");
        let bare = bare.replace("67%未達成", "67%").replace("457台達成", "457台");
        let bare = ["1:", "各:"].iter().fold(bare, |line, subject| line.replace(subject, ""));
        assert_eq!(bare, transcribed[printed.code], "{}", printed.code);
    }
}

#[test]
fn hard_cells() {
    for (targets, withdrawal, readings, expected) in [
        // a figure beside a criterion is no target of its own
        (&["参加者100人のうち80%以上が満足"][..], "", &[""][..], "80%以上 |  | blank"),
        // several criteria in a sentence are to be confirmed
        (&["満足度80%以上、参加者100名以上"], "", &["―"], "80%以上?, 100人以上? |  | dash"),
        // a change, a due year, an aim
        (&["前年度より10件以上削減"], "", &["▲12件"], "増減-10件以下 |  | -12件"),
        // which target a condition looks at: by unit, by label, or open
        (
            &["満足度80%以上", "参加者100名以上"],
            "50名未満の場合",
            &[],
            "80%以上, 100人以上 | 2:50人未満 | ",
        ),
        (
            &["①満足度80%以上", "②認知度60%以上"],
            "②が30%未満",
            &[],
            "80%以上, 60%以上 | 2:30%未満 | ",
        ),
        (
            &["満足度80%以上", "認知度60%以上"],
            "30%未満の場合",
            &[],
            "80%以上, 60%以上 | 1:30%未満? | ",
        ),
        // a rate that is measured is no achievement rate
        (&["回答率80%以上"], "回答率が50%未満の場合", &[], "80%以上 | 1:50%未満 | "),
        (&["回答率80%以上"], "達成率が50%未満の場合", &[], "80%以上 | 1:達成率50%未満 | "),
        // a reading without a unit, a qualified one, one in brackets, several
        (&["平均3.5点以上"], "", &["・3.4"], "3.5点以上 |  | 3.4"),
        (&["100人以上"], "", &["約120人"], "100人以上 |  | 120人?"),
        (&["100人以上"], "", &["参加（120人）"], "100人以上 |  | 120人?"),
        (&["100人以上"], "", &["講座2回、参加120人"], "100人以上 |  | 2回?, 120人?"),
        (&["9,3%以上"], "", &["9,3%"], "9.3%以上? |  | 9.3%?"),
        (&["仕組みを立ち上げる"], "見直す", &["未実施"], " |  | "),
    ] {
        assert_eq!(drafted(targets, withdrawal, readings), expected, "{targets:?} {withdrawal}");
    }
}

/// The indicators of 4-2 as the form prints them, with last year's readings in brackets.
#[test]
fn indicators_are_drafted_as_targets_are() {
    let draft = IndicatorCells {
        outcome: &[
            "①地域の運営を知っている区民の割合：50％以上",
            "②活動に参加する区民の割合：30％以上",
        ],
        readings: &["①95.0％ ②26.2％"],
        previous: &["①（前年度 82.40％）", "②（前年度 25.40％）"],
        individual: &["①Ａ ②Ｂ"],
    }
    .draft();
    let value = |drafted: &kusei::draft::Drafted<'_, kusei::draft::StatedReading>| match &drafted
        .value()
        .value
    {
        kusei::value::ReadingValue::Quantity(quantity) => {
            (quantity.to_string(), drafted.confidence())
        }
        other => panic!("{other:?}"),
    };
    let certain = |text: &str| (text.to_owned(), Confidence::Certain);
    assert_eq!(
        draft.readings().iter().map(value).collect::<Vec<_>>(),
        [certain("95.0%"), certain("26.2%")]
    );
    assert_eq!(
        draft.previous().iter().map(value).collect::<Vec<_>>(),
        [certain("82.40%"), certain("25.40%")]
    );
    let marks: Vec<_> =
        draft.individual().iter().map(|mark| (mark.value().mark(), mark.text())).collect();
    assert_eq!(marks, [("A", "Ａ"), ("B", "Ｂ")]);
    let names: Vec<_> =
        draft.targets().iter().map(|target| target.value().name().as_str()).collect();
    assert_eq!(names, ["地域の運営を知っている区民の割合", "活動に参加する区民の割合"]);
}

#[test]
fn names_labels_due_years_and_places() {
    let targets = ["・①認知度：平成29年度までに５０％以上をめざす。"];
    let draft = InitiativeCells { targets: &targets, ..InitiativeCells::default() }.draft();
    let [target] = draft.targets() else { panic!("{draft:?}") };
    assert_eq!(target.text(), "５０％以上");
    assert_eq!(targets[target.cell()].get(target.span()), Some(target.text()));
    assert_eq!(target.value().label().as_str(), "①");
    assert_eq!(target.value().due(), "平成29年度".parse().ok());
    assert_eq!(target.value().name().as_str(), "認知度");
    assert_eq!(target.confidence(), Confidence::Certain);
}

#[test]
fn a_printed_combination_of_conditions_is_read() {
    for (withdrawal, when) in [
        ("①が30%以下または②が40%以下", Some(Combination::Any)),
        ("いずれかが30%以下", Some(Combination::Any)),
        ("すべて30%以下", Some(Combination::All)),
        ("それぞれ30%以下", None),
    ] {
        let draft = InitiativeCells { withdrawal, ..InitiativeCells::default() }.draft();
        assert_eq!(draft.withdrawal().when(), when, "{withdrawal}");
        assert_eq!(draft.withdrawal().printed().as_str(), withdrawal);
    }
}

#[test]
fn every_doubt_has_a_reason() {
    let doubts = |targets: &[&str], withdrawal: &str| {
        let draft = InitiativeCells { targets, withdrawal, readings: &[] }.draft();
        let target = draft.targets().first().map(|target| target.doubts().to_vec());
        let condition = draft.conditions().first().map(|condition| condition.doubts().to_vec());
        target.into_iter().chain(condition).flatten().collect::<Vec<_>>()
    };
    let goal = |doubt| vec![(Field::Goal, doubt)];
    assert_eq!(doubts(&["満足度65％"], ""), goal(Doubt::NoComparator));
    assert_eq!(doubts(&["満足度9,3%以上"], ""), goal(Doubt::Ambiguous));
    assert_eq!(doubts(&["満足度80%以上、認知度90%以上"], ""), goal(Doubt::Several));
    assert_eq!(doubts(&["満足度約80%以上"], ""), goal(Doubt::Qualified));
    assert_eq!(doubts(&["満足度（80%以上）"], ""), goal(Doubt::Bracketed));
    assert_eq!(
        doubts(&["65％"], ""),
        [(Field::Goal, Doubt::NoComparator), (Field::Name, Doubt::WhichWords)]
    );
    assert_eq!(
        doubts(&[], "苦情が発生したら廃止する"),
        [(Field::Subject, Doubt::WhichTarget), (Field::Test, Doubt::NoFigure)]
    );
    assert_eq!(doubts(&[], "30%以下"), [(Field::Subject, Doubt::WhichTarget)]);
}
