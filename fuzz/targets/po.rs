#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kiosk_translation::fuzz::po(bytes));
