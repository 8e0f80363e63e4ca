//! A valid sheet in every format: written, always with the same result.
#![no_main]

use kusei::Language;
use kusei::Sheet;
use kusei::form::Form;
use kusei::form::Merged;
use kusei::form::svg::PathPicture;
use kusei::review;
use kusei_fuzz::{Unstructured, next};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let bytes = &mut Unstructured::new(bytes);
    let (english, sheet): (bool, Sheet) = (next(bytes), next(bytes));
    let review = review(&sheet);
    let language = if english { Language::English } else { Language::Japanese };
    for form in [Form::of(&sheet), Form::reviewed(&review)] {
        let form = form.in_language(language);
        for table in form.tables() {
            assert!(table.flat(Merged::Once).all(|row| row.len() == table.columns().len()));
        }
        let page = form.html().to_string();
        assert_eq!(page, form.html().to_string());
        assert!(page.contains("</html>") && !page.to_lowercase().contains("<script"));
        let _ = (form.markdown().to_string(), form.text().to_string());
        for csv in form.csv() {
            assert!(csv.to_string().ends_with("\r\n"));
        }
    }
    for (_, indicator) in sheet.indicators().take(20) {
        if let Some(path) = PathPicture::of(indicator.measured(), sheet.fiscal_year()) {
            assert!(path.to_string().ends_with("</svg>\n") || path.to_string().ends_with("</svg>"));
        }
    }
});
