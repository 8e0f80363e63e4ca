//! Clauses: every row of every rule, its id and its two sentences.

use std::collections::BTreeSet;

use kusei::review::{OutcomeRule, ProgressRule, RateSchedule};
use kusei::rules::Clause;
use kusei::{Because, Language, Review, Rubric, Said, Sheet, rules};
use serde_json::{Value, json};

use crate::builders::{initiative, sheet, strategy, target};
use crate::documents::REAL;

fn clauses() -> impl Iterator<Item = &'static Clause> {
    rules::ALL.into_iter().flat_map(|rule| rule.clauses())
}

#[test]
fn the_rules_are_in_form_order() {
    let rules: Vec<_> = rules::ALL.iter().map(|rule| rule.id).collect();
    let expected = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11"];
    assert_eq!(rules, expected);
}

#[test]
fn ids_are_unique_and_in_order() {
    let ids: Vec<_> = clauses().map(|clause| clause.id).collect();
    let expected = (1..=11).flat_map(|rule| {
        let prefix = format!("R{rule}.");
        let rows = ids.iter().filter(|id| id.starts_with(&prefix)).count();
        (1..=rows).map(move |row| format!("{prefix}{row}"))
    });
    assert!(expected.eq(ids.iter().copied()), "{ids:?}");
    for rule in rules::ALL {
        let own = format!("{}.", rule.id);
        assert!(rule.clauses().all(|clause| clause.id.starts_with(&own)), "{}", rule.id);
    }
}

/// Returns the facts that a sentence names and those that it requires, parsed with a stack: a part
/// in `[ ]` may be omitted, with the facts in it.
fn named(sentence: &str) -> [BTreeSet<&str>; 2] {
    let (mut all, mut required, mut depth) = (BTreeSet::new(), BTreeSet::new(), 0);
    let mut rest = sentence;
    while let Some(at) = rest.find(['{', '[', ']']) {
        let opened = &rest[at..=at];
        rest = &rest[at + 1..];
        match opened {
            "[" => depth += 1,
            "]" => depth -= 1,
            _ => {
                let (name, behind) = rest.split_once('}').expect("a name's end");
                rest = behind;
                let plain = name.split(['=', '?']).next().unwrap_or(name);
                all.insert(plain);
                if depth == 0 && plain == name {
                    required.insert(plain);
                }
            }
        }
    }
    [all, required]
}

fn required(sentence: &str) -> BTreeSet<&str> {
    named(sentence)[1].clone()
}

/// Returns the condition in both languages, and the result.
fn words(clause: &Clause) -> [[&'static str; 2]; 2] {
    [clause.when, clause.then].map(|words| [words.ja, words.en])
}

/// If the Japanese names a count or a direction, the English may express it in the words around it,
/// and the other way round: `{missed=1}is|are`.
#[test]
fn both_languages_name_the_same_figures() {
    let written = |sentence: &'static str| -> BTreeSet<&str> {
        let pieces = sentence.split('{').filter_map(|piece| piece.split_once('}'));
        pieces.map(|(name, _)| name).filter(|name| !name.contains(['=', '?'])).collect()
    };
    for clause in clauses() {
        for [ja, en] in words(clause) {
            assert_eq!(written(ja), written(en), "{clause}");
        }
    }
}

#[test]
fn brackets_are_balanced() {
    for clause in clauses() {
        for words in words(clause).concat() {
            let mut depth = 0_i32;
            for c in words.chars() {
                depth += i32::from("[{".contains(c)) - i32::from("]}".contains(c));
                assert!((0..=5).contains(&depth) && (c != '|' || depth > 0), "{clause}");
            }
            assert_eq!(depth, 0, "{clause}");
            assert!(!words.contains("{}") && !words.contains("[]"), "{clause}");
        }
    }
}

#[test]
fn every_clause_has_both_languages() {
    for clause in clauses() {
        for [ja, en] in words(clause) {
            assert!(!ja.is_empty() && !en.is_empty() && ja != en, "{clause}");
        }
        let basis = clause.basis;
        assert!(!basis.ja.is_empty() && !basis.en.is_empty() && basis.ja != basis.en, "{clause}");
    }
}

/// Returns the reasons of everything in a review.
fn reasons(review: &Review<'_>) -> Vec<Because> {
    let mut reasons = vec![];
    for strategy in review.strategies() {
        reasons.extend(strategy.indicators().map(|one| one.individual().because()));
        reasons.extend([
            strategy.overall().because(),
            strategy.progress().because(),
            strategy.effectiveness().because(),
        ]);
        for initiative in strategy.initiatives() {
            reasons.extend([
                initiative.level().because(),
                initiative.achievement().because(),
                initiative.effectiveness().because(),
            ]);
        }
    }
    reasons
}

fn assert_filled(because: &Because) {
    let clause = because.clause();
    let figures: BTreeSet<_> = because.facts().iter().map(kusei::terms::Fact::name).collect();
    for words in words(clause).concat() {
        assert!(required(words).is_subset(&figures), "{clause}: {figures:?}");
    }
    for fact in because.facts().iter() {
        let words = [Language::Japanese, Language::English].map(|language| fact.value(language));
        assert!(words.iter().all(|word| !word.is_empty()), "{clause}: {}", fact.name());
    }
    for sentence in [because.ja().to_string(), because.en().to_string()] {
        assert!(
            !sentence.is_empty() && !sentence.contains(['{', '}', '[', ']']),
            "{clause}: {sentence}"
        );
    }
}

#[test]
fn the_real_form_is_explained_in_full() {
    let sheet: Sheet = serde_json::from_str(REAL).expect("a sheet");
    let reasons = reasons(&kusei::review(&sheet));
    assert_eq!(reasons.len(), 17 + 3 * 7 + 3 * 15);
    reasons.iter().for_each(assert_filled);
}

/// A strategy with an indicator and initiatives, each for 50%以上; 40%以下 is ③.
fn row(number: usize, indicator: &str, initiatives: &[&str]) -> Value {
    let read = |reading: &str| target(json!({"criterion": "50%以上", "reading": reading}));
    let initiatives: Vec<_> = (1..).zip(initiatives).map(|(nth, reading)| {
        let withdrawal = json!({"conditions": [{"target": 1, "criterion": "40%以下"}, {"target": 2, "criterion": "40%以下"}]});
        let met = read("50%");
        initiative(json!({"code": format!("4-{number}-{nth}"), "targets": [met, read(reading)], "withdrawal": withdrawal}))
    }).collect();
    strategy(
        json!({"code": format!("4-{number}"), "indicators": [read(indicator)], "initiatives": initiatives}),
    )
}

/// Returns a sheet that reaches every reachable row of R5 to R10, under one rubric or another.
fn every_row() -> Sheet {
    let indicators = [
        json!({"criterion": "60%以上"}),
        json!({"criterion": "60%以上", "reading": "not_measured"}),
        json!({"criterion": "60%以上", "reading": "60%"}),
        json!({"change": "1件以上", "reading": "0件", "previous": "0件"}),
        json!({"change": "1以上", "reading": "0件"}),
        json!({"criterion": "60%以上", "reading": "50%"}),
        json!({"milestone": "立ち上げる", "reading": "not_reached", "due": "平成29年度"}),
        json!({"milestone": "立ち上げる", "reading": "not_reached"}),
        json!({"milestone": "立ち上げる", "reading": "reached"}),
        json!({"criterion": "60%以上", "reading": "50%", "due": "平成29年度"}),
        json!({"criterion": "60%以上", "reading": "50%", "previous": "60%", "due": "平成29年度"}),
        json!({"criterion": "60%以上", "reading": "50%", "previous": "40%", "due": "平成29年度"}),
        json!({"criterion": "60%以上", "reading": "49%", "previous": "40%", "due": "平成29年度"}),
        json!({"criterion": "3.5点以上", "reading": "3.4", "previous": "3.5", "due": "平成29年度"}),
        json!({"criterion": "0件以下", "reading": "1件", "due": "平成29年度"}),
        json!({"criterion": "0点以上", "reading": "-1点", "due": "平成29年度"}),
        json!({"criterion": "60%以上", "reading": {"value": "70%", "status": "forecast"}}),
        json!({"criterion": "60%以上", "reading": "50%", "due": "平成29年度",
               "previous": {"value": "40%", "status": "forecast"}}),
        json!({"change": "1件以上", "reading": "5件", "previous": {"value": "1件", "status": "forecast"}}),
        json!({"relative_change": "-15%以下", "reading": "5件", "previous": "0件"}),
        json!({"criterion": "440台以下", "reading": "457台", "due": "平成29年度",
               "path": [{"fiscal_year": "平成28年度", "criterion": "464台以下"}]}),
        json!({"criterion": "440台以下", "reading": "465台", "due": "平成29年度",
               "path": [{"fiscal_year": "平成28年度", "criterion": "464台以下"}]}),
        json!({"relative_change": "-15%以下", "reading": "450台", "against": "baseline",
               "baseline": {"fiscal_year": "平成26年度", "value": "514台"}}),
    ];
    let indicators: Vec<_> = indicators
        .into_iter()
        .map(|mut cells| {
            if cells["reading"] == "not_measured" {
                cells["reading"] = json!({"missing": "not_measured"});
            }
            target(cells)
        })
        .collect();
    let (low, rate) = (
        json!({"target": "each", "criterion": "40%以下"}),
        json!({"target": "each", "achievement_rate": "90%未満"}),
    );
    let initiatives = [
        json!({}),
        json!({"targets": [["60%以上", "40%"]], "conditions": [low]}),
        json!({"targets": [["60%以上", "52%"]], "conditions": [rate]}),
        json!({"targets": [["60%以上", ""]], "conditions": [low]}),
        json!({"targets": [["60%以上", "―"]], "conditions": [rate]}),
        json!({"targets": [["0%以上", "1%"]], "conditions": [rate]}),
        json!({"targets": [["60%以上", "60%"]], "printed": "再構築"}),
        json!({"targets": [["60%以上", "60%"]], "as": "as_planned"}),
        json!({"targets": [["60%以上", "60%"]], "as": "not_as_planned"}),
        json!({"targets": [["60%以上", "60%"]]}),
        json!({"targets": [["60%以上", "59%"]], "as": "as_planned"}),
        json!({"targets": [["60%以上", "59%"]], "as": "not_as_planned"}),
        json!({"targets": [["60%以上", "60%"], ["60%以上", ""]], "as": "as_planned"}),
    ];
    let initiatives: Vec<_> = (1..)
        .zip(initiatives)
        .map(|(nth, cells)| {
            let targets = cells["targets"].as_array().into_iter().flatten();
            let targets: Vec<_> = targets
                .map(|cells| target(json!({"criterion": cells[0], "reading": cells[1]})))
                .collect();
            let conditions = cells["conditions"].as_array().cloned().unwrap_or_default();
            initiative(json!({
                "code": format!("4-1-{nth}"), "targets": targets, "implementation": cells["as"],
                "withdrawal": {"printed": cells["printed"], "conditions": conditions},
            }))
        })
        .collect();
    let first = strategy(json!({"indicators": indicators, "initiatives": initiatives}));
    sheet([
        first,
        row(2, "50%", &["50%", "50%"]),
        row(3, "49%", &["50%", "50%"]),
        row(4, "49%", &["50%", "49%"]),
        row(5, "", &[]),
        row(6, "50%", &["50%", ""]),
        row(7, "50%", &["50%", "50%", "40%"]),
        strategy(json!({"code": "4-8"})),
    ])
}

#[test]
fn every_row_is_explained_in_full() {
    let sheet = every_row();
    let bound = RateSchedule::constant("90%".parse().expect("a rate"));
    let mut met = BTreeSet::new();
    for outcome in
        [OutcomeRule::LinearPath, OutcomeRule::TargetMet, OutcomeRule::ProgressRate(bound)]
    {
        for progress in
            [ProgressRule::AllAchieved, ProgressRule::MajorityAchieved, ProgressRule::NoneTriggered]
        {
            let rubric =
                Rubric::osaka_ward_2016().with_outcome(outcome.clone()).with_progress(progress);
            for because in reasons(&kusei::review_with(&sheet, &rubric).expect("in force")) {
                assert_filled(&because);
                met.insert(because.clause().id);
            }
        }
    }
    let decided = rules::ALL.iter().skip(4).take(6);
    let expected: BTreeSet<_> =
        decided.flat_map(kusei::rules::Rule::clauses).map(|clause| clause.id).collect();
    assert_eq!(met, expected);
}

/// Explains an indicator by the line and by the rate.
fn assert_explained(cells: Value) {
    let sheet = sheet([strategy(json!({"indicators": [target(cells)]}))]);
    let bound = RateSchedule::constant("90%".parse().expect("a rate"));
    for outcome in [OutcomeRule::LinearPath, OutcomeRule::ProgressRate(bound)] {
        let rubric = Rubric::osaka_ward_2016().with_outcome(outcome);
        let review = kusei::review_with(&sheet, &rubric).expect("in force");
        reasons(&review).iter().for_each(assert_filled);
    }
}

#[test]
fn a_rate_without_bound_leaves_no_gap() {
    assert_explained(json!({"criterion": "0件以下", "reading": "0件"}));
}

#[test]
fn a_rate_too_large_to_show_leaves_no_gap() {
    let (criterion, reading) = ("0.000000000001件以上", "999999999999999件");
    assert_explained(json!({"criterion": criterion, "reading": reading}));
}

#[test]
fn a_line_between_extremes_leaves_no_gap() {
    let (criterion, previous) = ("999999999999999件以上", "0.000000000001件");
    let due = "平成29年度";
    assert_explained(
        json!({"criterion": criterion, "due": due, "previous": previous, "reading": "1件"}),
    );
}

/// The deciding condition, the reading it looked at, and the achievement rate if it asks for one.
#[test]
fn a_withdrawal_names_the_deciding_condition() {
    let sheet = every_row();
    let review = kusei::review(&sheet);
    let figures = |code: &str| {
        let initiative = review.initiative(code.parse().expect("a code")).expect(code);
        let because = initiative.level().because();
        ["target", "reading", "missing", "condition", "rate"]
            .map(|name| because.facts().get(name).map(str::to_owned))
    };
    let expected = [
        ("4-1-2", ["1", "40%", "", "40%以下", ""]),
        ("4-1-3", ["1", "52%", "", "達成率90%未満", "86.66%"]),
        ("4-1-4", ["1", "", "blank", "40%以下", ""]),
        ("4-1-5", ["1", "", "dash", "達成率90%未満", ""]),
        ("4-7-3", ["2", "40%", "", "40%以下", ""]),
    ];
    for (code, expected) in expected {
        assert_eq!(figures(code).map(Option::unwrap_or_default), expected, "{code}");
    }
}
