//! JSON that may have a key twice, which a text can and a `Value` cannot.

use std::fmt;

use serde_json::Value;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    /// A number, a text, null or a boolean, as written.
    Plain(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// A step down.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    Key(String),
    Element(usize),
}

impl Json {
    pub(crate) fn text(text: &str) -> Self {
        Self::Plain(Value::from(text).to_string())
    }

    pub(crate) fn plain(text: &str) -> Self {
        Self::Plain(text.into())
    }

    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Self::Plain(text) if text.starts_with('"'))
    }

    pub(crate) fn is_number(&self) -> bool {
        matches!(self, Self::Plain(text) if text.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// Returns the paths of all values, the document itself first.
    pub(crate) fn paths(&self) -> Vec<Vec<Step>> {
        let below = |step: Step, value: &Self| {
            value.paths().into_iter().map(move |path| [vec![step.clone()], path].concat())
        };
        let mut paths = vec![vec![]];
        match self {
            Self::Plain(_) => {}
            Self::List(list) => {
                for (n, value) in list.iter().enumerate() {
                    paths.extend(below(Step::Element(n), value));
                }
            }
            Self::Object(cells) => {
                for (key, value) in cells {
                    paths.extend(below(Step::Key(key.clone()), value));
                }
            }
        }
        paths
    }

    pub(crate) fn at(&mut self, path: &[Step]) -> &mut Self {
        let Some((step, rest)) = path.split_first() else { return self };
        let below = match (self, step) {
            (Self::List(list), Step::Element(n)) => &mut list[*n],
            (Self::Object(cells), Step::Key(key)) => {
                let cell = cells.iter_mut().find(|(own, _)| own == key);
                &mut cell.expect("a key of the object").1
            }
            (found, _) => panic!("{step:?} is not in {found}"),
        };
        below.at(rest)
    }

    pub(crate) fn cells(&mut self) -> Option<&mut Vec<(String, Self)>> {
        match self {
            Self::Object(cells) => Some(cells),
            Self::Plain(_) | Self::List(_) => None,
        }
    }
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        match value {
            Value::Array(list) => Self::List(list.iter().map(Self::from).collect()),
            Value::Object(cells) => {
                Self::Object(cells.iter().map(|(key, own)| (key.clone(), own.into())).collect())
            }
            plain => Self::Plain(plain.to_string()),
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut between = "";
        match self {
            Self::Plain(text) => f.write_str(text),
            Self::List(list) => {
                f.write_str("[")?;
                for value in list {
                    write!(f, "{between}{value}")?;
                    between = ",";
                }
                f.write_str("]")
            }
            Self::Object(cells) => {
                f.write_str("{")?;
                for (key, value) in cells {
                    write!(f, "{between}{}:{value}", Value::from(key.as_str()))?;
                    between = ",";
                }
                f.write_str("}")
            }
        }
    }
}

/// Returns the path as written in a defect: `strategies[0].code`.
pub(crate) fn written(path: &[Step]) -> String {
    let mut written = String::new();
    for step in path {
        match step {
            Step::Key(key) if written.is_empty() => written += key,
            Step::Key(key) => written.extend([".", key]),
            Step::Element(n) => written.extend(["[", &n.to_string(), "]"]),
        }
    }
    written
}

/// Returns the keys of a path, which identify the kind of place.
pub(crate) fn kind(path: &[Step]) -> String {
    let keys = path.iter().filter_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Element(_) => None,
    });
    keys.collect::<Vec<_>>().join("/")
}
