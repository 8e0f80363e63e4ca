//! The pictures of the page: the path of every indicator and performance target.

use core::fmt;

use maud::html;

use crate::form::html::page::around;
use crate::form::svg::path::PathPicture;
use crate::plan::Sheet;
use crate::terms::Language;

/// Writes the pictures of a sheet in form order; milestones have none. Its own title and desc name
/// and describe each.
pub(crate) fn pictures(
    f: &mut fmt::Formatter<'_>,
    sheet: &Sheet,
    language: Language,
) -> fmt::Result {
    PathPicture::of_sheet(sheet).map(|path| path.in_language(language)).try_for_each(|path| {
        let id = path.id();
        let picture = html! {
            div.picture role="img" aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" } {}
        };
        around(f, picture, |f| fmt::Display::fmt(&path, f))
    })
}
