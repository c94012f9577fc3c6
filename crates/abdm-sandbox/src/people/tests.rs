//! Whether the people that ship with the program are as they should be.

use super::*;
use abdm_types::{AbhaNumber, BirthDate, verhoeff_is_valid};
use std::collections::BTreeSet;

fn accounts() -> impl Iterator<Item = &'static PreparedAccount> {
    all().iter().flat_map(|person| &person.accounts)
}

#[test]
fn everybody_can_be_read() {
    check().unwrap();
    assert!(all().len() > 20);
}

#[test]
fn a_mistake_is_told_with_its_place() {
    let file = include_str!("../../fixtures/people.toml");
    for (good, bad, told) in [
        (
            "place = \"patna\"",
            "place = \"nowhere\"",
            "there is no place \"nowhere\"",
        ),
        (
            "labels = \"hindi\"",
            "labels = \"latin\"",
            "there is no language \"latin\"",
        ),
        ("hair = \"bun\"", "hair = \"green\"", "unknown variant"),
        ("vid = ", "vids = ", "unknown field"),
        ("dob = \"1951\"", "dob = 1951", "invalid type"),
    ] {
        assert!(file.contains(good), "{good}");
        let error = read::<People>("people.toml", &file.replacen(good, bad, 1));
        let error = error.err().unwrap();
        assert!(error.starts_with("people.toml: "), "{error}");
        assert!(error.contains(told) && error.contains("line "), "{error}");
    }
}

#[test]
fn numbers_are_valid_and_unique() {
    let mut seen = BTreeSet::new();
    for person in all() {
        assert!(
            verhoeff_is_valid(person.aadhaar.as_bytes()),
            "{}",
            person.aadhaar
        );
        assert!(verhoeff_is_valid(person.vid.as_bytes()), "{}", person.vid);
        assert_eq!((person.aadhaar.len(), person.vid.len()), (12, 16));
        assert!(person.aadhaar.starts_with("9999"));
        assert!(seen.insert(&person.aadhaar) && seen.insert(&person.vid));
        assert!(BirthDate::parse(&person.identity.dob).is_some());
    }
    for account in accounts() {
        let number = AbhaNumber::parse(&account.number).unwrap();
        assert!(number.luhn_fits(), "{}", account.number);
        assert_eq!(number.to_string(), account.number);
        assert!(seen.insert(&account.number));
    }
}

#[test]
fn mobiles_are_of_the_invented_block() {
    let mobiles = all().iter().filter_map(|person| person.mobile.as_ref());
    for mobile in mobiles.chain(accounts().map(|account| &account.mobile)) {
        assert!(
            mobile.len() == 10 && mobile.starts_with("999990"),
            "{mobile}"
        );
    }
}

#[test]
fn everybody_who_is_asked_for_is_there() {
    let tagged = |tag: &str| all().iter().filter(|person| person.is(tag)).count();
    assert!(tagged("new") >= 5);
    for tag in [
        "existing",
        "no-mobile",
        "deactivated",
        "locked",
        "shared-phone",
        "six-abhas",
        "child",
        "parent",
        "no-photo",
        "no-last-name",
        "no-email",
    ] {
        assert!(tagged(tag) >= 1, "{tag}");
    }
    // A tester takes any new person and their own mobile and expects to get through.
    for person in all().iter().filter(|person| person.is("new")) {
        assert!(person.mobile.is_some() && person.accounts.is_empty());
        let mobile = person.mobile.as_deref().unwrap_or_default();
        assert_eq!(
            accounts()
                .filter(|account| account.mobile == mobile)
                .count(),
            0
        );
    }
    let crowded = all().iter().find(|person| person.is("six-abhas")).unwrap();
    assert_eq!(crowded.accounts.len(), 6);
    assert!(
        crowded
            .accounts
            .iter()
            .all(|account| Some(&account.mobile) == crowded.mobile.as_ref())
    );
}

#[test]
fn ten_scripts_are_written() {
    let scripts: BTreeSet<u32> = all()
        .iter()
        .filter_map(|person| person.identity.local.as_ref())
        .filter_map(|local| local.name.chars().next())
        .map(|first| u32::from(first) >> 7)
        .collect();
    assert!(scripts.len() >= 10, "{scripts:?}");
}
