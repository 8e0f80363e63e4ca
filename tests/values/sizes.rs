//! The sizes of a row's parts in bytes, which determine the memory of many sheets.

use kusei::plan::{
    Condition, Goal, Indicator, Initiative, MeasuredTarget, PerformanceTarget, Strategy, Target,
};
use kusei::value::{Criterion, Quantity, Reading, ReadingValue};

/// Asserts the largest size of a type on platforms with pointers of eight bytes.
macro_rules! sizes {
    ($($name:ident: $of:ty, $most:literal;)+) => {$(
        #[test]
        #[cfg(target_pointer_width = "64")]
        fn $name() {
            let bytes = size_of::<$of>();
            assert!(bytes <= $most, "{} takes {bytes} bytes", stringify!($of));
        }
    )+};
}

sizes! {
    quantity: Quantity, 16;
    criterion: Criterion, 24;
    // Rare attributes of a reading take no space beside its value.
    reading_value: ReadingValue, 16;
    reading: Reading, 16;
    goal: Goal, 32;
    target: Target, 64;
    measured_target: MeasuredTarget, 104;
    condition: Condition, 40;
    performance_target: PerformanceTarget, 112;
    indicator: Indicator, 120;
    initiative: Initiative, 136;
    strategy: Strategy, 152;
}
