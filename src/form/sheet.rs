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

/// A sheet with its review, if any, as the form prints it.
///
/// It is cheap to create and to copy; the tables are laid out on request.
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
    /// Returns the form with every cell that the ward stated, and nothing else.
    #[must_use]
    pub const fn of(sheet: &'s Sheet) -> Self {
        let (manner, sections) = (CellManner::COMPLETE, OpenSections::ALL);
        Self { sheet, review: None, manner, sections, absence: Absence::Said }
    }

    /// Returns the form with the review's derived marks and findings.
    #[must_use]
    pub fn reviewed(review: &'s Review<'s>) -> Self {
        Self { review: Some(review), ..Self::of(review.sheet()) }
    }

    /// Returns the form as a ward publishes it: the cells of the city's form in the ward's own
    /// words, without summary, findings or pictures unless you [ask for them](Self::showing).
    #[must_use]
    #[doc(alias = "公表")]
    pub const fn publication(sheet: &'s Sheet) -> Self {
        let manner = CellManner { edition: Edition::Publication, ..CellManner::COMPLETE };
        Self { manner, sections: OpenSections::NONE, ..Self::of(sheet) }
    }

    /// Sets the language of the captions; the ward's own texts are not translated.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.manner.language = language;
        self
    }

    /// Sets how figures are written: as the ward wrote them, which is the default, or in canonical
    /// notation: 1145件 for 1,145件, -1500千円 for ▲1,500千円.
    #[must_use]
    pub const fn figures(mut self, figures: FigureStyle) -> Self {
        self.manner.figures = figures;
        self
    }

    /// Sets the sections printed beside the tables. Findings are those of the review; without that
    /// section, cells have no finding numbers.
    #[must_use]
    pub fn showing(mut self, sections: &[FormSection]) -> Self {
        self.sections = OpenSections::only(sections);
        self
    }

    /// Returns whether a section is printed.
    #[must_use]
    pub fn has(&self, section: FormSection) -> bool {
        let is_reviewed = section != FormSection::Findings || self.review.is_some();
        is_reviewed && self.sections.has(section)
    }

    /// Returns the purpose of the print.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.manner.edition
    }

    /// Returns the form to be filled in.
    ///
    /// If the sheet has nothing of a kind there is a blank row instead of words that say so, and
    /// one more below an item's indicators and an initiative's performance targets. `intake` reads
    /// it like any other print.
    ///
    /// For a document without texts see [`RawSheet::blank`](crate::RawSheet::blank); for that
    /// of the next year, [`Sheet::next_year`].
    #[must_use]
    pub const fn to_fill_in(mut self) -> Self {
        self.absence = Absence::LeftBlank;
        self
    }

    /// Returns whether blank rows are printed to fill in.
    #[cfg(feature = "xlsx")]
    pub(crate) fn leaves_blank(&self) -> bool {
        self.absence == Absence::LeftBlank
    }

    /// Returns the language of the captions.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.manner.language
    }

    /// Returns the sheet that is printed.
    #[must_use]
    pub const fn sheet(&self) -> &'s Sheet {
        self.sheet
    }

    /// Returns the review whose findings are printed with it.
    #[must_use]
    pub const fn review(&self) -> Option<&'s Review<'s>> {
        self.review
    }

    /// Returns the form's title, with ward and year: 区政運営基本方針の成果目標の達成に向けた取組状況について（福島区　平成28年度）.
    #[must_use]
    pub fn title(&self) -> String {
        let ward = visible::visible(self.sheet.ward().as_str());
        let year = self.sheet.fiscal_year();
        match self.language() {
            Language::Japanese => format!("{}（{ward}　{}）", words::TITLE.ja, year.ja()),
            Language::English => format!("{} ({ward}, {})", words::TITLE.en, year.en()),
        }
    }

    /// Returns the lines below the title: the policy's title, then ward and year, with the
    /// municipality's code in a complete print.
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

    /// Returns the two tables: めざす成果および戦略, and 具体的取組.
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

    /// Returns the findings of the review (確認事項), numbered from 1 as in the cells, in the order of
    /// the tables; empty without a review.
    pub fn notes(&self) -> impl Iterator<Item = Note> + use<'s> {
        notes::all(self.review, self.language())
    }

    /// Returns the marks counted, column by column, and the number of indicators rated.
    #[must_use]
    pub fn summary(&self) -> Summary {
        summary::of(self.sheet, self.review, self.language())
    }
}
