//! Decisions: what backs each rule, and what was chosen where the form is silent.
//!
//! The form prints legends and marks, and no rules. So each clause says what backs it
//! ([`Standing`](crate::rules::Standing)), beside its row and in every reason
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
//! known to read the form differently, the rule is a parameter of the [`Rubric`](crate::Rubric), and
//! [`compare_rubrics`](crate::review::compare_rubrics) lists every mark that another reading changes.
//! The [index](super::index) lists all clauses with what backs them.
//!
//! # Choices outside the rules
//!
//! Those of the rules are with their rows. These are all others, each a DECISION.
//!
//! Cells:
//!
//! - 「―」 in the cell of a reading or a mark fills it no more than a blank does; a stated reason
//!   (`not_measured`) does.
//! - Spaces in a cell that holds nothing else are its spelling: they are written back, and read as a
//!   blank.
//! - An indicator's reading is compared in its target's unit: a bare figure takes it, and a bare
//!   change takes its reading's.
//! - A value prints 人 for 名 and 箇所 for its variants, though its cell is written back as it was; 兆
//!   is read beside 万 億 千.
//! - A word of up to 8 letters that is in no table is a counter; a longer one is a sentence. What
//!   qualifies the figure (以上, 程度, 減少, 未達成, 半) or is a particle is no unit and is refused,
//!   and a word per another (件/年) compares only with itself.
//! - Two readings that each go with a target in 件 must go with each other: 人 and 台 do not.
//! - A year in which the era changed prints in the new era.
//! - A figure that was computed is shown exactly where it ends within the places of a rounded one,
//!   else rounded so that no reading looks better than it is, on the side of what it is held against
//!   on which the exact one lies, and the rounding is named (see [`Shown`](crate::value::Shown)).
//! - 福島区's 4-3① 「1箇所以上増やす」 is transcribed as a change of 1箇所以上.
//!
//! Rows:
//!
//! - At most 10 conditions of a withdrawal criterion may name `each` target.
//! - An initiative that names no item serves every item of its desired outcome.
//!
//! Documents that are refused:
//!
//! - Of two strategies with one code the second has the defect; a half-finished document's sound part
//!   keeps the first, which is what the code names.
//! - What is wrong in the head or the policy, an unknown key too, leaves a document no sound part.
//! - Of a document of a later format only the version is reported.
//!
//! Years:
//!
//! - Rolled over to the next year, 取組実績 is added to 前年度までの実績, and targets that have come due
//!   stay and are named; what differs between two sheets or reviews is reported by place, so that a line
//!   that was renumbered is another line.
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
