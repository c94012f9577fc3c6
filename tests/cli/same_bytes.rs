//! The program makes the card that the library makes, wherever it runs.

use abha_kiosk::abdm;
use abha_kiosk::card::{self, Paper};
use abha_kiosk::domain::Language;
use abha_kiosk::locale::Locale;
use std::process::Command;

#[test]
fn another_process_writes_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let profile = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/profile.json");
    for paper in Paper::ALL {
        let make = |zone: &str| {
            let out = folder.path().join("card.pdf");
            let status = Command::new(env!("CARGO_BIN_EXE_abha-kiosk"))
                .args([
                    "card",
                    "--profile",
                    profile,
                    "--paper",
                    paper.name(),
                    "--out",
                ])
                .arg(&out)
                .env("TZ", zone)
                .env("LANG", "hi_IN.UTF-8")
                .status()
                .unwrap();
            assert!(status.success());
            std::fs::read(&out).unwrap()
        };
        let first = make("UTC");
        assert!(first == make("Asia/Kolkata"), "{paper}");
        let json = std::fs::read(profile).unwrap();
        let hindi = Locale::load(Language::new("hi")).unwrap();
        let content = card::content(&abdm::profile_from_json(&json).unwrap(), &hindi);
        assert!(first == card::pdf(&content, *paper).unwrap(), "{paper}");
    }
}
