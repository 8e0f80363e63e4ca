//! Places: their order on the form, and the ids of its columns.

use std::collections::BTreeSet;

use kusei::plan::{Line, NotAPlace, Row};
use kusei::terms::Excerpt;
use kusei::value::{InitiativeCode, StrategyCode};
use kusei::{Column, Finding, FindingCode, Place, RawSheet, Severity, Sheet, review};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use crate::documents::REAL;
use crate::drawn::{any, config, sheets};

/// Places in the order of the form.
#[rustfmt::skip]
const IN_ORDER: [&str; 44] = [
    "データ形式の版", "様式", "区", "年度",
    "区政運営基本方針1の番号", "区政運営基本方針1のめざす成果",
    "めざす成果1（1）の名称",
    "めざす成果1（1）㋐の記号", "めざす成果1（1）㋐の成果指標①の指標名", "めざす成果1（1）㋐の成果指標①の目標値",
    "めざす成果1（1）㋐の成果指標②の指標名", "めざす成果1（1）㋑の記号",
    "めざす成果1（1）・3番目の項目の記号", "めざす成果1（2）の名称", "区政運営基本方針2の番号",
    "【4-1】番号", "【4-1】めざす成果",
    "【4-1】アウトカム①の指標名", "【4-1】アウトカム①の実績値", "【4-1】アウトカム①の前年度の実績値",
    "【4-1】アウトカム①の達成状況（個別）", "【4-1】アウトカム②の指標名", "【4-1】アウトカム⑩の指標名",
    "【4-1】アウトカムの達成状況（全体）", "【4-1】戦略の進捗状況", "【4-1】戦略のアウトカムに対する有効性",
    "【4-1】課題", "【4-1】今後の対応方向・改善策",
    "【4-1-1】番号", "【4-1-1】業績目標①の目標値", "【4-1-1】業績目標①の実績値",
    "【4-1-1】業績目標①の前年度の実績値", "【4-1-1】業績目標②の目標値", "【4-1-1】業績目標①の撤退基準", "【4-1-1】業績目標②の撤退基準",
    "【4-1-1】業績目標の達成状況", "【4-1-1】戦略に対する取組の有効性", "【4-1-1】課題", "【4-1-1】改善策",
    "【4-1-2】番号", "【4-2】番号", "【10-1】番号",
    "2番目の戦略の番号", "2番目の戦略・1番目の具体的取組の番号",
];

#[test]
fn places_are_ordered_as_the_form_is_read() {
    let places = IN_ORDER.map(|place| place.parse::<Place>().expect(place));
    for (i, one) in places.iter().enumerate() {
        assert_eq!(one.to_string(), IN_ORDER[i]);
        for (j, other) in places.iter().enumerate() {
            assert_eq!(one.cmp(other), i.cmp(&j), "{one} and {other}");
        }
    }
}

#[test]
fn columns_are_in_order_with_unique_ids() {
    assert!(Column::ALL.is_sorted());
    let ids: BTreeSet<_> = Column::ALL.iter().copied().map(Column::code).collect();
    assert_eq!(ids.len(), Column::ALL.len());
    for column in Column::ALL {
        let id = column.code();
        assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{id}");
        assert_eq!((id.parse(), column.to_string().parse()), (Ok(*column), Ok(*column)));
    }
    let titles: BTreeSet<_> = Column::ALL.iter().map(Column::ja).collect();
    assert_eq!(titles.len(), Column::ALL.len(), "a place could not be read back");
}

#[test]
fn the_least_grave_comes_first() {
    assert_eq!(Severity::ALL, [Severity::Note, Severity::Missing, Severity::Conflict]);
    assert!(Severity::ALL.is_sorted() && FindingCode::ALL.is_sorted());
}

#[test]
fn texts_that_are_not_places_are_refused() {
    let head = [
        "",
        "課題 ",
        "【4-1】",
        "【4-1】 課題",
        "【4-1】 ",
        "【4-1】 未知の欄",
        "【4】課題",
        "【04-1】課題",
    ];
    let lines = [
        "【4-1】アウトカムの前年度の実績値",
        "【4-1】アウトカム1の前年度の実績値",
        "【4-1】アウトカム（1）の前年度の実績値",
        "【4-1】アウトカム（021）の前年度の実績値",
        "【4-1】アウトカム①前年度の実績値",
        "【4-1】アウトカム①のの前年度の実績値",
        "【4-1】業績目標①の達成状況（個別）",
        "【4-1】 indicator 01: last year's result",
        "【4-1】indicator 1: last year's result",
        "【4-1】 indicator 1: 前年度の実績値",
    ];
    let policy = [
        "区政運営基本方針01の名称",
        "めざす成果1（の名称",
        "めざす成果1（1）アの名称",
        "basic policy: 名称",
    ];
    for text in [&head[..], &lines, &policy].concat() {
        assert_eq!(text.parse::<Place>(), Err(NotAPlace(Excerpt::new(text))), "{text}");
    }
    assert_eq!(
        "課題。".parse::<Place>().map_err(|refused| refused.to_string()),
        Err("「課題。」は様式の欄として読み取れません（例：【1-1】アウトカム①の前年度の実績値）"
            .into())
    );
}

proptest! {
    #![proptest_config(config(2_000))]

    /// A total order: equal places are the same, and no three places form a cycle.
    #[test]
    fn places_have_one_order(a in any::<Place>(), b in any::<Place>(), c in any::<Place>()) {
        prop_assert_eq!(a.cmp(&b).is_eq(), a == b);
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert!(!(a <= b && b <= c) || a <= c);
        prop_assert_eq!(a.partial_cmp(&b), Some(a.cmp(&b)));
        prop_assert!(a.row == b.row || a.cmp(&b) == a.row.cmp(&b.row));
    }

    #[test]
    fn rows_have_one_order(a in any::<Row>(), b in any::<Row>()) {
        prop_assert_eq!(a.cmp(&b).is_eq(), a == b);
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
    }
}

/// Returns the sheet with its strategies and initiatives sorted by code, as forms print them.
fn by_code(sheet: &Sheet) -> Sheet {
    let mut raw = RawSheet::from(sheet);
    raw.strategies.sort_by_key(|row| row.code.parse::<StrategyCode>().ok());
    for strategy in &mut raw.strategies {
        strategy.initiatives.sort_by_key(|row| row.code.parse::<InitiativeCode>().ok());
    }
    raw.try_into().expect("the same rows in another order")
}

/// Returns whether two neighbours may be in any order: on a line the verdict is checked after both
/// readings, and of several conditions the first comes first, whatever target it names.
fn is_free(first: &Finding<'_>, second: &Finding<'_>) -> bool {
    let (a, b) = (first.at(), second.at());
    let verdict = b.column == Column::TargetReading && second.stated().is_some();
    let conditions = [a, b].iter().all(|at| at.column == Column::Withdrawal);
    a.row == b.row && (conditions || verdict && a.line == b.line)
}

fn findings_come_in_order(sheet: &Sheet) {
    let review = review(sheet);
    for pair in review.findings().windows(2) {
        let [first, second] = pair else { continue };
        assert!(first.at() <= second.at() || is_free(first, second), "{first}\n{second}");
    }
    let places: Vec<_> = review.ratings().map(|cell| cell.at).collect();
    assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
}

proptest! {
    #![proptest_config(config(1_000))]

    /// Findings are in the order of the form, and so are ratings.
    #[test]
    fn findings_and_ratings_come_in_order(sheet in sheets::<Sheet>()) {
        findings_come_in_order(&by_code(&sheet));
    }
}

#[test]
fn those_of_the_real_form_come_in_order() {
    let sheet: Sheet = serde_json::from_str(REAL).expect("the real form");
    findings_come_in_order(&sheet);
    let review = review(&sheet);
    let places: Vec<_> = review.findings().iter().map(Finding::at).collect();
    assert!(places.is_sorted());
}

#[test]
fn a_place_has_words_in_both_languages() {
    use kusei::Said;
    let row = Row::Strategy("4-2".parse().expect("a code"));
    let place = row.on(Line::Indicator(1), Column::OutcomePrevious);
    assert_eq!(place.ja(), "【4-2】アウトカム①の前年度の実績値");
    assert_eq!(place.en(), "【4-2】 indicator 1: last year's result");
    assert_eq!(Row::Sheet.at(Column::Ward).en(), "ward");
    assert_eq!(row.on(Line::Indicator(20), Column::Name).ja(), "【4-2】アウトカム⑳の指標名");
    assert_eq!(row.on(Line::Indicator(21), Column::Name).ja(), "【4-2】アウトカム（21）の指標名");
    let item = Row::Item(1, 3, "㋑".parse().expect("a mark"));
    assert_eq!(item.on(Line::Common(1), Column::Due).ja(), "めざす成果1（3）㋑の成果指標①の期限");
    let en = "desired outcome 1 (3) ㋑, common indicator 1: due year";
    assert_eq!(item.on(Line::Common(1), Column::Due).en(), en);
}
