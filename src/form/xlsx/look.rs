//! The look of cells.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::form::cell::{Cell, CellKind};

/// The font of all cells and notes: narrow, and installed in every Japanese office.
pub(crate) const FONT: &str = "ＭＳ Ｐゴシック";

/// Its size in points.
pub(crate) const SIZE: u8 = 9;

const RULE: u32 = 0x88_88_88;
const HEAD: u32 = 0xE8_ED_F2;
const ROW_HEAD: u32 = 0xF6_F8_FA;
const NOTED: u32 = 0xFF_F3_C4;
const ABSENT: u32 = 0x55_55_55;

/// The number format of texts, `@`.
const TEXT: u8 = 49;

/// Returns the format of a text that stays a text when it is edited.
fn plain() -> Format {
    Format::new().set_font_name(FONT).set_font_size(SIZE).set_num_format_index(TEXT)
}

fn ruled() -> Format {
    plain().set_border(FormatBorder::Thin).set_border_color(RULE).set_text_wrap()
}

/// Returns the format of the title and the lines below it.
pub(crate) fn heading(line: usize) -> Format {
    match line {
        0 => plain().set_font_size(14).set_bold(),
        _ => plain().set_font_size(11),
    }
}

/// Returns the format of a header cell.
pub(crate) fn caption() -> Format {
    let centred = ruled().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
    centred.set_bold().set_background_color(HEAD)
}

/// Returns the format of a header cell with its legend below the caption.
pub(crate) fn legend() -> Format {
    caption().set_align(FormatAlign::Left)
}

/// Returns the format of a cell of the table; the first columns head their rows.
pub(crate) fn cell(cell: &Cell<'_>, heads_row: bool) -> Format {
    let format = ruled().set_align(FormatAlign::Top);
    let format = match cell.kind() {
        CellKind::Text | CellKind::Reading => format,
        CellKind::Mark => format.set_align(FormatAlign::Center).set_bold(),
        CellKind::Absent => format.set_font_color(ABSENT),
    };
    match (cell.findings(), heads_row) {
        ([], false) => format,
        ([], true) => format.set_background_color(ROW_HEAD),
        ([_, ..], _) => format.set_background_color(NOTED),
    }
}
