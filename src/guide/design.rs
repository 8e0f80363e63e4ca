//! Design: why it is built this way.
//!
//! # Why are figures and years strings in the format?
//!
//! An officer wrote 82.40%; as a JSON number it would be 82.4. A number in quotes keeps its
//! trailing zero, its unit and its commas, no reader turns it into a float, and it is written back
//! glyph for glyph. Only numbers of rows (of a pillar, of a target) are JSON numbers. This also
//! locates mistakes: `"49..6%"` is a defect with its place, not a parser's error.
//!
//! # Why do rows keep glyphs, if values are canonical?
//!
//! They have two readers. The ward reads its own words: 3ヵ所, １件, H28. The rules read values: 3箇所,
//! 1件, 平成28年度. A document keeps both, and two documents that differ only in spelling derive the
//! same marks. Marks are kept in the same way: `B` in a column of `a` and `b` is an illegible mark,
//! not a misspelt `b`. So it becomes a finding, and no cell is changed.
//!
//! # Why is there no rules engine?
//!
//! A rule is a `match` over a few small enums. The compiler proves that every case has a row and
//! that no row is unreachable, and a test enumerates every rule's whole domain again. The rows are
//! also data ([`rules::ALL`](crate::rules::ALL)): the list that an officer checks, the reason of a
//! mark and the code that decides come from the same text, so they cannot disagree. Eleven rules
//! with a handful of parameters need no language of their own.
//!
//! # Why is a plan a tree?
//!
//! Because the form is one: 区政運営基本方針, めざす成果, 戦略, 具体的取組. A code is unique among its siblings,
//! references point up the tree, and a defect is reported at its place on the form. The form prints
//! a strategy once for each item, but that is layout. For a database or a spreadsheet,
//! [`Review::ratings`](crate::Review::ratings) gives flat rows.
//!
//! # Why is the rule of アウトカム（個別） a parameter?
//!
//! Because the form does not print it, and wards read it differently. The straight line from last
//! year's reading to the target fits all 16 marks of the form. “Target met” fits 15, so the choice
//! depends on one cell, and wards are on record for and against it. A library that hid the choice
//! would decide for the wards. So the rule is named in the [`Rubric`](crate::Rubric), every reason
//! cites it, and [`compare_rubrics`](crate::review::compare_rubrics) shows what another reading
//! changes.
//!
//! # Why are ア and イ left to judgement?
//!
//! If progress is on track (a), the figures decide: the outcome is on track, or it is not. If
//! progress is not on track, the form has both marks for the same figures (B and b: ア in 4-1, 5-2
//! and 5-3, イ in 4-4). A rule for these cells would be an invention. The derived value is a
//! [`Judgement`](crate::Derived::Judgement), which requires no mark and contradicts none.
//!
//! # Why is “undetermined” neither a mark nor an error?
//!
//! A missing reading is neither zero nor a missed target. A value that cannot be derived has a
//! reason ([`Reason`](crate::terms::Reason)), and values that depend on it inherit the reason. The
//! mark that the ward stated, if any, is shown beside it.
//!
//! # Why are there defects and findings?
//!
//! A defect means that a document cannot be a sheet: a reference that points nowhere, a figure that
//! cannot be read. It must be corrected before anything is derived. A finding means that a sheet
//! contradicts itself or its legend, or leaves a cell blank. The sheet can be reviewed, and an
//! officer decides what to do. Both are reported all at once, in the order of the form. The
//! [index](super::index) lists them.
//!
//! # Why does one sheet have two prints?
//!
//! A review is for the desk: stated marks beside derived ones, with reasons and findings. A
//! publication is for citizens: only the ward's own cells, in its own words and in the city's
//! layout. A derived mark is the library's statement, not the ward's, so it is not on the page that
//! a ward publishes. (`Form::reviewed` and `Form::publication`, feature `form`.)
//!
//! # Why decimals, and no floats?
//!
//! A float cannot hold 49.3 exactly, and some marks depend on equality: a reading on the line is A.
//! So figures are exact and are not rounded before they are compared, and rates are compared by
//! cross-multiplication, without division.
//!
//! # Why can nothing panic, and why is there no clock?
//!
//! A host accepts documents from anyone, and a panic would stop it for everyone. Without a clock,
//! the same document gives the same review today and in ten years, byte for byte: the evaluated
//! year is in the sheet.
//!
//! # Layers
//!
//! Folders are layers, and imports point only downwards; a test enforces it.
//!
//! | layer | folder | what it holds |
//! |---|---|---|
//! | 10 | `intake` | the form read back |
//! | 9 | `form` | the form on paper and on the page |
//! | 8 | [`city`](crate::city) [`years`](crate::years) [`scenario`](crate::scenario) | many wards, many years, cases as data |
//! | 7 | [`review`](mod@crate::review), `draft` | numbers become facts, facts become marks; prose becomes proposals |
//! | 6 | [`wire`](crate::wire) | the format: read, checked, written |
//! | 5 | [`plan`](crate::plan) | the hierarchy, targets and readings, places |
//! | 4 | [`value`](crate::value) | figures, units, quantities, criteria, years, codes |
//! | 3 | [`rules`](crate::rules) | R1 to R11: tables and nothing else |
//! | 2 | [`terms`](crate::terms) | words, marks, notation, facts of a row |
//!
//! # 日本語
//!
//! - **数値と年度を文字列とする理由**：「82.40%」の末尾の0や単位、桁区切りを失わず、
//!   書き出したときに元の記載と一字一句同じになるからである。
//! - **記載の表記を残す理由**：区が確かめるのは自ら記載した文字であり、規則が用いるのは値である。両方を保持し、
//!   表記だけが異なる様式は同じ評価となる。凡例にない記号も直さず、確認事項として示す。
//! - **規則エンジンを用いない理由**：規則は小さな表であり、漏れと重複がないことをコンパイラが証明する。同じ表が、判定、
//!   理由の文、条項の一覧になる。
//! - **計画を木構造とする理由**：様式が、区政運営基本方針・めざす成果・戦略・具体的取組の階層をなしているからである。
//! - **アウトカムの達成状況（個別）の規則を選択肢とする理由**：様式に規則の記載がなく、
//!   区により読み方が分かれているからである。
//!   直線による読みは16件すべてに、目標達成のみによる読みは15件に一致する。
//! - **ア・イを区の判断に委ねる理由**：全体がB、進捗がbである戦略には、様式にアとイの両方の記載があり、
//!   数値のみでは定まらないからである。
//! - **判定不可を設ける理由**：実績値がないことは、0でも未達成でもないからである。
//! - **不備と確認事項を分ける理由**：不備は様式として成り立たない記載であり、直さなければ評価できない。
//!   確認事項は様式として成り立つが、食い違いや空欄がある箇所であり、対応は区が決める。
//! - **印刷が二通りある理由**：評価を並べた様式は庁内の点検のためのもの、公表用の様式は区の記載だけを示すものである。
