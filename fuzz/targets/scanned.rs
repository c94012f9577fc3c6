#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| scanned_code::fuzz::code(bytes));
