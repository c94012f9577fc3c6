//! The staff side: who gets in, who has to wait, what is on it, and what is never on it.

use crate::kiosk::{Kiosk, Piece, access_to};
use crate::sizes::Panel;
use abha_kiosk::card::Paper;
use abha_kiosk::config::{Config, PinHash, Printer};
use abha_kiosk::domain::{
    Generation, Outage, PrintState, PrinterNeed, PrinterState, PrinterUri, ServiceState,
};
use abha_kiosk::journey::{Event, Screen};
use abha_kiosk::kiosk::theme::{Appearance, TextSize};
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

#[test]
fn the_clinics_name_held_for_five_seconds_opens_and_for_less_does_not() {
    let mut kiosk = with_a_pin(None);
    kiosk.finger_down(NAME);
    kiosk.pass(Duration::from_millis(4900));
    kiosk.finger_up(NAME);
    kiosk.pass(Duration::from_millis(100));
    kiosk.pass(Duration::from_secs(10));
    assert!(!asks_for_the_pin(&kiosk));
    kiosk.finger_down(NAME);
    kiosk.pass(Duration::from_millis(4900));
    assert!(!asks_for_the_pin(&kiosk));
    kiosk.pass(Duration::from_millis(100));
    assert!(asks_for_the_pin(&kiosk));
}

#[test]
fn whoever_leans_on_the_name_sees_nothing_for_a_second() {
    let mut kiosk = with_a_pin(None);
    let before = kiosk.picture().rgba;
    kiosk.finger_down(NAME);
    kiosk.pass(Duration::from_millis(900));
    assert_eq!(kiosk.picture().rgba, before);
    kiosk.pass(Duration::from_millis(100));
    let seen = kiosk.picture().rgba;
    assert_ne!(seen, before, "staff see that it works");
    kiosk.pass(Duration::from_secs(2));
    assert_ne!(kiosk.picture().rgba, seen, "and that it goes on");
    kiosk.finger_up(NAME);
    assert_eq!(kiosk.picture().rgba, before);
}

#[test]
fn the_name_can_be_held_only_while_nobody_is_there() {
    let mut kiosk = with_a_pin(None);
    kiosk.touch("help");
    assert!(!held_can_be(&kiosk), "something lies over the page");
    kiosk.touch("close");
    assert!(held_can_be(&kiosk));
    kiosk.touch("language-en");
    assert_eq!(kiosk.screen(), Screen::Home);
    assert!(!held_can_be(&kiosk), "somebody is there");
}

fn held_can_be(kiosk: &Kiosk) -> bool {
    let pieces = kiosk.pieces().into_iter();
    pieces
        .filter(|piece| matches!(piece, Piece::Control { id, .. } if id == NAME))
        .count()
        == 1
}

#[test]
fn the_pin_is_never_shown_and_opens() {
    let mut kiosk = with_a_pin(None);
    ask(&mut kiosk);
    assert!(asks_for_the_pin(&kiosk));
    kiosk.keys("204");
    assert!(kiosk.says_text("•••"));
    assert!(!kiosk.can_touch("primary"), "too short to be one");
    kiosk.keys("06");
    assert!(!kiosk.can_touch("primary"));
    kiosk.keys("0");
    for hidden in ["2", "4", "6", "20", "204", "204060"] {
        let typed = kiosk.pieces().into_iter().any(|piece| match piece {
            Piece::Text { words, bounds } => words == hidden && bounds.y < 900.0,
            Piece::Control { .. } => false,
        });
        assert!(!typed, "{hidden}");
    }
    kiosk.touch("primary");
    assert!(kiosk.says(&Words::StaffState));
    // By the keyboard alone.
    kiosk.touch("staff-close");
    ask(&mut kiosk);
    kiosk.type_text(PIN);
    kiosk.press(&[KeyPress::Activate]);
    assert!(kiosk.says(&Words::StaffState));
    kiosk.press(&[KeyPress::Back]);
    assert!(kiosk.says(&Words::WelcomeQuestion));
}

#[test]
fn five_wrong_ones_wait_and_the_right_one_opens_only_after_that() {
    let mut kiosk = with_a_pin(None);
    ask(&mut kiosk);
    for tries in (1..5).rev() {
        try_pin(&mut kiosk, "111111");
        assert!(kiosk.says(&Words::StaffPinWrong));
        assert!(kiosk.says(&Words::StaffPinTries { tries }));
    }
    try_pin(&mut kiosk, "111111");
    assert!(waits(&kiosk, "0:30"));
    assert!(!kiosk.can_touch("key-2"), "no key takes a digit");
    kiosk.type_text(PIN);
    assert!(!kiosk.can_touch("primary"));
    kiosk.touch("staff-close");
    ask(&mut kiosk);
    kiosk.pass(Duration::from_secs(20));
    assert!(!waits(&kiosk, "0:30") && !kiosk.can_touch("key-2"));
    kiosk.pass(Duration::from_secs(10));
    try_pin(&mut kiosk, PIN);
    assert!(kiosk.says(&Words::StaffState));
}

#[test]
fn the_wait_survives_the_end_of_the_program() {
    let state = tempfile::tempdir().unwrap();
    {
        let mut kiosk = with_a_pin(Some(state.path()));
        ask(&mut kiosk);
        for _ in 0..5 {
            try_pin(&mut kiosk, "111111");
        }
    }
    let mut kiosk = with_a_pin(Some(state.path()));
    ask(&mut kiosk);
    assert!(!kiosk.can_touch("key-2"));
    assert!(!kiosk.says(&Words::StaffPinWrong));
    kiosk.pass(Duration::from_secs(31));
    // One more costs twice as much, after another start too.
    try_pin(&mut kiosk, "111111");
    let mut kiosk = with_a_pin(Some(state.path()));
    ask(&mut kiosk);
    kiosk.pass(Duration::from_secs(31));
    assert!(!kiosk.can_touch("key-2"));
    kiosk.press(&[KeyPress::Other]);
    kiosk.pass(Duration::from_secs(59));
    try_pin(&mut kiosk, PIN);
    assert!(kiosk.says(&Words::StaffState));
    let left = std::fs::read_dir(state.path()).unwrap().count();
    assert_eq!(left, 0, "a right PIN forgives");
}

#[test]
fn a_minute_without_a_touch_closes_it() {
    let mut kiosk = with_a_pin(None);
    come_in(&mut kiosk);
    kiosk.pass(MINUTE - Duration::from_secs(1));
    assert!(kiosk.says(&Words::StaffState));
    kiosk.touch("staff-actions");
    kiosk.pass(MINUTE - Duration::from_secs(1));
    assert!(kiosk.says(&Words::StaffActions));
    kiosk.pass(Duration::from_secs(1));
    assert!(kiosk.says(&Words::WelcomeQuestion));
    ask(&mut kiosk);
    assert!(asks_for_the_pin(&kiosk), "nobody finds it open");
}

#[test]
fn without_a_pin_it_opens_in_practice_and_nowhere_else() {
    let mut practice = Kiosk::portrait("en");
    ask(&mut practice);
    assert!(practice.says(&Words::StaffState));
    for practising in [Practising::No, Practising::ForNow] {
        let mut kiosk = with(StaffSettings {
            practising,
            ..StaffSettings::default()
        });
        ask(&mut kiosk);
        assert!(kiosk.says(&Words::StaffPinNone));
        assert!(kiosk.says(&Words::StaffPinNoneLine));
        kiosk.touch("staff-close");
        assert!(kiosk.says(&Words::WelcomeQuestion));
    }
}

#[test]
fn a_session_is_ended_first_and_nothing_of_its_person_is_on_any_page() {
    let mut kiosk = with_a_pin(None);
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.agree();
    kiosk.fill(&aadhaar);
    kiosk.keys(&mobile[..7]);
    assert!(kiosk.says(&Words::MobileQuestion));
    ask(&mut kiosk);
    assert!(kiosk.says(&Words::StaffEndQuestion));
    assert!(!kiosk.says(&Words::MobileQuestion), "nothing shows behind");
    // No is where the focus is, and it loses nothing.
    kiosk.press(&[KeyPress::Activate]);
    assert_eq!(kiosk.screen(), Screen::Mobile);
    assert!(kiosk.says(&Words::MobileQuestion));
    ask(&mut kiosk);
    kiosk.touch("staff-yes");
    assert!(asks_for_the_pin(&kiosk));
    assert_eq!(kiosk.screen(), Screen::Language);
    assert!(!kiosk.app.session().has_somebody());
    try_pin(&mut kiosk, PIN);
    for page in ["staff-state", "staff-today", "staff-actions"] {
        kiosk.touch(page);
        for piece in kiosk.pieces() {
            if let Piece::Text { words, .. } = piece {
                let digits: String = words.chars().filter(char::is_ascii_digit).collect();
                assert!(!digits.contains(&aadhaar[8..]), "{page}: {words}");
                assert!(!digits.contains(&mobile[..7]), "{page}: {words}");
            }
        }
    }
    kiosk.touch("staff-today");
    let stopped = Words::StaffStoppedAt {
        page: kiosk.locale().text(&Words::StepPhone),
        number: 5,
        why: kiosk.locale().text(&Words::StaffWhyStaff),
    };
    assert!(kiosk.says(&stopped), "it is counted, without a name");
}

#[test]
fn what_is_under_way_for_a_person_is_awaited() {
    let mut kiosk = with_a_pin(None);
    let (aadhaar, mobile) = kiosk.newcomer();
    kiosk.identify(&aadhaar, &mobile);
    let sends = kiosk.app.pressable("phone-yes").unwrap();
    kiosk.pass(Duration::from_secs(1));
    kiosk.tell_now(sends);
    assert!(kiosk.app.session().waiting().is_some());
    kiosk.pass_unnoticed(Duration::from_secs(1));
    kiosk.tell_now(Message::Staff(StaffEvent::Asked));
    assert!(kiosk.says(&Words::StaffEndWait));
    assert!(!kiosk.can_touch("staff-yes") && kiosk.can_touch("staff-no"));
    kiosk.tell_now(Message::Staff(StaffEvent::Answered(true)));
    assert_eq!(kiosk.screen(), Screen::CodeDestination);
}

#[test]
fn somebody_who_leaves_meanwhile_is_not_asked_about_any_more() {
    let mut kiosk = with_a_pin(None);
    kiosk.touch("language-en");
    kiosk.pass(Duration::from_secs(121));
    assert!(kiosk.says(&Words::IdleQuestion));
    ask(&mut kiosk);
    assert!(kiosk.says(&Words::StaffEndQuestion));
    kiosk.pass(Duration::from_secs(45));
    assert!(asks_for_the_pin(&kiosk));
}

#[test]
fn a_request_to_close_the_window_asks_for_the_pin() {
    let mut kiosk = with_a_pin(None);
    kiosk.feed(Message::Staff(StaffEvent::Asked));
    assert!(asks_for_the_pin(&kiosk));
    // Once more changes nothing, and neither does it let anybody in.
    kiosk.feed(Message::Staff(StaffEvent::Asked));
    assert!(asks_for_the_pin(&kiosk));
    assert_eq!(kiosk.app.take_wish(), None);
}

#[test]
fn what_ends_the_kiosk_is_asked_about_and_then_wished() {
    for (control, wish) in [
        ("staff-restart", StaffWish::Restart),
        ("staff-leave", StaffWish::Leave),
    ] {
        let mut kiosk = with_a_pin(None);
        come_in(&mut kiosk);
        kiosk.touch("staff-actions");
        kiosk.touch(control);
        kiosk.press(&[KeyPress::Activate]);
        assert!(kiosk.says(&Words::StaffActions), "no is where the focus is");
        assert_eq!(kiosk.app.take_wish(), None);
        kiosk.touch(control);
        kiosk.touch("staff-yes");
        assert_eq!(kiosk.app.take_wish(), Some(wish));
    }
}

#[test]
fn every_control_is_in_the_order_of_the_focus() {
    let mut kiosk = with_a_pin(None);
    ask(&mut kiosk);
    let pin = ["staff-close", "listen", "languages", "display", "help"];
    assert_eq!(kiosk.app.controls(), pin);
    kiosk.keys(PIN);
    assert_eq!(kiosk.app.controls()[0], "primary");
    kiosk.touch("primary");
    for (page, more) in [
        ("staff-state", &[][..]),
        ("staff-today", &[]),
        (
            "staff-actions",
            &[
                "staff-light",
                "staff-dark",
                "staff-contrast",
                "staff-restart",
                "staff-leave",
            ],
        ),
    ] {
        kiosk.touch(page);
        let controls = kiosk.app.controls();
        let tabs = ["staff-state", "staff-today", "staff-actions"];
        let end = ["staff-close", "listen", "languages", "display", "help"];
        let expected: Vec<&str> = tabs.iter().chain(more).chain(&end).copied().collect();
        assert_eq!(controls, expected, "{page}");
        for control in &controls {
            assert!(kiosk.can_touch(control), "{page}: {control}");
        }
    }
}

#[test]
fn how_everything_stands_is_said_with_what_to_do() {
    let mut kiosk = Kiosk::portrait("en");
    ask(&mut kiosk);
    let state = |kiosk: &Kiosk, part: &Words, state: &Words| {
        let locale = kiosk.locale();
        kiosk.says(&Words::StaffPart {
            part: locale.text(part),
            state: locale.text(state),
        })
    };
    assert!(state(&kiosk, &Words::StaffPartNetwork, &Words::StaffOk));
    assert!(
        state(&kiosk, &Words::StaffPartSave, &Words::StaffOk),
        "it was looked at when it opened"
    );
    for _ in 0..2 {
        let seen = ServiceState::Unavailable(Outage::NotAuthorised);
        kiosk.feed(Message::ServiceSeen(seen));
    }
    assert!(state(&kiosk, &Words::StaffPartAbdm, &Words::StaffBroken));
    let pieces = kiosk.pieces();
    let advice = kiosk.locale().text(&Words::StaffNotAuthorised);
    let is_said = pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Text { words, .. } if words.starts_with(&advice)));
    assert!(is_said);
}

#[test]
fn colours_and_loudness_hold_for_everybody_until_the_end_of_the_program() {
    let mut kiosk = Kiosk::portrait("en");
    ask(&mut kiosk);
    kiosk.touch("staff-actions");
    kiosk.touch("staff-dark");
    kiosk.touch("staff-close");
    assert_eq!(kiosk.app.usual().0, Appearance::Dark);
    let dark = kiosk.app.look().palette;
    kiosk.touch("language-en");
    kiosk.touch("display");
    kiosk.touch("colours-light");
    assert_ne!(kiosk.app.look().palette, dark);
    kiosk.touch("close");
    kiosk.next_person();
    assert_eq!(kiosk.app.look().palette, dark);
}

#[test]
fn letters_and_language_of_staff_end_with_them() {
    let mut kiosk = Kiosk::portrait("en");
    ask(&mut kiosk);
    kiosk.touch("display");
    kiosk.touch("text-largest");
    kiosk.touch("close");
    kiosk.touch("languages");
    kiosk.touch("language-hi");
    assert_eq!(kiosk.app.spoken_language().tag(), "hi");
    assert!(kiosk.says(&Words::StaffState));
    assert!(kiosk.app.look().metrics.text_scale > 1.4);
    // It does not turn to another language meanwhile.
    kiosk.pass(Duration::from_secs(30));
    assert_eq!(kiosk.app.spoken_language().tag(), "hi");
    kiosk.touch("staff-close");
    assert_eq!(kiosk.screen(), Screen::Language);
    assert_eq!(kiosk.app.spoken_language().tag(), "en");
    assert!((kiosk.app.look().metrics.text_scale - 1.0).abs() < 0.01);
}

#[cfg(unix)]
#[test]
fn a_voice_reads_the_pages_and_no_digit_of_the_pin() {
    use abha_kiosk::kiosk::{Need, VoiceLine};
    use abha_kiosk::voice::{EngineChoice, Settings};
    use test_support::speech_server::SpeechServer;
    let server = SpeechServer::start();
    let socket = server.socket().to_owned();
    let mut kiosk = changed(|options| {
        options.staff.pin = PinHash::of(PIN.as_bytes());
        options.voice = VoiceLine::open(Settings {
            engine: EngineChoice::SpeechDispatcher,
            socket: Some(socket),
            ..Settings::default()
        });
    });
    ask(&mut kiosk);
    kiosk.feed(Message::NeedSwitched(Need::Headphones));
    kiosk.press(&[KeyPress::Listen]);
    let limit = Duration::from_secs(10);
    let question = kiosk.locale().text(&Words::StaffPinQuestion);
    assert_eq!(server.next_said(limit).words, question);
    while server.said_within(Duration::from_millis(300)).is_some() {}
    kiosk.type_text(PIN);
    while let Some(said) = server.said_within(Duration::from_millis(300)) {
        assert!(
            !said.words.contains(|sign: char| sign.is_ascii_digit()),
            "{}",
            said.words
        );
    }
    kiosk.press(&[KeyPress::Activate]);
    let title = kiosk.locale().text(&Words::StaffState);
    let mut said = Vec::new();
    while let Some(next) = server.said_within(Duration::from_millis(500)) {
        said.push(next.words);
    }
    assert!(said.contains(&title), "{said:?}");
}

#[test]
fn nothing_of_the_kiosk_beneath_is_reached_by_keys_or_a_scanner() {
    let mut kiosk = with_a_pin(None);
    come_in(&mut kiosk);
    kiosk.press(&[KeyPress::Help]);
    assert!(kiosk.says(&Words::StaffHelp) && !kiosk.can_touch("call-somebody"));
    kiosk.press(&[KeyPress::Back]);
    kiosk.press(&[
        KeyPress::CallStaff,
        KeyPress::Save,
        KeyPress::Print,
        KeyPress::StaffSide,
        KeyPress::Character('5'),
    ]);
    assert!(kiosk.says(&Words::StaffState));
    kiosk.feed(Message::Happened(Event::JourneyChosen(
        abha_kiosk::journey::JourneyKind::Login,
    )));
    assert!(kiosk.says(&Words::StaffState));
    assert_eq!(kiosk.screen(), Screen::Language);
}

#[test]
fn a_test_card_is_printed_and_told_of() {
    let mut kiosk = with_a_pin(None);
    come_in(&mut kiosk);
    kiosk.touch("staff-actions");
    assert!(!kiosk.can_touch("test-card"), "there is no printer");
    assert!(kiosk.says(&Words::StaffNoReprint));
    kiosk.feed(Message::TestCardMoved(PrintState::Printing));
    assert!(kiosk.says(&Words::StaffTestPrinting));
    kiosk.feed(Message::TestCardMoved(PrintState::Done));
    assert!(kiosk.says(&Words::StaffTestPrinted));
    kiosk.touch("staff-state");
    kiosk.touch("staff-actions");
    assert!(!kiosk.says(&Words::StaffTestPrinted), "it was read");
}

/// Comes to every page of staff, with all of it on it that can be, and looks at each part.
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
    let words = |kiosk: &Kiosk| -> Vec<String> {
        let pieces = kiosk.pieces().into_iter();
        let words = pieces.map(|piece| match piece {
            Piece::Text { words, .. } => words,
            Piece::Control { .. } => String::new(),
        });
        words.collect()
    };
    let first = words(kiosk);
    for part in 0..20 {
        look(kiosk, &format!("{name}-{part}"));
        if !kiosk.can_touch("primary") {
            return;
        }
        kiosk.touch("primary");
        if words(kiosk) == first {
            return;
        }
    }
    panic!("{name} has no end");
}

/// Practice on a kiosk that is otherwise real: every page says so.
#[test]
fn practice_on_a_real_kiosk_is_told_on_every_page() {
    for practising in [Practising::ForNow, Practising::SinceStart] {
        let mut kiosk = with(StaffSettings {
            pin: PinHash::of(PIN.as_bytes()),
            practising,
            ..StaffSettings::default()
        });
        let is_told = |kiosk: &Kiosk, page: &str| {
            let bounds = kiosk.bounds_of(&Words::PracticeExplained);
            let bounds = bounds.unwrap_or_else(|| panic!("{page} does not say it"));
            assert!(bounds.y < 60.0, "{page}: {bounds:?}");
        };
        is_told(&kiosk, "language");
        kiosk.touch("help");
        is_told(&kiosk, "help");
        kiosk.touch("close");
        kiosk.touch("language-en");
        is_told(&kiosk, "home");
        kiosk.pass(Duration::from_secs(125));
        assert!(kiosk.says(&Words::IdleQuestion));
        is_told(&kiosk, "countdown");
        kiosk.touch("stay");
        let (aadhaar, mobile) = kiosk.newcomer();
        kiosk.touch("finish");
        kiosk.pass(Duration::from_secs(5));
        kiosk.identify(&aadhaar, &mobile);
        is_told(&kiosk, "destination");
        ask(&mut kiosk);
        is_told(&kiosk, "question");
        kiosk.touch("staff-yes");
        is_told(&kiosk, "pin");
        try_pin(&mut kiosk, PIN);
        is_told(&kiosk, "staff");
        kiosk.touch("staff-close");
        kiosk.reach_card();
        is_told(&kiosk, "card");
    }
    // A kiosk for practice alone has its badge and its phone for that.
    let kiosk = Kiosk::portrait("en");
    assert!(!kiosk.says(&Words::PracticeExplained));
}

/// Where the settings name a service, staff go over to practice and back.
#[test]
fn staff_switch_practice_on_where_there_is_something_else() {
    assert!(Switch::of(&Config::practice()).is_none());
    let kiosk = Kiosk::portrait("en");
    let switch = a_switch();
    assert!(switch.is_some());
    for (practising, control) in [
        (Practising::No, Words::StaffPracticeOn),
        (Practising::ForNow, Words::StaffPracticeOff),
    ] {
        let mut kiosk = with(StaffSettings {
            pin: PinHash::of(PIN.as_bytes()),
            practising,
            switch: switch.clone(),
            ..StaffSettings::default()
        });
        come_in(&mut kiosk);
        kiosk.touch("staff-actions");
        assert!(kiosk.says(&control));
        kiosk.touch("staff-practice");
        kiosk.touch("staff-yes");
        assert!(kiosk.says(&Words::StaffSwitching));
        let on = practising == Practising::No;
        assert_eq!(kiosk.app.take_wish(), Some(StaffWish::Practise(on)));
        kiosk.pass(MINUTE * 2);
        assert!(kiosk.says(&Words::StaffSwitching), "it is awaited");
        kiosk.feed(Message::Staff(StaffEvent::NotSwitched));
        assert!(kiosk.says(&Words::StaffNotSwitched));
    }
    let ready = kiosk.block_on(switch.unwrap().prepare(true)).unwrap();
    assert!(ready.sandbox.is_some());
    let options = ready.options;
    assert!(options.practice.is_some() && !options.record.is_on());
    assert_eq!(options.mark, Some(abha_kiosk::card::Mark::Practice));
    assert_eq!(options.staff.practising, Practising::ForNow);
    assert!(options.save_to.folder.ends_with("practice"));
}
