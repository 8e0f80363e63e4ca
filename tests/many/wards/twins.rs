//! Which sheets belong to the same ward: by name and municipality, whatever width and spaces.

use kusei::{Comparison, review};
use serde_json::json;

use crate::documents::{edited, sheet};
use crate::random::Random;

/// A ward's identification on a sheet: name, municipality, code.
type Named = (&'static str, Option<&'static str>, Option<&'static str>);

/// Returns which sheets are reported as a ward met before, and the earlier sheet.
fn twice(wards: &[Named]) -> Vec<(usize, usize)> {
    let sheets: Vec<_> = wards
        .iter()
        .map(|(ward, municipality, code)| {
            sheet(&edited(&[
                ("ward", json!(ward)),
                ("municipality", json!(municipality)),
                ("municipality_code", json!(code)),
            ]))
        })
        .collect();
    let reviews: Vec<_> = sheets.iter().map(review).collect();
    let Err(defects) = Comparison::new(&reviews) else { return Vec::new() };
    let told = defects.iter().map(|defect| match defect {
        kusei::city::ComparisonDefect::WardTwice { sheet, other, .. } => (*sheet, *other),
        other => panic!("{other}"),
    });
    told.collect()
}

fn one_ward(first: Named, second: Named) {
    assert_eq!(twice(&[first, second]), [(2, 1)]);
    assert_eq!(twice(&[second, first]), [(2, 1)]);
}

fn two_wards(first: Named, second: Named) {
    assert_eq!(twice(&[first, second]), []);
    assert_eq!(twice(&[second, first]), []);
}

const OSAKA: Option<&str> = Some("大阪市");
const SAPPORO: Option<&str> = Some("札幌市");
/// Two codes with their check digits.
const FUKUSHIMA: Option<&str> = Some("271039");
const KONOHANA: Option<&str> = Some("271047");

macro_rules! rows {
    ($check:ident: $($name:ident: ($first:expr, $second:expr);)+) => {
        $(#[test] fn $name() { $check($first, $second); })+
    };
}

rows! { one_ward:
    one_name: (("北区", None, None), ("北区", None, None));
    in_two_widths: (("Ａ１区", None, None), ("A1区", None, None));
    with_a_space: (("北 区", None, None), ("北区", None, None));
    with_an_ideographic_space: (("北　区", OSAKA, None), ("北区", OSAKA, None));
    of_a_municipality_in_two_widths: (("北区", Some("Ｘ市"), None), ("北区", Some("X 市"), None));
    of_one_municipality: (("北区", OSAKA, None), ("北区", OSAKA, None));
    with_and_without_municipality: (("北区", OSAKA, None), ("北区", None, None));
    with_a_blank_municipality: (("北区", OSAKA, None), ("北区", Some(""), None));
    with_a_dash_for_a_municipality: (("北区", OSAKA, None), ("北区", Some("―"), None));
    with_and_without_code: (("北区", OSAKA, FUKUSHIMA), ("北区", OSAKA, None));
    by_municipality_and_by_code: (("北区", OSAKA, None), ("北区", None, FUKUSHIMA));
    of_one_code: (("北区", None, FUKUSHIMA), ("北区", None, FUKUSHIMA));
}

rows! { two_wards:
    of_two_names: (("北区", OSAKA, None), ("西区", OSAKA, None));
    of_two_municipalities: (("北区", OSAKA, None), ("北区", SAPPORO, None));
    of_two_codes: (("北区", None, FUKUSHIMA), ("北区", None, KONOHANA));
    of_two_codes_in_one_municipality: (("北区", OSAKA, FUKUSHIMA), ("北区", OSAKA, KONOHANA));
    of_one_code_in_two_municipalities: (("北区", OSAKA, FUKUSHIMA), ("北区", SAPPORO, FUKUSHIMA));
    of_two_cases: (("A区", None, None), ("a区", None, None));
}

/// Nothing distinguishes the third from the first, although the second belongs to another city.
#[test]
fn a_name_alone_is_reported_as_the_first_ward_it_may_be() {
    let wards = [("北区", OSAKA, None), ("北区", SAPPORO, None), ("北区", None, None)];
    assert_eq!(twice(&wards).len(), 1);
}

/// The same with a nested loop: a sheet is reported if nothing distinguishes it from one that was
/// not reported.
#[test]
fn twins_agree_with_a_nested_loop() {
    let apart = |a: Option<&str>, b: Option<&str>| a.zip(b).is_some_and(|(a, b)| a != b);
    for seed in 0..1_500 {
        let mut random = Random::new(seed);
        let count = random.up_to(7) + 1;
        let wards: Vec<Named> = (0..count)
            .map(|_| {
                let name = random.pick(&["北区", "北区", "北区", "西区"]);
                let municipality = random.pick(&[None, OSAKA, SAPPORO, Some("堺市")]);
                (name, municipality, random.pick(&[None, None, FUKUSHIMA, KONOHANA]))
            })
            .collect();
        let mut kept: Vec<usize> = Vec::new();
        let mut told = Vec::new();
        for (sheet, ward) in wards.iter().enumerate() {
            let may_be = |other: &&usize| {
                let other = wards[**other];
                ward.0 == other.0 && !apart(ward.1, other.1) && !apart(ward.2, other.2)
            };
            if kept.iter().any(|other| may_be(&other)) {
                told.push(sheet + 1);
            } else {
                kept.push(sheet);
            }
        }
        let found = twice(&wards);
        let sheets: Vec<_> = found.iter().map(|(sheet, _)| *sheet).collect();
        assert_eq!(sheets, told, "seed {seed}: {wards:?}");
        for (sheet, other) in found {
            let (one, other) = (wards[sheet - 1], wards[other - 1]);
            let may_be = one.0 == other.0 && !apart(one.1, other.1) && !apart(one.2, other.2);
            assert!(may_be, "seed {seed}: {one:?} {other:?}");
        }
    }
}
