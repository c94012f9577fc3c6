//! Scanned codes on the real screens: what an ABHA card leads to, and what is said of everything
//! else.

use crate::kiosk::Kiosk;
use crate::presses::{CARD, ms, number, scan};
use abha_kiosk::journey::step::Step;
use abha_kiosk::journey::{AccountEvent, Event, Overlay, Screen, StepEvent};
use abha_kiosk::kiosk::canvas;
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::locale::Message as Words;
use std::path::Path;

/// NHA's optional case QR-read: name, birth date, gender and mobile come from the card.
#[test]
fn qr_read_asks_whether_the_card_is_theirs_and_sends_nothing() {
    for (text, says) in [
        (CARD, "Sunil Pawar"),
        ("91-1000-2000-3008", "91-1000-2000-3008"),
    ] {
        for end in ["", "\n", "\t\n"] {
            for (apart, from_home) in [(0, true), (3, true), (20, false)] {
                let mut kiosk = Kiosk::portrait("en");
                kiosk.touch("language-en");
                if !from_home {
                    kiosk.touch("login");
                }
                kiosk.pass_unnoticed(ms(700));
                scan(&mut kiosk, &format!("{text}{end}"), apart);
                assert_eq!(kiosk.screen(), Screen::Scanned, "{end:?} {apart} ms");
                assert!(kiosk.says_text(says), "{says}");
                assert!(kiosk.inbox().is_empty(), "nothing is sent by a scan");
            }
        }
    }
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.pass_unnoticed(ms(700));
    scan(&mut kiosk, CARD, 3);
    for fact in [
        "Sunil Pawar",
        "1977 · Man",
        "91-1000-2000-3008",
        "sunil.pawar@sbx",
        "ending in 0004",
    ] {
        assert!(kiosk.says_text(fact), "{fact}");
    }
    kiosk.touch("primary");
    assert_ne!(kiosk.screen(), Screen::Scanned);
    assert_ne!(kiosk.screen(), Screen::Home);
}

/// A second scan while the first is looked at: the last one counts, and has to be seen first.
#[test]
fn a_card_that_is_scanned_twice_is_one_card() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.pass_unnoticed(ms(700));
    scan(&mut kiosk, CARD, 3);
    kiosk.pass_unnoticed(ms(1_000));
    scan(&mut kiosk, CARD, 3);
    kiosk.touch_at_once("primary");
    assert_eq!(
        kiosk.screen(),
        Screen::Scanned,
        "the page has not been seen"
    );
    kiosk.touch("scanned-no");
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.pass_unnoticed(ms(700));
    // One after the other, too quick for the window to see a page between them.
    scan(&mut kiosk, &format!("{CARD}{CARD}"), 3);
    assert_eq!(kiosk.screen(), Screen::Scanned);
}

/// A scanner that met the Caps Lock key, and one that was pulled away.
#[test]
fn a_card_with_turned_letters_is_read_and_half_a_card_is_told() {
    let turned: String = CARD
        .chars()
        .map(|sign| match sign {
            sign if sign.is_ascii_lowercase() => sign.to_ascii_uppercase(),
            sign => sign.to_ascii_lowercase(),
        })
        .collect();
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.pass_unnoticed(ms(700));
    scan(&mut kiosk, &CARD[..50], 3);
    assert_eq!(kiosk.screen(), Screen::Home);
    assert!(kiosk.says(&Words::ScanIncomplete));
    assert!(kiosk.says(&Words::ScanIncompleteLine));
    kiosk.pass_unnoticed(ms(700));
    scan(&mut kiosk, &turned, 3);
    assert_eq!(kiosk.screen(), Screen::Scanned);
    assert!(kiosk.says_text("Sunil Pawar"));
    assert!(!kiosk.says(&Words::ScanIncomplete));
}

/// What else is scanned is told in words, and what was typed before stays.
#[test]
fn what_is_no_card_is_told_and_changes_nothing() {
    let secure = "6".repeat(700);
    for (text, what, advice) in [
        (
            "upi://pay?pa=shop@okbank",
            Words::ScanPayment,
            Words::ScanPaymentLine,
        ),
        (
            r#"<PrintLetterBarcodeData uid="999941057058"/>"#,
            Words::ScanAadhaar,
            Words::ScanAadhaarLine,
        ),
        (secure.as_str(), Words::ScanAadhaar, Words::ScanAadhaarLine),
        ("999941057058", Words::ScanAadhaar, Words::ScanAadhaarLine),
        (
            "https://example.org/x\n",
            Words::ScanWeb,
            Words::ScanWebLine,
        ),
        (
            "https://phrsbx.abdm.gov.in/share-profile?hip-id=IN1&counter-id=1",
            Words::ScanFacility,
            Words::ScanFacilityLine,
        ),
        ("BEGIN:VCARD", Words::ScanContact, Words::ScanContactLine),
        ("8901030865278", Words::ScanUnknown, Words::ScanUnknownLine),
    ] {
        for language in ["en", "hi"] {
            let mut kiosk = Kiosk::portrait(language);
            kiosk.touch(&format!("language-{language}"));
            kiosk.touch("login");
            kiosk.type_text("99999");
            kiosk.pass_unnoticed(ms(1_000));
            scan(&mut kiosk, text, 10);
            assert_eq!(number(&kiosk), "99999", "{text}");
            assert!(
                kiosk.says(&what) && kiosk.says(&advice),
                "{language}: {text}"
            );
            kiosk.pass(ms(15_100));
            assert!(!kiosk.says(&what));
        }
    }
}

/// On the page for the Aadhaar number a scan of Aadhaar's own code types nothing.
#[test]
fn an_aadhaar_code_is_refused_kindly_while_an_abha_is_made() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.agree();
    let typed = |kiosk: &Kiosk| match kiosk.app.session().step() {
        Some(Step::Aadhaar(step)) => step.entry().digits().len(),
        _ => panic!("at {}", kiosk.screen().name()),
    };
    let secure = "6".repeat(700);
    for text in ["999941057058", &secure, r#"{"uid":"999941057058"}"#] {
        kiosk.pass_unnoticed(ms(1_000));
        scan(&mut kiosk, text, 4);
        assert_eq!(typed(&kiosk), 0);
        assert!(kiosk.says(&Words::ScanAadhaar));
        assert!(kiosk.says(&Words::ScanAadhaarLine));
    }
    kiosk.pass_unnoticed(ms(1_000));
    scan(&mut kiosk, CARD, 4);
    assert_eq!(typed(&kiosk), 0);
    assert!(kiosk.says(&Words::ScanHasAbha));
    // Whoever types goes on, and sees what is wrong with that.
    kiosk.type_text("12345");
    assert!(!kiosk.says(&Words::ScanHasAbha));
}

/// The page that says how a card is held to the scanner.
#[test]
fn the_page_for_scanning_waits_for_a_card() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.touch("scan-card");
    assert_eq!(kiosk.screen(), Screen::Scan);
    kiosk.touch("back");
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.touch("login");
    kiosk.touch("scan-card");
    assert_eq!(kiosk.screen(), Screen::Scan);
    kiosk.pass_unnoticed(ms(700));
    scan(&mut kiosk, "hello there", 4);
    assert_eq!(kiosk.screen(), Screen::Scan);
    assert!(kiosk.says(&Words::ScanUnknown));
    kiosk.pass_unnoticed(ms(700));
    scan(&mut kiosk, CARD, 4);
    assert_eq!(kiosk.screen(), Screen::Scanned);
    kiosk.touch("scanned-no");
    assert_eq!(kiosk.screen(), Screen::LoginId);
}

/// A card in the hand is scanned at the wrong moment: nothing of it is used.
#[test]
fn a_card_is_not_read_during_a_call_nor_where_a_code_is_asked_for() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.touch("login");
    kiosk.tell(Event::OverlayOpened(Overlay::Help));
    kiosk.pass_unnoticed(ms(1_000));
    scan(&mut kiosk, CARD, 3);
    assert_eq!(kiosk.screen(), Screen::LoginId);
    assert!(kiosk.says(&Words::ScanNotUsed));
    let mut kiosk = Kiosk::portrait("en");
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    kiosk.touch("phone-yes");
    kiosk.pass_unnoticed(ms(1_000));
    scan(&mut kiosk, CARD, 3);
    assert_eq!(kiosk.screen(), Screen::AadhaarOtp);
    assert!(kiosk.says(&Words::ScanNotUsed));
}

/// A card that says as much as any, with a long name and address.
const LONG: &str = r#"{"hidn":"91-1000-2000-3008","hid":"venkatanarasimharaju_1958@abdm","name":"Venkatanarasimharaju Venkata Subrahmanya Ramachandran Pillai","gender":"F","dob":"17/8/1977","mobile":"9999900004"}"#;

/// Each page in both languages, every size and the largest text; the pictures are kept to be
/// looked at, in `target/tmp/screens`.
#[test]
fn the_pages_of_a_scan_have_room_in_every_size() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).expect("a folder");
    let keep = |kiosk: &Kiosk, name: &str| {
        let png = canvas::png(&kiosk.picture()).expect("a PNG");
        std::fs::write(folder.join(format!("{name}.png")), png).expect("a file");
    };
    let mut scrolling = Vec::new();
    for language in ["en", "hi"] {
        for size in [(1080, 1920), (1920, 1080), (1280, 800)] {
            for text in [TextSize::Normal, TextSize::Largest] {
                let place = format!("{language}-{}x{}-{text:?}", size.0, size.1);
                let mut kiosk = Kiosk::with_text(language, size, text);
                kiosk.touch(&format!("language-{language}"));
                kiosk.touch("login");
                keep(&kiosk, &format!("{place}-scan-login"));
                if size.0 > size.1 && text == TextSize::Largest {
                    assert!(!kiosk.can_touch("scan-card"), "{place}: there is no room");
                    let asks = StepEvent::Account(AccountEvent::ScanAsked);
                    kiosk.tell(Event::Step(asks));
                } else {
                    kiosk.touch("scan-card");
                }
                keep(&kiosk, &format!("{place}-scan"));
                if kiosk.scrolls() {
                    scrolling.push(format!("{place}: the page for scanning"));
                }
                kiosk.pass_unnoticed(ms(700));
                scan(&mut kiosk, "upi://pay?pa=shop@okbank", 3);
                keep(&kiosk, &format!("{place}-scan-payment"));
                kiosk.pass_unnoticed(ms(700));
                for (name, card) in [("scanned", CARD), ("scanned-long", LONG)] {
                    kiosk.pass_unnoticed(ms(1_000));
                    scan(&mut kiosk, card, 3);
                    keep(&kiosk, &format!("{place}-{name}"));
                    assert_eq!(kiosk.screen(), Screen::Scanned);
                    if kiosk.scrolls() {
                        scrolling.push(format!("{place}: {name}"));
                    }
                }
            }
        }
    }
    assert!(
        scrolling.is_empty(),
        "these scroll:\n{}",
        scrolling.join("\n")
    );
}

/// The camera tells what it sees on its page alone, and nothing of it stays.
#[cfg(feature = "camera")]
#[test]
fn a_camera_reads_a_card_on_its_page_alone() {
    use abha_kiosk::kiosk::Message;
    use kiosk_camera::{CameraFault, News, Preview};

    let code = || Message::CameraTold(News::Code(CARD.to_owned().into()));
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    kiosk.feed(code());
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.touch("scan-card");
    let picture = Preview {
        width: 480,
        height: 270,
        rgba: vec![90; 480 * 270 * 4],
    };
    kiosk.feed(Message::CameraTold(News::Picture(picture)));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).expect("a folder");
    let png = canvas::png(&kiosk.picture()).expect("a PNG");
    std::fs::write(folder.join("camera.png"), png).expect("a file");
    for (fault, words) in [
        (CameraFault::Missing, Words::CameraMissing),
        (CameraFault::Busy, Words::CameraBusy),
        (CameraFault::Lost, Words::CameraLost),
    ] {
        kiosk.feed(Message::CameraTold(News::Fault(fault)));
        assert!(kiosk.says(&words));
    }
    let upi = "upi://pay?pa=shop@okbank".to_owned();
    kiosk.feed(Message::CameraTold(News::Code(upi.into())));
    assert!(kiosk.says(&Words::ScanPayment));
    // What lies in the picture behind the help is not taken.
    kiosk.touch("help");
    kiosk.feed(code());
    kiosk.touch("close");
    assert_eq!(kiosk.screen(), Screen::Scan);
    kiosk.feed(code());
    assert_eq!(kiosk.screen(), Screen::Scanned);
    assert!(kiosk.says_text("Sunil Pawar"));
}
