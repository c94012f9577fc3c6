//! Rebuilds when an embedded file changes or appears: a new language is only new files.

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=assets");
}
