//! What the caller gives beside the tables.

use crate::plan::{BasicPolicy, Sheet};
use crate::value::{FiscalYear, MunicipalityCode};

/// What the two tables do not hold and the caller gives. The ward, the year and the policy's title
/// are asked for if they are not given.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Given<'k> {
    /// The municipality.
    pub municipality: Option<&'k str>,
    /// Its code.
    pub municipality_code: Option<MunicipalityCode>,
    /// The ward.
    pub ward: Option<&'k str>,
    /// The year that is evaluated.
    pub fiscal_year: Option<FiscalYear>,
    /// The title of the basic policy.
    pub policy_title: Option<&'k str>,
    /// The city's policy, which all its wards share. What the tables print of it is then only
    /// compared, and a page without numbers is identified by its titles.
    pub policy: Option<&'k BasicPolicy>,
    /// Last year's sheet of the ward: if readings of last year are not printed, they are proposed
    /// from it.
    pub last_year: Option<&'k Sheet>,
}

impl<'k> Given<'k> {
    /// Takes these from the head of another sheet, for the same ward and year.
    ///
    /// ```
    /// use kusei::intake::Given;
    ///
    /// let sheet: kusei::Sheet = serde_json::from_str(kusei::wire::REAL_FORM)?;
    /// let given = Given::of(&sheet);
    /// assert_eq!((given.ward, given.municipality), (Some("福島区"), Some("大阪市")));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn of(sheet: &'k Sheet) -> Self {
        let given = |text: &'k str| Some(text).filter(|text| !text.is_empty());
        Self {
            municipality: given(sheet.municipality().as_str()),
            municipality_code: sheet.municipality_code(),
            ward: given(sheet.ward().as_str()),
            fiscal_year: Some(sheet.fiscal_year()),
            policy_title: given(sheet.policy().title().as_str()),
            policy: None,
            last_year: None,
        }
    }
}
