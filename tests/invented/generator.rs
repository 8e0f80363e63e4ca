//! Valid sheets, generated from a seed.

use serde_json::{Map, Value, json};

use super::drafts::{Draft, draft};
use super::family::{Family, express_bare};
use super::model::{
    Cell, Comparator, Condition, Initiative, Kind, On, Quantity, Sheet, Strategy, Target, Test,
    Unit, Withdrawal,
};
use super::plan::{Plan, Role};
use super::spelling::{self, ONE, Ticks};
use crate::random::Random;

/// Returns the sheet of a seed, always the same one.
pub(crate) fn sheet(seed: u64) -> Sheet {
    let mut random = Random::new(seed);
    let year = random.pick(&[2015, 2016, 2016, 2016, 2017, 2018, 2019, 2020]);
    let fiscal_year = Cell::new(year, spelling::year(&mut random, year));
    let codes =
        random.pick(&[&["4-1"][..], &["4-1"], &["5-3"], &["4-2", "5-1"], &["1-1", "1-2", "12-10"]]);
    let strategies = codes.iter().map(|code| strategy(&mut random, code, year)).collect();
    Sheet { year: fiscal_year, strategies, others: head(&mut random) }
}

fn head(random: &mut Random) -> Map<String, Value> {
    let mut node = object(json!({
        "format": "kusei/1",
        "form": "osaka-ward-2016",
        "ward": "福島区",
        "policy": policy(random),
    }));
    if random.percent(50) {
        node.insert("municipality".to_owned(), json!("大阪市"));
        node.insert("municipality_code".to_owned(), json!("271039"));
    }
    node
}

/// Two desired outcomes; the items of each are ㋐ with two common indicators and ㋑ with one.
fn policy(random: &mut Random) -> Value {
    let mut pillar = |number, title| {
        json!({ "number": number, "title": title, "desired_outcomes": [
            { "number": 1, "title": title, "items": [
                { "mark": "㋐", "title": "人と人とのつながりづくり", "indicators": [
                    { "name": "実感している区民の割合", "criterion": "50％以上",
                      "due": spelling::year(random, 2017) },
                    { "name": "交流の場", "change": "10件超", "population": "区民" } ] },
                { "mark": "㋑", "title": "支え合う仕組みづくり", "indicators": [
                    { "name": "仕組み", "milestone": "立ち上げる", "due": "平成27年度" } ] } ] } ] })
    };
    let pillars = [pillar(1, "豊かなコミュニティ"), pillar(2, "身近な区役所")];
    json!({ "title": "区政運営基本方針", "pillars": pillars })
}

fn strategy(random: &mut Random, code: &str, year: i32) -> Strategy {
    let count = random.up_to(4);
    let indicators = (0..count).map(|index| indicator(random, index, year)).collect();
    let count = random.pick(&[0, 1, 1, 2, 2, 3]);
    let role = random.pick(&[Role::Target, Role::Target, Role::MetTarget]);
    let initiatives =
        (1..=count).map(|number| initiative(random, &format!("{code}-{number}"), role)).collect();
    let pillar = random.pick(&[1, 2]);
    Strategy {
        code: code.to_owned(),
        indicators,
        initiatives,
        overall: spelling::mark(random, spelling::OUTCOME, spelling::NOT_OUTCOME),
        progress: spelling::mark(random, spelling::PROGRESS, spelling::NOT_PROGRESS),
        effectiveness: spelling::mark(random, spelling::STRATEGY, spelling::NOT_STRATEGY),
        issues: spelling::text(random),
        improvements: spelling::text(random),
        others: object(json!({
            "desired_outcome": { "pillar": pillar, "number": 1 },
            "desired_state": texts(random),
            "strategy": texts(random),
        })),
    }
}

/// A text, no text, or one text for each item.
fn texts(random: &mut Random) -> Value {
    match random.up_to(3) {
        0 => Value::Null,
        1 => json!("―"),
        2 => json!([{ "item": "㋐", "text": "一つめ" }, { "item": "㋑", "text": "二つめ" }]),
        _ => json!("区民が主体となっている状態"),
    }
}

fn indicator(random: &mut Random, index: usize, year: i32) -> Target {
    let family = Family::any(random);
    let Draft { mut target, plan, .. } = draft(random, family, Role::Indicator);
    if let Some(due_in) = plan.due_in {
        let due = year + i32::try_from(due_in).expect("a few years");
        target.due = Cell::new(Some(due), spelling::year(random, due));
        if due > year && random.percent(25) {
            path(random, &mut target, &plan, family, year);
        }
        if random.percent(20) {
            let from = spelling::year(random, due.min(year) - 1);
            target.others.insert("from".to_owned(), from);
        }
    }
    if random.percent(8) {
        let since = spelling::year(random, year - 3);
        target.others.insert("cumulative_since".to_owned(), since);
    }
    // Each line of the policy is tied to at most one indicator.
    let lines = [("㋐", 1), ("㋐", 2), ("㋑", 1)];
    if let Some((item, line)) = lines.get(index).filter(|_| random.percent(50)) {
        target.others.insert("item".to_owned(), json!(item));
        target.others.insert("common".to_owned(), json!(line));
    }
    name(random, &mut target);
    target.stated = spelling::mark(random, spelling::OUTCOME, spelling::NOT_OUTCOME);
    target
}

/// Returns a path with a figure for the year: the reading, or one last digit beside it.
fn path(random: &mut Random, target: &mut Target, plan: &Plan, family: Family, year: i32) {
    let Kind::Criterion(criterion) = &target.kind else { return };
    let rises = criterion.comparator.rises();
    let alike = Comparator::ALL.into_iter().filter(|own| own.rises() == rises);
    let comparator = random.pick(&alike.collect::<Vec<_>>());
    let ticks = plan.reading + random.within(-1, 1) * plan.step;
    let bound = family.express(random, ticks);
    let waypoint = spelling::criterion(random, comparator, bound);
    let now = json!({ "fiscal_year": spelling::year(random, year), "criterion": waypoint.text });
    let before = json!({ "fiscal_year": "2003", "criterion": criterion.text });
    let path = if random.percent(50) { json!([before, now]) } else { json!([now]) };
    target.others.insert("path".to_owned(), path);
    target.path = Some(waypoint);
}

fn name(random: &mut Random, target: &mut Target) {
    target.others.insert("name".to_owned(), json!("参加した区民"));
    if random.percent(30) {
        target.others.insert("label".to_owned(), json!(random.pick(&["①", "②", "―", ""])));
        target.others.insert("printed".to_owned(), json!("前年度実績を上回る"));
    }
}

fn initiative(random: &mut Random, code: &str, role: Role) -> Initiative {
    let count = random.pick(&[0, 1, 1, 1, 2, 2, 3, 4]);
    let family = Family::any(random);
    let shared = random.percent(50);
    let drafts: Vec<_> = (0..count)
        .map(|_| {
            let family = if shared { family } else { Family::any(random) };
            performance_target(random, family, role)
        })
        .collect();
    let withdrawal = withdrawal(random, &drafts, shared, role);
    Initiative {
        code: code.to_owned(),
        withdrawal,
        targets: drafts.into_iter().map(|draft| draft.target).collect(),
        implementation: spelling::implementation(random),
        achievement: spelling::mark(random, spelling::ACHIEVEMENT, spelling::NOT_ACHIEVEMENT),
        effectiveness: spelling::mark(random, spelling::EFFECTIVENESS, spelling::NOT_EFFECTIVENESS),
        issues: spelling::text(random),
        improvements: spelling::text(random),
        others: object(json!({
            "items": random.pick(&[&[][..], &["㋐"], &["㋑"], &["㋐", "㋑"]]),
            "content": "講座の開催",
            "prior_results": random.pick(&["", "―", "3回開催"]),
            "activities": random.pick(&["", "―", "4回開催"]),
        })),
    }
}

fn performance_target(random: &mut Random, family: Family, role: Role) -> Draft {
    let mut draft = draft(random, family, role);
    name(random, &mut draft.target);
    if random.percent(50) {
        draft.target.stated = spelling::mark(random, spelling::VERDICT, spelling::NOT_VERDICT);
    }
    draft
}

fn withdrawal(
    random: &mut Random,
    drafts: &[Draft],
    shared: bool,
    role: Role,
) -> Option<Withdrawal> {
    if random.percent(if role == Role::MetTarget { 60 } else { 20 }) {
        return None;
    }
    let unread = drafts.is_empty() || random.percent(10);
    let count = if unread { 0 } else { random.pick(&[1, 1, 2, 3]) };
    let conditions = (0..count).map(|_| condition(random, drafts, shared)).collect();
    let printed = if unread || random.percent(50) {
        Some(json!("半数に満たない場合"))
    } else {
        random.pick(&[None, Some(""), Some("―")]).map(Value::from)
    };
    Some(Withdrawal { when: spelling::when(random), printed, conditions })
}

fn condition(random: &mut Random, drafts: &[Draft], shared: bool) -> Condition {
    let mut index = random.up_to(drafts.len() - 1);
    let on_the_rate = random.percent(45);
    if on_the_rate && random.percent(70) {
        let at_a_rate = drafts.iter().position(|draft| draft.plan.rate.is_some());
        index = at_a_rate.unwrap_or(index);
    }
    let draft = &drafts[index];
    let on = if random.percent(20) { On::Each } else { On::Target(index) };
    let comparator = random.pick(&Comparator::ALL);
    let (test, bound) = if on_the_rate {
        (Test::AchievementRate, rate(random, draft))
    } else {
        let in_every_unit = on != On::Each || shared;
        (Test::Reading, bound(random, draft, in_every_unit))
    };
    let criterion = spelling::criterion(random, comparator, bound);
    Condition { on, test, criterion }
}

/// Returns the achievement rate of the target, or nearly that, or a usual one.
fn rate(random: &mut Random, draft: &Draft) -> Quantity {
    let (part, whole) = match draft.plan.rate {
        Some(rate) if random.percent(80) => rate,
        _ => random.pick(&[(9, 10), (8, 10), (1, 2), (1, 1), (0, 1)]),
    };
    let ticks = part * 100 * ONE / whole;
    if random.percent(15) {
        spelling::quantity(random, ticks / Unit::Wari.scale(), Some(Unit::Wari))
    } else {
        spelling::quantity(random, ticks, Some(Unit::Percent))
    }
}

/// Returns the reading, or one last digit beside it, or something else.
fn bound(random: &mut Random, draft: &Draft, with_unit: bool) -> Quantity {
    let plan = &draft.plan;
    let beside: Ticks = random.within(-1, 1) * plan.step;
    let ticks = random.pick(&[plan.reading + beside, plan.reading, plan.bound, 0]);
    if with_unit && random.percent(75) {
        draft.family.express(random, ticks)
    } else {
        let of = draft.target.counted_in().or(draft.target.reading.means.unit());
        // Also in 億円, for a target in that unit.
        let fits = (ticks / of.map_or(1, Unit::scale)).abs() < 10_000_000 * ONE;
        express_bare(random, if fits { ticks } else { 0 }, of)
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => unreachable!("written as an object"),
    }
}
