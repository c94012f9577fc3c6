//! NHA's certification cases, and the tests that stand for them.

use crate::none;
use crate::tree::texts;

/// What a private integrator must pass, and what this kiosk shows beyond it.
const CASES: [&str; 33] = [
    "CRT_ABHA_101",
    "CRT_ABHA_102",
    "CRT_ABHA_103",
    "CRT_ABHA_104",
    "CRT_ABHA_105",
    "CRT_ABHA_106",
    "CRT_ABHA_107",
    "CRT_ABHA_108",
    "CRT_ABHA_109",
    "CRT_ABHA_112",
    "CRT_ABHA_113",
    "CRT_ABHA_114",
    "CRT_ABHA_115",
    "VRFY_ABHA_101",
    "VRFY_ABHA_102",
    "VRFY_ABHA_201",
    "VRFY_ABHA_202",
    "VRFY_ABHA_301",
    "VRFY_ABHA_302",
    "VRFY_ABHA_303",
    "VRFY_ABHA_304",
    "VRFY_ABHA_305",
    "VRFY_ABHA_401",
    "VRFY_ABHA_402",
    "VRFY_ABHA_403",
    "VRFY_ABHA_404",
    "VRFY_ABHA_405",
    "PROF_ABHA_601",
    "PROF_ABHA_603",
    "PROF_ABHA_604",
    "TAGGING_UNIQUEPATIENTID_UNIQUEABHANUMBER",
    "SHARE_PATIENT_PROFILE_701",
    "QR_READ",
];

#[test]
fn every_certification_case_has_a_test() {
    let tests: Vec<String> = ["src", "crates", "tests"]
        .iter()
        .flat_map(|folder| texts(folder, &[".rs"]))
        // These tests speak of cases and hold none.
        .filter(|file| !file.path.starts_with("tests/house"))
        .flat_map(|file| tests_in(&file.text))
        .collect();
    let found: Vec<String> = CASES
        .iter()
        .map(|case| case.to_lowercase())
        .filter(|case| !tests.iter().any(|test| test.contains(case)))
        .collect();
    none(
        &found,
        "a case without a test that names it (in its own name or its doc comment):",
    );
}

#[test]
fn the_reader_of_tests_sees_names_and_doc_comments_of_running_tests_alone() {
    let source = "/// Holds CRT_ABHA_105.\n#[test]\nfn a() {}\n\n\
                  #[tokio::test(start_paused = true)]\nasync fn crt_abha_106_b() {}\n\n\
                  #[test]\n#[ignore = \"needs a window\"]\nfn crt_abha_107() {}\n\n\
                  // CRT_ABHA_108\nfn crt_abha_108() {}\n\n\
                  /// CRT_ABHA_109\nstruct A;\n\n#[test]\nfn b() {}\n";
    let tests = tests_in(source).join("\n");
    for (case, seen) in [
        (105, true),
        (106, true),
        (107, false),
        (108, false),
        (109, false),
    ] {
        assert_eq!(tests.contains(&format!("crt_abha_{case}")), seen, "{case}");
    }
}

/// Each test of a file that plain `cargo test` runs, as its doc comment and its name in small
/// letters.
fn tests_in(source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if !(*line == "#[test]" || line.starts_with("#[tokio::test")) {
            continue;
        }
        let heads = |line: &&&str| line.starts_with("///") || line.starts_with("#[");
        let above = lines.iter().take(index).rev().take_while(heads);
        let below: Vec<&&str> = lines.iter().skip(index + 1).take_while(heads).collect();
        let name = lines
            .iter()
            .skip(index + 1 + below.len())
            .find(|line| line.contains("fn "));
        let head: Vec<&str> = above.chain(below).copied().collect();
        if head.iter().any(|line| line.starts_with("#[ignore")) {
            continue;
        }
        found.push(
            format!("{}\n{}", head.join("\n"), name.copied().unwrap_or_default()).to_lowercase(),
        );
    }
    found
}
