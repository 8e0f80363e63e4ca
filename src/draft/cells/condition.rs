//! Withdrawal conditions: their tests, their targets, and the doubts about them.

use alloc::vec::Vec;

use crate::draft::cells::around::tight;
use crate::draft::cells::gaps::doubt_gaps;
use crate::draft::cells::part::{Part, Placed};
use crate::draft::cells::proviso;
use crate::draft::cells::same_name::Names;
use crate::draft::cells::says;
use crate::draft::cells::subject::{is_unit_open, meets_target, subject};
use crate::draft::drafted::{Confidence, Doubt, Drafted, Field};
use crate::draft::phrase::{Phrase, Sense, is_share};
use crate::draft::words::table::words;
use crate::plan::{Condition, ConditionTest, Target};
use crate::terms::Comparator;
use crate::value::{Criterion, Rate, RateCriterion};

words! {
    /// Words after a population that name a share of it.
    SHARES { "割合" "率" "比率" "人の数" "者数" "人数" }

    /// Words that continue a list of criteria.
    JOINTS {
        "、" "，" "かつ" "又は" "または" "及び" "や" "・" "で、" "若しくは" "もしくは" "and"
    }
}

impl<'a> Part<'a> {
    pub(crate) fn conditions(
        self,
        targets: &[Drafted<'_, Target>],
        names: &Names,
    ) -> Vec<Drafted<'a, Condition>> {
        let mut conditions = self.conditions_as_spaced(targets, names);
        if let Some(text) = self.without_gaps() {
            let closed = self.with_text(&text).conditions_as_spaced(targets, names);
            doubt_gaps(&mut conditions, &closed, Field::Test, Condition::eq);
            doubt_gaps(&mut conditions, &closed, Field::Subject, Condition::eq);
        }
        conditions
    }

    fn conditions_as_spaced(
        self,
        targets: &[Drafted<'_, Target>],
        names: &Names,
    ) -> Vec<Drafted<'a, Condition>> {
        let (phrases, bracketed) = self.phrases();
        let bounded = proviso::bounds(&tight(self.text));
        let sentences = phrases.chunk_by(|a, b| a.sentence == b.sentence);
        let drafted = sentences.flat_map(|sentence| {
            let asked: Vec<_> = self
                .without_populations(sentence)
                .filter_map(|placed| Some((placed, placed.first()?.criterion()?)))
                .collect();
            // 60％未満かつ前年度を下回った場合: no condition can express the second part.
            let more = sentence
                .iter()
                .any(|placed| matches!(placed.first(), Some(Sense::Change(_) | Sense::Range(..))));
            let turned = self.turned(&asked);
            let conditions = asked.iter().zip(turned).filter_map(|(&(placed, it), turned)| {
                let comparator = it.comparator();
                let comparator = if turned { comparator.negated() } else { comparator };
                let criterion = Criterion::new(it.quantity().clone(), comparator);
                let mut drafted = self.condition(placed, criterion, targets, bracketed)?;
                drafted.doubt_if(turned, Field::Test, Doubt::Negated);
                drafted.doubt_if(more, Field::Test, Doubt::Several);
                let unread = drafted.confidence() == Confidence::Certain
                    && !self.is_understood(&asked, placed, (names, drafted.value()));
                drafted.doubt_if(bounded || unread, Field::Test, Doubt::Proviso);
                Some(drafted)
            });
            conditions.collect::<Vec<_>>()
        });
        in_steps(drafted.collect())
    }

    fn condition(
        &self,
        placed: &Placed<'a>,
        criterion: Criterion,
        targets: &[Drafted<'_, Target>],
        bracketed: Option<Doubt>,
    ) -> Option<Drafted<'a, Condition>> {
        let before = self.near_before(placed);
        let rate = before.contains("達成率") || says::of_target(before);
        let share = is_share(criterion.quantity());
        let test = if rate && share {
            let rate = Rate::new(criterion.quantity()).ok()?;
            ConditionTest::Rate(RateCriterion::new(rate, criterion.comparator()))
        } else {
            ConditionTest::Reading(criterion)
        };
        let (subject, which) = subject(before, &test, targets);
        let around = self.around(placed);
        let meets = meets_target(subject, &test, targets);
        let unit = is_unit_open(subject, &test, targets);
        let doubts = placed.doubts(Field::Test, bracketed);
        let mut drafted = self.drafted(Condition::new(subject, test), &placed.phrase, doubts);
        let figure = |c: char| c.is_numeric() || "一二三四五六七八九十".contains(c);
        let repeated =
            around.any(|before, behind| says::repeated(before) || says::repeated(behind));
        drafted.doubt_if(which, Field::Subject, Doubt::WhichTarget);
        drafted.doubt_if(!placed.phrase.text().contains(figure), Field::Test, Doubt::NoFigure);
        drafted.doubt_if(meets, Field::Test, Doubt::MeetsTarget);
        drafted.doubt_if(unit, Field::Test, Doubt::Unit);
        drafted.doubt_if(repeated, Field::Test, Doubt::Repeated);
        Some(drafted)
    }

    /// Returns the phrases of a sentence that are not the population of another one's share: not
    /// 65歳以上 in 「65歳以上の参加者の割合が15％以下」.
    pub(crate) fn without_populations<'s>(
        &self,
        sentence: &'s [Placed<'a>],
    ) -> impl Iterator<Item = &'s Placed<'a>> {
        let cell = *self;
        let next = |at: usize| {
            let mut behind = sentence.iter().skip(at.saturating_add(1));
            behind.find_map(|next| Some((next, next.first()?.amount()?)))
        };
        let is_population = move |at: usize, placed: &Placed<'a>, sense: &Sense| {
            let (criterion, (next, other)) = sense.criterion().zip(next(at))?;
            let between = cell.text.get(placed.phrase.end()..next.phrase.start());
            let between = between.filter(|between| {
                !between.starts_with(char::is_whitespace)
                    && !between.contains(['、', '，', '。', '\n', '※', '（', '('])
            })?;
            // 4以上が50％未満 has one test; 10人以下で満足度が50％未満 has two.
            let whole = is_share(other)
                && !is_share(criterion.quantity())
                && between.starts_with(['が', 'の', 'と'])
                && !between.contains(['で', 'か', '又', '及']);
            (whole || says::any(between, SHARES)).then_some(())
        };
        sentence.iter().enumerate().filter_map(move |(at, placed)| {
            is_population(at, placed, placed.first()?).is_none().then_some(placed)
        })
    }

    /// Returns which criteria of a list the negation after the last one turns round:
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

/// Adds a doubt to each of two conditions that test one target in the same direction, one more
/// strictly: 60人未満の場合は見直し、40人未満の場合は廃止.
fn in_steps(mut drafted: Vec<Drafted<'_, Condition>>) -> Vec<Drafted<'_, Condition>> {
    let asked = |own: &Drafted<'_, Condition>| match own.value().test() {
        ConditionTest::Reading(criterion) => {
            Some((own.value().subject(), criterion.quantity().unit().cloned()))
        }
        ConditionTest::Rate(_) => None,
    };
    for at in 1..drafted.len() {
        let before = drafted.get(at.saturating_sub(1)).and_then(asked);
        if before.is_some() && before == drafted.get(at).and_then(asked) {
            for own in drafted.iter_mut().skip(at.saturating_sub(1)).take(2) {
                own.doubt_if(true, Field::Test, Doubt::Several);
            }
        }
    }
    drafted
}

/// Returns whether the text after a criterion only continues a list.
fn joins(between: &str) -> bool {
    let between = between.trim_start();
    JOINTS.iter().any(|joint| between.starts_with(joint))
}

/// Returns whether the phrase's comparator is a noun, which a later verb may negate.
fn is_noun(phrase: &Phrase<'_>) -> bool {
    ["以上", "以下", "以内", "未満", "超"].iter().any(|word| phrase.text().ends_with(word))
}

/// Returns whether the words of a phrase mean the opposite of its comparator's noun: 50人以上とならない.
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
