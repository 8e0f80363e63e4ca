//! Figures for which binary floats give another mark.
//!
//! Each is an officer's figure on a line, a target or a bound. The crate gives the form's mark; the
//! same comparison in `f64` gives the other one.

use kusei::{Sheet, review};

/// Returns a strategy with the cells, evaluated in 平成28年度.
fn sheet(cells: &str) -> Sheet {
    let json = format!(
        r#"{{"format":"kusei/1","form":"osaka-ward-2016","ward":"福島区","fiscal_year":"平成28年度",
        "policy":{{"title":"方針","pillars":[{{"number":1,"title":"柱","desired_outcomes":
        [{{"number":1,"title":"成果"}}]}}]}},
        "strategies":[{{"code":"4-1","desired_outcome":{{"pillar":1,"number":1}},{cells}}}]}}"#
    );
    serde_json::from_str(&json).expect("a sheet")
}

/// Returns the mark of 戦略に対する取組の有効性 if below 90% of the target is to be reconsidered.
fn effectiveness(reading: &str, target: &str) -> String {
    let sheet = sheet(&format!(
        r#""initiatives":[{{"code":"4-1-1",
        "targets":[{{"name":"割合","criterion":"{target}%以上","reading":"{reading}%"}}],
        "withdrawal":{{"conditions":[{{"target":"each","achievement_rate":"90%未満"}}]}}}}]"#
    ));
    let review = review(&sheet);
    let initiative = review.initiative("4-1-1".parse().expect("a code")).expect("on the sheet");
    initiative.effectiveness().mark().map(|mark| mark.mark().into()).unwrap_or_default()
}

/// The mark of an indicator's アウトカムの達成状況.
fn individual(cells: &str) -> String {
    let sheet = sheet(&format!(r#""indicators":[{{"name":"割合",{cells}}}]"#));
    let review = review(&sheet);
    let strategy = review.strategy("4-1".parse().expect("a code")).expect("on the sheet");
    let indicator = strategy.indicator(1).expect("on the sheet");
    indicator.individual().mark().map(|mark| mark.mark().into()).unwrap_or_default()
}

/// Exactly 90% of the target is not below 90%, so ○; as a float, the rate is below.
macro_rules! exactly_ninety_per_cent {
    ($($name:ident: $reading:literal of $target:literal;)+) => {$(
        #[test]
        fn $name() {
            assert_eq!(effectiveness($reading, $target), "○");
            let (reading, target): (f64, f64) = (float($reading), float($target));
            assert!(reading / target < 0.9, "floats agree");
            assert!(reading / target * 100.0 < 90.0, "floats agree");
        }
    )+};
}

exactly_ninety_per_cent! {
    eleven_point_seven_of_thirteen: "11.7" of "13.0";
    sixty_point_three_of_sixty_seven: "60.3" of "67";
    fifty_five_point_eight_of_sixty_two: "55.8" of "62";
    sixty_four_point_eight_of_seventy_two: "64.8" of "72";
    seventy_five_point_six_of_eighty_four: "75.6" of "84";
}

fn float(figure: &str) -> f64 {
    figure.parse().expect("a figure")
}

#[test]
fn in_floats_multiplying_instead_does_not_help() {
    assert!(float("75.6") * 100.0 < 90.0 * float("84"));
    assert_eq!(effectiveness("75.6", "84"), "○");
}

#[test]
fn a_hundredth_below_ninety_per_cent_is_below_it() {
    assert_eq!(effectiveness("11.69", "13.0"), "×");
}

#[test]
fn sixty_two_point_eight_is_on_the_line_from_60_7_to_67_0_in_three_years() {
    let cells =
        r#""criterion":"67.0%以上","due":"平成30年度","previous":"60.7%","reading":"62.8%""#;
    assert_eq!(individual(cells), "A");
    let (previous, target, reading) = (float("60.7"), float("67.0"), float("62.8"));
    assert!(previous + (target - previous) / 3.0 > reading, "floats agree");
    assert!((reading - previous) * 3.0 < target - previous, "floats agree");
}

#[test]
fn seventeen_point_two_is_a_tenth_above_seventeen_point_one() {
    let cells = r#""change":"0.1以上","previous":"17.1点","reading":"17.2点""#;
    assert_eq!(individual(cells), "A");
    let (previous, reading) = (float("17.1"), float("17.2"));
    assert!(reading - previous < 0.1, "floats agree");
    assert!(previous + 0.1 > reading, "floats agree");
}
