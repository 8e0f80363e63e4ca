//! Decisions: what backs each rule, and what was chosen where the form is silent.
//!
//! The form prints legends and marks, but no rules. So each clause carries one of three words that
//! says what backs it ([`Standing`](crate::rules::Standing)), and every reason does too
//! ([`Because::standing`](crate::Because::standing)):
//!
//! | word | what it means | 意味 |
//! |---|---|---|
//! | STATED | printed on the form, or in another public document | 様式又は公表資料に明記 |
//! | INFERRED | a reading of the form, fitted to its own marks | 様式の記載に合うように推定した読み方 |
//! | DECISION | the form is silent; this crate chose | 様式に定めがなく、当ライブラリが選んだもの |
//!
//! An inference says how much of the form it fits: the straight line of
//! [R7](crate::rules::r07_individual) fits 16 marks of 16, the next best rule 15. Where wards are
//! known to read the form differently, the rule is a parameter of the [`Rubric`](crate::Rubric),
//! and [`compare_rubrics`](crate::review::compare_rubrics) lists every mark that another reading
//! changes. The [index](super::index) lists all clauses with what backs them.
//!
//! # Choices outside the rules
//!
//! The decisions about rules are in the rules. These are all the others, each a DECISION.
//!
//! Cells:
//!
//! - 「―」 in the cell of a reading or a mark counts as unfilled, like a blank; a stated reason
//!   (`not_measured`) counts as filled.
//! - A cell that holds only spaces is read as blank, and the spaces are written back.
//! - An indicator's reading is compared in its target's unit: a reading without unit takes it, and
//!   a change without unit takes the reading's.
//! - A value is shown with 人 for 名 and 箇所 for its variants, but the cell is written back as it was.
//!   兆 is read like 万, 億 and 千.
//! - A word of up to 8 letters that is not in the tables is a unit of its own; a longer one is
//!   refused as a sentence. Words that qualify the figure (以上, 程度, 減少, 未達成, 半) and particles are
//!   refused. A unit per another one (件/年) compares only with itself.
//! - Two readings that each compare with a target in 件 must also compare with each other: 人 and 台
//!   do not.
//! - A year in which the era changed is shown in the new era.
//! - A computed figure is shown exactly if it has no more decimal places than a rounded one would.
//!   Otherwise it is rounded so that no reading looks better than it is, and stays on the same side
//!   of the figure it is compared with; the rounding is named (see [`Shown`](crate::value::Shown)).
//! - 福島区's 4-3① 「1箇所以上増やす」 is transcribed as a change of 1箇所以上.
//!
//! Rows:
//!
//! - At most 10 conditions of a withdrawal criterion may name `each` target.
//! - An initiative that names no item serves every item of its desired outcome.
//!
//! Documents that are refused:
//!
//! - If two strategies have the same code, the second has the defect. The sound part keeps the
//!   first.
//! - If the head or the policy has a defect, such as an unknown key, the document has no sound
//!   part.
//! - For a document of a later format, only the version is reported.
//!
//! Years:
//!
//! - Rolling a sheet over to the next year adds 取組実績 to 前年度までの実績. Targets that have come due stay
//!   and are listed.
//! - Differences between two sheets or reviews are reported by place, so a line that was renumbered
//!   counts as another line.
//!
//! # 日本語
//!
//! 様式に印刷されているのは凡例と記号であり、判定の規則そのものではない。そこで、
//! 規則の各条項に根拠の区分を付す。区分は、様式又は公表資料に明記されたもの（STATED）、
//! 様式の記載に合うように推定した読み方（INFERRED）、
//! 様式に定めがなく当ライブラリが選んだもの（DECISION）の三つである。
//! 区により読み方が分かれる規則は評価規則（[`Rubric`](crate::Rubric)）の選択肢とし、
//! 読み方を変えたときに変わる評価をすべて示すことができる。
//!
//! 規則のほかに選んだ主な事項は、次のとおりである。
//!
//! - 「―」は空欄と同じく記入とみなさない。ただし、空欄と「―」は別の記載として保持する。
//!   測定していないなどの理由が記載されていれば、未記入とはしない。
//! - 単位のない実績値は、点数と件数に限り目標の単位とみなし、確認事項とする。
//! - 「名」は人、「ヵ所」等は箇所として計算し、欄の記載は元の表記のまま保持する。
//! - 計算した値を丸めて示すときは、実際より良く見えない側に丸め、切上げ又は切捨てと明示する。
//! - 各業績目標（`each`）を対象とする撤退基準の条件は、10件までとする。
//! - 項目の記載がない取組は、めざす成果のすべての項目に係るものとする。
//! - 翌年度の様式を作るとき、取組実績は前年度までの実績に加える。期限の到来した目標は残し、場所を示す。
//! - 同じ番号の戦略が二つあるときは、後のものを不備とする。
