//! What the scenes say, in three languages.

use abha_kiosk::locale::{Direction, LanguageFacts};

pub struct Words {
    pub family: &'static str,
    pub line_height: f32,
    pub direction: Direction,
    pub name: &'static str,
    pub clinic: &'static str,
    pub practice: &'static str,
    pub leave: &'static str,
    pub bar: [&'static str; 3],
    pub steps: [&'static str; 5],
    pub back: &'static str,
    pub next: &'static str,
    pub send: &'static str,
    pub language: [&'static str; 2],
    pub home: [&'static str; 2],
    pub tiles: [[&'static str; 2]; 4],
    pub consent: [&'static str; 4],
    pub aadhaar: [&'static str; 2],
    pub problem: [&'static str; 2],
    pub otp: [&'static str; 4],
    pub mobile: [&'static str; 2],
    pub waiting: [&'static str; 3],
    pub address: [&'static str; 3],
    pub rules: [&'static str; 4],
    pub created: [&'static str; 4],
    pub idle: [&'static str; 3],
    pub sms: &'static str,
    pub code: &'static str,
    pub phone: [&'static str; 2],
}

impl Words {
    pub fn facts(&self) -> LanguageFacts {
        facts(self.name, self.family, self.line_height, self.direction)
    }
}

pub fn facts(
    name: &str,
    family: &'static str,
    line_height: f32,
    direction: Direction,
) -> LanguageFacts {
    LanguageFacts {
        reviewed_by: None,
        language: abha_kiosk::domain::Language::ENGLISH,
        name: name.to_owned(),
        direction,
        font: family,
        line_height,
    }
}

pub static ENGLISH: Words = Words {
    family: "Noto Sans",
    line_height: 1.35,
    direction: Direction::LeftToRight,
    name: "English",
    clinic: "Sunrise Community Clinic, Pune",
    practice: "PRACTICE",
    leave: "Finish",
    bar: ["Language", "Easier", "Help"],
    steps: ["Consent", "Aadhaar", "Code", "Address", "Card"],
    back: "Back",
    next: "Continue",
    send: "Send the code",
    language: [
        "Which language do you want to use?",
        "You can change it at any time, at the top.",
    ],
    home: [
        "What do you want to do?",
        "Choose one. Nothing is kept until you agree.",
    ],
    tiles: [
        [
            "Create ABHA",
            "You need your Aadhaar number and your phone.",
        ],
        [
            "Find my ABHA",
            "If you have one and do not know the number.",
        ],
        ["Show my card", "Sign in and print or save your card."],
        ["Switch it on again", "If your ABHA was turned off."],
    ],
    consent: [
        "Do you agree to this?",
        "Page 1 of 3. Tap each line you agree to.",
        "I am voluntarily sharing my Aadhaar number and demographic information issued by UIDAI, with the National Health Authority for the sole purpose of creation of ABHA number.",
        "I authorise the National Health Authority to use my Aadhaar number for performing Aadhaar based authentication with UIDAI as per the Aadhaar Act, 2016.",
    ],
    aadhaar: [
        "What is your Aadhaar number?",
        "12 numbers on your Aadhaar card. A 16-digit VID works too.",
    ],
    problem: [
        "This Aadhaar Number is not valid.",
        "Look at your card and type the numbers again. Nothing was sent.",
    ],
    otp: [
        "Type the code from your phone",
        "We sent six numbers to ******7058.",
        "New code in 42 seconds",
        "Send it again",
    ],
    mobile: [
        "Which mobile number should we use?",
        "We send news about your ABHA to it.",
    ],
    waiting: [
        "Asking UIDAI to send the code",
        "This takes longer than usual. You can wait or stop.",
        "Stop",
    ],
    address: [
        "Choose your ABHA address",
        "It is like an e-mail address for your health records.",
        "Choose my own",
    ],
    rules: [
        "8 to 18 letters or numbers",
        "At most one dot and one underscore",
        "No dot or underscore at the beginning or end",
        "Still free",
    ],
    created: [
        "Your ABHA is ready",
        "ABHA number",
        "Save",
        "Finish and clear",
    ],
    idle: [
        "Are you still there?",
        "Then everything you typed is cleared.",
        "I am still here",
    ],
    sms: "482913 is the code for your ABHA. Do not tell it to anyone. It is good for 10 minutes. Practice only.",
    code: "The code is 482913.",
    phone: ["Practice phone", "No messages yet"],
};

pub static HINDI: Words = Words {
    family: "Noto Sans Devanagari",
    line_height: 1.6,
    direction: Direction::LeftToRight,
    name: "हिन्दी",
    clinic: "सूर्योदय सामुदायिक क्लिनिक, पुणे",
    practice: "अभ्यास",
    leave: "समाप्त",
    bar: ["भाषा", "सुविधा", "मदद"],
    steps: ["सहमति", "आधार", "कोड", "पता", "कार्ड"],
    back: "वापस",
    next: "आगे बढ़ें",
    send: "कोड भेजें",
    language: [
        "आप किस भाषा में आगे बढ़ना चाहते हैं?",
        "इसे ऊपर कभी भी बदला जा सकता है।",
    ],
    home: [
        "आप क्या करना चाहते हैं?",
        "एक चुनें। आपकी सहमति के बिना कुछ भी नहीं रखा जाता।",
    ],
    tiles: [
        ["आभा बनाएँ", "आपको अपना आधार नंबर और फ़ोन चाहिए।"],
        ["मेरा आभा खोजें", "यदि आपके पास है और नंबर याद नहीं।"],
        ["मेरा कार्ड दिखाएँ", "साइन इन करें, कार्ड छापें या सहेजें।"],
        ["फिर से चालू करें", "यदि आपका आभा बंद कर दिया गया था।"],
    ],
    consent: [
        "क्या आप इससे सहमत हैं?",
        "पृष्ठ 1 / 3। जिस पंक्ति से सहमत हों उसे छुएँ।",
        "मैं स्वेच्छा से अपना आधार नंबर और यूआईडीएआई द्वारा जारी जनसांख्यिकीय जानकारी राष्ट्रीय स्वास्थ्य प्राधिकरण के साथ केवल आभा नंबर बनाने के उद्देश्य से साझा कर रहा/रही हूँ।",
        "मैं राष्ट्रीय स्वास्थ्य प्राधिकरण को आधार अधिनियम, 2016 के अनुसार प्रमाणीकरण के लिए अपना आधार नंबर उपयोग करने का अधिकार देता/देती हूँ।",
    ],
    aadhaar: [
        "आपका आधार नंबर क्या है?",
        "आधार कार्ड पर 12 अंक। 16 अंकों का वीआईडी भी चलेगा।",
    ],
    problem: [
        "यह आधार नंबर सही नहीं है।",
        "कार्ड देखकर अंक फिर से लिखें। कुछ भी भेजा नहीं गया।",
    ],
    otp: [
        "अपने फ़ोन पर आया कोड लिखें",
        "हमने ******7058 पर छह अंक भेजे हैं।",
        "42 सेकंड में नया कोड",
        "फिर से भेजें",
    ],
    mobile: [
        "हम कौन-सा मोबाइल नंबर उपयोग करें?",
        "आपके आभा की सूचना इसी पर आएगी।",
    ],
    waiting: [
        "यूआईडीएआई से कोड भेजने को कहा जा रहा है",
        "सामान्य से अधिक समय लग रहा है। प्रतीक्षा करें या रोकें।",
        "रोकें",
    ],
    address: [
        "अपना आभा पता चुनें",
        "यह आपके स्वास्थ्य रिकॉर्ड के लिए ई-मेल पते जैसा है।",
        "अपना पता लिखें",
    ],
    rules: [
        "8 से 18 अक्षर या अंक",
        "अधिक से अधिक एक बिंदु और एक अंडरस्कोर",
        "शुरू या अंत में बिंदु या अंडरस्कोर नहीं",
        "अभी उपलब्ध है",
    ],
    created: ["आपका आभा तैयार है", "आभा नंबर", "सहेजें", "समाप्त करें और मिटाएँ"],
    idle: [
        "क्या आप अभी भी यहाँ हैं?",
        "इसके बाद आपका लिखा सब कुछ मिटा दिया जाएगा।",
        "मैं यहीं हूँ",
    ],
    sms: "482913 आपके आभा का कोड है। इसे किसी को न बताएँ। यह 10 मिनट तक मान्य है। केवल अभ्यास।",
    code: "कोड है 482913।",
    phone: ["अभ्यास फ़ोन", "अभी कोई संदेश नहीं"],
};

pub static URDU: Words = Words {
    family: "Noto Naskh Arabic",
    line_height: 1.6,
    direction: Direction::RightToLeft,
    name: "اردو",
    clinic: "سن رائز کلینک",
    practice: "مشق",
    leave: "ختم",
    bar: ["زبان", "سہولت", "مدد"],
    steps: ["رضامندی", "آدھار", "کوڈ", "پتہ", "کارڈ"],
    back: "واپس",
    next: "جاری رکھیں",
    send: "کوڈ بھیجیں",
    language: [
        "آپ کون سی زبان استعمال کرنا چاہتے ہیں؟",
        "آپ اسے کسی بھی وقت بدل سکتے ہیں۔",
    ],
    home: ["آپ کیا کرنا چاہتے ہیں؟", "ایک منتخب کریں۔"],
    tiles: [
        ["آبھا بنائیں", "آپ کو آدھار نمبر اور فون کی ضرورت ہے۔"],
        ["میرا آبھا تلاش کریں", "اگر آپ کو نمبر معلوم نہیں۔"],
        ["میرا کارڈ دکھائیں", "سائن ان کریں اور کارڈ پرنٹ کریں۔"],
        ["دوبارہ چالو کریں", "اگر آپ کا آبھا بند تھا۔"],
    ],
    consent: [
        "کیا آپ متفق ہیں؟",
        "صفحہ 1 از 3",
        "میں رضاکارانہ طور پر اپنا آدھار نمبر صرف آبھا نمبر بنانے کے مقصد کے لیے شیئر کر رہا ہوں۔",
        "میں آدھار نمبر استعمال کرنے کی اجازت دیتا ہوں۔",
    ],
    aadhaar: ["آپ کا آدھار نمبر کیا ہے؟", "آدھار کارڈ پر 12 ہندسے۔"],
    problem: ["یہ آدھار نمبر درست نہیں ہے۔", "کارڈ دیکھ کر دوبارہ لکھیں۔"],
    otp: [
        "اپنے فون سے کوڈ لکھیں",
        "ہم نے چھ ہندسے بھیجے ہیں۔",
        "42 سیکنڈ میں نیا کوڈ",
        "دوبارہ بھیجیں",
    ],
    mobile: [
        "ہم کون سا موبائل نمبر استعمال کریں؟",
        "آپ کے آبھا کی خبر اسی پر آئے گی۔",
    ],
    waiting: [
        "کوڈ بھیجنے کو کہا جا رہا ہے",
        "معمول سے زیادہ وقت لگ رہا ہے۔",
        "روکیں",
    ],
    address: [
        "اپنا آبھا پتہ منتخب کریں",
        "یہ آپ کے صحت ریکارڈ کا پتہ ہے۔",
        "اپنا پتہ لکھیں",
    ],
    rules: [
        "8 سے 18 حروف",
        "ایک نقطہ اور ایک انڈر سکور",
        "شروع یا آخر میں نقطہ نہیں",
        "دستیاب ہے",
    ],
    created: [
        "آپ کا آبھا تیار ہے",
        "آبھا نمبر",
        "محفوظ کریں",
        "ختم کریں اور مٹائیں",
    ],
    idle: [
        "کیا آپ ابھی بھی یہاں ہیں؟",
        "پھر سب کچھ مٹا دیا جائے گا۔",
        "میں یہیں ہوں",
    ],
    sms: "آپ کے آبھا کا کوڈ 482913 ہے۔",
    code: "کوڈ 482913 ہے۔",
    phone: ["مشق فون", "ابھی کوئی پیغام نہیں"],
};
