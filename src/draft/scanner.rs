//! Scans a text once, sentence by sentence.

use crate::draft::phrase::Phrase;
use crate::draft::phrases::sentence::Sentence;
use crate::terms::notation::width;
use crate::value::Era;

/// Finds years, quantities, criteria and changes in a text, in order.
///
/// Same as [`Scanner::scan`], with years without an era left ambiguous.
///
/// ```
/// use kusei::draft::scan;
///
/// let found: Vec<String> = scan("第２回は4.5万冊、28年度は三割を超えた").map(|p| p.to_string()).collect();
/// assert_eq!(found, ["45000冊", "昭和28年度|平成28年度|令和28年度?", "3割超"]);
/// ```
#[must_use]
pub fn scan(text: &str) -> Scan<'_> {
    Scanner::new().scan(text)
}

/// Settings for scanning: what the caller knows in addition to the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scanner {
    era: Option<Era>,
}

impl Scanner {
    /// Creates a scanner without settings.
    #[must_use]
    pub const fn new() -> Self {
        Self { era: None }
    }

    /// Sets the era of years that name none: 28年度, 元年度.
    ///
    /// ```
    /// use kusei::draft::Scanner;
    /// use kusei::value::Era;
    ///
    /// let year = Scanner::new().with_era(Era::Reiwa).scan("元年度の実績").next().ok_or("none")?;
    /// assert_eq!(year.to_string(), "令和元年度");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_era(mut self, era: Era) -> Self {
        self.era = Some(era);
        self
    }

    /// Finds the phrases of a text, in order and without overlap, in time linear in the text.
    #[must_use]
    pub const fn scan(self, text: &str) -> Scan<'_> {
        Scan { scanner: self, rest: Some(text), base: 0, sentence: None }
    }
}

/// The phrases of a text, in order: see [`Scanner::scan`].
#[derive(Debug, Clone)]
pub struct Scan<'a> {
    scanner: Scanner,
    /// The text after the current sentence.
    rest: Option<&'a str>,
    /// The byte offset of the current sentence in the text.
    base: usize,
    sentence: Option<Sentence<'a>>,
}

impl<'a> Iterator for Scan<'a> {
    type Item = Phrase<'a>;

    fn next(&mut self) -> Option<Phrase<'a>> {
        loop {
            if let Some(sentence) = &mut self.sentence {
                if let Some(phrase) = sentence.next(self.scanner.era) {
                    return Some(phrase.shifted(self.base));
                }
                let read = sentence.at().saturating_add('。'.len_utf8());
                self.base = self.base.saturating_add(read);
            }
            let text = self.rest?;
            let (sentence, rest) = first_sentence(text);
            self.rest = rest;
            self.sentence = Some(Sentence::new(sentence));
        }
    }
}

/// Returns the first sentence of a text, and the text after its 。, which between two digits may be
/// a decimal point: 16。5%.
fn first_sentence(text: &str) -> (&str, Option<&str>) {
    let digit = |c: char| width(c).is_ascii_digit();
    let apart = text.match_indices('。').find_map(|(at, _)| {
        let (sentence, rest) = text.split_at_checked(at)?;
        let rest = rest.strip_prefix('。')?;
        (!sentence.ends_with(digit) || !rest.starts_with(digit)).then_some((sentence, rest))
    });
    apart.map_or((text, None), |(sentence, rest)| (sentence, Some(rest)))
}

impl core::iter::FusedIterator for Scan<'_> {}
