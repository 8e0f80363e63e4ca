//! The pictures of the page: the path of every indicator and performance target.

use alloc::string::String;
use core::fmt::Write;

use maud::{Markup, Render, html};

use crate::form::svg::path::PathPicture;
use crate::plan::Sheet;
use crate::terms::Language;

/// The pictures of a sheet in form order; milestones have none. Each is drawn while the page is
/// written.
pub(crate) struct Pictures<'s> {
    pub(crate) sheet: &'s Sheet,
    pub(crate) language: Language,
}

impl Render for Pictures<'_> {
    fn render_to(&self, page: &mut String) {
        for path in PathPicture::of_sheet(self.sheet) {
            picture(&path.in_language(self.language)).render_to(page);
        }
    }
}

/// Returns a picture, which its own title and desc name and describe.
fn picture(path: &PathPicture<'_>) -> Markup {
    let id = path.id();
    html! {
        div.picture role="img" aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" } {
            (Drawn(path))
        }
    }
}

/// A picture in the page. This is the only place where text is put into the page unescaped: it is
/// XML, which was escaped when it was written.
struct Drawn<'s>(&'s PathPicture<'s>);

impl Render for Drawn<'_> {
    fn render_to(&self, page: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(page, "{}", self.0);
    }
}
