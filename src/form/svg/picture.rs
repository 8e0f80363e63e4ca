//! A picture around what is drawn: its size, its head, its key and its source.

use alloc::format;
use alloc::string::String;
use core::fmt;

use crate::form::captions as words;
use crate::form::svg::canvas::{Anchor, Canvas};
use crate::form::svg::lettering::{escaped, lines};
use crate::form::svg::scale::Px;
use crate::form::svg::shapes::Shape;
use crate::terms::Language;

/// The width of a picture: little more than a telephone's, so that its text stays legible there.
pub(crate) const WIDTH: i64 = 420;
/// The space around it.
pub(crate) const MARGIN: i64 = 16;
/// The height of a line of text.
pub(crate) const LINE: i64 = 18;
/// How many half-width characters fit in a line of it, after a shape of the key.
pub(crate) const KEY_LINE: usize = 56;
/// How many fit in a line of its name.
pub(crate) const NAME_LINE: usize = 58;
/// How many fit in a line of small type.
pub(crate) const SMALL_LINE: usize = 68;

/// A whole picture.
#[derive(Debug)]
pub(crate) struct Picture {
    pub(crate) id: String,
    pub(crate) language: &'static str,
    pub(crate) title: String,
    pub(crate) desc: String,
    pub(crate) width: i64,
    pub(crate) height: i64,
    pub(crate) canvas: Canvas,
}

impl fmt::Display for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { language, width, height, .. } = self;
        let [id, title, desc] = [&self.id, &self.title, &self.desc].map(|text| escaped(text));
        writeln!(
            f,
            r#"<svg xmlns="http://www.w3.org/2000/svg" version="1.1" id="{id}" xml:lang="{language}" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">"#
        )?;
        writeln!(f, r#"<title id="{id}-title">{title}</title>"#)?;
        writeln!(f, r#"<desc id="{id}-desc">{desc}</desc>"#)?;
        writeln!(f, r##"<rect width="{width}" height="{height}" fill="#ffffff"/>"##)?;
        f.write_str(self.canvas.drawn())?;
        f.write_str("</svg>")
    }
}

/// Writes where a picture's values are, in at most two lines; gives the place under them.
pub(crate) fn place_line(canvas: &mut Canvas, place: &str) -> Px {
    lines(place, NAME_LINE, 2).iter().fold(Px::whole(MARGIN), |y, line| {
        let y = y.plus(LINE);
        canvas.bold(Px::whole(MARGIN), y, line);
        y
    })
}

/// Writes the form that a picture's values are from; gives the place under it.
pub(crate) fn source(canvas: &mut Canvas, language: Language, y: Px) -> Px {
    let colon = language.choose("：", ": ");
    let text = format!("{}{colon}{}", words::SOURCE.to(language), words::TITLE.to(language));
    lines(&text, SMALL_LINE, 2).iter().fold(y.plus(LINE / 3), |y, line| {
        let y = y.plus(LINE.saturating_sub(2));
        canvas.small(Px::whole(MARGIN), y, line);
        y
    })
}

/// Writes a name under a place in the lines it takes, at most four; gives the place under it.
pub(crate) fn heading(canvas: &mut Canvas, top: Px, name: &str) -> Px {
    let mut y = top;
    for line in lines(name, NAME_LINE, 4) {
        y = y.plus(LINE);
        canvas.text(Px::whole(MARGIN), y, Anchor::Start, &line);
    }
    y
}

/// Writes an entry of the key under a place, in the lines it takes; gives the place under it.
pub(crate) fn entry(canvas: &mut Canvas, shape: Option<Shape>, text: &str, y: Px) -> Px {
    if let Some(shape) = shape {
        canvas.shape(shape, Px::whole(MARGIN.saturating_add(8)), y.plus(LINE.saturating_sub(4)));
    }
    lines(text, KEY_LINE, usize::MAX).iter().fold(y, |y, line| {
        let y = y.plus(LINE);
        canvas.text(Px::whole(MARGIN.saturating_add(24)), y, Anchor::Start, line);
        y
    })
}
