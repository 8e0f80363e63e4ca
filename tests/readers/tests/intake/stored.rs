//! Cells that a file stores as numbers: what is read from one is asked about, in either layout.

use kusei::intake::{Given, Grid, GridCell, Intake, QuestionKind, Reply, StoredAs, Unsure, read};
use kusei::plan::Place;

use crate::city::{city, pages, transcription};
use crate::leaves::{Page, PageCell, grids_of, leaves};
use crate::{cells, grids, real_form};

/// Returns a figure as a spreadsheet stores it, if the text is one: 49.6% as 0.496, 1,145件 as 1145.
fn number(text: &str) -> Option<String> {
    let digits = |text: &str| text.bytes().all(|own| own.is_ascii_digit() || own == b'.');
    if let Some(share) = text.strip_suffix(['%', '％']).filter(|own| digits(own)) {
        let (whole, places) = share.split_once('.').unwrap_or((share, ""));
        let all = format!("{whole:0>3}{places}");
        let (whole, places) = all.split_at(all.len() - places.len() - 2);
        let own = format!("{}.{places}", whole.trim_start_matches('0'));
        let own = if own.starts_with('.') { format!("0{own}") } else { own };
        return Some(own.trim_end_matches('0').trim_end_matches('.').into());
    }
    let bare = text.trim_end_matches(['件', '名', '台', '回']).replace(',', "");
    (!bare.is_empty() && digits(&bare)).then_some(bare)
}

fn why(taken: &Intake<'_>, place: Place) -> Option<Unsure> {
    let own = taken.questions().find(|own| own.places().contains(&place))?;
    match own.kind() {
        QuestionKind::ToConfirm { why, .. } => Some(*why),
        _ => None,
    }
}

#[test]
fn numbers_in_the_own_print_are_asked_about() {
    let sheet = real_form();
    let mut cells = cells(&sheet);
    let mut count = 0;
    for (table, columns) in [(0, [9, 10]), (1, [8, 10])] {
        let own = cells[table].iter_mut().filter(|cell| columns.contains(&cell.column));
        for cell in own {
            if let Some(own) = number(&cell.text) {
                (cell.text, cell.stored) = (own.into(), StoredAs::Number);
                count += 1;
            }
        }
    }
    assert!(count > 40, "{count}");
    let grids = grids(cells);
    let mut taken = read(&grids, Given::of(&sheet));
    assert_eq!(taken.open(), count);
    let place: Place = "【4-1】アウトカム①の実績値".parse().expect("a place");
    assert_eq!(why(&taken, place), Some(Unsure::StoredAsNumber));
    let asked = taken.questions().find(|own| own.places() == [place]).expect("a question");
    assert_eq!(asked.proposals().collect::<Vec<_>>(), [["49.6%"], ["0.496%"]]);
    assert_eq!(asked.origins().len(), 1);
    let place: Place = "【4-1-2】業績目標①の実績値".parse().expect("a place");
    assert_eq!(taken.proposed().cell(&place).as_deref(), Some("1145"));
    assert_eq!(why(&taken, place), Some(Unsure::StoredAsNumber));
    // With the proposals, the figures are those of the form.
    let ids: Vec<usize> = taken.questions().map(kusei::intake::Question::id).collect();
    for id in ids {
        assert_eq!(taken.answer(id, Reply::Take(0)), Ok(()));
    }
    let back = taken.finish().expect("a sheet");
    let values = |sheet: &kusei::Sheet| -> Vec<_> {
        let own = sheet.strategies().iter().flat_map(kusei::plan::Strategy::indicators);
        own.map(|own| own.measured().reading().quantity().map(kusei::Quantity::value)).collect()
    };
    assert_eq!(values(&back), values(&sheet));
}

/// Above 100% the number is used as printed, not as a share: 49.6 beside 50%以上.
#[test]
fn a_number_beside_a_percentage_is_first_proposed_as_it_looks() {
    let sheet = real_form();
    for (text, first) in [
        ("49.6", "49.6%"),
        ("0.496", "49.6%"),
        ("1", "100%"),
        ("0", "0%"),
        ("2", "2%"),
        ("1.2", "1.2%"),
        ("-0.1", "-10%"),
        ("49.6%", "49.6%"),
    ] {
        let mut cells = cells(&sheet);
        let own = cells[0].iter_mut().find(|own| own.text == "49.6%").expect("a cell");
        (own.text, own.stored) = (text.into(), StoredAs::Number);
        let grids = grids(cells);
        let taken = read(&grids, Given::of(&sheet));
        let questions: Vec<_> = taken.questions().collect();
        let [asked] = questions.as_slice() else { panic!("{text}: {questions:?}") };
        assert_eq!(asked.proposals().next(), Some(&[String::from(first)][..]), "{text}");
    }
}

/// Narratives, marks and goals too: the file does not say how they are shown.
#[test]
fn any_other_cell_is_asked() {
    let sheet = real_form();
    for place in
        ["【4-1】課題", "【4-1-1】取組実績", "【4-1】アウトカムの達成状況（全体）", "【4-3】戦略"]
    {
        let place: Place = place.parse().expect("a place");
        let mut cells = cells(&sheet);
        let origin = {
            let grids = grids(cells.clone());
            read(&grids, Given::of(&sheet)).origins(place)[0]
        };
        let at = |own: &&mut GridCell<'_>| (own.row, own.column) == (origin.row, origin.column);
        let own = cells[origin.grid].iter_mut().find(at).expect("a cell");
        (own.text, own.stored) = ("42826".into(), StoredAs::Number);
        let grids = grids(cells);
        let taken = read(&grids, Given::of(&sheet));
        assert_eq!(why(&taken, place), Some(Unsure::StoredAsNumber), "{place}");
        assert_eq!(taken.proposed().cell(&place).as_deref(), Some("42826"));
        assert!(taken.finish().is_err());
    }
}

/// In the city's layout, everything certain is right, and nothing that was read from a number is
/// certain.
#[test]
fn numbers_in_the_citys_layout_are_asked_about() {
    let mut pages: Vec<Page> = pages();
    let mut kept = Vec::new();
    for (grid, page) in pages.iter_mut().enumerate() {
        let head = 7;
        let is_value = |cell: &&mut PageCell| cell.row >= head && cell.column >= 6;
        for cell in page.cells.iter_mut().filter(is_value) {
            if let Some(own) = number(&cell.text) {
                (cell.text, cell.stored) = (own, StoredAs::Number);
                kept.push((grid, cell.row, cell.column));
            }
        }
    }
    assert!(kept.len() > 20, "{}", kept.len());
    let truth = transcription();
    let grids: Vec<Grid<'_>> = grids_of(&pages);
    let taken = read(&grids, city());
    let own = leaves(&taken, &grids, &truth);
    assert_eq!(own.wrong, [""; 0]);
    for (place, text) in taken.proposed().cells().filter(|(_, text)| !text.is_empty()) {
        let is_number =
            taken.origins(place).iter().any(|own| kept.contains(&(own.grid, own.row, own.column)));
        let is_asked = taken.questions().any(|own| own.places().contains(&place));
        assert!(!is_number || is_asked, "{place}: {text}");
    }
    let place: Place = "【4-1】アウトカム①の実績値".parse().expect("a place");
    assert_eq!(why(&taken, place), Some(Unsure::StoredAsNumber));
    assert_eq!(taken.proposed().cell(&place).as_deref(), Some("49.6%"));
}
