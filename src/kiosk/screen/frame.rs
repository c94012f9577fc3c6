//! What is around every screen: the bar, the steps, the practice phone, and what is wrong with
//! ABDM or the printer while nobody is asked anything.

use super::{
    Scene, aadhaar, address, card, clock_time, consent, create, created, destination, home,
    in_groups, language, mobile, notice, otp, returning,
};
use crate::journey::{Event, JourneyKind, Overlay, Screen, Stage, registration::Step};
use crate::kiosk::focus::Stops;
use crate::kiosk::message::Message;
use crate::kiosk::print_words::{self, printer_words};
use crate::kiosk::service_words::service_words;
use crate::kiosk::theme::Orientation;
use crate::kiosk::widget::{
    BarButton, Element, Icon, Page, Phone, Sms, action_row, page, stepper, strip, top_bar,
};
use crate::locale::Message as Words;

/// Draws the page of the present screen.
pub(super) fn frame<'a>(scene: Scene<'a>, stops: &mut Stops) -> Element<'a, Message> {
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
    // At home in landscape there is no room above, but a place beside the last tile.
    let strip = match (scene.session.stage(), Orientation::of(scene.room)) {
        (Stage::Home, Orientation::Landscape) => None,
        (stage @ (Stage::Language | Stage::Home), _) => {
            // In large text home has no room for both; staff read it on the screen before.
            let is_full = matches!(stage, Stage::Home) && scene.look.metrics.text_scale > 1.0;
            scene
                .notice_words()
                .map(|(person, staff)| strip(&scene.look, person, staff.filter(|_| !is_full)))
        }
        (Stage::Registration(_) | Stage::Returning(_), _) => None,
    };
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
            strip,
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

    pub(super) fn phone(&self, stops: &mut Stops) -> Option<Phone<Message>> {
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

    /// Why nobody can begin, or else what the printer wants, for the person and for staff: on the
    /// screens where nobody is asked for anything, so that who stands at the desk sees it before
    /// a person begins.
    pub(super) fn notice_words(&self) -> Option<(String, Option<String>)> {
        match self.app.closed() {
            Some(closed) => {
                let words = service_words(closed, || closed.since.map(clock_time));
                Some(self.both(words))
            }
            None => self.printer_words(),
        }
    }

    /// What the printer wants, for the person and for staff.
    pub(super) fn printer_words(&self) -> Option<(String, Option<String>)> {
        Some(self.both(printer_words(self.app.printer_state?)?))
    }

    fn both(&self, words: print_words::Words) -> (String, Option<String>) {
        let staff = words.staff.map(|staff| self.for_staff(&staff));
        (self.say(&words.person), staff)
    }
}
