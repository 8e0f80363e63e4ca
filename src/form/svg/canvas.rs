//! What pictures are drawn with: shapes, lines, bands, texts and marks.

use alloc::string::String;

use crate::form::svg::lettering::{escaped, width_of};
use crate::form::svg::scale::Px;
use crate::form::svg::shapes::{BAND, BLACK, BLUE, DARK_VERMILION, GREY, Shape, WHITE};

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
        let mut path = self.tag("path");
        path.0.push_str(" transform=\"translate(");
        x.push_to(path.0);
        path.0.push(' ');
        y.push_to(path.0);
        path.0.push_str(")\"");
        path.set("d", shape.outline()).set("fill", shape.fill());
        path.set("stroke", shape.colour()).set("stroke-width", "2").end();
    }

    /// A straight line; `dashes` is blank for one without gaps.
    pub(crate) fn line(&mut self, from: (Px, Px), to: (Px, Px), colour: &str, dashes: &str) {
        let mut line = self.tag("line");
        line.at("x1", from.0).at("y1", from.1).at("x2", to.0).at("y2", to.1);
        line.set("stroke", colour).set("stroke-width", "1.5");
        if !dashes.is_empty() {
            line.set("stroke-dasharray", dashes);
        }
        line.end();
    }

    /// A pale band behind what is drawn after it.
    pub(crate) fn band(&mut self, [left, right]: [Px; 2], top: Px, height: i64) {
        self.rect(left, top, right.minus(left), height).set("fill", BAND).end();
    }

    pub(crate) fn bold(&mut self, x: Px, y: Px, text: &str) {
        self.text_at(x, y).set("font-weight", "bold").holding(text);
    }

    /// A value of an axis.
    pub(crate) fn tick(&mut self, x: Px, y: Px, anchor: Anchor, text: &str) {
        let mut tick = self.text_at(x, y);
        tick.set("text-anchor", anchor.word()).set("font-size", "11").set("fill", GREY);
        tick.holding(text);
    }

    pub(crate) fn small(&mut self, x: Px, y: Px, text: &str) {
        self.text_at(x, y).set("font-size", "11").holding(text);
    }

    pub(crate) fn text(&mut self, x: Px, y: Px, anchor: Anchor, text: &str) {
        self.text_at(x, y).set("text-anchor", anchor.word()).holding(text);
    }

    /// A text on a ground that hides what is drawn there.
    pub(crate) fn text_over(&mut self, x: Px, y: Px, anchor: Anchor, text: &str) {
        let wide = width_of(text);
        let before = match anchor {
            Anchor::Start => 0,
            Anchor::Middle => wide / 2,
            Anchor::End => wide,
        };
        let (left, top) = (x.plus(before.saturating_neg()), y.plus(-11));
        self.rect(left, top, Px::whole(wide), 14).set("fill", WHITE).end();
        self.text(x, y, anchor, text);
    }

    /// Draws a mark in its box on a line of text, nothing of a blank; gives the place behind it.
    pub(crate) fn chip(&mut self, chip: &Chip, x: Px, base: Px) -> Px {
        if chip.text.is_empty() {
            return x;
        }
        let wide = width_of(&chip.text).saturating_add(10).max(22);
        let [fill, ink, edge] = chip.colours;
        let mut edged = self.rect(x, base.plus(-13), Px::whole(wide), 17);
        edged.set("rx", "3").set("fill", fill).set("stroke", edge).end();
        let mut mark = self.text_at(x.plus(wide / 2), base);
        mark.set("text-anchor", "middle").set("font-weight", "bold").set("fill", ink);
        mark.holding(&chip.text);
        x.plus(wide)
    }

    /// Begins a group with a title of its own; it is ended by [`end`](Self::end).
    pub(crate) fn begin(&mut self, title: &str) {
        self.0.push_str("<g><title>");
        self.0.push_str(&escaped(title));
        self.0.push_str("</title>\n");
    }

    pub(crate) fn end(&mut self) {
        self.0.push_str("</g>\n");
    }

    /// Draws over it what is drawn on another.
    pub(crate) fn append(&mut self, over: &Self) {
        self.0.push_str(&over.0);
    }

    /// What is drawn, as XML.
    pub(crate) fn drawn(&self) -> &str {
        &self.0
    }

    fn tag(&mut self, name: &str) -> Tag<'_> {
        self.0.push('<');
        self.0.push_str(name);
        Tag(&mut self.0)
    }

    fn rect(&mut self, x: Px, y: Px, width: Px, height: i64) -> Tag<'_> {
        let mut rect = self.tag("rect");
        rect.at("x", x).at("y", y).at("width", width).at("height", Px::whole(height));
        rect
    }

    fn text_at(&mut self, x: Px, y: Px) -> Tag<'_> {
        let mut text = self.tag("text");
        text.at("x", x).at("y", y);
        text
    }
}

/// The opening tag of an element that is being written, up to its last attribute.
struct Tag<'c>(&'c mut String);

impl Tag<'_> {
    /// Writes an attribute with a value that has nothing to escape.
    fn set(&mut self, name: &str, value: &str) -> &mut Self {
        for part in [" ", name, "=\"", value, "\""] {
            self.0.push_str(part);
        }
        self
    }

    /// Writes an attribute with a place or a length.
    fn at(&mut self, name: &str, place: Px) -> &mut Self {
        for part in [" ", name, "=\""] {
            self.0.push_str(part);
        }
        place.push_to(self.0);
        self.0.push('"');
        self
    }

    /// Ends an element that holds nothing.
    fn end(&mut self) {
        self.0.push_str("/>\n");
    }

    /// Ends a `text` with what it says.
    fn holding(&mut self, text: &str) {
        self.0.push('>');
        self.0.push_str(&escaped(text));
        self.0.push_str("</text>\n");
    }
}
