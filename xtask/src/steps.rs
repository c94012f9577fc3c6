//! The steps, in the order in which a mistake costs least.

use crate::command::{cargo, is_there, output, run, tool};
use crate::{Outcome, fuzz, packages, release, reproducible, sbom, sessions, tour, windows};
use std::fs;

/// One thing that must hold.
pub struct Step {
    /// What a person calls it by.
    pub name: &'static str,
    /// What it looks at, and with what.
    pub says: &'static str,
    /// Does it.
    pub run: fn() -> Outcome,
}

/// All of them.
pub const STEPS: [Step; 17] = [
    Step {
        name: "form",
        says: "the source is laid out as rustfmt does it",
        run: form,
    },
    Step {
        name: "lints",
        says: "clippy has nothing to say, in tests and benchmarks too",
        run: lints,
    },
    Step {
        name: "camera",
        says: "the kiosk with a camera: its lints, and its tests of the page",
        run: camera,
    },
    Step {
        name: "nats",
        says: "the hand-off to a stream: its lints, and its tests against nats-server",
        run: nats,
    },
    Step {
        name: "docs",
        says: "the documentation builds without a warning",
        run: docs,
    },
    Step {
        name: "spelling",
        says: "words are spelled right (typos)",
        run: spelling,
    },
    Step {
        name: "deny",
        says: "licences and sources of what comes in from outside (cargo-deny)",
        run: deny,
    },
    Step {
        name: "scripts",
        says: "the scripts of the shell, by shellcheck, where it is there",
        run: scripts,
    },
    Step {
        name: "windows",
        says: "it compiles for Windows, where that target and its C compiler are there",
        run: windows::check,
    },
    Step {
        name: "fuzz",
        says: "every parser by libFuzzer for some seconds each, where nightly and cargo-fuzz are there",
        run: fuzz::fuzz,
    },
    Step {
        name: "tests",
        says: "every test that needs no tool, by the command in README.md",
        run: tests,
    },
    Step {
        name: "packages",
        says: "what must hold of Debian's packages, down to a system they are installed in",
        run: packages::check,
    },
    Step {
        name: "tools-tests",
        says: "the tests that need tools and a display",
        run: tools_tests,
    },
    Step {
        name: "sessions",
        says: "the kiosk in cage, in sway on every shape of panel, and on an X server, by keys to a card",
        run: sessions::sessions,
    },
    Step {
        name: "tour",
        says: "the registration in every language, upright and across; pictures, PDF and QR",
        run: tour::registration,
    },
    Step {
        name: "layout",
        says: "no text cut off, broken or over another, in every language, on every panel",
        run: tour::layout,
    },
    Step {
        name: "journeys",
        says: "every journey in both generations, to a card whose QR is read",
        run: tour::journeys,
    },
];

/// What is done by hand, before something is handed over.
pub const BY_HAND: [Step; 10] = [
    Step {
        name: "otlp",
        says: "the kiosk that pushes its numbers: its lints, and its tests of what is pushed",
        run: otlp,
    },
    Step {
        name: "release",
        says: "the binary as it is handed over, without a folder of this machine in it",
        run: release::release,
    },
    Step {
        name: "evidence",
        says: "that binary, and what an auditor asks for (docs/audit.md)",
        run: release::evidence,
    },
    Step {
        name: "sbom",
        says: "the bill of materials of that binary, checked with the schema of CycloneDX",
        run: sbom::sbom,
    },
    Step {
        name: "deb",
        says: "the packages of Debian, with that binary or with --binary FILE",
        run: packages::deb,
    },
    Step {
        name: "updates",
        says: "a signed repository, and a kiosk that takes, refuses and gives back what comes from it",
        run: packages::updates,
    },
    Step {
        name: "reproducible",
        says: "the commit built twice in different folders: program and packages are the same bytes",
        run: reproducible::reproducible,
    },
    Step {
        name: "reproducible-quick",
        says: "the same without optimising, which is much quicker",
        run: reproducible::quick,
    },
    Step {
        name: "msi",
        says: "the package of Windows, with programs built for it or with --binary FILE",
        run: windows::msi,
    },
    Step {
        name: "windows-run",
        says: "the program, its window and that package under wine, down to an empty disk",
        run: windows::trial,
    },
];

fn form() -> Outcome {
    run(&mut cargo(["fmt", "--check"]))
}

fn lints() -> Outcome {
    let lints = [
        "clippy",
        "--locked",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    run(&mut cargo(lints))
}

/// What no other step builds: the feature that is off. The camera itself is a crate with tests of
/// its own.
fn camera() -> Outcome {
    const FEATURE: [&str; 3] = ["--locked", "--features", "camera"];
    let mut lints = cargo(["clippy"]);
    run(lints
        .args(FEATURE)
        .args(["--all-targets", "--", "-D", "warnings"]))?;
    let mut test = cargo(["test"]);
    run(test.args(FEATURE).args(["--test", "screens", "camera"]))
}

/// The same for the other feature that is off.
fn otlp() -> Outcome {
    const FEATURE: [&str; 3] = ["--locked", "--features", "otlp"];
    let mut lints = cargo(["clippy"]);
    run(lints
        .args(FEATURE)
        .args(["--all-targets", "--", "-D", "warnings"]))?;
    let mut test = cargo(["test"]);
    run(test
        .args(FEATURE)
        .args(["--lib", "--", "metrics", "counts"]))
}

/// The same for the way to a stream. Named beside the crate, the kiosk gives its dependencies the features that
/// they have elsewhere.
fn nats() -> Outcome {
    const FEATURE: [&str; 7] = [
        "--locked",
        "--features",
        "nats",
        "-p",
        "kiosk-handoff",
        "-p",
        "abha-kiosk",
    ];
    let mut lints = cargo(["clippy"]);
    run(lints
        .args(FEATURE)
        .args(["--lib", "--test", "tests", "--", "-D", "warnings"]))?;
    // The settings are tried by the lints alone: the window need not be built once more for them.
    let mut test = cargo(["test"]);
    run(test
        .args(["--locked", "--features", "nats", "-p", "kiosk-handoff"])
        .args(["--lib", "--test", "tests", "--"])
        .args(["--include-ignored", "nats", "stream"]))
}

fn docs() -> Outcome {
    // There are no examples. Naming them lets dependencies have the features that they have for
    // tests, so that what the lints have checked is not checked again.
    let mut docs = cargo(["doc", "--locked", "--no-deps"]);
    docs.args(["--lib", "--bin", "xtask", "--examples"]);
    run(docs.env("RUSTDOCFLAGS", "-D warnings"))
}

fn spelling() -> Outcome {
    run(&mut tool("typos", []))
}

fn deny() -> Outcome {
    // Without `advisories`: their database is a Git repository that is not had on every network.
    let mut deny = cargo(["deny", "--locked", "--features", "otlp,nats", "check"]);
    run(deny.args(["bans", "licenses", "sources"]))
}

/// Each that git knows, whatever it is called: those that begin as scripts of a shell do.
fn scripts() -> Outcome {
    if !is_there("shellcheck") {
        println!("not checked: shellcheck is not there");
        return Ok(());
    }
    let files = output(&mut tool("git", ["ls-files", "-z"]))?;
    let is_script = |file: &&str| {
        let bytes = fs::read(file).unwrap_or_default();
        let line = bytes
            .split(|byte| *byte == b'\n')
            .next()
            .unwrap_or_default();
        [b"#!/bin/sh".as_slice(), b"#!/usr/bin/env bash"].contains(&line)
    };
    let scripts: Vec<&str> = files.split('\0').filter(is_script).collect();
    // SC2174: only the last of the folders has to have the mode; those above it are there.
    let options = ["--severity=warning", "--exclude=SC2174", "--"];
    run(tool("shellcheck", options).args(&scripts))?;
    println!("{} scripts", scripts.len());
    Ok(())
}

fn tests() -> Outcome {
    let page = fs::read_to_string("README.md").map_err(|error| format!("README.md: {error}"))?;
    let line = page
        .lines()
        .find_map(|line| line.strip_prefix("cargo test"))
        .ok_or("README.md names no command for the tests")?;
    let options = line.split('#').next().unwrap_or_default();
    run(cargo(["test"]).args(options.split_whitespace()))
}

fn tools_tests() -> Outcome {
    let mut tests = cargo(["test", "--locked", "--", "--ignored"]);
    // They belong to other steps.
    run(tests.args(["--skip", sessions::TESTS, "--skip", packages::TEST]))
}
