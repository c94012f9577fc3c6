#![no_main]

// The names that src/config knows the crates by.
use abdm_client as abdm;
use abdm_types as domain;
use abha_card as card;
use kiosk_print as print;
use kiosk_record as record;

// As they stand in the product, with what they read files by.
#[allow(dead_code, unused_imports)]
#[path = "../../src"]
mod product {
    pub mod config;
    pub mod disk;
}

use product::{config, disk};

use std::path::Path;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    match config::Config::parse(Path::new("kiosk.toml"), text) {
        Ok(settings) => drop(settings.check_language(&["en", "hi"])),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
