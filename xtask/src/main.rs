//! `cargo xtask`: everything that must hold before a change goes in, each step by its name.
//!
//! It installs nothing. Where a step needs tools, `.ci/run` has them installed before.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it speaks to a person at a terminal, who wants to know how long things take"
)]

mod command;
mod fuzz;
mod hardening;
mod packages;
mod release;
mod reproducible;
mod sbom;
mod sessions;
mod steps;
mod tour;
mod windows;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use steps::{BY_HAND, STEPS, Step};

/// What a step came to. The text says what does not hold, in one line.
type Outcome = Result<(), String>;

/// The name under which all steps are done, in the order of the list.
const ALL: &str = "ci";

fn main() -> ExitCode {
    let names = names(env::args().skip(1));
    if names.is_empty() {
        print!("{}", list());
        return ExitCode::SUCCESS;
    }
    match chosen(&names).and_then(|steps| run(&steps)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The names among the arguments. What stands after an option of the packages belongs to it.
fn names(arguments: impl Iterator<Item = String>) -> Vec<String> {
    let mut names = Vec::new();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        if packages::OPTIONS.contains(&argument.as_str()) {
            let _ = arguments.next();
        } else {
            names.push(argument);
        }
    }
    names
}

/// Every step with the line that says what it does.
fn list() -> String {
    let line = |name: &str, says: &str| format!("cargo xtask {name:<18} {says}\n");
    let all = line(ALL, "all of these, in this order");
    let lines = |steps: &[Step]| -> String {
        let lines = steps.iter().map(|step| line(step.name, step.says));
        lines.collect()
    };
    [lines(&STEPS), all, lines(&BY_HAND)].concat()
}

/// The steps of these names. An unknown name is an error that lists the known ones.
fn chosen(names: &[String]) -> Result<Vec<&'static Step>, String> {
    if names.len() == 1 && names.iter().any(|name| name == ALL) {
        return Ok(STEPS.iter().collect());
    }
    // A number is how many seconds a target is fuzzed.
    let steps = names.iter().filter(|name| name.parse::<u64>().is_err());
    steps
        .map(|name| {
            let mut known = STEPS.iter().chain(&BY_HAND);
            known
                .find(|step| step.name == name)
                .ok_or_else(|| format!("there is no step {name}\n\n{}", list()))
        })
        .collect()
}

/// Does the steps one after the other, under headings, and ends with the first that fails.
fn run(steps: &[&Step]) -> Outcome {
    env::set_current_dir(root()).map_err(|error| format!("the root of the project: {error}"))?;
    let start = Instant::now();
    let mut took = Vec::new();
    for step in steps {
        let before = start.elapsed();
        println!("\n=== {} (after {})", step.name, minutes(before));
        (step.run)().map_err(|error| format!("{}: {error}", step.name))?;
        took.push((step.name, start.elapsed().saturating_sub(before)));
    }
    println!("\n=== good (after {})", minutes(start.elapsed()));
    for (name, time) in took {
        println!("{name:<18} {}", minutes(time));
    }
    Ok(())
}

fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}

/// The root of the project.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn page(name: &str) -> String {
        fs::read_to_string(root().join(name)).unwrap_or_default()
    }

    #[test]
    fn every_step_is_told_to_those_who_work_on_it() {
        let page = page("CONTRIBUTING.md");
        let named = STEPS.iter().chain(&BY_HAND).map(|step| step.name);
        for name in named.chain([ALL]) {
            assert!(page.contains(&format!("`cargo xtask {name}`")), "{name}");
        }
    }

    #[test]
    fn what_belongs_to_an_option_is_no_name() {
        let arguments = ["deb", "--binary", "program", "--arch", "arm64", "packages"];
        let found = names(arguments.iter().map(|word| (*word).to_owned()));
        assert_eq!(found, ["deb", "packages"]);
    }

    #[test]
    fn the_bare_machine_does_every_step() {
        assert_eq!(page(".ci/run").lines().last(), Some("cargo xtask ci"));
    }

    #[test]
    fn a_name_means_one_step_and_an_unknown_one_is_refused() {
        for step in STEPS.iter().chain(&BY_HAND) {
            let named = chosen(&[step.name.to_owned()]).unwrap_or_default();
            assert_eq!(named.len(), 1, "{}", step.name);
        }
        assert!(chosen(&["form".to_owned(), "lint".to_owned()]).is_err());
        assert_eq!(
            chosen(&[ALL.to_owned()]).map(|all| all.len()),
            Ok(STEPS.len())
        );
    }
}
