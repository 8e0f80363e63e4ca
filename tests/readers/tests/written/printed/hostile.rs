//! Texts that break formats, and a sheet full of them.

use kusei::Sheet;
use kusei::terms::Text;
use serde_json::Value;

use super::real_form;

/// Contents of a cell.
pub(crate) const TEXTS: &[&str] = &[
    "a|b \\| c \\\\| d",
    "say \"so\", it's ''quoted''",
    "line\nfeed\r\nreturn\rlines\u{2028}and\u{2029}paragraphs",
    "\ttab\tand\ttab\t",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</td></table></style></title><!-- --> <![CDATA[x]]> <?xml ?> &amp; &#0; &lt;",
    "=1+1",
    "+81",
    "-1",
    "@SUM(A1)",
    "＝1＋1",
    "'quoted",
    "　=\u{3000}behind a space ",
    "שלום עולם \u{202E}turned\u{202C} مرحبا لا \u{2067}isolated\u{2069}",
    "e\u{301}a\u{308}\u{323}か\u{3099} Z\u{351}\u{36B}\u{343}a\u{334}lgo",
    "👨\u{200D}👩\u{200D}👧\u{200D}👦 🏳\u{FE0F}\u{200D}🌈 🇯🇵🇯🇵🇯 👍🏽 ☺\u{FE0F} \u{200D}\u{200D}",
    "\0\u{1}\u{8}\u{B}\u{C}\u{E}\u{1F}\u{7F}\u{80}\u{85}\u{9F}\u{FFFE}\u{FFFF}\u{FDD0}\u{1FFFE}",
    "\u{FEFF}\u{200B}zero\u{200C}width\u{AD}",
    "**bold** _em_ ~~gone~~ `code` [link](javascript:alert(1)) ![img](http://x) <http://x>",
    "# head\n- item\n1. one\n1) one\n> quote\n    code\n---\n===\n[^1] $x$ ||spoiler||",
    "| a | b |\n| - | - |\n| c | d |",
    "  two spaces  ",
    "\n\nblank lines\n\n",
    "𠮷野家 ㍿ ﷽ ꧁꧂ ᠮᠣᠩᠭᠣᠯ ភាសាខ្មែរ",
    "javascript:alert(1) data:text/html,x expression(alert(1)) {{x}} ${x} %00 \\u0000",
    "---------------- ++++++ ||||||",
];

/// The keys of the wire form whose texts are free.
const FREE: [&str; 16] = [
    "municipality",
    "ward",
    "title",
    "name",
    "label",
    "printed",
    "population",
    "desired_state",
    "strategy",
    "text",
    "issues",
    "improvements",
    "content",
    "prior_results",
    "activities",
    "milestone",
];

/// The marks' keys, in `stated`.
const MARKS: [&str; 5] = ["overall", "progress", "effectiveness", "achievement", "stated"];

/// The real form with a hostile text in every free cell, one after the other, each after a number;
/// over as many turns as there are texts, every cell has held every text.
pub(crate) fn sheet(turn: usize) -> Sheet {
    let mut wire = serde_json::to_value(real_form()).expect("a wire form");
    let mut written = turn;
    fill(&mut wire, &mut |_| {
        written += 1;
        TEXTS[written % TEXTS.len()].to_owned()
    });
    serde_json::from_value(wire).expect("a hostile sheet is a sheet")
}

/// The real form with one of the texts in every free cell, one after the other; if it is blank the
/// cell is unchanged, because some cells must not be blank.
pub(crate) fn drawn(texts: &[Text]) -> Sheet {
    let mut texts = texts.iter().cycle();
    filled(|old| {
        let text = texts.next().filter(|text| !text.is_blank());
        text.map_or(old, Text::as_str).to_owned()
    })
}

/// The real form with every free cell replaced by a function of its text.
pub(crate) fn filled(mut text: impl FnMut(&str) -> String) -> Sheet {
    let mut wire = serde_json::to_value(real_form()).expect("a wire form");
    fill(&mut wire, &mut text);
    serde_json::from_value(wire).expect("a sheet")
}

fn fill(value: &mut Value, text: &mut impl FnMut(&str) -> String) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(old) if FREE.contains(&&**key) || MARKS.contains(&&**key) => {
                        *old = text(old);
                    }
                    value => fill(value, text),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| fill(value, text)),
        _ => {}
    }
}
