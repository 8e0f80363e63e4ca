//! What an officer is asked about, and answers.

use core::fmt::{self, Write};

use crate::intake::head::FormTable;
use crate::intake::origin::Origin;
use crate::plan::Place;
use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{Excerpt, Language, Said};
use crate::value::FiscalYearError;

said! {
    /// What is asked.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum QuestionKind {
        /// The tables do not hold the cell, and it is not known.
        NotInTables => "not-in-tables",
            "二つの表には記載がない欄です（記入してください）",
            "the two tables do not hold this cell (expected an entry)";
        /// One of the two tables was not found.
        NoTable(table: FormTable) => "no-table",
            "「{table}」の表が見つかりません（様式の見出しがある表を指定してください）",
            "the table “{table}” is not found (expected a table under the titles of the form)";
        /// A table is in English.
        InEnglish => "in-english",
            "英語で印刷された表は読み取れません（日本語の様式を指定してください）",
            "a table printed in English is not read (expected the form in Japanese)";
        /// A table occurs again.
        TableTwice(table: FormTable) => "table-twice",
            "「{table}」の表が複数あります（2番目以降の表は読み取っていません）",
            "the table “{table}” occurs more than once (only the first is read)";
        /// Which cells are merged is not told.
        SpansUntold(table: FormTable) => "spans-untold",
            "「{table}」の表から、結合されたセルと空欄とを区別できません（セルの結合が分かる形式の表を指定してください）",
            "the table “{table}” does not tell merged cells from blank ones (expected a format that tells them)";
        /// A column of the form is not there.
        NoColumn {
            /// The table.
            table: FormTable,
            /// The column's titles.
            caption: Excerpt,
        } => "no-column",
            "「{table}」の表に「{caption}」の欄がありません（この欄は読み取っていません）",
            "the table “{table}” has no column “{caption}” (none of its cells are read)";
        /// A cell that names a row does not begin with its number, mark or code.
        NoCode(found: Excerpt) => "no-code",
            "「{found}」の先頭に番号・記号がありません（例：1、（1）、㋐、【4-1】、【4-1-1】）",
            "`{found}` does not begin with a number, mark or code (expected such as `1`, `（1）`, `㋐`, `【4-1】`, `【4-1-1】`)";
        /// A number, mark or code came before.
        CameBefore(found: Excerpt) => "came-before",
            "「{found}」は既に別の箇所に記載されています（番号・記号は一度だけ使用してください）",
            "`{found}` came before (expected each number, mark or code once)";
        /// What the row belongs to is not there.
        Adrift(found: Excerpt) => "adrift",
            "「{found}」がどの行に属するか分かりません（柱・めざす成果・項目・戦略の欄を確認してください）",
            "`{found}` belongs to no row (expected a pillar, a desired outcome, an item and a strategy beside it)";
        /// A cell is not laid out as the form prints it.
        Unread(found: Excerpt) => "unread",
            "「{found}」は様式の書き方として読み取れません（様式のとおりに記載してください）",
            "`{found}` cannot be read (expected what the form prints)";
    }
}

/// One thing an officer should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub(crate) id: usize,
    pub(crate) kind: QuestionKind,
    pub(crate) place: Option<Place>,
    pub(crate) origin: Option<Origin>,
}

impl Question {
    /// The number it is answered by.
    #[must_use]
    pub const fn id(&self) -> usize {
        self.id
    }

    /// What is asked.
    #[must_use]
    pub const fn kind(&self) -> &QuestionKind {
        &self.kind
    }

    /// The cell of the sheet that is asked for, where it is one; it is answered by writing it.
    #[must_use]
    pub const fn place(&self) -> Option<Place> {
        self.place
    }

    /// The cell of a grid that is asked about, where it is one.
    #[must_use]
    pub const fn origin(&self) -> Option<Origin> {
        self.origin
    }
}

impl Said for Question {
    /// Writes where, then what.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        if let Some(place) = self.place {
            place.say(language, out)?;
            out.write_str(language.choose("：", ": "))?;
        } else if let Some(origin) = self.origin {
            origin.say(language, out)?;
            out.write_str(language.choose("：", ": "))?;
        }
        self.kind.say(language, out)
    }
}

/// What an officer answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply<'a> {
    /// The cell's text.
    Write(&'a str),
    /// The cell is blank.
    Blank,
    /// It stays as it is: what is left over belongs to no place.
    Leave,
}

said! {
    /// The error returned when a question cannot be answered so.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum AnswerError {
        /// There is no such question.
        NoSuchQuestion => "no-such-question",
            "該当する確認事項がありません（一覧にある番号を指定してください）",
            "there is no such question (expected the number of one that is listed)";
        /// The question is of no cell of the sheet, and a text was given; or it is of one, and none
        /// was.
        NotOffered => "not-offered",
            "この確認事項にはそのようには回答できません（欄の確認には記載内容を、その他の確認には「そのままとする」を選んでください）",
            "the question cannot be answered so (expected a text where a cell is asked for, else that it is left)";
        /// A cell must be filled.
        Required => "required",
            "未記入です（必ず記入してください）",
            "nothing is entered (expected an entry)";
        /// The text is no fiscal year.
        NotAYear(error: FiscalYearError) => "not-a-year", "{error}", "{error}";
    }
}
in_english! { AnswerError }
