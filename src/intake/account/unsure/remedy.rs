//! What an officer should do about an uncertain cell.

use crate::intake::account::unsure::Unsure;
use crate::terms::remedy::remedies;

remedies! {
    /// What an officer should do about it.
    ///
    /// ```
    /// use kusei::intake::Unsure;
    ///
    /// assert_eq!(Unsure::WhichYear.remedy().ja, "期限の年度を確かめて記入してください");
    /// ```
    Unsure {
        NoComparator =>
            "「以上」「以下」「未満」「超」のいずれを意味するか確かめて記入してください",
            "enter whether at least, at most, less or more is meant";
        NoFigure =>
            "目標とする数値を記入してください。数値によらない目標は、数値のない目標として記入してください",
            "enter the figure that is aimed at; a target without one is a milestone";
        Several =>
            "記載された値のうち、この欄の値であるものを記入してください",
            "enter the value that is the cell's own";
        WhichTarget =>
            "基準が用いる業績目標を選んでください",
            "choose the target that the criterion looks at";
        WhichYear =>
            "期限の年度を確かめて記入してください",
            "enter the due year";
        WhichWords =>
            "指標の名称として読み取った範囲が正しいか確かめてください",
            "check the words that were read as the name";
        Qualified =>
            "「約」などの語を除いた数値でよいか確かめてください",
            "make sure that the figure is meant without the word that qualifies it";
        Change =>
            "増減の基準とする年度とその値を記入してください",
            "enter the year that the change is measured from, and its value";
        OtherMeasure =>
            "読み取った数値がこの指標の実績値であるか確かめてください",
            "make sure that the figure is the result of this indicator";
        Unit =>
            "目標と同じ単位で実績値を記入してください",
            "enter the result in the unit of the target";
        NoUnit =>
            "単位を確かめ、数値に付けて記入してください",
            "enter the figure with its unit";
        AnyOrAll =>
            "いずれかに該当したときか、すべてに該当したときかを選んでください",
            "choose whether one condition is enough or all must hold";
        SaidOfSeveral =>
            "どの指標についての記載か確かめてください",
            "check which indicators it is said of";
        LabelsDiffer =>
            "実績値がどの指標のものか確かめてください",
            "check which indicator each result is of";
        TiedByOrder =>
            "対応させた項目と成果指標の番号が正しいか確かめてください",
            "check item and number of the common indicator";
        NotTied =>
            "対応する項目の記号を記入してください。アウトカムには、成果指標の番号も記入してください",
            "enter the item's mark, and beside an indicator the number of the common indicator";
        NotInLegend =>
            "凡例にある記号を記入してください",
            "enter a mark of the legend";
        PrintedDifferently =>
            "正しい方の記載を選んでください",
            "choose the text that is right";
        MilestoneInWords =>
            "数値のない目標でよいか確かめてください",
            "make sure that the target has no figure";
        PopulationInNote =>
            "注記が実績や目標の対象を表すものか確かめてください",
            "make sure that the note names the population";
        SameResultElsewhere =>
            "実績の対象が具体的取組のものと同じか確かめてください",
            "make sure that the result covers the same population";
        WordsBesideFigure =>
            "前後の語句を含めた目標の意味が、読み取ったとおりか確かめてください",
            "make sure that the target was read as it is meant with these words";
        Continued =>
            "前の頁と同じ柱のものか確かめてください",
            "make sure that it is of the pillar of the page before";
        NotPlaced =>
            "戦略が属する柱とめざす成果の番号を記入してください",
            "enter the numbers of the pillar and the desired outcome";
        RowsLost =>
            "読み取れない欄を確かめ、この行を元の様式と照らし合わせてください",
            "look at the cell that is not read, and compare the row with the form";
        NoReading =>
            "元の様式のとおりに記入してください",
            "enter what the form has";
        LostCircles =>
            "「㋐」「①」などの記号を元の様式と照らし合わせてください",
            "compare the row with the form, where the circles are";
        LastYear =>
            "前年度の実績値として正しいか確かめてください",
            "make sure that it is last year's result";
        PriorFigure =>
            "読み取った数値が前年度の実績値か確かめてください",
            "make sure that the figure is last year's result";
        SpansUntold =>
            "行を元の様式と照らし合わせるか、セルの結合が分かる形式の表を指定してください",
            "compare the row with the form, or hand over a format that tells merged cells";
        StoredAsNumber =>
            "元の様式に表示されている単位や桁のとおりに記入してください",
            "enter the figure as the form shows it";
        DueElsewhere =>
            "当年度の業績目標か確かめてください",
            "make sure that the target is of the form's own year";
        FindingNumber =>
            "除いた部分が区の記載でないか確かめてください",
            "make sure that what was left out is no text of the ward";
        Untitled =>
            "列の見出しを確かめ、今年度の実績値か確かめてください",
            "look at the column, and make sure that it has this year's results";
    }
}
