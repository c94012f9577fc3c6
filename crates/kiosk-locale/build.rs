//! Rebuilds when an embedded language changes or appears: a new one is only new files.

fn main() {
    println!("cargo::rerun-if-changed=../../locales");
}
