//! Drawing: shapes, lines, bands, texts and marks.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::form::markup::escaped;
use crate::form::svg::lettering::width_of;
use crate::form::svg::scale::Px;
use crate::form::svg::shapes::{BAND, BLACK, BLUE, DARK_VERMILION, GREY, Shape, WHITE};
use crate::form::visible::visible;

/// How a text is anchored at its position.
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

/// A mark in a box: filled if it is a good one, outlined if not, grey if it is not a mark.
#[derive(Debug, Clone)]
pub(crate) struct Chip {
    text: String,
    /// The colours of the box, the text and the edge.
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

/// A picture while it is drawn: its elements in order.
#[derive(Debug)]
pub(crate) struct Canvas(String);

/// Returns a text visible and escaped.
fn shown(text: &str) -> Cow<'_, str> {
    escaped(visible(text))
}

/// Writes an element with its attributes, in order, and its text if it has one.
macro_rules! element {
    ($canvas:ident, $name:literal, $($attribute:literal: $value:expr),+) => {
        element!(@open $canvas, $name, $($attribute: $value),+);
        $canvas.0.push_str("\"/>\n");
    };
    ($canvas:ident, $name:literal, $($attribute:literal: $value:expr),+; $text:expr) => {
        element!(@open $canvas, $name, $($attribute: $value),+);
        $canvas.0.push_str("\">");
        $canvas.0.push_str(&shown($text));
        $canvas.0.push_str(concat!("</", $name, ">\n"));
    };
    (@open $canvas:ident, $name:literal, $first:literal: $own:expr
        $(, $attribute:literal: $value:expr)*) => {
        $canvas.0.push_str(concat!("<", $name, " ", $first, "=\""));
        $own.push_to(&mut $canvas.0);
        $(
            $canvas.0.push_str(concat!("\" ", $attribute, "=\""));
            $value.push_to(&mut $canvas.0);
        )*
    };
}

/// The value of an attribute, which never needs escaping.
trait AttributeValue {
    fn push_to(self, out: &mut String);
}

impl AttributeValue for &str {
    fn push_to(self, out: &mut String) {
        out.push_str(self);
    }
}

/// A translation of an element.
struct MovedTo(Px, Px);

impl AttributeValue for MovedTo {
    fn push_to(self, out: &mut String) {
        out.push_str("translate(");
        self.0.push_to(out);
        out.push(' ');
        self.1.push_to(out);
        out.push(')');
    }
}

/// The id of a part of what has an id.
struct IdOf<'i>(&'i str, &'static str);

impl AttributeValue for IdOf<'_> {
    fn push_to(self, out: &mut String) {
        out.push_str(self.0);
        out.push_str(self.1);
    }
}

/// All of a picture of a size.
struct ViewBox(Px, Px);

impl AttributeValue for ViewBox {
    fn push_to(self, out: &mut String) {
        out.push_str("0 0 ");
        self.0.push_to(out);
        out.push(' ');
        self.1.push_to(out);
    }
}

impl Canvas {
    /// Creates an empty canvas, with room for most pictures.
    pub(crate) fn new() -> Self {
        Self(String::with_capacity(8192))
    }

    /// Begins a picture: its size, what it says of itself, and its ground.
    pub(crate) fn begin_picture(
        &mut self,
        id: &str,
        language: &str,
        [title, desc]: [&str; 2],
        [width, height]: [i64; 2],
    ) {
        let (id, [width, height]) = (&*shown(id), [width, height].map(Px::whole));
        element!(@open self, "svg", "xmlns": "http://www.w3.org/2000/svg", "version": "1.1",
            "id": id, "xml:lang": language, "width": width, "height": height,
            "viewBox": ViewBox(width, height), "font-family": "sans-serif", "font-size": "13");
        self.0.push_str("\">\n");
        element!(self, "title", "id": IdOf(id, "-title"); title);
        element!(self, "desc", "id": IdOf(id, "-desc"); desc);
        element!(self, "rect", "width": width, "height": height, "fill": WHITE);
    }

    pub(crate) fn shape(&mut self, shape: Shape, x: Px, y: Px) {
        element!(self, "path", "transform": MovedTo(x, y), "d": shape.outline(),
            "fill": shape.fill(), "stroke": shape.colour(), "stroke-width": "2");
    }

    /// Draws a straight line.
    pub(crate) fn line(&mut self, (x1, y1): (Px, Px), (x2, y2): (Px, Px), colour: &str) {
        element!(self, "line", "x1": x1, "y1": y1, "x2": x2, "y2": y2,
            "stroke": colour, "stroke-width": "1.5");
    }

    /// Draws a dashed straight line.
    pub(crate) fn dashed(
        &mut self,
        (x1, y1): (Px, Px),
        (x2, y2): (Px, Px),
        colour: &str,
        dashes: &str,
    ) {
        element!(self, "line", "x1": x1, "y1": y1, "x2": x2, "y2": y2,
            "stroke": colour, "stroke-width": "1.5", "stroke-dasharray": dashes);
    }

    /// Draws a pale band, behind later elements.
    pub(crate) fn band(&mut self, [left, right]: [Px; 2], top: Px, height: i64) {
        element!(self, "rect", "x": left, "y": top, "width": right.minus(left),
            "height": Px::whole(height), "fill": BAND);
    }

    pub(crate) fn bold(&mut self, x: Px, y: Px, text: &str) {
        element!(self, "text", "x": x, "y": y, "font-weight": "bold"; text);
    }

    /// Draws a value of an axis.
    pub(crate) fn tick(&mut self, x: Px, y: Px, anchor: Anchor, text: &str) {
        element!(self, "text", "x": x, "y": y, "text-anchor": anchor.word(), "font-size": "11",
            "fill": GREY; text);
    }

    pub(crate) fn small(&mut self, x: Px, y: Px, text: &str) {
        element!(self, "text", "x": x, "y": y, "font-size": "11"; text);
    }

    pub(crate) fn text(&mut self, x: Px, y: Px, anchor: Anchor, text: &str) {
        element!(self, "text", "x": x, "y": y, "text-anchor": anchor.word(); text);
    }

    /// Draws a text on a background that hides earlier elements.
    pub(crate) fn text_over(&mut self, x: Px, y: Px, anchor: Anchor, text: &str) {
        let wide = width_of(text);
        let before = match anchor {
            Anchor::Start => 0,
            Anchor::Middle => wide / 2,
            Anchor::End => wide,
        };
        let (left, top) = (x.plus(before.saturating_neg()), y.plus(-11));
        element!(self, "rect", "x": left, "y": top, "width": Px::whole(wide), "height": "14",
            "fill": WHITE);
        self.text(x, y, anchor, text);
    }

    /// Draws a mark in its box on a line of text (nothing for a blank), and returns the position
    /// behind it.
    pub(crate) fn chip(&mut self, chip: &Chip, x: Px, base: Px) -> Px {
        if chip.text.is_empty() {
            return x;
        }
        let wide = width_of(&chip.text).saturating_add(10).max(22);
        let [fill, ink, edge] = chip.colours;
        element!(self, "rect", "x": x, "y": base.plus(-13), "width": Px::whole(wide),
            "height": "17", "rx": "3", "fill": fill, "stroke": edge);
        element!(self, "text", "x": x.plus(wide / 2), "y": base, "text-anchor": "middle",
            "font-weight": "bold", "fill": ink; &chip.text);
        x.plus(wide)
    }

    /// Begins a group with a title; [`end`](Self::end) ends it.
    pub(crate) fn begin(&mut self, title: &str) {
        self.0.push_str("<g><title>");
        self.0.push_str(&shown(title));
        self.0.push_str("</title>\n");
    }

    pub(crate) fn end(&mut self) {
        self.0.push_str("</g>\n");
    }

    /// Draws another canvas over this one.
    pub(crate) fn append(&mut self, over: &Self) {
        self.0.push_str(&over.0);
    }

    /// Returns the elements as XML.
    pub(crate) fn drawn(&self) -> &str {
        &self.0
    }
}
