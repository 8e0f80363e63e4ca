//! Glossary: each term of the form in Japanese and English, as used in every sentence of the crate.
//!
//! A test compares the tables with the code.
//!
//! 用語集：様式の用語を日本語と英語で対照する。一つの用語には一つの訳語を当て、
//! 理由・確認事項・不備の文はすべてこの用語による。右の欄は、その用語を表す型又は項目である。
//! 検索欄からは日本語でも引くことができる。記号とその凡例は[データ形式](mod@super::format)の「選択肢」に、
//! コードは[索引](super::index)にある。
//!
//! # The plan (計画)
//!
//! | 日本語 | English | here |
//! |---|---|---|
//! | 区政運営基本方針 | basic policy | [`BasicPolicy`](crate::plan::BasicPolicy) |
//! | 柱 | pillar | [`Pillar`](crate::plan::Pillar) |
//! | めざす成果 | desired outcome | [`DesiredOutcome`](crate::plan::DesiredOutcome) |
//! | 項目 | item | [`Item`](crate::plan::Item) |
//! | 成果指標 | common indicator | [`Item::indicators`](crate::plan::Item::indicators), each a [`Target`](crate::plan::Target) |
//! | 戦略 | strategy | [`Strategy`](crate::plan::Strategy) |
//! | めざす状態 | desired state | [`Strategy::desired_state`](crate::plan::Strategy::desired_state) |
//! | アウトカム | indicator | [`Indicator`](crate::plan::Indicator) |
//! | 具体的取組 | initiative | [`Initiative`](crate::plan::Initiative) |
//! | 業績目標 | performance target | [`PerformanceTarget`](crate::plan::PerformanceTarget) |
//! | 目標値 | target | [`Goal`](crate::plan::Goal) |
//! | 到達目標 | milestone | [`Goal::Milestone`](crate::plan::Goal::Milestone) |
//! | 撤退基準 | withdrawal criterion | [`Withdrawal`](crate::plan::Withdrawal) |
//! | 条件 | condition | [`Condition`](crate::plan::Condition) |
//! | 課題 | issues | [`Initiative::issues`](crate::plan::Initiative::issues) |
//! | 改善策 | improvements | [`Initiative::improvements`](crate::plan::Initiative::improvements) |
//! | 今後の対応方向・改善策 | direction and improvements | [`Strategy::improvements`](crate::plan::Strategy::improvements) |
//! | 様式 | form | [`Sheet`](crate::Sheet): one form, one ward, one year |
//!
//! # Figures and years (数値と年度)
//!
//! | 日本語 | English | here |
//! |---|---|---|
//! | 実績値 | result | [`Reading`](crate::value::Reading) |
//! | 前年度の実績値 | last year's result | [`MeasuredTarget::previous`](crate::plan::MeasuredTarget::previous) |
//! | 速報値 | provisional | [`ReadingStatus::Provisional`](crate::terms::ReadingStatus::Provisional) |
//! | 見込 | forecast | [`ReadingStatus::Forecast`](crate::terms::ReadingStatus::Forecast) |
//! | 目安 | path | [`TargetPath`](crate::plan::TargetPath) |
//! | 基準値 | the baseline | [`Baseline`](crate::plan::Baseline) |
//! | 増減率 | relative change | [`RelativeCriterion`](crate::value::RelativeCriterion) |
//! | 対象 | population | [`Target::population`](crate::plan::Target::population), and of a reading |
//! | 期限 | due year | [`Target::due`](crate::plan::Target::due) |
//! | 始期 | first year of the target | [`Target::from`](crate::plan::Target::from) |
//! | 累計の起算 | first year of the totals | [`Target::cumulative_since`](crate::plan::Target::cumulative_since) |
//! | 達成率 | achievement rate | [`Rate`](crate::value::Rate) |
//! | 必要な値 | required | [`required_reading`](crate::review::required_reading) |
//! | 前年度差 | difference from last year | [`Quantity::as_difference`](crate::Quantity::as_difference) |
//! | 年度 | fiscal year | [`FiscalYear`](crate::FiscalYear) |
//! | 順位 | rank | [`Rank`](crate::city::Rank) |
//!
//! # The evaluation (自己評価)
//!
//! | 日本語 | English | here |
//! |---|---|---|
//! | 記号 | mark | [`Legend`](crate::terms::Legend) |
//! | 凡例 | legend | [`Legend`](crate::terms::Legend) |
//! | 記載 | stated | [`Stated`](crate::value::Stated) |
//! | 規則 | rule | [`rules`](mod@crate::rules) |
//! | 評価規則 | rubric | [`Rubric`](crate::Rubric) |
//! | 順調 | on track | A, a |
//! | 順調でない | not on track | B, b |
//! | 達成 | met | [`Attainment`](crate::terms::Attainment) |
//! | 未達成 | missed | [`Attainment`](crate::terms::Attainment) |
//! | 該当 | triggered | [`WithdrawalState`](crate::terms::WithdrawalState) |
//! | 非該当 | not triggered | [`WithdrawalState`](crate::terms::WithdrawalState) |
//! | 判定不可 | undetermined | [`Reason`](crate::terms::Reason) |
//! | 区の判断による | for the ward to judge | [`Derived::Judgement`](crate::Derived::Judgement) |
//! | 評価の対象としない | not rated | an indicator without a mark |
//! | 確認事項 | finding | [`Finding`](crate::Finding) |
//! | 不整合 | conflict | [`Severity`](crate::Severity) |
//! | 未記入 | missing | [`Severity`](crate::Severity) |
//! | 要確認 | note | [`Severity`](crate::Severity) |
//!
//! The marks and their legends are documented with the type of each column, see
//! [`terms`](mod@crate::terms).
//!
//! # Columns (欄)
//!
//! A place names its column by one of these; the wire format uses the id. 欄の名称と、データにおけるコードである。
//!
//! | 日本語 | English | id |
//! |---|---|---|
//! | データ形式の版 | version of the data format | `format` |
//! | 様式 | form edition | `form` |
//! | 市町村 | municipality | `municipality` |
//! | 全国地方公共団体コード | municipality code | `municipality_code` |
//! | 区 | ward | `ward` |
//! | 年度 | fiscal year | `fiscal_year` |
//! | 名称 | title | `title` |
//! | 番号 | number | `number` |
//! | 記号 | mark | `mark` |
//! | コード | code | `code` |
//! | 表示番号 | label | `label` |
//! | 指標名 | what is measured | `name` |
//! | 目標値 | target | `target` |
//! | 前年度からの増減 | change from last year | `change` |
//! | 増減率 | relative change | `relative_change` |
//! | 基準年度 | year of the baseline | `baseline_year` |
//! | 基準年度の値 | baseline | `baseline` |
//! | 増減の基準 | what the change is measured from | `against` |
//! | 目安の年度 | year of the path | `path_year` |
//! | 目安値 | figure of the path | `path` |
//! | 到達目標 | milestone | `milestone` |
//! | 始期 | first year of the target | `from` |
//! | 期限 | due year | `due` |
//! | 対象 | population | `population` |
//! | 累計の起算 | first year of the totals | `cumulative_since` |
//! | 様式の記載 | printed wording | `printed` |
//! | 項目 | item | `item` |
//! | 成果指標 | common indicator | `common` |
//! | めざす成果 | desired outcome | `desired_outcome` |
//! | めざす状態 | desired state | `desired_state` |
//! | めざす状態の項目 | item of a desired state | `desired_state_item` |
//! | 戦略 | strategy | `strategy` |
//! | 戦略の項目 | item of a strategy | `strategy_item` |
//! | 取組内容 | content | `content` |
//! | アウトカムの達成状況（実績値） | this year's result of an indicator | `outcome_reading` |
//! | 実績値がない理由 | reason for no result | `reading_missing` |
//! | 実績の対象 | population of the result | `reading_population` |
//! | 実績値の区分 | whether the result is final | `reading_status` |
//! | アウトカムの達成状況（前年度） | last year's result of an indicator | `outcome_previous` |
//! | 前年度の実績値がない理由 | reason for no result last year | `previous_missing` |
//! | 前年度の実績の対象 | population of last year's result | `previous_population` |
//! | 前年度の実績値の区分 | whether last year's result is final | `previous_status` |
//! | アウトカムの達成状況（個別） | status of an indicator | `individual` |
//! | アウトカムの達成状況（全体） | status of all indicators | `overall` |
//! | 戦略の進捗状況 | progress of the strategy | `progress` |
//! | 戦略のアウトカムに対する有効性 | effectiveness of the strategy | `strategy_effectiveness` |
//! | 課題 | issues | `issues` |
//! | 今後の対応方向・改善策 | direction and improvements | `future_improvements` |
//! | 撤退基準 | withdrawal criterion | `withdrawal` |
//! | 撤退基準の条件の組合せ | how the withdrawal conditions combine | `combination` |
//! | 対象とする業績目標 | target of the condition | `subject` |
//! | 条件とする基準 | criterion of the condition | `condition` |
//! | 基準とする達成率 | achievement rate of the condition | `condition_rate` |
//! | 前年度までの実績 | results up to last year | `prior_results` |
//! | 取組実績 | activities | `activities` |
//! | 取組の実施 | carried out as planned or not | `implementation` |
//! | 業績目標の達成状況（実績値） | this year's result of a target | `target_reading` |
//! | 業績目標の達成状況（前年度） | last year's result of a target | `target_previous` |
//! | 業績目標の達成・未達成 | verdict on the target | `verdict` |
//! | 業績目標の達成状況 | achievement of the performance targets | `achievement` |
//! | 戦略に対する取組の有効性 | effectiveness of the initiative | `initiative_effectiveness` |
//! | 改善策 | improvements | `improvements` |
