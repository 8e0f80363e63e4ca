//! The form as one self-contained HTML page.

#[cfg(feature = "svg")]
pub(crate) mod pictures;
pub(crate) mod table;

use core::fmt;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::form::captions as words;
use crate::form::notes::Note;
use crate::form::sheet::Form;
use crate::form::summary::{ColumnCounts, Summary};
use crate::terms::{Language, Words};

/// The form as one HTML page: for a browser, a printer (A3, landscape), a telephone and a screen
/// reader.
///
/// A summary first (marks counted, indicators rated), then the two tables, then the findings. Each
/// finding links to its cell, and the cell to its finding. With the feature `svg` on, a picture of
/// each indicator's path follows, drawn into the page.
///
/// The page needs nothing else: no script, no font, no image, no style sheet, and its
/// Content-Security-Policy forbids them. Every text is escaped by the macro that writes the page,
/// so that nothing on the sheet is taken for markup.
///
/// Under 800 pixels a row of the form is shown as a list of its cells, each under its caption; a
/// merged cell is in the first of its rows.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use kusei::form::Form;
///
/// # let json = include_str!("../../tests/data/fukushima-h28.json");
/// let sheet: kusei::Sheet = serde_json::from_str(json)?;
/// let review = kusei::review(&sheet);
/// let page = Form::reviewed(&review).html().to_string();
/// assert!(page.contains(r##"href="#finding-6""##));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Html<'s> {
    form: Form<'s>,
}

const STYLE: &str = include_str!("html/style.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

impl<'s> Form<'s> {
    /// The form as one HTML page.
    #[must_use]
    pub const fn html(&self) -> Html<'s> {
        Html { form: *self }
    }
}

impl Html<'_> {
    fn page(&self) -> Markup {
        let language = self.form.language();
        let [policy, subject] = self.form.subject();
        let tables = self.form.tables();
        let title = self.form.title();
        html! {
            (DOCTYPE)
            html lang=(language.code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    title { (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    header {
                        h1 { (title) }
                        p.policy { (policy) }
                        p.subject { (subject) }
                        (self.contents())
                    }
                    main {
                        (section("summary", words::SUMMARY.to(language), &summary(&self.form.summary(), language)))
                        @for (id, table) in ["outcomes", "initiatives"].into_iter().zip(&tables) {
                            (section(id, table.title(), &table::table(table, id)))
                        }
                        @if self.form.review().is_some() {
                            (section("findings", words::FINDINGS.to(language), &self.findings()))
                        }
                        (self.pictures())
                    }
                }
            }
        }
    }

    fn contents(&self) -> Markup {
        let language = self.form.language();
        let entry = |id: &str, caption: Words| {
            html! {
                li { a href={ "#" (id) } { (caption.to(language)) } }
            }
        };
        html! {
            nav aria-label=(words::CONTENTS.to(language)) {
                ul {
                    (entry("summary", words::SUMMARY))
                    (entry("outcomes", words::OUTCOMES))
                    (entry("initiatives", words::INITIATIVES))
                    @if self.form.review().is_some() { (entry("findings", words::FINDINGS)) }
                    @if cfg!(feature = "svg") { (entry("pictures", words::PICTURES)) }
                }
            }
        }
    }

    fn findings(&self) -> Markup {
        let language = self.form.language();
        let mut notes = self.form.notes().peekable();
        html! {
            @if notes.peek().is_none() {
                p { (words::NO_FINDINGS.to(language)) }
            } @else {
                ol.findings { @for note in notes { (finding(&note, language)) } }
            }
        }
    }

    #[cfg(feature = "svg")]
    fn pictures(&self) -> Markup {
        let language = self.form.language();
        let pictures = pictures::pictures(self.form.sheet(), language);
        section("pictures", words::PICTURES.to(language), &pictures)
    }

    #[cfg(not(feature = "svg"))]
    #[expect(clippy::unused_self, reason = "there are pictures only where svg is on")]
    fn pictures(&self) -> Markup {
        html! {}
    }
}

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.page().into_string())?;
        f.write_str("\n")
    }
}

fn section(id: &str, title: &str, content: &Markup) -> Markup {
    html! {
        section id=(id) aria-labelledby={ (id) "-title" } {
            h2 id={ (id) "-title" } { (title) }
            (content)
        }
    }
}

fn finding(note: &Note, language: Language) -> Markup {
    html! {
        li id={ "finding-" (note.number) } value=(note.number) data-code=(note.code.code()) {
            b.severity { (note.severity) } " "
            a href={ "#cell-" (note.number) } { (note.place) } (language.choose("：", ": "))
            (note.sentence)
        }
    }
}

fn summary(summary: &Summary, language: Language) -> Markup {
    let reviewed =
        summary.columns.iter().flat_map(|tally| &tally.marks).any(|count| count.derived.is_some());
    let head = |caption: Words| html! { th scope="col" { (caption.to(language)) } };
    html! {
        p { (summary.coverage.sentence(language)) }
        table.summary {
            thead {
                tr {
                    (head(words::COLUMN)) (head(words::MARK)) (head(words::MEANING))
                    (head(words::STATED))
                    @if reviewed { (head(words::DERIVED)) }
                }
            }
            @for tally in &summary.columns { (tally_rows(tally)) }
        }
    }
}

fn tally_rows(tally: &ColumnCounts) -> Markup {
    html! {
        tbody {
            @for (n, count) in tally.marks.iter().enumerate() {
                tr {
                    @if n == 0 {
                        th scope="rowgroup" rowspan=(tally.marks.len()) { (tally.column) }
                    }
                    td.mark { (count.mark) }
                    td { (count.wording) }
                    td.count { (count.stated) }
                    @if let Some(derived) = count.derived { td.count { (derived) } }
                }
            }
        }
    }
}
