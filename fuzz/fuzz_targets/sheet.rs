//! Bytes → document → sheet → review → JSON → sheet: nothing panics, and the last equals the first.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match serde_json::from_slice::<kusei::RawSheet>(bytes) {
        Ok(raw) => kusei_fuzz::document(raw),
        Err(error) => drop(error.to_string()),
    }
});
