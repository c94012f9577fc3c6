//! Invented people whose service writes in each of the scripts of India, with labels.

use crate::people::{asha, locale};
use abdm_types::{LocalizedDetails, Profile};
use abha_card::{self as card, Paper};

/// A card in two languages.
pub struct Case {
    /// Language of the local words, or a name that begins with it.
    pub language: String,
    /// The locale that the card is asked for in.
    pub locale: &'static str,
    /// Whose card it is.
    pub profile: Profile,
    /// What its first page says, in the order it is read.
    pub known: Vec<String>,
}

/// Language, name, gender, and the labels of ABHA number, address, date of birth, gender and
/// mobile.
const SCRIPTS: &[(&str, &str, &str, [&str; 5])] = &[
    (
        "hi",
        "क्षितिज श्रीवास्तव",
        "पुरुष",
        ["आभा क्रमांक", "आभा पता", "जन्म तिथि", "लिंग", "मोबाइल"],
    ),
    (
        "bn",
        "অর্পিতা চট্টোপাধ্যায়",
        "মহিলা",
        ["আভা নম্বর", "আভা ঠিকানা", "জন্ম তারিখ", "লিঙ্গ", "মোবাইল"],
    ),
    (
        "gu",
        "જિજ્ઞેશ ત્રિવેદી",
        "પુરુષ",
        ["આભા નંબર", "આભા સરનામું", "જન્મ તારીખ", "લિંગ", "મોબાઇલ"],
    ),
    (
        "pa",
        "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
        "ਪੁਰਸ਼",
        ["ਆਭਾ ਨੰਬਰ", "ਆਭਾ ਪਤਾ", "ਜਨਮ ਮਿਤੀ", "ਲਿੰਗ", "ਮੋਬਾਈਲ"],
    ),
    (
        "kn",
        "ಶ್ರೀಲಕ್ಷ್ಮೀ ಕೃಷ್ಣಮೂರ್ತಿ",
        "ಮಹಿಳೆ",
        ["ಆಭಾ ಸಂಖ್ಯೆ", "ಆಭಾ ವಿಳಾಸ", "ಹುಟ್ಟಿದ ದಿನಾಂಕ", "ಲಿಂಗ", "ಮೊಬೈಲ್"],
    ),
    (
        "ml",
        "ശ്രീലക്ഷ്മി കൃഷ്ണൻ",
        "സ്ത്രീ",
        ["ആഭ നമ്പർ", "ആഭ വിലാസം", "ജനനത്തീയതി", "ലിംഗം", "മൊബൈൽ"],
    ),
    (
        "or",
        "ସୁଶ୍ରୀ ପଟ୍ଟନାୟକ",
        "ମହିଳା",
        ["ଆଭା ସଂଖ୍ୟା", "ଆଭା ଠିକଣା", "ଜନ୍ମ ତାରିଖ", "ଲିଙ୍ଗ", "ମୋବାଇଲ୍"],
    ),
    (
        "ta",
        "ஸ்ரீலக்ஷ்மி கொற்றவை",
        "பெண்",
        ["ஆபா எண்", "ஆபா முகவரி", "பிறந்த தேதி", "பாலினம்", "கைபேசி"],
    ),
    (
        "te",
        "శ్రీలక్ష్మి కృష్ణమూర్తి",
        "స్త్రీ",
        ["ఆభా సంఖ్య", "ఆభా చిరునామా", "పుట్టిన తేదీ", "లింగం", "మొబైల్"],
    ),
    (
        "mni",
        "ꯊꯣꯏꯕꯤ ꯂꯩꯃ",
        "ꯅꯨꯄꯤ",
        ["ꯑꯥꯚꯥ ꯃꯁꯤꯡ", "ꯑꯥꯚꯥ ꯂꯩꯐꯝ", "ꯄꯣꯛꯄ ꯅꯨꯃꯤꯠ", "ꯅꯨꯄꯤ ꯅꯨꯄꯥ", "ꯃꯣꯕꯥꯏꯜ"],
    ),
    (
        "sat",
        "ᱥᱚᱢᱟᱭ ᱢᱩᱨᱢᱩ",
        "ᱠᱚᱲᱟ",
        [
            "ᱟᱵᱷᱟ ᱱᱚᱢᱵᱚᱨ",
            "ᱟᱵᱷᱟ ᱴᱷᱤᱠᱱᱟᱹ",
            "ᱡᱟᱱᱟᱢ ᱢᱟᱹᱦᱤᱛ",
            "ᱡᱤᱱᱤᱥ",
            "ᱢᱳᱵᱟᱭᱤᱞ",
        ],
    ),
    (
        "ur",
        "عائشہ صدیقی",
        "خاتون",
        ["آبھا نمبر", "آبھا پتہ", "تاریخ پیدائش", "جنس", "موبائل"],
    ),
];

const KEYS: [&str; 5] = [
    "abhaNumber",
    "abhaAddress",
    "dateOfBirth",
    "gender",
    "mobile",
];

/// Cards in every script, one in English alone, and the people whom layouts are tried with.
pub fn cases() -> Vec<Case> {
    let english = Case {
        language: "en".to_owned(),
        locale: "en",
        profile: Profile {
            kyc_verified: None,
            localized: None,
            ..asha()
        },
        known: in_english(),
    };
    let local = SCRIPTS.iter().map(|(language, name, gender, labels)| {
        let labels: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
        let known = [*name, *gender]
            .map(str::to_owned)
            .into_iter()
            .chain(labels.iter().cloned())
            .chain(in_english())
            .collect();
        Case {
            language: (*language).to_owned(),
            // An English kiosk takes the service's own labels.
            locale: "en",
            profile: Profile {
                kyc_verified: None,
                localized: Some(LocalizedDetails {
                    name: Some((*name).to_owned()),
                    gender: Some((*gender).to_owned()),
                    labels: KEYS.map(str::to_owned).into_iter().zip(labels).collect(),
                    ..LocalizedDetails::default()
                }),
                ..asha()
            },
            known,
        }
    });
    let samples = card::samples().into_iter().map(|sample| {
        let local = sample.profile.localized.clone().unwrap_or_default().name;
        let name = sample.profile.name.clone();
        // A long name is broken into lines.
        let is_short = |name: &String| name.len() < 40;
        Case {
            language: format!("{}-sample", sample.name),
            locale: sample.locale,
            profile: sample.profile,
            known: [Some(name), local]
                .into_iter()
                .flatten()
                .filter(is_short)
                .collect(),
        }
    });
    std::iter::once(english)
        .chain(local)
        .chain(samples)
        .collect()
}

/// The card of a case on a paper.
pub fn pdf(case: &Case, paper: Paper) -> Vec<u8> {
    card::pdf(
        &card::content_with_labels(&case.profile, &locale(case.locale)),
        paper,
    )
    .unwrap()
}

fn in_english() -> Vec<String> {
    [
        "Ayushman Bharat Health Account (ABHA)",
        "Asha Ramachandran",
        "ABHA address",
        "asha_1995@abdm",
        "Date of birth",
        "31-05-1995",
        "Gender",
        "Female",
        "Mobile",
        "9545812125",
        "ABHA number",
        "91-1000-2000-3008",
    ]
    .map(str::to_owned)
    .to_vec()
}
