//! A sheet as a JSON document in wire format version 1.

use serde_json::{Map, Value, json};

use super::model::{Cell, Initiative, Kind, On, Sheet, Strategy, Target, Test, Withdrawal};

/// Writes `sheet` in wire format version 1.
pub(crate) fn document(sheet: &Sheet) -> Value {
    let mut node = sheet.others.clone();
    put(&mut node, "fiscal_year", &sheet.year);
    put_list(&mut node, "strategies", &sheet.strategies, strategy);
    Value::Object(node)
}

pub(crate) fn strategy(strategy: &Strategy) -> Value {
    let mut node = strategy.others.clone();
    node.insert("code".to_owned(), json!(strategy.code));
    put_list(&mut node, "indicators", &strategy.indicators, target);
    let mut stated = Map::new();
    put(&mut stated, "overall", &strategy.overall);
    put(&mut stated, "progress", &strategy.progress);
    put(&mut stated, "effectiveness", &strategy.effectiveness);
    put_map(&mut node, "stated", stated);
    put(&mut node, "issues", &strategy.issues);
    put(&mut node, "improvements", &strategy.improvements);
    put_list(&mut node, "initiatives", &strategy.initiatives, initiative);
    Value::Object(node)
}

pub(crate) fn initiative(initiative: &Initiative) -> Value {
    let mut node = initiative.others.clone();
    node.insert("code".to_owned(), json!(initiative.code));
    put_list(&mut node, "targets", &initiative.targets, target);
    if let Some(criterion) = &initiative.withdrawal {
        node.insert("withdrawal".to_owned(), withdrawal(criterion));
    }
    put(&mut node, "implementation", &initiative.implementation);
    let mut stated = Map::new();
    put(&mut stated, "achievement", &initiative.achievement);
    put(&mut stated, "effectiveness", &initiative.effectiveness);
    put_map(&mut node, "stated", stated);
    put(&mut node, "issues", &initiative.issues);
    put(&mut node, "improvements", &initiative.improvements);
    Value::Object(node)
}

pub(crate) fn target(target: &Target) -> Value {
    let mut node = target.others.clone();
    let (key, text) = match &target.kind {
        Kind::Criterion(criterion) => ("criterion", criterion.text.as_str()),
        Kind::Change(criterion) => ("change", criterion.text.as_str()),
        Kind::Relative(criterion) => ("relative_change", criterion.text.as_str()),
        Kind::Milestone => ("milestone", "立ち上げる"),
    };
    node.insert(key.to_owned(), json!(text));
    if let Some(baseline) = &target.baseline {
        node.insert("against".to_owned(), json!("baseline"));
        let baseline = json!({ "fiscal_year": "平成22年度", "value": baseline.text });
        node.insert("baseline".to_owned(), baseline);
    }
    put(&mut node, "due", &target.due);
    if let Some(population) = target.population {
        node.insert("population".to_owned(), json!(population));
    }
    put(&mut node, "reading", &target.reading);
    put(&mut node, "previous", &target.previous);
    put(&mut node, "stated", &target.stated);
    Value::Object(node)
}

fn withdrawal(withdrawal: &Withdrawal) -> Value {
    let mut node = Map::new();
    put(&mut node, "when", &withdrawal.when);
    if let Some(printed) = &withdrawal.printed {
        node.insert("printed".to_owned(), printed.clone());
    }
    put_list(&mut node, "conditions", &withdrawal.conditions, |condition| {
        let on = match condition.on {
            On::Target(index) => json!(index + 1),
            On::Each => json!("each"),
        };
        let key = match condition.test {
            Test::Reading => "criterion",
            Test::AchievementRate => "achievement_rate",
        };
        json!({ "target": on, key: condition.criterion.text })
    });
    Value::Object(node)
}

fn put<T>(node: &mut Map<String, Value>, key: &str, cell: &Cell<T>) {
    if let Some(written) = &cell.written {
        node.insert(key.to_owned(), written.clone());
    }
}

fn put_list<T>(node: &mut Map<String, Value>, key: &str, list: &[T], write: impl Fn(&T) -> Value) {
    if !list.is_empty() {
        node.insert(key.to_owned(), list.iter().map(write).collect());
    }
}

fn put_map(node: &mut Map<String, Value>, key: &str, map: Map<String, Value>) {
    if !map.is_empty() {
        node.insert(key.to_owned(), Value::Object(map));
    }
}
