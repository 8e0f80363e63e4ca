//! Rules R7 to R10, implemented from their sentences: indicators and strategies.

use super::oracle::{
    Derived, InitiativeReview, Rate, Rules, Verdict, Withdrawal, amount, bound, holds, rate,
    review_initiative, verdict, why_none,
};
use crate::invented::fraction::Fraction;
use crate::invented::model::{Comparator, Kind, Sheet, Strategy, Target};

#[derive(Clone, Debug)]
pub(crate) struct StrategyReview {
    pub(crate) individual: Vec<Derived>,
    pub(crate) rated: usize,
    pub(crate) overall: Derived,
    pub(crate) progress: Derived,
    pub(crate) effectiveness: Derived,
    pub(crate) initiatives: Vec<InitiativeReview>,
}

pub(crate) fn review(sheet: &Sheet, rules: Rules) -> Vec<StrategyReview> {
    let review = |strategy| review_strategy(strategy, sheet.year.means, rules);
    sheet.strategies.iter().map(review).collect()
}

fn review_strategy(strategy: &Strategy, year: i32, rules: Rules) -> StrategyReview {
    let individual: Vec<_> =
        strategy.indicators.iter().map(|one| individual(one, year, rules)).collect();
    let initiatives: Vec<_> =
        strategy.initiatives.iter().map(|one| review_initiative(one, rules)).collect();
    let overall = overall(&individual);
    let progress = progress(&initiatives);
    StrategyReview {
        rated: individual.iter().filter(|one| matches!(one, Derived::Mark(_))).count(),
        effectiveness: effectiveness(overall, progress),
        individual,
        overall,
        progress,
        initiatives,
    }
}

/// R7. Returns whether an indicator is on track.
fn individual(indicator: &Target, year: i32, rules: Rules) -> Derived {
    let verdict = verdict(indicator);
    match &indicator.kind {
        Kind::Milestone => match verdict {
            Verdict::Met => Derived::Mark("A"),
            Verdict::Missed if is_due(indicator, year) => Derived::Mark("B"),
            Verdict::Missed => Derived::Undetermined("not-due"),
            Verdict::Unknown(reason) => Derived::Undetermined(reason),
        },
        Kind::Change(_) | Kind::Relative(_) => match verdict {
            Verdict::Met => Derived::Mark("A"),
            Verdict::Missed => Derived::Mark("B"),
            Verdict::Unknown(reason) => Derived::Undetermined(reason),
        },
        Kind::Criterion(criterion) => {
            match verdict {
                Verdict::Unknown(reason) => return Derived::Undetermined(reason),
                Verdict::Met | Verdict::Missed if rules.progress.is_some() => {
                    return progress_rate(indicator, rules);
                }
                Verdict::Met => return Derived::Mark("A"),
                Verdict::Missed => {}
            }
            if is_due(indicator, year) {
                return Derived::Mark("B");
            }
            if let Some(on_path) = on_path(indicator) {
                return Derived::Mark(if on_path { "A" } else { "B" });
            }
            let Some(previous) = amount(indicator, &indicator.previous.means) else {
                let previous = &indicator.previous.means;
                return Derived::Undetermined(why_none(previous, "previous-missing"));
            };
            if holds(criterion.comparator, previous, bound(indicator, criterion)) {
                return Derived::Mark("B");
            }
            match line(indicator, year) {
                Some(line) if line.reading_is_on_or_beyond() => Derived::Mark("A"),
                _ => Derived::Mark("B"),
            }
        }
    }
}

/// R7. Returns whether the reading satisfies the path's criterion for this year.
pub(crate) fn on_path(indicator: &Target) -> Option<bool> {
    let waypoint = indicator.path.as_ref()?;
    let reading = amount(indicator, &indicator.reading.means)?;
    Some(holds(waypoint.comparator, reading, bound(indicator, waypoint)))
}

/// R7. Under a progress rate.
fn progress_rate(indicator: &Target, rules: Rules) -> Derived {
    match (rate(indicator, rules), rules.progress) {
        (Rate::Unknown, _) | (_, None) => Derived::Undetermined("rate-unknown"),
        (Rate::Known(rate), Some(required)) if rate < required => Derived::Mark("B"),
        (Rate::Known(_) | Rate::Unbounded, Some(_)) => Derived::Mark("A"),
    }
}

/// R7. No due year means this year.
fn is_due(indicator: &Target, year: i32) -> bool {
    year >= indicator.due.means.unwrap_or(year)
}

/// The straight line from last year's reading to the target, at the evaluated year.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub(crate) comparator: Comparator,
    pub(crate) years: i32,
    pub(crate) required: Fraction,
    pub(crate) reading: Fraction,
}

impl Line {
    fn reading_is_on_or_beyond(self) -> bool {
        if self.comparator.rises() {
            self.reading >= self.required
        } else {
            self.reading <= self.required
        }
    }
}

/// Returns the line that decides an indicator; `None` if an earlier sentence of R7 decides.
pub(crate) fn line(indicator: &Target, year: i32) -> Option<Line> {
    let Kind::Criterion(criterion) = &indicator.kind else {
        return None;
    };
    let reading = amount(indicator, &indicator.reading.means)?;
    let previous = amount(indicator, &indicator.previous.means)?;
    let goal = bound(indicator, criterion);
    let comparator = criterion.comparator;
    if indicator.path.is_some()
        || holds(comparator, reading, goal)
        || is_due(indicator, year)
        || holds(comparator, previous, goal)
    {
        return None;
    }
    let years = indicator.due.means? - (year - 1);
    let way = goal.minus(previous).over(Fraction::new(i128::from(years), 1));
    Some(Line { comparator, years, required: previous.plus(way), reading })
}

/// R8. Returns whether a strategy's outcome is on track.
fn overall(individual: &[Derived]) -> Derived {
    if individual.contains(&Derived::Mark("B")) {
        Derived::Mark("B")
    } else if individual.contains(&Derived::Mark("A")) {
        Derived::Mark("A")
    } else {
        Derived::Undetermined("nothing-rated")
    }
}

/// R9. Returns whether a strategy's initiatives are on track.
fn progress(initiatives: &[InitiativeReview]) -> Derived {
    if initiatives.is_empty() {
        return Derived::Undetermined("no-initiatives");
    }
    if initiatives.iter().all(|one| one.level == Derived::Mark("①")) {
        return Derived::Mark("a");
    }
    let known_not_achieved = |one: &InitiativeReview| {
        one.withdrawal == Withdrawal::Triggered || one.targets.contains(&Verdict::Missed)
    };
    if initiatives.iter().any(known_not_achieved) {
        return Derived::Mark("b");
    }
    let open = |one: &InitiativeReview| match one.level {
        Derived::Undetermined(reason) => Some(reason),
        Derived::Mark(_) | Derived::Judgement => None,
    };
    let reasons: Vec<_> = initiatives.iter().filter_map(open).collect();
    let withdrawal = "withdrawal-unknown";
    Derived::Undetermined(if reasons.contains(&withdrawal) { withdrawal } else { reasons[0] })
}

/// R10. Returns the effectiveness that follows from overall and progress.
fn effectiveness(overall: Derived, progress: Derived) -> Derived {
    match (overall, progress) {
        (Derived::Undetermined(_), _) => overall,
        (_, Derived::Undetermined(_)) => progress,
        (Derived::Mark("A"), Derived::Mark("a")) => Derived::Mark("ア"),
        (Derived::Mark("B"), Derived::Mark("a")) => Derived::Mark("イ"),
        _ => Derived::Judgement,
    }
}
