//! Marks, as drawn and as printed.

use kusei::terms::{
    Achievement, Implementation, InitiativeEffectiveness, Legend, Level, OutcomeStatus, Progress,
    StrategyEffectiveness, Verdict,
};

use super::{Result, Unstructured, chosen, one_of, text};

chosen! {
    OutcomeStatus: *OutcomeStatus::ALL;
    Progress: *Progress::ALL;
    StrategyEffectiveness: *StrategyEffectiveness::ALL;
    Achievement: *Achievement::ALL;
    Level: *Level::ALL;
    InitiativeEffectiveness: *InitiativeEffectiveness::ALL;
    Verdict: *Verdict::ALL;
    Implementation: *Implementation::ALL;
}

/// Contents of a mark's cell that are not marks of its column.
const ILLEGIBLE: [&str; 8] = ["@", "㋐", "ア", "①", "B", "b", "○", "？"];

/// Returns a mark's cell as printed: mostly a mark, in the widths and with the bullets of the form.
pub(super) fn printed<M: Legend>(u: &mut Unstructured<'_>) -> Result<String> {
    let mark = one_of(u, M::ALL)?.mark();
    Ok(match u.int_in_range(0..=9_u8)? {
        0..=4 => mark.into(),
        5 => format!("・{mark} "),
        6 => wide(mark),
        7 => one_of(u, &["", " ", "―", "－"])?.into(),
        8 => one_of(u, &ILLEGIBLE)?.into(),
        _ => text::text(u)?,
    })
}

/// Returns the text in full width, where that exists.
pub(super) fn wide(text: &str) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c).saturating_add(0xFEE0)).unwrap_or(c),
        _ => c,
    };
    text.chars().map(wide).collect()
}
