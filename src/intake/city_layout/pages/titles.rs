//! The titles of the city's layout: words in any width and on any number of lines, with or without
//! a legend behind them.

use crate::form::captions;
use crate::intake::city_layout::pages::fold::letters;
use crate::intake::page::tables::FormTable;
use crate::terms::Words;

/// What a column of the city's layout holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TitledColumn {
    Item,
    Common,
    Goal,
    State,
    Indicator,
    StrategyText,
    Effectiveness,
    Reading,
    Previous,
    Individual,
    Overall,
    Progress,
    Issues,
    Improvements,
    Content,
    Targets,
    Withdrawal,
    Prior,
    Activities,
    /// The readings of targets, their mark, or both.
    Achieved,
    Rating,
}

/// The meaning of a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Title {
    /// The title of a column.
    Column(TitledColumn),
    /// The title of the columns of アウトカムの達成状況.
    OutcomeStatus,
    /// The title of the columns of 業績目標の達成状況, or of its only column.
    TargetStatus,
    /// The title of a group or of the page.
    Group,
    /// A legend in a cell of its own.
    Legend,
}

impl Title {
    /// Returns whether it may cover several columns.
    pub(crate) const fn is_wide(self) -> bool {
        match self {
            Self::Column(own) => matches!(own, TitledColumn::Item | TitledColumn::Common),
            Self::OutcomeStatus | Self::TargetStatus | Self::Group | Self::Legend => true,
        }
    }
}

/// A row of the table of titles: the caption in the crate's own print, those of other forms, and
/// the meaning.
type TitleRow = (Words, &'static [&'static str], Title);

#[rustfmt::skip]
const TITLES: &[TitleRow] = &[
    (captions::ITEM, &[], Title::Column(TitledColumn::Item)),
    (captions::COMMON_AND_GOAL, &["成果指標及び目標値", "成果指標目標値", "成果指標"], Title::Column(TitledColumn::Common)),
    (captions::GOAL, &[], Title::Column(TitledColumn::Goal)),
    (captions::STATE, &["目指す状態", "めざすべき状態"], Title::Column(TitledColumn::State)),
    (captions::OUTCOME, &["アウトカム指標"], Title::Column(TitledColumn::Indicator)),
    (captions::STRATEGY, &[], Title::Column(TitledColumn::StrategyText)),
    (captions::STRATEGY_EFFECTIVENESS, &["アウトカムに対する戦略の有効性"], Title::Column(TitledColumn::Effectiveness)),
    (captions::OUTCOME_STATUS, &[], Title::OutcomeStatus),
    (captions::READING, &["実績", "今年度"], Title::Column(TitledColumn::Reading)),
    (captions::PREVIOUS, &["前年度実績", "前年度実績値"], Title::Column(TitledColumn::Previous)),
    (captions::INDIVIDUAL, &[], Title::Column(TitledColumn::Individual)),
    (captions::OVERALL, &[], Title::Column(TitledColumn::Overall)),
    (captions::PROGRESS, &["進捗状況"], Title::Column(TitledColumn::Progress)),
    (captions::ISSUES, &[], Title::Column(TitledColumn::Issues)),
    (captions::FUTURE, &["今後の対応方向及び改善策", "今後の対応方向と改善策", "改善策"], Title::Column(TitledColumn::Improvements)),
    (captions::CONTENT, &["取組の内容"], Title::Column(TitledColumn::Content)),
    (captions::TARGETS, &[], Title::Column(TitledColumn::Targets)),
    (captions::WITHDRAWAL, &[], Title::Column(TitledColumn::Withdrawal)),
    (captions::PRIOR, &["これまでの実績", "前年度までの取組実績"], Title::Column(TitledColumn::Prior)),
    (captions::ACTIVITIES, &[], Title::Column(TitledColumn::Activities)),
    (captions::ACHIEVEMENT, &[], Title::TargetStatus),
    (captions::RATING, &[], Title::Column(TitledColumn::Rating)),
    (captions::INITIATIVE_EFFECTIVENESS, &["取組の有効性"], Title::Column(TitledColumn::Effectiveness)),
    (captions::PLAN, &[], Title::Group),
    (captions::EVALUATION, &[], Title::Group),
    (captions::POLICY, &[], Title::Group),
    (captions::OUTCOMES, &["めざす成果及び戦略"], Title::Group),
    (captions::INITIATIVES, &[], Title::Group),
];

/// The beginnings of a legend.
const LEGENDS: [&str; 5] = ["A:", "a:", "ア:", "①:", "○:"];

/// The largest number of bytes of a title with its legend.
const LONGEST: usize = 800;

/// Returns the meaning of a title, if the text is one.
pub(crate) fn title(text: &str) -> Option<Title> {
    if text.len() > LONGEST {
        return None;
    }
    let letters = letters(text);
    let first = letters.clone().next()?;
    let is_legend = |rest: &_| LEGENDS.iter().any(|own| behind(rest, own).is_some());
    if is_legend(&letters) {
        return Some(Title::Legend);
    }
    let is = |words: &str| {
        let rest = Some(words).filter(|own| own.starts_with(first));
        let rest = rest.and_then(|own| behind(&letters, own));
        rest.is_some_and(|rest| rest.clone().next().is_none() || is_legend(&rest))
    };
    TITLES.iter().find_map(|(caption, others, title)| {
        let is_it = is(caption.ja) || others.iter().any(|own| is(own));
        is_it.then_some(*title)
    })
}

/// Returns what follows some words at the beginning of a title; ・ is ignored.
fn behind<I: Iterator<Item = char> + Clone>(letters: &I, words: &str) -> Option<I> {
    let mut rest = letters.clone();
    let mut words = words.chars().filter(|c| *c != '・');
    words.all(|c| rest.next() == Some(c)).then_some(rest)
}

impl TitledColumn {
    /// Returns the table that this column occurs in, if it is only one.
    pub(crate) const fn table(self) -> Option<FormTable> {
        match self {
            Self::State
            | Self::Indicator
            | Self::StrategyText
            | Self::Reading
            | Self::Previous
            | Self::Individual
            | Self::Overall
            | Self::Progress => Some(FormTable::Outcomes),
            Self::Content
            | Self::Targets
            | Self::Withdrawal
            | Self::Prior
            | Self::Activities
            | Self::Achieved
            | Self::Rating => Some(FormTable::Initiatives),
            Self::Item
            | Self::Common
            | Self::Goal
            | Self::Effectiveness
            | Self::Issues
            | Self::Improvements => None,
        }
    }
}
