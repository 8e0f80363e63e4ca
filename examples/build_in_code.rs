//! Builds a small plan in code, without JSON, and prints what the rules derive for it.
//!
//! `cargo run --example build_in_code` prints Japanese, `cargo run --example build_in_code en`
//! English.

use kusei::terms::{Comparator, Words};
use kusei::wire::{
    RawCondition, RawDesiredOutcome, RawDesiredOutcomeRef, RawIndicator, RawInitiative, RawItem,
    RawPillar, RawPolicy, RawReading, RawStrategy, RawSubject, RawTarget, RawWithdrawal,
};
use kusei::{Criterion, FiscalYear, Language, RawSheet, Said, Sheet, review};

const DEFECTS: Words = Words { ja: "読み取れない箇所", en: "Defects" };

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let english = std::env::args().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    let colon = if english { ": " } else { "：" };
    let year: FiscalYear = "平成28年度".parse()?;
    let half = Criterion::new("50%".parse()?, Comparator::AtLeast);

    // A cell is text as an officer would write it; typed values print that text.
    let indicator = RawIndicator {
        name: "地域活動に参加した区民の割合".into(),
        item: Some("㋐".into()),
        criterion: Some(half.to_string()),
        due: year.next().map(|year| year.to_string()),
        previous: Some(RawReading::Text("38.6%".into())),
        reading: Some(RawReading::Text("45.0%".into())),
        ..RawIndicator::default()
    };
    let initiative = RawInitiative {
        code: "1-1-1".into(),
        targets: vec![RawTarget {
            name: "講座の参加者数".into(),
            criterion: Some("100人以上".into()),
            reading: Some(RawReading::Text("74人".into())),
            ..RawTarget::default()
        }],
        withdrawal: Some(RawWithdrawal {
            printed: Some("達成率が60％に満たない場合は事業を再構築する。".into()),
            conditions: vec![RawCondition {
                target: RawSubject::Number(1),
                achievement_rate: Some("60%未満".into()),
                ..RawCondition::default()
            }],
            ..RawWithdrawal::default()
        }),
        implementation: Some("as_planned".into()),
        ..RawInitiative::default()
    };
    let raw = RawSheet {
        format: kusei::wire::FORMAT.into(),
        form: kusei::wire::FORM.into(),
        ward: "見本区".into(),
        fiscal_year: year.to_string(),
        policy: RawPolicy {
            title: "区政運営基本方針".into(),
            pillars: vec![RawPillar {
                number: 1,
                title: "活力ある地域社会づくり".into(),
                desired_outcomes: vec![RawDesiredOutcome {
                    number: 1,
                    title: "豊かなコミュニティの実現".into(),
                    items: vec![RawItem {
                        mark: "㋐".into(),
                        title: "つながりづくり".into(),
                        ..RawItem::default()
                    }],
                }],
            }],
        },
        strategies: vec![RawStrategy {
            code: "1-1".into(),
            desired_outcome: RawDesiredOutcomeRef { pillar: 1, number: 1 },
            indicators: vec![indicator],
            initiatives: vec![initiative],
            ..RawStrategy::default()
        }],
        ..RawSheet::default()
    };

    // Code and JSON get the same checks: every defect is reported at once.
    let mut defective = raw.clone();
    defective.fiscal_year = "来年度".into();
    defective.strategies[0].indicators[0].reading = Some(RawReading::Text("45.0点".into()));
    if let Err(defects) = Sheet::try_from(defective) {
        println!("{}{colon}{}", DEFECTS.to(language), defects.count());
        for defect in &defects {
            println!("  {}", defect.to(language));
        }
        println!();
    }

    let sheet = Sheet::try_from(raw)?;
    let review = review(&sheet);
    for rating in review.ratings() {
        let (at, derived) = (rating.at.to(language), rating.derived.to(language));
        println!("{at}{colon}{derived}\n  {}", rating.because.to(language));
    }
    Ok(())
}
