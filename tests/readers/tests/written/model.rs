//! The model of the two printed tables: spans, positions, and growth.

use std::collections::BTreeMap;

use kusei::form::{Cell, CellKind, Form, Merged, PrintedTable};
use kusei::wire::{
    RawCommonIndicator, RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator,
    RawInitiative, RawItem, RawPillar, RawPolicy, RawStrategy, RawSubject, RawTarget, RawTexts,
};
use kusei::{Language, RawSheet, Sheet};

use crate::printed::cells::{Leaf, lost};
use crate::printed::{changed, complete, hostile, real_form};

/// Checks that cells tile a table: every position belongs to exactly one.
fn tiles(table: &PrintedTable) {
    let mut places: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (y, row) in table.rows().iter().enumerate() {
        let columns: Vec<_> = row.cells().iter().map(Cell::column).collect();
        assert!(columns.is_sorted_by(|a, b| a < b), "from left to right");
        for cell in row.cells() {
            for dy in 0..cell.rows() {
                *places.entry((y + dy, cell.column())).or_default() += 1;
            }
        }
    }
    assert!(places.values().all(|taken| *taken == 1), "a place taken twice");
    assert_eq!(places.len(), table.rows().len() * table.columns().len(), "a place left open");
    let last = places.keys().map(|(row, _)| row + 1).max().unwrap_or_default();
    assert_eq!(last, table.rows().len(), "a cell reaches out of the table");
    assert!(!table.rows().is_empty());
    head_tiles(table);
}

fn head_tiles(table: &PrintedTable) {
    let head = table.head();
    let mut places: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (y, row) in head.iter().enumerate() {
        for cell in row {
            for dy in 0..cell.rows {
                for dx in 0..cell.columns {
                    *places.entry((y + dy, cell.column + dx)).or_default() += 1;
                }
            }
        }
    }
    assert!(places.values().all(|taken| *taken == 1));
    assert_eq!(places.len(), head.len() * table.columns().len());
}

/// Returns the texts of a column, each with the number of rows it spans.
fn column(table: &PrintedTable, caption: &str) -> Vec<(String, usize)> {
    let position = table.columns().iter().position(|column| column.caption() == caption);
    let position = position.unwrap_or_else(|| panic!("no column {caption}"));
    let cells = table.rows().iter().flat_map(kusei::form::PrintedRow::cells);
    let of = cells.filter(|cell| cell.column() == position);
    of.map(|cell| (cell.to_string(), cell.rows())).collect()
}

/// Returns the beginnings of a column's texts.
fn begins(table: &PrintedTable, caption: &str) -> Vec<(String, usize)> {
    let short = |text: String| text.lines().next().unwrap_or_default().chars().take(6).collect();
    column(table, caption).into_iter().map(|(text, rows)| (short(text), rows)).collect()
}

fn texts(tables: &[PrintedTable]) -> Vec<String> {
    let rows = tables.iter().flat_map(PrintedTable::rows);
    rows.flat_map(kusei::form::PrintedRow::cells).map(ToString::to_string).collect()
}

#[test]
fn cells_tile_their_tables() {
    for turn in 0..hostile::TEXTS.len() {
        let sheet = hostile::sheet(turn);
        let review = kusei::review(&sheet);
        Form::reviewed(&review).tables().iter().for_each(tiles);
    }
    for sheet in [real_form(), empty(), odd()] {
        Form::of(&sheet).tables().iter().for_each(tiles);
        Form::of(&sheet).in_language(Language::English).tables().iter().for_each(tiles);
    }
}

#[test]
fn a_strategy_spans_the_rows_of_its_items() {
    let sheet = real_form();
    let [outcomes, _] = Form::of(&sheet).tables();
    assert_eq!(outcomes.rows().len(), 17);
    let spans = |caption| -> Vec<usize> {
        column(&outcomes, caption).into_iter().map(|(_, rows)| rows).collect()
    };
    assert_eq!(spans("柱"), [8, 9]);
    assert_eq!(spans("めざす成果"), [1, 2, 3, 2, 5, 1, 3]);
    assert_eq!(spans("項目"), [1, 1, 1, 1, 1, 1, 1, 1, 3, 2, 1, 2, 1]);
    assert_eq!(spans("アウトカムの達成状況／全体"), [1, 2, 3, 2, 5, 1, 3]);
    assert_eq!(spans("今後の対応方向・改善策"), [1, 2, 3, 2, 5, 1, 3]);
    // 5-3 has texts of its own for each item.
    assert_eq!(spans("めざす状態"), [1, 2, 3, 2, 5, 1, 2, 1]);
    assert_eq!(spans("アウトカムの達成状況／個別"), [1; 17]);
}

#[test]
fn an_initiative_spans_the_rows_of_its_targets() {
    let sheet = real_form();
    let [_, initiatives] = Form::of(&sheet).tables();
    assert_eq!(initiatives.rows().len(), 23);
    let contents = begins(&initiatives, "取組内容");
    assert_eq!(contents.len(), 15);
    assert_eq!(contents[13], ("【5-3-1".into(), 4));
    let items: Vec<usize> =
        column(&initiatives, "項目").into_iter().map(|(_, rows)| rows).collect();
    assert_eq!(items, [5, 1, 1, 1, 1, 1, 1, 1, 3, 1, 4, 3]);
}

#[test]
fn columns_are_in_their_groups() {
    let sheet = real_form();
    let [outcomes, initiatives] = Form::of(&sheet).tables();
    for (table, groups) in [(&outcomes, [5, 3, 8]), (&initiatives, [4, 5, 6])] {
        let head = table.head();
        let found: Vec<_> = head[0].iter().map(|head| (head.caption, head.columns)).collect();
        let [policy, plan, evaluation] = groups;
        let expected = [("区政運営基本方針", policy), ("計画", plan), ("自己評価", evaluation)];
        assert_eq!(found, expected);
    }
}

#[test]
fn legends_are_in_their_header_cells() {
    let sheet = real_form();
    let legends = |table: &PrintedTable| -> Vec<(String, Vec<String>)> {
        let heads = table.head().into_iter().flatten().collect::<Vec<_>>();
        let with = heads.into_iter().filter(|head| !head.legend.is_empty());
        with.map(|head| {
            (head.caption.into(), head.legend.iter().map(ToString::to_string).collect())
        })
        .collect()
    };
    let [outcomes, initiatives] = Form::of(&sheet).tables();
    let expected = [
        (
            "戦略のアウトカムに対する有効性",
            vec!["ア：有効であり、継続して推進", "イ：有効でないため、戦略を見直す"],
        ),
        ("アウトカムの達成状況", vec!["A：順調", "B：順調でない"]),
        ("戦略の進捗状況", vec!["a：順調", "b：順調でない"]),
    ];
    let expected = expected.map(|(caption, lines)| {
        (caption.to_owned(), lines.into_iter().map(str::to_owned).collect::<Vec<_>>())
    });
    assert_eq!(legends(&outcomes), expected);
    let [achievement, effectiveness] = &legends(&initiatives)[..] else { panic!("two legends") };
    assert_eq!(achievement.0, "業績目標の達成状況");
    assert_eq!(
        achievement.1,
        [
            "①：目標達成　(ⅰ)取組は予定どおり実施　(ⅱ)取組を予定どおり実施しなかった",
            "②：目標未達成　(ⅰ)取組は予定どおり実施　(ⅱ)取組を予定どおり実施しなかった",
            "③：撤退基準未達成",
        ]
    );
    assert_eq!(effectiveness.1, ["○：有効", "×：有効でないため見直す"]);
}

#[test]
fn stated_and_derived_are_both_in_the_cell_if_they_differ() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    let form = Form::reviewed(&review);
    let [outcomes, _] = form.tables();
    let progress = column(&outcomes, "戦略の進捗状況");
    assert_eq!(progress[4].0, "B（判定：a）※5");
    assert!(progress.iter().filter(|(text, _)| text.contains("判定")).count() == 1);
    let [outcomes, _] = form.in_language(Language::English).tables();
    assert_eq!(column(&outcomes, "Progress of the strategy")[4].0, "B (derived: a) [5]");
    let [outcomes, _] = Form::of(&sheet).tables();
    assert_eq!(column(&outcomes, "戦略の進捗状況")[4].0, "B");
}

/// A sheet with findings everywhere: every mark, reading and narrative is wrong or missing.
fn wrong() -> Sheet {
    changed(|raw| {
        // 件 beside 名, for the second target of 4-1-2.
        let withdrawal = raw.strategies[0].initiatives[1].withdrawal.get_or_insert_default();
        withdrawal.conditions.push(RawCondition {
            target: RawSubject::Number(2),
            criterion: Some("10件未満".into()),
            ..RawCondition::default()
        });
        for strategy in &mut raw.strategies {
            let marks = strategy.stated.get_or_insert_default();
            marks.overall = None;
            marks.progress = Some("?".into());
            marks.effectiveness = Some("ウ".into());
            (strategy.issues, strategy.improvements) = (None, Some("―".into()));
            for indicator in &mut strategy.indicators {
                indicator.stated = Some("Z".into());
            }
            for initiative in &mut strategy.initiatives {
                let marks = initiative.stated.get_or_insert_default();
                (marks.achievement, marks.effectiveness) = (None, Some("△".into()));
                (initiative.issues, initiative.improvements) = (None, None);
                for target in &mut initiative.targets {
                    target.stated = Some("達成?".into());
                }
                for condition in initiative.withdrawal.iter_mut().flat_map(|it| &mut it.conditions)
                {
                    // 件 beside another counter gives a finding for each target concerned.
                    let counted =
                        condition.criterion.as_mut().filter(|it| !it.contains(['%', '％']));
                    if let Some(criterion) = counted {
                        *criterion = "2件未満".into();
                    }
                }
            }
        }
    })
}

#[test]
fn an_item_that_no_initiative_serves_has_its_row() {
    let sheet = changed(|raw| raw.strategies[1].initiatives[1].items = vec!["㋐".into()]);
    let [_, initiatives] = Form::of(&sheet).tables();
    assert_eq!(initiatives.rows().len(), 23 + 1);
    let contents = begins(&initiatives, "取組内容");
    assert_eq!(
        contents[3..6].to_vec(),
        [("【4-2-1".to_owned(), 1), ("【4-2-2".to_owned(), 1), ("（具体的取組".to_owned(), 1),]
    );
    let items = begins(&initiatives, "項目");
    assert_eq!(items[1..3].to_vec(), [("㋐ 地域活動".into(), 2), ("㋑ 校区等地".into(), 1)]);
}

#[test]
fn a_verdict_follows_its_reading() {
    for (verdict, cell) in [
        ("未達成", "67％（未達成）"),
        ("(達成)", "67％（(達成)）"),
        ("（未達成）", "業績目標の達成状況（実績値）：67％\n業績目標の達成・未達成：（未達成）"),
    ] {
        let sheet = changed(|raw| {
            raw.strategies[0].initiatives[2].targets[0].stated = Some(verdict.into());
        });
        let [_, initiatives] = Form::of(&sheet).tables();
        assert_eq!(column(&initiatives, "業績目標の達成状況／実績値")[3].0, cell);
    }
}

#[test]
fn every_finding_is_in_exactly_one_cell() {
    for sheet in [real_form(), wrong(), hostile::sheet(0), hostile::sheet(1)] {
        let review = kusei::review(&sheet);
        let form = Form::reviewed(&review);
        let tables = form.tables();
        let cells =
            tables.iter().flat_map(PrintedTable::rows).flat_map(kusei::form::PrintedRow::cells);
        let mut found: Vec<usize> = cells.flat_map(Cell::findings).copied().collect();
        found.sort_unstable();
        let numbers: Vec<usize> = (1..=review.findings().len()).collect();
        assert_eq!(found, numbers);
        assert_eq!(form.notes().map(|note| note.number).collect::<Vec<_>>(), numbers);
    }
    assert!(kusei::review(&wrong()).findings().len() > 100);
}

#[test]
fn kinds_follow_the_columns() {
    let sheet = real_form();
    for table in Form::of(&sheet).tables() {
        for cell in table.rows().iter().flat_map(kusei::form::PrintedRow::cells) {
            let column = &table.columns()[cell.column()];
            let caption = column.caption();
            let expected = match () {
                () if !column.legend().is_empty() => CellKind::Mark,
                () if caption.ends_with("実績値") || caption.ends_with("前年度") => {
                    CellKind::Reading
                }
                () => CellKind::Text,
            };
            assert_eq!(cell.kind(), expected, "{caption}");
        }
    }
}

/// A sheet without a policy's pillars.
fn empty() -> Sheet {
    changed(|raw| {
        raw.policy = RawPolicy { title: "方針".into(), pillars: Vec::new() };
        raw.strategies.clear();
    })
}

/// A sheet of rare cases: pillars and desired outcomes without rows, items without indicators, a
/// second strategy for one desired outcome, indicators without item, initiatives without items or
/// targets, strategies without anything.
fn odd() -> Sheet {
    let common = |name: &str| RawCommonIndicator {
        name: name.into(),
        criterion: Some("50%以上".into()),
        ..RawCommonIndicator::default()
    };
    let item = |mark: &str, commons: &[&str]| RawItem {
        mark: mark.into(),
        title: format!("項目{mark}"),
        indicators: commons.iter().map(|name| common(name)).collect(),
    };
    let outcome = |number, items| RawDesiredOutcome { number, title: "成果".into(), items };
    let indicator = |name: &str, item: Option<&str>, common| RawIndicator {
        name: name.into(),
        item: item.map(Into::into),
        common,
        criterion: Some("50%以上".into()),
        reading: Some(kusei::wire::RawReading::Text("60%".into())),
        ..RawIndicator::default()
    };
    let at = |pillar, number| RawDesiredOutcomeRef { pillar, number };
    let initiative = |code: &str, items: &[&str], targets: usize| RawInitiative {
        code: code.into(),
        items: items.iter().map(|item| (*item).into()).collect(),
        targets: (1..=targets)
            .map(|n| RawTarget {
                name: format!("目標{n}"),
                criterion: Some("1回以上".into()),
                ..RawTarget::default()
            })
            .collect(),
        ..RawInitiative::default()
    };
    let strategy = |code: &str, at, indicators, initiatives| RawStrategy {
        code: code.into(),
        desired_outcome: at,
        indicators,
        initiatives,
        ..RawStrategy::default()
    };
    let mut by_item = strategy("1-4", at(1, 1), vec![], vec![]);
    by_item.desired_state = Some(RawTexts::ByItem(vec![kusei::wire::RawItemText {
        item: "㋑".into(),
        text: Some("㋑の状態".into()),
    }]));
    let raw = RawSheet {
        policy: RawPolicy {
            title: "方針".into(),
            pillars: vec![
                RawPillar {
                    number: 1,
                    title: "柱".into(),
                    desired_outcomes: vec![
                        outcome(1, vec![item("㋐", &["共通1", "共通2"]), item("㋑", &[])]),
                        outcome(2, vec![]),
                        outcome(3, vec![item("㋐", &["共通3"])]),
                        outcome(4, vec![]),
                    ],
                },
                RawPillar { number: 2, title: "空の柱".into(), desired_outcomes: vec![] },
            ],
        },
        strategies: vec![
            strategy(
                "1-1",
                at(1, 1),
                vec![
                    indicator("独自", Some("㋐"), None),
                    indicator("第一", Some("㋐"), Some(2)),
                    indicator("第二", Some("㋐"), Some(2)),
                    indicator("無所属", None, None),
                ],
                vec![initiative("1-1-1", &[], 0), initiative("1-1-2", &["㋑"], 2)],
            ),
            strategy("1-2", at(1, 1), vec![indicator("再び", Some("㋐"), Some(1))], vec![]),
            strategy("1-3", at(1, 1), vec![], vec![initiative("1-3-1", &["㋐"], 1)]),
            by_item,
            strategy("1-5", at(1, 2), vec![], vec![]),
        ],
        ..RawSheet::from(&real_form())
    };
    Sheet::try_from(raw).expect("a sheet")
}

fn expect(table: &PrintedTable, caption: &str, expected: &[(&str, usize)]) {
    let found = column(table, caption);
    let expected: Vec<_> = expected.iter().map(|(text, rows)| ((*text).into(), *rows)).collect();
    assert_eq!(found, expected, "{caption}");
}

#[test]
fn an_empty_sheet_prints_as_such() {
    let sheet = empty();
    let [outcomes, initiatives] = Form::of(&sheet).tables();
    for table in [&outcomes, &initiatives] {
        assert_eq!(table.rows().len(), 1);
        expect(table, "柱", &[("（記載なし）", 1)]);
    }
    let review = kusei::review(&sheet);
    let form = Form::reviewed(&review);
    assert!(form.markdown().to_string().contains("確認事項はありません。"));
    assert_eq!(form.summary().coverage.of, 0);
}

#[test]
fn rare_cases_have_their_rows() {
    let sheet = odd();
    let [outcomes, initiatives] = Form::of(&sheet).tables();
    expect(&outcomes, "柱", &[("1\n柱", 12), ("2\n空の柱", 1)]);
    expect(
        &outcomes,
        "めざす成果",
        &[
            ("（1）成果", 9),
            ("（2）成果", 1),
            ("（3）成果", 1),
            ("（4）成果", 1),
            ("（めざす成果なし）", 1),
        ],
    );
    expect(
        &outcomes,
        "項目",
        &[
            ("㋐ 項目㋐", 4),
            ("㋑ 項目㋑", 1),
            ("", 1),
            ("㋐（再掲）", 1),
            ("", 1),
            ("㋑（再掲）", 1),
            ("", 1),
            ("㋐ 項目㋐", 1),
            ("", 1),
            ("", 1),
        ],
    );
    expect(
        &outcomes,
        "めざす状態",
        &[
            ("【1-1】", 6),
            ("【1-2】", 1),
            ("【1-3】", 1),
            ("【1-4】\n㋑の状態", 1),
            ("【1-5】", 1),
            ("（戦略なし）", 1),
            ("（戦略なし）", 1),
            ("", 1),
        ],
    );
    let indicators = begins(&outcomes, "アウトカム");
    let names: Vec<_> = indicators.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "（アウトカ",
            "第一",
            "第二",
            "独自",
            "（アウトカ",
            "無所属",
            "再び",
            "（アウトカ",
            "（アウトカ",
            "（アウトカ",
            "",
            "",
            ""
        ]
        .map(|name| if name == "（アウトカ" { "（アウトカム" } else { name })
    );
    expect(
        &initiatives,
        "取組内容",
        &[
            ("【1-1-1】", 1),
            ("【1-1-2】", 2),
            ("【1-2】\n（具体的取組なし）", 1),
            ("【1-3-1】", 1),
            ("【1-4】\n（具体的取組なし）", 1),
            ("【1-5】\n（具体的取組なし）", 1),
            ("（戦略なし）", 1),
            ("（戦略なし）", 1),
            ("", 1),
        ],
    );
    expect(
        &initiatives,
        "項目",
        &[
            ("㋐ 項目㋐\n㋑ 項目㋑", 1),
            ("㋑（再掲）", 2),
            ("", 1),
            ("㋐（再掲）", 1),
            ("", 1),
            ("", 1),
            ("㋐ 項目㋐", 1),
            ("", 1),
            ("", 1),
        ],
    );
    let targets = begins(&initiatives, "業績目標");
    assert_eq!(targets[0], ("（業績目標な".into(), 1));
}

#[test]
fn every_cell_of_the_sheet_is_in_the_model() {
    for sheet in [real_form(), complete(), odd(), empty(), wrong()] {
        let form = Form::of(&sheet);
        let mut all = texts(&form.tables());
        all.extend([form.title()].into_iter().chain(form.subject()));
        let lost: Vec<Leaf> = lost(&sheet, &all);
        assert!(lost.is_empty(), "{lost:#?}");
    }
    for turn in 0..hostile::TEXTS.len() {
        let sheet = hostile::sheet(turn);
        let form = Form::of(&sheet);
        let mut all = texts(&form.tables());
        all.extend([form.title()].into_iter().chain(form.subject()));
        assert!(lost(&sheet, &all).is_empty());
    }
}

#[test]
fn the_summary_agrees_with_the_marks() {
    let sheet = real_form();
    let review = kusei::review(&sheet);
    let summary = Form::reviewed(&review).summary();
    assert_eq!((summary.coverage.rated, summary.coverage.of), (16, 17));
    let sums: Vec<_> = summary
        .columns
        .iter()
        .map(|tally| {
            let stated = tally.marks.iter().map(|it| it.stated).sum::<usize>();
            let derived = tally.marks.iter().filter_map(|it| it.derived).sum::<usize>();
            (stated, derived)
        })
        .collect();
    // Every cell is counted once, stated and derived.
    assert_eq!(sums, [(17, 17), (7, 7), (7, 7), (7, 7), (15, 15), (15, 15)]);
    let unreviewed = Form::of(&sheet).summary();
    assert!(unreviewed.columns.iter().flat_map(|it| &it.marks).all(|it| it.derived.is_none()));
    assert_eq!((unreviewed.coverage.rated, unreviewed.coverage.of), (16, 17));
}

/// A dash in a mark's cell states nothing, and is counted like a blank.
#[test]
fn the_summary_counts_a_dash_as_blank() {
    let blanks = |stated: Option<&str>| {
        let mut raw: kusei::RawSheet = (&real_form()).into();
        for strategy in &mut raw.strategies {
            let mut marks = strategy.stated.take().unwrap_or_default();
            marks.progress = stated.map(String::from);
            strategy.stated = Some(marks);
        }
        let sheet = Sheet::try_from(raw).expect("a sheet");
        let summary = Form::of(&sheet).summary();
        let progress = &summary.columns[2];
        progress.marks.iter().map(|it| (it.mark, it.stated)).collect::<Vec<_>>()
    };
    assert_eq!(blanks(None), [("a", 0), ("b", 0), ("", 7)]);
    assert_eq!(blanks(Some("―")), blanks(None));
    assert_eq!(blanks(Some("・－")), blanks(None));
    assert_ne!(blanks(Some("？")), blanks(Some("a")));
}

/// Returns the length of the form in every format.
fn sizes(sheet: &Sheet) -> Vec<(&'static str, usize)> {
    let review = kusei::review(sheet);
    let form = Form::reviewed(&review);
    vec![
        ("markdown", form.markdown().to_string().len()),
        ("csv", form.csv().iter().map(|csv| csv.to_string().len()).sum()),
        ("text", form.text().to_string().len()),
        ("html", form.html().to_string().len()),
    ]
}

/// Returns a sheet that grows in every direction at once: a number of strategies for one desired
/// outcome, each with an indicator and an initiative for the same item in turn, whose titles have
/// that length.
fn grown(n: usize) -> Sheet {
    let long = "長い題名".repeat(n);
    let item = |mark: &str| RawItem {
        mark: mark.into(),
        title: long.clone(),
        indicators: vec![RawCommonIndicator {
            name: long.clone(),
            criterion: Some("50%以上".into()),
            ..RawCommonIndicator::default()
        }],
    };
    changed(|raw| {
        let outcome = RawDesiredOutcome {
            number: 1,
            title: long.clone(),
            items: vec![item("㋐"), item("㋑")],
        };
        raw.policy.pillars =
            vec![RawPillar { number: 1, title: long.clone(), desired_outcomes: vec![outcome] }];
        raw.strategies = (1..=n)
            .map(|n| RawStrategy {
                code: format!("1-{n}"),
                desired_outcome: RawDesiredOutcomeRef { pillar: 1, number: 1 },
                issues: Some("課題".into()),
                indicators: vec![RawIndicator {
                    name: "指標".into(),
                    item: Some(if n % 2 == 0 { "㋐" } else { "㋑" }.into()),
                    common: Some(1),
                    criterion: Some("50%以上".into()),
                    ..RawIndicator::default()
                }],
                initiatives: vec![RawInitiative {
                    code: format!("1-{n}-1"),
                    items: vec![if n % 2 == 0 { "㋐" } else { "㋑" }.into()],
                    ..RawInitiative::default()
                }],
                ..RawStrategy::default()
            })
            .collect();
    })
}

#[test]
fn output_grows_with_the_sheet_and_no_faster() {
    let (small, large) = (sizes(&grown(200)), sizes(&grown(400)));
    for ((format, small), (_, large)) in small.into_iter().zip(large) {
        assert!(large < small * 11 / 5, "{format}: {small}, then {large}");
    }
}

#[test]
fn a_long_cell_over_many_rows_is_written_once() {
    let long = "長".repeat(100_000);
    let sheet = changed(|raw| {
        let strategy = &mut raw.strategies[4];
        strategy.issues = Some(long.clone());
        raw.strategies[0].initiatives[2].content = Some(long.clone());
    });
    let once = Form::of(&sheet).markdown().to_string();
    assert_eq!(once.matches('長').count() / 100_000, 2);
    assert!(once.contains(&long));
    let repeated = Form::of(&sheet).markdown().merged(Merged::Repeated).to_string();
    assert_eq!(repeated.matches('長').count() / 100_000, 5 + 2);
    for (format, size) in sizes(&sheet) {
        // In plain text, a line of one column is as wide as the page.
        let most = if format == "text" { 30_000_000 } else { 1_000_000 };
        assert!(size > 600_000 && size < most, "{format}: {size}");
    }
}

#[test]
fn the_same_sheet_gives_the_same_text() {
    let (sheet, again) = (real_form(), real_form());
    let (review, second) = (kusei::review(&sheet), kusei::review(&again));
    let write = |review| Form::reviewed(review).markdown().to_string();
    assert_eq!(write(&review), write(&second));
}
