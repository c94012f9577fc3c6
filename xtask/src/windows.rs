//! The kiosk for Windows: compiled, packed, and tried as far as that goes without a Windows.

mod executable;
mod installed;
mod msi;
mod trial;
mod wine;

use crate::Outcome;
use crate::command::{cargo, is_there, output, run, tool};
use std::path::{Path, PathBuf};

pub use msi::msi;
pub use trial::trial;

/// What it is built for.
pub const TARGET: &str = "x86_64-pc-windows-gnu";

/// The program, and the one that starts it without a console.
pub const PROGRAMS: [&str; 2] = ["abha-kiosk.exe", "abha-kioskw.exe"];

/// What has Cargo build them.
pub const BUILT: [&str; 6] = [
    "--bin",
    "abha-kiosk",
    "--bin",
    "abha-kioskw",
    "--target",
    TARGET,
];

/// Printing, secrets and folders have ways of their own on Windows, and the compiler reads them. Nothing is
/// linked, so it is quick.
pub fn check() -> Outcome {
    let library = ["--print", "target-libdir", "--target", TARGET];
    let has_library =
        output(&mut tool("rustc", library)).is_ok_and(|folder| Path::new(folder.trim()).is_dir());
    if !has_library || !is_there("x86_64-w64-mingw32-gcc") {
        println!("not checked: no standard library or no C compiler for {TARGET}");
        return Ok(());
    }
    let mut check = cargo(["check", "--locked", "--lib", "--bins", "--target", TARGET]);
    // The C of TLS library and database is compiled even for a check, but nobody will run it.
    for library in ["aws-lc-sys", "libsqlite3-sys"] {
        let plain = format!("profile.dev.package.{library}.opt-level=0");
        check.args(["--config", &plain]);
    }
    run(&mut check)
}

/// Builds the programs as tests are built, and answers with their folder.
fn build() -> Result<PathBuf, String> {
    let mut build = cargo(["build", "--locked"]);
    run(build.args(BUILT))?;
    Ok(Path::new("target").join(TARGET).join("debug"))
}
