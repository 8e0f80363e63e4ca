//! Targets: the goal of a phrase, its due year, and their doubts.

use alloc::string::String;
use alloc::vec::Vec;

use crate::draft::cells::gaps::doubt_gaps;
use crate::draft::cells::looked_back::{LookedBack, named};
use crate::draft::cells::part::{Part, Placed};
use crate::draft::cells::says;
use crate::draft::cursor::is_label;
use crate::draft::drafted::{Doubt, Doubts, Drafted, Field};
use crate::draft::phrase::{Phrase, Sense, is_share};
use crate::draft::words::asides::Bound;
use crate::plan::{Goal, Target};
use crate::terms::{Comparator, Direction};
use crate::value::unit::Fit;
use crate::value::{Criterion, FiscalYear, Quantity, Unit};

/// The largest number of parts that a figure is drafted for: there are twenty labels.
const MOST_PARTS: usize = 20;

/// Facts about a cell, determined once.
struct Facts<'a> {
    falls: bool,
    parts: Vec<(String, &'a str)>,
    bracketed: Option<Doubt>,
    looked_back: Vec<LookedBack>,
    /// Whether there are criteria that are not phrases.
    more: bool,
}

impl<'a> Part<'a> {
    pub(crate) fn targets(self) -> Vec<Drafted<'a, Target>> {
        let mut targets = self.targets_as_spaced();
        let same = |one: &Target, other: &Target| one.goal() == other.goal();
        if let Some(text) = self.without_gaps() {
            let closed = self.with_text(&text).targets_as_spaced();
            doubt_gaps(&mut targets, &closed, Field::Goal, same);
        }
        targets
    }

    fn targets_as_spaced(self) -> Vec<Drafted<'a, Target>> {
        let (phrases, bracketed) = self.phrases();
        let facts = Facts {
            falls: says::falls(self.text),
            parts: self.parts(),
            bracketed,
            looked_back: self.looked_back(),
            more: self.compares_more(&phrases),
        };
        let sentences = phrases.chunk_by(|a, b| a.sentence == b.sentence);
        let drafted = sentences.flat_map(|sentence| self.targets_of(sentence, &facts)).collect();
        self.with_baseline_and_path(drafted, &facts.looked_back)
    }

    /// Adds the baseline that the cell names and the path it proposes, if it has one target.
    fn with_baseline_and_path(
        &self,
        mut drafted: Vec<Drafted<'a, Target>>,
        looked_back: &[LookedBack],
    ) -> Vec<Drafted<'a, Target>> {
        let [only] = drafted.as_mut_slice() else { return drafted };
        let at = only.span().start.saturating_sub(self.offset);
        only.change(|target| {
            let mut open = Vec::new();
            let baseline = named(looked_back).filter(|_| target.baseline().is_none());
            let target = match baseline {
                Some((baseline, certain)) if goes_beside(&target, baseline.value()) => {
                    if !certain {
                        open.push((Field::Baseline, Doubt::WhichYear));
                    }
                    target.with_baseline(Some(baseline))
                }
                Some(_) | None => target,
            };
            let (target, more) = self.on_steps(target, at, looked_back);
            open.extend(more);
            (target, open)
        });
        drafted
    }

    /// Returns the targets of a sentence. The figure beside a criterion (100人のうち80%以上) is not one.
    fn targets_of(&self, sentence: &[Placed<'a>], facts: &Facts<'a>) -> Vec<Drafted<'a, Target>> {
        let looked_back = |placed: &&Placed<'_>| {
            facts.looked_back.iter().any(|own| own.ends_with(&placed.phrase))
        };
        let kept = || self.without_populations(sentence).filter(|own| !looked_back(own));
        let certain = |placed: &&Placed<'_>| placed.phrase.sense().is_some_and(is_bounded);
        let bounded = kept().filter(certain).count();
        // An ambiguous criterion is not a target, and leaves the others open.
        let open = |placed: &Placed<'_>| placed.first().is_some_and(is_bounded);
        let several = bounded > 1 || bounded == 1 && kept().filter(|own| open(own)).count() > 1;
        let mut drafted = Vec::new();
        let (mut rest, mut due) = (sentence, Due::default());
        let mut named = sentence.first().map_or(0, |first| first.sentence);
        for placed in kept().filter(|placed| bounded == 0 || certain(placed)) {
            let phrase = &placed.phrase;
            let Some((goal, open)) = self.goal(placed, facts) else { continue };
            let mut doubts = placed.doubts(Field::Goal, facts.bracketed);
            doubts.extend(open);
            doubts.extend((several || facts.more).then_some((Field::Goal, Doubt::Several)));
            for doubt in self.left_open(placed).map(|doubt| (Field::Goal, doubt)) {
                if !doubts.contains(&doubt) {
                    doubts.push(doubt);
                }
            }
            // The text after the previous value and before this one.
            let until = rest.partition_point(|one| one.phrase.start() < phrase.start());
            let (before, behind) = rest.split_at_checked(until).unwrap_or((rest, &[]));
            rest = behind;
            let back = |year: &&Placed<'_>| {
                facts.looked_back.iter().any(|own| own.begins_with(&year.phrase))
            };
            for year in before.iter().filter(|year| !back(year)) {
                due.read(&year.phrase);
            }
            doubts.extend(due.doubt().map(|doubt| (Field::Due, doubt)));
            let from = self.measured_from((placed.sentence, phrase.start()), &facts.looked_back);
            let until = from.map_or(phrase.start(), |from| from.start.max(named));
            let (name, open) = self.name((placed.sentence, named), before, until);
            doubts.extend(open.map(|doubt| (Field::Name, doubt)));
            named = phrase.end();
            let target = |label: String, name: &str| {
                Target::new(name, goal.clone())
                    .with_label(label)
                    .with_printed(phrase.text())
                    .with_due(due.year)
            };
            if facts.parts.is_empty() {
                drafted.push(self.drafted(target(self.label(), name), phrase, doubts));
                continue;
            }
            for (label, name) in &facts.parts {
                let mut one = self.drafted(target(label.clone(), name), phrase, doubts.clone());
                one.doubt_if(true, Field::Goal, Doubt::Parts);
                one.doubt_if(true, Field::Name, Doubt::Parts);
                drafted.push(one);
            }
        }
        drafted
    }

    /// Returns the labelled parts that a figure after 「以上3点について」 is for.
    fn parts(&self) -> Vec<(String, &'a str)> {
        let Some(shared) = says::for_all_parts(self.text) else { return Vec::new() };
        let before = self.text.get(..shared).unwrap_or_default();
        let labels: Vec<_> = before.match_indices(is_label).collect();
        let ends = labels.iter().skip(1).map(|(at, _)| *at).chain([before.len()]);
        let parts = labels.iter().zip(ends).take(MOST_PARTS).map(|((at, label), end)| {
            let name = before.get(at.saturating_add(label.len())..end).unwrap_or_default();
            let around = |c: char| c.is_whitespace() || "・：:、，,。".contains(c);
            (String::from(*label), name.trim_matches(around))
        });
        parts.collect()
    }

    /// Returns the goal that a phrase sets, with its doubts.
    fn goal(&self, placed: &Placed<'a>, facts: &Facts<'_>) -> Option<(Goal, Doubts)> {
        let mut open = Vec::new();
        let goal = match placed.phrase.senses().first()? {
            Sense::Criterion(criterion) => {
                // 0％以上 asks for nothing, and -80％以上 may be a dash before a figure.
                let quantity = criterion.quantity().value();
                let vacant = quantity.is_zero() && criterion.direction() == Direction::Higher;
                if vacant || quantity.is_sign_negative() {
                    open.push((Field::Goal, Doubt::Ambiguous));
                }
                Goal::Criterion(criterion.clone())
            }
            Sense::Change(change) => {
                let (goal, more) = self.goal_of_change(placed, change, &facts.looked_back);
                open.extend(more);
                goal
            }
            Sense::Quantity(quantity) => {
                if is_length(quantity) && self.near_behind(placed).starts_with(['で', 'に', 'の'])
                {
                    return None;
                }
                open.push((Field::Goal, Doubt::NoComparator));
                Goal::Criterion(proposed(quantity, facts.falls))
            }
            Sense::Year(_) | Sense::Years(..) | Sense::Range(..) => return None,
        };
        Some((goal, open))
    }
}

/// Returns whether a sense is a bound on the reading or its change.
fn is_bounded(sense: &Sense) -> bool {
    match sense {
        Sense::Criterion(_) => true,
        Sense::Change(change) => change.goal().is_some(),
        Sense::Year(_) | Sense::Years(..) | Sense::Range(..) | Sense::Quantity(_) => false,
    }
}

/// Returns whether a baseline fits a target: its value has the unit of the goal.
fn goes_beside(target: &Target, value: &Quantity) -> bool {
    let own = target.goal().criterion().map(|own| own.quantity().unit());
    own.is_some_and(|own| own.zip(value.unit()).is_some_and(|(a, b)| a.fit(b) == Fit::Same))
}

pub(crate) fn is_length(quantity: &Quantity) -> bool {
    let unit = quantity.unit().map_or("", Unit::as_str);
    matches!(unit, "年" | "年間" | "か月" | "か月間" | "か年" | "カ年" | "日" | "日間" | "週間")
}

/// DECISION: a bare figure is proposed as 以上, or as 以下 if it is zero or should fall; to be
/// confirmed in any case.
fn proposed(quantity: &Quantity, falls: bool) -> Criterion {
    let most = quantity.value().is_zero() || falls && !is_share(quantity);
    let comparator = if most { Comparator::AtMost } else { Comparator::AtLeast };
    Criterion::new(quantity.clone(), comparator)
}

/// The due year: the last year with such a bound before a value.
#[derive(Debug, Clone, Copy, Default)]
struct Due {
    year: Option<FiscalYear>,
    several: bool,
    unbounded: bool,
}

impl Due {
    /// Reads a phrase before a value.
    fn read(&mut self, phrase: &Phrase<'_>) {
        let bound = matches!(phrase.bound(), Some(Bound::By | Bound::During | Bound::End));
        match (phrase.sense(), phrase.senses().first()) {
            (Some(Sense::Year(found)), _) if bound => {
                self.several |= self.year.is_some_and(|year| year != *found);
                self.year = Some(*found);
            }
            (_, Some(Sense::Year(_) | Sense::Years(..))) => self.unbounded = true,
            _ => {}
        }
    }

    fn doubt(self) -> Option<Doubt> {
        let open = self.several || self.unbounded && self.year.is_none();
        open.then_some(Doubt::WhichYear)
    }
}
