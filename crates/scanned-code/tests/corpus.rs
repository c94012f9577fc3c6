//! A collection of codes, each with what it is. The people in it are invented.

use abdm_types::AbhaQr;
use scanned_code::{AadhaarCode, OtherCode, ScannedCode, read};

const CORPUS: &str = include_str!("data/codes.txt");

/// What was read, as the corpus writes it: the kind, and for an ABHA its facts.
fn told(code: &ScannedCode) -> String {
    match code {
        ScannedCode::Abha(person) => person_told(person),
        ScannedCode::Other(other) => match other {
            OtherCode::Incomplete => "incomplete",
            OtherCode::Payment => "payment",
            OtherCode::Aadhaar(AadhaarCode::Secure) => "aadhaar secure",
            OtherCode::Aadhaar(AadhaarCode::Letter) => "aadhaar letter",
            OtherCode::Aadhaar(AadhaarCode::Number) => "aadhaar number",
            OtherCode::Facility => "facility",
            OtherCode::WebAddress => "web",
            OtherCode::Contact => "contact",
            OtherCode::Unknown => "unknown",
        }
        .to_owned(),
    }
}

fn person_told(person: &AbhaQr) -> String {
    let facts = [
        person.number().map(ToString::to_string),
        person.address().map(ToString::to_string),
        person.name.clone(),
        person.gender.map(|gender| gender.code().to_owned()),
        person.date_of_birth.map(|date| date.to_string()),
        person
            .mobile
            .as_ref()
            .map(|mobile| mobile.digits().to_owned()),
    ];
    let facts: Vec<String> = facts
        .into_iter()
        .map(|fact| fact.unwrap_or_else(|| "-".to_owned()))
        .collect();
    format!("abha {}", facts.join(", "))
}

/// `\n`, `\t` and `\u{…}` as in Rust, since a code may hold what no line of a file does.
fn plain(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, behind)) = rest.split_once('\\') {
        plain.push_str(before);
        rest = match behind.chars().next() {
            Some('n') => {
                plain.push('\n');
                &behind[1..]
            }
            Some('t') => {
                plain.push('\t');
                &behind[1..]
            }
            Some('u') => {
                let (code, behind) = behind[2..].split_once('}').unwrap();
                plain.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
                behind
            }
            _ => {
                plain.push('\\');
                behind
            }
        };
    }
    plain + rest
}

#[test]
fn every_code_of_the_corpus_is_what_it_is() {
    let mut count = 0;
    let mut wrong = Vec::new();
    let mut wanted = "";
    for line in CORPUS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let Some(code) = line.strip_prefix("  ") else {
            wanted = line;
            continue;
        };
        count += 1;
        let found = told(&read(&plain(code)));
        if found != wanted {
            wrong.push(format!("{code}\n   is {found}\n  not {wanted}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 80, "{count} codes");
}

/// A scan may break off anywhere: what is left names nobody else, and nobody by half a number.
#[test]
fn a_part_of_a_card_names_nobody_else() {
    let whole = r#"{"hidn":"91-1000-2000-3008","hid":"sunil.pawar@sbx","name":"Sunil Pawar","gender":"M","dob":"17/8/1977","mobile":"9999900004"}"#;
    let person = read(whole);
    assert!(matches!(person, ScannedCode::Abha(_)));
    for (at, _) in whole.char_indices() {
        for part in [&whole[..at], &whole[at..]] {
            if part == whole {
                continue;
            }
            assert!(matches!(read(part), ScannedCode::Other(_)), "{part}");
        }
    }
    let begun = read(&whole[..60]);
    assert_eq!(begun, ScannedCode::Other(OtherCode::Incomplete));
}
