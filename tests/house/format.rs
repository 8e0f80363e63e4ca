//! The page of the wire format, compared with the schemas, the words of the code, and the reader:
//! it has every key and no other, every example is read, and every refused text gives the defect
//! that it names.

mod examples;
mod keys;
mod words;

use kusei::review::{REVIEW_SCHEMA, RUBRIC_SCHEMA};
use kusei::wire::SHEET_SCHEMA;
use serde_json::{Map, Value};

use crate::pages::{cells, page, quoted};

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Sheet,
    Review,
    Rubric,
}

impl Part {
    const ALL: [Self; 3] = [Self::Sheet, Self::Review, Self::Rubric];

    const fn title(self) -> &'static str {
        match self {
            Self::Sheet => "# The sheet 様式",
            Self::Review => "# The review 評価",
            Self::Rubric => "# The rubric 評価規則",
        }
    }

    fn schema(self) -> Value {
        let schema = match self {
            Self::Sheet => SHEET_SCHEMA,
            Self::Review => REVIEW_SCHEMA,
            Self::Rubric => RUBRIC_SCHEMA,
        };
        serde_json::from_str(schema).expect("a schema is JSON")
    }
}

/// A row of the page: a key of the objects at some paths.
#[derive(Debug)]
struct KeyRow {
    part: Part,
    paths: Vec<String>,
    key: String,
    need: String,
    example: Map<String, Value>,
    /// Members of the object that are refused, and the code of the defect.
    refused: Vec<(Map<String, Value>, String)>,
}

/// Returns the members of an object as written on the page.
fn members(text: &str) -> Map<String, Value> {
    let object = serde_json::from_str(&format!("{{{text}}}"));
    object.unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Returns the row of a table's cells, if they are not its head: key and need, Japanese and
/// English, an example and what is refused, one per line.
fn row(part: Part, paths: &[String], cells: &[&str]) -> Option<KeyRow> {
    let [key, meaning, examples] = cells else { return None };
    let (key, need) = key.split_once("<br>")?;
    let (ja, en) = meaning.split_once("<br>").expect("both languages");
    assert!(!ja.is_empty() && !en.is_empty(), "{cells:?}");
    let (example, refused) = examples.split_once("<br>").unwrap_or((examples, ""));
    let refused: Vec<_> = quoted(refused).collect();
    let refused = refused.chunks(2).map(|pair| (members(pair[0]), pair[1].to_owned()));
    Some(KeyRow {
        part,
        paths: paths.to_vec(),
        key: key.trim_matches('`').to_owned(),
        need: need.to_owned(),
        example: members(example.trim_matches('`')),
        refused: refused.collect(),
    })
}

/// Returns every row of the page. A section is a title, the paths of its objects, and a table.
fn rows() -> Vec<KeyRow> {
    let text = page("format.md");
    let mut rows = Vec::new();
    for part in Part::ALL {
        let (_, body) = text.split_once(part.title()).expect("every part is on the page");
        let body = body.split("\n# ").next().unwrap_or(body);
        for section in body.split("\n## ").skip(1) {
            let mut lines = section.lines().skip(2);
            let is_path = |own: &&str| own.starts_with(|c: char| c == '$' || c.is_lowercase());
            let paths = quoted(lines.next().unwrap_or_default()).filter(is_path);
            let paths: Vec<_> = paths.map(String::from).collect();
            rows.extend(lines.filter_map(|line| row(part, &paths, &cells(line)?)));
        }
    }
    rows
}
