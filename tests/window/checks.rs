//! What a saved card and the log must be like.

use crate::LIMIT;
use crate::practice::Person;
use crate::process::Process;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

pub fn check_card(pdf: &Path, png: &Path, cards: &Path, number: &str, person: &Person) {
    for path in [pdf, png] {
        assert!(path.is_file(), "{} is not there", path.display());
        assert!(path.starts_with(cards), "{} is elsewhere", path.display());
    }
    assert_eq!(qr_of(png)["hidn"], number, "QR of the picture");

    let printed = cards.join("printed");
    tool(
        "pdftoppm",
        &["-r", "300", "-png", "-f", "1", "-l", "1", "-singlefile"],
        &[pdf, &printed],
    );
    let qr = qr_of(&printed.with_extension("png"));
    assert_eq!(qr["hidn"], number, "QR of the page");
    assert_eq!(qr["name"], person.name.as_str(), "QR of the page");

    let text = tool("pdftotext", &["-layout"], &[pdf, Path::new("-")]);
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    assert!(
        digits(&text).contains(&digits(number)),
        "no {number} in:\n{text}"
    );
}

/// Nothing personal is in the log (SECURITY.md).
pub fn check_log(log: &str, person: &Person, codes: &[String], number: &str) {
    let secrets: Vec<&str> = [&person.aadhaar, &person.mobile, &person.name]
        .into_iter()
        .chain(codes)
        .map(String::as_str)
        .chain([number])
        .collect();
    for line in log.lines() {
        let mut fields: Value = serde_json::from_str(line).unwrap_or_else(|_| line.into());
        // Six digits of a code stand in a fraction of a second sooner or later.
        if let Some(fields) = fields.as_object_mut() {
            fields.remove("timestamp");
        }
        let said = fields.to_string();
        for secret in &secrets {
            assert!(!said.contains(secret), "the log tells a secret: {line}");
        }
    }
}

pub fn qr_of(picture: &Path) -> Value {
    let text = tool("zbarimg", &["--quiet", "--raw"], &[picture]);
    text.lines()
        .find_map(|line| serde_json::from_str::<Value>(line).ok())
        .unwrap_or_else(|| panic!("no JSON in the QR codes of {}: {text}", picture.display()))
}

pub fn tool(name: &str, arguments: &[&str], paths: &[&Path]) -> String {
    let mut command = Command::new(name);
    command.args(arguments).args(paths);
    Process::finish(&mut command, LIMIT).good()
}
