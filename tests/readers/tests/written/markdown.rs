//! The form in Markdown, read back by a parser with GitHub's extensions.

use kusei::form::{Form, Merged};
use kusei::terms::Text;
use kusei::{Language, Sheet};
use proptest::collection::vec;
use proptest::prelude::proptest;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::drawn::{any, config, sheets};
use crate::printed::cells::lost;
use crate::printed::{assert_snapshot, changed, complete, grid, hostile, real_form};

/// The parts of a document: its tables' cells, and the texts of its blocks.
#[derive(Debug, Default)]
pub(crate) struct Document {
    pub(crate) tables: Vec<Vec<Vec<String>>>,
    pub(crate) headings: Vec<String>,
    paragraphs: Vec<String>,
    items: Vec<String>,
}

impl Document {
    fn texts(&self) -> Vec<String> {
        let cells = self.tables.iter().flatten().flatten();
        cells.chain(&self.headings).chain(&self.paragraphs).chain(&self.items).cloned().collect()
    }
}

/// Reads a document, and refuses anything other than text and line ends.
pub(crate) fn read(markdown: &str) -> Document {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let (mut document, mut text) = (Document::default(), String::new());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Table(_)) => document.tables.push(Vec::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                document.tables.last_mut().expect("a table").push(Vec::new());
            }
            Event::Start(
                Tag::TableCell | Tag::Heading { .. } | Tag::Paragraph | Tag::List(_) | Tag::Item,
            ) => text.clear(),
            Event::End(TagEnd::TableCell) => {
                let row = document.tables.last_mut().and_then(|table| table.last_mut());
                row.expect("a row").push(std::mem::take(&mut text));
            }
            Event::End(TagEnd::Heading(_)) => document.headings.push(std::mem::take(&mut text)),
            Event::End(TagEnd::Paragraph) => document.paragraphs.push(std::mem::take(&mut text)),
            Event::End(TagEnd::Item) => document.items.push(std::mem::take(&mut text)),
            Event::End(TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::List(_)) => {}
            Event::Text(part) => text.push_str(&part),
            Event::InlineHtml(html) if &*html == "<br>" => text.push('\n'),
            other => panic!("{other:?} after {text:?}"),
        }
    }
    document
}

/// Reads a form back in both ways it can be written; returns it with merged cells written once.
fn reads_back(sheet: &Sheet) -> Document {
    let review = kusei::review(sheet);
    let form = Form::reviewed(&review);
    for merged in [Merged::Repeated, Merged::Once] {
        let document = read(&form.markdown().merged(merged).to_string());
        for (found, table) in document.tables.iter().zip(form.tables()) {
            for (row, cells) in found.iter().zip(grid(&table, merged)) {
                assert_eq!(*row, cells);
            }
            assert_eq!(found.len(), table.rows().len() + 1);
        }
        assert_eq!(document.tables.len(), 3);
        assert_eq!(document.headings.len(), 5);
        assert_eq!(document.items.len(), review.findings().len());
        if merged == Merged::Once {
            return document;
        }
    }
    unreachable!("the last way is once")
}

#[test]
fn the_real_form_as_kept() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    let form = Form::reviewed(&review);
    assert_snapshot("form.md", &form.markdown().to_string());
    assert_snapshot("form.en.md", &form.in_language(Language::English).markdown().to_string());
}

#[test]
fn the_real_form_is_read_back_to_the_same_cells() {
    let document = reads_back(&real_form());
    assert_eq!(document.headings[1..], ["めざす成果および戦略", "具体的取組", "確認事項", "集計"]);
    assert!(
        document.items[4].starts_with("【5-1】戦略の進捗状況：「B」は"),
        "{:?}",
        document.items
    );
}

#[test]
fn hostile_cells_are_read_back_to_the_same_cells() {
    for turn in 0..hostile::TEXTS.len() {
        let sheet = hostile::sheet(turn);
        let document = reads_back(&sheet);
        let review = kusei::review(&sheet);
        let notes = Form::reviewed(&review).notes();
        let sentences: Vec<_> = notes
            .map(|note| format!("{}：{} [{}]", note.place, note.sentence, note.severity))
            .collect();
        assert_eq!(document.items, sentences);
    }
}

#[test]
fn every_cell_of_the_sheet_is_there() {
    for sheet in [real_form(), complete(), hostile::sheet(0), hostile::sheet(11)] {
        let lost = lost(&sheet, &reads_back(&sheet).texts());
        assert!(lost.is_empty(), "{lost:#?}");
    }
}

/// Names a test by the beginning of a line, which must begin nothing.
macro_rules! begins_nothing {
    ($($name:ident: $text:literal;)+) => {$(
        #[test]
        fn $name() {
            let sheet = changed(|raw| raw.policy.title = $text.into());
            assert_eq!(reads_back(&sheet).paragraphs[0], $text);
        }
    )+};
}

begins_nothing! {
    a_number_and_a_point: "1. one";
    a_number_and_a_bracket: "12) twelve";
    a_number_and_a_point_alone: "1.";
    a_hyphen: "- item";
    a_plus: "+ item";
    a_star: "* item";
    a_hash: "# head";
    a_hash_alone: "#";
    a_quote: "> quote";
    four_spaces: "    code";
    a_tab: "\tcode";
    hyphens: "---";
    equals: "===";
    backticks: "```";
    tildes: "~~~";
    a_bar: "| a |";
    a_reference: "[x]: http://y";
    a_footnote: "[^1]: note";
    an_element: "<div>";
    a_definition: ": term";
    dollars: "$$ x $$";
    a_wide_space: "　字";
    metadata: "+++";
}

#[test]
fn the_only_markup_within_a_line_is_its_end() {
    for turn in 0..hostile::TEXTS.len() {
        let sheet = hostile::sheet(turn);
        let markdown = Form::of(&sheet).markdown().to_string();
        assert!(!markdown.replace("<br>", "").contains(['<', '>', '`']));
    }
}

#[test]
fn merged_cells_are_announced() {
    let sheet = real_form();
    let form = Form::of(&sheet);
    let once = form.markdown().to_string();
    let repeated = form.markdown().merged(Merged::Repeated).to_string();
    assert!(once.contains("結合セルの内容は先頭の行にのみ記載し"));
    assert!(repeated.contains("結合セルの内容は各行に繰り返し記載している"));
    assert_eq!(once.matches("【4-3】").count(), 1);
    assert_eq!(repeated.matches("【4-3】").count(), 3);
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn any_texts_are_read_back(texts in vec(any::<Text>(), 1..40)) {
        reads_back(&hostile::drawn(&texts));
    }

    #[test]
    fn any_sheet_is_read_back(sheet in sheets::<Sheet>()) {
        reads_back(&sheet);
    }
}
