//! The labels of a card in the languages of the people.

use super::Labels;

pub(super) static HINDI: Labels = Labels {
    name: "नाम",
    abha_number: "आभा संख्या",
    abha_address: "आभा पता",
    gender: "लिंग",
    dob: "जन्म तिथि",
    mobile: "मोबाइल",
    address: "पता",
};

pub(super) static MARATHI: Labels = Labels {
    name: "नाव",
    abha_number: "आभा क्रमांक",
    abha_address: "आभा पत्ता",
    gender: "लिंग",
    dob: "जन्मतारीख",
    mobile: "मोबाइल",
    address: "पत्ता",
};

pub(super) static BENGALI: Labels = Labels {
    name: "নাম",
    abha_number: "আভা নম্বর",
    abha_address: "আভা ঠিকানা",
    gender: "লিঙ্গ",
    dob: "জন্ম তারিখ",
    mobile: "মোবাইল",
    address: "ঠিকানা",
};

pub(super) static TAMIL: Labels = Labels {
    name: "பெயர்",
    abha_number: "ஆபா எண்",
    abha_address: "ஆபா முகவரி",
    gender: "பாலினம்",
    dob: "பிறந்த தேதி",
    mobile: "கைபேசி",
    address: "முகவரி",
};

pub(super) static TELUGU: Labels = Labels {
    name: "పేరు",
    abha_number: "ఆభా సంఖ్య",
    abha_address: "ఆభా చిరునామా",
    gender: "లింగం",
    dob: "పుట్టిన తేదీ",
    mobile: "మొబైల్",
    address: "చిరునామా",
};

pub(super) static KANNADA: Labels = Labels {
    name: "ಹೆಸರು",
    abha_number: "ಆಭಾ ಸಂಖ್ಯೆ",
    abha_address: "ಆಭಾ ವಿಳಾಸ",
    gender: "ಲಿಂಗ",
    dob: "ಹುಟ್ಟಿದ ದಿನಾಂಕ",
    mobile: "ಮೊಬೈಲ್",
    address: "ವಿಳಾಸ",
};

pub(super) static MALAYALAM: Labels = Labels {
    name: "പേര്",
    abha_number: "ആഭ നമ്പർ",
    abha_address: "ആഭ വിലാസം",
    gender: "ലിംഗം",
    dob: "ജനനത്തീയതി",
    mobile: "മൊബൈൽ",
    address: "വിലാസം",
};

pub(super) static GUJARATI: Labels = Labels {
    name: "નામ",
    abha_number: "આભા નંબર",
    abha_address: "આભા સરનામું",
    gender: "જાતિ",
    dob: "જન્મ તારીખ",
    mobile: "મોબાઇલ",
    address: "સરનામું",
};

pub(super) static PUNJABI: Labels = Labels {
    name: "ਨਾਮ",
    abha_number: "ਆਭਾ ਨੰਬਰ",
    abha_address: "ਆਭਾ ਪਤਾ",
    gender: "ਲਿੰਗ",
    dob: "ਜਨਮ ਮਿਤੀ",
    mobile: "ਮੋਬਾਈਲ",
    address: "ਪਤਾ",
};

pub(super) static ODIA: Labels = Labels {
    name: "ନାମ",
    abha_number: "ଆଭା ନମ୍ବର",
    abha_address: "ଆଭା ଠିକଣା",
    gender: "ଲିଙ୍ଗ",
    dob: "ଜନ୍ମ ତାରିଖ",
    mobile: "ମୋବାଇଲ",
    address: "ଠିକଣା",
};

pub(super) static URDU: Labels = Labels {
    name: "نام",
    abha_number: "آبھا نمبر",
    abha_address: "آبھا پتہ",
    gender: "جنس",
    dob: "تاریخ پیدائش",
    mobile: "موبائل",
    address: "پتہ",
};
