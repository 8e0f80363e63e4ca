//! Cells with base years, percentages, yearly figures and readings that are not final, as in public
//! plans: from the text through the draft to the mark.

use kusei::draft::{Confidence, IndicatorCells};
use kusei::plan::{Baseline, Goal, MeasuredTarget, Target};
use kusei::review::{OutcomeRule, individual};
use kusei::value::Reading;
use kusei::{FiscalYear, Quantity};

use crate::looked_back::line;

/// An indicator's cells, the draft of its outcome, and its mark with the deciding row.
struct Carried {
    outcome: &'static str,
    year: &'static str,
    previous: &'static str,
    reading: &'static str,
    /// The baseline's value that an officer enters, if the cell asks for it.
    entered: Option<(&'static str, &'static str)>,
    drafted: &'static str,
    marked: &'static str,
}

#[rustfmt::skip]
const CELLS: [Carried; 12] = [
    Carried { outcome: "温室効果ガスの排出量：2030年度までに2016年度比で37%以上削減（2016年度 1,200t）", year: "2020年度",
        previous: "910t", reading: "900t", entered: None,
        drafted: "増減率-37%以下 期限令和12年度 対平成28年度1200t", marked: "B R7.3" },
    Carried { outcome: "温室効果ガスの排出量：2030年度までに2016年度比で37%以上削減（2016年度 1,200t）", year: "2020年度",
        previous: "", reading: "756t", entered: None,
        drafted: "増減率-37%以下 期限令和12年度 対平成28年度1200t", marked: "A R7.2" },
    Carried { outcome: "エネルギーの使用量：2022年度までに2013年度比で7%以上削減", year: "2018年度",
        previous: "", reading: "93kg", entered: Some(("2013年度", "100kg")),
        drafted: "増減率-7%以下? 期限令和4年度", marked: "A R7.2" },
    Carried { outcome: "大腸がん検診受診率：平成27年度までに30％以上（平成25年度24.2％、平成26年度27.1％）", year: "平成25年度",
        previous: "17.5%", reading: "23.3%", entered: None,
        drafted: "30%以上 期限平成27年度 平成25年度24.2%以上? 平成26年度27.1%以上?", marked: "B R7.18" },
    Carried { outcome: "乳がん検診受診率：平成27年度までに25％以上（平成25年度17.6％、平成26年度21％）", year: "平成25年度",
        previous: "22.9%", reading: "23.7%", entered: None,
        drafted: "25%以上 期限平成27年度 平成25年度17.6%以上? 平成26年度21%以上?", marked: "A R7.17" },
    Carried { outcome: "火災件数を前年度より10％以上削減", year: "平成28年度",
        previous: "100件", reading: "90件", entered: None,
        drafted: "増減率-10%以下", marked: "A R7.2" },
    Carried { outcome: "事故の死者数を前年度より7名以上減少", year: "平成28年度",
        previous: "43人", reading: "37人", entered: None,
        drafted: "増減-7人以下", marked: "B R7.3" },
    Carried { outcome: "来場者数を前年度より5％以上増加", year: "平成28年度",
        previous: "5,744人", reading: "5,155人", entered: None,
        drafted: "増減率5%以上", marked: "B R7.3" },
    Carried { outcome: "観光客数を前年度より1割以上増加", year: "平成28年度",
        previous: "2,000人", reading: "2,200人（速報値）", entered: None,
        drafted: "増減率1割以上", marked: "A R7.2" },
    Carried { outcome: "観光客数：平成29年度までに3,000人以上", year: "平成28年度",
        previous: "2,000人", reading: "3,100人見込", entered: None,
        drafted: "3000人以上 期限平成29年度", marked: "reading-forecast R7.14" },
    Carried { outcome: "国内旅行の宿泊：2006年度の2.77泊から1泊以上増加", year: "2010年度",
        previous: "", reading: "2.12泊", entered: None,
        drafted: "増減1泊以上 対平成18年度2.77泊", marked: "B R7.3" },
    Carried { outcome: "重大な苦情を平成25年度の0件から10％以上減少", year: "平成28年度",
        previous: "", reading: "2件", entered: None,
        drafted: "増減率-10%以下 対平成25年度0件", marked: "reference-not-positive R7.16" },
];

fn year(text: &str) -> FiscalYear {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Returns the target with its change measured from a baseline.
fn against(target: &Target, (of, value): (&str, &str)) -> Target {
    let value: Quantity = value.parse().expect("a quantity");
    let from = Baseline::new(year(of), value).into();
    let goal = match target.goal().clone() {
        Goal::RelativeChange(criterion, _) => Goal::RelativeChange(criterion, from),
        Goal::Change(criterion, _) => Goal::Change(criterion, from),
        other => panic!("{other:?} is measured from nothing"),
    };
    Target::new(target.name().as_str(), goal).with_due(target.due())
}

#[test]
fn cells_of_public_plans_are_carried_to_their_marks() {
    for cell in &CELLS {
        let [outcome, reading, previous] = [[cell.outcome], [cell.reading], [cell.previous]];
        let draft = IndicatorCells {
            outcome: &outcome,
            readings: &reading,
            previous: &previous,
            individual: &[],
        }
        .draft();
        let [target] = draft.targets() else { panic!("{draft:?}") };
        assert_eq!(line(target), cell.drafted, "{}", cell.outcome);
        let read = |own: &[kusei::draft::Drafted<'_, kusei::draft::StatedReading>]| {
            let [only] = own else { panic!("{own:?}") };
            assert_eq!(only.confidence(), Confidence::Certain, "{own:?}");
            Reading::from(only.value())
        };
        let own = match cell.entered {
            Some(entered) => against(target.value(), entered),
            None => target.value().clone(),
        };
        let measured = MeasuredTarget::new(own, read(draft.readings()), read(draft.previous()))
            .unwrap_or_else(|mismatched| panic!("{}: {mismatched:?}", cell.outcome));
        let decided = individual(&measured, year(cell.year), &OutcomeRule::LinearPath);
        let marked = match (decided.value.mark(), decided.value.undetermined()) {
            (Some(mark), None) => mark.mark().to_owned(),
            (None, Some(reason)) => reason.code().to_owned(),
            both => panic!("{both:?}"),
        };
        assert_eq!(format!("{marked} {}", decided.clause().id), cell.marked, "{}", cell.outcome);
    }
}
