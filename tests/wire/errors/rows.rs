//! An input for each error, and the code of the error.

#![expect(
    clippy::result_large_err,
    reason = "the errors are the results here, and are not passed on"
)]
#![expect(clippy::needless_pass_by_value, reason = "a row passes its document by value")]

use std::error::Error;
use std::fmt::Display;

use kusei::city::ComparisonDefect;
use kusei::plan::{Goal, Mismatch, PathError, Place, Reference, Target, Waypoint};
use kusei::review::{ProgressRule, Rubric, RubricError, Trajectory, review_with};
use kusei::rust_decimal::Decimal;
use kusei::scenario::{Scenario, ScenarioError, check};
use kusei::terms::{
    Achievement, Combination, Comparator, Implementation, InitiativeEffectiveness, Level, Missing,
    OutcomeStatus, Progress, StrategyEffectiveness, Verdict,
};
use kusei::value::{
    Figure, InitiativeCode, ItemMark, MunicipalityCode, Rate, RateCriterion, ReadingValue,
    RelativeCriterion, StrategyCode, Unit,
};
use kusei::wire::{CellContext, DefectKind, Document, DocumentDefect, NotSet, OneByOne};
use kusei::years::SeriesDefect;
use kusei::{
    Column, Comparison, Criterion, FindingCode, FiscalYear, Language, Quantity, RawSheet, Said,
    Series, review,
};
use serde_json::{Value, from_value, json};

use crate::documents::{edited, read, sheet};

/// An error as text.
pub(crate) struct Told {
    /// The error's type.
    pub(crate) set: &'static str,
    pub(crate) code: &'static str,
    pub(crate) ja: String,
    pub(crate) en: String,
}

/// Returns an error as text, with its code and the language of its `Display`.
fn told<E: Said + Error>(error: &E, shown: Language, code: &'static str) -> Told {
    let path = std::any::type_name::<E>();
    let (ja, en) = (error.ja().to_string(), error.en().to_string());
    let display = if shown == Language::Japanese { &ja } else { &en };
    assert_eq!(error.to_string(), *display);
    Told { set: path.rsplit("::").next().unwrap_or(path), code, ja, en }
}

/// Rows of refused inputs and the codes of their errors.
macro_rules! rows {
    ($shown:ident: $($refused:expr => $code:literal;)+) => {
        vec![$({
            let error = $refused.map(drop).expect_err($code);
            assert_eq!(error.code(), $code, "{error}");
            told(&error, Language::$shown, $code)
        }),+]
    };
}

fn read_as<T: std::str::FromStr>(text: &str) -> Result<T, T::Err> {
    text.parse()
}

/// Parses a text that is known to be valid.
fn value<T: std::str::FromStr<Err: Display>>(text: &str) -> T {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Errors of a single cell.
pub(crate) fn of_cells() -> Vec<Told> {
    rows! { Japanese:
        read_as::<StrategyCode>("4-1-1") => "not-a-strategy-code";
        read_as::<InitiativeCode>("【4-1-1】") => "not-an-initiative-code";
        read_as::<ItemMark>("ア") => "not-an-item-mark";
        read_as::<MunicipalityCode>("271030") => "not-a-municipality-code";
        read_as::<FiscalYear>("平成元々年度") => "not-a-fiscal-year";
        read_as::<FiscalYear>("平成0年度") => "year-out-of-range";
        read_as::<Unit>("以上") => "not-a-word";
        read_as::<Unit>("000") => "broken-figure";
        read_as::<Unit>("月末") => "date";
        read_as::<Unit>("時開始") => "time-of-day";
        read_as::<Unit>("歳") => "age";
        read_as::<Unit>("回目") => "ordinal";
        read_as::<Unit>("件見込") => "forecast";
        read_as::<Unit>("憶件") => "multiplier";
        read_as::<Quantity>("49..6%") => "not-a-figure";
        read_as::<Quantity>("10000000億円") => "does-not-fit";
        read_as::<Quantity>("50%以上") => "not-a-unit";
        read_as::<ReadingValue>("約50%") => "not-a-figure";
        Figure::try_from(Decimal::MAX) => "does-not-fit";
        read_as::<Criterion>("60%") => "no-comparator";
        read_as::<Criterion>("約50%以上") => "not-a-quantity";
        Rate::new(&value("90件")) => "not-a-percentage";
        Rate::new(&value("-1%")) => "does-not-fit";
        read_as::<RateCriterion>("90%") => "not-a-criterion";
        read_as::<RelativeCriterion>("-10件以下") => "not-a-percentage";
        read_as::<RelativeCriterion>("100000%以上") => "does-not-fit";
        read_as::<RelativeCriterion>("-15%") => "not-a-criterion";
        value::<Quantity>("74台").compare(&value("3人")) => "incomparable";
        read_as::<Place>("4-2のアウトカム") => "not-a-place";
        read_as::<Implementation>("done") => "unknown-word";
        read_as::<Combination>("some") => "unknown-word";
        read_as::<Missing>("unknown") => "unknown-word";
        read_as::<Comparator>("以内") => "unknown-word";
        read_as::<FindingCode>("wrong") => "unknown-word";
        read_as::<OutcomeStatus>("C") => "unknown-mark";
        read_as::<Progress>("B") => "unknown-mark";
        read_as::<StrategyEffectiveness>("ウ") => "unknown-mark";
        read_as::<Achievement>("①") => "unknown-mark";
        read_as::<Level>("①(ⅰ)") => "unknown-mark";
        read_as::<InitiativeEffectiveness>("△") => "unknown-mark";
        read_as::<Verdict>("ほぼ達成") => "unknown-mark";
    }
}

/// Returns the error of a reading that does not suit its target.
fn mismatch(goal: Goal, reading: &str) -> Result<(), Mismatch> {
    let reading: ReadingValue = value(reading);
    let blank = kusei::value::Reading::blank();
    let measured = kusei::plan::MeasuredTarget::new(
        Target::new("指標", goal),
        kusei::value::Reading::new(reading),
        blank,
    );
    measured.map(drop).map_err(|both| both.reading.expect("of the reading"))
}

fn criterion(text: &str) -> Goal {
    Goal::Criterion(value(text))
}

/// Returns the errors of a reading beside its target.
pub(crate) fn of_targets() -> Vec<Told> {
    let both = kusei::plan::MeasuredTarget::new(
        Target::new("指標", criterion("100人以上")),
        value::<Quantity>("74台").into(),
        value::<Quantity>("50%").into(),
    );
    rows! { Japanese:
        mismatch(criterion("100人以上"), "74台") => "incomparable";
        mismatch(criterion("50%以上"), "reached") => "not-a-milestone";
        mismatch(Goal::Milestone("立ち上げる".into()), "1件") => "not-a-quantity";
        mismatch(criterion("50%以上"), "0.496") => "no-unit";
        mismatch(Goal::Change(value("999999999999999以上"), Reference::Previous), "3億円") => "does-not-fit";
        both => "mismatched";
        on_path(Goal::Milestone("立ち上げる".into()), &[(2016, "5%以上")]) => "path-without-criterion";
        on_path(criterion("50%以上"), &[(2016, "45%以上"); 51]) => "path-out-of-order";
        on_path(criterion("50%以上"), &[(2018, "45%以上")]) => "path-past-due";
        on_path(criterion("50%以上"), &[(2016, "45%以下")]) => "path-direction";
        on_path(criterion("50%以上"), &[(2016, "45人以上")]) => "path-incomparable";
        on_path(criterion("50%以上"), &[(2017, "45%以上")]) => "path-not-the-target";
        too_long() => "path-too-long";
    }
}

/// Returns a target due in 平成29年度 with a path.
fn on_path(goal: Goal, waypoints: &[(u16, &str)]) -> Result<Target, PathError> {
    let year = |year| FiscalYear::from_western(year).expect("a year");
    let waypoints =
        waypoints.iter().map(|(of, criterion)| Waypoint::new(year(*of), value(criterion)));
    Target::new("指標", goal).with_due(Some(year(2017))).with_path(waypoints.collect())
}

fn too_long() -> Result<Target, PathError> {
    let waypoints: Vec<_> = (1930..1981).map(|year| (year, "45%以上")).collect();
    on_path(criterion("50%以上"), &waypoints)
}

/// Returns the first defect of the small document with values put at places.
fn defect(edits: &[(&str, Value)]) -> Result<(), DefectKind> {
    let defects = read(&edited(edits)).map(drop);
    defects.map_err(|defects| defects.iter().next().expect("a defect").kind.clone())
}

/// Returns the errors of a document's cells.
pub(crate) fn of_documents() -> Vec<Told> {
    let each = vec![json!({ "target": "each", "achievement_rate": "90%未満" }); 65];
    let conditions: Value = each.into_iter().cycle().take(2_000).collect();
    let at = read(&edited(&[("indicator/reading", json!("49..6%"))]));
    let at = at.map_err(|defects| defects.iter().next().expect("a defect").clone());
    rows! { Japanese:
        at => "quantity";
        defect(&[("ward", json!(""))]) => "blank";
        defect(&[("pillar/number", json!(0))]) => "not-a-number";
        defect(&[("strategies/1/code", json!("4-1"))]) => "twice";
        defect(&[("initiative/code", json!("4-2-9"))]) => "out-of-place";
        defect(&[("strategy/desired_outcome/number", json!(7))]) => "points-nowhere";
        defect(&[("initiative/items", json!(["㋔"]))]) => "points-nowhere";
        defect(&[("indicator/common", json!(2))]) => "points-nowhere";
        defect(&[("condition/target", json!(3))]) => "points-nowhere";
        defect(&[("target/criterion", json!(""))]) => "not-one-goal";
        defect(&[("target/change", json!("1件以上"))]) => "not-one-goal";
        defect(&[("condition/criterion", json!(null))]) => "not-one-test";
        defect(&[("condition/achievement_rate", json!("90%未満"))]) => "not-one-test";
        defect(&[("indicator/reading", json!({ "value": "49.6%", "missing": "dash" }))]) => "value-and-missing";
        defect(&[("initiative/withdrawal/conditions", conditions)]) => "too-many-conditions";
        defect(&[("milestone/reading", json!({ "value": "reached", "status": "forecast" }))]) => "status-without-quantity";
        defect(&[("indicator/against", json!("baseline"))]) => "against-without-change";
        defect(&[("indicator/criterion", json!(null)), ("indicator/change", json!("4ポイント以上")), ("indicator/against", json!("baseline"))]) => "no-baseline";
        defect(&[("indicator/baseline", json!({ "fiscal_year": "平成28年度", "value": "40%" }))]) => "baseline-not-before";
        defect(&[("indicator/criterion", json!(null)), ("indicator/relative_change", json!("-10件以下"))]) => "relative";
        defect(&[("indicator/path", json!([{ "fiscal_year": "平成30年度", "criterion": "55%以上" }]))]) => "path";
        defect(&[("format", json!("kusei/2"))]) => "unknown-word";
        defect(&[("form", json!("osaka-ward-2013"))]) => "unknown-word";
        defect(&[("condition/target", json!("all"))]) => "unknown-word";
        defect(&[("initiative/implementation", json!("done"))]) => "unknown-word";
        defect(&[("strategies/1/code", json!("4"))]) => "code";
        defect(&[("fiscal_year", json!("来年度"))]) => "fiscal-year";
        defect(&[("indicator/reading", json!("49..6%"))]) => "quantity";
        defect(&[("indicator/criterion", json!("60%"))]) => "criterion";
        defect(&[("condition/criterion", json!(null)), ("condition/achievement_rate", json!("9割"))]) => "rate";
        defect(&[("indicator/reading", json!("74台"))]) => "mismatch";
        typed("【4-2】めざす成果", "協働") => "not-set";
        typed("【4-1】改善策", "―") => "not-set";
    }
}

/// Returns the error of a cell as it is typed.
fn typed(place: &str, text: &str) -> Result<(), DefectKind> {
    let raw = from_value(edited(&[])).expect("the format's shape");
    let at: Place = place.parse().expect("a place");
    at.column.check(text, &CellContext::of(&raw, &at))
}

/// Returns the errors of a document's shape.
pub(crate) fn of_shapes() -> Vec<Told> {
    let shape = |text: &str| {
        let document = Document::read(&mut serde_json::Deserializer::from_str(text));
        match document.defects().iter().next() {
            Some(DocumentDefect::Shape(defect)) => Err::<(), _>(defect.kind.clone()),
            found => panic!("{found:?} of {text}"),
        }
    };
    let misshapen = |place, value| shape(&edited(&[(place, value)]).to_string());
    let small = edited(&[]).to_string();
    rows! { Japanese:
        shape(r#"{"format":"kusei/2"}"#) => "newer-version";
        misshapen("common", json!({ "criterion": "50%以上" })) => "missing-key";
        misshapen("strategies/1/desired_outcome", json!({ "number": 1 })) => "missing-key";
        misshapen("initiative/memo", json!("済")) => "unknown-key";
        shape(&small.replacen("\"ward\":", "\"ward\":\"北区\",\"ward\":", 1)) => "doubled-key";
        misshapen("pillar/number", json!("1")) => "mistyped";
        misshapen("strategy/indicators", json!(null)) => "mistyped";
        misshapen("indicator/reading", json!(true)) => "mistyped";
        misshapen("strategy/strategy", json!({})) => "mistyped";
        misshapen("condition/target", json!([1])) => "mistyped";
        misshapen("indicator/reading", json!(49.6)) => "fraction-for-text";
        misshapen("indicator/reading", json!(49)) => "number-for-text";
        misshapen("fiscal_year", json!(2016)) => "number-for-text";
        misshapen("pillar/number", json!(-1)) => "not-whole";
        shape("{\"format\": \"kusei/1\",}") => "broken";
    }
}

/// Returns the first reason why documents cannot be compared.
fn compared(documents: &[Value]) -> Result<(), ComparisonDefect> {
    let sheets: Vec<_> = documents.iter().map(sheet).collect();
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let compared = Comparison::new(&reviews).map(drop);
    compared.map_err(|defects| defects.iter().next().expect("a defect").clone())
}

/// Compares the small document with itself as another ward's under another rubric.
fn under(rubric: &Rubric) -> Result<(), ComparisonDefect> {
    let [own, other] = [sheet(&edited(&[])), sheet(&edited(&[("ward", json!("北区"))]))];
    let reviews = [review(&own), review_with(&other, rubric).expect("in force")];
    let compared = Comparison::new(&reviews).map(drop);
    compared.map_err(|defects| defects.iter().next().expect("a defect").clone())
}

/// Returns the first reason why documents do not form a series.
fn in_order(documents: &[Value]) -> Result<(), SeriesDefect> {
    let sheets: Vec<_> = documents.iter().map(sheet).collect();
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let series = Series::new(&reviews).map(drop);
    series.map_err(|defects| defects.iter().next().expect("a defect").clone())
}

/// The only error of a scenario.
fn checked(cells: Value) -> Result<(), ScenarioError> {
    let mut scenario = json!({ "name": "a scenario", "given": { "indicators": [
        { "name": "指標", "criterion": "60%以上", "reading": "49.3%" }
    ] } });
    for (key, value) in cells.as_object().expect("cells") {
        scenario[key] = value.clone();
    }
    let scenario: Scenario = from_value(scenario).expect("a scenario");
    check(&scenario).map(drop).map_err(|errors| errors.iter().next().expect("an error").clone())
}

fn expecting(cells: Value) -> Result<(), ScenarioError> {
    let mut expectation = json!({ "column": "progress", "value": "a" });
    for (key, value) in cells.as_object().expect("cells") {
        expectation[key] = value.clone();
    }
    checked(json!({ "expect": [expectation] }))
}

/// Returns the errors of several sheets, and of other values.
pub(crate) fn of_others() -> Vec<Told> {
    let small = || edited(&[]);
    let north = |place: &str, value: Value| edited(&[("ward", json!("北区")), (place, value)]);
    let years = |from, to| Some((value::<FiscalYear>(from), value::<FiscalYear>(to))).unzip();
    let [old, ours] = ["H24", "H28"].map(|year| {
        let ours = Rubric::default().named("ours", "区の内規").expect("a name");
        ours.in_force(Some(value(year)), None).expect("in force")
    });
    let own = sheet(&small());
    let reviewed = review(&own);
    let (from, to) = years("H30", "H24");
    let line = |criterion: &str, due: &str| {
        Trajectory::new(value("50%"), value("H28"), value(criterion), value(due))
    };
    let list: OneByOne<Rubric> =
        from_value(json!([{ "id": "theirs", "source": 1 }])).expect("a list");
    let one = list.iter().next().expect("one").clone();
    rows! { English:
        compared(&[]) => "no-sheets";
        compared(&[small(), small()]) => "ward-twice";
        compared(&[small(), north("fiscal_year", json!("H29"))]) => "year-differs";
        under(&ours) => "rubric-differs";
        under(&Rubric::default().with_progress(ProgressRule::MajorityAchieved)) => "rubric-differs";
        compared(&[small(), north("policy/title", json!("別の方針"))]) => "policy-differs";
        compared(&[small(), north("common/due", json!("H30"))]) => "policy-differs";
        compared(&[small(), north("common/due", json!(null))]) => "policy-differs";
        in_order(&[]) => "no-sheets";
        in_order(&[small(), edited(&[("ward", json!("北区"))])]) => "other-ward";
        in_order(&[small(), small()]) => "year-twice";
        checked(json!({ "given": { "sheet": small(), "fiscal_year": "H28" } })) => "two-given";
        checked(json!({ "given": { "fiscal_year": "来年度" } })) => "no-sheet";
        checked(json!({ "rubric": "ours" })) => "unknown-rubric";
        checked(json!({ "rubric": "osaka-reform-2012" })) => "not-in-force";
        checked(json!({ "because": "R99" })) => "unknown-clause";
        checked(json!({ "findings": [{ "finding": "wrong", "code": "", "column": "" }] })) => "unknown-finding";
        expecting(json!({ "column": "進捗" })) => "unknown-column";
        expecting(json!({ "value": "A" })) => "unknown-value";
        expecting(json!({ "column": "individual", "value": "c" })) => "unknown-value";
        expecting(json!({ "column": "target", "value": "A" })) => "unknown-value";
        expecting(json!({ "column": "withdrawal", "value": "A" })) => "unknown-value";
        expecting(json!({ "column": "achievement", "value": "A" })) => "unknown-value";
        expecting(json!({ "code": "1" })) => "code";
        expecting(json!({ "code": "1-2" })) => "not-on-sheet";
        sheet(&edited(&[("fiscal_year", json!("2125年度"))])).next_year() => "last-year";
        set("【9-9】課題", "x") => "no-such-cell";
        set("区政運営基本方針1の番号", "一") => "not-a-number";
        reviewed.explain(value("4-3"), Column::Overall) => "not-on-sheet";
        reviewed.explain(value("4-1"), Column::Issues) => "not-derived";
        line("60%以上", "H28") => "no-years";
        line("60点以上", "H30") => "incomparable";
        Rubric::default().named(" ", "") => "no-id";
        ours.clone().named("osaka-ward-2016", "") => "shipped-id";
        Rubric::default().in_force(from, to) => "empty-interval";
        read_as::<ProgressRule>("half").map_err(RubricError::from) => "unknown-word";
        review_with(&own, &Rubric::default().in_force(to, to).expect("in force")) => "not-in-force";
        review_with(&own, &Rubric::default().in_force(None, to).expect("in force")) => "not-in-force";
        review_with(&own, &Rubric::default().in_force(from, None).expect("in force")) => "not-in-force";
        one => "misread";
        rules_differ(&old, &ours) => "rules-differ";
    }
}

/// Sets a cell of the small document.
fn set(place: &str, text: &str) -> Result<(), NotSet> {
    let mut document: RawSheet = serde_json::from_value(edited(&[])).expect("the format's shape");
    document.set(&place.parse().expect(place), text)
}

/// Compares two rubrics with the same id.
fn rules_differ(first: &Rubric, other: &Rubric) -> Result<(), ComparisonDefect> {
    let [own, next] = [sheet(&edited(&[])), sheet(&edited(&[("ward", json!("北区"))]))];
    let reviews = [&own, &next].into_iter().zip([first, other]);
    let reviews: Vec<_> =
        reviews.map(|(sheet, rubric)| review_with(sheet, rubric).expect("in force")).collect();
    let compared = Comparison::new(&reviews).map(drop);
    compared.map_err(|defects| defects.iter().next().expect("a defect").clone())
}

#[cfg(not(feature = "draft"))]
pub(crate) fn of_drafts() -> Vec<Told> {
    Vec::new()
}

#[cfg(feature = "draft")]
pub(crate) fn of_drafts() -> Vec<Told> {
    use kusei::draft::{AchievementMarkError, achievement_mark};

    let damaged = |mark| match achievement_mark(mark) {
        Err(AchievementMarkError::Damaged(damaged)) => Err(damaged),
        other => panic!("{other:?}"),
    };
    rows! { Japanese:
        damaged("A(ⅰ)").map(|mark: Achievement| mark) => "damaged-mark";
        achievement_mark("@") => "damaged-mark";
        achievement_mark("C") => "unknown-mark";
    }
}
