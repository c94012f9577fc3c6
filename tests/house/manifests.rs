//! The arrows between the crates stand in their manifests, and the compiler holds them. What no
//! manifest says by itself is looked at here.

use crate::none;
use crate::tree::{paths, root, texts};
use std::collections::BTreeSet;
use std::fs;
use toml::{Table, Value};

/// What the crates without input and output never name.
const OUTSIDE: [&str; 8] = [
    "axum", "hyper", "iced", "ipp", "reqwest", "rustls", "tokio", "tracing",
];

/// A crate's manifest.
struct Manifest {
    name: String,
    /// What it is built with; its tests may name more.
    dependencies: BTreeSet<String>,
}

/// The manifests of the crates.
fn manifests() -> Vec<Manifest> {
    let files = texts("crates", &["Cargo.toml"]);
    files.iter().map(|file| read(&file.text)).collect()
}

fn read(text: &str) -> Manifest {
    let table: Table = text.parse().expect("a manifest is TOML");
    let name = table["package"]["name"]
        .as_str()
        .expect("a name")
        .to_owned();
    // What crates may name is listed for all of them at the root, where nothing is built with it.
    let parts = table.into_iter().filter(|(key, _)| key != "workspace");
    let mut dependencies = BTreeSet::new();
    collect(&Value::Table(parts.collect()), &mut dependencies);
    Manifest { name, dependencies }
}

/// The keys of every table of dependencies, those of single systems included.
fn collect(value: &Value, found: &mut BTreeSet<String>) {
    let Value::Table(table) = value else { return };
    for (key, inner) in table {
        match (key.as_str(), inner) {
            ("dependencies" | "build-dependencies", Value::Table(all)) => {
                found.extend(all.keys().cloned());
            }
            _ => collect(inner, found),
        }
    }
}

/// The manifest of the kiosk itself and those of the crates.
fn all_manifests() -> Vec<Manifest> {
    let root = fs::read_to_string(root().join("Cargo.toml")).expect("there is a manifest");
    [read(&root)].into_iter().chain(manifests()).collect()
}

fn names(name: &str) -> BTreeSet<String> {
    let manifests = manifests();
    let found = manifests.into_iter().find(|crate_| crate_.name == name);
    found
        .unwrap_or_else(|| panic!("there is no crate {name}"))
        .dependencies
}

#[test]
fn the_pure_crates_name_no_package_of_the_outside() {
    let pure = [
        "abdm-types",
        "abha-card",
        "kiosk-journey",
        "kiosk-locale",
        "kiosk-record",
        "kiosk-translation",
        "scanned-code",
    ];
    let found: Vec<String> = pure
        .iter()
        .flat_map(|name| {
            let outside: Vec<String> = names(name)
                .into_iter()
                .filter(|dependency| OUTSIDE.contains(&dependency.as_str()))
                .map(|dependency| format!("{name}: {dependency}"))
                .collect();
            outside
        })
        .collect();
    none(&found, "no window, no network and no runtime in here:");
}

/// What is kept goes one way, through types that have no field for words.
#[test]
fn the_record_alone_names_a_database() {
    let found: Vec<String> = all_manifests()
        .into_iter()
        .filter(|one| one.name != "kiosk-record" && one.dependencies.contains("rusqlite"))
        .map(|one| one.name)
        .collect();
    none(&found, "`kiosk-record` is for that:");
}

/// It is handed what it needs by whoever starts it, with or without a window.
#[test]
fn the_hand_off_names_no_window_and_no_journey() {
    let foreign = [
        "abdm-sandbox",
        "axum",
        "iced",
        "kiosk-journey",
        "kiosk-locale",
        "rusqlite",
    ];
    let found: Vec<String> = names("kiosk-handoff")
        .into_iter()
        .filter(|name| foreign.contains(&name.as_str()))
        .collect();
    none(&found, "it sends what was written into the outbox:");
}

/// It has a thread of its own, and speaks wherever Rust builds.
#[test]
fn the_voice_names_no_window_no_runtime_and_no_engine() {
    let allowed = ["rustix", "tempfile", "zeroize"];
    let others: Vec<String> = names("kiosk-voice")
        .into_iter()
        .filter(|name| !allowed.contains(&name.as_str()))
        .collect();
    none(&others, "it asks programs and sockets of the system:");
}

/// A mistake in one shows against the other only while both are written apart.
#[test]
fn client_and_sandbox_never_name_each_other() {
    assert!(!names("abdm-client").contains("abdm-sandbox"));
    assert!(!names("abdm-sandbox").contains("abdm-client"));
    let included: Vec<String> = [("abdm-client", "sandbox"), ("abdm-sandbox", "abdm-client")]
        .iter()
        .flat_map(|(room, other)| {
            texts(&format!("crates/{room}/src"), &[".rs"])
                .into_iter()
                .filter(move |file| {
                    file.text.lines().any(|line| {
                        (line.contains("include") || line.contains("#[path"))
                            && line.contains(other)
                    })
                })
                .map(|file| file.path)
        })
        .collect();
    none(&included, "one is built from a file of the other:");
}

#[test]
fn no_crate_is_built_with_the_kiosk_itself() {
    let found: Vec<String> = manifests()
        .into_iter()
        .filter(|one| one.dependencies.contains("abha-kiosk"))
        .map(|one| one.name)
        .collect();
    none(
        &found,
        "the kiosk uses the crates, and they do not know it:",
    );
}

#[test]
fn the_product_is_built_without_what_tests_use() {
    let found: Vec<String> = all_manifests()
        .into_iter()
        .filter(|one| one.dependencies.contains("test-support"))
        .map(|one| one.name)
        .collect();
    none(&found, "named among the dev-dependencies alone:");
}

#[test]
fn every_crate_says_what_it_is() {
    let found: Vec<String> = manifests()
        .into_iter()
        .map(|one| format!("crates/{}/README.md", one.name))
        .filter(|path| !root().join(path).is_file())
        .collect();
    none(&found, "a crate without a page of its own:");
}

#[test]
fn no_module_is_called_mod() {
    let found: Vec<String> = ["src", "crates", "tests", "benches", "xtask"]
        .iter()
        .flat_map(|folder| paths(folder, &["mod.rs"]))
        .filter(|path| path.ends_with("/mod.rs"))
        .collect();
    none(&found, "the form is `room.rs` beside `room/`:");
}

/// `[profile.dev]` optimises what comes from outside; ours is named beside it, as an exception.
#[test]
fn every_crate_of_ours_says_how_it_is_built_for_tests() {
    let root = fs::read_to_string(root().join("Cargo.toml")).expect("there is a manifest");
    let table: Table = root.parse().expect("a manifest is TOML");
    let named: BTreeSet<&str> = table["profile"]["dev"]["package"]
        .as_table()
        .expect("packages with a profile of their own")
        .keys()
        .map(String::as_str)
        .collect();
    let xtask = fs::read_to_string(crate::tree::root().join("xtask/Cargo.toml"));
    let ours = all_manifests()
        .into_iter()
        .chain([read(&xtask.expect("there is an xtask"))])
        .map(|manifest| manifest.name);
    let found: Vec<String> = ours.filter(|name| !named.contains(name.as_str())).collect();
    none(
        &found,
        "`[profile.dev.package]` in Cargo.toml does not name:",
    );
}
