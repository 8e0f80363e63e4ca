//! Questions for an officer, and the answers.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::intake::account::unsure::Unsure;
use crate::intake::page::origin::Origin;
use crate::intake::page::tables::FormTable;
use crate::plan::Place;
use crate::terms::language::in_english;
use crate::terms::said::said;
use crate::terms::{Excerpt, Language, Said};
use crate::value::FiscalYearError;
use crate::wire::DefectKind;

said! {
    /// The kind of a question.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum QuestionKind {
        /// The tables do not hold the cell, and its text is not known.
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
        /// A table occurs more than once.
        TableTwice(table: FormTable) => "table-twice",
            "「{table}」の表が複数あります（2番目以降の表は読み取っていません）",
            "the table “{table}” occurs more than once (only the first is read)";
        /// The table does not say which cells are merged.
        SpansUntold(table: FormTable) => "spans-untold",
            "「{table}」の表から、結合されたセルと空欄とを区別できません（セルの結合が分かる形式の表を指定してください）",
            "the table “{table}” does not tell merged cells from blank ones (expected a format that tells them)";
        /// A column of the form is missing.
        NoColumn {
            /// The table.
            table: FormTable,
            /// The column's titles.
            caption: Excerpt,
        } => "no-column",
            "「{table}」の表に「{caption}」の欄がありません（この欄は読み取っていません）",
            "the table “{table}” has no column “{caption}” (none of its cells are read)";
        /// The table of initiatives has no row for a strategy.
        NoRows(found: Excerpt) => "no-rows",
            "「具体的取組」の表に戦略「{found}」の行がありません（表の全ての行を指定してください）",
            "the table “Initiatives” has no row of the strategy `{found}` (expected every row of the table)";
        /// A cell that names a row does not begin with its number, mark or code.
        NoCode(found: Excerpt) => "no-code",
            "「{found}」の先頭に番号・記号がありません（例：1、（1）、㋐、【4-1】、【4-1-1】）",
            "`{found}` does not begin with a number, mark or code (expected such as `1`, `（1）`, `㋐`, `【4-1】`, `【4-1-1】`)";
        /// A number, mark or code occurred before.
        CameBefore(found: Excerpt) => "came-before",
            "「{found}」は既に別の箇所に記載されています（番号・記号は一度だけ使用してください）",
            "`{found}` came before (expected each number, mark or code once)";
        /// The row that this one belongs to is missing.
        Adrift(found: Excerpt) => "adrift",
            "「{found}」がどの行に属するか分かりません（柱・めざす成果・項目・戦略の欄を確認してください）",
            "`{found}` belongs to no row (expected a pillar, a desired outcome, an item and a strategy beside it)";
        /// A cell is not laid out as the form prints it.
        Unread(found: Excerpt) => "unread",
            "「{found}」は様式の書き方として読み取れません（様式のとおりに記載してください）",
            "`{found}` cannot be read (expected what the form prints)";
        /// A cell's text leaves something open.
        ToConfirm {
            /// The cell's text, or its beginning.
            found: Excerpt,
            /// The reason.
            why: Unsure,
        } => "to-confirm",
            "「{found}」について、{why}",
            "`{found}`: {why}";
        /// The tables are for more than one ward.
        SeveralWards(found: Excerpt) => "several-wards",
            "複数の区の表があります（「{found}」の表のみ読み取りました）",
            "the tables are of more than one ward (only those of `{found}` are read)";
        /// The tables are for more than one year.
        SeveralYears(found: Excerpt) => "several-years",
            "複数の年度の表があります（「{found}」の表のみ読み取りました）",
            "the tables are of more than one fiscal year (only those of `{found}` are read)";
    }
}

impl QuestionKind {
    /// Returns whether the question is about a table as a whole.
    pub(crate) const fn is_of_table(&self) -> bool {
        matches!(
            self,
            Self::NoTable(_)
                | Self::InEnglish
                | Self::TableTwice(_)
                | Self::NoColumn { .. }
                | Self::SpansUntold(_)
                | Self::SeveralWards(_)
                | Self::SeveralYears(_)
        )
    }
}

/// One question: about one cell, or about what one cell leaves open for one reason.
///
/// ```
/// use kusei::Said;
/// use kusei::intake::{Given, Grid, read};
///
/// let rows = [["項目", "めざす状態", "アウトカム", "戦略"], ["㋐", "支え合う", "", "広める"]];
/// let grids = [Grid::of_rows(rows)?];
/// let taken = read(&grids, Given::default());
/// let mut said = taken.questions().map(|own| own.en().to_string());
/// assert!(said.any(|own| own.starts_with("table 1, row 2, column 2: `支え合う` does not begin with")));
/// # Ok::<(), kusei::intake::GridError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub(crate) id: usize,
    pub(crate) kind: QuestionKind,
    pub(crate) places: Vec<Place>,
    pub(crate) origins: Vec<Origin>,
    pub(crate) proposals: Vec<Vec<String>>,
}

impl Question {
    /// Returns the number to answer it by.
    #[must_use]
    pub const fn id(&self) -> usize {
        self.id
    }

    /// Returns the kind of the question.
    #[must_use]
    pub const fn kind(&self) -> &QuestionKind {
        &self.kind
    }

    /// Returns the cells of the sheet that are asked for, in form order; empty if the question is
    /// about a table or about a cell that is left over.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Returns the cells of the grids that the question is about.
    #[must_use]
    pub fn origins(&self) -> &[Origin] {
        &self.origins
    }

    /// Merges another question into this one, if both are about the same cell and reason, or about
    /// the same row and a reason that concerns whole rows. Returns whether it was merged.
    pub(crate) fn takes_in(&mut self, other: &mut Self) -> bool {
        let (QuestionKind::ToConfirm { why, .. }, QuestionKind::ToConfirm { why: of, .. }) =
            (&self.kind, &other.kind)
        else {
            return false;
        };
        let row = |own: &Self| own.places.first().map(|place| place.row);
        let is_one = self.origins == other.origins || why.is_of_row();
        let is_new = other.places.iter().all(|place| !self.places.contains(place));
        if why != of || row(self).is_none() || row(self) != row(other) || !is_one || !is_new {
            return false;
        }
        match (self.proposals.as_mut_slice(), other.proposals.as_mut_slice()) {
            ([], []) => {}
            ([own], [more]) => own.append(more),
            _ => return false,
        }
        self.places.append(&mut other.places);
        let origins = other.origins.iter().filter(|own| !self.origins.contains(own));
        let origins: Vec<Origin> = origins.copied().collect();
        self.origins.extend(origins);
        true
    }

    /// Returns the texts proposed for the cells: each proposal has a text for every place, empty
    /// for a blank. The first is in the sheet until the question is answered.
    pub fn proposals(&self) -> impl Iterator<Item = &[String]> {
        self.proposals.iter().map(Vec::as_slice)
    }
}

impl Said for Question {
    /// Writes the place, then the question, then the proposals.
    fn say(&self, language: Language, out: &mut dyn Write) -> fmt::Result {
        if let [place, further @ ..] = self.places.as_slice() {
            place.say(language, out)?;
            match (language, further.len()) {
                (_, 0) => {}
                (Language::Japanese, more) => write!(out, "ほか{more}欄")?,
                (Language::English, more) => write!(out, " and {more} more")?,
            }
            out.write_str(language.choose("：", ": "))?;
        } else if let [origin, ..] = self.origins.as_slice() {
            origin.say(language, out)?;
            out.write_str(language.choose("：", ": "))?;
        }
        self.kind.say(language, out)?;
        let Some(first) = self.proposals.first() else { return Ok(()) };
        out.write_str(language.choose("［案：", " [proposed: "))?;
        for (n, text) in first.iter().enumerate() {
            out.write_str(if n == 0 { "" } else { language.choose("、", ", ") })?;
            match text.as_str() {
                "" => out.write_str(language.choose("空欄", "blank"))?,
                text => write!(out, "{}", Excerpt::new(text))?,
            }
        }
        out.write_str(language.choose("］", "]"))
    }
}

/// The answer to a question.
///
/// ```
/// use kusei::intake::{AnswerError, Given, Reply, read};
///
/// // Without tables, the ward, the year, the policy's title and both tables are asked for.
/// let mut taken = read(&[], Given::default());
/// assert_eq!(taken.open(), 5);
/// assert_eq!(taken.answer(0, Reply::Write("福島区")), Ok(()));
/// assert!(matches!(taken.answer(1, Reply::Write("来年度")), Err(AnswerError::NotAYear(_))));
/// assert_eq!(taken.answer(2, Reply::Blank), Err(AnswerError::Required));
/// assert_eq!(taken.answer(3, Reply::Leave), Ok(()));
/// assert_eq!((taken.open(), taken.proposed().ward.as_str()), (3, "福島区"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply<'a> {
    /// The proposal with this number, from 0.
    Take(usize),
    /// The cell's text.
    Write(&'a str),
    /// The texts of the cells, one for each place; "" for a blank.
    Each(&'a [&'a str]),
    /// All the cells are blank.
    Blank,
    /// Leave it as it is: a cell that is left over belongs to no place.
    Leave,
}

said! {
    /// The error returned when an answer does not fit its question.
    #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
    #[non_exhaustive]
    pub enum AnswerError {
        /// There is no such question.
        NoSuchQuestion => "no-such-question",
            "該当する確認事項がありません（一覧にある番号を指定してください）",
            "there is no such question (expected the number of one that is listed)";
        /// A text was given but the question is not about cells of the sheet, or the number of
        /// texts is wrong, or there is no such proposal.
        NotOffered => "not-offered",
            "この確認事項にはそのようには回答できません（欄の確認には記載内容を、その他の確認には「そのままとする」を選んでください）",
            "the question cannot be answered so (expected a text where a cell is asked for, else that it is left)";
        /// The cell must be filled.
        Required => "required",
            "未記入です（必ず記入してください）",
            "nothing is entered (expected an entry)";
        /// The text is not a fiscal year.
        NotAYear(error: FiscalYearError) => "not-a-year", "{error}", "{error}";
        /// The cell cannot hold the text.
        Unreadable(defect: DefectKind) => "unreadable", "{defect}", "{defect}";
    }
}
in_english! { AnswerError }
