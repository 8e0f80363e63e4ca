//! The purpose of a print, the sections beside its tables, and the style of figures.

use crate::terms::Language;
use crate::terms::said::terms;

terms! {
    /// The purpose of a print of the form.
    ///
    /// A complete print has every cell of the sheet, so that it can be checked and read back. A
    /// publication has the cells of the city's form, in the ward's own words.
    #[doc(alias = "公表")]
    pub enum Edition {
        "complete" Complete "全欄記載" "complete",
        "publication" Publication "公表用" "for publication",
    }
}

terms! {
    /// A section that is printed with the two tables.
    pub enum FormSection {
        "findings" Findings "確認事項" "Findings",
        "summary" Summary "集計" "Summary",
        "pictures" Pictures "図" "Pictures",
    }
}

terms! {
    /// The style of figures in the cells of the Japanese print.
    pub enum FigureStyle {
        "as-written" AsWritten "記載のとおり" "as written",
        "canonical" Canonical "統一表記" "canonical",
    }
}

#[cfg(any(feature = "html", feature = "svg"))]
terms! {
    /// The paper size of a page, in landscape.
    pub enum Paper {
        "A3" A3 "Ａ３横" "A3 landscape",
        "A4" A4 "Ａ４横" "A4 landscape",
    }
}

/// The language, purpose and figure style of the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CellManner {
    pub(crate) language: Language,
    pub(crate) edition: Edition,
    pub(crate) figures: FigureStyle,
}

impl CellManner {
    pub(crate) const COMPLETE: Self = Self {
        language: Language::Japanese,
        edition: Edition::Complete,
        figures: FigureStyle::AsWritten,
    };
}

/// The sections to print, in the order of [`FormSection::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OpenSections([Option<FormSection>; 3]);

impl OpenSections {
    pub(crate) const ALL: Self = Self([
        Some(FormSection::Findings),
        Some(FormSection::Summary),
        Some(FormSection::Pictures),
    ]);
    pub(crate) const NONE: Self = Self([None; 3]);

    pub(crate) fn only(sections: &[FormSection]) -> Self {
        Self(Self::ALL.0.map(|own| own.filter(|it| sections.contains(it))))
    }

    pub(crate) fn has(self, section: FormSection) -> bool {
        self.0.contains(&Some(section))
    }
}
