//! Sentences of rows with names in place of values: 〔目標〕 for `{target}`.

/// The fields of a finding's sentence, in Japanese and in English.
pub(crate) const FIELDS: [[&str; 3]; 20] = [
    ["stated", "記載", "what is stated"],
    ["legend", "凡例の記号", "its marks"],
    ["derived", "規則による評価", "what is derived"],
    ["column", "欄", "the column"],
    ["goal", "目標", "target"],
    ["reading", "実績", "result"],
    ["because", "必要な理由", "why it is required"],
    ["found", "記載", "what is there"],
    ["expected", "目標の対象", "its population"],
    ["name", "指標名", "name"],
    ["previous", "前年度実績", "last year's result"],
    ["due", "期限", "due year"],
    ["common", "成果指標", "the common one"],
    ["tests", "条件", "conditions"],
    ["opposed", "目標と条件", "targets and conditions"],
    ["reason", "理由", "why"],
    ["year", "年度", "year"],
    ["before", "変更前", "before"],
    ["after", "変更後", "after"],
    ["revision", "", ""],
];

/// The facts of a clause's sentence.
pub(crate) const FACTS: [[&str; 3]; 33] = [
    ["targets", "業績目標の数", "number of targets"],
    ["missed", "未達成の数", "number missed"],
    ["unknown", "判定不可の数", "number undetermined"],
    ["target", "目標", "target"],
    ["condition", "条件", "condition"],
    ["missing", "理由", "reason"],
    ["reading", "実績", "result"],
    ["previous", "前年度実績", "last year's result"],
    ["change", "増減", "change"],
    ["reference", "基準", "reference"],
    ["year", "年度", "year"],
    ["due", "期限", "due year"],
    ["target_value", "目標値", "target"],
    ["path", "目安", "path"],
    ["required", "必要な値", "required"],
    ["bound", "求める達成率", "rate required"],
    ["rate", "達成率", "rate"],
    ["rounding", "丸め", "rounding"],
    ["formula", "算式", "formula"],
    ["level", "①②③の判定", "level"],
    ["rated", "評価した数", "number rated"],
    ["of", "総数", "number"],
    ["unrated", "評価しない数", "number not rated"],
    ["b", "Bの数", "number of B"],
    ["initiatives", "取組の数", "number of initiatives"],
    ["achieved", "①の数", "number of ①"],
    ["not_achieved", "①でない数", "number of ② and ③"],
    ["triggered", "③の数", "number of ③"],
    ["open", "判定不可の数", "number undetermined"],
    ["overall", "全体", "overall"],
    ["progress", "進捗", "progress"],
    ["conditions", "条件の数", "number of conditions"],
    ["column", "欄", "the text"],
];

/// Returns the sentence as read without values: optional parts are omitted, and of alternatives the
/// last one is used, which has the fewest conditions.
pub(crate) fn rendered(sentence: &str, names: &[[&str; 3]], japanese: bool) -> String {
    let mut out = String::new();
    let mut rest = sentence;
    while let Some(start) = rest.find(['{', '[']) {
        out += &rest[..start];
        let (inner, after) = enclosed(&rest[start..]);
        let said = if rest[start..].starts_with('[') {
            let parts = parts(inner);
            let last = parts.last().filter(|_| parts.len() > 1);
            last.map_or_else(String::new, |part| rendered(part, names, japanese))
        } else if inner.contains(['=', '?']) {
            String::new()
        } else {
            let found = names.iter().find(|[name, ..]| *name == inner);
            let [_, ja, en] = found.unwrap_or_else(|| panic!("name `{inner}`: {sentence}"));
            match (japanese, en.is_empty()) {
                (_, true) => String::new(),
                (true, _) => format!("〔{ja}〕"),
                (false, _) => format!("⟨{en}⟩"),
            }
        };
        out += &said;
        rest = after;
    }
    out + rest
}

/// Returns the text in the first pair of brackets, and the rest.
fn enclosed(text: &str) -> (&str, &str) {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (&text[1..at], &text[at + 1..]);
        }
    }
    panic!("a bracket is not closed: {text}");
}

/// Returns the parts of `one|other`, outside the brackets in it.
fn parts(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            '|' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

#[test]
fn a_sentence_without_values() {
    let names = [["a", "甲", "x"]];
    let said = |text| rendered(text, &names, true);
    assert_eq!(said("実績{a}が[（{a}）]満たす"), "実績〔甲〕が満たす");
    assert_eq!(said("[{a=b}一|二[三]|{a?}{a}四]"), "〔甲〕四");
    assert_eq!(rendered("{a?}to {a}", &names, false), "to ⟨x⟩");
}
