//! A tally has a place for every mark of every legend and every reason.

use kusei::city::{LeftOut, Tally};
use kusei::terms::{
    Achievement, InitiativeEffectiveness, LeftToOfficer, Legend, OutcomeStatus, Progress, Reason,
    StrategyEffectiveness,
};
use kusei::value::Statement;
use kusei::{Derived, Said};

fn every_mark_is_counted<M: Legend>() {
    let mut tally = Tally::<M>::default();
    for (times, mark) in (1..).zip(M::ALL) {
        for _ in 0..times {
            tally.add_derived(Derived::Mark(*mark));
            tally.add_stated(Statement::Mark(*mark));
        }
    }
    for (times, mark) in (1..).zip(M::ALL) {
        assert_eq!(tally.count(*mark), 2 * times, "{mark}");
    }
    let marks: Vec<_> = tally.marks().map(|(mark, _)| mark).collect();
    assert_eq!(marks, M::ALL);
    let all = M::ALL.len() * (M::ALL.len() + 1);
    assert_eq!((tally.rated(), tally.of()), (all, all));
    assert_eq!(tally.left_out().count(), 0);
}

#[test]
fn every_mark_of_every_legend() {
    every_mark_is_counted::<OutcomeStatus>();
    every_mark_is_counted::<Progress>();
    every_mark_is_counted::<StrategyEffectiveness>();
    every_mark_is_counted::<Achievement>();
    every_mark_is_counted::<InitiativeEffectiveness>();
}

#[test]
fn every_reason_is_counted_by_itself() {
    let mut tally = Tally::<StrategyEffectiveness>::default();
    tally.add_stated(Statement::Blank);
    tally.add_stated(Statement::Dash);
    tally.add_stated(Statement::Illegible);
    for reason in Reason::ALL {
        tally.add_derived(Derived::Undetermined(*reason));
    }
    tally.add_derived(Derived::Judgement(LeftToOfficer));
    let expected: Vec<_> = LeftOut::all().map(|why| (why, 1)).collect();
    assert_eq!(tally.left_out().collect::<Vec<_>>(), expected);
    assert_eq!((tally.rated(), tally.of()), (0, LeftOut::all().count()));
}

#[test]
fn every_reason_of_a_rule_is_one() {
    let reasons: Vec<_> = LeftOut::all()
        .filter_map(|why| match why {
            LeftOut::Undetermined(reason) => Some(reason),
            _ => None,
        })
        .collect();
    assert_eq!(reasons, Reason::ALL);
}

#[test]
fn codes_and_words_are_all_different() {
    for words in [
        LeftOut::all().map(|why| why.code().to_string()).collect::<Vec<_>>(),
        LeftOut::all().map(|why| why.ja().to_string()).collect(),
        LeftOut::all().map(|why| why.en().to_string()).collect(),
    ] {
        let mut sorted = words.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), words.len(), "{words:?}");
    }
}

#[test]
fn a_tally_added_to_another() {
    let mut one = Tally::<StrategyEffectiveness>::default();
    one.add_derived(Derived::Mark(StrategyEffectiveness::ALL[0]));
    one.add_stated(Statement::Dash);
    let mut other = one;
    other.add(&one);
    other.add_derived(Derived::Judgement(LeftToOfficer));
    assert_eq!(other.count(StrategyEffectiveness::ALL[0]), 2);
    let left_out = [(LeftOut::Dash, 2), (LeftOut::Judgement, 1)];
    assert_eq!(other.left_out().collect::<Vec<_>>(), left_out);
    assert_eq!((other.rated(), other.of()), (2, 5));
}
