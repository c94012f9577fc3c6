//! The program `abha-kiosk`.

fn main() {}
