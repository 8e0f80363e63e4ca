//! The pictures of the page: the path of every indicator and performance target.

use alloc::format;

use maud::{Markup, PreEscaped, html};

use crate::form::svg::path::PathPicture;
use crate::plan::Sheet;
use crate::terms::Language;

/// Draws them in form order; milestones have none.
///
/// A picture is named by its own title and described by its own desc. It is the one place where
/// text goes into the page unescaped: it is XML, escaped where it was written.
pub(crate) fn pictures(sheet: &Sheet, language: Language) -> Markup {
    html! {
        div.pictures {
            @for path in PathPicture::of_sheet(sheet) {
                (picture(&path.in_language(language)))
            }
        }
    }
}

fn picture(path: &PathPicture<'_>) -> Markup {
    let id = path.id();
    html! {
        div.picture role="img" aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" } {
            (PreEscaped(format!("{path}")))
        }
    }
}
