//! Prints 福島区's form of 平成28年度: the hierarchy, every mark stated and derived, the reasons,
//! the totals and the findings.
//!
//! `cargo run --example fukushima` prints Japanese, `cargo run --example fukushima en` English.

use kusei::plan::{InitiativeMarks, Line, StrategyMarks, Target};
use kusei::review::{IndicatorReview, InitiativeReview, StrategyReview, TargetTerms};
use kusei::terms::{Legend, Words};
use kusei::value::{Stated, Statement};
use kusei::{Because, Column, Derived, Language, Rating, Said, Sheet, review};

const FORM: &str = kusei::wire::REAL_FORM;

const COMMON: Words = Words { ja: "成果指標", en: "common indicator" };
const RESULT: Words = Words { ja: "実績値", en: "result" };
const STATED: Words = Words { ja: "記載", en: "stated" };
const DERIVED: Words = Words { ja: "判定", en: "derived" };
const BLANK: Words = Words { ja: "空欄", en: "blank" };
const TOTALS: Words = Words { ja: "記載と判定の対照", en: "Stated and derived marks" };
const EQUAL: Words = Words { ja: "一致", en: "equal" };
const JUDGEMENT: Words = Words { ja: "区の判断による", en: "for the ward to judge" };
const ILLEGIBLE: Words = Words { ja: "凡例外", en: "not in the legend" };
const FINDINGS: Words = Words { ja: "確認事項", en: "Findings" };

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let english = std::env::args().any(|argument| argument == "en");
    let language = if english { Language::English } else { Language::Japanese };
    let sheet: Sheet = serde_json::from_str(FORM)?;
    let review = review(&sheet);
    let mut print = Print::new(language);

    let year = sheet.fiscal_year();
    println!("{} {} {}", sheet.municipality(), sheet.ward(), year.to(language));
    println!("{}", sheet.policy().title());
    for (pillar, outcome) in sheet.policy().desired_outcomes() {
        println!("\n{} {}", pillar.number(), pillar.title());
        let number = outcome.number();
        match language {
            Language::Japanese => println!("（{number}）{}", outcome.title()),
            Language::English => println!("({number}) {}", outcome.title()),
        }
        for item in outcome.items() {
            println!("  {} {}", item.mark(), item.title());
            for target in item.indicators() {
                println!("    {}{}", print.labelled(COMMON), print.target(target));
            }
        }
        for strategy in sheet.strategies_of(outcome) {
            if let Some(strategy) = review.strategy(strategy.code()) {
                print.strategy(&strategy);
            }
        }
    }

    println!("\n{}", TOTALS.to(language));
    for total in &print.totals {
        println!("  {}", print.total(total));
    }

    println!("\n{}{}", print.labelled(FINDINGS), review.findings().len());
    for finding in review.findings() {
        let (severity, place) = (finding.severity().to(language), finding.at());
        println!("  [{severity}] {}{}", print.labelled(place), finding.to(language));
    }
    Ok(())
}

/// Prints rows in a language, and counts the marks it prints.
struct Print {
    language: Language,
    totals: Vec<Total>,
}

/// How the stated marks of a column compare with the derived ones.
struct Total {
    column: Column,
    stated: usize,
    equal: usize,
    judgement: usize,
    illegible: usize,
}

impl Print {
    fn new(language: Language) -> Self {
        Self { language, totals: Vec::new() }
    }

    fn say(&self, said: impl Said) -> String {
        said.to(self.language).to_string()
    }

    fn labelled(&self, said: impl Said) -> String {
        self.say(said) + if self.language == Language::Japanese { "：" } else { ": " }
    }

    /// Returns what is measured, with the goal in brackets.
    fn target(&self, target: &Target) -> String {
        let asked = self.say(TargetTerms(target));
        match self.language {
            Language::Japanese => format!("{}（{asked}）", target.name()),
            Language::English => format!("{} ({asked})", target.name()),
        }
    }

    fn strategy(&mut self, review: &StrategyReview<'_>) {
        let strategy = review.strategy();
        println!("\n  【{}】", strategy.code());
        for (number, indicator) in (1..).zip(review.indicators()) {
            self.indicator(number, &indicator);
        }
        let stated: StrategyMarks<'_> = strategy.stated();
        self.mark(Column::Overall, stated.overall(), &review.overall());
        self.mark(Column::Progress, stated.progress(), &review.progress());
        let effectiveness = review.effectiveness();
        self.mark(Column::StrategyEffectiveness, stated.effectiveness(), &effectiveness);
        for initiative in review.initiatives() {
            self.initiative(&initiative);
        }
    }

    fn indicator(&mut self, number: usize, review: &IndicatorReview<'_>) {
        let measured = review.indicator().measured();
        let item = review.indicator().item().map(|item| format!("{item} ")).unwrap_or_default();
        let line = self.labelled(Line::Indicator(number));
        println!("    {line}{item}{}", self.target(measured.target()));
        println!("      {}{}", self.labelled(RESULT), self.say(measured.reading()));
        self.mark(Column::Individual, review.indicator().stated(), &review.individual());
    }

    fn initiative(&mut self, review: &InitiativeReview<'_>) {
        let initiative = review.initiative();
        println!("    【{}】{}", initiative.code(), initiative.content());
        for (number, (target, result)) in
            (1..).zip(initiative.targets().iter().zip(review.targets()))
        {
            let measured = target.measured();
            let line = self.labelled(Line::Target(number));
            println!("      {line}{}", self.target(measured.target()));
            let reading = self.say(measured.reading());
            println!("        {}{reading} {}", self.labelled(RESULT), self.say(result.value()));
        }
        if !initiative.withdrawal().is_blank() {
            let column = self.labelled(Column::Withdrawal);
            let state = review.withdrawal().value().to(self.language);
            println!("      {column}{} [{state}]", initiative.withdrawal().printed());
        }
        let stated: InitiativeMarks<'_> = initiative.stated();
        self.mark(Column::Achievement, stated.achievement(), &review.achievement());
        self.reason(&review.level().because());
        let effectiveness = review.effectiveness();
        self.mark(Column::InitiativeEffectiveness, stated.effectiveness(), &effectiveness);
    }

    fn mark<M: Legend>(
        &mut self,
        column: Column,
        stated: Stated<'_, M>,
        rating: &Rating<'_, Derived<M>>,
    ) {
        let printed = match stated.printed() {
            "" => BLANK.to(self.language),
            printed => printed,
        };
        let between = if self.language == Language::Japanese { "、" } else { ", " };
        println!(
            "      {}{} {printed}{between}{} {}",
            self.labelled(column),
            STATED.to(self.language),
            DERIVED.to(self.language),
            self.say(rating.value())
        );
        self.reason(&rating.because());
        self.count(column, stated, rating);
    }

    fn reason(&self, because: &Because) {
        println!("        [{}] {}", because.clause(), self.say(because));
    }

    fn count<M: Legend>(
        &mut self,
        column: Column,
        stated: Stated<'_, M>,
        rating: &Rating<'_, Derived<M>>,
    ) {
        let position = self.totals.iter().position(|total| total.column == column);
        let index = position.unwrap_or_else(|| {
            self.totals.push(Total { column, stated: 0, equal: 0, judgement: 0, illegible: 0 });
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

    fn total(&self, total: &Total) -> String {
        let Total { column, stated, equal, judgement, illegible } = *total;
        let always = [(STATED, stated), (EQUAL, equal)];
        let others = [(JUDGEMENT, judgement), (ILLEGIBLE, illegible)];
        let others = others.into_iter().filter(|(_, count)| *count > 0);
        let counts = always.into_iter().chain(others);
        let counts = counts.map(|(words, count)| format!("{} {count}", words.to(self.language)));
        let between = if self.language == Language::Japanese { "、" } else { ", " };
        self.labelled(column) + &counts.collect::<Vec<_>>().join(between)
    }
}
