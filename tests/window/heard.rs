//! The whole registration by ears and a keyboard alone: nothing here looks at the screen. What is to be
//! pressed is found by what is said of it, as somebody finds it who does not see.

use crate::LIMIT;
use crate::kiosk::{Kiosk, SIZE};
use std::time::{Duration, Instant};
use test_support::speech_server::SpeechServer;

/// Somebody who hears, and has a keyboard.
struct Listener {
    kiosk: Kiosk,
    server: SpeechServer,
    heard: Vec<String>,
}

/// More controls than any page has.
const MOST_CONTROLS: usize = 40;

impl Listener {
    fn start(folder: &std::path::Path) -> Self {
        let server = SpeechServer::start();
        let settings = folder.join("kiosk.toml");
        let socket = server.socket().display().to_string().replace('\\', "/");
        let text = format!("[voice]\nengine = \"speech-dispatcher\"\nsocket = \"{socket}\"\n");
        std::fs::write(&settings, text).unwrap();
        let (width, height) = SIZE;
        let size = format!("{width}x{height}");
        let arguments = ["--config", settings.to_str().unwrap(), "--windowed", &size];
        let cards = folder.join("cards");
        let mut kiosk = Kiosk::start_on(SIZE, &arguments, folder, &cards);
        kiosk.display.focus_window();
        let ready = kiosk.log.event("voice_ready", LIMIT);
        assert_eq!(ready["engine"], "speech-dispatcher");
        Self {
            kiosk,
            server,
            heard: Vec::new(),
        }
    }

    /// Listens until something with these words is said.
    #[track_caller]
    fn hear(&mut self, words: &str) {
        let deadline = Instant::now() + LIMIT;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let Some(said) = self.server.said_within(left) else {
                panic!("never heard {words:?}: {:#?}", self.heard);
            };
            assert_eq!(said.language, "en");
            self.heard.push(said.words.clone());
            if said.words.contains(words) {
                return;
            }
        }
    }

    /// Goes on with Tab until a control with these words is said, and presses it.
    #[track_caller]
    fn press(&mut self, words: &str) {
        for _ in 0..MOST_CONTROLS {
            self.kiosk.display.press("Tab");
            // What is left of the page is said before; the last is what has the focus.
            let mut last = None;
            while let Some(said) = self.server.said_within(Duration::from_millis(400)) {
                self.heard.push(said.words.clone());
                last = Some(said.words);
            }
            if last.is_some_and(|said| said.contains(words) && said.ends_with("Button.")) {
                self.kiosk.display.press("Return");
                return;
            }
        }
        panic!("no control says {words:?}: {:#?}", self.heard);
    }
}

#[test]
#[ignore = "needs Xvfb, xdotool and imagemagick"]
fn somebody_who_sees_nothing_registers() {
    let folder = tempfile::tempdir().unwrap();
    let mut listener = Listener::start(folder.path());
    let person = listener.kiosk.new_person();
    listener.kiosk.display.press("F2");
    listener.hear("Make or find your health account");
    listener.hear("You get your treatment without it too.");
    listener.press("English");
    listener.kiosk.log.screen("home", LIMIT);
    listener.hear("What do you have?");
    listener.press("I am new");
    listener.kiosk.log.screen("login_id", LIMIT);
    listener.hear("Do you already have an ABHA?");
    listener.kiosk.display.type_text(&person.mobile);
    // What the consent says is heard whole before it is agreed to.
    listener.kiosk.log.screen("consent", LIMIT);
    listener.hear("UIDAI");
    let mut pages = 0;
    while listener
        .kiosk
        .log
        .next_screen_within(Duration::from_millis(300))
        .is_none()
    {
        listener.press("I agree");
        pages += 1;
        assert!(pages < 12, "{:#?}", listener.heard);
    }
    listener.hear("Type your Aadhaar number");
    // One digit is missing, then none.
    let (missing, last) = person.aadhaar.split_at(11);
    listener.kiosk.display.type_text(missing);
    listener.hear("8 of 12 digits");
    listener.kiosk.display.press("Return");
    listener.hear("An Aadhaar number has 12 digits");
    listener.kiosk.display.type_text(last);
    listener.kiosk.log.screen("code_destination", LIMIT);
    listener.hear("Do you have the phone with you?");
    listener.press("Yes, send the code");
    listener.kiosk.log.screen("aadhaar_otp", LIMIT);
    listener.hear("Type the code from the phone");
    let code = listener.kiosk.code(1);
    listener.kiosk.display.type_text(&code);
    let next = listener.kiosk.log.next_screen(LIMIT);
    assert_eq!(next, "address", "{:#?}", listener.heard);
    listener.hear("Choose your ABHA address");
    listener.press("Take this address");
    listener.kiosk.log.screen("created", LIMIT);
    listener.hear("Your ABHA is ready");
    let number = listener.kiosk.abha_number(&person).replace('-', "");
    let spelt = |said: &String| said.replace([' ', ',', '-'], "").contains(&number);
    let deadline = Instant::now() + LIMIT;
    while !listener.heard.iter().any(spelt) {
        let left = deadline.saturating_duration_since(Instant::now());
        let said = listener
            .server
            .said_within(left)
            .expect("the number is said");
        listener.heard.push(said.words);
    }
    listener.press("Show my card");
    listener.kiosk.log.screen("card", LIMIT);
    listener.hear("Your ABHA card");
    // Nobody else heard what must not be heard.
    for secret in [&person.aadhaar, &code] {
        let digits: String = secret.chars().collect();
        let said = |said: &String| said.replace([' ', ','], "").contains(&digits);
        assert!(!listener.heard.iter().any(said), "a secret was said");
    }
}
