//! A document of the format's shape with slips: its defects, all and in order.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|raw: kusei::RawSheet| kusei_fuzz::document(raw));
