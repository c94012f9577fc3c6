//! Compiles the resource, where it is built for Windows. Without a compiler of resources nothing is built:
//! a program without its manifest would be scaled by Windows, and blurred.

use embed_resource::CompilationResult;
use std::env;

/// What the resource is made of.
const FILES: [&str; 2] = ["kiosk.rc", "kiosk.manifest"];

fn main() -> Result<(), CompilationResult> {
    for file in FILES {
        println!("cargo::rerun-if-changed={file}");
    }
    let macros = ["MAJOR", "MINOR", "PATCH"].map(|part| {
        let number = env::var(format!("CARGO_PKG_VERSION_{part}")).unwrap_or_default();
        format!("{part}={number}")
    });
    embed_resource::compile(FILES[0], macros).manifest_required()
}
