//! What pictures are drawn with: shapes, lines, bands, texts and marks.

use alloc::string::String;
use core::fmt::{self, Write};

use crate::form::svg::lettering::{Escaped, halves};
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

    /// What is drawn, as XML.
    pub(crate) fn drawn(&self) -> &str {
        &self.0
    }

    fn add(&mut self, element: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.0.write_fmt(element);
        self.0.push('\n');
    }
}
