//! A kiosk under test: the application, its sandbox, and a finger.

#[path = "kiosk/journey.rs"]
mod journey;
#[path = "kiosk/seen.rs"]
mod seen;

pub use seen::Piece;

use abha_kiosk::abdm::ShareEndpoints;
use abha_kiosk::card::fonts;
use abha_kiosk::config::{Access, Config};
use abha_kiosk::domain::{Generation, Now, UtcMillis};
use abha_kiosk::journey::{Event, Problem, Screen};
use abha_kiosk::kiosk::setup::{self, Ready};
use abha_kiosk::kiosk::widget::page_parts::BODY;
use abha_kiosk::kiosk::{App, KeyDown, KeyPress, Message, Naming, Options, SaveTo, canvas, theme};
use abha_kiosk::locale::{Locale, Message as Words};
use abha_kiosk::sandbox::{Handle, Sandbox, Sms};
use futures::StreamExt;
use futures::stream::SelectAll;
use iced::widget::Id;
use iced::{Font, Rectangle, Size, Task, touch};
use iced_runtime::Action;
use iced_test::Simulator;
use iced_test::core::Settings;
use iced_test::selector::{self, Candidate, Target};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

pub struct Kiosk {
    pub app: App,
    pub saved: tempfile::TempDir,
    runtime: Runtime,
    phone: Handle,
    size: Size,
    // The application's clock is invented: it goes on when a test says so.
    began: Now,
    ahead: Duration,
    _sandbox: Sandbox,
}

/// The tiles of all services, behind a touch of their own at home.
pub const TILES: [&str; 5] = ["create", "retrieve", "login", "reactivate", "change-mobile"];

/// How long people look at what has changed before they touch it.
const LOOK: Duration = Duration::from_millis(700);

/// From one key of the screen to the next.
const TAP: Duration = Duration::from_millis(300);

impl Kiosk {
    /// In a language, on a window of this size, with requests given up after `patience`.
    pub fn new(language: &str, size: (u32, u32), patience: Duration) -> Self {
        Self::speaking(Generation::V3, language, size, patience)
    }

    /// The same in a generation of the calls.
    pub fn speaking(api: Generation, language: &str, size: (u32, u32), patience: Duration) -> Self {
        Self::with(api, language, size, patience, |_| {})
    }

    /// The same with other settings.
    pub fn with(
        api: Generation,
        language: &str,
        size: (u32, u32),
        patience: Duration,
        change: impl FnOnce(&mut Options),
    ) -> Self {
        let configure = |config: &mut Config| {
            config.abdm.total_timeout = patience;
            config.abdm.api = api;
        };
        Self::configured(language, size, configure, change)
    }

    /// The same with other settings in its file.
    pub fn configured(
        language: &str,
        size: (u32, u32),
        configure: impl FnOnce(&mut Config),
        change: impl FnOnce(&mut Options),
    ) -> Self {
        let fonts: Vec<&'static [u8]> = fonts::FILES.iter().map(|font| font.bytes).collect();
        theme::fonts::use_only(&fonts);
        let runtime = Runtime::new().expect("a runtime");
        let mut config = Config::practice();
        config.kiosk.language = Some(language.to_owned());
        configure(&mut config);
        let record = setup::record(&config);
        let Ready {
            mut options,
            sandbox,
        } = runtime
            .block_on(setup::prepare_recorded(&config, record))
            .expect("a kiosk in practice");
        let saved = tempfile::tempdir().expect("a folder");
        options.save_to = SaveTo {
            folder: saved.path().to_owned(),
            naming: Naming::counted(),
            sticks: None,
        };
        change(&mut options);
        let sandbox = sandbox.expect("practice has a sandbox");
        let size = Size::new(size.0 as f32, size.1 as f32);
        let began = now();
        let app = App::new(options, size, began).expect("an application");
        Self {
            app,
            saved,
            runtime,
            phone: sandbox.handle(),
            size,
            began,
            ahead: Duration::ZERO,
            _sandbox: sandbox,
        }
    }

    /// The same in another size of text.
    pub fn with_text(language: &str, size: (u32, u32), text_size: theme::TextSize) -> Self {
        let patience = Duration::from_secs(20);
        Self::with(Generation::V3, language, size, patience, |options| {
            options.text_size = text_size;
        })
    }

    pub fn portrait(language: &str) -> Self {
        Self::new(language, (1080, 1920), Duration::from_secs(20))
    }

    /// Looks at the screen, touches a widget by its id, and waits until all that follows is done.
    pub fn touch(&mut self, id: &str) {
        self.ahead += LOOK;
        self.touch_at_once(id);
    }

    /// The same without a look at what has changed.
    pub fn touch_at_once(&mut self, id: &str) {
        // The tiles of home stand behind a touch of their own.
        if TILES.contains(&id) && !self.can_touch(id) && self.can_touch("services") {
            self.touch_at_once("services");
            self.ahead += LOOK;
        }
        let messages = {
            let mut ui = self.simulator();
            if let Err(error) = ui.click(Id::from(id.to_owned())) {
                panic!("{id} on {}: {error}", self.screen().name());
            }
            ui.into_messages().collect::<Vec<_>>()
        };
        assert!(
            messages
                .iter()
                .any(|message| matches!(message, Message::ControlPressed(..))),
            "{id} on {} does nothing",
            self.screen().name()
        );
        for message in messages {
            self.feed(message);
        }
    }

    /// Looks at the screen, and types on its own keys.
    pub fn keys(&mut self, text: &str) {
        self.ahead += LOOK;
        for key in text.chars() {
            self.ahead += TAP;
            self.touch_at_once(&format!("key-{key}"));
        }
        self.see_what_was_typed();
    }

    /// A finished code is shown for a moment before it goes.
    fn see_what_was_typed(&mut self) {
        let at = self.now().monotonic;
        if self.app.wake_at().is_some_and(|wake| wake < at + LOOK) {
            self.pass(LOOK);
        }
    }

    /// Presses keys of a real keyboard.
    pub fn press(&mut self, keys: &[KeyPress]) {
        for key in keys {
            self.ahead += match key {
                KeyPress::Character(_) | KeyPress::Erase => TAP,
                _ => LOOK,
            };
            self.feed(self.key_down(*key));
            // It is known now that no scanner pressed it.
            self.pass(TAP);
        }
        self.see_what_was_typed();
    }

    /// Types on a real keyboard, where Space and Enter are keys like others.
    pub fn type_text(&mut self, text: &str) {
        let keys: Vec<KeyPress> = text
            .chars()
            .map(|character| match character {
                ' ' => KeyPress::Space,
                '\n' => KeyPress::Activate,
                other => KeyPress::Character(other),
            })
            .collect();
        self.press(&keys);
    }

    pub fn newcomer(&self) -> (String, String) {
        let newcomer = self.phone.newcomer().expect("somebody without an ABHA");
        (newcomer.aadhaar.to_owned(), newcomer.mobile.to_owned())
    }

    pub fn inbox(&self) -> Vec<Sms> {
        self.phone.inbox()
    }

    pub fn newest_code(&self) -> String {
        self.inbox().pop().expect("a message").otp
    }

    /// A finger comes down in the middle of something and stays there; nothing is pressed by it.
    pub fn finger_down(&mut self, id: &'static str) {
        self.finger(id, |finger, position| {
            iced::Event::Touch(touch::Event::FingerPressed {
                id: finger,
                position,
            })
        });
    }

    /// It is let go there.
    pub fn finger_up(&mut self, id: &'static str) {
        self.finger(id, |finger, position| {
            iced::Event::Touch(touch::Event::FingerLifted {
                id: finger,
                position,
            })
        });
    }

    fn finger(
        &mut self,
        id: &'static str,
        event: impl Fn(touch::Finger, iced::Point) -> iced::Event,
    ) {
        let at = self.bounds(id).center();
        let messages: Vec<Message> = {
            let mut ui = self.simulator();
            let _ = ui.simulate([event(touch::Finger(0), at)]);
            ui.into_messages().collect()
        };
        for message in messages {
            self.feed(message);
        }
    }

    /// Tells the sandbox something over HTTP.
    pub fn tell_sandbox(&self, path: &str, body: &serde_json::Value) {
        let url = format!("{}{path}", self.phone.url());
        self.runtime.block_on(async {
            let answer = reqwest::Client::new()
                .post(url)
                .header("content-type", "application/json")
                .body(body.to_string())
                .send()
                .await
                .expect("the sandbox answers");
            assert!(answer.status().is_success(), "{path}: {}", answer.status());
        });
    }

    /// Takes every fault back that was asked for.
    pub fn heal_sandbox(&self) {
        let url = format!("{}/practice/faults", self.phone.url());
        self.runtime.block_on(async {
            let answer = reqwest::Client::new().delete(url).send().await;
            assert!(answer.expect("the sandbox answers").status().is_success());
        });
    }

    /// Waits for something beside the application.
    pub fn block_on<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// Time passes for the application.
    pub fn pass(&mut self, time: Duration) {
        self.ahead += time;
        self.feed(Message::Woke);
    }

    fn now(&self) -> Now {
        let ahead = i64::try_from(self.ahead.as_millis()).expect("before the year 292 million");
        Now {
            monotonic: self.began.monotonic + self.ahead,
            utc: UtcMillis(self.began.utc.0 + ahead),
        }
    }

    /// The present moment of the application.
    pub fn instant(&self) -> Instant {
        self.now().monotonic
    }

    /// A key that comes down now.
    pub fn key_down(&self, key: KeyPress) -> Message {
        Message::KeyPressed(KeyDown::at(key, self.instant()))
    }

    /// Time passes, and nothing tells the application.
    pub fn pass_unnoticed(&mut self, time: Duration) {
        self.ahead += time;
    }

    /// A message comes whose consequences are played by hand.
    pub fn tell_now(&mut self, message: Message) {
        let at = self.now();
        drop(self.app.update(message, at));
    }

    /// Something happens whose consequences are played by hand.
    pub fn tell(&mut self, event: Event) {
        let at = self.now();
        drop(self.app.update(Message::Happened(event), at));
    }

    pub fn feed(&mut self, message: Message) {
        self.feed_and_look(message, |_| None);
    }

    /// The same, with a look at the application whenever something happened, and perhaps another
    /// message.
    pub fn feed_and_look(
        &mut self,
        message: Message,
        mut look: impl FnMut(&App) -> Option<Message>,
    ) {
        let now = self.now();
        let app = &mut self.app;
        self.runtime.block_on(async {
            let mut running = SelectAll::new();
            let mut start = |message: Message, running: &mut SelectAll<_>| {
                let mut next = Some(message);
                while let Some(message) = next.take() {
                    let task: Task<Message> = app.update(message, now);
                    if let Some(stream) = iced_runtime::task::into_stream(task) {
                        running.push(stream);
                    }
                    next = look(app);
                }
            };
            start(message, &mut running);
            while let Some(action) = running.next().await {
                if let Action::Output(message) = action {
                    start(message, &mut running);
                }
            }
        });
    }

    /// The first message of this kind that the application's subscriptions send.
    pub fn next_of_the_subscription<T>(&mut self, kind: impl Fn(&Message) -> Option<T>) -> T {
        use iced_test::futures::subscription::into_recipes;
        let recipes = into_recipes(self.app.subscription());
        self.runtime.block_on(async {
            let mut messages: SelectAll<_> = recipes
                .into_iter()
                .map(|recipe| recipe.stream(futures::stream::empty().boxed()))
                .collect();
            let limit = Duration::from_secs(30);
            loop {
                let message = tokio::time::timeout(limit, messages.next())
                    .await
                    .expect("nothing in half a minute")
                    .expect("the subscriptions ended");
                if let Some(found) = kind(&message) {
                    return found;
                }
            }
        })
    }
}

/// The way to a service, as settings name it.
pub fn access_to(url: &str) -> Access {
    let options = setup::of_sandbox(url);
    Access {
        endpoints: options.endpoints,
        share: ShareEndpoints {
            hiecm: format!("{url}/api/hiecm"),
            gateway: format!("{url}/gateway"),
        },
        credentials: options.credentials,
        cm_id: "sbx".to_owned(),
        hip_id: None,
        proxy_url: None,
        roots: options.roots,
        session_roots: None,
        key_sha256: Vec::new(),
    }
}

fn now() -> Now {
    let utc = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .expect("after 1970");
    Now {
        monotonic: Instant::now(),
        utc: UtcMillis(i64::try_from(utc.as_millis()).expect("before the year 292 million")),
    }
}

fn simulate(app: &App, size: Size) -> Simulator<'_, Message> {
    let settings = Settings {
        default_font: Font::with_name(theme::NUMBER_FAMILY),
        ..Settings::default()
    };
    Simulator::with_size(settings, size, app.view())
}
