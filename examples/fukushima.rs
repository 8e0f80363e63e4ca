//! Prints 福島区's form of 平成28年度: the hierarchy, every mark stated and derived, the reasons,
//! the totals and the findings.
//!
//! `cargo run --example fukushima` prints the reasons in Japanese,
//! `cargo run --example fukushima en` in English.

use std::fmt::Display;

use kusei::review::{IndicatorReview, InitiativeReview, StrategyReview};
use kusei::terms::Legend;
use kusei::value::{Stated, Statement};
use kusei::{Because, Derived, Language, Rating, Said, Sheet, review};

const FORM: &str = include_str!("../tests/data/fukushima-h28.json");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sheet: Sheet = serde_json::from_str(FORM)?;
    let review = review(&sheet);
    let english = std::env::args().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    let mut print = Print::new(language);

    println!("{} {}  {}", sheet.municipality(), sheet.ward(), sheet.fiscal_year());
    println!("{}", sheet.policy().title());
    for (pillar, outcome) in sheet.policy().desired_outcomes() {
        println!("\n{}  {}", pillar.number(), pillar.title());
        println!("（{}）{}", outcome.number(), outcome.title());
        for item in outcome.items() {
            println!("  {} {}", item.mark(), item.title());
            for indicator in item.indicators() {
                let due = indicator.due().map(|due| format!("、{due}まで")).unwrap_or_default();
                println!("     {} … {}{due}", indicator.name(), indicator.goal().ja());
            }
        }
        for strategy in sheet.strategies_of(outcome) {
            if let Some(strategy) = review.strategy(strategy.code()) {
                print.strategy(&strategy);
            }
        }
    }

    println!("\n記載と判定の対照 / stated beside derived");
    println!("  {:>4} {:>4} {:>4} {:>4}  列 / column", "記載", "一致", "判断", "凡例外");
    for Total { column, stated, equal, judgement, illegible } in &print.totals {
        println!("  {stated:>6} {equal:>6} {judgement:>6} {illegible:>8}  {column}");
    }

    println!("\n確認事項 / findings: {}", review.findings().len());
    for finding in review.findings() {
        let (severity, sentence) = (finding.severity().to(language), finding.to(language));
        println!("  [{severity}] {}: {sentence}", finding.at());
    }
    Ok(())
}

/// Prints rows, and counts what it prints.
struct Print {
    language: Language,
    totals: Vec<Total>,
}

/// How the stated marks of a column compare with the derived ones.
struct Total {
    column: &'static str,
    stated: usize,
    equal: usize,
    judgement: usize,
    illegible: usize,
}

impl Print {
    fn new(language: Language) -> Self {
        Self { language, totals: Vec::new() }
    }

    fn strategy(&mut self, review: &StrategyReview<'_>) {
        let strategy = review.strategy();
        println!("\n  【{}】", strategy.code());
        for (number, indicator) in (1..).zip(review.indicators()) {
            self.indicator(number, &indicator);
        }
        let stated = strategy.stated();
        self.mark("アウトカムの達成状況（全体）", stated.overall(), &review.overall());
        self.mark("戦略の進捗状況", stated.progress(), &review.progress());
        self.mark(
            "戦略のアウトカムに対する有効性",
            stated.effectiveness(),
            &review.effectiveness(),
        );
        for initiative in review.initiatives() {
            self.initiative(&initiative);
        }
    }

    fn indicator(&mut self, number: usize, review: &IndicatorReview<'_>) {
        let target = review.indicator().measured().target();
        let item = review.indicator().item().map(|item| item.to_string()).unwrap_or_default();
        println!("    アウトカム{number} {item} {} … {}", target.name(), target.goal().ja());
        self.mark(
            "アウトカムの達成状況（個別）",
            review.indicator().stated(),
            &review.individual(),
        );
    }

    fn initiative(&mut self, review: &InitiativeReview<'_>) {
        let initiative = review.initiative();
        println!("    【{}】 {}", initiative.code(), initiative.content());
        for (number, (target, result)) in
            (1..).zip(initiative.targets().iter().zip(review.targets()))
        {
            let measured = target.measured();
            let reading =
                measured.reading().quantity().map(ToString::to_string).unwrap_or_default();
            let name = measured.target().name();
            println!(
                "      目標{number} {name} … {} → {reading} {}",
                measured.target().goal().ja(),
                result.value().ja()
            );
        }
        if !initiative.withdrawal().is_blank() {
            println!(
                "      撤退基準 {} → {}",
                initiative.withdrawal().printed(),
                review.withdrawal().value().ja()
            );
        }
        let stated = initiative.stated();
        println!(
            "      業績目標の達成状況（①②③の別）: {}",
            self.sentence(&review.level().because())
        );
        self.mark("業績目標の達成状況", stated.achievement(), &review.achievement());
        self.mark("戦略に対する取組の有効性", stated.effectiveness(), &review.effectiveness());
    }

    fn mark<M: Legend>(
        &mut self,
        column: &'static str,
        stated: &Stated<M>,
        rating: &Rating<'_, Derived<M>>,
    ) {
        let derived: &dyn Display = match rating.value() {
            Derived::Mark(mark) => &mark.mark(),
            Derived::Undetermined(_) => &"判定不能",
            Derived::Judgement(_) => &"判断",
        };
        let printed = if stated.printed().is_empty() { "空欄" } else { stated.printed() };
        println!("      {column}: 記載 {printed}  判定 {derived}");
        println!("        {} {}", rating.clause(), self.sentence(&rating.because()));
        self.count(column, stated, rating);
    }

    fn sentence(&self, because: &Because) -> String {
        because.to(self.language).to_string()
    }

    fn count<M: Legend>(
        &mut self,
        column: &'static str,
        stated: &Stated<M>,
        rating: &Rating<'_, Derived<M>>,
    ) {
        let position = self.totals.iter().position(|total| total.column == column);
        let index = position.unwrap_or_else(|| {
            let total = Total { column, stated: 0, equal: 0, judgement: 0, illegible: 0 };
            self.totals.push(total);
            self.totals.len() - 1
        });
        let total = &mut self.totals[index];
        match (stated.statement(), rating.value()) {
            (Statement::Blank | Statement::Dash, _) => return,
            (Statement::Mark(stated), Derived::Mark(derived)) if stated == derived => {
                total.equal += 1;
            }
            (Statement::Mark(_), Derived::Judgement(_)) => total.judgement += 1,
            (Statement::Mark(_), _) => {}
            (Statement::Illegible, _) => total.illegible += 1,
        }
        total.stated += 1;
    }
}
