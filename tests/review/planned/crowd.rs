//! Dense sheets: targets, conditions, due years and last year's readings of generated sheets are
//! replaced with a few figures, so that they coincide, or leave nothing or only a little between
//! them.

use kusei::Sheet;
use serde_json::{Map, Value, json};

use crate::drawn::{bytes, of};
use crate::random::Random;

/// Quantities that compare with each other.
type Family = &'static [&'static str];

const FAMILIES: [Family; 8] = [
    &["0件", "0人", "1件", "1人", "2件", "2人", "3件", "2.5人", "0.5件", "-1件", "100人", "90件"],
    &["0%", "1割", "49.9%", "50%", "5割", "50ポイント", "60%", "80%", "100%", "-5%"],
    &["0点", "3点", "3.4点", "3.5点", "3.50点", "4点", "-1点"],
    &["0円", "900円", "1000円", "1千円", "1.5千円", "1500円", "0.1万円", "2千円", "-1千円"],
    &["0分", "30分", "0.5時間", "54分", "60分", "1時間", "90分"],
    &["0日", "1日", "2日", "3日間", "-1日"],
    &["0", "1", "2", "2.5", "-1"],
    &["0世帯主", "1世帯主", "2世帯主", "1.5世帯主"],
];

const COMPARATORS: [&str; 4] = ["以上", "以下", "未満", "超"];

const RATES: [&str; 10] =
    ["0%", "50%", "90%", "99%", "100%", "100.0%", "10割", "110%", "33.4%", "200%"];

/// Returns the dense sheet of a seed as a document, always the same one.
pub(crate) fn document(seed: u64) -> Value {
    let sheet: Sheet = of(&bytes(seed, 3_000));
    let year = sheet.fiscal_year().western().clamp(1928, 2120);
    let mut document = serde_json::to_value(&sheet).expect("a sheet is written");
    document["fiscal_year"] = json!(format!("{year}年度"));
    let mut crowd = Crowd { random: Random::new(seed), year };
    let shared = crowd.random.pick(&FAMILIES);
    for pillar in list(&mut document["policy"], "pillars") {
        for outcome in list(pillar, "desired_outcomes") {
            for item in list(outcome, "items") {
                for common in list(item, "indicators") {
                    crowd.target(common, shared);
                    crowd.due(common);
                }
            }
        }
    }
    for strategy in list(&mut document, "strategies") {
        for indicator in list(strategy, "indicators") {
            let family = if crowd.random.percent(80) { shared } else { crowd.family() };
            crowd.target(indicator, family);
            crowd.due(indicator);
            crowd.path(indicator);
            crowd.readings(indicator, family);
        }
        for initiative in list(strategy, "initiatives") {
            crowd.initiative(initiative);
        }
    }
    document
}

/// Returns other readings of the year for a valid document: any that suit its targets, or none.
pub(crate) fn with_other_readings(document: &Value, seed: u64) -> Value {
    let mut document = document.clone();
    let mut random = Random::new(seed);
    for strategy in list(&mut document, "strategies") {
        for key in ["indicators", "initiatives"] {
            for row in list(strategy, key) {
                if key == "indicators" {
                    other_reading(&mut random, row);
                } else {
                    for target in list(row, "targets") {
                        other_reading(&mut random, target);
                    }
                }
            }
        }
    }
    document
}

fn other_reading(random: &mut Random, target: &mut Value) {
    let reading = match (&target["criterion"], random.up_to(3)) {
        (_, 0) => Value::Null,
        (_, 1) => json!({ "missing": "not_measured" }),
        (Value::String(criterion), _) => {
            let own = criterion.trim_end_matches(['以', '上', '下', '未', '満', '超']);
            json!(format!("{}{own}", random.pick(&["", "1", "2"])).replace("1-", "-"))
        }
        _ if target["milestone"].is_string() => json!(random.pick(&["reached", "not_reached"])),
        _ => return,
    };
    target["reading"] = if reading.as_str().is_some_and(|text| text.contains("2-")) {
        Value::Null
    } else {
        reading
    };
}

/// The elements of a list that may be absent.
fn list<'v>(node: &'v mut Value, key: &str) -> impl Iterator<Item = &'v mut Value> {
    node.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten()
}

struct Crowd {
    random: Random,
    year: u16,
}

impl Crowd {
    fn family(&mut self) -> Family {
        self.random.pick(&FAMILIES)
    }

    fn target(&mut self, target: &mut Value, family: Family) {
        let cells = cells(target);
        let goal = ["criterion", "change", "relative_change", "milestone"];
        let beside = ["baseline", "against", "path", "reading", "previous", "cumulative_since"];
        for key in goal.into_iter().chain(beside) {
            cells.remove(key);
        }
        let (kind, goal) = match self.random.up_to(11) {
            0 => ("change", self.criterion(family)),
            1 => ("milestone", "立ち上げる".to_owned()),
            2 => ("relative_change", self.criterion(&["-5%", "0%", "1割", "50%"])),
            _ => ("criterion", self.criterion(family)),
        };
        cells.insert(kind.into(), json!(goal));
        cells.insert("name".into(), json!("区民の割合"));
    }

    fn criterion(&mut self, family: Family) -> String {
        format!("{}{}", self.random.pick(family), self.random.pick(&COMPARATORS))
    }

    fn due(&mut self, target: &mut Value) {
        let due = match self.random.up_to(4) {
            0 => Value::Null,
            n => json!(format!("{}年度", usize::from(self.year) + n - 2)),
        };
        cells(target).insert("due".into(), due);
    }

    /// Sometimes adds a figure for this year or a neighbouring one, on the way to the target.
    fn path(&mut self, target: &mut Value) {
        let Some(goal) = target["criterion"].as_str().filter(|_| self.random.percent(35)) else {
            return;
        };
        let year = self.year + self.random.pick(&[0, 0, 1]) - self.random.pick(&[0, 0, 1]);
        let due: Option<u16> =
            target["due"].as_str().and_then(|due| due.strip_suffix("年度")?.parse().ok());
        if due.is_none_or(|due| due >= year) {
            let step = json!({ "fiscal_year": format!("{year}年度"), "criterion": goal });
            cells(target).insert("path".into(), json!([step]));
        }
    }

    fn readings(&mut self, target: &mut Value, family: Family) {
        for key in ["reading", "previous"] {
            let reading = match self.random.up_to(3) {
                0 => json!(self.random.pick(&["", "―"])),
                _ if target["milestone"].is_string() => json!("reached"),
                _ if self.random.percent(15) => {
                    let status = self.random.pick(&["provisional", "forecast"]);
                    json!({ "value": self.random.pick(family), "status": status })
                }
                _ => json!(self.random.pick(family)),
            };
            cells(target).insert(key.into(), reading);
        }
    }

    fn initiative(&mut self, initiative: &mut Value) {
        let (shared, is_shared) = (self.family(), self.random.percent(60));
        let mut families = Vec::new();
        let mut goals = Vec::new();
        for target in list(initiative, "targets") {
            let family = if is_shared { shared } else { self.family() };
            self.target(target, family);
            self.readings(target, family);
            goals.push(target["criterion"].as_str().map(String::from));
            families.push(family);
        }
        let withdrawal = &mut initiative["withdrawal"];
        if !withdrawal.is_object() {
            *withdrawal = json!({});
        }
        let count = if goals.is_empty() { 0 } else { self.random.pick(&[0, 1, 1, 1, 2, 2, 3]) };
        // Often one for each target, in order.
        let in_order = self.random.percent(50);
        let count = if in_order && count > 0 { goals.len().max(count) } else { count };
        let conditions = (0..count).map(|nth| {
            let index =
                if in_order { nth % goals.len() } else { self.random.up_to(goals.len() - 1) };
            let (goal, family) = (goals[index].as_deref(), families[index]);
            self.condition(index, goal, family, is_shared)
        });
        let conditions: Vec<_> = conditions.collect();
        let when = self.random.pick(&[None, Some("any"), Some("all")]);
        let cells = cells(withdrawal);
        cells.insert("conditions".into(), json!(conditions));
        cells.insert("when".into(), json!(when));
        if self.random.percent(30) {
            cells.insert("printed".into(), json!(self.random.pick(&["", "―", "再構築する。"])));
        }
    }

    fn condition(
        &mut self,
        index: usize,
        goal: Option<&str>,
        family: Family,
        is_shared: bool,
    ) -> Value {
        let each = is_shared && self.random.percent(25);
        let target = if each { json!("each") } else { json!(index + 1) };
        if self.random.percent(35) {
            let rate = self.random.pick(&RATES);
            let rate = format!("{rate}{}", self.random.pick(&COMPARATORS));
            return json!({ "target": target, "achievement_rate": rate });
        }
        let criterion = match (goal, self.random.up_to(9)) {
            // The target's criterion, reversed.
            (Some(goal), 0..=5) => opposite(goal),
            (Some(goal), 6) => bare(goal),
            _ => self.criterion(family),
        };
        json!({ "target": target, "criterion": criterion })
    }
}

fn cells(node: &mut Value) -> &mut Map<String, Value> {
    node.as_object_mut().expect("an object")
}

fn opposite(criterion: &str) -> String {
    let opposites =
        [("以上", "未満"), ("未満", "以上"), ("以下", "超"), ("超", "以下")].into_iter();
    let mut found = opposites
        .filter_map(|(own, other)| Some(format!("{}{other}", criterion.strip_suffix(own)?)));
    found.next().expect("a comparator")
}

/// Returns the opposite criterion without a unit, which it takes from the target.
fn bare(criterion: &str) -> String {
    let opposite = opposite(criterion);
    let end = opposite.find(|c: char| !c.is_ascii_digit() && !"-.".contains(c));
    let at = COMPARATORS.iter().find_map(|word| opposite.strip_suffix(word)).expect("one").len();
    format!("{}{}", &opposite[..end.unwrap_or(at)], &opposite[at..])
}
