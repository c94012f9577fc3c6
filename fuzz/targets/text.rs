#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| abha_card::fuzz::text(bytes));
