//! Screens made of nothing but the widgets, in two languages, as the product will make them.

use abha_kiosk::kiosk::theme::{Appearance, Look, TextSize, space, stacked};
use abha_kiosk::kiosk::widget::{self, *};
use abha_kiosk::locale::{Direction, LanguageFacts};
use iced::Size;
use iced::widget::{column, row};

/// What the pieces say when pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Back,
    Primary,
    Key(KeypadKey),
    Letter(KeyboardKey),
    Choose(usize),
    Bar(usize),
}

pub const FONTS: &[&[u8]] = &[
    include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansDevanagari-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansDevanagari-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansTamil-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansTamil-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansBengali-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansBengali-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansTelugu-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansTelugu-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoNastaliqUrdu-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoNastaliqUrdu-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoNaskhArabic-Bold.ttf"),
];

/// Rooms of a 21.5-inch panel both ways and of 1280 x 800, of 15.6 inches and of 10.1.
pub const SIZES: [Size; 5] = [
    Size::new(1080.0, 1920.0),
    Size::new(1920.0, 1080.0),
    Size::new(1728.0, 1080.0),
    Size::new(1393.0, 783.0),
    Size::new(878.0, 548.0),
];

/// Draws a scene.
pub type Draw = fn(&Scene) -> Element<'static, Said>;

pub const SCENES: [(&str, Draw); 12] = [
    ("language", language),
    ("home", home),
    ("consent", consent),
    ("aadhaar", aadhaar),
    ("aadhaar-problem", aadhaar_problem),
    ("vid", vid),
    ("otp", otp),
    ("mobile-waiting", mobile_waiting),
    ("address", address),
    ("address-own", address_own),
    ("created", created),
    ("countdown", countdown),
];

pub struct Scene {
    pub look: Look,
    pub window: Size,
    pub words: &'static Words,
    pub focus: bool,
    pub phone: bool,
}

impl Scene {
    pub fn new(
        words: &'static Words,
        appearance: Appearance,
        size: TextSize,
        window: Size,
    ) -> Self {
        Self {
            look: Look::new(appearance, size, &words.facts()).in_room(window),
            window,
            words,
            focus: true,
            phone: false,
        }
    }
}

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

fn facts(
    name: &str,
    family: &'static str,
    line_height: f32,
    direction: Direction,
) -> LanguageFacts {
    LanguageFacts {
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

#[allow(
    clippy::too_many_arguments,
    reason = "the parts of a page, each named once where it is called"
)]
fn page_of(
    scene: &Scene,
    step: Option<usize>,
    question: &'static str,
    help: Option<&'static str>,
    work: impl Fn(Size) -> Element<'static, Said>,
    told: Vec<Element<'static, Said>>,
    pad: impl Fn() -> Pad<'static, Said>,
    primary: Option<(&'static str, bool)>,
) -> Element<'static, Said> {
    let look = &scene.look;
    let words = scene.words;
    let newest = Phone {
        title: words.phone[0].to_owned(),
        nothing_yet: words.phone[1].to_owned(),
        newest: Some(Sms {
            to: "98765 43210".to_owned(),
            words: words.code.to_owned(),
            text: words.sms.to_owned(),
            is_understood: words.name == "English",
        }),
    };
    let signs = [Icon::Language, Icon::Accessibility, Icon::Help];
    let buttons = signs.into_iter().enumerate().map(|(at, sign)| BarButton {
        sign,
        words: words.bar[at].to_owned(),
        press: Press::new(["bar-0", "bar-1", "bar-2"][at], Said::Bar(at)),
    });
    let leave = BarButton {
        sign: Icon::Finish,
        words: words.leave.to_owned(),
        press: Press::new("leave", Said::Bar(3)),
    };
    let badge = Badge {
        words: words.practice.to_owned(),
        sign: Some(Icon::Phone),
        press: Some(Press::new("phone", Said::Bar(4))),
    };
    let steps: Vec<String> = words.steps.iter().map(|step| (*step).to_owned()).collect();
    let back = button::quiet(
        look,
        Some(Icon::Back.in_reading_order(look.direction())),
        words.back,
        Press::new("back", Said::Back),
    );
    let primary = primary.map(|(words, ready)| {
        button::primary(
            look,
            None,
            words,
            Press::maybe("primary", ready.then_some(Said::Primary)).focused(ready && scene.focus),
        )
    });
    let low = scene.window.height < 800.0;
    page(
        look,
        scene.window,
        Page {
            top_bar: top_bar(
                look,
                Some(leave),
                vec![words.clinic.to_owned()],
                vec![badge],
                buttons.collect(),
            ),
            strip: None,
            progress: step.filter(|_| !low).map(|step| {
                let short = words.steps[step.min(steps.len() - 1)].to_owned();
                stepper(look, &steps, step, short)
            }),
            question: question.to_owned(),
            asked: Asking::Here,
            help: help.map(str::to_owned),
            work: work(scene.window),
            told,
            phone: if scene.phone {
                phone(look, &newest)
            } else {
                Vec::new()
            },
            pad: pad(),
            actions: action_row(look, Some(back), primary),
        },
    )
}

fn no_pad() -> Pad<'static, Said> {
    Pad::None
}

fn keys(scene: &Scene, digits: bool) -> impl Fn() -> Pad<'static, Said> {
    let look = scene.look;
    move || {
        Pad::Keypad(keypad(
            &look,
            Keypad {
                digits,
                backspace: true,
                corner: None,
            },
            Said::Key,
            None,
        ))
    }
}

/// In twos where there is room, else in one column.
fn in_twos(look: &Look, room: Size, tiles: Vec<Tile<'static, Said>>) -> Element<'static, Said> {
    tile_grid(look, if room.width > room.height { 2 } else { 1 }, tiles)
}

fn language(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let left = Direction::LeftToRight;
    page_of(
        scene,
        None,
        scene.words.language[0],
        Some(scene.words.language[1]),
        move |room| {
            let languages = [
                facts("English", "Noto Sans", 1.35, left),
                facts("हिन्दी", "Noto Sans Devanagari", 1.6, left),
                facts("বাংলা", "Noto Sans Bengali", 1.6, left),
                facts("தமிழ்", "Noto Sans Tamil", 1.6, left),
                facts("తెలుగు", "Noto Sans Telugu", 1.6, left),
                facts("اردو", "Noto Nastaliq Urdu", 2.3, Direction::RightToLeft),
            ];
            let tiles = languages.iter().enumerate().map(|(at, facts)| {
                let press = Press::new(["l0", "l1", "l2", "l3", "l4", "l5"][at], Said::Choose(at));
                language_tile(&look, facts, at == 0, press.focused(at == 1))
            });
            let per_line = if room.width > room.height { 3 } else { 2 };
            tile_grid(&look, per_line, tiles.collect())
        },
        Vec::new(),
        no_pad,
        None,
    )
}

fn home(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let low = scene.window.height < 800.0;
    let words = scene.words;
    page_of(
        scene,
        None,
        words.home[0],
        Some(words.home[1]),
        move |room| {
            let signs = [Icon::PersonPlus, Icon::Search, Icon::Card, Icon::Power];
            let tiles = signs.into_iter().enumerate().map(|(at, sign)| {
                let press = Press::maybe(
                    ["home-0", "home-1", "home-2", "home-3"][at],
                    (at < 3).then_some(Said::Choose(at)),
                );
                tile(
                    &look,
                    sign,
                    words.tiles[at][0],
                    (!low).then(|| words.tiles[at][1].to_owned()),
                    press.focused(at == 0),
                )
            });
            column![
                in_twos(&look, room, tiles.collect()),
                (!low).then(|| notice(&look, words.waiting[1], None)),
            ]
            .spacing(space::M)
            .into()
        },
        Vec::new(),
        no_pad,
        None,
    )
}

fn consent(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let low = scene.window.height < 800.0;
    let words = scene.words;
    page_of(
        scene,
        Some(0),
        words.consent[0],
        Some(words.consent[1]),
        move |_| {
            column![
                check_row(
                    &look,
                    true,
                    None,
                    words.consent[2],
                    Press::new("c0", Said::Choose(0))
                ),
                (!low).then(|| {
                    check_row(
                        &look,
                        false,
                        None,
                        words.consent[3],
                        Press::new("c1", Said::Choose(1)).focused(true),
                    )
                }),
            ]
            .spacing(space::M)
            .into()
        },
        Vec::new(),
        no_pad,
        Some((words.next, false)),
    )
}

fn boxes(digits: usize, all: usize, masked: bool) -> Vec<BoxState> {
    (0..all)
        .map(|at| match at.cmp(&digits) {
            std::cmp::Ordering::Less if masked && at + 1 < digits => BoxState::Masked,
            std::cmp::Ordering::Less => BoxState::Shown((at % 10) as u8),
            std::cmp::Ordering::Equal => BoxState::Next,
            std::cmp::Ordering::Greater => BoxState::Empty,
        })
        .collect()
}

fn aadhaar(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    page_of(
        scene,
        Some(1),
        scene.words.aadhaar[0],
        Some(scene.words.aadhaar[1]),
        move |_| digit_boxes(&look, &boxes(7, 12, true), &[4, 4, 4]),
        Vec::new(),
        keys(scene, true),
        Some((scene.words.next, false)),
    )
}

fn aadhaar_problem(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let normal = Look {
        metrics: look.metrics_for(TextSize::Normal),
        ..look
    };
    let words = scene.words;
    page_of(
        scene,
        Some(1),
        words.aadhaar[0],
        Some(words.aadhaar[1]),
        move |_| digit_boxes(&look, &boxes(12, 12, true), &[4, 4, 4]),
        [(look, true), (look, false), (normal, false)]
            .into_iter()
            .map(|(look, all)| {
                let told = Told {
                    title: words.problem[0].to_owned(),
                    text: all.then(|| words.problem[1].to_owned()),
                    staff: None,
                };
                panel::panel(&look, Tone::Problem, told)
            })
            .collect(),
        keys(scene, false),
        Some((words.next, true)),
    )
}

fn vid(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    page_of(
        scene,
        Some(1),
        scene.words.aadhaar[0],
        Some(scene.words.aadhaar[1]),
        move |_| digit_boxes(&look, &boxes(13, 16, true), &[4, 4, 4, 4]),
        Vec::new(),
        keys(scene, true),
        Some((scene.words.next, false)),
    )
}

fn otp(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let words = scene.words;
    page_of(
        scene,
        Some(2),
        words.otp[0],
        Some(words.otp[1]),
        move |_| {
            stacked(
                look.direction(),
                vec![
                    digit_boxes(&look, &boxes(3, 6, false), &[3, 3]),
                    timer(&look, words.otp[2], 0.7),
                    button::quiet(
                        &look,
                        Some(Icon::Refresh),
                        words.otp[3],
                        Press::maybe("resend", None),
                    ),
                ],
            )
            .spacing(look.metrics.part_gap)
            .into()
        },
        Vec::new(),
        keys(scene, true),
        Some((words.next, false)),
    )
}

fn mobile_waiting(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let normal = Look {
        metrics: look.metrics_for(TextSize::Normal),
        ..look
    };
    let words = scene.words;
    page_of(
        scene,
        Some(2),
        words.mobile[0],
        Some(words.mobile[1]),
        move |_| digit_boxes(&look, &boxes(10, 10, false), &[5, 5]),
        [(look, true), (look, false), (normal, false)]
            .into_iter()
            .map(|(look, all)| {
                waiting(
                    &look,
                    9,
                    words.waiting[0],
                    all.then(|| words.waiting[1].to_owned()),
                    Some(button::quiet(
                        &look,
                        Some(Icon::Cross),
                        words.waiting[2],
                        Press::new("stop", Said::Back),
                    )),
                )
            })
            .collect(),
        keys(scene, false),
        Some((words.send, false)),
    )
}

fn address(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let low = scene.window.height < 800.0;
    let words = scene.words;
    page_of(
        scene,
        Some(3),
        words.address[0],
        Some(words.address[1]),
        move |_| {
            let offered = ["asha.patil1984", "ashapatil84", "asha_patil.1984"];
            // A low page has two columns of them in the product.
            let shown = if low { 2 } else { 3 };
            let rows = offered
                .into_iter()
                .take(shown)
                .enumerate()
                .map(|(at, offered)| {
                    let press = Press::new(["a0", "a1", "a2"][at], Said::Choose(at));
                    choice_row(
                        &look,
                        RowHeight::Roomy,
                        offered,
                        None,
                        at == 1,
                        press.focused(at == 1),
                    )
                });
            column(rows)
                .push(button::quiet(
                    &look,
                    None,
                    words.address[2],
                    Press::new("own", Said::Choose(3)),
                ))
                .spacing(space::S)
                .into()
        },
        Vec::new(),
        no_pad,
        Some((words.next, true)),
    )
}

fn address_own(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let low = scene.window.height < 800.0;
    let board = if low {
        widget::Layout::ADDRESS_LETTERS
    } else {
        widget::Layout::ADDRESS
    };
    let words = scene.words;
    page_of(
        scene,
        Some(3),
        words.address[2],
        None,
        move |_| {
            let states = [
                RuleState::Kept,
                RuleState::Kept,
                RuleState::Broken,
                RuleState::Open,
            ];
            let rules = states
                .into_iter()
                .zip(words.rules)
                .map(|(state, words)| rule_row(&look, state, words));
            let field = entry_field(&look, "asha.patil.", "@sbx");
            let rules = column(rules).spacing(space::XS);
            // A low page has no room for the rules; whoever breaks one is told.
            column![field, (!low).then_some(rules)]
                .spacing(look.metrics.part_gap)
                .into()
        },
        Vec::new(),
        move || {
            Pad::Keyboard(Box::new(move |width| {
                keyboard(
                    &look,
                    board,
                    width,
                    |key| key != KeyboardKey::Char('_'),
                    Said::Letter,
                    Some(KeyboardKey::Char('g')),
                )
            }))
        },
        Some((words.next, false)),
    )
}

fn created(scene: &Scene) -> Element<'static, Said> {
    let look = scene.look;
    let words = scene.words;
    let low = scene.window.height < 800.0;
    page_of(
        scene,
        Some(5),
        words.created[0],
        None,
        move |_| {
            column![
                (!low).then(|| {
                    let more = words.address[1].to_owned();
                    good(&look, words.created[0], Some(more))
                }),
                sheet(&look, fact(&look, words.created[1], "91-5302-4470-2214")),
                row![
                    button::quiet(
                        &look,
                        Some(Icon::Print),
                        words.created[2],
                        Press::new("print", Said::Back)
                    ),
                    button::quiet(
                        &look,
                        Some(Icon::Save),
                        words.created[2],
                        Press::new("save", Said::Back)
                    ),
                    button::danger_quiet(
                        &look,
                        Some(Icon::Finish),
                        words.created[3],
                        Press::new("finish", Said::Back)
                    ),
                ]
                .spacing(space::M),
            ]
            .spacing(look.metrics.part_gap)
            .into()
        },
        Vec::new(),
        no_pad,
        Some((words.created[3], true)),
    )
}

fn countdown(scene: &Scene) -> Element<'static, Said> {
    let look = &scene.look;
    let words = scene.words;
    widget::countdown(
        look,
        words.idle[0],
        42,
        words.idle[1],
        button::primary(
            look,
            None,
            words.idle[2],
            Press::new("stay", Said::Primary).focused(true),
        ),
    )
}
