//! The cells on the left of both tables: pillar, desired outcome, items.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::form::captions;
use crate::value::ItemMark;
use crate::wire::RawItem;

/// Returns a pillar's number and title.
pub(crate) fn pillar(text: &str) -> Option<(u64, &str)> {
    let (n, title) = text.split_once('\n')?;
    Some((number(n)?, title))
}

/// Returns a desired outcome's number and title: （1）豊かなコミュニティの実現.
pub(crate) fn outcome(text: &str) -> Option<(u64, &str)> {
    let (n, title) = text.strip_prefix('（')?.split_once('）')?;
    Some((number(n)?, title))
}

/// Returns an item's mark and title; no title if it was printed before.
pub(crate) fn item(text: &str) -> Option<(ItemMark, Option<&str>)> {
    let mut chars = text.chars();
    let mark = String::from(chars.next()?).parse().ok()?;
    let rest = chars.as_str();
    match rest.strip_prefix(' ') {
        Some(title) => Some((mark, Some(title))),
        None => (rest == captions::AGAIN.ja).then_some((mark, None)),
    }
}

/// Returns the items of a desired outcome that a cell names, each with its title or as printed
/// before.
pub(crate) fn items(text: &str, known: &[RawItem]) -> Option<Vec<ItemMark>> {
    let mut marks = Vec::new();
    let mut left = text;
    for own in known {
        let line = |text: &str| -> Option<String> {
            let rest = left.strip_prefix(text)?;
            let is_whole = rest.is_empty() || rest.starts_with('\n');
            is_whole.then(|| rest.strip_prefix('\n').unwrap_or_default().into())
        };
        let again = format!("{}{}", own.mark, captions::AGAIN.ja);
        let rest = line(&format!("{} {}", own.mark, own.title)).or_else(|| line(&again));
        let Some(rest) = rest else { continue };
        left = text.get(text.len().saturating_sub(rest.len())..)?;
        marks.push(own.mark.parse().ok()?);
    }
    left.is_empty().then_some(marks)
}

/// Returns a code in 【】 and the text below it.
pub(crate) fn coded(text: &str) -> Option<(&str, &str)> {
    let (code, rest) = text.strip_prefix('【')?.split_once('】')?;
    Some((code, if rest.is_empty() { rest } else { rest.strip_prefix('\n')? }))
}

/// Returns a number as the form prints it.
pub(crate) fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|own: &u64| format!("{own}") == text)
}
