//! Withdrawal conditions: what is asked, of which target, and what the print leaves open.

use alloc::string::String;
use alloc::vec::Vec;

use crate::draft::cells::part::{MOST_TARGETS, Part, Placed, is_label};
use crate::draft::cells::says;
use crate::draft::drafted::{Doubt, Drafted, Field};
use crate::draft::phrase::{Phrase, Sense};
use crate::draft::words::table::words;
use crate::plan::{Condition, ConditionSubject, ConditionTest, Target};
use crate::terms::Comparator;
use crate::value::unit::Fit;
use crate::value::{Criterion, Dimension, Quantity, Rate, RateCriterion, Unit};

impl<'a> Part<'a> {
    pub(crate) fn conditions(self, targets: &[Drafted<'_, Target>]) -> Vec<Drafted<'a, Condition>> {
        let (phrases, bracketed) = self.phrases();
        let sentences = phrases.chunk_by(|a, b| a.sentence == b.sentence);
        let drafted = sentences.flat_map(|sentence| {
            let asked: Vec<_> = self
                .without_populations(sentence)
                .filter_map(|placed| Some((placed, placed.phrase.senses().first()?.criterion()?)))
                .collect();
            let turned = self.turned(&asked);
            // 60％未満かつ前年度を下回った場合: what no condition can ask is beside it.
            let more = sentence.iter().any(|placed| {
                matches!(placed.phrase.senses().first(), Some(Sense::Change(_) | Sense::Range(..)))
            });
            let conditions =
                asked.into_iter().zip(turned).filter_map(|((placed, criterion), turned)| {
                    let negated = || {
                        let comparator = criterion.comparator().negated();
                        Criterion::new(criterion.quantity().clone(), comparator)
                    };
                    let criterion = if turned { negated() } else { criterion.clone() };
                    let mut drafted = self.condition(placed, &criterion, (targets, bracketed))?;
                    if turned {
                        drafted.doubt(Field::Test, Doubt::Negated);
                    }
                    if more {
                        drafted.doubt(Field::Test, Doubt::Several);
                    }
                    Some(drafted)
                });
            conditions.collect::<Vec<_>>()
        });
        drafted.collect()
    }

    fn condition(
        &self,
        placed: &Placed<'a>,
        criterion: &Criterion,
        (targets, bracketed): (&[Drafted<'_, Target>], Option<Doubt>),
    ) -> Option<Drafted<'a, Condition>> {
        let (phrase, before) = (&placed.phrase, self.near_before(placed));
        let share = criterion.quantity().dimension() == Some(Dimension::Ratio);
        let test = if share && (before.contains("達成率") || of_target(before)) {
            let rate = Rate::new(criterion.quantity()).ok()?;
            ConditionTest::Rate(RateCriterion::new(rate, criterion.comparator()))
        } else {
            ConditionTest::Reading(criterion.clone())
        };
        let (subject, which) = subject(before, &test, targets);
        let mut drafted = self.drafted(
            Condition::new(subject, test),
            phrase,
            placed.doubts(Field::Test, bracketed),
        );
        if let Some(which) = which {
            drafted.doubt(Field::Subject, which);
        }
        let behind = self.near_behind(placed);
        let figure =
            phrase.text().chars().any(|c| c.is_numeric() || "一二三四五六七八九十".contains(c));
        let open = [
            (!figure, Field::Test, Doubt::NoFigure),
            (says::other_measure(before), Field::Subject, Doubt::OtherMeasure),
            (says::repeated(before) || says::repeated(behind), Field::Test, Doubt::Repeated),
            (says::cumulative(before), Field::Test, Doubt::Cumulative),
        ];
        for (_, field, doubt) in open.into_iter().filter(|(open, ..)| *open) {
            drafted.doubt(field, doubt);
        }
        Some(drafted)
    }

    /// The phrases of a sentence that are no population another one is a share of: not 65歳以上 in
    /// 「65歳以上の参加者の割合が15％以下」.
    pub(crate) fn without_populations<'s>(
        &self,
        sentence: &'s [Placed<'a>],
    ) -> impl Iterator<Item = &'s Placed<'a>> {
        const SHARES: [&str; 6] = ["割合", "率", "比率", "人の数", "者数", "人数"];
        let cell = *self;
        sentence.iter().enumerate().filter_map(move |(at, placed)| {
            let sense = placed.phrase.senses().first()?;
            let next = sentence.get(at.saturating_add(1)..)?.iter().find(|next| {
                next.phrase.senses().first().is_some_and(|sense| sense.amount().is_some())
            });
            let between =
                next.and_then(|next| cell.text.get(placed.phrase.end()..next.phrase.start()));
            let between = between.filter(|between| !between.contains(['、', '，', '。', '\n']));
            let of_share = next.is_some_and(|next| {
                let other = next.phrase.senses().first().and_then(Sense::amount);
                let share = |amount: &Quantity| amount.dimension() == Some(Dimension::Ratio);
                other.is_some_and(share) && !sense.amount().is_some_and(share)
            });
            // 4以上が50％未満; in 10人以下で満足度が50％未満 two are asked.
            let whole = |between: &str| {
                of_share
                    && between.starts_with(['が', 'の', 'と'])
                    && !between.contains(['で', 'か', '又', '及'])
            };
            let population = sense.criterion().is_some()
                && between.is_some_and(|between| {
                    SHARES.iter().any(|word| between.contains(word)) || whole(between)
                });
            (!population).then_some(placed)
        })
    }

    /// Which criteria of a list are turned round by the negation after its last one:
    /// 「①が60％以上、 ②が50人以上とならない場合」.
    fn turned(&self, asked: &[(&Placed<'a>, &Criterion)]) -> Vec<bool> {
        let mut turned = Vec::new();
        let mut denied = false;
        let mut behind: Option<usize> = None;
        for (placed, criterion) in asked.iter().rev() {
            let phrase = &placed.phrase;
            let listed = behind.and_then(|start| self.text.get(phrase.end()..start));
            let listed = listed.is_some_and(joins);
            let own = is_denied(phrase, criterion.comparator());
            let by_list = denied && listed && !own && is_noun(phrase);
            turned.push(by_list);
            denied = own || by_list;
            behind = Some(phrase.start());
        }
        turned.reverse();
        turned
    }
}

/// Whether what follows a criterion only goes on a list.
fn joins(between: &str) -> bool {
    let joints = [
        "、",
        "，",
        "かつ",
        "又は",
        "または",
        "及び",
        "や",
        "・",
        "で、",
        "若しくは",
        "もしくは",
        "and",
    ];
    let between = between.trim_start();
    joints.iter().any(|joint| between.starts_with(joint))
}

/// Whether the phrase's comparator is shown as a noun that a later verb may deny.
fn is_noun(phrase: &Phrase<'_>) -> bool {
    ["以上", "以下", "以内", "未満", "超"].iter().any(|word| phrase.text().ends_with(word))
}

/// Whether the words of a phrase say the opposite of its comparator's noun: 50人以上とならない.
fn is_denied(phrase: &Phrase<'_>, comparator: Comparator) -> bool {
    let text = phrase.text();
    let denies = match comparator {
        Comparator::LessThan => text.contains("以上"),
        Comparator::MoreThan => text.contains("以下") || text.contains("以内"),
        Comparator::AtLeast => text.contains("未満"),
        Comparator::AtMost => text.contains('超') || text.contains("上回"),
    };
    denies
        || phrase.sense().is_none()
            && phrase.senses().iter().all(|sense| matches!(sense, Sense::Criterion(_)))
}

/// Whether a share is of the target's own figure: 目標の7割, 目標値の80％.
fn of_target(before: &str) -> bool {
    words! {
        TARGETS {
            "目標の" "目標値の" "目標数の" "目標件数の" "目標人数の" "目標回数の" "目標額の"
            "目標に対して" "目標値に対して" "目標比"
        }
    }
    let before = before.trim_end_matches(['約', 'お', 'よ', 'そ', 'む', 'ね']);
    // 目標80％の9割.
    let clause = before.rsplit(['、', '。', '，']).next().unwrap_or_default();
    let figured = clause.ends_with('の') && clause.contains("目標");
    figured || TARGETS.iter().any(|word| before.ends_with(word))
}

/// Which target a condition looks at: the one its words or its unit name, else the first.
fn subject(
    before: &str,
    test: &ConditionTest,
    targets: &[Drafted<'_, Target>],
) -> (ConditionSubject, Option<Doubt>) {
    const EACH: [&str; 3] = ["それぞれ", "各業績目標", "各目標"];
    const ALL: [&str; 8] = ["いずれ", "すべて", "全て", "ともに", "共に", "どちら", "両方", "双方"];
    let says = |words: &[&str]| words.iter().any(|word| before.contains(word));
    if says(&EACH) {
        return (ConditionSubject::Each, None);
    }
    let labels: Vec<char> = before.chars().filter(|c| is_label(*c)).collect();
    if says(&ALL) {
        let listed = labels.is_empty() || labels.len() == targets.len();
        let doubt = if listed && targets.len() > 1 && before.contains("いずれか") {
            None
        } else {
            Some(Doubt::WhichTarget)
        };
        return (ConditionSubject::Each, doubt);
    }
    let numbered = || (1_usize..).zip(targets.iter().take(MOST_TARGETS));
    let label = labels.last().copied().map(String::from);
    let labelled = label.and_then(|label| {
        numbered().find(|(_, target)| target.value().label().as_str() == label).map(|(n, _)| n)
    });
    if let Some(number) = labelled {
        return (
            ConditionSubject::Target(number),
            lists_labels(before).then_some(Doubt::WhichTarget),
        );
    }
    let measured = |target: &Target| match (test, target.goal().criterion()) {
        (ConditionTest::Reading(criterion), Some(goal)) => {
            fits(criterion.quantity(), goal.quantity())
        }
        _ => true,
    };
    let mut fitting = numbered().filter(|(_, target)| measured(target.value())).map(|(n, _)| n);
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => (ConditionSubject::Target(only), None),
        (first, _) => (ConditionSubject::Target(first.unwrap_or(1)), Some(Doubt::WhichTarget)),
    }
}

/// Whether the last label goes with others before it: ①②が, ①と②の.
fn lists_labels(before: &str) -> bool {
    let Some(last) = before.rfind(is_label) else { return false };
    let before = before.get(..last).unwrap_or_default();
    let before =
        before.trim_end_matches(|c: char| c.is_whitespace() || "、，,と・及びや～〜".contains(c));
    before.ends_with(is_label)
}

/// Whether two quantities measure the same.
fn fits(one: &Quantity, other: &Quantity) -> bool {
    match (one.unit(), other.unit()) {
        (Some(one), Some(other)) => Unit::fit(one, other) == Fit::Same,
        (None, _) | (_, None) => true,
    }
}
