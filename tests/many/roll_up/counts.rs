//! Generated wards, counted cell by cell.

use std::collections::BTreeMap;

use kusei::city::LeftOut;
use kusei::{Comparison, Language, Sheet, review};
use serde_json::{Map, Value, json};

use crate::invented::model::{self, Cell, Stated};
use crate::invented::{document, generator};
use crate::random::Random;

const CITIES: u64 = 400;

/// The columns by their keys, with the marks of each.
const COLUMNS: [(&str, &[&str]); 6] = [
    ("individual", &["A", "B"]),
    ("overall", &["A", "B"]),
    ("progress", &["a", "b"]),
    ("strategy_effectiveness", &["ア", "イ"]),
    ("achievement", &["①(ⅰ)", "①(ⅱ)", "②(ⅰ)", "②(ⅱ)", "③"]),
    ("initiative_effectiveness", &["○", "×"]),
];

/// A cell that is counted: its place, its column, its side, and its content.
struct Counted {
    ward: usize,
    outcome: (u64, u64),
    column: &'static str,
    side: &'static str,
    word: String,
}

/// A ward of a generated city and its document.
fn wards(seed: u64) -> Vec<(model::Sheet, Value)> {
    let mut random = Random::new(seed);
    let count = random.up_to(6) + 1;
    (0..)
        .map(|number| generator::sheet(seed * 1_000 + number))
        .filter(|sheet| sheet.year.means == 2016)
        .take(count)
        .enumerate()
        .map(|(number, sheet)| {
            let mut document = document::document(&sheet);
            document["ward"] = json!(format!("第{}区", number + 1));
            (sheet, document)
        })
        .collect()
}

/// Returns what a review derives in a cell.
fn derived(value: &Value) -> String {
    let word = value.get("mark").or(value.get("undetermined")).and_then(Value::as_str);
    word.unwrap_or("judgement").into()
}

/// Returns what an officer stated in a cell.
fn stated(cell: &Cell<Stated>) -> String {
    match (cell.means, cell.written.as_ref().and_then(Value::as_str)) {
        (Stated::Mark(mark), _) => mark.into(),
        (Stated::Illegible, _) => "illegible".into(),
        (Stated::Nothing, None | Some("")) => "blank".into(),
        (Stated::Nothing, Some(_)) => "dash".into(),
    }
}

/// Returns every cell of a ward, as derived in its review and as stated in its document.
fn cells(ward: usize, sheet: &model::Sheet, review: &Value) -> Vec<Counted> {
    let mut counted = Vec::new();
    for (index, strategy) in sheet.strategies.iter().enumerate() {
        let reviewed = &review["strategies"][index];
        let outcome = &strategy.others["desired_outcome"];
        let number = |key: &str| outcome[key].as_u64().expect("a number");
        let outcome = (number("pillar"), number("number"));
        let mut count = |column, value: &Value, cell: &Cell<Stated>| {
            let words = [("derived", derived(value)), ("stated", stated(cell))];
            counted.extend(words.map(|(side, word)| Counted { ward, outcome, column, side, word }));
        };
        for (index, indicator) in strategy.indicators.iter().enumerate() {
            let value = &reviewed["indicators"][index]["individual"];
            count("individual", value, &indicator.stated);
        }
        count("overall", &reviewed["overall"], &strategy.overall);
        count("progress", &reviewed["progress"], &strategy.progress);
        count("strategy_effectiveness", &reviewed["effectiveness"], &strategy.effectiveness);
        for (index, initiative) in strategy.initiatives.iter().enumerate() {
            let reviewed = &reviewed["initiatives"][index];
            count("achievement", &reviewed["achievement"], &initiative.achievement);
            count(
                "initiative_effectiveness",
                &reviewed["effectiveness"],
                &initiative.effectiveness,
            );
        }
    }
    counted
}

/// Returns the counts of some cells, as serialised.
fn counts(cells: &[Counted], which: impl Fn(&Counted) -> bool) -> Value {
    let tally = |side: &str, column: &str, legend: &[&str]| {
        let of = |cell: &&Counted| which(cell) && cell.side == side && cell.column == column;
        let words: Vec<_> = cells.iter().filter(of).map(|cell| cell.word.as_str()).collect();
        let times = |word: &str| words.iter().filter(|other| **other == word).count();
        let marks: Map<_, _> =
            legend.iter().map(|mark| ((*mark).into(), json!(times(mark)))).collect();
        let left_out: Map<_, _> = words
            .iter()
            .filter(|word| !legend.contains(word))
            .map(|word| ((*word).into(), json!(times(word))))
            .collect();
        let rated = words.iter().filter(|word| legend.contains(word)).count();
        json!({ "of": words.len(), "rated": rated, "marks": marks, "left_out": left_out })
    };
    let side = |side| {
        let tallies = COLUMNS.map(|(column, legend)| (column.into(), tally(side, column, legend)));
        Value::Object(Map::from_iter(tallies))
    };
    json!({ "derived": side("derived"), "stated": side("stated") })
}

/// Returns counts with the group that they are for.
fn of(head: Value, counts: Value) -> Value {
    let (Value::Object(mut row), Value::Object(counts)) = (head, counts) else { unreachable!() };
    row.extend(counts);
    Value::Object(row)
}

#[test]
fn are_those_of_the_cells() {
    let mut often: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..CITIES {
        let wards = wards(seed);
        let sheets: Result<Vec<Sheet>, _> =
            wards.iter().map(|(_, document)| serde_json::from_value(document.clone())).collect();
        let sheets = sheets.unwrap_or_else(|defects| panic!("seed {seed}: {defects}"));
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let Ok(comparison) = Comparison::new(&reviews) else { panic!("seed {seed}") };
        let roll_up = comparison.roll_up();
        let found = serde_json::to_value(&roll_up).expect("values");

        let mut all = Vec::new();
        for (ward, ((sheet, _), review)) in wards.iter().zip(&reviews).enumerate() {
            all.extend(cells(ward, sheet, &serde_json::to_value(review).expect("values")));
        }
        for cell in &all {
            *often.entry(format!("{} {}", cell.side, cell.word)).or_default() += 1;
        }
        let group = |pillar: u64| {
            [
                of(json!({ "pillar": pillar }), counts(&all, |cell| cell.outcome.0 == pillar)),
                of(
                    json!({ "pillar": pillar, "number": 1 }),
                    counts(&all, |cell| cell.outcome == (pillar, 1)),
                ),
            ]
        };
        let ward = |number: usize| {
            let mut name = json!({ "ward": format!("第{}区", number + 1) });
            let municipality = wards[number].1.get("municipality").and_then(Value::as_str);
            if let Some(city) = municipality.filter(|city| !matches!(city.trim(), "" | "―")) {
                name["municipality"] = json!(city);
            }
            of(name, counts(&all, |cell| cell.ward == number))
        };
        let groups = [group(1), group(2)].concat();
        let expected = json!({
            "rule": "count-marks",
            "city": counts(&all, |_| true),
            "groups": groups,
            "wards": (0..wards.len()).map(ward).collect::<Vec<_>>(),
        });
        assert_eq!(found, expected, "seed {seed}");
        add_up(&found);
        for language in [Language::Japanese, Language::English] {
            let table = roll_up.table(language);
            assert_eq!(table.rows().len(), (1 + 4 + wards.len()) * 2 * 6);
            assert!(table.rows().iter().all(|row| row.len() == table.header().len()));
        }
    }
    println!("{often:#?}");
    for why in LeftOut::all() {
        let times: usize = ["derived", "stated"]
            .map(|side| often.get(&format!("{side} {}", why.code())).copied().unwrap_or(0))
            .into_iter()
            .sum();
        // Under the default rules no rate is needed.
        assert!(times >= 20 || why.code() == "rate-unknown", "{why:?} {times} times");
    }
}

/// Collects every number of a tally, by its path.
fn numbers(value: &Value, path: &str, into: &mut BTreeMap<String, u64>) {
    match value {
        Value::Number(number) => {
            *into.entry(path.into()).or_default() += number.as_u64().expect("a count");
        }
        Value::Object(parts) => {
            for (key, part) in parts {
                numbers(part, &format!("{path}/{key}"), into);
            }
        }
        _ => {}
    }
}

/// Returns the sum of rows, number by number.
fn sum<'v>(rows: impl IntoIterator<Item = &'v Value>) -> BTreeMap<String, u64> {
    let mut sum = BTreeMap::new();
    for row in rows {
        numbers(&row["derived"], "derived", &mut sum);
        numbers(&row["stated"], "stated", &mut sum);
    }
    sum
}

/// Outcomes add up to pillars, pillars to the city, wards to the city, and left out plus rated to
/// all.
fn add_up(roll_up: &Value) {
    let groups = roll_up["groups"].as_array().expect("groups");
    let pillars = groups.iter().filter(|row| row.get("number").is_none());
    for pillar in pillars.clone() {
        let number = &pillar["pillar"];
        let outcomes =
            groups.iter().filter(|row| &row["pillar"] == number && row.get("number").is_some());
        assert_eq!(sum([pillar]), sum(outcomes));
    }
    let city = sum([&roll_up["city"]]);
    assert_eq!(city, sum(pillars));
    assert_eq!(city, sum(roll_up["wards"].as_array().expect("wards")));
    for (side, (column, _)) in
        ["derived", "stated"].iter().flat_map(|side| COLUMNS.map(|column| (side, column)))
    {
        let tally = &roll_up["city"][side][column];
        let all = |part: &str| -> u64 {
            let parts = tally[part].as_object().expect("counts").values();
            parts.map(|count| count.as_u64().expect("a count")).sum()
        };
        assert_eq!(tally["rated"], all("marks"));
        assert_eq!(tally["of"], all("marks") + all("left_out"));
    }
}
