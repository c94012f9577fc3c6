//! Where everything stands, and how large.

mod names;
mod slips;

use super::*;
use crate::content::{Mark, content_with_labels as content};
use crate::geometry::{Rect, Segment};
use crate::photo::Photo;
use crate::qr::QUIET;
use abdm_types::{
    AbhaAddress, AbhaNumber, AccountStatus, BirthDate, Gender, Language, LocalizedDetails, Profile,
};
use kiosk_locale::Locale;
use proptest::prelude::*;

fn person(name: &str, local_name: &str, address: &str) -> Profile {
    Profile {
        abha_number: AbhaNumber::parse("91-1000-2000-3008").unwrap(),
        abha_address: AbhaAddress::given("asha.ramachandran_1995@abdm"),
        name: name.to_owned(),
        gender: Some(Gender::Female),
        date_of_birth: BirthDate::parse("31-05-1995"),
        mobile: Some("******2125".to_owned()),
        email: None,
        photo: None,
        address: Some(address.to_owned()),
        state_code: Some("29".to_owned()),
        state_name: Some("Karnataka".to_owned()),
        district_code: None,
        district_name: Some("Bengaluru".to_owned()),
        pincode: None,
        status: AccountStatus::Active,
        kyc_verified: None,
        localized: Some(LocalizedDetails {
            name: Some(local_name.to_owned()),
            town_name: Some(local_name.to_owned()),
            labels: [("dob".to_owned(), local_name.chars().take(18).collect())].into(),
            ..LocalizedDetails::default()
        }),
    }
}

/// A grey photo, so that its frame is there.
fn with_photo(mut content: Content) -> Content {
    let picture = image::RgbImage::from_pixel(30, 40, image::Rgb([128; 3]));
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut bytes)
        .encode_image(&picture)
        .unwrap();
    content.photo = Photo::read(&bytes.into());
    assert!(content.photo.is_some());
    content
}

/// Where the ink of an item may be.
fn ink(item: &Item) -> Option<(String, Rect)> {
    match item {
        Item::Fill { .. } => None,
        Item::Text(placed) => {
            let extents = placed.line.extents;
            let rect = Rect::new(
                placed.x,
                placed.y - extents.above * placed.em,
                placed.line.width * placed.em,
                extents.height() * placed.em,
            );
            Some((placed.line.text.clone(), rect))
        }
        Item::Photo { frame, .. } => Some(("photo".to_owned(), *frame)),
        Item::Qr { symbol, frame, .. } => {
            let quiet = QUIET as f32 * symbol.pitch;
            let rect = Rect::new(
                frame.x - quiet,
                frame.y - quiet,
                frame.width + 2.0 * quiet,
                frame.height + 2.0 * quiet,
            );
            Some(("qr".to_owned(), rect))
        }
    }
}

fn overlap(one: Rect, other: Rect) -> bool {
    const TOUCH: f32 = 0.03;
    one.x + TOUCH < other.right()
        && other.x + TOUCH < one.right()
        && one.y + TOUCH < other.bottom()
        && other.y + TOUCH < one.bottom()
}

/// Nothing leaves the page, and nothing lies on anything else.
fn check(sheet: &Sheet) {
    let inks: Vec<_> = sheet.items.iter().filter_map(ink).collect();
    for (place, (what, rect)) in inks.iter().enumerate() {
        assert!(
            rect.x >= 0.0
                && rect.y >= 0.0
                && rect.right() <= sheet.width
                && rect.bottom() <= sheet.height,
            "{what} leaves the page: {rect:?}"
        );
        for (other, beneath) in inks.iter().skip(place + 1) {
            assert!(
                !overlap(*rect, *beneath),
                "{what} lies on {other}: {rect:?} {beneath:?}"
            );
        }
    }
}

fn words(alphabet: &'static str) -> impl Strategy<Value = String> {
    let letters: Vec<char> = alphabet.chars().collect();
    let letter = proptest::sample::select(letters);
    let word = proptest::collection::vec(letter, 1..30).prop_map(String::from_iter);
    proptest::collection::vec(word, 1..9).prop_map(|words| words.join(" "))
}

fn local_words() -> impl Strategy<Value = String> {
    prop_oneof![
        words("कखगघचजटडतदनपबमयरलवशषसहािीुूेैोौंँ्"),
        words("కఖగఘచజటడతదనపబమయరలవశషసహాిీుూేైోౌం్"),
        words("കഖഗഘചജടഡതദനപബമയരലവശഷസഹാിീുൂേൈോൗം്"),
        words("கசஞடணதநனபமயரலவழளறஷஸஜஹாிீுூேைொோௌ்"),
        words("কখগঘঙচছজঝটঠডঢণতথদধনপফবভমযরলশষসহািীুূৃেৈোৌঁংঃ্"),
        words("ਕਖਗਘਚਛਜਝਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹਾਿੀੁੂੇੈੋੌੰੱ੍"),
        words("કખગઘચછજઝટઠડઢણતથદધનપફબભમયરલવશષસહાિીુૂૃેૈોૌંઃ્"),
        words("କଖଗଘଚଛଜଝଟଠଡଢଣତଥଦଧନପଫବଭମଯରଲଶଷସହାିୀୁୂୃେୈୋୌଂଃ୍"),
        words("ಕಖಗಘಚಛಜಝಟಠಡಢಣತಥದಧನಪಫಬಭಮಯರಲವಶಷಸಹಾಿೀುೂೃೆೇೈೊೋೌಂ್"),
        words("ابپتٹجچحخدڈرڑزسشصطعغفقکگلمنںوہھیے"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn long_names_and_addresses_find_their_place(
        name in words("abcdefghijklmnopqrstuvwxyzABCDEFGMW"),
        local_name in local_words(),
        address in words("abcdefghijklmnopqrstuvwxyz0123456789,./-"),
        photo in any::<bool>(),
        language in proptest::sample::select(vec!["hi", "en"]),
    ) {
        let locale = Locale::load(Language::new(language)).unwrap();
        let content = content(&person(&name, &local_name, &address), &locale);
        let content = if photo { with_photo(content) } else { content };
        for paper in Paper::ALL {
            for sheet in pages(&content, *paper).unwrap() {
                check(&sheet);
            }
        }
    }
}

/// What the placed texts of some pages are, and in how many points.
fn sizes_of(sheets: &[Sheet]) -> Vec<(String, f32)> {
    let items = sheets.iter().flat_map(|sheet| &sheet.items);
    items
        .filter_map(|item| match item {
            Item::Text(placed) => Some((placed.line.text.clone(), placed.em / POINT)),
            Item::Fill { .. } | Item::Photo { .. } | Item::Qr { .. } => None,
        })
        .collect()
}

/// The smallest of the texts that some content's fields hold.
fn smallest(sheets: &[Sheet], texts: &[&str]) -> f32 {
    let placed = sizes_of(sheets);
    let sizes = texts.iter().map(|text| {
        let found = placed.iter().filter(|(placed, _)| placed == text);
        found
            .map(|(_, size)| *size)
            .reduce(f32::min)
            .unwrap_or_else(|| panic!("{text} is nowhere in {placed:?}"))
    });
    sizes.reduce(f32::min).unwrap()
}

#[test]
fn people_of_every_script_can_read_their_cards() {
    for sample in crate::samples() {
        let locale = Locale::load(Language::new(sample.locale)).unwrap();
        let content = content(&sample.profile, &locale);
        let values: Vec<&str> = content
            .fields
            .iter()
            .map(|field| field.value.english.as_str())
            .collect();
        let labels: Vec<&str> = content
            .fields
            .iter()
            .map(|field| field.label.english.as_str())
            .collect();
        for (paper, least_label, least_value) in [
            (Paper::Cr80, 5.0, 6.5),
            // The copy at true size is the smallest there.
            (Paper::A4, 5.0, 6.5),
            (Paper::A4Large, 14.0, 18.0),
            (Paper::A6, 6.5, 8.5),
            (Paper::Receipt80, 7.5, 9.0),
            (Paper::Receipt58, 7.0, 7.0),
        ] {
            let sheets = pages(&content, paper).unwrap();
            sheets.iter().for_each(check);
            let (label, value) = (smallest(&sheets, &labels), smallest(&sheets, &values));
            assert!(
                label >= least_label - 0.01 && value >= least_value - 0.01,
                "{paper} of {}: labels {label}, values {value}",
                sample.name
            );
            let number = smallest(&sheets, &[&content.number.value.english]);
            assert!(
                number > 1.15 * value,
                "{paper} of {}: {number}",
                sample.name
            );
        }
    }
}

#[test]
fn every_qr_has_modules_that_can_be_read() {
    for sample in crate::samples() {
        let locale = Locale::load(Language::new(sample.locale)).unwrap();
        let content = content(&sample.profile, &locale);
        for paper in Paper::ALL {
            let dot = if paper.is_receipt() {
                0.125
            } else {
                25.4 / 300.0
            };
            for sheet in pages(&content, *paper).unwrap() {
                for item in &sheet.items {
                    let Item::Qr { symbol, frame, .. } = item else {
                        continue;
                    };
                    let dots = symbol.pitch / dot;
                    assert!(symbol.pitch >= 0.42, "{paper} of {}", sample.name);
                    assert!((dots - dots.round()).abs() < 0.01, "{paper}: {dots}");
                    let on_dots = frame.x / dot;
                    assert!(
                        !paper.is_receipt() || (on_dots - on_dots.round()).abs() < 0.01,
                        "{paper}: {on_dots}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_finds_no_room_on_the_front_stands_on_the_back() {
    let samples = crate::samples();
    let sample = samples.iter().find(|sample| sample.name == "te").unwrap();
    let locale = Locale::load(Language::new("en")).unwrap();
    let content = content(&sample.profile, &locale);
    let sheets = pages(&content, Paper::Cr80).unwrap();
    let has = |sheet: &Sheet, text: &str| {
        sizes_of(std::slice::from_ref(sheet))
            .iter()
            .any(|(placed, _)| placed == text)
    };
    let mobile = sample.profile.mobile.as_deref().unwrap();
    assert!(has(&sheets[0], mobile) != has(&sheets[1], mobile));
    for text in ["31-05-1995", "Female", "srilakshmi_1995@abdm"] {
        assert!(has(&sheets[0], text), "{text}");
    }
}

#[test]
fn backgrounds_run_into_the_bleed() {
    let locale = Locale::load(Language::new("hi")).unwrap();
    let content = content(&person("Asha", "आशा", "-"), &locale);
    for sheet in pages(&content, Paper::Cr80).unwrap() {
        assert_eq!(sheet.bleed, BLEED);
        let Some(Item::Fill { path, .. }) = sheet.items.first() else {
            panic!("the background comes first");
        };
        assert_eq!(path.segments[0], Segment::Move((-BLEED, -BLEED)));
        assert_eq!(
            path.segments[2],
            Segment::Line((CARD.0 + BLEED, CARD.1 + BLEED))
        );
    }
    let [sheet] = &pages(&content, Paper::A6).unwrap()[..] else {
        panic!("A6 is one page");
    };
    assert_eq!(sheet.bleed, 0.0);
}

#[test]
fn the_back_says_what_to_do_where_it_was_made_and_whom_to_call() {
    let locale = Locale::load(Language::new("hi")).unwrap();
    let content = content(&person("Asha", "आशा", "Neem Gali"), &locale)
        .made_at(Some("Shanti Clinic \u{202e}王"), &locale);
    assert!(content.clinic.is_none(), "no font has that name");
    let content = content.made_at(Some("Shanti Clinic"), &locale);
    let sheets = pages(&content, Paper::Cr80).unwrap();
    let says = |sheet: &Sheet| -> Vec<String> {
        let placed = sizes_of(std::slice::from_ref(sheet));
        placed.into_iter().map(|(text, _)| text).collect()
    };
    let back = says(&sheets[1]);
    for words in [
        "112",
        "Made at Shanti Clinic",
        "Shanti Clinic में बना",
        "Neem Gali",
    ] {
        assert!(back.iter().any(|text| text == words), "{words}: {back:?}");
    }
    assert!(back.iter().any(|text| text.contains("14477")));
    assert!(
        !back.contains(&content.title.english),
        "the front says that"
    );
    // Nothing of it is left blank for long: a third of the back at most.
    let mut ends: Vec<f32> = sheets[1]
        .items
        .iter()
        .filter_map(ink)
        .map(|ink| ink.1.bottom())
        .collect();
    ends.sort_by(f32::total_cmp);
    assert!(
        ends.windows(2).all(|pair| pair[1] - pair[0] < CARD.1 / 4.0),
        "{ends:?}"
    );
}

#[test]
fn a_card_for_practice_says_so_on_every_page_and_a_real_one_nowhere() {
    let locale = Locale::load(Language::new("hi")).unwrap();
    let plain = with_photo(content(
        &person("Asha Rao", "आशा राव", "Neem Gali"),
        &locale,
    ));
    let shown = |content: &Content, paper: Paper| -> Vec<Vec<String>> {
        pages(content, paper)
            .unwrap()
            .iter()
            .map(|sheet| {
                sizes_of(std::slice::from_ref(sheet))
                    .into_iter()
                    .map(|text| text.0)
                    .collect()
            })
            .collect()
    };
    for (mark, words) in [
        (Mark::Practice, ["PRACTICE", "अभ्यास"]),
        (Mark::Sandbox, ["TEST ONLY", "केवल जाँच"]),
    ] {
        let marked = plain.clone().marked(Some(mark), &locale);
        for paper in Paper::ALL {
            for (page, texts) in shown(&marked, *paper).iter().enumerate() {
                for word in words {
                    assert!(
                        texts.iter().any(|text| text == word),
                        "{paper} {page}: {word}"
                    );
                }
            }
            // Nothing that a person needs gives way to it, and no real card has it.
            let [with, without] = [&marked, &plain].map(|content| shown(content, *paper).concat());
            let facts = marked.fields.iter().map(|field| &field.value.english);
            for fact in facts.chain([&marked.name, &marked.number.value.english]) {
                assert!(with.contains(fact), "{paper}: {fact}");
            }
            assert!(!without.iter().any(|text| words.contains(&text.as_str())));
            for sheet in pages(&marked, *paper).unwrap() {
                check(&sheet);
            }
        }
    }
    let unmarked = plain.clone().marked(None, &locale);
    for paper in Paper::ALL {
        assert_eq!(shown(&unmarked, *paper), shown(&plain, *paper));
    }
}

#[test]
fn the_services_card_stands_on_every_paper_and_is_marked_like_ours() {
    let locale = Locale::load(Language::new("hi")).unwrap();
    let number = AbhaNumber::parse("91-1000-2000-3008").unwrap();
    let picture = image::RgbImage::from_pixel(101, 64, image::Rgb([200; 3]));
    let mut file = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut file)
        .encode_image(&picture)
        .unwrap();
    let content = crate::service_card(&file.into(), &number, &locale).unwrap();
    for marked in [None, Some(Mark::Practice)] {
        let content = content.clone().marked(marked, &locale);
        for paper in Paper::ALL {
            let sheets = pages(&content, *paper).unwrap();
            assert_eq!(sheets.len(), 1);
            check(&sheets[0]);
            let texts = sizes_of(&sheets);
            let says = texts.iter().any(|(text, _)| text == "PRACTICE");
            assert_eq!(says, marked.is_some(), "{paper}");
            assert!(crate::pdf(&content, *paper).unwrap().starts_with(b"%PDF-"));
        }
    }
}
