//! The pictures of the page: the path of every indicator and performance target.

use alloc::format;
use alloc::string::{String, ToString};
use core::fmt::Write;

use maud::{Markup, Render, html};

use crate::form::svg::path::PathPicture;
use crate::plan::{Line, Sheet};
use crate::terms::{Language, Said};
use crate::value::PlanCode;

/// Draws them in form order; milestones have none.
///
/// A picture is named by its own title and described by its own desc.
pub(crate) fn pictures(sheet: &Sheet, language: Language) -> Markup {
    let year = sheet.fiscal_year();
    html! {
        div.pictures {
            @for strategy in sheet.strategies() {
                @for (number, indicator) in (1_usize..).zip(strategy.indicators()) {
                    @if let Some(path) = PathPicture::of(indicator.measured(), year) {
                        (figure(PlanCode::Strategy(strategy.code()), Line::Indicator(number), path, language))
                    }
                }
                @for initiative in strategy.initiatives() {
                    @for (number, path) in PathPicture::of_initiative(initiative, year) {
                        (figure(PlanCode::Initiative(initiative.code()), Line::Target(number), path, language))
                    }
                }
            }
        }
    }
}

fn figure(code: PlanCode, line: Line, path: PathPicture<'_>, language: Language) -> Markup {
    let kind = if matches!(line, Line::Indicator(_)) { "i" } else { "t" };
    let id = format!("picture-{code}-{kind}{}", line.number());
    let name = path.name();
    let picture = path.in_language(language).named(id.as_str());
    let [space, colon] = language.choose(["", "："], [" ", ": "]);
    html! {
        figure {
            div role="img" aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" } {
                (Drawn(picture))
            }
            figcaption { "【" (code) "】" (space) (line.to(language).to_string()) (colon) (name) }
        }
    }
}

/// A picture in the page. It is the one place where text goes into the page unescaped: it is XML,
/// escaped where it was written.
struct Drawn<'s>(PathPicture<'s>);

impl Render for Drawn<'_> {
    fn render_to(&self, page: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(page, "{}", self.0);
    }
}
