//! What is handed to others: a binary that names no folder of the machine that built it, and the
//! papers that an auditor asks for ([docs/audit.md](../../docs/audit.md)).

use crate::command::{cargo, output, run, tool};
use crate::hardening::{self, Paths, holds};
use crate::packages::{self, Architecture};
use crate::{Outcome, sbom, windows};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::slice;

/// The release binary. A changed way of building it is a changed binary, so it has a folder of its
/// own.
const TARGET: &str = "target/handed-over";

/// Where the papers are left.
const EVIDENCE: &str = "target/evidence";

/// The pages that an auditor reads first, as they are in this clone.
const PAGES: [&str; 6] = [
    "SECURITY.md",
    "docs/audit.md",
    "docs/security.md",
    "docs/protocol.md",
    "docs/m1-cases.md",
    "deny.toml",
];

/// Builds the binary as it is handed over, for this machine or for the one that the command line names.
pub fn release() -> Outcome {
    let architecture = Architecture::told()?;
    let binary = binary(architecture);
    let what = ["--bin", "abha-kiosk"];
    if architecture.is_here() {
        build(&what, slice::from_ref(&binary), &[])?;
    } else {
        let linker: Vec<(String, String)> = architecture.linker().into_iter().collect();
        let [bin, name] = what;
        let what = [bin, name, "--target", architecture.target];
        build(&what, slice::from_ref(&binary), &linker)?;
    }
    hardening::check(&binary, Paths::Refused)
}

/// Builds the programs for Windows in the same way, and answers with their folder. Their linker writes down
/// when they were built: that is when the commit was made.
pub fn for_windows() -> Result<PathBuf, String> {
    let folder = Path::new(TARGET).join(windows::TARGET).join("release");
    let programs = windows::PROGRAMS.map(|name| folder.join(name));
    let moment = ("SOURCE_DATE_EPOCH".to_owned(), packages::epoch()?);
    build(&windows::BUILT, &programs, &[moment])?;
    Ok(folder)
}

fn build(what: &[&str], programs: &[PathBuf], told: &[(String, String)]) -> Outcome {
    let named = named_folders()?;
    let rust: Vec<String> = named
        .iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
        .collect();
    // The C parts write the names of their files into what they say when they fail.
    let c: Vec<String> = named
        .iter()
        .map(|(folder, name)| format!("-ffile-prefix-map={}={name}", folder.display()))
        .collect();
    let mut build = cargo(["build", "--release", "--locked"]);
    build
        .args(what)
        .args(["--target-dir", TARGET])
        .env("CARGO_ENCODED_RUSTFLAGS", rust.join("\u{1f}"))
        .env("CFLAGS", c.join(" "))
        .envs(told.iter().map(|(name, value)| (name, value)));
    run(&mut build)?;
    let folders: Vec<PathBuf> = named.into_iter().map(|(folder, _)| folder).collect();
    for program in programs {
        names_no_folder(program, &folders)?;
    }
    Ok(())
}

/// Builds it and writes down what it was built from.
pub fn evidence() -> Outcome {
    release()?;
    let folder = Path::new(EVIDENCE);
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(format!("{EVIDENCE}: {error}"));
        }
        _ => {}
    }
    fs::create_dir_all(folder).map_err(|error| format!("{EVIDENCE}: {error}"))?;
    write(folder, "build.txt", &identity()?)?;
    write(folder, "dependencies.txt", &dependencies()?)?;
    write(folder, "tests.txt", &tests()?)?;
    for page in PAGES {
        let text = fs::read_to_string(page).map_err(|error| format!("{page}: {error}"))?;
        write(folder, &page.replace('/', "-"), &text)?;
    }
    let target = Architecture::told()?.target;
    let bill = sbom::text(target, &packages::version()?, &packages::epoch()?)?;
    write(folder, "abha-kiosk.cdx.json", &bill)?;
    println!("{EVIDENCE}: what an auditor asks for; docs/audit.md says what each file is");
    Ok(())
}

/// The folders of this machine that a build would name, and what is said instead. What is more
/// exact comes last, where the compiler looks first.
fn named_folders() -> Result<Vec<(PathBuf, &'static str)>, String> {
    let home = env::home_dir().ok_or("there is no home folder")?;
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let sysroot = output(&mut tool("rustc", ["--print", "sysroot"]))?;
    let root = env::current_dir().map_err(|error| format!("the root of the project: {error}"))?;
    let mut named = vec![
        (home, "home"),
        (cargo.clone(), "cargo"),
        (PathBuf::from(sysroot.trim()), "rust"),
        (root, "abha-kiosk"),
    ];
    // Each registry has a folder that is called by its host.
    let sources = cargo.join("registry").join("src");
    for registry in fs::read_dir(&sources)
        .map_err(|error| format!("{}: {error}", sources.display()))?
        .flatten()
    {
        named.push((registry.path(), "crates"));
    }
    // The flags of the C compiler are words.
    let is_parted = |folder: &Path| folder.to_string_lossy().contains(char::is_whitespace);
    match named.iter().find(|(folder, _)| is_parted(folder)) {
        Some((folder, _)) => Err(format!("a blank in {}: build elsewhere", folder.display())),
        None => Ok(named),
    }
}

/// An error where the binary holds the name of one of these folders.
fn names_no_folder(binary: &Path, folders: &[PathBuf]) -> Outcome {
    let bytes = fs::read(binary).map_err(|error| format!("{}: {error}", binary.display()))?;
    for folder in folders {
        let name = folder.to_string_lossy();
        // A short one, such as `/root`, is found in words that are none.
        let name = format!("{}/", name.trim_end_matches('/'));
        if holds(&bytes, name.as_bytes()) {
            return Err(format!("{} names {name}", binary.display()));
        }
    }
    println!("{}: no folder of this machine in it", binary.display());
    Ok(())
}

/// Where the binary is that is handed over. What is built for this machine lies in no folder of a target.
pub fn binary(architecture: Architecture) -> PathBuf {
    let folder = Path::new(TARGET);
    let folder = if architecture.is_here() {
        folder.to_owned()
    } else {
        folder.join(architecture.target)
    };
    folder.join("release/abha-kiosk")
}

/// Which source, which compiler, which binary.
fn identity() -> Result<String, String> {
    let commit = output(&mut tool("git", ["rev-parse", "HEAD"]))?;
    let changed = output(&mut tool("git", ["status", "--porcelain"]))?;
    let state = if changed.is_empty() {
        "as committed"
    } else {
        "changed since"
    };
    let compiler = output(&mut tool("rustc", ["--version", "--verbose"]))?;
    let binary = binary(Architecture::told()?);
    let binary = binary.to_string_lossy();
    let sums = output(&mut tool("sha256sum", [&binary, "Cargo.lock"]))?;
    Ok(format!(
        "commit {} ({state})\n\n{compiler}\nSHA-256\n{sums}",
        commit.trim()
    ))
}

/// Every crate in the binary, with its release and its licence.
fn dependencies() -> Result<String, String> {
    output(&mut cargo([
        "tree",
        "--locked",
        "--package",
        "abha-kiosk",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--no-dedupe",
        "--format",
        "{p} · {l} · {r}",
    ]))
    .map(|tree| {
        let mut lines: Vec<&str> = tree.lines().collect();
        lines.sort_unstable();
        lines.dedup();
        // Our own are named with their folders.
        let outside = lines.into_iter().filter(|line| !line.contains(" (/"));
        outside.map(|line| format!("{line}\n")).collect()
    })
}

/// The name of every test.
fn tests() -> Result<String, String> {
    let list = output(&mut cargo(["test", "--locked", "--", "--list"]))?;
    let tests = list.lines().filter(|line| line.ends_with(": test"));
    Ok(tests.map(|line| format!("{line}\n")).collect())
}

fn write(folder: &Path, name: &str, text: &str) -> Outcome {
    fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))
}
