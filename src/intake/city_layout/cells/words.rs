//! The words around a figure, as written: a name, a year, a population, a criterion.

use alloc::format;
use alloc::string::{String, ToString};

use crate::draft::{Sense, scan};
use crate::terms::Comparator;
use crate::value::{Criterion, FiscalYear, Quantity};

/// Returns the population that a note names: 区民に対するアンケート.
pub(crate) fn population(note: &str) -> Option<&str> {
    const ASKED: [&str; 8] = [
        "に対するアンケート",
        "に対する調査",
        "へのアンケート",
        "対象アンケート",
        "を対象としたアンケート",
        "を対象にしたアンケート",
        "に質問",
        "に調査",
    ];
    let whom = ASKED.iter().find_map(|asked| note.strip_suffix(asked))?;
    Some(whom).filter(|whom| !whom.is_empty())
}

/// Returns a criterion in the printed glyphs (50％以上), or in the figure's own for 1事業も検討できなかった.
pub(crate) fn as_written(printed: &str, criterion: &Criterion) -> String {
    if printed.parse::<Criterion>().is_ok_and(|own| own == *criterion) {
        return printed.into();
    }
    let figure = printed.char_indices().map(|(at, c)| at.saturating_add(c.len_utf8()));
    let mut figure = figure.filter_map(|end| printed.get(..end)).filter(|own| {
        let own: Option<Quantity> = own.parse().ok();
        own.is_some_and(|own| own == *criterion.quantity())
    });
    match figure.next_back() {
        Some(figure) => format!("{figure}{}", words_of(criterion.comparator())),
        None => criterion.to_string(),
    }
}

const fn words_of(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "以上",
        Comparator::AtMost => "以下",
        Comparator::LessThan => "未満",
        Comparator::MoreThan => "超",
    }
}

/// Returns the words of a year before a value.
pub(crate) fn year_as_written(before: &str, due: FiscalYear) -> String {
    let years = scan(before).filter(|own| own.sense() == Some(&Sense::Year(due)));
    years.last().map_or_else(|| due.to_string(), |own| own.text().into())
}

/// Splits the text before a figure into the name of what is measured and the rest: at the last
/// colon, else at the last line end, outside quotes and brackets.
pub(crate) fn named(before: &str) -> (Option<&str>, &str) {
    let mut depth = 0_usize;
    let (mut colon, mut line) = (None, None);
    for (at, c) in before.char_indices() {
        match c {
            '「' | '『' | '｢' | '（' | '(' => depth = depth.saturating_add(1),
            '」' | '』' | '｣' | '）' | ')' => depth = depth.saturating_sub(1),
            '：' | ':' if depth == 0 => colon = Some((at, c)),
            '\n' if depth == 0 => line = Some((at, c)),
            _ => {}
        }
    }
    let Some((at, c)) = colon.or(line) else { return (None, before) };
    // 「H29年度までに」 is not a name.
    let name = before.get(..at).filter(|name| !without_years(name).trim().is_empty());
    (name, before.get(at.saturating_add(c.len_utf8())..).unwrap_or_default())
}

/// Returns the text between name and figure without the year and the words of the criterion.
pub(crate) fn without_years(between: &str) -> &str {
    const BOUNDS: [&str; 10] =
        ["末までに", "末まで", "中までに", "までに", "まで", "末に", "中に", "末", "中", "に"];
    let years = scan(between).filter(|own| matches!(own.sense(), Some(Sense::Year(_))));
    let Some(last) = years.last() else { return between };
    if !between.get(..last.start()).unwrap_or_default().trim().is_empty() {
        return between;
    }
    let rest = between.get(last.end()..).unwrap_or_default().trim_start();
    BOUNDS.iter().find_map(|bound| rest.strip_prefix(bound)).unwrap_or(rest)
}

/// Returns a name without surrounding spaces and bullets.
pub(crate) fn trimmed(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || c == '・')
}

/// Returns a name without the conjunction before it.
pub(crate) fn without_conjunction(name: &str) -> &str {
    const WORDS: [&str; 5] = ["また、", "さらに、", "なお、", "併せて、", "あわせて、"];
    WORDS.iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name)
}
