//! The words of the page are those of the code; `KUSEI_SNAPSHOTS=write` rewrites them.

use kusei::review::{ProgressRule, RequiredNarratives};
use kusei::terms::{
    Achievement, Against, Attainment, Combination, Direction, Implementation,
    InitiativeEffectiveness, Language, Legend, Level, MilestoneState, Missing, OutcomeStatus,
    Progress, RateRule, ReadingStatus, Reason, StrategyEffectiveness, Term, Verdict,
    WithdrawalState,
};
use kusei::value::{Counter, Symbol};
use kusei::wire::{DefectKind, RawSheet};
use kusei::{Column, Said, Severity, Sheet};

use crate::pages::holds;

fn row(key: &str, code: &str, ja: &str, en: &str) -> String {
    format!("| `{key}` | `{code}` | {ja} | {en} |\n")
}

/// The rows of closed sets.
macro_rules! sets {
    ($($key:literal $name:ident,)+) => {
        [$((
            $key,
            $name::ALL.iter().map(|own| row($key, own.code(), own.ja(), own.en())).collect::<String>(),
        )),+]
    };
}

/// Returns the rows of a legend.
fn legend<M: Legend>(key: &str) -> String {
    let rows = M::ALL.iter().map(|mark| {
        let [ja, en] = [Language::Japanese, Language::English].map(|own| mark.wording(own));
        row(key, mark.mark(), ja, en)
    });
    rows.collect()
}

/// Returns the words that the head of a sheet and a condition accept, as their errors list them.
fn expected() -> Vec<(&'static str, &'static [Term])> {
    let raw = r#"{"format": "?", "form": "?", "ward": "区", "fiscal_year": "2016",
        "policy": {"title": "方針", "pillars": [{"number": 1, "title": "柱", "desired_outcomes":
            [{"number": 1, "title": "成果"}]}]},
        "strategies": [{"code": "1-1", "desired_outcome": {"pillar": 1, "number": 1}, "initiatives":
            [{"code": "1-1-1", "withdrawal": {"conditions": [{"target": "?", "criterion": "1件以下"}]}}]}]}"#;
    let raw: RawSheet = serde_json::from_str(raw).expect("a document");
    let defects = Sheet::try_from(raw).expect_err("a sheet of unknown words");
    let words = defects.iter().filter_map(|defect| match &defect.kind {
        DefectKind::Word(error) => Some((defect.place.column, error.expected)),
        _ => None,
    });
    let named = words.map(|(column, terms)| match column {
        Column::Format => ("format", terms),
        Column::Form => ("form", terms),
        _ => ("conditions[].target", terms),
    });
    named.collect()
}

/// Returns units on one line, each with its English name if it differs.
fn units(all: impl Iterator<Item = (&'static str, &'static str)>) -> String {
    let named = all.map(
        |(word, en)| {
            if word == en { format!("`{word}`") } else { format!("`{word}` {en}") }
        },
    );
    named.collect::<Vec<_>>().join(", ") + "\n"
}

#[test]
fn words_are_those_of_the_code() {
    let heading = "# The words 選択肢\n\n\
        The words that each key takes, or is written with. 各項目の選択肢である。\n\n\
        | key | word | 日本語 | English |\n|---|---|---|---|\n";
    let mut table = heading.to_owned();
    let expected = expected();
    assert_eq!(expected.len(), 3, "{expected:?}");
    for (key, terms) in expected {
        let rows = terms.iter().map(|own| row(key, own.code, own.words.ja, own.words.en));
        table.extend(rows);
    }
    let sets = sets! {
        "implementation" Implementation,
        "against" Against,
        "reading.value" MilestoneState,
        "reading.missing" Missing,
        "reading.status" ReadingStatus,
        "withdrawal.when" Combination,
        "withdrawal.result" WithdrawalState,
        "findings[].severity" Severity,
        "because.figures.better" Direction,
    };
    table.extend(sets.map(|(_, rows)| rows));
    let results =
        [Attainment::Met, Attainment::Missed, Attainment::Unknown(Reason::ReadingMissing)];
    for result in results {
        // The reason why it is undetermined is given separately.
        let [ja, en] = [result.ja().to_string(), result.en().to_string()];
        let bare =
            |text: &str| text.split(['（', '(']).next().unwrap_or_default().trim().to_owned();
        table += &row("targets[].result", result.code(), &bare(&ja), &bare(&en));
    }
    table += &legend::<OutcomeStatus>("individual.mark");
    table += &legend::<OutcomeStatus>("overall.mark");
    table += &legend::<Progress>("progress.mark");
    table += &legend::<StrategyEffectiveness>("strategies[].effectiveness.mark");
    table += &legend::<Level>("level.mark");
    table += &legend::<Achievement>("achievement.mark");
    table += &legend::<InitiativeEffectiveness>("initiatives[].effectiveness.mark");
    table += &legend::<Verdict>("targets[].stated");
    for [code, ja, en] in [
        ["linear_path", "直線上にあればA（既定）", "on the straight line: A (default)"],
        ["target_met", "目標を達成していればA", "target met: A"],
        ["progress_rate", "求める達成率以上であればA", "at or above the rate required: A"],
    ] {
        table += &row("rubric.outcome", code, ja, en);
    }
    table += &row(
        "rubric.overall",
        "any_not_on_track",
        "一つでもBならB（既定）",
        "one B makes B (default)",
    );
    let sets = sets! {
        "rubric.progress" ProgressRule,
        "rubric.withdrawal" Combination,
        "rubric.achievement_rate" RateRule,
        "rubric.narratives" RequiredNarratives,
    };
    table.extend(sets.map(|(_, rows)| rows));
    let columns: Vec<_> = Column::ALL.iter().map(|own| format!("`{}`", own.code())).collect();
    table += "\n`at.column` is one of these; the [glossary](super::glossary) lists them in both languages.\n\
        欄のコードは次のとおりである。日本語は[用語集](super::glossary)にある。\n\n";
    table += &columns.join(", ");
    table += "\n";
    table +=
        "\n# The units 単位\n\nCounters; 件 compares with each of them. 数える単位である。\n\n";
    table += &units(Counter::ALL.iter().map(|own| (own.code(), own.en())));
    table +=
        "\nOthers, which compare only with themselves. 同じ単位とだけ比較できるものである。\n\n";
    table += &units(Symbol::ALL.iter().map(|own| (own.code(), own.en())));
    holds("format.md", &table);
}
