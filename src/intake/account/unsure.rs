//! Why a cell of the city's layout is uncertain.

mod remedy;

use crate::draft::Doubt;
use crate::terms::said::terms;

terms! {
    /// Why an officer is asked to confirm what was read.
    #[derive(PartialOrd, Ord)]
    #[non_exhaustive]
    pub enum Unsure {
        "no-comparator" NoComparator "「以上」「以下」「未満」「超」のいずれかがありません" "none of 以上, 以下, 未満 and 超 is printed",
        "no-figure" NoFigure "数値の記載がありません" "no figure is printed",
        "several" Several "複数の値の記載があります" "several values are printed",
        "which-target" WhichTarget "どの業績目標についての基準か記載がありません" "which target it looks at is not printed",
        "which-year" WhichYear "期限が一つに定まりません" "the due year is not certain",
        "which-words" WhichWords "何の数値かを表す語の範囲が定まりません" "which words name what is measured is not certain",
        "qualified" Qualified "数値に「約」などの語が付いています" "the figure is qualified",
        "change" Change "増減の基準とする年度や値が定まりません" "what the change is measured from is not certain",
        "measure" OtherMeasure "実績値そのものの数値ではない可能性があります" "the figure may be of something else than the result",
        "unit" Unit "目標値の単位と合いません" "the unit does not go with the target's",
        "no-unit" NoUnit "単位の記載がありません" "no unit is printed",
        "any-or-all" AnyOrAll "いずれかに該当したときか、すべてに該当したときか記載がありません" "whether any or all must hold is not printed",
        "said-of-several" SaidOfSeveral "複数の指標に共通する記載です" "it is said of several at once",
        "labels-differ" LabelsDiffer "番号と見出しの記号が対応していないため、並び順で対応させました" "the labels differ, so they are matched by their order",
        "tied-by-order" TiedByOrder "対応する項目・成果指標の記載がないため、並び順で対応させました" "which common indicators it answers is not printed, so they are tied in order",
        "not-tied" NotTied "対応する項目・成果指標が分かりません" "which common indicators it answers is not certain",
        "not-in-legend" NotInLegend "凡例にない記号です" "it is no mark of the legend",
        "printed-differently" PrintedDifferently "同じ欄が別の箇所で異なる内容になっています" "the cell is printed differently elsewhere",
        "milestone-in-words" MilestoneInWords "数値のない目標として読み取りました" "it is read as a milestone",
        "population-in-note" PopulationInNote "注記を対象として読み取りました" "a note is read as the population",
        "same-result-elsewhere" SameResultElsewhere "同じ値が具体的取組では別の対象の実績として記載されています" "an initiative prints the same result of another population",
        "words-beside-figure" WordsBesideFigure "数値の前後に語句があります" "words are beside the figure",
        "continued" Continued "柱の番号がない頁です（前の頁からの続きとして読み取りました）" "the page has no number of a pillar (read as going on from the page before)",
        "not-placed" NotPlaced "めざす成果の番号がありません" "no number of a desired outcome is beside it",
        "rows-lost" RowsLost "同じ頁の記載が様式と合わないため、行や欄がずれている可能性があります" "the page is not as the form has it, so rows or cells may be missing or moved",
        "no-reading" NoReading "この欄の値が読み取れません" "no value can be read from it",
        "lost-circles" LostCircles "丸囲みの記号が失われています" "circles round letters and figures are lost",
        "last-year" LastYear "前年度の様式の値です" "it is the value of last year's form",
        "prior-figure" PriorFigure "前年度までの実績の記載から読み取りました" "it is read from what is said of results up to last year",
        "spans-untold" SpansUntold "結合されたセルと空欄とを区別できないため、空欄を上の行からの続きとして読み取りました" "merged cells are not told, so blank places are read as going on from the row above",
        "stored-as-number" StoredAsNumber "数値として保存されたセルで、表示されている単位や桁が分かりません" "the file keeps it as a number, and how it is shown is not known",
        "due-elsewhere" DueElsewhere "期限の記載を除いて読み取りました（業績目標は当年度のもので、期限を記入する欄がありません）" "its due year was left out (a performance target is of the form's own year and has no cell for another)",
        "finding-number" FindingNumber "確認事項の番号（※）や判定を除いて読み取りました" "the number of a finding, or the derived mark, behind it was left out",
        "untitled" Untitled "見出しのない列の値です" "its column has no title",
    }
}

impl Unsure {
    /// Returns whether the reason concerns all cells of a row at once.
    pub(crate) const fn is_of_row(self) -> bool {
        matches!(
            self,
            Self::RowsLost
                | Self::LabelsDiffer
                | Self::TiedByOrder
                | Self::NotTied
                | Self::LostCircles
                | Self::SpansUntold
                | Self::Untitled
        )
    }

    /// Returns the reason for a doubt of a drafted value.
    pub(crate) const fn from_draft(doubt: Doubt) -> Self {
        match doubt {
            Doubt::NoComparator => Self::NoComparator,
            Doubt::NoFigure => Self::NoFigure,
            Doubt::Ambiguous | Doubt::Several | Doubt::Repeated | Doubt::Negated => Self::Several,
            Doubt::Proviso => Self::WordsBesideFigure,
            Doubt::WhichTarget => Self::WhichTarget,
            Doubt::WhichYear | Doubt::EachYear => Self::WhichYear,
            Doubt::Qualified => Self::Qualified,
            Doubt::Bracketed | Doubt::WhichWords => Self::WhichWords,
            Doubt::OtherReference | Doubt::ShareOrPoints | Doubt::BaselineValue(_) => Self::Change,
            Doubt::OtherMeasure | Doubt::Cumulative | Doubt::NotTheReading | Doubt::MeetsTarget => {
                Self::OtherMeasure
            }
            Doubt::Parts => Self::SaidOfSeveral,
            Doubt::Unit => Self::Unit,
            Doubt::Damaged => Self::NotInLegend,
            Doubt::AnyOrAll => Self::AnyOrAll,
        }
    }
}
