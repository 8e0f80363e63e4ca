//! From a strategy up to the policy and from the policy down to initiatives, on the real form.

use kusei::plan::{DesiredOutcome, Indicator, Item, Strategy};
use kusei::{Said, Sheet};
use serde_json::json;

use crate::documents::{REAL, edited, full, sheet};

fn real() -> Sheet {
    serde_json::from_str(REAL).expect("the real form")
}

/// Every item of the policy with its desired outcome, in form order.
fn items(sheet: &Sheet) -> impl Iterator<Item = (&DesiredOutcome, &Item)> {
    let outcomes = sheet.policy().desired_outcomes();
    outcomes.flat_map(|(_, outcome)| outcome.items().iter().map(move |item| (outcome, item)))
}

#[test]
fn the_form_has_so_many_of_each() {
    let sheet = real();
    let policy = sheet.policy();
    assert_eq!(policy.pillars().len(), 2);
    assert_eq!(policy.desired_outcomes().count(), 7);
    assert_eq!(items(&sheet).count(), 13);
    assert_eq!(items(&sheet).flat_map(|(_, item)| item.indicators()).count(), 17);
    assert_eq!(sheet.strategies().len(), 7);
    assert_eq!(sheet.indicators().count(), 17);
    assert_eq!(sheet.initiatives().count(), 15);
}

#[test]
fn a_sheet_names_its_ward() {
    let sheet = sheet(&full());
    assert_eq!((sheet.municipality().as_str(), sheet.ward().as_str()), ("大阪市", "福島区"));
    assert_eq!(sheet.municipality_code(), "271039".parse().ok());
    assert_eq!(real().municipality_code(), None);
}

#[test]
fn indicators_come_in_form_order() {
    let sheet = real();
    let indicators = sheet.indicators().map(|(strategy, indicator)| {
        format!("{} {}", strategy.code(), indicator.measured().target().label())
    });
    assert_eq!(
        indicators.collect::<Vec<_>>(),
        [
            "4-1 ", "4-2 ①", "4-2 ②", "4-3 ①", "4-3 ②", "4-3 ③", "4-4 ①", "4-4 ②", "5-1 ①",
            "5-1 ②", "5-1 ③", "5-1 ④", "5-1 ⑤", "5-2 ", "5-3 ", "5-3 ", "5-3 "
        ]
    );
}

#[test]
fn initiatives_come_in_form_order() {
    let sheet = real();
    let initiatives = sheet.initiatives().map(|(strategy, initiative)| {
        assert_eq!(initiative.code().strategy(), strategy.code());
        initiative.code().to_string()
    });
    assert_eq!(
        initiatives.collect::<Vec<_>>(),
        [
            "4-1-1", "4-1-2", "4-1-3", "4-2-1", "4-2-2", "4-3-1", "4-3-2", "4-3-3", "4-4-1",
            "4-4-2", "5-1-1", "5-1-2", "5-2-1", "5-3-1", "5-3-2"
        ]
    );
}

#[test]
fn desired_outcomes_come_with_their_pillars() {
    let sheet = real();
    let outcomes = sheet.policy().desired_outcomes().map(|(pillar, outcome)| {
        format!("{}（{}）{}", pillar.number(), outcome.number(), outcome.title())
    });
    assert_eq!(
        outcomes.collect::<Vec<_>>(),
        [
            "1（1）豊かなコミュニティの実現",
            "1（2）多様な主体の協働（マルチパートナーシップ）の実現",
            "1（3）地域資源の循環",
            "1（4）地域公共人材の充実と中間支援組織の活用",
            "2（1）区における住民主体の自治の実現",
            "2（2）区民に身近な総合行政の拠点としての区役所づくり",
            "2（3）区民が満足・納得できる区役所運営",
        ]
    );
}

#[test]
fn a_strategy_has_its_desired_outcome_and_pillar() {
    let sheet = real();
    let up = sheet.strategies().iter().map(|strategy| {
        let outcome = sheet.desired_outcome(strategy).expect("a desired outcome");
        let holds = |own: &&DesiredOutcome| std::ptr::eq(*own, outcome);
        let mut pillars = sheet.policy().pillars().iter();
        let pillar = pillars.find(|pillar| pillar.desired_outcomes().iter().find(holds).is_some());
        let pillar = pillar.expect("a pillar").number();
        let meant = strategy.desired_outcome();
        assert_eq!((meant.pillar, meant.number), (pillar, outcome.number()));
        format!("{} {}（{}）", strategy.code(), pillar, outcome.number())
    });
    assert_eq!(
        up.collect::<Vec<_>>(),
        [
            "4-1 1（1）",
            "4-2 1（2）",
            "4-3 1（3）",
            "4-4 1（4）",
            "5-1 2（1）",
            "5-2 2（2）",
            "5-3 2（3）"
        ]
    );
}

#[test]
fn an_indicator_has_its_item_and_common_indicator() {
    let sheet = real();
    let ties = sheet.indicators().map(|(strategy, indicator)| {
        let item = sheet.item(strategy, indicator).expect("an item");
        let common = sheet.common_indicator(strategy, indicator).expect("a common indicator");
        let line = item.indicators().iter().position(|own| std::ptr::eq(own, common));
        let line = line.expect("a line of the item") + 1;
        assert_eq!(indicator.item(), Some(item.mark()));
        assert_eq!(indicator.common().map(usize::try_from), Some(Ok(line)));
        let outcome = sheet.desired_outcome(strategy).expect("a desired outcome");
        assert!(outcome.item(item.mark()).is_some_and(|own| std::ptr::eq(own, item)));
        format!("{} {}{line} {}", strategy.code(), item.mark(), common.goal().ja())
    });
    assert_eq!(
        ties.collect::<Vec<_>>(),
        [
            "4-1 ㋐1 50%以上",
            "4-2 ㋐1 50%以上",
            "4-2 ㋑1 50%以上",
            "4-3 ㋐1 「立ち上げる」",
            "4-3 ㋑1 1件以上",
            "4-3 ㋒1 1件以上",
            "4-4 ㋐1 50%以上",
            "4-4 ㋑1 50%以上",
            "5-1 ㋐1 60%以上",
            "5-1 ㋐2 60%以上",
            "5-1 ㋐3 60%以上",
            "5-1 ㋑1 60%以上",
            "5-1 ㋑2 60%以上",
            "5-2 ㋐1 80%以上",
            "5-3 ㋐1 80%以上",
            "5-3 ㋐2 3.5点以上",
            "5-3 ㋑1 60%以上",
        ]
    );
}

#[test]
fn an_item_has_its_strategies_and_initiatives() {
    let sheet = real();
    let down = items(&sheet).map(|(outcome, item)| {
        let strategies = sheet.strategies_of(outcome).map(|strategy| strategy.code().to_string());
        let initiatives =
            sheet.initiatives_of(outcome, item.mark()).map(|own| own.code().to_string());
        let [strategies, initiatives] = [strategies.collect::<Vec<_>>(), initiatives.collect()];
        format!("{} {}: {}", strategies.join(" "), item.mark(), initiatives.join(" "))
    });
    assert_eq!(
        down.collect::<Vec<_>>(),
        [
            "4-1 ㋐: 4-1-1 4-1-2 4-1-3",
            "4-2 ㋐: 4-2-1",
            "4-2 ㋑: 4-2-2",
            "4-3 ㋐: 4-3-1",
            "4-3 ㋑: 4-3-2",
            "4-3 ㋒: 4-3-3",
            "4-4 ㋐: 4-4-1",
            "4-4 ㋑: 4-4-2",
            "5-1 ㋐: 5-1-1 5-1-2",
            "5-1 ㋑: 5-1-1 5-1-2",
            "5-2 ㋐: 5-2-1",
            "5-3 ㋐: 5-3-1",
            "5-3 ㋑: 5-3-2",
        ]
    );
}

#[test]
fn up_and_down_agree() {
    let sheet = real();
    for strategy in sheet.strategies() {
        let outcome = sheet.desired_outcome(strategy).expect("a desired outcome");
        assert!(sheet.strategies_of(outcome).any(|own| std::ptr::eq(own, strategy)));
        for initiative in strategy.initiatives() {
            for mark in initiative.items() {
                let mut serving = sheet.initiatives_of(outcome, *mark);
                assert!(serving.any(|own| std::ptr::eq(own, initiative)));
            }
        }
    }
}

#[test]
fn a_code_finds_its_strategy_and_initiative() {
    let sheet = real();
    for strategy in sheet.strategies() {
        assert!(sheet.strategy(strategy.code()).is_some_and(|found| std::ptr::eq(found, strategy)));
    }
    for (_, initiative) in sheet.initiatives() {
        let found = sheet.initiative(initiative.code());
        assert!(found.is_some_and(|found| std::ptr::eq(found, initiative)));
    }
    for code in ["4-5", "6-1", "4294967295-1"] {
        assert_eq!(sheet.strategy(code.parse().expect("a code")), None);
    }
    for code in ["4-1-4", "4-5-1", "5-3-4294967295"] {
        assert_eq!(sheet.initiative(code.parse().expect("a code")), None);
    }
}

#[test]
fn texts_by_item_are_found_by_item() {
    let sheet = real();
    let strategy = sheet.strategy("5-3".parse().expect("a code")).expect("5-3");
    let [first, second, third] =
        ["㋐", "㋑", "㋒"].map(|mark| strategy.text().of(mark.parse().expect("a mark")));
    assert!(first.is_some() && second.is_some() && first != second);
    assert_eq!(third, None);
    let other = sheet.strategy("4-1".parse().expect("a code")).expect("4-1");
    assert!(other.text().of("㋐".parse().expect("a mark")).is_some());
}

/// The small document's only strategy with an indicator.
fn first(sheet: &Sheet) -> (&Strategy, &Indicator) {
    sheet.indicators().next().expect("an indicator")
}

#[test]
fn an_indicator_of_the_wards_own_has_no_common_one() {
    let sheet =
        sheet(&edited(&[("indicator/item", json!(null)), ("indicator/common", json!(null))]));
    let (strategy, indicator) = first(&sheet);
    assert_eq!(sheet.item(strategy, indicator), None);
    assert_eq!(sheet.common_indicator(strategy, indicator), None);
}

#[test]
fn an_indicator_may_have_an_item_and_no_common_indicator() {
    let sheet =
        sheet(&edited(&[("indicator/item", json!("㋑")), ("indicator/common", json!(null))]));
    let (strategy, indicator) = first(&sheet);
    assert_eq!(sheet.item(strategy, indicator).map(|item| item.mark().glyph()), Some('㋑'));
    assert_eq!(sheet.common_indicator(strategy, indicator), None);
}

#[test]
fn an_initiative_without_item_serves_every_item() {
    let sheet = sheet(&edited(&[]));
    let served = items(&sheet).map(|(outcome, item)| {
        let codes = sheet.initiatives_of(outcome, item.mark()).map(|own| own.code().to_string());
        format!("{}: {}", item.mark(), codes.collect::<Vec<_>>().join(" "))
    });
    assert_eq!(served.collect::<Vec<_>>(), ["㋐: 4-1-1 4-1-2", "㋑: 4-1-2"]);
}

#[test]
fn several_strategies_may_serve_one_outcome_and_none_another() {
    let sheet = sheet(&edited(&[]));
    let served = sheet.policy().desired_outcomes().map(|(_, outcome)| {
        let codes = sheet.strategies_of(outcome).map(|own| own.code().to_string());
        format!("（{}）: {}", outcome.number(), codes.collect::<Vec<_>>().join(" "))
    });
    assert_eq!(served.collect::<Vec<_>>(), ["（1）: 4-1 4-2", "（2）: "]);
}

#[test]
fn a_strategy_of_another_sheet_is_not_found() {
    let policy = json!([{ "number": 7, "title": "柱", "desired_outcomes": [{ "number": 9, "title": "成果" }] }]);
    let strategy = json!([{ "code": "4-1", "desired_outcome": { "pillar": 7, "number": 9 } }]);
    let other = sheet(&edited(&[("policy/pillars", policy), ("strategies", strategy)]));
    let real = real();
    assert_eq!(real.desired_outcome(&other.strategies()[0]), None);
    assert_eq!(other.desired_outcome(&real.strategies()[0]), None);
    for (_, outcome) in other.policy().desired_outcomes() {
        assert_eq!(real.strategies_of(outcome).count(), 0);
    }
}
