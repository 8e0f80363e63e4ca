//! The policy in a document, with the indicators common to all wards.

use alloc::string::String;
use alloc::vec::Vec;

use crate::wire::fields::wire;
use crate::wire::keys::key;

wire! {
    loosely:

    /// 区政運営基本方針.
    ///
    /// ```
    /// use kusei::wire::RawPolicy;
    ///
    /// let policy: RawPolicy = serde_json::from_str(
    ///     r#"{ "title": "区政運営基本方針",
    ///          "pillars": [ { "number": 1, "title": "活力ある地域社会づくり",
    ///              "desired_outcomes": [ { "number": 1, "title": "豊かなコミュニティの実現",
    ///                  "items": [ { "mark": "㋐", "title": "つながりづくり", "indicators": [
    ///                      { "name": "支え合いを実感している区民の割合", "criterion": "50%以上",
    ///                        "due": "平成29年度" } ] } ] } ] } ] }"#,
    /// )?;
    /// assert_eq!(policy.pillars[0].desired_outcomes[0].items[0].indicators.len(), 1);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    RawPolicy {
        /// 名称: its title. `"豊かな地域社会の形成に向けた区政運営基本方針"`
        title: String,
        /// 柱: in the form's order; may be empty, but not absent.
        pillars: Vec<RawPillar>,
    }

    /// A pillar.
    RawPillar {
        #[doc = key!(pillar_number)]
        number: u64,
        /// 名称: its title. `"「大きな公共を担う活力ある地域社会づくり」に向けて"`
        title: String,
        /// めざす成果: its desired outcomes.
        * desired_outcomes: RawDesiredOutcome,
    }

    /// めざす成果.
    RawDesiredOutcome {
        #[doc = key!(outcome_number)]
        number: u64,
        /// 名称: its title. `"地域資源の循環"`
        title: String,
        /// 項目: its items.
        * items: RawItem,
    }

    /// 項目.
    RawItem {
        /// 記号: ㋐ to ㋾, once among its siblings. `"㋐"`
        mark: String,
        /// 名称: its title. `"地域資源が活用されやすい仕組みづくり"`
        title: String,
        /// 成果指標: the indicators common to all wards, in the order that `common` counts.
        * indicators: RawCommonIndicator,
    }

    /// A common indicator: a target without readings.
    RawCommonIndicator {
        #[doc = key!(label)]
        ? label: String,
        #[doc = key!(name)]
        name: String,
        #[doc = key!(criterion)]
        ? criterion: String,
        #[doc = key!(change)]
        ? change: String,
        #[doc = key!(relative_change)]
        ? relative_change: String,
        #[doc = key!(baseline)]
        ? baseline: RawBaseline,
        #[doc = key!(against)]
        ? against: String,
        #[doc = key!(path)]
        * path: RawWaypoint,
        #[doc = key!(milestone)]
        ? milestone: String,
        #[doc = key!(from)]
        ? from: String,
        #[doc = key!(due)]
        ? due: String,
        #[doc = key!(cumulative_since)]
        ? cumulative_since: String,
        #[doc = key!(population)]
        ? population: String,
        #[doc = key!(printed)]
        ? printed: String,
    }

    /// The value of an earlier year that a target refers to.
    RawBaseline {
        /// 基準年度: a year before the evaluated one. `"平成26年度"`
        ? fiscal_year: String,
        /// 基準年度の値: a figure in the unit of the target. `"514台"`
        ? value: String,
    }

    /// The criterion for one year on the way to a target.
    RawWaypoint {
        /// 目安の年度: not after the year in which the target is due. `"平成28年度"`
        ? fiscal_year: String,
        /// 目安値: the criterion for that year, in the direction and unit of the target's
        /// criterion. `"464台以下"`
        ? criterion: String,
    }
}
