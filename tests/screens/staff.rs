//! The staff side: who gets in, who has to wait, what is on it, and what is never on it.

#[path = "staff/getting_in.rs"]
mod getting_in;
#[path = "staff/handoff.rs"]
mod handoff;
#[path = "staff/pages.rs"]
mod pages;
#[path = "staff/persons.rs"]
mod persons;
#[path = "staff/practice.rs"]
mod practice;

use crate::kiosk::{Kiosk, Piece, access_to};
use crate::sizes::Panel;
use abha_kiosk::card::Paper;
use abha_kiosk::config::{Config, PinHash, Printer};
use abha_kiosk::domain::{
    Generation, Outage, PrintState, PrinterNeed, PrinterState, PrinterUri, ServiceState,
};
use abha_kiosk::kiosk::theme::TextSize;
use abha_kiosk::kiosk::{
    KeyPress, Message, Options, Practising, StaffEvent, StaffSettings, StaffWish, Switch,
};
use abha_kiosk::locale::Message as Words;
use abha_kiosk::voice::{EngineName, News};
use std::path::Path;
use std::time::Duration;

pub const PIN: &str = "204060";
const MINUTE: Duration = Duration::from_secs(60);
const NAME: &str = "held-name";

/// A kiosk whose staff have a PIN.
fn with_a_pin(state_dir: Option<&Path>) -> Kiosk {
    let staff = StaffSettings {
        pin: PinHash::of(PIN.as_bytes()),
        state_dir: state_dir.map(Path::to_owned),
        ..StaffSettings::default()
    };
    with(staff)
}

fn with(staff: StaffSettings) -> Kiosk {
    changed(|options| options.staff = staff)
}

fn changed(change: impl FnOnce(&mut Options)) -> Kiosk {
    let patience = Duration::from_secs(20);
    Kiosk::with(Generation::V3, "en", (1080, 1920), patience, change)
}

pub fn ask(kiosk: &mut Kiosk) {
    kiosk.press(&[KeyPress::StaffSide]);
}

pub fn try_pin(kiosk: &mut Kiosk, pin: &str) {
    kiosk.keys(pin);
    kiosk.touch("primary");
}

/// The way over to practice of a kiosk whose settings name a service that is not there.
fn a_switch() -> Option<Switch> {
    let mut config = Config::practice();
    config.abdm.access = Some(access_to("http://127.0.0.1:9"));
    Switch::of(&config)
}

/// Through the PIN to the pages.
pub fn come_in(kiosk: &mut Kiosk) {
    ask(kiosk);
    try_pin(kiosk, PIN);
    assert!(kiosk.says(&Words::StaffState));
}

fn asks_for_the_pin(kiosk: &Kiosk) -> bool {
    kiosk.says(&Words::StaffPinQuestion)
}

/// Whether the wait of a refused PIN is told, and says this.
fn waits(kiosk: &Kiosk, time: &str) -> bool {
    kiosk.says(&Words::StaffPinWait {
        time: time.to_owned(),
    })
}

pub fn every_page(
    language: &str,
    (size, inches): Panel,
    text_size: TextSize,
    mut look: impl FnMut(&Kiosk, &str),
) {
    let patience = Duration::from_secs(20);
    let mut kiosk = Kiosk::with(Generation::V3, language, size, patience, |options| {
        options.diagonal_inches = inches;
        options.text_size = text_size;
        options.staff = StaffSettings {
            pin: PinHash::of(PIN.as_bytes()),
            practising: Practising::ForNow,
            switch: a_switch(),
            ..StaffSettings::default()
        };
        options.printer = Some(Printer {
            target: "ipp://127.0.0.1:9/printers/desk"
                .parse::<PrinterUri>()
                .unwrap()
                .into(),
            paper: Paper::A4,
            time_out: MINUTE,
            watch: MINUTE,
        });
    });
    kiosk.finger_down(NAME);
    kiosk.pass(Duration::from_millis(3100));
    look(&kiosk, "held");
    kiosk.finger_up(NAME);
    kiosk.touch(&format!("language-{language}"));
    ask(&mut kiosk);
    look(&kiosk, "end-session");
    kiosk.touch("staff-yes");
    look(&kiosk, "pin");
    kiosk.keys("1111111");
    look(&kiosk, "pin-typed");
    kiosk.touch("primary");
    look(&kiosk, "pin-refused");
    for _ in 0..4 {
        try_pin(&mut kiosk, "111111");
    }
    look(&kiosk, "pin-wait");
    kiosk.pass(Duration::from_secs(31));
    try_pin(&mut kiosk, PIN);
    kiosk.feed(Message::VoiceTold(News::Ready(EngineName::EspeakNg)));
    every_part(&mut kiosk, "state-well", &mut look);
    for _ in 0..2 {
        let seen = ServiceState::Unavailable(Outage::NotWorking);
        kiosk.feed(Message::ServiceSeen(seen));
    }
    let need = PrinterNeed::OutputFull;
    kiosk.feed(Message::PrinterSeen(PrinterState::Attention(need)));
    every_part(&mut kiosk, "state", &mut look);
    kiosk.touch("staff-today");
    every_part(&mut kiosk, "today", &mut look);
    kiosk.touch("staff-state");
    handoff::layout::every_state(&mut kiosk, |kiosk, name| every_part(kiosk, name, &mut look));
    kiosk.touch("staff-actions");
    every_part(&mut kiosk, "actions", &mut look);
    kiosk.feed(Message::TestCardMoved(PrintState::Attention(need)));
    look(&kiosk, "test-card");
    for wish in [
        StaffWish::Practise(true),
        StaffWish::Practise(false),
        StaffWish::Restart,
        StaffWish::Leave,
    ] {
        kiosk.feed(Message::Staff(StaffEvent::Wished(wish)));
        look(&kiosk, &format!("{wish:?}"));
        kiosk.touch("staff-no");
    }
    kiosk.feed(Message::Staff(StaffEvent::Wished(StaffWish::Practise(
        false,
    ))));
    kiosk.touch("staff-yes");
    look(&kiosk, "switching");
    kiosk.feed(Message::Staff(StaffEvent::NotSwitched));
    look(&kiosk, "not-switched");
    let mut kiosk = Kiosk::with(Generation::V3, language, size, patience, |options| {
        options.diagonal_inches = inches;
        options.text_size = text_size;
        options.staff.practising = Practising::No;
    });
    ask(&mut kiosk);
    look(&kiosk, "no-pin");
}

/// Each part that a page is divided into.
fn every_part(kiosk: &mut Kiosk, name: &str, look: &mut impl FnMut(&Kiosk, &str)) {
    // Minutes and moments go on meanwhile: a page is the same whatever its figures are.
    let words = |kiosk: &Kiosk| -> Vec<String> {
        let pieces = kiosk.pieces().into_iter();
        let words = pieces.map(|piece| match piece {
            Piece::Text { words, .. } => words.replace(char::is_numeric, ""),
            Piece::Control { .. } => String::new(),
        });
        words.collect()
    };
    // What is well may change while somebody reads, and with it how the page is divided.
    let mut seen = vec![words(kiosk)];
    for part in 0..60 {
        look(kiosk, &format!("{name}-{part}"));
        if !kiosk.can_touch("primary") {
            return;
        }
        kiosk.touch("primary");
        let now = words(kiosk);
        if seen.contains(&now) {
            return;
        }
        seen.push(now);
    }
    panic!("{name} has no end");
}
