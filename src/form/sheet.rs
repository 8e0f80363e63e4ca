//! A sheet as the form prints it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::notes::{Absence, Note, Notes};
use crate::form::summary::Summary;
use crate::form::table::PrintedTable;
use crate::form::{captions as words, initiatives, notes, outcomes, summary, visible};
use crate::plan::Sheet;
use crate::review::Review;
use crate::terms::{Language, Said};

/// A sheet, and its review if there is one, as the form prints them.
///
/// Cheap to make and to copy; the tables are laid out when they are asked for.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::Form;
/// use kusei::Language;
///
/// # let json = include_str!("../../tests/data/fukushima-h28.json");
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let [outcomes, initiatives] = Form::of(&sheet).in_language(Language::English).tables();
/// assert_eq!(outcomes.title(), "Desired outcomes and strategies");
/// assert_eq!(initiatives.rows().len(), 23); // 15 initiatives with 23 performance targets
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
#[doc(alias = "様式")]
pub struct Form<'s> {
    sheet: &'s Sheet,
    review: Option<&'s Review<'s>>,
    language: Language,
    absence: Absence,
}

impl<'s> Form<'s> {
    /// The form of a sheet, with what the ward stated and nothing else.
    #[must_use]
    pub fn of(sheet: &'s Sheet) -> Self {
        Self { sheet, review: None, language: Language::default(), absence: Absence::Said }
    }

    /// The form of a sheet with what its review found.
    #[must_use]
    pub fn reviewed(review: &'s Review<'s>) -> Self {
        Self { review: Some(review), ..Self::of(review.sheet()) }
    }

    /// The form with captions in a language; the ward's own texts stay as they are.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The form to be filled in: where nothing of a kind is on the sheet there is a blank place
    /// instead of word of it, and one more under an item's indicators and an initiative's
    /// performance targets. `intake` reads it as it reads any print.
    ///
    /// A document without texts is [`RawSheet::to_write`](crate::RawSheet::to_write); that of the
    /// year after is [`Sheet::next_year`].
    #[must_use]
    pub const fn to_fill_in(mut self) -> Self {
        self.absence = Absence::LeftBlank;
        self
    }

    /// Whether blank places are left for somebody to fill in.
    #[cfg(feature = "xlsx")]
    pub(crate) fn leaves_blank(&self) -> bool {
        self.absence == Absence::LeftBlank
    }

    /// The language of the captions.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sheet that is printed.
    #[must_use]
    pub const fn sheet(&self) -> &'s Sheet {
        self.sheet
    }

    /// The review whose findings are printed with it.
    #[must_use]
    pub const fn review(&self) -> Option<&'s Review<'s>> {
        self.review
    }

    /// The form's title: 区政運営基本方針の成果目標の達成に向けた取組状況について（福島区）.
    #[must_use]
    pub fn title(&self) -> String {
        let ward = visible::visible(self.sheet.ward().as_str());
        match self.language {
            Language::Japanese => format!("{}（{ward}）", words::TITLE.ja),
            Language::English => format!("{} ({ward})", words::TITLE.en),
        }
    }

    /// The lines under the title: the policy's title, and the ward and year.
    #[must_use]
    pub fn subject(&self) -> [String; 2] {
        let municipality = visible::visible(self.sheet.municipality().as_str());
        let [open, close] = self.language.choose(["（", "）"], [" (", ")"]);
        let code = self.sheet.municipality_code().map(|code| format!("{open}{code}{close}"));
        let ward = visible::visible(self.sheet.ward().as_str());
        let parts = [
            municipality.into_owned(),
            format!("{ward}{}", code.unwrap_or_default()),
            self.sheet.fiscal_year().to(self.language).to_string(),
        ];
        let named: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        [visible::visible(self.sheet.policy().title().as_str()).to_string(), named.join(" ")]
    }

    /// The two tables: めざす成果および戦略, and 具体的取組.
    #[must_use]
    pub fn tables(&self) -> [PrintedTable; 2] {
        let notes = Notes::of(self.review, self.language, self.absence);
        [outcomes::table(self.sheet, &notes), initiatives::table(self.sheet, &notes)]
    }

    /// What the review found (確認事項), numbered from 1 as in the cells; empty without a review.
    pub fn notes(&self) -> impl Iterator<Item = Note> + use<'s> {
        notes::all(self.review, self.language)
    }

    /// The marks counted, column by column, and how many indicators are rated.
    #[must_use]
    pub fn summary(&self) -> Summary {
        summary::of(self.sheet, self.review, self.language)
    }
}
