#![no_main]

// libFuzzer's own hook ends the process at every panic, the ones of decoders of others that the
// product catches too. Without it a panic that leaves the target still ends it.
libfuzzer_sys::fuzz_target!(
    init: std::panic::set_hook(Box::new(|panic| eprintln!("{panic}"))),
    |bytes: &[u8]| abha_card::fuzz::picture(bytes)
);
