//! Checks a scenario.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;
use core::iter::zip;

use crate::plan::{Column, Line, Place, Row, Sheet};
use crate::review::{
    Finding, FindingCode, InitiativeReview, Rating, Review, Rubric, StrategyReview, marks_of,
    review_with,
};
use crate::rules;
use crate::rules::{Because, Derived, DerivedGlyph, JUDGEMENT, Rule};
use crate::scenario::case::{Expectation, ExpectedFinding, Given, RubricChoice, Scenario};
use crate::scenario::report::{COLUMN_TERMS, COLUMNS, ScenarioError, ScenarioErrors, Unexpected};
use crate::terms::{
    Attainment, Excerpt, Keyed, Legend, Level, Reason, Said, Term, Verdict, WithdrawalState,
};
use crate::value::{InitiativeCode, PlanCode, StrategyCode};
use crate::wire::{
    FORM, FORMAT, RawDesiredOutcome, RawDesiredOutcomeRef, RawPillar, RawPolicy, RawSheet,
    RawStrategy,
};

/// The number of columns that belong to a strategy.
const STRATEGY_COLUMNS: usize = 4;

/// Checks a scenario, and returns every value and finding that differs from what was expected.
///
/// # Errors
///
/// Returns [`ScenarioErrors`], all at once, if the scenario names an unknown rubric, clause,
/// column, value or finding, if the given input is not a sheet, or if an expected place is not on
/// the sheet.
///
/// ```
/// use kusei::scenario::{Scenario, check};
///
/// let scenario: Scenario = serde_json::from_str(
///     r#"{ "name": "on the line is A",
///          "given": { "fiscal_year": "平成28年度", "indicators": [
///              { "name": "指標", "criterion": "60%以上", "due": "平成29年度",
///                "previous": "38.6%", "reading": "49.3%" } ] },
///          "expect": [ { "column": "individual", "indicator": 1, "value": "B" } ] }"#,
/// )?;
/// let unexpected = check(&scenario)?;
/// assert!(unexpected[0].to_string().contains("expected B, derived A [R7.8]"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(scenario: &Scenario) -> Result<Vec<Unexpected>, ScenarioErrors> {
    let mut errors = Vec::new();
    let rubric = rubric(scenario.rubric.as_ref()).map_err(|error| errors.push(error)).ok();
    let sheet = sheet(&scenario.given).map_err(|error| errors.push(error)).ok();
    for clause in
        scenario.because.iter().chain(scenario.expectations.iter().flat_map(|e| &e.because))
    {
        if !rules::ALL.iter().flat_map(Rule::clauses).any(|known| known.id == clause) {
            errors.push(ScenarioError::UnknownClause(Excerpt::new(clause)));
        }
    }
    for finding in scenario.findings.iter().flatten() {
        if finding.finding.parse::<FindingCode>().is_err() {
            errors.push(ScenarioError::UnknownFinding(Excerpt::new(&finding.finding)));
        }
    }
    let places = scenario.expectations.iter().map(place);
    let places: Vec<_> = places.map(|place| place.map_err(|error| errors.push(error))).collect();
    let (Some(rubric), Some(sheet)) = (rubric, sheet) else { return Err(ScenarioErrors(errors)) };
    let review = match review_with(&sheet, &rubric) {
        Ok(review) => review,
        Err(error) => {
            errors.push(error.into());
            return Err(ScenarioErrors(errors));
        }
    };
    let rows = Rows::of(&review);
    let mut unexpected = Vec::new();
    for (expectation, place) in zip(&scenario.expectations, places) {
        let Ok(place) = place else { continue };
        match expected(&rows, expectation, place, scenario.because.as_deref()) {
            Ok(found) => unexpected.extend(found),
            Err(error) => errors.push(error),
        }
    }
    if let Some(expected) = &scenario.findings {
        unexpected.extend(findings(&review, expected));
    }
    if errors.is_empty() { Ok(unexpected) } else { Err(ScenarioErrors(errors)) }
}

/// Returns the row and column that an expectation names, if the column can have its value.
fn place(expectation: &Expectation) -> Result<(PlanCode, Column), ScenarioError> {
    let mut found = zip(COLUMNS, 0_usize..);
    let (column, position) = found
        .find(|(column, _)| column.code() == expectation.column)
        .ok_or_else(|| ScenarioError::UnknownColumn {
            found: Excerpt::new(&expectation.column),
            expected: COLUMN_TERMS,
        })?;
    let value = expectation.value.as_str();
    if values(column).all(|known| known.code != value) {
        return Err(ScenarioError::UnknownValue {
            found: Excerpt::new(value),
            column,
            expected: values(column).collect(),
        });
    }
    let default = if position < STRATEGY_COLUMNS { "1-1" } else { "1-1-1" };
    Ok((expectation.code.as_deref().unwrap_or(default).parse()?, column))
}

/// Returns the values a column can have: its marks, the reasons why there is none, or `judgement`.
fn values(column: Column) -> impl Iterator<Item = Term> {
    const JUDGED: Term = Term::new(DerivedGlyph::Judgement.code(), JUDGEMENT.ja, JUDGEMENT.en);
    let marks = marks_of(column).map(|(marks, _)| marks);
    let results = if column == Column::Target { RESULTS } else { WithdrawalState::TERMS };
    let own = marks.unwrap_or(results);
    // ③ is both a mark and a level.
    let levels = Level::TERMS.iter().filter(move |level| {
        column == Column::Achievement && own.iter().all(|mark| mark.code != level.code)
    });
    let why_not = Reason::TERMS.iter().chain([&JUDGED]).filter(move |_| marks.is_some());
    own.iter().chain(levels).chain(why_not).copied()
}

/// The results of a performance target, by the words that the form prints beside a reading.
const RESULTS: &[Term] = {
    const MET: &str = Attainment::Met.code();
    const MISSED: &str = Attainment::Missed.code();
    const UNKNOWN: WithdrawalState = WithdrawalState::Unknown;
    &[
        Term::new(MET, Verdict::Achieved.mark(), MET),
        Term::new(MISSED, Verdict::NotAchieved.mark(), MISSED),
        Term::new(UNKNOWN.code(), UNKNOWN.ja(), UNKNOWN.en()),
    ]
};

fn rubric(choice: Option<&RubricChoice>) -> Result<Rubric, ScenarioError> {
    match choice {
        None => Ok(Rubric::default()),
        Some(RubricChoice::Own(rubric)) => Ok(rubric.clone()),
        Some(RubricChoice::Shipped(id)) => Rubric::shipped()
            .into_iter()
            .find(|rubric| rubric.id() == id)
            .ok_or_else(|| ScenarioError::UnknownRubric(Excerpt::new(id))),
    }
}

/// Returns the given sheet, or builds one around the given parts.
fn sheet(given: &Given) -> Result<Sheet, ScenarioError> {
    let parts = given.fiscal_year.is_some()
        || !given.indicators.is_empty()
        || !given.initiatives.is_empty();
    let raw = match &given.sheet {
        Some(_) if parts => return Err(ScenarioError::TwoGiven),
        Some(raw) => raw.clone(),
        None => RawSheet {
            format: FORMAT.into(),
            form: FORM.into(),
            ward: "見本区".into(),
            fiscal_year: given.fiscal_year.clone().unwrap_or_else(|| "平成28年度".into()),
            policy: RawPolicy {
                title: "見本".into(),
                pillars: [RawPillar {
                    number: 1,
                    title: "見本".into(),
                    desired_outcomes: [RawDesiredOutcome {
                        number: 1,
                        title: "見本".into(),
                        ..RawDesiredOutcome::default()
                    }]
                    .into(),
                }]
                .into(),
            },
            strategies: [RawStrategy {
                code: "1-1".into(),
                desired_outcome: RawDesiredOutcomeRef { pillar: 1, number: 1 },
                indicators: given.indicators.clone(),
                initiatives: given.initiatives.clone(),
                ..RawStrategy::default()
            }]
            .into(),
            ..RawSheet::default()
        },
    };
    Sheet::try_from(raw).map_err(ScenarioError::NoSheet)
}

/// The rows of a review by code.
struct Rows<'r> {
    strategies: Keyed<StrategyCode, StrategyReview<'r>>,
    initiatives: Keyed<InitiativeCode, InitiativeReview<'r>>,
}

impl<'r> Rows<'r> {
    fn of(review: &'r Review<'_>) -> Self {
        let (mut strategies, mut initiatives) = (Vec::new(), Vec::new());
        for strategy in review.strategies() {
            strategies.push((strategy.strategy().code(), strategy));
            for initiative in strategy.initiatives() {
                initiatives.push((initiative.initiative().code(), initiative));
            }
        }
        Self { strategies: Keyed::new(strategies), initiatives: Keyed::new(initiatives) }
    }

    fn strategy(&self, code: StrategyCode) -> Option<StrategyReview<'r>> {
        self.strategies.first(&code).copied()
    }

    fn initiative(&self, code: InitiativeCode) -> Option<InitiativeReview<'r>> {
        self.initiatives.first(&code).copied()
    }
}

/// Checks one expectation against the review.
fn expected(
    rows: &Rows<'_>,
    expectation: &Expectation,
    (code, column): (PlanCode, Column),
    because: Option<&str>,
) -> Result<Option<Unexpected>, ScenarioError> {
    let line = expectation.indicator.map(Line::Indicator).or(expectation.target.map(Line::Target));
    let (row, found) = match code {
        PlanCode::Strategy(code) => {
            let at = Place { row: Row::Strategy(code), line, column };
            (at.row, rows.strategy(code).and_then(|review| in_strategy(&review, at)))
        }
        PlanCode::Initiative(code) => {
            let at = Place { row: Row::Initiative(code), line, column };
            let review = rows.initiative(code);
            (at.row, review.and_then(|review| in_initiative(&review, at, &expectation.value)))
        }
    };
    let at = Place { row, line, column };
    let found = found.ok_or(ScenarioError::NotOnSheet(at))?;
    let because = expectation.because.as_deref().or(because);
    if found.word == expectation.value && because.is_none_or(|id| found.because.clause().id == id) {
        return Ok(None);
    }
    let by = because.map(|id| format!(" by {id}")).unwrap_or_default();
    Ok(Some(Unexpected {
        at: at.en().to_string(),
        expected: format!("{}{by}", expectation.value),
        derived: found.word.into(),
        clause: Some(found.because.clause()),
        ja: Some(found.because.ja().to_string()),
        en: Some(found.because.en().to_string()),
    }))
}

/// The code of a derived value, and its reason.
struct Answer {
    word: &'static str,
    because: Because,
}

impl<M: Legend> From<Rating<'_, Derived<M>>> for Answer {
    fn from(rating: Rating<'_, Derived<M>>) -> Self {
        Self { word: rating.value().glyph().code(), because: rating.because() }
    }
}

impl From<Rating<'_, Attainment>> for Answer {
    fn from(rating: Rating<'_, Attainment>) -> Self {
        Self { word: rating.value().code(), because: rating.because() }
    }
}

impl From<Rating<'_, WithdrawalState>> for Answer {
    fn from(rating: Rating<'_, WithdrawalState>) -> Self {
        Self { word: rating.value().code(), because: rating.because() }
    }
}

fn in_strategy(review: &StrategyReview<'_>, at: Place) -> Option<Answer> {
    match (at.column, at.line) {
        (Column::Individual, Some(Line::Indicator(number))) => {
            Some(review.indicator(number)?.individual().into())
        }
        (Column::Overall, None) => Some(review.overall().into()),
        (Column::Progress, None) => Some(review.progress().into()),
        (Column::StrategyEffectiveness, None) => Some(review.effectiveness().into()),
        _ => None,
    }
}

fn in_initiative(review: &InitiativeReview<'_>, at: Place, value: &str) -> Option<Answer> {
    match (at.column, at.line) {
        (Column::Target, Some(Line::Target(number))) => {
            Some(review.targets().nth(number.checked_sub(1)?)?.into())
        }
        (Column::Withdrawal, None) => Some(review.withdrawal().into()),
        // ① or ② without a suffix asks for the level; ③ is the same either way.
        (Column::Achievement, None) if ["①", "②"].contains(&value) => {
            Some(review.level().into())
        }
        (Column::Achievement, None) => Some(review.achievement().into()),
        (Column::InitiativeEffectiveness, None) => Some(review.effectiveness().into()),
        _ => None,
    }
}

/// Compares the findings with the expected ones, in both directions.
fn findings(review: &Review<'_>, expected: &[ExpectedFinding]) -> Vec<Unexpected> {
    let expected = Keyed::new(expected.iter().map(|finding| (finding.to_string(), ())).collect());
    let mut missing: Vec<(&str, usize)> = Vec::new();
    for alike in expected.groups() {
        missing.extend(alike.first().map(|(finding, ())| (finding.as_str(), alike.len())));
    }
    let mut unexpected = Vec::new();
    for finding in review.findings() {
        let found = ExpectedFinding::from(finding).to_string();
        let at = missing.binary_search_by(|(own, _)| (*own).cmp(&found));
        match at.ok().and_then(|at| missing.get_mut(at)) {
            Some((_, count)) if *count > 0 => *count = count.saturating_sub(1),
            _ => unexpected.push(Unexpected {
                at: finding.at().en().to_string(),
                expected: "no finding".into(),
                derived: found,
                clause: None,
                ja: Some(finding.ja().to_string()),
                en: Some(finding.en().to_string()),
            }),
        }
    }
    for (expected, count) in missing {
        for _ in 0..count {
            unexpected.push(Unexpected {
                at: "findings".into(),
                expected: expected.into(),
                derived: "no such finding".into(),
                clause: None,
                ja: None,
                en: None,
            });
        }
    }
    unexpected
}

impl From<&Finding<'_>> for ExpectedFinding {
    fn from(finding: &Finding<'_>) -> Self {
        let at = finding.at();
        let (indicator, target) = match at.line {
            Some(Line::Indicator(n)) => (Some(n), None),
            Some(Line::Target(n)) => (None, Some(n)),
            _ => (None, None),
        };
        Self {
            finding: finding.code().code().into(),
            code: at.row.plan_code().map(|code| code.to_string()).unwrap_or_default(),
            column: at.column.code().into(),
            indicator,
            target,
        }
    }
}

impl fmt::Display for ExpectedFinding {
    /// Writes the difference on one line, whatever the document's cells contain.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at 【{}】", Excerpt::new(&self.finding), Excerpt::new(&self.code))?;
        if let Some(n) = self.indicator {
            write!(f, " {}", Line::Indicator(n).en())?;
        }
        if let Some(n) = self.target {
            write!(f, " {}", Line::Target(n).en())?;
        }
        write!(f, " {}", Excerpt::new(&self.column))
    }
}
