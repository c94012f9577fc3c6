//! More about an account, from the card page: an e-mail address, KYC again, and in V1/V2 an address.

use crate::kiosk::Kiosk;
use abha_kiosk::domain::Generation;
use abha_kiosk::journey::Screen;
use abha_kiosk::kiosk::canvas;
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::locale::Message as Words;
use std::path::Path;
use std::time::Duration;

/// Devaki Menon's KYC is to be done again, and her address is her number.
const DEVAKI: &str = "91707000151514";
const SIZES: [(u32, u32); 3] = [(1080, 1920), (1920, 1080), (1280, 800)];
const EMAIL: &str = "devaki.menon@example.in";

fn code(kiosk: &mut Kiosk) {
    let code = kiosk.newest_code();
    kiosk.keys(&code);
}

/// To the card of somebody who has an ABHA, by its number.
fn reach_card_of(kiosk: &mut Kiosk, number: &str) {
    let tile = format!("language-{}", kiosk.app.session().language());
    kiosk.touch(&tile);
    kiosk.touch("login");
    kiosk.touch("use-number");
    kiosk.keys(number);
    kiosk.touch("primary");
    kiosk.touch("phone-abha");
    code(kiosk);
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Card, "{:?}", kiosk.problem());
}

/// Every page of V3, with what is said on it.
fn every_page(kiosk: &mut Kiosk, mut seen: impl FnMut(&Kiosk, &str)) {
    reach_card_of(kiosk, DEVAKI);
    seen(kiosk, "card");
    kiosk.touch("more");
    assert!(kiosk.says(&Words::MoreKycPending));
    assert!(kiosk.says(&Words::MoreEmailNone));
    seen(kiosk, "more");
    kiosk.touch("change-email");
    seen(kiosk, "email-empty");
    kiosk.type_text("devaki");
    kiosk.touch("primary");
    assert!(kiosk.says(&Words::EmailNotYetAt));
    seen(kiosk, "email-not-yet");
    kiosk.type_text(".menon@example.in");
    kiosk.touch("key-turn");
    seen(kiosk, "email-signs");
    kiosk.touch("key-turn");
    seen(kiosk, "email");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::LoginOtp, "{:?}", kiosk.problem());
    assert_eq!(kiosk.inbox().last().expect("a code").to, EMAIL);
    seen(kiosk, "email-code");
    code(kiosk);
    assert_eq!(kiosk.screen(), Screen::More, "{:?}", kiosk.problem());
    assert!(kiosk.says(&Words::MoreEmailDone));
    assert!(kiosk.says_text(EMAIL));
    seen(kiosk, "email-done");
    kiosk.touch("kyc-again");
    seen(kiosk, "kyc");
    kiosk.pass(Duration::from_secs(61));
    kiosk.touch("phone-yes");
    assert_eq!(kiosk.screen(), Screen::LoginOtp, "{:?}", kiosk.problem());
    seen(kiosk, "kyc-code");
    code(kiosk);
    assert!(kiosk.says(&Words::MoreKycDone));
    seen(kiosk, "kyc-done");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Card);
}

fn every_page_of_v2(kiosk: &mut Kiosk, mut seen: impl FnMut(&Kiosk, &str)) {
    reach_card_of(kiosk, DEVAKI);
    kiosk.touch("more");
    seen(kiosk, "more-v2");
    kiosk.touch("choose-address");
    assert_eq!(kiosk.screen(), Screen::Address);
    seen(kiosk, "address-later");
    kiosk.touch("primary");
    assert!(kiosk.says(&Words::MoreAddressDone));
    seen(kiosk, "address-done");
    kiosk.touch("primary");
    assert_eq!(kiosk.screen(), Screen::Card);
    assert!(!kiosk.can_touch("more"), "there is nothing else");
}

/// PROF_ABHA_603 and 604, touch by touch: nothing scrolls in either language, on any screen, with
/// any letters.
#[test]
fn prof_abha_603_and_604_are_done_from_the_card_page() {
    let mut scrolling = Vec::new();
    for language in ["en", "hi"] {
        for size in SIZES {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let mut kiosk = Kiosk::with_text(language, size, text_size);
                every_page(&mut kiosk, |kiosk, name| {
                    if kiosk.scrolls() {
                        scrolling.push(format!("{language} {size:?} {text_size:?} {name}"));
                    }
                });
            }
        }
    }
    assert!(scrolling.is_empty(), "{scrolling:#?}");
}

/// CRT_ABHA_112, later: the address of fourteen digits is replaced from the card page.
#[test]
fn crt_abha_112_an_address_is_chosen_later() {
    for (language, size) in [("en", SIZES[0]), ("hi", SIZES[2])] {
        let patience = Duration::from_secs(20);
        let mut kiosk = Kiosk::speaking(Generation::V2, language, size, patience);
        every_page_of_v2(&mut kiosk, |kiosk, name| {
            assert!(!kiosk.scrolls(), "{language} {size:?} {name}");
        });
    }
}

#[test]
#[ignore = "needs eyes: it writes pictures into target/tmp/screens"]
fn gallery_of_more() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).expect("a folder");
    for language in ["en", "hi"] {
        for size in SIZES {
            for text_size in [TextSize::Normal, TextSize::Largest] {
                let keep = |kiosk: &Kiosk, name: &str| {
                    let (width, height) = size;
                    let file = format!("{language}-{width}x{height}-{text_size:?}-more-{name}.png");
                    let png = canvas::png(&kiosk.picture()).expect("a PNG");
                    std::fs::write(folder.join(file), png).expect("a file");
                };
                every_page(&mut Kiosk::with_text(language, size, text_size), keep);
            }
            let patience = Duration::from_secs(20);
            let mut kiosk = Kiosk::speaking(Generation::V2, language, size, patience);
            every_page_of_v2(&mut kiosk, |kiosk, name| {
                let file = format!("{language}-{}x{}-{name}.png", size.0, size.1);
                let png = canvas::png(&kiosk.picture()).expect("a PNG");
                std::fs::write(folder.join(file), png).expect("a file");
            });
        }
    }
}
