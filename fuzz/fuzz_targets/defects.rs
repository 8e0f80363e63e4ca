//! A document of the format's shape with slips: all its defects, in order.
#![no_main]

use kusei_fuzz::{Unstructured, document, next};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| document(next(&mut Unstructured::new(bytes))));
