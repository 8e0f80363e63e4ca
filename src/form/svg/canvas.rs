//! What pictures are drawn with: shapes, texts and the frame around them.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Write};

use crate::form::captions as words;
use crate::form::svg::scale::Px;
use crate::form::visible::{any_byte, visible};
use crate::form::wrap::{Ambiguous, Ruler, wrap};
use crate::terms::{Direction, Language, Said};
use crate::value::Quantity;

/// The width of a picture: little more than a telephone's, so that its text stays legible there.
pub(crate) const WIDTH: i64 = 420;
/// How many half-width characters fit in a line of it, after a shape of the key.
pub(crate) const KEY_LINE: usize = 56;
/// How many fit in a line of its name.
pub(crate) const NAME_LINE: usize = 58;
/// How many fit in a line of small type.
pub(crate) const SMALL_LINE: usize = 68;
/// The space around it.
pub(crate) const MARGIN: i64 = 16;
/// The height of a line of text.
pub(crate) const LINE: i64 = 18;

// The colours of Okabe and Ito, on white.
pub(crate) const BLACK: &str = "#000000";
pub(crate) const BLUE: &str = "#0072b2";
pub(crate) const GREEN: &str = "#007a5a";
pub(crate) const VERMILION: &str = "#d55e00";
/// Vermilion that text can be written in.
pub(crate) const DARK_VERMILION: &str = "#a33f00";
pub(crate) const WHITE: &str = "#ffffff";
pub(crate) const GREY: &str = "#595959";
pub(crate) const PALE: &str = "#d9d9d9";
const BAND: &str = "#ececec";

/// The shapes that distinguish values where colours do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A hollow circle: last year.
    Circle,
    /// A filled diamond: this year.
    Diamond,
    /// A cross: what the line requires.
    Cross,
    /// A triangle that points the way a reading gets better: the target.
    Up,
    /// The same, downwards.
    Down,
    /// Hollow triangles: a target that was revised.
    PastUp,
    PastDown,
    /// A square: the withdrawal criterion.
    Square,
    /// A filled circle: a ward that meets the target.
    Disc,
    /// A hollow diamond: a ward that does not.
    Open,
}

impl Shape {
    const fn colour(self) -> &'static str {
        match self {
            Self::Circle | Self::PastUp | Self::PastDown => GREY,
            Self::Diamond => BLACK,
            Self::Cross | Self::Disc => BLUE,
            Self::Up | Self::Down => GREEN,
            Self::Square | Self::Open => VERMILION,
        }
    }

    /// The outline around (0, 0).
    const fn outline(self) -> &'static str {
        match self {
            Self::Circle | Self::Disc => "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z",
            Self::Diamond | Self::Open => "M0 -6L6 0L0 6L-6 0Z",
            Self::Cross => "M-5 -5L5 5M-5 5L5 -5",
            Self::Up | Self::PastUp => "M0 -6L6 5L-6 5Z",
            Self::Down | Self::PastDown => "M0 6L6 -5L-6 -5Z",
            Self::Square => "M-4 -4L4 -4L4 4L-4 4Z",
        }
    }

    const fn is_filled(self) -> bool {
        match self {
            Self::Diamond | Self::Up | Self::Down | Self::Square | Self::Disc => true,
            Self::Circle | Self::Cross | Self::Open | Self::PastUp | Self::PastDown => false,
        }
    }
}

/// How a text is anchored at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A mark in a box: filled where things go well, outlined where they do not, grey where it is no
/// mark.
#[derive(Debug, Clone)]
pub(crate) struct Chip {
    text: String,
    /// Of the box, of the text, and of the edge.
    colours: [&'static str; 3],
}

impl Chip {
    pub(crate) fn good(text: &str) -> Self {
        Self { text: text.into(), colours: [BLUE, WHITE, BLUE] }
    }

    pub(crate) fn bad(text: &str) -> Self {
        Self { text: text.into(), colours: [WHITE, DARK_VERMILION, DARK_VERMILION] }
    }

    pub(crate) fn none(text: &str) -> Self {
        Self { text: text.into(), colours: [WHITE, BLACK, GREY] }
    }
}

/// A picture in the making: what is drawn, in order.
#[derive(Debug, Default)]
pub(crate) struct Canvas(String);

impl Canvas {
    pub(crate) fn shape(&mut self, shape: Shape, x: Px, y: Px) {
        let colour = shape.colour();
        let fill = match (shape.is_filled(), shape) {
            (true, _) => colour,
            (false, Shape::Cross) => "none",
            (false, _) => "#ffffff",
        };
        self.add(format_args!(
            r#"<path transform="translate({x} {y})" d="{}" fill="{fill}" stroke="{colour}" stroke-width="2"/>"#,
            shape.outline(),
        ));
    }

    /// A straight line; `dashes` is blank for one without gaps.
    pub(crate) fn line(&mut self, from: (Px, Px), to: (Px, Px), colour: &str, dashes: &str) {
        let ((x1, y1), (x2, y2)) = (from, to);
        let [before, after] =
            if dashes.is_empty() { ["", ""] } else { [r#" stroke-dasharray=""#, "\""] };
        self.add(format_args!(
            r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}" stroke-width="1.5"{before}{dashes}{after}/>"#
        ));
    }

    /// A pale band behind what is drawn after it.
    pub(crate) fn band(&mut self, [left, right]: [Px; 2], top: Px, height: i64) {
        let width = right.minus(left);
        self.add(format_args!(
            r#"<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{BAND}"/>"#
        ));
    }

    pub(crate) fn bold(&mut self, x: Px, y: Px, text: &str) {
        let text = Escaped(text);
        self.add(format_args!(r#"<text x="{x}" y="{y}" font-weight="bold">{text}</text>"#));
    }

    /// A value of an axis.
    pub(crate) fn tick(&mut self, x: Px, y: Px, anchor: Anchor, text: &str) {
        let (anchor, text) = (anchor.word(), Escaped(text));
        self.add(format_args!(
            r#"<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="11" fill="{GREY}">{text}</text>"#
        ));
    }

    pub(crate) fn small(&mut self, x: Px, y: Px, text: &str) {
        let text = Escaped(text);
        self.add(format_args!(r#"<text x="{x}" y="{y}" font-size="11">{text}</text>"#));
    }

    pub(crate) fn text(&mut self, x: Px, y: Px, anchor: Anchor, text: &str) {
        let (anchor, text) = (anchor.word(), Escaped(text));
        self.add(format_args!(r#"<text x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>"#));
    }

    /// A text on a ground that hides what is drawn there.
    pub(crate) fn text_over(&mut self, x: Px, y: Px, anchor: Anchor, text: &str) {
        let wide = i64::try_from(halves(text)).unwrap_or_default().saturating_mul(7);
        let before = match anchor {
            Anchor::Start => 0,
            Anchor::Middle => wide / 2,
            Anchor::End => wide,
        };
        let (left, top) = (x.plus(before.saturating_neg()), y.plus(-11));
        self.add(format_args!(
            r##"<rect x="{left}" y="{top}" width="{wide}" height="14" fill="#ffffff"/>"##
        ));
        self.text(x, y, anchor, text);
    }

    /// Draws a mark in its box on a line of text, nothing of a blank; gives the place behind it.
    pub(crate) fn chip(&mut self, chip: &Chip, x: Px, base: Px) -> Px {
        if chip.text.is_empty() {
            return x;
        }
        let wide = i64::try_from(halves(&chip.text)).unwrap_or_default().saturating_mul(7);
        let wide = wide.saturating_add(10).max(22);
        let (y, [fill, ink, edge]) = (base.plus(-13), chip.colours);
        self.add(format_args!(
            r#"<rect x="{x}" y="{y}" width="{wide}" height="17" rx="3" fill="{fill}" stroke="{edge}"/>"#
        ));
        let (middle, text) = (x.plus(wide / 2), Escaped(&chip.text));
        self.add(format_args!(
            r#"<text x="{middle}" y="{base}" text-anchor="middle" font-weight="bold" fill="{ink}">{text}</text>"#
        ));
        x.plus(wide)
    }

    /// Begins a group with a title of its own; it is ended by [`end`](Self::end).
    pub(crate) fn begin(&mut self, title: &str) {
        self.add(format_args!("<g><title>{}</title>", Escaped(title)));
    }

    pub(crate) fn end(&mut self) {
        self.add(format_args!("</g>"));
    }

    /// Draws over it what is drawn on another.
    pub(crate) fn append(&mut self, over: &Self) {
        self.0.push_str(&over.0);
    }

    fn add(&mut self, element: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.0.write_fmt(element);
        self.0.push('\n');
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
        let id = Escaped(&self.id);
        writeln!(
            f,
            r#"<svg xmlns="http://www.w3.org/2000/svg" version="1.1" id="{id}" xml:lang="{language}" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">"#
        )?;
        writeln!(f, r#"<title id="{id}-title">{}</title>"#, Escaped(&self.title))?;
        writeln!(f, r#"<desc id="{id}-desc">{}</desc>"#, Escaped(&self.desc))?;
        writeln!(f, r##"<rect width="{width}" height="{height}" fill="#ffffff"/>"##)?;
        f.write_str(&self.canvas.0)?;
        f.write_str("</svg>")
    }
}

/// A text as XML and HTML hold it.
pub(crate) struct Escaped<'t>(pub(crate) &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = visible(self.0);
        if !any_byte(&text, |byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
            return f.write_str(&text);
        }
        let mut written = 0;
        for (at, byte) in text.bytes().enumerate() {
            let escaped = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => continue,
            };
            f.write_str(text.get(written..at).unwrap_or_default())?;
            f.write_str(escaped)?;
            written = at.saturating_add(1);
        }
        f.write_str(text.get(written..).unwrap_or_default())
    }
}

/// What measures the texts of pictures: characters of ambiguous width are wide in Japanese fonts.
const RULER: Ruler = Ruler::new(Ambiguous::Wide);

/// How many half-width characters a text is wide.
pub(crate) fn halves(text: &str) -> usize {
    RULER.width(text)
}

/// A value beside its shape: with its unit where that is short, else the figure alone, else nothing;
/// it is whole in the key.
pub(crate) fn short(value: &Quantity, wide: usize, language: Language) -> Option<String> {
    let figure = || Quantity::from_figure(value.figure(), None);
    let whole = value.to(language).to_string();
    let fits = |text: &String| halves(text) <= wide;
    Some(whole).filter(fits).or_else(|| Some(figure()?.to(language).to_string()).filter(fits))
}

/// A name in at most the given number of lines and half-width characters a line, broken as in plain
/// text; what is left out is an ….
pub(crate) fn lines(text: &str, wide: usize, most: usize) -> Vec<String> {
    let all: Cow<'_, str> = visible(text);
    let room = wide.saturating_mul(most.min(KEPT));
    // No more is looked at than there is room for: a name may be long.
    let end = all.char_indices().nth(room.saturating_add(1)).map_or(all.len(), |(at, _)| at);
    let text = all.get(..end).unwrap_or_default().replace(is_other_space, " ");
    let mut lines = wrap(&text, wide, RULER.ambiguous);
    if lines.len() > most || end < all.len() {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while halves(last).saturating_add(2) > wide && last.pop().is_some() {}
            last.push('…');
        }
    }
    lines
}

/// Most lines that any text of a picture takes.
const KEPT: usize = 200;

fn is_other_space(c: char) -> bool {
    c.is_whitespace() && c != ' ' && c != '\u{3000}'
}

/// Which way a reading gets better, in brackets: （高いほどよい）.
pub(crate) fn better(direction: Direction, language: Language) -> String {
    match language {
        Language::Japanese => format!("（{}）", direction.ja()),
        Language::English => format!(" ({})", direction.en()),
    }
}
