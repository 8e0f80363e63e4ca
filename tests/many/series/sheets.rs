//! A ward's years as sheets of the wire format.

use kusei::Sheet;
use serde_json::{Value, json};

use super::ward::{CODES, Cell, Goal, Indicator, Year};

pub(crate) fn sheets(years: &[Year]) -> Vec<Sheet> {
    let read = |year| {
        let document = document(year);
        let sheet = serde_json::from_value(document);
        sheet.unwrap_or_else(|defects| panic!("{defects}\n{year:#?}"))
    };
    years.iter().map(read).collect()
}

fn document(year: &Year) -> Value {
    let common = |number| json!({ "name": format!("共通の指標{number}"), "criterion": "50%以上" });
    let item =
        json!({ "mark": "㋐", "title": "項目", "indicators": [common(1), common(2), common(3)] });
    let outcome = |number| json!({ "number": number, "title": "成果", "items": [item] });
    let strategy = |(at, indicators): (usize, &Vec<Indicator>)| {
        let indicators: Vec<_> = indicators.iter().map(indicator).collect();
        let outcome = json!({ "pillar": 1, "number": at + 1 });
        json!({ "code": CODES[at], "desired_outcome": outcome, "indicators": indicators })
    };
    let strategies: Vec<_> = year.strategies.iter().enumerate().map(strategy).collect();
    json!({
        "format": "kusei/1", "form": "osaka-ward-2016", "ward": "北区",
        "fiscal_year": format!("{}年度", year.year),
        "policy": { "title": "方針", "pillars": [
            { "number": 1, "title": "柱", "desired_outcomes": [outcome(1), outcome(2)] } ] },
        "strategies": strategies,
    })
}

fn indicator(indicator: &Indicator) -> Value {
    let mut node = json!({
        "name": indicator.name,
        "reading": cell(indicator.reading, indicator.statuses[0]),
        "previous": cell(indicator.previous, indicator.statuses[1]),
    });
    if let Some(base) = indicator.base {
        let year = format!("{}年度", base.year);
        node["baseline"] = json!({ "fiscal_year": year, "value": base.value.text() });
        if base.against {
            node["against"] = json!("baseline");
        }
    }
    let steps = indicator.path.iter().map(|own| {
        let criterion = format!("{}{}", own.bound.text(), own.word);
        json!({ "fiscal_year": format!("{}年度", own.year), "criterion": criterion })
    });
    node["path"] = steps.collect();
    let (key, text) = match indicator.goal {
        Goal::Criterion(word, bound) => ("criterion", format!("{}{word}", bound.text())),
        Goal::Change(word, bound) => ("change", format!("{}{word}", bound.text())),
        Goal::Milestone(text) => ("milestone", text.into()),
    };
    node[key] = json!(text);
    if let Some(common) = indicator.tie {
        node["item"] = json!("㋐");
        node["common"] = json!(common);
    }
    let years = [("due", indicator.due), ("cumulative_since", indicator.since)];
    for (key, year) in years.into_iter().filter_map(|(key, year)| Some((key, year?))) {
        node[key] = json!(format!("{year}年度"));
    }
    node
}

fn cell(cell: Cell, status: &str) -> Value {
    match cell {
        Cell::Amount(amount) if status != "" => json!({ "value": amount.text(), "status": status }),
        Cell::Amount(amount) => json!(amount.text()),
        Cell::Reached => json!("reached"),
        Cell::NotReached => json!("not_reached"),
        Cell::Missing(why) => json!({ "missing": why }),
    }
}
