//! Programs of the tests.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/program.sh");

/// A program in a folder, which `$here` is to its script.
pub(crate) fn program(folder: &Path, script: &str) -> PathBuf {
    fs::write(folder.join("script"), script).unwrap();
    let path = folder.join("program");
    let _ = fs::remove_file(&path);
    symlink(PROGRAM, &path).unwrap();
    path
}
