//! The clauses of the rules, table by table.

use kusei::rules;

use super::code;
use super::sentences::{FACTS, rendered};
use crate::pages::{head, row};

pub(crate) fn page() -> String {
    let mut page = "\n# Clauses 規則の条項\n\n\
        In each table, the first clause that applies decides. Its standing: **STATED** printed on the form or in another \
        public document, **INFERRED** fitted to the form's own marks, **DECISION** chosen where the form is silent. \
        各表の条項を上から順に当てはめ、最初に該当するものによる。根拠の区分は、STATED（明記）、INFERRED（様式の\
        記載に合うように推定した読み方）、DECISION（様式に定めがなく選んだもの）である。\n"
        .to_owned();
    for rule in rules::ALL {
        for table in rule.tables {
            let title = [rule.id, " ", table.title.ja, ": ", table.title.en].concat();
            page += &["\n## ", &title, "\n"].concat();
            page += &head(&["clause", "条件と結果、根拠", "condition and result, what backs it"]);
            for clause in table.clauses {
                let (when, then, basis) = (clause.when, clause.then, clause.basis);
                let said = |text, japanese| rendered(text, &FACTS, japanese);
                let ja = [&*said(when.ja, true), "ため、", &said(then.ja, true)].concat();
                let en = [&*said(when.en, false), ", so ", &said(then.en, false)].concat();
                let standing = clause.standing.code();
                let backed =
                    |said: &str, basis: &str| [said, "<br>", standing, ": ", basis].concat();
                page += &row(&[&code(clause.id), &backed(&ja, basis.ja), &backed(&en, basis.en)]);
            }
        }
    }
    page
}
