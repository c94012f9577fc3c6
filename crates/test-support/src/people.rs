//! Invented people for the card, each made the same every time.

use abdm_types::{
    AbhaAddress, AbhaNumber, AccountStatus, BirthDate, Gender, Language, LocalizedDetails, Photo,
    Profile,
};
use image::codecs::jpeg::JpegEncoder;
use kiosk_locale::Locale;

/// A locale that is there.
pub fn locale(tag: &'static str) -> Locale {
    Locale::load(Language::new(tag)).unwrap()
}

/// Somebody with everything that a card can hold, her name in Devanagari.
pub fn asha() -> Profile {
    Profile {
        abha_number: AbhaNumber::parse("91-1000-2000-3008").unwrap(),
        abha_address: AbhaAddress::given("asha_1995@abdm"),
        name: "Asha Ramachandran".to_owned(),
        gender: Some(Gender::Female),
        date_of_birth: BirthDate::parse("31-05-1995"),
        mobile: Some("9545812125".to_owned()),
        email: None,
        photo: Some(photo()),
        address: Some(
            "House No. 12, Ganesh Marg, near the old water tower, Shivaji Nagar, Bengaluru, \
             Karnataka, 560001"
                .to_owned(),
        ),
        state_code: Some("29".to_owned()),
        state_name: Some("Karnataka".to_owned()),
        district_code: Some("525".to_owned()),
        district_name: Some("Bengaluru".to_owned()),
        pincode: Some("560001".to_owned()),
        status: AccountStatus::Active,
        kyc_verified: None,
        localized: Some(LocalizedDetails {
            name: Some("आशा रामचंद्रन".to_owned()),
            gender: Some("महिला".to_owned()),
            ..LocalizedDetails::default()
        }),
    }
}

/// Somebody of whom little is known, with a long name of one word.
pub fn nameless() -> Profile {
    Profile {
        name: "Venkatanarasimharajuvaripeta".repeat(3),
        gender: None,
        date_of_birth: BirthDate::parse("1958"),
        mobile: Some("******2125".to_owned()),
        photo: None,
        address: None,
        district_code: None,
        kyc_verified: None,
        localized: None,
        ..asha()
    }
}

/// The names of people in every script that the card knows: language, English, local.
pub const NAMES: &[(&str, &str, &str)] = &[
    ("hi", "Kshitij Srivastava", "क्षितिज श्रीवास्तव"),
    ("bn", "Arpita Chattopadhyay", "অর্পিতা চট্টোপাধ্যায়"),
    ("gu", "Jignesh Trivedi", "જિજ્ઞેશ ત્રિવેદી"),
    ("pa", "Gurpreet Singh", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"),
    ("kn", "Shrilakshmi Krishnamurthy", "ಶ್ರೀಲಕ್ಷ್ಮೀ ಕೃಷ್ಣಮೂರ್ತಿ"),
    ("ml", "Sreelakshmi Krishnan", "ശ്രീലക്ഷ്മി കൃഷ്ണൻ"),
    ("or", "Sushree Pattanaik", "ସୁଶ୍ରୀ ପଟ୍ଟନାୟକ"),
    ("ta", "Srilakshmi Kotravai", "ஸ்ரீலக்ஷ்மி கொற்றவை"),
    ("te", "Srilakshmi Krishnamurthy", "శ్రీలక్ష్మి కృష్ణమూర్తి"),
    ("mni", "Thoibi Leima", "ꯊꯣꯏꯕꯤ ꯂꯩꯃ"),
    ("sat", "Somay Murmu", "ᱥᱚᱢᱟᱭ ᱢᱩᱨᱢᱩ"),
    ("ur", "Aisha Siddiqui", "عائشہ صدیقی"),
];

/// Somebody with these names.
pub fn named(english: &str, local: &str) -> Profile {
    Profile {
        name: english.to_owned(),
        kyc_verified: None,
        localized: Some(LocalizedDetails {
            name: Some(local.to_owned()),
            ..LocalizedDetails::default()
        }),
        ..asha()
    }
}

fn photo() -> Photo {
    let picture = image::RgbImage::from_fn(120, 160, |x, y| {
        let from_middle = (x as i32 - 60).pow(2) + (y as i32 - 70).pow(2);
        if from_middle < 1600 {
            image::Rgb([198, 142, 106])
        } else {
            image::Rgb([180, 205, 220])
        }
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 85)
        .encode_image(&picture)
        .unwrap();
    Photo(bytes.into())
}
