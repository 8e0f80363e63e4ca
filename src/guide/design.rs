//! Design: why it is built this way.
//!
//! # Why are figures and years strings in the format?
//!
//! Because an officer wrote 82.40%, and a JSON number is 82.4. A number in quotes keeps its last
//! zero, its unit and its comma, no reader turns it into a float, and what is written back is what
//! was read, glyph for glyph. Only what counts rows (the number of a pillar, of a target) is a JSON
//! number. So a mistake is found where it was made: `"49..6%"` is a defect with its place, not a
//! parser's error.
//!
//! # Why do rows keep glyphs, if values are canonical?
//!
//! They have two readers. The ward reads its own words back: 3ヵ所, １件, H28. The rules read values:
//! 3箇所, 1件, 平成28年度. A document keeps both, and two that differ in spelling alone derive the same
//! marks. Marks are kept likewise: `B` in a column of `a` and `b` is an illegible mark that somebody
//! wrote, not a `b` written badly, so a finding names it and nobody's cell is changed.
//!
//! # Why is there no rules engine?
//!
//! A rule is a `match` over a few small enums. The compiler proves, before anything runs, that each
//! case has a row and each row a case; a test walks every rule's whole domain once more. The rows are
//! data at the same time ([`rules::ALL`](crate::rules::ALL)): the list an officer checks, the reason
//! of a mark and the code that decides are one text, so they cannot part. Eleven rules with a handful
//! of parameters need no language of their own.
//!
//! # Why is a plan a tree?
//!
//! The form is one: 区政運営基本方針, めざす成果, 戦略, 具体的取組. A code is unique among its siblings, a
//! reference points up the tree, and a defect is reported where the officer looks for it. The form prints
//! a strategy once for each item; that is layout. Where flat rows serve better, for a database or a
//! spreadsheet, [`Review::ratings`](crate::Review::ratings) gives them.
//!
//! # Why is the rule of アウトカム（個別） a parameter?
//!
//! Because the form does not print it, and wards read it differently. The straight line from last
//! year's reading to the target fits all 16 marks of the form; “target met” fits 15, the choice hangs
//! on one cell, and wards are on record for and against. A library that hid the choice would decide
//! for them. So the rule is named in the [`Rubric`](crate::Rubric), every reason cites it, and
//! [`compare_rubrics`](crate::review::compare_rubrics) shows what another reading changes.
//!
//! # Why are ア and イ left to judgement?
//!
//! Where every initiative achieved its targets the figures decide: the outcome followed, or it did
//! not. Where they did not, the form itself has both marks for the same figures (B and b: ア in 4-1,
//! 5-2 and 5-3, イ in 4-4). A rule for these cells would be an invention. The derived value is a
//! [`Judgement`](crate::Derived::Judgement), which asks for no mark and contradicts none.
//!
//! # Why is “undetermined” neither a mark nor an error?
//!
//! A missing reading is not zero, and not a target missed. A value that cannot be derived says why
//! ([`Reason`](crate::terms::Reason)), and what depends on it inherits the reason instead of a guess.
//! The ward may still have stated a mark; it is shown beside.
//!
//! # Why are there defects and findings?
//!
//! A defect is a document that cannot be a sheet: a code that points nowhere, a figure that is none.
//! It must be mended before anything is derived. A finding is a sheet that contradicts itself or its
//! legend, or leaves a cell blank: it can be reviewed, and an officer decides what to do. All of
//! either are reported at once, in the order of the form. The [index](super::index) lists both.
//!
//! # Why does one sheet have two prints?
//!
//! A review is for the desk: what was stated beside what is derived, with reasons and findings. A
//! publication is for citizens: the ward's cells alone, as it worded them, in the city's layout. What
//! a rule derived is the library's word and not the ward's, so it is not on the page a ward signs.
//! (`Form::reviewed` and `Form::publication`, feature `form`.)
//!
//! # Why decimals, and no floats?
//!
//! A float holds 49.3 only nearly, and a mark turns at an equality: on the line is A. So figures are
//! exact, are not rounded before they are compared, and a rate is compared by multiplying crosswise,
//! without a division.
//!
//! # Why can nothing panic, and why is there no clock?
//!
//! A host takes documents from anyone, and one that ends it ends it for everyone. The same document
//! gives the same review today and in ten years, byte for byte: the evaluated year is in the sheet.
//!
//! # Layers
//!
//! Folders are layers, and imports point only downwards; a test reads the folders and holds it.
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
