//! A sheet as the form prints it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::form::commons::CommonWordings;
use crate::form::edition::{CellManner, Edition, FigureStyle, FormSection, OpenSections};
use crate::form::notes::{Absence, Note, Notes, Numbering};
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
/// # let json = kusei::wire::REAL_FORM;
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
    manner: CellManner,
    sections: OpenSections,
    absence: Absence,
}

impl<'s> Form<'s> {
    /// The form of a sheet, with every cell that the ward stated and nothing else.
    #[must_use]
    pub const fn of(sheet: &'s Sheet) -> Self {
        let (manner, sections) = (CellManner::COMPLETE, OpenSections::ALL);
        Self { sheet, review: None, manner, sections, absence: Absence::Said }
    }

    /// The form of a sheet with what its review found.
    #[must_use]
    pub fn reviewed(review: &'s Review<'s>) -> Self {
        Self { review: Some(review), ..Self::of(review.sheet()) }
    }

    /// The form of a sheet as a ward publishes it: what the city's form has a cell for, worded as
    /// the ward worded it, without summary, findings or pictures unless they are
    /// [asked for](Self::showing).
    #[must_use]
    #[doc(alias = "公表")]
    pub const fn publication(sheet: &'s Sheet) -> Self {
        let manner = CellManner { edition: Edition::Publication, ..CellManner::COMPLETE };
        Self { manner, sections: OpenSections::NONE, ..Self::of(sheet) }
    }

    /// The form with captions in a language; the ward's own texts stay as they are.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.manner.language = language;
        self
    }

    /// The form with figures as the ward wrote them, which is the default, or in the canonical
    /// notation: 1145件 for 1,145件, -1500千円 for ▲1,500千円.
    #[must_use]
    pub const fn figures(mut self, figures: FigureStyle) -> Self {
        self.manner.figures = figures;
        self
    }

    /// The form with these sections beside the tables and no others. Findings are those of its
    /// review; where they are not printed, cells bear no numbers.
    #[must_use]
    pub fn showing(mut self, sections: &[FormSection]) -> Self {
        self.sections = OpenSections::only(sections);
        self
    }

    /// Whether a section is printed.
    #[must_use]
    pub fn has(&self, section: FormSection) -> bool {
        let is_reviewed = section != FormSection::Findings || self.review.is_some();
        is_reviewed && self.sections.has(section)
    }

    /// What it is printed for.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.manner.edition
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
        self.manner.language
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

    /// The form's title, with ward and year:
    /// 区政運営基本方針の成果目標の達成に向けた取組状況について（福島区　平成28年度）.
    #[must_use]
    pub fn title(&self) -> String {
        let ward = visible::visible(self.sheet.ward().as_str());
        let year = self.sheet.fiscal_year();
        match self.language() {
            Language::Japanese => format!("{}（{ward}　{}）", words::TITLE.ja, year.ja()),
            Language::English => format!("{} ({ward}, {})", words::TITLE.en, year.en()),
        }
    }

    /// The lines under the title: the policy's title, and the ward and year, in a complete print
    /// with the municipality's code.
    #[must_use]
    pub fn subject(&self) -> [String; 2] {
        let municipality = visible::visible(self.sheet.municipality().as_str());
        let [open, close] = self.language().choose(["（", "）"], [" (", ")"]);
        let is_coded = self.edition() == Edition::Complete;
        let code = self.sheet.municipality_code().filter(|_| is_coded);
        let code = code.map(|code| format!("{open}{code}{close}"));
        let ward = visible::visible(self.sheet.ward().as_str());
        let parts = [
            municipality.into_owned(),
            format!("{ward}{}", code.unwrap_or_default()),
            self.sheet.fiscal_year().to(self.language()).to_string(),
        ];
        let named: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        [visible::visible(self.sheet.policy().title().as_str()).to_string(), named.join(" ")]
    }

    /// The two tables: めざす成果および戦略, and 具体的取組.
    #[must_use]
    pub fn tables(&self) -> [PrintedTable<'s>; 2] {
        let is_noted = self.has(FormSection::Findings);
        let numbering = if is_noted { Numbering::Numbered } else { Numbering::MarksAlone };
        let notes = Notes::of(self.review, self.manner, numbering, self.absence);
        let commons = CommonWordings::of(self.sheet.policy(), self.manner);
        match self.edition() {
            Edition::Complete => [
                outcomes::table(self.sheet, &notes, &commons),
                initiatives::table(self.sheet, &notes, &commons),
            ],
            Edition::Publication => [
                outcomes::published(self.sheet, &notes, &commons),
                initiatives::published(self.sheet, &notes, &commons),
            ],
        }
    }

    /// What the review found (確認事項), numbered from 1 as in the cells, in the order of the tables;
    /// empty without a review.
    pub fn notes(&self) -> impl Iterator<Item = Note> + use<'s> {
        notes::all(self.review, self.language())
    }

    /// The marks counted, column by column, and how many indicators are rated.
    #[must_use]
    pub fn summary(&self) -> Summary {
        summary::of(self.sheet, self.review, self.language())
    }
}
