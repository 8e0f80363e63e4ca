//! The texts above a table: the ward, the year, the policy's title.

use kusei::Column;
use kusei::intake::{Given, read};
use kusei::plan::Row;

use crate::layout::{STRATEGIES, told};

/// Cells above pages, and the ward, year and title as read; `?` marks what is asked about.
type Case = (&'static [&'static str], [&'static str; 3]);

fn above(pages: &[&'static str]) -> [String; 3] {
    let page =
        |above: &&'static str| told(&[above, STRATEGIES, "1/柱|（1）成果|㋐ 安心|【4-1】支える"]);
    let grids: Vec<_> = pages.iter().map(page).collect();
    let taken = read(&grids, Given::default());
    let proposed = taken.proposed();
    let ward = Row::Sheet.at(Column::Ward);
    [ward, Row::Sheet.at(Column::FiscalYear), Row::Policy.at(Column::Title)].map(|place| {
        let text = proposed.cell(&place).unwrap_or_default().into_owned();
        let is_asked = taken.questions().any(|own| own.places().contains(&place));
        if is_asked { text + "?" } else { text }
    })
}

#[test]
#[rustfmt::skip]
fn texts_above_a_table() {
    let cases: &[Case] = &[
        (&["区政運営基本方針の成果目標の達成に向けた取組状況について（福島区）|平成28年度|市政改革プラン 区政運営基本方針"], ["福島区", "平成28年度", "市政改革プラン 区政運営基本方針"]),
        (&["区政運営基本方針の成果目標の達成に向けた取組状況について（案）|平成28年度の計画|区政運営基本方針"], ["?", "?", "?"]),
        (&["区政運営基本方針の成果目標の達成に向けた取組状況について（福島区）|平成28年度", "区政運営基本方針の成果目標の達成に向けた取組状況について（福島区）|平成29年度"], ["福島区", "平成29年度?", "?"]),
        (&["区政運営基本方針の成果目標の達成に向けた取組状況について（福島区）||甲 区政運営基本方針", "区政運営基本方針の成果目標の達成に向けた取組状況について（福島区）||乙 区政運営基本方針"], ["福島区", "?", "?"]),
        (&["区政運営基本方針の成果目標の達成に向けた取組状況について（福島区）", "区政運営基本方針の成果目標の達成に向けた取組状況について（北区）"], ["福島区", "?", "?"]),
    ];
    for (pages, due) in cases {
        let own = above(pages);
        assert_eq!(own, *due, "{pages:?}");
    }
}
