//! Defects in the shape of a document: its keys, and the types of their values.

use alloc::string::String;
use core::fmt::{self, Write};

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::plan::{Column, Line, Place, Row};
use crate::terms::language::in_japanese;
use crate::terms::said::{said, terms};
use crate::terms::{Excerpt, Language, Said, Saying};
use crate::wire::document::path::KeyPath;

terms! {
    /// The type of a value found in a document.
    #[non_exhaustive]
    pub enum ValueFound {
        "null" Null "空の値" "null",
        "truth" Truth "真偽値" "a truth value",
        "number" Number "数値" "a number",
        "text" Text "文字列" "a text",
        "bytes" Bytes "バイト列" "bytes",
        "list" List "リスト" "a list",
        "object" Object "オブジェクト" "an object",
    }

    /// The type of a value expected in a document.
    #[non_exhaustive]
    pub enum ValueDue {
        "text" Text "文字列" "a text",
        "number" Number "1以上の整数" "a whole number from 1",
        "list" List "リスト" "a list",
        "object" Object "オブジェクト" "an object",
        "reading" Reading "文字列又はオブジェクト" "a text or an object",
        "texts" Texts "文字列又は項目別のリスト" "a text or a list by item",
        "subject" Subject "業績目標の番号又は「each」" "the number of a target or `each`",
    }
}

/// The keys that an object has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys(pub(crate) &'static [(&'static str, bool, ValueDue)]);

impl Keys {
    /// Iterates over the keys, in the order in which they are written.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(key, ..)| *key)
    }
}

impl Said for Keys {
    /// Writes `` `code`／`title` ``, in English `` `code` / `title` ``.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let mut between = "";
        self.iter().try_for_each(|key| {
            write!(out, "{between}`{key}`")?;
            between = language.choose("／", " / ");
            Ok(())
        })
    }
}

said! {
    /// A kind of defect in the shape of a document.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum ShapeDefectKind {
        /// The document is of a later version of the format; nothing else about it is reported.
        NewerVersion(found: Excerpt) => "newer-version",
            "「{found}」は新しい版のデータ形式です（「kusei/1」で書き出すか、読み取る側を更新してください）",
            "`{found}` is a newer version of the format (expected `kusei/1`: write that version, or update the reader)";
        /// A required key is missing.
        MissingKey {
            /// The key.
            key: &'static str,
            /// The type of its value.
            due: ValueDue,
        } => "missing-key",
            "「{key}」がありません（{due}を入れてください）",
            "`{key}` is missing (expected {due})";
        /// The object has no such key.
        UnknownKey {
            /// The key found.
            found: Excerpt,
            /// The keys of the object.
            expected: Keys,
        } => "unknown-key",
            "「{found}」という名前のデータはここでは使えません（使える名前：{expected}）",
            "`{found}` is not a key of this object (expected {expected})";
        /// A key occurs more than once.
        DoubledKey(key: &'static str) => "doubled-key",
            "「{key}」が2回以上あります（一つだけにしてください）",
            "`{key}` occurs more than once (expected once)";
        /// A value has another type.
        Mistyped {
            /// The type found.
            found: ValueFound,
            /// The type expected.
            due: ValueDue,
        } => "mistyped",
            "{found}が入っています（{due}を入れてください）",
            "{found} is here (expected {due})";
        /// A number is given where a text is expected: figures and years are quoted, so that no
        /// reader drops a digit.
        NumberForText(found: Excerpt) => "number-for-text",
            "数値「{found}」が引用符なしで入っています（数値は単位を付けて引用符で囲み、「\"82.40%\"」のように入れてください）",
            "the number `{found}` is not in quotes (expected a text: figures are in quotes with their unit, such as `\"82.40%\"`)";
        /// A number with decimals is given where a text is expected. It is not quoted in the
        /// message, because JSON readers may change such a number.
        FractionForText => "fraction-for-text",
            "小数が引用符なしで入っています（数値は単位を付けて引用符で囲み、「\"82.40%\"」のように入れてください）",
            "a number with decimals is not in quotes (expected a text: figures are in quotes with their unit, such as `\"82.40%\"`)";
        /// A number cannot be a row's number.
        NotWhole(found: Excerpt) => "not-whole",
            "「{found}」は番号になりません（1以上の整数を入れてください）",
            "`{found}` is not a number of the form (expected a whole number from 1)";
        /// The document cannot be read past this place; what comes before was read.
        Broken(told: String) => "broken",
            "データがここから先は読み取れません（「{told}」。データの書き方を確認してください）",
            "the document cannot be read from here on (expected well-formed data; the reader says: “{told}”)";
    }
}
in_japanese! { ShapeDefectKind ShapeDefect }

/// A defect in a document's shape, with its place on the form and in the document.
///
/// Serialises as `{code, path, at, ja, en}`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub struct ShapeDefect {
    /// The row it is in; [`Row::Sheet`] if it is in none.
    pub row: Row,
    /// The line within the row.
    pub line: Option<Line>,
    /// The column, if the place is a cell.
    pub column: Option<Column>,
    /// The keys that lead to it.
    pub path: KeyPath,
    /// The kind of defect.
    pub kind: ShapeDefectKind,
}

impl ShapeDefect {
    /// Returns the code of its kind.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// Returns the cell it is at, if it is at one.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        let Self { row, line, .. } = *self;
        self.column.map(|column| Place { row, line, column })
    }
}

impl Said for ShapeDefect {
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        At(self).say(language, out)?;
        out.write_str(language.choose("：", ": "))?;
        self.kind.say(language, out)
    }
}

/// The place of a defect, in words.
struct At<'a>(&'a ShapeDefect);

impl Said for At<'_> {
    /// Writes 【4-1】アウトカム①の実績値; if it is not at a cell, 【4-1】アウトカム① and the path.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        let Self(defect) = self;
        if let Some(place) = defect.place() {
            return place.say(language, out);
        }
        match (defect.row, defect.line) {
            (Row::Sheet, _) => out.write_str(language.choose("データ全体", "the document"))?,
            (row, None) => row.say(language, out)?,
            (row, Some(line)) => {
                row.say(language, out)?;
                out.write_str(match (row.plan_code(), language) {
                    (Some(_), _) => language.choose("", " "),
                    (None, _) => language.choose("の", ", "),
                })?;
                line.say(language, out)?;
            }
        }
        if defect.path.is_empty() {
            return Ok(());
        }
        let [open, close] = language.choose(["（", "）"], [" (", ")"]);
        write!(out, "{open}`{}`{close}", defect.path)
    }
}

impl Serialize for ShapeDefect {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut defect = serializer.serialize_struct("ShapeDefect", 5)?;
        defect.serialize_field("code", self.kind.code())?;
        defect.serialize_field("path", &self.path)?;
        let (at, Self { row, line, .. }) = (At(self), self);
        if let Some(place) = self.place() {
            defect.serialize_field("at", &place)?;
        } else {
            defect.serialize_field(
                "at",
                &NoCell { row: *row, line: *line, ja: at.ja(), en: at.en() },
            )?;
        }
        defect.serialize_field("ja", &self.kind.ja())?;
        defect.serialize_field("en", &self.kind.en())?;
        defect.end()
    }
}

/// A place that is not a cell, written like a place.
#[derive(serde::Serialize)]
struct NoCell<'a> {
    #[serde(flatten)]
    row: Row,
    #[serde(flatten)]
    line: Option<Line>,
    ja: Saying<'a, At<'a>>,
    en: Saying<'a, At<'a>>,
}
