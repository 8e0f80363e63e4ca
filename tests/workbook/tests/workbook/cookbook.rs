//! The cookbook's recipe for reading a workbook, as on the page.

include!("../../../../examples/cookbook/workbook.rs");

#[test]
fn the_recipe_runs() {
    main().expect("the recipe");
}
