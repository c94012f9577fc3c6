//! Somebody who registers: touches and keys through the application, without a window.

use super::clock;
use abha_kiosk::journey::Screen;
use abha_kiosk::kiosk::{App, KeyDown, KeyPress, Message};
use futures::StreamExt;
use futures::stream::SelectAll;
use iced::Task;
use iced_runtime::Action;
use std::time::Duration;

/// A person before the application.
pub struct Walker<'a> {
    /// What they stand before.
    pub app: &'a mut App,
    /// Their Aadhaar number.
    pub aadhaar: String,
    /// The mobile they give.
    pub mobile: String,
    /// Reads the newest code on their phone.
    pub code: Box<dyn FnMut() -> String + 'a>,
    /// Is called each time that the application has another state.
    pub drawn: Box<dyn FnMut(&App) + 'a>,
}

impl Walker<'_> {
    /// Does what each screen asks for until this one is there.
    pub async fn walk_to(&mut self, wanted: Screen) {
        loop {
            let at = self.app.session().screen();
            if at == wanted {
                return;
            }
            match at {
                Screen::Language => {
                    let tile = format!("language-{}", self.app.session().language());
                    self.press(&tile).await;
                }
                Screen::Home => {
                    self.press("services").await;
                    self.press("create").await;
                }
                Screen::Consent => self.consent().await,
                // A number that is complete and right goes on by itself.
                Screen::Aadhaar => self.type_text(&self.aadhaar.clone()).await,
                Screen::Mobile => self.type_text(&self.mobile.clone()).await,
                Screen::CodeDestination => self.press("phone-yes").await,
                Screen::AadhaarOtp | Screen::MobileOtp => {
                    let code = (self.code)();
                    self.type_text(&code).await;
                    assert_ne!(self.app.session().screen(), at, "the code was refused");
                }
                Screen::Address | Screen::Create | Screen::Created | Screen::Card => {
                    self.press("primary").await;
                }
                Screen::Notice
                | Screen::LoginId
                | Screen::Scan
                | Screen::Scanned
                | Screen::RetrievalDetails
                | Screen::LoginOtp
                | Screen::AccountChoice
                | Screen::Profile
                | Screen::MobileChange
                | Screen::MobileConfirm
                | Screen::Done
                | Screen::Handoff
                | Screen::Slip
                | Screen::More
                | Screen::Email
                | Screen::Kyc
                | Screen::Goodbye => panic!("the registration went astray to {}", at.name()),
            }
        }
    }

    /// Touches something on the present screen.
    pub async fn press(&mut self, id: &str) {
        let at = self.app.session().screen().name();
        let message = self.app.pressable(id);
        self.feed(message.unwrap_or_else(|| panic!("{at} has no {id}")))
            .await;
    }

    /// Types on a keyboard.
    pub async fn type_text(&mut self, text: &str) {
        for character in text.chars() {
            let key = KeyPress::Character(character);
            let down = KeyDown::at(key, clock::now().monotonic);
            self.feed(Message::KeyPressed(down)).await;
            self.pass(120).await;
        }
        // A finished code is shown for a moment before it goes.
        self.pass(800).await;
    }

    /// Time passes for the application, without taking any.
    async fn pass(&mut self, milliseconds: u64) {
        clock::pass(Duration::from_millis(milliseconds));
        self.feed(Message::Woke).await;
    }

    async fn consent(&mut self) {
        while self.app.pressable("consent-agree").is_none() {
            self.press("primary").await;
        }
        self.press("consent-agree").await;
    }

    /// Hands a message to the application and waits until everything it set going is done.
    async fn feed(&mut self, message: Message) {
        let mut running = SelectAll::new();
        self.update(message, &mut running);
        while let Some(action) = running.next().await {
            if let Action::Output(message) = action {
                self.update(message, &mut running);
            }
        }
    }

    fn update(&mut self, message: Message, running: &mut Running) {
        let task: Task<Message> = self.app.update(message, clock::now());
        (self.drawn)(self.app);
        if let Some(stream) = iced_runtime::task::into_stream(task) {
            running.push(stream);
        }
    }
}

type Running = SelectAll<futures::stream::BoxStream<'static, Action<Message>>>;
