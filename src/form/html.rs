//! The form as one self-contained HTML page.

pub(crate) mod listing;
pub(crate) mod page;
pub(crate) mod paper;
#[cfg(feature = "svg")]
pub(crate) mod pictures;
pub(crate) mod sections;
pub(crate) mod table;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use maud::{Markup, html};

use crate::form::captions as words;
use crate::form::edition::{FormSection, Paper};
use crate::form::html::page::{around, page, part};
use crate::form::html::table::RowHeads;
use crate::form::notes::{Note, PrintedOn};
use crate::form::sheet::Form;
use crate::form::table::PrintedTable;
use crate::form::visible::visible;

/// The form as one HTML page, for browsers, printers, phones and screen readers.
///
/// The two tables come first, as a table for each desired outcome, each followed by its findings;
/// then the marks counted and, with the feature `svg`, a picture of each indicator's path, drawn
/// into the page. [`Form::showing`] selects the sections. Each finding links to its cell, and the
/// cell to its finding. A strategy or initiative has its code as its anchor, `#4-2`.
///
/// In print, every page has the policy's title, the ward and the year at its head, the page number,
/// the number of pages and the [imprint](Self::imprint) at its foot, and repeats the pillar and
/// desired outcome.
///
/// The page is self-contained: no script, font, image or style sheet is loaded, and its
/// Content-Security-Policy forbids them. The macro that writes the page escapes every text, so
/// nothing on the sheet is taken for markup.
///
/// Below 800 pixels, each row is shown as a list of its cells with their captions, under a line
/// with its place; a merged cell is in the first of its rows.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::Form;
///
/// # let json = kusei::wire::REAL_FORM;
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let review = kusei::review(&sheet);
/// let page = Form::reviewed(&review).html().to_string();
/// assert!(page.contains(r##"href="#finding-5""##));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Html<'s> {
    form: Form<'s>,
    paper: Paper,
    imprint: &'s str,
}

/// The two tables: their ids, the columns that head their rows, and the table of their findings.
const TABLES: [(&str, RowHeads, PrintedOn); 2] = [
    ("outcomes", RowHeads::OUTCOMES, PrintedOn::Outcomes),
    ("initiatives", RowHeads::INITIATIVES, PrintedOn::Initiatives),
];

impl<'s> Form<'s> {
    /// Returns the form as one HTML page, for A3 in print.
    #[must_use]
    pub const fn html(&self) -> Html<'s> {
        Html { form: *self, paper: Paper::A3, imprint: "" }
    }
}

impl<'s> Html<'s> {
    /// Sets the paper size.
    #[must_use]
    pub const fn paper(mut self, paper: Paper) -> Self {
        self.paper = paper;
        self
    }

    /// Sets an imprint, printed at the foot of every page and at the end: the date and the
    /// responsible section, 平成29年6月 福島区役所企画推進課.
    #[must_use]
    pub const fn imprint(mut self, imprint: &'s str) -> Self {
        self.imprint = imprint;
        self
    }

    fn body(&self, f: &mut fmt::Formatter<'_>, title: &str, subject: &[String; 2]) -> fmt::Result {
        let language = self.form.language();
        let tables = self.form.tables();
        let notes: Vec<Note> = self.form.notes().collect();
        let header = html! {
            header {
                h1 { (title) }
                @for line in subject.iter().filter(|line| !line.is_empty()) {
                    p.subject { (line) }
                }
                (self.contents(&tables))
            }
        };
        part(f, header)?;
        around(f, html! { main {} }, |f| {
            for ((id, heads, on), table) in TABLES.into_iter().zip(&tables) {
                around(f, html! { section id=(id) {} }, |f| {
                    part(f, html! { h2 id={ (id) "-title" } { (table.title()) } })?;
                    table::table(f, table, id, heads)?;
                    part(f, self.findings(id, table, &notes, on))
                })?;
            }
            if self.form.has(FormSection::Summary) {
                let summary = html! {
                    section id="summary" {
                        h2 { (FormSection::Summary.to(language)) }
                        (sections::summary(&self.form.summary(), language))
                    }
                };
                part(f, summary)?;
            }
            if self.form.has(FormSection::Pictures) && cfg!(feature = "svg") {
                around(f, html! { section id="pictures" {} }, |f| {
                    part(f, html! { h2 { (FormSection::Pictures.to(language)) } })?;
                    around(f, html! { div.pictures {} }, |f| self.pictures(f))
                })?;
            }
            Ok(())
        })?;
        if self.imprint.is_empty() {
            return Ok(());
        }
        part(f, html! { footer { p { (visible(self.imprint)) } } })
    }

    fn contents(&self, tables: &[PrintedTable<'_>; 2]) -> Markup {
        let language = self.form.language();
        let has = |section| self.form.has(section);
        html! {
            nav aria-label=(words::CONTENTS.to(language)) {
                ul {
                    @for ((id, heads, _), table) in TABLES.into_iter().zip(tables) {
                        li {
                            a href={ "#" (id) } { (table.title()) }
                            ul {
                                @for code in heads.codes(table) {
                                    li { a href={ "#" (code) } { "【" (code) "】" } }
                                }
                            }
                            @if has(FormSection::Findings) {
                                " " a href={ "#" (id) "-findings" } { (FormSection::Findings.to(language)) }
                            }
                        }
                    }
                    @if has(FormSection::Summary) {
                        li { a href="#summary" { (FormSection::Summary.to(language)) } }
                    }
                    @if has(FormSection::Pictures) && cfg!(feature = "svg") {
                        li { a href="#pictures" { (FormSection::Pictures.to(language)) } }
                    }
                }
            }
        }
    }

    fn findings(
        &self,
        id: &str,
        table: &PrintedTable<'_>,
        notes: &[Note],
        on: PrintedOn,
    ) -> Markup {
        let language = self.form.language();
        let own: Vec<&Note> = notes.iter().filter(|note| note.on == on).collect();
        let [open, close] = language.choose(["（", "）"], [" (", ")"]);
        html! {
            @if self.form.has(FormSection::Findings) {
                h3 id={ (id) "-findings" } {
                    (FormSection::Findings.to(language)) (open) (table.title()) (close)
                }
                (sections::findings(&own, language))
            }
        }
    }

    #[cfg(feature = "svg")]
    fn pictures(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pictures::pictures(f, self.form.sheet(), self.form.language())
    }

    #[cfg(not(feature = "svg"))]
    #[expect(clippy::unused_self, reason = "only used with the feature `svg`")]
    fn pictures(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (title, subject) = (self.form.title(), self.form.subject());
        let printed = paper::style(self.paper, &subject, self.imprint);
        page(f, self.form.language(), &title, &printed, |f| self.body(f, &title, &subject))
    }
}
