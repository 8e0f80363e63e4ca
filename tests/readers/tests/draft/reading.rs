//! The phrases of a text on one line: each phrase's kind and value, in order.

use kusei::draft::{Phrase, Scanner, Sense};

/// Returns what a scanner finds, such as `年度 平成28年度; 基準 30%未満; 不明 9.3%|93%`.
pub(crate) fn read_with(scanner: Scanner, text: &str) -> String {
    let phrases: Vec<_> = scanner.scan(text).collect();
    let mut behind = 0;
    for phrase in &phrases {
        assert!(behind <= phrase.start(), "{text:?}: {phrase:?}");
        assert_eq!(text.get(phrase.span()), Some(phrase.text()), "{text:?}");
        assert!(!phrase.text().is_empty(), "{text:?}");
        behind = phrase.end();
    }
    phrases.iter().map(line).collect::<Vec<_>>().join("; ")
}

fn line(phrase: &Phrase<'_>) -> String {
    let kind = match phrase.sense() {
        Some(Sense::Year(_) | Sense::Years(..)) => "年度",
        Some(Sense::Quantity(_) | Sense::Range(..)) => "数量",
        Some(Sense::Criterion(_)) => "基準",
        Some(Sense::Change(_)) => "増減",
        Some(_) | None => "不明",
    };
    let senses: Vec<_> = phrase.senses().iter().map(ToString::to_string).collect();
    format!("{kind} {}", senses.join("|")).trim_end().to_owned()
}

/// Tables of texts and their expected phrases.
macro_rules! rows {
    ($($test:ident { $($text:literal => $expected:literal)+ })+) => {$(
        #[test]
        fn $test() {
            let scanner = kusei::draft::Scanner::new();
            let rows = [$(($text, $expected)),+];
            let wrong: Vec<_> = rows
                .into_iter()
                .map(|(text, expected)| (text, crate::reading::read_with(scanner, text), expected))
                .filter(|(_, read, expected)| read != expected)
                .map(|(text, read, expected)| format!("{text}\n   read as {read}\n  expected {expected}"))
                .collect();
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    )+};
}
