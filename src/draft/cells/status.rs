//! The status of a reading, as printed directly beside it: 速報値36.0%, 100件（見込み）.

use crate::draft::cursor::is_label;
use crate::draft::words::table::words;
use crate::terms::ReadingStatus;

words! {
    /// The words for a status, the longer first.
    STATUSES: ReadingStatus {
        ReadingStatus::Provisional => "速報値" "速報" "暫定値" "暫定",
        ReadingStatus::Forecast => "見込み値" "見込値" "見込み" "見込",
    }
}

/// Characters around a separate word.
const BREAKS: &str = "：:（(）)、，,。・";

/// Returns the status of a figure between two texts, and the texts without the word for it.
pub(crate) fn status<'t>(
    before: &'t str,
    behind: &'t str,
) -> Option<(ReadingStatus, &'t str, &'t str)> {
    let breaks = |c: char| c.is_whitespace() || BREAKS.contains(c);
    let ended = |text: &str| text.chars().next().is_none_or(breaks);
    let begun = |text: &str| text.chars().next_back().is_none_or(|c| breaks(c) || is_label(c));
    let near = behind.trim_start_matches(['（', '(', ' ', '\u{3000}', 'の']);
    let after = STATUSES.iter().find_map(|(word, status)| {
        let rest = near.strip_prefix(word).filter(|rest| ended(rest))?;
        Some((*status, before, rest.strip_prefix(['）', ')']).unwrap_or(rest)))
    });
    let near = before.trim_end_matches(['：', ':', ' ', '\u{3000}', 'は', 'で', 'の']);
    after.or_else(|| {
        STATUSES.iter().find_map(|(word, status)| {
            let rest = near.strip_suffix(word).filter(|rest| begun(rest))?;
            Some((*status, rest, behind))
        })
    })
}
