//! What is on the screen, from the state of the session. Screens only draw.

mod aadhaar;
mod address;
mod card;
mod consent;
mod create;
mod created;
mod destination;
mod home;
mod language;
mod mobile;
mod notice;
mod otp;
mod overlay;
mod parts;
mod returning;
mod trouble;

use super::app::App;
use super::focus::Stops;
use super::message::Message;
use super::theme::{Look, space};
use super::widget::{
    self, BarButton, Element, Icon, KeyboardKey, Keypad, KeypadKey, Layout, Pad, Page, Phone,
    Press, Sms, action_row, beside_phone, button, keyboard, keypad, page, stepper, top_bar,
};
use crate::domain::UtcMillis;
use crate::journey::{
    DigitBox, EntryEvent, Event, Idle, JourneyKind, Overlay, Patience, Screen, Session, Stage,
    StepEvent, Trouble, Waiting, registration::Step,
};
use crate::locale::{Locale, Message as Words};
use iced::Size;
use iced::widget::column;
use std::time::Instant;

/// What every screen needs to draw itself.
pub(super) struct Scene<'a> {
    app: &'a App,
    session: &'a Session,
    locale: &'a Locale,
    look: Look,
    now: Instant,
    /// The request that the person waits for.
    waiting: Option<&'a Waiting>,
    /// What stands under the control.
    trouble: Option<Trouble>,
    /// Whether the primary button may be pressed.
    may_continue: bool,
    /// The room for the page: the window less the practice phone.
    room: Size,
}

/// What a screen hands to the frame.
struct Content<'a> {
    question: String,
    help: Option<String>,
    work: Element<'a, Message>,
    pad: Pad<'a, Message>,
    primary: Option<Element<'a, Message>>,
    back: Option<Element<'a, Message>>,
}

/// Draws the present screen, and fills `stops` with what can be pressed on it.
pub(super) fn draw<'a>(app: &'a App, stops: &mut Stops) -> Element<'a, Message> {
    let now = app.now.monotonic;
    let (waiting, trouble, may_continue) = match app.session.stage() {
        Stage::Language | Stage::Home => (None, None, true),
        Stage::Returning(journey) => (
            journey.waiting(),
            journey.trouble(),
            journey.may_continue(now),
        ),
        Stage::Registration(journey) => (
            journey.waiting(),
            journey.trouble(),
            journey.may_continue(now),
        ),
    };
    let scene = Scene {
        app,
        session: &app.session,
        locale: &app.locale,
        look: app.look,
        now,
        waiting,
        trouble,
        may_continue,
        room: app.window,
    };
    if let Idle::Countdown(left) = scene.session.idle(scene.now) {
        return overlay::countdown(&scene, stops, left);
    }
    let phone = scene.phone(stops);
    let covered = scene.session.overlay();
    // What lies under an overlay cannot be reached.
    let mut beneath = Stops::nowhere();
    let page_stops = if covered.is_some() {
        &mut beneath
    } else {
        &mut *stops
    };
    let look = scene.look;
    let drawn = beside_phone(&look, app.window, phone, |room| {
        let scene = Scene { room, ..scene };
        frame(scene, page_stops)
    });
    match covered {
        Some(Overlay::Help) => overlay::help(app, drawn, stops),
        Some(Overlay::Languages) => overlay::languages(app, drawn, stops),
        None => drawn,
    }
}

fn frame<'a>(scene: Scene<'a>, stops: &mut Stops) -> Element<'a, Message> {
    let content = match scene.session.stage() {
        Stage::Language => language::draw(&scene, stops),
        Stage::Home => home::draw(&scene, stops),
        Stage::Registration(registration) => match registration.step() {
            Step::Consent(step) => consent::draw(&scene, stops, step),
            Step::Aadhaar(step) => aadhaar::draw(&scene, stops, step),
            Step::Mobile(step) => mobile::draw(&scene, stops, step),
            Step::Destination(step) => destination::ask(&scene, stops, step.code_already_sent()),
            Step::AadhaarOtp(step) => otp::aadhaar(&scene, stops, step),
            Step::MobileOtp(step) => otp::mobile(&scene, stops, step),
            Step::Address(step) => address::draw(&scene, stops, step),
            Step::Create(_) => create::draw(&scene, stops),
            Step::Created(step) => created::draw(&scene, stops, step),
            Step::Card(step) => card::draw(&scene, stops, step),
            Step::Notice(step) => {
                let onward = if step.leads_on() {
                    notice::Onward::ShowAbha
                } else {
                    notice::Onward::of(step.why().offers())
                };
                notice::draw(&scene, stops, step.why(), step.has_way_back(), onward)
            }
        },
        Stage::Returning(journey) => returning::draw(&scene, stops, journey),
    };
    let top = scene.top_bar(stops);
    let progress = scene.progress();
    let actions = action_row(&scene.look, content.back, content.primary);
    // Where the text is large there is room for the trouble or for the help, not for both.
    let crowded = scene.look.metrics.text_scale > 1.0 && scene.app.has_trouble();
    let help = content.help.filter(|_| !crowded);
    page(
        &scene.look,
        scene.room,
        Page {
            top_bar: top,
            progress,
            question: content.question,
            help,
            work: content.work,
            pad: content.pad,
            actions,
        },
    )
}

impl<'a> Scene<'a> {
    fn say(&self, words: &Words) -> String {
        self.locale.text(words)
    }

    /// The same bar in the same place on every screen.
    fn top_bar(&self, stops: &mut Stops) -> Element<'a, Message> {
        let mut buttons = vec![
            BarButton {
                sign: Icon::Language,
                words: self.say(&Words::Languages),
                press: stops.press(
                    "languages",
                    Some(Message::Happened(Event::OverlayOpened(Overlay::Languages))),
                ),
            },
            BarButton {
                sign: Icon::TextSize,
                words: self.say(&Words::TextSize),
                press: stops.press("text-size", Some(Message::TextSizeAsked)),
            },
            BarButton {
                sign: Icon::Contrast,
                words: self.say(&Words::Contrast),
                press: stops.press("contrast", Some(Message::AppearanceAsked)),
            },
            BarButton {
                sign: Icon::Help,
                words: self.say(&Words::Help),
                press: stops.press(
                    "help",
                    Some(Message::Happened(Event::OverlayOpened(Overlay::Help))),
                ),
            },
        ];
        if self.session.screen() == Screen::Language {
            // Every language has its tile on this screen, and there is nobody to finish.
            let _ = buttons.remove(0);
        } else {
            buttons.push(BarButton {
                sign: Icon::Finish,
                words: self.say(&Words::Finish),
                press: stops.press("finish", Some(Message::Happened(Event::Finished))),
            });
        }
        let clinic = match &self.app.clinic {
            Some(clinic) => clinic.clone(),
            None => self.say(&Words::ClinicDefault),
        };
        let practice = self
            .app
            .practice
            .as_ref()
            .map(|_| self.say(&Words::PracticeBadge));
        top_bar(&self.look, clinic, practice, buttons)
    }

    fn progress(&self) -> Option<Element<'a, Message>> {
        let current = match self.session.screen() {
            _ if self.session.journey() != Some(JourneyKind::Registration) => return None,
            Screen::Language
            | Screen::Home
            | Screen::Notice
            | Screen::LoginId
            | Screen::RetrievalDetails
            | Screen::LoginOtp
            | Screen::AccountChoice
            | Screen::Profile
            | Screen::MobileChange
            | Screen::MobileConfirm
            | Screen::Done => return None,
            Screen::Consent => 0,
            Screen::Aadhaar | Screen::Mobile => 1,
            Screen::CodeDestination | Screen::AadhaarOtp | Screen::MobileOtp => 2,
            Screen::Address => 3,
            Screen::Create | Screen::Created => 4,
            Screen::Card => 5,
        };
        let names = [
            Words::StepConsent,
            Words::StepAadhaar,
            Words::StepCode,
            Words::StepAddress,
            Words::StepCard,
        ]
        .map(|name| self.say(&name));
        Some(stepper(&self.look, &names, current))
    }

    fn phone(&self, stops: &mut Stops) -> Option<Phone<Message>> {
        let practice = self.app.practice.as_ref()?;
        let folded = self.app.phone_folded;
        let messages: Vec<Sms> = practice
            .sandbox
            .inbox()
            .into_iter()
            .skip(self.app.phone_begins)
            .map(|sms| Sms {
                to: self.say(&Words::PhoneTo { number: sms.to }),
                text: sms.text,
            })
            .collect();
        let nothing_yet = match practice.sandbox.newcomer() {
            Some(newcomer) => self.say(&Words::PhonePractise {
                aadhaar: in_groups(newcomer.aadhaar, 4),
                mobile: in_groups(newcomer.mobile, 5),
            }),
            None => self.say(&Words::PhoneEmpty),
        };
        let fold = if folded {
            Words::PhoneShow
        } else {
            Words::PhoneHide
        };
        Some(Phone {
            title: self.say(&Words::PhoneTitle),
            nothing_yet,
            fold_words: self.say(&fold),
            messages,
            folded,
            toggle: stops.press("phone-fold", Some(Message::PhoneFolded)),
        })
    }

    /// The button that goes on: where it can be used, the focus begins on it.
    fn primary(
        &self,
        stops: &mut Stops,
        sign: Option<Icon>,
        words: &Words,
        event: Option<StepEvent>,
    ) -> Element<'a, Message> {
        let press = stops.first("primary", event.map(step));
        button::primary(&self.look, sign, self.say(words), press)
    }

    /// The same button where something else comes before it.
    fn later(
        &self,
        stops: &mut Stops,
        words: &Words,
        event: Option<StepEvent>,
    ) -> Element<'a, Message> {
        let press = stops.press("primary", event.map(step));
        button::primary(&self.look, None, self.say(words), press)
    }

    fn back(&self, stops: &mut Stops) -> Element<'a, Message> {
        let press = stops.press("back", Some(step(StepEvent::WentBack)));
        button::quiet(&self.look, Some(Icon::Back), self.say(&Words::Back), press)
    }

    /// A keypad for digits. Its keys are no stops of the focus: whoever has keys types digits.
    fn keypad(&self, empty: bool) -> Pad<'a, Message> {
        let usable = self.waiting.is_none();
        let on_key = |key: KeypadKey| {
            step(match key {
                KeypadKey::Digit(digit) => StepEvent::Entry(EntryEvent::Digit(digit)),
                KeypadKey::Backspace => StepEvent::Entry(EntryEvent::Erased),
                KeypadKey::Clear => StepEvent::Entry(EntryEvent::ErasedAll),
                KeypadKey::Confirm => StepEvent::Continued,
            })
        };
        Pad::Keypad(keypad(
            &self.look,
            Keypad {
                digits: usable,
                backspace: usable && !empty,
                corner: None,
            },
            on_key,
            None,
        ))
    }

    /// What stands under the control: a wait, or a trouble.
    fn under(&self, stops: &mut Stops) -> Option<Element<'a, Message>> {
        match self.waiting {
            Some(waiting) => self.wait(stops, waiting),
            None => Some(trouble::draw(self, self.trouble?)),
        }
    }

    /// What the primary button does, if it may be pressed.
    fn go_on(&self) -> Option<StepEvent> {
        self.may_continue.then_some(StepEvent::Continued)
    }

    fn wait(&self, stops: &mut Stops, waiting: &Waiting) -> Option<Element<'a, Message>> {
        use crate::journey::Call;
        let long = match waiting.patience(self.now) {
            Patience::Unnoticed => return None,
            Patience::Shown => false,
            Patience::Long => true,
        };
        let sentence = match waiting.call() {
            Call::SendCode => Words::WaitingSendCode,
            Call::CheckCode => Words::WaitingCheckCode,
            Call::FindAccounts => Words::WaitingFind,
            Call::EnterAccount => Words::WaitingEnter,
            Call::FetchProfile => Words::WaitingProfile,
            Call::Create => Words::WaitingCreate,
            Call::AadhaarOtp => Words::WaitingAadhaarOtp,
            Call::Enrol => Words::WaitingEnrol,
            Call::MobileOtp => Words::WaitingMobileOtp,
            Call::VerifyMobile => Words::WaitingVerifyMobile,
            Call::ChooseAddress => Words::WaitingChooseAddress,
        };
        let cancel = long.then(|| {
            let press = stops.press("cancel", Some(step(StepEvent::Cancelled)));
            button::quiet(
                &self.look,
                Some(Icon::Cross),
                self.say(&Words::Cancel),
                press,
            )
        });
        Some(widget::waiting(
            &self.look,
            waiting.waited(self.now).as_secs(),
            self.say(&sentence),
            long.then(|| self.say(&Words::WaitingLong)),
            cancel,
        ))
    }
}

/// Something that stands on a screen of a journey.
fn step(event: StepEvent) -> Message {
    Message::Happened(Event::Step(event))
}

/// A letter board that types into the entry of the screen.
fn typing_pad<'a>(scene: &Scene<'a>, layout: Layout, usable: bool) -> Pad<'a, Message> {
    let look = scene.look;
    let on_key = |key| {
        step(StepEvent::Entry(match key {
            KeyboardKey::Char(sign) => EntryEvent::Character(sign),
            KeyboardKey::Backspace => EntryEvent::Erased,
        }))
    };
    Pad::Keyboard(Box::new(move |width| {
        keyboard(&look, layout, width, |_| usable, on_key, None)
    }))
}

/// One under the other, with the distance that belongs between a control and its panel.
fn stack<'a>(
    parts: impl IntoIterator<Item = Option<Element<'a, Message>>>,
) -> Element<'a, Message> {
    column(parts.into_iter().flatten()).spacing(space::M).into()
}

fn boxes<'a>(look: &Look, boxes: &[DigitBox], groups: &[usize]) -> Element<'a, Message> {
    let boxes: Vec<widget::BoxState> = boxes
        .iter()
        .map(|one| match one {
            DigitBox::Empty => widget::BoxState::Empty,
            DigitBox::Next => widget::BoxState::Next,
            DigitBox::Shown(digit) => widget::BoxState::Shown(*digit),
            DigitBox::Masked => widget::BoxState::Masked,
        })
        .collect();
    widget::digit_boxes(look, &boxes, groups)
}

/// Digits in groups, to be read and typed by people.
fn in_groups(digits: &str, size: usize) -> String {
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index % size == 0 {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// Hour and minute in India, where every clinic of this kiosk is: UTC and five and a half hours.
fn clock_time(at: UtcMillis) -> String {
    const IST_MINUTES: i64 = 5 * 60 + 30;
    let minutes = (at.0.div_euclid(60_000) + IST_MINUTES).rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A button for a thing that is neither the primary nor the way back.
fn side_button<'a>(
    scene: &Scene<'a>,
    sign: Icon,
    words: &Words,
    press: Press<Message>,
) -> Element<'a, Message> {
    button::quiet(&scene.look, Some(sign), scene.say(words), press)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_time_of_india() {
        assert_eq!(clock_time(UtcMillis(0)), "05:30");
        assert_eq!(clock_time(UtcMillis(20 * 3_600_000)), "01:30");
    }
}
