//! Random presses at random moments on the real screens: whatever is touched twice, held down or
//! scanned, nothing is agreed, sent, made, saved, left or wiped that has not been seen for half
//! a second.

#[path = "any_press/ops.rs"]
mod ops;

use crate::kiosk::Kiosk;
use abha_kiosk::domain::{ConsentItem, Generation, HeardHow};
use abha_kiosk::journey::step::{ConsentStep, Step};
use abha_kiosk::journey::{
    EntryEvent, Event, Idle, JourneyKind, Overlay, Screen, Stage, StepEvent,
};
use abha_kiosk::kiosk::{KeyPress, Message};
use ops::{Op, Place, op};
use proptest::test_runner::{Config, TestRunner};
use std::time::{Duration, Instant};

/// What the rules say, apart from how the application keeps them.
const SEEN: Duration = Duration::from_millis(500);
const ONE_PRESS: Duration = Duration::from_millis(300);
const TOGETHER: Duration = Duration::from_millis(50);
const SHOWN: Duration = Duration::from_millis(600);

/// What an accident must not change.
#[derive(Debug, Clone, PartialEq)]
struct Decided {
    screen: Screen,
    waits: bool,
    overlay: Option<Overlay>,
    language: String,
    journey: Option<JourneyKind>,
    page: usize,
    /// Whether the text of a row of the list is read, and whether it is told what a no means.
    opened: Option<ConsentItem>,
    declined: bool,
    /// What the switches of the list say.
    switches: Vec<Option<bool>>,
    saving: String,
    files: usize,
    messages: usize,
}

/// What is known of the presses, apart from the application.
struct Watch {
    kiosk: Kiosk,
    /// The page as it is, and since when.
    page: (Decided, Vec<String>, bool),
    since: Instant,
    /// The same apart from the switches of a list, which do not wait for each other.
    since_but_for_switches: Instant,
    /// The control that was touched last, and when a press on it last changed something.
    control: Option<String>,
    counted: Option<(String, Instant)>,
    /// The keys that have come together so far.
    keys: Vec<(KeyPress, Instant)>,
    last_key: Option<KeyPress>,
    typed: Instant,
}

impl Watch {
    fn at(place: Place) -> Self {
        let patience = Duration::from_secs(20);
        let mut kiosk = Kiosk::with(Generation::V3, "en", (1080, 1920), patience, |options| {
            if matches!(place, Place::Desk) {
                options.settings.heard = HeardHow::ExplainedBy("Meera Nair".to_owned());
            }
        });
        match place {
            Place::Language => {}
            Place::Home => kiosk.touch("language-en"),
            Place::Consent | Place::Desk => {
                kiosk.touch("language-en");
                kiosk.touch("create");
            }
            Place::LoginId => {
                kiosk.touch("language-en");
                kiosk.touch("login");
            }
            Place::Aadhaar => kiosk.agree(),
            Place::Destination | Place::Code | Place::Address => {
                let (aadhaar, mobile) = kiosk.newcomer();
                kiosk.identify(&aadhaar, &mobile);
                if !matches!(place, Place::Destination) {
                    kiosk.touch("phone-yes");
                }
                if matches!(place, Place::Address) {
                    let code = kiosk.newest_code();
                    kiosk.keys(&code);
                }
            }
            Place::Card => kiosk.reach_card(),
        }
        let page = page(&kiosk);
        let now = kiosk.instant();
        Self {
            kiosk,
            page,
            since: now,
            since_but_for_switches: now,
            control: None,
            counted: None,
            keys: Vec::new(),
            last_key: None,
            typed: now,
        }
    }

    fn play(&mut self, op: Op) {
        match op {
            Op::Touch(which, hold) => {
                let controls = self.kiosk.app.controls();
                if let Some(control) = controls.get(which % controls.len().max(1)) {
                    self.touch(&control.clone(), hold);
                }
            }
            Op::Again(after) => {
                self.wait(after);
                if let Some(control) = self.control.clone() {
                    self.touch(&control, 60);
                }
            }
            Op::Type(digit) => {
                self.tell(Message::PointerPressed, None);
                let typed =
                    Message::Happened(Event::Step(StepEvent::Entry(EntryEvent::Digit(digit))));
                let press = Message::ControlPressed(format!("key-{digit}"), Box::new(typed));
                self.typed = self.kiosk.instant();
                self.tell(press, None);
            }
            Op::Key(key) => self.key(key),
            Op::KeyAgain(after) => {
                self.wait(after);
                if let Some(key) = self.last_key {
                    self.key(key);
                }
            }
            Op::Hold(times) => {
                for _ in 0..times {
                    self.tell(self.kiosk.key_down(KeyPress::StillErasing), None);
                    self.wait(30);
                }
            }
            Op::Scan(text, apart) => {
                for character in text.chars() {
                    self.key(match character {
                        '\n' => KeyPress::Activate,
                        '\t' => KeyPress::MoveOn,
                        ' ' => KeyPress::Space,
                        other => KeyPress::Character(other),
                    });
                    self.wait(apart);
                }
            }
            Op::Wait(milliseconds) => self.wait(milliseconds),
        }
    }

    /// A contact with something that can be pressed.
    fn touch(&mut self, control: &str, hold: u64) {
        let Some(message) = self.kiosk.app.pressable(control) else {
            return;
        };
        let down = self.kiosk.instant();
        self.control = Some(control.to_owned());
        self.tell(Message::PointerPressed, None);
        self.wait(hold);
        let press = Message::ControlPressed(control.to_owned(), Box::new(message));
        self.tell(press, Some((control.to_owned(), down)));
    }

    fn key(&mut self, key: KeyPress) {
        // What came before and is over is judged first.
        self.wait(0);
        let now = self.kiosk.instant();
        if matches!(key, KeyPress::Character(_) | KeyPress::Pad(_)) {
            self.typed = now;
        }
        self.last_key = Some(key);
        let over = self.keys.last().is_some_and(|(_, at)| now > *at + TOGETHER);
        assert!(!over || self.keys.is_empty(), "keys that nobody judged");
        self.keys.push((key, now));
        self.tell(self.kiosk.key_down(key), None);
    }

    /// Time passes, and the application is woken whenever it wants to be.
    fn wait(&mut self, milliseconds: u64) {
        let until = self.kiosk.instant() + Duration::from_millis(milliseconds);
        loop {
            let now = self.kiosk.instant();
            let wakes = self.kiosk.app.wake_at().filter(|at| *at <= until);
            let at = wakes.unwrap_or(until).max(now);
            self.kiosk.pass_unnoticed(at - now);
            let alone = match self.keys.as_slice() {
                [(key, pressed)] if at > *pressed + TOGETHER => {
                    (!matches!(key, KeyPress::Character(_) | KeyPress::Pad(_)))
                        .then(|| (format!("{key:?}"), *pressed))
                }
                _ => None,
            };
            self.tell(Message::Woke, alone);
            if self
                .keys
                .last()
                .is_some_and(|(_, pressed)| at > *pressed + TOGETHER)
            {
                self.keys.clear();
            }
            if wakes.is_none() {
                return;
            }
        }
    }

    /// Tells the application, and holds what follows against the rules. `press` is a press that
    /// may count, with the moment at which it began.
    fn tell(&mut self, message: Message, press: Option<(String, Instant)>) {
        let now = self.kiosk.instant();
        let before = self.page.0.clone();
        let was_idle = self.kiosk.app.session().idle(now) != Idle::Present;
        let wakes = matches!(message, Message::Woke);
        self.kiosk.feed(message);
        let page = page(&self.kiosk);
        let changed = page.0 != before;
        if page != self.page {
            let is_switched = is_but_a_switch(&self.page, &page);
            self.page = page;
            // From this moment on the person sees it.
            let mut seen = std::mem::replace(&mut self.since, now);
            if is_switched {
                seen = self.since_but_for_switches;
            } else {
                self.since_but_for_switches = now;
            }
            // The end of a countdown and of the good-bye comes by itself.
            let by_time = wakes && was_idle && self.page.0.screen == Screen::Language;
            if changed && !by_time && before.screen != Screen::Goodbye {
                self.judge(&before, wakes, press, seen, now);
            }
        }
    }

    fn judge(
        &mut self,
        before: &Decided,
        wakes: bool,
        press: Option<(String, Instant)>,
        since: Instant,
        now: Instant,
    ) {
        let after = &self.page.0;
        // A scanned card is asked about. Nothing is decided by that.
        if after.screen == Screen::Scanned && press.is_none() {
            return;
        }
        // A finished number or code goes on by itself once it has been seen.
        let is_typed = matches!(
            before.screen,
            Screen::Aadhaar
                | Screen::Mobile
                | Screen::LoginId
                | Screen::AadhaarOtp
                | Screen::MobileOtp
                | Screen::LoginOtp
        );
        if wakes && is_typed && press.is_none() && now - self.typed >= SHOWN {
            return;
        }
        let Some((control, began)) = press else {
            panic!("nobody pressed anything: {before:?} became {after:?}");
        };
        let seen = began.checked_duration_since(since).unwrap_or_default();
        assert!(
            seen >= SEEN,
            "{control} after {seen:?}: {before:?} became {after:?}"
        );
        if let Some((counted, at)) = &self.counted
            && *counted == control
        {
            // A switch is turned back once it was seen.
            let least = if control.starts_with("consent-switch") {
                SEEN
            } else {
                ONE_PRESS
            };
            assert!(
                began - *at >= least,
                "{control} twice: {before:?} became {after:?}"
            );
        }
        self.counted = Some((control, began));
    }
}

/// Whether nothing is another than a switch of a list.
fn is_but_a_switch(
    before: &(Decided, Vec<String>, bool),
    after: &(Decided, Vec<String>, bool),
) -> bool {
    let mut others = after.clone();
    others.0.switches.clone_from(&before.0.switches);
    others == *before
}

/// What is shown: what was decided so far, what can be pressed, and whether something is said.
fn page(kiosk: &Kiosk) -> (Decided, Vec<String>, bool) {
    let session = kiosk.app.session();
    let consent = match session.stage() {
        Stage::Journey(journey) => match journey.step() {
            Step::Consent(step) => Some(step),
            _ => None,
        },
        Stage::Language | Stage::Home(_) | Stage::Goodbye(_) => None,
    };
    let list = consent.filter(|_| session.settings().is_front_desk());
    let items = ConsentItem::shown(&session.settings().heard).iter();
    let decided = Decided {
        screen: session.screen(),
        waits: session.waiting().is_some(),
        overlay: session.overlay(),
        language: session.language().tag().to_owned(),
        journey: session.journey(),
        page: consent.map_or(0, ConsentStep::page),
        opened: consent.and_then(ConsentStep::opened),
        declined: consent.is_some_and(ConsentStep::is_declined),
        switches: list.map_or(Vec::new(), |step| {
            items.map(|item| step.answer(*item)).collect()
        }),
        saving: format!("{:?}", session.card().map(|card| card.saving())),
        files: std::fs::read_dir(kiosk.saved.path()).map_or(0, Iterator::count),
        messages: kiosk.inbox().len(),
    };
    (decided, kiosk.app.controls(), session.problem().is_some())
}

#[test]
fn nothing_is_decided_that_was_not_seen() {
    let places = [
        Place::Language,
        Place::Home,
        Place::Consent,
        Place::Desk,
        Place::LoginId,
        Place::Aadhaar,
        Place::Destination,
        Place::Code,
        Place::Address,
        Place::Card,
    ];
    for place in places {
        let config = Config {
            cases: 5,
            failure_persistence: None,
            max_shrink_iters: 60,
            ..Config::default()
        };
        TestRunner::new(config)
            .run(&proptest::collection::vec(op(), 10..50), |ops| {
                let mut watch = Watch::at(place);
                for op in ops {
                    watch.play(op);
                }
                watch.wait(100);
                Ok(())
            })
            .unwrap_or_else(|error| panic!("{place:?}: {error}"));
    }
}
