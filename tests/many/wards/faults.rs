//! Former faults of the comparison. Each test states the correct behaviour.

use kusei::{Comparison, review};
use serde_json::json;

use super::cases::{one_of, ranks, ranks_of};

#[test]
fn a_count_and_a_percentage_are_not_ranked_against_each_other() {
    let own =
        |reading, previous| json!({ "change": "0超", "reading": reading, "previous": previous });
    let found = ranks(&json!({ "change": "0超" }), &[own("5件", "3件"), own("5%", "2%")]);
    assert_eq!(found, ["units-differ", "units-differ"]);
}

#[test]
fn the_first_sheet_s_unit_does_not_decide_who_is_ranked() {
    let own = |unit| json!({ "criterion": format!("5{unit}以上"), "reading": format!("6{unit}") });
    let sheets = [
        one_of("北区", &json!({ "criterion": "5件以上" }), own("件")),
        one_of("西区", &json!({ "criterion": "5人以上" }), own("件")),
        one_of("港区", &json!({ "criterion": "5件以上" }), own("台")),
    ];
    let rank_of_the_last = |order: [usize; 3]| {
        let sheets = order.map(|at| sheets[at].clone());
        let reviews: Vec<_> = sheets.iter().map(review).collect();
        let comparison = Comparison::new(&reviews).map_err(|defects| defects.to_string())?;
        let rows = comparison.common_indicators()[0].rows();
        let rank =
            |row: &kusei::city::WardRow<'_>| (row.ward().as_str() == "港区").then(|| row.rank());
        Ok::<_, String>(rows.iter().find_map(rank))
    };
    // Either the policies differ, or every order gives the same ranks.
    match (rank_of_the_last([0, 1, 2]), rank_of_the_last([1, 0, 2])) {
        (Err(_), Err(_)) => {}
        (one, other) => assert_eq!(one, other),
    }
}

#[test]
fn the_first_of_several_reasons_is_given() {
    let own = json!({ "criterion": "5件以上", "reading": "6件" });
    assert_eq!(ranks(&json!({ "milestone": "立ち上げる" }), &[own]), ["milestone"]);
}

#[test]
fn last_year_s_unit_does_not_unrank_this_year_s_reading() {
    let own = |bound| json!({ "criterion": bound, "reading": "6件", "previous": "5人" });
    // The ward's own target must not matter.
    let found = ranks(&json!({ "criterion": "5台以上" }), &[own("5件以上"), own("4件以上")]);
    assert_eq!(found, ["1", "1"]);
}

#[test]
fn one_ward_s_population_does_not_unrank_the_others() {
    let own = |population, reading| json!({ "criterion": "50%以上", "population": population, "reading": reading });
    let common = json!({ "criterion": "50%以上" });
    let mut wards = vec![own("区民", "40%"); 23];
    wards.push(own("団体", "90%"));
    let names: Vec<_> = (1..=24).map(|number| format!("第{number}区")).collect();
    let sheets: Vec<_> =
        names.iter().zip(&wards).map(|(name, own)| one_of(name, &common, own.clone())).collect();
    let ranked = ranks_of(&sheets).iter().filter(|rank| *rank == "1").count();
    assert_eq!(ranked, 23);
}

#[test]
fn wards_of_one_name_can_be_distinguished() {
    let real = crate::documents::small();
    let sheets = ["大阪市", "札幌市"].map(|municipality| {
        let mut document = real.clone();
        document["ward"] = json!("北区");
        document["municipality"] = json!(municipality);
        crate::documents::sheet(&document)
    });
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let comparison = Comparison::new(&reviews).unwrap_or_else(|defects| panic!("{defects}"));
    let values = serde_json::to_value(&comparison).expect("values");
    assert_ne!(values["wards"][0], values["wards"][1]);
    let rows = &values["common_indicators"][0]["rows"];
    assert_ne!(rows[0], rows[1]);
    let roll_up = serde_json::to_value(comparison.roll_up()).expect("values");
    assert_ne!(roll_up["wards"][0], roll_up["wards"][1]);
    assert!(comparison.table(kusei::Language::Japanese).to_string().contains("札幌市"));
}

#[test]
fn a_margin_of_percentages_is_in_points() {
    let own = json!({ "criterion": "50%以上", "reading": "49.6%", "previous": "50%" });
    let sheets = [one_of("北区", &json!({ "criterion": "50%以上" }), own)];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let comparison = Comparison::new(&reviews).unwrap_or_else(|defects| panic!("{defects}"));
    let row = serde_json::to_value(&comparison.common_indicators()[0]).expect("values");
    let row = &row["rows"][0];
    assert_eq!((&row["margin"], &row["change"]), (&json!("-0.4ポイント"), &json!("-0.4ポイント")));
}

#[test]
fn missing_parts_are_named_in_words() {
    let more = json!({ "number": 3, "title": "加えた" });
    let sheets = [
        crate::documents::sheet(&crate::documents::small()),
        crate::documents::sheet(&crate::documents::edited(&[
            ("ward", json!("北区")),
            ("policy/pillars/2", more),
        ])),
    ];
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let told = Comparison::new(&reviews).map(|_| ()).map_err(|defects| defects.to_string());
    assert!(told.is_err_and(|told| !told.contains("``")));
}

#[test]
fn rubrics_with_one_id_are_distinguished() {
    let ours = kusei::Rubric::default().named("ours", "内規").expect("a name");
    let rubric = ours.clone().with_outcome(kusei::review::OutcomeRule::TargetMet);
    let sheets = ["北区", "西区"]
        .map(|ward| crate::documents::sheet(&crate::documents::edited(&[("ward", json!(ward))])));
    let reviews = [(&sheets[0], &ours), (&sheets[1], &rubric)]
        .map(|(sheet, rubric)| kusei::review_with(sheet, rubric).expect("in force"));
    let told = Comparison::new(&reviews).map(|_| ()).map_err(|defects| defects.to_string());
    let told = told.expect_err("several rubrics");
    assert_eq!(told.matches("`ours`").count(), 1, "{told}");
}
