use super::*;
use abdm_types::{AbhaAddress, AccountStatus, BirthDate, LocalizedDetails};
use static_assertions::assert_impl_all;

assert_impl_all!(Content: Send, Sync, Clone);
assert_impl_all!(crate::Pixels: Send, Sync, Clone);

fn bare() -> Profile {
    Profile {
        abha_number: AbhaNumber::parse("91-1000-2000-3008").unwrap(),
        abha_address: None,
        name: "Asha".to_owned(),
        gender: None,
        date_of_birth: None,
        mobile: None,
        email: None,
        photo: None,
        address: None,
        state_code: None,
        state_name: None,
        district_code: None,
        district_name: None,
        pincode: None,
        status: AccountStatus::Active,
        kyc_verified: None,
        localized: None,
    }
}

fn locale(tag: &'static str) -> Locale {
    Locale::load(Language::new(tag)).unwrap()
}

fn lines(content: &Content) -> Vec<(&str, &str)> {
    content
        .fields
        .iter()
        .map(|field| (field.label.english.as_str(), field.value.english.as_str()))
        .collect()
}

#[test]
fn twelve_digits_of_an_abha_address_are_no_aadhaar_number() {
    let mut profile = bare();
    profile.abha_address = AbhaAddress::given("a999941057058@abdm");
    profile.address = Some("UID 999941057058, Flat 12".to_owned());
    let locale = Locale::load(Language::ENGLISH).unwrap();
    let content = content(&profile, &locale);
    assert_eq!(content.fields[0].value.english, "a999941057058@abdm");
    assert_eq!(
        content.address.unwrap().value.english,
        "UID XXXXXXXX7058, Flat 12"
    );
    assert!(content.payloads[0].contains("\"hid\":\"a999941057058@abdm\""));
    assert!(!content.payloads[0].contains("UID 9999"));
}

#[test]
fn what_is_not_known_is_left_out() {
    let content = content(&bare(), &locale("hi"));
    assert!(content.fields.is_empty() && content.address.is_none());
    assert!(content.local_name.is_none() && content.photo.is_none());
    assert_eq!(content.number.label.english, "ABHA number");
    assert_eq!(content.number.value.english, "91-1000-2000-3008");
    assert_eq!(
        content.payloads[0],
        "{\"hidn\":\"91-1000-2000-3008\",\"hid\":\"-\",\"name\":\"Asha\",\"gender\":\"-\",\
         \"statelgd\":\"-\",\"distlgd\":\"-\",\"dob\":\"-\",\"state name\":\"-\",\
         \"district_name\":\"-\",\"mobile\":\"-\",\"address\":\"-\"}"
    );
}

#[test]
fn what_is_known_is_said_as_given() {
    let mut profile = bare();
    profile.abha_address = AbhaAddress::given("asha_1995@abdm");
    profile.gender = Some(Gender::Female);
    profile.date_of_birth = BirthDate::parse("1995-05-31");
    profile.mobile = Some("******2125".to_owned());
    let english = content(&profile, &locale("en"));
    assert_eq!(
        lines(&english),
        [
            ("ABHA address", "asha_1995@abdm"),
            ("Date of birth", "31-05-1995"),
            ("Gender", "Female"),
            ("Mobile", "******2125"),
        ]
    );
    assert!(
        english
            .fields
            .iter()
            .all(|field| field.label.local.is_none())
    );
    assert!(english.payloads[0].contains("\"dob\":\"31/5/1995\""));
    assert!(english.payloads[1].ends_with("\"dob\":\"31/5/1995\"}"));

    profile.date_of_birth = BirthDate::parse("1995");
    let hindi = content(&profile, &locale("hi"));
    let year = &hindi.fields[1];
    assert_eq!(year.label.english, "Year of birth");
    assert_eq!(year.value.english, "1995");
    let gender = hindi.fields[2].value.local.as_ref().unwrap();
    assert_eq!(
        (gender.text.as_str(), gender.language.as_str()),
        ("महिला", "hi")
    );
    assert!(hindi.payloads[0].contains("\"dob\":\"1995\""));
}

/// Somebody whose service writes in Tamil.
fn in_tamil() -> Profile {
    let mut profile = bare();
    profile.gender = Some(Gender::Female);
    profile.mobile = Some("9545812125".to_owned());
    let labels = [("abha_Number", "ஆபா எண்"), ("genderLabel", "பாலினம்")];
    profile.localized = Some(LocalizedDetails {
        name: Some("ஆஷா\u{202e}".to_owned()),
        gender: Some("பெண்".to_owned()),
        labels: labels
            .map(|(key, label)| (key.to_owned(), label.to_owned()))
            .into(),
        ..LocalizedDetails::default()
    });
    profile
}

#[test]
fn labels_are_in_the_chosen_language_and_the_name_as_the_service_gives_it() {
    let mut profile = in_tamil();
    if let Some(details) = &mut profile.localized {
        details.state_name = Some("தமிழ்நாடு".to_owned());
    }
    profile.address = Some("14, Neem Gali, Chennai".to_owned());
    let text = |words: &Bilingual| words.local.clone().map(|text| (text.text, text.language));
    let hindi = |text: &str| Some((text.to_owned(), "hi".to_owned()));
    let content_of = |tag| content(&profile, &locale(tag));
    let content = content_of("hi");
    assert_eq!(text(&content.number.label), hindi("आभा संख्या"));
    assert_eq!(text(&content.fields[0].label), hindi("लिंग"));
    assert_eq!(text(&content.fields[0].value), hindi("महिला"));
    let address = content.address.unwrap();
    assert_eq!(
        (text(&address.label), text(&address.value)),
        (hindi("पता"), None)
    );
    assert_eq!(content.local_name.unwrap().text, "ஆஷா");

    let content = content_of("en");
    assert_eq!(text(&content.number.label), None);
    assert_eq!(text(&content.fields[0].value), None);
    assert_eq!(content.local_name.unwrap().text, "ஆஷா");
    let address = content.address.unwrap();
    assert_eq!(text(&address.label), None);
    assert_eq!(text(&address.value).unwrap().0, "தமிழ்நாடு");
}

#[test]
fn what_no_font_has_is_left_out_line_by_line() {
    let mut profile = in_tamil();
    profile.name = "བསྟན་འཛིན".to_owned();
    profile.address = Some("王府井, 560001".to_owned());
    profile.localized = Some(LocalizedDetails {
        name: Some("????".to_owned()),
        ..LocalizedDetails::default()
    });
    let content = content(&profile, &locale("hi"));
    assert_eq!(content.name, "-");
    assert!(content.address.is_none() && content.local_name.is_none());
    assert_eq!(content.number.value.english, "91-1000-2000-3008");
    // A reader of codes needs no font.
    assert!(content.payloads[0].contains("བསྟན་འཛིན"));
}

#[test]
fn a_masked_mobile_stands_on_the_card_and_in_no_code() {
    let mut profile = bare();
    profile.mobile = Some("******2125".to_owned());
    let content = content(&profile, &locale("en"));
    assert_eq!(lines(&content), [("Mobile", "******2125")]);
    assert!(content.payloads[0].contains("\"mobile\":\"-\""));
}

#[test]
fn a_long_address_gives_way_in_the_code_before_it_is_left_out() {
    let mut profile = bare();
    profile.address = Some(format!("14, {}पटना 800001", "नीम गली, ".repeat(30)));
    let content = content(&profile, &locale("hi"));
    let counts: Vec<usize> = content
        .payloads
        .iter()
        .map(|payload| payload.chars().count())
        .collect();
    assert!(counts.is_sorted_by(|one, next| one > next), "{counts:?}");
    assert_eq!(counts.len(), 4);
    assert!(content.payloads[2].contains("पटना 800001"));
    assert!(content.qr.unwrap().text.contains("800001"));
}

#[test]
fn the_services_own_labels_can_be_asked_for() {
    let profile = in_tamil();
    for tag in ["en", "hi"] {
        let content = content_with_labels(&profile, &locale(tag));
        let text = |words: &Bilingual| words.local.clone().map(|text| (text.text, text.language));
        let tamil = |text: &str| Some((text.to_owned(), "ta".to_owned()));
        assert_eq!(text(&content.number.label), tamil("ஆபா எண்"));
        assert_eq!(text(&content.fields[0].label), tamil("பாலினம்"));
        assert_eq!(text(&content.fields[0].value), tamil("பெண்"));
        assert_eq!(
            text(&content.fields[1].label),
            None,
            "never a third language"
        );
        let name = content.local_name.clone().unwrap();
        assert_eq!((name.text.as_str(), name.language.as_str()), ("ஆஷா", "ta"));
    }
}

#[test]
fn labels_in_the_locales_script_come_from_the_locale() {
    let mut profile = bare();
    profile.localized = Some(LocalizedDetails {
        name: Some("Asha".to_owned()),
        labels: [("abhaNumber".to_owned(), "आभा क्रमांक".to_owned())].into(),
        ..LocalizedDetails::default()
    });
    let content = content(&profile, &locale("hi"));
    let label = content.number.label.local.unwrap();
    assert_eq!(label.text, "आभा संख्या");
    assert!(
        content.local_name.is_none(),
        "Latin letters are no local script"
    );
}
