//! Several sheets, compared, counted, followed through the years and written, in any order.
#![no_main]

use kusei::Comparison;
use kusei::Language;
use kusei::RawSheet;
use kusei::Review;
use kusei::Series;
use kusei::Sheet;
use kusei::review;
use kusei_fuzz::{Unstructured, next};
use libfuzzer_sys::fuzz_target;
use serde_json::to_string;

fuzz_target!(|bytes: &[u8]| {
    let bytes = &mut Unstructured::new(bytes);
    let first: Sheet = next(bytes);
    let mut sheets = vec![first.clone()];
    for _ in 0..next::<u8>(bytes) % 7 {
        let (ward, year, other): (u8, u8, Sheet) = (next(bytes), next(bytes), next(bytes));
        // Half of them have the first one's policy and strategies, so that they compare.
        let mut raw = RawSheet::from(if ward % 2 == 0 { &first } else { &other });
        raw.ward = format!("第{}区", ward % 4);
        raw.fiscal_year = format!("{}年度", 2010 + u16::from(year % 12));
        sheets.extend(Sheet::try_from(raw));
    }
    let reviews: Vec<Review<'_>> = sheets.iter().map(review).collect();
    let backwards: Vec<&Review<'_>> = reviews.iter().rev().collect();
    match Comparison::new(&reviews) {
        Ok(comparison) => {
            to_string(&comparison).expect("a comparison is written");
            let roll_up = comparison.roll_up();
            assert_eq!(roll_up.wards().len(), reviews.len());
            let of = roll_up.wards().iter().map(|row| row.derived.individual.of()).sum::<usize>();
            assert_eq!(roll_up.city().derived.individual.of(), of);
            let turned = Comparison::new(backwards.iter().copied()).expect("in any order");
            for (one, other) in
                comparison.common_indicators().iter().zip(turned.common_indicators())
            {
                assert_eq!((one.rows().len(), one.ranked()), (reviews.len(), other.ranked()));
            }
            for &language in Language::ALL {
                let _ =
                    (comparison.table(language).to_string(), roll_up.table(language).to_string());
            }
        }
        Err(defects) => assert!(defects.count() > 0 && !defects.to_string().is_empty()),
    }
    match (Series::new(&reviews), Series::new(backwards)) {
        (Ok(series), Ok(turned)) => {
            let written = to_string(&series).expect("a series is written");
            assert_eq!(written, to_string(&turned).expect("a series is written"));
            let points: usize = series.paths().iter().map(|path| path.points().len()).sum();
            let rows = sheets.iter().flat_map(Sheet::indicators).count();
            assert_eq!(points, rows);
            for &language in Language::ALL {
                assert_eq!(series.table(language).rows().len(), rows);
            }
            let _ = series.paths().iter().map(|path| path.line()).collect::<Vec<_>>();
        }
        (Err(one), Err(other)) => assert!(one.count() > 0 && other.count() > 0),
        (one, other) => panic!("the order decides: {:?} {:?}", one.err(), other.err()),
    }
});
