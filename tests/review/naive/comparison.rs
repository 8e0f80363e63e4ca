//! Compares a review as the crate serialises it with the expected one, value by value.

use std::fmt;

use serde_json::Value;

use super::findings::Finding;
use super::oracle::{InitiativeReview, Verdict, Withdrawal};
use super::outcomes::StrategyReview;
use crate::invented::document;
use crate::invented::model::Sheet;

/// Lists the differences between `review` and the expected one, each with the JSON of its row.
pub(crate) fn differences(
    sheet: &Sheet,
    expected: &[StrategyReview],
    findings: &[Finding],
    review: &Value,
) -> Vec<String> {
    let mut differences = Differences::default();
    let strategies = list(&review["strategies"]);
    differences.compare("strategies", &expected.len(), &strategies.len(), || Value::Null);
    for ((strategy, expected), review) in sheet.strategies.iter().zip(expected).zip(strategies) {
        differences.at.clone_from(&strategy.code);
        differences.compare("code", &strategy.code, &text(&review["code"]), || review.clone());
        differences.strategy(expected, review, || document::strategy(strategy));
        differences
            .individual(expected, review, |index| document::target(&strategy.indicators[index]));
        let initiatives = list(&review["initiatives"]);
        let rows = strategy.initiatives.iter().zip(&expected.initiatives).zip(initiatives);
        for ((initiative, expected), review) in rows {
            differences.at.clone_from(&initiative.code);
            differences
                .compare("code", &initiative.code, &text(&review["code"]), || review.clone());
            differences.initiative(expected, review, || document::initiative(initiative));
        }
    }
    differences.findings(sheet, findings, list(&review["findings"]));
    differences.found
}

#[derive(Debug, Default)]
struct Differences {
    at: String,
    found: Vec<String>,
}

impl Differences {
    fn compare(
        &mut self,
        column: &str,
        expected: &dyn fmt::Display,
        actual: &dyn fmt::Display,
        row: impl Fn() -> Value,
    ) {
        if expected.to_string() != actual.to_string() {
            let at = &self.at;
            let row = row();
            self.found.push(format!(
                "{at} {column}: expected {expected}, the crate gives {actual}\n  {row}"
            ));
        }
    }

    fn strategy(&mut self, expected: &StrategyReview, review: &Value, row: impl Fn() -> Value) {
        let coverage = format!("{} of {}", expected.rated, expected.individual.len());
        let covered = &review["coverage"];
        let covered = format!("{} of {}", covered["rated"], covered["of"]);
        self.compare("coverage", &coverage, &covered, &row);
        self.compare("overall", &expected.overall, &derived(&review["overall"]), &row);
        self.compare("progress", &expected.progress, &derived(&review["progress"]), &row);
        let effectiveness = derived(&review["effectiveness"]);
        self.compare("effectiveness", &expected.effectiveness, &effectiveness, &row);
        let initiatives = list(&review["initiatives"]).len();
        self.compare("initiatives", &expected.initiatives.len(), &initiatives, &row);
    }

    fn individual(
        &mut self,
        expected: &StrategyReview,
        review: &Value,
        row: impl Fn(usize) -> Value,
    ) {
        let indicators = list(&review["indicators"]);
        self.compare("indicators", &expected.individual.len(), &indicators.len(), || {
            review.clone()
        });
        for (index, (expected, indicator)) in expected.individual.iter().zip(indicators).enumerate()
        {
            let column = format!("indicator {}", index + 1);
            self.compare(&column, expected, &derived(&indicator["individual"]), || row(index));
        }
    }

    fn initiative(&mut self, expected: &InitiativeReview, review: &Value, row: impl Fn() -> Value) {
        let verdicts: Vec<_> = expected.targets.iter().copied().map(verdict_word).collect();
        let results: Vec<_> =
            list(&review["targets"]).iter().map(|target| text(&target["result"])).collect();
        self.compare("targets", &verdicts.join(" "), &results.join(" "), &row);
        let withdrawal = text(&review["withdrawal"]["result"]);
        self.compare("withdrawal", &withdrawal_word(expected.withdrawal), &withdrawal, &row);
        self.compare("level", &expected.level, &derived(&review["level"]), &row);
        self.compare("achievement", &expected.achievement, &derived(&review["achievement"]), &row);
        let effectiveness = derived(&review["effectiveness"]);
        self.compare("effectiveness", &expected.effectiveness, &effectiveness, &row);
    }

    fn findings(&mut self, sheet: &Sheet, expected: &[Finding], actual: &[Value]) {
        let expected: Vec<_> = expected.iter().map(ToString::to_string).collect();
        let actual: Vec<_> = actual.iter().map(finding).collect();
        if expected != actual {
            let alike = expected.iter().zip(&actual).take_while(|(one, other)| one == other);
            let first = alike.count();
            self.at = format!("finding {}", first + 1);
            let none = "nothing more".to_owned();
            self.compare(
                "",
                expected.get(first).unwrap_or(&none),
                actual.get(first).unwrap_or(&none),
                || document::document(sheet)["strategies"].clone(),
            );
        }
    }
}

/// Returns the one of `mark`, `undetermined` and `judgement` that a derived value has.
fn derived(value: &Value) -> String {
    match (&value["mark"], &value["undetermined"], &value["judgement"]) {
        (Value::String(mark), Value::Null, Value::Null) => format!("mark {mark}"),
        (Value::Null, Value::String(reason), Value::Null) => format!("undetermined {reason}"),
        (Value::Null, Value::Null, Value::Bool(true)) => "judgement".to_owned(),
        _ => format!("no derived value: {value}"),
    }
}

fn finding(finding: &Value) -> String {
    let at = &finding["at"];
    let (code, severity) = (text(&finding["code"]), text(&finding["severity"]));
    let row = match (&at["indicator"], &at["target"]) {
        (Value::Null, Value::Null) => String::new(),
        (indicator, Value::Null) => format!(" indicator {indicator}"),
        (Value::Null, target) => format!(" target {target}"),
        (indicator, target) => format!(" indicator {indicator} and target {target}"),
    };
    format!("{code} ({severity}) at {}{row}", text(&at["code"]))
}

pub(crate) fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Missed => "missed",
        Verdict::Unknown(_) => "unknown",
    }
}

pub(crate) fn withdrawal_word(withdrawal: Withdrawal) -> &'static str {
    match withdrawal {
        Withdrawal::Triggered => "triggered",
        Withdrawal::NotTriggered => "not_triggered",
        Withdrawal::Unknown => "unknown",
        Withdrawal::None => "none",
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("no text")
}
