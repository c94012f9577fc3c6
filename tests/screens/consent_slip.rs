//! What was agreed to, to be read and taken along, from the card page.

use crate::kiosk::Kiosk;
use abha_kiosk::domain::Generation;
use abha_kiosk::journey::{Event, Overlay, Screen};
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{Message, canvas};
use abha_kiosk::locale::Message as Words;
use std::path::Path;
use std::time::Duration;

const SIZES: [(u32, u32); 3] = [(1080, 1920), (1920, 1080), (1280, 800)];

fn kiosk(language: &str, size: (u32, u32), prints: bool) -> Kiosk {
    let patience = Duration::from_secs(20);
    Kiosk::with(Generation::V3, language, size, patience, |options| {
        options.clinic = Some("Health Centre".to_owned());
        if prints {
            options.settings.print_limit = Some(Duration::from_secs(150));
            options.settings.prints_slips = true;
        }
    })
}

/// From the card to the slip and through its pages, in text of both ends.
fn every_page(kiosk: &mut Kiosk, mut seen: impl FnMut(&Kiosk, &str)) {
    kiosk.identify("999941057058", "9999900001");
    kiosk.touch("phone-yes");
    for _ in 0..6 {
        match kiosk.screen() {
            Screen::AadhaarOtp | Screen::MobileOtp => {
                let code = kiosk.newest_code();
                kiosk.keys(&code);
            }
            Screen::Address | Screen::Created => kiosk.touch("primary"),
            _ => {}
        }
    }
    assert_eq!(kiosk.screen(), Screen::Card, "{:?}", kiosk.problem());
    for (name, size) in [("normal", TextSize::Normal), ("largest", TextSize::Largest)] {
        kiosk.feed(Message::TextSizeChosen(size));
        kiosk.touch("more");
        seen(kiosk, &format!("{name}-more"));
        kiosk.touch("consent-slip");
        assert_eq!(kiosk.screen(), Screen::Slip);
        assert!(kiosk.says(&Words::ConsentSlipTitle));
        let mut withdraw = false;
        for page in 1.. {
            seen(kiosk, &format!("{name}-slip-{page}"));
            withdraw |= kiosk.says(&Words::ConsentSlipWithdraw);
            if kiosk.says(&Words::ConsentSlipWhen) || withdraw && !kiosk.says(&Words::ConsentReadOn)
            {
                break;
            }
            kiosk.touch("primary");
        }
        assert!(withdraw, "how it is taken back");
        // Whoever stops here is asked about the card.
        kiosk.feed(Message::Happened(Event::StopAsked));
        assert_eq!(kiosk.app.session().overlay(), Some(Overlay::WithoutCard));
        kiosk.feed(Message::Happened(Event::OverlayClosed));
        while kiosk.screen() == Screen::Slip {
            if kiosk.can_touch("back") {
                kiosk.touch("back");
            } else {
                kiosk.touch("primary");
            }
        }
        assert_eq!(kiosk.screen(), Screen::More);
        kiosk.touch("primary");
        assert_eq!(kiosk.screen(), Screen::Card);
    }
}

#[test]
fn what_was_agreed_to_is_read_without_scrolling_and_leads_back_to_the_card() {
    for (language, size, prints) in [("en", SIZES[0], true), ("hi", SIZES[2], false)] {
        every_page(&mut kiosk(language, size, prints), |kiosk, name| {
            assert!(!kiosk.scrolls(), "{language} {size:?} {name}");
        });
    }
}

#[test]
fn that_the_time_is_nearly_over_is_read_on_every_panel() {
    for language in ["en", "hi"] {
        for size in SIZES {
            for text in [TextSize::Normal, TextSize::Largest] {
                let mut kiosk = Kiosk::with_text(language, size, text);
                kiosk.touch(&format!("language-{language}"));
                kiosk.feed(Message::Happened(Event::OverlayOpened(Overlay::TimeLeft)));
                assert!(kiosk.says(&Words::TimeLeftTitle));
                assert!(!kiosk.scrolls(), "{language} {size:?} {text:?}");
                keep(&kiosk, &format!("{language}-{}-{text:?}-time-left", size.0));
                kiosk.touch("close");
                assert_eq!(kiosk.screen(), Screen::Home);
            }
        }
    }
}

/// A picture to look at, in the ignored tests alone: others write nothing.
fn keep(kiosk: &Kiosk, name: &str) {
    if !std::env::args().any(|argument| argument.contains("ignored")) {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).expect("a folder");
    let png = canvas::png(&kiosk.picture()).expect("a PNG");
    std::fs::write(folder.join(format!("{name}.png")), png).expect("a file");
}

#[test]
#[ignore = "needs eyes: it writes pictures into target/tmp/screens"]
fn gallery_of_the_consent_slip() {
    for language in ["en", "hi"] {
        for size in SIZES {
            for prints in [true, false] {
                every_page(&mut kiosk(language, size, prints), |kiosk, name| {
                    let (width, height) = size;
                    let file =
                        format!("{language}-{width}x{height}-prints-{prints}-consent-{name}");
                    keep(kiosk, &file);
                });
            }
        }
    }
}
