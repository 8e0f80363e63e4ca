//! No sentence contradicts itself: the figures parsed from every sentence, in both languages,
//! compare as the rule decided; figures are rounded exactly if and as the sentence says.
//!
//! The figures are computed with decimals of any length (`tests/support/big.rs`); the texts of the
//! names are found with the clause's own words.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use kusei::plan::{Goal, MeasuredTarget, PerformanceTarget, Target};
use kusei::review::{OutcomeRule, RateSchedule, turning_point};
use kusei::rules::Because;
use kusei::terms::{Comparator, RateRule, Table};
use kusei::value::{Figure, Rate, Reading};
use kusei::{
    Comparison, Criterion, FiscalYear, Language, Quantity, Review, Rubric, Said, Series, Sheet,
    review, review_with,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::big::Big;
use crate::documents;
use crate::drawn::{bytes, of};
use crate::generate::{Generate as _, Unstructured};
use crate::printed_figures::{Bound, Printed, Rounded, parsed, rounded, shown};

/// How often each kind of sentence was checked.
type Counts = BTreeMap<String, usize>;

/// A figure in a sentence that may be rounded.
struct Computed {
    figure: Printed,
    rounded: Option<Rounded>,
}

/// The texts of the names in a reason's sentence.
struct Sentence<'b> {
    text: String,
    named: BTreeMap<String, String>,
    clause: &'b str,
}

impl<'b> Sentence<'b> {
    fn of(because: &'b Because, language: Language) -> Self {
        let clause = because.clause();
        let joint = if language == Language::Japanese { "ため、" } else { ", so " };
        let words = [clause.when.to(language), joint, clause.then.to(language)].concat();
        let text = because.to(language).to_string();
        let named = parsed(&words, &text);
        let named = named.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { text, named, clause: clause.id }
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.named.get(name).map(String::as_str)
    }

    fn figure(&self, name: &str) -> Printed {
        Printed::of(self.get(name).unwrap_or_else(|| panic!("{name}: {}", self.text)))
    }

    /// Returns a computed figure, with its rounding; `None` for an unbounded rate.
    fn computed(&self, name: &str) -> Option<Computed> {
        let text = self.get(name).unwrap_or_else(|| panic!("{name}: {}", self.text));
        let rounded = self.get("rounding").map(rounded);
        let unbounded = ["上限なし", "without bound"].contains(&text)
            || text.contains("兆%")
            || text.contains("10^15");
        let figure = (!unbounded).then(|| Printed::of(text))?;
        assert!(rounded.is_none_or(|own| own.places == figure.places()), "{}", self.text);
        Some(Computed { figure, rounded })
    }

    fn bound(&self, name: &str) -> Bound {
        Bound::of(self.get(name).unwrap_or_else(|| panic!("{name}: {}", self.text)))
    }
}

impl Computed {
    /// Checks a figure against the exact fraction `over ÷ under`: it is equal, or differs by less
    /// than one unit in its last place in the stated direction.
    fn is_honest(&self, over: &Big, under: &Big, said: &str) {
        let zero = Big::whole(0);
        // The difference between the figure and the fraction, times `under`.
        let more = self.figure.value().times(under).minus(over);
        let Some(Rounded { raised, places }) = self.rounded else {
            assert_eq!(more.sign(), Ordering::Equal, "not exact: {said}");
            return;
        };
        let away = more.sign() == over.sign();
        assert!(more.sign() != Ordering::Equal && raised == away, "rounded otherwise: {said}");
        let last = Printed::of(&format!("0.{}1", "0".repeat(places - 1))).or_in(&self.figure);
        let size = if more.sign() == Ordering::Less { zero.minus(&more) } else { more };
        assert!(size < last.value().times(under), "rounded by too much: {said}");
    }
}

/// Returns a quantity of the model, in its target's unit if it has none.
fn in_unit_of(quantity: &Quantity, target: &Criterion) -> Printed {
    Printed::of(&quantity.to_string()).or_in(&Printed::of(&target.quantity().to_string()))
}

/// Checks an indicator's sentence.
fn of_indicator(own: &MeasuredTarget, year: FiscalYear, said: &Sentence<'_>, counts: &mut Counts) {
    let Goal::Criterion(criterion) = own.target().goal() else { return };
    let text = &said.text;
    let read = |name| said.figure(name).or_in(&Printed::of(&criterion.quantity().to_string()));
    match said.clause {
        "R7.2" => assert!(said.bound("target").holds(&read("reading")), "{text}"),
        "R7.4" | "R7.10" => assert!(!said.bound("target").holds(&read("reading")), "{text}"),
        "R7.7" => {
            let target = said.bound("target");
            assert!(target.holds(&read("previous")) && !target.holds(&read("reading")), "{text}");
        }
        "R7.8" | "R7.9" => {
            let target = Bound::of(&criterion.to_string());
            let shown = said.figure("target_value");
            assert_eq!(shown.order(&target.figure), Ordering::Equal, "{text}");
            let required = said.computed("required").expect("a figure");
            let on = target.at_or_beyond(&read("reading"), &required.figure);
            assert_eq!(on, said.clause == "R7.8", "{text}");
            assert!(!target.holds(&read("reading")) && !target.holds(&read("previous")), "{text}");
            let due = own.target().due().expect("a due year");
            let years = u32::from(due.western() - year.western()) + 1;
            let before = read("previous").value().times(&Big::whole(years - 1));
            let over = target.figure.value().minus(&Big::whole(0).minus(&before));
            required.is_honest(&over, &Big::whole(years), text);
            // The exact value and the figure shown compare in the same way.
            let order = read("reading").value().times(&Big::whole(years)).cmp(&over);
            assert_eq!(read("reading").value().cmp(&required.figure.value()), order, "{text}");
            let way =
                required.rounded.map_or("exact", |own| if own.raised { "up" } else { "down" });
            *counts.entry(format!("{} {way}", said.clause)).or_default() += 1;
        }
        "R7.11" | "R7.12" => {
            let bound = said.figure("bound");
            if let Some(rate) = said.computed("rate") {
                let reached = rate.figure.order(&bound) != Ordering::Less;
                assert_eq!(reached, said.clause == "R7.11", "{text}");
                is_honest_rate(own, &rate, &bound, said);
                let way = way(said, &rate);
                *counts.entry(format!("{} {way}", said.clause)).or_default() += 1;
            }
        }
        _ => return,
    }
    *counts.entry(said.clause.into()).or_default() += 1;
}

/// Returns the formula of a rate in words, and its rounding.
fn way(said: &Sentence<'_>, rate: &Computed) -> String {
    let way = match rate.rounded {
        None => "exact",
        Some(Rounded { raised: true, .. }) => "up",
        Some(Rounded { raised: false, .. }) => "down",
    };
    format!("{}{way}", said.get("formula").map_or("", |_| "two minus "))
}

/// Checks a rate against reading and target, and that it compares with its bound like the exact
/// one.
fn is_honest_rate(own: &MeasuredTarget, rate: &Computed, bound: &Printed, said: &Sentence<'_>) {
    let text = &said.text;
    let criterion = own.target().goal().criterion().expect("a criterion");
    let reading = in_unit_of(own.reading().quantity().expect("a reading"), criterion).value();
    let target = in_unit_of(criterion.quantity(), criterion).value();
    let lower = matches!(criterion.comparator(), Comparator::AtMost | Comparator::LessThan);
    let (over, under) = match said.get("formula") {
        Some(formula) => {
            assert!(lower && ["2－実績÷目標", "2 − result ÷ target"].contains(&formula), "{text}");
            (target.times(&Big::whole(2)).minus(&reading), target)
        }
        None if lower => (target, reading),
        None => (reading, target),
    };
    // The parts have the same scale, so `over` must have that of rate × `under`.
    let one = Printed::of("1").value();
    let over = over.times(&Big::whole(100)).times(&one);
    rate.is_honest(&over, &under, text);
    let negative = over.sign() == Ordering::Less;
    let down = rate.rounded.is_none_or(|own| own.raised == negative);
    assert!(down, "a rate is rounded down, of a negative one its digits up: {text}");
    let order = over.cmp(&bound.value().times(&under));
    assert_eq!(rate.figure.order(bound), order, "{text}");
}

/// Checks an initiative's sentence about the deciding condition.
fn of_condition(targets: &[&MeasuredTarget], said: &Sentence<'_>, counts: &mut Counts) {
    let (Some(_), "R5.1" | "R6.1") = (said.get("condition"), said.clause) else { return };
    let (condition, text) = (said.bound("condition"), &said.text);
    let circled = |n: usize| "①②③④⑤⑥⑦⑧⑨⑩".chars().nth(n - 1).map(String::from);
    let said_so = |n: &usize| {
        let number = said.get("target");
        number.is_none() && targets.len() == 1
            || number == circled(*n).as_deref()
            || number == Some(n.to_string().as_str())
    };
    let number = (1..=targets.len()).find(said_so).expect("a target");
    let own = targets[number - 1];
    if said.get("rate").is_some() {
        let Some(rate) = said.computed("rate") else { return };
        assert!(condition.holds(&rate.figure), "{text}");
        is_honest_rate(own, &rate, &condition.figure, said);
        *counts.entry(format!("{} rate {}", said.clause, way(said, &rate))).or_default() += 1;
    } else {
        let unit = said.figure("reading");
        let target = own.target().goal().criterion();
        let unit = target.map_or(unit.clone(), |target| {
            Printed::of(&target.quantity().to_string()).or_in(&unit)
        });
        let reading = said.figure("reading").or_in(&unit);
        assert!(condition.or_in(&unit).holds(&reading), "{text}");
        *counts.entry(format!("{} reading", said.clause)).or_default() += 1;
    }
}

/// Checks a performance target's sentence.
fn of_target(own: &MeasuredTarget, said: &Sentence<'_>, counts: &mut Counts) {
    let (Goal::Criterion(criterion), "R2.3" | "R2.4") = (own.target().goal(), said.clause) else {
        return;
    };
    let reading = said.figure("reading").or_in(&Printed::of(&criterion.quantity().to_string()));
    assert_eq!(said.bound("target").holds(&reading), said.clause == "R2.3", "{}", said.text);
    *counts.entry(said.clause.into()).or_default() += 1;
}

/// Checks every sentence of a review, in both languages.
fn check(review: &Review<'_>, counts: &mut Counts) {
    let year = review.sheet().fiscal_year();
    for language in Language::ALL.iter().copied() {
        for strategy in review.strategies() {
            for indicator in strategy.indicators() {
                let because = indicator.individual().because();
                let measured = indicator.indicator().measured();
                of_indicator(measured, year, &Sentence::of(&because, language), counts);
            }
            for initiative in strategy.initiatives() {
                let targets = initiative.initiative().targets();
                let targets: Vec<_> = targets.iter().map(PerformanceTarget::measured).collect();
                for because in [initiative.level().because(), initiative.effectiveness().because()]
                {
                    of_condition(&targets, &Sentence::of(&because, language), counts);
                }
                for (target, rating) in targets.iter().zip(initiative.targets()) {
                    let because = rating.because();
                    of_target(target, &Sentence::of(&because, language), counts);
                }
            }
        }
    }
}

/// Returns the rates that a generated sheet is also reviewed under.
fn rubrics(seed: u64) -> [Rubric; 5] {
    let rate: Rate = of(&bytes(seed ^ 0xF1_60, 100));
    let rate = OutcomeRule::ProgressRate(RateSchedule::constant(rate));
    let third = OutcomeRule::ProgressRate(RateSchedule::constant("66.7%".parse().expect("a rate")));
    let (quotient, other) = (RateRule::Quotient, RateRule::TwoMinusQuotient);
    let line = OutcomeRule::LinearPath;
    [
        (line, quotient),
        (rate.clone(), quotient),
        (third.clone(), quotient),
        (rate, other),
        (third, other),
    ]
    .map(|(rule, own)| Rubric::osaka_ward_2016().with_outcome(rule).with_achievement_rate(own))
}

/// Checks every sentence under some rubrics, and the line in a year's table.
fn check_under(rubrics: &[Rubric], sheet: &Sheet, counts: &mut Counts) {
    for rubric in rubrics {
        let review = review_with(sheet, rubric).expect("in force");
        check(&review, counts);
        if *rubric.outcome() == OutcomeRule::LinearPath {
            check_years(&review, counts);
        }
    }
}

#[test]
fn of_every_generated_sheet() {
    let mut counts = Counts::new();
    for seed in 0..1_500 {
        let sheet: Sheet = of(&bytes(seed, 3_000));
        check_under(&rubrics(seed), &sheet, &mut counts);
    }
    for kind in [
        "years A",
        "years B",
        "R2.3",
        "R2.4",
        "R5.1 reading",
        "R5.1 rate down",
        "R5.1 rate exact",
        "R6.1 rate down",
        "R7.2",
        "R7.4",
        "R7.7",
        "R7.8",
        "R7.9",
        "R7.8 up",
        "R7.9 up",
        "R7.9 down",
        "R7.11 down",
        "R7.12 down",
        "R7.11 exact",
        "R7.12 exact",
        "R5.1 rate two minus up",
        "R5.1 rate two minus down",
        "R7.11 two minus down",
        "R7.12 two minus up",
        "R7.12 two minus down",
    ] {
        assert!(counts.get(kind) >= Some(&10), "{kind}: {counts:?}");
    }
}

/// Draws a target, last year's reading, a rate and the years ahead, and the readings at which a
/// mark turns, to the last place.
fn on_edge(u: &mut Unstructured<'_>) -> Option<(Value, Rate, Vec<String>)> {
    let criterion = Criterion::generate(u).ok()?;
    let unit = criterion.quantity().unit().cloned();
    let figure = Figure::generate(u).ok()?;
    let previous = Quantity::new(figure.value(), unit.clone()).ok()?;
    let ahead = u.int_in_range(1..=30_u16).ok()?;
    let year: FiscalYear = "平成28年度".parse().ok()?;
    let due = FiscalYear::from_western(year.western() + ahead).ok()?;
    let rate = Rate::generate(u).ok()?;
    let target = Target::new("指標", Goal::Criterion(criterion.clone())).with_due(Some(due));
    let read = Reading::from(previous.clone());
    let measured = MeasuredTarget::new(target, read.clone(), read).ok()?;
    let mut readings = Vec::new();
    for rule in &on_edge_of(&rate) {
        for scale in [0, 1, 2, 5, 12] {
            let Some(at) = turning_point(&measured, year, rule, scale) else { continue };
            for step in [-1, 0, 1] {
                let value = at.value() + Decimal::new(step, scale);
                let reading = Quantity::new(value, unit.clone()).ok();
                readings.extend(reading.map(|reading| reading.to_string()));
            }
        }
    }
    let cells = json!({
        "name": "指標", "criterion": criterion.to_string(), "previous": previous.to_string(),
        "due": due.to_string(),
    });
    Some((cells, rate, readings))
}

/// Returns rubrics with the line, and with a rate by both formulas.
fn on_edge_of(rate: &Rate) -> [Rubric; 3] {
    let line = Rubric::osaka_ward_2016();
    let rate = OutcomeRule::ProgressRate(RateSchedule::constant(rate.clone()));
    let quotient = line.clone().with_outcome(rate);
    let other = quotient.clone().with_achievement_rate(RateRule::TwoMinusQuotient);
    [line, quotient, other]
}

#[test]
fn of_readings_at_which_a_mark_turns() {
    let mut counts = Counts::new();
    for seed in 0..400 {
        let bytes = bytes(seed ^ 0xED6E, 300);
        let Some((cells, rate, readings)) = on_edge(&mut Unstructured::new(&bytes)) else {
            continue;
        };
        let rows = readings.iter().map(|reading| {
            let mut row = cells.clone();
            row["reading"] = json!(reading);
            row
        });
        let initiatives = readings.iter().zip(1..).map(|(reading, nth)| {
            let target =
                json!({"name": "指標", "criterion": cells["criterion"], "reading": reading});
            let conditions: Vec<_> = ["以上", "超", "以下", "未満"]
                .map(|than| json!({"target": 1, "achievement_rate": format!("{rate}{than}")}))
                .into();
            json!({
                "code": format!("4-1-{nth}"), "targets": [target],
                "withdrawal": {"conditions": [conditions[nth % 4]]},
            })
        });
        let sheet = documents::sheet(&documents::edited(&[
            ("fiscal_year", json!("平成28年度")),
            ("strategy/indicators", rows.collect()),
            ("strategy/initiatives", initiatives.collect()),
        ]));
        check_under(&on_edge_of(&rate), &sheet, &mut counts);
    }
    for kind in [
        "years A",
        "years B",
        "R5.1 rate down",
        "R5.1 rate exact",
        "R6.1 rate down",
        "R7.8 up",
        "R7.8 down",
        "R7.8 exact",
        "R7.9 up",
        "R7.9 down",
        "R7.9 exact",
        "R7.11 down",
        "R7.12 down",
        "R7.11 exact",
        "R5.1 rate two minus down",
        "R7.11 two minus down",
        "R7.12 two minus down",
        "R7.11 two minus exact",
    ] {
        assert!(counts.get(kind) >= Some(&50), "{kind}: {counts:?}");
    }
}

/// Returns the cells of a table's row, by their captions.
fn cells(table: &Table) -> impl Iterator<Item = BTreeMap<&str, &str>> {
    let header = table.header();
    table
        .rows()
        .iter()
        .map(move |row| header.iter().copied().zip(row.iter().map(String::as_str)).collect())
}

/// Checks a ward's year as a table: the reading beside the required value.
fn check_years(review: &Review<'_>, counts: &mut Counts) {
    let series = Series::new([review]).expect("a series of one");
    for language in Language::ALL.iter().copied() {
        let names = [
            ["必要な値", "required"],
            ["目標値", "target"],
            ["実績値", "result"],
            ["判定", "derived"],
        ];
        let names = language_of(language, names);
        for row in cells(&series.table(language)) {
            let [required, target, reading, mark] = names.map(|name| row[name]);
            if required.is_empty() || !["A", "B"].contains(&mark) {
                continue;
            }
            let (target, (required, _)) = (Bound::of(target), shown(required));
            let reading = Printed::of(reading).or_in(&target.figure);
            // A reading that fell back to the target must exceed the target itself.
            if target.holds(&reading) || required.order(&target.figure) != Ordering::Equal {
                let on = target.at_or_beyond(&reading, &required);
                assert_eq!(on, mark == "A", "{row:?}");
                *counts.entry(format!("years {mark}")).or_default() += 1;
            }
        }
    }
}

fn language_of<const N: usize>(language: Language, words: [[&str; 2]; N]) -> [&str; N] {
    words.map(|[ja, en]| if language == Language::Japanese { ja } else { en })
}

/// In a comparison of wards, a margin is negative exactly if the target is missed.
#[test]
fn of_tables_of_wards() {
    let mut held = [0_usize; 2];
    for seed in 0..2_500 {
        let sheet: Sheet = of(&bytes(seed, 3_000));
        let review = review(&sheet);
        let Ok(comparison) = Comparison::new([&review]) else { continue };
        for row in cells(&comparison.table(Language::Japanese)) {
            let [margin, result] = ["目標との差", "達成"].map(|name| row[name]);
            if margin.is_empty() || row["目標値"].contains("前年度") {
                continue;
            }
            let (margin, _) = shown(margin);
            let met = result == "達成";
            let strict = row["目標値"].ends_with(['超', '満']);
            let expected = match margin.sign() {
                Ordering::Less => false,
                Ordering::Equal => !strict,
                Ordering::Greater => true,
            };
            assert_eq!(met, expected, "{row:?}");
            held[usize::from(met)] += 1;
        }
    }
    assert!(held.iter().all(|count| *count >= 20), "{held:?}");
}
