//! The findings in a workbook: a note on each of their cells, and a list of all.

use kusei::form::Form;
use kusei::{Language, RawSheet, Sheet, review};
use roxmltree::Document;

use crate::file::{all, part};
use crate::grids::grids;
use crate::look::FONT;
use crate::{day, real_form};

/// Returns the texts of the list, row by row from its head.
fn list(sheet: &Sheet, language: Language) -> Vec<Vec<String>> {
    let review = review(sheet);
    let form = Form::reviewed(&review).in_language(language);
    let grids = grids(&form.xlsx(day()).expect("a workbook")).expect("a workbook");
    let begin = 1 + form.subject().iter().filter(|line| !line.is_empty()).count();
    let mut rows = vec![Vec::new(); grids[2].rows() - begin];
    for cell in grids[2].cells().iter().filter(|own| own.row >= begin) {
        rows[cell.row - begin].push(cell.text.to_string());
    }
    rows
}

#[test]
fn the_list_has_a_head() {
    for (language, head) in [
        (Language::Japanese, ["番号", "区分", "箇所", "内容", "セル"]),
        (Language::English, ["Number", "Severity", "Place", "Description", "Cell"]),
    ] {
        let rows = list(&real_form(), language);
        assert_eq!(rows[0], head);
        assert_eq!(rows.len(), 1 + 8);
    }
}

#[test]
fn an_empty_list_says_so() {
    let mut raw = RawSheet::from(&real_form());
    raw.policy.pillars.clear();
    raw.strategies.clear();
    let sheet = Sheet::try_from(raw).expect("a sheet");
    assert_eq!(list(&sheet, Language::Japanese)[1..], [["確認事項はありません。"]]);
}

/// A note has the font of the cells, a name, and enough width to be read.
#[test]
fn notes_look_like_notes() {
    let sheet = real_form();
    let review = review(&sheet);
    let file = Form::reviewed(&review).xlsx(day()).expect("a workbook");
    for number in 1..=2 {
        let text = part(&file, &format!("xl/comments{number}.xml"));
        let xml = Document::parse(&text).expect("XML");
        let authors: Vec<_> = all(&xml, "author").map(|own| own.text().expect("a name")).collect();
        let mut heights = Vec::new();
        for own in all(&xml, "comment") {
            let author = own.attribute("authorId").expect("an author");
            assert_eq!(authors[author.parse::<usize>().expect("a number")], "確認事項");
            let of = |name: &str| own.descendants().find(|it| it.tag_name().name() == name);
            assert_eq!(of("rFont").and_then(|it| it.attribute("val")), Some(FONT));
            assert_eq!(of("sz").and_then(|it| it.attribute("val")), Some("9"));
            let text = of("t").and_then(|it| it.text()).expect("a text");
            assert!(text.starts_with('※') || text.starts_with('（'), "{text}");
            // A line of 400 pixels holds some thirty characters; 60 pixels are 45 points.
            heights.push(text.lines().count() * 45);
        }
        let drawn = part(&file, &format!("xl/drawings/vmlDrawing{number}.vml"));
        let drawn = Document::parse(&drawn).expect("XML");
        let drawn: Vec<_> = all(&drawn, "shape").filter_map(|own| own.attribute("style")).collect();
        assert_eq!(drawn.len(), heights.len());
        for (style, height) in drawn.iter().zip(heights) {
            assert!(style.contains("width:300pt;"), "{style}");
            assert!(style.contains(&format!(";height:{height}pt;")), "{style}");
        }
    }
}
