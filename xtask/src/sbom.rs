//! The bill of materials of the program, in CycloneDX ([docs/supply.md](../../docs/supply.md)): each
//! crate that is linked for its target, the C that some of them bring, what Rust itself adds, the fonts
//! and the colour profile. What builds it and is not in it is named as such.
//!
//! Own code, because `cargo metadata`, which other tools read, does not know which features are on: they
//! name dozens of crates that are not in the program. `cargo tree` knows. The form is checked by those
//! who define it.

mod crates;
mod files;
mod json;

use crate::Outcome;
use crate::command::{cargo, output, run, tool};
use crate::packages::{self, Architecture};
pub use crates::sources;
use crates::{Crate, Scope};
use json::Value;
use std::fs;
use std::path::Path;

/// Where the step leaves it.
const OUT: &str = "target/sbom/abha-kiosk.cdx.json";

/// The release of CycloneDX that it is written in.
const SPECIFICATION: &str = "1.6";

/// What reads it with the schema of CycloneDX.
const CHECKER: &str = "cyclonedx-python-lib[json-validation]==11.12.0";

/// Writes it and has it checked.
pub fn sbom() -> Outcome {
    let target = Architecture::told()?.target;
    let text = text(target, &packages::version()?, &packages::epoch()?)?;
    let out = Path::new(OUT);
    let folder = out.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| format!("{OUT}: {error}"))?;
    fs::write(out, &text).map_err(|error| format!("{OUT}: {error}"))?;
    println!("{OUT}");
    check(out)
}

/// Has a bill of materials checked against the schema of CycloneDX.
pub fn check(file: &Path) -> Outcome {
    const SCRIPT: &str = "\
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
text = open(sys.argv[1], encoding='utf-8').read()
fault = JsonStrictValidator(SchemaVersion.from_version(sys.argv[2])).validate_str(text)
sys.exit(str(fault) if fault else 0)
";
    let there = run(&mut tool("python3", ["-c", "import cyclonedx, jsonschema"]));
    there.map_err(|_| format!("nobody checks it: pip install '{CHECKER}'"))?;
    let mut python = tool("python3", ["-c", SCRIPT]);
    run(python.arg(file).arg(SPECIFICATION))?;
    println!("{}: as CycloneDX wants it", file.display());
    Ok(())
}

/// The bill of this version for a target, of a moment in seconds since 1970. The same commit and compiler give the
/// same text.
pub fn text(target: &str, version: &str, epoch: &str) -> Result<String, String> {
    let moment = format!("--date=@{epoch}");
    let moment = output(&mut tool("date", ["--utc", "+%Y-%m-%dT%H:%M:%SZ", &moment]))?;
    let commit = output(&mut tool("git", ["rev-parse", "HEAD"]))?;
    let crates = crates::all(target)?;
    let program = crates
        .iter()
        .find(|one| one.name == crates::PROGRAM)
        .ok_or("cargo tree does not name the program")?;
    let bill = Value::object([
        ("bomFormat", Value::text("CycloneDX")),
        ("specVersion", Value::text(SPECIFICATION)),
        ("version", Value::Number(1)),
        (
            "metadata",
            Value::object([
                ("timestamp", Value::text(moment.trim())),
                ("component", itself(program, version)),
                (
                    "properties",
                    Value::list([
                        property("abha-kiosk:commit", commit.trim()),
                        property("cdx:rustc:sbom:target:triple", target),
                    ]),
                ),
            ]),
        ),
        (
            "components",
            Value::List(
                crates
                    .iter()
                    .filter(|one| one.name != crates::PROGRAM)
                    .map(component)
                    .chain(crates::native(&crates)?)
                    .chain([rust()?])
                    .chain(files::components()?)
                    .collect(),
            ),
        ),
        (
            "dependencies",
            Value::List(crates.iter().map(dependencies).collect()),
        ),
    ]);
    Ok(bill.to_string())
}

/// The program as a whole.
fn itself(program: &Crate, version: &str) -> Value {
    Value::object([
        ("type", Value::text("application")),
        ("bom-ref", Value::text(&program.reference())),
        ("name", Value::text(&program.name)),
        ("version", Value::text(version)),
        ("licenses", licences(&program.licence)),
        (
            "purl",
            Value::text(&format!("pkg:deb/abha-kiosk@{}", encoded(version))),
        ),
    ])
}

fn component(one: &Crate) -> Value {
    let mut members = vec![
        ("type", Value::text("library")),
        ("bom-ref", Value::text(&one.reference())),
        ("name", Value::text(&one.name)),
        ("version", Value::text(&one.version)),
        (
            "scope",
            Value::text(match one.scope {
                Scope::Linked => "required",
                Scope::Builds => "excluded",
            }),
        ),
    ];
    if let Some(sum) = &one.checksum {
        members.push(("hashes", Value::list([sha256(sum)])));
    }
    members.push(("licenses", licences(&one.licence)));
    members.push(("purl", Value::text(&one.purl())));
    Value::Object(members)
}

/// The standard library, which is linked too and stands in no lock file.
fn rust() -> Result<Value, String> {
    let said = output(&mut tool("rustc", ["--version"]))?;
    let version = said
        .split_whitespace()
        .nth(1)
        .ok_or("rustc names no version")?;
    Ok(Value::object([
        ("type", Value::text("library")),
        ("bom-ref", Value::text("rust-std")),
        ("name", Value::text("rust-std")),
        ("version", Value::text(version)),
        ("scope", Value::text("required")),
        ("licenses", licences("MIT OR Apache-2.0")),
        ("purl", Value::text(&format!("pkg:generic/rust@{version}"))),
    ]))
}

fn dependencies(one: &Crate) -> Value {
    let needs = one.needs.iter().map(|needed| Value::text(needed));
    Value::object([
        ("ref", Value::text(&one.reference())),
        ("dependsOn", Value::List(needs.collect())),
    ])
}

/// A licence, or several with AND and OR, as SPDX writes them.
fn licences(expression: &str) -> Value {
    // The way of Cargo's older days.
    let expression = expression.replace('/', " OR ");
    Value::list([Value::object([("expression", Value::text(&expression))])])
}

fn sha256(sum: &str) -> Value {
    Value::object([
        ("alg", Value::text("SHA-256")),
        ("content", Value::text(sum)),
    ])
}

fn property(name: &str, value: &str) -> Value {
    Value::object([("name", Value::text(name)), ("value", Value::text(value))])
}

/// A version as a purl has it.
fn encoded(version: &str) -> String {
    version.replace('+', "%2B")
}

/// What Cargo says of the packages of the program for a target, line by line.
fn tree<const N: usize>(target: &str, edges: &str, options: [&str; N]) -> Result<String, String> {
    let mut tree = cargo(["tree", "--locked", "--package", crates::PROGRAM]);
    tree.args(["--target", target, "--edges", edges]);
    output(tree.args(options))
}
