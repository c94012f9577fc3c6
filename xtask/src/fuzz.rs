//! The fuzz targets, for a short while each: `cargo xtask fuzz`, or `cargo xtask fuzz 60` for as many
//! seconds each.

use crate::Outcome;
use crate::command::{output, run, tool};
use std::env;
use std::fs;
use std::process::Command;

/// Seconds a target where no number is given.
const SECONDS: u64 = 4;

/// The most memory in MB that a target may take: what a hostile answer may cost, and the fuzzer's own.
const MOST_MEMORY: u64 = 512;

/// Cargo of the nightly toolchain, which libFuzzer wants.
fn nightly<const N: usize>(arguments: [&str; N]) -> Command {
    let mut command = tool("rustup", ["run", "nightly", "cargo"]);
    command.args(arguments);
    command
}

pub fn fuzz() -> Outcome {
    let tools = [
        ("nightly", vec!["--version"]),
        ("cargo-fuzz", vec!["fuzz", "--version"]),
    ];
    for (what, arguments) in tools {
        if output(nightly([]).args(arguments)).is_err() {
            println!("not run: no {what}");
            return Ok(());
        }
    }
    let seconds = env::args().find_map(|argument| argument.parse().ok());
    let seconds: u64 = seconds.unwrap_or(SECONDS);
    run(&mut fuzz_cargo("build"))?;
    for target in targets()? {
        let found = format!("target/fuzz-found/{target}");
        fs::create_dir_all(&found).map_err(|error| format!("{found}: {error}"))?;
        let mut fuzzer = fuzz_cargo("run");
        // What is found goes into the first folder, and the kept corpus stays as it is.
        fuzzer.args([&target, &found, &format!("fuzz/corpus/{target}"), "--"]);
        fuzzer.arg(format!("-max_total_time={seconds}"));
        fuzzer.arg(format!("-rss_limit_mb={MOST_MEMORY}"));
        fuzzer.args(["-timeout=10", "-verbosity=0", "-print_final_stats=1"]);
        run(&mut fuzzer)?;
    }
    Ok(())
}

/// A command of cargo-fuzz. The product has no `unsafe`, so no sanitizer looks for what it does.
fn fuzz_cargo(command: &str) -> Command {
    nightly(["fuzz", command, "--fuzz-dir", "fuzz", "--sanitizer", "none"])
}

/// The targets by their names, in their order.
fn targets() -> Result<Vec<String>, String> {
    let folder = fs::read_dir("fuzz/targets").map_err(|error| format!("fuzz/targets: {error}"))?;
    let mut names: Vec<String> = folder
        .filter_map(|entry| {
            let name = entry.ok()?.file_name().into_string().ok()?;
            name.strip_suffix(".rs").map(str::to_owned)
        })
        .collect();
    names.sort();
    Ok(names)
}
