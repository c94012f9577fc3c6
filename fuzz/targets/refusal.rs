#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| abdm_client::fuzz::refusal(bytes));
