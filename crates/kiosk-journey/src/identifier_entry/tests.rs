use super::*;

fn typed(text: &str) -> IdentifierEntry {
    let mut entry = IdentifierEntry::default();
    let now = Instant::now();
    for character in text.chars() {
        let key = match character.to_digit(10) {
            Some(digit) => EntryEvent::Digit(u8::try_from(digit).unwrap()),
            None => EntryEvent::Character(character),
        };
        let _ = entry.press(key, now);
    }
    entry
}

/// What stands in the box is taken for one thing, and said as that.
#[track_caller]
fn says(text: &str, wanted: &str) {
    let entry = typed(text);
    let said = match entry.parse() {
        Ok(LoginId::Mobile(mobile)) => format!("mobile {}", mobile.digits()),
        Ok(LoginId::AbhaNumber(number)) => format!("number {number}"),
        Ok(LoginId::AbhaAddress(address)) => format!("address {address}"),
        Ok(LoginId::Aadhaar(aadhaar)) => {
            format!("aadhaar {}", aadhaar.with(<[u8]>::len).unwrap_or_default())
        }
        Err(problem) => format!("{problem:?}"),
    };
    assert_eq!(said, wanted, "{text}");
    if let Ok(id) = entry.parse() {
        assert_eq!(entry.taken_for(), Some(id.kind()), "{text}");
        let again = IdentifierEntry::of(&id);
        assert!(again.parse().unwrap().is_same(&id), "{text}");
    }
}

#[test]
fn understands_what_people_have() {
    says("9999900004", "mobile 9999900004");
    says("99999 00004", "mobile 9999900004");
    says("09999900004", "mobile 9999900004");
    says("+91 99999 00004", "mobile 9999900004");
    says("+91-09999900004", "mobile 9999900004");
    says("0091 9999900004", "mobile 9999900004");
    says("91-1000-2000-3008", "number 91-1000-2000-3008");
    says("91100020003008", "number 91-1000-2000-3008");
    says("43-4221-5105-6749", "number 43-4221-5105-6749");
    says("Asha_1995@sbx", "address asha_1995@sbx");
    says("asha.rao", "address asha.rao");
    says("22_gaurav.kumar@abdm", "address 22_gaurav.kumar@abdm");
    says("9999 4105 7058", "aadhaar 12");
}

/// An Aadhaar number may begin with 91 too: its check digit tells it from a mobile with the
/// country before it.
#[test]
fn tells_aadhaar_from_a_mobile_with_its_country() {
    // Not a published number: the check digit was computed for the test.
    let base = "91987654321";
    let aadhaar = (0..10)
        .map(|last| format!("{base}{last}"))
        .find(|text| verhoeff_is_valid(text.as_bytes()))
        .unwrap();
    let mobile = (0..10)
        .map(|last| format!("{base}{last}"))
        .find(|text| !verhoeff_is_valid(text.as_bytes()))
        .unwrap();
    says(&aadhaar, "aadhaar 12");
    says(&format!("+{aadhaar}"), &format!("mobile {}", &aadhaar[2..]));
    says(&mobile, &format!("mobile {}", &mobile[2..]));
}

#[test]
fn says_what_cannot_be_right() {
    says("", "IdentifierUnknown");
    says("99999", "IdentifierUnknown");
    says("999990000", "IdentifierUnknown");
    says("99999000041", "IdentifierUnknown");
    says("1234567890", "Mobile(FirstDigit)");
    says("999941057059", "Aadhaar(CheckDigit)");
    says("199941057058", "Aadhaar(FirstDigit)");
    says("9110002000300", "IdentifierUnknown");
    says("911000200030081", "IdentifierUnknown");
    says("asha rao@sbx", "AbhaAddressNotValid");
}

#[test]
fn counts_what_is_too_long_and_refuses_letters_in_numbers() {
    let now = Instant::now();
    let mut entry = typed("9999410570581234");
    assert_eq!(
        entry.press(EntryEvent::Digit(1), now),
        Err(Problem::TooManyDigits {
            length: 16,
            extra: 1
        })
    );
    assert_eq!(entry.taken_for(), None);
    assert_eq!(entry.press(EntryEvent::Erased, now), Ok(()));
    assert!(entry.is_vid());
    let mut entry = typed("9999900004");
    assert_eq!(
        entry.press(EntryEvent::Character('x'), now),
        Err(Problem::OnlyDigits)
    );
    assert_eq!(entry.taken_for(), Some(LoginIdKind::Mobile), "it stays");
}

#[test]
fn hides_what_may_be_aadhaar() {
    let later = Instant::now() + std::time::Duration::from_secs(5);
    for (text, hidden) in [
        ("9999900004", false),
        ("99999000041", true),
        ("999941057058", true),
        ("2", true),
        ("43422151056749", false),
        ("+919999900004", false),
    ] {
        let boxes = typed(text).boxes(later);
        let is_hidden = boxes.contains(&DigitBox::Masked);
        assert_eq!(is_hidden, hidden, "{text}");
    }
}

#[test]
fn letters_and_digits_stand_side_by_side() {
    let mut entry = typed("9999900004");
    entry.write_letters();
    assert!(entry.writes_address());
    assert_eq!(entry.address(), "", "ten digits begin no address");
    entry.write_digits();
    assert_eq!(entry.taken_for(), Some(LoginIdKind::Mobile));
    let mut entry = typed("22");
    entry.write_letters();
    assert_eq!(entry.address(), "22");
}
