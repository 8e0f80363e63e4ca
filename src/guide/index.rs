//! The index: every code, what causes it, and how to mend it.
//!
//! | what was met | section |
//! |---|---|
//! | a finding: a sheet that was reviewed, and where it parts from its legend or its own figures | [Findings](#findings-確認事項) |
//! | a value without a mark | [Reasons](#reasons-判定不可の理由) |
//! | a clause, such as `R7.8`, in a reason | [Clauses](#clauses-規則の条項) |
//! | a defect: a document that is no sheet | [Defects](#defects-of-cells-欄の不備) |
//! | an error of a call, of a comparison, of a rubric | the sections after them |
//!
//! 確認事項・判定不可の理由・規則の条項・不備の一覧である。コードは版が変わっても同じであり、画面や帳票に示される。
//! 確認事項は評価した様式について示すもので、対応するかどうかは区が決める。不備は様式として読み取れない箇所であり、
//! 直さなければ評価できない。〔 〕は、その様式の値が入る箇所である。
//!
//! The lists are made from the rows of the code, and a test holds them. ⟨ ⟩ is what a sheet's own
//! value takes the place of. All codes are stable; see [`stable`](super::stable). How a key is
//! written is on the page of the [`format`](mod@super::format). Errors of the features `draft` and
//! `intake` are with their types.
#![doc = include_str!("index.md")]
