//! The QR of a counter on the kiosk's own screen, and who is called there (SHARE_PATIENT_PROFILE_701).

use crate::kiosk::Kiosk;
use crate::sizes::{PANELS, Panel};
use abha_kiosk::config::Config;
use abha_kiosk::journey::{Overlay, Screen};
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{KeyPress, Message, Numbers, canvas};
use abha_kiosk::locale::Message as Words;
use abha_kiosk::share::Facility;
use std::path::Path;

const QR: &str = "https://phrsbx.abdm.gov.in/share-profile?hip-id=IN2910000001&counter-id=OPD1";

fn at_home(language: &str, (size, inches): Panel, text_size: TextSize) -> Kiosk {
    let configure = |config: &mut Config| {
        config.share.facility = Facility::new("IN2910000001", ["OPD1".to_owned()]).ok();
        config.share.show_counter = Some("OPD1".to_owned());
    };
    let mut kiosk = Kiosk::configured(language, size, configure, |options| {
        options.diagonal_inches = inches;
        options.text_size = text_size;
    });
    kiosk.touch(&format!("language-{language}"));
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk
}

fn open(kiosk: &mut Kiosk) {
    if !kiosk.can_touch("counter") {
        kiosk.touch("services");
    }
    kiosk.touch("counter");
    assert_eq!(kiosk.app.session().overlay(), Some(Overlay::Counter));
}

fn numbers(called: Option<u32>, waiting: &[u32]) -> Message {
    Message::NumbersTold(Some(Numbers {
        called,
        waiting: waiting.to_vec(),
    }))
}

/// What a phone reads on the screen.
fn read(kiosk: &Kiosk) -> Option<String> {
    let pixels = kiosk.picture();
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels.rgba[(y * width + x) * 4]
    });
    let grids = seen.detect_grids();
    grids.iter().find_map(|grid| Some(grid.decode().ok()?.1))
}

#[test]
fn no_counter_is_shown_where_none_is_set() {
    let mut kiosk = Kiosk::portrait("en");
    kiosk.touch("language-en");
    assert!(!kiosk.can_touch("counter"));
    kiosk.touch("services");
    assert!(!kiosk.can_touch("counter"));
}

#[test]
fn the_page_shows_the_qr_and_who_is_called_and_ends_by_a_touch_or_a_key() {
    let mut kiosk = at_home("en", PANELS[0], TextSize::Normal);
    open(&mut kiosk);
    assert_eq!(read(&kiosk).as_deref(), Some(QR));
    assert!(!kiosk.says(&Words::CounterNobody), "nothing is known yet");
    kiosk.feed(numbers(None, &[1]));
    assert!(kiosk.says(&Words::CounterNobody));
    kiosk.feed(numbers(Some(7), &[8, 9, 10, 11, 12, 13]));
    assert!(kiosk.says(&Words::CounterCalled { number: 7 }));
    assert!(kiosk.says(&Words::CounterWaiting {
        numbers: "8, 9, 10, 11, 12".to_owned()
    }));
    // The desk says nothing any more: nobody is told an old number.
    kiosk.feed(Message::NumbersTold(None));
    assert!(!kiosk.says(&Words::CounterCalled { number: 7 }));
    assert_eq!(read(&kiosk).as_deref(), Some(QR));
    kiosk.touch("close");
    assert_eq!(kiosk.app.session().overlay(), None);
    assert_eq!(kiosk.screen(), Screen::Home);
    kiosk.feed(numbers(Some(7), &[]));
    open(&mut kiosk);
    assert!(
        !kiosk.says(&Words::CounterCalled { number: 7 }),
        "of before"
    );
    kiosk.press(&[KeyPress::Back]);
    assert_eq!(kiosk.app.session().overlay(), None);
}

/// On every panel, in two languages and the largest letters: all of it is there, and a phone reads it.
#[test]
fn a_phone_reads_it_on_every_panel() {
    let sizes = PANELS
        .into_iter()
        .map(|panel| (panel, TextSize::Normal))
        .chain([(PANELS[0], TextSize::Largest)]);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).unwrap();
    for (panel, text_size) in sizes {
        for language in ["en", "hi"] {
            let name = format!("{language} on {panel:?} in {text_size:?}");
            let mut kiosk = at_home(language, panel, text_size);
            let ((width, height), scale) = (panel.0, text_size.factor());
            let keep = |kiosk: &Kiosk, what: &str| {
                let file = format!("{language}-{width}x{height}-{scale}-{what}.png");
                let png = canvas::png(&kiosk.picture()).unwrap();
                std::fs::write(folder.join(file), png).unwrap();
            };
            keep(&kiosk, "home-with-counter");
            open(&mut kiosk);
            kiosk.feed(numbers(Some(112), &[113, 114, 115, 116, 117]));
            keep(&kiosk, "counter");
            assert_eq!(read(&kiosk).as_deref(), Some(QR), "{name}");
            assert!(!kiosk.scrolls(), "{name}");
        }
    }
}
