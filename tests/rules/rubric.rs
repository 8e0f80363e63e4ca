//! Rubrics: the replaceable rules as a value with dates and a name.

use kusei::plan::{MeasuredTarget, Target};
use kusei::review::{OutcomeRule, ProgressRule, RateSchedule, RequiredNarratives};
use kusei::terms::{Combination, RateRule};
use kusei::value::{Rate, Reading};
use kusei::{FiscalYear, Rubric, Sheet, review, review_with};
use serde_json::json;

use crate::documents::REAL;

fn form() -> Sheet {
    serde_json::from_str(REAL).expect("the real form is a sheet")
}

fn year(text: &str) -> FiscalYear {
    text.parse().expect("a fiscal year")
}

#[test]
fn the_default_is_always_in_force_and_used_by_review() {
    let sheet = form();
    let rubric = Rubric::default();
    assert_eq!(
        (rubric.id(), rubric.interval().to_string().as_str()),
        ("osaka-ward-2016", "always")
    );
    assert_eq!(review_with(&sheet, &rubric).as_ref(), Ok(&review(&sheet)));
    for year in [FiscalYear::MIN, FiscalYear::MAX] {
        assert_eq!(rubric.check_year(year), Ok(()));
    }
}

#[test]
fn every_shipped_rubric_has_an_id_of_its_own_and_a_source() {
    let mut ids: Vec<String> = Rubric::shipped().iter().map(|rubric| rubric.id().into()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), Rubric::shipped().len());
    assert!(Rubric::shipped().iter().all(|rubric| !rubric.source().is_empty()));
}

/// The shipped rubric with the other formula equals the form's in everything else.
#[test]
fn the_other_formula_is_shipped_with_its_source() {
    let other = Rubric::osaka_ward_2016_two_minus_quotient();
    assert_eq!(other.achievement_rate(), RateRule::TwoMinusQuotient);
    assert!(other.source().contains("長崎市"), "{}", other.source());
    assert_eq!(
        other.with_achievement_rate(RateRule::Quotient).named("ours", ""),
        Rubric::default().named("ours", "")
    );
    let shipped = Rubric::shipped();
    let by_quotient = shipped.iter().filter(|own| own.achievement_rate() == RateRule::Quotient);
    assert_eq!(by_quotient.count(), 3);
}

#[test]
fn a_rubric_written_and_read_again_is_the_same() {
    let own = Rubric::default()
        .named("ours", "内規")
        .expect("an id")
        .with_outcome(OutcomeRule::ProgressRate(RateSchedule::constant(
            "9割".parse().expect("a rate"),
        )))
        .with_progress(ProgressRule::MajorityAchieved)
        .with_withdrawal(Combination::All)
        .with_achievement_rate(RateRule::TwoMinusQuotient)
        .with_narratives(RequiredNarratives::None)
        .in_force(Some(year("平成28年度")), None)
        .expect("an interval");
    for rubric in Rubric::shipped().into_iter().chain([own]) {
        let json = serde_json::to_string(&rubric).expect("rubrics are written");
        assert_eq!(serde_json::from_str::<Rubric>(&json).expect(&json), rubric);
    }
}

#[test]
fn absent_rules_are_those_of_the_form() {
    let read: Rubric =
        serde_json::from_value(json!({ "id": "ours", "source": "" })).expect("a rubric");
    assert_eq!(Ok(read), Rubric::default().named("ours", ""));
}

/// Code has the same constraints as a document.
#[test]
fn a_blank_id_is_refused_in_code_too() {
    assert_eq!(Rubric::default().named(" ", "内規"), Err(kusei::review::RubricError::NoId));
}

macro_rules! refused {
    ($($name:ident: $json:tt => $told:literal;)+) => {$(
        #[test]
        fn $name() {
            let error = serde_json::from_value::<Rubric>(json!($json)).expect_err("refused");
            assert!(error.to_string().contains($told), "{error}");
        }
    )+};
}

refused! {
    a_shipped_id_with_another_rule: { "id": "osaka-ward-2016", "source": "x", "progress": "none_triggered" }
        => "`osaka-ward-2016` is the id of a shipped rubric with other rules, years or source (expected these as shipped, or an id of its own)";
    a_shipped_id_in_full_width: { "id": " ｏｓａｋａ-ward-2016", "source": "x" } => "is the id of a shipped rubric";
    a_shipped_id_without_its_rates: { "id": "osaka-reform-2012", "source": "市政改革プラン",
        "outcome": { "progress_rate": [ { "rate": "75%" } ] } } => "`osaka-reform-2012` is the id of a shipped rubric";
    a_blank_id: { "id": " ", "source": "" } => "the id of a rubric is blank";
    an_empty_interval: { "id": "x", "source": "", "from": "平成28年度", "to": "平成27年度" }
        => "in force from FY2016 to FY2015 is never in force";
    a_rate_out_of_range: { "id": "x", "source": "", "outcome": { "progress_rate": [ { "rate": "100000%" } ] } }
        => "「100,000%」は扱える達成率ではありません";
    a_rate_of_another_unit: { "id": "x", "source": "", "outcome": { "progress_rate": [ { "rate": "90件" } ] } }
        => "「90件」は達成率ではありません";
    a_rule_nobody_knows: { "id": "x", "source": "", "outcome": "average" } => "unknown variant `average`";
    a_combination_nobody_knows: { "id": "x", "source": "", "withdrawal": "most" } => "`most` is not one of the choices (`any` / `all`)";
    a_formula_nobody_knows: { "id": "x", "source": "", "achievement_rate": "mean" } => "`mean` is not one of the choices (target ÷ result `quotient` / 2 − result ÷ target `two_minus_quotient`)";
    a_shipped_id_with_the_other_formula: { "id": "osaka-ward-2016-two-minus-quotient", "source": "x" } => "is the id of a shipped rubric";
    a_key_nobody_knows: { "id": "x", "source": "", "colour": "red" } => "unknown field `colour`";
}

#[test]
fn outside_its_years_a_rubric_names_them() {
    let sheet = form();
    let told = |rubric: &Rubric| review_with(&sheet, rubric).map(|_| ()).map_err(|e| e.to_string());
    assert_eq!(
        told(&Rubric::osaka_reform_2012()),
        Err("rubric `osaka-reform-2012` is not in force in FY2016 \
             (in force from FY2012 to FY2013)"
            .into())
    );
    let rubric = Rubric::default();
    let within = |from: Option<&str>, to: Option<&str>| {
        let rubric = rubric.clone().in_force(from.map(year), to.map(year)).expect("an interval");
        told(&rubric).is_ok()
    };
    assert!(within(Some("平成28年度"), Some("平成28年度")));
    assert!(within(None, Some("平成28年度")) && within(Some("平成28年度"), None));
    assert!(!within(Some("平成29年度"), None) && !within(None, Some("平成27年度")));
}

/// 市政改革プラン: 33.4% and 66.7% in the first two of three years, 90% for two years or one.
#[test]
fn the_published_rates_by_length_and_year() {
    let rubric = Rubric::osaka_reform_2012();
    let OutcomeRule::ProgressRate(schedule) = rubric.outcome() else { panic!("a schedule") };
    let rate = |from: Option<&str>, due: Option<&str>, at: &str| {
        let goal = kusei::plan::Goal::Criterion("60%以上".parse().expect("a criterion"));
        let target = Target::new("指標", goal).with_from(from.map(year)).with_due(due.map(year));
        schedule.rate(&target, year(at)).map(Rate::to_string)
    };
    let published = |from, due, at| rate(Some(from), Some(due), at);
    assert_eq!(published("H24", "H26", "H24").as_deref(), Some("33.4%"));
    assert_eq!(published("H24", "H26", "H25").as_deref(), Some("66.7%"));
    assert_eq!(published("H24", "H26", "H26"), None, "not published");
    assert_eq!(published("H24", "H25", "H24").as_deref(), Some("90.0%"));
    assert_eq!(published("H24", "H25", "H25").as_deref(), Some("90.0%"));
    assert_eq!(published("H25", "H25", "H25").as_deref(), Some("90.0%"));
    assert_eq!(published("H24", "H25", "H27").as_deref(), Some("90.0%"), "past its due year");
    assert_eq!(published("H24", "H27", "H24"), None, "four years");
    assert_eq!(published("H25", "H26", "H24"), None, "not begun");
    assert_eq!(rate(None, Some("H26"), "H25"), None, "the first year is not known");
    assert_eq!(rate(None, None, "H25").as_deref(), Some("90.0%"), "a target of one year");
}

#[test]
fn a_constant_rate_needs_no_year() {
    let schedule = RateSchedule::constant("90%".parse().expect("a rate"));
    let goal = kusei::plan::Goal::Criterion("60%以上".parse().expect("a criterion"));
    let target = Target::new("指標", goal).with_due(Some(year("H30")));
    let read = Reading::from("54%".parse::<kusei::Quantity>().expect("a quantity"));
    let measured = MeasuredTarget::new(target, read, Reading::blank()).expect("they go together");
    let rule = OutcomeRule::ProgressRate(schedule);
    let decided = kusei::review::individual(&measured, year("H28"), &rule);
    assert_eq!(
        (decided.clause().id, decided.value.mark().map(kusei::terms::OutcomeStatus::mark)),
        ("R7.11", Some("A"))
    );
}

#[test]
fn narratives_are_required_as_the_rubric_says() {
    let mut raw: kusei::RawSheet = serde_json::from_str(REAL).expect("the shape");
    for strategy in &mut raw.strategies {
        (strategy.issues, strategy.improvements) = (None, None);
        for initiative in &mut strategy.initiatives {
            (initiative.issues, initiative.improvements) = (None, None);
        }
    }
    let sheet = Sheet::try_from(raw).expect("a sheet");
    let missing = |narratives| {
        let rubric = Rubric::default().with_narratives(narratives);
        let review = review_with(&sheet, &rubric).expect("in force");
        let codes = review.findings().iter().map(|finding| finding.code().code());
        codes.filter(|code| *code == "narrative-missing").count()
    };
    // Three initiatives are ③ and ×, three strategies are イ, each with two cells.
    assert_eq!(missing(RequiredNarratives::InitiativesAndStrategies), 12);
    assert_eq!(missing(RequiredNarratives::Initiatives), 6);
    assert_eq!(missing(RequiredNarratives::None), 0);
}

#[test]
fn a_rubric_names_its_source() {
    let ours = Rubric::default().named("ours", "区の内規").expect("a name");
    assert_eq!((ours.id(), ours.source()), ("ours", "区の内規"));
    let ids: Vec<_> = Rubric::shipped().iter().map(|rubric| rubric.id().to_owned()).collect();
    let expected = [
        "osaka-ward-2016",
        "osaka-ward-2016-target-met",
        "osaka-reform-2012",
        "osaka-ward-2016-two-minus-quotient",
    ];
    assert_eq!(ids, expected);
    for rubric in Rubric::shipped() {
        assert!(rubric.source().chars().count() > 20, "{}", rubric.id());
    }
}

/// Returns a shipped rubric with one thing changed, in every possible way.
fn changed() -> Vec<Rubric> {
    let rate = OutcomeRule::ProgressRate(RateSchedule::constant("75%".parse().expect("a rate")));
    let in_force = |rubric: Rubric| rubric.in_force(None, Some(year("H30"))).expect("an interval");
    Rubric::shipped()
        .into_iter()
        .flat_map(|rubric| {
            [
                rubric.clone().with_outcome(rate.clone()),
                rubric.clone().with_progress(ProgressRule::NoneTriggered),
                rubric.clone().with_withdrawal(Combination::All),
                rubric.clone().with_narratives(RequiredNarratives::None),
                in_force(rubric),
            ]
        })
        // Changed from the form's, it is another shipped one.
        .chain(
            [Rubric::osaka_ward_2016_target_met(), Rubric::osaka_reform_2012()]
                .map(|rubric| rubric.with_achievement_rate(RateRule::TwoMinusQuotient)),
        )
        .collect()
}

/// A shipped id is only for its content: changed in code, a rubric loses the id and its source.
#[test]
fn a_shipped_rubric_that_is_changed_loses_its_name() {
    for rubric in changed() {
        assert_eq!((rubric.id(), rubric.source()), (Rubric::UNNAMED, ""));
        let json = serde_json::to_value(&rubric).expect("a wire form");
        assert_eq!(serde_json::from_value::<Rubric>(json).expect("is read"), rubric);
        let ours = rubric.clone().named("ours", "内規").expect("a name of its own");
        assert_eq!((ours.id(), ours.source()), ("ours", "内規"));
        for shipped in Rubric::shipped() {
            let claimed =
                rubric.clone().named(shipped.id().to_owned(), shipped.source().to_owned());
            let refused = matches!(claimed, Err(kusei::review::RubricError::ShippedId(_)));
            assert!(refused, "{rubric:?} as {}", shipped.id());
        }
    }
}

/// On the wire, every shipped rubric is read as written, and with any cell changed it is refused.
#[test]
fn a_shipped_id_requires_its_content() {
    let own = json!({ "source": "大阪市", "from": "H20", "to": "H40", "outcome": { "progress_rate": [] },
        "progress": "majority_achieved", "withdrawal": "all", "narratives": "none" });
    for rubric in Rubric::shipped() {
        let written = serde_json::to_value(&rubric).expect("a wire form");
        let rate = match rubric.achievement_rate() {
            RateRule::Quotient => json!("two_minus_quotient"),
            RateRule::TwoMinusQuotient => json!("quotient"),
        };
        let cells = own.as_object().expect("cells").into_iter();
        for (cell, other) in cells.chain([(&"achievement_rate".to_owned(), &rate)]) {
            let mut document = written.clone();
            document[cell] = other.clone();
            let read = serde_json::from_value::<Rubric>(document.clone());
            let told = read.expect_err("refused").to_string();
            assert!(
                told.starts_with(&format!("`{}` is the id of a shipped rubric", rubric.id())),
                "{told}"
            );
            document["id"] = json!("ours");
            assert!(serde_json::from_value::<Rubric>(document).is_ok(), "{cell}");
        }
    }
}

/// A change to nothing needs no name, and a name of one's own is kept.
#[test]
fn a_change_to_nothing_needs_no_name() {
    let same = Rubric::default()
        .with_outcome(OutcomeRule::LinearPath)
        .with_progress(ProgressRule::AllAchieved)
        .with_withdrawal(Combination::Any)
        .with_achievement_rate(RateRule::Quotient)
        .with_narratives(RequiredNarratives::InitiativesAndStrategies)
        .in_force(None, None);
    assert_eq!(same, Ok(Rubric::default()));
    for shipped in Rubric::shipped() {
        let (id, source) = (shipped.id().to_owned(), shipped.source().to_owned());
        assert_eq!(shipped.clone().named(id, source), Ok(shipped));
    }
    let ours = Rubric::default().named("ours", "内規").expect("a name");
    let ours = ours.with_progress(ProgressRule::NoneTriggered);
    assert_eq!((ours.id(), ours.source()), ("ours", "内規"));
}

/// The basis of a mark under a rate: the rubric's source, STATED only for the city's own rates.
#[test]
fn a_threshold_cites_whose_number_it_is() {
    use kusei::Said as _;
    use kusei::rules::Standing;
    let backing = |rubric: &Rubric, reading: &str| {
        let indicator =
            json!({ "criterion": "60件以上", "from": "H24", "due": "H26", "reading": reading });
        let sheet = crate::builders::sheet([crate::builders::strategy(
            json!({ "indicators": [crate::builders::target(indicator)] }),
        )]);
        let mut document = serde_json::to_value(&sheet).expect("a wire form");
        document["fiscal_year"] = json!("平成25年度");
        let sheet: Sheet = serde_json::from_value(document).expect("a sheet");
        let review = review_with(&sheet, rubric).expect("in force");
        let because = review.strategies().next().and_then(|one| one.indicator(1));
        let because = because.expect("an indicator").individual().because();
        (because.clause().id, because.standing(), because.basis().en().to_string())
    };
    let city = Rubric::osaka_reform_2012();
    let rate = OutcomeRule::ProgressRate(RateSchedule::constant("75%".parse().expect("a rate")));
    let ours = Rubric::default().with_outcome(rate);
    let named = ours.clone().named("ours", "区の内規 第3条").expect("a name");
    for (reading, clause) in [("59件", "R7.11"), ("5件", "R7.12")] {
        let stated = (clause, Standing::Stated, city.source().to_owned());
        assert_eq!(backing(&city, reading), stated);
        let own = (clause, Standing::Decision, "区の内規 第3条".to_owned());
        assert_eq!(backing(&named, reading), own);
        let (_, standing, basis) = backing(&ours, reading);
        assert_eq!(standing, Standing::Decision);
        assert!(basis.contains("the rubric's") && !basis.contains("市政改革プラン"), "{basis}");
    }
    // If no number of the rubric was used, the clause gives the basis.
    let (clause, standing, basis) = backing(&named, "");
    assert_eq!((clause, standing), ("R7.1", Standing::Stated));
    assert!(basis.contains("of 64 targets 51"), "{basis}");
}

/// An id that is long or would reverse the terminal's text is shortened and escaped.
#[test]
fn an_id_is_shown_bounded_and_on_one_line() {
    let hostile = format!("\u{1b}[31m\nerror: all is well\u{202e}{}", "x".repeat(100_000));
    let rubric = Rubric::default().named(hostile.clone(), "").expect("an id");
    let rubric = rubric.in_force(None, Some(year("H20"))).expect("an interval");
    let told = review_with(&form(), &rubric).expect_err("not in force").to_string();
    assert!(told.starts_with(r"rubric `\u{1b}[31m\nerror: all is well\u{202e}xxx"), "{told}");
    assert!(told.chars().count() < 300 && !told.chars().any(char::is_control), "{told}");
}
