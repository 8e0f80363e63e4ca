//! Index: every code, its cause, and how to correct it.
//!
//! | you have | 場面 | section |
//! |---|---|---|
//! | a finding: a sheet contradicts its legend or its own figures | 評価した様式に確認事項がある | [Findings 確認事項](#findings-確認事項) |
//! | a value without a mark | 判定不可となっている | [Reasons 判定不可の理由](#reasons-判定不可の理由) |
//! | a clause in a reason, such as `R7.8` | 理由に規則の条項がある | [Clauses 規則の条項](#clauses-規則の条項) |
//! | a defect: a document cannot be read as a sheet | 様式として読み取れない | [Defects 欄の不備](#defects-of-cells-欄の不備) |
//! | an error of a comparison, a rubric, a call | 比較・評価規則・呼出しの誤り | the sections after them その後の各節 |
//! | a question about a form that is read back | 様式の取込みで確認を求められている | [Questions 取込みの確認](#questions-取込みの確認) |
//!
//! 確認事項・判定不可の理由・規則の条項・不備の一覧である。コードは版が変わっても同じであり、画面や帳票に示される。
//! 確認事項は評価した様式について示すもので、対応するかどうかは区が決める。不備は様式として読み取れない箇所であり、
//! 直さなければ評価できない。〔 〕は、その様式の値が入る箇所であり、→ は対応又は直し方である。
//!
//! The lists are generated from the code, and a test compares them. ⟨ ⟩ marks a value of the sheet;
//! → introduces what to do, or what is expected. All codes are stable; see
//! [`stable`](super::stable). The keys are described in [`format`](mod@super::format).
#![doc = include_str!("index.md")]
