//! The cookbook's recipe that takes a workbook in, as it is on the page.

include!("../../../../examples/cookbook/workbook.rs");

#[test]
fn the_recipe_runs() {
    main().expect("the recipe");
}
