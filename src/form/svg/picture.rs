//! The frame of a picture: its size, its head, its key and its source.

use core::fmt;

use crate::form::captions as words;
use crate::form::svg::canvas::{Anchor, Canvas};
use crate::form::svg::lettering::lines;
use crate::form::svg::scale::Px;
use crate::form::svg::shapes::Shape;
use crate::terms::Language;

/// The width of a picture: little more than a phone's, so that its text is legible there.
pub(crate) const WIDTH: i64 = 420;
/// The space around it.
pub(crate) const MARGIN: i64 = 16;
/// The height of a line of text.
pub(crate) const LINE: i64 = 18;
/// How many half-width characters fit on a line of the key, after a shape.
pub(crate) const KEY_LINE: usize = 56;
/// How many fit on a line of its name.
pub(crate) const NAME_LINE: usize = 58;
/// How many fit on a line of small type.
pub(crate) const SMALL_LINE: usize = 68;

/// A whole picture.
#[derive(Debug)]
pub(crate) struct Picture<'p> {
    pub(crate) id: &'p str,
    pub(crate) language: &'static str,
    pub(crate) title: &'p str,
    pub(crate) desc: &'p str,
    pub(crate) width: i64,
    pub(crate) height: i64,
    pub(crate) canvas: Canvas,
}

impl fmt::Display for Picture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut head = Canvas::new();
        let (says, size) = ([self.title, self.desc], [self.width, self.height]);
        head.begin_picture(self.id, self.language, says, size);
        f.write_str(head.drawn())?;
        f.write_str(self.canvas.drawn())?;
        f.write_str("</svg>")
    }
}

/// Writes the place of a picture's values on at most two lines, and returns the position below.
pub(crate) fn place_line(canvas: &mut Canvas, place: &str) -> Px {
    lines(place, NAME_LINE, 2).lines().fold(Px::whole(MARGIN), |y, line| {
        let y = y.plus(LINE);
        canvas.bold(Px::whole(MARGIN), y, line);
        y
    })
}

/// Writes the source of a picture's values, and returns the position below.
pub(crate) fn source(canvas: &mut Canvas, language: Language, y: Px) -> Px {
    let colon = language.choose("：", ": ");
    let text = [words::SOURCE.to(language), colon, words::TITLE.to(language)].concat();
    lines(&text, SMALL_LINE, 2).lines().fold(y.plus(LINE / 3), |y, line| {
        let y = y.plus(LINE.saturating_sub(2));
        canvas.small(Px::whole(MARGIN), y, line);
        y
    })
}

/// Writes a name on at most four lines below a position, and returns the position below.
pub(crate) fn heading(canvas: &mut Canvas, top: Px, name: &str) -> Px {
    lines(name, NAME_LINE, 4).lines().fold(top, |y, line| {
        let y = y.plus(LINE);
        canvas.text(Px::whole(MARGIN), y, Anchor::Start, line);
        y
    })
}

/// Writes an entry of the key below a position, and returns the position below.
pub(crate) fn entry(canvas: &mut Canvas, shape: Option<Shape>, text: &str, y: Px) -> Px {
    if let Some(shape) = shape {
        canvas.shape(shape, Px::whole(MARGIN.saturating_add(8)), y.plus(LINE.saturating_sub(4)));
    }
    lines(text, KEY_LINE, usize::MAX).lines().fold(y, |y, line| {
        let y = y.plus(LINE);
        canvas.text(Px::whole(MARGIN.saturating_add(24)), y, Anchor::Start, line);
        y
    })
}
